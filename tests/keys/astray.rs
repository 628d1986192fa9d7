//! A sentence that is typed where letters are commands can be taken as text, and work with these keys is no sentence.

use super::{
    astray_sentences::{IN_A_FIELD, OFFERED, WORK},
    room::{NOW, Room, opened},
};
use jiff::SignedDuration;
use proptest::prelude::*;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use touchmap::{
    app::{
        Effect, Msg, Overlay, Screen,
        form::{At, Slot},
        map::{cursor::Cursor, mode::Mode},
        overlay::ask::Question,
    },
    map::{Records, about::Language, rated::Score},
    store::access::Access,
};

const LANGUAGES: [Language; 2] = [Language::German, Language::English];

fn demo() -> Room {
    Room::demo("restaurant", Language::German)
}

/// A map on the screen with something to take back and something to make again.
fn begun(language: Language, keys: &str) -> Room {
    let mut room = Room::demo("restaurant", language);
    room.keys("5 + 2 u u esc").keys(keys);
    room
}

/// What stands in the open field.
fn field(room: &Room) -> Option<&str> {
    match (room.overlay(), room.app.grid.writing()) {
        (Some(Overlay::Prompt(prompt)), _) => Some(prompt.input.text()),
        (None, Some(write)) => Some(write.input.text()),
        _ => None,
    }
}

fn records(room: &Room) -> Records {
    room.map().records().clone()
}

#[test]
fn a_sentence_that_was_taken_for_commands_can_be_taken_as_text() {
    for language in LANGUAGES {
        for (keys, is_map) in [("", true), ("tab", false), ("shift-tab", false)] {
            for sentence in OFFERED {
                let mut room = begun(language, keys);
                let (before, cursor) = (records(&room), room.app.grid.cursor.clone());
                room.types(sentence);
                if !room.app.offers_text() {
                    // There the letters begin an action by themselves.
                    assert!(keys == "shift-tab" && field(&room) == Some(sentence), "{keys} {sentence}");
                    continue;
                }
                assert!(room.screen().contains("-T "), "{keys} {sentence}: {}", room.screen());
                room.keys("ctrl-t");
                assert_eq!(field(&room), Some(sentence), "{keys}");
                assert!(*room.map().records() == before, "{keys} {sentence}");
                assert!(room.app.has_draft(), "a crash keeps it: {keys} {sentence}");
                assert_eq!(room.app.grid.cursor, cursor, "{keys} {sentence}");
                assert!(!room.app.offers_text() && !room.failed(), "{keys} {sentence}: {}", room.said());
                room.keys("enter");
                if is_map {
                    assert_eq!(room.here(), sentence);
                } else {
                    let is_it = |(_, t): (_, &touchmap::map::touchpoint::Touchpoint)| {
                        t.detail.actions.iter().any(|action| action.value.what.as_str() == sentence)
                    };
                    assert!(room.map().touchpoints().any(is_it), "{keys} {sentence}");
                }
                assert!(room.effects.iter().all(|effect| !matches!(effect, Effect::Quit)), "{sentence}");
            }
        }
    }
}

/// Every sentence is offered, or stands in a field that is in sight, at most without its first letters.
#[test]
fn no_sentence_is_lost() {
    let mut room = demo();
    let map = room.map();
    let cells = map.stage_ids().iter().flat_map(|s| map.segment_ids().iter().map(move |g| (s, g)));
    let (stage, segment) = cells.into_iter().find(|(s, g)| map.cell(s, g).is_empty()).unwrap();
    let empty = Cursor::cell(map, stage, segment, 0);
    for sentence in OFFERED.iter().step_by(3).chain(&IN_A_FIELD) {
        for keys in ["", "empty", "up*9", "left", "up*9 home left", "w", "tab", "tab enter", "shift-tab"] {
            room = demo();
            if keys == "empty" {
                room.app.grid.cursor = empty.clone();
            } else {
                room.keys(keys);
            }
            room.types(sentence);
            let text = field(&room).unwrap_or_default();
            let is_left = text.ends_with(sentence.chars().skip(3).collect::<String>().as_str());
            assert!(room.app.offers_text() || is_left, "{keys} {sentence}: {text}");
        }
    }
}

/// The letter that opened a field was the first one of a sentence.
#[test]
fn a_sentence_whose_first_letter_opened_a_field_can_be_whole_again() {
    for (keys, sentence) in [
        ("", "chef ist krank"),
        ("", "ohne karte geht nichts"),
        ("", "am eingang hilft niemand"),
        ("", "man muss lange warten"),
        ("", "nobody answers"),
        ("", "bitte warten sie hier"),
        ("", "a guest is waiting"),
        ("up*9", "chef ist krank"),
        ("shift-tab", "chef ist krank"),
        ("shift-tab", "man muss lange warten"),
        ("shift-tab", "am eingang hilft niemand"),
        ("tab", "man muss lange warten"),
    ] {
        let mut room = begun(Language::German, keys);
        let before = records(&room);
        room.types(sentence);
        let first = sentence.split(' ').next().unwrap();
        let offer = format!("Strg-T „{first} …“ als Text");
        let is_loud = room.app.offers_text();
        assert!(is_loud || room.screen().contains(&offer), "{keys} {sentence}: {}", room.screen());
        room.keys("ctrl-t");
        assert_eq!(field(&room), Some(sentence), "{keys}");
        assert!(*room.map().records() == before, "{keys} {sentence}");
    }
    // What is meant is no sentence, and what was ended or changed is offered no more.
    for (keys, text, end) in [
        ("c", " zwei", ""),
        ("a", "Kunde wartet", ""),
        ("o", "Team Nord", ""),
        ("a", "kunde", ""),
        ("a", "der kunde", "left"),
        ("m", "ruf an", "enter"),
        ("o", "team nord", "esc"),
        ("/", "der kunde wartet", ""),
    ] {
        let mut room = demo();
        room.keys(keys).types(text).keys(end);
        assert!(!room.app.shows_as_text(), "{keys} {text}");
    }
}

/// `u` takes the last card back and `n` means nothing, so that only the rest of `uni mailing list` stands in the field.
#[test]
fn a_word_whose_first_letter_undid_something_is_said_and_taken_also_after_its_end() {
    for end in ["", "enter"] {
        let mut room = begun(Language::English, "");
        room.keys("a").types("website").keys("enter esc");
        let before = records(&room);
        room.types("uni mailing list");
        assert_ne!(records(&room), before);
        assert!(room.said().starts_with("The first letters undid something · Ctrl-T"), "{}", room.said());
        room.keys(end).keys("ctrl-t");
        assert_eq!(field(&room), Some("uni mailing list"), "{end}");
        assert_eq!(records(&room), before, "{end}");
    }
    // Whoever goes on typing after it has meant it so.
    let mut room = begun(Language::English, "");
    room.keys("a").types("website").keys("enter esc");
    room.types("uni mailing list").keys("enter").types("Poster");
    assert!(!room.app.shows_as_text(), "{}", room.screen());
}

/// `s` asks, `u` takes back, and `m` opens a prompt for an action.
#[test]
fn what_enter_or_esc_ended_can_still_be_taken_where_no_field_is_open_any_more() {
    for end in ["enter", "esc"] {
        let mut room = begun(Language::German, "");
        room.keys("5");
        let before = records(&room);
        room.types("summe ä.md").keys(end);
        assert!(room.app.shows_as_text(), "{end}: {}", room.screen());
        room.keys("ctrl-t");
        assert_eq!(field(&room), Some("summe ä.md"), "{end}");
        assert_eq!(records(&room), before, "{end}");
    }
}

#[test]
fn a_word_whose_first_letters_were_commands_can_be_whole_again() {
    for word in [
        "kalt",
        "laut",
        "kaputt",
        "hell",
        "dunkel",
        "quatsch",
        "uralt",
        "ja, genau",
        "na, mal sehen",
        "lädt nie",
    ] {
        let mut room = begun(Language::German, "");
        let (before, cursor) = (records(&room), room.app.grid.cursor.clone());
        let history = room.app.desk.doc.position();
        room.types(word);
        assert!(room.app.takes_text(), "{word}: {}", room.screen());
        room.keys("ctrl-t");
        assert_eq!(field(&room), Some(word));
        assert!(*room.map().records() == before && room.app.grid.cursor == cursor, "{word}");
        assert_eq!(room.app.desk.doc.position(), history, "{word}");
    }
}

#[test]
fn a_number_before_a_noun_is_part_of_the_sentence() {
    for (keys, at) in
        [("", 0), ("", 200), ("shift-tab", 0), ("tab", 0), ("tab enter", 0), ("up*9 down", 0), ("w", 200)]
    {
        for sentence in [
            "4 Wochen Wartezeit",
            "12 Leute in der Schlange",
            "3. Mahnung kam trotz Zahlung",
            "2-Rad-Händler nebenan",
            "5 Sterne",
        ] {
            let mut timed = Timed::new(keys);
            let before = records(&timed.room);
            timed.types(sentence, at);
            if field(&timed.room) == Some(sentence) {
                // There the digit begins an action by itself.
                continue;
            }
            assert!(timed.room.app.offers_text(), "{keys} {sentence}: {}", timed.room.screen());
            let whole = match keys {
                // There two digits are two answers.
                "w" => sentence.trim_start_matches("1"),
                _ => sentence,
            };
            assert_eq!(timed.takes(), Some(whole), "{keys}");
            if whole == sentence {
                assert!(records(&timed.room) == before, "{keys} {sentence}");
            }
        }
    }
    // A score, a mark and a new card are work.
    let mut room = demo();
    room.types("3 a").types("Wochenmarkt am Tor");
    assert!(!room.app.offers_text(), "{}", room.screen());
}

#[test]
fn a_number_at_the_begin_of_a_sentence_is_part_of_it() {
    for keys in ["", "shift-tab", "tab", "tab enter"] {
        let mut room = begun(Language::German, keys);
        let before = records(&room);
        room.types("2 von 3 kunden");
        assert!(room.app.offers_text(), "{keys}: {}", room.screen());
        room.keys("ctrl-t");
        assert_eq!(field(&room), Some("2 von 3 kunden"), "{keys}");
        assert!(*room.map().records() == before, "{keys}");
    }
}

#[test]
fn a_text_that_was_typed_on_a_choice_goes_into_a_field() {
    for language in LANGUAGES {
        let mut room = Room::demo("restaurant", language);
        room.keys("enter");
        while !matches!(&room.app.screen, Screen::Form(form) if form.focus.field == "kind") {
            room.keys("tab");
        }
        let before = records(&room);
        room.types("2 gäste warten zu lange");
        let Some(form) = room.app.form() else { panic!("no form") };
        assert!(form.writing.is_none() && room.app.offers_text(), "{}", room.said());
        assert!(room.said().contains("-T "), "{}", room.said());
        room.keys("ctrl-t");
        let Screen::Form(form) = &room.app.screen else { panic!("no form") };
        let text = form.writing.as_ref().unwrap().text();
        assert!(text.ends_with("2 gäste warten zu lange"), "{text}");
        assert!(*room.map().records() == before, "what the digit chose is taken back");
        room.keys("esc esc");
        assert!(matches!(room.app.screen, Screen::Map));
    }
}

#[test]
fn work_with_keys_is_no_sentence() {
    for (language, size) in [(Language::German, (80, 24)), (Language::English, (140, 40))] {
        for work in WORK {
            let mut room = Room::demo("restaurant", language).sized(size.0, size.1);
            for part in work.split(" '") {
                let (text, keys) = part.split_once('\'').unwrap_or(("", part));
                for letter in text.chars() {
                    room.types(&letter.to_string());
                    assert!(!room.app.offers_text(), "{work}: {letter} of {text}");
                }
                for key in keys.split_whitespace() {
                    room.keys(key);
                    assert!(!room.app.offers_text(), "{work}: {key}");
                }
            }
        }
    }
}

#[test]
fn the_history_is_as_if_the_sentence_had_never_been_typed() {
    let mut room = demo();
    let untouched = records(&room);
    room.keys("5");
    let rated = records(&room);
    room.keys("+");
    let overused = records(&room);
    room.keys("u");
    // `k` moves, `u` takes the score back, `p` puts something, `d` and `e` wait for more.
    room.keys("y esc").types("kup und der rest").keys("ctrl-t");
    assert_eq!(field(&room), Some("kup und der rest"));
    assert!(*room.map().records() == rated);
    room.keys("ctrl-u esc ctrl-r");
    assert!(*room.map().records() == overused, "what could be made again still can");
    room.keys("ctrl-r u u");
    assert!(*room.map().records() == untouched, "and nothing of the sentence is a step");
    room.keys("ctrl-r ctrl-r").types("der kunde wartet").keys("ctrl-t enter esc");
    assert_eq!(room.here(), "der kunde wartet");
    room.keys("u");
    assert!(*room.map().records() == overused, "the card is the one step");
    room.keys("ctrl-r");
    assert_eq!(room.here(), "der kunde wartet");
}

#[test]
fn what_follows_joins_what_is_offered_until_something_else_is_done() {
    let mut room = demo();
    room.types("der kunde").types(" wartex").keys("backspace").types("t").keys("ctrl-t");
    assert_eq!(field(&room), Some("der kunde wartet"));
    // Whoever looks around first finds the sentence still there.
    let mut room = demo();
    room.types("der kunde wartet").keys("esc right down f1 esc tab ctrl-t");
    assert_eq!(field(&room), Some("der kunde wartet"));
    // So does who tries to take back what has happened.
    let mut room = demo();
    let before = records(&room);
    room.keys("5 y right left").types("puste kuchen").keys("esc").keys("ctrl-z ctrl-z ctrl-t u");
    assert_eq!(field(&room), Some("puste kuchenu"));
    room.keys("ctrl-u esc u");
    assert!(*room.map().records() == before, "the score from before is what u takes back");
    for other in ["delete", "a x", "shift-right"] {
        let mut room = demo();
        room.types("der kunde wartet").keys("esc right").keys(other);
        assert!(!room.app.offers_text(), "{other}");
        let now = records(&room);
        room.keys("ctrl-t");
        assert!(*room.map().records() == now, "{other}");
    }
}

#[test]
fn each_line_of_a_sentence_that_was_ended_by_enter_is_kept() {
    for keys in ["", "tab", "shift-tab"] {
        let mut room = begun(Language::German, keys);
        let before = records(&room);
        room.types("der kunde wartet").keys("enter").types("er ist sauer").keys("enter ctrl-t");
        assert_eq!(field(&room), Some("er ist sauer"), "{keys}");
        room.keys("u").keys("ctrl-u esc esc u");
        assert!(*room.map().records() == before, "{keys}: the first line is one step");
    }
    let mut room = demo();
    room.types("der kunde wartet").keys("enter").types("er ist sauer").keys("ctrl-t enter esc up");
    assert_eq!(room.here(), "der kunde wartet");
}

fn later(room: &mut Room, keys: &str, seconds: i64) {
    for letter in keys.chars() {
        let event = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
        let effects = room.app.update(Msg::Key(event), NOW + SignedDuration::from_secs(seconds));
        room.effects.extend(effects);
    }
}

#[test]
fn a_pause_parts_keys_but_no_text_in_the_field_that_they_opened() {
    let mut room = demo();
    room.types("un");
    later(&mut room, "der kunde", 60);
    room.keys("ctrl-t");
    assert_eq!(field(&room), Some("der kunde"));
    let mut room = demo();
    room.types("de");
    later(&mut room, "r kunde", 60);
    room.keys("ctrl-t");
    assert_eq!(field(&room), Some("der kunde"), "no letter means anything in a question");
    let mut room = demo();
    room.types("parkplatz zu");
    assert!(room.app.offers_text());
    later(&mut room, " klein", 60);
    room.keys("ctrl-t");
    assert_eq!(field(&room), Some("parkplatz zu klein"));
    // A key after a pause means what it always means.
    let mut room = demo();
    room.types("der kunde").keys("esc");
    later(&mut room, "j", 60);
    assert!(!room.app.offers_text());
}

#[test]
fn a_command_that_was_meant_is_no_part_of_the_sentence_after_it() {
    let mut room = demo();
    room.keys("5 u");
    let before = records(&room);
    later(&mut room, "jeden tag fragt jemand", 2);
    room.keys("ctrl-t");
    assert_eq!(field(&room), Some("jeden tag fragt jemand"));
    assert_eq!(records(&room), before, "what was taken back stays so");
}

#[test]
fn a_sentence_that_was_taken_in_the_analysis_is_kept_by_esc() {
    let mut room = demo();
    room.keys("tab").types("der kunde wartet").keys("ctrl-t");
    assert_eq!(field(&room), Some("der kunde wartet"));
    room.keys("esc m");
    assert_eq!(field(&room), Some("der kunde wartet"));
}

#[test]
fn a_sentence_answers_no_question_and_ends_nothing() {
    let mut room = demo();
    room.types("der tisch 1");
    assert!(matches!(room.overlay(), Some(Overlay::Ask(ask)) if ask.question == Question::Export));
    room.keys("enter");
    assert!(room.overlay().is_some() && room.app.offers_text());
    room.keys("down enter");
    assert!(matches!(room.overlay(), Some(Overlay::Prompt(_))), "after an arrow Enter answers");
    // Where only a few letters fell into a question, a digit still chooses nothing, and says so.
    let mut room = demo();
    room.types("es 1");
    assert!(matches!(room.overlay(), Some(Overlay::Ask(_))) && room.failed(), "{}", room.said());
    let mut room = demo();
    room.keys("e 1");
    assert!(matches!(room.overlay(), Some(Overlay::Prompt(_))), "a digit alone chooses at once");
    let mut room = demo();
    room.types("und dabei").keys("ctrl-t ctrl-u esc").types("und du quasselst");
    assert!(room.effects.iter().all(|effect| !matches!(effect, Effect::Quit)));
    let mut room = demo();
    room.types("her ruft: quit").keys("enter");
    assert!(!room.effects.iter().any(|effect| matches!(effect, Effect::Quit)));
}

#[test]
fn nothing_is_offered_where_nothing_can_be_written() {
    let mut room = demo();
    room.send(Msg::Access(Access::Held(None))).types("der kunde wartet");
    assert!(!room.app.offers_text());
    room.keys("ctrl-t");
    assert!(field(&room).is_none());
}

#[test]
fn what_somebody_else_has_changed_meanwhile_stays() {
    let mut room = demo();
    let id = room.id("Newsletter");
    room.types("der kunde");
    room.theirs(|edit| edit.touchpoint(&id, |t| t.importance.set(None, Score::new(2))));
    room.types(" wartet").keys("ctrl-t");
    assert_eq!(field(&room), Some("der kunde wartet"));
    assert_eq!(room.touchpoint("Newsletter").importance.latest(), Score::new(2));
}

#[test]
fn a_click_on_the_sign_takes_the_text_and_a_click_elsewhere_keeps_the_offer() {
    use touchmap::app::pointer::{Gesture, Target};
    let mut room = demo();
    room.types("der kunde wartet").keys("esc");
    room.send(Msg::Mouse(Gesture::Click, Some(Target::Place(Cursor::Title))));
    assert!(room.app.offers_text() && room.app.grid.cursor == Cursor::Title);
    let key = touchmap::app::key::Key::parse("ctrl-t").unwrap();
    room.send(Msg::Mouse(Gesture::Click, Some(Target::Command("as-text", key))));
    assert_eq!(field(&room), Some("der kunde wartet"));
}

#[test]
fn what_a_rating_pass_or_an_empty_list_of_actions_took_becomes_a_card() {
    let mut room = demo();
    room.keys("w down up").types("der kunde wartet").keys("ctrl-t");
    assert!(matches!(room.mode(), Some(Mode::Write(_))));
    assert_eq!(field(&room), Some("der kunde wartet"));
    let mut room = Room::empty(&["Families"]);
    room.keys("shift-tab").types("der kunde wartet").keys("ctrl-t");
    assert!(matches!(room.app.screen, Screen::Map));
    assert_eq!(field(&room), Some("der kunde wartet"));
}

/// As [`Room::keys`] and [`Room::types`] at other times than the last key.
struct Timed {
    room: Room,
    at: SignedDuration,
}

impl Timed {
    fn new(keys: &str) -> Self {
        let mut room = demo();
        room.keys(keys);
        Self { room, at: SignedDuration::from_secs(60) }
    }

    /// After so many milliseconds each letter.
    fn types(&mut self, text: &str, millis: i64) -> &mut Self {
        for letter in text.chars() {
            self.at += SignedDuration::from_millis(millis);
            let event = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
            let effects = self.room.app.update(Msg::Key(event), NOW + self.at);
            self.room.effects.extend(effects);
        }
        self
    }

    fn press(&mut self, code: KeyCode, modifiers: KeyModifiers, millis: i64) -> &mut Self {
        self.at += SignedDuration::from_millis(millis);
        let effects = self.room.app.update(Msg::Key(KeyEvent::new(code, modifiers)), NOW + self.at);
        self.room.effects.extend(effects);
        self
    }

    fn takes(&mut self) -> Option<&str> {
        self.press(KeyCode::Char('t'), KeyModifiers::CONTROL, 0);
        field(&self.room)
    }
}

#[test]
fn a_sentence_that_was_turned_down_is_not_taken_with_the_next() {
    for (keys, first, second) in [
        ("", "der chef ist nie da", "die stunde ist zu kurz"),
        ("tab", "and nobody greets them at the desk", "sie fragen nach dem weg"),
        ("shift-tab", "der chef ist nie da", "die stunde ist zu kurz"),
    ] {
        let mut timed = Timed::new(keys);
        let before = records(&timed.room);
        timed.types(first, 100);
        assert!(timed.room.app.offers_text(), "{keys}: {}", timed.room.screen());
        for _ in 0..2 {
            timed.press(KeyCode::Esc, KeyModifiers::NONE, 300);
        }
        assert!(timed.room.app.offers_text(), "{keys}: until something else is done");
        timed.types(&second[..1], 4_000).types(&second[1..], 100);
        assert_eq!(timed.takes(), Some(second), "{keys}");
        timed.room.keys("ctrl-u esc esc");
        let names = |records: &Records| records.touchpoints.len();
        assert_eq!(names(&records(&timed.room)), names(&before), "{keys}: no card of the first one");
    }
}

#[test]
fn the_name_of_a_command_that_asks_is_no_part_of_a_sentence() {
    for keys in ["ctrl-l", "f3"] {
        let mut timed = Timed::new(keys);
        timed.types("w", 2_000).types("arum dauert das hier so lange", 100);
        assert_eq!(timed.takes(), Some("warum dauert das hier so lange"), "{keys}");
    }
}

#[test]
fn a_command_stays_done_when_the_sentence_after_it_is_typed_faster() {
    let mut timed = Timed::new("esc");
    let before = records(&timed.room);
    timed.room.keys("5");
    assert!(records(&timed.room) != before);
    timed.types("u", 0).types("t", 700).types("he deposit is too high", 120);
    assert_eq!(timed.takes(), Some("the deposit is too high"));
    assert!(records(&timed.room) == before, "what was undone stays undone");
    let mut timed = Timed::new("");
    timed.types("s", 0).types("e", 500).types("in duft von fett", 100);
    assert_eq!(timed.takes(), Some("ein duft von fett"));
    // Who types slowly and evenly, or writes a number first, has begun the sentence with it.
    for (begin, first, rest, even) in
        [("u", "n", "ser chef ist nie da", 600), ("4", " ", "wochen wartezeit", 100)]
    {
        let mut timed = Timed::new("");
        timed.types(begin, 0).types(first, 600).types(rest, even);
        assert_eq!(timed.takes(), Some(format!("{begin}{first}{rest}").as_str()));
    }
}

#[test]
fn scores_of_a_rating_pass_are_answers_and_no_part_of_a_sentence() {
    let mut timed = Timed::new("u");
    timed.types("w4133", 800);
    let rated = records(&timed.room);
    let there = timed.room.app.grid.cursor.clone();
    timed.types("na ja, eher eine 3", 100);
    assert!(timed.room.app.offers_text(), "{}", timed.room.screen());
    assert!(records(&timed.room) == rated, "no other card is rated unnoticed");
    assert_eq!(timed.takes(), Some("na ja, eher eine 3"));
    assert!(records(&timed.room) == rated && timed.room.app.grid.cursor == there);
    timed.room.keys("ctrl-u esc u u u u");
    assert_eq!(timed.room.map().records(), demo().map().records());
}

#[test]
fn letters_that_are_no_keys_of_the_rating_pass_hold_the_others_up() {
    for sentence in ["na ja, eher eine 3", "eher eine 3", "nein 2", "ach so, lieber 5", "ja 4"] {
        let mut room = demo();
        room.keys("w");
        let (before, lens) = (records(&room), room.app.grid.lens);
        room.types(sentence);
        assert!(matches!(room.mode(), Some(Mode::Pass(_))), "{sentence}");
        assert!(room.app.grid.lens == lens && records(&room) == before, "{sentence}");
        let said = room.said().to_owned();
        assert!(
            room.app.offers_text() || room.failed() && room.screen().contains(&said),
            "{sentence}: {said}"
        );
    }
    // After a slip or a pause a digit is a score.
    for (letters, pause) in [("n", 100), ("na", 2_000)] {
        let mut timed = Timed::new("w");
        let before = records(&timed.room);
        timed.types(letters, 100).types("4", pause);
        assert!(records(&timed.room) != before, "{letters}");
    }
}

#[test]
fn what_a_sentence_had_done_can_be_made_again() {
    let mut room = demo();
    room.keys("y esc 5 right");
    let before = records(&room);
    room.types("kup und der rest");
    let done = records(&room);
    assert!(done != before && room.app.offers_text(), "{}", room.said());
    room.keys("ctrl-t");
    assert!(records(&room) == before && room.said().contains("Strg-Z"), "{}", room.said());
    let text = field(&room).unwrap().to_owned();
    // What is typed after it is taken back first.
    room.types("!").keys("ctrl-z");
    assert!(records(&room) == before);
    room.keys("ctrl-z");
    assert!(records(&room) == done && field(&room) == Some(text.as_str()), "{}", room.said());
    room.keys("ctrl-u esc u");
    assert!(records(&room) == before, "and it is one step");
}

#[test]
fn a_command_with_a_pause_or_before_a_capital_begins_no_sentence() {
    for (keys, command, pause, sentence, taken) in [
        ("", "d", 1_100, "wir fragen den kellner", "wir fragen den kellner"),
        ("", "r", 1_100, "es ist kalt hier", "es ist kalt hier"),
        ("", "e", 1_100, "mach mal word", "mach mal word"),
        ("", "e", 100, "s ist kalt hier", "es ist kalt hier"),
        ("", "e", 100, "Mach mal word", "Mach mal word"),
        ("", "#", 100, "Herr Schmidt kommt", "Herr Schmidt kommt"),
        ("", "#", 3_000, "frau meier kommt", "frau meier kommt"),
        ("", ":", 100, "Herr Schmidt kommt", "Herr Schmidt kommt"),
        ("", ":", 3_000, "frau meier kommt", "frau meier kommt"),
        ("tab", ":", 100, "frau meier kommt", "frau meier kommt"),
        ("", "4j1j3", 800, "na ja nun gut", "na ja nun gut"),
    ] {
        let mut timed = Timed::new(keys);
        timed.types(command, 800).types(&sentence[..1], pause).types(&sentence[1..], 100);
        assert!(timed.room.app.takes_text(), "{command}{sentence}: {}", timed.room.screen());
        assert_eq!(timed.takes(), Some(taken), "{command}{sentence}");
    }
    // A capital begins a card at once, without the key before it.
    let mut room = demo();
    room.types("rDas müssen wir");
    assert_eq!(field(&room), Some("Das müssen wir"));
    assert!(!room.app.takes_text());
}

#[test]
fn a_sentence_on_a_head_becomes_a_card_like_a_capital_there() {
    for keys in ["left", "up*9", "up*9 down"] {
        let mut room = demo();
        room.keys(keys);
        let (stages, segments) = (room.map().stage_ids().len(), room.map().segment_ids().len());
        room.types("der kunde wartet").keys("ctrl-t");
        assert_eq!(field(&room), Some("der kunde wartet"), "{keys}");
        room.keys("enter");
        assert_eq!(room.here(), "der kunde wartet", "{keys}");
        assert_eq!(
            (room.map().stage_ids().len(), room.map().segment_ids().len()),
            (stages, segments),
            "{keys}"
        );
    }
}

#[test]
fn words_in_the_palette_that_name_no_command_are_not_lost() {
    for keys in [":", "ctrl-p", "tab :", "shift-tab ctrl-p"] {
        let mut room = demo();
        room.keys(keys).types("Herr Schmidt").keys("enter").types(" sagt was");
        assert!(room.app.offers_text() && room.screen().contains("-T "), "{keys}: {}", room.screen());
        room.keys("esc");
        assert!(room.overlay().is_none() && room.app.offers_text(), "{keys}");
        room.keys("ctrl-t");
        assert_eq!(field(&room), Some("Herr Schmidt sagt was"), "{keys}");
    }
    // The palette that is opened once more has them, and Ctrl-T takes them from there.
    let mut room = demo();
    let before = records(&room);
    room.keys(":").types("Herr Schmidt sagt was").keys("esc :");
    assert!(room.app.offers_text(), "{}", room.screen());
    room.keys("ctrl-t");
    assert_eq!((field(&room), records(&room)), (Some("Herr Schmidt sagt was"), before));
    // Without Ctrl-T they stand there the next time, and the first key replaces them.
    let mut room = demo();
    room.keys(":").types("Schmidt").keys("esc");
    assert!(room.said().contains("Schmidt") && !room.app.offers_text(), "{}", room.said());
    room.keys("ctrl-p");
    let typed = |room: &Room| match room.overlay() {
        Some(Overlay::Palette(palette)) => palette.input.text().to_owned(),
        other => panic!("{other:?}"),
    };
    assert_eq!(typed(&room), "Schmidt");
    // Until then all commands are listed, and Esc leaves the words there.
    let listed =
        |room: &Room| matches!(room.overlay(), Some(Overlay::Palette(palette)) if palette.hits.len() > 10);
    assert!(listed(&room), "{}", room.screen());
    room.keys("esc :");
    assert_eq!(typed(&room), "Schmidt");
    room.types("hilfe");
    assert_eq!(typed(&room), "hilfe");
    room.keys("esc :");
    assert_eq!(typed(&room), "", "a command is no text");
}

#[test]
fn what_was_not_found_is_there_again() {
    let mut room = demo();
    room.keys("/").types("Frau Meier wartet immer").keys("enter");
    assert!(room.failed() && room.overlay().is_none(), "{}", room.said());
    room.keys("/");
    assert_eq!(field(&room), Some("Frau Meier wartet immer"));
    room.types("Newsletter").keys("enter /");
    assert_eq!(field(&room), Some(""));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever was typed and whatever it did: the map, the cursor and the history are as they were before the text that
    /// stands in the field.
    #[test]
    fn taking_it_as_text_leaves_the_map_as_it_was_and_the_text(
        start in 0usize..4,
        text in "(der |die |kup|und |nur |es |w|yp ?|[a-z]|[ -~]|[äöüß„]){3,40}",
    ) {
        let mut room = begun(Language::German, ["", "tab", "shift-tab", "tab enter"][start]);
        room.keys("y esc");
        let mut before = vec![(records(&room), room.app.grid.cursor.clone())];
        let mut typed = String::new();
        for letter in text.chars() {
            room.types(&letter.to_string());
            if room.effects.iter().any(|effect| matches!(effect, Effect::Quit)) {
                return Ok(());
            }
            typed.push(letter);
            before.push((records(&room), room.app.grid.cursor.clone()));
        }
        if !room.app.offers_text() {
            return Ok(());
        }
        room.keys("ctrl-t");
        let taken = field(&room).map(str::to_owned).unwrap_or_default();
        prop_assert!(!taken.is_empty() && typed.trim_end().ends_with(&taken), "{:?} of {:?}", taken, typed);
        let left = typed.trim_end().chars().count() - taken.chars().count();
        let (map, cursor) = &before[left];
        prop_assert!(room.map().records() == map, "{:?} of {:?}", taken, typed);
        // Above all stages there is no field, so that one is opened below.
        if start != 1 && start != 3 && *cursor != Cursor::Title {
            prop_assert_eq!(&room.app.grid.cursor, cursor);
        }
    }
}

/// Somebody else removes the row in whose choice a sentence is typed, or the whole touchpoint.
#[test]
fn a_sentence_on_a_choice_that_is_gone_is_a_card() {
    for is_whole in [false, true] {
        let mut room = demo();
        let records = room.map().records().clone();
        room.send(opened("map.ron", records));
        let (id, item) = {
            let mut all = room.map().touchpoints();
            let found = all.find_map(|(id, touchpoint)| Some((id, touchpoint.detail.actions.first()?)));
            let (id, item) = found.unwrap();
            (id.clone(), item.id.clone())
        };
        room.app.grid.cursor = room.app.grid.cursor.on(room.app.desk.doc.map(), &id);
        room.keys("enter");
        if let Screen::Form(form) = &mut room.app.screen {
            form.focus = Slot { field: "actions", at: At::Cell(item.clone(), "state") };
        }
        room.send(Msg::Resize(80, 24)).types("der kunde wartet");
        assert!(room.app.offers_text(), "{}", room.said());
        room.theirs(|edit| match is_whole {
            true => edit.set_touchpoint(&id, None),
            false => edit.touchpoint(&id, |touchpoint| touchpoint.detail.actions.retain(|a| a.id != item)),
        });
        room.keys("ctrl-t");
        let parked: Vec<_> = room.map().parked_from(0).cloned().collect();
        let names: Vec<_> =
            parked.iter().map(|id| room.map().touchpoint(id).unwrap().name.as_str()).collect();
        assert!(names.contains(&"der kunde wartet"), "{names:?} {}", room.screen());
        assert!(room.said().contains("der kunde wartet"), "{}", room.said());
    }
}

/// The colon that opens the palette ends what the commands before it did, and in a sentence it is a colon.
#[test]
fn a_colon_parts_commands_from_a_sentence_and_no_sentence() {
    let mut room = demo();
    room.keys("5 y esc").types("kup");
    let before = records(&room);
    room.types(":frau meier").keys("ctrl-t");
    assert_eq!((field(&room), records(&room)), (Some("frau meier"), before));
    let mut room = demo();
    let before = records(&room);
    room.types("der kunde sagt: frau meier wartet").keys("ctrl-t");
    assert_eq!((field(&room), records(&room)), (Some("der kunde sagt: frau meier wartet"), before));
}

#[test]
fn the_offer_stands_once_above_a_question_that_a_letter_has_opened() {
    let mut room = Room::demo("restaurant", Language::English);
    room.types("the deposit");
    assert!(room.app.offers_text(), "{}", room.screen());
    assert!(matches!(room.mode(), Some(Mode::Kind)), "{}", room.screen());
    let screen = room.screen();
    assert_eq!(screen.matches("Was that a sentence?").count(), 1, "{screen}");
    assert!(screen.contains("Kind:"), "{screen}");
}

#[test]
fn the_offer_is_said_only_on_the_screen_on_which_it_was_typed() {
    let mut room = demo();
    room.types("der kunde wartet").keys("esc right");
    assert!(room.screen().contains("Strg-T"), "{}", room.screen());
    room.keys("tab");
    assert!(room.app.offers_text() && !room.screen().contains("Strg-T"), "{}", room.screen());
    room.keys("tab enter");
    assert!(field(&room).is_some() && !room.screen().contains("War das ein Satz"), "{}", room.screen());
    room.keys("ctrl-t");
    assert_eq!(field(&room), Some("der kunde wartet"), "the key takes it all the same");
}
