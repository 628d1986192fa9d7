//! What the last line calls a command here and now, where that is another word than everywhere.

use super::applies::is_asked;
use crate::app::{
    map::{cursor::Cursor, layout::TABS},
    overlay::prompt::Prompt,
    state::{App, Screen},
};
use crate::{map::choice::Choice as _, t};

/// On a stage, rating is about its importance, whatever the lens is.
pub(super) fn of_rating(app: &App) -> Option<String> {
    matches!(app.grid.cursor, Cursor::Stage(_)).then(|| t!(app.desk.lang, "lens-importance"))
}

/// What is written while a cell is asked answers.
pub(super) fn of_writing(app: &App) -> Option<String> {
    is_asked(app).then(|| t!(app.desk.lang, "hint-write-answer"))
}

/// In the analysis, the figure under the cursor says which lens is rated.
pub(super) fn of_rating_in_analysis(app: &App) -> Option<String> {
    Some(app.desk.lang.get(&format!("lens-{}", app.analysed_lens()?.word())))
}

/// What the map itself is asked for stands behind no touchpoint: Enter opens the field for it.
pub(super) fn of_enter_in_analysis(app: &App) -> Option<String> {
    app.asked_of_the_map().map(|_| t!(app.desk.lang, "short-hint-analysis-open"))
}

/// The screen to which Tab leads.
pub(super) fn of_next_screen(app: &App) -> Option<String> {
    Some(app.next_tab(false).name(&app.desk.lang))
}

/// The screen to which Shift-Tab leads.
pub(super) fn of_screen_before(app: &App) -> Option<String> {
    Some(app.next_tab(true).name(&app.desk.lang))
}

/// On a narrow map nothing else goes back, so that a shorter word says it, too.
pub(super) fn of_undo(app: &App) -> Option<String> {
    let is_narrow = app.desk.size.0 < TABS;
    (is_narrow && matches!(app.screen, Screen::Map)).then(|| t!(app.desk.lang, "map-hint-undo"))
}

/// Enter in a search goes to what was found.
pub(super) fn of_prompt(app: &App) -> Option<String> {
    app.open_prompt().is_some_and(Prompt::finds).then(|| t!(app.desk.lang, "hint-number-go"))
}

/// The first word of a text that a letter has cut off.
pub(super) fn of_cut_text(app: &App) -> Option<String> {
    Some(t!(app.desk.lang, "hint-as-text-cut", word = app.cut_word()?))
}
