//! The commands of the map: on its cards and heads, in a text, a kind, a number, a card that is carried, the
//! rating pass.

use super::super::{
    applies::*,
    arguments,
    row::{Command, Place, row},
    sense::Sense,
    serves::*,
    words,
};
use crate::app::{context::Context, map::cursor::Cursor, overlay::prompt::Purpose};
use Context::{Grab, Kind, Map, Numbers, Pass};

/// The rows in the order of the help. In each context, the first row that takes a key has it.
#[expect(clippy::redundant_closure_for_method_calls, reason = "in a table all rows look alike")]
pub(in crate::app::command) const ROWS: &[Command] = &[
    // The map.
    row("write", &["a"], &[Map], |app, _| app.grid.write_here(app.desk.map(), ""))
        .hint(Place::Main)
        .while_asked()
        .called(words::of_writing)
        .by_place()
        .edits(),
    row("write-empty", &["enter"], &[Map], |app, _| app.grid.write_here(app.desk.map(), ""))
        .when(on_empty)
        .edits()
        .never_named(),
    row("open", &["enter"], &[Map], |app, _| app.open_here()).when(on_record).hint(Place::On),
    row("version-choose", &["1", "2", "3", "4", "5", "0"], &[Map], |app, key| {
        app.grid.choose_version(&mut app.desk, key);
    })
    .when(shows_versions)
    .short("1 2")
    .hint(Place::On)
    .while_asked()
    .edits()
    .asks(arguments::sides),
    row("rate", &["1", "2", "3", "4", "5", "0"], &[Map], |app, key| app.grid.rate_key(&mut app.desk, key))
        .needs(ratable, "needs-card-or-stage")
        .short("1–5")
        .hint(Place::Main)
        .called(words::of_rating)
        .edits()
        .asks(arguments::scores)
        .serves_when(rates),
    row("usage", &["+", "-", "="], &[Map], |app, key| app.grid.usage_key(&mut app.desk, key))
        .needs(on_card, "needs-card")
        .short("+ −")
        .hint(Place::Main)
        .edits()
        .asks(arguments::verdicts),
    row("lens", &["r"], &[Map, Pass], |app, _| app.grid.next_lens(&mut app.desk, false))
        .gives_way()
        .hint(Place::Often)
        .sense(Sense::Alone),
    row("lens-back", &["<"], &[Map, Pass], |app, _| app.grid.next_lens(&mut app.desk, true)),
    row("kind", &["t"], &[Map], |app, key| match key.digit() {
        Some(_) => app.grid.kind_key(&mut app.desk, key),
        None => app.grid.choose_kind(),
    })
    .needs(on_card, "needs-card")
    .hint(Place::Seldom)
    .edits()
    .asks(arguments::kinds),
    row("owner", &["o"], &[Map], |app, _| app.prompt(Purpose::Owner))
        .needs(on_card, "needs-card")
        .sense(Sense::AsksName)
        .hint(Place::Usual)
        .edits()
        .takes_text(|app, text| app.prompt_with(Purpose::Owner, text)),
    row("action", &["m"], &[Map], |app, _| app.prompt(Purpose::Action))
        .needs(on_card, "needs-card")
        .hint(Place::Often)
        .edits()
        .takes_text(|app, text| app.prompt_with(Purpose::Action, text)),
    row("pass", &["w"], &[Map], |app, _| app.grid.begin_rating_pass(&mut app.desk))
        .needs(has_touchpoints, "needs-any")
        .hint(Place::Seldom)
        .edits(),
    row("ask-on", &["s"], &[Map], |app, _| app.grid.ask_next(&mut app.desk))
        .when(is_asking)
        .hint(Place::On)
        .while_asked(),
    row("ask", &["s"], &[Map], |app, _| app.grid.ask_next(&mut app.desk)),
    row("place-parked", &[","], &[Map], |app, _| app.grid.grab(&mut app.desk))
        .when(|app| {
            matches!(app.grid.cursor, Cursor::Parked { card: Some(_), .. }) && app.grid.marked.is_empty()
        })
        .edits(),
    row("park", &[","], &[Map], |app, _| app.grid.park(&mut app.desk))
        .needs(on_card, "needs-card")
        .edits()
        .serves_when(parks),
    row("rename", &["c", "f2"], &[Map], |app, _| app.grid.rename_here(app.desk.map()))
        .needs(on_record, "needs-record")
        .hint(Place::Usual)
        .edits(),
    row("mark", &["space"], &[Map], |app, _| app.grid.mark(&mut app.desk))
        .needs(|app| app.grid.cursor.card().is_some(), "needs-card"),
    row("grab", &["g"], &[Map], |app, _| app.grid.grab(&mut app.desk))
        .needs(on_chosen, "needs-record")
        .edits()
        .serves_when(grabs),
    row("shift", &["shift-left", "shift-down", "shift-up", "shift-right"], &[Map], |app, key| {
        app.grid.shift_key(&mut app.desk, key);
    })
    .needs(on_chosen, "needs-record")
    .edits()
    .never_named(),
    row("copy", &["y"], &[Map], |app, _| app.grid.copy(&mut app.desk))
        .needs(on_chosen, "needs-record")
        .serves_when(copies),
    row("twin", &["p"], &[Map], |app, _| app.grid.take_twin(&mut app.desk))
        .when(|app| app.grid.is_on_twin(&app.desk))
        .hint(Place::On)
        .while_asked()
        .edits(),
    row("put", &["p"], &[Map], |app, _| app.grid.put(&mut app.desk))
        .when(has_copied)
        .edits()
        .serves_when(puts),
    row("delete", &["delete", "d"], &[Map], |app, key| app.grid.delete_key(&mut app.desk, key))
        .needs(on_chosen, "needs-record")
        .sense(Sense::Alone)
        .edits()
        .serves_when(deletes),
    row("numbers", &["#"], &[Map], |app, _| app.grid.show_numbers())
        .takes_number(|app, number| app.grid.go_to_number(&mut app.desk, number))
        .serves_when(leads_elsewhere),
    row("find", &["/"], &[Map], |app, _| app.prompt(Purpose::Find(app.grid.cursor.clone())))
        .takes_text(|app, text| app.prompt_with(Purpose::Find(app.grid.cursor.clone()), text)),
    row("find-next", &["n"], &[Map], |app, _| app.grid.find_next(&mut app.desk, false))
        .gives_way()
        .hint(Place::Hits)
        .serves_when(has_hits),
    row("find-back", &["b"], &[Map], |app, _| app.grid.find_next(&mut app.desk, true))
        .gives_way()
        .serves_when(has_hits),
    row(
        "move",
        &["left", "down", "up", "right", "h", "j", "k", "l", "home", "end", "pgup", "pgdn"],
        &[Map],
        |app, key| app.grid.move_key(&mut app.desk, key),
    )
    .sense(Sense::Moves)
    .never_named(),
    row("walk-back", &["esc", "ctrl-c"], &[Map], |app, key| app.walk_back(key))
        .when(|app| app.walks())
        .hint(Place::Out)
        .never_named(),
    row("ask-end", &["esc", "ctrl-c"], &[Map], |app, key| app.grid.escape(&mut app.desk, key))
        .when(is_asking)
        .hint(Place::Out)
        .while_asked()
        .never_named(),
    row("unmark", &["esc", "ctrl-c"], &[Map], |app, key| app.grid.escape(&mut app.desk, key))
        .hint(Place::Marks)
        .serves_when(|app| !app.grid.marked.is_empty() || has_hits(app)),
    // A text in the map.
    row("write-name", &["enter"], &[Context::Write], |app, _| app.grid.write_next(&mut app.desk))
        .when(writes_name)
        .hint(Place::On),
    row("write-clear", &["ctrl-u"], &[Context::Write], |app, key| app.grid.write_key(&mut app.desk, key))
        .when(writes_name)
        .hint(Place::Usual)
        .serves_when(|app| app.grid.writing().is_some_and(|write| write.input.is_cleared_by_one_key())),
    row("write-next", &["enter"], &[Context::Write], |app, _| app.grid.write_next(&mut app.desk))
        .when(|app| !writes_name(app))
        .hint(Place::On),
    row("twin-write", &["down"], &[Context::Write], |app, _| app.grid.take_twin(&mut app.desk))
        .when(|app| app.grid.has_twin_in_field(&app.desk))
        .hint(Place::Usual)
        .edits()
        .never_named(),
    row("write-similar", &["down"], &[Context::Write], |app, key| app.grid.write_key(&mut app.desk, key))
        .when(has_similar)
        .hint(Place::Usual),
    row("write-move", &["left", "down", "up", "right"], &[Context::Write], |app, key| {
        app.grid.write_key(&mut app.desk, key);
    })
    .when(|app| writes_in_cell(app) && !has_similar(app)),
    row("write-send", &["tab", "shift-tab"], &[Context::Write], |app, key| {
        app.grid.send_field(&mut app.desk, key.shift);
    })
    .when(writes_in_cell)
    .hint(Place::Usual),
    row("write-end", &["esc", "ctrl-c"], &[Context::Write], |app, _| app.grid.write_end(&mut app.desk))
        .hint(Place::Out),
    // Choosing a kind.
    row("kind-choose", &["1", "2", "3", "4", "0"], &[Kind], |app, key| app.grid.kind_key(&mut app.desk, key))
        .short("1–4")
        .edits(),
    row("kind-cancel", &["esc", "ctrl-c"], &[Kind], |app, _| app.grid.mode = None).hint(Place::Out),
    // Numbers.
    row(
        "number-digit",
        &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "backspace"],
        &[Numbers],
        |app, key| app.grid.number_key(&mut app.desk, key),
    )
    .short("0–9"),
    row("number-go", &["enter"], &[Numbers], |app, _| app.grid.number_go(&mut app.desk)).hint(Place::On),
    row("number-end", &["esc", "ctrl-c", "#"], &[Numbers], |app, _| app.grid.mode = None).hint(Place::Out),
    // Carrying.
    row("carry", &["left", "down", "up", "right", "h", "j", "k", "l"], &[Grab], |app, key| {
        app.grid.carry_key(&mut app.desk, key);
    })
    .short_of(carried_by)
    .hint(Place::Usual)
    .sense(Sense::Moves),
    row("drop", &["enter", "g", ","], &[Grab], |app, _| app.grid.drop_here(&mut app.desk)).hint(Place::On),
    row("put-back", &["esc", "ctrl-c"], &[Grab], |app, _| app.grid.put_back(&mut app.desk)).hint(Place::Out),
    // The rating pass.
    row("pass-rate", &["1", "2", "3", "4", "5", "0"], &[Pass], |app, key| {
        app.grid.pass_key(&mut app.desk, key);
    })
    .short("1–5")
    .hint(Place::On)
    .serves_when(has_unrated)
    .asks(arguments::scores),
    row("pass-skip", &["enter", "right", "down", "space", "l", "j"], &[Pass], |app, _| {
        app.grid.pass_skip(&app.desk);
    })
    .hint(Place::On)
    .sense(Sense::Moves)
    .serves_when(|app| has_unrated(app) && passes_on(app)),
    row("pass-back", &["backspace", "left", "up", "h", "k"], &[Pass], |app, _| app.grid.pass_back(&app.desk))
        .hint(Place::Usual)
        .sense(Sense::Moves)
        .serves_when(passes_back),
    row("pass-undo", &["u", "ctrl-z"], &[Pass], |app, _| app.undo())
        .hint(Place::Undo)
        .sense(Sense::Undoes)
        .edits()
        .serves_when(undoes),
    row("usage-pass", &["+", "-", "="], &[Pass], |app, key| app.grid.usage_key(&mut app.desk, key))
        .short("+ −")
        .hint(Place::On)
        .sense(Sense::Answers)
        .asks(arguments::verdicts),
    row("pass-earlier", &["v"], &[Pass], |app, _| app.grid.show_earlier_scores())
        .when(|app| app.grid.has_earlier_score(&app.desk))
        .hint(Place::On),
    row("pass-end", &["esc", "ctrl-c", "w"], &[Pass], |app, _| app.grid.mode = None).hint(Place::Out),
];
