//! What the last line says of what was done, in both languages.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod room;

use room::Room;
use touchmap::map::about::Language;

fn german() -> Room {
    Room::demo("restaurant", Language::German)
}

fn english() -> Room {
    Room::demo("restaurant", Language::English)
}

#[test]
fn a_single_field_is_named_with_what_it_was_and_what_it_is() {
    let mut room = german();
    room.go("Newsletter").keys("5 4");
    assert_eq!(room.said(), "Newsletter · Wirkung: 5 → 4");
    room.keys("+");
    assert_eq!(room.said(), "Newsletter · Nutzung: unverändert zu viel");
    room.go("Rechnung").keys("+ +");
    assert_eq!(room.said(), "Rechnung · Nutzung: zu viel → –");
    room.go("Newsletter");
    room.keys("o ctrl-u").types("IT").keys("enter u");
    assert_eq!(room.said(), "Rückgängig: Newsletter · Verantwortlich: Marketing → IT");
    room.keys("space down space o ctrl-u").types("IT").keys("enter");
    assert_eq!(room.said(), "2 Touchpoints · Verantwortlich: IT");
    let mut room = english();
    room.go("Newsletter").keys("r 5 4");
    assert_eq!(room.said(), "Newsletter · Experience of Couples in the evening: 5 → 4");
}

#[test]
fn a_sentence_that_was_typed_leaves_no_doubled_dot() {
    let mut room = german();
    room.go("Newsletter").keys("enter");
    let form = |room: &Room| match &room.app.screen {
        touchmap::app::Screen::Form(form) => form.focus.field,
        _ => "",
    };
    for _ in 0..60 {
        if form(&room) == "optimal" {
            break;
        }
        room.keys("tab");
    }
    room.keys("enter ctrl-u").types("Selten, persönlich.").keys("esc");
    assert_eq!(room.said(), "Newsletter · Optimales Erlebnis: Selten, persönlich");
}

#[test]
fn a_copied_row_says_where_it_stands_when_it_is_undone_and_redone() {
    let mut room = german();
    room.go("Zeitungsanzeige").keys("left y down p");
    assert!(room.said().contains("stehen auch hier"), "{}", room.said());
    room.keys("u");
    assert_eq!(room.said(), "Rückgängig: 17 Touchpoints stehen auch in der Reihe Familien am Sonntag");
    room.keys("ctrl-r");
    assert_eq!(room.said(), "Wiederhergestellt: 17 Touchpoints stehen auch in der Reihe Familien am Sonntag");
    let mut room = english();
    room.go("Newspaper advert").keys("left y down p u");
    assert_eq!(room.said(), "Undone: 17 touchpoints are now also in the row Families on Sunday");
}

#[test]
fn a_parked_card_that_is_placed_stands_there_now_and_not_too() {
    for (mut room, name, placed, parked) in [
        (german(), "Hunde im Gastraum?", "steht jetzt in Entdecken", "steht auf dem Parkplatz"),
        (english(), "Dogs in the dining room?", "is now in Discover", "is in the parking lot"),
    ] {
        room.go(name).keys(", enter");
        assert_eq!(room.said(), format!("{name} {placed}"));
        room.keys(",");
        assert_eq!(room.said(), format!("{name} {parked}"));
    }
}

#[test]
fn an_undone_copy_is_called_a_copy() {
    let mut room = german();
    room.go("Newsletter").keys("y right p p u");
    assert_eq!(room.said(), "Rückgängig: Eigene Kopie von Newsletter");
    room.keys("u");
    assert_eq!(room.said(), "Rückgängig: Newsletter steht auch in Empfehlen");
    let mut room = english();
    room.go("Newsletter").keys("space down space y right p p u");
    assert_eq!(room.said(), "Undone: 2 independent copies");
}

#[test]
fn several_new_or_deleted_touchpoints_are_counted() {
    let mut room = german();
    room.go("Bonuskarte").keys("space space delete u");
    assert_eq!(room.said(), "Rückgängig: Bonuskarte und ein weiterer gelöscht");
    room.keys("ctrl-r u");
    assert_eq!(room.said(), "Rückgängig: Bonuskarte und ein weiterer gelöscht");
    room.go("Newsletter").keys("delete");
    assert_eq!(room.said(), "Newsletter steht hier nicht mehr · u holt es zurück");
}

/// What is refused stays in the line, and nothing becomes the owner by accident.
#[test]
fn a_day_that_does_not_exist_is_an_error_that_names_it() {
    for (mut room, words) in
        [(german(), "Den Tag „31.2.“ gibt es nicht"), (english(), "There is no day “31.2.”")]
    {
        room.go("Newsletter");
        let before = room.touchpoint("Newsletter").detail.actions.len();
        room.keys("m").types("Test @IT 31.2.").keys("enter");
        assert!(room.failed());
        assert_eq!(room.said(), words);
        assert_eq!(room.touchpoint("Newsletter").detail.actions.len(), before);
        assert!(room.screen().contains("Test @IT 31.2."), "{}", room.screen());
        room.keys("backspace backspace backspace").types(".1.").keys("enter");
        let action = &room.touchpoint("Newsletter").detail.actions[before].value;
        assert_eq!((action.what.as_str(), action.who.as_str()), ("Test", "IT"));
        assert_eq!(action.due, Some(jiff::civil::date(2027, 1, 31)));
    }
}

/// A day that has just passed is offered as such, before Enter and after it.
#[test]
fn a_day_that_has_just_passed_is_named_as_such() {
    let mut room = german();
    room.go("Newsletter").keys("m").types("Test @IT 20.11.");
    assert!(room.screen().contains("20.11.2026, vor 2 Tagen"), "{}", room.screen());
    room.keys("enter");
    assert_eq!(room.said(), "Maßnahme: Test · IT · 20.11.2026, vor 2 Tagen");
    room.keys("m").types("Test @IT Freitag");
    assert!(room.screen().contains("27.11.2026"), "{}", room.screen());
    room.keys("enter");
    assert_eq!(room.said(), "Maßnahme: Test · IT · 27.11.2026");
}

/// The same dates are understood in a form, and what is none is an error in words.
#[test]
fn a_date_in_a_form_is_read_as_in_the_line_of_an_action() {
    let mut room = english();
    room.keys("up*30 enter");
    for _ in 0..40 {
        match &room.app.screen {
            touchmap::app::Screen::Form(form) if form.focus.field == "next_review" => break,
            _ => drop(room.keys("tab")),
        }
    }
    let writes = |room: &mut Room, text: &str| {
        room.keys("enter ctrl-u").types(text).keys("enter");
    };
    writes(&mut room, "in 2 weeks");
    assert_eq!(room.map().about().next_review, Some(jiff::civil::date(2026, 12, 6)));
    // Enter leads on; the same field is written again.
    room.keys("shift-tab");
    writes(&mut room, "21 Nov");
    assert!(room.said().ends_with("21 Nov 2026, yesterday"), "{}", room.said());
    room.keys("shift-tab");
    writes(&mut room, "31 Feb");
    assert!(room.failed() && room.said().starts_with("There is no day “31 Feb”"), "{}", room.said());
    room.keys("ctrl-u").types("soon").keys("enter");
    assert!(room.failed() && room.said().starts_with("“soon” is not a date such as"), "{}", room.said());
}

#[test]
fn a_name_that_is_there_already_is_said_and_never_refused() {
    let mut room = german();
    room.keys("up a").types("Besuch").keys("enter");
    assert_eq!(room.said(), "Phase Besuch hinzugefügt · es gibt schon eine Phase dieses Namens");
    room.keys("esc c ctrl-u").types("Besuch").keys("enter");
    room.keys("c ctrl-u").types("Empfehlen").keys("enter");
    assert!(room.said().ends_with(" · es gibt schon eine Phase dieses Namens"), "{}", room.said());
    room.go("Zeitungsanzeige").keys("left a").types("Geschäftsessen").keys("enter");
    assert!(room.said().ends_with("es gibt schon eine Kundengruppe dieses Namens"), "{}", room.said());
    room.keys("esc").go("Kita-Aushang").keys("a").types("Newsletter").keys("enter");
    assert_eq!(room.said(), "Newsletter hinzugefügt · heißt wie Nr. 28 · ↓ nimmt ihn statt des neuen");
    room.types("Newsletter 2").keys("enter");
    assert_eq!(room.said(), "Newsletter 2 hinzugefügt");
    let mut room = english();
    room.keys("up a").types("Visit").keys("esc");
    assert!(room.said().ends_with("another stage has this name"), "{}", room.said());
}
