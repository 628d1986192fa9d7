//! An opened record on the screen.

use super::Looks;
use crate::app::{App, form::Form};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// Draws it; returns where the terminal's cursor belongs.
pub fn render(_app: &App, _form: &Form, _looks: &Looks, _area: Rect, _buf: &mut Buffer) -> Option<Position> {
    None
}
