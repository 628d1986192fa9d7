//! The parts of a map's file as they stand there, before they are checked.

use super::{
    conflict,
    format::PARTS,
    reading::{Context, Names, fields},
    record,
};
use crate::map::{
    Key,
    about::About,
    conflict::Conflict,
    id::{ItemId, SegmentId, StageId, TouchpointId},
    segment::Segment,
    stage::Stage,
    touchpoint::Touchpoint,
};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use std::{fmt, sync::Arc};

/// The records of one type.
pub(super) type List<I, R> = Vec<record::Found<I, R>>;

/// The parts of the file before they are checked.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Parts {
    pub(super) about: Option<Arc<About>>,
    pub(super) stages: List<StageId, Stage>,
    pub(super) segments: List<SegmentId, Segment>,
    pub(super) touchpoints: List<TouchpointId, Touchpoint>,
    pub(super) conflicts: Vec<(Key, Conflict)>,
}

/// Reads the whole file.
#[derive(Clone, Copy)]
pub(crate) struct File<'c>(pub &'c Context);

impl<'de> DeserializeSeed<'de> for File<'_> {
    type Value = Parts;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Parts, D::Error> {
        from.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for File<'_> {
    type Value = Parts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Parts, A::Error> {
        let cx = self.0;
        let mut parts = Parts::default();
        fields(cx, &mut from, Names { first: &PARTS, columns: &[] }, |i, from| {
            match i {
                0 => drop(from.next_value::<IgnoredAny>()?),
                1 => {
                    let about = from.next_value_seed(record::Records::<ItemId, About>::one(cx))?;
                    parts.about = Some(about.record);
                }
                2 => parts.stages = from.next_value_seed(record::Records::list(cx, StageId::new))?,
                3 => parts.segments = from.next_value_seed(record::Records::list(cx, SegmentId::new))?,
                4 => {
                    parts.touchpoints = from.next_value_seed(record::Records::list(cx, TouchpointId::new))?;
                }
                _ => parts.conflicts = from.next_value_seed(conflict::Reader(cx))?,
            }
            Ok(())
        })?;
        Ok(parts)
    }
}
