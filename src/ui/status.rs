//! Draws the line above the keys: what was just done or went wrong, else what the cursor is on.

use super::{
    Looks,
    canvas::{columns, fill, fit, put, put_fit, put_right},
    glyphs::Glyphs,
    theme::{Ink, Surface},
};
use crate::{app::App, t};
use ratatui::{buffer::Buffer, layout::Rect};
use std::borrow::Cow;

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
        let way_back = if notice.is_of_step {
            t!(app.desk.lang, "form-undo", key = app.desk.key("form-undo"))
        } else {
            String::new()
        };
        let taken = columns(&way_back) + 2;
        if columns(&text) + taken > room {
            let record = format!("{} · ", form.title(app.desk.shown_map()));
            text = format!("{sign} {}", without_record(&notice.text, &record));
        }
        if columns(&text) + taken <= room {
            right = put_right(buf, right, line.y, &way_back, theme.on(surface)).saturating_sub(2);
        }
    }
    let room = right.saturating_sub(line.x + 1);
    let text = keeping_the_end(&text, room, glyphs);
    put_fit(buf, line.x + 1, line.y, room, &text, theme.ink(ink, surface), glyphs);
    true
}

/// A notice without the name of the record, with which it begins, or its part after the first colon: `Undone: Bill · …`.
/// Elsewhere in the sentence the same letters are part of a text.
fn without_record<'t>(said: &'t str, record: &str) -> Cow<'t, str> {
    let after_colon = || {
        let (begin, rest) = said.split_once(": ")?;
        Some(Cow::Owned(format!("{begin}: {}", rest.strip_prefix(record)?)))
    };
    said.strip_prefix(record).map(Cow::Borrowed).or_else(after_colon).unwrap_or(Cow::Borrowed(said))
}

/// A notice that fits. Which key helps stands at its end, so where it is too long, what is before that is cut.
fn keeping_the_end<'t>(text: &'t str, room: u16, glyphs: &Glyphs) -> Cow<'t, str> {
    let end = text.rfind(" · ").map_or("", |at| &text[at..]);
    let taken = columns(end);
    if columns(text) <= room || end.is_empty() || taken > room / 2 {
        return Cow::Borrowed(text);
    }
    let begin = &text[..text.len() - end.len()];
    Cow::Owned(format!("{}{end}", fit(begin, usize::from(room - taken), glyphs)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::glyphs::UNICODE;

    #[test]
    fn the_key_at_the_end_of_a_notice_is_in_sight() {
        let text =
            "• Jemand anderes hat die Datei geändert: 13 Einträge wurden übernommen · u nimmt es zurück";
        for room in 40..100 {
            let shown = keeping_the_end(text, room, &UNICODE);
            assert!(shown.ends_with(" · u nimmt es zurück") && columns(&shown) <= room, "{shown}");
        }
        assert_eq!(keeping_the_end(text, 90, &UNICODE), text);
        assert_eq!(keeping_the_end("• a · b", 3, &UNICODE), "• a · b", "nothing would be left of the rest");
    }

    #[test]
    fn only_the_name_of_the_record_goes() {
        for (said, rest) in [
            ("Bill · Owner: Kim", "Owner: Kim"),
            ("Undone: Bill · Owner: Kim", "Undone: Owner: Kim"),
            ("“Gas Bill · 3” is no day", "“Gas Bill · 3” is no day"),
            ("Note: “the Bill · late”", "Note: “the Bill · late”"),
        ] {
            assert_eq!(without_record(said, "Bill · "), rest);
        }
    }
}
