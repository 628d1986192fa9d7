//! Edits in words, for the last line.

use super::{
    conflict, meeting,
    value::{first_cell, label, name, value},
};
use crate::{
    lang::Lang,
    map::{
        Map,
        document::Refused,
        edit::{Change, Edit, Swap},
        field::{Column, Field, Record, Row, Shape, Value},
        place::Place,
        rated::Rated,
        stage::Stage,
        touchpoint::Touchpoint,
        validity::Unsound,
    },
    t,
};

/// What an edit does, in a sentence.
pub fn edit(edit: &Edit, map: &Map, lang: &Lang) -> String {
    let special = conflict::settled(edit, map, lang).or_else(|| meeting::joined(edit, lang));
    if let Some(words) = special {
        return words;
    }
    let touchpoints: Vec<&Swap<_, Touchpoint>> = edit
        .changes
        .iter()
        .filter_map(|c| if let Change::Touchpoint(s) = c { Some(s) } else { None })
        .collect();
    let count = touchpoints.len();
    match edit.changes.first() {
        None => String::new(),
        Some(Change::Touchpoint(swap)) => match (&swap.old, &swap.new) {
            (None, Some(new)) if count == 1 => t!(lang, "edit-added", name = new.name.as_str()),
            (None, Some(new)) => t!(lang, "edit-added-many", name = new.name.as_str(), count = count),
            (Some(old), None) if count == 1 => t!(lang, "edit-deleted", name = old.name.as_str()),
            (Some(old), None) => t!(lang, "edit-deleted-many", name = old.name.as_str(), count = count),
            (Some(old), Some(new)) => {
                let who = if count == 1 {
                    new.name.to_string()
                } else {
                    t!(lang, "edit-touchpoints", count = count)
                };
                format!("{who}: {}", touchpoint(old, new, count == 1, map, lang))
            }
            (None, None) => String::new(),
        },
        Some(Change::Stage(swap)) => match (&swap.old, &swap.new) {
            (None, Some(new)) => t!(lang, "edit-stage-added", name = new.name.as_str()),
            (Some(old), None) => t!(lang, "edit-stage-deleted", name = old.name.as_str(), count = count),
            (Some(old), Some(new)) => of_head(&**old, &**new, new.name.as_str(), lang),
            (None, None) => String::new(),
        },
        Some(Change::Segment(swap)) => match (&swap.old, &swap.new) {
            (None, Some(new)) => t!(lang, "edit-segment-added", name = new.name.as_str()),
            (Some(old), None) => t!(lang, "edit-segment-deleted", name = old.name.as_str(), count = count),
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
            (Some(old), Some(new)) => fields(&**old, &**new, true, lang),
            _ => String::new(),
        },
    }
}

fn of_head<R: Record>(old: &R, new: &R, name: &str, lang: &Lang) -> String {
    let changed = changed(old, new);
    if changed.iter().all(|f| f.column.name == "rank") {
        return t!(lang, "edit-moved", name = name);
    }
    format!("{name}: {}", fields(old, new, true, lang))
}

fn touchpoint(old: &Touchpoint, new: &Touchpoint, alone: bool, map: &Map, lang: &Lang) -> String {
    if old.places == new.places || changed(old, new).len() > 1 {
        return fields(old, new, alone, lang);
    }
    // The stage alone says where, unless it stands or stood in that stage for others.
    let cell = |place: &Place| {
        let stage = map.stage(&place.stage).map(|s: &Stage| s.name.as_str()).unwrap_or_default();
        let segment = map.segment(&place.segment).map(|s| s.name.as_str()).unwrap_or_default();
        match old.places.iter().any(|p| p.stage == place.stage) {
            true => format!("{stage} × {segment}"),
            false => stage.to_owned(),
        }
    };
    let differing: Vec<_> = old.places.differences(&new.places).collect();
    let fresh: Vec<_> = differing.iter().filter_map(|(a, b)| b.filter(|_| a.is_none())).collect();
    let gone = differing.iter().filter(|(_, b)| b.is_none()).count();
    match (fresh.as_slice(), gone) {
        _ if new.is_parked() => t!(lang, "edit-parked"),
        ([], 0) => {
            let mut pairs = differing.into_iter().filter_map(|(a, b)| Some((a?, b?)));
            match pairs.rfind(|(a, b)| a.experience != b.experience) {
                Some((a, b)) => {
                    let points = |r: &Rated<_>| {
                        r.latest().map_or("–".into(), |s: crate::map::rated::Score| s.points().to_string())
                    };
                    let segment = map.segment(&b.segment).map(|s| s.name.to_string()).unwrap_or_default();
                    t!(
                        lang,
                        "edit-experience",
                        segment = segment,
                        old = points(&a.experience),
                        new = points(&b.experience)
                    )
                }
                None => t!(lang, "edit-reordered"),
            }
        }
        ([], _) => t!(lang, "edit-removed-here"),
        ([place, ..], 0) => t!(lang, "edit-placed", cell = cell(place)),
        ([place, ..], _) => t!(lang, "edit-moved-to", cell = cell(place)),
    }
}

fn changed<R: Record>(old: &R, new: &R) -> Vec<&'static Field<R>> {
    R::FIELDS.iter().filter(|f| (f.get)(old) != (f.get)(new)).collect()
}

/// The fields that differ, each with its old and new value when there is only one.
fn fields<R: Record>(old: &R, new: &R, with_old: bool, lang: &Lang) -> String {
    let changed = changed(old, new);
    let name = |f: &Field<R>| label(R::NAME, f.column.name, lang);
    match changed.as_slice() {
        [field] => {
            let (a, b) = ((field.get)(old), (field.get)(new));
            if let (Shape::Rows(record, columns), Value::Rows(a), Value::Rows(b)) =
                (field.column.shape, &a, &b)
            {
                return format!("{}: {}", name(field), rows(record, columns, a, b, lang));
            }
            let new = value(&field.column, &b, lang);
            if with_old && !matches!(field.column.shape, Shape::Prose) {
                format!("{} {} → {new}", name(field), value(&field.column, &a, lang))
            } else {
                format!("{} → {new}", name(field))
            }
        }
        many => many.iter().map(|f| name(f)).collect::<Vec<_>>().join(", "),
    }
}

/// What changed in a list: a row, or a column of a row, which is named unless it is the first, the row's own name.
fn rows(record: &str, columns: &[Column], old: &[Row], new: &[Row], lang: &Lang) -> String {
    if let Some(added) = new.iter().find(|r| old.iter().all(|o| o.id != r.id)) {
        return format!("+ {}", first_cell(added));
    }
    if let Some(gone) = old.iter().find(|r| new.iter().all(|n| n.id != r.id)) {
        return format!("− {}", first_cell(gone));
    }
    for (a, b) in new.iter().filter_map(|b| Some((old.iter().find(|a| a.id == b.id)?, b))) {
        let row = first_cell(b);
        for (i, ((column, a), b)) in columns.iter().zip(&a.cells).zip(&b.cells).enumerate() {
            if a != b {
                let change = format!("{} → {}", value(column, a, lang), value(column, b, lang));
                return match i {
                    0 => change,
                    _ if new.len() == 1 => format!("{} {change}", label(record, column.name, lang)),
                    _ => format!("{} {change} · {row}", label(record, column.name, lang)),
                };
            }
        }
    }
    t!(lang, "edit-reordered")
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
