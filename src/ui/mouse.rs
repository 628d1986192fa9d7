//! What the pointer is on. The screen is drawn once more into memory, and each thing that can be clicked notes where it
//! stands: what is hit is what is seen.

use super::{Looks, render, targets::Targets};
use crate::app::{App, pointer::Target};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
/// What stands at this position of the screen.
pub fn target(app: &App, looks: &Looks, position: Position) -> Option<Target> {
    let mut looks = looks.clone();
    looks.targets = Targets::noted();
    let area = Rect::new(0, 0, app.desk.size.0, app.desk.size.1);
    render(app, &looks, area, &mut Buffer::empty(area));
    looks.targets.at(position)
}
