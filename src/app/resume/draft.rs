//! A text that was being written, and what it was written for, as the journal holds it.

use crate::{
    app::map::mode::{What, Write},
    map::{
        Key,
        id::{ItemId, SegmentId, StageId, TouchpointId},
    },
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A record by its id.
#[derive(Serialize, Deserialize)]
pub(super) enum Name {
    About,
    Stage(String),
    Segment(String),
    Touchpoint(String),
}

/// A text that is being written.
#[derive(Serialize, Deserialize)]
pub(super) enum Draft {
    /// The text is in the open field of the form.
    Field(String),
    /// The text is a new touchpoint in the cell under the cursor, at this position.
    Card(usize, String),
    Parked(String),
    Stage(usize, String),
    Segment(usize, String),
    Name(Name, String),
    Owner(String),
    Action(String),
    /// For these touchpoints.
    ActionFor(Vec<String>, String),
    /// Of this touchpoint this action.
    Rewrite(String, String, String),
    /// The title of the meeting of this day, which may begin with it.
    Meeting(String, String),
}

impl Draft {
    pub(super) fn into_text(self) -> String {
        match self {
            Self::Field(text) | Self::Parked(text) | Self::Owner(text) | Self::Action(text) => text,
            Self::Card(_, text) | Self::Stage(_, text) | Self::Segment(_, text) => text,
            Self::Name(_, text) | Self::Meeting(_, text) => text,
            Self::ActionFor(_, text) | Self::Rewrite(_, _, text) => text,
        }
    }
}

pub(super) fn draft_in_grid(write: &Write) -> Draft {
    let text = write.input.text().to_owned();
    match &write.what {
        What::Touchpoint { at, .. } => Draft::Card(*at, text),
        What::Parked => Draft::Parked(text),
        What::Stage { at } => Draft::Stage(*at, text),
        What::Segment { at } => Draft::Segment(*at, text),
        What::Name(key) => Draft::Name(name(key), text),
    }
}

pub(super) fn name(key: &Key) -> Name {
    match key {
        Key::About => Name::About,
        Key::Stage(id) => Name::Stage(id.to_string()),
        Key::Segment(id) => Name::Segment(id.to_string()),
        Key::Touchpoint(id) => Name::Touchpoint(id.to_string()),
    }
}

pub(super) fn key(name: &Name) -> Option<Key> {
    Some(match name {
        Name::About => Key::About,
        Name::Stage(id) => Key::Stage(StageId::new(id)?),
        Name::Segment(id) => Key::Segment(SegmentId::new(id)?),
        Name::Touchpoint(id) => Key::Touchpoint(TouchpointId::new(id)?),
    })
}

pub(super) fn action_of(touchpoint: &str, item: &str) -> Option<(TouchpointId, ItemId)> {
    TouchpointId::new(touchpoint).zip(ItemId::new(item))
}

pub(super) fn day_of(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// Cleans a text as if it were typed, because anybody may have written the journal.
pub(super) fn typed(mut text: String, lines: bool) -> String {
    text.retain(|c| !c.is_control() || lines && c == '\n');
    text
}
