//! The bars of the analysis: as wide as there is room, beside their figures, with what they are about in one column.

use crate::room::Room;
use touchmap::map::about::Language;

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
fn the_legend_of_the_bars_stands_apart() {
    for size in [(80, 24), (120, 36), (160, 45)] {
        let drawn = lines(&demo(Language::German, size, if size.0 < 120 { "tab r" } else { "tab" }));
        let (y, _) = find(&drawn, 0, "»  Kommunikation");
        let above: String = drawn[y - 1].chars().take(70).collect();
        assert_eq!(above.trim(), "", "{size:?}:\n{}", drawn.join("\n"));
    }
}

#[test]
fn what_is_said_of_a_kind_ends_in_one_column_below_its_sign() {
    for (language, size, keys, missing) in [
        (Language::German, (120, 36), "tab r r", "fehlt"),
        (Language::English, (80, 24), "tab r r r r r", "missing"),
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
                let is_end = here.is_ascii_digit() || here == '–' || missing.ends_with(here);
                assert!(is_end && next == ' ', "{y}, {column}:\n{}", drawn.join("\n"));
            }
        }
        let gaps = drawn[heads..].iter().map(|line| line.matches(missing).count()).sum::<usize>();
        assert_eq!(gaps, 4, "{}", drawn.join("\n"));
    }
}
