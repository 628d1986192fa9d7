//! Puts text on the screen. It is cut between characters as a person sees them, and is safe whatever it
//! holds.

use super::glyphs::{self, Glyphs};
pub use crate::app::drawn::{columns, plain_width, seen, visible, width};
use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::{Modifier, Style},
};
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr as _;

/// Draws text at a position, at most `width` columns; returns the column after it.
pub fn put(buf: &mut Buffer, x: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
    let area = *buf.area();
    if y < area.top() || y >= area.bottom() || x >= area.right() {
        return x;
    }
    let width = usize::from(width.min(area.right() - x));
    if plain_width(text).is_none() {
        return put_characters(buf, (x, y), width, text, style);
    }
    let start = buf.index_of(x, y);
    let mut drawn = 0;
    for (cell, c) in buf.content[start..start + width].iter_mut().zip(text.chars()) {
        if c == ' ' {
            blank(cell);
        } else {
            cell.set_char(c);
        }
        wear(cell, style);
        drawn += 1;
    }
    x + drawn
}

/// Draws text of any characters, one after the other, up to the first one that does not fit.
fn put_characters(buf: &mut Buffer, (x, y): (u16, u16), width: usize, text: &str, style: Style) -> u16 {
    let mut end = x;
    for character in text.graphemes(true).map(seen) {
        let room = width - usize::from(end - x);
        if character.as_ref().width() > room {
            break;
        }
        end = buf.set_stringn(end, y, character, room, style).0;
    }
    (x..end).for_each(|x| wear(&mut buf[(x, y)], style));
    end
}

/// Gives a cell this style and removes the former one, because what is drawn last counts.
fn wear(cell: &mut Cell, style: Style) {
    cell.fg = style.fg.unwrap_or_default();
    cell.bg = style.bg.unwrap_or_default();
    cell.modifier = style.add_modifier;
}

/// Removes the fills and colours of what was drawn, before something is laid over it. It stays readable.
pub fn scrim(buf: &mut Buffer, area: Rect, style: Style) {
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            let cell = &mut buf[(x, y)];
            cell.set_style(Style::reset().patch(style));
        }
    }
}

/// Fills an area with a surface.
pub fn fill(buf: &mut Buffer, area: Rect, style: Style) {
    let style = style.remove_modifier(Modifier::UNDERLINED);
    for y in area.top()..area.bottom() {
        for cell in line(buf, area.x, y, area.width) {
            blank(cell);
            wear(cell, style);
        }
    }
}

/// The cells of a line that are on the screen, from column `x` on.
fn line(buf: &mut Buffer, x: u16, y: u16, width: u16) -> &mut [Cell] {
    let area = *buf.area();
    let (left, right) = (x.max(area.left()), x.saturating_add(width).min(area.right()));
    if left >= right || y < area.top() || y >= area.bottom() {
        return &mut [];
    }
    let start = buf.index_of(left, y);
    &mut buf.content[start..start + usize::from(right - left)]
}

/// Empties a cell. A cell without a sign is a blank, and is drawn and compared much faster than one with the sign `" "`.
fn blank(cell: &mut Cell) {
    cell.reset();
}

/// Replaces the typographic signs in what was drawn by plain ASCII.
pub fn plain(buf: &mut Buffer) {
    for cell in &mut buf.content {
        let mut signs = cell.symbol().chars();
        if let (Some(sign), None) = (signs.next(), signs.next())
            && !sign.is_ascii()
        {
            cell.set_char(glyphs::ascii(sign));
        }
    }
}

/// Draws text that ends at the column before `right`.
pub fn put_right(buf: &mut Buffer, right: u16, y: u16, text: &str, style: Style) -> u16 {
    let width = columns(text);
    let x = right.saturating_sub(width);
    put(buf, x, y, width, text, style);
    x
}

/// Draws text of one line in `width` columns; where it does not fit, it ends with the sign for more.
pub fn put_fit(
    buf: &mut Buffer,
    x: u16,
    y: u16,
    width: u16,
    text: &str,
    style: Style,
    glyphs: &Glyphs,
) -> u16 {
    put(buf, x, y, width, &fit(text, usize::from(width), glyphs), style)
}

/// A text cut to `width` columns, with the sign for more if something was cut.
pub fn fit<'a>(text: &'a str, width: usize, glyphs: &Glyphs) -> Cow<'a, str> {
    let plain = plain_width(text);
    if plain.unwrap_or_else(|| self::width(text)) <= width {
        return text.into();
    }
    if width > 0 && plain.is_some() {
        let end = text.char_indices().nth(width - 1).map_or(text.len(), |(i, _)| i);
        return (text[..end].trim_end().to_owned() + glyphs.more).into();
    }
    let mut used = 0;
    let room = width.saturating_sub(1);
    let shown = visible(text);
    let kept = shown.graphemes(true).take_while(|g| {
        used += g.width();
        used <= room
    });
    let mut out: String = kept.collect();
    if width > 0 {
        out.truncate(out.trim_end().len());
        out.push_str(glyphs.more);
    }
    out.into()
}

/// Draws a horizontal line of `width` columns.
pub fn rule(buf: &mut Buffer, x: u16, y: u16, width: u16, sign: &str, style: Style) {
    for cell in line(buf, x, y, width) {
        wear(cell.set_symbol(sign), style);
    }
}

/// Draws a vertical line of `height` lines.
pub fn pole(buf: &mut Buffer, x: u16, y: u16, height: u16, sign: &str, style: Style) {
    for y in y..y.saturating_add(height).min(buf.area().bottom()) {
        if let Some(cell) = buf.cell_mut((x, y)) {
            wear(cell.set_symbol(sign), style);
        }
    }
}

/// Breaks a text into lines of at most `width` columns. A word is broken only if it is longer than a line.
pub fn paragraph(text: &str, width: usize) -> Vec<String> {
    let lines = crate::app::input::wrap(text, width);
    lines.into_iter().map(|(start, end)| text[start..end].trim_end().to_owned()).collect()
}

/// A text in at most so many lines, of which the last one holds the rest.
pub fn wrapped(text: &str, width: u16, lines: u16) -> Vec<String> {
    let mut all = paragraph(text, width.into());
    let rest = all.split_off(all.len().min(usize::from(lines.max(1))));
    if let Some(last) = all.last_mut() {
        rest.iter().for_each(|line| last.extend([" ", line]));
    }
    if all.is_empty() { vec![String::new()] } else { all }
}

#[cfg(test)]
mod tests {
    use super::{super::glyphs::UNICODE, *};
    use proptest::prelude::*;

    #[test]
    fn a_cell_has_no_more_signs_and_letters_than_any_language() {
        for many in ["x\u{301}\u{200d}", "👩\u{200d}", "ᄀ", "क\u{94d}", "\u{600}"] {
            let mut buf = Buffer::empty(Rect::new(0, 0, 80, 1));
            let end = put(&mut buf, 0, 0, 80, &(many.repeat(10_000) + "y🌞"), Style::new());
            let longest = buf.content.iter().map(|cell| cell.symbol().len()).max();
            assert!(longest < Some(120) && end > 0, "{many}: {longest:?} bytes, {end} columns");
        }
    }

    #[test]
    fn what_follows_a_letter_with_too_many_signs_is_drawn() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 4, 1));
        put(&mut buf, 0, 0, 4, &format!("x{}y", "\u{301}\u{200d}".repeat(1_000)), Style::new());
        assert_eq!(buf[(1, 0)].symbol(), "y");
    }

    proptest! {
        #[test]
        fn nothing_is_drawn_outside_its_columns(text in "[a-zäß試🌞👩\u{200d}🚀e\u{301} \u{202e}\u{200b}]{0,30}", width in 1u16..20) {
            let mut buf = Buffer::empty(Rect::new(0, 0, 24, 1));
            for x in 0..24 {
                buf[(x, 0)].set_symbol("#");
            }
            put_fit(&mut buf, 1, 0, width, &text, Style::new(), &UNICODE);
            prop_assert_eq!(buf[(0, 0)].symbol(), "#");
            for x in 1 + width..24 {
                prop_assert_eq!(buf[(x, 0)].symbol(), "#");
            }
            let drawn: String = (0..24).map(|x| buf[(x, 0)].symbol()).collect();
            let turned = drawn.contains('\u{202e}');
            prop_assert!(!turned);
        }
    }
}
