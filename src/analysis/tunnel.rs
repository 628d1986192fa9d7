//! Does the room look through a tunnel (R62, R77)? What more than half of all touchpoints have in common is worth a
//! second look.

use super::{
    finding::{Amount, Finding, Part},
    limits::ENOUGH,
    reading::Reading,
    rule::Rule,
};
use crate::map::{choice::Choice as _, text::Line, touchpoint::Kind};
use std::collections::HashMap;

/// Of fewer stages or segments than these, one holds half of the touchpoints anyway.
const ONE_OF: usize = 3;

/// The stage, the kind, the owner, the channel or the segment that holds more than half of the touchpoints.
pub(super) fn findings(reading: &Reading, found: &mut Vec<Finding>) {
    let all = reading.sums.touchpoints;
    if all < ENOUGH {
        return;
    }
    let mut say = |on: &'static str, count: usize, sum: usize, part: Part| {
        if 2 * count > sum {
            let figures = [
                ("on", Amount::Text(on.to_owned())),
                ("held", Amount::Count(count)),
                ("sum", Amount::Count(sum)),
            ];
            let part = Part { figures: figures.into_iter().chain(part.figures).collect(), ..part };
            found.push(Finding::about(Rule::TunnelVision, part));
        }
    };
    let (stages, segments) = held(reading);
    if let Some((column, count)) = largest(&stages).filter(|_| stages.len() >= ONE_OF) {
        say("stage", count, all, Part::stage(reading.stage(column), Vec::new()));
    }
    if let Some((row, count)) = largest(&segments).filter(|_| segments.len() >= ONE_OF) {
        say("segment", count, segments.iter().sum(), Part::segment(reading.segment(row), Vec::new()));
    }
    if let Some((kind, count)) = largest(&reading.sums.kinds)
        && let Some(kind) = Kind::ALL.get(kind)
    {
        let figures = vec![("kind", Amount::Words("kind", vec![kind.word()]))];
        say("kind", count, all, Part { figures, ..Part::default() });
    }
    for (on, counts) in [("owner", &reading.sums.owners), ("channel", &reading.sums.channels)] {
        if let Some((name, count)) = commonest(counts) {
            let name = match on {
                "owner" => Amount::Person(name.clone()),
                _ => Amount::Text(name.to_string()),
            };
            let figures = vec![("name", name)];
            say(on, count, all, Part { figures, ..Part::default() });
        }
    }
}

/// How many touchpoints stand in each stage, and how many places each segment has.
fn held(reading: &Reading) -> (Vec<usize>, Vec<usize>) {
    let mut stages = vec![0; reading.stages.len()];
    for entry in reading.placed() {
        entry.columns().for_each(|column| stages[column] += 1);
    }
    let mut segments = vec![0; reading.segments.len()];
    for seat in &reading.seats {
        segments[seat.row] += 1;
    }
    (stages, segments)
}

/// The position of the largest count; of equal ones the first.
fn largest(counts: &[usize]) -> Option<(usize, usize)> {
    counts.iter().copied().enumerate().max_by_key(|(at, count)| (*count, std::cmp::Reverse(*at)))
}

fn commonest(counts: &HashMap<Line, usize>) -> Option<(&Line, usize)> {
    counts.iter().map(|(name, count)| (name, *count)).max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(a.0)))
}
