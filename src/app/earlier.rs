//! Since when changes are told: the meeting before the latest one, or what somebody has chosen: another meeting, a kept
//! day, or the file of an earlier map.

use super::seen::Seen;
use crate::{
    analysis::since::{Base, Cell, Gone},
    map::{Map, document::Document, meetings, touchpoint::Touchpoint},
    store::recovery::versions::Day,
};
use jiff::civil::Date;
use std::{path::PathBuf, sync::Arc};

/// What changes are told since, and what can be chosen instead.
#[derive(Default)]
pub(super) struct Earlier {
    chosen: Option<Chosen>,
    /// The kept days of the map's file, the oldest first.
    days: Vec<Day>,
    /// What stands on the map no more, and of which state of the document that is true.
    gone: Option<(Seen, Gone)>,
}

enum Chosen {
    Meeting(Date),
    Map(Was),
}

/// The map as it was.
pub(super) struct Was {
    day: Date,
    /// The name of its file, where somebody has named one.
    name: Option<String>,
    map: Arc<Map>,
}

impl Was {
    /// The map of a day.
    pub(super) fn of(day: Date, name: Option<String>, map: Map) -> Self {
        Self { day, name, map: Arc::new(map) }
    }
}

/// Something since which changes can be told.
pub(super) enum Choice {
    /// A meeting, of which the map knows the scores.
    Meeting(Date),
    /// The kept version of a day, and its path.
    Kept(Date, PathBuf),
    /// A file that is still to be named.
    File,
}

impl Earlier {
    /// What the map is compared with: what was chosen, else the meeting before the latest one; none as long as no two
    /// meetings gave scores.
    pub(super) fn base(&self, map: &Map) -> Option<Base> {
        match &self.chosen {
            Some(Chosen::Map(was)) => Some(Base::Map(was.day, Arc::clone(&was.map))),
            Some(Chosen::Meeting(day)) if map.scored().contains(day) => Some(Base::Meeting(*day)),
            _ => meetings::before_latest(map).map(Base::Meeting),
        }
    }

    /// The name of the file that was chosen.
    pub(super) fn file(&self) -> Option<&str> {
        if let Some(Chosen::Map(was)) = &self.chosen { was.name.as_deref() } else { None }
    }

    /// What can be chosen: the meetings before the latest one, the kept days, a file.
    pub(super) fn choices(&self, map: &Map) -> Vec<Choice> {
        let meetings = map.scored().into_iter().rev().skip(1).map(Choice::Meeting);
        let days = self.days.iter().rev().map(|day| Choice::Kept(day.date, day.path.clone()));
        meetings.chain(days).chain([Choice::File]).collect()
    }

    pub(super) fn choose_meeting(&mut self, day: Date) {
        self.chosen = Some(Chosen::Meeting(day));
    }

    pub(super) fn choose(&mut self, was: Was) {
        self.chosen = Some(Chosen::Map(was));
        self.gone = None;
    }

    /// Finds what stands on the map no more, as far as an earlier one tells it, unless that is known already.
    pub(super) fn find_gone(&mut self, doc: &Document) {
        match &self.chosen {
            Some(Chosen::Map(was)) if !self.gone.as_ref().is_some_and(|(seen, _)| seen.is_of(doc)) => {
                self.gone = Some((Seen::of(doc), Gone::between(&was.map, doc.map())));
            }
            Some(Chosen::Map(_)) => {}
            _ => self.gone = None,
        }
    }

    /// The touchpoints that stood in a cell and stand there no more, as they were.
    pub(super) fn gone_from(&self, cell: &Cell) -> Vec<&Touchpoint> {
        let (Some(Chosen::Map(was)), Some((_, gone))) = (&self.chosen, &self.gone) else { return Vec::new() };
        gone.from(cell).filter_map(|id| was.map.touchpoint(id)).collect()
    }

    /// Takes over which days are kept.
    pub(super) fn kept(&mut self, days: Vec<Day>) {
        self.days = days;
    }
}
