//! The number of the format: as low as the map's content allows, so that older programs open it.

use super::{
    arbitrary::maps,
    format::{FORMAT, LOWEST},
    read::{parse, text},
    write::write,
};
use crate::{
    lang::Lang,
    map::{
        Records,
        about::Language,
        field::{self, Record},
        touchpoint::Touchpoint,
    },
    testing,
};
use proptest::prelude::*;
use std::{fs, sync::Arc};

fn number(text: &str) -> u64 {
    text.strip_prefix("(\n    touchmap: ").and_then(|rest| rest.split(',').next()).unwrap().parse().unwrap()
}

/// The newest format of which some field is filled.
fn needed(records: &Records) -> u64 {
    fn of<R: Record>(record: &R) -> u64 {
        let fields = R::FIELDS.iter().map(|field| (field.column.name, (field.get)(record)));
        field::format_of::<R>(&fields.filter(|(_, value)| !value.is_empty()).collect())
    }
    let touchpoints = records.touchpoints.values().map(|record| of(&**record));
    let stages = records.stages.values().map(|record| of(&**record));
    let segments = records.segments.values().map(|record| of(&**record));
    touchpoints.chain(stages).chain(segments).chain([of(&*records.about)]).max().unwrap_or(LOWEST)
}

proptest! {
    #[test]
    fn a_map_has_the_lowest_number_that_holds_its_content(mut records in maps()) {
        records.conflicts.clear();
        let text = write(&records);
        prop_assert_eq!(number(&text), needed(&records));
        prop_assert_eq!(parse("map.ron", text.as_bytes()).unwrap(), records);
    }
}

#[test]
fn a_map_of_the_first_format_keeps_its_bytes() {
    let written = write(&testing::map(40, 7));
    let examples = ["restaurant", "meter"].map(|name| format!("assets/examples/de/{name}.ron"));
    let examples = examples.map(|file| fs::read_to_string(file).unwrap());
    for text in examples.into_iter().chain([written]) {
        assert_eq!(number(&text), 1);
        assert_eq!(write(&parse("map.ron", text.as_bytes()).unwrap()), text);
    }
}

#[test]
fn one_filled_field_of_the_second_format_raises_the_number_and_emptying_it_lowers_it() {
    let mut records = testing::map(3, 7);
    let first = |records: &mut Records, measured| {
        let touchpoint: &mut Arc<Touchpoint> = records.touchpoints.values_mut().next().unwrap();
        Arc::make_mut(touchpoint).measured = measured;
        write(records)
    };
    let second = first(&mut records, true);
    assert_eq!((number(&second), FORMAT), (2, 2));
    let said = text(second.as_bytes(), 1).unwrap_err();
    assert_eq!(
        said[0].message(&Lang::new(Language::English)),
        "this map has format 2; this touchmap knows formats up to 1"
    );
    assert!(text(second.as_bytes(), FORMAT).is_ok());
    assert_eq!(number(&first(&mut records, false)), 1);
}
