//! Writes which data the touchpoints yield and who else could use them (R41, R49): first the touchpoints about whose data
//! there is something to say, then the others that have any.

use super::{
    escape, findings,
    page::{Page, heading, name},
};
use crate::{
    analysis::{journey::Stop, rule::Rule},
    map::{
        detail::Data,
        field::Item,
        id::{ItemId, TouchpointId},
        touchpoint::Touchpoint,
    },
    t,
};
use std::collections::{HashMap, HashSet};

/// What can be the matter with a data item.
const RULES: [Rule; 5] = [
    Rule::DataWithoutPurpose,
    Rule::DataWithoutBasis,
    Rule::DataThirdParty,
    Rule::DataInOneDepartment,
    Rule::DataUnknown,
];

/// The rules that are true of each data item.
type Marks<'p> = HashMap<(&'p TouchpointId, &'p ItemId), Vec<Rule>>;

/// Writes the section, if there are data at all.
pub fn write(page: &Page<'_>, out: &mut String) {
    let stops = page.journey.stops();
    let covered = stops.iter().filter(|stop| !stop.touchpoint.detail.data.is_empty()).count();
    if covered == 0 {
        return;
    }
    let mut marks = Marks::new();
    for rule in RULES {
        for evidence in page.findings.items(rule) {
            marks.entry((&evidence.touchpoint, &evidence.item)).or_default().push(rule);
        }
    }
    let shared: HashSet<&TouchpointId> = page.findings.touchpoints(Rule::DataCouldBeShared).collect();
    let marked: HashSet<&TouchpointId> = marks.keys().map(|(id, _)| *id).collect();
    let is_marked = |stop: &&Stop<'_>| shared.contains(stop.id) || marked.contains(stop.id);
    let (mut told, others): (Vec<_>, Vec<_>) = stops.iter().partition(is_marked);
    told.extend(others.into_iter().filter(|stop| !stop.touchpoint.detail.data.is_empty()));
    heading(out, &t!(page.lang, "summary-data"));
    out.push_str(&t!(page.lang, "summary-data-covered", covered = covered, all = stops.len()));
    out.push('\n');
    out.push('\n');
    let lines =
        told.iter().map(|stop| line(page, stop.id, stop.touchpoint, &marks, shared.contains(stop.id)));
    findings::names(page, out, "- ", told.len(), lines);
}

/// A touchpoint, its data with what is the matter with them, and to whom else they would be useful.
fn line(
    page: &Page<'_>,
    id: &TouchpointId,
    touchpoint: &Touchpoint,
    marks: &Marks<'_>,
    is_shared: bool,
) -> String {
    let data = touchpoint.detail.data.iter();
    let mut said: Vec<String> = data
        .map(|data| item(page, data, marks.get(&(id, &data.id)).map_or(&[][..], Vec::as_slice)))
        .collect();
    if is_shared {
        let who = escape::line(touchpoint.detail.share.as_str());
        said.push(t!(page.lang, "summary-share-with", who = who));
    }
    format!("**{}**: {}", name(Some(&touchpoint.name)), said.join("; "))
}

/// A data item and, if anything is the matter with it, what.
fn item(page: &Page<'_>, data: &Item<Data>, rules: &[Rule]) -> String {
    let lang = page.lang;
    let told = rules.iter().map(|rule| match rule {
        Rule::DataInOneDepartment if page.options.people => {
            t!(lang, "summary-known-by", who = escape::line(data.value.known_by.as_str()))
        }
        Rule::DataInOneDepartment => t!(lang, "summary-known-alone"),
        Rule::DataUnknown => t!(lang, "summary-known-nobody"),
        Rule::DataWithoutPurpose => t!(lang, "summary-purposeless"),
        Rule::DataThirdParty => t!(lang, "summary-third-party"),
        _ => t!(lang, "summary-baseless"),
    });
    let (what, told) = (name(Some(&data.value.what)), told.collect::<Vec<_>>().join(", "));
    if told.is_empty() { what } else { format!("{what} ({told})") }
}
