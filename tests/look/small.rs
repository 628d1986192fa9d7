//! What must be whole on small screens, where lines are free, and what gives way first where there is no room.

use crate::room::{Room, text};
use touchmap::{
    app::{
        Screen,
        file::Failed,
        start::{Start, setup::Setup},
    },
    map::about::Language,
    ui::{
        Looks,
        glyphs::UNICODE,
        theme::{Depth, Ink, Surface},
    },
};

const SMALL: (u16, u16) = (40, 20);

fn room(language: Language, size: (u16, u16), number: u32) -> Room {
    let mut room = Room::demo("restaurant", language).sized(size.0, size.1);
    let id = room.map().by_number(number).unwrap().clone();
    room.app.grid.cursor = room.app.grid.cursor.on(room.map(), &id);
    room
}

/// The last lines above the keys as one text.
fn asked(room: &Room) -> String {
    let screen = room.screen();
    let lines: Vec<&str> = screen.lines().rev().skip(1).take(4).collect();
    lines.into_iter().rev().map(str::trim).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn must_ask(room: &Room, said: &str) {
    assert!(asked(room).contains(said), "{said:?} is not whole:\n{}", room.screen());
}

#[test]
fn each_question_of_the_walk_is_whole_with_how_far_it_is() {
    for language in [Language::German, Language::English] {
        for size in [SMALL, (40, 12), (80, 24)] {
            let mut room = room(language, size, 1);
            for _ in 0..12 {
                room.keys("s");
                let Some(question) = room.app.grid.cell_question(&room.app.desk) else { break };
                must_ask(&room, &question);
                let cell = if language == Language::German { "Zelle " } else { "Cell " };
                must_ask(&room, cell);
                assert!(!asked(&room).trim_end().ends_with('…'), "{}", room.screen());
                assert!(room.screen().contains('▐'), "{}", room.screen());
            }
        }
    }
    let mut room = room(Language::German, SMALL, 1);
    must_ask(room.keys("s s s a"), "Was fassen sie hier an, was liegt oder steht da?");
}

#[test]
fn the_question_of_the_rating_pass_is_whole() {
    for (lens, question) in
        [("", "How strongly does this work on customers?"), ("r ", "like for “Couples in the evening”?")]
    {
        let mut room = room(Language::English, SMALL, 1);
        must_ask(room.keys(&format!("{lens}w")), question);
        must_ask(&room, "No. 1   » Newspaper advert");
    }
}

#[test]
fn what_a_prompt_asks_is_whole() {
    let mut room = room(Language::German, SMALL, 1);
    must_ask(room.keys("f4"), "Titel:");
    must_ask(&room, "alle Noten dieses Tages");
}

#[test]
fn what_d_would_delete_is_said_and_the_name_gives_way() {
    let mut small = room(Language::German, SMALL, 1);
    small.go("Fotos anderer Gäste").keys("d");
    must_ask(&small, "mit allem, was dazu notiert ist");
    must_ask(&small, "„Fotos a");
    let mut wide = room(Language::German, (80, 24), 1);
    let id = wide.id("Fotos anderer Gäste");
    wide.go("Fotos anderer Gäste").prepare(|edit| {
        edit.touchpoint(&id, |card| card.name = touchmap::map::text::Line::clean(&"sehr lang ".repeat(9)));
    });
    must_ask(wide.keys("d"), "…“ mit allem, was dazu notiert ist");
}

#[test]
fn the_questions_of_a_form_and_before_a_new_map_are_whole() {
    let mut room = room(Language::German, SMALL, 1);
    room.app.screen = Screen::Setup(Setup::new(None, Language::German));
    let screen = room.screen();
    assert!(screen.contains("Sechs Phasen des Lebenszyklus"), "{screen}");
    room.app.screen = Screen::Start(Start::default());
    let screen = room.screen();
    assert!(screen.contains("vier Fragen, dann der erste\n") && !screen.contains('…'), "{screen}");
}

#[test]
fn a_name_is_whole_in_the_preview_of_a_map_with_one_stage() {
    let mut room = room(Language::German, (120, 36), 1);
    room.app.screen = Screen::Setup(Setup::new(None, Language::German));
    let name = "Wer zum ersten Mal kommt";
    room.keys("tab tab").types(&format!("{name} oder wieder")).keys("tab 4");
    let screen = room.screen();
    let preview = screen.lines().skip_while(|line| !line.contains("So beginnt die Karte"));
    let is_whole = preview.into_iter().any(|line| line.contains("kommt oder wieder"));
    assert!(is_whole, "{screen}");
}

#[test]
fn the_preview_says_how_many_segments_are_above_those_in_sight() {
    let mut room = room(Language::German, (120, 36), 1);
    room.app.screen = Screen::Setup(Setup::new(None, Language::German));
    room.keys("tab tab").types("Pendler").keys("enter").types("Ausflügler").keys("enter").types("Eltern");
    room.keys("tab 5").types("finden").keys("enter").types("bringen");
    let screen = room.screen();
    assert!(screen.contains("So beginnt die Karte · ↑ 1 darüber"), "{screen}");
}

#[test]
fn the_lens_keeps_the_ends_of_its_scale() {
    let first = |room: &Room| room.screen().lines().next().unwrap_or_default().to_owned();
    for (size, hidden, lost) in
        [((60, 24), false, false), ((80, 24), true, false), ((80, 24), true, true), ((120, 36), true, true)]
    {
        let mut room = room(Language::German, size, 1);
        room.keys("ctrl-l").types("15").keys(if hidden { "enter ctrl-n" } else { "enter" });
        if lost {
            let (said, brief) = (String::new(), "Ordner fehlt".to_owned());
            room.app.desk.file.failed = Some(Failed { said, brief });
        }
        let line = first(&room);
        for said in ["Wirkung kaum", "5  stark", "15:00"] {
            let said = if line.contains("kaum  1") { said.to_owned() } else { said.replace("  ", " ") };
            assert!(line.contains(&said), "{said:?} at {size:?}: {line}");
        }
        assert!(!hidden || line.contains("ohne Namen"), "{line}");
        assert!(!lost || line.contains("! nicht gespeichert"), "{line}");
        assert!(size.0 < 116 || line.contains("Maßnahmen"), "{line}");
    }
}

#[test]
fn nothing_in_the_first_line_is_written_over_something_else() {
    for size in [(40, 12), (50, 20), (60, 24), (70, 24), (80, 24), (116, 36)] {
        let mut room = room(Language::German, size, 1);
        room.keys("ctrl-l").types("15").keys("enter ctrl-n");
        let (said, brief) = (String::new(), "Ordner fehlt".to_owned());
        room.app.desk.file.failed = Some(Failed { said, brief });
        let line = room.screen().lines().next().unwrap_or_default().to_owned();
        let beside = if size.0 < 50 { " anonym " } else { " 15:00 " };
        for said in ["Wirkung ", " 5 ", beside, " ! "] {
            assert!(line.replace('!', "! ").contains(said), "{said:?} at {size:?}: {line}");
        }
    }
}

#[test]
fn who_does_an_action_stands_before_the_touchpoint() {
    let mut room = room(Language::German, SMALL, 12);
    let screen = room.keys("shift-tab").screen();
    for who in ["Marketing · Nr. 13", "Wirtin · Nr. 19", "Küchenleitung · Nr. 17", "Buchhaltung · Nr. 26"]
    {
        assert!(screen.contains(who), "{who}:\n{screen}");
    }
}

#[test]
fn names_are_whole_where_there_is_room() {
    let mut wide = room(Language::German, (80, 24), 12);
    let screen = wide.keys("ctrl-p").screen();
    assert!(screen.lines().any(|line| line.ends_with("für ● Reservierung am Telefon")), "{screen}");
    let small = room(Language::German, SMALL, 1).screen();
    assert!(small.contains("■ Hunde im Gastraum? ?  +1"), "{small}");
}

#[test]
fn that_a_wait_is_too_long_wants_attention() {
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let flags = [Surface::Tile, Surface::TileAlt].map(|on| looks.theme.ink(Ink::Flag, on).fg);
    let mut room = room(Language::German, (120, 36), 12);
    room.keys("enter end");
    let buf = room.buffer(&looks);
    let screen = text(&buf);
    let at = screen.lines().enumerate().find_map(|(y, line)| Some((line.find("zu lang")?, y, line)));
    let (at, y, line) = at.unwrap();
    let x = u16::try_from(line[..at].chars().count()).unwrap();
    assert!(flags.contains(&buf[(x, u16::try_from(y).unwrap())].style().fg), "{screen}");
}
