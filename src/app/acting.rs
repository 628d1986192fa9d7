//! Where the keys of the list of actions lead: to the line in which an action is written, and to its touchpoint.

use super::{
    key::Key,
    overlay::prompt::Purpose,
    state::{App, Screen},
};
use crate::{
    map::{ActionKey, id::TouchpointId},
    t,
};

impl App {
    /// The action under the cursor of the list.
    fn listed_action(&self) -> Option<&ActionKey> {
        if let Screen::Actions(actions) = &self.screen { actions.key.as_ref() } else { None }
    }

    /// `→`: opens the touchpoint of the action.
    pub(super) fn open_action(&mut self) {
        if let Some(id) = self.listed_action().map(|key| key.touchpoint.clone()) {
            self.grid.cursor = self.grid.cursor.on(self.desk.doc.map(), &id);
            self.open(crate::map::Key::Touchpoint(id));
        }
    }

    /// Enter: the action is written anew in one line, or in its touchpoint where one line cannot hold it.
    pub(super) fn rewrite_listed_action(&mut self) {
        let Some(ActionKey { touchpoint, item, .. }) = self.listed_action() else { return };
        match self.desk.action_in_a_line(touchpoint, item) {
            Some(text) => {
                self.prompt_offering(Purpose::Rewrite(touchpoint.clone(), item.clone()), &text);
            }
            None => self.open_action(),
        }
    }

    /// The touchpoint for which an action is begun in the list: that of the listed one, or the one under the map's cursor.
    pub(super) fn touchpoint_for_action(&self) -> Option<&TouchpointId> {
        let listed = self.listed_action().map(|key| &key.touchpoint);
        listed.or_else(|| self.grid.cursor.card())
    }

    /// `m`: another action for the touchpoint whose action is under the cursor; in an empty list, for the one under the
    /// map's cursor. What somebody typed without `m` is the start of its text.
    pub(super) fn write_action(&mut self, begun: &str) {
        let Some(touchpoint) = self.touchpoint_for_action().cloned() else {
            return self.desk.report_error(t!(self.desk.lang, "no-actions", key = self.desk.key("action")));
        };
        let purpose = Purpose::ActionFor(vec![touchpoint]);
        if begun.is_empty() {
            self.prompt(purpose);
        } else {
            self.prompt_with(purpose, begun);
        }
    }

    /// Begins an action with a printable key that is no command in the list.
    pub(super) fn type_in_actions(&mut self, key: Key) {
        if let Some(letter) = key.character()
            && !self.desk.refuses_to_edit()
        {
            self.write_action(letter.encode_utf8(&mut [0; 4]));
        }
    }
}
