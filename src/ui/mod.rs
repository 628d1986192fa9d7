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
    app::{App, Overlay, Screen, context::Context, desk::SMALLEST},
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
        let (width, height) = SMALLEST;
        let needs = t!(app.desk.lang, "too-small", width = width, height = height);
        canvas::put_fit(
            buf,
            area.x,
            area.y,
            area.width,
            &needs,
            looks.theme.on(Surface::Canvas),
            &looks.glyphs,
        );
        return None;
    }
    let mut cursor = match &app.screen {
        Screen::Start(start) => {
            start::draw(app, start, looks, area, buf);
            None
        }
        Screen::Setup(setup) => start::setup::draw(app, setup, looks, area, buf),
        Screen::Map => map::render(app, looks, area, buf),
        Screen::Form(form) => form::render(app, form, looks, area, buf),
        Screen::Analysis(analysis) => {
            analysis::draw(app, analysis, looks, area, buf);
            None
        }
        Screen::Actions(actions) => {
            actions::draw(app, actions, looks, area, buf);
            None
        }
    };
    let above = Rect { y: area.bottom() - 2, height: 1, ..area };
    if !matches!(app.screen, Screen::Map) {
        status::notice(app, looks, above, buf);
    }
    // What is said while a word or a choice is asked for stands above that, and not over the cursor.
    if matches!(app.below_help(), Context::Prompt | Context::Numbers | Context::Kind)
        && let Some(y) = overlay::place::top(looks, 1, above.y, buf)
    {
        status::notice(app, looks, Rect { y, ..above }, buf);
    }
    // On every screen, a prompt stands above the last line, and a question or the help lies over everything.
    let asked = Rect { width: map::beside_pane(app, area), ..above };
    if let Some(at) = overlay::prompt::line(app, looks, asked, buf) {
        cursor = at.or(cursor);
    }
    if app.overlay.is_some() {
        looks.targets.cover();
    }
    match &app.overlay {
        Some(Overlay::Ask(ask)) => {
            overlay::ask::draw(app, ask, looks, Rect { height: area.height - 1, ..area }, buf);
            cursor = None;
        }
        Some(Overlay::Palette(palette)) => {
            let below = Rect { height: area.height - 1, ..area };
            cursor = Some(overlay::palette::draw(app, palette, looks, below, buf));
        }
        _ => {}
    }
    // What is said while a question is open is not in its shade. In the rating pass a step is in sight without words.
    let is_asked = matches!(app.overlay, Some(Overlay::Ask(_) | Overlay::Palette(_)));
    let is_held = app.context() == Context::Pass && app.desk.notice.as_ref().is_some_and(|it| !it.is_of_step);
    if is_asked || app.offers_text() && app.context() == Context::Pass || is_held {
        status::notice(app, looks, above, buf);
    }
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
