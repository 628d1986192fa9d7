//! A cell with its cards.

use super::{
    card::{self, INDENT},
    shows_numbers,
};
use crate::ui::theme::{Ink, Surface};
use crate::{
    app::{
        App,
        map::{
            cursor::{Card, Cursor},
            layout::window,
            mode::{What, Write},
        },
    },
    map::{
        Key, Map,
        about::Language,
        id::{SegmentId, StageId, TouchpointId},
        rated::{MeetingDay, Rated, Score},
        touchpoint::Touchpoint,
    },
    t,
    ui::{
        Looks,
        canvas::{columns, put, put_fit, put_right, rule},
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};
use smol_str::SmolStr;
use std::borrow::Cow;

/// What all cells have in common, found once for a frame.
pub struct Sight<'a> {
    pub(super) app: &'a App,
    pub(super) looks: &'a Looks,
    language: Language,
    /// Whether the map has a first owner, from when on a missing one is a sign.
    owners: bool,
    /// Columns for numbers, when they are shown.
    pub(super) numbers: Option<u16>,
    here: Option<&'a TouchpointId>,
    /// How many lines a card may take that the cursor is not on.
    most: usize,
    /// The meeting that scores belong to now.
    meeting: MeetingDay,
}

/// A card's lines.
struct Lines<'a> {
    id: &'a TouchpointId,
    touchpoint: &'a Touchpoint,
    text: Vec<Cow<'a, str>>,
    flags: SmolStr,
    /// Two sides say different things.
    conflict: bool,
    score: SmolStr,
}

impl<'a> Sight<'a> {
    /// What this frame's cells have in common.
    pub fn of(app: &'a App, looks: &'a Looks) -> Self {
        let map = app.map();
        let numbers = shows_numbers(app).then(|| columns(&map.highest_number().to_string()).max(2));
        Self {
            app,
            looks,
            language: map.about().language.unwrap_or(app.desk.lang.language()),
            owners: map.tally().owned > 0,
            numbers,
            here: match app.grid.writing() {
                // The card beside the field is not what is meant; the one that ↓ would take is.
                Some(write) if !matches!(write.what, What::Name(_)) => write.similar.as_ref(),
                _ => app.grid.cursor.card(),
            },
            most: 2,
            meeting: app.desk.meeting_day(),
        }
    }

    /// The same where there is room for every name as a whole.
    pub fn whole(self) -> Self {
        Self { most: usize::MAX, ..self }
    }

    /// Draws a cell; returns where the terminal's cursor belongs when a text is being written in it.
    pub fn draw(&self, stage: usize, segment: usize, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let map = self.app.map();
        let (stage, segment) = (&map.stage_ids()[stage], &map.segment_ids()[segment]);
        let cards = map.cell(stage, segment);
        let cursor = match &self.app.grid.cursor {
            Cursor::Cell { stage: s, segment: g, at, .. } if (s, g) == (stage, segment) => Some(*at),
            _ => None,
        };
        let field = self.written(stage, segment);
        let height = usize::from(area.height);
        if cards.is_empty() && field.is_none() {
            let style = if cursor.is_some() {
                self.looks.theme.on(Surface::Cursor)
            } else {
                self.looks.theme.on(Surface::Canvas)
            };
            let sign = if cursor.is_some() { self.looks.glyphs.cursor } else { " " };
            put(buf, area.x, area.y, 1, sign, style);
            put(buf, area.x + 1, area.y, 1, self.looks.glyphs.none, style);
            return None;
        }
        let (field_at, field_height) = match field {
            Some((write, at)) => (Some(at.min(cards.len())), self.field_height(write, area).min(height)),
            None => (None, 0),
        };
        let room = height - field_height;
        let focus = field_at.map(|at| at.saturating_sub(1)).or(cursor);
        let (first, shown) = if room == 0 { (0, 0) } else { window(cards.len(), room, focus) };
        let mut y = area.y;
        let bottom = area.bottom();
        // A cell of one line has no room for what lies above.
        if first > 0 && (1..room).contains(&shown) {
            put(buf, area.x + 1, y, area.width, &format!("+{first}"), self.looks.theme.on(Surface::Canvas));
            y += 1;
        }
        let below = cards.len() - first - shown;
        let markers = usize::from(first > 0) + usize::from(below > 0);
        let spare = room.saturating_sub(shown + markers);
        let lines =
            self.lines(&cards[first..first + shown], stage, segment, area.width, cursor, first, spare);
        let mut position = None;
        for (i, lines) in lines.iter().enumerate() {
            if field_at == Some(first + i) {
                (position, y) = self.field(area, y, buf);
            }
            y = self.card(
                lines,
                (stage, segment),
                cursor == Some(first + i) && field.is_none(),
                area,
                y,
                buf,
            );
        }
        if field_at.is_some_and(|at| at >= first + shown) {
            (position, y) = self.field(area, y, buf);
        }
        if below > 0 && y < bottom && shown > 0 {
            put(buf, area.x + 1, y, area.width, &format!("+{below}"), self.looks.theme.on(Surface::Canvas));
        }
        position
    }

    /// How many lines a cell needs to show all its cards, long names on two lines.
    pub fn needed(&self, stage: usize, segment: usize, width: u16) -> usize {
        let map = self.app.map();
        let (stage, segment) = (&map.stage_ids()[stage], &map.segment_ids()[segment]);
        let cards = map.cell(stage, segment);
        let spare = cards.len().saturating_mul(self.most);
        let lines = self.lines(cards, stage, segment, width, None, 0, spare);
        lines.iter().map(|l| l.text.len()).sum::<usize>().max(1)
    }

    /// The cards' lines: one each, and of the spare ones first those that the cursor's card needs.
    #[expect(clippy::too_many_arguments, reason = "one call, from the one place that knows them all")]
    fn lines(
        &self,
        cards: &'a [(crate::map::rank::Rank, TouchpointId)],
        stage: &StageId,
        segment: &SegmentId,
        width: u16,
        cursor: Option<usize>,
        first: usize,
        mut spare: usize,
    ) -> Vec<Lines<'a>> {
        let map = self.app.map();
        let mut all: Vec<Lines> = Vec::with_capacity(cards.len());
        for (_, id) in cards {
            let Some(touchpoint) = map.touchpoint(id) else { continue };
            let rated = touchpoint.rated(self.app.grid.lens, Some((stage, segment)));
            let nothing = Rated::default();
            let shown = |rated| if self.app.grid.hides(rated, self.meeting) { &nothing } else { rated };
            let rated = rated.map(shown);
            let score =
                rated.map_or(SmolStr::default(), |r| card::score(r, self.changed(r), &self.looks.glyphs));
            let flags = self.looks.glyphs.flags(touchpoint, self.owners);
            let conflict = in_conflict(map, id);
            all.push(Lines { id, touchpoint, text: Vec::new(), flags, conflict, score });
        }
        let at = cursor.and_then(|at| at.checked_sub(first));
        let order = at.into_iter().chain((0..all.len()).filter(|i| Some(*i) != at));
        for i in order {
            let Some(lines) = all.get_mut(i) else { continue };
            let most = if Some(i) == at { self.most.max(3) } else { self.most };
            lines.text = self.wrapped(lines, width, spare.saturating_add(1).min(most));
            spare -= (lines.text.len() - 1).min(spare);
        }
        // What is still cut takes one line more while there is one.
        for lines in &mut all {
            if spare > 0 && lines.text.len() == self.most {
                let longer = self.wrapped(lines, width, self.most + 1);
                spare -= longer.len() - lines.text.len();
                lines.text = longer;
            }
        }
        all
    }

    fn wrapped(&self, lines: &Lines<'a>, width: u16, most: usize) -> Vec<Cow<'a, str>> {
        let name = lines.touchpoint.name.as_str();
        let signs = columns(&lines.flags) + columns(&lines.score) + u16::from(lines.conflict);
        let first = width.saturating_sub(self.indent() + signs + 1);
        let rest = width.saturating_sub(self.indent() + 1);
        card::wrap(name, first.into(), rest.into(), most, self.language, &self.looks.glyphs)
    }

    /// Columns before a card's name.
    pub(super) fn indent(&self) -> u16 {
        self.numbers.map_or(INDENT, |digits| INDENT + digits + 1)
    }

    /// Whether a score that changed since the meeting before is shown as such: only in the map's newest meeting.
    fn changed(&self, rated: &Rated<Score>) -> bool {
        let newest = self.app.map().about().latest_meeting();
        rated.all().len() > 1 && rated.all().last().is_some_and(|(day, _)| *day == newest)
    }

    /// Draws a card's lines from `y` on; returns the line below them.
    fn card(
        &self,
        lines: &Lines,
        cell: (&StageId, &SegmentId),
        at_cursor: bool,
        area: Rect,
        y: u16,
        buf: &mut Buffer,
    ) -> u16 {
        let (theme, glyphs) = (&self.looks.theme, &self.looks.glyphs);
        let marked = !self.app.grid.marked.is_empty()
            && self
                .app
                .grid
                .marked
                .contains(&Card { cell: Some((cell.0.clone(), cell.1.clone())), id: lines.id.clone() });
        let same = !at_cursor && self.here == Some(lines.id);
        let (sign, style) = match () {
            () if at_cursor && marked => (glyphs.marked, theme.on(Surface::Cursor)),
            () if at_cursor => (glyphs.cursor, theme.on(Surface::Cursor)),
            () if marked => (glyphs.marked, theme.on(Surface::Marked)),
            () if same => (glyphs.same, theme.on(Surface::Same)),
            () => (" ", theme.on(Surface::Canvas)),
        };
        let indent = self.indent();
        let right = area.right();
        for (i, text) in lines.text.iter().enumerate() {
            let Some(line) = u16::try_from(i).ok().map(|i| y + i).filter(|y| *y < area.bottom()) else {
                break;
            };
            if at_cursor {
                rule(buf, area.x, line, area.width, " ", style);
            }
            put(buf, area.x, line, 1, sign, style);
            put(buf, area.x + indent, line, right - area.x - indent, text, style);
        }
        if y < area.bottom() {
            if self.numbers.is_some() {
                let number = lines.touchpoint.number.to_string();
                let bold = if at_cursor { style } else { theme.ink(Ink::Strong, Surface::Canvas) };
                put_right(buf, area.x + indent - 3, y, &number, bold);
            }
            let kind = glyphs.kind(lines.touchpoint.kind, lines.touchpoint.hidden);
            put(buf, area.x + indent - 2, y, 1, kind, style);
            let score_style = if at_cursor { style } else { score_style(&lines.score, theme) };
            let x = put_right(buf, right, y, &lines.score, score_style);
            let x = put_right(
                buf,
                x,
                y,
                &lines.flags,
                if at_cursor { style } else { theme.ink(Ink::Flag, Surface::Canvas) },
            );
            if lines.conflict {
                put_right(
                    buf,
                    x,
                    y,
                    glyphs.conflict,
                    if at_cursor { style } else { theme.ink(Ink::Flag, Surface::Canvas) },
                );
            }
        }
        y + u16::try_from(lines.text.len()).unwrap_or(1)
    }

    /// The text that is being written in this cell, and its position there.
    fn written(&self, stage: &StageId, segment: &SegmentId) -> Option<(&'a Write, usize)> {
        let write = self.app.grid.writing()?;
        match &write.what {
            What::Touchpoint { stage: s, segment: g, at } if (s, g) == (stage, segment) => Some((write, *at)),
            What::Name(Key::Touchpoint(id)) => match &self.app.grid.cursor {
                Cursor::Cell { stage: s, segment: g, .. } if (s, g) == (stage, segment) => {
                    Some((write, self.app.map().position(id, stage, segment)? + 1))
                }
                _ => None,
            },
            _ => None,
        }
    }

    fn field_height(&self, write: &Write, area: Rect) -> usize {
        let lines = write.input.height(usize::from(area.width.saturating_sub(INDENT + 1)));
        lines + usize::from(write.similar.is_some())
    }

    /// The similar touchpoint that ↓ takes; where its name would be cut, the sign comes first, because it is the key.
    fn hint(&self, write: &Write, width: u16) -> Option<String> {
        let name = self.app.map().touchpoint(write.similar.as_ref()?)?.name.as_str();
        let whole = t!(self.app.desk.lang, "similar", name = name);
        Some(if columns(&whole) <= width {
            whole
        } else {
            t!(self.app.desk.lang, "similar-short", name = name)
        })
    }

    fn field(&self, area: Rect, y: u16, buf: &mut Buffer) -> (Option<Position>, u16) {
        let Some(write) = self.app.grid.writing() else { return (None, y) };
        let (theme, glyphs) = (&self.looks.theme, &self.looks.glyphs);
        let width = area.width.saturating_sub(INDENT + 1);
        let (line, column) = write.input.cursor(width.into());
        let mut at = y;
        let mut position = None;
        let room = usize::from(area.bottom().saturating_sub(y)).max(1);
        // The cursor's line stays in sight in a cell that is lower than the text.
        let first = (line + 1).saturating_sub(room);
        for i in first..write.input.height(width.into()) {
            let Some(range) = write.input.range(width.into(), i).filter(|_| at < area.bottom()) else {
                break;
            };
            rule(buf, area.x, at, area.width, " ", theme.on(Surface::Field));
            put(buf, area.x, at, 1, glyphs.cursor, theme.ink(Ink::Strong, Surface::Canvas));
            if i == 0 {
                put(buf, area.x + 1, at, 1, "+", theme.ink(Ink::Strong, Surface::Canvas));
            }
            put(buf, area.x + INDENT, at, width + 1, &write.input.text()[range], theme.on(Surface::Field));
            if i == line {
                position = Some(Position { x: area.x + INDENT + u16::try_from(column).unwrap_or(0), y: at });
            }
            at += 1;
        }
        if let Some(hint) = self.hint(write, width + 1).filter(|_| at < area.bottom()) {
            rule(buf, area.x, at, area.width, " ", theme.on(Surface::Field));
            put(buf, area.x, at, 1, glyphs.cursor, theme.ink(Ink::Strong, Surface::Canvas));
            put_fit(
                buf,
                area.x + INDENT,
                at,
                width + 1,
                &hint,
                theme.ink(Ink::Accent, Surface::Canvas),
                glyphs,
            );
            at += 1;
        }
        (position, at)
    }
}

/// Whether two sides say different things of a touchpoint.
pub(super) fn in_conflict(map: &Map, id: &TouchpointId) -> bool {
    map.in_question() > 0 && map.conflict(&Key::Touchpoint(id.clone())).is_some()
}

/// How a score looks: its chip, as the latest digit says.
pub fn score_style(score: &str, theme: &crate::ui::theme::Theme) -> Style {
    let points = score.chars().last().and_then(|c| c.to_digit(10)).and_then(|d| u8::try_from(d).ok());
    points.and_then(Score::new).map_or(theme.on(Surface::Canvas), |score| theme.on(Surface::score(score)))
}
