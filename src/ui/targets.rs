//! Where on the screen the things stand that can be clicked.

use crate::app::pointer::Target;
use ratatui::layout::{Position, Rect};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The places of what can be clicked, the later ones above the earlier ones. Usually nothing is noted.
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

    /// Covers everything that was noted.
    pub fn cover(&self) {
        if let Some(mut all) = self.all() {
            all.clear();
        }
    }

    /// What was noted last where this position is.
    pub(super) fn at(&self, position: Position) -> Option<Target> {
        let all = self.all()?;
        all.iter().rev().find(|(place, _)| place.contains(position)).map(|(_, target)| target.clone())
    }

    /// Where this was noted last.
    pub(super) fn place(&self, wanted: &Target) -> Option<Rect> {
        let all = self.all()?;
        all.iter().rev().find(|(_, target)| target == wanted).map(|(place, _)| *place)
    }

    /// All that was noted; `None` where nothing is.
    fn all(&self) -> Option<MutexGuard<'_, Places>> {
        self.0.as_ref().map(|all| all.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
