//! How a conflict is written in the file: `(touchpoint: "…", theirs: (owner: "…"))`, the record and then the
//! fields in question as the other side has them. The map as a whole has no id and says `about: true`.

use super::{
    error::{Kind, Value as What},
    reading::{Context, Names, fields, id, list},
    record::Given,
    value,
    writer::Writer,
};
use crate::map::{
    Key, Records,
    about::About,
    conflict::Conflict,
    field::{Record, Shape, Value},
    id::{SegmentId, StageId, TouchpointId},
    segment::Segment,
    stage::Stage,
    touchpoint::Touchpoint,
};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// The four kinds of record and the other side's word.
pub(crate) const NAMES: [&str; 5] = [About::NAME, Stage::NAME, Segment::NAME, Touchpoint::NAME, "theirs"];

/// Writes all conflicts, and nothing when there are none.
pub(crate) fn write(part: &str, records: &Records, out: &mut Writer) {
    if records.conflicts.is_empty() {
        return;
    }
    out.begin(part);
    out.open('[');
    for (key, conflict) in &records.conflicts {
        out.element('(');
        match key {
            Key::About => {
                out.begin(NAMES[0]);
                out.text.push_str("true");
                out.end();
                theirs::<About>(conflict, out);
            }
            Key::Stage(id) => {
                out.named(NAMES[1], id.as_str());
                theirs::<Stage>(conflict, out);
            }
            Key::Segment(id) => {
                out.named(NAMES[2], id.as_str());
                theirs::<Segment>(conflict, out);
            }
            Key::Touchpoint(id) => {
                out.named(NAMES[3], id.as_str());
                theirs::<Touchpoint>(conflict, out);
            }
        }
        out.close(')');
        out.end();
    }
    out.close(']');
    out.end();
}

fn theirs<R: Record>(conflict: &Conflict, out: &mut Writer) {
    out.begin(NAMES[4]);
    out.partial::<R>(&conflict.theirs);
    out.end();
}

/// Reads all conflicts.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'c>(pub &'c Context);

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Vec<(Key, Conflict)>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        self.0.expected.set(What::List);
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Vec<(Key, Conflict)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, from: A) -> Result<Self::Value, A::Error> {
        list(self.0, from, || One(self.0))
    }
}

struct One<'c>(&'c Context);

impl<'de> DeserializeSeed<'de> for One<'_> {
    type Value = (Key, Conflict);

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        self.0.expected.set(What::Record);
        from.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for One<'_> {
    type Value = (Key, Conflict);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a conflict")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let cx = self.0;
        let (mut key, mut theirs) = (None, None);
        // A tree takes memory for eleven entries as soon as it holds one.
        cx.take::<(&str, Value), A::Error>(11)?;
        fields(cx, &mut from, Names { first: &NAMES, columns: &[] }, |i, from| {
            // The record decides which fields are possible, so it is named once and before them.
            if key.is_some() != (i == NAMES.len() - 1) {
                return Err(cx.fail(Kind::ConflictParts));
            }
            let found = match i {
                0 => match from.next_value_seed(value::Reader { cx, shape: Shape::Flag })? {
                    Value::Flag(true) => Key::About,
                    _ => return Err(cx.fail(Kind::ConflictParts)),
                },
                1 => Key::Stage(from.next_value_seed(id(cx, StageId::new))?),
                2 => Key::Segment(from.next_value_seed(id(cx, SegmentId::new))?),
                3 => Key::Touchpoint(from.next_value_seed(id(cx, TouchpointId::new))?),
                _ => {
                    theirs = Some(match &key {
                        None | Some(Key::About) => from.next_value_seed(Given::<About>::new(cx))?,
                        Some(Key::Stage(_)) => from.next_value_seed(Given::<Stage>::new(cx))?,
                        Some(Key::Segment(_)) => from.next_value_seed(Given::<Segment>::new(cx))?,
                        Some(Key::Touchpoint(_)) => from.next_value_seed(Given::<Touchpoint>::new(cx))?,
                    });
                    return Ok(());
                }
            };
            key = Some(found);
            Ok(())
        })?;
        match (key, theirs) {
            (Some(key), Some(theirs)) => Ok((key, Conflict { theirs })),
            _ => Err(cx.fail(Kind::ConflictParts)),
        }
    }
}
