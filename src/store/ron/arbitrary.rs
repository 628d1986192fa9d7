//! Arbitrary maps for property tests, made through the table of fields: a new field is covered as soon as it
//! is in its table.

use crate::map::{
    Key, Records,
    about::About,
    conflict::Conflict,
    field::{Column, Fields, Record, Row, Shape, Value},
    id::{ItemId, SegmentId, StageId, TouchpointId},
    place::{Place, Places},
    rank::Rank,
    rated::{Rated, Score},
    segment::Segment,
    stage::Stage,
    text::{Line, Prose},
    touchpoint::Touchpoint,
};
use jiff::civil::Date;
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::{collections::BTreeMap, sync::Arc};

/// Sound maps of every shape.
pub(crate) fn maps() -> impl Strategy<Value = Records> {
    let records = || (record(), vec((id(), record()), 0..4), vec((id(), record()), 0..4));
    let touchpoints = vec((id(), record(), vec((any::<(usize, usize)>(), place()), 0..4)), 0..5);
    let theirs = (fields::<About>(), fields::<Stage>(), fields::<Segment>(), fields::<Touchpoint>());
    let conflicts = prop_oneof![Just(Vec::new()), vec(theirs, 1..3)];
    (records(), touchpoints, conflicts, any::<usize>()).prop_map(
        |((about, stages, segments), touchpoints, conflicts, skipped)| {
            let stages: BTreeMap<StageId, _> = named(stages, StageId::new);
            let segments: BTreeMap<SegmentId, _> = named(segments, SegmentId::new);
            let mut numbers = std::collections::BTreeSet::new();
            let touchpoints = touchpoints.into_iter().map(|(id, mut touchpoint, places)| {
                let touchpoint: &mut Touchpoint = &mut touchpoint;
                touchpoint.number = touchpoint.number.max(1);
                while !numbers.insert(touchpoint.number) {
                    touchpoint.number = touchpoint.number.wrapping_add(1).max(1);
                }
                if !stages.is_empty() && !segments.is_empty() {
                    for ((x, y), (rank, experience)) in places {
                        let stage = stages.keys().nth(x % stages.len()).unwrap().clone();
                        let segment = segments.keys().nth(y % segments.len()).unwrap().clone();
                        touchpoint.places.put([Place { stage, segment, rank, experience }]);
                    }
                }
                (id, touchpoint.clone())
            });
            let touchpoints = touchpoints.collect();
            let mut records = Records {
                about: Arc::new(about),
                stages: stages.into_iter().map(|(id, r)| (id, Arc::new(r))).collect(),
                segments: segments.into_iter().map(|(id, r)| (id, Arc::new(r))).collect(),
                touchpoints: named(touchpoints, TouchpointId::new)
                    .into_iter()
                    .map(|(id, r)| (id, Arc::new(r)))
                    .collect(),
                conflicts: BTreeMap::new(),
            };
            let keys = std::iter::once(Key::About)
                .chain(records.stages.keys().cloned().map(Key::Stage))
                .chain(records.segments.keys().cloned().map(Key::Segment))
                .chain(records.touchpoints.keys().cloned().map(Key::Touchpoint));
            let keys = keys.skip(skipped % (records.touchpoints.len() + 1));
            let theirs = keys.zip(conflicts).map(|(key, (about, stage, segment, touchpoint))| {
                let theirs = match key {
                    Key::About => about,
                    Key::Stage(_) => stage,
                    Key::Segment(_) => segment,
                    Key::Touchpoint(_) => touchpoint,
                };
                (key, Arc::new(Conflict { theirs }))
            });
            records.conflicts = theirs.filter(|(_, c)| !c.theirs.is_empty()).collect();
            records
        },
    )
}

fn named<I: Ord, R: Record>(list: Vec<(String, R)>, new: fn(&str) -> Option<I>) -> BTreeMap<I, R> {
    list.into_iter()
        .map(|(id, mut record)| {
            if record.get("name").is_some_and(|name| name.is_empty()) {
                assert!(record.set("name", Value::Line(Line::clean("x"))));
            }
            (new(&id).unwrap(), record)
        })
        .collect()
}

/// A record with any value in each field but its places.
pub(crate) fn record<R: Record + std::fmt::Debug>() -> impl Strategy<Value = R> {
    R::COLUMNS.iter().map(|c| sparse(c.shape)).collect::<Vec<_>>().prop_map(|values| {
        let mut record = R::default();
        for (field, value) in R::FIELDS.iter().zip(values) {
            assert!((field.set)(&mut record, value), "{} takes its own shape", field.column.name);
        }
        record
    })
}

/// Any fields of a record, with any value or none, except places.
pub(crate) fn fields<R: Record>() -> impl Strategy<Value = Fields> {
    let given = |column: &Column| {
        let name = column.name;
        option::of(sparse(column.shape)).prop_map(move |value| value.map(|value| (name, value)))
    };
    R::COLUMNS.iter().map(given).collect::<Vec<_>>().prop_map(|fields| fields.into_iter().flatten().collect())
}

fn sparse(shape: Shape) -> BoxedStrategy<Value> {
    prop_oneof![Just(shape.empty()), value(shape)].boxed()
}

fn value(shape: Shape) -> BoxedStrategy<Value> {
    let position = |words: &'static [&'static str]| 0..u8::try_from(words.len()).unwrap();
    match shape {
        Shape::Line => text().prop_map(|t| Value::Line(Line::strict(&t.replace('\n', "")).unwrap())).boxed(),
        Shape::Prose => text().prop_map(|t| Value::Prose(Prose::strict(&t).unwrap())).boxed(),
        Shape::Choice(words) => position(words).prop_map(|i| Value::Choice(Some(i))).boxed(),
        Shape::Marks(words) => (0..1_u8 << words.len()).prop_map(Value::Marks).boxed(),
        Shape::Flag => any::<bool>().prop_map(Value::Flag).boxed(),
        Shape::Score => (1..=5_u8).prop_map(|p| Value::Score(Score::new(p))).boxed(),
        Shape::Rated([]) => rated(1..6).prop_map(Value::Rated).boxed(),
        Shape::Rated(words) => rated(position(words)).prop_map(Value::Rated).boxed(),
        Shape::Date => day().prop_map(|d| Value::Date(Some(d))).boxed(),
        Shape::Number => any::<u32>().prop_map(Value::Number).boxed(),
        Shape::Rank => any::<i64>().prop_map(|r| Value::Rank(Rank(r))).boxed(),
        Shape::Rows(_, columns) => {
            let cells = columns.iter().map(|c| sparse(c.shape)).collect::<Vec<_>>();
            let rows = vec((id(), cells), 0..3).prop_map(|rows| {
                let mut seen = std::collections::BTreeSet::new();
                rows.into_iter()
                    .map(|(id, cells)| Row { id: ItemId::new(&id).unwrap(), cells })
                    .filter(|row| seen.insert(row.id.clone()))
                    .collect()
            });
            rows.prop_map(Value::Rows).boxed()
        }
        Shape::Places => Just(Value::Places(Places::default())).boxed(),
    }
}

fn rated(small: std::ops::Range<u8>) -> impl Strategy<Value = Vec<(Option<Date>, u8)>> {
    proptest::collection::btree_map(option::of(day()), small, 0..4).prop_map(|all| all.into_iter().collect())
}

fn place() -> impl Strategy<Value = (Rank, Rated<Score>)> {
    use crate::map::field::FieldValue as _;
    let experience = rated(1..6).prop_map(|all| Rated::from_value(Value::Rated(all)).unwrap());
    (any::<i64>().prop_map(Rank), experience)
}

fn day() -> impl Strategy<Value = Date> {
    (0..=9999_i16, 1..=12_i8, 1..=28_i8).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap())
}

fn id() -> impl Strategy<Value = String> {
    let letter = || select("abcXYZ019-_".chars().collect::<Vec<_>>());
    prop_oneof![vec(letter(), 1..4), vec(letter(), 20..=64)].prop_map(|chars| chars.into_iter().collect())
}

/// Everything that text may hold, and often what is special in RON or on a screen.
fn text() -> impl Strategy<Value = String> {
    let special = "\"\\\n,:()[]{}/*#' \u{202e}\u{2066}\u{200b}\u{200d}\u{301}\u{2028}\u{feff}ß👩";
    let any = any::<char>().prop_map(|c| if c.is_control() { '\u{e000}' } else { c });
    let character = prop_oneof![select(special.chars().collect::<Vec<_>>()), any];
    vec(character, 0..12).prop_map(|chars| chars.into_iter().collect())
}
