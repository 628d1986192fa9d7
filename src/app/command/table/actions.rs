//! The commands of the list of all actions.

use super::super::{
    applies::*,
    arguments,
    row::{Command, Place, row},
    sense::Sense,
};
use crate::app::{context::Context, state::Screen};
use Context::Actions;

/// The rows in the order of the help. In each context, the first row that takes a key has it.
pub(in crate::app::command) const ROWS: &[Command] = &[
    // All actions.
    row("actions-move", &["down", "up", "j", "k", "pgdn", "pgup", "home", "end"], &[Actions], |app, key| {
        app.on_actions(|actions, desk| actions.step(desk, key));
    })
    .short("↓↑")
    .hint(Place::Usual)
    .sense(Sense::Moves)
    .serves_when(has_actions)
    .never_named(),
    row("actions-state", &["space", "1", "2", "3", "4"], &[Actions], |app, key| {
        app.on_actions(|actions, desk| actions.set_state(desk, key));
    })
    .when(has_actions)
    .short("1–4")
    .hint(Place::On)
    .edits()
    .asks(arguments::states),
    row("actions-write", &["m", "a"], &[Actions], |app, _| app.write_action(""))
        .hint(Place::On)
        .serves_when(has_touchpoint_for_action)
        .edits(),
    row("actions-edit", &["enter", "f2", "c"], &[Actions], |app, _| app.rewrite_listed_action())
        .when(has_actions)
        .hint(Place::On)
        .edits(),
    row("actions-open", &["right"], &[Actions], |app, _| app.open_action()).when(has_actions).hint(Place::On),
    row("actions-delete", &["delete", "d"], &[Actions], |app, key| {
        app.on_actions(|actions, desk| actions.delete(desk, key));
    })
    .when(has_actions)
    .sense(Sense::Alone)
    .hint(Place::Usual)
    .edits(),
    row("actions-back", &["esc", "ctrl-c"], &[Actions], |app, _| app.screen = Screen::Map).hint(Place::Out),
];
