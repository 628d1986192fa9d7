//! The commands that many screens share.

use super::super::{
    applies::*,
    arguments,
    row::{Command, Place, row},
    sense::Sense,
    serves::*,
    words,
};
use crate::app::{context::Context, state::App};
use Context::{Actions, Analysis, Ask, Field, Form, Grab, Kind, Map, Numbers, Pass, Prompt, Setup, Start};

/// What changes no text and no map works wherever the keyboard is.
const EVERYWHERE: &[Context] = &Context::ALL;

/// Wherever a sentence may lead that was typed on the map, in the analysis or in the list of actions: everywhere but where no
/// map is open yet.
const WITHIN_A_SENTENCE: &[Context] = EVERYWHERE.split_at(Start as usize).0;

/// The rows in the order of the help. In each context, the first row that takes a key has it.
pub(in crate::app::command) const ROWS: &[Command] = &[
    // Everywhere.
    row("conflict-next", &["x"], &[Map], |app, _| app.grid.next_versions(&app.desk))
        .needs(has_conflicts, "needs-versions")
        .hint(Place::On),
    row("meeting", &["f4"], &[Map, Pass, Form], |app, _| app.prompt_for_meeting()).hint(Place::Title).edits(),
    row("screen", &["tab"], &[Map, Analysis, Actions], |app, _| app.show_tab(app.next_tab(false)))
        .hint(Place::Screen)
        .called(words::of_next_screen)
        .named_as_called(),
    row("screen-back", &["shift-tab"], &[Map, Analysis, Actions], |app, _| app.show_tab(app.next_tab(true)))
        .called(words::of_screen_before)
        .named_as_called(),
    row("palette", &[":", "ctrl-p"], &[Map, Analysis, Actions, Start], |app, _| open_palette(app))
        .hint(Place::Palette)
        .sense(Sense::OpensPalette)
        .never_named(),
    row("changed-end", &["v"], &[Map], |app, _| app.toggle_changes()).when(shows_changes).hint(Place::Out),
    row("changed", &["v"], &[Map, Analysis], |app, _| app.toggle_changes()).gives_way().serves_when(compares),
    row("since", &["f3"], &[Map, Analysis], |app, _| app.ask_since())
        .lists(App::since_choices, App::choose_since),
    row("undo", &["u", "ctrl-z"], &[Map, Analysis, Actions], |app, _| app.undo())
        .hint(Place::Undo)
        .while_asked()
        .called(words::of_undo)
        .sense(Sense::Undoes)
        .edits()
        .serves_when(undoes),
    row("as-text", &["ctrl-t"], WITHIN_A_SENTENCE, |app, _| app.take_as_text())
        .when(App::takes_text)
        .hint(Place::Help)
        .while_asked()
        .called(words::of_cut_text)
        .serves_when(App::shows_as_text)
        .edits()
        .never_named(),
    row("redo", &["ctrl-r", "ctrl-y"], &[Map, Form, Analysis, Actions], |app, _| app.redo())
        .sense(Sense::Redoes)
        .edits()
        .serves_when(redoes),
    row("export", &["e"], &[Map, Analysis, Actions], |app, _| app.choose_export())
        .gives_way()
        .lists(App::export_choices, App::choose_export_of),
    row("save", &["ctrl-s"], &[Map, Form, Analysis, Actions, Pass, Field, Context::Write], |app, _| {
        app.save();
    }),
    row("help", &["?", "f1"], &[Map, Analysis, Actions, Start, Pass, Grab, Numbers, Kind, Ask], |app, _| {
        app.help();
    })
    .hint(Place::Help)
    .while_asked(),
    row("help-typing", &["f1"], &[Form, Field], |app, _| app.help()).hint(Place::Help),
    row("help-writing", &["f1"], &[Context::Write, Prompt, Context::Palette, Setup], |app, _| app.help())
        .hint(Place::Help),
    row("another", &["f5"], &[Map, Form, Analysis, Actions], |app, _| app.ask_about_another())
        .hint(Place::Another)
        .serves_when(is_replaced),
    row("timer", &["ctrl-l"], &[Map, Form, Analysis, Actions, Pass], |app, _| app.ask_timer())
        .lists(App::timer_choices, App::choose_timer),
    row("theme", &["f6"], EVERYWHERE, |app, key| app.desk.wear(key)).asks(arguments::themes),
    row("language", &["f9"], EVERYWHERE, |app, key| {
        app.desk.speak(key);
        app.fill_palette(|_| true);
    })
    .asks(arguments::languages),
    row("people", &["ctrl-n"], EVERYWHERE, |app, _| app.toggle_people()),
    row("mouse", &["f7"], EVERYWHERE, |app, _| app.desk.toggle_mouse()),
    row("palette-form", &["ctrl-p"], &[Form, Pass, Setup], |app, _| open_palette(app))
        .sense(Sense::OpensPalette)
        .never_named(),
    row("suspend", &["f8"], &[Map, Form, Field, Analysis, Actions], |app, _| app.suspend()),
    row("quit", &["q"], &[Map, Analysis, Actions], |app, _| app.quit()).sense(Sense::Quits),
];

fn open_palette(app: &mut App) {
    app.open_palette();
    app.look_for_days();
}
