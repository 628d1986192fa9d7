//! Writes fields in words. It reads the tables of fields (law 5), so that a field that is added to a record
//! is in the summary too. The labels are looked up once, because that costs more than writing a field.

use super::{escape, page::Options};
use crate::{
    lang::{Lang, colon, without_full_stop},
    map::{
        field::{Column, Field, Record, Row, Shape, Value},
        people::PEOPLE,
        rated::MeetingDay,
    },
    t,
};

/// The label of a field and the way to put its value into words.
pub struct Speech<'l> {
    lang: &'l Lang,
    name: &'static str,
    label: String,
    words: Vec<String>,
    /// For a list, the columns that the summary may show, with their positions.
    columns: Vec<(usize, Speech<'l>)>,
}

/// A field together with its words.
pub struct Spoken<'l, R: 'static> {
    field: &'static Field<R>,
    /// The words of the field.
    pub speech: Speech<'l>,
}

impl<R> Spoken<'_, R> {
    /// Reads the field of a record.
    pub fn value(&self, record: &R) -> Value {
        (self.field.get)(record)
    }
}

/// The fields of a record type that the summary may show.
pub fn table<'l, R: Record>(lang: &'l Lang, options: Options) -> Vec<Spoken<'l, R>> {
    let told = R::FIELDS.iter().filter(|f| may_tell(R::NAME, f.column.name, options));
    told.map(|field| Spoken { field, speech: Speech::new(lang, options, R::NAME, field.column) }).collect()
}

fn may_tell(record: &str, field: &str, options: Options) -> bool {
    options.people || !PEOPLE.contains(&(record, field))
}

/// A word of the screens, or the one that takes its place in running text.
fn in_text(lang: &Lang, key: &str) -> String {
    let own = format!("summary-{key}");
    if lang.has(&own) { lang.get(&own) } else { lang.get(key) }
}

impl<'l> Speech<'l> {
    fn new(lang: &'l Lang, options: Options, record: &str, column: Column) -> Self {
        let words = match column.shape {
            Shape::Choice(words) | Shape::Marks(words) | Shape::Rated(words) => words,
            _ => &[],
        };
        let family = column.name;
        let (record_below, columns) = match column.shape {
            Shape::Rows(record, columns) => (record, columns),
            _ => ("", &[][..]),
        };
        let told = columns.iter().enumerate().filter(|(_, c)| may_tell(record_below, c.name, options));
        Self {
            lang,
            name: column.name,
            label: in_text(lang, &format!("field-{record}-{}", column.name)),
            words: words.iter().map(|word| in_text(lang, &format!("{family}-{word}"))).collect(),
            columns: told.map(|(i, c)| (i, Self::new(lang, options, record_below, *c))).collect(),
        }
    }

    /// The field's name in the table.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The label of the field.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Whether its values are words rather than figures.
    pub fn has_words(&self) -> bool {
        !self.words.is_empty()
    }

    /// Puts a value into words; `None` when it is empty. Verdicts of older meetings stand before the newest
    /// one: `2→4`. The lines of prose after the first one are indented by `indent`.
    pub fn say(&self, value: &Value, indent: usize) -> Option<String> {
        let word = |i: &u8| self.words.get(usize::from(*i)).cloned();
        let said = match value {
            Value::Line(text) => escape::line(text.as_str()),
            Value::Prose(text) => escape::prose(text.as_str(), indent),
            Value::Choice(choice) => choice.as_ref().and_then(word)?,
            Value::Marks(marks) => {
                let marked = self.words.iter().enumerate().filter(|(i, _)| marks & (1 << i) != 0);
                marked.map(|(_, word)| word.as_str()).collect::<Vec<_>>().join(", ")
            }
            Value::Flag(true) => self.label.clone(),
            Value::Score(score) => score.as_ref()?.points().to_string(),
            Value::Rated(verdicts) => self.verdicts(verdicts),
            Value::Date(date) => self.lang.date((*date)?),
            Value::Number(number) => number.to_string(),
            Value::Flag(false) | Value::Rank(_) | Value::Rows(_) | Value::Places(_) => return None,
        };
        (!said.is_empty()).then_some(said)
    }

    /// Writes a field as a list item, the records of a list as items below it.
    pub fn bullet(&self, out: &mut String, value: &Value, depth: usize) {
        let label = format!("{}{}", self.label, colon(&self.label));
        let said = match value {
            Value::Rows(rows) => rows.iter().filter_map(|row| self.row(row)).collect(),
            value => self.say(value, depth + 2).into_iter().collect(),
        };
        bullets(out, depth, &label, said);
    }

    /// The verdicts of all meetings; one that stayed the same is written once.
    fn verdicts(&self, verdicts: &[(MeetingDay, u8)]) -> String {
        if self.words.is_empty() {
            return verdicts.iter().map(|(_, points)| points.to_string()).collect::<Vec<_>>().join("→");
        }
        let words = verdicts.iter().filter_map(|(_, i)| self.words.get(usize::from(*i)));
        let words: Vec<&str> = words.map(String::as_str).collect();
        match words.as_slice() {
            &[first, ref others @ ..] if !others.is_empty() && others.iter().all(|word| *word == first) => {
                t!(self.lang, "unchanged", word = first)
            }
            words => words.join(" → "),
        }
    }

    /// Writes a record: its first column, then the others with their labels. A choice needs no label, and a
    /// figure stands beside its name: `Nightly receipts: 640 € (31 Oct 2026)`.
    fn row(&self, row: &Row) -> Option<String> {
        let (mut lead, mut figure, mut rest) = (None, Vec::new(), Vec::new());
        for (i, column) in &self.columns {
            let cell = &row.cells[*i];
            let Some(said) = column.say(cell, 0) else { continue };
            match (self.name, column.name, cell) {
                _ if *i == 0 => lead = Some(said),
                ("metrics", "value" | "unit", _) => figure.push(said),
                ("metrics", "date", _) | (_, _, Value::Choice(_)) => rest.push(said),
                _ => {
                    let label = &column.label;
                    rest.push(format!("{label}{} {}", colon(label), without_full_stop(&said)));
                }
            }
        }
        let figure = (!figure.is_empty()).then(|| figure.join(" "));
        let lead = [lead, figure].into_iter().flatten().collect::<Vec<_>>().join(": ");
        let rest = rest.join("; ");
        match (lead.is_empty(), rest.is_empty()) {
            (true, true) => None,
            (false, true) => Some(lead),
            (true, false) => Some(rest),
            (false, false) => Some(format!("{lead} ({rest})")),
        }
    }
}

/// Writes a list item with a label. One text follows on the same line, several stand below.
pub fn bullets(out: &mut String, depth: usize, label: &str, mut said: Vec<String>) {
    let mut item = |depth: usize, text: &[&str]| {
        out.extend(std::iter::repeat_n(' ', depth));
        out.push_str("- ");
        out.extend(text.iter().copied());
        out.push('\n');
    };
    match said.len() {
        0 => {}
        1 => item(depth, &[label, " ", &said.remove(0)]),
        _ => {
            item(depth, &[label]);
            for text in &said {
                item(depth + 2, &[text]);
            }
        }
    }
}
