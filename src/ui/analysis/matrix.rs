//! Importance and effectiveness: five times five fields with the names of their touchpoints. What has no room is
//! counted, and the one under the cursor is always in sight.

use super::frame::Frame;
use crate::{
    analysis::effect::Matrix,
    app::analysis::line::What,
    map::{id::TouchpointId, rated::Score, touchpoint::Touchpoint},
    t,
    ui::{
        canvas::{columns, fill, put, put_fit, put_right, rule},
        map::name::{self, Names, Room},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};
use std::{borrow::Cow, cmp::Reverse};

/// Columns for the importance at the left.
const SCALE: u16 = 3;
/// Below this width of a field a name has one line.
const WORDS: u16 = 10;
/// Lines that a name may take.
const MOST: usize = 4;
/// From this width of a field on, all flags of a name stand beside it.
const WITH_ALL: u16 = 12;

/// Where the fields lie.
struct Grid {
    area: Rect,
    /// Columns of a field.
    width: u16,
    /// First line and number of lines of each importance, from 5 down.
    rows: [(u16, u16); 5],
    /// Whether no name is cut.
    is_whole: bool,
}

/// The columns of these of which its fields make use.
pub(super) fn whole(width: u16) -> u16 {
    (width + 1 - SCALE) / 5 * 5 + SCALE - 1
}

/// Draws it; returns what is left below.
pub(super) fn draw(frame: Frame<'_>, matrix: &Matrix, area: Rect, buf: &mut Buffer) -> Rect {
    let none = Rect { y: area.bottom(), height: 0, ..area };
    if area.height < 9 || area.width < SCALE + 5 * 6 {
        return none;
    }
    let mut grid = Grid::of(frame, matrix, area);
    if !grid.is_whole && frame.is_roomy {
        // A whole name is worth more than the blank line above.
        let higher = Grid::of(frame, matrix, Rect { y: area.y - 1, height: area.height + 1, ..area });
        grid = if higher.is_whole { higher } else { grid };
    }
    grid.ground(frame, buf);
    let mut drawn = Names::default();
    for importance in (1..=5).filter_map(Score::new) {
        for effectiveness in (1..=5).filter_map(Score::new) {
            let all = matrix.cell(importance, effectiveness);
            grid.field(frame, all, (importance, effectiveness), &mut drawn, buf);
        }
    }
    grid.scales(frame, matrix, buf);
    none
}

impl Grid {
    fn of(frame: Frame<'_>, matrix: &Matrix, area: Rect) -> Self {
        // The gap behind the last field is the panel's edge.
        let width = (area.width + 1 - SCALE) / 5;
        // Two titles and two lines of the scale.
        let room = area.height - 4;
        let mut grid = Self { area, width, rows: [(0, 0); 5], is_whole: false };
        let rows = || (1..=5).rev().filter_map(Score::new);
        let counts: Vec<u16> = rows().map(|importance| need(matrix, importance)).collect();
        let whole: Vec<u16> = rows().map(|importance| grid.whole(frame, matrix, importance, room)).collect();
        let mut heights = [1_u16; 5];
        for _ in 5..room {
            // First a line for each name, then the further ones; what nobody needs is shared out evenly.
            let lacks = |needs: &[u16], nth: usize| needs[nth].saturating_sub(heights[nth]);
            let rank = |nth: &usize| (lacks(&counts, *nth), lacks(&whole, *nth), Reverse(heights[*nth]));
            let next = (0..5).max_by_key(rank).unwrap_or(0);
            heights[next] += 1;
        }
        grid.is_whole = heights.iter().zip(whole).all(|(height, whole)| *height >= whole);
        let mut y = area.y + 1;
        grid.rows = std::array::from_fn(|nth| {
            let row = (y, heights[nth]);
            y += heights[nth] + u16::from(nth == 1);
            row
        });
        grid
    }

    /// The lines with which no name of an importance is cut, as far as there is room for any.
    fn whole(&self, frame: Frame<'_>, matrix: &Matrix, importance: Score, room: u16) -> u16 {
        let lines = |effectiveness: Score| {
            let all = matrix.cell(importance, effectiveness).iter().take(room.into());
            all.map(|id| self.name(frame, id, self.most()).len()).sum::<usize>()
        };
        let lines = (1..=5).filter_map(Score::new).map(lines).max().unwrap_or(0);
        u16::try_from(lines).unwrap_or(u16::MAX)
    }

    /// The lines that a name may take.
    fn most(&self) -> usize {
        if self.width < WORDS { 1 } else { MOST }
    }

    fn x(&self, effectiveness: Score) -> u16 {
        let points = u16::from(effectiveness.points());
        self.area.x + SCALE + self.width * (points - 1)
    }

    fn row(&self, importance: Score) -> (u16, u16) {
        self.rows[usize::from(5 - importance.points())]
    }

    /// The four quarters with their titles.
    fn ground(&self, frame: Frame<'_>, buf: &mut Buffer) {
        let (theme, lang, glyphs) = (&frame.looks.theme, &frame.app.desk.lang, &frame.looks.glyphs);
        let [left, right] =
            [1, 4].map(|points| Score::new(points).map_or(self.area.x, |score| self.x(score)));
        let top = self.area.y;
        let middle = self.rows[1].0 + self.rows[1].1;
        let bottom = self.rows[4].0 + self.rows[4].1;
        let quarters = [
            (left, 3, top, middle, Surface::Fix, Surface::Score1, t!(lang, "analysis-field-fix")),
            (right, 2, top, middle, Surface::Keep, Surface::Score5, t!(lang, "analysis-field-keep")),
            (left, 3, middle, bottom, Surface::Tile, Surface::Head, t!(lang, "analysis-field-drop")),
            (right, 2, middle, bottom, Surface::TileAlt, Surface::Head, t!(lang, "analysis-field-run")),
        ];
        for (x, fields, top, bottom, surface, head, title) in quarters {
            let place = Rect { x, y: top, width: self.width * fields - 1, height: bottom - top };
            fill(buf, place, theme.on(surface));
            let taken = if theme.fills { place.width } else { (columns(&title) + 2).min(place.width) };
            fill(buf, Rect { height: 1, width: taken, ..place }, theme.on(head));
            let end =
                put_fit(buf, x + 1, top, place.width - 1, &title, theme.ink(Ink::Strong, head), glyphs) + 1;
            // Where fields are not filled, a line shows where each begins and how far it goes.
            if !theme.fills {
                let room = place.right().saturating_sub(end + 1);
                rule(buf, end, top, room, glyphs.lines.horizontal, frame.style());
            }
        }
    }

    /// The touchpoints of one field, of which none is cut to the letters of another one that is drawn.
    fn field<'m>(
        &self,
        frame: Frame<'m>,
        all: &[TouchpointId],
        (importance, effectiveness): (Score, Score),
        drawn: &mut Names<'m>,
        buf: &mut Buffer,
    ) {
        let map = frame.app.desk.shown_map();
        let (x, (top, height)) = (self.x(effectiveness), self.row(importance));
        let surface = self.surface(importance, effectiveness);
        let here = frame.at().and_then(|at| frame.sheet.what(at));
        let at = here.as_ref().and_then(What::touchpoint).and_then(|id| all.iter().position(|one| one == id));
        // A name takes a line at least, so none further away than this can be in sight.
        let near = usize::from(height);
        let start = at.filter(|_| all.len() > near).map_or(0, |at| at.saturating_sub(near));
        let end = at.map_or(near, |at| at.min(start + near) + near);
        let names = self.names(frame, &all[start..all.len().min(end)], near);
        let is_whole = all.len() <= near && names.iter().map(Vec::len).sum::<usize>() <= near;
        let begin = at.filter(|_| !is_whole).map_or(0, |at| start + first(&names, at - start, height));
        let in_sight = all.iter().skip(begin).take(near).filter_map(|id| map.touchpoint(id));
        in_sight.for_each(|touchpoint| drawn.insert(touchpoint.name.as_str()));
        let mut y = top;
        for nth in begin..all.len() {
            let left = (top + height).saturating_sub(y);
            let room = usize::from(left.saturating_sub(u16::from(nth + 1 < all.len() && at != Some(nth))));
            let (Some(id), Some(name)) = (all.get(nth).filter(|_| room > 0), names.get(nth - start)) else {
                let ink = frame.looks.theme.ink(Ink::Accent, surface);
                put(buf, x + 2, y, self.width.saturating_sub(3), &format!("+{}", all.len() - nth), ink);
                break;
            };
            let cut = self.name_among(frame, id, name.len().min(room), drawn);
            let surface = if at == Some(nth) { Surface::Cursor } else { surface };
            self.card(frame, id, &cut, surface, Rect { x, y, width: self.width, height: left }, buf);
            y += u16::try_from(cut.len()).unwrap_or(1);
        }
    }

    /// The names of a field; what would be cut goes on in a further line while there is one.
    fn names<'m>(&self, frame: Frame<'m>, all: &[TouchpointId], height: usize) -> Vec<Vec<Cow<'m, str>>> {
        let mut names: Vec<_> = all.iter().map(|id| self.name(frame, id, 1)).collect();
        let used: usize = names.iter().map(Vec::len).sum();
        let mut spare = height.saturating_sub(used);
        for lines in 2..=self.most() {
            for (name, id) in names.iter_mut().zip(all) {
                if spare > 0 && name.last().is_some_and(|line| line.ends_with(frame.looks.glyphs.more)) {
                    let longer = self.name(frame, id, lines);
                    spare -= longer.len().saturating_sub(name.len()).min(spare);
                    *name = longer;
                }
            }
        }
        names
    }

    fn surface(&self, importance: Score, effectiveness: Score) -> Surface {
        match (importance.points() > 3, effectiveness.points() > 3) {
            (true, false) => Surface::Fix,
            (true, true) => Surface::Keep,
            (false, false) => Surface::Tile,
            (false, true) => Surface::TileAlt,
        }
    }

    /// The lines of a name, beside its flags in the first one.
    fn name<'m>(&self, frame: Frame<'m>, id: &TouchpointId, lines: usize) -> Vec<Cow<'m, str>> {
        self.name_among(frame, id, lines, &Names::default())
    }

    /// The same, cut so that it can be told from the others.
    fn name_among<'m>(
        &self,
        frame: Frame<'m>,
        id: &TouchpointId,
        lines: usize,
        others: &Names,
    ) -> Vec<Cow<'m, str>> {
        let map = frame.app.desk.shown_map();
        let Some(touchpoint) = map.touchpoint(id) else { return Vec::new() };
        let rest = self.room();
        let language = map.about().language.unwrap_or(frame.app.desk.lang.language());
        let flags = self.flags(frame, touchpoint).len();
        let beside = if flags == 0 { 0 } else { flags + usize::from(self.width >= WORDS) };
        let room = Room { first: rest.saturating_sub(beside).max(1), rest, lines };
        name::wrap_among(touchpoint.name.as_str(), others, room, language, &frame.looks.glyphs)
    }

    /// The flags of a touchpoint, which stand at the end of its first line; the last one where there is no room for all.
    fn flags(&self, frame: Frame<'_>, touchpoint: &Touchpoint) -> Vec<(&'static str, Ink)> {
        let owners = frame.app.desk.shown_map().tally().is_mostly_owned();
        let mut flags: Vec<_> = frame.looks.glyphs.flags(touchpoint, owners).collect();
        if self.width < WITH_ALL {
            flags.drain(..flags.len().saturating_sub(1));
        }
        flags
    }

    /// The columns of a name.
    fn room(&self) -> usize {
        usize::from(self.width.saturating_sub(3)).max(3)
    }

    fn card(
        &self,
        frame: Frame<'_>,
        id: &TouchpointId,
        name: &[Cow<'_, str>],
        surface: Surface,
        area: Rect,
        buf: &mut Buffer,
    ) {
        let Some(touchpoint) = frame.app.desk.shown_map().touchpoint(id) else { return };
        let (theme, glyphs) = (&frame.looks.theme, &frame.looks.glyphs);
        let height = u16::try_from(name.len()).unwrap_or(1).min(area.height);
        fill(buf, Rect { width: area.width - 1, height, ..area }, theme.on(surface));
        frame.note_what(Rect { width: area.width - 1, height, ..area }, &What::Touchpoint(id.clone()));
        put(
            buf,
            area.x,
            area.y,
            1,
            glyphs.kind(touchpoint.kind, touchpoint.hidden),
            theme.kind(touchpoint.kind, surface),
        );
        for (line, y) in name.iter().zip(area.y..area.y + height) {
            put(buf, area.x + 2, y, area.width.saturating_sub(3), line, theme.on(surface));
        }
        let mut x = area.right() - 1;
        for (sign, ink) in self.flags(frame, touchpoint).into_iter().rev() {
            x = put_right(buf, x, area.y, sign, theme.ink(ink, surface));
        }
    }

    /// The importance at the left, the effectiveness below, and what is not on the field.
    fn scales(&self, frame: Frame<'_>, matrix: &Matrix, buf: &mut Buffer) {
        let (theme, lang, glyphs) = (&frame.looks.theme, &frame.app.desk.lang, &frame.looks.glyphs);
        let bottom = self.rows[4].0 + self.rows[4].1;
        for score in (1..=5).filter_map(Score::new) {
            let digit = score.points().to_string();
            put(buf, self.area.x + 1, self.row(score).0, 1, &digit, frame.ink(Ink::Strong));
            let x = self.x(score);
            put(buf, x, bottom, 3, &format!(" {digit} "), theme.on(Surface::score(score)));
        }
        let word = |points| lang.step("effectiveness", points);
        let room = self.width.saturating_sub(5);
        let all_fit = (1..=5).all(|points| columns(&word(points)) <= room);
        for score in (1..=5).filter_map(Score::new).filter(|score| all_fit || score.points() % 4 == 1) {
            let x = self.x(score) + 4;
            put_fit(buf, x, bottom, room, &word(score.points()), frame.ink(Ink::Soft), glyphs);
        }
        let axes = t!(lang, "analysis-axes");
        let unrated = matrix.unrated.len();
        let unrated_text = match matrix.lacks_importance {
            true => t!(lang, "analysis-unimportant-count", count = unrated),
            false => t!(lang, "analysis-unrated-count", count = unrated),
        };
        // The number says more than where the fields end.
        let wanted = if unrated > 0 { columns(&unrated_text) + 3 } else { 0 };
        let fits = columns(&axes) + wanted + 3 <= self.area.width;
        let axes = if fits { axes.as_str() } else { axes.rsplit_once("   ").map_or("", |(axes, _)| axes) };
        let y = bottom + 1;
        let x = put_fit(buf, self.area.x + 2, y, self.area.width - 3, axes, frame.style(), glyphs) + 3;
        let here = frame.at().and_then(|at| frame.sheet.what(at)).is_some_and(|what| what == What::Unrated);
        if unrated > 0 && x < self.area.right() {
            let style = if here { theme.on(Surface::Cursor) } else { frame.ink(Ink::Soft) };
            put_fit(buf, x, y, self.area.right() - x, &unrated_text, style, glyphs);
            frame.note_what(Rect { x, y, width: self.area.right() - x, height: 1 }, &What::Unrated);
        }
    }
}

/// How many touchpoints the fullest field of an importance has.
fn need(matrix: &Matrix, importance: Score) -> u16 {
    let counts = (1..=5).filter_map(Score::new).map(|score| matrix.cell(importance, score).len());
    u16::try_from(counts.max().unwrap_or(0).min(60)).unwrap_or(60)
}

/// The first name in sight, so that the one under the cursor fits.
fn first(names: &[Vec<Cow<'_, str>>], at: usize, height: u16) -> usize {
    let mut used = 0;
    let room = usize::from(height.saturating_sub(1).max(1));
    let fitting = (0..=at.min(names.len().saturating_sub(1))).rev().take_while(|nth| {
        used += names[*nth].len();
        used <= room
    });
    fitting.last().unwrap_or(at)
}
