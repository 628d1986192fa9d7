//! The people who are named in a map. Their names are offered where the program asks for somebody.

use super::{text::Line, touchpoint::Touchpoint};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// The fields that name people, by the record's word and the field's.
pub const PEOPLE: [(&str, &str); 7] = [
    ("about", "owner"),
    ("touchpoint", "owner"),
    ("interaction", "whom"),
    ("process", "people"),
    ("process", "owner"),
    ("data", "known_by"),
    ("action", "who"),
];

/// The signs between the names of several people in one field.
pub const BETWEEN_NAMES: [char; 4] = [',', ';', '/', '&'];

/// Of names with the form in which they are compared, the first that begins with what was typed, or else contains it.
pub fn nearest_name<'n, N>(mut names: impl Iterator<Item = (N, &'n str)> + Clone, typed: &str) -> Option<N> {
    let begins = names.clone().find(|(_, folded)| folded.starts_with(typed));
    begins.or_else(|| names.find(|(_, folded)| folded.contains(typed))).map(|(name, _)| name)
}

/// Everybody who owns a touchpoint, a process or an action.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct People {
    counts: BTreeMap<Line, usize>,
    order: BTreeSet<(Reverse<usize>, Line)>,
}

impl People {
    /// All names, the most frequent first.
    pub(super) fn names(&self) -> impl Iterator<Item = &Line> {
        self.order.iter().map(|(_, name)| name)
    }

    /// Counts the people of a touchpoint. [`People::sort`] then puts them in order once.
    pub(super) fn count(&mut self, touchpoint: &Touchpoint) {
        for name in of(touchpoint) {
            match self.counts.get_mut(name) {
                Some(count) => *count += 1,
                None => _ = self.counts.insert(name.clone(), 1),
            }
        }
    }

    pub(super) fn sort(&mut self) {
        self.order = self.counts.iter().map(|(name, count)| (Reverse(*count), name.clone())).collect();
    }

    pub(super) fn add(&mut self, touchpoint: &Touchpoint) {
        of(touchpoint).for_each(|name| self.recount(name, |count| count + 1));
    }

    pub(super) fn remove(&mut self, touchpoint: &Touchpoint) {
        of(touchpoint).for_each(|name| self.recount(name, |count| count - 1));
    }

    fn recount(&mut self, name: &Line, by: impl Fn(usize) -> usize) {
        let old = self.counts.remove(name).unwrap_or_default();
        self.order.remove(&(Reverse(old), name.clone()));
        let new = by(old);
        if new > 0 {
            self.counts.insert(name.clone(), new);
            self.order.insert((Reverse(new), name.clone()));
        }
    }
}

fn of(touchpoint: &Touchpoint) -> impl Iterator<Item = &Line> {
    let processes = touchpoint.detail.processes.iter().map(|p| &p.value.owner);
    let actions = touchpoint.detail.actions.iter().map(|a| &a.value.who);
    std::iter::once(&touchpoint.owner).chain(processes).chain(actions).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::{
        map::{document::Document, text::Line},
        testing,
    };
    use std::{cmp::Reverse, collections::BTreeMap};

    #[test]
    fn who_is_named_most_often_comes_first() {
        let doc = Document::open(testing::map(200, 3)).unwrap();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, touchpoint) in doc.map().touchpoints() {
            super::of(touchpoint).for_each(|name| *counts.entry(name.as_str()).or_default() += 1);
        }
        let mut plain: Vec<&str> = counts.keys().copied().collect();
        plain.sort_by_key(|name| (Reverse(counts[name]), *name));
        assert!(plain.len() > 3);
        assert!(doc.map().people().map(Line::as_str).eq(plain));
    }
}
