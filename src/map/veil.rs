//! People by numbers instead of their names, so that a map can be shown on a wall. Whoever has the same name has the same
//! number, also where the name of an owner or a supporter stands inside a text; everything else stays as it is.
//!
//! A name of one word can be an ordinary word, too: with *Service* every service would become a person. So such a name is
//! left in texts, and [`Veil::left_in`] counts these.

use super::{
    Key, Map, Records,
    about::About,
    by_key::word,
    conflict::Conflict,
    edit::{Change, Edit, Swap},
    field::{Record, Shape, Value},
    in_texts::Names,
    people::{BETWEEN_NAMES, PEOPLE},
    text::{Line, Prose},
    touchpoint::Touchpoint,
};
use std::{collections::HashMap, sync::Arc};

/// Fields that mostly name a role or a department, as *the person at the desk*: in texts these are left.
const ROLES: [(&str, &str); 2] = [("interaction", "whom"), ("data", "known_by")];

/// The numbers that people have. They last as long as this does.
#[derive(Clone, Debug, Default)]
pub struct Veil {
    aliases: HashMap<Line, Line>,
    /// The names that are looked for in texts.
    names: Names,
}

/// Makes a name out of a number.
pub type Alias<'a> = &'a dyn Fn(usize) -> Line;

impl Veil {
    /// The same map with numbers in the place of names.
    pub fn map(&mut self, map: &Map, alias: Alias<'_>) -> Map {
        let mut records: Records = map.records().clone();
        self.about(&mut records.about, alias);
        for touchpoint in records.touchpoints.values_mut() {
            self.touchpoint(touchpoint, alias);
        }
        for (key, conflict) in &mut records.conflicts {
            self.conflict(key, conflict, alias);
        }
        // Only now all names are known. Those that stand in no field alone have the last numbers.
        for name in self.names.without(&self.aliases) {
            self.name(&name, alias);
        }
        if !self.names.is_empty() {
            self.texts_of(&mut records.about);
            records.stages.values_mut().for_each(|stage| self.texts_of(stage));
            records.segments.values_mut().for_each(|segment| self.texts_of(segment));
            records.touchpoints.values_mut().for_each(|touchpoint| self.texts_of(touchpoint));
            for conflict in records.conflicts.values_mut() {
                Arc::make_mut(conflict).theirs.values_mut().for_each(|value| _ = self.text(value));
            }
        }
        Map::of(records)
    }

    /// How many texts of a map hold a name that is left in texts.
    pub fn left_in(&self, map: &Map) -> usize {
        let (records, mut count) = (map.records(), 0);
        count += self.left_in_record(&*records.about);
        count += records.stages.values().map(|stage| self.left_in_record(&**stage)).sum::<usize>();
        count += records.segments.values().map(|segment| self.left_in_record(&**segment)).sum::<usize>();
        count + records.touchpoints.values().map(|one| self.left_in_record(&**one)).sum::<usize>()
    }

    fn left_in_record<R: Record>(&self, record: &R) -> usize {
        let all = R::FIELDS.iter().filter(|field| !PEOPLE.contains(&(R::NAME, field.column.name)));
        all.map(|field| self.left_in_value(field.column.shape, &(field.get)(record))).sum()
    }

    fn left_in_value(&self, shape: Shape, value: &Value) -> usize {
        match (shape, value) {
            (Shape::Rows(below, columns), Value::Rows(rows)) => {
                let cells = rows.iter().flat_map(|row| columns.iter().zip(&row.cells));
                let texts = cells.filter(|(column, _)| !PEOPLE.contains(&(below, column.name)));
                texts.map(|(column, cell)| self.left_in_value(column.shape, cell)).sum()
            }
            (_, value) => usize::from(value.text().is_some_and(|text| self.names.leaves(text))),
        }
    }

    /// Replaces names in the texts of a record.
    fn texts_of<R: Record + Clone>(&self, record: &mut Arc<R>) {
        // To read a choice or a score costs as much as to read a text.
        let texts = R::FIELDS
            .iter()
            .filter(|field| matches!(field.column.shape, Shape::Line | Shape::Prose | Shape::Rows(..)));
        for field in texts {
            let mut value = (field.get)(record);
            if self.text(&mut value) {
                // A value that was read from this field has its shape.
                let _written = (field.set)(Arc::make_mut(record), value);
            }
        }
    }

    /// Replaces names in a text, or in those of a list; whether there were any.
    fn text(&self, value: &mut Value) -> bool {
        match value {
            Value::Line(text) => {
                let shown = self.names.replaced(text.as_str(), &self.aliases);
                shown.map(|shown| *text = Line::clean(&shown)).is_some()
            }
            Value::Prose(text) => {
                let shown = self.names.replaced(text.as_str(), &self.aliases);
                shown.map(|shown| *text = Prose::clean(&shown)).is_some()
            }
            Value::Rows(rows) => {
                let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.fold(false, |any, cell| self.text(cell) | any)
            }
            _ => false,
        }
    }

    /// The same edit with numbers in the place of names.
    pub fn edit(&mut self, mut edit: Edit, alias: Alias<'_>) -> Edit {
        for change in &mut edit.changes {
            match change {
                Change::About(swap) => both(swap, |about| self.about(about, alias)),
                Change::Touchpoint(swap) => both(swap, |touchpoint| self.touchpoint(touchpoint, alias)),
                Change::Conflict(swap) => {
                    let key = swap.id.clone();
                    both(swap, |conflict| self.conflict(&key, conflict, alias));
                }
                Change::Stage(_) | Change::Segment(_) => {}
            }
        }
        for change in &mut edit.changes {
            match change {
                Change::About(swap) => both(swap, |about| self.texts_of(about)),
                Change::Touchpoint(swap) => both(swap, |touchpoint| self.texts_of(touchpoint)),
                Change::Stage(swap) => both(swap, |stage| self.texts_of(stage)),
                Change::Segment(swap) => both(swap, |segment| self.texts_of(segment)),
                Change::Conflict(swap) => both(swap, |conflict| {
                    Arc::make_mut(conflict).theirs.values_mut().for_each(|value| _ = self.text(value));
                }),
            }
        }
        edit
    }

    /// The number that stands for a name.
    pub fn name(&mut self, name: &Line, alias: Alias<'_>) -> Line {
        let number = self.aliases.len() + 1;
        if name.is_empty() {
            return name.clone();
        }
        self.aliases.entry(name.clone()).or_insert_with(|| alias(number)).clone()
    }

    /// The number that stands for a name, once one does.
    pub fn number_of(&self, name: &Line) -> Option<&Line> {
        self.aliases.get(name)
    }

    /// A text with numbers in the place of the names in it.
    pub fn shown(&self, text: &Line) -> Line {
        let names = || self.names.replaced(text.as_str(), &self.aliases).map(|shown| Line::clean(&shown));
        self.number_of(text).cloned().or_else(names).unwrap_or_else(|| text.clone())
    }

    /// The name that a number stands for.
    pub fn behind(&self, alias: &Line) -> Option<&Line> {
        self.aliases.iter().find(|(_, known)| *known == alias).map(|(name, _)| name)
    }

    fn about(&mut self, about: &mut Arc<About>, alias: Alias<'_>) {
        self.record(Arc::make_mut(about), alias);
    }

    fn touchpoint(&mut self, touchpoint: &mut Arc<Touchpoint>, alias: Alias<'_>) {
        self.record(Arc::make_mut(touchpoint), alias);
    }

    /// The values of the other side, one of which an edit may choose.
    fn conflict(&mut self, key: &Key, conflict: &mut Arc<Conflict>, alias: Alias<'_>) {
        for (field, value) in &mut Arc::make_mut(conflict).theirs {
            self.value(word(key), field, shape(key, field), value, alias);
        }
    }

    fn record<R: Record>(&mut self, record: &mut R, alias: Alias<'_>) {
        for field in R::FIELDS {
            let names = PEOPLE.contains(&(R::NAME, field.column.name));
            if names || matches!(field.column.shape, Shape::Rows(..)) {
                let mut value = (field.get)(record);
                self.value(R::NAME, field.column.name, Some(field.column.shape), &mut value, alias);
                // A value that was read from this field has its shape.
                let _written = (field.set)(record, value);
            }
        }
    }

    fn value(
        &mut self,
        record: &str,
        field: &str,
        shape: Option<Shape>,
        value: &mut Value,
        alias: Alias<'_>,
    ) {
        match (shape, value) {
            (Some(Shape::Rows(below, columns)), Value::Rows(rows)) => {
                for (column, cell) in rows.iter_mut().flat_map(|row| columns.iter().zip(&mut row.cells)) {
                    self.value(below, column.name, Some(column.shape), cell, alias);
                }
            }
            (_, Value::Line(name)) if PEOPLE.contains(&(record, field)) => {
                let whole = self.name(name, alias);
                if !ROLES.contains(&(record, field)) {
                    self.names.add(name);
                    // Of several people in one field, a text may name one.
                    for one in name.as_str().split(BETWEEN_NAMES).map(Line::clean).filter(|one| one != name) {
                        self.names.add(&one);
                    }
                }
                *name = whole;
            }
            _ => {}
        }
    }
}

/// The shape of a field of a record of that key.
fn shape(key: &Key, field: &str) -> Option<Shape> {
    let columns = match key {
        Key::About => About::COLUMNS,
        Key::Touchpoint(_) => Touchpoint::COLUMNS,
        Key::Stage(_) | Key::Segment(_) => &[],
    };
    columns.iter().find(|column| column.name == field).map(|column| column.shape)
}

/// Does something with what was before and with what is after.
fn both<I, R>(swap: &mut Swap<I, R>, mut with: impl FnMut(&mut Arc<R>)) {
    swap.old.iter_mut().chain(&mut swap.new).for_each(&mut with);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        map::{document::Document, text::Line},
        store::ron::write::write,
        testing,
    };

    #[test]
    fn no_name_of_a_person_is_left_and_nothing_else_is_changed() {
        let map = Document::open(testing::map(60, 5)).unwrap().map().clone();
        let names: Vec<&Line> = map.people().collect();
        assert!(names.len() > 3);
        let veiled = Veil::default().map(&map, &|number| Line::clean(&format!("<{number}>")));
        let all: Vec<&Line> = veiled.people().collect();
        assert_eq!(all.len(), names.len(), "who is somebody else stays somebody else");
        assert!(all.iter().all(|name| name.as_str().starts_with('<')), "{all:?}");
        // What is left of a map without people is the same.
        let without =
            |map: &Map| write(&Veil::default().map(map, &|_| Line::clean("nobody")).records().clone());
        assert_eq!(without(&map), without(&veiled));
    }

    #[test]
    fn a_number_lasts() {
        let (mut veil, alias) = (Veil::default(), |number: usize| Line::clean(&number.to_string()));
        let (ada, ben) = (Line::clean("Ada"), Line::clean("Ben"));
        let first = [veil.name(&ada, &alias), veil.name(&ben, &alias)];
        assert_eq!([veil.name(&ada, &alias), veil.name(&ben, &alias)], first);
        assert_eq!(veil.name(&Line::default(), &alias), Line::default());
        assert_eq!((veil.behind(&first[1]), veil.behind(&Line::clean("3"))), (Some(&ben), None));
    }
}
