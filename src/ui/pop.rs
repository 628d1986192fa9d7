//! Draws the ground of an overlay: a surface of its own, or a frame in themes that paint no surfaces.

use super::{
    Looks,
    canvas::{fill, pole, put, put_fit, rule, scrim},
    glyphs::Lines,
    theme::{Ink, Surface},
};
use ratatui::{buffer::Buffer, layout::Rect};

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

/// Draws the ground within `area`, with a blank margin around a frame, which else melts into the lines below it.
pub fn draw_over(looks: &Looks, place: Rect, area: Rect, buf: &mut Buffer) -> Rect {
    if !looks.theme.fills {
        let (left, top) = (place.x.saturating_sub(2), place.y.saturating_sub(1));
        let margin =
            Rect { x: left, y: top, width: place.right() + 2 - left, height: place.bottom() + 1 - top };
        fill(buf, margin.intersection(area), looks.theme.on(Surface::Pop));
    }
    draw(looks, Surface::Pop, place.intersection(area), "", buf)
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
