//! What keys do in a form.

use super::*;
use jiff::civil::date;
use touchmap::{
    app::form::{At, Slot, fields},
    map::{
        by_key,
        detail::Wait,
        field::Record as _,
        id::{ItemId, SegmentId, StageId},
        rated::Score,
        touchpoint::{Kind, Moment, Reach, Usage},
    },
};

fn whats(app: &App) -> Vec<String> {
    touchpoint(app).detail.interactions.iter().map(|i| i.value.what.to_string()).collect()
}

#[test]
fn an_interaction_is_written_column_by_column() {
    let mut app = empty(Language::German);
    let before = app.desk.doc.position();
    go(&mut app, "interactions");
    press(&mut app, "insert");
    for (text, next) in
        [("Anrufen", "tab"), ("Servicekraft", "tab"), ("eine Zusage", "tab"), ("4 min", "tab 2 tab")]
    {
        type_text(&mut app, text);
        press(&mut app, next);
    }
    type_text(&mut app, "besetzt");
    press(&mut app, "tab");
    type_text(&mut app, " Rückruf ");
    press(&mut app, "esc");
    let row = &touchpoint(&app).detail.interactions[0].value;
    let said =
        [&row.what, &row.whom, &row.outcome, &row.wait, &row.wrong, &row.then].map(ToString::to_string);
    assert_eq!(said, ["Anrufen", "Servicekraft", "eine Zusage", "4 min", "besetzt", "Rückruf"]);
    assert_eq!(row.patience, Some(Wait::TooLong));
    assert_eq!(app.desk.doc.position(), before + 7, "each cell is one step");
}

#[test]
fn rows_are_captured_fast_and_an_empty_one_ends() {
    let mut app = empty(Language::English);
    go(&mut app, "interactions");
    press(&mut app, "enter A enter B enter C enter enter");
    assert_eq!(whats(&app), ["A", "B", "C"]);
    assert!(form(&app).writing.is_none());
    // Insert adds below the row with the focus, not at the end, also while another row is written.
    press(&mut app, "home down down insert N insert M esc");
    assert_eq!(whats(&app), ["A", "N", "M", "B", "C"]);
}

#[test]
fn esc_keeps_what_was_typed_and_the_second_esc_closes() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "optimal");
    press(&mut app, "enter space J a esc");
    assert!(touchpoint(&app).detail.optimal.as_str().ends_with("freut. Ja"));
    let id = touchpoint_id(&app);
    press(&mut app, "esc");
    assert_eq!(app.screen, Screen::Map);
    assert_eq!(app.grid.cursor.card(), Some(&id));
}

#[test]
fn unchanged_text_makes_no_step() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "optimal");
    press(&mut app, "enter x backspace esc");
    assert!(app.desk.doc.last().is_none());
    // Nor does a blank at the end, which is cleaned away.
    press(&mut app, "enter space esc");
    assert!(app.desk.doc.last().is_none());
    assert!(form(&app).writing.is_none());
}

#[test]
fn undo_shows_the_field_that_changed() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "owner");
    press(&mut app, "enter X esc end ctrl-z");
    assert_eq!(touchpoint(&app).owner.as_str(), "Service");
    assert_eq!(form(&app).focus, Slot::field("owner"));
    go(&mut app, "processes");
    press(&mut app, "right enter Y esc");
    let cell = form(&app).focus.clone();
    assert!(matches!(&cell.at, At::Cell(_, "people")));
    press(&mut app, "home ctrl-z");
    assert_eq!(form(&app).focus, cell);
    press(&mut app, "home ctrl-r");
    assert_eq!(form(&app).focus, cell);
    // A row that goes and comes back.
    press(&mut app, "delete home ctrl-z");
    assert_eq!(form(&app).focus.row(), cell.row());
    // From the form of another record it goes to the one that changed.
    let id = touchpoint_id(&app);
    press(&mut app, "pgdn");
    assert_ne!(touchpoint_id(&app), id);
    press(&mut app, "ctrl-z");
    assert_eq!(touchpoint_id(&app), id);
}

#[test]
fn undoing_the_record_away_goes_back_to_the_map() {
    let mut app = empty(Language::German);
    press(&mut app, "ctrl-z");
    assert_eq!(app.screen, Screen::Map);
}

#[test]
fn every_choice_is_one_key() {
    let mut app = empty(Language::German);
    for (field, keys) in [
        ("effectiveness", "4"),
        ("usage", "+"),
        ("kind", "2"),
        ("reach", "3"),
        ("moment", "1"),
        ("hidden", "1"),
        ("foreign", "space"),
        ("unclear", "1"),
        ("importance", "5"),
        ("friction", "1 3"),
        ("places", "2"),
    ] {
        go(&mut app, field);
        press(&mut app, keys);
    }
    let t = touchpoint(&app);
    assert_eq!((t.effectiveness.latest(), t.importance.latest()), (Score::new(4), Score::new(5)));
    assert_eq!(
        (t.usage.latest(), t.kind, t.reach),
        (Some(Usage::Over), Some(Kind::Human), Some(Reach::Both))
    );
    assert_eq!((t.moment, t.hidden, t.foreign, t.unclear), (Some(Moment::Zero), true, true, true));
    use touchmap::map::touchpoint::Friction::{Falters, Leaves, Stuck};
    assert!(t.friction.has(Stuck) && !t.friction.has(Falters) && t.friction.has(Leaves));
    assert_eq!(t.places[0].experience.latest(), Score::new(2));
    assert_eq!(t.places[0].experience.all()[0].0, Some(date(2026, 11, 20)), "it belongs to the meeting");
    // 0 clears, Space goes on, the same verdict again clears.
    go(&mut app, "kind");
    press(&mut app, "0");
    assert_eq!(touchpoint(&app).kind, None);
    press(&mut app, "space");
    assert_eq!(touchpoint(&app).kind, Some(Kind::Communication));
    go(&mut app, "usage");
    press(&mut app, "+");
    assert_eq!(touchpoint(&app).usage.latest(), None);
    // A key that stands for nothing changes nothing and reports which keys do.
    let before = map_of(&app);
    press(&mut app, "7");
    go(&mut app, "reach");
    for key in ["4", "+", "x", "u", "enter", "f2"] {
        press(&mut app, key);
        assert!(said(&app).contains("Auswahl mit 1–3"), "{key}: {}", said(&app));
    }
    assert_eq!(*app.map(), before);
}

#[test]
fn a_score_on_another_day_stands_beside_the_old_one() {
    let mut app = restaurant(Language::German);
    app.desk.file.path = Some("karte.ron".into());
    let id = app.map().by_number(12).unwrap().clone();
    app.grid.cursor = app.grid.cursor.on(app.map(), &id);
    let later = date(2027, 1, 15).at(9, 0, 0, 0);
    for name in ["enter", "home"] {
        let key = Key::parse(name).unwrap();
        app.update(Msg::Key(KeyEvent::new(key.code, KeyModifiers::NONE)), later);
    }
    go(&mut app, "effectiveness");
    let code = ratatui::crossterm::event::KeyCode::Char('4');
    app.update(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)), later);
    assert_eq!(touchpoint(&app).effectiveness.all().len(), 2);
    assert_eq!(app.map().about().latest_meeting(), Some(later.date()));
    let (lines, ..) = screen(&mut app, 140, 40);
    assert!(lines.iter().any(|l| l.contains("2→4")), "{lines:#?}");
}

/// Enter after a row begins the next one; whoever leaves that is where rows are added, below all others, and goes on to the
/// next question with ↓.
#[test]
fn a_blank_row_is_left_to_where_rows_are_added() {
    let mut app = empty(Language::English);
    while form(&app).focus.field != "processes" {
        press(&mut app, "tab");
    }
    type_text(&mut app, "Cooking");
    press(&mut app, "enter esc");
    assert_eq!(form(&app).focus, Slot { field: "processes", at: At::New(None) });
    press(&mut app, "down");
    assert_ne!(form(&app).focus.field, "processes");
    // Between two rows it is left to the one above.
    press(&mut app, "up");
    type_text(&mut app, "Serving");
    press(&mut app, "esc up insert esc");
    let first = touchpoint(&app).detail.processes[0].id.clone();
    assert!(matches!(&form(&app).focus.at, At::Cell(id, _) if *id == first), "{:?}", form(&app).focus);
}

#[test]
fn rows_are_deleted_and_reordered() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "interactions");
    let all = whats(&app);
    press(&mut app, "shift-down");
    assert_eq!(whats(&app), [&*all[1], &*all[0], &*all[2]]);
    let Slot { at: At::Cell(id, _), .. } = &form(&app).focus else { panic!("a row has the focus") };
    assert_eq!(*id, touchpoint(&app).detail.interactions[1].id, "the focus stays on its row");
    press(&mut app, "shift-up shift-up");
    assert_eq!(whats(&app), all);
    press(&mut app, "delete");
    assert_eq!(whats(&app), all[1..]);
    assert!(said(&app).contains("Strg-Z holt es zurück"), "{}", said(&app));
    press(&mut app, "delete delete");
    assert_eq!(whats(&app), Vec::<String>::new());
    assert_eq!(form(&app).focus, Slot { field: "interactions", at: At::New(None) });
    press(&mut app, "ctrl-z ctrl-z ctrl-z");
    assert_eq!(whats(&app), all);
}

#[test]
fn delete_empties_a_filled_cell_first_and_then_takes_the_row() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "interactions");
    let (before, all) = (app.map().clone(), whats(&app));
    press(&mut app, "right right");
    let cell = form(&app).focus.clone();
    assert!(matches!(&cell.at, At::Cell(_, "outcome")));
    let (lines, ..) = screen(&mut app, 120, 36);
    assert!(lines[35].contains("Entf Leeren"), "{}", lines[35]);
    press(&mut app, "delete");
    assert!(touchpoint(&app).detail.interactions[0].value.outcome.is_empty());
    assert_eq!((whats(&app), &form(&app).focus), (all.clone(), &cell), "the row stays");
    assert!(said(&app).contains("Strg-Z holt es zurück"), "{}", said(&app));
    let (lines, ..) = screen(&mut app, 120, 36);
    assert!(lines[35].contains("Entf Löschen"), "{}", lines[35]);
    press(&mut app, "delete");
    assert_eq!(whats(&app), all[1..]);
    press(&mut app, "ctrl-z ctrl-z");
    assert_eq!(*app.map(), before);
    // A value that is chosen goes like a text, and the first cell stands for its row.
    let patience = |app: &App| touchpoint(app).detail.interactions[0].value.patience;
    go(&mut app, "interactions");
    press(&mut app, "right right right right");
    assert!(patience(&app).is_some() && matches!(form(&app).focus.at, At::Cell(_, "patience")));
    press(&mut app, "delete");
    assert_eq!((patience(&app), whats(&app)), (None, all.clone()));
    go(&mut app, "interactions");
    press(&mut app, "delete");
    assert_eq!(whats(&app), all[1..]);
}

#[test]
fn who_collects_data_has_one_name_wherever_it_is_asked() {
    for (language, name, values) in
        [(Language::German, "erhoben von", "uns/Dritten"), (Language::English, "collected by", "us/others")]
    {
        let mut app = empty(language);
        go(&mut app, "data");
        press(&mut app, "enter A n l a s s esc right right right");
        assert!(matches!(form(&app).focus.at, At::Cell(_, "party")), "{:?}", form(&app).focus);
        type_text(&mut app, "wer weiß");
        assert!(said(&app).starts_with(name), "{}", said(&app));
        let (lines, ..) = screen(&mut app, 160, 45);
        assert!(lines.iter().any(|line| line.contains(values)), "{lines:#?}");
        let named = lines.iter().filter(|line| line.contains(name)).count();
        assert!(named >= 3, "head, choices and the last line: {lines:#?}");
        press(&mut app, "left");
        let (lines, ..) = screen(&mut app, 160, 45);
        assert!(!lines.iter().any(|line| line.contains(values)), "{lines:#?}");
    }
}

#[test]
fn enter_on_a_choice_says_its_keys_and_that_is_no_mistake() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "hidden");
    press(&mut app, "enter");
    assert!(said(&app).contains("0 1"), "{}", said(&app));
    assert!(app.desk.notice.as_ref().is_some_and(|n| !n.is_error));
    press(&mut app, "x");
    assert!(app.desk.notice.as_ref().is_some_and(|n| n.is_error), "a key that chooses nothing is one");
}

#[test]
fn deleting_a_field_empties_it() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "optimal");
    press(&mut app, "delete");
    assert!(touchpoint(&app).detail.optimal.is_empty());
    press(&mut app, "ctrl-z");
    go(&mut app, "effectiveness");
    press(&mut app, "delete");
    assert_eq!(touchpoint(&app).effectiveness.latest(), None);
    let before = app.map().clone();
    for field in ["name", "number"] {
        go(&mut app, field);
        press(&mut app, "delete");
        assert!(app.desk.notice.as_ref().is_some_and(|n| n.is_error), "{field}");
    }
    assert_eq!(*app.map(), before);
}

#[test]
fn a_row_without_a_word_goes() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "actions");
    press(&mut app, "insert X esc enter ctrl-u esc");
    assert_eq!(touchpoint(&app).detail.actions.len(), 2);
}

#[test]
fn a_day_that_cannot_be_read_stays_in_the_field() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "actions");
    press(&mut app, "down right b a l d");
    let due = touchpoint(&app).detail.actions[0].value.due;
    for key in ["enter", "tab", "up", "insert", "ctrl-s", "ctrl-o", "ctrl-x"] {
        press(&mut app, key);
        app.overlay = None;
        assert_eq!(written(&app), Some("bald"), "{key}");
    }
    press(&mut app, "enter");
    assert!(said(&app).contains("„bald“ ist kein Datum") && said(&app).contains("Esc"), "{}", said(&app));
    press(&mut app, "esc");
    assert!(said(&app).contains("„bald“") && said(&app).ends_with("Enter holt es zurück"), "{}", said(&app));
    assert_eq!((written(&app), touchpoint(&app).detail.actions[0].value.due), (None, due));
    press(&mut app, "enter");
    assert_eq!(written(&app), Some("bald"), "it is not lost");
    press(&mut app, "ctrl-z");
    assert_ne!(written(&app), Some("bald"));
    press(&mut app, "esc enter");
    assert_ne!(written(&app), Some("bald"), "it is offered once");
    press(&mut app, "esc");
    press(&mut app, "1 8 . 1 2 . esc");
    assert_eq!(touchpoint(&app).detail.actions[0].value.due, Some(date(2026, 12, 18)));
    press(&mut app, "enter ctrl-u esc");
    assert_eq!(touchpoint(&app).detail.actions[0].value.due, None);
}

#[test]
fn an_empty_name_is_refused_and_the_text_kept() {
    let mut app = opened(Language::German, 12);
    let name = touchpoint(&app).name.clone();
    press(&mut app, "home enter ctrl-u enter");
    assert_eq!((form(&app).focus.field, written(&app)), ("name", Some("")));
    assert!(said(&app).starts_with("Hier muss ein Name stehen"), "{}", said(&app));
    press(&mut app, "esc");
    assert_eq!((written(&app), &touchpoint(&app).name), (None, &name));
    press(&mut app, "enter ctrl-u R u f esc");
    assert_eq!(touchpoint(&app).name.as_str(), "Ruf");
}

#[test]
fn a_number_must_be_free() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "number");
    press(&mut app, "enter ctrl-u 1 3 enter");
    assert!(said(&app).contains("13"), "{}", said(&app));
    assert!(form(&app).writing.is_some());
    press(&mut app, "ctrl-u x enter");
    assert!(said(&app).contains('x'));
    press(&mut app, "esc 9 9 enter");
    assert_eq!(touchpoint(&app).number, 99);
}

#[test]
fn a_position_moves_a_stage() {
    let mut app = restaurant(Language::German);
    app.grid.cursor = Cursor::Stage(app.map().stage_ids()[0].clone());
    let first = app.map().stage_ids()[0].clone();
    press(&mut app, "enter end enter ctrl-u 3 enter");
    assert_eq!(app.map().stage_ids()[2], first);
}

#[test]
fn paging_follows_the_journey_and_keeps_the_field() {
    let mut app = restaurant(Language::German);
    let journey: Vec<_> = touchmap::map::query::journey(app.map()).map(|s| s.touchpoint).collect();
    let all: Vec<_> = journey.iter().chain(app.map().parked()).cloned().collect();
    app.grid.cursor = app.grid.cursor.on(app.map(), &all[0]);
    press(&mut app, "enter");
    go(&mut app, "effectiveness");
    for id in &all {
        assert_eq!(touchpoint_id(&app), *id);
        assert_eq!(form(&app).focus.field, "effectiveness");
        assert_eq!(app.grid.cursor.card(), Some(id));
        press(&mut app, "pgdn");
    }
    for id in all.iter().rev() {
        assert_eq!(touchpoint_id(&app), *id);
        press(&mut app, "pgup");
    }
    press(&mut app, "esc");
    assert_eq!(app.grid.cursor.card(), Some(&all[0]));
}

#[test]
fn stages_page_to_their_neighbours() {
    let mut app = restaurant(Language::German);
    let stages = app.map().stage_ids().to_vec();
    app.grid.cursor = Cursor::Stage(stages[0].clone());
    press(&mut app, "enter tab pgdn pgdn");
    assert_eq!(form(&app).record, RecordKey::Stage(stages[2].clone()));
    assert_eq!(form(&app).focus.field, "goal");
    press(&mut app, "esc");
    assert_eq!(app.grid.cursor, Cursor::Stage(stages[2].clone()));
}

#[test]
fn the_editor_gets_the_text_and_only_a_changed_one_counts() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "optimal");
    press(&mut app, "enter X");
    let effects = press(&mut app, "ctrl-o");
    let Some(Effect::Edit(text)) = effects.into_iter().next() else { panic!("the editor is asked for") };
    assert!(text.ends_with("freut.X"), "what is open is kept first");
    let step = app.desk.doc.position();
    let file = || "text.md".into();
    app.update(Msg::Edited(Edited::Text(text.clone() + "\n", file())), NOW);
    assert_eq!((app.desk.doc.position(), said(&app)), (step, "Nichts geändert"));
    press(&mut app, "ctrl-o");
    app.update(Msg::Edited(Edited::Same), NOW);
    assert_eq!((app.desk.doc.position(), said(&app)), (step, "Nichts geändert"));
    press(&mut app, "ctrl-o");
    app.update(Msg::Edited(Edited::Failed("exit status: 1".into())), NOW);
    assert!(app.desk.doc.position() == step && said(&app).ends_with("exit status: 1"));
    press(&mut app, "ctrl-o");
    app.update(Msg::Edited(Edited::TooLong(file())), NOW);
    assert!(app.desk.doc.position() == step && said(&app).ends_with("zu lang; er bleibt in text.md"));
    assert!(!app.has_open_field(), "the field is left");
    press(&mut app, "ctrl-o");
    app.update(Msg::Edited(Edited::Text("Zeile\r\nnoch eine\u{1b}[31m\n".into(), file())), NOW);
    assert_eq!(touchpoint(&app).detail.optimal.as_str(), "Zeile\nnoch eine[31m");
    go(&mut app, "owner");
    assert!(matches!(&press(&mut app, "ctrl-o")[..], [Effect::Edit(t)] if t == "Service"));
    app.update(Msg::Edited(Edited::Same), NOW);
    go(&mut app, "kind");
    assert!(press(&mut app, "ctrl-o").is_empty());
}

#[test]
fn pasted_text_never_runs_as_commands() {
    let mut app = opened(Language::German, 12);
    let paste = |app: &mut App, text: &str| {
        app.update(Msg::Paste(text.into()), NOW);
    };
    go(&mut app, "actions");
    let step = app.desk.doc.position();
    paste(&mut app, "Eins\r\nZwei\r\n\r\nDrei");
    let actions: Vec<String> =
        touchpoint(&app).detail.actions.iter().map(|a| a.value.what.to_string()).collect();
    assert_eq!(actions[1..4], ["Eins", "Zwei", "Drei"]);
    press(&mut app, "ctrl-z");
    assert_eq!((touchpoint(&app).detail.actions.len(), app.desk.doc.position()), (2, step), "one step");
    go(&mut app, "owner");
    paste(&mut app, "und\nKüche");
    press(&mut app, "esc");
    assert_eq!(touchpoint(&app).owner.as_str(), "Service und Küche");
    go(&mut app, "optimal");
    press(&mut app, "enter ctrl-u");
    paste(&mut app, "a\nb");
    press(&mut app, "esc");
    assert!(touchpoint(&app).detail.optimal.as_str().ends_with("a\nb"));
    go(&mut app, "kind");
    let before = map_of(&app);
    paste(&mut app, "1");
    assert_eq!(*app.map(), before);
}

#[test]
fn a_field_opens_again_where_it_was_with_what_was_written() {
    for (field, text) in [("note", "Hunde"), ("number", "bald"), ("owner", "")] {
        let mut app = opened(Language::German, 12);
        go(&mut app, field);
        press(&mut app, "enter ctrl-u");
        app.update(Msg::Paste(text.to_owned()), NOW);
        app.update(Msg::Hangup, NOW);
        let mut again = opened(Language::German, 12);
        press(&mut again, "esc up up");
        let records = app.map().records().clone();
        let mut msg = room::opened("x.ron", records);
        if let Msg::Opened(_, outcome) = &mut msg {
            outcome.as_mut().as_mut().unwrap().here = app.whereabouts();
        }
        again.update(msg, NOW);
        assert_eq!(again.whereabouts(), app.whereabouts(), "{field}");
        let Screen::Form(form) = &again.screen else { panic!("no form") };
        assert_eq!(form.writing.as_ref().map(touchmap::app::input::Input::text), Some(text));
    }
}

#[test]
fn ctrl_z_in_a_field_takes_typing_back_and_outside_it_a_step() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "owner");
    press(&mut app, "enter X ctrl-z");
    assert_eq!(form(&app).writing.as_ref().map(|i| i.text().to_owned()).as_deref(), Some("Service"));
    press(&mut app, "Y esc ctrl-z");
    assert_eq!(touchpoint(&app).owner.as_str(), "Service");
}

#[test]
fn from_the_list_of_actions_and_back_again() {
    let mut app = restaurant(Language::German);
    press(&mut app, "shift-tab down right");
    assert!(matches!(&form(&app).focus, Slot { field: "actions", at: At::Cell(_, "what") }));
    press(&mut app, "enter X esc esc");
    assert!(matches!(app.screen, Screen::Actions(_)));
    press(&mut app, "right ctrl-c");
    assert!(matches!(app.screen, Screen::Actions(_)));
    assert_eq!(said(&app), "q beendet das Programm");
}

#[test]
fn arrows_move_within_rows_and_between_the_halves() {
    let mut app = opened(Language::German, 12);
    screen(&mut app, 140, 40);
    go(&mut app, "interactions");
    let at = |app: &App| form(app).focus.clone();
    let first = at(&app);
    press(&mut app, "right right left");
    assert!(matches!(at(&app).at, At::Cell(_, "whom")));
    press(&mut app, "left left");
    assert_eq!(at(&app), first, "nothing lies to the left");
    press(&mut app, "right right right right right");
    assert_eq!(at(&app).field, "usage", "the other half, at the same height");
    press(&mut app, "left");
    assert_eq!(at(&app).field, "interactions");
    // At 80 columns the other half lies below.
    screen(&mut app, 80, 24);
    go(&mut app, "owner");
    press(&mut app, "right");
    assert_eq!(at(&app), Slot::field("effectiveness"));
    press(&mut app, "left");
    assert_eq!(at(&app).field, "interactions");
}

/// All fields of the records' tables are in their forms, and in the plans.
#[test]
fn every_field_is_reached_by_tab() {
    let mut app = opened(Language::German, 12);
    let (stage, segment) = (app.map().stage_ids()[0].clone(), app.map().segment_ids()[0].clone());
    let cursors = [app.grid.cursor.clone(), Cursor::Stage(stage), Cursor::Segment(segment), Cursor::Title];
    for cursor in cursors {
        app.screen = Screen::Map;
        app.grid.cursor = cursor;
        press(&mut app, "enter home");
        let mut seen = vec![form(&app).focus.field];
        for _ in 0..300 {
            press(&mut app, "tab");
            seen.push(form(&app).focus.field);
        }
        for column in by_key::columns(&form(&app).record) {
            assert!(seen.contains(&column.name), "{} is not in the form", column.name);
        }
    }
}

#[test]
fn every_column_of_a_list_has_its_place() {
    for (field, columns) in
        Touchpoint::COLUMNS.iter().chain(touchmap::map::about::About::COLUMNS).filter_map(|c| match c.shape {
            touchmap::map::field::Shape::Rows(_, columns) => Some((c.name, columns)),
            _ => None,
        })
    {
        let table = fields::table(field);
        for column in columns {
            let in_line = table.lines.iter().flat_map(|l| l.iter()).any(|c| c.name == column.name);
            assert!(in_line || table.asking.contains(&column.name), "{field}: {}", column.name);
        }
    }
}

#[test]
fn a_form_settles_on_what_is_there() {
    let mut app = opened(Language::German, 12);
    let Screen::Form(form) = &mut app.screen else { panic!("a form is open") };
    form.focus = Slot { field: "data", at: At::Cell(ItemId::new("gone").unwrap(), "what") };
    app.update(Msg::Resize(80, 24), NOW);
    assert!(
        matches!(&super::form(&app).focus, Slot { field: "data", at: At::Cell(id, _) } if id.as_str() != "gone")
    );
}

/// The texts that the forms put together while the program runs.
#[test]
fn every_question_is_there_in_both_languages() {
    use touchmap::{
        app::form::{choice, fields::Side},
        map::field::{Column, Shape},
    };
    let mut keys = vec!["ask-about-title".to_owned()];
    for record in [
        RecordKey::About,
        RecordKey::Stage(StageId::new("a").unwrap()),
        RecordKey::Segment(SegmentId::new("a").unwrap()),
        RecordKey::Touchpoint(TouchpointId::new("a").unwrap()),
    ] {
        let (plan, columns) = (fields::of(&record), by_key::columns(&record));
        let side = plan.side.iter().flat_map(|g| g.iter()).filter_map(|s| match s {
            Side::Field(field) => Some(field),
            _ => None,
        });
        for field in plan.heart.iter().chain(plan.quiet).chain(side) {
            let Column { shape, .. } = columns.iter().find(|c| c.name == *field).unwrap();
            match shape {
                Shape::Score | Shape::Rated([]) => {
                    keys.extend((1..=5).map(|points| format!("scale-{points}-{field}")));
                }
                Shape::Number | Shape::Rank => {}
                shape if choice::is_choice(*shape) => {}
                _ => keys.push(format!("ask-{}-{field}", plan.record)),
            }
            let table = fields::table(field);
            keys.extend(table.asking.iter().map(|name| format!("ask-{}-{name}", table.record)));
        }
    }
    for language in [Language::German, Language::English] {
        let lang = Lang::new(language);
        for key in &keys {
            assert!(lang.has(key), "{key} in {language:?}");
        }
    }
}

#[test]
fn saving_keeps_what_is_being_written() {
    let mut app = opened(Language::German, 12);
    app.desk.file.path = Some("karte.ron".into());
    go(&mut app, "note");
    let effects = press(&mut app, "enter H u n d ctrl-s");
    let Some(Effect::Save(job)) = effects.into_iter().next() else { panic!("the map is saved") };
    let id = touchpoint_id(&app);
    assert_eq!(job.records.touchpoints[&id].detail.note.as_str(), "Hund");
}

#[test]
fn in_prose_enter_is_a_new_line_and_the_keys_say_so() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "note");
    press(&mut app, "enter A enter B");
    let hints = |app: &App| {
        touchmap::app::command::offered(app)
            .filter(|c| c.place(app).is_some())
            .map(|c| c.word(&app.desk.lang))
            .collect::<Vec<_>>()
    };
    assert!(hints(&app).contains(&"Neue Zeile".to_owned()), "{:?}", hints(&app));
    press(&mut app, "esc");
    assert_eq!(touchpoint(&app).detail.note.as_str(), "A\nB");
    go(&mut app, "interactions");
    press(&mut app, "insert");
    assert!(hints(&app).contains(&"Nächste Zeile".to_owned()), "{:?}", hints(&app));
}

#[test]
fn an_empty_row_leads_from_a_list_to_the_next_question() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "interactions");
    let next = |app: &App| form(app).focus.field;
    press(&mut app, "insert enter");
    assert_eq!(next(&app), "processes");
    // Who believes to be in the list still sees where the next letter goes.
    let said = app.desk.notice.as_ref().map_or("", |notice| notice.text.as_str()).to_owned();
    let lang = &app.desk.lang;
    for text in ["field-touchpoint-processes", "ask-touchpoint-processes"] {
        assert!(said.contains(&lang.get(text)), "{said}");
    }
    let begin: String = said.chars().take(30).collect();
    assert!(screen(&mut app, 80, 24).0.iter().any(|line| line.contains(&begin)), "{said}");
    let count = touchpoint(&app).detail.processes.len();
    press(&mut app, "insert a enter enter");
    assert_eq!(touchpoint(&app).detail.processes.len(), count + 1);
    assert_ne!(next(&app), "processes");
    assert_ne!(next(&app), "interactions", "it goes on, not back");
}

#[test]
fn tab_goes_on_however_many_fields_are_filled_and_emptied_meanwhile() {
    for width in [80, 120] {
        let mut app = empty(Language::German);
        screen(&mut app, width, 36);
        let mut seen = Vec::new();
        go(&mut app, "assets");
        // The first is left empty, one is filled, one is filled and emptied again.
        for keys in ["tab", "H e u t e tab", "X backspace tab", "tab"] {
            seen.push(form(&app).focus.field);
            press(&mut app, keys);
        }
        assert_eq!(seen, ["assets", "today", "share", "note"], "at {width}");
        assert_eq!(form(&app).focus.field, "effectiveness", "at {width}");
        // The way back is the same.
        press(&mut app, "shift-tab shift-tab shift-tab shift-tab");
        assert_eq!(form(&app).focus.field, "assets", "at {width}");
        // Opened again, those that are filled in come first.
        press(&mut app, "esc esc enter");
        go(&mut app, "assets");
        press(&mut app, "shift-tab");
        assert_eq!(form(&app).focus.field, "today", "at {width}");
    }
}

#[test]
fn enter_keeps_a_line_and_goes_on() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "owner");
    press(&mut app, "X enter");
    assert_eq!((touchpoint(&app).owner.as_str(), written(&app)), ("Service X", None));
    assert_eq!(form(&app).focus.field, "data");
    // From the name to the first question, in a row to its next column, unchanged text, too.
    press(&mut app, "home enter enter");
    assert_eq!(form(&app).focus.field, "interactions");
    press(&mut app, "enter enter");
    assert!(matches!(form(&app).focus.at, At::Cell(_, "whom")), "{:?}", form(&app).focus);
    // After the last field there is nothing to go on to.
    press(&mut app, "end enter enter");
    assert_eq!((form(&app).focus.field, written(&app)), ("number", None));
}
