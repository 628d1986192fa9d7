//! Puts into a few words what is the matter with a touchpoint, for its line in a list.

use super::{escape, page::Page};
use crate::{
    analysis::{limits::is_bad, rule::Rule, sentence},
    map::{
        choice::Choice,
        detail::Wait,
        touchpoint::{Friction, Frictions, Touchpoint, Usage},
    },
    t,
};

/// What is the matter with a touchpoint besides this rule, each in a few words: who experiences it badly, how long they
/// wait, how the journey is disturbed, how it is used, and what nobody has taken on.
pub fn facts(page: &Page<'_>, touchpoint: &Touchpoint, said: Rule) -> Vec<String> {
    let lang = page.lang;
    let asked = |rule| page.findings.of(rule).next().is_some();
    let detail = &touchpoint.detail;
    let texts = sentence::fields(said, touchpoint, lang);
    let mut facts: Vec<String> = texts
        .map(|fields| t!(lang, "finding-in-fields", fields = escape::line(&fields)))
        .into_iter()
        .collect();
    facts.extend(felt_badly(page, touchpoint));
    let waits = detail.interactions.iter().filter(|i| i.value.patience == Some(Wait::TooLong));
    facts.extend(waits.map(|i| wait(page, i.value.wait.as_str())));
    if !touchpoint.friction.is_empty() {
        facts.push(friction(page, touchpoint.friction));
    }
    facts.extend(match touchpoint.usage.latest() {
        Some(Usage::Over) if !matches!(said, Rule::OverUsed | Rule::CouldGo) => {
            Some(t!(lang, "summary-reason-over"))
        }
        Some(Usage::Under) if !matches!(said, Rule::UnderUsed | Rule::EffectiveButNeglected) => {
            Some(t!(lang, "summary-reason-under"))
        }
        _ => None,
    });
    if asked(Rule::FailureUnanswered) {
        let wrong = detail.interactions.iter().map(|i| &i.value);
        let wrong = wrong.filter(|i| !i.wrong.is_empty() && i.then.is_empty());
        facts.extend(wrong.map(|i| t!(lang, "summary-unanswered", what = escape::line(i.wrong.as_str()))));
    }
    if asked(Rule::ProcessWithoutOwner) {
        let processes = detail.processes.iter().map(|p| &p.value);
        let processes = processes.filter(|p| p.owner.is_empty() && !p.name.is_empty());
        facts.extend(processes.map(|p| t!(lang, "summary-process", name = escape::line(p.name.as_str()))));
    }
    let is_said = matches!(said, Rule::NoOwner | Rule::MomentWithoutOwner);
    if asked(Rule::NoOwner) && touchpoint.owner.is_empty() && !is_said {
        facts.push(t!(lang, "summary-reason-no-owner"));
    }
    facts
}

/// The segments that experience it badly, with their scores.
fn felt_badly(page: &Page<'_>, touchpoint: &Touchpoint) -> Vec<String> {
    let mut felt = Vec::new();
    for place in page.journey.places(touchpoint) {
        let Some(score) = place.experience.latest().filter(|score| is_bad(Some(*score))) else { continue };
        let said = format!("{} {}", page.segment(&place.segment), score.points());
        if !felt.contains(&said) {
            felt.push(said);
        }
    }
    if felt.is_empty() { felt } else { vec![t!(page.lang, "summary-felt", segments = felt.join(", "))] }
}

/// A wait that is too long.
pub fn wait(page: &Page<'_>, wait: &str) -> String {
    match escape::line(wait) {
        wait if wait.is_empty() => t!(page.lang, "summary-reason-wait"),
        wait => t!(page.lang, "summary-reason-wait-of", wait = wait),
    }
}

/// How the journey is disturbed.
pub fn friction(page: &Page<'_>, frictions: Frictions) -> String {
    let told =
        Friction::ALL.iter().filter(|friction| frictions.has(**friction)).map(|friction| match friction {
            Friction::Stuck => t!(page.lang, "summary-reason-stuck"),
            Friction::Falters => t!(page.lang, "summary-reason-falters"),
            Friction::Leaves => t!(page.lang, "summary-reason-leaves"),
        });
    page.listed(&told.collect::<Vec<_>>())
}
