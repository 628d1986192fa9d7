//! Since when changes are told: the meeting before the latest one, or what somebody has chosen: another meeting, a kept
//! day, or the file of an earlier map. Of a meeting the map itself knows no more than the scores; where the map is kept as
//! it was on that day, this tells also what was done, written or deleted since.

use super::seen::Seen;
use crate::{
    analysis::since::{Base, Cell, Gone},
    map::{Map, document::Document, meetings, touchpoint::Touchpoint},
    store::recovery::versions::Day,
};
use jiff::civil::Date;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// What changes are told since, and what can be chosen instead.
#[derive(Default)]
pub(super) struct Earlier {
    chosen: Option<Chosen>,
    /// The kept days of the map's file, the oldest first.
    days: Vec<Day>,
    /// The map as it was kept on the day of the meeting before.
    own: Own,
    /// What stands on the map no more since an earlier one, and of which state of the document that is true.
    gone: Option<(Seen, Arc<Map>, Gone)>,
}

/// The map as it was kept on the day of the meeting before.
#[derive(Default)]
enum Own {
    /// Nobody has asked for it.
    #[default]
    Unasked,
    /// It is looked for.
    Asked(Date),
    /// It is read from this file.
    Read(PathBuf),
    /// It is known.
    Known(Was),
    /// That day is not kept.
    Absent(Date),
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
            _ => self.own(map).or_else(|| meetings::before_latest(map).map(Base::Meeting)),
        }
    }

    /// The map as it was kept on the day of the meeting before the latest one, once it is known.
    pub(super) fn own(&self, map: &Map) -> Option<Base> {
        let Own::Known(was) = &self.own else { return None };
        (meetings::before_latest(map) == Some(was.day)).then(|| Base::Map(was.day, Arc::clone(&was.map)))
    }

    /// Whether the kept days have to be looked for, because one of them can tell more than the meeting.
    pub(super) fn asks_for_own(&mut self, map: &Map) -> bool {
        let Some(day) = meetings::before_latest(map).filter(|_| self.chosen.is_none()) else { return false };
        let is_asked = match &self.own {
            Own::Unasked => false,
            Own::Read(_) => true,
            Own::Asked(asked) | Own::Absent(asked) => *asked == day,
            Own::Known(was) => was.day == day,
        };
        if !is_asked {
            self.own = Own::Asked(day);
        }
        !is_asked
    }

    /// The kept day of the meeting that was asked for, which is to be read now.
    pub(super) fn found_own(&mut self) -> Option<Day> {
        let Own::Asked(day) = self.own else { return None };
        let found = self.days.iter().find(|kept| kept.date == day).cloned();
        self.own = found.as_ref().map_or(Own::Absent(day), |found| Own::Read(found.path.clone()));
        found
    }

    /// Takes the map that was asked for; gives back one that somebody has chosen.
    pub(super) fn take_own(&mut self, path: &Path, was: Was) -> Option<Was> {
        if !matches!(&self.own, Own::Read(own) if own == path) {
            return Some(was);
        }
        self.own = Own::Known(was);
        None
    }

    /// A save may just have kept the day that was not kept before.
    pub(super) fn saved(&mut self) {
        if matches!(self.own, Own::Absent(_)) {
            self.own = Own::Unasked;
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
        let Some(Base::Map(_, was)) = self.base(doc.map()) else { return self.gone = None };
        let is_known = |(seen, of, _): &(Seen, Arc<Map>, Gone)| seen.is_of(doc) && Arc::ptr_eq(of, &was);
        if !self.gone.as_ref().is_some_and(is_known) {
            let gone = Gone::between(&was, doc.map());
            self.gone = Some((Seen::of(doc), was, gone));
        }
    }

    /// The touchpoints that stood in a cell and stand there no more, as they were.
    pub(super) fn gone_from(&self, cell: &Cell) -> Vec<&Touchpoint> {
        let Some((_, was, gone)) = &self.gone else { return Vec::new() };
        gone.from(cell).filter_map(|id| was.touchpoint(id)).collect()
    }

    /// Takes over which days are kept.
    pub(super) fn kept(&mut self, days: Vec<Day>) {
        self.days = days;
    }
}
