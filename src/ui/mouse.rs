//! What the pointer is on. The screen is drawn once more on paper, and each thing that can be clicked notes where it
//! stands: what is hit is what is seen.

use super::{Looks, render};
use crate::app::{App, mouse::Target};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use std::cell::RefCell;

/// The places of what can be clicked, the later ones above the earlier ones. Usually nothing is noted.
#[derive(Clone, Debug, Default)]
pub struct Targets(Option<RefCell<Vec<(Rect, Target)>>>);

impl Targets {
    /// Notes where something stands.
    pub fn note(&self, place: Rect, target: impl FnOnce() -> Target) {
        if let Some(all) = &self.0 {
            all.borrow_mut().push((place, target()));
        }
    }

    /// Covers everything that was noted.
    pub fn cover(&self) {
        if let Some(all) = &self.0 {
            all.borrow_mut().clear();
        }
    }

    fn at(self, position: Position) -> Option<Target> {
        let all = self.0?.into_inner();
        all.into_iter().rev().find(|(place, _)| place.contains(position)).map(|(_, target)| target)
    }
}

/// What stands at this position of the screen.
pub fn target(app: &App, looks: &Looks, position: Position) -> Option<Target> {
    let mut looks = looks.clone();
    looks.targets = Targets(Some(RefCell::default()));
    let area = Rect::new(0, 0, app.desk.size.0, app.desk.size.1);
    render(app, &looks, area, &mut Buffer::empty(area));
    looks.targets.at(position)
}
