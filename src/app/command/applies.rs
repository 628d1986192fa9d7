//! The conditions under which a command applies.

use crate::app::{
    analysis::panel::{self, Panel},
    context::Context,
    form,
    key::Key,
    map::{cursor::Cursor, mode::Write},
    state::{App, Overlay, Screen},
};
use ratatui::crossterm::event::KeyCode;

pub(super) fn on_card(app: &App) -> bool {
    app.grid.cursor.card().is_some() || !app.grid.marked.is_empty()
}

pub(super) fn on_empty(app: &App) -> bool {
    app.grid.cursor.key().is_none()
}

pub(super) fn on_record(app: &App) -> bool {
    app.grid.cursor.key().is_some()
}

pub(super) fn on_chosen(app: &App) -> bool {
    on_record(app) || !app.grid.marked.is_empty()
}

pub(super) fn ratable(app: &App) -> bool {
    !shows_versions(app) && (on_card(app) || matches!(app.grid.cursor, Cursor::Stage(_)))
}

pub(super) fn shows_versions(app: &App) -> bool {
    app.grid.shown_versions(app.map()).is_some()
}

pub(super) fn is_asking(app: &App) -> bool {
    app.grid.asking.is_some()
}

/// Whether the cell under the cursor is asked for what it lacks, and has the last line for itself.
pub(super) fn is_asked(app: &App) -> bool {
    app.context() == Context::Map && app.grid.asked().is_some()
}

pub(super) fn has_touchpoints(app: &App) -> bool {
    app.map().tally().touchpoints > 0
}

/// Whether letters are keys here. In a cell of a map without touchpoints they are not: it says that one may just type, and
/// what somebody says begins with any letter.
pub(super) fn letters_are_keys(app: &App) -> bool {
    let in_cell = matches!(app.grid.cursor, Cursor::Cell { card: None, .. });
    let is_free = app.context() == Context::Map && app.grid.asked().is_none() && !app.desk.is_read_only();
    !(in_cell && is_free) || has_touchpoints(app)
}

/// Whether something was copied, or else letters are keys, so that one of them can say that nothing was.
pub(super) fn has_copied(app: &App) -> bool {
    app.grid.copied.is_some() || letters_are_keys(app)
}

/// Whether this meeting has not rated some touchpoint under the lens.
pub(super) fn has_unrated(app: &App) -> bool {
    app.map().unrated(app.grid.lens, app.desk.meeting_day()) > 0
}

pub(super) fn has_actions(app: &App) -> bool {
    !app.map().actions().is_empty()
}

/// Whether an action that is begun in the list has a touchpoint.
pub(super) fn has_touchpoint_for_action(app: &App) -> bool {
    app.touchpoint_for_action().is_some()
}

/// Whether the cursor of the analysis is on a touchpoint.
pub(super) fn on_analysed_touchpoint(app: &App) -> bool {
    app.analysed_target().is_some()
}

/// Whether the cursor of the analysis is on a line, or on one of the touchpoints behind it.
pub(super) fn on_analysed_line(app: &App) -> bool {
    match &app.screen {
        Screen::Analysis(analysis) => analysis.list.is_some() || analysis.here(&app.insight).is_some(),
        _ => false,
    }
}

/// Whether the analysis has more pictures than those on the screen.
pub(super) fn has_pages(app: &App) -> bool {
    panel::pages(app.desk.size.0).len() > 1
}

/// Whether the way of a segment is on the screen.
pub(super) fn shows_a_curve(app: &App) -> bool {
    app.insight.sheet(Panel::Experience).is_some()
}

/// Whether the cursor of the analysis is on a picture and not in a list of touchpoints, which needs other keys.
pub(super) fn on_pictures(app: &App) -> bool {
    matches!(&app.screen, Screen::Analysis(analysis) if analysis.list.is_none())
}

/// The keys that move the cursor of a form.
pub(super) fn tab_and_arrows(app: &App) -> String {
    format!("{} ↓↑", Key::plain(KeyCode::Tab).label(&app.desk.lang))
}

/// The arrows that move what is carried.
pub(super) fn carried_by(app: &App) -> String {
    let arrows = match app.grid.cursor {
        Cursor::Stage(_) => "←→",
        Cursor::Segment(_) => "↓↑",
        _ => "←↓↑→",
    };
    arrows.to_owned()
}

/// Whether the map shows what has changed.
pub(super) fn shows_changes(app: &App) -> bool {
    app.changed_since().is_some()
}

pub(super) fn has_conflicts(app: &App) -> bool {
    app.map().in_question() > 0
}

pub(super) fn writes_name(app: &App) -> bool {
    app.grid.writing().is_some_and(Write::is_name)
}

pub(super) fn writes_in_cell(app: &App) -> bool {
    app.grid.writing().is_some_and(Write::is_in_cell)
}

pub(super) fn has_similar(app: &App) -> bool {
    app.grid.writing().is_some_and(|write| write.similar.is_some())
}

/// Whether a record is open for which `holds` returns true.
pub(super) fn form_is(app: &App, holds: fn(&form::Form) -> bool) -> bool {
    app.form().is_some_and(holds)
}

/// How many choices the open question has.
pub(super) fn choices(app: &App) -> usize {
    if let Some(Overlay::Ask(ask)) = &app.overlay { ask.question.choices().len() } else { 0 }
}

/// Whether somebody is offered whose name the text of an open field could become.
pub(super) fn offers_somebody(app: &App) -> bool {
    app.form().is_some_and(|form| form.known_person(&app.desk).is_some())
}
