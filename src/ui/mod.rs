//! The state as cells on the screen. Drawing only reads.

pub mod canvas;
mod field;
mod footer;
mod form;
pub mod glyphs;
pub mod map;
mod prompt;
mod screens;
pub mod theme;

use crate::app::{App, Screen, layout::SMALLEST};
use crate::t;
use glyphs::Glyphs;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use theme::Theme;

/// How the program looks in this terminal.
#[derive(Clone, Copy, Debug)]
pub struct Looks {
    /// Its signs.
    pub glyphs: Glyphs,
    /// Its styles.
    pub theme: Theme,
}

/// Draws the program into `area`; returns where the terminal's cursor belongs, if a text is being written.
pub fn render(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) -> Option<Position> {
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        let (width, height) = SMALLEST;
        let needs = t!(app.lang, "too-small", width = width, height = height);
        canvas::put_fit(buf, area.x, area.y, area.width, &needs, looks.theme.text, &looks.glyphs);
        return None;
    }
    match &app.screen {
        Screen::Form(form) => form::render(app, form, looks, area, buf),
        Screen::Map => map::render(app, looks, area, buf),
        _ => screens::render(app, looks, area, buf),
    }
}
