//! The laws of diff and merge, held against random maps that two sides have changed at random.

use super::merge;
use crate::{
    map::{
        Records,
        diff::diff,
        document::Document,
        field::{Record, Value},
        laws::{edit, moves},
        validity,
    },
    testing,
};
use proptest::prelude::*;
use std::{collections::BTreeSet, sync::Arc};

/// The map after some edits.
fn after(base: &Records, moves: &[(u8, usize, usize, u64)]) -> Records {
    let mut doc = Document::open(base.clone()).unwrap();
    for (choice, a, b, seed) in moves {
        if let Some(edit) = edit(doc.map(), *choice, *a, *b, *seed) {
            doc.apply(edit).unwrap();
        }
    }
    doc.map().records().clone()
}

/// A map and what two sides made of it; often one with conflicts, because it was merged before.
fn sides() -> impl Strategy<Value = [Records; 3]> {
    let sides = (0u64..50, any::<bool>(), [moves(), moves()], [moves(), moves()]);
    sides.prop_map(|(seed, merged, before, now)| {
        let mut base = testing::map(8, seed);
        if merged {
            base = merge(&base, &after(&base, &before[0]), &after(&base, &before[1]));
        }
        [after(&base, &now[0]), after(&base, &now[1]), base]
    })
}

/// Everything that anybody has written.
fn texts(records: &Records) -> BTreeSet<String> {
    fn of(value: &Value, all: &mut BTreeSet<String>) {
        match value {
            Value::Rows(rows) => rows.iter().flat_map(|row| &row.cells).for_each(|cell| of(cell, all)),
            value => all.extend(value.text().map(str::to_owned)),
        }
    }
    fn record<R: Record>(record: &Arc<R>, all: &mut BTreeSet<String>) {
        R::FIELDS.iter().for_each(|field| of(&(field.get)(record), all));
    }
    let mut all = BTreeSet::new();
    record(&records.about, &mut all);
    records.stages.values().for_each(|r| record(r, &mut all));
    records.segments.values().for_each(|r| record(r, &mut all));
    records.touchpoints.values().for_each(|r| record(r, &mut all));
    records.conflicts.values().flat_map(|c| c.theirs.values()).for_each(|value| of(value, &mut all));
    all
}

/// What was written since and is nowhere in the merged map; a conflict may hold the texts of several people.
fn lost(base: &Records, sides: &[&Records], merged: &Records) -> Vec<String> {
    let (before, now) = (texts(base), texts(merged));
    let written = sides.iter().flat_map(|side| texts(side)).filter(|text| !before.contains(text));
    written.filter(|text| !now.iter().any(|now| now.contains(text))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_difference_makes_one_map_the_other([a, b, base] in sides()) {
        for (from, to) in [(&base, &a), (&a, &b), (&b, &base), (&a, &a)] {
            let edit = diff(from, to);
            prop_assert_eq!(edit.changes.is_empty(), from == to);
            let mut doc = Document::open(from.clone()).unwrap();
            prop_assert!(doc.apply(edit).is_ok());
            prop_assert_eq!(doc.map().records(), to);
            doc.undo();
            prop_assert_eq!(doc.map().records(), from);
        }
    }

    #[test]
    fn a_change_of_one_side_is_taken_as_it_is([mine, _, base] in sides()) {
        prop_assert_eq!(&merge(&base, &mine, &base), &mine);
        prop_assert_eq!(&merge(&base, &base, &mine), &mine);
        prop_assert_eq!(&merge(&base, &mine, &mine), &mine);
    }

    #[test]
    fn merged_maps_are_sound_and_nothing_is_lost([mine, theirs, base] in sides()) {
        let merged = merge(&base, &mine, &theirs);
        prop_assert_eq!(validity::check(&merged), []);
        prop_assert_eq!(lost(&base, &[&mine, &theirs], &merged), Vec::<String>::new());
        prop_assert_eq!(&merge(&theirs, &merged, &theirs), &merged, "the same again changes nothing more");
        prop_assert_eq!(&merge(&mine, &merged, &mine), &merged);
        let back = merge(&base, &theirs, &mine);
        let keys = |records: &Records| records.touchpoints.keys().cloned().collect::<Vec<_>>();
        prop_assert_eq!(keys(&merged), keys(&back), "who is there does not depend on the side");
        let mut doc = Document::open(mine.clone()).unwrap();
        prop_assert!(doc.apply(diff(&mine, &merged)).is_ok());
        prop_assert_eq!(doc.map().records(), &merged);
    }

    #[test]
    fn nothing_is_lost_among_three_either(
        seed in 0u64..50,
        moves in [moves(), moves(), moves()],
    ) {
        let base = testing::map(4, seed);
        let sides = moves.map(|moves| after(&base, &moves));
        let merged = sides.iter().fold(base.clone(), |merged, side| merge(&base, &merged, side));
        prop_assert_eq!(validity::check(&merged), []);
        prop_assert_eq!(lost(&base, &sides.each_ref(), &merged), Vec::<String>::new());
    }
}
