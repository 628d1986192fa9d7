//! The commands of an opened record and of a field that is being written.

use super::super::{
    applies::*,
    arguments,
    row::{Command, Place, form_row, row},
    sense::Sense,
    serves::*,
};
use crate::app::{context::Context, form};
use Context::{Field, Form};

/// The rows in the order of the help. In each context, the first row that takes a key has it.
#[expect(clippy::redundant_closure_for_method_calls, reason = "in a table all rows look alike")]
pub(in crate::app::command) const ROWS: &[Command] = &[
    // An opened record. No printable key is a command here, except those that choose a value.
    form_row("conflict-choose", &["1", "2"], &[Form], |form, desk, key| form.choose_side(desk, key))
        .when(|app| form_is(app, form::Form::is_in_conflict))
        .short("1 2")
        .hint(Place::On)
        .edits()
        .asks(arguments::sides),
    form_row("conflict-how", &["enter", "f2", "delete"], &[Form], |form, desk, _| form.explain(desk))
        .when(|app| form_is(app, form::Form::is_in_conflict))
        .never_named(),
    form_row(
        "form-choose",
        &["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "+", "=", "-", "space"],
        &[Form],
        |form, desk, key| form.choose(desk, key),
    )
    .when(|app| form_is(app, form::Form::is_on_choice))
    .short_of(|app| app.form().map_or_else(String::new, |form| form.choice_keys(&app.desk)))
    .hint(Place::On)
    .edits()
    .never_named(),
    form_row("form-choose-how", &["enter", "f2"], &[Form], |form, desk, _| form.explain(desk))
        .when(|app| form_is(app, form::Form::is_on_choice))
        .never_named(),
    form_row("form-edit", &["enter", "f2"], &[Form], |form, desk, _| form.write(desk))
        .when(|app| form_is(app, form::Form::is_on_written))
        .hint(Place::On)
        .edits(),
    form_row(
        "form-move",
        &["tab", "shift-tab", "down", "up", "left", "right", "home", "end"],
        &[Form],
        |form, desk, key| form.walk(desk, key),
    )
    .short_of(tab_and_arrows)
    .hint(Place::Usual)
    .never_named(),
    form_row("form-add", &["insert"], &[Form, Field], |form, desk, _| form.add_below(desk))
        .when(|app| form_is(app, form::Form::is_in_list))
        .hint(Place::Usual)
        .edits(),
    form_row("form-empty", &["delete"], &[Form], |form, desk, _| form.delete(desk))
        .when(|app| app.form().is_some_and(|form| form.would_empty(&app.desk)))
        .hint(Place::Usual)
        .edits(),
    form_row("form-delete", &["delete"], &[Form], |form, desk, _| form.delete(desk))
        .when(|app| form_is(app, form::Form::has_something_to_delete))
        .hint(Place::Usual)
        .serves_when(|app| app.form().is_some_and(|form| form.would_delete(&app.desk)))
        .edits(),
    form_row("form-shift", &["shift-up", "shift-down"], &[Form], |form, desk, key| form.shift(desk, key))
        .when(|app| form_is(app, form::Form::is_on_row))
        .hint(Place::Usual)
        .edits()
        .asks(arguments::up_and_down),
    form_row("form-page", &["pgdn", "pgup"], &[Form], |form, desk, key| form.turn(desk, key))
        .when(|app| form_is(app, form::Form::has_neighbours))
        .hint(Place::Usual)
        .serves_when(|app| app.form().is_some_and(|form| form.has_others(&app.desk)))
        .asks(arguments::next_and_back),
    row("form-undo", &["ctrl-z"], &[Form], |app, _| app.undo())
        .hint(Place::Undo)
        .sense(Sense::Undoes)
        .edits()
        .serves_when(undoes),
    row("form-close", &["esc", "ctrl-c"], &[Form], |app, key| app.close_form(key)).hint(Place::Out),
    // A field being written.
    form_row("field-done", &["esc", "ctrl-c"], &[Field], |form, desk, _| form.field_leave(desk))
        .hint(Place::Out)
        .never_named(),
    row("field-undo", &["ctrl-z"], &[Field], |app, _| app.undo_in_field())
        .when(|app| form_is(app, form::Form::is_as_opened))
        .edits()
        .never_named(),
    form_row("field-known", &["down"], &[Field], |form, desk, _| form.take_known(desk))
        .when(offers_somebody)
        .hint(Place::On)
        .never_named(),
    form_row("field-next", &["tab", "shift-tab"], &[Field], |form, desk, key| form.field_next(desk, key))
        .hint(Place::Usual)
        .never_named(),
    form_row("field-break", &["enter"], &[Field], |form, _, _| form.field_break())
        .when(|app| form_is(app, form::Form::is_on_prose))
        .hint(Place::On)
        .never_named(),
    form_row("field-more", &["enter"], &[Field], |form, desk, _| form.field_more(desk))
        .when(|app| form_is(app, form::Form::ends_row))
        .hint(Place::On)
        .never_named(),
    form_row("field-enter", &["enter"], &[Field], |form, desk, _| form.field_done(desk))
        .hint(Place::On)
        .never_named(),
    form_row("form-external", &["ctrl-o"], &[Form, Field], |form, desk, _| form.edit_outside(desk))
        .when(|app| form_is(app, form::Form::is_on_text))
        .hint(Place::Usual)
        .serves_when(|app| form_is(app, |form| !form.is_on_new_row()))
        .edits(),
    form_row("form-conflict", &["ctrl-x"], &[Form, Field], |form, desk, _| form.go_to_conflict(desk))
        .when(has_conflicts)
        .hint(Place::On),
];
