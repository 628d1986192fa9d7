//! The touchpoints that somebody asked for: their names with their score, and what is being done about them.

use super::{
    frame::Frame,
    list::{self, Item, Items, Right},
};
use crate::{
    analysis::{Headline, rule::Rule, sentence},
    app::{
        analysis::{
            line::Target,
            screen::{self, List},
        },
        pointer,
    },
    lang::Lang,
    map::{Map, choice::Choice as _, lens::Lens, touchpoint::Touchpoint},
    t,
    ui::{
        canvas::{columns, paragraph, put_fit, put_right},
        map::chip::Chip,
        theme::Ink,
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Draws them below what they have in common.
pub(super) fn draw(frame: Frame<'_>, list: &List, area: Rect, buf: &mut Buffer) {
    let lang = &frame.app.desk.lang;
    let width = area.width.saturating_sub(3);
    let soft = frame.ink(Ink::Soft);
    let (scores, is_mixed) = (scores(list, lang), is_mixed(list));
    let room = Rect { width: width.saturating_sub(columns(&scores) + 1), ..area };
    let mut titles = titles(list, frame.app.desk.shown_map(), lang, frame.looks.glyphs.dot, room);
    if area.height > LOW {
        // In the list of the findings, a sentence may have left out some of its stages and segments.
        let headline = list.rule.and_then(|rule| frame.sheet.finding(rule));
        let parts = headline.filter(|line| line.finding.parts.len() + line.finding.cells.len() > 1);
        let whole =
            |line: &Headline| sentence::above_its_list(&line.finding, frame.app.desk.shown_map(), lang);
        titles.splice(0..0, parts.map(whole));
        // Nothing is cut beside blank lines.
        titles = titles.iter().flat_map(|title| paragraph(title, width.into())).collect();
    }
    for (title, y) in titles.iter().zip(area.y..) {
        put_fit(buf, area.x + 2, y, width, title, soft, &frame.looks.glyphs);
    }
    let head = u16::try_from(titles.len()).unwrap_or(1);
    put_right(buf, area.right() - 1, area.y + head - 1, &scores, soft);
    let body = Rect { y: area.y + head, height: area.height.saturating_sub(head), ..area };
    let one = |nth: usize| {
        let Some(target) = list.targets.get(nth) else { return Item::default() };
        let begins =
            target.is_above && !nth.checked_sub(1).is_some_and(|before| list.targets[before].is_above);
        let heading = begins.then(|| (t!(lang, "analysis-above"), String::new()));
        Item { heading, ..item(frame, target, list.rule, is_mixed) }
    };
    let items = Items {
        count: list.targets.len(),
        at: Some(list.at),
        item: &one,
        target: &pointer::Target::Line,
        is_apart: false,
        best: list.targets.len(),
    };
    list::draw(frame, items, body, buf);
}

/// So many lines are no more than a few touchpoints need.
const LOW: u16 = 8;

/// What the touchpoints have in common, how many they are, and in which order they stand: in one line where it has room,
/// else in as many as it takes. On a low panel the order gives way to the touchpoints themselves.
fn titles(
    list: &List,
    map: &Map,
    lang: &Lang,
    dot: &str,
    Rect { width: room, height, .. }: Rect,
) -> Vec<String> {
    let title = list.title(map, lang);
    let count = t!(lang, "behind-count", count = list.targets.len());
    let order =
        list.rule.filter(|_| list.targets.len() > 1 && height > LOW).map(|rule| sentence::order(rule, lang));
    let Some(order) = order else {
        let whole = format!("{title} {dot} {count}");
        return if columns(&whole) <= room { vec![whole] } else { vec![title, count] };
    };
    let below = format!("{count}, {order}");
    let whole = format!("{title} {dot} {below}");
    match (columns(&whole) <= room, columns(&below) <= room) {
        (true, _) => vec![whole],
        (_, true) => vec![title, below],
        _ => vec![title, order, count],
    }
}

/// Which scores stand at the right, where all are of one lens.
fn scores(list: &List, lang: &Lang) -> String {
    if is_mixed(list) {
        String::new()
    } else {
        list.targets.first().map_or(String::new(), |t| word(t.lens, lang))
    }
}

/// Whether the scores are of several lenses, so that each needs its word.
fn is_mixed(list: &List) -> bool {
    list.targets.windows(2).any(|pair| pair[0].lens != pair[1].lens)
}

fn word(lens: Lens, lang: &Lang) -> String {
    lang.get(&format!("lens-{}", lens.word()))
}

fn item(frame: Frame<'_>, target: &Target, rule: Option<Rule>, is_mixed: bool) -> Item {
    let map = frame.app.desk.shown_map();
    let Some(touchpoint) = map.touchpoint(&target.id) else { return Item::default() };
    let cell = target.cell.as_ref().map(|(stage, segment)| (stage, segment));
    let chip = touchpoint.rated(target.lens, cell).map_or(Chip::Unrated, |rated| Chip::of(rated, false));
    let named = named(frame, touchpoint);
    // The title of a cell's own list names it; a finding's touchpoints stand in many.
    let text = match cell.filter(|_| rule.is_some()) {
        Some(cell) => format!("{} {} {}", named.text, frame.looks.glyphs.dot, screen::cell(cell, map)),
        None => named.text,
    };
    let right = match is_mixed {
        true => Right::Named(word(target.lens, &frame.app.desk.lang), chip),
        false => Right::Score(chip),
    };
    let lang = &frame.app.desk.lang;
    let fields = rule.and_then(|rule| sentence::fields(rule, touchpoint, lang));
    let fields = fields.map(|fields| (t!(lang, "finding-in-fields", fields = fields), Ink::Soft));
    let below = fields.into_iter().chain([action(frame, touchpoint)]).collect();
    Item { edge: rule.map(Rule::severity), text, right, below, ..named }
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
