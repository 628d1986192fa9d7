//! What of the map is shown: all of it, or without the names of people where others look on.

use super::{describe::edit, desk::Desk};
use crate::{
    lang::Lang,
    map::{Map, edit::Edit, step::Step, text::Line, veil::Veil},
    t,
};
use std::sync::Arc;

/// The map with numbers in the place of people's names.
#[derive(Default)]
pub(super) struct Wall {
    veil: Veil,
    map: Map,
    of: Option<State>,
}

/// What the map with numbers was made of.
#[derive(Clone, PartialEq)]
struct State {
    position: u64,
    last: Option<*const Step>,
}

impl Desk {
    /// Whether the names of people are hidden.
    pub fn hides_people(&self) -> bool {
        self.wall.is_some()
    }

    /// Hides the names of people from now on, or shows them again.
    pub fn hide_people(&mut self, hide: bool) {
        self.wall = hide.then(Box::default);
        self.prepare_wall();
    }

    /// Ctrl-N: hides the names of people on every screen and in every export of this run, or shows them again.
    pub(super) fn toggle_people(&mut self) {
        self.hide_people(!self.hides_people());
        self.report(match self.hides_people() {
            true => t!(self.lang, "people-hidden"),
            false => t!(self.lang, "people-shown"),
        });
    }

    /// The map as it is shown.
    pub fn shown_map(&self) -> &Map {
        self.wall.as_ref().map_or(self.map(), |wall| &wall.map)
    }

    /// Takes what has changed in the map over to what is shown of it.
    pub(super) fn prepare_wall(&mut self) {
        let state = State { position: self.doc.position(), last: self.doc.last().map(Arc::as_ptr) };
        let Some(wall) = self.wall.as_mut().filter(|wall| wall.of.as_ref() != Some(&state)) else { return };
        wall.map = wall.veil.map(self.doc.map(), &alias(&self.lang));
        wall.of = Some(state);
    }

    /// A map was opened: nothing of the one before is shown.
    pub(super) fn renew_wall(&mut self) {
        if let Some(wall) = &mut self.wall {
            wall.of = None;
        }
        self.prepare_wall();
    }

    /// What an edit did, in words for the last line.
    pub(super) fn words_of(&mut self, done: &Edit) -> String {
        self.prepare_wall();
        let Some(wall) = &mut self.wall else { return edit::edit(done, self.doc.map(), &self.lang) };
        let done = wall.veil.edit(done.clone(), &alias(&self.lang));
        edit::edit(&done, &wall.map, &self.lang)
    }

    /// What an edit did, in words, of which the names are known already.
    pub fn words_shown(&self, done: &Edit) -> String {
        let Some(wall) = &self.wall else { return edit::edit(done, self.doc.map(), &self.lang) };
        let done = wall.veil.clone().edit(done.clone(), &alias(&self.lang));
        edit::edit(&done, &wall.map, &self.lang)
    }

    /// Somebody's name, or the number that stands for it.
    pub(super) fn person(&mut self, name: &Line) -> Line {
        match &mut self.wall {
            Some(wall) => wall.veil.name(name, &alias(&self.lang)),
            None => name.clone(),
        }
    }
}

/// What takes the place of a name.
fn alias(lang: &Lang) -> impl Fn(usize) -> Line + '_ {
    |number| Line::clean(&t!(lang, "person-hidden", number = number))
}
