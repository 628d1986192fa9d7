//! Start, setup, actions.

use super::Looks;
use crate::app::App;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// Draws it; returns where the terminal's cursor belongs.
pub fn render(_app: &App, _looks: &Looks, _area: Rect, _buf: &mut Buffer) -> Option<Position> {
    None
}
