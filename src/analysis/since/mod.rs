//! What has changed since a meeting, or since an earlier state of the whole map. Of a meeting the map itself knows the
//! scores, the verdicts and the dated figures as they stood then; what was written or moved since, and what is gone, only
//! an earlier map can tell.
//!
//! [`Since`] remembers what each touchpoint has to tell by its record and follows the edits of a map; [`Changes`] is what
//! comes of it, put in order.

mod base;
mod change;
mod gone;
mod heads;
#[cfg(test)]
mod tests;
mod turn;
mod words;

pub use base::Base;
pub use change::{Aspect, Cell, Change, Group, News, Rescored};
pub use gone::Gone;
pub use turn::Turn;
pub use words::{answer, fields, place, record};

use super::{Analysis, rule::Rule};
use crate::{
    lang::tenths,
    map::{
        Map, Records,
        choice::Choice as _,
        id::{StageId, TouchpointId},
        lens::Lens,
        meetings,
        touchpoint::Touchpoint,
    },
};
use jiff::civil::Date;
use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

/// A stage whose mean effectiveness is another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// Which stage.
    pub stage: StageId,
    /// The mean before, from 1 to 5.
    pub before: Option<f64>,
    /// The mean now.
    pub now: Option<f64>,
}

/// What has changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// The day since which.
    pub day: Date,
    /// The changes by their groups, each in the order of the journey.
    pub list: Vec<Arc<Change>>,
    /// The stages whose mean has moved, in their order.
    pub stages: Vec<Moved>,
    /// The findings that came and went.
    pub turns: Vec<Turn>,
    /// Whether an earlier map tells all of it. A meeting knows only of scores, verdicts and dated figures.
    pub is_whole: bool,
}

impl Changes {
    /// What has changed on a map up to today, asked once.
    pub fn since(base: Base, map: &Map, today: Date) -> Self {
        let mut now = Analysis::default();
        now.follow(map, today);
        let mut since = Since::new(base);
        since.follow(map);
        since.changes(map, &now)
    }

    /// The changes of a group.
    pub fn of(&self, group: Group) -> &[Arc<Change>] {
        let begin = self.list.partition_point(|change| change.news.group() < group);
        let end = self.list.partition_point(|change| change.news.group() <= group);
        &self.list[begin..end]
    }

    /// Whether nothing has changed that somebody would tell.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty() && self.turns.iter().all(|turn| turn.before > 0 && turn.now > 0)
    }
}

/// A touchpoint as it was and as it is, with what that tells.
struct Entry {
    id: TouchpointId,
    before: Option<Arc<Touchpoint>>,
    now: Arc<Touchpoint>,
    news: Vec<Arc<Change>>,
}

/// What has changed on a map since its base, which follows the edits of the map.
pub struct Since {
    base: Base,
    /// The touchpoints of the map as it is, in order of id.
    entries: Vec<Entry>,
    /// The map as it is, but for its touchpoints, as it was seen the last time.
    heads: Records,
    /// The map as it was.
    before: Arc<Map>,
    /// The same, once `analysis` has read it.
    read: Option<Arc<Map>>,
    analysis: Analysis,
    /// What the analysis says of it.
    then: Vec<(Rule, usize)>,
}

impl Since {
    /// Changes since this base, of which none is known yet.
    pub fn new(base: Base) -> Self {
        let before = if let Base::Map(_, map) = &base { Arc::clone(map) } else { Arc::default() };
        let (entries, heads, analysis) = (Vec::new(), Records::default(), Analysis::default());
        Self { base, entries, heads, before, read: None, analysis, then: Vec::new() }
    }

    /// What the map is compared with.
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// Looks at what was edited since the last time; whether anything was. A record that is the same is not looked into.
    pub fn follow(&mut self, map: &Map) -> bool {
        let records = map.records();
        let heads = self.follow_heads(records);
        let touchpoints = &records.touchpoints;
        let is_known = self.entries.len() == touchpoints.len()
            && self.entries.iter().map(|entry| &entry.id).eq(touchpoints.keys());
        if !is_known {
            self.match_entries(touchpoints);
        }
        let (mut is_changed, mut was_changed) = (heads || !is_known, heads || !is_known);
        for (entry, now) in self.entries.iter_mut().zip(touchpoints.values()) {
            if !Arc::ptr_eq(&entry.now, now) {
                is_changed = true;
                was_changed |= entry.read(&self.base, now);
            }
        }
        if let (true, Base::Meeting(_)) = (was_changed, &self.base) {
            let was = self.entries.iter().filter_map(|entry| Some((&entry.id, entry.before.as_ref()?)));
            self.before = Arc::new(meetings::rewound_map(map, was));
        }
        is_changed
    }

    /// Whether anything but touchpoints was edited.
    fn follow_heads(&mut self, records: &Records) -> bool {
        let known = &self.heads;
        let is_same = Arc::ptr_eq(&known.about, &records.about)
            && is_same(&known.stages, &records.stages)
            && is_same(&known.segments, &records.segments);
        if !is_same {
            let (stages, segments) = (records.stages.clone(), records.segments.clone());
            self.heads =
                Records { about: Arc::clone(&records.about), stages, segments, ..Records::default() };
        }
        !is_same
    }

    /// Makes an entry for each of these touchpoints. New ones are read first with an empty record.
    fn match_entries(&mut self, touchpoints: &BTreeMap<TouchpointId, Arc<Touchpoint>>) {
        let mut old = std::mem::take(&mut self.entries).into_iter().peekable();
        for id in touchpoints.keys() {
            while old.next_if(|entry| entry.id < *id).is_some() {}
            let known = old.next_if(|entry| entry.id == *id);
            let unread = || Entry { id: id.clone(), before: None, now: Arc::default(), news: Vec::new() };
            self.entries.push(known.unwrap_or_else(unread));
        }
    }

    /// Everything that has changed, beside what an analysis says that has followed the same map.
    pub fn changes(&mut self, map: &Map, now: &Analysis) -> Changes {
        if !self.read.as_ref().is_some_and(|read| Arc::ptr_eq(read, &self.before)) {
            self.analysis.follow(&self.before, self.base.day());
            self.then = turn::sizes(&self.analysis);
            self.read = Some(Arc::clone(&self.before));
        }
        let mut list = Vec::new();
        if let Base::Map(..) = self.base {
            heads::of(self.before.records(), map.records(), &mut list);
        }
        for entry in self.in_order(now) {
            list.extend(entry.news.iter().cloned());
        }
        self.gone(map, &mut list);
        // Within a group the order stays.
        list.sort_by_key(|change| change.news.group());
        Changes {
            day: self.base.day(),
            list,
            stages: moved(&self.before, map),
            turns: turn::turns(&self.then, &turn::sizes(now)),
            is_whole: matches!(self.base, Base::Map(..)),
        }
    }

    /// The touchpoints that came to a finding, or went from it where it is about fewer now.
    pub fn turned(&self, turn: &Turn, now: &Analysis) -> Vec<TouchpointId> {
        let (more, less) = if turn.now > turn.before { (now, &self.analysis) } else { (&self.analysis, now) };
        let known: HashSet<&TouchpointId> = less.touchpoints(turn.rule).collect();
        more.touchpoints(turn.rule).filter(|id| !known.contains(id)).cloned().collect()
    }

    /// The touchpoints in the order of the journey, the parked ones last.
    fn in_order<'s>(&'s self, now: &'s Analysis) -> impl Iterator<Item = &'s Entry> {
        let journey = now.reading().journey.iter().filter_map(|at| self.entries.get(*at));
        journey.chain(self.entries.iter().filter(|entry| entry.now.is_parked()))
    }

    /// The touchpoints that are not there any more.
    fn gone(&self, map: &Map, list: &mut Vec<Arc<Change>>) {
        let Base::Map(..) = self.base else { return };
        let gone = self.before.touchpoints().filter(|(id, _)| map.touchpoint(id).is_none());
        list.extend(gone.map(|(id, touchpoint)| {
            let cells = touchpoint.places.iter().map(|place| (place.stage.clone(), place.segment.clone()));
            Arc::new(Change::of(id, News::Gone { name: touchpoint.name.clone(), cells: cells.collect() }))
        }));
    }
}

impl Entry {
    /// Takes over the record as it is now; whether the record as it was is another one, too.
    fn read(&mut self, base: &Base, now: &Arc<Touchpoint>) -> bool {
        let before = match base {
            Base::Map(_, map) => map.records().touchpoints.get(&self.id).cloned(),
            Base::Meeting(day) => {
                let rewound = meetings::rewound(now, *day);
                let before = rewound.map_or_else(|| Arc::clone(now), Arc::new);
                // What was told about the record before stays true as long as it is equal.
                Some(self.before.clone().filter(|known| **known == *before).unwrap_or(before))
            }
        };
        let news = match &before {
            None => vec![News::New],
            Some(before) if Arc::ptr_eq(before, now) => Vec::new(),
            Some(before) => change::of_touchpoint(before, now),
        };
        let change = |news| Arc::new(Change::of(&self.id, news));
        self.news = news.into_iter().map(change).collect();
        let is_other = match (&self.before, &before) {
            (Some(known), Some(before)) => !Arc::ptr_eq(known, before),
            (known, before) => known.is_none() != before.is_none(),
        };
        self.before = before;
        self.now = Arc::clone(now);
        is_other
    }
}

fn is_same<I: Ord, R>(known: &BTreeMap<I, Arc<R>>, now: &BTreeMap<I, Arc<R>>) -> bool {
    let are_pairs = known.keys().eq(now.keys());
    are_pairs && known.values().zip(now.values()).all(|(known, now)| Arc::ptr_eq(known, now))
}

/// The stages whose mean effectiveness has moved, as far as one decimal shows it.
fn moved(before: &Map, now: &Map) -> Vec<Moved> {
    let mean = |map: &Map, stage: &StageId| map.stage_tally(stage).mean(Lens::Effectiveness);
    let shown = |mean: Option<f64>| mean.map(tenths);
    let all = now.stage_ids().iter().map(|stage| Moved {
        stage: stage.clone(),
        before: mean(before, stage),
        now: mean(now, stage),
    });
    all.filter(|moved| shown(moved.before) != shown(moved.now)).collect()
}

/// How many changes of each group there are.
pub(super) fn counts(changes: &Changes) -> impl Iterator<Item = (Group, usize)> {
    Group::ALL.iter().map(|group| (*group, changes.of(*group).len())).filter(|(_, count)| *count > 0)
}
