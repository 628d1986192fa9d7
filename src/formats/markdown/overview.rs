//! Writes the first lines and the last ones: what the summary is, how to read it, and who looks after the map
//! (U14).

use super::{escape, fields, page::Page};
use crate::{map::about::About, map::touchpoint::Usage, t};

/// Writes the title, the introduction and the goals.
pub fn write(page: &Page<'_>, out: &mut String) {
    let about = page.map().about();
    let parts = [&about.organisation, &about.title].map(|text| escape::line(text.as_str()));
    let title: Vec<String> = parts.into_iter().filter(|text| !text.is_empty()).collect();
    let title = if title.is_empty() { t!(page.lang, "summary-untitled") } else { title.join(" · ") };
    out.push_str("# ");
    out.push_str(&title);
    out.push_str("\n\n");
    let sentences: Vec<String> = [Some(occasion(page, about)), Some(counts(page)), scale(page), signs(page)]
        .into_iter()
        .flatten()
        .collect();
    out.push_str(&sentences.join(" "));
    out.push('\n');
    goals(page, about, out);
}

fn occasion(page: &Page<'_>, about: &About) -> String {
    let lang = page.lang;
    let workshop = t!(lang, "summary-workshop");
    let meetings = about.meetings.iter().filter_map(|meeting| {
        // A workshop that is called "Workshop" needs no title.
        let title = meeting.value.title.as_str();
        let title = if title.eq_ignore_ascii_case(&workshop) { String::new() } else { escape::line(title) };
        match (meeting.value.date.map(|day| lang.date(day)), title.is_empty()) {
            (Some(day), true) => Some(t!(lang, "summary-meeting-day", day = day)),
            (Some(day), false) => Some(t!(lang, "summary-meeting-both", day = day, title = title)),
            (None, false) => Some(t!(lang, "summary-meeting-title", title = title)),
            (None, true) => None,
        }
    });
    let meetings: Vec<String> = meetings.collect();
    if meetings.is_empty() {
        return t!(lang, "summary-occasion-none");
    }
    t!(lang, "summary-occasion", count = meetings.len(), meetings = page.listed(&meetings))
}

fn counts(page: &Page<'_>) -> String {
    let map = page.map();
    let stops = page.journey.stops();
    let rated = stops.iter().filter(|s| s.touchpoint.effectiveness.latest().is_some()).count();
    t!(
        page.lang,
        "summary-counts",
        segments = map.segments().len(),
        stages = map.stages().len(),
        touchpoints = stops.len(),
        rated = rated
    )
}

/// The note that 5 is the best score, because Germans read a 1 as "very good".
fn scale(page: &Page<'_>) -> Option<String> {
    (!page.journey.stops().is_empty()).then(|| t!(page.lang, "summary-scale"))
}

fn signs(page: &Page<'_>) -> Option<String> {
    let used = |usage| page.journey.stops().iter().any(|s| s.touchpoint.usage.latest() == Some(usage));
    (used(Usage::Over) || used(Usage::Under)).then(|| t!(page.lang, "summary-signs"))
}

/// The map's fields that the summary names elsewhere, or not at all.
const ELSEWHERE: [&str; 6] = ["title", "organisation", "owner", "next_review", "language", "meetings"];

fn goals(page: &Page<'_>, about: &About, out: &mut String) {
    let mut goals = String::new();
    for field in fields::table::<About>(page.lang, page.options) {
        if !ELSEWHERE.contains(&field.speech.name()) {
            field.speech.bullet(&mut goals, &field.value(about), 0);
        }
    }
    if !goals.is_empty() {
        out.push('\n');
        out.push_str(&goals);
    }
}

/// Writes who looks after the map and when it is looked at again (U14, R94).
pub fn close(page: &Page<'_>, out: &mut String) {
    let about = page.map().about();
    let owner = escape::line(if page.options.people { about.owner.as_str() } else { "" });
    let owner = (!owner.is_empty()).then(|| t!(page.lang, "summary-owner", owner = owner));
    let review = about.next_review.map(|day| t!(page.lang, "summary-review", day = page.lang.date(day)));
    let last: Vec<String> = [owner, review].into_iter().flatten().collect();
    if !last.is_empty() {
        out.push('\n');
        out.push_str(&last.join(" "));
        out.push('\n');
    }
}
