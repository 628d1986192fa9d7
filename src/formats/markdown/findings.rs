//! Writes what stands out: the findings of the analysis in order of their urgency, as on the screen, and below them
//! what is hidden, unclear or parked. A touchpoint stands once, under its strongest finding, with everything else that
//! is the matter with it. Names stand below each other, so that nobody has to scroll sideways; a long list is cut and
//! ends with a count.

use super::{
    escape, facts,
    page::{Page, SHOWN, capital, heading, part, points, sentence},
};
use crate::{
    analysis::{
        Finding,
        finding::Amount,
        rule::{Rule, Scope, Severity},
        sentence as words,
    },
    map::{Key, id::TouchpointId, touchpoint::Touchpoint},
    t,
};

/// Writes the section, if anything stands out.
pub fn write(page: &Page<'_>, out: &mut String) {
    let lang = page.lang;
    let mut all = String::new();
    if let Some(said) = conflicts(page) {
        part(&mut all, &t!(lang, "summary-conflicts"));
        item(&mut all, &sentence(said));
    }
    // Of a map without touchpoints everything would be missing.
    let severities = if page.map().touchpoints().len() == 0 { &[][..] } else { &Severity::ALL };
    for severity in severities.iter().copied() {
        let mut list = String::new();
        let shown = page.findings.shown.iter().filter(|finding| finding.rule.severity() == severity);
        for told in shown.filter_map(|finding| tellable(page, finding)) {
            finding(page, &mut list, &told);
        }
        section(&mut all, &words::severity(severity, lang), &list);
    }
    let lists: [(String, Vec<TouchpointId>); 5] = [
        (t!(lang, "summary-under"), page.findings.touchpoints(Rule::UnderUsed).cloned().collect()),
        (t!(lang, "summary-over"), page.findings.touchpoints(Rule::OverUsed).cloned().collect()),
        (t!(lang, "summary-hidden"), page.journey.which(|t| t.hidden)),
        (t!(lang, "summary-unclear"), page.journey.which(|t| t.unclear)),
        (t!(lang, "parking-lot"), page.map().parked().cloned().collect()),
    ];
    for (head, ids) in lists {
        let mut list = String::new();
        let named = ids.iter().filter_map(|id| page.touchpoint(id)).map(scored);
        names(page, &mut list, "- ", ids.len(), named);
        section(&mut all, &head, &list);
    }
    if !all.is_empty() {
        heading(out, &t!(lang, "summary-findings"));
        out.push_str(all.trim_start_matches('\n'));
    }
}

/// What two sides have filled in differently and nobody has settled.
fn conflicts(page: &Page<'_>) -> Option<String> {
    let count = page.map().in_question();
    let names = page.map().conflicts().take(SHOWN).map(|(key, _)| match key {
        Key::About => t!(page.lang, "form-map"),
        Key::Stage(id) => page.stage(id),
        Key::Segment(id) => page.segment(id),
        Key::Touchpoint(id) => page.name(id),
    });
    let names = names.collect::<Vec<_>>().join(", ");
    (count > 0).then(|| t!(page.lang, "summary-conflict-fields", count = count, names = names))
}

/// A finding as far as it may be told: that one person holds most touchpoints is left out with the names of people.
fn tellable(page: &Page<'_>, finding: &Finding) -> Option<Finding> {
    let mut told = finding.clone();
    if !page.options.people && finding.rule == Rule::TunnelVision {
        told.parts.retain(|part| part.figure("on") != Some(&Amount::Text("owner".to_owned())));
    }
    let is_empty = told.parts.is_empty() && !finding.parts.is_empty();
    (finding.rule.scope() != Scope::Derived && !is_empty).then_some(told)
}

/// Writes a finding as one sentence, with its touchpoints below it.
fn finding(page: &Page<'_>, out: &mut String, finding: &Finding) {
    item(out, &sentence(escape::line(&words::above_its_list(finding, page.map(), page.lang))));
    let told = finding.touchpoints.iter().filter_map(|id| page.touchpoint(id)).map(|touchpoint| {
        let facts = facts::facts(page, touchpoint, finding.rule).join("; ");
        let name = scored(touchpoint);
        if facts.is_empty() { name } else { format!("{name}: {facts}") }
    });
    names(page, out, "  - ", finding.touchpoints.len(), told);
    if finding.above > 0 {
        out.push_str(&format!("  - {}\n", above(page, finding)));
    }
}

/// The touchpoints of a finding that stand under stronger ones.
fn above(page: &Page<'_>, finding: &Finding) -> String {
    let all = page.findings.touchpoints(finding.rule).filter(|id| !finding.touchpoints.contains(id));
    let mut names: Vec<String> = all.take(SHOWN).map(|id| page.name(id)).collect();
    let more = finding.above.saturating_sub(names.len());
    names.extend((more > 0).then(|| t!(page.lang, "summary-more", count = more)));
    t!(page.lang, "summary-above", names = names.join("; "))
}

/// The name of a touchpoint with its effectiveness, as far as it has one.
fn scored(touchpoint: &Touchpoint) -> String {
    let name = super::page::name(Some(&touchpoint.name));
    match touchpoint.effectiveness.latest() {
        None => name,
        score => format!("{name} ({})", points(score)),
    }
}

/// Writes the first few names below each other, and how many more there are.
pub fn names(
    page: &Page<'_>,
    out: &mut String,
    bullet: &str,
    count: usize,
    names: impl Iterator<Item = String>,
) {
    for name in names.take(SHOWN) {
        out.push_str(&format!("{bullet}{name}\n"));
    }
    let more = count.saturating_sub(SHOWN);
    if more > 0 {
        out.push_str(&format!("{bullet}{}\n", t!(page.lang, "summary-more", count = more)));
    }
}

fn item(out: &mut String, text: &str) {
    out.push_str(&format!("- {text}\n"));
}

fn section(out: &mut String, head: &str, list: &str) {
    if !list.is_empty() {
        part(out, &capital(head));
        out.push_str(list);
    }
}
