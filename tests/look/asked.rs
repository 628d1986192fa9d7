//! What a rating pass asks is in sight where the room looks, and each step of a scale has a word of its own.

use crate::room::Room;
use std::collections::BTreeSet;
use touchmap::{
    app::Msg,
    lang::Lang,
    map::{about::Language, choice::Choice as _, lens::Lens},
};

#[test]
fn the_pass_shows_what_is_rated_with_its_question_and_the_words_of_the_scale() {
    for (language, questions) in [
        (Language::German, ["Wie stark wirkt das auf Kunden?", "Wie ist das Erlebnis für „Paare am Abend“?"]),
        (
            Language::English,
            ["How strongly does this work", "What is this like for “Couples in the evening”?"],
        ),
    ] {
        for (lens, question) in ["", "r "].into_iter().zip(questions) {
            for (width, height) in [(80, 24), (120, 36), (200, 60)] {
                let mut room = Room::demo("restaurant", language).sized(width, height);
                room.keys(&format!("{lens}w 0 enter"));
                let name = room.here().to_owned();
                let number = room.touchpoint(&name).number;
                let screen = room.screen();
                let asked: Vec<&str> = screen.lines().rev().skip(1).take(5).collect();
                let has = |text: &str| asked.iter().any(|line| line.contains(text));
                let of = if language == Language::German { "Nr." } else { "No." };
                assert!(has(&format!("{of} {number}  ")) && has(&name), "{screen}");
                assert!(has(question), "{question}: {screen}");
                for points in 1..=5 {
                    let word = room.app.desk.lang.step(room.app.grid.lens.word(), points);
                    assert!(has(&format!(" {points}  {word}")), "{word}: {screen}");
                }
                // The card itself stays in sight, with the cursor beside it.
                let above = screen.lines().rev().skip(6);
                assert!(above.into_iter().any(|line| line.contains('▐')), "{screen}");
            }
        }
    }
}

#[test]
fn what_a_cell_is_asked_stands_large_below_the_name_of_the_cell() {
    for (size, lines) in [
        ((80, 24), &[Some("Entdecken × Paare am Abend"), Some("Wem begegnen sie hier")] as &[_]),
        (
            (120, 36),
            &[
                Some("Entdecken × Paare am Abend"),
                None,
                Some("Wem begegnen sie hier, mit wem sprechen sie?"),
                None,
                Some("Zelle 1 von 6, noch 12 Fragen"),
            ],
        ),
        (
            (200, 60),
            &[
                Some("Entdecken × Paare am Abend"),
                None,
                Some("Wem begegnen sie hier"),
                None,
                Some("Zelle 1 von 6"),
            ],
        ),
    ] {
        let mut room = Room::demo("restaurant", Language::German).sized(size.0, size.1);
        room.go("Bewirtungsbeleg").keys("up*30 right*9 s");
        let screen = room.screen();
        let shown: Vec<&str> = screen.lines().collect();
        let first = shown.len() - 1 - lines.len();
        for (said, line) in lines.iter().zip(&shown[first..]) {
            let line = line.split("  »").next().unwrap_or_default();
            assert!(
                said.map_or(line.trim().is_empty() || size.0 == 200, |said| line.contains(said)),
                "{screen}"
            );
        }
        assert!(screen.contains("Zelle 1 von 6, noch 12 Fragen"), "{screen}");
        // The cell itself stays in sight, with the cursor in it.
        assert!(shown[..first].iter().any(|line| line.contains('▐')), "{screen}");
        // What was just done does not hide the question where there is a line for both.
        room.keys("a").types("Türsteher").keys("enter esc");
        let (screen, high) = (room.screen(), size.1 >= 30);
        assert_eq!(screen.contains("Wem begegnen sie hier"), high || room.said().is_empty(), "{screen}");
        assert!(screen.contains("Entdecken × Paare am Abend"), "{screen}");
    }
}

#[test]
fn on_a_low_screen_the_question_has_one_line() {
    let mut room = Room::demo("restaurant", Language::German).sized(80, 14);
    let screen = room.keys("s").screen();
    let line = screen.lines().rev().nth(1).unwrap();
    assert!(line.contains("Wem begegnen sie hier, mit wem sprechen sie? · Zelle 1"), "{screen}");
}

#[test]
fn in_the_smallest_terminal_the_pass_keeps_the_name_and_the_ends_of_the_scale() {
    let mut room = Room::demo("restaurant", Language::German).sized(40, 12);
    room.keys("w");
    let screen = room.screen();
    for said in ["Nr. 1   » Zeitungsanzeige", " 1  kaum", " 5  stark", "noch 34"] {
        assert!(screen.contains(said), "{said}: {screen}");
    }
}

#[test]
fn each_step_of_a_scale_has_a_word_of_its_own() {
    for language in [Language::English, Language::German] {
        let lang = Lang::new(language);
        for lens in Lens::ALL {
            let words: BTreeSet<String> = (1..=5).map(|points| lang.step(lens.word(), points)).collect();
            assert_eq!(words.len(), 5, "{words:?}");
        }
    }
}

#[test]
fn the_pane_names_a_score_by_the_word_of_its_step() {
    let mut room = Room::demo("restaurant", Language::German).sized(160, 45);
    for (key, word) in
        [("1", "1  kaum"), ("2", "2  wenig"), ("3", "3  mittel"), ("4", "4  gut"), ("5", "5  stark")]
    {
        room.go("Zeitungsanzeige").keys(key);
        assert!(room.screen().contains(word), "{word}: {}", room.screen());
    }
}

#[test]
fn the_size_of_the_map_says_what_is_parked() {
    for (language, said) in [
        (Language::German, "34 Touchpoints + 2 geparkt ·"),
        (Language::English, "34 touchpoints + 2 parked ·"),
    ] {
        let mut room = Room::demo("restaurant", language);
        room.send(Msg::Resize(200, 60)).keys("tab");
        assert!(room.screen().contains(said), "{}", room.screen());
    }
}
