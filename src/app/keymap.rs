//! The commands that each key may run. The keys of the table are parsed only once.

use super::{context::Context, key::Key};
use std::collections::HashMap;

/// The commands that take each key in each context, by their places in the table.
#[derive(Clone, Debug, Default)]
pub struct Keymap {
    takers: HashMap<(Context, Key), Vec<usize>>,
    keys: Vec<Vec<Key>>,
}

impl Keymap {
    /// Adds the next command of the table with the keys that run it and the contexts in which they do.
    pub fn add(&mut self, keys: Vec<Key>, contexts: &[Context]) {
        for context in contexts {
            for key in &keys {
                self.takers.entry((*context, *key)).or_default().push(self.keys.len());
            }
        }
        self.keys.push(keys);
    }

    /// The commands that take a key, in the order of the table.
    pub fn takers(&self, context: Context, key: Key) -> &[usize] {
        self.takers.get(&(context, key)).map_or(&[], Vec::as_slice)
    }

    /// The keys that run a command.
    pub fn keys(&self, command: usize) -> &[Key] {
        self.keys.get(command).map_or(&[], Vec::as_slice)
    }
}
