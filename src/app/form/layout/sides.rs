//! Lays out the versions of two sides below a field in question.

use super::{part::Role, pen::Pen};
use crate::{
    app::{describe::conflict, form::slot::Slot},
    t,
};

impl Pen<'_> {
    /// Lays out both versions of a field, each with the key that chooses it. Returns whether the field is in
    /// question.
    pub(super) fn conflict(&mut self, field: &'static str, x: u16, width: u16) -> bool {
        let theirs = self.map.conflict(self.record()).and_then(|conflict| conflict.theirs.get(field));
        let Some(theirs) = theirs else { return false };
        let [ours, theirs] = conflict::sides(self.map, self.record(), field, theirs, self.lang);
        let slot = Slot::conflict(field);
        self.say(x, 1, "", Role::ConflictSign, None);
        for (key, text) in [
            ("1", t!(self.lang, "conflict-ours", value = ours.as_str())),
            ("2", t!(self.lang, "conflict-theirs", value = theirs.as_str())),
        ] {
            let top = self.y;
            self.wrapped(x + 2, width.saturating_sub(2), &text, Role::Conflict, Some(&slot), usize::MAX);
            let below = std::mem::replace(&mut self.y, top);
            // Over the text's first sign, in the colour of a key.
            self.say(x + 2, 1, key, Role::Key, None);
            self.y = below;
        }
        true
    }
}
