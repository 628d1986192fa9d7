//! The map as others may see it on a wall, with numbers in the place of people's names.

use super::{describe::edit, seen::Seen};
use crate::{
    formats::markdown::person,
    lang::Lang,
    map::{Map, document::Document, edit::Edit, people::BETWEEN_NAMES, text::Line, veil::Veil},
};

/// The map with numbers in the place of people's names.
#[derive(Default)]
pub(super) struct Wall {
    veil: Veil,
    map: Map,
    of: Option<Seen>,
}

impl Wall {
    /// The map with numbers.
    pub(super) fn map(&self) -> &Map {
        &self.map
    }

    /// Takes the changes of the document over.
    pub(super) fn follow(&mut self, doc: &Document, lang: &Lang) {
        if !self.of.as_ref().is_some_and(|seen| seen.is_of(doc)) {
            self.map = self.veil.map(doc.map(), &alias(lang));
            self.of = Some(Seen::of(doc));
        }
    }

    /// How many texts of a map that it has followed still name somebody.
    pub(super) fn left_in(&self, map: &Map) -> usize {
        self.veil.left_in(map)
    }

    /// Learns the names of an earlier map, of which something may be shown, too.
    pub(super) fn learn(&mut self, earlier: &Map, lang: &Lang) {
        self.veil.map(earlier, &alias(lang));
    }

    /// Forgets the map, because another document was opened.
    pub(super) fn forget(&mut self) {
        self.of = None;
    }

    /// The words of an edit, with numbers in the place of names.
    pub(super) fn words(&self, done: &Edit, lang: &Lang) -> String {
        edit::edit(&self.shown(done, lang), &self.map, lang)
    }

    /// An edit with numbers in the place of names.
    pub(super) fn shown(&self, edit: &Edit, lang: &Lang) -> Edit {
        self.veil.clone().edit(edit.clone(), &alias(lang))
    }

    /// The name that is meant by what was typed: a number on the wall stands for somebody, also as one of several.
    pub(super) fn meant(&self, typed: &Line) -> Line {
        if let Some(name) = self.veil.behind(typed) {
            return name.clone();
        }
        let one = |part: &str| {
            let number = part.trim_end_matches(BETWEEN_NAMES).trim();
            let name = self.veil.behind(&Line::clean(number)).filter(|_| !number.is_empty());
            name.map_or_else(|| part.to_owned(), |name| part.replacen(number, name.as_str(), 1))
        };
        Line::clean(&typed.as_str().split_inclusive(BETWEEN_NAMES).map(one).collect::<String>())
    }

    /// The number that stands for the name of somebody in the map, or a text with numbers in the place of names.
    pub(super) fn shown_text(&self, text: &Line) -> Line {
        self.veil.shown(text)
    }

    /// The number that stands for somebody's name.
    pub(super) fn person(&mut self, name: &Line, lang: &Lang) -> Line {
        self.veil.name(name, &alias(lang))
    }
}

/// What takes the place of a name.
fn alias(lang: &Lang) -> impl Fn(usize) -> Line + '_ {
    |number| person(number, lang)
}
