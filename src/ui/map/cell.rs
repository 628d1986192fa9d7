//! Draws a cell with its cards.

use super::{
    facts::Facts,
    name::{self, Room},
    tile::{INDENT, State, Tile, indent},
};
use crate::{
    analysis::since::Base,
    app::{
        App,
        map::{
            cursor::{Card, Cursor},
            layout::{Cells, Column, Names, window},
            mode::{Mode, What},
        },
        pointer::{Scroll, Target},
    },
    map::{
        Key, Map,
        about::Language,
        id::{SegmentId, StageId, TouchpointId},
        rank::Rank,
        rated::MeetingDay,
        stretch::stretches,
    },
    t,
    ui::{
        Looks,
        canvas::{columns, fill, put, put_fit},
        theme::{Ink, Surface},
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// What all cells share, found once for a frame.
pub struct Sight<'a> {
    pub(super) app: &'a App,
    pub(super) looks: &'a Looks,
    language: Language,
    /// Whether the map has a first owner, so that cards show a missing one.
    owners: bool,
    /// Whether each card has a line of facts below its name.
    pub(super) facts: bool,
    /// How many columns numbers take, while they are shown.
    numbers: Option<u16>,
    here: Option<&'a TouchpointId>,
    /// How many lines a card without the cursor may take.
    most: usize,
    /// The meeting that scores belong to now.
    pub(super) meeting: MeetingDay,
    /// The names of the cards that are drawn already, each once.
    drawn: RefCell<name::Names<'a>>,
    /// What is said of so many more cards. Most cells say it of the same few numbers, and each text takes its time.
    more: RefCell<FxHashMap<usize, String>>,
    /// Since when the cards show changes, if they do.
    pub(super) since: Option<Base>,
}

/// One cell of the map.
#[derive(Clone, Copy)]
pub(super) struct Cell<'a> {
    pub(super) stage: &'a StageId,
    pub(super) segment: &'a SegmentId,
    pub(super) cards: &'a [(Rank, TouchpointId)],
}

/// In how many cells the cursor's touchpoint is filled. In more cells, it is only marked in the gutter.
const FILLED_AT_MOST: usize = 6;

/// How many lines the cursor's card may take before the others get more than [`Sight::most`].
const CURSORS: usize = 3;
/// How many lines a name takes at most where lines are spare.
const LONGEST: usize = 6;

impl<'a> Sight<'a> {
    /// The settings for the cells of this frame.
    pub fn of(app: &'a App, looks: &'a Looks) -> Self {
        let map = app.desk.shown_map();
        Self {
            app,
            looks,
            language: map.about().language.unwrap_or(app.desk.lang.language()),
            owners: map.tally().is_mostly_owned(),
            facts: false,
            numbers: matches!(app.grid.mode, Some(Mode::Numbers(_)))
                .then(|| columns(&map.highest_number().to_string()).max(2)),
            here: match app.grid.writing() {
                // While a text is written, the card that ↓ would take is shown as the same, and not the one
                // beside the field.
                Some(write) if !matches!(write.what, What::Name(_)) => write.similar.as_ref(),
                _ => app.grid.cursor.card(),
            },
            most: 2,
            meeting: app.desk.meeting_day(),
            drawn: RefCell::default(),
            more: RefCell::default(),
            since: app.changed_since(),
        }
    }

    /// Whether there are facts for cards. Without owners, a line would be blank below most of them.
    pub(super) fn has_facts(&self) -> bool {
        self.owners
    }

    /// The settings with room for every name as a whole.
    pub fn whole(self) -> Self {
        Self { most: usize::MAX, ..self }
    }

    fn cell(&self, stage: usize, segment: usize) -> Cell<'a> {
        let map = self.app.desk.shown_map();
        let (stage, segment) = (&map.stage_ids()[stage], &map.segment_ids()[segment]);
        Cell { stage, segment, cards: map.cell(stage, segment) }
    }

    /// The position of the cursor in this cell, if it is there.
    fn cursor(&self, cell: &Cell) -> Option<usize> {
        match &self.app.grid.cursor {
            Cursor::Cell { stage, segment, at, .. } if (stage, segment) == (cell.stage, cell.segment) => {
                Some(*at)
            }
            _ => None,
        }
    }

    /// Draws a cell; returns where the terminal's cursor belongs when a text is being written in it.
    pub fn draw(&self, stage: usize, segment: usize, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let cell = self.cell(stage, segment);
        let cursor = self.cursor(&cell);
        let field = self.written(&cell);
        self.note(&cell, area, 0);
        let gone = self.gone(&cell);
        if cell.cards.is_empty() && field.is_none() {
            self.empty(&cell, cursor.is_some(), area, buf);
            self.ghosts(&gone, below_line(area, area.y + 1), buf);
            return None;
        }
        let height = usize::from(area.height);
        let field_at = field.map(|(_, at)| at.min(cell.cards.len()));
        let field_height = field.map_or(0, |(write, _)| self.field_height(write, area).min(height));
        let room = height - field_height;
        let count = cell.cards.len();
        let (first, shown) = match field_at {
            _ if room == 0 => (0, 0),
            Some(at) => window(count, room, Some(at.saturating_sub(1))),
            None => self.app.grid.window((cell.stage, cell.segment), count, room, cursor),
        };
        if shown < count {
            let what = || Scroll::Cell(cell.stage.clone(), cell.segment.clone(), room);
            self.looks.targets.scroll(area, what);
        }
        let mut left = area;
        // A cell of one line has no room for a line about the cards above.
        if first > 0 && (1..room).contains(&shown) {
            self.note(&cell, Rect { height: left.height.min(1), ..left }, first - 1);
            left = self.more(first, left, buf);
        }
        let below = cell.cards.len() - first - shown;
        let markers = usize::from(first > 0) + usize::from(below > 0);
        let spare = room.saturating_sub(shown + markers + gone.len());
        let mut tiles = self.tiles(&cell, first..first + shown, area.width, cursor, spare);
        self.tell_apart(&mut tiles, area.width);
        let mut position = None;
        for (tile, nth) in tiles.iter().zip(first..) {
            if field_at == Some(nth) {
                (position, left) = self.field(left, buf);
            }
            // The new name stands in the place of the old one.
            if field.is_some_and(|(write, _)| write.renames(tile.id)) {
                continue;
            }
            let state = self.state(tile, &cell, nth, cursor == Some(nth) && field.is_none());
            let end = tile.draw(state, self.looks, left, buf);
            let place = Rect { height: end.saturating_sub(left.y), ..left };
            self.note(&cell, place, nth);
            self.note_chip(tile, place, || {
                Cursor::cell(self.app.desk.shown_map(), cell.stage, cell.segment, nth)
            });
            left = below_line(left, end);
        }
        if field_at.is_some_and(|at| at >= first + shown) {
            (position, left) = self.field(left, buf);
        }
        if below > 0 && shown > 0 {
            self.note(&cell, Rect { height: left.height.min(1), ..left }, first + shown);
            left = self.more(below, left, buf);
        }
        self.ghosts(&gone, left, buf);
        position
    }

    /// Notes that a click here means the card at this position in the cell.
    fn note(&self, cell: &Cell, place: Rect, nth: usize) {
        let map = self.app.desk.shown_map();
        let cursor = || Target::Place(Cursor::cell(map, cell.stage, cell.segment, nth));
        self.looks.targets.note(place, cursor);
    }

    /// Notes where a card's score can be clicked.
    pub(super) fn note_chip(&self, tile: &Tile, place: Rect, cursor: impl FnOnce() -> Cursor) {
        let width = tile.chip.width().min(place.width);
        let chip = Rect { x: place.right() - width, width, height: place.height.min(1), ..place };
        self.looks.targets.note(chip, || Target::Chip(cursor()));
    }

    /// Draws a cell without cards: under the cursor how a first one is written, and what the cell asks.
    fn empty(&self, cell: &Cell, here: bool, area: Rect, buf: &mut Buffer) {
        let (theme, glyphs) = (&self.looks.theme, &self.looks.glyphs);
        let style = theme.on(if here { Surface::Cursor } else { Surface::Canvas });
        if here && area.height > 0 {
            fill(buf, Rect { height: 1, ..area }, style);
            let sign = theme.ink(Ink::CursorSign, Surface::Canvas);
            put(buf, area.x - 1, area.y, 1, glyphs.cursor, sign);
        }
        let desk = &self.app.desk;
        let question = self.question(cell, area.width);
        if question.is_empty() {
            let text = format!("{} {}", glyphs.none, t!(desk.lang, "empty-cell"));
            put_fit(buf, area.x, area.y, area.width, &text, style, glyphs);
            return;
        }
        // The words stand where those of the cards will.
        let inside = Rect { x: area.x + INDENT, width: area.width.saturating_sub(INDENT), ..area };
        if here {
            let text = t!(desk.lang, "empty-cell-write", key = desk.key("write"));
            put_fit(buf, inside.x, inside.y, inside.width, &text, style, glyphs);
        }
        let soft = theme.ink(Ink::Soft, Surface::Canvas);
        for (line, y) in question.iter().zip(inside.y + u16::from(here)..inside.bottom()) {
            put(buf, inside.x, y, inside.width, line, soft);
        }
    }

    /// The lines of what a cell asks, if that is shown in it.
    fn question(&self, cell: &Cell, width: u16) -> Vec<String> {
        let Some(question) = self.app.grid.question_in(&self.app.desk, cell.stage, cell.segment) else {
            return Vec::new();
        };
        let width = usize::from(width.saturating_sub(INDENT));
        let room = Room { first: width, rest: width, lines: LONGEST };
        let lines = name::wrap(&question, room, self.app.desk.lang.language(), &self.looks.glyphs);
        lines.into_iter().map(std::borrow::Cow::into_owned).collect()
    }

    /// Draws how many more cards there are; returns what is left of the area.
    fn more(&self, count: usize, area: Rect, buf: &mut Buffer) -> Rect {
        if area.height > 0 {
            let mut more = self.more.borrow_mut();
            let text =
                more.entry(count).or_insert_with(|| t!(self.app.desk.lang, "more-cards", count = count));
            let style = self.looks.theme.ink(Ink::Accent, Surface::Canvas);
            let room = area.width.saturating_sub(INDENT);
            put_fit(buf, area.x + INDENT, area.y, room, text, style, &self.looks.glyphs);
        }
        below_line(area, area.y + 1)
    }

    fn state(&self, tile: &Tile, cell: &Cell, nth: usize, here: bool) -> State {
        let marked = !self.app.grid.marked.is_empty()
            && self.app.grid.marked.contains(&Card {
                cell: Some((cell.stage.clone(), cell.segment.clone())),
                id: tile.id.clone(),
            });
        match (here, marked) {
            (true, true) => State::MarkedCursor,
            (true, false) => State::Cursor,
            (false, true) => State::Marked,
            _ if self.app.grid.marks_found(tile.id) => State::Found(nth),
            _ if self.here == Some(tile.id) => {
                State::Same((tile.touchpoint.places.len() > FILLED_AT_MOST).then_some(nth))
            }
            _ => State::Plain(nth),
        }
    }

    /// How many lines a cell needs to show all its cards, with long names on as many lines as are allowed.
    pub fn needed(&self, stage: usize, segment: usize, width: u16) -> usize {
        let cell = self.cell(stage, segment);
        let spare = cell.cards.len().saturating_mul(self.most);
        let tiles = self.tiles(&cell, 0..cell.cards.len(), width, None, spare);
        tiles.iter().map(|tile| tile.text.len()).sum::<usize>().max(1) + self.gone(&cell).len()
    }

    /// The cards in sight. Each gets a line, and the cursor's card is the first to get spare ones. Names that are still cut
    /// get one more in turn while there is one, and facts what is left.
    fn tiles(
        &self,
        cell: &Cell<'a>,
        sight: std::ops::Range<usize>,
        width: u16,
        cursor: Option<usize>,
        mut spare: usize,
    ) -> Vec<Tile<'a>> {
        let at = cursor.and_then(|at| at.checked_sub(sight.start));
        let cards = cell.cards[sight].iter();
        let mut all: Vec<Tile> = cards.filter_map(|(_, id)| self.tile(id, Some(cell))).collect();
        for tile in &mut all {
            tile.text = self.wrapped(tile, width, 1);
        }
        let order: Vec<usize> = at.into_iter().chain((0..all.len()).filter(|i| Some(*i) != at)).collect();
        for most in std::iter::once(self.most).chain(self.most.saturating_add(1)..=LONGEST) {
            for i in &order {
                let most = if Some(*i) == at { most.max(CURSORS) } else { most };
                let Some(tile) = all.get_mut(*i).filter(|_| spare > 0) else { continue };
                let lines = tile.text.len();
                if lines < most && name::is_cut(&tile.text, &self.looks.glyphs) {
                    tile.text = self.wrapped(tile, width, lines.saturating_add(spare).min(most));
                    spare = spare.saturating_sub(tile.text.len().saturating_sub(lines));
                }
            }
        }
        for tile in all.iter_mut().take(if self.facts { spare } else { 0 }) {
            tile.facts = Some(Facts::of(tile.touchpoint, &self.app.desk.lang, &self.looks.glyphs));
        }
        all
    }

    /// A card's tile without the lines of its name.
    pub(super) fn tile(&self, id: &'a TouchpointId, cell: Option<&Cell>) -> Option<Tile<'a>> {
        let map = self.app.desk.shown_map();
        let touchpoint = map.touchpoint(id)?;
        let rated = touchpoint.rated(self.app.grid.lens, cell.map(|c| (c.stage, c.segment)));
        let chip = self.chip(id, rated, cell);
        Some(Tile {
            id,
            touchpoint,
            text: Vec::new(),
            facts: None,
            marks: Vec::new(),
            conflict: in_conflict(map, id),
            owners: self.owners,
            chip,
            numbers: self.numbers,
        })
    }

    fn room(&self, tile: &Tile, width: u16, lines: usize) -> Room {
        let width = width.saturating_sub(indent(self.numbers));
        let first = width.saturating_sub(tile.beside(self.looks));
        Room { first: first.into(), rest: width.saturating_sub(1).into(), lines }
    }

    fn wrapped(&self, tile: &Tile<'a>, width: u16, lines: usize) -> Vec<std::borrow::Cow<'a, str>> {
        let name = tile.touchpoint.name.as_str();
        name::wrap(name, self.room(tile, width, lines), self.language, &self.looks.glyphs)
    }

    /// Cuts names that could be those of other cards, here or drawn already, so that the part in which they differ is in
    /// sight; notes them as drawn, and marks in them what a search has found.
    pub(super) fn tell_apart(&self, tiles: &mut [Tile<'a>], width: u16) {
        let mut drawn = self.drawn.borrow_mut();
        tiles.iter().for_each(|tile| drawn.insert(tile.touchpoint.name.as_str()));
        let (language, glyphs) = (self.language, &self.looks.glyphs);
        for tile in tiles {
            let name = tile.touchpoint.name.as_str();
            if let Some(at) = drawn.hidden_difference(name, &tile.text, glyphs) {
                let room = self.room(tile, width, tile.text.len());
                tile.text = name::wrap_apart(name, at, room, language, glyphs);
            }
            if !self.app.grid.found.word().is_empty() && self.app.grid.found.shows(tile.id) {
                let found = stretches(name, self.app.grid.found.word());
                tile.marks = name::letters_in(name, &tile.text, &found, glyphs);
            }
        }
    }
}

impl Cells for Sight<'_> {
    fn least(&self, column: &Column, segment: usize) -> usize {
        let cell = self.cell(column.stage, segment);
        cell.cards.len().max(1) + self.added(&cell, column)
    }

    fn names(&self, column: &Column, segment: usize) -> Names {
        let cell = self.cell(column.stage, segment);
        let tiles = cell.cards.iter().filter_map(|(_, id)| self.tile(id, Some(&cell)));
        let lines = |tile: Tile| {
            let room = self.room(&tile, column.width, LONGEST);
            name::lines(tile.touchpoint.name.as_str(), room, self.language)
        };
        let lines: Vec<usize> = tiles.map(lines).collect();
        let gone = self.gone(&cell).len();
        // A line is for the cursor, wherever it is, so that no row moves with it.
        let asked = 1 + if cell.cards.is_empty() { self.question(&cell, column.width).len() } else { 0 };
        let with = |most: usize, facts: usize| {
            let names: usize = lines.iter().map(|lines| (*lines).min(most) + facts).sum();
            names.max(asked) + gone
        };
        Names {
            lines: [with(self.most, 0), with(LONGEST, 0), with(LONGEST, 1)],
            added: self.added(&cell, column),
        }
    }
}

/// The part of an area from line `y` on.
pub(super) fn below_line(area: Rect, y: u16) -> Rect {
    let y = y.min(area.bottom());
    Rect { y, height: area.bottom() - y, ..area }
}

/// Whether two sides have filled in a field of a touchpoint differently.
pub(super) fn in_conflict(map: &Map, id: &TouchpointId) -> bool {
    map.in_question() > 0 && map.conflict(&Key::Touchpoint(id.clone())).is_some()
}
