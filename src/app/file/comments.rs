//! Protects comments inside a file that was written by hand: the map is not saved until the user has agreed
//! that a save loses them.

use crate::app::{desk::Desk, state::App};

impl Desk {
    /// Whether the map must not be saved before the user has been asked about the file's comments.
    pub fn is_held_by_comments(&self) -> bool {
        self.file.comments.inside > 0 && !self.file.comments_may_go
    }
}

impl App {
    /// Saves the map, because the user has agreed. From now on it is saved by itself.
    pub(crate) fn let_comments_go(&mut self) {
        self.desk.file.comments_may_go = true;
        let next = self.desk.file.next;
        self.save();
        self.desk.file.next = next;
    }
}
