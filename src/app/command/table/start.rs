//! The commands of the start screen and of the questions before a new map.

use super::super::row::{Command, Place, row};
use crate::app::{context::Context, start::setup, state::Screen};
use Context::{Setup, Start};

/// The rows in the order of the help. In each context, the first row that takes a key has it.
#[expect(clippy::redundant_closure_for_method_calls, reason = "in a table all rows look alike")]
pub(in crate::app::command) const ROWS: &[Command] = &[
    // Start.
    row("start-move", &["down", "up", "j", "k", "tab", "shift-tab", "home", "end"], &[Start], |app, key| {
        if let Screen::Start(start) = &mut app.screen {
            start.step(key);
        }
    })
    .short("↓↑")
    .hint(Place::Usual)
    .never_named(),
    row("start-take", &["enter"], &[Start], |app, _| app.start_take()).hint(Place::On),
    // No letter: who types a title here must not lose its start.
    row("start-new", &["insert"], &[Start], |app, _| app.start_new()),
    row("start-quit", &["q", "esc", "ctrl-c"], &[Start], |app, key| app.start_quit(key)).hint(Place::Out),
    // Before a new map.
    row("setup-begin", &["enter", "ctrl-s"], &[Setup], |app, _| app.setup_go())
        .when(|app| matches!(&app.screen, Screen::Setup(setup) if setup.at_end()))
        .hint(Place::On),
    row("setup-line", &["enter"], &[Setup], |app, _| app.on_setup(setup::Setup::enter))
        .when(|app| matches!(&app.screen, Screen::Setup(setup) if setup.adds_segment()))
        .hint(Place::On),
    row("setup-stage", &["enter"], &[Setup], |app, _| app.on_setup(setup::Setup::enter))
        .when(|app| matches!(&app.screen, Screen::Setup(setup) if setup.adds_stage()))
        .hint(Place::On),
    row("setup-enter", &["enter"], &[Setup], |app, _| app.on_setup(setup::Setup::enter))
        .when(|app| matches!(&app.screen, Screen::Setup(setup) if setup.at < setup::TEMPLATE && !setup.adds_segment()))
        .hint(Place::On),
    row("setup-next", &["tab", "shift-tab"], &[Setup], |app, key| {
        app.on_setup(|setup| setup.next(key.shift));
    })
    .hint(Place::Out),
    row("setup-go", &["ctrl-s"], &[Setup], |app, _| app.setup_go())
        .when(|app| matches!(&app.screen, Screen::Setup(setup) if !setup.at_end()))
        .hint(Place::Usual),
    row("setup-cancel", &["esc", "ctrl-c"], &[Setup], |app, key| app.setup_cancel(key)).hint(Place::Out),
];
