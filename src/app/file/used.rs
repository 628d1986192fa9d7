//! That a map was used, and what is due in it: the start screen offers it again.

use crate::{
    app::{actions::action, desk::Desk, message::Effect},
    map::{ActionKey, detail::Action},
    store::recent::Recent,
};
use std::path::PathBuf;

impl Desk {
    /// Has noted that the map was used, and stands in this file.
    pub(super) fn note_use(&mut self, path: PathBuf) {
        let map = self.map();
        let open = map.actions().iter().take_while(|key| action(map, key).is_some_and(Action::is_open));
        let due = open.filter_map(ActionKey::due).collect();
        let about = map.about();
        let recent = Recent {
            path,
            title: about.title.clone(),
            opened: self.now.date(),
            review: about.next_review,
            due,
        };
        self.effects.push(Effect::Recent(Box::new(recent)));
    }
}
