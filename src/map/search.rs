//! Searches the texts of a map with every letter that is typed. The texts are folded once, when a search
//! begins.

use super::{
    Map,
    field::{Field, Record as _, Shape, Value},
    id::TouchpointId,
    rank::Rank,
    text::{fold, fold_into},
    touchpoint::Touchpoint,
};
use std::collections::BTreeMap;

/// The character before and after each text. No text holds it, so nothing is found across two texts.
const GAP: char = '\0';
/// How many letters must be typed before a name counts as similar to another.
const ENOUGH: usize = 3;

/// The folded texts of touchpoints in order of id, one after the other in one piece of memory.
#[derive(Clone, Debug, PartialEq)]
pub struct Texts {
    folded: String,
    /// Each touchpoint with the end of its texts.
    ends: Vec<(usize, TouchpointId)>,
    /// Where each touchpoint stands in the journey; the parked ones come last.
    seats: Vec<Seat>,
    /// Each word that was searched for with its hits in the order of the journey. A longer word is searched
    /// for only among the hits of the shorter one.
    last: Vec<(String, Vec<usize>)>,
    /// The position at which each text was found first. A text that contains it cannot be found before that.
    first: Vec<(String, usize)>,
}

type Seat = (usize, usize, Rank);

/// The first field of a touchpoint that holds this text, as [`Texts::find`] finds it; its name comes first.
pub fn field_with(touchpoint: &Touchpoint, text: &str) -> Option<&'static str> {
    let wanted = fold(text.trim());
    let holds = |field: &&Field<Touchpoint>| {
        let mut texts = Texts::none();
        texts.put_value(&(field.get)(touchpoint));
        texts.folded.contains(&wanted)
    };
    let has_text =
        |f: &&Field<Touchpoint>| matches!(f.column.shape, Shape::Line | Shape::Prose | Shape::Rows(..));
    let mut fields = Touchpoint::FIELDS.iter().filter(has_text);
    fields.find(holds).map(|field| field.column.name).filter(|_| !wanted.is_empty())
}

impl Texts {
    fn none() -> Self {
        Self { folded: GAP.into(), ends: Vec::new(), seats: Vec::new(), last: Vec::new(), first: Vec::new() }
    }

    /// Folds all texts of all touchpoints.
    pub fn all(map: &Map) -> Self {
        fn numbered<I: Ord>(ids: &[I]) -> BTreeMap<&I, usize> {
            ids.iter().enumerate().map(|(at, id)| (id, at)).collect()
        }
        let (stages, segments) = (numbered(map.stage_ids()), numbered(map.segment_ids()));
        let has_text =
            |f: &&Field<Touchpoint>| matches!(f.column.shape, Shape::Line | Shape::Prose | Shape::Rows(..));
        let fields: Vec<_> = Touchpoint::FIELDS.iter().filter(has_text).collect();
        let mut texts = Self::none();
        for (id, touchpoint) in map.touchpoints() {
            for field in &fields {
                texts.put_value(&(field.get)(touchpoint));
            }
            texts.ends.push((texts.folded.len(), id.clone()));
            let seats = touchpoint.places.iter().map(|p| (stages[&p.stage], segments[&p.segment], p.rank));
            let parked = || (usize::MAX, usize::MAX, Rank(touchpoint.number.into()));
            texts.seats.push(seats.min().unwrap_or_else(parked));
        }
        texts
    }

    /// Folds only the touchpoints' names.
    pub fn names(map: &Map) -> Self {
        let mut texts = Self::none();
        for (id, touchpoint) in map.touchpoints() {
            texts.add(id, touchpoint.name.as_str());
        }
        texts
    }

    /// Adds one more touchpoint after all others.
    pub fn add(&mut self, id: &TouchpointId, text: &str) {
        self.put(text);
        self.ends.push((self.folded.len(), id.clone()));
    }

    fn put_value(&mut self, value: &Value) {
        match value {
            Value::Rows(rows) => rows.iter().flat_map(|r| &r.cells).for_each(|cell| self.put_value(cell)),
            value => {
                if let Some(text) = value.text().filter(|t| !t.is_empty()) {
                    self.put(text);
                }
            }
        }
    }

    fn put(&mut self, text: &str) {
        fold_into(&mut self.folded, text);
        self.folded.push(GAP);
    }

    /// The touchpoints whose texts hold `text`, umlauts and `ß` folded, in the order of the journey; none for
    /// an empty text.
    pub fn find(&mut self, text: &str) -> Vec<TouchpointId> {
        let wanted = fold(text.trim());
        if wanted.is_empty() {
            return Vec::new();
        }
        while self.last.last().is_some_and(|(known, _)| !wanted.contains(known)) {
            self.last.pop();
        }
        let hits: Vec<usize> = match self.last.last() {
            Some((known, hits)) if *known == wanted => return self.named(hits),
            Some((_, hits)) => hits.iter().copied().filter(|at| self.entry(*at).contains(&wanted)).collect(),
            None => {
                let mut hits: Vec<usize> = self.holding(&wanted, 0).collect();
                hits.sort_by_key(|at| self.seats[*at]);
                hits
            }
        };
        let found = self.named(&hits);
        self.last.push((wanted, hits));
        found
    }

    fn named(&self, hits: &[usize]) -> Vec<TouchpointId> {
        hits.iter().map(|at| self.ends[*at].1.clone()).collect()
    }

    /// Finds the `free` name that is most similar to what was typed. The first of these ways that finds one
    /// counts: the name begins with the typed text, contains it, or is the beginning of it; the name begins
    /// with the longest typed word, or contains that word. `None` while fewer than three letters are typed.
    pub fn similar(&mut self, typed: &str, free: impl Fn(&TouchpointId) -> bool) -> Option<TouchpointId> {
        let typed = fold(typed.trim());
        if typed.chars().count() < ENOUGH {
            return None;
        }
        let longest = typed.split([' ', '-']).max_by_key(|word| word.len()).unwrap_or(&typed);
        let is_long = longest.chars().count() > ENOUGH + 1;
        let first: String = typed.chars().take(ENOUGH).collect();
        let begins = |word: &str| format!("{GAP}{word}");
        let mut ways = vec![(begins(&typed), false), (typed.clone(), false), (begins(&first), true)];
        if is_long {
            ways.extend([(begins(longest), false), (longest.to_owned(), false)]);
        }
        ways.into_iter().find_map(|(wanted, is_beginning)| {
            let fits = |at: &usize| {
                (!is_beginning || typed.starts_with(self.entry(*at).trim_matches(GAP)))
                    && free(&self.ends[*at].1)
            };
            let shorter = self.first.iter().filter(|(known, _)| wanted.contains(known));
            let from = shorter.map(|(_, at)| *at).max().unwrap_or(0);
            let mut hits = self.holding(&wanted, from).peekable();
            let first = hits.peek().copied().unwrap_or(self.ends.len());
            let found = hits.find(fits);
            drop(hits);
            if first > from {
                self.first.push((wanted, first));
            }
            found.map(|at| self.ends[at].1.clone())
        })
    }

    /// The entries that hold a folded text, each once, from position `from` on.
    fn holding(&self, wanted: &str, from: usize) -> impl Iterator<Item = usize> {
        let mut next = from;
        std::iter::from_fn(move || {
            let from = self.start(next);
            let hit = from + self.folded.get(from..)?.find(wanted)?;
            let at = next + self.ends[next..].partition_point(|(end, _)| *end <= hit + 1);
            next = at + 1;
            (at < self.ends.len()).then_some(at)
        })
    }

    /// Where an entry begins, which is at the gap before its first text.
    fn start(&self, at: usize) -> usize {
        at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |(end, _)| end - 1)
    }

    fn entry(&self, at: usize) -> &str {
        &self.folded[self.start(at)..self.ends[at].0]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        map::{document::Document, query::journey},
        testing,
    };
    use proptest::prelude::*;

    /// The whole map, field by field.
    fn plain_find(map: &Map, text: &str) -> Vec<TouchpointId> {
        fn holds(value: &Value, wanted: &str) -> bool {
            match value {
                Value::Rows(rows) => rows.iter().flat_map(|r| &r.cells).any(|v| holds(v, wanted)),
                value => value.text().is_some_and(|t| fold(t).contains(wanted)),
            }
        }
        let wanted = fold(text.trim());
        let all = journey(map).map(|s| s.touchpoint).chain(map.parked().cloned());
        let hit = |id: &TouchpointId| {
            let touchpoint = map.touchpoint(id).unwrap();
            !wanted.is_empty() && Touchpoint::FIELDS.iter().any(|f| holds(&(f.get)(touchpoint), &wanted))
        };
        all.filter(hit).collect()
    }

    fn likeness(name: &str, typed: &str) -> Option<usize> {
        let longest = typed.split([' ', '-']).max_by_key(|word| word.len()).unwrap();
        let long = longest.chars().count() > ENOUGH + 1;
        let reasons = [
            name.starts_with(typed),
            name.contains(typed),
            name.chars().count() >= ENOUGH && typed.starts_with(name),
            long && name.starts_with(longest),
            long && name.contains(longest),
        ];
        reasons.iter().position(|holds| *holds)
    }

    fn plain_similar(map: &Map, typed: &str, free: impl Fn(&TouchpointId) -> bool) -> Option<TouchpointId> {
        let typed = fold(typed.trim());
        let ranked =
            map.touchpoints().filter_map(|(id, t)| Some((likeness(&fold(t.name.as_str()), &typed)?, id)));
        let enough = typed.chars().count() >= ENOUGH;
        ranked.filter(|(_, id)| enough && free(id)).min().map(|(_, id)| id.clone())
    }

    proptest! {
        #[test]
        fn letter_by_letter_finds_what_the_plain_search_finds(
            seed in 0u64..20,
            word in "(Ver|Rechnung|KUEndig|straße|er|NPS|Der Kunde|e|a| ){1,3}[a-zü -]{0,3}",
            back in 0usize..4,
        ) {
            let doc = Document::open(testing::map(60, seed)).unwrap();
            let mut texts = Texts::all(doc.map());
            let ends: Vec<usize> = word.char_indices().map(|(i, c)| i + c.len_utf8()).collect();
            let again = ends.iter().rev().skip(1).take(back).copied();
            for end in ends.iter().copied().chain(again) {
                prop_assert_eq!(texts.find(&word[..end]), plain_find(doc.map(), &word[..end]), "{}", &word[..end]);
            }
        }

        #[test]
        fn the_similar_name_is_the_one_of_the_plain_search(
            seed in 0u64..20,
            word in "(Web|Website|rechnung|Störung|Newsletter vor|Chat am Telefon|Duft|musik|er |kasse){1,2}[a-z -]{0,3}",
            taken in 0usize..60,
        ) {
            let doc = Document::open(testing::map(60, seed)).unwrap();
            let (mut texts, nth) = (Texts::names(doc.map()), doc.map().touchpoints().nth(taken).unwrap().0);
            let free = |id: &TouchpointId| id > nth;
            for (end, c) in word.char_indices() {
                let typed = &word[..end + c.len_utf8()];
                let found = texts.similar(typed, free);
                prop_assert_eq!(found, plain_similar(doc.map(), typed, free), "{}", typed);
            }
        }
    }
}
