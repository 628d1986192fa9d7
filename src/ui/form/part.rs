//! Draws one text of a form, if it is in sight.

use crate::{
    app::{
        form::{
            Form,
            layout::{
                page::Page,
                part::{Ground, Mark, Part, Role, prose_width},
            },
            slot::Slot,
        },
        pointer::Target,
    },
    map::Map,
    ui::{
        Looks,
        actions::{state_sign, state_style},
        canvas, input,
        theme::{Ink, Surface},
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

/// Draws a part of a column; returns where the cursor is, if it is being written.
pub fn draw(
    (form, map): (&Form, &Map),
    looks: &Looks,
    page: &Page,
    column: usize,
    part: &Part,
    buf: &mut Buffer,
) -> Option<Position> {
    let area = page.columns[column].area;
    let x = area.x + part.x;
    let width = part.width.min(area.right().saturating_sub(x));
    match part.role {
        Role::Prose(lines) => return prose(form, looks, page, column, (part, lines), buf),
        Role::Field(lines) => return field(form, looks, page, column, (part, lines), buf),
        Role::Row(lines) => {
            let own = looks.theme.on(surface(part.on));
            for y in (part.y..part.y + lines).filter_map(|y| page.screen_line(column, y)) {
                canvas::rule(buf, x, y, width, " ", own);
            }
            return None;
        }
        _ => {}
    }
    let place = Rect { x, y: page.screen_line(column, part.y)?, width, height: 1 };
    if let Some(slot) = &part.slot {
        looks.targets.note(place, || match part.role {
            Role::Option { key, .. } => Target::Value(slot.clone(), key),
            _ => Target::Field(slot.clone()),
        });
    } else if let Some(field) = part.asks {
        looks.targets.note(place, || Target::Field(Slot::answering(map, &form.record, field)));
    }
    text(form, looks, part, place, buf);
    None
}

/// A text of one line that is being written, with an edge where there is a column for it.
fn field(
    form: &Form,
    looks: &Looks,
    page: &Page,
    column: usize,
    (part, lines): (&Part, usize),
    buf: &mut Buffer,
) -> Option<Position> {
    let area = page.columns[column].area;
    let x = area.x + part.x;
    let in_sight: Vec<u16> =
        (part.y..part.y + lines).filter_map(|line| page.screen_line(column, line)).collect();
    let height = u16::try_from(in_sight.len()).ok()?;
    let place =
        Rect { x, y: *in_sight.first()?, width: part.width.min(area.right().saturating_sub(x)), height };
    if let Some(slot) = &part.slot {
        looks.targets.note(place, || Target::Field(slot.clone()));
    }
    if part.x > 0 {
        for y in in_sight {
            canvas::put(buf, x - 1, y, 1, looks.glyphs.edge, looks.theme.on(Surface::Edge));
        }
    }
    Some(input::lines(form.writing.as_ref()?, looks, place, buf))
}

fn text(form: &Form, looks: &Looks, part: &Part, place: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let focused = part.slot.as_ref() == Some(&form.focus);
    let style = style(looks, part, focused);
    let Rect { x, y, width, .. } = place;
    if focused && part.slot.as_ref().is_some_and(Slot::is_cell) && !matches!(part.role, Role::Option { .. }) {
        // However little stands in a cell, the cursor is as wide as it, with a blank before the text.
        canvas::rule(buf, x - 1, y, width + 1, " ", style);
    }
    match part.role {
        Role::Kind(kind, hidden) => {
            let sign = theme.ink(Ink::Strong, surface(part.on));
            canvas::put(buf, x, y, width, glyphs.kind(kind, hidden), sign);
        }
        Role::ConflictSign => {
            canvas::put(buf, x, y, width, glyphs.conflict, style);
        }
        Role::Gap => {
            let text = format!("{} {}", glyphs.open, part.text);
            canvas::put_fit(buf, x, y, width, text.trim_end(), style, glyphs);
        }
        Role::Verdict(usage) => {
            let text = format!("{} {}", glyphs.usage(usage), part.text);
            canvas::put_fit(buf, x, y, width, &text, style, glyphs);
        }
        Role::Option { mark, sign, key } => {
            canvas::put_fit(buf, x, y, width, &part.text, style, glyphs);
            if focused && matches!(mark, Mark::Not | Mark::Unset) {
                choosing_key(key, looks, part, place, buf);
            }
            if let Some(usage) = sign {
                canvas::put(buf, x + 1, y, 1, glyphs.usage(usage), style);
            }
            if !theme.fills {
                brackets(mark, place, style, buf);
            }
        }
        Role::State(state) => {
            canvas::put_fit(buf, x, y, width, &part.text, style, glyphs);
            if let Some(sign) = state_sign(state, looks) {
                canvas::put(buf, x - 1, y, 1, sign, style);
            }
        }
        // The focus is on a place without a text.
        Role::Plain if focused && part.text.is_empty() => {
            canvas::put(buf, x, y, width.min(3), "   ", style);
        }
        _ => {
            if focused && part.role == Role::Value && part.on != Ground::Side {
                canvas::rule(buf, x - 1, y, width + 1, " ", style);
            }
            canvas::put_fit(buf, x, y, width, &part.text, style, glyphs);
        }
    }
}

/// The key that chooses a value is seen as one where it can be pressed.
fn choosing_key(key: char, looks: &Looks, part: &Part, place: Rect, buf: &mut Buffer) {
    let before = part.text.find(key).and_then(|at| u16::try_from(at).ok());
    if let Some(before) = before.filter(|before| *before < place.width) {
        let accent = looks.theme.ink(Ink::Accent, surface(part.on));
        canvas::put(buf, place.x + before, place.y, 1, key.encode_utf8(&mut [0; 4]), accent);
    }
}

/// Without fills, a chosen value stands in brackets.
fn brackets(mark: Mark, place: Rect, style: Style, buf: &mut Buffer) {
    if mark != Mark::Not && place.width > 1 {
        canvas::put(buf, place.x, place.y, 1, "[", style);
        canvas::put(buf, place.right() - 1, place.y, 1, "]", style);
    }
}

fn surface(ground: Ground) -> Surface {
    match ground {
        Ground::Head => Surface::Head,
        Ground::Page => Surface::Canvas,
        Ground::Side => Surface::Panel,
        Ground::Row => Surface::Tile,
        Ground::OtherRow => Surface::TileAlt,
    }
}

fn style(looks: &Looks, part: &Part, focused: bool) -> Style {
    let (theme, on) = (&looks.theme, surface(part.on));
    match part.role {
        Role::Option { mark: Mark::Score(score), .. } | Role::Chip(score) => theme.on(Surface::score(score)),
        Role::Option { mark: Mark::Set, .. } => theme.on(Surface::Chosen),
        Role::Option { mark: Mark::Unset, .. } => theme.ink(Ink::Strong, on),
        Role::Option { .. } => theme.on(on),
        // Both versions stand there until one is chosen, so neither looks so; the sign beside them is the cursor.
        Role::Conflict if focused => theme.ink(Ink::Strong, on),
        Role::ConflictSign => theme.ink(Ink::Flag, on),
        _ if focused => theme.on(Surface::Cursor),
        Role::Name | Role::Question => theme.ink(Ink::Strong, on),
        Role::Key => theme.ink(Ink::Accent, on),
        Role::Soft | Role::Number => theme.ink(Ink::Soft, on),
        Role::Head => theme.table_head(on),
        Role::Flag | Role::Gap | Role::Verdict(_) => theme.ink(Ink::Flag, on),
        Role::State(state) => state_style(state, on, theme),
        _ => theme.on(on),
    }
}

/// Prose that is being written, with an edge at its left.
fn prose(
    form: &Form,
    looks: &Looks,
    page: &Page,
    column: usize,
    (part, lines): (&Part, usize),
    buf: &mut Buffer,
) -> Option<Position> {
    let input = form.writing.as_ref()?;
    let area = page.columns[column].area;
    let (x, width) = (area.x + part.x, prose_width(area.width));
    let (field, edge) = (looks.theme.on(Surface::Field), looks.theme.on(Surface::Edge));
    let first = page.columns[column].scroll.saturating_sub(part.y);
    for inside in (first..lines).take(area.height.into()) {
        let Some(y) = page.screen_line(column, part.y + inside) else { continue };
        canvas::rule(buf, x, y, part.width, " ", field);
        canvas::put(buf, x, y, 1, looks.glyphs.edge, edge);
        if let Some(range) = input.range(width, inside) {
            let room = u16::try_from(width).unwrap_or(u16::MAX);
            canvas::put(buf, x + 2, y, room, &input.text()[range], field);
        }
    }
    let (line, at) = input.cursor(width);
    let y = page.screen_line(column, part.y + line)?;
    Some(Position { x: x + 2 + u16::try_from(at.min(width)).unwrap_or(0), y })
}
