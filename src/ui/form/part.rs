//! Draws one text of a form, if it is in sight.

use crate::ui::theme::{Ink, Surface};
use crate::{
    app::form::{
        Form,
        layout::{
            page::Page,
            part::{Part, Role, prose_width},
        },
    },
    ui::{Looks, canvas, glyphs::Lines, input},
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Modifier, Style},
};

/// Draws a part of a column; returns where the cursor is, if it is being written.
pub fn draw(
    form: &Form,
    looks: &Looks,
    page: &Page,
    column: usize,
    part: &Part,
    buf: &mut Buffer,
) -> Option<Position> {
    let area = page.columns[column].area;
    if let Role::Frame(height) = part.role {
        return frame(form, looks, page, column, part, height, buf);
    }
    let y = page.screen_line(column, part.y)?;
    let x = area.x + part.x;
    let width = part.width.min(area.right().saturating_sub(x));
    let focused = part.slot.as_ref() == Some(&form.focus);
    let style = style(looks, part.role, focused);
    match part.role {
        Role::Field => {
            let input = form.writing.as_ref()?;
            let at = input::draw(input, looks, Rect { x, y, width, height: 1 }, buf);
            // The fill shows where the field ends.
            for x in x..x + width {
                if let Some(cell) = buf.cell_mut((x, y)) {
                    cell.set_style(Style::new().add_modifier(Modifier::UNDERLINED));
                }
            }
            return Some(at);
        }
        Role::Kind(kind, hidden) => {
            canvas::put(
                buf,
                x,
                y,
                width,
                looks.glyphs.kind(kind, hidden),
                looks.theme.ink(Ink::Strong, Surface::Canvas),
            );
        }
        Role::ConflictSign => {
            canvas::put(buf, x, y, width, looks.glyphs.conflict, style);
        }
        Role::Gap => {
            let text = format!("{} {}", looks.glyphs.open, part.text);
            canvas::put_fit(buf, x, y, width, text.trim_end(), style, &looks.glyphs);
        }
        // The focus is on a place without a text.
        Role::Plain if focused && part.text.is_empty() => {
            canvas::put(buf, x, y, width.min(3), "   ", looks.theme.on(Surface::Cursor));
        }
        _ => {
            canvas::put_fit(buf, x, y, width, &part.text, style, &looks.glyphs);
        }
    }
    if let Role::Option { sign: Some(usage), .. } = part.role {
        canvas::put(buf, x + 1, y, 1, looks.glyphs.usage(usage), style);
    }
    None
}

fn style(looks: &Looks, role: Role, focused: bool) -> Style {
    let theme = &looks.theme;
    match role {
        Role::Option { chosen: true, .. } if focused => theme.on(Surface::Chosen),
        Role::Option { chosen: true, .. } => theme.ink(Ink::Strong, Surface::Canvas),
        Role::Option { .. } => theme.on(Surface::Canvas),
        _ if focused => theme.on(Surface::Cursor),
        Role::Name | Role::Question => theme.ink(Ink::Strong, Surface::Canvas),
        Role::Gap => theme.ink(Ink::Flag, Surface::Canvas),
        Role::ConflictSign => theme.ink(Ink::Flag, Surface::Canvas),
        _ => theme.on(Surface::Canvas),
    }
}

/// Draws prose that is being written, in its frame.
fn frame(
    form: &Form,
    looks: &Looks,
    page: &Page,
    column: usize,
    part: &Part,
    height: usize,
    buf: &mut Buffer,
) -> Option<Position> {
    let input = form.writing.as_ref()?;
    let area = page.columns[column].area;
    let Lines { horizontal, vertical, top_left, top_right, bottom_left, bottom_right } = looks.glyphs.lines;
    let line = looks.theme.on(Surface::Canvas);
    let (x, right) = (area.x + part.x, area.x + part.x + part.width - 1);
    for (edge, left_corner, right_corner) in
        [(0, top_left, top_right), (height - 1, bottom_left, bottom_right)]
    {
        if let Some(y) = page.screen_line(column, part.y + edge) {
            canvas::rule(buf, x, y, part.width, horizontal, line);
            canvas::put(buf, x, y, 1, left_corner, line);
            canvas::put(buf, right, y, 1, right_corner, line);
        }
    }
    let width = prose_width(area.width);
    let first = page.columns[column].scroll.saturating_sub(part.y + 1);
    for inside in (first..height - 2).take(area.height.into()) {
        let Some(y) = page.screen_line(column, part.y + 1 + inside) else { continue };
        canvas::put(buf, x, y, 1, vertical, line);
        canvas::put(buf, right, y, 1, vertical, line);
        if let Some(range) = input.range(width, inside) {
            let room = u16::try_from(width).unwrap_or(u16::MAX);
            canvas::put(buf, x + 2, y, room, &input.text()[range], looks.theme.on(Surface::Field));
        }
    }
    let (line, at) = input.cursor(width);
    let y = page.screen_line(column, part.y + 1 + line)?;
    Some(Position { x: x + 2 + u16::try_from(at.min(width)).unwrap_or(0), y })
}
