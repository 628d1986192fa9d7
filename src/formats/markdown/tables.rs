//! Writes the tables: how the touchpoints are distributed, and the map itself. The stages are the rows of the map,
//! because a table with few columns survives a mail client and a phone.

use super::page::{Page, dash, head, heading, name, points, row};
use crate::{
    analysis::distribution::Part,
    map::{
        id::{SegmentId, StageId},
        touchpoint::Usage,
    },
    t,
};

/// Page one has room for so many stages; more than eight are unusual (R52).
const STAGES: usize = 10;

/// Writes how the touchpoints are spread over the stages, beside how important these are (R44, R45).
pub fn distribution(page: &Page<'_>, out: &mut String) {
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
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    let shown = farthest_off(&found.parts);
    for part in &shown {
        let cells = [
            page.stage(&part.stage),
            points(part.importance),
            part.touchpoints.to_string(),
            if found.total > 0 { percent(part.share) } else { dash(String::new()) },
            dash(part.expected.map(percent).unwrap_or_default()),
            dash(part.effectiveness.map(|mean| lang.decimal(mean)).unwrap_or_default()),
        ];
        row(out, &cells);
    }
    if shown.len() < found.parts.len() {
        let said = t!(lang, "summary-stages-more", shown = shown.len(), all = found.parts.len());
        out.push_str(&format!("\n{said}\n"));
    }
}

/// The stages that page one names, in the order of the journey: those whose share is farthest from what their
/// importance asks for.
fn farthest_off(parts: &[Part]) -> Vec<&Part> {
    let off = |part: &Part| part.expected.map_or(0.0, |expected| (part.share - expected).abs());
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|a, b| off(&parts[*b]).total_cmp(&off(&parts[*a])));
    order.truncate(STAGES);
    order.sort_unstable();
    order.into_iter().map(|at| &parts[at]).collect()
}

/// Writes the map on one page (R43).
pub fn map(page: &Page<'_>, out: &mut String) {
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
    let used = |usage| page.journey.stops().iter().any(|s| s.touchpoint.usage.latest() == Some(usage));
    let signs = (used(Usage::Over) || used(Usage::Under)).then(|| t!(page.lang, "summary-signs"));
    let signs: Vec<String> = [Some(t!(page.lang, "summary-figures")), signs].into_iter().flatten().collect();
    out.push_str(&format!("\n{}\n", signs.join(" ")));
}

fn cell(page: &Page<'_>, out: &mut String, stage: &StageId, segment: &SegmentId) {
    let touchpoints = page.map().cell(stage, segment).iter().filter_map(|(_, id)| page.touchpoint(id));
    let mut empty = true;
    // A name may hold a comma.
    for touchpoint in touchpoints {
        out.push_str(if empty { " " } else { "; " });
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
