//! The cursor on the map. It is on a card and not on a coordinate, so that it survives every change and
//! resize.

use crate::{
    app::key::To,
    map::{
        Key, Map,
        id::{SegmentId, StageId, TouchpointId},
        query,
    },
};

/// The thing that the keys act on.
#[derive(Clone, Debug, PartialEq)]
pub enum Cursor {
    /// The map itself.
    Title,
    /// A column's head.
    Stage(StageId),
    /// A row's head.
    Segment(SegmentId),
    /// A cell and the card in it.
    Cell {
        /// The column.
        stage: StageId,
        /// The row.
        segment: SegmentId,
        /// The card; `None` when the cell is empty.
        card: Option<TouchpointId>,
        /// The card's position in the cell, for the case that the card disappears.
        at: usize,
    },
    /// The parking strip and the card on it.
    Parked {
        /// The card; `None` when nothing is parked.
        card: Option<TouchpointId>,
        /// The card's position on the strip, for the case that the card disappears.
        at: usize,
    },
}

/// A touchpoint at one of its places.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Card {
    /// The column and the row; `None` on the parking strip.
    pub cell: Option<(StageId, SegmentId)>,
    /// The touchpoint.
    pub id: TouchpointId,
}

impl Cursor {
    /// The cursor on the first cell, or on the title when there is no cell.
    pub fn start(map: &Map) -> Self {
        match (map.stage_ids().first(), map.segment_ids().first()) {
            (Some(stage), Some(segment)) => Self::cell(map, stage, segment, 0),
            _ => Self::Title,
        }
    }

    /// The cursor in a cell, at a position or at the nearest one that exists.
    pub fn cell(map: &Map, stage: &StageId, segment: &SegmentId, at: usize) -> Self {
        let cards = map.cell(stage, segment);
        let at = at.min(cards.len().saturating_sub(1));
        let card = cards.get(at).map(|(_, id)| id.clone());
        Self::Cell { stage: stage.clone(), segment: segment.clone(), card, at }
    }

    /// The cursor on the parking strip, at a position or at the nearest one that exists.
    pub fn parked(map: &Map, at: usize) -> Self {
        let at = at.min(map.parked_count().saturating_sub(1));
        Self::Parked { card: map.parked_from(at).next().cloned(), at }
    }

    /// The cursor on a touchpoint: in the present cell if the touchpoint stands there, else in its first cell
    /// in the journey.
    pub fn on(&self, map: &Map, id: &TouchpointId) -> Self {
        let here = match self {
            Self::Cell { stage, segment, .. } => {
                map.position(id, stage, segment).map(|at| (stage, segment, at))
            }
            _ => None,
        };
        let first = || {
            let (stage, segment) = query::first_place(map, id)?;
            Some((stage, segment, map.position(id, stage, segment)?))
        };
        match here.or_else(first) {
            Some((stage, segment, at)) => Self::cell(map, stage, segment, at),
            None => Self::parked(map, map.parked_position(id).unwrap_or(0)),
        }
    }

    /// The cursor on a touchpoint, as near as it stands: in the present cell, else in the row of the cursor, because one works
    /// in a segment, else in its column; in the row or the column in the nearest cell.
    pub fn near(&self, map: &Map, id: &TouchpointId) -> Self {
        let away = |from: Option<usize>, to: Option<usize>| to.unwrap_or(0).abs_diff(from.unwrap_or(0));
        let here = (self.stage(), self.segment());
        let column = here.0.and_then(|stage| map.stage_position(stage));
        let row = here.1.and_then(|segment| map.segment_position(segment));
        let at = |stage, segment| Some((stage, segment, map.position(id, stage, segment)?));
        let in_row = here.1.and_then(|segment| {
            let there = map.stage_ids().iter().filter_map(|stage| at(stage, segment));
            there.min_by_key(|(stage, ..)| away(column, map.stage_position(stage)))
        });
        let in_column = || {
            let stage = here.0?;
            let there = map.segment_ids().iter().filter_map(|segment| at(stage, segment));
            there.min_by_key(|(_, segment, _)| away(row, map.segment_position(segment)))
        };
        match in_row.or_else(in_column) {
            Some((stage, segment, at)) => Self::cell(map, stage, segment, at),
            None => self.on(map, id),
        }
    }

    /// The cursor on a record: on its head, or on the touchpoint as [`Self::on`] finds it.
    pub fn on_record(&self, map: &Map, key: &Key) -> Self {
        match key {
            Key::About => Self::Title,
            Key::Stage(id) => Self::Stage(id.clone()),
            Key::Segment(id) => Self::Segment(id.clone()),
            Key::Touchpoint(id) => self.on(map, id),
        }
    }

    /// The card under the cursor with its place.
    pub fn place(&self) -> Option<Card> {
        let cell = match self {
            Self::Cell { stage, segment, .. } => Some((stage.clone(), segment.clone())),
            _ => None,
        };
        Some(Card { cell, id: self.card()?.clone() })
    }

    /// The card under the cursor.
    pub fn card(&self) -> Option<&TouchpointId> {
        match self {
            Self::Cell { card, .. } | Self::Parked { card, .. } => card.as_ref(),
            _ => None,
        }
    }

    /// The record under the cursor.
    pub fn key(&self) -> Option<Key> {
        match self {
            Self::Title => Some(Key::About),
            Self::Stage(id) => Some(Key::Stage(id.clone())),
            Self::Segment(id) => Some(Key::Segment(id.clone())),
            _ => self.card().cloned().map(Key::Touchpoint),
        }
    }

    /// The column under the cursor.
    pub fn stage(&self) -> Option<&StageId> {
        match self {
            Self::Stage(stage) | Self::Cell { stage, .. } => Some(stage),
            _ => None,
        }
    }

    /// The row under the cursor.
    pub fn segment(&self) -> Option<&SegmentId> {
        match self {
            Self::Segment(segment) | Self::Cell { segment, .. } => Some(segment),
            _ => None,
        }
    }

    /// The cursor after the map has changed: on the same card if it still stands there, else on its
    /// neighbour.
    pub fn settle(&self, map: &Map) -> Self {
        match self {
            Self::Title => Self::Title,
            Self::Stage(id) if map.stage(id).is_some() => self.clone(),
            Self::Segment(id) if map.segment(id).is_some() => self.clone(),
            Self::Cell { stage, segment, card, at }
                if map.stage(stage).is_some() && map.segment(segment).is_some() =>
            {
                let found = card.as_ref().and_then(|id| map.position(id, stage, segment));
                Self::cell(map, stage, segment, found.unwrap_or(*at))
            }
            Self::Parked { card, at } if map.parked_count() > 0 => {
                let found = card.as_ref().and_then(|id| map.parked_position(id));
                Self::parked(map, found.unwrap_or(*at))
            }
            _ => Self::start(map),
        }
    }

    /// The cursor after one step in a direction; unchanged where the map ends.
    pub fn step(&self, map: &Map, to: To) -> Self {
        let stages = map.stage_ids();
        let segments = map.segment_ids();
        let column = |id: &StageId| map.stage_position(id).unwrap_or(0);
        let row = |id: &SegmentId| map.segment_position(id).unwrap_or(0);
        match (self, to) {
            (Self::Title, To::Down | To::PageDown) => {
                stages.first().map_or_else(|| Self::start(map), |s| Self::Stage(s.clone()))
            }
            (Self::Title, _) => Self::Title,
            (Self::Stage(_), To::Up | To::PageUp) => Self::Title,
            (Self::Stage(stage), To::Down | To::PageDown) => match segments.first() {
                Some(segment) => Self::cell(map, stage, segment, 0),
                None => self.clone(),
            },
            (Self::Stage(stage), _) => {
                across(stages, column(stage), to).map_or_else(|| self.clone(), Self::Stage)
            }
            (Self::Segment(segment), To::Up | To::PageUp) => match row(segment).checked_sub(1) {
                Some(above) => Self::Segment(segments[above].clone()),
                None => stages.first().map_or(Self::Title, |s| Self::Stage(s.clone())),
            },
            (Self::Segment(segment), To::Down | To::PageDown) => match segments.get(row(segment) + 1) {
                Some(below) => Self::Segment(below.clone()),
                None => self.strip(map),
            },
            (Self::Segment(segment), To::Right | To::Last) => {
                let stage = if to == To::Right { stages.first() } else { stages.last() };
                stage.map_or_else(|| self.clone(), |stage| Self::cell(map, stage, segment, 0))
            }
            (Self::Segment(_), To::Left | To::First) => self.clone(),
            (Self::Cell { stage, segment, at, .. }, _) => match to {
                To::Up if *at > 0 => Self::cell(map, stage, segment, at - 1),
                To::Down if at + 1 < map.cell(stage, segment).len() => {
                    Self::cell(map, stage, segment, at + 1)
                }
                To::Up | To::PageUp => match row(segment).checked_sub(1) {
                    Some(above) => {
                        let at = if to == To::Up { usize::MAX } else { 0 };
                        Self::cell(map, stage, &segments[above], at)
                    }
                    None => Self::Stage(stage.clone()),
                },
                To::Down | To::PageDown => match segments.get(row(segment) + 1) {
                    Some(below) => Self::cell(map, stage, below, 0),
                    None => self.strip(map),
                },
                To::Left if column(stage) == 0 => Self::Segment(segment.clone()),
                _ => across(stages, column(stage), to)
                    .map_or_else(|| self.clone(), |stage| Self::cell(map, &stage, segment, *at)),
            },
            (Self::Parked { at, .. }, _) => match to {
                To::Left => Self::parked(map, at.saturating_sub(1)),
                To::Right => Self::parked(map, at + 1),
                To::First => Self::parked(map, 0),
                To::Last => Self::parked(map, usize::MAX),
                To::Up | To::PageUp => match (stages.first(), segments.last()) {
                    (Some(stage), Some(segment)) => Self::cell(map, stage, segment, usize::MAX),
                    _ => Self::Title,
                },
                To::Down | To::PageDown => self.clone(),
            },
        }
    }

    fn strip(&self, map: &Map) -> Self {
        if map.parked_count() > 0 { Self::parked(map, 0) } else { self.clone() }
    }
}

fn across<I: Clone>(ids: &[I], at: usize, to: To) -> Option<I> {
    match to {
        To::Left => ids.get(at.checked_sub(1)?),
        To::Right => ids.get(at + 1),
        To::First => ids.first(),
        To::Last => ids.last(),
        _ => None,
    }
    .cloned()
}
