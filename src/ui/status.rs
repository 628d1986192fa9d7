//! Draws the line above the keys: what was just done or went wrong, else what the cursor is on.

use super::{
    Looks,
    canvas::{columns, fill, put, put_fit, put_right},
    theme::{Ink, Surface},
};
use crate::{app::App, t};
use ratatui::{buffer::Buffer, layout::Rect};

/// Draws these parts, the most important one first, unless a notice takes their place.
pub fn draw(app: &App, looks: &Looks, line: Rect, parts: &[String], buf: &mut Buffer) {
    if notice(app, looks, line, buf) {
        return;
    }
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let own = theme.on(Surface::Head);
    fill(buf, line, own);
    let (mut x, right) = (line.x + 1, line.right().saturating_sub(1));
    for (i, part) in parts.iter().enumerate() {
        let room = right.saturating_sub(x);
        x = match i {
            0 => put_fit(buf, x, line.y, room, part, theme.ink(Ink::Strong, Surface::Head), glyphs),
            // A few letters of a text would mean nothing.
            _ if room < 8 && room < columns(part) + 3 => {
                put(buf, x, line.y, room.min(2), &format!(" {}", glyphs.more), own);
                return;
            }
            _ => put_fit(buf, x, line.y, room, &format!(" {} {part}", glyphs.dot), own, glyphs),
        };
    }
}

/// Draws what was just done or went wrong and, in a form, at the right end how it is taken back. Where there is no room
/// for all of it, the name of the record goes first, which stands above, and then the way back. Returns false if there
/// was nothing to draw.
pub fn notice(app: &App, looks: &Looks, line: Rect, buf: &mut Buffer) -> bool {
    let Some(notice) = &app.desk.notice else { return false };
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let (sign, surface, ink) = match notice.is_error {
        true => (glyphs.alert, Surface::Canvas, Ink::Error),
        false => (glyphs.dots[0], Surface::Head, Ink::Strong),
    };
    fill(buf, line, theme.on(surface));
    let mut text = format!("{sign} {}", notice.text);
    let mut right = line.right().saturating_sub(1);
    let room = right.saturating_sub(line.x + 1);
    if let Some(form) = app.form() {
        let way_back = if notice.is_of_step { t!(app.desk.lang, "form-undo") } else { String::new() };
        let taken = columns(&way_back) + 2;
        if columns(&text) + taken > room {
            text = text.replacen(&format!("{} · ", form.title(app.desk.shown_map())), "", 1);
        }
        if columns(&text) + taken <= room {
            right = put_right(buf, right, line.y, &way_back, theme.on(surface)).saturating_sub(2);
        }
    }
    let room = right.saturating_sub(line.x + 1);
    put_fit(buf, line.x + 1, line.y, room, &text, theme.ink(ink, surface), glyphs);
    true
}
