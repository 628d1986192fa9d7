//! The letters that were typed stand out where they were found, and a list that goes on says so.

use crate::room::Room;
use ratatui::{buffer::Buffer, style::Modifier};
use touchmap::{
    app::command,
    map::{about::Language, choice::Choice as _, text::fold},
    ui::{
        Looks,
        glyphs::UNICODE,
        theme::{Depth, Theme},
    },
};

fn demo(language: Language) -> Room {
    Room::demo("restaurant", language).sized(80, 24)
}

/// What is underlined, piece by piece as it stands on the screen.
fn underlined(buf: &Buffer) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for y in 0..buf.area.height {
        let is = |x: u16| x < buf.area.width && buf[(x, y)].modifier.contains(Modifier::UNDERLINED);
        let begins = (0..buf.area.width).filter(|x| is(*x) && (*x == 0 || !is(x - 1)));
        found.extend(begins.map(|x| (x..).take_while(|x| is(*x)).map(|x| buf[(x, y)].symbol()).collect()));
    }
    found
}

#[test]
fn the_letters_that_a_search_has_found_are_marked_in_the_names() {
    for theme in Theme::names() {
        let looks = Looks::new(UNICODE, theme, Depth::True);
        let mut room = demo(Language::German);
        let before = underlined(&room.buffer(&looks));
        room.keys("/").types("karte");
        let typing = underlined(&room.buffer(&looks));
        let marked = |found: &[String]| found.iter().filter(|text| text.contains("arte")).count();
        // Three of them are in sight; of a name that is cut, those letters that are left.
        assert!(marked(&typing) >= 3 && marked(&before) == 0, "{theme}: {typing:?}");
        room.keys("enter");
        assert!(marked(&underlined(&room.buffer(&looks))) >= 3, "{theme}");
        room.keys("esc");
        assert_eq!(marked(&underlined(&room.buffer(&looks))), 0, "{theme}");
    }
}

#[test]
fn a_search_says_what_it_counts_and_why_the_one_under_the_cursor_was_found() {
    for (language, word, counted, elsewhere, go) in [
        (
            Language::English,
            "book",
            "7 touchpoints · here in: Processes",
            "Booking by phone",
            "Enter Go there",
        ),
        (
            Language::German,
            "karte",
            "11 Touchpoints · hier in: Interaktionen",
            "Speisekarte online",
            "Enter Hingehen",
        ),
    ] {
        let mut room = demo(language);
        room.keys("/").types(word);
        assert!(room.screen().contains(counted), "{}", room.screen());
        assert!(room.screen().contains(go), "{}", room.screen());
        let mut narrow = Room::demo("restaurant", language).sized(40, 12);
        narrow.keys("/").types(word);
        let field = counted.rsplit(": ").next().unwrap();
        assert!(narrow.screen().contains(&format!("in: {field}")), "{}", narrow.screen());
        // Where the name says it, nothing more is said.
        room.keys("ctrl-u").types(elsewhere);
        assert!(!room.screen().contains(" in: "), "{}", room.screen());
    }
}

#[test]
fn the_palette_says_that_more_commands_follow() {
    for (language, below, above) in
        [(Language::English, "↓ ", " above"), (Language::German, "↓ ", " darüber")]
    {
        let mut room = demo(language);
        room.keys("ctrl-p");
        assert!(room.screen().contains(below) && !room.screen().contains(above), "{}", room.screen());
        room.keys("pgdn*9");
        assert!(!room.screen().contains(" weitere\n") && room.screen().contains(above), "{}", room.screen());
    }
}

#[test]
fn found_letters_are_marked_beside_the_names_of_commands_too() {
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let mut room = demo(Language::German).sized(120, 36);
    room.keys("ctrl-p").types("ver");
    let found = underlined(&room.buffer(&looks));
    let screen = room.screen();
    // With a few of them, a blank line stands between two.
    let listed = screen.lines().skip_while(|line| !line.contains(": ver")).skip(3).step_by(2);
    let listed: String = listed.take_while(|line| !line.trim().is_empty()).collect();
    let hits = listed.to_lowercase().matches("ver").count();
    assert!(hits >= 6, "{screen}");
    assert!(found.iter().filter(|text| fold(text) == "ver").count() >= hits, "{found:?}\n{screen}");
}

#[test]
fn what_the_palette_says_beside_a_name_is_whole_and_more_than_the_name() {
    let mut bad = Vec::new();
    for language in Language::ALL {
        for keys in ["", "up", "left", "down*40", "space", "tab", "tab enter", "tab tab", "enter", "up enter"]
        {
            let mut room = demo(*language);
            room.keys(keys);
            let all = command::offers(&room.app);
            for offer in &all {
                let name = fold(&offer.name);
                let again = fold(&offer.brief)
                    .strip_prefix(&name)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with([':', ';', ',']));
                // The name, the gaps and the edges take 29 columns.
                let room = 80 - 29 - offer.keys.chars().count();
                if again || offer.brief.chars().count() > room {
                    bad.push(format!("{language:?} {keys:?} {}: {} ({room})", offer.name, offer.brief));
                }
            }
        }
    }
    bad.sort();
    bad.dedup();
    assert!(bad.is_empty(), "{bad:#?}");
}
