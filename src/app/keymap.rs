//! The commands that each key may run. The keys of the table and of the settings are parsed only once.

use super::{context::Context, key::Key};
use crate::lang::Lang;
use rustc_hash::FxHashMap;

/// For each key in each context the commands that take it.
#[derive(Clone, Debug, Default)]
pub struct Keymap {
    takers: FxHashMap<(Context, Key), Vec<Taker>>,
    keys: FxHashMap<&'static str, Keys>,
}

/// A command that takes a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taker {
    /// Its place in the table.
    pub command: usize,
    /// The key of the table for which this one stands: a digit or an arrow says what to do.
    pub meant: Key,
}

/// The keys that run a command.
#[derive(Clone, Debug, Default)]
struct Keys {
    keys: Vec<Key>,
    /// The keys of the table for which they stand.
    meant: Vec<Key>,
    are_own: bool,
}

impl Keymap {
    /// Adds a command of the table: its place, its name, where it is offered, its keys, each with the key of the table for
    /// which it stands, and whether the user has chosen them.
    pub fn add(
        &mut self,
        command: usize,
        name: &'static str,
        on: &[Context],
        keys: &[(Key, Key)],
        are_own: bool,
    ) {
        for context in on {
            for (key, meant) in keys {
                let taker = Taker { command, meant: *meant };
                self.takers.entry((*context, *key)).or_default().push(taker);
            }
        }
        let (keys, meant) = keys.iter().copied().unzip();
        self.keys.insert(name, Keys { keys, meant, are_own });
    }

    /// The commands that take a key, in the order of the table.
    pub fn takers(&self, context: Context, key: Key) -> &[Taker] {
        self.takers.get(&(context, key)).map_or(&[], Vec::as_slice)
    }

    /// The keys that run the command of that name.
    pub fn keys(&self, name: &str) -> &[Key] {
        self.keys.get(name).map_or(&[], |keys| &keys.keys)
    }

    /// The keys that run the command of that name, each with the key of the table for which it stands.
    pub fn meanings(&self, name: &str) -> impl Iterator<Item = (Key, Key)> {
        let keys = self.keys.get(name).into_iter();
        keys.flat_map(|keys| keys.keys.iter().copied().zip(keys.meant.iter().copied()))
    }

    /// The label of the first key that runs the command of that name.
    pub fn label(&self, name: &str, lang: &Lang) -> String {
        self.keys(name).first().map_or_else(String::new, |key| key.label(lang))
    }

    /// The first key of a command that stands for this one of the table; `None` if the user has given it none.
    pub fn standing_for(&self, name: &str, meant: &str) -> Option<Key> {
        let meant = Key::parse(meant);
        self.meanings(name).find(|(_, stands_for)| Some(*stands_for) == meant).map(|(key, _)| key)
    }

    /// Whether the user has given that command keys of their own.
    pub fn has_own(&self, name: &str) -> bool {
        self.keys.get(name).is_some_and(|keys| keys.are_own)
    }
}
