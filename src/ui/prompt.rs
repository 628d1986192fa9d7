//! stub
use super::Looks;
use crate::app::App;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
/// stub
pub fn line(_app: &App, _looks: &Looks, _area: Rect, _buf: &mut Buffer) -> Option<Option<Position>> {
    None
}
