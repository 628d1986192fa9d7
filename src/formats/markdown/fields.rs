//! Writes fields in words. It reads the tables of fields (law 5), so that a field that is added to a record
//! is in the summary too. The labels are looked up once, because that costs more than writing a field.

use super::{
    escape,
    page::{self, Options},
};
use crate::{
    lang::{Lang, colon},
    map::{
        field::{Column, Field, Record, Row, Shape, Value},
        people::PEOPLE,
        rated::MeetingDay,
    },
    t,
};

/// Fields whose texts say enough without a label.
const ENOUGH: [&str; 4] = ["patience", "party", "better", "definition"];

/// The columns that stand in brackets after the first one of their list.
const ASIDE: [(&str, &str); 7] = [
    ("interactions", "whom"),
    ("processes", "people"),
    ("feedback", "source"),
    ("metrics", "date"),
    ("actions", "who"),
    ("actions", "due"),
    ("actions", "state"),
];

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

    /// A value after its label; `None` when it is empty.
    pub fn labelled(&self, value: &Value, indent: usize) -> Option<String> {
        Some(format!("{}{} {}", self.label, colon(&self.label), self.say(value, indent)?))
    }

    /// A value after its label, as a sentence. A word that says enough needs no label.
    pub fn sentence(&self, value: &Value, indent: usize) -> Option<String> {
        let is_enough = matches!(value, Value::Flag(_)) || ENOUGH.contains(&self.name);
        let is_typed = is_enough && matches!(value, Value::Line(_) | Value::Prose(_));
        let said = if is_enough { self.say(value, indent)? } else { self.labelled(value, indent)? };
        // What was typed stays as it is.
        Some(page::sentence(if is_typed { said } else { page::capital(&said) }))
    }

    /// Writes the records of a list as list items.
    pub fn items(&self, out: &mut String, value: &Value, depth: usize) {
        let Value::Rows(rows) = value else { return };
        let label = if self.label.is_empty() { String::new() } else { format!("{}: ", self.label) };
        for said in rows.iter().filter_map(|row| self.row(row)) {
            out.push_str(&format!("{:depth$}- {label}{said}\n", ""));
        }
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

    /// A record: its first column with what stands beside it in brackets, then the others as sentences. A figure stands
    /// beside its name: `Nightly receipts: 640 € (31 Oct 2026).`
    fn row(&self, row: &Row) -> Option<String> {
        let (mut lead, mut figure, mut aside, mut rest) = (None, Vec::new(), Vec::new(), Vec::new());
        for (i, column) in &self.columns {
            let cell = &row.cells[*i];
            match (self.name, column.name) {
                ("feedback", "quote") => lead = column.say(cell, 0).map(|quote| self.quoted(quote)),
                _ if *i == 0 => lead = column.say(cell, 0),
                ("metrics", "value" | "unit") => figure.extend(column.say(cell, 0)),
                place if ASIDE.contains(&place) => aside.extend(column.beside(cell)),
                _ => rest.extend(column.sentence(cell, 0)),
            }
        }
        let is_text = |text: &String| !text.is_empty();
        let figure = Some(figure.join(" ")).filter(is_text);
        let lead = lead.into_iter().chain(figure).collect::<Vec<_>>().join(": ");
        let aside = Some(aside.join(", ")).filter(is_text).map(|aside| format!("({aside})"));
        let lead = match (Some(lead).filter(is_text), aside) {
            // What is quoted has an end of its own.
            (Some(lead), Some(aside)) if self.name == "feedback" => Some(format!("{lead} {aside}")),
            (Some(lead), Some(aside)) => Some(page::sentence(format!("{lead} {aside}"))),
            (lead, aside) => lead.or(aside).map(page::sentence),
        };
        let said: Vec<String> = lead.into_iter().chain(rest).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// What a customer has said, in quotation marks unless it was typed with some.
    fn quoted(&self, said: String) -> String {
        if said.starts_with(['„', '“', '"', '»', '«']) {
            said
        } else {
            t!(self.lang, "summary-quote", said = said)
        }
    }

    /// A value in brackets: after its label if that is a word of the sentence, such as `by` before a day.
    fn beside(&self, value: &Value) -> Option<String> {
        let said = self.say(value, 0)?;
        let is_alone = self.label.is_empty() || matches!(value, Value::Choice(_));
        Some(if is_alone { said } else { format!("{} {said}", self.label) })
    }
}
