//! The list of all actions, in which actions are written, changed and removed.

use super::room::Room;
use jiff::civil::date;
use touchmap::{
    app::{Msg, Overlay, Screen},
    map::{
        about::Language,
        choice::Choice as _,
        detail::{Action, State},
        field::Item,
        id::ItemId,
        text::Line,
    },
};

/// The restaurant's list of actions; the first one is about Google, by Marketing.
fn list(language: Language) -> Room {
    let mut room = Room::demo("restaurant", language);
    room.keys("shift-tab");
    room
}

/// The action under the cursor.
fn here(room: &Room) -> Action {
    let Screen::Actions(actions) = &room.app.screen else { panic!("another screen") };
    let key = actions.key.as_ref().expect("an action is under the cursor");
    let all = &room.map().touchpoint(&key.touchpoint).unwrap().detail.actions;
    all.iter().find(|action| action.id == key.item).unwrap().value.clone()
}

fn line(room: &Room) -> &str {
    match room.overlay() {
        Some(Overlay::Prompt(prompt)) => prompt.input.text(),
        other => panic!("no line is being written: {other:?}"),
    }
}

#[test]
fn who_and_when_may_be_typed_before_what_and_how_it_is_understood_is_in_sight() {
    for (language, typed, shown) in [
        (Language::German, "bis Freitag @Ina Preise prüfen", "Ina · 27.11.2026 · Preise prüfen"),
        (Language::English, "by Friday @Ina check the prices", "Ina · 27 Nov 2026 · check the prices"),
    ] {
        let mut room = Room::demo("restaurant", language);
        room.go(if language == Language::German { "Rechnung" } else { "Bill" }).keys("m").types(typed);
        assert!(room.screen().contains(shown), "{}", room.screen());
        let id = room.app.grid.cursor.card().unwrap().clone();
        room.keys("enter");
        let added = &room.map().touchpoint(&id).unwrap().detail.actions.last().unwrap().value;
        assert_eq!((added.who.as_str(), added.due), ("Ina", Some(date(2026, 11, 27))));
        assert!(shown.ends_with(added.what.as_str()), "{}", added.what);
    }
    // A name the map knows may have several words, and without a text it is no action.
    let mut room = Room::demo("restaurant", Language::German);
    room.go("Rechnung").keys("o ctrl-u").types("Anna Maria").keys("enter m").types("@anna maria");
    room.keys("enter");
    assert_eq!(line(&room), "@anna maria");
    room.types(" ruft an");
    assert!(room.screen().contains("anna maria · ruft an"), "{}", room.screen());
}

#[test]
fn enter_changes_text_who_and_when_in_one_line() {
    for (language, name, written, day) in [
        (Language::German, "Marketing", "27.11.2026", "4.12."),
        (Language::English, "Marketing", "27 Nov 2026", "4 Dec"),
    ] {
        let mut room = list(language);
        let before = here(&room);
        room.keys("enter");
        assert_eq!(line(&room), format!("{} @{name} {written}", before.what));
        // Nothing is changed, nothing is written.
        let step = room.app.desk.doc.position();
        room.keys("enter");
        assert_eq!((room.overlay(), room.app.desk.doc.position()), (None, step));
        room.keys("2 enter ctrl-k").types(&format!(" sofort @Küche {day}")).keys("enter");
        let now = here(&room);
        assert_eq!(now.what.as_str(), format!("{} sofort", before.what));
        assert_eq!((now.who.as_str(), now.due), ("Küche", Some(date(2026, 12, 4))));
        assert_eq!(now.state, State::at(1), "how far it is stays");
        room.keys("u");
        assert_eq!(here(&room).what, before.what, "one step");
    }
}

/// Somebody opens an action to add a word to what is done; at the end of the line, too, who and when stay.
#[test]
fn a_word_added_to_an_action_takes_neither_who_nor_when() {
    for to_the_end in ["", "end"] {
        let mut room = list(Language::English).sized(160, 45);
        let before = here(&room);
        let name = format!("enter {to_the_end}");
        room.keys(&name).types(" and reply OK");
        let understood = "Marketing · 27 Nov 2026 · “Book a table”";
        let is_said = room.screen().contains(understood);
        assert_eq!(is_said, !to_the_end.is_empty(), "{}", room.screen());
        room.keys("enter");
        let now = here(&room);
        assert_eq!(
            (now.what.as_str(), &now.who, now.due),
            (&*format!("{} and reply OK", before.what), &before.who, before.due)
        );
    }
}

#[test]
fn the_cursor_stays_with_an_action_that_gets_another_day() {
    let mut room = list(Language::German);
    let what = here(&room).what;
    room.keys("enter end backspace*10").types("1.2.2027").keys("enter");
    let now = here(&room);
    assert_eq!((&now.what, now.due), (&what, Some(date(2027, 2, 1))));
}

#[test]
fn a_line_that_is_no_action_stays_open_and_esc_changes_nothing() {
    let mut room = list(Language::German);
    let before = room.map().records().clone();
    room.keys("enter end").types("x 31.2.").keys("enter");
    assert!(room.failed() && line(&room).ends_with("31.2."), "{}", room.said());
    room.keys("ctrl-u enter");
    assert!(room.failed() && room.said().contains("Entf"), "{}", room.said());
    assert_eq!(line(&room), "");
    room.keys("esc");
    assert_eq!((room.overlay(), room.map().records()), (None, &before));
}

#[test]
fn what_esc_left_is_gone_on_with() {
    let mut room = list(Language::German);
    let before = here(&room).what;
    room.keys("enter home").types("Bald ").keys("esc");
    assert_eq!(here(&room).what, before);
    room.keys("enter").types("7").keys("backspace home").types("Sehr ").keys("enter");
    assert!(here(&room).what.as_str().starts_with("Sehr Bald "), "{}", here(&room).what);
}

/// A name that would be read as a day is changed in the form, where it has a field of its own.
#[test]
fn what_one_line_cannot_hold_is_changed_in_its_touchpoint() {
    let mut room = Room::demo("restaurant", Language::German);
    let (id, item) = (room.id("Newsletter"), ItemId::new("zz99").unwrap());
    let value =
        Action { what: Line::clean("Testen"), who: Line::clean("Team Freitag"), due: None, state: None };
    room.prepare(|e| {
        e.touchpoint(&id, |t| t.detail.actions.push(Item { id: item.clone(), value: value.clone() }));
    });
    room.keys("shift-tab");
    while here(&room) != value {
        room.keys("down");
    }
    room.keys("enter");
    assert!(matches!(&room.app.screen, Screen::Form(form) if form.focus.field == "actions"));
    room.keys("esc");
    assert_eq!(here(&room).who, value.who);
}

#[test]
fn m_writes_another_one_for_the_same_touchpoint_and_goes_to_it() {
    for new in ["m", "a"] {
        let mut room = list(Language::German).sized(80, 24);
        room.keys("down").keys(new);
        assert!(room.screen().contains("Zu Google-Bewertungen (was @wer Datum)"), "{}", room.screen());
        room.types("Fotos ersetzen @Ina KW 50").keys("enter");
        assert_eq!((here(&room).what.as_str(), here(&room).who.as_str()), ("Fotos ersetzen", "Ina"));
        assert!(room.said().contains("Fotos ersetzen · Ina · 11.12.2026"), "{}", room.said());
        assert!(room.touchpoint("Google-Bewertungen").detail.actions.iter().any(|a| a.value == here(&room)));
    }
}

#[test]
fn in_an_empty_list_m_is_for_the_card_under_the_cursor_of_the_map() {
    let mut room = Room::empty(&["Families"]);
    room.keys("a").types("Poster").keys("esc shift-tab m").types("Hang it up").keys("enter");
    assert_eq!(here(&room).what.as_str(), "Hang it up");
    let mut room = Room::empty(&["Families"]);
    room.keys("shift-tab m");
    assert!(room.failed() && room.overlay().is_none(), "{}", room.said());
}

#[test]
fn delete_removes_the_action_and_undo_brings_it_back() {
    for keys in ["delete", "d d"] {
        let mut room = list(Language::German);
        room.keys("down");
        let (before, first) = (room.map().records().clone(), here(&room));
        let count = room.map().actions().len();
        room.keys(keys);
        assert_eq!(room.map().actions().len(), count - 1);
        assert!(room.said().contains("u holt"), "{}", room.said());
        assert_ne!(here(&room), first);
        room.keys("u");
        assert_eq!((room.map().records(), here(&room)), (&before, first));
        room.keys("d j d");
        assert_eq!(room.map().records(), &before, "d and another key removes nothing");
    }
    let mut room = list(Language::German);
    for _ in 0..40 {
        room.keys("delete");
    }
    assert!(room.map().actions().is_empty(), "and then there is nothing left");
}

#[test]
fn the_touchpoint_is_one_arrow_away() {
    let mut room = list(Language::German);
    let what = here(&room).what;
    room.keys("right");
    assert!(matches!(&room.app.screen, Screen::Form(form) if form.focus.field == "actions"));
    room.keys("esc");
    assert_eq!(here(&room).what, what);
}

/// Text that is dictated without `m` is an action, whatever letters it begins with, as long as they are no commands.
#[test]
fn typed_prose_is_an_action_and_runs_nothing() {
    for prose in
        ["Newsletter quer lesen, 3 mal", "gläser & teller prüfen", "Über die Uhr d d e q u", "5 Stühle = neu"]
    {
        let mut room = list(Language::German);
        let before = room.map().records().clone();
        room.types(prose);
        assert_eq!((line(&room), room.map().records()), (prose, &before));
        room.keys("enter");
        assert_eq!(here(&room).what.as_str(), prose.trim());
        room.keys("u");
        assert_eq!(room.map().records(), &before);
    }
}

#[test]
fn what_is_pasted_is_an_action() {
    let mut room = list(Language::German);
    room.send(Msg::Paste("- Karte laminieren\n".into()));
    room.keys("enter");
    assert_eq!(here(&room).what.as_str(), "Karte laminieren");
}

#[test]
fn where_only_reading_is_possible_the_list_says_so() {
    let mut room = list(Language::German);
    room.send(Msg::Access(touchmap::store::access::Access::Held(None)));
    let before = room.map().records().clone();
    for key in ["m", "a", "enter", "c", "delete", "d", "3", "space", "X", "ß"] {
        room.keys(key);
        assert!(room.failed() && room.overlay().is_none(), "{key}: {}", room.said());
        assert_eq!(room.map().records(), &before, "{key}");
    }
}

#[test]
fn who_is_hidden_stays_hidden_and_is_kept() {
    let mut room = list(Language::German);
    let who = here(&room).who;
    room.keys("ctrl-n enter");
    assert!(!line(&room).contains(who.as_str()), "{}", line(&room));
    room.keys("home").types("Bald ").keys("enter");
    assert_eq!(here(&room).who, who);
    assert!(here(&room).what.as_str().starts_with("Bald "));
}

/// After a kill, the line is open again with what was typed in it, and Enter writes it.
#[test]
fn a_line_being_changed_survives_a_kill() {
    let mut room = list(Language::German);
    room.keys("enter home").types("Bald ");
    let mut msg = super::room::opened("x.ron", room.map().records().clone());
    if let Msg::Opened(_, outcome) = &mut msg {
        outcome.as_mut().as_mut().unwrap().here = room.app.whereabouts();
    }
    let mut again = Room::demo("restaurant", Language::German);
    again.send(msg);
    assert_eq!(line(&again), line(&room));
    again.keys("enter");
    assert!(here(&again).what.as_str().starts_with("Bald "));
}

#[test]
fn a_click_chooses_the_action_that_enter_changes() {
    use touchmap::app::pointer::{Gesture, Target};
    let mut room = list(Language::German);
    room.send(Msg::Mouse(Gesture::Click, Some(Target::Line(2)))).keys("enter");
    assert!(line(&room).starts_with("Teamrunde"), "{}", line(&room));
}

#[test]
fn all_of_a_long_action_is_in_sight_while_it_is_written() {
    let text = "Knopf zum Reservieren bei allen Verzeichnissen prüfen und danach jedem Gast in der Mail zeigen @Marketing";
    for size in [(40, 12), (80, 24), (120, 36)] {
        let mut room = list(Language::German).sized(size.0, size.1);
        room.keys("m").types(text);
        let screen = room.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(screen.contains(text), "{screen}");
        // A short one stands beside what it is for, as before.
        room.keys("ctrl-u").types("Prüfen");
        if size.0 > 40 {
            assert!(room.screen().contains("(was @wer Datum): Prüfen"), "{}", room.screen());
        }
    }
}
