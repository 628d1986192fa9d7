//! What is taken back in a form, and what the last line says of it.

use super::*;

/// The last line of the screen but one, which tells what was done.
fn line(app: &mut App, width: u16) -> String {
    let (lines, ..) = screen(app, width, 24);
    lines[22].trim_end().to_owned()
}

#[test]
fn what_is_taken_back_of_another_record_says_so_and_is_shown() {
    let mut app = restaurant(Language::German);
    let id = app.map().by_number(28).unwrap().clone();
    app.grid.cursor = app.grid.cursor.on(app.map(), &id);
    press(&mut app, "+ -");
    let id = app.map().by_number(12).unwrap().clone();
    app.grid.cursor = app.grid.cursor.on(app.map(), &id);
    press(&mut app, "enter");
    go(&mut app, "note");
    press(&mut app, "H u n d esc ctrl-z");
    assert_eq!(said(&app), "Rückgängig: Reservierung am Telefon · Notiz: Hund");
    // The name of the record stands above: where there is no room for it, the last line does without.
    assert!(line(&mut app, 40).contains("Rückgängig: Notiz: Hund"), "{}", line(&mut app, 40));
    press(&mut app, "ctrl-z");
    assert_eq!(touchpoint(&app).number, 28);
    assert!(said(&app).starts_with("Rückgängig, anderer Eintrag: Newsletter · Nutzung"), "{}", said(&app));
    press(&mut app, "ctrl-z");
    assert!(said(&app).starts_with("Rückgängig: Newsletter · Nutzung"), "{}", said(&app));
    press(&mut app, "ctrl-y ctrl-y ctrl-y");
    assert!(said(&app).starts_with("Wiederhergestellt, anderer Eintrag: Reservierung"), "{}", said(&app));
}

#[test]
fn a_new_name_is_said_once() {
    let mut app = opened(Language::German, 28);
    press(&mut app, "home enter 2 esc");
    assert_eq!(said(&app), "Name: Newsletter → Newsletter2");
    press(&mut app, "ctrl-z");
    assert_eq!(said(&app), "Rückgängig: Name: Newsletter → Newsletter2");
}

#[test]
fn how_it_is_taken_back_stands_only_beside_what_was_done() {
    let mut app = opened(Language::German, 28);
    go(&mut app, "note");
    let way_back = "rückgängig: Strg-Z";
    press(&mut app, "H u n d esc");
    assert!(line(&mut app, 80).ends_with(way_back), "{}", line(&mut app, 80));
    press(&mut app, "ctrl-z");
    assert!(!line(&mut app, 80).contains(way_back), "{}", line(&mut app, 80));
    press(&mut app, "f9 f9");
    assert!(!line(&mut app, 80).contains(way_back), "{}", line(&mut app, 80));
    // A change that fills the line is said in full.
    go(&mut app, "note");
    type_text(&mut app, &"Hund ".repeat(11));
    press(&mut app, "esc");
    assert_eq!(line(&mut app, 80), format!(" • Notiz: {}", "Hund ".repeat(11).trim_end()));
}

#[test]
fn ctrl_z_in_an_emptied_field_brings_its_text_back() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "optimal");
    let text = touchpoint(&app).detail.optimal.to_string();
    // Emptied while it is open, emptied and left, and emptied without being opened.
    for keys in
        ["enter ctrl-a ctrl-k ctrl-z", "enter ctrl-a ctrl-k tab shift-tab ctrl-z", "delete enter ctrl-z"]
    {
        press(&mut app, keys);
        assert_eq!((form(&app).focus.field, written(&app)), ("optimal", Some(&*text)), "{keys}");
        press(&mut app, "esc");
        assert_eq!(touchpoint(&app).detail.optimal.as_str(), text, "{keys}");
    }
}

#[test]
fn ctrl_z_in_a_field_with_nothing_to_take_back_says_so_and_changes_nothing() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "note");
    press(&mut app, "H u n d esc");
    go(&mut app, "owner");
    let before = app.map().records().clone();
    press(&mut app, "enter ctrl-z");
    assert!(said(&app).starts_with("Hier gibt es nichts zurückzunehmen"), "{}", said(&app));
    assert_eq!((form(&app).focus.field, written(&app)), ("owner", Some("Service")));
    assert_eq!(app.map().records(), &before);
    press(&mut app, "esc ctrl-z");
    assert!(said(&app).contains("Notiz"), "{}", said(&app));
}
