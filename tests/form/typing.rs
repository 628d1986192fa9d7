//! A text that is typed is never lost and never taken for commands.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;
use touchmap::{
    app::{
        file::job::OnDisk,
        form::{At, Slot, choice::is_choice},
    },
    map::{
        builder::Builder,
        by_key,
        field::{Shape, Value},
        text::Prose,
    },
    store::access::Access,
};

/// A word with a letter of every command that the map has, without digits, signs and blanks.
const WORD: &str = "aAcdghjklmnNoprtuwxyq?#/,Xebfs";

/// The form of a touchpoint, of one without details, of a stage, a segment and the map.
fn form_of(which: usize) -> App {
    match which {
        0 => return opened(Language::German, 12),
        1 => return empty(Language::English),
        _ => {}
    }
    let mut app = restaurant(Language::German);
    app.grid.cursor = match which {
        2 => Cursor::Stage(app.map().stage_ids()[0].clone()),
        3 => Cursor::Segment(app.map().segment_ids()[0].clone()),
        _ => Cursor::Title,
    };
    press(&mut app, "enter");
    app
}

/// What Tab comes past in a form, from the first to the last: of a list each column once, and its empty last row.
fn slots(which: usize) -> Vec<Slot> {
    let mut seen = Vec::new();
    let column = |slot: &Slot| match &slot.at {
        At::Cell(_, column) => (slot.field, *column),
        At::Field | At::Conflict => (slot.field, ""),
        At::New(_) => (slot.field, "a new row"),
        At::Place(..) => (slot.field, "a place"),
    };
    let mut slots = all_slots(which);
    slots.retain(|slot| {
        let is_new = !seen.contains(&column(slot));
        seen.push(column(slot));
        is_new
    });
    slots
}

fn all_slots(which: usize) -> Vec<Slot> {
    let mut app = form_of(which);
    press(&mut app, "home");
    let mut slots = vec![form(&app).focus.clone()];
    loop {
        press(&mut app, "tab");
        if slots.last() == Some(&form(&app).focus) {
            return slots;
        }
        slots.push(form(&app).focus.clone());
    }
}

/// A form with this slot under the cursor.
fn at_slot(which: usize, slot: &Slot) -> App {
    let mut app = form_of(which);
    let Screen::Form(form) = &mut app.screen else { panic!("a form is open") };
    form.focus = slot.clone();
    app.update(Msg::Resize(80, 24), NOW);
    app
}

/// Calls `check` with a fresh program for each slot of each form.
fn at_every_slot(mut check: impl FnMut(App)) {
    for which in 0..5 {
        for slot in slots(which) {
            check(at_slot(which, &slot));
        }
    }
}

fn shape(app: &App) -> Shape {
    form(app).focus.column(&form(app).record).unwrap().shape
}

/// The fields of the open record.
fn fields_of(app: &App) -> BTreeMap<&'static str, Value> {
    let record = &form(app).record;
    let columns = by_key::columns(record).iter();
    columns.filter_map(|c| Some((c.name, by_key::get(app.map(), record, c.name)?))).collect()
}

/// Fails when anything but this field of the open record is another than before.
fn only_this_changed(app: &App, before: &App, field: &str) {
    let (now, old) = (fields_of(app), fields_of(before));
    for (name, value) in &old {
        assert!(*name == field || now[name] == *value, "{name} changed while {field} was written");
    }
    let mut records = app.map().records().clone();
    let record = form(app).record.clone();
    // All other records are the same values.
    let was = before.map().records();
    match &record {
        RecordKey::About => records.about = was.about.clone(),
        RecordKey::Stage(id) => drop(records.stages.insert(id.clone(), was.stages[id].clone())),
        RecordKey::Segment(id) => drop(records.segments.insert(id.clone(), was.segments[id].clone())),
        RecordKey::Touchpoint(id) => {
            drop(records.touchpoints.insert(id.clone(), was.touchpoints[id].clone()));
        }
    }
    assert_eq!(&records, was, "another record changed while {field} was written");
}

/// All texts of the open record, and the one being written.
fn all_texts(app: &App) -> String {
    let mut texts = written(app).unwrap_or_default().to_owned();
    for value in fields_of(app).values() {
        let rows = if let Value::Rows(rows) = value { rows.as_slice() } else { &[] };
        for value in rows.iter().flat_map(|row| &row.cells).chain([value]) {
            texts += &format!("\n{}", value.text().unwrap_or_default());
        }
    }
    texts
}

#[test]
fn prose_typed_at_any_field_stands_there_and_runs_nothing() {
    at_every_slot(|mut app| {
        let (before, focus) = (at_same(&app), form(&app).focus.clone());
        type_text(&mut app, WORD);
        assert_eq!((&form(&app).focus, &app.overlay), (&focus, &None));
        assert_eq!(app.map().records(), before.map().records(), "{focus:?}");
        if is_choice(shape(&app)) {
            assert!(app.desk.notice.as_ref().is_some_and(|n| n.is_error), "{focus:?} says nothing");
            return;
        }
        assert!(written(&app).unwrap().ends_with(WORD), "{focus:?}: {:?}", written(&app));
        // With blanks, digits, signs, and Enter, twice.
        type_text(&mut app, " 3 + 4 = u");
        press(&mut app, "enter");
        // Enter leads from a line to the next field; back there, it goes on.
        if form(&app).focus != focus && written(&app).is_none() {
            press(&mut app, "shift-tab");
        }
        type_text(&mut app, "Ja, q 5");
        press(&mut app, "enter");
        only_this_changed(&app, &before, focus.field);
        let all = all_texts(&app);
        for part in [WORD, " 3 + 4 = u", "Ja, q 5"] {
            assert!(all.contains(part), "{focus:?} lost {part:?}: {all}");
        }
    });
}

/// The same program again, to compare with.
fn at_same(app: &App) -> App {
    let mut again = restaurant(Language::German);
    again.desk.doc = app.desk.doc.clone();
    again.screen = app.screen.clone();
    again
}

#[test]
fn an_empty_field_begins_with_the_letter_and_a_filled_one_goes_on() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "note");
    press(&mut app, "u");
    assert_eq!(written(&app), Some("u"));
    press(&mut app, "esc");
    go(&mut app, "owner");
    press(&mut app, "x space 1 esc");
    assert_eq!(
        (touchpoint(&app).owner.as_str(), touchpoint(&app).detail.note.as_str()),
        ("Service x 1", "u")
    );
    // Another word begins after a blank, but not what belongs to the last one.
    press(&mut app, ", esc");
    assert_eq!(touchpoint(&app).owner.as_str(), "Service x 1,");
    // A number is not written on: its old value is one step back.
    go(&mut app, "number");
    press(&mut app, "9");
    assert_eq!(written(&app), Some("9"));
    press(&mut app, "ctrl-z ctrl-z");
    assert_eq!(written(&app), Some("12"));
}

#[test]
fn after_the_last_columns_enter_the_first_letter_begins_the_next_row() {
    let mut app = empty(Language::German);
    go(&mut app, "processes");
    type_text(&mut app, "Buchung");
    press(&mut app, "tab");
    type_text(&mut app, "Service");
    press(&mut app, "tab");
    type_text(&mut app, "Leitung");
    press(&mut app, "enter");
    type_text(&mut app, "quittieren");
    press(&mut app, "esc");
    let names: Vec<_> = touchpoint(&app).detail.processes.iter().map(|p| p.value.name.to_string()).collect();
    assert_eq!(names, ["Buchung", "quittieren"]);
    let first = &touchpoint(&app).detail.processes[0].value;
    assert_eq!((first.people.as_str(), first.owner.as_str()), ("Service", "Leitung"));
    // An action's state is chosen; the day before it is the last column that is written.
    go(&mut app, "actions");
    type_text(&mut app, "Fragen");
    press(&mut app, "tab tab");
    type_text(&mut app, "1.12.");
    press(&mut app, "enter");
    type_text(&mut app, "Danken");
    press(&mut app, "enter enter");
    assert_eq!(touchpoint(&app).detail.actions.len(), 2);
    assert_eq!(written(&app), None);
}

#[test]
fn the_last_row_of_a_list_is_empty_and_named_in_the_list_with_the_focus() {
    let mut app = opened(Language::German, 12);
    for width in [80, 140] {
        for (field, named) in [("owner", 0), ("processes", 1), ("metrics", 1)] {
            go(&mut app, field);
            let (lines, ..) = screen(&mut app, width, 100);
            let count: usize = lines.iter().map(|line| line.matches("+ neue Zeile").count()).sum();
            assert_eq!(count, named, "{field}: {lines:#?}");
        }
    }
    go(&mut app, "interactions");
    while form(&app).focus.at != At::New(None) {
        press(&mut app, "down");
    }
    let rows = touchpoint(&app).detail.interactions.len();
    type_text(&mut app, "danke");
    press(&mut app, "esc");
    assert_eq!(touchpoint(&app).detail.interactions.len(), rows + 1);
    assert_eq!(touchpoint(&app).detail.interactions[rows].value.what.as_str(), "danke");
}

#[test]
fn esc_leaves_the_field_and_then_the_form() {
    at_every_slot(|mut app| {
        let before = app.map().records().clone();
        press(&mut app, "enter");
        let opens = written(&app).is_some();
        assert_eq!(opens, !is_choice(shape(&app)));
        if opens {
            press(&mut app, "esc");
            assert_eq!(written(&app), None);
        }
        press(&mut app, "esc");
        assert_eq!((&app.screen, app.map().records()), (&Screen::Map, &before));
    });
}

#[test]
fn where_only_reading_is_possible_every_key_that_would_write_is_refused_in_words() {
    at_every_slot(|mut app| {
        app.desk.file.access = Access::Held(None);
        let before = app.map().records().clone();
        let focus = form(&app).focus.clone();
        let choice = ["1", "0", "space", "delete"];
        let text = ["a", "Ä", "1", "space", "q", "enter", "f2"];
        let keys = if is_choice(shape(&app)) { choice.as_slice() } else { text.as_slice() };
        let held = app.desk.held_by(None);
        for key in keys.iter().chain(&["ctrl-z", "ctrl-y", "ctrl-r"]) {
            press(&mut app, key);
            assert_eq!(said(&app), held, "{focus:?}: {key}");
        }
        if focus.row().is_some() {
            for key in ["insert", "delete", "shift-up", "shift-down"] {
                press(&mut app, key);
                assert_eq!(said(&app), held, "{focus:?}: {key}");
            }
        }
        app.update(Msg::Paste("x".into()), NOW);
        assert_eq!(said(&app), held);
        assert_eq!((&form(&app).focus, written(&app)), (&focus, None));
        assert_eq!(app.map().records(), &before);
    });
}

#[test]
fn help_opens_everywhere_in_a_form_and_keeps_what_is_written() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "note");
    type_text(&mut app, "Hut?");
    let here = app.whereabouts();
    press(&mut app, "f1");
    assert!(app.help.is_some());
    assert_eq!((app.whereabouts(), app.has_open_field()), (here, true), "it is still in the journal");
    press(&mut app, "f1");
    assert_eq!(written(&app), Some("Hut?"));
    press(&mut app, "esc f1");
    let (lines, ..) = screen(&mut app, 120, 60);
    for key in ["Einfg", "Strg-Z", "Strg-X", "Strg-O", "F8", "Umschalt-↑↓"] {
        assert!(lines.iter().any(|line| line.contains(key)), "{key}: {lines:#?}");
    }
}

/// The journal opens the map again as it was; `here` is what it holds.
fn again(app: &App) -> App {
    let mut again = opened(Language::German, 12);
    press(&mut again, "esc");
    let mut msg = room::opened("x.ron", app.map().records().clone());
    if let Msg::Opened(_, outcome) = &mut msg {
        outcome.as_mut().as_mut().unwrap().here = app.whereabouts();
    }
    again.update(msg, NOW);
    again
}

#[test]
fn a_number_or_a_day_that_came_back_after_a_crash_is_left_like_any_other() {
    for field in ["number", "rank"] {
        let mut app =
            if field == "number" { opened(Language::German, 12) } else { restaurant(Language::German) };
        if field == "rank" {
            app.grid.cursor = Cursor::Stage(app.map().stage_ids()[0].clone());
            press(&mut app, "enter");
        }
        go(&mut app, field);
        press(&mut app, "enter ctrl-u");
        type_text(&mut app, "abc");
        let mut back = again(&app);
        let before = back.map().records().clone();
        assert_eq!(written(&back), Some("abc"));
        press(&mut back, "ctrl-z");
        assert_eq!(written(&back), Some(if field == "number" { "12" } else { "1" }), "{field}");
        press(&mut back, "ctrl-y esc");
        assert!(
            said(&back).contains("„abc“") && said(&back).ends_with("Enter holt es zurück"),
            "{}",
            said(&back)
        );
        assert_eq!(written(&back), None);
        press(&mut back, "esc");
        assert_eq!((&back.screen, back.map().records()), (&Screen::Map, &before));
    }
}

#[test]
fn a_field_left_as_it_was_is_no_draft_and_a_cleared_one_stays_cleared() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "owner");
    press(&mut app, "enter");
    assert!(!app.has_draft());
    press(&mut app, "ctrl-u");
    assert!(app.has_draft());
    let mut back = again(&app);
    assert_eq!((&form(&back).focus, written(&back)), (&Slot::field("owner"), Some("")));
    press(&mut back, "esc");
    assert!(touchpoint(&back).owner.is_empty());
    press(&mut app, "ctrl-z");
    assert!(!app.has_draft());
    press(&mut app, "esc");
    let back = again(&app);
    assert_eq!((&form(&back).focus, written(&back)), (&Slot::field("owner"), None));
}

#[test]
fn the_last_change_is_that_of_the_record() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "effectiveness");
    press(&mut app, "5 pgdn 1");
    let here = |app: &mut App| screen(app, 140, 40).0.join("\n");
    let lines = here(&mut app);
    assert!(lines.contains("→ 1") && lines.contains("rückgängig: Strg-Z"), "{lines}");
    press(&mut app, "pgup");
    let lines = here(&mut app);
    assert!(lines.contains("Wirkung: 2 → 5") && !lines.contains("→ 1"), "{lines}");
    assert!(!lines.contains("rückgängig: Strg-Z"), "that would take back another record's: {lines}");
    press(&mut app, "pgup");
    assert!(!here(&mut app).contains("Zuletzt geändert"));
}

#[test]
fn pasted_bullets_and_numbers_do_not_become_part_of_names() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "processes");
    let old = touchpoint(&app).detail.processes.len();
    app.update(Msg::Paste("- Buchen\n• Kochen\n3. Zahlen\n".into()), NOW);
    let names = touchpoint(&app).detail.processes.iter().map(|p| p.value.name.to_string());
    let names: Vec<_> = names.filter(|name| ["Buchen", "Kochen", "Zahlen"].contains(&&**name)).collect();
    assert_eq!((names.len(), touchpoint(&app).detail.processes.len()), (3, old + 3));
    go(&mut app, "note");
    app.update(Msg::Paste("- eins\n- zwei".into()), NOW);
    press(&mut app, "esc");
    assert_eq!(touchpoint(&app).detail.note.as_str(), "- eins\n- zwei", "prose keeps its lists");
    press(&mut app, "esc");
    app.grid.cursor = Cursor::start(app.map());
    let before: Vec<_> = app.map().touchpoints().map(|(id, _)| id.clone()).collect();
    app.update(Msg::Paste("1) Rufen\n2) Warten\n– Gehen".into()), NOW);
    let fresh = app.map().touchpoints().filter(|(id, _)| !before.contains(id));
    let mut names: Vec<_> = fresh.map(|(_, t)| t.name.to_string()).collect();
    names.sort();
    assert_eq!(names, ["Gehen", "Rufen", "Warten"]);
}

#[test]
fn the_maps_language_is_explained_where_it_is_switched() {
    let mut app = restaurant(Language::German);
    app.grid.cursor = Cursor::Title;
    press(&mut app, "enter");
    go(&mut app, "language");
    press(&mut app, "1");
    assert!(said(&app).ends_with("die Sprache des Programms bleibt"), "{}", said(&app));
}

#[test]
fn a_renamed_stage_keeps_the_templates_texts_and_marks_them_until_they_are_touched() {
    let mut app = App::new(Lang::new(Language::German), Screen::Map, NOW, 7);
    app.begin(builtin::template("lifecycle", Language::German).unwrap(), None, false);
    let stage = app.map().stage_ids()[0].clone();
    app.grid.cursor = Cursor::Stage(stage.clone());
    let marked = |app: &mut App| screen(app, 140, 40).0.join("\n").matches("aus der Vorlage").count();
    press(&mut app, "enter");
    assert_eq!(marked(&mut app), 0, "the template means this stage");
    let before = app.map().stage(&stage).unwrap().clone();
    go(&mut app, "name");
    press(&mut app, "enter ctrl-u");
    type_text(&mut app, "Lieferung");
    press(&mut app, "esc");
    let after = app.map().stage(&stage).unwrap();
    assert_eq!(
        (&after.definition, &after.goal, &after.moves_on),
        (&before.definition, &before.goal, &before.moves_on)
    );
    let texts = [&before.definition, &before.goal, &before.moves_on];
    let filled = texts.into_iter().filter(|text| !text.is_empty()).count();
    assert!(filled > 0);
    assert_eq!(marked(&mut app), filled);
    go(&mut app, "definition");
    type_text(&mut app, " Auch hier.");
    press(&mut app, "esc");
    assert_eq!(marked(&mut app), filled - 1, "what is touched is the room's own");
    press(&mut app, "ctrl-z ctrl-z");
    assert_eq!(marked(&mut app), 0);
}

#[test]
fn ctrl_x_shows_both_versions_and_its_keys_work_there() {
    let mut app = opened(Language::German, 12);
    app.desk.file.path = Some("x.ron".into());
    let id = touchpoint_id(&app);
    let say = |app: &App, text: &str| {
        let mut edit = Builder::new(app.map());
        edit.touchpoint(&id, |t| t.detail.optimal = Prose::clean(text));
        edit.finish().unwrap()
    };
    let theirs = say(&app, "Sie sagen dies.");
    let mut doc = touchmap::map::document::Document::open(app.desk.doc.base().clone()).unwrap();
    doc.apply(theirs).unwrap();
    let ours = say(&app, "Wir sagen das.");
    app.desk.doc.apply(ours).unwrap();
    let found = touchmap::store::ron::read::MapFile {
        records: doc.map().records().clone(),
        state: touchmap::store::FileState::of(b"theirs"),
        comments: touchmap::store::Comments::default(),
        without_ids: BTreeMap::new(),
    };
    app.update(Msg::Looked(Box::new(OnDisk::Changed(found))), NOW);
    assert!(said(&app).contains("Strg-X zeigt ihn"), "{}", said(&app));
    // From a field that is open: what is written there is kept.
    for (width, height) in [(80, 24), (140, 40)] {
        screen(&mut app, width, height);
        go(&mut app, "owner");
        press(&mut app, "enter Z ctrl-x");
        assert!(touchpoint(&app).owner.as_str().ends_with('Z'));
        assert_eq!(form(&app).focus, Slot::conflict("optimal"));
        go(&mut app, "owner");
        press(&mut app, "ctrl-x");
        let lines = screen(&mut app, width, height).0.join("\n");
        assert!(
            lines.contains("1 hier: Wir sagen das.") && lines.contains("2 dort: Sie sagen dies."),
            "{lines}"
        );
        assert!(lines.lines().last().unwrap().contains("1 2 "), "{lines}");
        press(&mut app, "u Ä q");
        assert_eq!(
            (said(&app), form(&app).focus.at.clone()),
            ("1 behält die Fassung hier, 2 nimmt die von dort", At::Conflict)
        );
        press(&mut app, "2");
        assert_eq!(
            (touchpoint(&app).detail.optimal.as_str(), app.map().in_question()),
            ("Sie sagen dies.", 0)
        );
        press(&mut app, "ctrl-z");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_printable_characters_run_a_command(
        which in 0usize..5,
        at in 0usize..60,
        text in "[ -~äÄß≠試🌞]{1,24}",
        opened in any::<bool>(),
    ) {
        let slots = slots(which);
        let mut app = at_slot(which, &slots[at % slots.len()]);
        let (before, focus) = (at_same(&app), form(&app).focus.clone());
        let is_choice = is_choice(shape(&app));
        if opened && !is_choice {
            press(&mut app, "enter");
        }
        let old = written(&app).map(str::to_owned);
        for c in text.chars() {
            let key = Key::plain(ratatui::crossterm::event::KeyCode::Char(c));
            prop_assert!(send(&mut app, key).is_empty(), "{c:?} asks for something outside");
            prop_assert_eq!(&app.overlay, &None);
            prop_assert_eq!((&form(&app).record, &form(&app).focus), (&form(&before).record, &focus));
        }
        if is_choice {
            // Its own keys choose; nothing else of the map changes, but that a meeting may begin with a score.
            prop_assert_eq!(written(&app), None);
            let (now, old) = (fields_of(&app), fields_of(&before));
            prop_assert!(old.iter().all(|(name, value)| *name == focus.field || now[name] == *value));
        } else {
            prop_assert_eq!(app.map().records(), before.map().records());
            prop_assert!(written(&app).unwrap().ends_with(&text));
            if let Some(old) = old {
                prop_assert_eq!(written(&app).unwrap(), format!("{old}{text}"));
            }
        }
    }
}

/// Opens the map's form with the focus on the first meeting.
fn meetings() -> App {
    let mut app = restaurant(Language::English);
    app.grid.cursor = Cursor::Title;
    press(&mut app, "enter");
    go(&mut app, "meetings");
    app
}

#[test]
fn what_a_new_row_cannot_hold_comes_back_with_the_key_that_is_named() {
    // Below a row, which only the key that adds opens again, and at the end of the list.
    for (opens, named) in [("insert", "Insert brings it back"), ("enter", "Enter brings it back")] {
        let mut app = meetings();
        if opens == "insert" {
            press(&mut app, opens);
        } else {
            while !matches!(form(&app).focus.at, At::New(_)) {
                press(&mut app, "down");
            }
            press(&mut app, "enter");
        }
        type_text(&mut app, "the evening with the cooks");
        press(&mut app, "esc");
        assert!(said(&app).contains(named), "{opens}: {}", said(&app));
        press(&mut app, if opens == "insert" { opens } else { "enter" });
        assert_eq!(written(&app), Some("the evening with the cooks"), "{opens}");
    }
}

#[test]
fn what_fields_cannot_hold_outlives_the_form_each_for_itself() {
    let mut app = meetings();
    press(&mut app, "insert");
    type_text(&mut app, "the evening with the cooks");
    press(&mut app, "esc");
    go(&mut app, "next_review");
    type_text(&mut app, "after the summer");
    press(&mut app, "esc esc");
    assert!(matches!(app.screen, Screen::Map));
    press(&mut app, "enter");
    go(&mut app, "next_review");
    press(&mut app, "enter");
    assert_eq!(written(&app), Some("after the summer"));
    press(&mut app, "esc");
    go(&mut app, "meetings");
    press(&mut app, "insert");
    assert_eq!(written(&app), Some("the evening with the cooks"));
}

#[test]
fn an_action_that_is_typed_in_one_line_is_split_up_as_on_the_map() {
    let action = |app: &App, nth: usize| {
        let action = touchpoint(app).detail.actions[nth].value.clone();
        (action.what.to_string(), action.who.to_string(), action.due)
    };
    let mut app = empty(Language::German);
    go(&mut app, "actions");
    type_text(&mut app, "Preisliste aushängen @Jule 15.12.");
    press(&mut app, "enter");
    let due = Some(date(2026, 12, 15));
    assert_eq!(action(&app, 0), ("Preisliste aushängen".to_owned(), "Jule".to_owned(), due));
    let said = app.desk.notice.as_ref().unwrap().text.clone();
    assert!(said.contains("Jule · ") && said.contains("Strg-Z"), "{said}");
    // In the empty row that Enter began, Ctrl-Z means the row above.
    press(&mut app, "ctrl-z");
    let whole = "Preisliste aushängen @Jule 15.12.";
    assert_eq!(action(&app, 0), (whole.to_owned(), String::new(), None));
    // What is no day stays a text, and so does what is written over an action.
    for text in ["Gläser @31.2.", "Mail an info@firma.de"] {
        let mut app = empty(Language::German);
        go(&mut app, "actions");
        type_text(&mut app, text);
        press(&mut app, "esc");
        assert_eq!(action(&app, 0).0, text);
    }
}
