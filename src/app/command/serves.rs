//! Whether a command that applies would do something. Where it would not, its key says why, and nothing offers it.

use super::applies::{has_touchpoints, on_pictures};
use crate::{
    analysis::rule::Scope,
    app::{
        analysis::line::What,
        map::{copy::is_empty_row, cursor::Cursor},
        state::{App, Screen},
    },
};

pub(super) fn undoes(app: &App) -> bool {
    app.desk.doc.last().is_some()
}

pub(super) fn redoes(app: &App) -> bool {
    app.desk.doc.has_undone()
}

pub(super) fn has_hits(app: &App) -> bool {
    !app.grid.found.hits.is_empty()
}

pub(super) fn is_replaced(app: &App) -> bool {
    app.desk.file.another().is_some()
}

/// Whether the cursor is on the map itself, with which no key does anything but open and rename it.
fn is_on_title(app: &App) -> bool {
    app.grid.marked.is_empty() && app.grid.cursor == Cursor::Title
}

pub(super) fn grabs(app: &App) -> bool {
    !is_on_title(app)
}

/// Whether there is something to copy: cards, or a whole row.
pub(super) fn copies(app: &App) -> bool {
    match &app.grid.cursor {
        _ if !app.grid.marked.is_empty() => true,
        Cursor::Title | Cursor::Stage(_) => false,
        Cursor::Segment(id) => !is_empty_row(app.map(), id),
        Cursor::Cell { .. } | Cursor::Parked { .. } => true,
    }
}

/// Whether what the cursor is on can go: the last stage, the last segment and the map itself stay.
pub(super) fn deletes(app: &App) -> bool {
    match &app.grid.cursor {
        _ if !app.grid.marked.is_empty() => true,
        Cursor::Title => false,
        Cursor::Stage(_) => app.map().stage_ids().len() > 1,
        Cursor::Segment(_) => app.map().segment_ids().len() > 1,
        Cursor::Cell { .. } | Cursor::Parked { .. } => true,
    }
}

/// Whether a chosen card stands in a cell, from which it can go to the parking lot.
pub(super) fn parks(app: &App) -> bool {
    app.grid.chosen(app.map()).iter().any(|card| card.cell.is_some())
}

/// Whether what was copied can be put under the cursor.
pub(super) fn puts(app: &App) -> bool {
    app.grid.can_put(&app.desk)
}

/// Whether what is chosen has a score under the lens.
pub(super) fn rates(app: &App) -> bool {
    app.grid.can_rate(app.map())
}

/// Whether a number leads elsewhere.
pub(super) fn leads_elsewhere(app: &App) -> bool {
    app.map().tally().touchpoints > usize::from(app.grid.cursor.card().is_some())
}

pub(super) fn passes_on(app: &App) -> bool {
    app.grid.after_pass(app.map()).is_some()
}

pub(super) fn passes_back(app: &App) -> bool {
    app.grid.before_pass(app.map()).is_some()
}

/// Whether there is a time with which the map can be compared.
pub(super) fn compares(app: &App) -> bool {
    matches!(app.screen, Screen::Analysis(_)) || app.desk.since().is_some()
}

/// Whether touchpoints are behind the line of the analysis, for which an action can be written.
pub(super) fn acts(app: &App) -> bool {
    let Screen::Analysis(analysis) = &app.screen else { return false };
    has_touchpoints(app)
        && match analysis.here(&app.insight) {
            Some(What::Goals) => false,
            // One about the map as a whole has none.
            Some(What::Finding(rule)) if rule.scope() == Scope::Map => {
                !analysis.chosen(app.map(), &app.insight).is_empty()
            }
            _ => true,
        }
}

/// Whether Enter in the analysis leads to touchpoints, or to a field of the map itself.
pub(super) fn leads_on(app: &App) -> bool {
    has_touchpoints(app) || app.asked_of_the_map().is_some()
}

/// Whether the curve can go on to another segment.
pub(super) fn goes_to_a_segment(app: &App) -> bool {
    on_pictures(app) && app.map().segment_ids().len() > 1
}
