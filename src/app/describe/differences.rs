//! Describes in words what differs between records before and after an edit.

use super::value::{brief, first_cell, label};
use crate::{
    lang::{Lang, colon, without_full_stop},
    map::field::{Column, Field, Record, Row, Shape, Value},
    t,
};

/// The fields that differ: a single one with its old and its new value, several ones by their names.
pub fn fields<R: Record>(pairs: &[(&R, &R)], lang: &Lang) -> String {
    let differs = |f: &&Field<R>| pairs.iter().any(|(old, new)| (f.get)(old) != (f.get)(new));
    let changed: Vec<_> = R::FIELDS.iter().filter(differs).collect();
    match changed.as_slice() {
        [field] => {
            let values: Vec<_> =
                pairs.iter().map(|(old, new)| ((field.get)(old), (field.get)(new))).collect();
            one(label(R::NAME, field.column.name, lang), &field.column, &values, lang)
        }
        many => {
            let names = many.iter().map(|f| label(R::NAME, f.column.name, lang));
            names.collect::<Vec<_>>().join(", ")
        }
    }
}

/// The only field that differs. For several records, a value is given only if it is the same in all of them.
fn one(name: String, column: &Column, values: &[(Value, Value)], lang: &Lang) -> String {
    match (column.shape, values) {
        (Shape::Rows(record, columns), [(Value::Rows(old), Value::Rows(new)), ..]) => {
            rows(&name, record, columns, [old, new], lang)
        }
        (Shape::Prose, [(_, new)]) => labelled(&name, &brief(column, new, lang)),
        (_, [(old, new)]) => labelled(&name, &arrow(column, old, new, lang)),
        (_, [(_, new), others @ ..]) if others.iter().all(|(_, other)| other == new) => {
            labelled(&name, &brief(column, new, lang))
        }
        _ => name,
    }
}

/// What changed in a list: a row, or a column of a row. The column is named unless it is the first one, which
/// names the row itself.
fn rows(list: &str, record: &str, columns: &[Column], [old, new]: [&[Row]; 2], lang: &Lang) -> String {
    if let Some(added) = new.iter().find(|r| old.iter().all(|o| o.id != r.id)) {
        return labelled(list, &format!("+ {}", first_cell(added)));
    }
    if let Some(gone) = old.iter().find(|r| new.iter().all(|n| n.id != r.id)) {
        return labelled(list, &format!("− {}", first_cell(gone)));
    }
    for (a, b) in new.iter().filter_map(|b| Some((old.iter().find(|a| a.id == b.id)?, b))) {
        for (i, ((column, old), now)) in columns.iter().zip(&a.cells).zip(&b.cells).enumerate() {
            if old == now {
                continue;
            }
            let change = arrow(column, old, now, lang);
            let name = label(record, column.name, lang);
            return match i {
                0 => labelled(list, &change),
                _ if new.len() == 1 => format!("{list} · {}", labelled(&name, &change)),
                // Not by the text that has changed, which stands there already: a meeting by its day.
                _ => format!(
                    "{list} · {} ({})",
                    labelled(&name, &change),
                    brief(&columns[0], &b.cells[0], lang)
                ),
            };
        }
    }
    labelled(list, &t!(lang, "edit-reordered"))
}

/// The old and the new value with an arrow between them. A verdict that a later meeting repeats has not
/// changed.
fn arrow(column: &Column, old: &Value, new: &Value, lang: &Lang) -> String {
    let (old, new) = (brief(column, old, lang), brief(column, new, lang));
    if old == new { t!(lang, "unchanged", word = new) } else { format!("{old} → {new}") }
}

/// A label and its text. More may follow in the last line, so a typed sentence loses its full stop.
fn labelled(label: &str, text: &str) -> String {
    format!("{label}{} {}", colon(label), without_full_stop(text))
}
