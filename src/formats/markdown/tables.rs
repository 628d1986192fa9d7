//! Writes the tables: who does what by when, how the touchpoints are distributed, and the map itself. The
//! stages are the rows of the map, because a table with few columns survives a mail client and a phone.

use super::{
    escape,
    page::{Page, head, heading, name, points, row},
};
use crate::{
    map::{
        choice::Choice,
        detail::State,
        field::item,
        id::{SegmentId, StageId},
        touchpoint::Usage,
    },
    t,
};

/// Writes the tables that have rows.
pub fn write(page: &Page<'_>, out: &mut String) {
    actions(page, out);
    distribution(page, out);
    map(page, out);
}

/// Writes the actions, the open ones first, by due day (U13).
fn actions(page: &Page<'_>, out: &mut String) {
    let lang = page.lang;
    let keys = page.map().actions();
    if keys.is_empty() {
        return;
    }
    heading(out, &t!(lang, "summary-actions"));
    let mut heads = vec![t!(lang, "summary-actions-what"), t!(lang, "touchpoint")];
    if page.options.people {
        heads.push(lang.get("field-action-who"));
    }
    heads.extend([lang.get("field-action-due"), lang.get("field-action-state")]);
    head(out, &heads, 0..0);
    let states = State::ALL.iter().map(|s| lang.get(&format!("state-{}", s.word())));
    let states: Vec<String> = states.collect();
    let nobody = t!(lang, "summary-nobody");
    for key in keys {
        let Some(touchpoint) = page.touchpoint(&key.touchpoint) else { continue };
        let Some(action) = item(&touchpoint.detail.actions, &key.item) else { continue };
        let dash = |text: String| if text.is_empty() { "–".to_owned() } else { text };
        let mut cells = vec![dash(escape::line(action.what.as_str())), name(Some(&touchpoint.name))];
        if page.options.people {
            let who = escape::line(action.who.as_str());
            cells.push(if who.is_empty() { nobody.clone() } else { who });
        }
        cells.push(action.due.map_or_else(|| "–".to_owned(), |day| lang.date(day)));
        let state = &states[usize::from(action.state().index())];
        let overdue =
            action.is_open() && action.due.zip(page.options.today).is_some_and(|(due, today)| due < today);
        cells.push(if overdue { t!(lang, "summary-overdue", state = state.as_str()) } else { state.clone() });
        row(out, &cells);
    }
}

/// Writes how the touchpoints are spread over the stages, beside how important these are (R44, R45).
fn distribution(page: &Page<'_>, out: &mut String) {
    let lang = page.lang;
    let found = &page.distribution;
    if found.parts.is_empty() {
        return;
    }
    heading(out, &t!(lang, "summary-distribution"));
    let heads = [
        t!(lang, "stage"),
        lang.get("field-stage-importance"),
        t!(lang, "summary-touchpoints"),
        t!(lang, "summary-share"),
        t!(lang, "summary-share-expected"),
        t!(lang, "lens-effectiveness"),
    ];
    head(out, &heads, 1..6);
    let dash = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    for part in &found.parts {
        let cells = [
            page.stage(&part.stage),
            points(part.importance),
            part.touchpoints.to_string(),
            dash((found.total > 0).then(|| percent(part.share))),
            dash(part.expected.map(percent)),
            dash(part.effectiveness.map(|mean| lang.decimal(mean))),
        ];
        row(out, &cells);
    }
}

/// Writes the map on one page (R43).
fn map(page: &Page<'_>, out: &mut String) {
    let map = page.map();
    if page.journey.stops().is_empty() {
        return;
    }
    heading(out, &t!(page.lang, "summary-map"));
    let mut heads = vec![t!(page.lang, "stage")];
    heads.extend(map.segment_ids().iter().map(|id| page.segment(id)));
    head(out, &heads, 0..0);
    for stage in map.stage_ids() {
        out.push_str(&format!("| **{}** |", page.stage(stage)));
        for segment in map.segment_ids() {
            cell(page, out, stage, segment);
        }
        out.push('\n');
    }
}

fn cell(page: &Page<'_>, out: &mut String, stage: &StageId, segment: &SegmentId) {
    let touchpoints = page.map().cell(stage, segment).iter().filter_map(|(_, id)| page.touchpoint(id));
    let mut empty = true;
    for touchpoint in touchpoints {
        out.push_str(if empty { " " } else { ", " });
        empty = false;
        out.push_str(&name(Some(&touchpoint.name)));
        out.push(' ');
        out.push_str(&points(touchpoint.effectiveness.latest()));
        out.push_str(match touchpoint.usage.latest() {
            Some(Usage::Over) => " ▲",
            Some(Usage::Under) => " ▼",
            _ => "",
        });
    }
    out.push_str(if empty { " – |" } else { " |" });
}
