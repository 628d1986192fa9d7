//! Draws the state as cells on the screen. Drawing only reads the state.

mod actions;
mod analysis;
pub mod canvas;
pub mod footer;
mod form;
pub mod glyphs;
mod input;
mod looks;
pub mod map;
pub mod mouse;
mod overlay;
mod pop;
mod ramp;
mod saved;
mod start;
mod status;
mod targets;
pub mod theme;
mod top;

use crate::{
    app::{App, Overlay, Screen, context::Context, desk::SMALLEST, map::layout::has_line_for_question},
    t,
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use theme::Surface;

pub use looks::Looks;

/// Draws the program into `area`; returns where the terminal's cursor belongs, if a text is being written.
pub fn render(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) -> Option<Position> {
    canvas::fill(buf, area, looks.theme.on(Surface::Canvas));
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        too_small(app, looks, area, buf);
        return None;
    }
    let mut cursor = screen(app, looks, area, buf);
    // On every screen, a prompt stands above the last line, and a question or the help lies over everything.
    let above = Rect { y: area.bottom() - 2, height: 1, ..area };
    said_below(app, looks, above, buf);
    let asked = Rect { width: map::beside_pane(app, area), ..above };
    cursor = overlay::prompt::line(app, looks, asked, buf).or(cursor);
    cursor = laid_over(app, looks, area, cursor, buf);
    said_above(app, looks, above, buf);
    if let Some(help) = &app.help {
        looks.targets.cover();
        cursor = Some(overlay::help::draw(app, help, looks, area, buf));
        status::notice(app, looks, above, buf);
    }
    footer::footer(app, looks, Rect { y: area.bottom() - 1, height: 1, ..area }, buf);
    if let Some(at) = cursor {
        input::caret(at, looks, buf);
    }
    if looks.glyphs == glyphs::ASCII {
        canvas::plain(buf);
    }
    cursor
}

fn too_small(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let (width, height) = SMALLEST;
    let needs = t!(app.desk.lang, "too-small", width = width, height = height);
    let style = looks.theme.on(Surface::Canvas);
    let lines = canvas::wrapped(&needs, area.width, area.height);
    for (line, y) in lines.iter().zip(area.top()..area.bottom()) {
        canvas::put_fit(buf, area.x, y, area.width, line, style, &looks.glyphs);
    }
}

/// Draws the screen without what lies over it.
fn screen(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) -> Option<Position> {
    match &app.screen {
        Screen::Start(start) => start::draw(app, start, looks, area, buf),
        Screen::Setup(setup) => return start::setup::draw(app, setup, looks, area, buf),
        Screen::Map => return map::render(app, looks, area, buf),
        Screen::Form(form) => return form::render(app, form, looks, area, buf),
        Screen::Analysis(analysis) => analysis::draw(app, analysis, looks, area, buf),
        Screen::Actions(actions) => actions::draw(app, actions, looks, area, buf),
    }
    None
}

/// Draws what is said while nothing lies over the screen. While a word or a choice is asked for, it stands above that, and
/// not over the cursor.
fn said_below(app: &App, looks: &Looks, above: Rect, buf: &mut Buffer) {
    if !matches!(app.screen, Screen::Map) {
        status::notice(app, looks, above, buf);
    }
    if matches!(app.below_help(), Context::Prompt | Context::Numbers | Context::Kind)
        && let Some(y) = overlay::place::top(looks, 1, above.y, buf)
    {
        status::notice(app, looks, Rect { y, ..above }, buf);
    }
}

/// Draws a question or the palette; returns where the cursor belongs then.
fn laid_over(
    app: &App,
    looks: &Looks,
    area: Rect,
    cursor: Option<Position>,
    buf: &mut Buffer,
) -> Option<Position> {
    if app.overlay.is_some() {
        looks.targets.cover();
    }
    let below = Rect { height: area.height - 1, ..area };
    match &app.overlay {
        Some(Overlay::Ask(ask)) => {
            overlay::ask::draw(app, ask, looks, below, buf);
            None
        }
        Some(Overlay::Palette(palette)) => Some(overlay::palette::draw(app, palette, looks, below, buf)),
        _ => cursor,
    }
}

/// Draws what is said while a question is open, so that it is not in its shade. In the rating pass a step is in sight
/// without words, and what is said covers the question and not the scores.
fn said_above(app: &App, looks: &Looks, above: Rect, buf: &mut Buffer) {
    let is_asked = matches!(app.overlay, Some(Overlay::Ask(_) | Overlay::Palette(_)));
    let is_pass = app.context() == Context::Pass;
    let is_held = app.desk.notice.as_ref().is_some_and(|it| !it.is_of_step);
    let y = if is_pass && has_line_for_question(above.bottom() + 1) { above.y - 1 } else { above.y };
    if is_asked || is_pass && (app.offers_text() || is_held) {
        status::notice(app, looks, Rect { y, ..above }, buf);
    }
}
