//! What a script has typed and what of it was drawn, against what is found afterwards.

use crate::session::{ESC, Session};
use std::{collections::BTreeSet, path::Path};
use touchmap::{
    map::Records,
    store::{
        access::Access,
        folders::Folders,
        lock::Holder,
        ron::read,
        session::{self, Opened},
    },
};

/// Cards that were typed, by their numbers.
#[derive(Default)]
pub struct Model {
    next: usize,
    /// Those that were seen as a part of the map.
    pub drawn: BTreeSet<usize>,
}

impl Model {
    /// Begins to write cards.
    pub fn begin(&mut self, s: &mut Session) -> bool {
        // A card that was being written when the program ended is left first.
        s.reaches("Kauf") && s.try_keys(ESC) && s.try_keys("a") && s.reaches("Esc Done")
    }

    /// Writes no more cards; what follows is not taken for the rest of a key.
    pub fn leave(s: &mut Session) {
        s.keys(ESC).wait_until("no text cursor", vt100::Screen::hide_cursor);
    }

    /// Adds a card and waits until it is drawn; false if the program ended before that.
    pub fn add(&mut self, s: &mut Session) -> bool {
        let number = self.next;
        self.next += 1;
        let is_drawn = s.try_keys(&format!("N{number};\r")) && s.reaches(&format!("  N{number};"));
        if is_drawn {
            self.drawn.insert(number);
        }
        is_drawn
    }

    /// The number of cards that were drawn and are not in these records, each once.
    pub fn missing(&self, records: &Records) -> usize {
        let all = numbers(records);
        let found: BTreeSet<usize> = all.iter().copied().collect();
        assert_eq!(found.len(), all.len(), "a card is there twice");
        assert!(found.iter().all(|number| *number < self.next), "a card that nobody typed");
        self.drawn.difference(&found).count()
    }

    /// Opens the map as the program would, and holds what is there against what was drawn: so many cards are lost.
    /// The file must be whole, one that was written once.
    pub fn lost(&self, room: &Path, path: &Path) -> usize {
        let file = read::open(path).unwrap().records;
        let written = numbers(&file);
        let last = written.iter().max().copied();
        let skipped =
            self.drawn.iter().filter(|n| last.is_some_and(|l| **n < l) && !written.contains(n)).count();
        assert_eq!(skipped, 0, "the file is neither old nor new");
        self.missing(reopened(room, path).0.doc.map().records())
    }
}

fn numbers(records: &Records) -> Vec<usize> {
    let names = records.touchpoints.values().map(|t| t.name.as_str());
    names.filter_map(|name| name.strip_prefix('N')?.strip_suffix(';')?.parse().ok()).collect()
}

/// The map as the next start of the program finds it.
pub fn reopened(room: &Path, path: &Path) -> (Opened, Option<session::Session>) {
    let me = Holder::me(touchmap::terminal::now());
    let folders = Folders::at(room.join("state"));
    loop {
        let opened = session::open(Some(&folders), path, &me).unwrap();
        // Another test's child has this process's files, its locks too, until it becomes another program.
        if !matches!(opened.0.access, Access::Held(_)) {
            return opened;
        }
        std::thread::yield_now();
    }
}
