//! Which commands a key may run: the keys of the table, read once.

use super::{context::Context, key::Key};
use std::collections::HashMap;

/// For each key in each context the commands that take it, by their places in the table.
#[derive(Clone, Debug, Default)]
pub struct Keymap {
    takers: HashMap<(Context, Key), Vec<usize>>,
    keys: Vec<Vec<Key>>,
}

impl Keymap {
    /// Adds the command that comes next in the table: the keys that run it, and where.
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
