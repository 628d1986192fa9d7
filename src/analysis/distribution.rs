//! How are the touchpoints distributed over the lifecycle (R44), and does that follow what matters (R45)?

use crate::map::{
    Map,
    id::{SegmentId, StageId},
    lens::Lens,
    rated::Score,
};

/// A stage with more or fewer touchpoints than its importance lets one expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// At least one and a half times as many.
    Over,
    /// At most two thirds.
    Under,
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
            effectiveness: tally.mean(Lens::Effectiveness),
            weight: points
                .filter(|_| comparable)
                .and_then(|p| weight(tally.touchpoints * importance, p * total)),
        }
    };
    map.stages().map(|(id, stage)| part(id, stage.importance)).collect()
}

/// Both sides are multiplied out, so that the verdict does not hang on a rounding.
fn weight(there: usize, expected: usize) -> Option<Weight> {
    if 2 * there >= 3 * expected {
        Some(Weight::Over)
    } else if 3 * there <= 2 * expected {
        Some(Weight::Under)
    } else {
        None
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
