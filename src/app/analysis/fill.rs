//! Makes what stands on a panel from the analysis.

use super::{
    answer, changed,
    panel::Panel,
    sheet::{Line, Picture, Sheet, Sources, What},
};
use crate::{
    analysis::{
        chances::Chance, curve, distribution, effect::Matrix, kinds::Kinds, metrics, owners::Owners, usage,
    },
    map::{Map, choice::Choice as _, rated::Score, touchpoint::Kind},
};

/// Rows of the matrix: more touchpoints than these do not stand in one of its fields.
const FIELD: usize = 1_000_000;

/// Makes the sheet of a panel.
pub(super) fn sheet(panel: Panel, from: Sources<'_>) -> Sheet {
    let findings = match panel {
        Panel::Findings => from.analysis.shown(),
        Panel::Matrix | Panel::Chances | Panel::Changes => Vec::new(),
        _ => from.analysis.of(panel.rules()),
    };
    let (picture, mut lines) = picture(panel, from);
    let below = lines.iter().map(|line| line.row + 1).max().unwrap_or(0);
    if panel == Panel::Findings || !from.beside_findings {
        let more = findings.iter().enumerate().map(|(i, headline)| Line {
            what: What::Finding(headline.finding.rule),
            column: 0,
            row: below + i,
        });
        lines.extend(more);
    }
    let answer = answer::of(panel, &picture, &findings, from);
    Sheet { panel, answer, findings, lines, picture }
}

/// The picture of a panel, and the lines that lie on it.
fn picture(panel: Panel, from: Sources<'_>) -> (Picture, Vec<Line>) {
    let reading = from.analysis.reading();
    match panel {
        Panel::Findings | Panel::Short | Panel::Data => (Picture::Lines, Vec::new()),
        Panel::Distribution => {
            let parts = distribution::parts(from.map);
            let lines = below(parts.iter().map(|part| What::Stage(part.stage.clone())));
            (Picture::Distribution(parts, Kinds::of(reading)), lines)
        }
        Panel::Experience => (Picture::Experience(curve::curves(reading)), stops(from)),
        Panel::Matrix => {
            let matrix = Matrix::of(reading);
            let lines = fields(&matrix);
            (Picture::Matrix(Box::new(matrix)), lines)
        }
        Panel::Chances => {
            let chances = from.analysis.chances();
            let all = Chance::ALL.iter().copied().flat_map(|chance| {
                let candidates = chances.candidates(chance).iter();
                candidates.map(move |candidate| What::Chance(chance, candidate.touchpoint.clone()))
            });
            let lines = below(all);
            (Picture::Chances(chances), lines)
        }
        Panel::Kinds => (Picture::Kinds(Kinds::of(reading)), kinds(from.map)),
        Panel::Use => {
            let used = usage::used(reading);
            let lines = below(used.iter().map(|one| What::Touchpoint(one.touchpoint.clone())));
            (Picture::Use(used), lines)
        }
        Panel::Owners => {
            let owners = Owners::of(reading);
            let lines = below(owners.loads.iter().map(|(name, _)| What::Owner(name.clone())));
            (Picture::Owners(owners), lines)
        }
        Panel::Goals => (Picture::Lines, figures(from)),
        Panel::Changes => {
            let lines = from.changes.map(|changes| changed::lines(changes, from.is_wide));
            (Picture::Changes(from.changes.cloned()), lines.unwrap_or_default())
        }
    }
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

/// The touchpoints of the matrix, field by field.
fn fields(matrix: &Matrix) -> Vec<Line> {
    let mut lines = Vec::new();
    for importance in (1..=5).rev().filter_map(Score::new) {
        for effectiveness in (1..=5).filter_map(Score::new) {
            let field = matrix.cell(importance, effectiveness).iter().enumerate();
            lines.extend(field.map(|(at, id)| Line {
                what: What::Touchpoint(id.clone()),
                column: usize::from(effectiveness.points()) - 1,
                row: usize::from(5 - importance.points()) * FIELD + at,
            }));
        }
    }
    if !matrix.unrated.is_empty() {
        lines.push(Line { what: What::Unrated, column: 0, row: 5 * FIELD });
    }
    lines
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
