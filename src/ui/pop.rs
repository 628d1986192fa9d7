//! Draws the ground of an overlay: a surface of its own, or a frame in themes that paint no surfaces.

use super::{
    Looks,
    canvas::{fill, pole, put, put_fit, rule, scrim},
    glyphs::Lines,
    theme::{Ink, Surface},
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

/// Draws a ground with a title on its upper edge, above what stands inside; returns its inside.
pub fn draw(looks: &Looks, surface: Surface, area: Rect, title: &str, buf: &mut Buffer) -> Rect {
    let area = area.intersection(*buf.area());
    fill(buf, area, looks.theme.on(surface));
    if area.width < 4 || area.height < 3 {
        return Rect::default();
    }
    if !looks.theme.fills {
        frame(looks, area, buf);
    }
    if !title.is_empty() {
        let (text, strong) = (format!(" {title} "), looks.theme.ink(Ink::Strong, surface));
        put_fit(buf, area.x + 1, area.y, area.width.saturating_sub(3), &text, strong, &looks.glyphs);
    }
    Rect { x: area.x + 2, y: area.y + 1, width: area.width - 4, height: area.height - 2 }
}

/// Removes the fills of what lies below, so that only the overlay has any: without colours, those are reverse video and
/// bold.
pub fn over(looks: &Looks, area: Rect, buf: &mut Buffer) {
    scrim(buf, area, looks.theme.on(Surface::Scrim));
}

/// Draws the ground within `area`, with a blank line and column around it, so that it melts into nothing that lies below.
/// Of a word that reaches under it, nothing is left: the rest of one is another word. The first line of the screen stays.
pub fn draw_over(looks: &Looks, place: Rect, area: Rect, buf: &mut Buffer) -> Rect {
    let (left, top) = (place.x.saturating_sub(1), place.y.saturating_sub(1).max(area.y + 1).min(place.y));
    let margin = Rect { x: left, y: top, width: place.right() + 1 - left, height: place.bottom() + 1 - top };
    let margin = margin.intersection(area);
    let ground = looks.theme.on(Surface::Scrim);
    for y in margin.top()..margin.bottom() {
        clear_word(y, margin.x, (area.left()..margin.left()).rev(), ground, buf);
        clear_word(y, margin.right().saturating_sub(1), margin.right()..area.right(), ground, buf);
    }
    fill(buf, margin, ground);
    draw(looks, Surface::Pop, place.intersection(area), "", buf)
}

/// Clears what is left beside column `hidden` of the word that stands there, column by column away from it.
fn clear_word(y: u16, hidden: u16, beside: impl Iterator<Item = u16>, ground: Style, buf: &mut Buffer) {
    let is_letter = |buf: &Buffer, x: u16| buf[(x, y)].symbol().starts_with(char::is_alphanumeric);
    if is_letter(buf, hidden) {
        for x in beside {
            if !is_letter(buf, x) {
                return;
            }
            fill(buf, Rect { x, y, width: 1, height: 1 }, ground);
        }
    }
}

fn frame(looks: &Looks, area: Rect, buf: &mut Buffer) {
    let style = looks.theme.on(Surface::Pop);
    let Lines { horizontal, vertical, top_left, top_right, bottom_left, bottom_right } = looks.glyphs.lines;
    for (y, left, right) in
        [(area.top(), top_left, top_right), (area.bottom() - 1, bottom_left, bottom_right)]
    {
        rule(buf, area.x, y, area.width, horizontal, style);
        put(buf, area.x, y, 1, left, style);
        put(buf, area.right() - 1, y, 1, right, style);
    }
    for x in [area.x, area.right() - 1] {
        pole(buf, x, area.y + 1, area.height - 2, vertical, style);
    }
}
