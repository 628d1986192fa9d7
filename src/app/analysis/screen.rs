//! The state of the analysis screen: which panel has the keys, where the cursor is on it, and the touchpoints that were
//! asked for.

use super::{
    insight::Insight,
    line::{Line, Target, What},
    panel::{self, Page, Panel},
    sheet::Sheet,
};
use crate::{
    analysis::{rule::Rule, sentence},
    app::{
        describe::value,
        desk::Desk,
        key::{Key, To},
    },
    lang::Lang,
    map::{
        Map,
        choice::Choice as _,
        id::{SegmentId, StageId, TouchpointId},
        lens::Lens,
        text::Line as Text,
    },
    t,
};
use std::collections::BTreeMap;

/// The touchpoints behind a line, as they were when somebody asked for them: a score that is given here takes nothing
/// out of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// What they have in common.
    pub what: What,
    /// The rule, if it is a finding's list.
    pub rule: Option<Rule>,
    /// The touchpoints.
    pub targets: Vec<Target>,
    /// The one under the cursor.
    pub at: usize,
}

/// The cursor of a panel: what it is on, and its line, for when that goes.
type Place = (Option<What>, usize);

/// Where the user is on the analysis screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// The panel that has the keys.
    pub panel: Panel,
    /// The touchpoints that were asked for.
    pub list: Option<List>,
    segment: Option<SegmentId>,
    places: BTreeMap<Panel, Place>,
}

impl Default for Analysis {
    fn default() -> Self {
        Self { panel: Panel::Findings, list: None, segment: None, places: BTreeMap::new() }
    }
}

impl Analysis {
    /// The panels that are on the screen.
    pub fn page(&self, desk: &Desk) -> Page {
        panel::pages(desk.size.0).get(self.page_number(desk)).copied().unwrap_or_default()
    }

    /// The number of the page, from 0.
    pub fn page_number(&self, desk: &Desk) -> usize {
        panel::place(self.panel, desk.size.0).0
    }

    /// The same without the touchpoints that were asked for.
    pub(in crate::app) fn without_list(&self) -> Self {
        let (segment, places) = (self.segment.clone(), self.places.clone());
        Self { panel: self.panel, list: None, segment, places }
    }

    /// Reads the map for the panels in sight. The cursor stays on what it was on.
    pub(in crate::app) fn follow(&mut self, desk: &Desk, insight: &mut Insight) {
        let page = self.page(desk);
        if !page.iter().any(|stack| stack.contains(&self.panel)) {
            self.panel = panel::first(page);
        }
        let segments = desk.shown_map().segment_ids();
        if self.segment.as_ref().is_none_or(|id| desk.shown_map().segment(id).is_none()) {
            self.segment = segments.first().cloned();
        }
        insight.follow(desk, page, self.segment.as_ref());
        self.settle(desk.shown_map(), insight);
    }

    fn settle(&mut self, map: &Map, insight: &Insight) {
        if let Some(list) = &mut self.list {
            list.targets.retain(|target| map.touchpoint(&target.id).is_some());
            list.at = list.at.min(list.targets.len().saturating_sub(1));
            if list.targets.is_empty() {
                self.list = None;
            }
        }
        for (panel, (what, at)) in &mut self.places {
            let Some(sheet) = insight.sheet(*panel) else { continue };
            match what.as_ref().and_then(|what| sheet.position(what, *at)) {
                Some(found) => *at = found,
                None => {
                    *at = (*at).min(sheet.count().saturating_sub(1));
                    *what = sheet.what(*at);
                }
            }
        }
    }

    /// The line under the cursor of a panel.
    pub fn at(&self, panel: Panel) -> usize {
        self.places.get(&panel).map_or(0, |(_, at)| *at)
    }

    /// What the cursor is on, on the panel that has the keys.
    pub fn here(&self, insight: &Insight) -> Option<What> {
        let sheet = insight.sheet(self.panel)?;
        self.places.get(&self.panel).map_or_else(|| sheet.what(0), |(what, _)| what.clone())
    }

    /// The touchpoint under the cursor.
    pub fn target(&self, insight: &Insight) -> Option<Target> {
        match &self.list {
            Some(list) => list.targets.get(list.at).cloned(),
            None => self.here(insight)?.target(),
        }
    }

    /// What the cursor is on, in a few words: the listed touchpoint, or the line of the panel.
    pub fn name_here(&self, insight: &Insight, map: &Map, lang: &Lang) -> String {
        let listed = self.list.as_ref().and_then(|list| list.targets.get(list.at));
        let touchpoint = listed.map(|target| What::Touchpoint(target.id.clone()));
        touchpoint.or_else(|| self.here(insight)).map_or_else(String::new, |what| title(&what, map, lang))
    }

    /// The finding under the cursor, or the one whose touchpoints are listed.
    pub fn rule(&self, insight: &Insight) -> Option<Rule> {
        match (&self.list, self.here(insight)) {
            (Some(list), _) => list.rule,
            (None, Some(What::Finding(rule) | What::Turn(rule))) => Some(rule),
            _ => None,
        }
    }

    /// What the digits rate.
    pub fn lens(&self, insight: &Insight) -> Lens {
        self.target(insight).map_or(Lens::Effectiveness, |target| target.lens)
    }

    /// An arrow, or a key that goes as far.
    pub(in crate::app) fn step(&mut self, desk: &Desk, insight: &Insight, key: Key) {
        let Some(to) = key.direction() else { return };
        match &mut self.list {
            Some(list) => list.step(to),
            None => self.step_on_panel(desk, insight, to),
        }
    }

    fn step_on_panel(&mut self, desk: &Desk, insight: &Insight, to: To) {
        let lines: Vec<Line> = insight.sheet(self.panel).into_iter().flat_map(Sheet::lines).collect();
        match super::steps::beside(&lines, self.at(self.panel), to) {
            Some(at) => {
                let what = lines.get(at).map(|line| line.what.clone());
                self.places.insert(self.panel, (what, at));
            }
            None => self.leave(desk, insight, to),
        }
    }

    /// An arrow at the edge of a panel leads to the panel beside it.
    fn leave(&mut self, desk: &Desk, insight: &Insight, to: To) {
        let page = self.page(desk);
        let (_, column, at) = panel::place(self.panel, desk.size.0);
        let beside = match to {
            To::Left => column.checked_sub(1).and_then(|column| page.get(column)),
            To::Right => page.get(column + 1),
            _ => None,
        };
        let stack = page.get(column).copied().unwrap_or_default();
        let next = match (beside, to) {
            (Some(stack), _) => stack.get(at.min(stack.len().saturating_sub(1))),
            (None, To::Down) => stack.get(at + 1),
            (None, To::Up) => at.checked_sub(1).and_then(|at| stack.get(at)),
            _ => None,
        };
        let Some(next) = next.copied() else { return };
        self.panel = next;
        // From below one arrives at the last line, from above at the first.
        let lines = insight.sheet(next).map_or(0, Sheet::count);
        match to {
            To::Up => self.put(insight, lines.saturating_sub(1)),
            To::Down => self.put(insight, 0),
            _ => {}
        }
    }

    fn put(&mut self, insight: &Insight, at: usize) {
        let what = insight.sheet(self.panel).and_then(|sheet| sheet.what(at));
        self.places.insert(self.panel, (what, at));
    }

    /// Goes to a question.
    pub(in crate::app) fn show(&mut self, panel: Panel) {
        (self.panel, self.list) = (panel, None);
    }

    /// A click on a line of a panel: the panel has the keys and the cursor is there. The touchpoints of another line are
    /// no longer listed.
    pub(in crate::app) fn point(&mut self, insight: &Insight, panel: Panel, at: usize) {
        self.list = None;
        self.panel = panel;
        self.put(insight, at);
    }

    /// A click on one of the listed touchpoints.
    pub(in crate::app) fn point_in_list(&mut self, at: usize) {
        if let Some(list) = &mut self.list {
            list.at = at;
        }
    }

    /// The wheel over the lines of a panel, which has the keys then, or over the listed touchpoints.
    pub(in crate::app) fn scroll(&mut self, insight: &Insight, panel: Panel, down: bool) {
        let to = if down { To::Down } else { To::Up };
        if self.panel != panel {
            (self.panel, self.list) = (panel, None);
        }
        if let Some(list) = &mut self.list {
            return list.step(to);
        }
        let lines: Vec<Line> = insight.sheet(panel).into_iter().flat_map(Sheet::lines).collect();
        if let Some(at) = super::steps::beside(&lines, self.at(panel), to) {
            self.put(insight, at);
        }
    }

    /// `r`: the next page; with `back` the one before.
    pub(in crate::app) fn turn(&mut self, desk: &Desk, back: bool) {
        let pages = panel::pages(desk.size.0);
        let by = if back { pages.len() - 1 } else { 1 };
        self.list = None;
        self.panel = panel::first(pages[(self.page_number(desk) + by) % pages.len()]);
    }

    /// `g`: the way of the next segment.
    pub(in crate::app) fn next_segment(&mut self, desk: &Desk) {
        let all = desk.shown_map().segment_ids();
        let at = self.segment.as_ref().and_then(|id| desk.shown_map().segment_position(id));
        self.list = None;
        self.segment = all.get(at.map_or(0, |at| (at + 1) % all.len().max(1))).cloned();
        if let Some((Some(What::Cell(_, segment)), _)) = self.places.get_mut(&Panel::Experience)
            && let Some(next) = &self.segment
        {
            *segment = next.clone();
        }
    }

    /// Lists the touchpoints behind the line under the cursor; whether there are any.
    pub(in crate::app) fn list(&mut self, desk: &Desk, insight: &Insight) -> bool {
        let Some(what) = self.here(insight) else { return false };
        let targets = insight.targets(desk.shown_map(), self.panel, &what);
        if targets.is_empty() {
            return false;
        }
        let rule = match &what {
            What::Finding(rule) | What::Turn(rule) => Some(*rule),
            _ => None,
        };
        self.list = Some(List { what, rule, targets, at: 0 });
        true
    }

    /// The touchpoints that an action is for: the one under the cursor, else all behind the finding.
    pub(in crate::app) fn chosen(&self, map: &Map, insight: &Insight) -> Vec<TouchpointId> {
        let one = self.target(insight).map(|target| vec![target.id]);
        let all = || {
            let what = self.here(insight)?;
            Some(insight.targets(map, self.panel, &what).into_iter().map(|target| target.id).collect())
        };
        one.or_else(all).unwrap_or_default()
    }
}

impl List {
    /// What the touchpoints have in common, in a few words.
    pub fn title(&self, map: &Map, lang: &Lang) -> String {
        common(&self.what, self.targets.first().map(|target| &target.id), map, lang)
    }

    fn step(&mut self, to: To) {
        const PAGE: usize = 10;
        let last = self.targets.len().saturating_sub(1);
        self.at = match to {
            To::Down | To::Right => self.at + 1,
            To::Up | To::Left => self.at.saturating_sub(1),
            To::PageDown => self.at + PAGE,
            To::PageUp => self.at.saturating_sub(PAGE),
            To::First => 0,
            To::Last => last,
        }
        .min(last);
    }
}

/// What touchpoints have in common of which this is the first, in a few words.
pub fn common(what: &What, first: Option<&TouchpointId>, map: &Map, lang: &Lang) -> String {
    match (what, first.and_then(|id| map.touchpoint(id))) {
        // Whether names are hidden may have changed since.
        (What::Owner(_), Some(touchpoint)) => owner(&touchpoint.owner, lang),
        _ => title(what, map, lang),
    }
}

/// What a line is about, in a few words.
fn title(what: &What, map: &Map, lang: &Lang) -> String {
    let stage = |id| map.stage(id).map(|stage| stage.name.to_string()).unwrap_or_default();
    let segment = |id| map.segment(id).map(|segment| segment.name.to_string()).unwrap_or_default();
    match what {
        What::Finding(rule) | What::Turn(rule) => sentence::rule(*rule, lang),
        What::Stage(id) => stage(id),
        What::Cell(id, row) => cell((id, row), map),
        What::StageKind(id, kind) => {
            format!("{} · {}", stage(id), lang.get(&format!("kind-{}", kind.word())))
        }
        What::SegmentKind(id, kind) => {
            format!("{} · {}", segment(id), lang.get(&format!("kind-{}", kind.word())))
        }
        What::Unrated => t!(lang, "analysis-unrated"),
        What::Owner(name) => owner(name, lang),
        What::Touchpoint(id) | What::Chance(_, id) | What::Metric(id, _) => {
            map.touchpoint(id).map(|touchpoint| touchpoint.name.to_string()).unwrap_or_default()
        }
        What::Change(key, _) => value::name(key, map),
        What::Goals => String::new(),
    }
}

/// Who looks after something: the name, or that nobody does.
pub fn owner(name: &Text, lang: &Lang) -> String {
    if name.is_empty() { t!(lang, "owner-nobody") } else { name.to_string() }
}

/// A cell by the names of its stage and its segment.
pub fn cell((stage, segment): (&StageId, &SegmentId), map: &Map) -> String {
    let stage = map.stage(stage).map_or("", |stage| stage.name.as_str());
    let segment = map.segment(segment).map_or("", |segment| segment.name.as_str());
    format!("{stage} × {segment}")
}
