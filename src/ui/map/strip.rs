//! The parking strip: what has no place (yet).

use super::{
    card::INDENT,
    cell::{Sight, in_conflict},
};
use crate::ui::theme::{Ink, Surface};
use crate::{
    app::map::{
        cursor::{Card, Cursor},
        layout::Regions,
        mode::{What, Write},
    },
    t,
    ui::{
        canvas::{fit, put, put_fit, put_right, rule},
        input,
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

/// Draws it: a rule, and one line with as many cards as there are columns.
pub fn draw(sight: &Sight, strip: Rect, regions: &Regions, buf: &mut Buffer) -> Option<Position> {
    let (theme, glyphs, lang) = (&sight.looks.theme, &sight.looks.glyphs, &sight.app.desk.lang);
    let map = sight.app.map();
    let in_work = match &sight.app.grid.cursor {
        Cursor::Parked { at, .. } => Some(*at),
        _ => None,
    };
    let [line, .., up, _] = glyphs.lines;
    let work = glyphs.lines[3];
    rule(
        buf,
        strip.x,
        strip.y,
        strip.width,
        if in_work.is_some() { work } else { line },
        theme.on(Surface::Canvas),
    );
    for column in regions.columns.iter().skip(1) {
        put(buf, column.x - 1, strip.y, 1, up, theme.on(Surface::Canvas));
    }
    let count = map.parked_count();
    let name = format!(" {} {} {count} ", t!(lang, "parking-lot"), glyphs.dot);
    let end = put(buf, strip.x + 1, strip.y, strip.width, &name, theme.ink(Ink::Strong, Surface::Canvas));
    if strip.height < 2 {
        let names: Vec<&str> =
            map.parked().take(9).filter_map(|id| map.touchpoint(id)).map(|t| t.name.as_str()).collect();
        let room = strip.right().saturating_sub(end + 2);
        let names = names.join(", ");
        let text = fit(&names, room.into(), glyphs);
        put(buf, end, strip.y, room + 1, &format!("{text} "), theme.on(Surface::Canvas));
        return None;
    }
    let y = strip.y + 1;
    let is_here = |write: &&Write| write.what == What::Parked || in_work.is_some() && write.is_name();
    if let Some(write) = sight.app.grid.writing().filter(is_here) {
        put(buf, strip.x, y, 1, glyphs.cursor, theme.ink(Ink::Strong, Surface::Canvas));
        let inside = Rect { x: strip.x + INDENT, y, width: strip.width.saturating_sub(INDENT), height: 1 };
        return Some(input::draw(&write.input, sight.looks, inside, buf));
    }
    let slots = regions.columns.len().max(1);
    let first = in_work.map_or(0, |at| at - at % slots);
    for (i, (id, column)) in map.parked_from(first).zip(&regions.columns).enumerate() {
        let Some(touchpoint) = map.touchpoint(id) else { continue };
        let at_cursor = in_work == Some(first + i);
        let marked = sight.app.grid.marked.contains(&Card { cell: None, id: id.clone() });
        let style: Style = if at_cursor {
            theme.on(Surface::Cursor)
        } else if marked {
            theme.on(Surface::Marked)
        } else {
            theme.on(Surface::Canvas)
        };
        if at_cursor {
            rule(buf, column.x, y, column.width, " ", style);
        }
        let sign = if marked {
            glyphs.marked
        } else if at_cursor {
            glyphs.cursor
        } else {
            " "
        };
        put(buf, column.x, y, 1, sign, style);
        let indent = sight.indent();
        if sight.numbers.is_some() {
            put_right(buf, column.x + indent - 3, y, &touchpoint.number.to_string(), style);
        }
        let kind = glyphs.kind(touchpoint.kind, touchpoint.hidden);
        put(buf, column.x + indent - 2, y, 1, kind, style);
        let more = count - first > slots && i + 1 == slots;
        let width = column.width.saturating_sub(indent + if more { 5 } else { 1 });
        let conflict = u16::from(in_conflict(map, id));
        let name = touchpoint.name.as_str();
        put_fit(buf, column.x + indent, y, width.saturating_sub(conflict), name, style, glyphs);
        if conflict > 0 {
            let style = if at_cursor { style } else { theme.ink(Ink::Flag, Surface::Canvas) };
            put(buf, column.x + indent + width.saturating_sub(1), y, 1, glyphs.conflict, style);
        }
        if more {
            put_right(
                buf,
                column.x + column.width,
                y,
                &format!("+{}", count - first - slots),
                theme.on(Surface::Canvas),
            );
        }
    }
    None
}
