//! Draws the line above the keys: what was just done or went wrong, else what the cursor is on.

use super::{
    Looks,
    canvas::{columns, fill, fit, paragraph, put_fit, put_right, wrapped},
    glyphs::Glyphs,
    overlay::place,
    theme::{Ink, Surface},
};
use crate::{app::App, t};
use ratatui::{buffer::Buffer, layout::Rect};
use std::borrow::Cow;

/// Below this width in columns, a notice takes a second line.
const NARROW: u16 = 60;
/// Fewer columns of a name than these would say nothing.
const SHORTEST_NAME: u16 = 4;
/// The columns that the name of a field keeps beside its new value.
const SHORTEST_FIELD: u16 = 12;
/// Fewer columns of a text than these would say nothing.
const LEAST_TEXT: u16 = 15;

/// Draws these parts, the most important one first, unless a notice takes their place. The first part may take all of
/// these lines, and the others stand behind its end.
pub fn draw(app: &App, looks: &Looks, lines: Rect, parts: &[String], buf: &mut Buffer) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let own = theme.on(Surface::Head);
    fill(buf, lines, own);
    let last = Rect { y: lines.bottom().saturating_sub(1), height: 1, ..lines };
    if notice(app, looks, last, buf) {
        return;
    }
    let (left, right) = (lines.x + 1, lines.right().saturating_sub(1));
    let room = right.saturating_sub(left);
    let Some((first, others)) = parts.split_first() else { return };
    let text = wrapped(first, room, lines.height);
    let taken = u16::try_from(text.len()).unwrap_or(1);
    // What does not fit behind it has a line of its own, if there is one.
    let end = text.last().map_or(0, |line| columns(line));
    let breaks = others.first().is_some_and(|next| taken < lines.height && end + 3 + columns(next) > room);
    let top = lines.bottom().saturating_sub(taken + u16::from(breaks));
    let strong = theme.ink(Ink::Strong, Surface::Head);
    let mut x = left;
    for (line, y) in text.iter().zip(top..) {
        x = put_fit(buf, left, y, room, line, strong, glyphs);
    }
    if breaks {
        x = left;
    }
    for part in others {
        let dot = if x == left { String::new() } else { format!(" {} ", glyphs.dot) };
        let (part, left) = (format!("{dot}{part}"), right.saturating_sub(x));
        // A fact is whole or not there, and none that follows takes its place. Of a text, which is longer than half of the
        // line, also the start says something.
        let is_whole = columns(&part) <= left;
        if !is_whole && (columns(&part) <= room / 2 || left < LEAST_TEXT) {
            return;
        }
        x = put_fit(buf, x, last.y, left, &part, own, glyphs);
    }
}

/// Draws what was just done or went wrong and, in a form, at the right end how it is taken back. Where there is no room
/// for all of it, the name of the record goes first, which stands above, and then the way back. Returns false if there
/// was nothing to draw.
pub fn notice(app: &App, looks: &Looks, line: Rect, buf: &mut Buffer) -> bool {
    let Some(notice) = &app.desk.notice else { return false };
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let (sign, surface, ink) = match app.desk.asked_again() {
        Some(_) => (glyphs.open, Surface::Asked, Ink::Strong),
        None if notice.is_error => (glyphs.alert, Surface::Canvas, Ink::Error),
        None => (glyphs.dots[0], Surface::Head, Ink::Strong),
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
    let style = theme.ink(ink, surface);
    let whole = notice.aside.as_ref().map_or_else(|| text.clone(), |aside| format!("{text} · {aside}"));
    if line.width < NARROW && columns(&whole) > room && line.right() == right + 1 {
        let lines = above(looks, line, buf);
        fill(buf, lines, theme.on(surface));
        let fits = |text: &str| paragraph(text, room.into()).len() <= usize::from(lines.height);
        let text = wrapped(&fitting(&whole, &text, fits, glyphs), room, lines.height);
        let top = lines.bottom().saturating_sub(u16::try_from(text.len()).unwrap_or(1));
        for (said, y) in text.iter().zip(top..) {
            put_fit(buf, line.x + 1, y, room, said, style, glyphs);
        }
        return true;
    }
    let text = fitting(&whole, &text, |text| columns(text) <= room, glyphs);
    let text = keeping_the_end(&text, room, glyphs);
    put_fit(buf, line.x + 1, line.y, room, &text, style, glyphs);
    true
}

/// What fits of a notice: the whole of it, or else without the keys for what can be done next, or else with less of its
/// names; the text itself where no less of it would do.
fn fitting<'t>(whole: &'t str, text: &'t str, fits: impl Fn(&str) -> bool, glyphs: &Glyphs) -> Cow<'t, str> {
    let said = if fits(whole) { whole } else { text };
    match shorter_name(said, &fits, glyphs) {
        Cow::Borrowed(said) => shorter_field(said, fits, glyphs),
        shorter => shorter,
    }
}

/// A text that is too long, with less of what stands before `: 2 → 4`, if that makes it fit: the new value counts. The
/// name of the field gives way before that of the record.
fn shorter_field<'t>(text: &'t str, fits: impl Fn(&str) -> bool, glyphs: &Glyphs) -> Cow<'t, str> {
    let Some(colon) = text.find(" → ").and_then(|arrow| text[..arrow].rfind(": ")).filter(|_| !fits(text))
    else {
        return Cow::Borrowed(text);
    };
    let (before, change) = text.split_at(colon);
    let (record, field) = before.rsplit_once(" · ").map_or(("", before), |(record, field)| (record, field));
    let dot = if record.is_empty() { "" } else { " · " };
    let lengths = |name: &str| (SHORTEST_FIELD..columns(name).min(400)).rev();
    let cut = |name: &str, most: u16| fit(name, most.into(), glyphs).into_owned();
    let fields = lengths(field).map(|most| format!("{record}{dot}{}{change}", cut(field, most)));
    let records = lengths(record)
        .map(|most| format!("{}{dot}{}{change}", cut(record, most), cut(field, SHORTEST_FIELD)));
    fields.chain(records).find(|text| fits(text)).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// This line and, where that hides no cursor, the one above.
fn above(looks: &Looks, line: Rect, buf: &Buffer) -> Rect {
    let y = line.y.saturating_sub(1);
    match place::top(looks, 1, line.y, buf).filter(|top| *top == y) {
        Some(y) => Rect { y, height: 2, ..line },
        None => line,
    }
}

/// A text that is too long, with less of the name that it has in quotes, if that makes it fit: what is said of it counts.
fn shorter_name<'t>(text: &'t str, fits: impl Fn(&str) -> bool, glyphs: &Glyphs) -> Cow<'t, str> {
    let marks = [('„', '“'), ('“', '”')];
    let name = marks.iter().find_map(|(open, close)| {
        let start = text.find(*open)? + open.len_utf8();
        Some(start..start + text[start..].find(*close)?)
    });
    let Some(name) = name.filter(|_| !fits(text)) else { return Cow::Borrowed(text) };
    let (before, after) = (&text[..name.start], &text[name.end..]);
    // No line shows more of it than this.
    let longest = columns(&text[name.clone()]).min(400);
    let shorter = (SHORTEST_NAME..longest).rev().map(|most| {
        let shown = fit(&text[name.clone()], most.into(), glyphs);
        format!("{before}{shown}{after}")
    });
    shorter.into_iter().find(|text| fits(text)).map_or(Cow::Borrowed(text), Cow::Owned)
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
