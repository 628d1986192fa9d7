//! Describes edits in words for the last line.

use super::{conflict, differences::fields, meeting, places, value::name};
use crate::{
    lang::Lang,
    map::{
        Map,
        document::Refused,
        edit::{Change, Edit},
        field::Record,
        touchpoint::Touchpoint,
        validity::Unsound,
    },
    t,
};

/// What an edit does, in a sentence.
pub fn edit(edit: &Edit, map: &Map, lang: &Lang) -> String {
    let special = conflict::settled(edit, map, lang).or_else(|| meeting::moved(edit, lang));
    if let Some(words) = special {
        return words;
    }
    let touchpoints = Touchpoints::of(edit);
    let gone = touchpoints.gone.len();
    match edit.changes.first() {
        None => String::new(),
        Some(Change::Touchpoint(_)) => touchpoints.words(map, lang),
        Some(Change::Stage(swap)) => match (&swap.old, &swap.new) {
            (None, Some(new)) => t!(lang, "edit-stage-added", name = new.name.as_str()),
            (Some(old), None) => t!(lang, "edit-stage-deleted", name = old.name.as_str(), count = gone),
            (Some(old), Some(new)) => of_head(&**old, &**new, new.name.as_str(), lang),
            (None, None) => String::new(),
        },
        Some(Change::Segment(swap)) => match (&swap.old, &swap.new) {
            (None, Some(new)) => t!(lang, "edit-segment-added", name = new.name.as_str()),
            (Some(old), None) => t!(lang, "edit-segment-deleted", name = old.name.as_str(), count = gone),
            (Some(old), Some(new)) => of_head(&**old, &**new, new.name.as_str(), lang),
            (None, None) => String::new(),
        },
        Some(Change::Conflict(swap)) => {
            let name = name(&swap.id, map);
            match swap.new {
                None => t!(lang, "edit-conflict-settled", name = name),
                Some(_) => t!(lang, "edit-conflict-changed", name = name),
            }
        }
        Some(Change::About(swap)) => match (&swap.old, &swap.new) {
            (Some(old), Some(new)) => fields(&[(&**old, &**new)], lang),
            _ => String::new(),
        },
    }
}

fn of_head<R: Record>(old: &R, new: &R, name: &str, lang: &Lang) -> String {
    let is_same = |f: &&crate::map::field::Field<R>| (f.get)(old) == (f.get)(new);
    if R::FIELDS.iter().filter(|f| !is_same(f)).all(|f| f.column.name == "rank") {
        return t!(lang, "edit-moved", name = name);
    }
    let words = fields(&[(old, new)], lang);
    // Both names are among the words of a new name.
    if differ_in_name_only(old, new) { words } else { format!("{name} · {words}") }
}

fn differ_in_name_only<R: Record>(old: &R, new: &R) -> bool {
    R::FIELDS.iter().all(|f| (f.column.name == "name") != ((f.get)(old) == (f.get)(new)))
}

/// The touchpoints of an edit: new ones, deleted ones, and the others before and after.
#[derive(Default)]
struct Touchpoints<'e> {
    fresh: Vec<&'e Touchpoint>,
    gone: Vec<&'e Touchpoint>,
    changed: Vec<(&'e Touchpoint, &'e Touchpoint)>,
}

impl<'e> Touchpoints<'e> {
    fn of(edit: &'e Edit) -> Self {
        let mut all = Self::default();
        for change in &edit.changes {
            let Change::Touchpoint(swap) = change else { continue };
            match (swap.old.as_deref(), swap.new.as_deref()) {
                (None, Some(new)) => all.fresh.push(new),
                (Some(old), None) => all.gone.push(old),
                (Some(old), Some(new)) if old != new => all.changed.push((old, new)),
                _ => {}
            }
        }
        all
    }

    fn words(&self, map: &Map, lang: &Lang) -> String {
        let others = |all: &[&Touchpoint]| all.len().saturating_sub(1);
        match (self.fresh.as_slice(), self.gone.as_slice(), self.changed.as_slice()) {
            ([first, ..], ..) if self.are_copies() => {
                let count = self.fresh.len();
                t!(lang, "edit-copied", name = first.name.as_str(), count = count)
            }
            (fresh @ [first, ..], ..) => {
                t!(lang, "edit-added", name = first.name.as_str(), others = others(fresh))
            }
            (_, gone @ [first, ..], _) => {
                t!(lang, "edit-deleted", name = first.name.as_str(), others = others(gone))
            }
            (.., changed) => {
                let who = match changed {
                    [(old, new)] if differ_in_name_only(*old, *new) => return fields(changed, lang),
                    [(_, new)] => new.name.to_string(),
                    many => t!(lang, "edit-touchpoints", count = many.len()),
                };
                let moved = places::moved(&who, changed, map, lang);
                moved.unwrap_or_else(|| format!("{who} · {}", fields(changed, lang)))
            }
        }
    }

    /// Whether each new touchpoint took its name and its place from one that stood there.
    fn are_copies(&self) -> bool {
        self.fresh.iter().all(|copy| {
            self.changed.iter().any(|(old, new)| {
                old.name == copy.name && old.places.len() > new.places.len() && !copy.is_parked()
            })
        })
    }
}

/// Why an edit was refused, in words.
pub fn refused(why: &Refused, lang: &Lang) -> String {
    match why {
        Refused::Unsound(Unsound::NoName(_)) => t!(lang, "needs-a-name"),
        Refused::Unsound(Unsound::NumberTwice(number, _)) => {
            let number = *number;
            t!(lang, "number-taken", number = number)
        }
        _ => t!(lang, "refused"),
    }
}
