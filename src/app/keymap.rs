//! The commands that each key may run. The keys of the table and of the settings are parsed only once.

use super::{context::Context, key::Key};
use crate::lang::Lang;

/// The keys of all commands, in the order of the table.
#[derive(Clone, Debug, Default)]
pub struct Keymap {
    commands: Vec<Keys>,
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
#[derive(Clone, Debug)]
struct Keys {
    name: &'static str,
    on: &'static [Context],
    keys: Vec<Key>,
    /// The keys of the table for which they stand; `None` where they are those themselves.
    meant: Option<Vec<Key>>,
}

impl Keys {
    /// The keys, each with the key of the table for which it stands.
    fn meanings(&self) -> impl Iterator<Item = (Key, Key)> {
        self.keys.iter().copied().zip(self.meant.as_ref().unwrap_or(&self.keys).iter().copied())
    }
}

impl Keymap {
    /// Adds the next command of the table with the keys that it has there: its name and where it is offered.
    pub fn add(&mut self, name: &'static str, on: &'static [Context], keys: Vec<Key>) {
        self.commands.push(Keys { name, on, keys, meant: None });
    }

    /// Adds the next command of the table with keys that the user has chosen, each with the key of the table for which it
    /// stands.
    pub fn add_own(&mut self, name: &'static str, on: &'static [Context], keys: Vec<(Key, Key)>) {
        let (keys, meant) = keys.into_iter().unzip();
        self.commands.push(Keys { name, on, keys, meant: Some(meant) });
    }

    /// The commands that take a key, in the order of the table.
    pub fn takers(&self, context: Context, key: Key) -> impl Iterator<Item = Taker> {
        let here = self.commands.iter().enumerate().filter(move |(_, row)| row.on.contains(&context));
        here.flat_map(move |(command, row)| {
            let its = row.meanings().filter(move |(own, _)| *own == key);
            its.map(move |(_, meant)| Taker { command, meant })
        })
    }

    fn of(&self, name: &str) -> Option<&Keys> {
        self.commands.iter().find(|row| row.name == name)
    }

    /// The keys that run the command of that name.
    pub fn keys(&self, name: &str) -> &[Key] {
        self.of(name).map_or(&[], |row| &row.keys)
    }

    /// The keys that run the command of that name, each with the key of the table for which it stands.
    pub fn meanings(&self, name: &str) -> impl Iterator<Item = (Key, Key)> {
        self.of(name).into_iter().flat_map(Keys::meanings)
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
        self.of(name).is_some_and(|row| row.meant.is_some())
    }
}
