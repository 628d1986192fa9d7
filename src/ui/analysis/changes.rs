//! What has changed: the stages whose mean has moved as slim bars, the findings that came and went, and every change of a
//! record with what was and what is.

use super::{
    frame::{Frame, ROOMY},
    list::{self, Item, Items, Right},
    touchpoints::named,
};
use crate::{
    analysis::{
        metrics::Trend,
        rule::Rule,
        sentence,
        since::{self, Cell, Change, Changes, Moved, News, Rescored, Turn},
    },
    app::{
        analysis::changed::{Entry, Told},
        pointer::Target,
    },
    map::{choice::Choice as _, field, lens::Lens, rated::Score, touchpoint::Usage},
    t,
    ui::{
        canvas::{columns, paragraph, put, put_fit, put_right},
        map::chip::Chip,
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Columns of a stage's name at most.
const NAME: u16 = 20;
/// Lines of prose are not longer than this.
const READABLE: u16 = 90;
/// So many other scores of a touchpoint are named on its line.
const OTHERS: usize = 2;
/// Columns for `3.4 → 3.9`.
const FIGURES: u16 = 12;

/// Columns of the list of changes at most, so that what was and what is stand close to the name.
const LIST: u16 = 60;

/// What will stand here, and how it gets there, while there is nothing to compare with; returns what is left below.
pub(super) fn nothing_yet(frame: Frame<'_>, area: Rect, buf: &mut Buffer) -> Rect {
    let (lang, glyphs) = (&frame.app.desk.lang, &frame.looks.glyphs);
    let key = |name| frame.app.desk.keymap.label(name, lang);
    let mut said = [
        (frame.ink(Ink::Soft), t!(lang, "since-empty-what")),
        (frame.style(), t!(lang, "since-empty-choose", key = key("since"))),
        (frame.ink(Ink::Soft), t!(lang, "since-empty-meeting", key = key("meeting"))),
    ];
    // Where not all of it is in sight, what one can do comes first.
    if area.height < ROOMY {
        said.swap(0, 1);
    }
    let (x, width) = (area.x + 2, area.width.saturating_sub(3));
    let mut y = area.y;
    for (style, text) in said {
        let lines = paragraph(&text, width.min(READABLE).into());
        for (nth, line) in lines.iter().enumerate() {
            // A sentence that does not end there is seen to go on.
            let is_cut = y + 1 == area.bottom() && nth + 1 < lines.len();
            let line = if is_cut { format!("{line} {}", glyphs.more) } else { line.clone() };
            if y < area.bottom() {
                put_fit(buf, x, y, width, &line, style, glyphs);
            }
            y += 1;
        }
        y += u16::from(area.height >= ROOMY);
    }
    let y = y.min(area.bottom());
    Rect { y, height: area.bottom() - y, ..area }
}

/// Draws it; returns what is left below.
pub(super) fn draw(frame: Frame<'_>, all: &Told, area: Rect, buf: &mut Buffer) -> Rect {
    let stages = all.changes.stages.len();
    let lines = all.count();
    let list = |from: usize, to: usize, area: Rect, buf: &mut Buffer| {
        let at = frame.at().and_then(|at| at.checked_sub(from)).filter(|at| *at < to - from);
        let items = Items {
            count: to - from,
            at,
            item: &|nth| line(frame, all, from + nth).unwrap_or_default(),
            target: &|nth| Target::OnPanel(frame.sheet.panel, from + nth),
            is_apart: false,
            best: to - from,
        };
        list::draw(frame, items, area, buf)
    };
    if !all.is_wide {
        let below = self::stages(frame, &all.changes, area, buf);
        return list(stages, lines, below, buf);
    }
    let width = area.width * 2 / 5;
    let left = Rect { width, ..area };
    let right = Rect { x: area.x + width + 1, width: (area.width - width - 1).min(LIST), ..area };
    let beside = all.beside();
    let below = self::stages(frame, &all.changes, left, buf);
    list(beside, lines, right, buf);
    list(stages, beside, below, buf)
}

/// The stages whose mean has moved, as many as leave the list its room; returns what is left below.
fn stages(frame: Frame<'_>, changes: &Changes, area: Rect, buf: &mut Buffer) -> Rect {
    let all = &changes.stages;
    if all.is_empty() {
        return area;
    }
    let room = usize::from((area.height / 3).max(2)).saturating_sub(1).max(1);
    let at = frame.at().filter(|at| *at < all.len());
    let first = at.map_or(0, |at| (at + 1).saturating_sub(room));
    let map = frame.app.desk.shown_map();
    let names = all.iter().filter_map(|moved| map.stage(&moved.stage));
    let widest = names.map(|stage| columns(stage.name.as_str())).max().unwrap_or(8).clamp(8, NAME);
    let (lang, glyphs) = (&frame.app.desk.lang, &frame.looks.glyphs);
    let (heading, soft) = (t!(lang, "since-means"), frame.ink(Ink::Soft));
    put_fit(buf, area.x + 3, area.y, area.width.saturating_sub(4), &heading, soft, glyphs);
    if all.len() > room {
        let shown = t!(lang, "analysis-of", count = room, all = all.len());
        put_right(buf, area.right() - 1, area.y, &shown, soft);
    }
    let mut y = area.y + 1;
    for (nth, moved) in all.iter().enumerate().skip(first).take(room) {
        let row = Rect { y, height: 1, ..area };
        stage(frame, moved, at == Some(nth), widest, row, buf);
        frame.note(row, nth);
        y += 1;
    }
    let y = (y + u16::from(area.height > 10)).min(area.bottom());
    Rect { y, height: area.bottom() - y, ..area }
}

/// A stage: its name, a slim bar up to the mean of now with what came or went, and both means.
fn stage(frame: Frame<'_>, moved: &Moved, here: bool, widest: u16, line: Rect, buf: &mut Buffer) {
    let (theme, glyphs, lang) = (&frame.looks.theme, &frame.looks.glyphs, &frame.app.desk.lang);
    let Some(stage) = frame.app.desk.shown_map().stage(&moved.stage) else { return };
    let style = if here { theme.on(Surface::Cursor) } else { frame.ink(Ink::Strong) };
    if here {
        put(buf, line.x, line.y, 1, glyphs.cursor, frame.ink(Ink::CursorSign));
    }
    let name = frame.stage_name(stage.name.as_str(), widest);
    put(buf, line.x + 3, line.y, widest, &name, style);
    let right = line.right() - 1;
    let mean = |mean: Option<f64>| mean.map_or_else(|| glyphs.none.to_owned(), |mean| lang.decimal(mean));
    let figures = format!("{} {} {}", mean(moved.before), glyphs.arrow, mean(moved.now));
    put_right(buf, right, line.y, &figures, frame.ink(Ink::Strong));
    let x = line.x + 3 + widest + 2;
    let width = right.saturating_sub(x + FIGURES);
    let (before, now) = (length(moved.before, width), length(moved.now, width));
    let slim = glyphs.blocks[0];
    // No sign is as high as its line, so that the bars of two lines do not melt into one.
    let more = if theme.fills { slim } else { glyphs.new };
    for nth in 0..before.max(now) {
        let (sign, ink) = match (nth < before, nth < now) {
            (true, true) => (slim, Ink::Bar),
            (false, _) => (more, Ink::Curve),
            (true, false) => (glyphs.dots[1], Ink::Hatch),
        };
        put(buf, x + nth, line.y, 1, sign, frame.ink(ink));
    }
}

/// Columns of a bar for a mean, of which 5 fills the width.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "columns, from 0 on")]
fn length(mean: Option<f64>, width: u16) -> u16 {
    mean.map_or(0, |mean| (mean / 5.0 * f64::from(width)).round() as u16)
}

/// The line of a change or a finding; none if it is something else.
fn line(frame: Frame<'_>, all: &Told, nth: usize) -> Option<Item> {
    let before = nth.checked_sub(1).and_then(|before| all.entry(before));
    match all.entry(nth)? {
        Entry::Stage(_) => None,
        Entry::Turn(turn) => {
            let begins = !matches!(before, Some(Entry::Turn(_)));
            let heading = t!(frame.app.desk.lang, "since-findings");
            let count = all.changes.turns.len().to_string();
            Some(Item { heading: begins.then_some((heading, count)), ..turned(frame, turn) })
        }
        Entry::Change(change) => {
            let group = change.news.group();
            let begins = !matches!(before, Some(Entry::Change(before)) if before.news.group() == group);
            let heading = frame.app.desk.lang.get(&format!("since-group-{}", group.word()));
            let count = all.changes.of(group).len().to_string();
            Some(Item {
                heading: begins.then_some((heading, count)),
                ..told(frame, change, frame.at() == Some(nth))
            })
        }
    }
}

/// A finding with what it was about and what it is about.
fn turned(frame: Frame<'_>, turn: &Turn) -> Item {
    let (lang, glyphs) = (&frame.app.desk.lang, &frame.looks.glyphs);
    let right = match (turn.before, turn.now) {
        (0, now) => t!(lang, "since-came", count = now),
        (before, 0) => t!(lang, "since-went", count = before),
        (before, now) => format!("{before} {} {now}", glyphs.arrow),
    };
    Item {
        edge: Some(Rule::severity(turn.rule)),
        text: sentence::rule(turn.rule, lang),
        right: Right::Words(right),
        ..Item::default()
    }
}

/// A change of a record with what was and what is; here is the cursor.
fn told(frame: Frame<'_>, change: &Change, here: bool) -> Item {
    let (map, lang, glyphs) = (frame.app.desk.shown_map(), &frame.app.desk.lang, &frame.looks.glyphs);
    let touchpoint = change.touchpoint().and_then(|id| map.touchpoint(id));
    let own = || match touchpoint {
        Some(touchpoint) => named(frame, touchpoint),
        None => Item { text: since::record(change, map, lang), ..Item::default() },
    };
    match &change.news {
        News::Scores(all) => {
            let rated = if here { rated(frame, all) } else { None };
            let Some(leading) = rated.or(all.first()) else { return own() };
            let felt = felt(frame, leading.lens, leading.cell.as_ref());
            let others = all.iter().filter(|other| *other != leading);
            let others = others.take(OTHERS).map(|other| moved(frame, other));
            let more = all.len().saturating_sub(1 + OTHERS);
            let more = (more > 0).then(|| format!("+{more}"));
            let below: Vec<String> = felt.into_iter().chain(others).chain(more).collect();
            Item {
                right: Right::Score(Chip::between(leading.before, leading.now)),
                below: below.into_iter().map(|words| (words, Ink::Soft)).collect(),
                ..own()
            }
        }
        News::Verdict { before, now } => {
            let words = [before, now].map(|verdict| self::verdict(frame, *verdict));
            Item { right: Right::Words(words.join(&format!(" {} ", glyphs.arrow))), ..own() }
        }
        News::New => {
            let chip = touchpoint.map(|touchpoint| Chip::of(&touchpoint.effectiveness, false));
            Item { right: chip.map_or(Right::Nothing, Right::Score), ..own() }
        }
        News::Gone { cells, .. } => {
            let stood = (!cells.is_empty()).then(|| (places(frame, cells), Ink::Soft));
            Item { below: stood.into_iter().collect(), ..own() }
        }
        News::Places { came, left } => {
            let came = (!came.is_empty()).then(|| t!(lang, "since-place-came", places = places(frame, came)));
            let left = (!left.is_empty()).then(|| t!(lang, "since-place-left", places = places(frame, left)));
            let both = came.into_iter().chain(left).map(|words| (words, Ink::Soft));
            Item { below: both.collect(), ..own() }
        }
        News::Done(id) => {
            let action = touchpoint.and_then(|touchpoint| field::item(&touchpoint.detail.actions, id));
            let text = action.map(|action| action.what.to_string()).unwrap_or_default();
            let below = vec![(since::record(change, map, lang), Ink::Soft)];
            Item { text, below, ..Item::default() }
        }
        News::Figure { .. } => figure(frame, change),
        News::Texts(_) => Item { below: vec![(since::fields(change, lang).join(", "), Ink::Soft)], ..own() },
    }
}

/// Under which lens a score was given, where it is not the usual one, and where it is felt.
fn felt(frame: Frame<'_>, lens: Lens, cell: Option<&Cell>) -> Option<String> {
    let name = frame.app.desk.lang.get(&format!("lens-{}", lens.word()));
    match (lens, cell) {
        (Lens::Effectiveness, _) => None,
        (_, Some(cell)) => Some(in_cell(frame, &name, cell)),
        (_, None) => Some(name),
    }
}

/// Of several scores the one that the digits rate.
fn rated<'c>(frame: Frame<'_>, all: &'c [Rescored]) -> Option<&'c Rescored> {
    let target = frame.analysis.target(&frame.app.insight)?;
    all.iter().find(|score| score.lens == target.lens && score.cell == target.cell)
}

/// Another score of the same touchpoint: its lens, what it was and is, and where it is felt.
fn moved(frame: Frame<'_>, score: &Rescored) -> String {
    let glyphs = &frame.looks.glyphs;
    let points = |score: Option<Score>| match score {
        Some(score) => score.points().to_string(),
        None => glyphs.none.to_owned(),
    };
    let name = frame.app.desk.lang.get(&format!("lens-{}", score.lens.word()));
    let words = format!("{name} {}{}{}", points(score.before), glyphs.step, points(score.now));
    match &score.cell {
        Some(cell) => in_cell(frame, &words, cell),
        None => words,
    }
}

fn in_cell(frame: Frame<'_>, words: &str, cell: &Cell) -> String {
    format!("{words} {} {}", frame.looks.glyphs.dot, since::place(cell, frame.app.desk.shown_map()))
}

fn verdict(frame: Frame<'_>, verdict: Option<Usage>) -> String {
    let word = |usage: Usage| frame.app.desk.lang.get(&format!("usage-short-{}", usage.word()));
    verdict.map_or_else(|| frame.looks.glyphs.none.to_owned(), word)
}

/// The first of some cells, and how many more there are.
fn places(frame: Frame<'_>, cells: &[Cell]) -> String {
    let names: Vec<String> =
        cells.iter().take(2).map(|cell| since::place(cell, frame.app.desk.shown_map())).collect();
    match cells.len().checked_sub(names.len()) {
        Some(more @ 1..) => {
            t!(frame.app.desk.lang, "summary-and-more", names = names.join(", "), count = more)
        }
        _ => names.join(", "),
    }
}

/// A figure: before and now, whether that is better, and its target.
fn figure(frame: Frame<'_>, change: &Change) -> Item {
    let (map, lang, glyphs) = (frame.app.desk.shown_map(), &frame.app.desk.lang, &frame.looks.glyphs);
    let News::Figure { name, before, now, trend, target } = &change.news else { return Item::default() };
    let values = match before {
        Some(before) => format!("{before} {} {now}", glyphs.arrow),
        None => now.to_string(),
    };
    let trend = trend.map(|trend| match trend {
        Trend::Better => t!(lang, "trend-better"),
        Trend::Worse => t!(lang, "trend-worse"),
        Trend::Same => t!(lang, "trend-same"),
    });
    let is_missed = target.as_ref().is_some_and(|(_, reached)| *reached == Some(false));
    let target = target.as_ref().map(|(target, _)| t!(lang, "analysis-target-is", target = target.as_str()));
    let parts: Vec<String> =
        [Some(since::record(change, map, lang)), trend, target].into_iter().flatten().collect();
    Item {
        text: name.to_string(),
        right: Right::Words(values),
        below: parts
            .into_iter()
            .map(|words| (words, if is_missed { Ink::Flag } else { Ink::Soft }))
            .collect(),
        ..Item::default()
    }
}
