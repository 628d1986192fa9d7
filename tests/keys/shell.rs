//! The shell around the screens: what works wherever the keyboard is, and the palette of all commands.

use super::room::{NOW, Room};
use std::collections::BTreeSet;
use touchmap::{
    app::{
        App, Msg, Overlay, Screen, command,
        context::Context,
        key::Key,
        map::mode::Mode,
        overlay::palette::{Argument, Palette},
        start::{Start, setup::Setup},
        tab::Tab,
        themes::Themes,
    },
    lang::Lang,
    map::{
        about::Language,
        touchpoint::{Kind, Usage},
    },
    store::builtin,
    ui::{
        Looks,
        glyphs::UNICODE,
        theme::{Depth, Surface},
    },
};

/// How the keyboard comes to each part of the program, from a card of the example.
const WAYS: [(Context, &str); 14] = [
    (Context::Map, ""),
    (Context::Write, "a x"),
    (Context::Prompt, "o"),
    (Context::Kind, "t"),
    (Context::Numbers, "# 2"),
    (Context::Grab, "g"),
    (Context::Pass, "w"),
    (Context::Ask, "5 q"),
    (Context::Help, "?"),
    (Context::Palette, ":"),
    (Context::Form, "enter"),
    (Context::Field, "enter x"),
    (Context::Analysis, "tab"),
    (Context::Actions, "tab tab"),
];

fn setup() -> Room {
    let setup = Setup::new(Some("evening.ron".into()), Language::English);
    let app = App::new(Lang::new(Language::English), Screen::Setup(setup), NOW, 1);
    Room { app, effects: Vec::new() }.sized(80, 24)
}

/// A room for each part of the program that can have the keyboard.
fn everywhere(language: Language) -> Vec<(Context, Room)> {
    let way = |(context, keys): (Context, &str)| {
        let mut room = Room::demo("restaurant", language).sized(120, 36);
        room.keys(keys);
        (context, room)
    };
    let mut rooms: Vec<(Context, Room)> = WAYS.into_iter().map(way).collect();
    let mut start = setup();
    start.app.screen = Screen::Start(Start::default());
    rooms.push((Context::Start, start));
    rooms.push((Context::Setup, setup()));
    for (context, room) in &mut rooms {
        room.app.desk.themes = Themes { names: vec!["dark".into(), "light".into()], chosen: "dark".into() };
        assert_eq!(room.app.context(), *context, "{}", room.screen());
    }
    rooms
}

#[test]
fn theme_language_and_mouse_are_changed_wherever_the_keyboard_is() {
    for (context, mut room) in everywhere(Language::English) {
        let before = (room.app.map().records().clone(), room.app.whereabouts());
        room.keys("f6");
        assert_eq!(room.app.desk.themes.chosen, "light", "{context:?}");
        room.keys("f9");
        assert_eq!(room.app.desk.lang.language(), Language::German, "{context:?}");
        room.keys("f7");
        assert!(!room.app.desk.mouse, "{context:?}");
        assert!(room.screen().contains(room.said()), "{context:?}: {}\n{}", room.said(), room.screen());
        assert_eq!(room.app.context(), context);
        assert_eq!((room.app.map().records().clone(), room.app.whereabouts()), before, "{context:?}");
    }
}

#[test]
fn a_key_that_does_nothing_here_says_so() {
    for (context, mut room) in everywhere(Language::German) {
        room.keys("ctrl-p");
        let opens = [
            Context::Map,
            Context::Pass,
            Context::Form,
            Context::Analysis,
            Context::Actions,
            Context::Start,
            Context::Setup,
        ];
        match context {
            Context::Palette => assert!(room.overlay().is_none(), "the same key closes it"),
            _ if opens.contains(&context) => {
                assert!(matches!(room.overlay(), Some(Overlay::Palette(_))), "{context:?}");
                room.keys("esc");
                assert_eq!(room.app.context(), context);
            }
            _ => {
                assert!(room.failed() && room.said().contains("-P"), "{context:?}: {}", room.said());
                assert!(room.screen().contains(room.said()), "{context:?}: {}", room.screen());
                assert_eq!(room.app.context(), context);
            }
        }
    }
}

#[test]
fn the_palette_in_the_rating_pass_rates_the_card_that_is_asked_about() {
    let mut room = Room::demo("restaurant", Language::English).sized(120, 36);
    room.keys("w");
    let before = room.map().records().clone();
    room.keys("ctrl-p").types("rate").keys("enter");
    assert!(matches!(room.overlay(), Some(Overlay::Palette(_))) && room.map().records() == &before);
    room.types("4").keys("enter");
    assert!(matches!(room.mode(), Some(Mode::Pass(_))) && room.map().records() != &before);
}

#[test]
fn the_palette_in_set_up_keeps_what_was_answered() {
    let mut room = setup();
    room.types("Spital").keys("ctrl-p").types("theme");
    assert!(matches!(room.overlay(), Some(Overlay::Palette(_))), "{}", room.screen());
    room.keys("esc");
    assert!(room.screen().contains("Spital"), "{}", room.screen());
    room.keys("ctrl-p").types("next").keys("enter");
    assert!(room.overlay().is_none() && room.screen().contains("Spital"), "{}", room.screen());
}

#[test]
fn enter_after_a_number_that_there_is_not_opens_nothing() {
    let mut room = Room::demo("restaurant", Language::English);
    let ids: Vec<_> =
        room.map().touchpoints().filter(|(_, t)| t.number / 10 == 7).map(|(id, _)| id.clone()).collect();
    assert!(ids.is_empty());
    room.keys("# 7 1");
    assert!(room.failed() && room.said().contains("71"), "{}", room.said());
    room.keys("enter");
    assert!(matches!(room.app.screen, Screen::Map), "{}", room.screen());
    room.keys("enter");
    assert!(matches!(room.app.screen, Screen::Form(_)));
}

fn palette(room: &Room) -> &Palette {
    let Some(Overlay::Palette(palette)) = room.overlay() else { panic!("{}", room.screen()) };
    palette
}

fn names(room: &Room) -> Vec<&str> {
    palette(room).hits.iter().map(|hit| hit.offer.name.as_str()).collect()
}

#[test]
fn an_argument_is_all_that_is_written_after_the_name() {
    for (language, asks, argument, verdict) in [
        (Language::German, "Nutzung", "zu viel", Usage::Over),
        (Language::German, "Nutzung", "zu wenig", Usage::Under),
        (Language::English, "usage", "overused", Usage::Over),
        (Language::English, "usage", "underused", Usage::Under),
    ] {
        for way in [format!("{asks} {argument}"), format!("{} {argument}", &asks[..4]), argument.to_owned()] {
            let mut room = Room::demo("restaurant", language);
            room.keys(":");
            if way == argument {
                room.types(asks).keys("enter");
            }
            room.types(&way).keys("enter");
            let usage = &room.touchpoint(room.here()).usage;
            assert_eq!(usage.latest(), Some(verdict), "{way}: {}", room.screen());
        }
    }
    let mut room = Room::demo("restaurant", Language::English);
    let names = ["dark", "light", "contrast"].map(str::to_owned);
    room.app.desk.themes = Themes { names: names.into(), chosen: "dark".into() };
    room.keys(":").types("theme high contrast").keys("enter");
    assert_eq!(room.app.desk.themes.chosen, "contrast");
    room.keys("tab tab down :").types("state dropped").keys("enter");
    assert!(room.overlay().is_none() && room.said().contains("dropped"), "{}", room.screen());
}

#[test]
fn what_can_be_chosen_is_listed_while_it_is_asked_for() {
    for (screen, command, listed) in [
        ("", "rate", 6),
        ("", "usage", 3),
        ("", "theme", 3),
        ("", "language", 2),
        ("", "numbers", 30),
        ("", "since", 1),
        ("tab tab", "state", 4),
    ] {
        let mut room = Room::demo("restaurant", Language::English).sized(120, 36);
        let themes = ["dark", "light", "contrast"].map(str::to_owned);
        room.app.desk.themes = Themes { names: themes.into(), chosen: "dark".into() };
        room.keys(screen).keys(":").types(command).types(" ");
        let found = names(&room);
        assert!(found.len() >= listed, "{command}: {found:?}");
        assert!(found.iter().all(|name| name.to_lowercase().starts_with(command)), "{found:?}");
        let last = found[1.min(found.len() - 1)].to_owned();
        assert!(room.screen().contains(&last), "{}", room.screen());
        // Enter chooses nothing that nobody has named.
        if command != "since" {
            let before = room.map().records().clone();
            room.keys("enter");
            assert_eq!(palette(&room).input.text().to_lowercase(), format!("{command} "));
            assert!(room.map().records() == &before && room.app.desk.themes.chosen == "dark");
        }
    }
    // A name finds its number.
    let mut room = Room::demo("restaurant", Language::German);
    room.keys(":").types("nummern gruß mit").keys("enter");
    assert_eq!(room.here(), "Gruß mit Namen", "{}", room.screen());
}

#[test]
fn a_part_of_an_argument_is_completed_or_stays() {
    let mut room = Room::demo("restaurant", Language::German);
    let themes = ["dark", "light", "contrast", "mono", "mine1", "mine2"].map(str::to_owned);
    room.app.desk.themes = Themes { names: themes.into(), chosen: "dark".into() };
    for typed in ["theme li", "farben li", "farb hell", "theme hel"] {
        room.app.desk.themes.chosen = "dark".into();
        room.keys(":").types(typed).keys("enter");
        assert_eq!(room.app.desk.themes.chosen, "light", "{typed}: {}", room.screen());
    }
    // Two of them begin so.
    for typed in ["theme mi", "farben mi"] {
        room.keys(":").types(typed).keys("enter");
        assert!(palette(&room).input.text().ends_with(" mi"), "{}", palette(&room).input.text());
        assert_eq!(names(&room), ["Farben mine1", "Farben mine2"]);
        room.keys("enter");
        assert!(room.overlay().is_some(), "{typed}");
        room.keys("down down enter");
        assert_eq!(room.app.desk.themes.chosen, "mine2", "{typed}");
    }
    room.keys(":").types("farben lila");
    assert!(room.screen().contains("lila“ ist dort nicht zu wählen"), "{}", room.screen());
    room.keys("enter");
    assert!(palette(&room).input.text().ends_with("lila"), "{}", room.screen());
}

#[test]
fn a_name_that_begins_so_comes_before_scattered_letters_and_the_last_used_before_its_equals() {
    let first = |room: &mut Room, typed: &str| {
        room.keys(":").types(typed);
        let first = names(room)[0].to_owned();
        room.keys("ctrl-u esc");
        first
    };
    let mut room = Room::demo("restaurant", Language::English);
    // What was used last, but has the letters only somewhere.
    room.keys("5 :").types("undo").keys("enter");
    assert_eq!(first(&mut room, "ra"), "Rate");
    room.keys("w esc :").types("rating").keys("enter esc");
    assert_eq!(first(&mut room, "ra"), "Rating pass", "used last");
    assert_eq!(first(&mut room, "rate"), "Rate", "the whole name");
    assert_eq!(first(&mut room, "th"), "Theme");
    let mut room = Room::demo("restaurant", Language::German);
    assert_eq!(first(&mut room, "name"), "Namen verbergen");
}

#[test]
fn the_palette_begins_in_one_place_and_its_field_stands_apart() {
    let mut room = Room::demo("restaurant", Language::German).sized(120, 36);
    let names: Vec<String> = room.map().touchpoints().map(|(_, t)| t.name.to_string()).collect();
    let looks = Looks::new(UNICODE, "contrast", Depth::True);
    let ground = |surface| looks.theme.on(surface).bg;
    for name in names {
        room.go(&name).keys("ctrl-p");
        let buffer = room.buffer(&looks);
        let grounds: Vec<_> = (5..9).map(|y| Some(buffer[(18, y)].bg)).collect();
        let [field, pop] = [Surface::Field, Surface::Pop].map(ground);
        assert_eq!(grounds, [field, field, field, pop], "{name}");
        // The chosen command reaches from edge to edge.
        assert!((18..102).all(|x| Some(buffer[(x, 9)].bg) == ground(Surface::Cursor)), "{name}");
        let line = room.screen().lines().nth(6).unwrap().to_owned();
        assert!(line.chars().nth(20) == Some(':') && line.contains(&format!(" {name}")), "{line}");
        room.keys("esc");
    }
}

#[test]
fn the_palette_says_what_it_is_about_only_where_a_command_acts_on_it() {
    let mut room = Room::demo("restaurant", Language::German).sized(120, 36);
    let mut head = |typed: &str| {
        room.keys("ctrl-p ctrl-u").types(typed);
        let head = room.screen().lines().find(|line| line.contains(typed)).unwrap().to_owned();
        room.keys("ctrl-u esc");
        head
    };
    for typed in ["Timer", "Seit"] {
        assert!(!head(typed).contains(" für "), "{typed}");
    }
    assert!(head("Öffnen").contains(" für "));
}

#[test]
fn a_number_has_its_name_in_a_narrow_palette_too() {
    let mut room = Room::demo("restaurant", Language::German).sized(40, 24);
    room.keys("ctrl-p").types("goto").keys("enter");
    let first = room.map().touchpoints().map(|(_, t)| (t.number, t.name.to_string())).min().unwrap().1;
    let begin: String = first.chars().take(8).collect();
    assert!(room.screen().contains(&format!("Nummern 1  {begin}")), "{}", room.screen());
}

#[test]
fn a_language_is_found_by_what_its_speakers_call_it() {
    for typed in ["deutsch", "language deutsch"] {
        let mut room = Room::demo("restaurant", Language::English);
        room.keys("ctrl-p").types(typed);
        assert_eq!(
            palette(&room).hits.first().map(|hit| command::COMMANDS[hit.offer.command].name),
            Some("language")
        );
        room.keys("enter");
        let is_asked = matches!(room.overlay(), Some(Overlay::Palette(_)));
        assert_eq!(is_asked, typed == "deutsch", "{typed}");
        if is_asked {
            room.types("deutsch").keys("enter");
        }
        assert_eq!(room.app.desk.lang.language(), Language::German, "{typed}");
    }
}

#[test]
fn the_last_line_always_names_the_help() {
    for language in [Language::German, Language::English] {
        let more = ["m", "/", "f4", "f3", "ctrl-l", "enter", "tab"].map(|keys| {
            let mut room = Room::demo("restaurant", language);
            room.keys(keys);
            (room.app.context(), room)
        });
        for (context, mut room) in everywhere(language).into_iter().chain(more) {
            let german = room.app.desk.lang.language() == Language::German;
            for (width, height) in [(40, 12), (40, 24), (80, 24), (120, 36)] {
                room.send(Msg::Resize(width, height));
                let screen = room.screen();
                let last = screen.lines().last().unwrap_or_default();
                let help = if german { "Hilfe" } else { "Help" };
                let is_named = [format!("F1 {help}"), format!("? {help}")].iter().any(|it| last.contains(it));
                assert!(is_named || context == Context::Help, "{context:?} at {width}: {last}");
            }
        }
    }
}

/// What can be seen or is to be done.
fn seen(room: &Room) -> (String, usize) {
    (room.screen(), room.effects.len())
}

/// A state, how a room comes to it, and keys that go on from there.
type Way<'w> = (&'w str, &'w dyn Fn(&str) -> Room, &'w [&'w str]);

#[test]
fn each_command_that_the_palette_offers_does_something() {
    let mut bad = Vec::new();
    let demo = |keys: &str| {
        let mut room = Room::demo("restaurant", Language::English).sized(120, 36);
        room.keys(keys);
        room
    };
    let fresh = |keys: &str| {
        let mut room = Room::empty(&["Families"]).sized(120, 36);
        room.keys(keys);
        room
    };
    let new = |keys: &str| {
        let mut app = App::new(Lang::new(Language::English), Screen::Map, NOW, 1);
        app.begin(builtin::template("lifecycle", Language::English).unwrap(), None, false);
        let mut room = Room { app, effects: Vec::new() }.sized(120, 36);
        room.keys(keys);
        room
    };
    let ways: [Way<'_>; 5] = [
        ("new", &new, &["", "up", "left", "up left up"]),
        (
            "fresh",
            &fresh,
            &[
                "",
                "up",
                "left",
                "up*4 left*3 up*3",
                "tab",
                "tab tab",
                "up enter",
                "left enter",
                "a P enter esc",
                "a P enter esc w",
            ],
        ),
        (
            "example",
            &demo,
            &[
                "",
                "up",
                "up*9",
                "left",
                "down*20",
                "space",
                "5",
                "5 u",
                "y",
                "y right",
                "/ N e w enter",
                "v",
                "s",
                "w",
                "w 3",
                "tab",
                "tab tab",
                "tab tab down down",
                "tab enter",
                "tab enter enter",
                "tab down*9",
                "tab r",
                "tab r r",
                "enter",
                "enter down",
                "enter down*5",
                "enter down*9",
                "enter up",
                "up enter",
                "left enter",
                "up*9 enter",
                "enter right*3",
                "r r",
                "r down*20",
                "n",
            ],
        ),
        (
            "start",
            &|keys| {
                let mut room = setup();
                room.app.screen = Screen::Start(Start::default());
                room.keys(keys);
                room
            },
            &[""],
        ),
        (
            "set-up",
            &|keys| {
                let mut room = setup();
                room.keys(keys);
                room
            },
            &["", "tab", "tab tab tab tab", "x"],
        ),
    ];
    for (state, room, ways) in ways {
        for keys in ways {
            let room_before = room(keys);
            let opens = Key::parse("ctrl-p").and_then(|key| command::find(&room_before.app, key));
            assert!(opens.is_some(), "{state} {keys}: {}", room_before.screen());
            let offers = command::offers(&room_before.app);
            assert!(!offers.is_empty(), "{state} {keys}");
            for offer in offers {
                let run = |argument: Option<Argument>| {
                    let mut room = room(keys);
                    let themes = ["dark", "light"].map(str::to_owned);
                    room.app.desk.themes = Themes { names: themes.into(), chosen: "dark".into() };
                    room.send(Msg::Rest);
                    room.app.desk.notice = None;
                    let before = seen(&room);
                    command::run(&mut room.app, offer.command, argument);
                    room.send(Msg::Rest);
                    let after = seen(&room);
                    (before != after && !room.failed(), room.said().to_owned())
                };
                let arguments = offer.choices.iter().map(|choice| Some(choice.argument.clone()));
                let arguments: Vec<_> =
                    arguments.take(6).chain(offer.choices.is_empty().then_some(None)).collect();
                let said: Vec<_> = arguments.into_iter().map(run).collect();
                if !said.iter().any(|(does, _)| *does) {
                    bad.push(format!("{state} {keys:?}: {}: {:?}", offer.name, said[0].1));
                }
            }
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}

/// On the smallest screen the line above the number is where a parked card stands.
#[test]
fn what_is_said_beside_a_number_covers_no_cursor() {
    let mut app = App::new(Lang::new(Language::English), Screen::Map, NOW, 1);
    app.begin(touchmap::testing::map(300, 7), None, false);
    let mut room = Room { app, effects: Vec::new() }.sized(40, 12);
    room.keys("# 1");
    let strip = |room: &Room| room.screen().lines().rev().nth(2).unwrap_or_default().to_owned();
    let before = strip(&room);
    assert!(before.contains('▐'), "the cursor is on a parked card: {}", room.screen());
    room.keys("f5");
    assert!(strip(&room).contains('▐') && room.screen().contains("F5 does nothing"), "{}", room.screen());
}

#[test]
fn a_sign_in_the_palette_runs_nothing() {
    for sign in ["!", "^", "$", "\u{301}"] {
        let mut room = Room::demo("restaurant", Language::English);
        // What was used last is the first of all.
        room.keys(":").types("effectiveness").keys("enter esc");
        let before = room.map().records().clone();
        room.keys(":").types(sign).keys("enter");
        assert!(
            matches!(room.overlay(), Some(Overlay::Palette(palette)) if palette.hits.is_empty()),
            "{sign}"
        );
        assert_eq!(*room.map().records(), before);
    }
}

#[test]
fn the_palette_names_what_is_under_the_cursor_of_its_screen() {
    let mut room = Room::demo("restaurant", Language::German).sized(120, 36);
    room.keys("right right shift-tab");
    for keys in ["", "down"] {
        room.keys(keys);
        let Screen::Actions(actions) = &room.app.screen else { panic!("{}", room.screen()) };
        let key = actions.key.clone().unwrap();
        let what = touchmap::app::actions::action(room.map(), &key).unwrap().what.to_string();
        room.keys(":");
        let head = room.screen().lines().find(|line| line.contains(" für ")).unwrap_or_default().to_owned();
        let begin: String = what.chars().take(12).collect();
        assert!(head.contains(&begin), "{what}: {head}");
        room.keys("esc");
    }
    let mut room = Room::demo("restaurant", Language::German).sized(120, 36);
    room.keys("tab");
    let finding = room.app.name_under_cursor();
    room.keys("down");
    assert!(!finding.is_empty() && finding != room.app.name_under_cursor(), "{finding}");
    room.keys("enter");
    assert_eq!(room.app.name_under_cursor(), room.here(), "a touchpoint of its list");
}

/// Moves, and what only ends something that the palette has closed already.
const NOT_NAMED: [&str; 7] =
    ["palette", "form-move", "form-choose", "analysis-move", "actions-move", "start-move", "walk-back"];

#[test]
fn what_the_last_line_names_is_found_in_the_palette() {
    for language in &[Language::German, Language::English] {
        let demo = |keys: &&str| {
            let mut room = Room::demo("restaurant", *language).sized(120, 36);
            room.keys(keys);
            room
        };
        let ways = [
            "",
            "left",
            "up*9",
            "space",
            "enter",
            "enter down*3",
            "tab",
            "tab enter",
            "tab r",
            "tab tab",
            "w",
        ];
        let mut rooms: Vec<Room> = ways.iter().map(demo).collect();
        for screen in [Screen::Start(Start::default()), Screen::Setup(Setup::new(None, *language))] {
            let app = App::new(Lang::new(*language), screen, NOW, 1);
            rooms.push(Room { app, effects: Vec::new() }.sized(80, 24));
        }
        for mut room in rooms {
            let named =
                |row: &&command::Command| !NOT_NAMED.contains(&row.name) && row.place(&room.app).is_some();
            let mut rows: Vec<_> = command::offered(&room.app).filter(named).collect();
            // The first command that takes a key has it.
            let mut taken = BTreeSet::new();
            rows.retain(|row| taken.insert(row.short_label(&room.app)));
            assert!(!rows.is_empty(), "{}", room.screen());
            for row in rows {
                for word in BTreeSet::from([row.word(&room.app.desk.lang), row.word_here(&room.app)]) {
                    room.keys("ctrl-p").types(&word.to_lowercase());
                    let is_found = palette(&room)
                        .hits
                        .iter()
                        .any(|hit| command::COMMANDS[hit.offer.command].name == row.name);
                    assert!(is_found, "{} {word}: {:?}", row.name, names(&room));
                    room.keys("ctrl-u esc");
                }
            }
        }
    }
}

#[test]
fn the_start_screen_and_an_opened_record_have_their_commands_in_the_palette() {
    let start = || {
        let app = App::new(Lang::new(Language::German), Screen::Start(Start::default()), NOW, 1);
        Room { app, effects: Vec::new() }.sized(80, 24)
    };
    let mut room = start();
    room.keys("down :").types("neue karte").keys("enter");
    assert!(matches!(room.app.screen, Screen::Setup(_)), "{}", room.screen());
    let mut room = start();
    room.keys(":").types("beenden").keys("enter");
    assert!(
        room.effects.iter().any(|effect| matches!(effect, touchmap::app::Effect::Quit)),
        "{}",
        room.screen()
    );
    let mut room = Room::demo("restaurant", Language::German);
    room.keys("enter");
    let record = |room: &Room| room.app.form().map(|form| form.record.clone());
    let before = record(&room);
    room.keys("ctrl-p").types("blättern nächster").keys("enter");
    assert!(record(&room) != before, "{}", room.screen());
    room.keys("ctrl-p").types("blättern voriger").keys("enter");
    assert_eq!(record(&room), before);
    room.keys("ctrl-p").types("hilfe").keys("enter");
    assert!(room.app.help.is_some(), "{}", room.screen());
    room.keys("esc ctrl-p").types("schreiben").keys("enter");
    assert_eq!(room.app.context(), Context::Field, "{}", room.screen());
}

#[test]
fn the_last_line_names_the_palette() {
    for (width, height) in [(80, 24), (120, 36), (160, 45), (200, 60)] {
        for (language, word) in [(Language::German, ": Befehle"), (Language::English, ": Commands")] {
            let room = Room::demo("restaurant", language).sized(width, height);
            assert!(room.screen().lines().last().unwrap().contains(word), "{width}: {}", room.screen());
            let app = App::new(Lang::new(language), Screen::Start(Start::default()), NOW, 1);
            let room = Room { app, effects: Vec::new() }.sized(width, height);
            assert!(room.screen().lines().last().unwrap().contains(word), "{width}: {}", room.screen());
        }
    }
}

#[test]
fn a_second_enter_goes_to_the_first_argument_and_a_third_takes_it() {
    let mut room = Room::demo("restaurant", Language::English);
    room.keys(":").types("language").keys("enter");
    assert_eq!(palette(&room).cursor(), None);
    assert!(room.said().contains("↓") && room.screen().contains(room.said()), "{}", room.screen());
    room.keys("enter");
    assert_eq!(palette(&room).cursor(), Some(0), "{}", room.screen());
    room.keys("down enter");
    assert_eq!(room.app.desk.lang.language(), Language::German);
    room.keys(":").types("sprache").keys("enter enter enter");
    assert_eq!(room.app.desk.lang.language(), Language::English);
}

#[test]
fn where_names_are_hidden_every_summary_is_without_people() {
    let mut room = Room::demo("restaurant", Language::English);
    room.keys("e");
    assert!(room.screen().contains("without people"), "{}", room.screen());
    room.keys("esc ctrl-n e");
    assert!(!room.screen().contains("without people"), "{}", room.screen());
    room.keys("4");
    assert!(room.overlay().is_none(), "{}", room.screen());
}

#[test]
fn an_enter_after_a_number_belongs_to_it_however_late() {
    for seconds in [0, 12] {
        let mut room = Room::demo("restaurant", Language::German);
        room.keys("# 2 9");
        assert!(room.mode().is_none());
        let enter = || Msg::Key(ratatui::crossterm::event::KeyCode::Enter.into());
        room.app.update(enter(), NOW + jiff::SignedDuration::from_secs(seconds));
        assert!(matches!(room.app.screen, Screen::Map), "{seconds}");
        assert_eq!(room.said(), "Nummer 29 steht hier · Enter öffnet sie");
        room.app.update(enter(), NOW + jiff::SignedDuration::from_secs(seconds));
        assert!(matches!(room.app.screen, Screen::Form(_)), "{seconds}");
        // Any other key between them ends the number.
        room.keys("esc # 2 9 down up enter");
        assert!(matches!(room.app.screen, Screen::Form(_)), "{seconds}");
    }
}

#[test]
fn the_screens_are_found_by_their_names_and_gone_to() {
    let mut room = Room::demo("restaurant", Language::English);
    for (name, tab) in [
        ("actions", Tab::Actions),
        ("map", Tab::Map),
        ("analysis", Tab::Analysis),
        ("actions", Tab::Actions),
        ("analysis", Tab::Analysis),
        ("map", Tab::Map),
    ] {
        room.keys(":").types(name).keys("enter");
        assert_eq!(room.app.screen.tab(), Some(tab), "{name}: {}", room.screen());
    }
    let mut room = Room::demo("restaurant", Language::German);
    room.keys(":").types("massnahmen").keys("enter");
    assert!(matches!(room.app.screen, Screen::Actions(_)), "{}", room.screen());
}

#[test]
fn an_argument_that_alone_begins_with_what_was_typed_is_taken() {
    for (typed, theme) in [("theme l", "light"), ("theme h", "light"), ("theme m", "mono")] {
        let mut room = Room::demo("restaurant", Language::German);
        let all = ["dark", "light", "contrast", "terminal", "mono"].map(str::to_owned);
        room.app.desk.themes = Themes { names: all.into(), chosen: "dark".into() };
        room.keys(":").types(typed);
        assert!(names(&room)[0].ends_with(theme), "{typed}: {:?}", names(&room));
        room.keys("enter");
        assert_eq!(
            (room.app.desk.themes.chosen.as_str(), room.overlay().is_none()),
            (theme, true),
            "{typed}"
        );
    }
}

#[test]
fn what_is_typed_after_a_name_is_its_argument() {
    let demo = |language| Room::demo("restaurant", language).sized(120, 36);
    let mut room = demo(Language::English);
    let name = room.here().to_owned();
    for (typed, kind) in [("kind 2", Some(Kind::Human)), ("kind s", Some(Kind::Sensory)), ("kind none", None)]
    {
        room.keys(":").types(typed).keys("enter");
        assert_eq!(room.touchpoint(&name).kind, kind, "{typed}: {}", room.screen());
    }
    let mut room = demo(Language::German);
    let name = room.here().to_owned();
    room.keys(":").types("art mensch").keys("enter");
    assert_eq!(room.touchpoint(&name).kind, Some(Kind::Human));
    // A text goes on in the field that the command opens.
    let mut room = demo(Language::English);
    let name = room.here().to_owned();
    room.keys(":").types("owner Service and sales").keys("enter");
    assert!(matches!(room.overlay(), Some(Overlay::Prompt(_))), "{}", room.screen());
    room.keys("enter");
    assert_eq!(room.touchpoint(&name).owner.as_str(), "Service and sales");
    room.keys(":").types("action call them @Mia").keys("enter enter");
    assert_eq!(room.touchpoint(&name).detail.actions.last().unwrap().value.what.as_str(), "call them");
    room.keys(":").types("find booking online");
    assert!(!room.screen().contains("sentence?"), "{}", room.screen());
    room.keys("enter");
    assert!(
        matches!(room.overlay(), Some(Overlay::Prompt(prompt)) if prompt.input.text() == "booking online")
    );
    let mut room = demo(Language::English);
    room.keys(":").types("export md").keys("enter");
    assert!(matches!(room.overlay(), Some(Overlay::Prompt(prompt)) if prompt.input.text().ends_with(".md")));
}

/// Whoever clicks on the ramp while the map is being saved hits the score that stands there.
#[test]
fn nothing_in_the_first_line_moves_when_the_map_is_saved() {
    for language in [Language::English, Language::German] {
        for width in [60, 80, 120, 160] {
            let mut room = Room::demo("restaurant", language).sized(width, 30);
            room.app.desk.file.path = Some("evening.ron".into());
            let mut first = |saving: bool| {
                room.app.desk.file.saving = saving;
                room.screen().lines().next().unwrap_or_default().to_owned()
            };
            let [saved, saving] = [false, true].map(&mut first);
            let begin = |line: &str| line.chars().take(usize::from(width) - 12).collect::<String>();
            assert_eq!(begin(&saved), begin(&saving), "{width}");
        }
    }
}
