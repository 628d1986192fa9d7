//! How are the touchpoints distributed over the lifecycle (R44), and does that follow what matters (R45)?

use super::{
    finding::{Amount, Figures, Finding, Part as Piece},
    rule::Rule,
};
use crate::map::{
    Map,
    id::{SegmentId, StageId},
    lens::Lens,
    rated::Score,
    touchpoint::Usage,
};

/// A stage is crowded from three halves of the touchpoints that its importance asks for, and thin up to two thirds:
/// within that, nobody can tell a plan from chance.
const TOLERANCE: (usize, usize) = (3, 2);

/// The number of touchpoints must also differ by so many, and by the square root of what is asked for: that is how far
/// small numbers vary by themselves.
const LEAST: usize = 2;

/// A segment is thin when it has fewer than this part of the touchpoints that the others have on average: a half.
const THIN: usize = 2;

/// A stage with more or fewer touchpoints than its importance asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It is crowded.
    Over,
    /// It is thin.
    Under,
}

impl Weight {
    /// The verdict of the same sign.
    pub const fn usage(self) -> Usage {
        match self {
            Self::Over => Usage::Over,
            Self::Under => Usage::Under,
        }
    }
}

/// One stage's part of the touchpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which stage.
    pub stage: StageId,
    /// How important it is.
    pub importance: Option<Score>,
    /// How many different touchpoints stand in it.
    pub touchpoints: usize,
    /// Their share of the sum over all stages, 0 to 1.
    pub share: f64,
    /// Its share of all importance that was given, 0 to 1.
    pub expected: Option<f64>,
    /// How many touchpoints its importance asks for.
    pub target: Option<f64>,
    /// The mean of its touchpoints' effectiveness.
    pub effectiveness: Option<f64>,
    /// Only when every stage has an importance and there are at least as many touchpoints as stages.
    pub weight: Option<Weight>,
}

/// The answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distribution {
    /// Stage by stage.
    pub parts: Vec<Part>,
    /// The sum over the stages; a touchpoint counts in each stage in which it stands.
    pub total: usize,
    /// Cells without a touchpoint, of segments that have touchpoints elsewhere.
    pub empty: Vec<(StageId, SegmentId)>,
}

/// Counts the touchpoints stage by stage, and finds the holes.
pub fn of(map: &Map) -> Distribution {
    let met: Vec<&SegmentId> =
        map.segment_ids().iter().filter(|id| map.segment_tally(id).touchpoints > 0).collect();
    let empty = map.stage_ids().iter().flat_map(|stage| {
        let bare = met.iter().filter(|segment| map.cell(stage, segment).is_empty());
        bare.map(|segment| (stage.clone(), (*segment).clone()))
    });
    Distribution { parts: parts(map), total: total(map), empty: empty.collect() }
}

fn total(map: &Map) -> usize {
    map.stage_ids().iter().map(|id| map.stage_tally(id).touchpoints).sum()
}

/// Counts the touchpoints stage by stage.
pub fn parts(map: &Map) -> Vec<Part> {
    let total = total(map);
    let given = map.stages().filter_map(|(_, s)| s.importance);
    let importance: usize = given.map(|i| usize::from(i.points())).sum();
    let comparable = map.stages().all(|(_, s)| s.importance.is_some()) && total >= map.stages().len();
    let part = |id: &StageId, own: Option<Score>| {
        let tally = map.stage_tally(id);
        let points = own.map(|i| usize::from(i.points()));
        Part {
            stage: id.clone(),
            importance: own,
            touchpoints: tally.touchpoints,
            share: share(tally.touchpoints, total),
            expected: points.map(|p| share(p, importance)),
            target: points.map(|p| share(p * total, importance)),
            effectiveness: tally.mean(Lens::Effectiveness),
            weight: points
                .filter(|_| comparable)
                .and_then(|p| weight(tally.touchpoints, p * total, importance)),
        }
    };
    map.stages().map(|(id, stage)| part(id, stage.importance)).collect()
}

/// Compares a number of touchpoints with `asked / by`. Both sides are multiplied out, so that the verdict does not depend
/// on a rounding.
fn weight(there: usize, asked: usize, by: usize) -> Option<Weight> {
    let (more, less) = TOLERANCE;
    let is = there * by;
    let apart = is.abs_diff(asked);
    if apart < LEAST * by || apart * apart < asked * by {
        None
    } else if less * is >= more * asked {
        Some(Weight::Over)
    } else if more * is <= less * asked {
        Some(Weight::Under)
    } else {
        None
    }
}

/// The stages with too many or too few touchpoints, the segments with few, and the empty cells of those segments that
/// have touchpoints in at least half of the stages: before that, a row is only begun.
pub(super) fn findings(map: &Map, distribution: &Distribution, found: &mut Vec<Finding>) {
    for part in &distribution.parts {
        let rule = match part.weight {
            Some(Weight::Over) => Rule::StageCrowded,
            Some(Weight::Under) => Rule::StageThin,
            None => continue,
        };
        found.push(Finding::about(rule, Piece::stage(&part.stage, part.figures())));
    }
    thin_segments(map, found);
    let stages = map.stage_ids().len();
    let is_met = |segment: &SegmentId| {
        let empty = distribution.empty.iter().filter(|(_, other)| other == segment).count();
        2 * empty <= stages
    };
    let cells: Vec<_> = distribution.empty.iter().filter(|(_, segment)| is_met(segment)).cloned().collect();
    if !cells.is_empty() {
        // What the map shows as empty besides these, so that nobody counts and finds another number.
        let unmet = map.segment_ids().iter().filter(|id| map.segment_tally(id).touchpoints == 0).count();
        let rest = distribution.empty.len() + stages * unmet - cells.len();
        let figures = vec![("cells", Amount::Count(cells.len())), ("rest", Amount::Count(rest))];
        found.push(Finding { cells, ..Finding::new(Rule::CellEmpty).with(figures) });
    }
}

fn thin_segments(map: &Map, found: &mut Vec<Finding>) {
    let rows: Vec<_> = map.segment_ids().iter().map(|id| (id, map.segment_tally(id).touchpoints)).collect();
    let sum: usize = rows.iter().map(|(_, count)| count).sum();
    let others = rows.len().saturating_sub(1);
    for (id, count) in &rows {
        // Its own few would pull down what it is held beside.
        let sum = sum - count;
        if THIN * count * others < sum && sum - count * others >= LEAST * others {
            let figures = vec![("is", Amount::Count(*count)), ("mean", Amount::Number(share(sum, others)))];
            found.push(Finding::about(Rule::SegmentThin, Piece::segment(id, figures)));
        }
    }
}

impl Part {
    fn figures(&self) -> Figures {
        let target = self.target.unwrap_or_default().round();
        vec![("is", Amount::Count(self.touchpoints)), ("asked", Amount::Number(target))]
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of touchpoints are exact in f64")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::restaurant;

    #[test]
    fn r44_r45_the_restaurants_figures() {
        let map = restaurant::map();
        let found = of(&map);
        let percent = |x: f64| format!("{:.0}", x * 100.0);
        let row = |p: &Part| (p.touchpoints, percent(p.share), p.expected.map(percent), p.effectiveness);
        let row = |p: &Part| {
            let (count, share, expected, mean) = row(p);
            format!("{count} {share} {} {:.1}", expected.unwrap(), mean.unwrap())
        };
        assert_eq!(
            found.parts.iter().map(row).collect::<Vec<_>>(),
            ["6 18 12 3.7", "5 15 17 4.0", "3 9 17 3.0", "13 38 21 3.1", "4 12 21 3.3", "3 9 12 3.7"]
        );
        assert_eq!(found.total, 34);
        let weights: Vec<_> = found.parts.iter().map(|p| p.weight).collect();
        use Weight::{Over, Under};
        assert_eq!(weights, [None, None, Some(Under), Some(Over), Some(Under), None]);
        let empty: Vec<_> = found.empty.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(empty, [("wiederkommen", "familien"), ("empfehlen", "geschaeft")]);
    }

    #[test]
    fn one_stage_without_importance_and_nothing_is_compared() {
        let mut records = restaurant::records();
        for (id, stage) in &mut records.stages {
            if id.as_str() == "besuch" {
                std::sync::Arc::make_mut(stage).importance = None;
            }
        }
        let found = of(&restaurant::open(records));
        assert!(found.parts.iter().all(|p| p.weight.is_none()));
        assert!(found.parts[3].expected.is_none() && found.parts[0].expected.is_some());
    }

    #[test]
    fn an_empty_map_has_no_parts() {
        assert_eq!(of(&Map::default()), Distribution::default());
    }
}
