//! The analysis screen: the panels of a page side by side, each with its question, its answer and its picture.

mod changes;
mod cubic;
mod curve;
mod distribution;
mod ends;
mod field;
mod findings;
mod frame;
mod kinds;
mod lines;
mod list;
mod matrix;
mod moments;
mod panel;
mod rows;
mod touchpoints;

use super::{
    Looks,
    canvas::{pole, put_fit},
    saved,
    theme::{Ink, Surface},
    top,
};
use crate::{
    app::{
        App,
        analysis::{
            panel::{Panel, pages},
            screen::Analysis,
        },
        map::layout::TABS,
    },
    t,
};
use frame::{Frame, ROOMY};
use ratatui::{buffer::Buffer, layout::Rect};

/// The width of the column of findings beside the pictures, and from which width of the screen on it has more: what is done
/// about a touchpoint is whole there.
const ASIDE: u16 = 37;
const WIDE_ASIDE: u16 = 42;
const WIDE: u16 = 200;
/// By so many columns the picture with bars is narrower than the matrix beside it, in which more names are whole for it.
const BARS: u16 = 1;
/// From this width of both on.
const WITH_BARS: u16 = 78;
/// A picture keeps as many lines as these when the one above it takes more than its half.
const KEPT: u16 = 15;

/// Draws it over all but the last line; the one above is for what was just done.
pub fn draw(app: &App, analysis: &Analysis, looks: &Looks, area: Rect, buf: &mut Buffer) {
    head(app, analysis, looks, Rect { height: 1, ..area }, buf);
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(3), ..area };
    for (column, stack) in columns(analysis.page(&app.desk), body) {
        for (panel, place) in stacked(app, stack, column) {
            let Some(sheet) = app.insight.sheet(panel) else { continue };
            let aside = matches!(panel, Panel::Findings | Panel::Chances) || column.x > body.x;
            let ground = if aside { Surface::Panel } else { Surface::Canvas };
            let has_keys = panel == analysis.panel;
            let (width, is_roomy) = (place.width, place.height >= ROOMY);
            let frame = Frame { app, looks, analysis, sheet, ground, width, is_roomy, has_keys };
            panel::draw(frame, place, buf);
        }
        if column.x > body.x && !looks.theme.fills {
            let line = looks.theme.on(Surface::Canvas);
            pole(buf, column.x - 1, column.y, column.height, looks.glyphs.lines.vertical, line);
        }
    }
}

/// Whose map it is and which screens there are; on narrow screens, which of the pictures this is.
fn head(app: &App, analysis: &Analysis, looks: &Looks, line: Rect, buf: &mut Buffer) {
    if line.width >= TABS {
        top::draw(app, looks, line, buf);
        return;
    }
    let right = saved::draw(app, looks, line, &saved::Room::half(line), buf);
    let (at, count) = (analysis.page_number(&app.desk) + 1, pages(line.width).len());
    let name = match count {
        1 => t!(app.desk.lang, "tab-analysis"),
        _ => t!(app.desk.lang, "analysis-page", at = at, count = count),
    };
    let strong = looks.theme.ink(Ink::Strong, Surface::Canvas);
    put_fit(buf, line.x + 1, line.y, right.saturating_sub(line.x + 2), &name, strong, &looks.glyphs);
}

/// The columns of a page. Findings and chances need less room than pictures.
fn columns(page: &'static [&'static [Panel]], body: Rect) -> Vec<(Rect, &'static [Panel])> {
    let is_aside =
        |stack: &&[Panel]| stack.iter().all(|panel| matches!(panel, Panel::Findings | Panel::Chances));
    let asides = u16::try_from(page.iter().filter(|stack| is_aside(stack)).count()).unwrap_or(0);
    let count = u16::try_from(page.len()).unwrap_or(1).max(1);
    let aside = match body.width {
        width if asides == count => width,
        WIDE.. => WIDE_ASIDE,
        _ => ASIDE,
    };
    let gaps = count - 1;
    let others = (count - asides).max(1);
    let room = body.width.saturating_sub(asides * aside + gaps);
    let share = room / others;
    let is_wide = asides > 0 && share >= WITH_BARS;
    let mut x = body.x;
    let mut columns = Vec::new();
    for (nth, stack) in page.iter().enumerate() {
        let own = if is_aside(stack) { aside } else { share };
        // Of two columns of pictures the bars stand in the first; each of their units still has three columns.
        let own = match (nth, others) {
            (0, 2) if is_wide => room - matrix::whole(room - share + BARS),
            (1, 2) if is_wide => matrix::whole(room - share + BARS),
            _ => own,
        };
        let own = if nth + 1 == page.len() { body.right().saturating_sub(x) } else { own };
        columns.push((Rect { x, width: own, ..body }, *stack));
        x += own + 1;
    }
    columns
}

/// The panels of a column, from above: one alone, or one above another. Each of two gets half of the height, unless the
/// upper one wants more and the lower one has enough.
fn stacked(app: &App, stack: &'static [Panel], column: Rect) -> Vec<(Panel, Rect)> {
    match stack {
        [upper, lower] => {
            let wanted = app.insight.sheet(*upper).map_or(0, |sheet| panel::wanted(sheet, column.width));
            let height = wanted.min(column.height.saturating_sub(KEPT)).max(column.height / 2);
            let below = Rect { y: column.y + height, height: column.height - height, ..column };
            vec![(*upper, Rect { height, ..column }), (*lower, below)]
        }
        _ => stack.iter().map(|panel| (*panel, column)).collect(),
    }
}
