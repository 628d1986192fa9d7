//! The commands of the analysis screen.

use super::super::{
    applies::*,
    arguments,
    row::{Command, Place, row},
    sense::Sense,
    serves::*,
    words,
};
use crate::app::context::Context;
use Context::Analysis;

/// In the order of the help; in each context, the first that takes a key has it.
#[expect(clippy::redundant_closure_for_method_calls, reason = "in a table all rows look alike")]
pub(in crate::app::command) const ROWS: &[Command] = &[
    // What the map says.
    row(
        "analysis-move",
        &["left", "down", "up", "right", "h", "j", "k", "l", "pgdn", "pgup", "home", "end"],
        &[Analysis],
        |app, key| app.on_analysis(|analysis, desk, insight| analysis.step(desk, insight, key)),
    )
    .short("↓↑")
    .sense(Sense::Moves)
    .hint(Place::Picture)
    .never_named(),
    row("analysis-open", &["enter"], &[Analysis], |app, _| app.enter_analysis())
        .when(on_analysed_touchpoint)
        .hint(Place::On),
    row("analysis-list", &["enter"], &[Analysis], |app, _| app.enter_analysis())
        .when(on_analysed_line)
        .hint(Place::On)
        .called(words::of_enter_in_analysis)
        .serves_when(leads_on),
    row("analysis-action", &["m"], &[Analysis], |app, _| app.act_on_analysed())
        .when(on_analysed_line)
        .hint(Place::On)
        .serves_when(acts)
        .edits(),
    row("analysis-rate", &["1", "2", "3", "4", "5", "0"], &[Analysis], |app, key| app.rate_analysed(key))
        .when(on_analysed_touchpoint)
        .short("1–5")
        .hint(Place::Picture)
        .called(words::of_rating_in_analysis)
        .edits()
        .asks(arguments::scores),
    row("analysis-walk", &["n", "b"], &[Analysis], |app, _| app.walk())
        .when(on_analysed_line)
        .short("n")
        .hint(Place::Usual)
        .serves_when(has_touchpoints),
    row("analysis-turn", &["r"], &[Analysis], |app, _| {
        app.on_analysis(|analysis, desk, _| analysis.turn(desk, false));
    })
    .when(has_pages)
    .hint(Place::On)
    .sense(Sense::Alone),
    row("analysis-turn-back", &["<"], &[Analysis], |app, _| {
        app.on_analysis(|analysis, desk, _| analysis.turn(desk, true));
    })
    .when(has_pages),
    row("analysis-segment", &["g"], &[Analysis], |app, _| {
        app.on_analysis(|analysis, desk, _| analysis.next_segment(desk));
    })
    .when(shows_a_curve)
    .hint(Place::Picture)
    .serves_when(goes_to_a_segment),
    row("analysis-back", &["esc", "ctrl-c"], &[Analysis], |app, key| app.leave_analysis(key))
        .hint(Place::Out),
];
