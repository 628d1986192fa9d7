//! Where on the screen the things stand that can be clicked.

use crate::app::pointer::{Scroll, Target};
use ratatui::layout::{Position, Rect};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The places of what can be clicked and scrolled, the later ones above the earlier ones. Usually nothing is noted.
#[derive(Clone, Debug, Default)]
pub struct Targets(Option<Arc<Mutex<Places>>>);

type Places = Vec<(Rect, Target)>;

impl Targets {
    /// Places that are noted.
    pub(super) fn noted() -> Self {
        Self(Some(Arc::default()))
    }

    /// Whether anything is noted.
    pub fn are_noted(&self) -> bool {
        self.0.is_some()
    }

    /// Notes where something stands.
    pub fn note(&self, place: Rect, target: impl FnOnce() -> Target) {
        if let Some(mut all) = self.all() {
            all.push((place, target()));
        }
    }

    /// Notes what the wheel scrolls in a place.
    pub fn scroll(&self, place: Rect, what: impl FnOnce() -> Scroll) {
        self.note(place, || Target::Scroll(what()));
    }

    /// Covers everything that was noted.
    pub fn cover(&self) {
        if let Some(mut all) = self.all() {
            all.clear();
        }
    }

    /// What was noted last where this position is: what is scrolled there, or else what is clicked.
    pub(super) fn at(&self, position: Position, scrolled: bool) -> Option<Target> {
        let all = self.all()?;
        let is_it = |(place, target): &&(Rect, Target)| {
            place.contains(position) && matches!(target, Target::Scroll(_)) == scrolled
        };
        all.iter().rev().find(is_it).map(|(_, target)| target.clone())
    }

    /// All that was noted; `None` where nothing is.
    fn all(&self) -> Option<MutexGuard<'_, Places>> {
        self.0.as_ref().map(|all| all.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
