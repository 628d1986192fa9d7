//! What is typed is text: no letter that somebody types without `a` destroys anything without a word.

use super::room::Room;
use touchmap::{
    app::{Effect, Msg, Overlay, Screen, map::cursor::Cursor},
    map::{Records, about::Language, id::Ids, lens::Lens, rated::Score, text::Line},
    store::access::Access,
};

fn demo() -> Room {
    Room::demo("restaurant", Language::German)
}

/// Every kind of place that the cursor can be at.
fn places(room: &Room) -> Vec<Cursor> {
    let map = room.map();
    let (stage, segment) = (map.stage_ids()[0].clone(), map.segment_ids()[0].clone());
    let empty = map.stage_ids().iter().flat_map(|s| map.segment_ids().iter().map(move |g| (s, g)));
    let (s, g) = empty.into_iter().find(|(s, g)| map.cell(s, g).is_empty()).unwrap();
    vec![
        Cursor::Title,
        Cursor::Stage(stage.clone()),
        Cursor::Segment(segment.clone()),
        Cursor::cell(map, &stage, &segment, 0),
        Cursor::cell(map, s, g, 0),
        Cursor::parked(map, 0),
    ]
}

#[test]
fn a_capital_on_a_head_begins_a_card_and_overwrites_no_name() {
    let names = |room: &Room| {
        let map = room.map();
        let stages = map.stages().map(|(_, stage)| stage.name.to_string());
        let segments = map.segments().map(|(_, segment)| segment.name.to_string());
        stages.chain(segments).chain([map.about().title.to_string()]).collect::<Vec<_>>()
    };
    let mut room = demo();
    let (before, named) = (room.map().records().clone(), names(&room));
    // The cell that was visited last says which row or column is meant where the head does not.
    room.go("Newsletter").keys("esc");
    let last = room.app.grid.cursor.clone();
    let (stage, segment) = (last.stage().unwrap(), last.segment().unwrap());
    let first = (room.map().stage_ids()[0].clone(), room.map().segment_ids()[0].clone());
    for (cursor, stage, segment) in [
        (Cursor::Title, stage, segment),
        (Cursor::Stage(first.0.clone()), &first.0, segment),
        (Cursor::Segment(first.1.clone()), stage, &first.1),
    ] {
        room.app.grid.cursor = last.clone();
        room.keys("esc");
        room.app.grid.cursor = cursor.clone();
        room.types("Das gilt doch auch").keys("esc");
        assert_eq!(room.here(), "Das gilt doch auch", "{cursor:?}");
        assert_eq!(room.app.grid.cursor.stage(), Some(stage), "{cursor:?}");
        assert_eq!(room.app.grid.cursor.segment(), Some(segment), "{cursor:?}");
        assert_eq!(names(&room), named, "{cursor:?}");
        room.keys("u");
    }
    assert_eq!(room.map().records(), &before);
}

/// A map as it is begun, whose names only hold a place.
fn begun() -> Room {
    use touchmap::{app::App, lang::Lang, store::builtin};
    let mut app = App::new(Lang::new(Language::German), Screen::Map, super::room::NOW, 1);
    app.begin(builtin::template("empty", Language::German).unwrap(), None, false);
    Room { app, effects: Vec::new() }.sized(80, 24)
}

#[test]
fn a_name_is_changed_by_its_own_key_only() {
    for keys in ["left", "up", "up up"] {
        let mut room = begun();
        let before = room.map().records().clone();
        room.keys(keys).types("mot").keys("esc");
        assert_eq!(room.map().records(), &before, "{keys}: {}", room.said());
        room.keys(keys).types("Gäste").keys("esc");
        let map = room.map();
        let cell = map.cell(&map.stage_ids()[0], &map.segment_ids()[0]);
        assert_eq!((cell.len(), room.here()), (1, "Gäste"), "{keys}");
        let names = |records: &Records| {
            let stages = records.stages.values().map(|stage| stage.name.clone());
            stages.chain(records.segments.values().map(|segment| segment.name.clone())).collect::<Vec<_>>()
        };
        assert_eq!(names(map.records()), names(&before), "{keys}");
        assert_eq!(map.about().title, before.about.title, "{keys}");
    }
}

#[test]
fn what_is_typed_in_an_empty_cell_is_a_card_whatever_its_letters_are() {
    for text in ["guests wait", "der Tisch", "man wartet", "thank you", "grüßt uns"] {
        let mut room = demo();
        let before = room.map().records().clone();
        room.app.grid.cursor =
            places(&demo()).into_iter().find(|at| matches!(at, Cursor::Cell { card: None, .. })).unwrap();
        room.types(text);
        assert_eq!(room.app.grid.writing().map(|write| write.input.text()), Some(text));
        assert_eq!(room.map().records(), &before);
    }
}

#[test]
fn a_key_for_other_things_says_so_and_loses_no_text() {
    for cursor in places(&demo()).into_iter().filter(|cursor| cursor.card().is_none()) {
        let mut room = demo();
        let before = room.map().records().clone();
        // An empty cell is where one writes, so a letter begins a card there.
        let is_cell = matches!(cursor, Cursor::Cell { .. });
        for key in ["m", "o", "t", ",", "+", "-"] {
            room.app.grid.cursor = cursor.clone();
            room.send_at(Msg::Resize(80, 24), 60);
            room.keys(key);
            if is_cell && key.chars().all(char::is_alphabetic) {
                assert_eq!(room.app.grid.writing().map(|write| write.input.text()), Some(key), "{cursor:?}");
                room.keys("ctrl-u esc");
                continue;
            }
            assert!(room.said().starts_with(&format!("{key} gilt für einen Touchpoint")), "{}", room.said());
            assert!(room.mode().is_none() && room.overlay().is_none(), "{cursor:?} {key}");
            assert_eq!(room.map().records(), &before, "{cursor:?} {key}");
        }
        // What goes on after it is a text from its start on, and what does not can be one.
        for (typed, keys) in [("mit Kindern", ""), ("ticket", ""), ("m", "ctrl-t"), ("man wartet", "ctrl-t")]
        {
            room.keys("esc");
            room.app.grid.cursor = cursor.clone();
            room.types(typed).keys(if is_cell { "" } else { keys });
            assert_eq!(room.app.grid.writing().map(|write| write.input.text()), Some(typed), "{cursor:?}");
            room.keys("ctrl-u esc");
        }
    }
    // A capital begins its own card.
    let mut room = demo();
    room.keys("left").types("mNeu");
    assert_eq!(room.app.grid.writing().map(|write| write.input.text()), Some("Neu"));
    let mut room = demo();
    room.keys("left 3");
    assert!(room.said().contains("gilt für einen Touchpoint oder eine Phase"), "{}", room.said());
}

#[test]
fn a_number_leads_to_the_place_in_the_segment_in_which_one_works() {
    let mut room = demo();
    // One that stands in many rows and, in one of them, not in the first stage.
    let touchpoint = room.touchpoint("Newsletter").clone();
    let number = touchpoint.number.to_string();
    let keys = number.chars().map(|digit| format!("{digit} ")).collect::<String>();
    for segment in room.map().segment_ids().to_vec() {
        for stage in room.map().stage_ids().to_vec() {
            let places: Vec<_> =
                touchpoint.places.iter().map(|p| (p.stage.clone(), p.segment.clone())).collect();
            room.app.grid.cursor = Cursor::cell(room.map(), &stage, &segment, 0);
            room.keys("#").keys(&keys).keys("enter esc");
            assert_eq!(room.here(), "Newsletter");
            let there = &room.app.grid.cursor;
            if places.iter().any(|(_, place)| *place == segment) {
                assert_eq!(there.segment(), Some(&segment));
            } else if places.iter().any(|(place, _)| *place == stage) {
                assert_eq!(there.stage(), Some(&stage));
            }
        }
    }
}

#[test]
fn the_digits_of_a_number_on_its_way_lead_nowhere() {
    let mut room = Room::empty(&["Families", "Couples"]);
    for nth in 1..=9 {
        room.keys("a").types(&format!("Card {nth}")).keys("esc");
    }
    // The tenth stands in both rows, the first one only in the first.
    room.keys("a").types("Tenth").keys("esc y");
    let (stage, segment) = (room.stage("Interest"), room.segment("Couples"));
    room.app.grid.cursor = Cursor::cell(room.map(), &stage, &segment, 0);
    room.keys("p down up");
    room.app.grid.cursor = Cursor::cell(room.map(), &room.stage("Awareness"), &segment, 0);
    room.keys("# 1 0");
    assert_eq!((room.here(), room.app.grid.cursor.segment()), ("Tenth", Some(&segment)));
}

#[test]
fn newsletter_typed_after_a_search_is_a_card() {
    let mut room = demo();
    room.keys("/").types("Marketing").keys("enter").types("Newsletter 2").keys("enter esc");
    assert_eq!(room.here(), "Newsletter 2");
    assert!(room.effects.is_empty() && room.overlay().is_none());
}

#[test]
fn b_is_the_hit_before_and_says_when_nothing_was_looked_for() {
    let mut room = demo();
    room.keys("b");
    assert!(room.failed() && room.said().contains('/'), "{}", room.said());
    room.keys("/").types("Marketing").keys("enter n b");
    assert!(room.said().starts_with("„Marketing“ 1 von"), "{}", room.said());
}

#[test]
fn the_lens_goes_back_too() {
    let mut room = Room::empty(&["Families"]);
    room.keys("a").types("Newsletter").keys("esc");
    room.keys("r <");
    assert_eq!(room.app.grid.lens, Lens::Effectiveness);
    room.keys("<");
    assert_eq!(room.app.grid.lens, Lens::Experience, "importance is not used yet");
    let id = room.id("Newsletter");
    room.prepare(|e| e.touchpoint(&id, |t| t.importance.set(None, Score::new(3))));
    room.keys("r <");
    assert_eq!(room.app.grid.lens, Lens::Experience);
    room.keys("< <");
    assert_eq!(room.app.grid.lens, Lens::Importance);
}

#[test]
fn where_only_reading_is_possible_every_key_that_would_write_says_so() {
    let writing = "a 4 + - = t o m w , c f2 g shift-left p delete d u ctrl-z ctrl-r f4 A Ä";
    let mut room = demo();
    room.go("Newsletter").keys("y 4").send(Msg::Access(Access::Held(None)));
    let before = room.map().records().clone();
    for key in writing.split(' ') {
        room.keys(key);
        assert!(room.failed() && room.said().contains("Schreibgeschützt"), "{key}: {:?}", room.said());
        assert!(room.overlay().is_none() && room.mode().is_none(), "{key}");
        assert!(matches!(room.app.screen, Screen::Map), "{key}");
        assert_eq!(room.map().records(), &before, "{key}");
    }
    room.send(Msg::Paste("Eins\nZwei".into()));
    assert!(room.failed());
    assert_eq!(room.map().records(), &before);
    for cursor in places(&room) {
        room.app.grid.cursor = cursor;
        room.types("X");
        assert!(room.failed() && room.mode().is_none());
    }
}

#[test]
fn what_was_begun_before_somebody_else_had_the_map_stays_in_the_field() {
    let mut room = demo();
    room.keys("a").types("Halb").send(Msg::Access(Access::Held(None))).keys("enter");
    assert!(room.failed(), "{}", room.said());
    assert_eq!(room.app.grid.writing().unwrap().input.text(), "Halb");
    let mut room = demo();
    room.go("Newsletter").keys("o").types("Halb").send(Msg::Access(Access::Held(None))).keys("enter");
    let Some(Overlay::Prompt(prompt)) = room.overlay() else { panic!("the word is lost") };
    assert_eq!(prompt.input.text(), "Halb");
}

#[test]
fn an_owner_is_offered_selected() {
    let mut room = demo();
    room.go("Newsletter");
    let before = room.touchpoint("Newsletter").owner.to_string();
    assert!(!before.is_empty());
    room.keys("o").types("Küche").keys("enter");
    assert_eq!(room.touchpoint("Newsletter").owner.as_str(), "Küche");
    room.keys("o right").types("nchef").keys("enter");
    assert_eq!(room.touchpoint("Newsletter").owner.as_str(), "Küchenchef");
    room.keys("o enter");
    assert_eq!(room.touchpoint("Newsletter").owner.as_str(), "Küchenchef", "what is offered is kept");
    room.keys("o backspace enter");
    assert_eq!(room.touchpoint("Newsletter").owner.as_str(), "");
    room.keys("u o").send(Msg::Paste("Saal".into())).keys("enter");
    assert_eq!(room.touchpoint("Newsletter").owner.as_str(), "Saal");
}

#[test]
fn the_first_owner_explains_the_signs_that_then_appear_once() {
    let mut room = Room::empty(&["Families"]);
    room.keys("a")
        .types("Poster")
        .keys("enter")
        .types("Radio")
        .keys("esc o")
        .types("Marketing")
        .keys("enter");
    assert!(room.said().contains("Marketing") && room.said().contains("? = nobody"), "{}", room.said());
    assert!(room.screen().contains('?'), "{}", room.screen());
    room.keys("up o").types("Sales").keys("enter");
    assert!(!room.said().contains("nobody"), "{}", room.said());
}

/// Sentences as people type them into a map, some of which begin with or hold the letters of commands.
const PROSE: [&str; 10] = [
    "newsletter an alle gäste",
    "die bedienung fragt nach dem wunsch",
    "quer über den platz, dann links",
    "paddeltour mit edding & handouts",
    "Terrasse am see, 5 tische",
    "great welcome at the door",
    "quick feedback: please call us",
    "under the roof we wait 10 minutes",
    "Gutschein (ab 3 personen) = rabatt",
    "x-ray / yoga + zumba, wow",
];

#[test]
fn prose_typed_anywhere_destroys_nothing_without_a_word_and_can_be_undone() {
    for language in [Language::German, Language::English] {
        for place in 0..7 {
            for prose in PROSE {
                let mut room = Room::demo("restaurant", language);
                let parked = Ids::seeded(7).touchpoint();
                room.prepare(|e| {
                    let name = Line::clean("Parked");
                    e.set_touchpoint(
                        &parked,
                        Some(touchmap::map::touchpoint::Touchpoint {
                            number: 99,
                            name,
                            ..Default::default()
                        }),
                    );
                });
                if place == 6 {
                    room.keys("space space");
                } else {
                    let cursor = places(&room)[place].clone();
                    room.app.grid.cursor = cursor;
                }
                type_as_prose(&mut room, prose, &format!("{prose:?} at {place}"));
            }
        }
    }
}

fn type_as_prose(room: &mut Room, prose: &str, what: &str) {
    let begun = room.map().records().clone();
    let mut last: Records = begun.clone();
    for c in prose.chars() {
        room.types(&c.to_string());
        if *room.map().records() != last {
            let shown = !room.said().is_empty()
                || matches!(room.mode(), Some(touchmap::app::map::mode::Mode::Grab(_)));
            assert!(shown, "{what}: {c:?} changed the map without a word");
            last = room.map().records().clone();
        }
    }
    let lost = room.effects.iter().any(|effect| matches!(effect, Effect::Forget));
    assert!(!lost, "{what}: what is in no file was given up");
    for _ in 0..9 {
        room.keys("esc");
    }
    room.app.screen = Screen::Map;
    for _ in 0..60 {
        room.keys("u");
    }
    assert_eq!(*room.map().records(), begun, "{what}: not everything could be undone");
}

#[test]
fn what_is_selected_is_seen() {
    use ratatui::{buffer::Buffer, layout::Rect};
    use touchmap::ui::{self, Looks, glyphs::UNICODE, theme::Depth};
    let mut room = demo();
    room.go("Newsletter").keys("o");
    let draw = |room: &Room| {
        let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
        ui::render(&room.app, &Looks::new(UNICODE, "dark", Depth::True), buf.area, &mut buf);
        buf
    };
    let (selected, at) = (draw(&room), room.screen().lines().nth(22).unwrap().find("Marketing").unwrap());
    room.keys("right");
    let kept = draw(&room);
    let cell = |buf: &Buffer| buf[(u16::try_from(at).unwrap(), 22)].style();
    assert_ne!(cell(&selected), cell(&kept));
}

#[test]
fn a_theme_that_is_chosen_is_kept() {
    use touchmap::app::{Effect, themes::Themes};
    let mut room = Room::demo("restaurant", Language::English);
    room.app.desk.themes = Themes { names: vec!["dark".into(), "light".into()], chosen: "dark".into() };
    room.keys("f6");
    assert_eq!(room.app.desk.themes.chosen, "light");
    assert!(room.effects.iter().any(|effect| matches!(effect, Effect::KeepTheme(name) if name == "light")));
}

/// However many themes of one's own there are, F6 comes past each and the palette takes its name.
#[test]
fn themes_of_ones_own_are_chosen_like_ours() {
    use touchmap::app::themes::Themes;
    let mut room = Room::demo("restaurant", Language::English);
    let names: Vec<String> = (0..30).map(|nth| format!("mine{nth}")).collect();
    room.app.desk.themes = Themes { names: names.clone(), chosen: names[0].clone() };
    for name in &names[1..] {
        room.keys("f6");
        assert_eq!(&room.app.desk.themes.chosen, name);
    }
    room.keys("f6");
    assert_eq!(room.app.desk.themes.chosen, names[0], "and then the first again");
    room.keys("ctrl-p").types("theme mine27").keys("enter");
    assert_eq!(room.app.desk.themes.chosen, "mine27");
}

#[test]
fn what_is_wrong_in_the_settings_is_said_so_that_the_way_to_all_of_it_is_in_sight() {
    use touchmap::{app::notice::Notice, store::ron::read::parse};
    let path = format!("/home/{}/config/settings.ron", "somebody/".repeat(12));
    let error = parse(&path, b"(touchmap: 2,\n    abuot: (),\n)").unwrap_err();
    for (language, width) in [(Language::English, 80), (Language::German, 80), (Language::German, 60)] {
        let mut room = Room::demo("restaurant", language).sized(width, 24);
        room.app.desk.notice = Some(Notice::settings(&error, &room.app.desk.lang));
        let screen = room.screen();
        assert!(
            screen.contains("touchmap check --settings") && screen.contains("settings.ron:2:5"),
            "{screen}"
        );
        assert!(!screen.contains("somebody"), "{screen}");
        // What is overdue in the map that is opened then does not hide it.
        let later = jiff::civil::datetime(2027, 6, 1, 9, 0, 0, 0);
        let records = room.map().records().clone();
        let open = |room: &mut Room| room.app.update(super::room::opened("x.ron", records.clone()), later);
        open(&mut room);
        assert!(room.said().contains("settings.ron:2:5"), "{}", room.said());
        room.app.desk.notice = None;
        open(&mut room);
        assert!(!room.said().is_empty() && !room.failed(), "{}", room.said());
    }
}

/// The text in the open prompt.
fn prompt(room: &Room) -> String {
    match room.overlay() {
        Some(Overlay::Prompt(prompt)) => prompt.input.text().to_owned(),
        _ => panic!("no prompt"),
    }
}

#[test]
fn what_esc_leaves_in_a_prompt_is_offered_again() {
    let mut room = demo();
    room.go("Newsletter").keys("m").types("Betreff kürzen").keys("esc");
    assert!(room.said().contains("Betreff kürzen"), "{}", room.said());
    room.keys("m enter");
    assert_eq!(
        room.touchpoint("Newsletter").detail.actions.last().unwrap().value.what.as_str(),
        "Betreff kürzen"
    );
    room.keys("m").types("Anderes").keys("esc m").types("Neu").keys("enter m");
    assert_eq!(prompt(&room), "", "what was entered is not offered again");
    room.keys("esc o").types("Ina").keys("esc o enter");
    assert_eq!(room.touchpoint("Newsletter").owner.as_str(), "Ina");
}

#[test]
fn the_first_letter_replaces_what_is_offered_and_a_name_goes_on_after_it() {
    let mut room = demo();
    room.keys("tab m");
    let offered = prompt(&room);
    assert!(!offered.is_empty());
    room.types("Teller ersetzen");
    assert_eq!(prompt(&room), "Teller ersetzen");
    let mut room = demo();
    room.keys("tab m").types("@Ina");
    assert_eq!(prompt(&room), format!("{offered} @Ina"));
}

#[test]
fn digits_in_the_middle_of_prose_choose_nothing() {
    let mut room = demo();
    room.go("Newsletter").keys("enter");
    let before = room.map().records().clone();
    let choice = |room: &Room| matches!(&room.app.screen, Screen::Form(form) if form.focus.field == "kind");
    room.keys("right");
    for _ in 0..60 {
        if !choice(&room) {
            room.keys("down");
        }
    }
    assert!(choice(&room));
    room.types("um 12 kommt einer und fragt 3 mal");
    assert_eq!(room.map().records(), &before);
    assert!(
        room.failed() && room.said().contains("1–4") && room.said().contains("Strg-T"),
        "{}",
        room.said()
    );
    room.keys("down up").types("2");
    assert_ne!(room.map().records(), &before, "after a move the digit chooses");
}

#[test]
fn digits_after_the_end_of_the_rating_pass_rate_nothing() {
    let mut room = Room::empty(&["Paare"]);
    room.types("Eins").keys("enter").types("Zwei").keys("enter esc up w 3 4");
    let rated = |room: &Room, name| room.touchpoint(name).effectiveness.latest();
    assert_eq!([rated(&room, "Eins"), rated(&room, "Zwei")], [Score::new(3), Score::new(4)]);
    room.keys("5 1 2");
    assert_eq!([rated(&room, "Eins"), rated(&room, "Zwei")], [Score::new(3), Score::new(4)]);
    room.keys("backspace 1 esc");
    assert_eq!(rated(&room, "Eins"), Score::new(1), "the one before can be corrected");
}

/// What is renamed and what is new is told apart by what stays in sight.
#[test]
fn a_new_head_leaves_the_name_before_it_in_sight() {
    for size in [(40, 12), (80, 24), (120, 36)] {
        let mut room = Room::demo("restaurant", Language::German).sized(size.0, size.1);
        room.keys("up a").types("Neu");
        let screen = room.screen();
        assert!(screen.contains("Entdecken") && screen.contains("+ Neu"), "{screen}");
        if size.0 > 40 {
            assert!(screen.contains("Neue Phase · nach „Entdecken“"), "{screen}");
        }
        room.keys("esc");
        assert_eq!(room.map().stages().nth(1).unwrap().1.name.as_str(), "Neu");
        let mut room = Room::demo("restaurant", Language::German).sized(size.0, size.1);
        room.keys("left a").types("Neu");
        let screen = room.screen();
        assert!(screen.contains("Paare am Ab") && screen.contains("+ Neu"), "{screen}");
        room.keys("esc");
        assert_eq!(room.map().segments().nth(1).unwrap().1.name.as_str(), "Neu");
    }
}

#[test]
fn a_name_that_only_holds_a_place_is_replaced_by_typing() {
    use touchmap::{app::App, lang::Lang, store::builtin};
    let begun = |language| {
        let mut app = App::new(Lang::new(language), Screen::Map, super::room::NOW, 1);
        app.begin(builtin::template("empty", language).unwrap(), None, false);
        Room { app, effects: Vec::new() }.sized(80, 24)
    };
    for language in [Language::German, Language::English] {
        for keys in ["up c", "up f2", "up enter home enter", "up enter home"] {
            let mut room = begun(language);
            room.keys(keys).types("entdecken").keys("esc esc");
            assert_eq!(room.map().stages().next().unwrap().1.name.as_str(), "entdecken", "{keys}");
        }
        let mut room = begun(language);
        room.keys("left c").types("gäste").keys("enter");
        assert_eq!(room.map().segments().next().unwrap().1.name.as_str(), "gäste");
        // An arrow keeps it, and a name that somebody gave is gone on with.
        room.keys("c").types("!").keys("enter up");
        assert_eq!(room.map().segments().next().unwrap().1.name.as_str(), "gäste!");
        let before = room.map().stages().next().unwrap().1.name.to_string();
        room.keys("c right").types("!").keys("enter");
        assert_eq!(room.map().stages().next().unwrap().1.name.to_string(), format!("{before}!"));
        room.keys("c esc");
        assert_eq!(room.map().stages().next().unwrap().1.name.to_string(), format!("{before}!"));
    }
}

#[test]
fn a_text_that_is_longer_than_its_place_is_read_above_the_keys() {
    let name = "Erst suchen und dann mit Freunden vergleichen";
    for keys in ["up a", "up c ctrl-u", "left a", "a"] {
        let mut room = demo();
        room.keys(keys).types(name);
        assert!(room.screen().lines().nth(22).unwrap().contains(name), "{keys}: {}", room.screen());
    }
}

#[test]
fn ctrl_z_in_an_empty_field_of_the_map_says_that_there_is_nothing_to_take_back() {
    let mut room = demo();
    let before = room.map().records().clone();
    room.keys("+ a ctrl-z");
    assert!(room.said().contains("nichts zurückzunehmen"), "{}", room.said());
    room.types("Neu").keys("ctrl-z ctrl-z esc ctrl-z");
    assert_eq!(room.map().records(), &before);
}

#[test]
fn what_no_command_begins_with_begins_a_card() {
    for text in
        ["iPad an der Kasse", "ältere Gäste", "„Guten Morgen“", "»Heute Ruhetag«", "§ 19 Aushang", "zu Hause"]
    {
        let mut room = demo();
        room.types(text).keys("esc");
        assert_eq!(room.here(), text);
    }
    // A digit that is no score stays one that does nothing.
    let mut room = demo();
    let before = room.map().records().clone();
    room.keys("7 & ] }");
    assert_eq!(room.map().records(), &before);
    assert!(room.mode().is_none());
}

#[test]
fn u_after_a_first_d_undoes_nothing_else() {
    let mut room = demo();
    room.keys("5");
    let before = room.map().records().clone();
    room.keys("d u");
    assert_eq!(room.map().records(), &before);
    assert!(room.said().contains("nichts zurückgenommen"), "{}", room.said());
    room.keys("u");
    assert_ne!(room.map().records(), &before, "the next one undoes as always");
}

#[test]
fn copies_keep_the_order_of_the_cards() {
    let mut room = Room::empty(&["Guests", "Hosts"]);
    room.keys("a").types("One").keys("enter").types("Two").keys("enter").types("Three").keys("esc");
    room.go("Two").keys("space").go("One").keys("space").go("Two").keys("y");
    let stage = room.map().stages().next().unwrap().1.name.to_string();
    room.app.grid.cursor = Cursor::cell(room.map(), &room.stage(&stage), &room.segment("Hosts"), 0);
    room.keys("p");
    assert_eq!(room.cell(&stage, "Hosts"), ["One", "Two"]);
}

#[test]
fn a_new_name_stands_in_the_place_of_the_old_one() {
    let mut room = demo();
    room.go("Newsletter").keys("c").types(" 2");
    assert_eq!(
        room.screen().matches("Newsletter").count(),
        3,
        "the field, the other cell, the line: {}",
        room.screen()
    );
    let before = room.screen().lines().count();
    room.keys("enter");
    assert_eq!((room.here(), room.screen().lines().count()), ("Newsletter 2", before));
}

/// The cells of a new map say that one may just type.
#[test]
fn what_is_typed_into_the_first_cell_keeps_its_first_letter() {
    for text in
        ["vorbeigehen", "ein Plakat", "reinschauen", "newsletter", "bus", "poster", "website", "the lady"]
    {
        let mut room = Room::empty(&["Kunden"]);
        room.types(text).keys("enter");
        assert_eq!(room.map().touchpoints().next().map(|(_, it)| it.name.to_string()).as_deref(), Some(text));
        // With a touchpoint there, the letters are keys again.
        room.keys("esc r");
        assert_eq!(room.map().tally().touchpoints, 1, "{}", room.screen());
    }
}

/// A touchpoint of the same name can be taken where the new one stands, and nowhere else.
#[test]
fn the_offer_to_take_another_touchpoint_ends_where_the_cursor_leaves_the_new_one() {
    let mut room = Room::empty(&["Kunden", "Gäste"]);
    room.keys("a").types("Mailing list").keys("enter esc down a").types("Mailing list").keys("enter esc");
    let before = room.map().tally().touchpoints;
    room.keys("up p");
    assert_eq!((before, room.map().tally().touchpoints), (2, 2), "{}", room.screen());
    room.keys("down p");
    assert_eq!(room.map().tally().touchpoints, 1, "{}", room.screen());
}
