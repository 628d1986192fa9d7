//! Makes what stands on a panel from the analysis.

use super::{
    answer,
    changed::Told,
    line::{Line, What},
    panel::Panel,
    sheet::{Picture, Sheet, Sources},
};
use crate::{
    analysis::{
        curve, distribution,
        effect::Matrix,
        metrics,
        owners::Owners,
        since::{Change, Changes, Group, News},
        usage,
    },
    map::{Map, choice::Choice as _, touchpoint::Kind},
};
use std::sync::Arc;

/// A touchpoint with a chance takes so many lines, and so do a chance's heading and the blank line above it.
const CHANCE: usize = 2;

/// Makes the sheet of a panel.
pub(super) fn sheet(panel: Panel, from: Sources<'_>) -> Sheet {
    let mut findings = match panel {
        Panel::Findings => from.analysis.shown(),
        Panel::Matrix | Panel::Chances | Panel::Changes => Vec::new(),
        _ => from.analysis.of(panel.rules()),
    };
    findings.iter_mut().for_each(|line| line.finding.veil(from.shown));
    let (picture, few) = picture(panel, from);
    let answer = answer::of(panel, &picture, &findings, from);
    // What the answer says already is no line of its own below the picture.
    let said = usize::from(panel == Panel::Kinds && !findings.is_empty());
    let lists_findings = panel == Panel::Findings || !from.beside_findings;
    Sheet { panel, answer, findings, lists_findings, said, few, picture }
}

/// The picture of a panel, and the lines that lie on it where these are few.
fn picture(panel: Panel, from: Sources<'_>) -> (Picture, Vec<Line>) {
    let reading = from.analysis.reading();
    match panel {
        Panel::Findings | Panel::Short | Panel::Data => (Picture::Lines, Vec::new()),
        Panel::Distribution => {
            let parts = distribution::parts(from.map);
            let lines = below(parts.iter().map(|part| What::Stage(part.stage.clone())));
            (Picture::Distribution(parts, from.analysis.kinds().clone()), lines)
        }
        Panel::Experience => (Picture::Experience(curve::curves(reading)), stops(from)),
        Panel::Matrix => (Picture::Matrix(Box::new(Matrix::of(reading))), Vec::new()),
        Panel::Chances => {
            let chances = from.analysis.chances();
            let first = chances.best(from.lines, CHANCE);
            (Picture::Chances(chances, first), Vec::new())
        }
        Panel::Kinds => (Picture::Kinds(from.analysis.kinds().clone()), kinds(from.map)),
        Panel::Use => (Picture::Use(usage::used(reading)), Vec::new()),
        Panel::Owners => {
            let owners = Owners::of(reading).shown(from.shown);
            let lines = below(owners.names().map(What::Owner));
            (Picture::Owners(owners), lines)
        }
        Panel::Goals => (Picture::Lines, figures(from)),
        Panel::Changes => {
            let is_wide = from.is_wide;
            let told = from.changes.map(|changes| Told { changes: shown(changes, from), is_wide });
            (Picture::Changes(told), Vec::new())
        }
    }
}

/// What has changed, with what is gone as it is shown: of everything else the map that is shown has the names.
fn shown(changes: &Arc<Changes>, from: Sources<'_>) -> Arc<Changes> {
    let mut changes = Arc::clone(changes);
    if changes.of(Group::Gone).iter().any(|change| is_hidden(change, from)) {
        for change in &mut Arc::make_mut(&mut changes).list {
            if let News::Gone { name, .. } = &mut Arc::make_mut(change).news {
                *name = (from.shown)(name);
            }
        }
    }
    changes
}

fn is_hidden(change: &Change, from: Sources<'_>) -> bool {
    matches!(&change.news, News::Gone { name, .. } if (from.shown)(name) != *name)
}

/// Lines one below the other.
fn below(all: impl Iterator<Item = What>) -> Vec<Line> {
    all.enumerate().map(|(row, what)| Line { what, column: 0, row }).collect()
}

/// The stages on the way of the segment in work.
fn stops(from: Sources<'_>) -> Vec<Line> {
    let Some(segment) = from.segment else { return Vec::new() };
    let stages = from.map.stage_ids().iter().enumerate();
    stages
        .map(|(column, stage)| Line { what: What::Cell(stage.clone(), segment.clone()), column, row: 0 })
        .collect()
}

/// Stages and segments, each with a field for each kind.
fn kinds(map: &Map) -> Vec<Line> {
    let stages = map.stage_ids().iter().map(|id| (Some(id), None));
    let rows = stages.chain(map.segment_ids().iter().map(|id| (None, Some(id))));
    let fields = rows.enumerate().flat_map(|(row, (stage, segment))| {
        Kind::ALL.iter().enumerate().filter_map(move |(column, kind)| {
            let what = match (stage, segment) {
                (Some(stage), _) => What::StageKind(stage.clone(), *kind),
                (_, Some(segment)) => What::SegmentKind(segment.clone(), *kind),
                _ => return None,
            };
            Some(Line { what, column, row })
        })
    });
    fields.collect()
}

/// The goals, and the figures of all touchpoints of the journey.
fn figures(from: Sources<'_>) -> Vec<Line> {
    let measured = from
        .map
        .touchpoints()
        .filter(|(_, touchpoint)| !touchpoint.detail.metrics.is_empty() && !touchpoint.is_parked());
    let all = measured.flat_map(|(id, touchpoint)| {
        (0..metrics::series(touchpoint).len()).map(move |nth| What::Metric(id.clone(), nth))
    });
    below(std::iter::once(What::Goals).chain(all))
}
