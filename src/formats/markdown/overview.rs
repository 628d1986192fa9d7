//! Writes the first lines and the last ones: what the summary is, how to read it, who looks after the map (U14), and
//! what is left out.

use super::{
    details, escape, fields,
    page::{Extent, Page, SHOWN},
};
use crate::{
    map::{
        about::About,
        detail::Data,
        field::{Record, Value},
        text::Line,
        touchpoint::Touchpoint,
    },
    t,
};

/// So many meetings are named one by one unless everything is told; of more, their number and the last one.
const MEETINGS: usize = 3;

/// Writes the title, the introduction, the goals and who looks after the map.
pub fn write(page: &Page<'_>, out: &mut String) {
    let about = page.map().about();
    let parts = [&about.organisation, &about.title].map(|text| escape::line(text.as_str()));
    let title: Vec<String> = parts.into_iter().filter(|text| !text.is_empty()).collect();
    let title = if title.is_empty() { t!(page.lang, "summary-untitled") } else { title.join(" · ") };
    out.push_str("# ");
    out.push_str(&title);
    out.push_str("\n\n");
    let sentences: Vec<String> =
        [Some(occasion(page, about)), Some(counts(page)), scale(page)].into_iter().flatten().collect();
    out.push_str(&sentences.join(" "));
    out.push('\n');
    self::about(page, about, out);
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
    let last = about.latest_meeting().filter(|_| page.options.extent < Extent::All);
    if let Some(last) = last
        && meetings.len() > MEETINGS
    {
        return t!(lang, "summary-occasions", count = meetings.len(), day = lang.date(last));
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

/// The map's fields that the summary names elsewhere, or not at all.
const ELSEWHERE: [&str; 6] = ["title", "organisation", "owner", "next_review", "language", "meetings"];

/// The lines of prose that [`write()`] puts below each other.
const GOALS: [&str; 2] = ["business_goal", "customer_goal"];

/// Writes the goals, each in a line of its own, the smaller fields in one line, and who looks after the map and when
/// it is looked at again (U14, R94).
fn about(page: &Page<'_>, about: &About, out: &mut String) {
    let table = fields::table::<About>(page.lang, page.options);
    let told = table.iter().filter(|field| !ELSEWHERE.contains(&field.speech.name()));
    let (goals, small): (Vec<_>, Vec<_>) = told.partition(|field| GOALS.contains(&field.speech.name()));
    let mut list: Vec<String> = Vec::new();
    list.extend(goals.iter().filter_map(|field| {
        // Page one has a fixed length, so the lines of a goal follow on each other.
        let value = match field.value(about) {
            Value::Prose(text) => {
                Value::Line(Line::clean(&text.as_str().lines().collect::<Vec<_>>().join(" ")))
            }
            value => value,
        };
        field.speech.labelled(&value, 0)
    }));
    let small: Vec<String> = small.iter().filter_map(|f| f.speech.sentence(&f.value(about), 0)).collect();
    list.push(small.join(" "));
    let owner = escape::line(if page.options.people { about.owner.as_str() } else { "" });
    let owner = (!owner.is_empty()).then(|| t!(page.lang, "summary-owner", owner = owner));
    let review = about.next_review.map(|day| t!(page.lang, "summary-review", day = page.lang.date(day)));
    list.push([owner, review].into_iter().flatten().collect::<Vec<_>>().join(" "));
    list.retain(|line| !line.is_empty());
    if !list.is_empty() {
        out.push('\n');
    }
    for line in list {
        out.push_str(&format!("- {line}\n"));
    }
}

/// The lines that [`close`] writes at most on page one.
pub const CLOSE: usize = 2;

/// Writes what is left out, with the command that gives it.
pub fn close(page: &Page<'_>, out: &mut String) {
    let said = match page.options.extent {
        _ if page.map().touchpoints().len() == 0 => return,
        Extent::All => return,
        Extent::Short => t!(page.lang, "summary-left-out-short"),
        Extent::Findings => t!(page.lang, "summary-left-out-details"),
        Extent::Rated => match left_out(page) {
            left if left.is_empty() => return,
            left => t!(page.lang, "summary-left-out-rated", what = page.listed(&left)),
        },
    };
    out.push_str(&format!("\n{said}\n"));
}

/// What the map has and the summary of the rated touchpoints does not tell, in a few words each.
fn left_out(page: &Page<'_>) -> Vec<String> {
    let stops = page.journey.stops();
    let unrated = stops.iter().filter(|stop| !details::is_rated(stop.touchpoint)).count();
    let parked = page.map().parked().count();
    let mut left = Vec::new();
    left.extend((unrated > 0).then(|| t!(page.lang, "summary-left-out-unrated", count = unrated)));
    left.extend((parked > 0).then(|| t!(page.lang, "summary-left-out-parked", count = parked)));
    let has = |field: &str| {
        let table = fields::table::<Touchpoint>(page.lang, page.options);
        let field = table.into_iter().find(|known| known.speech.name() == field);
        field.is_some_and(|field| stops.iter().any(|stop| !field.value(stop.touchpoint).is_empty()))
    };
    let more_data = || {
        let all = stops.iter().flat_map(|stop| &stop.touchpoint.detail.data);
        let counted = stops.iter().filter(|stop| !stop.touchpoint.detail.data.is_empty()).count();
        let is_more = |data: &Data| {
            let known_by = if page.options.people { Line::default() } else { data.known_by.clone() };
            *data != Data { what: data.what.clone(), known_by, ..Data::default() }
        };
        counted > SHOWN || all.map(|data| &data.value).any(is_more)
    };
    let stages =
        || has_more(page, page.map().stages().map(|(_, stage)| stage), &["name", "rank", "importance"]);
    let segments = || {
        let told = ["name", "rank", "wants", details::SEGMENT];
        has_more(page, page.map().segments().map(|(_, segment)| segment), &told)
    };
    let words = [
        ("interactions", has("interactions")),
        ("processes", has("processes")),
        ("data", more_data()),
        ("quotes", has("feedback")),
        ("figures", has("metrics")),
        ("notes", has("note") || has("assets")),
        ("stages", stages()),
        ("segments", segments()),
    ];
    let words = words.into_iter().filter(|(_, is_left)| *is_left);
    left.extend(words.map(|(word, _)| page.lang.get(&format!("summary-left-out-{word}"))));
    left
}

/// Whether any of these records has something in a field that is not told.
fn has_more<'r, R: Record>(page: &Page<'_>, mut all: impl Iterator<Item = &'r R>, told: &[&str]) -> bool {
    let mut table = fields::table::<R>(page.lang, page.options);
    table.retain(|field| !told.contains(&field.speech.name()));
    all.any(|record| table.iter().any(|field| !field.value(record).is_empty()))
}
