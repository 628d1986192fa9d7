//! The shell around the screens: what works wherever the keyboard is, and the palette of all commands.

use super::room::Room;
use touchmap::{
    app::{
        App, Overlay, Screen,
        context::Context,
        map::mode::Mode,
        start::{Start, setup::Setup},
        themes::Themes,
    },
    lang::Lang,
    map::about::Language,
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
    let app = App::new(Lang::new(Language::English), Screen::Setup(setup), super::room::NOW, 1);
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
