//! The answer to a panel's question: one sentence with figures.

use super::{
    counted,
    panel::Panel,
    sheet::{Picture, Sources},
};
use crate::{
    analysis::{
        Headline,
        chances::Chance,
        curve::Curve,
        effect::Matrix,
        rule::{Rule, Severity},
        sentence, since,
    },
    map::choice::Choice as _,
    t,
};

/// The answer: what stands out most on the panel, in its own sentence; where nothing does, that.
pub(super) fn of(panel: Panel, picture: &Picture, findings: &[Headline], from: Sources<'_>) -> String {
    let lang = from.lang;
    let special = match (panel, picture) {
        (Panel::Findings, _) => Some(counts(findings, from)),
        (Panel::Distribution, _) => weights(findings, from),
        (_, Picture::Experience(curves)) => curve(curves, from),
        (_, Picture::Matrix(matrix)) => weighed(matrix, from),
        (_, Picture::Changes(Some(told))) => Some(since::answer(&told.changes, from.lang)),
        (_, Picture::Chances(chances, first)) => {
            let best =
                chances.nth(0, *first).and_then(|best| from.map.touchpoint(&best.candidate.touchpoint));
            // Of all the others nobody expects an action yet.
            let listed = Chance::ALL.iter().flat_map(|chance| chances.candidates(*chance).take(*first));
            let (all, acted) =
                listed.fold((0, 0), |(all, acted), one| (all + 1, acted + usize::from(one.is_acted_on)));
            let open: usize = all - acted;
            best.map(|best| {
                t!(lang, "answer-chances", best = best.name.as_str(), count = all, open = open, acted = acted)
            })
        }
        _ => counted::of(panel, from),
    };
    let strongest = || findings.first().map(|line| sentence::sentence(&line.finding, from.map, lang));
    let answer = match (special.or_else(strongest), not_begun(panel, from)) {
        // What is found is found among those whose kinds are known.
        (Some(found), Some(open)) if panel == Panel::Kinds => format!("{found} {open}"),
        (found, open) => found.or(open).unwrap_or_else(|| lang.get(&format!("calm-{}", panel.word()))),
    };
    match picture {
        // An empty column says why it is empty.
        Picture::Use(used) if !used.is_empty() && used.iter().all(|one| one.computed.is_none()) => {
            format!("{answer} {}", t!(lang, "use-not-computed"))
        }
        _ => answer,
    }
}

/// That nobody has begun with what the panel reads, and where to begin: before that, no finding means nothing.
fn not_begun(panel: Panel, from: Sources<'_>) -> Option<String> {
    let all = counted::count(from, |_| true);
    match panel {
        Panel::Distribution | Panel::Kinds if all == 0 => Some(t!(from.lang, "begin-map")),
        Panel::Kinds => {
            let set = counted::count(from, |it| it.kind.is_some());
            (set < all).then(|| t!(from.lang, "begin-kinds", set = set, all = all))
        }
        _ => None,
    }
}

/// How many findings there are of each severity, and how many of these stand only on the pictures of their questions.
fn counts(shown: &[Headline], from: Sources<'_>) -> String {
    if shown.is_empty() {
        return t!(from.lang, "calm-findings");
    }
    let all = from.analysis.of(Rule::ALL);
    let of = |severity| all.iter().filter(|line| line.finding.rule.severity() == severity).count();
    let (act, look) = (of(Severity::Act), of(Severity::Look));
    let here = shown.iter().filter(|line| line.finding.rule.severity() < Severity::Note).count();
    let elsewhere = (act + look).saturating_sub(here);
    let pictures = if from.has_pictures { "yes" } else { "no" };
    t!(from.lang, "answer-findings", act = act, look = look, elsewhere = elsewhere, pictures = pictures)
}

/// No more stages than these stand in an answer: the picture below flags them all.
const PLACES: usize = 2;

/// The stages that have more or fewer touchpoints than they should.
fn weights(findings: &[Headline], from: Sources<'_>) -> Option<String> {
    let is_weight = |rule| matches!(rule, Rule::StageCrowded | Rule::StageThin);
    let found = findings.iter().filter(|line| is_weight(line.finding.rule));
    let parts: Vec<String> =
        found.flat_map(|line| sentence::parts(&line.finding, from.map, from.lang)).collect();
    let places = sentence::listed(&parts[..parts.len().min(PLACES)], from.lang);
    (!parts.is_empty()).then(|| t!(from.lang, "answer-weights", places = places))
}

/// Where the segment in work falls furthest, from one stage to a later one; where it falls nowhere, where it rises.
fn curve(curves: &[Curve], from: Sources<'_>) -> Option<String> {
    let curve = curves.iter().find(|curve| Some(&curve.segment) == from.segment)?;
    let segment = from.map.segment(&curve.segment)?.name.as_str();
    let lang = from.lang;
    let rated = curve.means.iter().filter(|mean| mean.is_some()).count();
    let name = |at: usize| from.map.stages().nth(at).map(|(_, stage)| stage.name.to_string());
    let said = |at: usize| curve.means[at].map(|mean| lang.decimal(mean));
    if rated < 2 {
        return Some(t!(lang, "answer-no-curve", segment = segment));
    }
    if let Some((a, b)) = furthest(&curve.means, |a, b| a - b) {
        let (since, until, high, low) = (name(a)?, name(b)?, said(a)?, said(b)?);
        return Some(t!(
            lang,
            "answer-falls",
            segment = segment,
            since = since,
            until = until,
            high = high,
            low = low
        ));
    }
    let Some((a, b)) = furthest(&curve.means, |a, b| b - a) else {
        return Some(t!(lang, "answer-level", segment = segment));
    };
    let (since, until, low, high) = (name(a)?, name(b)?, said(a)?, said(b)?);
    Some(t!(lang, "answer-rises", segment = segment, since = since, until = until, high = high, low = low))
}

/// The two stages between which a curve goes furthest, in the tenths that are shown: the last one before it leaves its
/// height and the first one where it has arrived.
fn furthest(means: &[Option<f64>], way: impl Fn(i32, i32) -> i32) -> Option<(usize, usize)> {
    #[expect(clippy::cast_possible_truncation, reason = "a mean of scores from 1 to 5")]
    let tenths = |mean: &f64| (mean * 10.0).round() as i32;
    let rated: Vec<(usize, i32)> =
        means.iter().enumerate().filter_map(|(at, mean)| Some((at, tenths(mean.as_ref()?)))).collect();
    let pairs = rated.iter().enumerate().flat_map(|(i, a)| rated[i + 1..].iter().map(move |b| (a, b)));
    let ways = pairs.map(|(a, b)| (way(a.1, b.1), (a.0, b.0))).filter(|(far, _)| *far > 0);
    let found = ways.min_by_key(|(far, (a, b))| (-far, b - a));
    found.map(|(_, stages)| stages)
}

/// How many important touchpoints are weak and, once somebody has judged the use of any, how many strong ones are
/// neglected. `None` while no touchpoint has both scores, because then nobody knows.
fn weighed(matrix: &Matrix, from: Sources<'_>) -> Option<String> {
    if from.analysis.reading().journey().count() == matrix.unrated.len() {
        return None;
    }
    let count = |rule| from.analysis.count(rule);
    let (weak, idle) = (count(Rule::ImportantButWeak), count(Rule::EffectiveButNeglected));
    let best = count(Rule::MostEffective);
    let is_judged =
        |id| from.map.touchpoint(id).is_some_and(|touchpoint| touchpoint.usage.latest().is_some());
    let judged = if from.analysis.reading().journey().any(is_judged) { "yes" } else { "no" };
    Some(match (weak + idle, best) {
        (0, 1..) => t!(from.lang, "answer-best", count = best),
        _ => t!(from.lang, "answer-matrix", weak = weak, judged = judged, idle = idle),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fall_begins_at_the_last_stage_before_it_and_ends_at_the_first_one_after_it() {
        let fall = |means: &[f64]| {
            let means: Vec<Option<f64>> = means.iter().map(|mean| Some(*mean).filter(|m| *m > 0.0)).collect();
            furthest(&means, |a, b| a - b)
        };
        assert_eq!(fall(&[3.0, 3.0, 3.0, 2.0, 2.5, 4.5]), Some((2, 3)));
        assert_eq!(fall(&[3.0, 3.0, 0.0, 2.0, 2.0, 2.0]), Some((1, 3)));
        assert_eq!(fall(&[5.0, 4.0, 3.0, 3.0]), Some((0, 2)));
        // What looks the same is the same.
        assert_eq!(fall(&[3.04, 2.96, 2.0]), Some((1, 2)));
        assert_eq!(fall(&[3.0, 3.0, 4.0]), None);
    }
}
