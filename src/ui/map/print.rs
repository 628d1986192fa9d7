//! The whole map as plain text, for `touchmap show`: every card, in blocks of as many stages as fit side by side.

use super::{cell::Sight, heads};
use crate::ui::theme::Surface;
use crate::{
    app::{
        App,
        desk::SMALLEST,
        map::layout::{self, Regions, Row},
    },
    t,
    ui::{Looks, canvas, glyphs},
};
use ratatui::{buffer::Buffer, layout::Rect};

/// The map in `width` columns (at least 40); lines end without blanks.
pub fn print(app: &App, looks: &Looks, width: u16) -> String {
    let width = width.clamp(SMALLEST.0, 1000);
    let map = app.map();
    let mut out = String::new();
    let line = |height: u16| Rect { x: 0, y: 0, width, height };
    let mut buf = Buffer::empty(line(1));
    heads::title(app, looks, line(1), &mut buf);
    push(&mut out, &buf);
    let count = map.stage_ids().len();
    let mut first = 0;
    while first < count {
        let columns = layout::columns(line(1), count, first);
        let columns: Vec<_> = columns.into_iter().filter(|c| c.stage >= first).collect();
        let Some(last) = columns.last().map(|c| c.stage) else { break };
        let shift = columns.first().map_or(0, |c| c.x);
        let columns: Vec<_> = columns.into_iter().map(|c| layout::Column { x: c.x - shift, ..c }).collect();
        let used = columns.last().map_or(width, |c| c.x + c.width);
        let regions = |rows: Vec<Row>| Regions {
            title: line(1),
            grid: Rect { width: used, ..line(u16::MAX) },
            heads: 0,
            columns: columns.clone(),
            rows,
            parked: None,
            pane: None,
            detail: line(1),
            keys: line(1),
        };
        let mut buf = Buffer::empty(Rect { width: used, ..line(2) });
        let bare = regions(Vec::new());
        heads::stages(app, looks, &bare, &mut buf);
        super::poles(looks, &bare, &mut buf);
        push(&mut out, &buf);
        let sight = Sight::of(app, looks).whole();
        for segment in 0..map.segment_ids().len() {
            let needed = columns.iter().map(|c| sight.needed(c.stage, segment, c.width)).max().unwrap_or(1);
            let height = u16::try_from(needed).unwrap_or(u16::MAX - 2).min(u16::MAX - 2);
            let row = Row { segment, rule: 0, height };
            let mut buf = Buffer::empty(Rect { width: used, ..line(height + 1) });
            heads::rule(app, looks, &regions(vec![row]), &row, &mut buf);
            for column in &columns {
                let area = Rect { x: column.x, y: 1, width: column.width, height };
                sight.draw(column.stage, segment, area, &mut buf);
                if column.x > 0 {
                    canvas::pole(
                        &mut buf,
                        column.x - 1,
                        1,
                        height,
                        looks.glyphs.lines[1],
                        looks.theme.on(Surface::Canvas),
                    );
                }
            }
            push(&mut out, &buf);
        }
        out.push('\n');
        first = last + 1;
    }
    parked(app, looks, &mut out);
    if looks.glyphs == glyphs::ASCII { glyphs::plain(&out) } else { out }
}

fn parked(app: &App, looks: &Looks, out: &mut String) {
    let map = app.map();
    if map.parked_count() > 0 {
        out.push_str(&format!(
            "{} {} {}\n",
            t!(app.desk.lang, "parking-lot"),
            looks.glyphs.dot,
            map.parked_count()
        ));
        for touchpoint in map.parked().filter_map(|id| map.touchpoint(id)) {
            let kind = looks.glyphs.kind(touchpoint.kind, touchpoint.hidden);
            let width = touchpoint.name.as_str().len().min(1000);
            let name = canvas::fit(touchpoint.name.as_str(), width.max(1), &looks.glyphs);
            out.push_str(&format!(" {kind} {}\n", canvas::visible(&name)));
        }
    }
}

fn push(out: &mut String, buf: &Buffer) {
    let area = buf.area();
    for y in area.top()..area.bottom() {
        let mut line = String::new();
        let mut x = area.left();
        while x < area.right() {
            let symbol = buf[(x, y)].symbol();
            line.push_str(symbol);
            x += canvas::columns(symbol).max(1);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
}
