//! What the map says as of the last message: the analysis that follows the map, and what stands on the panels in sight.

use super::{
    changed, fill,
    line::{Target, What},
    panel::{self, PICTURES, Page, Panel, SIDE_BY_SIDE},
    sheet::{Sheet, Sources},
};
use crate::{
    analysis::{
        Analysis, Headline,
        rule::Rule,
        since::{Cell, Changes, Since},
    },
    app::{desk::Desk, seen::Seen},
    map::{
        Map,
        about::Language,
        id::{SegmentId, TouchpointId},
        query,
        text::Line,
        touchpoint::Touchpoint,
    },
};
use jiff::civil::Date;
use std::{collections::BTreeSet, sync::Arc};

/// The analysis with the sheets of the panels in sight.
#[derive(Default)]
pub struct Insight {
    analysis: Analysis,
    /// What of the document it has read, on which day, and whether with people's names hidden.
    seen: Option<(Seen, Date, bool)>,
    sheets: Vec<Sheet>,
    page: Page,
    has_pictures: bool,
    lines: usize,
    segment: Option<SegmentId>,
    language: Option<Language>,
    since: Option<Since>,
    changes: Option<Arc<Changes>>,
}

impl Insight {
    /// Follows the map, and makes the sheets of a page's panels anew where something has changed.
    pub(in crate::app) fn follow(&mut self, desk: &Desk, page: Page, segment: Option<&SegmentId>) {
        let today = desk.now.date();
        let is_known = self.seen.as_ref().is_some_and(|(seen, day, hides)| {
            seen.is_of(&desk.doc) && *day == today && *hides == desk.hides_people()
        });
        // The map itself is read: who counts how many departments know something must read their names.
        let edited = !is_known && self.analysis.follow(desk.map(), today);
        if !is_known {
            self.seen = Some((Seen::of(&desk.doc), today, desk.hides_people()));
        }
        let changed = self.follow_changes(desk, page, edited) || !is_known;
        let language = Some(desk.lang.language());
        let speaks_another = language != std::mem::replace(&mut self.language, language);
        let has_pictures = desk.size.0 >= PICTURES;
        let lines = panel::lines(Panel::Chances, desk.size);
        let turned = page != self.page || has_pictures != self.has_pictures || lines != self.lines;
        if changed || speaks_another || turned || segment != self.segment.as_ref() {
            let (map, lang) = (desk.shown_map(), &desk.lang);
            let (analysis, changes) = (&self.analysis, self.changes.as_ref());
            let is_wide = desk.size.0 >= SIDE_BY_SIDE;
            let panels = || page.iter().copied().flatten();
            let beside_findings = panels().any(|panel| *panel == Panel::Findings);
            let shown = &|name: &Line| desk.shown_text(name);
            let from = Sources {
                analysis,
                map,
                lang,
                segment,
                changes,
                lines,
                is_wide,
                has_pictures,
                beside_findings,
                shown,
            };
            self.sheets = panels().map(|panel| fill::sheet(*panel, from)).collect();
            self.page = page;
            (self.has_pictures, self.lines) = (has_pictures, lines);
            self.segment = segment.cloned();
        }
    }

    /// Follows what has changed, while that is in sight; whether it is compared with something else than before.
    fn follow_changes(&mut self, desk: &Desk, page: Page, edited: bool) -> bool {
        let is_in_sight = page.iter().any(|stack| stack.contains(&Panel::Changes));
        let base = desk.since().filter(|_| is_in_sight);
        let is_known = self.since.as_ref().map(Since::base) == base.as_ref();
        if !is_known {
            self.since = base.map(Since::new);
        }
        match &mut self.since {
            Some(since) if edited || !is_known => {
                since.follow(desk.map());
                self.changes = Some(Arc::new(since.changes(desk.map(), &self.analysis)));
            }
            Some(_) => {}
            None => self.changes = None,
        }
        !is_known
    }

    /// What stands on a panel in sight.
    pub fn sheet(&self, panel: Panel) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.panel == panel)
    }

    /// The segment whose way is in work.
    pub fn segment(&self) -> Option<&SegmentId> {
        self.segment.as_ref()
    }

    /// The strongest thing that is said of a touchpoint.
    pub fn strongest(&self, id: &TouchpointId) -> Option<Rule> {
        self.analysis.strongest(id)
    }

    /// The touchpoints behind a line of a panel.
    pub fn targets(&self, map: &Map, panel: Panel, what: &What) -> Vec<Target> {
        let plain = Target::of;
        let of_kind = |ids: Vec<&TouchpointId>, kind| {
            let is = |id: &&TouchpointId| map.touchpoint(id).is_some_and(|t| t.kind == Some(kind));
            ids.into_iter().filter(is).map(plain).collect()
        };
        match what {
            What::Finding(rule) => {
                let of = |id, is_above| Target { is_above, ..told(map, *rule, id) };
                let (own, above) = self.behind(map, panel, *rule);
                own.iter().map(|id| of(id, false)).chain(above.iter().map(|id| of(id, true))).collect()
            }
            What::Stage(stage) if panel == Panel::Changes => {
                let changes = self.changes.iter();
                changes
                    .flat_map(|changes| changed::of_stage(changes, map, stage))
                    .map(|id| plain(&id))
                    .collect()
            }
            What::Stage(stage) => query::in_column(map, stage).into_iter().map(plain).collect(),
            What::Cell(stage, segment) => {
                let cell = (stage.clone(), segment.clone());
                map.cell(stage, segment).iter().map(|(_, id)| Target::felt(id, &cell)).collect()
            }
            What::StageKind(stage, kind) => of_kind(query::in_column(map, stage), *kind),
            What::SegmentKind(segment, kind) => of_kind(query::in_row(map, segment), *kind),
            What::Touchpoint(_) | What::Chance(..) | What::Metric(..) | What::Change(..) => {
                what.target().into_iter().collect()
            }
            What::Turn(rule) => self.turned(map, *rule).iter().map(plain).collect(),
            What::Unrated => self.unrated().iter().map(plain).collect(),
            What::Owner(name) => {
                self.journey(map).filter(|(_, t)| t.owner == *name).map(|(id, _)| plain(id)).collect()
            }
            What::Goals => Vec::new(),
        }
    }

    /// The touchpoints behind a finding, and those that the list of all findings shows under stronger ones; where it has
    /// none of its own, those of the stages and segments that it is about.
    fn behind(&self, map: &Map, panel: Panel, rule: Rule) -> (Vec<TouchpointId>, Vec<TouchpointId>) {
        let all: Vec<TouchpointId> = self.analysis.touchpoints(rule).cloned().collect();
        let (own, above): (Vec<_>, Vec<_>) = match panel {
            Panel::Findings => {
                let here: BTreeSet<&TouchpointId> = self.analysis.shown_under(rule).collect();
                all.into_iter().partition(|id| here.contains(id))
            }
            _ => (all, Vec::new()),
        };
        match self.sheet(panel).and_then(|sheet| sheet.finding(rule)) {
            Some(headline) if own.is_empty() && above.is_empty() => (about(map, headline), above),
            _ => (own, above),
        }
    }

    /// The touchpoints that came to a finding or went from it, as far as they are there; else those of the stages and
    /// segments that it is about.
    fn turned(&self, map: &Map, rule: Rule) -> Vec<TouchpointId> {
        let turn = self.changes.iter().flat_map(|changes| &changes.turns).find(|turn| turn.rule == rule);
        let moved = turn.zip(self.since.as_ref()).map(|(turn, since)| since.turned(turn, &self.analysis));
        let mut moved = moved.unwrap_or_default();
        moved.retain(|id| map.touchpoint(id).is_some());
        match self.analysis.of(&[rule]).first() {
            Some(headline) if moved.is_empty() => about(map, headline),
            _ => moved,
        }
    }

    /// What has changed, where that is in sight.
    pub(in crate::app) fn changes(&self) -> Option<&Changes> {
        self.changes.as_deref()
    }

    fn unrated(&self) -> &[TouchpointId] {
        match self.sheet(Panel::Matrix).map(|sheet| &sheet.picture) {
            Some(super::sheet::Picture::Matrix(matrix)) => &matrix.unrated,
            _ => &[],
        }
    }

    fn journey<'m>(&'m self, map: &'m Map) -> impl Iterator<Item = (&'m TouchpointId, &'m Touchpoint)> {
        self.analysis.reading().journey().filter_map(|id| Some((id, map.touchpoint(id)?)))
    }
}

/// The touchpoints that a finding names, and those of the stages and segments that it is about.
fn about(map: &Map, headline: &Headline) -> Vec<TouchpointId> {
    let mut found = headline.finding.touchpoints.clone();
    let stages = headline.finding.stages().flat_map(|stage| query::in_column(map, stage));
    let segments = headline.finding.segments().flat_map(|segment| query::in_row(map, segment));
    for id in stages.chain(segments) {
        if !found.contains(id) {
            found.push(id.clone());
        }
    }
    found
}

/// A touchpoint of a finding: where the finding is about the experience, in the cell where that is worst.
fn told(map: &Map, rule: Rule, id: &TouchpointId) -> Target {
    bad_at(map, rule, id).map_or_else(|| Target::of(id), |cell| Target::felt(id, &cell))
}

fn bad_at(map: &Map, rule: Rule, id: &TouchpointId) -> Option<Cell> {
    let touchpoint = map.touchpoint(id)?;
    let is_about_it = rule.is_felt(touchpoint.effectiveness.latest());
    let rated = touchpoint.places.iter().filter(|place| is_about_it && place.experience.latest().is_some());
    let worst = rated.min_by_key(|place| place.experience.latest())?;
    Some((worst.stage.clone(), worst.segment.clone()))
}
