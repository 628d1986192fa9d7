//! What the pointer is on. The screen is drawn once more into memory, and each thing that can be clicked or scrolled notes
//! where it stands: what is hit is what is seen.

use super::{Looks, render, targets::Targets};
use crate::app::{App, pointer::Target};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// What a click at this position of the screen means.
pub fn target(app: &App, looks: &Looks, position: Position) -> Option<Target> {
    noted(app, looks).at(position, false)
}

/// What the wheel scrolls at this position of the screen.
pub fn scroll(app: &App, looks: &Looks, position: Position) -> Option<Target> {
    noted(app, looks).at(position, true)
}

fn noted(app: &App, looks: &Looks) -> Targets {
    let mut looks = looks.clone();
    looks.targets = Targets::noted();
    let area = Rect::new(0, 0, app.desk.size.0, app.desk.size.1);
    render(app, &looks, area, &mut Buffer::empty(area));
    looks.targets
}
