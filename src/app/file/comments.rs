//! Comments inside a file that was written by hand: until the user has agreed that a save loses them, none is made.

use crate::app::{
    overlay::ask::{Ask, Topic},
    state::{App, Overlay},
};

impl App {
    /// Whether the map is not to be written before the user has been asked about the file's comments.
    pub fn is_held_by_comments(&self) -> bool {
        self.desk.file.comments.inside > 0 && !self.desk.file.comments_may_go
    }

    /// Asks about them.
    pub(crate) fn ask_about_comments(&mut self) {
        self.overlay = Some(Overlay::Ask(Ask::new(Topic::Comments { quitting: self.desk.quitting })));
    }

    /// The user has agreed: the map is written, and from now on by itself.
    pub(crate) fn let_comments_go(&mut self) {
        self.desk.file.comments_may_go = true;
        self.save();
    }
}
