//! Writes values and their names in words for the last line, the pane and the form.

use crate::{
    app::drawn,
    lang::Lang,
    map::{
        Key, Map,
        choice::Choice as _,
        detail::State,
        field::{Column, Row, Shape, Value},
    },
    t,
};

/// The label of a field.
pub fn label(record: &str, field: &str, lang: &Lang) -> String {
    lang.get(&format!("field-{record}-{field}"))
}

/// The same, in few letters where the usual label is too long for the column beside its value.
pub fn short_label(record: &str, field: &str, lang: &Lang) -> String {
    let short = format!("short-field-{record}-{field}");
    if lang.has(&short) { lang.get(&short) } else { label(record, field, lang) }
}

/// The text of a word of a choice. The field's name is the first half of the text's key.
pub fn choice(field: &str, word: &str, lang: &Lang) -> String {
    lang.get(&format!("{field}-{word}"))
}

/// The word of a choice, in a short form where the usual one is too long for a form or for the words of an
/// edit.
pub fn short(field: &str, word: &str, lang: &Lang) -> String {
    let short = format!("short-{field}-{word}");
    if lang.has(&short) { lang.get(&short) } else { choice(field, word, lang) }
}

/// The same, abbreviated where that is too long, too.
pub fn shortest(field: &str, word: &str, lang: &Lang) -> String {
    let shortest = format!("shortest-{field}-{word}");
    if lang.has(&shortest) { lang.get(&shortest) } else { short(field, word, lang) }
}

/// How far an action is, with a blank on both sides and as wide as the longest of these words, so that all fills are alike.
pub fn state_chip(state: State, lang: &Lang) -> String {
    let word = |state: &State| choice("state", state.word(), lang);
    let longest = State::ALL.iter().map(|state| drawn::width(&word(state))).max().unwrap_or(0);
    let word = word(&state);
    format!(" {word}{} ", " ".repeat(longest - drawn::width(&word)))
}

/// A value on one line; `–` when nothing was written.
pub fn value(column: &Column, value: &Value, lang: &Lang) -> String {
    spelled(column, value, choice, lang)
}

/// A value on one line with the short words of choices; `–` when nothing was written.
pub fn brief(column: &Column, value: &Value, lang: &Lang) -> String {
    spelled(column, value, short, lang)
}

fn spelled(column: &Column, value: &Value, choice: fn(&str, &str, &Lang) -> String, lang: &Lang) -> String {
    let word = |words: &[&str], i: u8| words.get(usize::from(i)).map(|w| choice(column.name, w, lang));
    let text = match (column.shape, value) {
        (_, Value::Line(t)) => t.to_string(),
        (_, Value::Prose(t)) => t.as_str().replace('\n', " "),
        (Shape::Choice(words), Value::Choice(Some(i))) => word(words, *i).unwrap_or_default(),
        (Shape::Marks(words), Value::Marks(bits)) => {
            let marked = (0..8).filter(|i| bits & (1 << i) != 0).filter_map(|i| word(words, i));
            marked.collect::<Vec<_>>().join(", ")
        }
        (_, Value::Flag(true)) => t!(lang, "yes"),
        (_, Value::Flag(false)) => t!(lang, "no"),
        (_, Value::Score(Some(score))) => score.points().to_string(),
        (Shape::Rated([]), Value::Rated(all)) => all.last().map(|(_, p)| p.to_string()).unwrap_or_default(),
        (Shape::Rated(words), Value::Rated(all)) => {
            all.last().and_then(|(_, i)| word(words, *i)).unwrap_or_default()
        }
        (_, Value::Date(Some(date))) => lang.date(*date),
        (_, Value::Number(n)) => n.to_string(),
        (_, Value::Rows(rows)) => rows.iter().map(first_cell).collect::<Vec<_>>().join(", "),
        _ => String::new(),
    };
    if text.is_empty() { "–".to_owned() } else { text }
}

pub(crate) fn first_cell(row: &Row) -> String {
    row.cells.iter().find_map(Value::text).unwrap_or_default().to_owned()
}

/// What the room calls a record.
pub(crate) fn name(key: &Key, map: &Map) -> String {
    let name = match key {
        Key::About => Some(&map.about().title),
        Key::Stage(id) => map.stage(id).map(|r| &r.name),
        Key::Segment(id) => map.segment(id).map(|r| &r.name),
        Key::Touchpoint(id) => map.touchpoint(id).map(|r| &r.name),
    };
    name.map(ToString::to_string).unwrap_or_default()
}
