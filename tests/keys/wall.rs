//! The names of people are hidden on every screen, in what is reported and in exports; the language is switched while
//! the map stays as it is.

use super::room::{NOW, Room, opened};
use touchmap::{
    analysis::{Amount, Finding},
    app::{
        App, Effect, Msg, Overlay, Screen,
        analysis::{panel::Panel, sheet::Picture},
        form::Slot,
    },
    lang::Lang,
    map::{Records, about::Language, choice::Choice as _, document::Document, text::Line, veil::Veil},
    store::builtin,
    testing,
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

/// A map in German.
fn with(records: Records) -> Room {
    let mut app = App::new(Lang::new(Language::German), Screen::Map, NOW, 1);
    app.begin(records, None, false);
    Room { app, effects: Vec::new() }
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

/// Names are on the wall the moment somebody is asked for one, and so they are hidden wherever the keyboard is.
#[test]
fn names_are_hidden_wherever_the_keyboard_is() {
    for opening in [
        "o", "o x", "m @", "m x @", ":", "?", "t", "/", "#", "g", "f4", "e", "a", "a x", "enter x", "c",
        "ctrl-l",
    ] {
        let mut room = restaurant();
        let id = room.map().touchpoints().find(|(_, t)| !t.owner.is_empty()).unwrap().0.clone();
        room.app.grid.cursor = room.app.grid.cursor.on(room.app.desk.doc.map(), &id);
        room.keys(opening);
        let context = room.app.context();
        room.keys("ctrl-n");
        assert!(room.app.desk.hides_people(), "{opening}");
        shows_nobody(&room, opening);
        room.keys("ctrl-n");
        assert!(!room.app.desk.hides_people() && room.app.context() == context, "{opening}");
    }
    // What was typed stays, and the question follows.
    let mut room = restaurant();
    room.keys("m").types("Anrufen @K").keys("ctrl-n").types("arla");
    assert!(room.screen().contains("Anrufen @Karla"), "{}", room.screen());
    room.keys("esc e ctrl-n");
    assert!(room.screen().contains("ohne Personen"), "{}", room.screen());
    room.keys("ctrl-n");
    assert!(!room.screen().contains("ohne Personen"), "{}", room.screen());
}

/// Somebody else named another owner; which of the two holds is settled in front of everybody.
#[test]
fn hidden_names_are_not_said_of_what_two_sides_say() {
    for (side, key) in [("there", "2"), ("here", "1")] {
        let mut room = restaurant();
        let id = room.map().touchpoints().find(|(_, t)| !t.owner.is_empty()).unwrap().0.clone();
        room.app.grid.cursor = room.app.grid.cursor.on(room.app.desk.doc.map(), &id);
        room.keys("o ctrl-u").types(&format!("{NAME} Huber")).keys("enter");
        room.theirs(|edit| edit.touchpoint(&id, |t| t.owner = Line::clean(&format!("{NAME} Meier"))));
        assert_eq!(room.map().in_question(), 1);
        room.keys("ctrl-n x");
        shows_nobody(&room, "what is in question");
        for keys in [key, "u", "ctrl-r", "u", "enter", "ctrl-x", key, "ctrl-z", "ctrl-y"] {
            room.keys(keys);
            assert!(!room.said().contains(NAME), "{side}, {keys}: {}", room.said());
            shows_nobody(&room, keys);
        }
        let owner = format!("{NAME} {}", if key == "2" { "Meier" } else { "Huber" });
        assert_eq!(room.map().touchpoint(&id).unwrap().owner.as_str(), owner, "{}", room.screen());
    }
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

/// What every panel says: its findings, and its picture but for the names of people.
fn said_by_the_panels(room: &mut Room) -> Vec<(Panel, Vec<Finding>, String)> {
    room.keys("esc*3 tab");
    let Screen::Analysis(_) = room.app.screen else { panic!("{}", room.screen()) };
    let mut said: Vec<(Panel, Vec<Finding>, String)> = Vec::new();
    for _ in 0..14 {
        for panel in Panel::ALL {
            let Some(sheet) = room.app.insight.sheet(*panel) else { continue };
            if said.iter().any(|(known, ..)| known == panel) {
                continue;
            }
            let mut findings: Vec<Finding> = sheet.findings.iter().map(|line| line.finding.clone()).collect();
            findings.iter_mut().for_each(|finding| finding.veil(|_| Line::default()));
            let picture = match &sheet.picture {
                Picture::Owners(owners) => {
                    let mut loads: Vec<String> =
                        owners.loads.iter().map(|(_, load)| format!("{load:?}")).collect();
                    loads.sort();
                    format!("{loads:?} {:?}", owners.changes)
                }
                picture => format!("{picture:?}"),
            };
            said.push((*panel, findings, picture));
        }
        room.keys("r");
    }
    said
}

#[test]
fn with_hidden_names_the_analysis_says_the_same() {
    let example = |name: &str, language| builtin::example(name, language).unwrap();
    let restaurants = Language::ALL.iter().map(|language| example("restaurant", *language));
    let generated = (1..4).map(|seed| testing::map(90, seed));
    for (nth, records) in restaurants.chain(generated).enumerate() {
        let mut room = with(records).sized(100, 30);
        let shown = said_by_the_panels(&mut room);
        room.keys("ctrl-n");
        assert!(room.app.desk.hides_people());
        let hidden = said_by_the_panels(&mut room);
        assert!(shown.len() > 8, "{}", shown.len());
        for (shown, hidden) in shown.iter().zip(&hidden) {
            assert_eq!(shown, hidden, "map {nth}");
        }
    }
}

#[test]
fn people_behind_numbers_stand_in_the_order_of_their_numbers() {
    let mut room = restaurant();
    room.keys("ctrl-n tab");
    let mut numbers: Vec<u32> = Vec::new();
    for _ in 0..14 {
        if let Some(Picture::Owners(owners)) =
            room.app.insight.sheet(Panel::Owners).map(|sheet| sheet.picture.clone())
        {
            let number = |name: &Line| name.as_str().rsplit(' ').next().unwrap().parse().unwrap();
            numbers = owners.loads.iter().map(|(name, _)| number(name)).collect();
        }
        room.keys("r");
    }
    assert!(numbers.len() > 8 && numbers.is_sorted(), "{numbers:?}");
}

/// That one person holds more than half of all touchpoints is said of a number, too.
#[test]
fn a_finding_about_a_person_names_a_number() {
    let mut records = builtin::example("restaurant", Language::German).unwrap();
    for touchpoint in records.touchpoints.values_mut() {
        std::sync::Arc::make_mut(touchpoint).owner = Line::clean(NAME);
    }
    let mut room = with(records).sized(160, 45);
    room.keys("tab");
    let person = |room: &Room| {
        let findings = room.app.insight.sheet(Panel::Findings).into_iter().flat_map(|sheet| &sheet.findings);
        let mut figures = findings.flat_map(|line| &line.finding.parts).flat_map(|part| &part.figures);
        figures.find_map(|(_, amount)| match amount {
            Amount::Person(name) => Some(name.to_string()),
            _ => None,
        })
    };
    assert_eq!(person(&room).as_deref(), Some(NAME));
    room.keys("ctrl-n");
    assert!(person(&room).unwrap().starts_with("Person "), "{:?}", person(&room));
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

/// The program is killed over an untouched prompt, and is started again without hiding anybody.
#[test]
fn a_number_that_stands_for_a_name_is_no_draft() {
    let mut room = restaurant();
    let owned = room.map().touchpoints().find(|(_, touchpoint)| !touchpoint.owner.is_empty());
    let name = owned.unwrap().1.name.to_string();
    room.go(&name).keys("ctrl-n o");
    assert!(matches!(room.overlay(), Some(Overlay::Prompt(prompt)) if !prompt.input.is_blank()));
    assert!(!room.app.has_draft());
    let mut msg = opened("map.ron", room.map().records().clone());
    if let Msg::Opened(_, outcome) = &mut msg {
        outcome.as_mut().as_mut().unwrap().here = room.app.whereabouts();
    }
    let mut again = restaurant();
    again.send(msg);
    assert!(again.overlay().is_none());
    // What is typed there is one.
    room.types("Kim");
    assert!(room.app.has_draft());
}

/// People call each other by the numbers that they see, in a form as in a prompt.
#[test]
fn a_number_that_is_typed_in_a_form_is_the_person() {
    let mut room = restaurant();
    let first = room.map().touchpoints().next().unwrap().0.clone();
    room.app.grid.cursor = room.app.grid.cursor.on(room.app.desk.doc.map(), &first);
    room.keys("ctrl-n enter");
    let write = |room: &mut Room, slot: Slot, text: &str| {
        let Screen::Form(form) = &mut room.app.screen else { panic!("no form") };
        form.focus = slot;
        room.keys("enter ctrl-u").types(text);
        shows_nobody(room, "typing");
        room.keys("enter");
        shows_nobody(room, "a name");
    };
    write(&mut room, Slot::field("owner"), "Person 3");
    let owner = room.map().touchpoint(&first).unwrap().owner.clone();
    assert!(owner.as_str().starts_with(NAME), "{owner}");
    // What stands there is shown as a number, and stays as it is.
    let step = room.app.desk.doc.position();
    let Screen::Form(form) = &mut room.app.screen else { panic!("no form") };
    form.focus = Slot::field("owner");
    room.keys("enter");
    shows_nobody(&room, "an open field");
    room.keys("enter");
    assert_eq!(room.app.desk.doc.position(), step);
    assert_eq!(room.map().touchpoint(&first).unwrap().owner, owner);
    // Several in one field.
    write(&mut room, Slot::field("owner"), "Person 3, Kim & Person 1");
    let all = room.map().touchpoint(&first).unwrap().owner.to_string();
    let names: Vec<&str> = all.split(['&', ',']).map(str::trim).collect();
    assert_eq!(names.len(), 3, "{all}");
    assert_eq!((names[0], names[1]), (owner.as_str(), "Kim"));
    assert!(names[2].starts_with(NAME) && names[2] != names[0], "{all}");
}

/// Names stand in texts, too: of cards, of actions, of heads, of the map itself.
#[test]
fn hidden_names_are_hidden_in_texts_and_the_map_stays_as_it_is() {
    let mut room = restaurant();
    let (id, owned) = room.map().touchpoints().find(|(_, t)| !t.owner.is_empty()).unwrap();
    let (id, owner, number) = (id.clone(), owned.owner.clone(), owned.number);
    let title = format!("{owner} holt alle selbst ab");
    let stage = room.map().stage_ids()[0].clone();
    room.prepare(|edit| {
        edit.touchpoint(&id, |t| {
            t.name = Line::clean(&title);
            t.detail.note = touchmap::map::text::Prose::clean(&format!("Fragt {owner}!\nEr weiß es."));
        });
        edit.stage(&stage, |stage| stage.name = Line::clean(&format!("Warten auf {owner}")));
    });
    room.go(&title);
    room.keys("m").types(&format!("{owner} anrufen @{owner}")).keys("enter");
    let before = room.map().records().clone();
    room.keys("ctrl-n");
    for keys in ["", "y", "d", "esc", "enter", "f3", "esc", "esc", "tab", "tab", "tab", "e", "esc"] {
        room.keys(keys);
        shows_nobody(&room, keys);
    }
    assert!(*room.map().records() == before, "nothing of the map is changed");
    let said = room.app.desk.shown_map().touchpoint(&id).unwrap().name.to_string();
    assert!(said.starts_with("Person ") && said.ends_with(" holt alle selbst ab"), "{said}");
    // The field that is open has the true text, and Esc leaves it as it is.
    room.keys("esc*3").go(&title).keys("c");
    assert!(room.screen().contains(owner.as_str()), "{}", room.screen());
    room.keys("esc");
    shows_nobody(&room, "esc");
    assert_eq!(room.map().touchpoint(&id).unwrap().name.as_str(), title);
    assert_eq!(room.map().touchpoint(&id).unwrap().number, number);
    room.effects.clear();
    room.keys("e 3 enter");
    let text = room.effects.iter().find_map(|effect| match effect {
        Effect::Export(job) => Some(job.text.clone()),
        _ => None,
    });
    let text = text.unwrap();
    assert!(text.contains(" holt alle selbst ab") && !text.contains(NAME), "{text}");
}

#[test]
fn a_name_of_one_word_is_left_in_texts_and_that_is_said() {
    let mut room = Room::demo("restaurant", Language::German);
    let id = room.id("Rechnung");
    room.prepare(|edit| {
        edit.touchpoint(&id, |t| {
            t.owner = Line::clean(NAME);
            t.detail.note = touchmap::map::text::Prose::clean(&format!("mit {NAME} klären"));
        });
    });
    room.keys("ctrl-n");
    assert!(room.said().contains("Texte nennen noch Namen"), "{}", room.said());
}
