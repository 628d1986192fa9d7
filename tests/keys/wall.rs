//! The names of people are hidden on every screen, in what is reported and in exports; the language is switched while
//! the map stays as it is.

use super::room::{NOW, Room};
use touchmap::{
    app::{App, Effect, Overlay, Screen},
    lang::Lang,
    map::{about::Language, document::Document, text::Line, veil::Veil},
    store::builtin,
};

/// A name that no text of the program holds.
const NAME: &str = "Xqzella";

/// The restaurant, in which every person has that name and a number.
fn restaurant() -> Room {
    let language = Language::German;
    let doc = Document::open(builtin::example("restaurant", language).unwrap()).unwrap();
    let named = Veil::default().map(doc.map(), &|number| Line::clean(&format!("{NAME} {number}")));
    let mut app = App::new(Lang::new(language), Screen::Map, NOW, 1);
    app.begin(named.records().clone(), None, false);
    Room { app, effects: Vec::new() }.sized(160, 45)
}

fn shows_nobody(room: &Room, after: &str) {
    let screen = room.screen();
    assert!(!screen.contains(NAME), "after {after}:\n{screen}");
}

#[test]
fn hidden_names_are_on_no_screen() {
    for (width, height) in [(160, 45), (80, 24), (40, 12)] {
        let mut room = restaurant().sized(width, height);
        let every = if width == 160 { 3 } else { 7 };
        let ids: Vec<_> = room.map().touchpoints().map(|(id, _)| id.clone()).step_by(every).collect();
        room.keys("ctrl-n");
        assert!(room.said().contains("verborgen"), "{}", room.said());
        for id in ids {
            room.app.grid.cursor = room.app.grid.cursor.on(room.app.desk.doc.map(), &id);
            shows_nobody(&room, "a card");
            room.keys("enter");
            for _ in 0..30 {
                shows_nobody(&room, "a form");
                room.keys("tab");
            }
            room.keys("esc");
        }
        room.keys("esc up*20 enter");
        shows_nobody(&room, "the map's form");
        room.keys("pgdn");
        shows_nobody(&room, "the map's form");
        room.keys("esc tab");
        for _ in 0..14 {
            shows_nobody(&room, "the analysis");
            room.keys("down enter");
            shows_nobody(&room, "what the analysis found");
            room.keys("esc r");
        }
        room.keys("tab");
        for _ in 0..20 {
            shows_nobody(&room, "the actions");
            room.keys("down");
        }
        room.keys("tab ?");
        shows_nobody(&room, "the help");
    }
}

#[test]
fn hidden_names_are_in_no_report_and_are_not_offered() {
    let mut room = restaurant();
    let id = room.map().touchpoints().find(|(_, t)| !t.owner.is_empty()).unwrap().0.clone();
    room.keys("ctrl-n");
    room.app.grid.cursor = room.app.grid.cursor.on(room.app.desk.doc.map(), &id);
    let before = room.map().touchpoint(&id).unwrap().owner.clone();
    room.keys("o");
    shows_nobody(&room, "o");
    // Enter on the number that stands for a name changes nothing.
    room.keys("enter");
    assert_eq!(room.map().touchpoint(&id).unwrap().owner, before);
    room.keys("o").types("Karla").keys("enter");
    assert_eq!(room.map().touchpoint(&id).unwrap().owner.as_str(), "Karla");
    for key in ["u", "ctrl-r", "u"] {
        assert!(!room.said().contains(NAME) && !room.said().contains("Karla"), "{}", room.said());
        room.keys(key);
    }
    room.keys("m").types(&format!("Anrufen @{NAME} 7 morgen"));
    room.keys("enter");
    assert!(!room.said().contains(NAME), "{}", room.said());
    shows_nobody(&room, "an action");
}

#[test]
fn what_is_written_down_while_names_are_hidden_has_the_names_themselves() {
    let mut room = restaurant();
    let id = room.map().touchpoints().find(|(_, t)| !t.owner.is_empty()).unwrap().0.clone();
    let name = room.map().touchpoint(&id).unwrap().owner.clone();
    room.keys("ctrl-n");
    let number = room.app.desk.shown_map().touchpoint(&id).unwrap().owner.clone();
    assert!(!number.as_str().contains(NAME), "{number}");
    // The text of an action is the same whether names are hidden or not, on every line of every panel.
    room.keys("tab");
    for _ in 0..12 {
        room.keys("home");
        for _ in 0..20 {
            let offered = |room: &mut Room| {
                room.keys("m");
                let text = match room.overlay() {
                    Some(Overlay::Prompt(prompt)) => prompt.input.text().to_owned(),
                    _ => String::new(),
                };
                if room.overlay().is_some() {
                    room.keys("esc");
                }
                text
            };
            let hidden = offered(&mut room);
            room.keys("ctrl-n");
            let shown = offered(&mut room);
            room.keys("ctrl-n");
            assert_eq!(hidden, shown, "{}", room.screen());
            room.keys("down");
        }
        room.keys("r");
    }
    // Whoever is called by the number on the wall is written down by name, and the wall shows the number.
    room.keys("shift-tab tab m").types(&format!(" @{number} 4.12."));
    room.keys("enter");
    let who = |room: &Room| {
        let all = room.map().touchpoints().flat_map(|(_, t)| &t.detail.actions);
        all.filter(|action| action.value.who == name).count()
    };
    let written = who(&room);
    shows_nobody(&room, "an action for somebody by number");
    room.keys("u");
    assert!(written > who(&room), "{written}");
    room.keys("esc");
    room.app.grid.cursor = room.app.grid.cursor.on(room.app.desk.doc.map(), &id);
    room.keys("o").types("Karla").keys("enter o").types(number.as_str()).keys("enter");
    assert_eq!(room.map().touchpoint(&id).unwrap().owner, name);
    shows_nobody(&room, "an owner by number");
}

#[test]
fn hidden_names_are_in_no_export_and_come_back() {
    let mut room = restaurant();
    let export = |room: &mut Room| {
        room.effects.clear();
        room.keys("e 1 enter");
        let text = room.effects.iter().find_map(|effect| match effect {
            Effect::Export(job) => Some(job.text.clone()),
            _ => None,
        });
        text.unwrap()
    };
    assert!(export(&mut room).contains(NAME));
    room.keys("ctrl-n");
    assert!(!export(&mut room).contains(NAME));
    assert!(room.map().people().all(|name| name.as_str().starts_with(NAME)), "the map itself stays");
    room.keys("ctrl-n shift-tab");
    assert!(room.screen().contains(NAME));
}

#[test]
fn the_language_changes_and_the_map_does_not() {
    let mut room = restaurant();
    let before = room.map().records().clone();
    room.keys(":").types("sprache en").keys("enter");
    assert!(room.said().contains("English"), "{}", room.said());
    room.keys("enter");
    assert!(room.screen().contains("Tab"), "{}", room.screen());
    room.keys("esc f9");
    assert!(room.said().contains("Deutsch"), "{}", room.said());
    assert!(*room.map().records() == before);
}

#[test]
fn the_palette_goes_to_a_number() {
    let mut room = restaurant();
    room.keys(":").types("goto 29").keys("enter");
    let here = room.app.grid.cursor.card().and_then(|id| room.map().touchpoint(id));
    assert_eq!(here.unwrap().number, 29);
    room.keys(":").types("goto 999").keys("enter");
    assert!(room.failed() && room.said().contains("999"), "{}", room.said());
}
