//! The bars of the analysis: as wide as there is room, beside their figures, with what they are about in one column.

use crate::room::Room;
use ratatui::style::Modifier;
use std::collections::{BTreeMap, BTreeSet};
use touchmap::{
    map::about::Language,
    ui::{
        Looks,
        glyphs::UNICODE,
        theme::{Depth, Ink, Surface},
    },
};

fn demo(language: Language, (width, height): (u16, u16), keys: &str) -> Room {
    let mut room = Room::demo("restaurant", language).sized(width, height);
    room.keys(keys);
    room
}

fn lines(room: &Room) -> Vec<String> {
    room.screen().lines().map(str::to_owned).collect()
}

/// The line and the column of a text from this line on.
fn find(lines: &[String], from: usize, text: &str) -> (usize, usize) {
    let found = lines.iter().enumerate().skip(from).find_map(|(y, line)| Some((y, line.find(text)?)));
    let (y, at) = found.unwrap_or_else(|| panic!("{text:?} in\n{}", lines.join("\n")));
    (y, lines[y][..at].chars().count())
}

#[test]
fn each_touchpoint_has_as_many_columns_as_there_is_room_and_the_figures_stand_beside_the_longest_bar() {
    let [three, five] = [3, 5].map(|unit| " ".repeat(unit - 1));
    for (language, stage, size, keys, blanks, figures) in [
        (Language::English, "Visit", (120, 36), "tab", &three, "13 instead of 7 ▲"),
        (Language::German, "Besuch", (120, 36), "tab", &three, "13 statt 7 ▲"),
        (Language::German, "Besuch", (80, 24), "tab r", &three, "13 statt 7 ▲"),
        (Language::English, "Visit", (80, 24), "tab r", &three, "13/7 ▲"),
        (Language::English, "Visit", (160, 45), "tab", &five, "13 instead of 7 ▲"),
    ] {
        let drawn = lines(&demo(language, size, keys));
        let (y, _) = find(&drawn, 3, &format!("  {stage} "));
        let line = &drawn[y];
        assert!(line.contains(&format!("»{blanks}»{blanks}●{blanks}●")), "{size:?}: {line}");
        let (_, bar) = find(&drawn, y, "»");
        let (row, at) = find(&drawn, y, figures);
        let unit = blanks.len() + 1;
        // Two blanks, or one where there is room for no more.
        let end = bar - (unit - 1) / 2 + 13 * unit;
        assert!(row == y && (end + 1..=end + 2).contains(&at), "{size:?}: {line}");
    }
}

#[test]
fn an_answer_names_two_stages_at_most_in_one_line() {
    for (language, size) in [(Language::German, (120, 36)), (Language::English, (160, 45))] {
        let drawn = lines(&demo(language, size, "tab"));
        assert_eq!([drawn[3].matches('(').count(), drawn[3].matches(')').count()], [2, 2], "{}", drawn[3]);
    }
}

#[test]
fn the_legend_of_the_bars_stands_apart() {
    for size in [(80, 24), (120, 36), (160, 45)] {
        let drawn = lines(&demo(Language::German, size, if size.0 < 120 { "tab r" } else { "tab" }));
        let (y, _) = find(&drawn, 0, "»  Kommunikation");
        let above: String = drawn[y - 1].chars().take(70).collect();
        assert_eq!(above.trim(), "", "{size:?}:\n{}", drawn.join("\n"));
    }
}

#[test]
fn below_the_legend_of_the_bars_one_sees_how_many_findings_follow() {
    let drawn = lines(&demo(Language::German, (80, 24), "tab r"));
    let (y, _) = find(&drawn, 0, "»  Kommunikation");
    assert!(drawn[y + 3..y + 6].iter().any(|line| line.contains("↓ 2 weitere")), "{}", drawn.join("\n"));
}

#[test]
fn what_is_said_of_a_kind_stands_below_its_sign_two_columns_from_the_bar_before() {
    for (language, size, keys, missing) in [
        (Language::German, (120, 36), "tab r r", "fehlt"),
        (Language::English, (80, 24), "tab r r r r r", "none"),
    ] {
        let drawn = lines(&demo(language, size, keys));
        let of = |y: usize| drawn[y].chars().take(if size.0 < 120 { 80 } else { 60 }).collect::<Vec<char>>();
        let heads =
            (0..drawn.len()).find(|y| of(*y).iter().filter(|c| **c != ' ').collect::<String>() == "»●■≈");
        let heads = heads.unwrap_or_else(|| panic!("{}", drawn.join("\n")));
        let signs = "»●■≈".chars().map(|sign| of(heads).iter().position(|c| *c == sign).unwrap());
        for column in signs {
            for y in heads + 1..heads + 7 {
                let line = of(y);
                let (here, next) = (line[column], line.get(column + 1).copied().unwrap_or(' '));
                let is_word = here == missing.chars().next().unwrap();
                let is_one = here.is_ascii_digit() || here == '–';
                assert!(is_word || is_one && next == ' ', "{y}, {column}:\n{}", drawn.join("\n"));
                assert!([1, 2].iter().all(|blanks| line[column - blanks] != '█'), "{}", drawn.join("\n"));
            }
        }
        let gaps = drawn[heads..].iter().map(|line| line.matches(missing).count()).sum::<usize>();
        assert_eq!(gaps, 4, "{}", drawn.join("\n"));
    }
}

#[test]
fn a_bar_of_a_kind_is_as_long_as_its_number_beside_all_others() {
    for (language, size, keys) in [
        (Language::German, (120, 36), "tab r r"),
        (Language::English, (120, 36), "tab r r"),
        (Language::English, (200, 60), "tab r"),
        (Language::German, (80, 24), "tab r r r r r"),
    ] {
        let drawn = lines(&demo(language, size, keys)).join("\n");
        let words: Vec<&str> = drawn.split([' ', '\n']).collect();
        let halves = |bar: &str| bar.chars().map(|c| if c == '▌' { 1 } else { 2 }).sum::<usize>();
        let is_bar = |bar: &str| !bar.is_empty() && bar.chars().all(|c| "█▌▀".contains(c));
        let bars = words.windows(2).filter(|pair| is_bar(pair[1]));
        let bars: BTreeMap<usize, BTreeSet<usize>> = bars
            .filter_map(|pair| Some((pair[0].parse().ok()?, halves(pair[1]))))
            .fold(BTreeMap::new(), |mut all, (count, bar): (usize, usize)| {
                all.entry(count).or_insert_with(BTreeSet::new).insert(bar);
                all
            });
        let lengths: Vec<usize> = bars.values().flatten().copied().collect();
        assert!(bars.contains_key(&11) && bars.contains_key(&6) && bars.contains_key(&5), "{bars:?}");
        assert!(
            lengths.len() == bars.len() && lengths.is_sorted_by(|one, next| one < next),
            "{bars:?}\n{drawn}"
        );
    }
}

#[test]
fn where_room_and_figures_disagree_on_use_their_words_are_bold() {
    let room = demo(Language::English, (120, 36), "tab r r");
    let (drawn, looks) = (lines(&room), Looks::new(UNICODE, "dark", Depth::True));
    let buf = room.buffer(&looks);
    let at = |name: &str, text: &str| {
        let (y, _) = find(&drawn, 5, name);
        let (_, x) = find(&drawn[y..=y], 0, text);
        buf[(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())].style()
    };
    for (name, text, is_bold) in [
        ("Hotel recommendation", "underused", true),
        ("Hotel recommendation", "right", true),
        ("Newspaper advert", "overused", false),
        ("Other guests", "underused", false),
    ] {
        assert_eq!(at(name, text).add_modifier.contains(Modifier::BOLD), is_bold, "{name}");
    }
    assert_eq!(at("Hotel", "▼").fg, looks.theme.ink(Ink::Flag, Surface::Panel).fg);
}

#[test]
fn each_owner_has_one_line_with_a_bar_beside_the_name() {
    let room = demo(Language::German, (120, 36), "tab r r r r");
    let drawn = lines(&room);
    let names = ["Buchhaltung", "Chefin", "Haustechnik", "Küche", "Küchenleitung", "Marketing", "Service"];
    let rows = names.map(|name| find(&drawn, 5, &format!(" {name} ")).0);
    assert!(rows.windows(2).all(|pair| pair[1] == pair[0] + 1), "{}", drawn.join("\n"));
    let bar = |y: usize| drawn[y].chars().filter(|c| *c == '▀').count();
    assert!(bar(rows[6]) > bar(rows[5]) && bar(rows[5]) > bar(rows[3]), "{}", drawn.join("\n"));
    assert_eq!(bar(rows[1]), 0);
}

#[test]
fn goals_and_figures_have_headings_apart() {
    let room = demo(Language::German, (120, 36), "tab r r r r");
    let drawn = lines(&room);
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let buf = room.buffer(&looks);
    for heading in ["Ziele", "Kennzahlen"] {
        let (y, x) = find(&drawn, 5, &format!("  {heading}"));
        let above: String = drawn[y - 1].chars().skip(60).collect();
        assert_eq!(above.trim(), "", "{}", drawn.join("\n"));
        let style = buf[(u16::try_from(x + 2).unwrap(), u16::try_from(y).unwrap())].style();
        assert_eq!(style.fg, looks.theme.ink(Ink::Strong, Surface::Panel).fg);
        assert!(style.add_modifier.contains(Modifier::BOLD));
    }
}

#[test]
fn the_legend_has_a_sign_for_touchpoints_without_a_kind() {
    for (language, keys, word) in
        [(Language::German, "tab r", "· Art offen"), (Language::English, "tab r", "· kind not set")]
    {
        let mut room = demo(language, (80, 24), "");
        let id = room.map().by_number(1).unwrap().clone();
        room.prepare(|edit| edit.touchpoint(&id, |touchpoint| touchpoint.kind = None));
        let screen = room.keys(keys).screen();
        assert!(screen.lines().any(|line| line.starts_with("  » ") && line.contains(word)), "{screen}");
    }
}

#[test]
fn on_a_large_screen_what_is_done_about_a_chance_is_whole() {
    for language in [Language::German, Language::English] {
        let drawn = lines(&demo(language, (200, 60), "tab"));
        let aside: Vec<String> = drawn.iter().map(|line| line.chars().skip(157).collect()).collect();
        assert!(!aside.iter().any(|line| line.contains('…')), "{aside:#?}");
        assert!(drawn.iter().any(|line| line.contains("13 statt 7") || line.contains("13 instead of 7")));
    }
}

#[test]
fn no_figure_in_parentheses_is_broken_in_a_list() {
    let drawn = lines(&demo(Language::German, (80, 24), "tab"));
    assert!(drawn.iter().any(|line| line.contains("(beides ab 4)")), "{}", drawn.join("\n"));
}
