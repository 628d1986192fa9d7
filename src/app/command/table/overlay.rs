//! The commands of what lies over a screen: the prompt line, a question, the help, the palette.

use super::super::{
    applies::*,
    row::{Command, Place, row},
    sense::Sense,
    words,
};
use crate::app::{
    context::Context,
    overlay::prompt::Prompt,
    state::{App, Overlay},
};
use Context::{Ask, Help};

/// The rows in the order of the help. In each context, the first row that takes a key has it.
#[expect(clippy::redundant_closure_for_method_calls, reason = "in a table all rows look alike")]
pub(in crate::app::command) const ROWS: &[Command] = &[
    // The prompt line.
    row("prompt-done", &["enter"], &[Context::Prompt], |app, _| app.prompt_done())
        .hint(Place::On)
        .called(words::of_prompt),
    row("meeting-same", &["tab", "down"], &[Context::Prompt], |app, _| app.join_meeting())
        .when(|app| app.open_prompt().is_some_and(Prompt::does_instead))
        .hint(Place::On),
    row("prompt-edit", &["right"], &[Context::Prompt], |app, key| app.prompt_key(key))
        .when(|app| app.open_prompt().is_some_and(|prompt| prompt.input.is_selected()))
        .hint(Place::Usual),
    row("prompt-complete", &["down", "tab"], &[Context::Prompt], |app, key| app.prompt_key(key))
        .when(|app| app.open_prompt().is_some_and(Prompt::completes))
        .hint(Place::Usual),
    row("prompt-clear", &["ctrl-u"], &[Context::Prompt], |app, key| app.prompt_key(key))
        .when(|app| app.open_prompt().is_some_and(Prompt::is_filled))
        .hint(Place::Usual)
        .serves_when(|app| app.open_prompt().is_some_and(Prompt::is_cleared_by_one_key)),
    row("prompt-cancel", &["esc", "ctrl-c"], &[Context::Prompt], |app, _| app.prompt_cancel())
        .hint(Place::Out),
    // A question.
    row("ask-choose", &["1", "2", "3", "4", "5"], &[Ask], |app, key| app.ask_key(key))
        .digits(choices)
        .hint(Place::Usual)
        .sense(Sense::Answers),
    row("ask-take", &["enter"], &[Ask], |app, _| app.ask_take()).hint(Place::On),
    row("ask-move", &["up", "down", "tab", "shift-tab"], &[Ask], |app, key| app.ask_key(key)),
    row("ask-cancel", &["esc", "ctrl-c"], &[Ask], |app, _| app.ask_cancel()).hint(Place::Out),
    // The help. Letters look for what is typed.
    row("help-run", &["enter"], &[Help], |app, _| app.help_run()).when(App::help_runs).hint(Place::On),
    row("help-scroll", &["down", "up", "pgdn", "pgup"], &[Help], |app, key| app.help_move(key))
        .short("↓↑")
        .hint(Place::Usual),
    row("help-page", &["space", "home", "end"], &[Help], |app, key| app.help_move(key))
        .when(|app| !app.help_is_searched()),
    row("help-clear", &["esc", "ctrl-u"], &[Help], |app, _| app.help_clear())
        .when(App::help_is_searched)
        .hint(Place::Out),
    row("help-close", &["esc", "?", "enter", "f1", "ctrl-c"], &[Help], |app, _| app.help = None)
        .when(|app| !app.help_is_searched())
        .hint(Place::Out),
    row("help-leave", &["f1", "ctrl-c"], &[Help], |app, _| app.help = None),
    // The palette.
    row("palette-take", &["enter"], &[Context::Palette], |app, _| app.take_from_palette()).hint(Place::On),
    row("palette-move", &["down", "up", "pgdn", "pgup"], &[Context::Palette], |app, key| {
        app.palette_key(key);
    })
    .short("↓↑")
    .hint(Place::Usual),
    row("palette-clear", &["ctrl-u"], &[Context::Palette], |app, key| app.palette_key(key))
        .when(|app| matches!(&app.overlay, Some(Overlay::Palette(palette)) if palette.input.is_cleared_by_one_key()))
        .hint(Place::Usual),
    row("palette-close", &["esc", "ctrl-c", "ctrl-p"], &[Context::Palette], |app, _| app.close_palette())
        .hint(Place::Out),
];
