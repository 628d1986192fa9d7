//! Lines one below the other, as many as there is room for, so that the one under the cursor is in sight.

use super::frame::{Frame, ROOMY, sentence};
use crate::{
    analysis::rule::Severity,
    app::{
        analysis::panel::Panel,
        pointer::{Scroll, Target},
    },
    t,
    ui::{
        canvas::{columns, fill, paragraph, put, put_fit, put_right},
        map::{
            chip::Chip,
            name::{Names, Room, wrap_among},
        },
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// What stands at the right end of an item.
#[derive(Clone, Debug, Default)]
pub(super) enum Right {
    /// Nothing.
    #[default]
    Nothing,
    /// A figure or a few words.
    Words(String),
    /// The same side by side, each in its own ink or in that of the text.
    Columns(Vec<(String, Option<Ink>)>),
    /// A score.
    Score(Chip),
    /// A score after the word for what is rated, where others of the list rate something else.
    Named(String, Chip),
}

/// One of the lines.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    /// What stands above it, where a group begins, and how many the group has.
    pub heading: Option<(String, String)>,
    /// By what the group is ranked: beside its heading, or below where there is no room.
    pub ranked: String,
    /// How much it wants to be acted on, as an edge.
    pub edge: Option<Severity>,
    /// A sign before it.
    pub sign: Option<(&'static str, Ink)>,
    /// What it says.
    pub text: String,
    /// What stands at its right end.
    pub right: Right,
    /// Quieter words below it, side by side as far as they fit.
    pub below: Vec<(String, Ink)>,
    /// A bar: so many of so many.
    pub bar: Option<(usize, usize)>,
    /// Where the bar begins if it stands beside the text, and how many columns of the right end are blank in all items;
    /// else it stands below.
    pub beside: Option<(u16, u16)>,
    /// Whether its lines begin in one column, because a blank line shows where the next one begins.
    pub is_flush: bool,
}

/// An item with the lines of its text.
struct Laid {
    item: Item,
    /// Each with how far it stands in.
    text: Vec<(u16, String)>,
    /// The lines of the words below, each with those that stand side by side.
    below: Vec<Vec<(String, Ink)>>,
    /// How many of these lines words may take that are longer than one.
    most: usize,
    /// Lines of its heading, with the blank one above.
    above: u16,
    /// Whether one of these is for what the group is ranked by.
    ranked_below: bool,
}

/// Words below that are longer than a line take at most so many.
const BELOW: usize = 2;

/// Columns before a text, and before one with a sign.
const INDENT: u16 = 3;
const SIGN: u16 = 2;
/// How many columns the further lines of a text stand further in, so that one sees where the next one begins.
const HANG: u16 = 2;
/// Columns of the dot between words below.
pub(super) const BETWEEN: u16 = 3;

impl Laid {
    fn of(frame: Frame<'_>, item: Item, nth: usize, area: Rect, most: usize) -> Self {
        let is_roomy = area.height >= ROOMY;
        let item = item.arranged(area);
        let ranked_below = item.is_ranked_below(area);
        let above = match item.heading {
            Some(_) => 1 + u16::from(ranked_below) + u16::from(nth > 0 && is_roomy),
            None => 0,
        };
        let text =
            item.text.split('\n').flat_map(|text| hanging(item.broken(text, area), item.hang())).collect();
        let below = item.lines_below(frame, area, most, &Names::default());
        Self { item, text, below, most, above, ranked_below }
    }

    /// Cuts the words below so that they can be told from those of the other items in sight.
    fn tell_apart(&mut self, frame: Frame<'_>, area: Rect, others: &Names) {
        self.below = self.item.lines_below(frame, area, self.most, others);
    }

    /// Lines from its heading to its end.
    fn height(&self, gap: u16) -> u16 {
        let text = u16::try_from(self.text.len()).unwrap_or(1);
        let below = u16::try_from(self.below.len()).unwrap_or(0);
        let bar = self.item.bar.is_some() && self.item.beside.is_none();
        self.above + text + below + u16::from(bar) + gap
    }
}

/// The lines of a text, of which those after the first one stand further in.
fn hanging(lines: Vec<String>, hang: u16) -> impl Iterator<Item = (u16, String)> {
    lines.into_iter().enumerate().map(move |(nth, line)| (if nth > 0 { hang } else { 0 }, line))
}

/// Columns of a bar at most.
const LONGEST: u16 = 40;

/// A text with less room than this is not read at a glance.
pub(super) const LEAST: u16 = 16;

impl Item {
    /// Puts the words of the right end below, where they leave too little room for the text.
    fn arranged(mut self, area: Rect) -> Self {
        let is_tight = self.width(area) < columns(&self.text).min(LEAST);
        if let (Right::Words(words), true, true) = (&self.right, is_tight, self.below.is_empty()) {
            self.below = vec![(words.clone(), Ink::Soft)];
            self.right = Right::Nothing;
        }
        if let (Right::Named(word, chip), true) = (&self.right, is_tight) {
            self.below.insert(0, (word.clone(), Ink::Soft));
            self.right = Right::Score(*chip);
        }
        self
    }

    /// Whether what the group is ranked by has no room beside its heading.
    fn is_ranked_below(&self, area: Rect) -> bool {
        let Some((heading, right)) = &self.heading else { return false };
        let taken = columns(heading) + BETWEEN + columns(&self.ranked) + 2 + columns(right);
        !self.ranked.is_empty() && INDENT + taken + 1 > area.width
    }

    /// The words below: side by side as far as they are whole so, else on lines of their own.
    fn lines_below(
        &self,
        frame: Frame<'_>,
        area: Rect,
        most: usize,
        others: &Names,
    ) -> Vec<Vec<(String, Ink)>> {
        let width = area.width.saturating_sub(self.indent_below() + 1);
        let mut lines: Vec<Vec<(String, Ink)>> = Vec::new();
        let mut used = 0;
        for (text, ink) in &self.below {
            match lines.last_mut().filter(|_| used + BETWEEN + columns(text) <= width) {
                Some(line) => {
                    line.push((text.clone(), *ink));
                    used += BETWEEN + columns(text);
                }
                None => {
                    let room = usize::from(width.max(1));
                    let mut whole = paragraph(text, room);
                    if whole.len() > most {
                        let language = frame.app.desk.lang.language();
                        let room = Room { first: room, rest: room, lines: most };
                        let cut = wrap_among(text, others, room, language, &frame.looks.glyphs);
                        whole = cut.into_iter().map(Into::into).collect();
                    }
                    used = whole.last().map_or(0, |line| columns(line));
                    lines.extend(whole.into_iter().map(|line| vec![(line, *ink)]));
                }
            }
        }
        lines
    }

    /// How far the words below stand in: as far as a text after a sign, or as its further lines.
    fn indent_below(&self) -> u16 {
        self.indent() + if self.sign.is_none() { HANG } else { 0 }
    }

    fn indent(&self) -> u16 {
        INDENT + if self.sign.is_some() { SIGN } else { 0 }
    }

    /// The lines of this text in its place; the further ones stand further in.
    pub fn broken(&self, text: &str, area: Rect) -> Vec<String> {
        let width = usize::from(self.width(area).max(8));
        let lines = sentence(text, width);
        if lines.len() > 1 { sentence(text, width - usize::from(self.hang())) } else { lines }
    }

    fn hang(&self) -> u16 {
        if self.is_flush { 0 } else { HANG }
    }

    fn width(&self, area: Rect) -> u16 {
        let right = match &self.right {
            Right::Nothing => 0,
            Right::Words(words) => columns(words) + 2,
            Right::Columns(parts) => parts.iter().map(|(part, _)| columns(part)).sum::<u16>() + 2,
            Right::Score(_) => 4,
            Right::Named(word, _) => columns(word) + 6,
        };
        area.width.saturating_sub(self.indent() + right + 1)
    }
}

/// From this height on, lists of sentences have a blank line after each, whatever is out of sight.
const APART: u16 = 20;

/// Whether a blank line stands after each sentence of a list in `area`.
pub(super) fn has_room_apart(area: Rect) -> bool {
    area.height >= APART
}

/// The items of a list, as far as they are asked for.
#[derive(Clone, Copy)]
pub(super) struct Items<'a> {
    pub count: usize,
    /// The one under the cursor.
    pub at: Option<usize>,
    pub item: &'a dyn Fn(usize) -> Item,
    /// What a click on it means.
    pub target: &'a dyn Fn(usize) -> Target,
    /// Whether each is a sentence of its own, so that blank lines are worth more than what they push out of sight.
    pub is_apart: bool,
    /// How many of them are to be in sight before words below take a second line.
    pub best: usize,
}

/// Draws them; returns what is left below.
pub(super) fn draw(frame: Frame<'_>, items: Items<'_>, area: Rect, buf: &mut Buffer) -> Rect {
    let Items { count, at, .. } = items;
    let is_roomy = area.height >= ROOMY;
    let most = lines_below(frame, items, area);
    let laid = |nth: usize| Laid::of(frame, (items.item)(nth), nth, area, most);
    let is_apart = items.is_apart && has_room_apart(area);
    let gap = u16::from(is_roomy && (is_apart || fits(count, 1, area.height.saturating_sub(1), &laid)));
    let first = first(count, at.unwrap_or(0), gap, area.height, &laid);
    let mut y = area.y;
    let mut nth = first;
    if first > 0 {
        hidden(frame, &t!(frame.app.desk.lang, "analysis-before", count = first), area, y, buf);
        y += 1;
    }
    let mut in_sight = Vec::new();
    while nth < count {
        let one = laid(nth);
        let height = one.height(0);
        let is_last = nth + 1 == count;
        let below = u16::from(!is_last);
        if y + height + below > area.bottom() && !(nth == first && y + height <= area.bottom()) {
            break;
        }
        let place = Rect { y, height, ..area };
        frame.looks.targets.note(place, || (items.target)(nth));
        in_sight.push((one, at == Some(nth), place));
        y += height + gap;
        nth += 1;
    }
    let words = in_sight.iter().flat_map(|(one, ..)| &one.item.below).map(|(text, _)| text.clone());
    let words: Vec<String> = words.collect();
    let others: Names = words.iter().map(String::as_str).collect();
    for (mut one, here, place) in in_sight {
        one.tell_apart(frame, area, &others);
        one.draw(frame, here, place, buf);
    }
    if nth < count && y < area.bottom() {
        let left = count - nth;
        let more = match frame.sheet.panel {
            // A touchpoint with many chances stands there once for each.
            Panel::Chances => t!(frame.app.desk.lang, "analysis-more-lines", count = left),
            _ => t!(frame.app.desk.lang, "analysis-more", count = left),
        };
        hidden(frame, &more, area, y, buf);
        y += 1;
    }
    if first > 0 || nth < count {
        frame.looks.targets.scroll(area, || Scroll::Panel(frame.sheet.panel));
    }
    let y = y.min(area.bottom());
    Rect { y, height: area.bottom() - y, ..area }
}

/// How many lines words below may take: one only where it brings the best items into sight, or where there is little room.
fn lines_below(frame: Frame<'_>, items: Items<'_>, area: Rect) -> usize {
    let room = area.height.saturating_sub(u16::from(items.best < items.count));
    let fit = |most: usize| {
        let laid = |nth: usize| Laid::of(frame, (items.item)(nth), nth, area, most);
        fits(items.best, 0, room, &laid)
    };
    if fit(BELOW) || area.height >= ROOMY && !fit(1) { BELOW } else { 1 }
}

/// Whether all items fit.
fn fits(count: usize, gap: u16, height: u16, laid: &dyn Fn(usize) -> Laid) -> bool {
    let mut used = 0;
    count <= height.into()
        && (0..count).all(|nth| {
            used += laid(nth).height(gap);
            used <= height
        })
}

/// The first item in sight: the very first one, as long as the one under the cursor can be seen then; else the cursor
/// is in the middle.
fn first(count: usize, at: usize, gap: u16, height: u16, laid: &dyn Fn(usize) -> Laid) -> usize {
    let at = at.min(count.saturating_sub(1));
    let reach = |room: u16| {
        let mut used = 0;
        (0..=at)
            .rev()
            .take_while(|nth| {
                used += laid(*nth).height(gap);
                used <= room
            })
            .last()
            .unwrap_or(at)
    };
    if count == 0 || fits(count, gap, height, laid) || reach(height.saturating_sub(1)) == 0 {
        return 0;
    }
    reach(height / 2)
}

fn hidden(frame: Frame<'_>, text: &str, area: Rect, y: u16, buf: &mut Buffer) {
    let width = area.width.saturating_sub(INDENT + 1);
    put_fit(buf, area.x + INDENT, y, width, text, frame.ink(Ink::Accent), &frame.looks.glyphs);
}

impl Laid {
    fn draw(&self, frame: Frame<'_>, here: bool, area: Rect, buf: &mut Buffer) {
        let top = area.y + self.above;
        if let Some((heading, right)) = &self.item.heading {
            let (x, soft, glyphs) = (area.x + INDENT, frame.ink(Ink::Soft), &frame.looks.glyphs);
            let width = area.width.saturating_sub(INDENT + 1);
            let y = top - 1 - u16::from(self.ranked_below);
            // The word of a severity stands beside its edge, which is seen first.
            let style = if self.item.edge.is_some() { soft } else { frame.ink(Ink::Strong) };
            let left = width.saturating_sub(columns(right) + u16::from(!right.is_empty()));
            let end = put_fit(buf, x, y, left, heading, style, glyphs);
            put_right(buf, area.right() - 1, y, right, soft);
            self.edge(frame, area.x, y, 2, buf);
            let ranked = &self.item.ranked;
            if self.ranked_below {
                put_fit(buf, x, top - 1, width, ranked, soft, glyphs);
            } else if !ranked.is_empty() {
                let room = (x + left).saturating_sub(end);
                put_fit(buf, end, y, room, &format!(" {} {ranked}", glyphs.dot), soft, glyphs);
            }
        }
        let lines = Rect { y: top, height: area.bottom() - top, ..area };
        let surface = if here { Surface::Cursor } else { frame.ground };
        if here {
            fill(buf, Rect { x: area.x + 1, width: area.width - 1, ..lines }, frame.looks.theme.on(surface));
            put(buf, area.x, top, 1, frame.looks.glyphs.cursor, frame.ink(Ink::CursorSign));
        }
        for y in lines.top()..lines.bottom() {
            self.edge(frame, area.x, y, 1, buf);
        }
        self.text(frame, surface, lines, buf);
    }

    fn text(&self, frame: Frame<'_>, surface: Surface, area: Rect, buf: &mut Buffer) {
        let (theme, glyphs) = (&frame.looks.theme, &frame.looks.glyphs);
        let x = area.x + self.item.indent();
        let width = area.right().saturating_sub(x + 1);
        if let Some((sign, ink)) = self.item.sign {
            put(buf, area.x + INDENT, area.y, 1, sign, theme.ink(ink, surface));
        }
        let mut y = area.y;
        for (hang, line) in &self.text {
            put(buf, x + hang, y, width.saturating_sub(*hang), line, theme.on(surface));
            y += 1;
        }
        match &self.item.right {
            Right::Nothing => {}
            Right::Words(words) => {
                put_right(buf, area.right() - 1, area.y, words, theme.ink(Ink::Strong, surface));
            }
            Right::Columns(parts) => {
                let mut right = area.right() - 1;
                for (part, ink) in parts.iter().rev() {
                    let style = ink.map_or(theme.on(surface), |ink| theme.ink(ink, surface));
                    right = put_right(buf, right, area.y, part, style);
                }
            }
            Right::Score(chip) => {
                chip.draw(frame.looks, (area.right() - 1, area.y), surface, buf);
            }
            Right::Named(word, chip) => {
                let edge = chip.draw(frame.looks, (area.right() - 1, area.y), surface, buf);
                put_right(buf, edge - 1, area.y, word, theme.ink(Ink::Soft, surface));
            }
        }
        for line in &self.below {
            let mut from = area.x + self.item.indent_below();
            for (nth, (text, ink)) in line.iter().enumerate() {
                if nth > 0 {
                    put(buf, from + 1, y, 1, glyphs.dot, theme.ink(Ink::Soft, surface));
                    from += BETWEEN;
                }
                let room = area.right().saturating_sub(from + 1);
                from = put_fit(buf, from, y, room, text, theme.ink(*ink, surface), glyphs);
            }
            y += 1;
        }
        if let Some((part, whole)) = self.item.bar {
            let (x, y, width) = match self.item.beside {
                Some((from, slack)) => {
                    (x + from, area.y, (self.item.width(area) + slack).saturating_sub(from))
                }
                None => (x, y, width),
            };
            let all = u64::from(width.min(LONGEST));
            let of = |count: usize| u64::try_from(count).unwrap_or(0);
            let long = (of(part) * all).div_ceil(of(whole).max(1)).min(all);
            let bar = "▀".repeat(usize::try_from(long).unwrap_or(0));
            put(buf, x, y, width, &bar, theme.ink(Ink::Bar, surface));
        }
    }

    /// The edge of a severity, whose word stands above its first item. Without fills it is the lighter, the less there is to
    /// be done.
    fn edge(&self, frame: Frame<'_>, x: u16, y: u16, width: u16, buf: &mut Buffer) {
        let theme = &frame.looks.theme;
        let Some(severity) = self.item.edge else { return };
        if !theme.fills {
            let bar = &frame.looks.glyphs.bar;
            let sign = match severity {
                Severity::Act => bar.full,
                Severity::Look => bar.over,
                Severity::Note => bar.missing,
            };
            put(buf, x, y, width, &sign.repeat(width.into()), frame.style());
            return;
        }
        match severity {
            Severity::Act => fill(buf, Rect { x, y, width, height: 1 }, theme.on(Surface::Score1)),
            // A fill has no seams between its lines, as full blocks have in some fonts.
            Severity::Look => match theme.covered(Ink::Flag, frame.ground) {
                Some(style) => fill(buf, Rect { x, y, width, height: 1 }, style),
                None => {
                    let bar = frame.looks.glyphs.bar.full.repeat(width.into());
                    put(buf, x, y, width, &bar, frame.ink(Ink::Flag));
                }
            },
            Severity::Note => fill(buf, Rect { x, y, width, height: 1 }, theme.on(Surface::Chosen)),
        };
    }
}
