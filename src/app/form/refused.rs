//! What was typed in fields that cannot hold it and was left there, to be offered when the field is opened again.

use super::slot::Slot;
use crate::map::Key;

/// The texts that were left in fields that cannot hold them, the latest first.
#[derive(Debug, Default)]
pub struct Refused(Vec<(Key, Slot, String)>);

/// How many texts are kept.
const MANY: usize = 20;

impl Refused {
    /// Keeps a text in the place of an earlier one.
    pub(super) fn keep(&mut self, record: &Key, slot: &Slot, text: &str) {
        self.take(record, slot);
        self.0.insert(0, (record.clone(), slot.clone(), text.to_owned()));
        self.0.truncate(MANY);
    }

    /// The text that was left in a slot, which is no longer kept.
    pub(super) fn take(&mut self, record: &Key, slot: &Slot) -> Option<String> {
        let at = self.0.iter().position(|(of, at, _)| (of, at) == (record, slot))?;
        Some(self.0.remove(at).2)
    }
}
