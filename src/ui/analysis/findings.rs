//! A finding as a line: its sentence with its figures, and how many touchpoints stand behind it.

use super::{
    frame::Frame,
    list::{self, Item, Right},
};
use crate::{
    analysis::{rule::Rule, sentence},
    app::analysis::{line::What, panel::Panel},
    t,
};
use ratatui::layout::Rect;

/// So many lines of a finding are taken in at a glance.
const LINES: usize = 2;

/// The line of a finding in a list in `area`; none if it is something else.
pub(super) fn item(frame: Frame<'_>, nth: usize, what: &What, area: Rect) -> Option<Item> {
    let What::Finding(rule) = what else { return None };
    let headline = frame.sheet.finding(*rule)?;
    let lang = &frame.app.desk.lang;
    let severity = rule.severity();
    let begins = nth == 0 || severity_at(frame, nth - 1) != Some(severity);
    let heading = begins.then(|| {
        let column = if nth == 0 { t!(lang, "analysis-touchpoints") } else { String::new() };
        (sentence::severity(severity, lang), column)
    });
    let right = match headline.touchpoints + headline.finding.above {
        0 => Right::Nothing,
        count => Right::Words(count.to_string()),
    };
    let is_picture = matches!(frame.sheet.panel, Panel::Short | Panel::Data);
    let most = frame.sheet.findings.iter().map(|line| line.touchpoints).max().unwrap_or(0);
    let is_flush = frame.sheet.panel == Panel::Findings && list::has_room_apart(area);
    let bare = Item { right, is_flush, ..Item::default() };
    let lines = |text: &str| bare.broken(text, area).len();
    Some(Item {
        heading,
        edge: Some(severity),
        text: sentence::briefest(&headline.finding, frame.app.desk.shown_map(), lang, LINES, lines),
        bar: (is_picture && headline.touchpoints > 0).then_some((headline.touchpoints, most)),
        ..bare
    })
}

fn severity_at(frame: Frame<'_>, nth: usize) -> Option<crate::analysis::rule::Severity> {
    match frame.sheet.what(nth) {
        Some(What::Finding(rule)) => Some(Rule::severity(rule)),
        _ => None,
    }
}
