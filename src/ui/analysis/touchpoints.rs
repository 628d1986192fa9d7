//! The touchpoints that somebody asked for: their names with their score, and what is being done about them.

use super::{
    frame::Frame,
    list::{self, Item, Items, Right},
};
use crate::{
    analysis::rule::Severity,
    app::{
        analysis::{
            line::Target,
            screen::{self, List},
        },
        pointer,
    },
    lang::Lang,
    map::{choice::Choice as _, lens::Lens, touchpoint::Touchpoint},
    t,
    ui::{
        canvas::{columns, put_fit, put_right},
        map::chip::Chip,
        theme::Ink,
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Draws them below what they have in common.
pub(super) fn draw(frame: Frame<'_>, list: &List, area: Rect, buf: &mut Buffer) {
    let lang = &frame.app.desk.lang;
    let width = area.width.saturating_sub(3);
    let (soft, dot) = (frame.ink(Ink::Soft), frame.looks.glyphs.dot);
    let count = format!("{} {}", list.targets.len(), t!(lang, "analysis-touchpoints"));
    let whole = format!("{} {dot} {count}", list.title);
    let scores = scores(list, lang, dot);
    // What does not fit into one line is two: what it is about, and the heads of the list.
    let is_apart = columns(&whole) + 1 + columns(&scores) > width;
    let titles = if is_apart { vec![list.title.as_str(), &count] } else { vec![whole.as_str()] };
    for (title, y) in titles.into_iter().zip(area.y..) {
        put_fit(buf, area.x + 2, y, width, title, soft, &frame.looks.glyphs);
    }
    let head = 1 + u16::from(is_apart);
    put_right(buf, area.right() - 1, area.y + head - 1, &scores, soft);
    let above = list.rule.and_then(|rule| frame.sheet.finding(rule)).map_or(0, |line| line.finding.above);
    let foot = u16::from(above > 0);
    let body = Rect { y: area.y + head, height: area.height.saturating_sub(head + foot), ..area };
    let severity = list.rule.map(crate::analysis::rule::Rule::severity);
    let one =
        |nth: usize| list.targets.get(nth).map(|target| item(frame, target, severity)).unwrap_or_default();
    let items =
        Items { count: list.targets.len(), at: Some(list.at), item: &one, target: &pointer::Target::Line };
    let rest = list::draw(frame, items, body, buf);
    if above > 0 {
        let text = t!(lang, "analysis-above", count = above);
        put_fit(buf, area.x + 2, rest.y, width, &text, frame.ink(Ink::Soft), &frame.looks.glyphs);
    }
}

/// Which scores stand at the right.
fn scores(list: &List, lang: &Lang, dot: &str) -> String {
    let shown = |lens: &&Lens| list.targets.iter().any(|target| target.lens == **lens);
    let words = Lens::ALL.iter().filter(shown).map(|lens| lang.get(&format!("lens-{}", lens.word())));
    words.collect::<Vec<_>>().join(&format!(" {dot} "))
}

fn item(frame: Frame<'_>, target: &Target, edge: Option<Severity>) -> Item {
    let map = frame.app.desk.shown_map();
    let Some(touchpoint) = map.touchpoint(&target.id) else { return Item::default() };
    let cell = target.cell.as_ref().map(|(stage, segment)| (stage, segment));
    let chip = touchpoint.rated(target.lens, cell).map_or(Chip::Unrated, |rated| Chip::of(rated, false));
    let named = named(frame, touchpoint);
    // The title of a cell's own list names it; a finding's touchpoints stand in many.
    let text = match cell.filter(|_| edge.is_some()) {
        Some(cell) => format!("{} {} {}", named.text, frame.looks.glyphs.dot, screen::cell(cell, map)),
        None => named.text,
    };
    Item { edge, text, right: Right::Score(chip), below: vec![action(frame, touchpoint)], ..named }
}

/// A touchpoint's sign and name.
pub(super) fn named(frame: Frame<'_>, touchpoint: &Touchpoint) -> Item {
    let sign = frame.looks.glyphs.kind(touchpoint.kind, touchpoint.hidden);
    Item {
        sign: Some((sign, Ink::kind(touchpoint.kind))),
        text: touchpoint.name.to_string(),
        ..Item::default()
    }
}

/// The first open action of a touchpoint, or that there is none yet.
pub(super) fn action(frame: Frame<'_>, touchpoint: &Touchpoint) -> (String, Ink) {
    let open = touchpoint.detail.actions.iter().find(|item| item.value.is_open());
    match open {
        Some(action) => (action.value.what.to_string(), Ink::Soft),
        None => (t!(frame.app.desk.lang, "analysis-no-action-yet"), Ink::Flag),
    }
}
