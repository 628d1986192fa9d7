//! Draws the parking strip, a line with the touchpoints that have no place.

use super::{
    cell::Sight,
    chip::Chip,
    tile::{State, Tile, indent},
};
use crate::{
    app::map::{
        cursor::{Card, Cursor},
        mode::What,
    },
    app::pointer::Target,
    map::id::TouchpointId,
    t,
    ui::{
        canvas::{columns, fill, fit, put, put_right, rule},
        input,
        theme::{Ink, Surface},
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// How many columns a parked card takes at most.
const WIDEST: u16 = 40;
/// The columns between two cards, which carry the marks.
const GAP: u16 = 1;
/// How many columns are kept for the numbers of cards out of sight, at both ends.
const MORE: u16 = 8;
/// From this width in columns on, a blank more parts the cards from their number.
const ROOMY: u16 = 60;
/// A card that is cut to fewer columns than these says nothing.
const LEAST: u16 = 16;

/// Draws the strip; returns where the terminal's cursor belongs, if a name is being written there.
pub fn draw(sight: &Sight, strip: Rect, buf: &mut Buffer) -> Option<Position> {
    let (theme, glyphs) = (&sight.looks.theme, &sight.looks.glyphs);
    let map = sight.app.desk.shown_map();
    let here = match &sight.app.grid.cursor {
        Cursor::Parked { at, .. } => Some(*at),
        _ => None,
    };
    let surface = if here.is_some() { Surface::SegOn } else { Surface::Seg };
    fill(buf, strip, theme.on(surface));
    if !theme.fills {
        rule(buf, strip.x, strip.y, strip.width, glyphs.lines.horizontal, theme.on(Surface::Canvas));
    }
    if here.is_some() {
        put(buf, strip.x, strip.y, 1, glyphs.in_work, theme.ink(Ink::Strong, surface));
    }
    let count = map.parked_count();
    let name = format!(" {} ", t!(sight.app.desk.lang, "parking-lot"));
    let end = put(buf, strip.x + 1, strip.y, strip.width - 1, &name, theme.ink(Ink::Strong, surface));
    let end = put(buf, end, strip.y, strip.right() - end, &format!("{count} "), theme.on(surface));
    // The sign of the cursor stands in the blank before its card, and where there is room never beside the number.
    let end = end + u16::from(strip.width >= ROOMY);
    let room = Rect { x: end, width: strip.right().saturating_sub(end + 1), ..strip };
    let is_here = |what: &What| *what == What::Parked || (here.is_some() && matches!(what, What::Name(_)));
    if let Some(write) = sight.app.grid.writing().filter(|write| is_here(&write.what)) {
        put(buf, room.x - 1, room.y, 1, glyphs.cursor, theme.ink(Ink::CursorSign, Surface::Canvas));
        return Some(input::draw(&write.input, sight.looks, room, buf));
    }
    cards(sight, here, room, surface, buf);
    None
}

/// Draws as many cards as fit, with the cursor's among them.
fn cards(sight: &Sight, here: Option<usize>, room: Rect, surface: Surface, buf: &mut Buffer) {
    let map = sight.app.desk.shown_map();
    let count = map.parked_count();
    let whole = |tile: &Tile| {
        let name = columns(tile.touchpoint.name.as_str());
        (padding(sight, tile) + beside_name(sight, tile) + name).min(room.width)
    };
    let width = |tile: &Tile| whole(tile).min(WIDEST);
    let first = first_in_sight(sight, here.unwrap_or(0), room.width - MORE.min(room.width), width);
    let mut x = room.x;
    if first > 0 {
        // How many lie to the left, as beside the heads.
        let before = format!("{}{first} ", sight.looks.glyphs.sides[0]);
        x = put(buf, x, room.y, room.width, &before, sight.looks.theme.ink(Ink::Accent, surface)) + GAP;
    }
    for (nth, id) in map.parked_from(first).enumerate().map(|(i, id)| (first + i, id)) {
        let Some(mut tile) = parked(sight, id) else { continue };
        // The number of those that follow stands one column further right.
        let keep = if nth + 1 < count { columns(&format!("+{}", count - nth - 1)) } else { 0 };
        let left = room.right().saturating_sub(x + keep);
        // The last one gets what no other one needs.
        let width = if nth + 1 == count { whole(&tile).min(left.max(width(&tile))) } else { width(&tile) };
        if width > left && (nth > first && left < LEAST || left == 0) {
            put_more(sight, count - nth, room, surface, buf);
            return;
        }
        // In the smallest terminal the blanks give way to the name.
        let padded = padding(sight, &tile);
        let padding = if nth == first && width > left { 0 } else { padded };
        let width = (width + padding - padded).min(left);
        let name = width.saturating_sub(padding + beside_name(sight, &tile));
        tile.text = vec![fit(tile.touchpoint.name.as_str(), name.into(), &sight.looks.glyphs)];
        sight.tell_apart(std::slice::from_mut(&mut tile), width.saturating_sub(padding));
        let marked = sight.app.grid.marked.contains(&Card { cell: None, id: id.clone() });
        let state = match (here == Some(nth), marked) {
            (true, true) => State::MarkedCursor,
            (true, false) => State::Cursor,
            (false, true) => State::Marked,
            (false, false) if sight.app.grid.marks_found(id) => State::Found(nth),
            (false, false) => State::Plain(nth),
        };
        let place = Rect { x, width, ..room };
        tile.draw_padded(state, sight.looks, place, padding, buf);
        sight.looks.targets.note(place, || Target::Place(Cursor::parked(map, nth)));
        let end = Rect { width: place.width.saturating_sub(padding.saturating_sub(1)), ..place };
        sight.note_chip(&tile, end, || Cursor::parked(map, nth));
        x += width + GAP;
    }
}

/// How many columns of a tile are blank at both ends together. Behind a name without flags and chip there is a blank already.
fn padding(sight: &Sight, tile: &Tile) -> u16 {
    1 + u16::from(tile.beside(sight.looks) > 1)
}

/// How many columns the signs before and behind a name take.
fn beside_name(sight: &Sight, tile: &Tile) -> u16 {
    indent(tile.numbers) + tile.beside(sight.looks)
}

/// The tile of a card without a place. It does not show that the card is not rated, because that is no news.
fn parked<'a>(sight: &Sight<'a>, id: &'a TouchpointId) -> Option<Tile<'a>> {
    let tile = sight.tile(id, None)?;
    let chip = if tile.chip == Chip::Unrated { Chip::None } else { tile.chip };
    Some(Tile { chip, ..tile })
}

/// The position of the first card in sight, chosen so that the cursor's card has room.
fn first_in_sight(sight: &Sight, at: usize, room: u16, width: impl Fn(&Tile) -> u16) -> usize {
    let map = sight.app.desk.shown_map();
    // No screen has room for more cards than these before the cursor's.
    let earliest = at.saturating_sub(40);
    let ids: Vec<_> = map.parked_from(earliest).take(at + 1 - earliest).collect();
    let mut used = 0;
    let fitting = ids.iter().rev().take_while(|id| {
        used += parked(sight, id).map_or(0, |tile| width(&tile) + GAP);
        used <= room + GAP
    });
    at + 1 - fitting.count().max(1)
}

fn put_more(sight: &Sight, count: usize, room: Rect, surface: Surface, buf: &mut Buffer) {
    let style = sight.looks.theme.ink(Ink::Accent, surface);
    put_right(buf, room.right() + 1, room.y, &format!(" +{count}"), style);
}
