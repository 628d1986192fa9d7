//! What the map says as of the last message: the analysis that follows the map, and what stands on the panels in sight.

use super::{
    fill,
    panel::{Page, Panel},
    sheet::{Sheet, Sources, What},
};
use crate::{
    analysis::{Analysis, rule::Rule},
    app::desk::Desk,
    map::{
        Map,
        id::{SegmentId, StageId, TouchpointId},
        query,
        touchpoint::Touchpoint,
    },
};

/// The analysis with the sheets of the panels in sight.
#[derive(Default)]
pub struct Insight {
    analysis: Analysis,
    sheets: Vec<Sheet>,
    page: Page,
    segment: Option<SegmentId>,
}

/// A touchpoint behind a line; in a cell where it is about the experience there.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The touchpoint.
    pub id: TouchpointId,
    /// Column and row.
    pub cell: Option<(StageId, SegmentId)>,
}

impl Insight {
    /// Follows the map, and makes the sheets of a page's panels anew where something has changed.
    pub(in crate::app) fn follow(&mut self, desk: &Desk, page: Page, segment: Option<&SegmentId>) {
        let changed = self.analysis.follow(desk.shown_map(), desk.now.date());
        if changed || page != self.page || segment != self.segment.as_ref() {
            let (map, lang) = (desk.shown_map(), &desk.lang);
            let from = Sources { analysis: &self.analysis, map, lang, segment };
            let panels = page.iter().copied().flatten();
            self.sheets = panels.map(|panel| fill::sheet(*panel, from)).collect();
            self.page = page;
            self.segment = segment.cloned();
        }
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
        let plain = |id: &TouchpointId| Target { id: id.clone(), cell: None };
        let of_kind = |ids: Vec<&TouchpointId>, kind| {
            let is = |id: &&TouchpointId| map.touchpoint(id).is_some_and(|t| t.kind == Some(kind));
            ids.into_iter().filter(is).map(plain).collect()
        };
        match what {
            What::Finding(rule) => self.behind(map, panel, *rule).iter().map(plain).collect(),
            What::Stage(stage) => query::in_column(map, stage).into_iter().map(plain).collect(),
            What::Cell(stage, segment) => {
                let cell = Some((stage.clone(), segment.clone()));
                let cards = map.cell(stage, segment).iter();
                cards.map(|(_, id)| Target { id: id.clone(), cell: cell.clone() }).collect()
            }
            What::StageKind(stage, kind) => of_kind(query::in_column(map, stage), *kind),
            What::SegmentKind(segment, kind) => of_kind(query::in_row(map, segment), *kind),
            What::Touchpoint(id) | What::Chance(_, id) | What::Metric(id, _) => vec![plain(id)],
            What::Unrated => self.unrated().iter().map(plain).collect(),
            What::Owner(name) => {
                self.journey(map).filter(|(_, t)| t.owner == *name).map(|(id, _)| plain(id)).collect()
            }
            What::Goals => Vec::new(),
        }
    }

    /// The touchpoints behind a finding: its own, else those of the stages and segments that it is about.
    fn behind(&self, map: &Map, panel: Panel, rule: Rule) -> Vec<TouchpointId> {
        let own: Vec<TouchpointId> = match panel {
            Panel::Findings => self.analysis.shown_under(rule).cloned().collect(),
            _ => self.analysis.touchpoints(rule).cloned().collect(),
        };
        let Some(headline) = self.sheet(panel).and_then(|sheet| sheet.finding(rule)) else { return own };
        if !own.is_empty() {
            return own;
        }
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
