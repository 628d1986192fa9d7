//! The figures of a touchpoint over time (R71, R74). Figures of one name are one series: the newest is compared with the
//! one before and with its target, where somebody has said whether more or less is better, or its kind says it.

use crate::map::{
    detail::{Better, Metric},
    field::Item,
    text::fold,
    touchpoint::Touchpoint,
};
use std::cmp::Ordering;

/// Whether it gets better or worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// It gets better.
    Better,
    /// It gets worse.
    Worse,
    /// It stays as it was.
    Same,
}

/// A figure over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Series<'t> {
    /// The newest figure.
    pub newest: &'t Item<Metric>,
    /// The figure before the newest one.
    pub before: Option<&'t Item<Metric>>,
    /// The target, in the words of the map.
    pub target: Option<&'t str>,
    /// How the newest figure stands to the one before.
    pub trend: Option<Trend>,
    /// Whether the newest figure reaches the target.
    pub reaches_target: Option<bool>,
    better: Option<Better>,
}

/// The figures of a touchpoint, one series for each name, in the order in which the names come first.
pub fn series(touchpoint: &Touchpoint) -> Vec<Series<'_>> {
    let mut groups: Vec<(String, Vec<&Item<Metric>>)> = Vec::new();
    for item in &touchpoint.detail.metrics {
        let name = fold(item.value.name.as_str());
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, items)) => items.push(item),
            None => groups.push((name, vec![item])),
        }
    }
    groups.into_iter().filter_map(|(_, items)| one(items)).collect()
}

fn one(mut items: Vec<&Item<Metric>>) -> Option<Series<'_>> {
    items.sort_by_key(|item| item.value.date);
    let newest = *items.last()?;
    let before = items.len().checked_sub(2).map(|at| items[at]);
    let latest = |has: fn(&Metric) -> bool| items.iter().rev().map(|item| &item.value).find(|m| has(m));
    let said = latest(|metric| metric.better.is_some()).and_then(|metric| metric.better);
    let better = said.or_else(|| Some(latest(|metric| metric.kind.is_some())?.kind?.better()));
    let target = latest(|metric| !metric.target.is_empty()).map(|metric| metric.target.as_str());
    let now = number(newest.value.value.as_str());
    let rise = |than: Option<f64>| now.zip(than).and_then(|(now, than)| now.partial_cmp(&than));
    let trend = |than| Some(trend(rise(than)?, better?));
    let then = before.and_then(|item| number(item.value.value.as_str()));
    let reaches_target = trend(target.and_then(number)).map(|trend| trend != Trend::Worse);
    Some(Series { newest, before, target, trend: trend(then), reaches_target, better })
}

fn trend(rise: Ordering, better: Better) -> Trend {
    match (rise, better) {
        (Ordering::Equal, _) => Trend::Same,
        (Ordering::Greater, Better::More) | (Ordering::Less, Better::Less) => Trend::Better,
        _ => Trend::Worse,
    }
}

impl Series<'_> {
    /// How the newest figure stands to another one, as it was written.
    pub fn since(&self, then: &str) -> Option<Trend> {
        let (now, then) = (number(self.newest.value.value.as_str())?, number(then)?);
        Some(trend(now.partial_cmp(&then)?, self.better?))
    }

    /// Whether the newest figure is worse than the one before, or misses its target.
    pub fn is_worse(&self) -> bool {
        self.trend == Some(Trend::Worse) || self.reaches_target == Some(false)
    }
}

/// How many figures show that it gets better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many figures there are.
    pub figures: usize,
    /// How many can be compared with the one before.
    pub compared: usize,
    /// How many of these have become better.
    pub better: usize,
    /// How many of these have become worse.
    pub worse: usize,
    /// How many reach their target.
    pub reached: usize,
    /// How many miss their target.
    pub missed: usize,
}

impl Progress {
    /// Counts the figures of these touchpoints.
    pub fn of<'t>(touchpoints: impl Iterator<Item = &'t Touchpoint>) -> Self {
        let mut progress = Self::default();
        for one in touchpoints.filter(|it| !it.detail.metrics.is_empty()).flat_map(series) {
            progress.figures += 1;
            progress.compared += usize::from(one.trend.is_some());
            progress.better += usize::from(one.trend == Some(Trend::Better));
            progress.worse += usize::from(one.trend == Some(Trend::Worse));
            progress.reached += usize::from(one.reaches_target == Some(true));
            progress.missed += usize::from(one.reaches_target == Some(false));
        }
        progress
    }
}

/// A value of a figure with its unit, unless the value names one itself.
pub fn with_unit(metric: &Metric, value: &str) -> String {
    let is_bare = value.ends_with(|c: char| c.is_ascii_digit());
    if is_bare && !metric.unit.is_empty() { format!("{value} {}", metric.unit) } else { value.to_owned() }
}

/// How the room's experience of a touchpoint has moved since the meeting before, over the places that have both scores.
pub fn experience(touchpoint: &Touchpoint) -> Option<Trend> {
    let pairs =
        touchpoint.places.iter().map(|place| place.experience.latest().zip(place.experience.before()));
    let moves = pairs.flatten().map(|(now, before)| i32::from(now.points()) - i32::from(before.points()));
    let moves: Vec<i32> = moves.collect();
    (!moves.is_empty()).then(|| match moves.iter().sum::<i32>() {
        0 => Trend::Same,
        1.. => Trend::Better,
        _ => Trend::Worse,
    })
}

/// The first number in a text: `4 min`, `+23`, `18 %`, `1,5`, `4.500`, `4:30`.
fn number(text: &str) -> Option<f64> {
    let begin = text.find(|c: char| c.is_ascii_digit())?;
    let is_negative = text[..begin].trim_end().ends_with(['-', '−']);
    let rest = &text[begin..];
    let end = rest.find(|c: char| !c.is_ascii_digit() && !".,:".contains(c)).unwrap_or(rest.len());
    let digits = rest[..end].trim_end_matches(['.', ',', ':']);
    let size = match digits.split_once(':') {
        Some((whole, sixtieths)) => decimal(whole)? + decimal(sixtieths)? / 60.0,
        None => decimal(digits)?,
    };
    Some(if is_negative { -size } else { size })
}

/// A number with a decimal point or comma. A sign before three digits that end the number groups thousands.
fn decimal(digits: &str) -> Option<f64> {
    let last = digits.rfind(['.', ',']);
    let Some(last) = last.filter(|at| digits.len() - at != 4 || digits.starts_with("0")) else {
        return digits.replace(['.', ','], "").parse().ok();
    };
    let whole = digits[..last].replace(['.', ','], "");
    format!("{whole}.{}", &digits[last + 1..]).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::restaurant,
        map::{detail::MetricKind, text::Line},
    };
    use jiff::civil::date;

    #[test]
    fn a_bare_value_gets_its_unit() {
        let metric = Metric { unit: Line::clean("min"), ..Metric::default() };
        let said = |value| with_unit(&metric, value);
        assert_eq!(
            (said("3"), said("3 min"), said("3–4 h")),
            ("3 min".into(), "3 min".into(), "3–4 h".into())
        );
        assert_eq!(with_unit(&Metric::default(), "3"), "3");
    }

    #[test]
    fn figures_are_read_as_people_write_them() {
        for (text, expected) in [
            ("4 min", 4.0),
            ("+23", 23.0),
            ("-7,5 %", -7.5),
            ("1,5", 1.5),
            ("4.500 €", 4500.0),
            ("1.234,5", 1234.5),
            ("12,345", 12345.0),
            ("0,125", 0.125),
            ("4:30 min", 4.5),
            ("rund 18 %.", 18.0),
        ] {
            assert_eq!(number(text), Some(expected), "{text}");
        }
        assert_eq!(number("viele"), None);
    }

    fn with(metrics: [(&str, Option<i8>, &str, Option<Better>); 2]) -> Touchpoint {
        let metrics = metrics.map(|(value, month, target, better)| Metric {
            name: Line::clean("Wartezeit"),
            value: Line::clean(value),
            date: month.map(|month| date(2026, month, 1)),
            target: Line::clean(target),
            better,
            ..Metric::default()
        });
        let mut touchpoint = Touchpoint::default();
        touchpoint.detail.metrics = restaurant::items(metrics);
        touchpoint
    }

    #[test]
    fn r71_the_newest_is_compared_with_the_one_before_and_with_its_target() {
        let less = Some(Better::Less);
        let touchpoint = with([("4 min", Some(11), "", None), ("6 min", Some(3), "5 min", less)]);
        let [one] = &series(&touchpoint)[..] else { panic!("one name is one series") };
        assert_eq!((one.newest.value.value.as_str(), one.trend), ("4 min", Some(Trend::Better)));
        assert_eq!((one.target, one.reaches_target, one.is_worse()), (Some("5 min"), Some(true), false));
        let touchpoint = with([("6 min", Some(11), "5 min", less), ("6 min", Some(3), "", None)]);
        let [one] = &series(&touchpoint)[..] else { panic!("one name is one series") };
        assert_eq!((one.trend, one.reaches_target, one.is_worse()), (Some(Trend::Same), Some(false), true));
    }

    #[test]
    fn r74_nothing_is_said_before_somebody_says_what_is_better() {
        let touchpoint = with([("4 min", Some(11), "9", None), ("2 min", Some(3), "", None)]);
        assert!(series(&touchpoint).iter().all(|one| one.trend.is_none() && !one.is_worse()));
    }

    #[test]
    fn r74_the_kind_says_what_is_better_where_nobody_has_said_it() {
        for (kind, better, trend) in [
            (MetricKind::Time, None, Trend::Worse),
            (MetricKind::Satisfaction, None, Trend::Better),
            (MetricKind::Satisfaction, Some(Better::Less), Trend::Worse),
        ] {
            let mut touchpoint = with([("4", Some(11), "", better), ("2", Some(3), "", None)]);
            touchpoint.detail.metrics[0].value.kind = Some(kind);
            assert_eq!(series(&touchpoint)[0].trend, Some(trend), "{kind:?}");
        }
    }
}
