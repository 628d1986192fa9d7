//! Answers that are counts: of the five panels on which nothing else answers their question, because their first finding
//! says only one thing of many, and stands below anyway.

use super::{panel::Panel, sheet::Sources};
use crate::{
    analysis::{metrics::Progress, owners::Owners, rule::Rule, sentence},
    map::touchpoint::Touchpoint,
    t,
};

/// The answer of such a panel; `None` on any other.
pub(super) fn of(panel: Panel, from: Sources<'_>) -> Option<String> {
    let is_counted = matches!(panel, Panel::Use | Panel::Short | Panel::Data | Panel::Owners | Panel::Goals);
    if is_counted && from.analysis.reading().journey().next().is_none() {
        return Some(t!(from.lang, "begin-map"));
    }
    Some(match panel {
        Panel::Use => usage(from),
        Panel::Short => short(from),
        Panel::Data => data(from),
        Panel::Owners => owners(from),
        Panel::Goals => goals(from),
        _ => return None,
    })
}

/// How many touchpoints of the journey have something.
pub(super) fn count(from: Sources<'_>, has: impl Fn(&Touchpoint) -> bool) -> usize {
    journey(from).filter(|touchpoint| has(touchpoint)).count()
}

fn journey(from: Sources<'_>) -> impl Iterator<Item = &Touchpoint> {
    from.analysis.reading().journey().filter_map(|id| from.map.touchpoint(id))
}

/// What the room finds used too much or too little, else what is computed.
fn usage(from: Sources<'_>) -> String {
    let (lang, of) = (from.lang, |rule| from.analysis.count(rule));
    if count(from, |it| it.usage.latest().is_some()) == 0 {
        let (over, under) = (of(Rule::LooksOverUsed), of(Rule::LooksUnderUsed));
        return match over + under {
            0 => t!(lang, "begin-use"),
            _ => t!(lang, "answer-use-computed", over = over, under = under),
        };
    }
    let (over, under) = (of(Rule::OverUsed), of(Rule::UnderUsed));
    let differ = of(Rule::VerdictContradicts);
    t!(lang, "answer-use", over = over, under = under, differ = differ)
}

/// What falls short, each with how many touchpoints it is true of.
fn short(from: Sources<'_>) -> String {
    let (lang, of) = (from.lang, |rule| from.analysis.count(rule));
    let mut parts: Vec<String> = Vec::new();
    let weak = of(Rule::Weak);
    if weak > 0 {
        parts.push(t!(lang, "answer-short-weak", count = weak));
    }
    // Only the first one says that touchpoints are counted.
    let head = |parts: &[String]| if parts.is_empty() { "yes" } else { "no" };
    let bad = of(Rule::BadExperience);
    if bad > 0 {
        parts.push(t!(lang, "answer-short-bad", head = head(&parts), count = bad));
    }
    let wait = of(Rule::WaitTooLong);
    if wait > 0 {
        parts.push(t!(lang, "answer-short-wait", head = head(&parts), count = wait));
    }
    let stuck = of(Rule::Friction);
    if stuck > 0 {
        parts.push(t!(lang, "answer-short-stuck", head = head(&parts), count = stuck));
    }
    let is_felt = |it: &Touchpoint| it.places.iter().any(|place| place.experience.latest().is_some());
    let rated = count(from, |it| it.effectiveness.latest().is_some() || is_felt(it));
    match (parts.is_empty(), rated) {
        (false, _) => format!("{}.", sentence::listed(&parts, lang)),
        (true, 0) => t!(lang, "begin-short"),
        (true, _) => t!(lang, "answer-short-none", rated = rated),
    }
}

/// How many touchpoints have no data, and at how many these could be shared.
fn data(from: Sources<'_>) -> String {
    let all = journey(from).count();
    let has = count(from, |it| !it.detail.data.is_empty());
    let (without, share) = (all - has, from.analysis.count(Rule::DataCouldBeShared));
    match (has, share) {
        (0, 0) => t!(from.lang, "begin-data"),
        _ => t!(from.lang, "answer-data", all = all, without = without, share = share),
    }
}

/// How many owners there are and for how many touchpoints, and how often a customer passes from one to the next.
fn owners(from: Sources<'_>) -> String {
    let all = journey(from).count();
    let owned = count(from, |it| !it.owner.is_empty());
    if owned == 0 {
        return t!(from.lang, "begin-owners", count = all);
    }
    let Owners { loads, changes, .. } = Owners::of(from.analysis.reading());
    let owners = loads.iter().filter(|(_, load)| load.touchpoints > 0).count();
    let (nobody, changes) = (all - owned, changes.len());
    t!(from.lang, "answer-owners", owners = owners, owned = owned, nobody = nobody, changes = changes)
}

/// How many figures have become better or worse, and how many reach their target.
fn goals(from: Sources<'_>) -> String {
    let lang = from.lang;
    let told = Progress::of(journey(from));
    let targets = told.reached + told.missed;
    if told.figures == 0 {
        return t!(lang, "begin-goals");
    }
    if told.compared == 0 && targets == 0 {
        return t!(lang, "answer-goals-unknown", count = told.figures);
    }
    let moved = match told.compared {
        0 => t!(lang, "answer-goals-open"),
        _ => t!(lang, "answer-goals-moved", better = told.better, worse = told.worse),
    };
    match targets {
        0 => format!("{moved}."),
        _ => {
            let (reached, missed) = (told.reached, told.missed);
            let reached = t!(lang, "answer-goals-reached", all = targets, reached = reached, missed = missed);
            format!("{moved}; {reached}.")
        }
    }
}
