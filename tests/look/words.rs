//! Words that say what they are to say, however short a line is.

use crate::room::{Room, text};
use touchmap::{
    app::{
        Msg, Screen,
        start::{Start, setup::Setup},
    },
    map::{about::Language, text::Line},
    ui::{Looks, glyphs::ASCII, theme::Depth},
};

fn room(language: Language, size: (u16, u16), number: u32) -> Room {
    let mut room = Room::demo("restaurant", language).sized(size.0, size.1);
    let id = room.map().by_number(number).unwrap().clone();
    room.app.grid.cursor = room.app.grid.cursor.on(room.map(), &id);
    room
}

/// The line above the keys.
fn status(room: &Room) -> String {
    room.screen().lines().rev().nth(1).unwrap_or_default().to_owned()
}

fn last_line(room: &Room) -> String {
    room.screen().lines().last().unwrap_or_default().trim().to_owned()
}

#[test]
fn an_empty_stage_takes_the_figures_from_no_other_head() {
    let mut room = room(Language::German, (120, 36), 1);
    let stage = room.stage("Empfehlen");
    room.prepare(|edit| {
        let map = edit.map();
        let cells = map.segment_ids().iter().flat_map(|segment| {
            map.cell(&stage, segment).iter().map(move |(_, id)| (id.clone(), segment.clone()))
        });
        for (id, segment) in cells.collect::<Vec<_>>() {
            edit.delete_place(&id, &stage, &segment);
        }
    });
    let screen = room.screen();
    let heads = screen.lines().nth(2).unwrap_or_default();
    let figures: Vec<&str> =
        heads.split_whitespace().filter(|word| word.starts_with(char::is_numeric)).collect();
    assert_eq!(figures, ["6▲", "5", "3", "13▲", "4"], "{screen}");
    assert!(heads.trim_end().ends_with("–▼"), "{screen}");
}

#[test]
fn the_new_score_is_in_sight_where_the_notice_is_too_long() {
    for (language, meeting) in
        [(Language::German, "neuer Termin 22.11.2026"), (Language::English, "a new meeting, 22 Nov 2026")]
    {
        for size in [(80, 24), (40, 20)] {
            let mut room = room(language, size, 12);
            let screen = room.keys("r 4").screen();
            let said = screen.lines().rev().skip(1).take(2).collect::<Vec<_>>().join(" ");
            assert!(said.contains("2 → 4") && screen.contains(meeting) && !screen.contains("F4"), "{screen}");
        }
        let mut room = room(language, (200, 60), 12);
        assert!(status(room.keys("r 4")).contains(" · F4: "), "{}", room.screen());
    }
}

#[test]
fn the_way_back_from_hidden_names_is_in_sight() {
    let mut room = room(Language::German, (120, 36), 12);
    let id = room.id("Newsletter");
    room.prepare(|edit| {
        edit.touchpoint(&id, |card| card.owner = Line::clean("Gast"));
    });
    for size in [(80, 24), (120, 36)] {
        room.app.desk.size = size;
        room.keys("ctrl-n");
        assert!(status(&room).ends_with(" · Strg-N zeigt sie"), "{}", room.screen());
        assert!(status(&room).contains(" noch Namen · "), "{}", room.screen());
        room.keys("ctrl-n");
    }
}

#[test]
fn a_sign_is_explained_when_it_comes_into_sight() {
    let mut room = Room::empty(&["Guests"]);
    room.keys("a").types("One").keys("enter").types("Two").keys("enter").types("Three").keys("esc");
    room.go("One").keys("o").types("Kim").keys("enter");
    assert!(!status(&room).contains('?') && !room.screen().contains("One         ?"), "{}", room.screen());
    room.go("Two").keys("o").types("Kim").keys("enter");
    assert!(status(&room).contains("? = nobody responsible yet"), "{}", room.screen());
}

#[test]
fn a_meeting_is_named_by_its_day_when_its_title_changes() {
    let mut room = room(Language::English, (120, 36), 12);
    room.keys("4 f4").types("Second round").keys("enter");
    assert_eq!(status(&room).matches("Second round").count(), 1, "{}", room.screen());
    assert!(status(&room).contains("(22 Nov 2026)"), "{}", room.screen());
}

#[test]
fn what_is_said_of_a_touchpoint_is_whole_or_not_there() {
    for language in [Language::German, Language::English] {
        for size in [(80, 24), (60, 24), (120, 36)] {
            for number in 1..=29 {
                let room = room(language, size, number);
                assert!(!status(&room).contains('…'), "{}", room.screen());
            }
        }
    }
    // A text that is longer than half of the line is cut.
    let mut room = room(Language::German, (80, 24), 1);
    assert!(status(room.keys("up up up up up up")).trim_end().ends_with('…'), "{}", room.screen());
}

#[test]
fn the_question_of_an_empty_cell_is_whole_while_it_is_answered() {
    for size in [(80, 24), (40, 20)] {
        let mut room = room(Language::German, size, 1);
        let (stage, segment) = (room.stage("Empfehlen"), room.segment("Geschäftsessen"));
        room.app.grid.cursor = touchmap::app::map::cursor::Cursor::cell(room.map(), &stage, &segment, 0);
        let resting = room.send(Msg::Resize(size.0, size.1)).screen();
        let question = room.app.grid.cell_question(&room.app.desk).unwrap();
        let writing = room.keys("a").types("Ne").screen();
        for screen in [resting, writing] {
            let lines: Vec<&str> = screen.lines().rev().skip(1).take(3).map(str::trim).collect();
            let said = lines.into_iter().rev().collect::<Vec<_>>().join(" ");
            assert!(said.contains(&question), "{question}\n{screen}");
        }
    }
}

#[test]
fn the_keys_that_lead_on_and_out_stay_on_a_narrow_screen() {
    for (keys, said) in [
        ("m", "Enter Übernehmen  Esc Zurück  F1 Hilfe"),
        ("/", "Enter Hingehen  Esc Zurück  F1 Hilfe"),
        ("o", "Enter Übernehmen  Esc Zurück  F1 Hilfe"),
        ("enter", "Enter Schreiben  Esc Zurück  F1 Hilfe"),
        ("ctrl-p", "Enter Ausführen  Esc Zurück  F1 Hilfe"),
        ("a", "Enter Nächster  Esc Fertig  F1 Hilfe"),
        ("g", "Enter Ablegen  Esc Zurück  ? Hilfe"),
        ("e", "Enter Übernehmen  Esc Zurück  ? Hilfe"),
        ("", "a Neu  Enter Öffnen  1–5 Note  ? Hilfe"),
    ] {
        let mut room = room(Language::German, (40, 20), 12);
        assert_eq!(last_line(room.keys(keys)), said, "{keys}");
    }
    let mut room = room(Language::German, (40, 20), 12);
    room.app.screen = Screen::Setup(Setup::new(None, Language::German));
    assert_eq!(last_line(&room), "Enter Weiter  Esc Zurück  F1 Hilfe");
}

#[test]
fn the_end_of_the_help_says_how_it_is_closed() {
    let mut room = room(Language::German, (40, 20), 12);
    let screen = room.keys("? end").screen();
    let edge = screen.lines().nth(18).unwrap_or_default();
    assert!(edge.contains(" von ") && edge.trim_end().ends_with("Esc schließt"), "{screen}");
}

#[test]
fn plain_ascii_has_no_big_letters() {
    let mut room = room(Language::English, (80, 24), 12);
    room.app.screen = Screen::Start(Start::default());
    let looks = Looks::new(ASCII, "dark", Depth::True);
    let screen = text(&room.buffer(&looks));
    assert!(screen.contains("TOUCHMAP") && !screen.contains('#') && !screen.contains('_'), "{screen}");
}

#[test]
fn the_first_line_keeps_the_title_and_that_the_map_is_saved() {
    for (size, keys, said) in [
        ((120, 36), "ctrl-l", " Ein Abend bei uns  "),
        ((80, 24), "ctrl-l", "ohne Namen  gespeichert"),
        ((80, 24), "r ctrl-l", "ohne Namen  gespeichert"),
        ((120, 36), "r ctrl-l", "ohne Namen  gespeichert"),
    ] {
        let mut room = room(Language::German, size, 12);
        room.app.desk.file.path = Some("a.ron".into());
        room.app.desk.file.saved_at = Some(crate::room::NOW);
        room.keys(keys).types("15").keys("enter ctrl-n");
        let line = room.screen().lines().next().unwrap_or_default().to_owned();
        assert!(line.contains(said) && line.contains("15:00"), "{line}");
    }
}

#[test]
fn that_names_are_hidden_stays_in_sight_longer_than_the_time() {
    for (width, time) in [(40, false), (44, false), (50, true)] {
        let mut room = room(Language::German, (width, 20), 12);
        room.keys("ctrl-n ctrl-l").types("15").keys("enter");
        let line = room.screen().lines().next().unwrap_or_default().to_owned();
        assert!(line.contains("kaum") && line.contains("stark") && line.contains("anonym"), "{line}");
        assert_eq!(line.contains("15:00"), time, "{line}");
    }
}

#[test]
fn the_title_and_the_tabs_stand_where_they_are_under_each_lens_and_on_each_screen() {
    for language in [Language::German, Language::English] {
        for example in ["restaurant", "meter"] {
            for width in [80, 100, 116, 118, 120, 140, 160] {
                let mut room = Room::demo(example, language).sized(width, 36);
                room.app.desk.file.path = Some("a.ron".into());
                let title = |room: &Room| {
                    let line = room.screen().lines().next().unwrap_or_default().to_owned();
                    let tabs =
                        ["Maßnahmen", "Actions"].iter().find_map(|tab| Some(line.find(tab)? + tab.len()));
                    line[..tabs.or_else(|| line.find("  ")).unwrap_or(line.len())].to_owned()
                };
                let first = title(&room);
                for key in ["r", "r"] {
                    room.keys(key);
                    assert_eq!(title(&room), first, "{width}");
                }
                if width >= 116 {
                    for key in ["tab", "tab"] {
                        room.keys(key);
                        assert_eq!(title(&room), first, "{width}");
                    }
                }
            }
        }
    }
}

#[test]
fn blank_columns_are_used_before_the_title_is_cut() {
    for (width, keys, title) in [
        (120, "", "Lindenhof · Ein Abend bei uns "),
        (120, "r", "Lindenhof · Ein Abend bei uns "),
        (80, "r", "Ein Abend bei uns "),
    ] {
        let mut room = Room::demo("restaurant", Language::German).sized(width, 36);
        room.app.desk.file.path = Some("a.ron".into());
        assert!(room.keys(keys).screen().starts_with(&format!(" {title}")), "{}", room.screen());
    }
    for (width, keys) in [(80, ""), (80, "r"), (120, ""), (120, "v"), (120, "v r")] {
        let mut room = Room::demo("meter", Language::German).sized(width, 36);
        room.app.desk.file.path = Some("a.ron".into());
        assert!(room.keys(keys).screen().starts_with(" Zählerstand selbst ablesen "), "{}", room.screen());
    }
}

#[test]
fn a_head_takes_a_second_line_where_the_rows_have_blank_ones() {
    let mut room = Room::empty(&["Guests"]).sized(40, 20);
    let stage = room.map().stage_ids()[0].clone();
    room.prepare(|edit| edit.stage(&stage, |stage| stage.name = Line::clean("Becoming aware of us")));
    assert!(!room.screen().contains('…'), "{}", room.screen());
}

#[test]
fn names_that_begin_alike_are_told_apart() {
    let mut room = room(Language::German, (200, 60), 12);
    let names = [
        "Privatkundinnen und Privatkunden im ländlichen Raum",
        "Privatkundinnen und Privatkunden in der Großstadt",
    ];
    let segments: Vec<_> = room.map().segment_ids().iter().take(2).cloned().collect();
    let owners = ["Sachbearbeitung Anschluss und Netze Nord", "Sachbearbeitung Anschluss und Netze Süd"];
    let cards: Vec<_> = room
        .map()
        .touchpoints()
        .filter(|(_, t)| !t.detail.actions.is_empty())
        .map(|(id, _)| id.clone())
        .collect();
    room.prepare(|edit| {
        for (id, name) in segments.iter().zip(names) {
            edit.segment(id, |segment| segment.name = Line::clean(name));
        }
        for (id, who) in cards.iter().zip(owners) {
            edit.touchpoint(id, |card| {
                card.detail.actions.iter_mut().for_each(|action| action.value.who = Line::clean(who));
            });
        }
    });
    for size in [(160, 45), (200, 60)] {
        let screen = room.send(Msg::Resize(size.0, size.1)).screen();
        let pane: String = screen
            .lines()
            .map(|line| line.chars().skip(usize::from(size.0) - 39).collect::<String>() + "\n")
            .collect();
        for word in ["ländlichen", "Großstadt"] {
            assert!(pane.contains(word), "{word}:\n{screen}");
        }
    }
    room.keys("shift-tab");
    for size in [(80, 24), (120, 36), (160, 45), (40, 20)] {
        let screen = room.send(Msg::Resize(size.0, size.1)).screen();
        assert!(screen.contains("Nord") && screen.contains("Süd"), "{screen}");
    }
}

#[test]
fn only_what_is_on_the_picture_has_a_legend() {
    let whole = room(Language::German, (120, 36), 12).keys("tab").screen();
    assert!(!whole.contains("Art offen") && whole.contains("≈  Sinneseindruck"), "{whole}");
    let mut room = room(Language::German, (120, 36), 12);
    let all: Vec<_> = room.map().touchpoints().map(|(id, _)| id.clone()).collect();
    room.prepare(|edit| {
        for id in all.iter().skip(1) {
            edit.touchpoint(id, |card| card.kind = None);
        }
    });
    let bare = room.keys("tab").screen();
    assert!(bare.contains("· Art offen") && !bare.contains("fehlt"), "{bare}");
}

#[test]
fn what_a_moment_of_truth_is_stands_beside_its_four_letters() {
    for (number, said) in [(12, "TMOT  Suche – Weitersagen"), (7, "TMOT  Suche vor dem Kontakt")] {
        let screen = room(Language::German, (200, 60), number).keys("enter").screen();
        assert!(screen.contains(said), "{said}: {screen}");
    }
    assert!(!room(Language::German, (80, 24), 7).keys("enter end").screen().contains("Suche vor"));
}
