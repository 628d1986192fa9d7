//! Draws the map that would begin with the answers of set-up, in small: heads of the stages, bands of the segments, and
//! empty cells.

use crate::{
    app::start::setup::Names,
    lang::Lang,
    map::text::Line,
    t,
    ui::{
        Looks,
        canvas::{columns, fill, put_fit, rule, wrapped},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Fewer columns would say nothing of a stage, and more would look like no map.
const STAGE: (u16, u16) = (14, 28);
/// How many lines the head of a stage takes at most.
const HEAD: u16 = 2;
/// How many columns part two stages, as on the map.
const GUTTER: u16 = 1;
/// How many lines a segment takes: its band, and at most so many for its cells.
const SEGMENT: (u16, u16) = (2, 4);

/// Draws a heading and below it as much of the map as there is room for.
pub fn draw(names: &Names, lang: &Lang, looks: &Looks, area: Rect, buf: &mut Buffer) {
    if area.height < 1 + HEAD + SEGMENT.0 {
        return;
    }
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let soft = theme.ink(Ink::Soft, Surface::Canvas);
    let count = |all: &[Line]| u16::try_from(all.len()).unwrap_or(u16::MAX).max(1);
    let shown = count(&names.stages).min(area.width / STAGE.0).max(1);
    let wide = (area.width / shown).min(STAGE.1);
    let map = Rect { y: area.y + 1, width: wide * shown - GUTTER, height: area.height - 1, ..area };
    let column = |nth: u16| Rect { x: map.x + nth * wide, width: wide - GUTTER, ..map };
    let heads = names.stages.iter().take(shown.into());
    let heads: Vec<Vec<String>> = heads.map(|name| wrapped(name.as_str(), wide - GUTTER - 2, HEAD)).collect();
    let head = heads.iter().map(|lines| u16::try_from(lines.len()).unwrap_or(HEAD)).max().unwrap_or(1);
    for (lines, place) in heads.iter().zip((0..shown).map(column)) {
        fill(buf, Rect { height: head, ..place }, theme.on(Surface::Head));
        for (line, y) in lines.iter().zip(place.y..) {
            put_fit(
                buf,
                place.x + 1,
                y,
                place.width - 2,
                line,
                theme.ink(Ink::Strong, Surface::Head),
                glyphs,
            );
        }
    }
    let rows = Rect { y: map.y + head, height: map.height - head, ..map };
    let each = (rows.height / count(&names.segments)).clamp(SEGMENT.0, SEGMENT.1);
    let bands = (rows.y..rows.bottom().saturating_sub(1)).step_by(each.into());
    let empty = format!("{} {}", glyphs.none, t!(lang, "empty-cell"));
    // One types at the end, so that is in sight.
    let above = names.segments.len().saturating_sub(bands.len());
    let mut heading = t!(lang, "setup-preview");
    if above > 0 {
        heading = format!("{heading} {} {}", glyphs.dot, t!(lang, "analysis-before", count = above));
    }
    put_fit(buf, area.x, area.y, area.width, &heading, soft, glyphs);
    // Beside few stages there is room for names that are longer than their cells.
    let longest = names.segments.iter().map(|name| columns(name.as_str())).max().unwrap_or(0);
    let width = rows.width.max(longest.saturating_add(2)).min(area.width);
    for (name, y) in names.segments.iter().skip(above).zip(bands) {
        let band = Rect { y, width, height: 1, ..rows };
        fill(buf, band, theme.on(Surface::Seg));
        let end = put_fit(
            buf,
            band.x + 1,
            y,
            band.width - 2,
            name.as_str(),
            theme.ink(Ink::Strong, Surface::Seg),
            glyphs,
        );
        if !theme.fills {
            let line = theme.on(Surface::Canvas);
            rule(buf, end + 1, y, band.right().saturating_sub(end + 1), glyphs.lines.horizontal, line);
        }
        for place in (0..shown).map(column) {
            put_fit(buf, place.x + 1, y + 1, columns(&empty).min(place.width - 2), &empty, soft, glyphs);
        }
    }
}
