//! What the keys act on stands out from what is around it, in every theme.

use crate::room::Room;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier},
};
use touchmap::{
    app::map::cursor::Cursor,
    map::{about::Language, rated::Score, text::Line},
    ui::{
        self, Looks,
        glyphs::UNICODE,
        theme::{Depth, Ink, Surface, Theme},
    },
};

fn demo() -> Room {
    Room::demo("restaurant", Language::English)
}

fn looks(theme: &str) -> Looks {
    Looks::new(UNICODE, theme, Depth::True)
}

/// The ground of a cell as it reaches the eye.
fn ground(buf: &Buffer, x: u16, y: u16) -> (Color, bool) {
    (buf[(x, y)].bg, buf[(x, y)].modifier.contains(Modifier::REVERSED))
}

#[test]
fn the_cursor_on_a_head_or_a_band_has_a_sign_and_another_ground_than_its_neighbours() {
    for theme in Theme::names() {
        let looks = looks(theme);
        let band = demo().keys("left").buffer(&looks);
        assert_eq!(band[(0, 3)].symbol(), "▐", "{theme}");
        assert_ne!(ground(&band, 3, 3), ground(&band, 40, 3), "{theme}: the name and the rest of its band");
        let stage = demo().keys("up").buffer(&looks);
        assert_eq!(stage[(0, 1)].symbol(), "▐", "{theme}");
        assert_ne!(ground(&stage, 3, 1), ground(&stage, 23, 1), "{theme}: this head and the next one");
    }
}

/// The fill is one block: all lines of a head but the chip, a blank on each side of a title, and no hole where the score is.
#[test]
fn the_cursor_is_one_block() {
    for theme in Theme::names() {
        let looks = looks(theme);
        let stage = demo().keys("up").buffer(&looks);
        assert_eq!(stage[(0, 2)].symbol(), "▐", "{theme}");
        for x in 1..19 {
            assert_eq!(ground(&stage, x, 2), ground(&stage, 2, 1), "{theme}: column {x} of the second line");
            let is_chip = looks.theme.fills && x > 12;
            assert!(
                is_chip || ground(&stage, x, 1) == ground(&stage, 2, 1),
                "{theme}: column {x} of the first"
            );
        }
        let title = demo().keys("up up").buffer(&looks);
        let end =
            (1..80).find(|x| title[(*x, 0)].symbol() == " " && title[(x + 1, 0)].symbol() == " ").unwrap();
        assert_eq!(
            (ground(&title, 0, 0), ground(&title, end, 0)),
            (ground(&title, 1, 0), ground(&title, 1, 0))
        );
        assert_ne!(ground(&title, end + 1, 0), ground(&title, 1, 0), "{theme}");
        if looks.theme.fills {
            continue;
        }
        for points in ["0", "1", "2", "3", "4", "5"] {
            for keys in ["", " space up"] {
                let card = demo().keys(&format!("{points}{keys}")).buffer(&looks);
                let y =
                    (3..20).find(|y| card[(0, *y)].symbol() != " " && card[(0, *y)].symbol() != "►").unwrap();
                for x in 1..19 {
                    assert_eq!(
                        ground(&card, x, y),
                        ground(&card, 1, y),
                        "{theme}, {points}{keys}: column {x}"
                    );
                }
            }
        }
    }
}

/// Where the room is asked, only the card has the cursor's fill.
#[test]
fn what_is_asked_has_no_second_cursor() {
    for theme in Theme::names() {
        let looks = looks(theme);
        for keys in ["w", "s"] {
            let buf = demo().keys(keys).buffer(&looks);
            let asked = (18..23).find(|y| {
                let line: String = (0..40).map(|x| buf[(x, *y)].symbol()).collect();
                line.contains("No. ") || line.contains(" × ")
            });
            let y = asked.unwrap();
            let cursor = looks.theme.on(Surface::Cursor);
            let reversed = cursor.add_modifier.contains(Modifier::REVERSED);
            assert_ne!(ground(&buf, 2, y), (cursor.bg.unwrap(), reversed), "{theme}, {keys}");
        }
    }
}

#[test]
fn a_selected_text_is_told_from_its_field() {
    for theme in Theme::names() {
        let looks = looks(theme);
        let mut room = demo();
        let owner = room.keys("o").buffer(&looks);
        let said = room.screen().lines().nth(22).unwrap().find("Marketing").unwrap();
        let x = u16::try_from(said).unwrap();
        let (selected, field) = (ground(&owner, x, 22), ground(&owner, x + 20, 22));
        assert_ne!(selected, field, "{theme}");
        assert_ne!(looks.theme.on(Surface::Chosen), looks.theme.on(Surface::Field), "{theme}");
    }
}

/// In 256 colours, chips are told from the heads that they stand in, and a low score from an alarm.
#[test]
fn no_score_has_the_colour_of_something_else_in_256_colours() {
    for theme in ["dark", "light", "contrast"] {
        let looks = Looks::new(UNICODE, theme, Depth::Indexed);
        let ground = |surface| looks.theme.on(surface).bg;
        let scores = [Surface::Score1, Surface::Score2, Surface::Score3, Surface::Score4, Surface::Score5];
        for (at, score) in scores.iter().enumerate() {
            for other in [Surface::Head, Surface::Alarm].iter().chain(&scores[at + 1..]) {
                assert_ne!(ground(*score), ground(*other), "{theme}: {score:?} and {other:?}");
            }
        }
    }
}

#[test]
fn under_a_box_nothing_is_as_bright_as_what_is_in_it() {
    let bright = Modifier::REVERSED | Modifier::BOLD;
    for theme in ["mono", "terminal"] {
        for keys in ["e", "ctrl-p"] {
            let buf = demo().sized(160, 45).keys(keys).buffer(&looks(theme));
            let left = buf.content.iter().position(|cell| cell.symbol() == "┌").expect("a frame");
            let (left, top) = buf.pos_of(left);
            let (first, above) = (Rect::new(0, 0, left, 44), Rect::new(0, 0, 160, top));
            for at in first.positions().chain(above.positions()) {
                let cell = &buf[at];
                let is_plain = !cell.modifier.intersects(bright) && cell.bg == Color::Reset;
                assert!(is_plain, "{theme}, {keys}: {at} holds {cell:?}");
            }
            let margin = (left..left + 20).all(|x| buf[(x, top - 1)].symbol() == " ");
            assert!(margin && buf[(left - 1, top + 2)].symbol() == " ", "{theme}, {keys}: a blank margin");
        }
    }
}

#[test]
fn the_caret_has_its_colour_wherever_something_is_written() {
    for theme in ["dark", "light", "contrast"] {
        let looks = looks(theme);
        let caret = looks.theme.on(Surface::Edge);
        for keys in [
            "c",
            "a N",
            "/ t a b l e",
            "m",
            "o",
            "ctrl-p",
            "# 2",
            "?",
            "? w a",
            "? w a esc",
            "enter tab enter",
        ] {
            let mut room = demo();
            room.keys(keys);
            let area = Rect::new(0, 0, 80, 24);
            let mut buf = Buffer::empty(area);
            let at = ui::render(&room.app, &looks, area, &mut buf).expect("something is written");
            let cell = &buf[at];
            assert_eq!((Some(cell.fg), Some(cell.bg)), (caret.fg, caret.bg), "{theme}: {keys}");
            assert_ne!(cell.symbol(), " ", "{theme}: {keys}: the colour of a plain blank is never sent");
        }
    }
}

#[test]
fn a_chosen_value_stands_on_a_fill_and_without_fills_in_brackets() {
    let mut room = demo().sized(120, 36);
    room.keys("enter");
    for theme in Theme::names() {
        let looks = looks(theme);
        let buf = room.buffer(&looks);
        let text = crate::room::text(&buf);
        if !looks.theme.fills {
            for chosen in ["[no] yes", "[Comm.] Human", "1 [2] 3  4  5"] {
                assert!(text.contains(chosen), "{theme}: {chosen} is not in\n{text}");
            }
            continue;
        }
        assert!(!text.contains('[') && !text.contains(']'), "{theme}:\n{text}");
        // The first cell of a text, the blank before it, and the one behind it.
        let around = |wanted: &str| {
            let (y, line) = text.lines().enumerate().find(|(_, line)| line.contains(wanted)).unwrap();
            let x = line[..line.find(wanted).unwrap()].chars().count();
            let of = |x: usize| buf[(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())].style();
            [of(x + 1), of(x + 2), of(x + wanted.len() - 1)]
        };
        let fill = |surface| looks.theme.on(surface).bg;
        let chosen = around("  Comm.  Human").map(|style| style.bg);
        assert_eq!(chosen[..2], [fill(Surface::Chosen); 2], "{theme}");
        assert_eq!(chosen[2], fill(Surface::Panel), "{theme}");
        let scored = around("1  2 ").map(|style| style.bg);
        assert_eq!(scored[1..], [fill(Surface::score(Score::new(2).unwrap())); 2], "{theme}");
        // What was not set has no fill, and is bold.
        let unset = around("  no  yes");
        assert_eq!(unset[1].bg, fill(Surface::Panel), "{theme}");
        assert!(unset[1].add_modifier.contains(Modifier::BOLD), "{theme}");
        assert!(!unset[2].add_modifier.contains(Modifier::BOLD), "{theme}");
    }
    let mut room = demo();
    room.keys("t");
    for theme in Theme::names() {
        let kinds = crate::room::text(&room.buffer(&looks(theme)));
        let chosen = if looks(theme).theme.fills {
            " 1 » Communication  2 ● Human"
        } else {
            "[1 » Communication] 2 ● Human"
        };
        assert!(kinds.contains(chosen), "{theme}: {kinds}");
    }
}

#[test]
fn the_legend_beside_the_map_is_in_sight_while_something_is_asked() {
    for keys in ["m C a l l", "t", "# 2", "w"] {
        let screen = demo().sized(200, 60).keys(keys).screen();
        assert!(screen.contains("hidden") && screen.contains("│ target"), "{keys}:\n{screen}");
    }
}

#[test]
fn what_was_understood_stands_beside_the_text() {
    let screen = demo().sized(200, 60).keys("m").types("Call on 11 Dec").screen();
    let line = screen.lines().find(|line| line.contains("Call on 11 Dec")).unwrap();
    let day = line.rfind("Dec").unwrap();
    assert!(day < 100, "{line}");
}

#[test]
fn the_sign_of_two_versions_takes_no_room_from_a_name() {
    let mut room = demo();
    room.go("Booking by phone");
    let id = room.id("Booking by phone");
    let before = room.screen();
    assert!(before.contains("● Booking by   ▲ 2"), "{before}");
    room.keys("o ctrl-u").types("Ours").keys("enter");
    room.theirs(|edit| edit.touchpoint(&id, |t| t.owner = Line::clean("Theirs")));
    let after = room.screen();
    assert!(after.contains("≠ Booking by   ▲ 2"), "{after}");
}

#[test]
fn where_nothing_is_filled_a_line_shows_where_each_field_of_the_matrix_begins() {
    let mut room = demo().sized(120, 36);
    room.keys("tab r");
    let titles = ["Improve first", "Keep and extend", "Less often or not at all", "Runs by itself"];
    for (theme, is_lined) in [("mono", true), ("terminal", true), ("dark", false)] {
        let text = crate::room::text(&room.buffer(&looks(theme)));
        for title in titles {
            assert_eq!(text.contains(&format!("{title} ───")), is_lined, "{theme}: {title} in\n{text}");
        }
    }
}

#[test]
fn the_edge_of_what_is_important_has_no_seams() {
    let mut room = demo().sized(120, 36);
    room.keys("tab");
    for theme in ["dark", "light", "contrast"] {
        let buf = room.buffer(&looks(theme));
        let text = crate::room::text(&buf);
        let of_aside = |line: &str| line.chars().skip(85).collect::<String>();
        let heading = text.lines().position(|line| of_aside(line).trim() == "important").expect(&text);
        let y = u16::try_from(heading).unwrap();
        let edge = [(83, y), (84, y), (83, y + 1)].map(|at| (buf[at].symbol(), buf[at].bg));
        assert!(edge.iter().all(|cell| *cell == (" ", edge[0].1)), "{theme}: {edge:?}");
        assert_ne!(edge[0].1, buf[(84, y + 1)].bg, "{theme}");
    }
}

#[test]
fn all_chances_are_in_sight_beside_the_matrix() {
    for (language, titles, open) in [
        (Language::German, ["Verbessern", "Mehr nutzen", "Seltener", "Daten erheben, teilen"], "noch keine"),
        (Language::English, ["Improve", "Use more", "Less often", "Collect or share data"], "no action yet"),
    ] {
        let mut room = Room::demo("restaurant", language).sized(120, 36);
        let screen = room.keys("tab r").screen();
        let aside: Vec<String> = screen.lines().map(|line| line.chars().skip(83).collect()).collect();
        let at = titles.map(|title| aside.iter().position(|line| line.contains(title)).expect(&screen));
        // A heading, two touchpoints with two or three lines each, and a blank line.
        assert!(at.windows(2).all(|pair| (6..=8).contains(&(pair[1] - pair[0]))), "{at:?}:\n{screen}");
        assert!(aside.concat().contains(open), "{screen}");
        let looks = looks("dark");
        let buf = room.buffer(&looks);
        let first = buf[(86, u16::try_from(at[0]).unwrap())].style();
        assert_eq!(first.fg, looks.theme.ink(Ink::Strong, Surface::Panel).fg, "{screen}");
        assert!(first.add_modifier.contains(Modifier::BOLD), "{screen}");
    }
}

#[test]
fn no_title_of_a_list_is_cut_beside_blank_lines() {
    let screen =
        Room::demo("restaurant", Language::German).sized(120, 36).keys("tab down down down enter").screen();
    assert!(screen.contains("Wirksam und wichtig, aber\n") && screen.contains(" vernachlässigt"), "{screen}");
}

#[test]
fn the_flags_of_the_matrix_stand_at_the_end_of_the_first_line() {
    for (size, keys, lines) in [
        ((120, 36), "tab r", ["□ Lippenstift ?", "o Klage über  ?", "● Empfehlung ?▼", "● Weinempfehlung"]),
        (
            (160, 45),
            "tab r",
            [
                "□ Lippenstift am      ?",
                "o Klage über den Lohn ?",
                "● Empfehlung im      ?▼",
                "● Weinempfehlung      ▼",
            ],
        ),
    ] {
        let screen = Room::demo("restaurant", Language::German).sized(size.0, size.1).keys(keys).screen();
        for line in &lines[..3] {
            assert!(screen.contains(line), "{line} at {size:?}:\n{screen}");
        }
        assert!(size.0 == 120 || screen.contains(lines[3]), "{screen}");
    }
}

#[test]
fn parked_cards_have_a_blank_of_their_own_at_both_ends_and_stand_one_column_apart() {
    for theme in Theme::names() {
        let looks = looks(theme);
        let buf = demo().sized(120, 36).buffer(&looks);
        let line: String = (0..120).map(|x| buf[(x, 33)].symbol()).collect();
        let between = if looks.theme.fills { " " } else { "─" };
        let said =
            format!("2 {between} ■ Dogs in the dining room? ? {between} » Vouchers at the petrol station ");
        assert!(line.contains(&said), "{theme}: {line}");
        let first = line.chars().take_while(|sign| *sign != '■').count();
        let (first, last) = (u16::try_from(first).unwrap(), u16::try_from(first + 29).unwrap());
        let tile = ground(&buf, first, 33);
        let ends = [first - 2, first - 1, last - 1, last].map(|x| ground(&buf, x, 33) == tile);
        assert_eq!(ends, [!looks.theme.fills, true, true, !looks.theme.fills], "{theme}: {line}");
    }
}

/// A free column and line lie around what is laid over the screen, no word ends or begins at its edge, and its last line is
/// blank.
#[test]
fn what_is_laid_over_the_screen_stands_apart_and_cuts_no_word() {
    let letter = |buf: &Buffer, x: u16, y: u16| buf[(x, y)].symbol().starts_with(char::is_alphanumeric);
    for theme in ["dark", "light", "contrast"] {
        let looks = looks(theme);
        let ground = |surface| looks.theme.on(surface).bg.unwrap();
        let over = [Surface::Pop, Surface::Field, Surface::Cursor].map(ground);
        let ground = ground(Surface::Scrim);
        for (width, height) in [(120, 36), (200, 60)] {
            for keys in [":", "e", ": t h"] {
                let mut room = demo().sized(width, height);
                let before = room.buffer(&looks);
                let after = room.keys(keys).buffer(&looks);
                let is_over = |x: u16, y: u16| over.contains(&after[(x, y)].bg);
                let middle = (2..height).find(|y| (0..5).all(|below| is_over(width / 2, y + below))).unwrap();
                let left = (0..width).find(|x| is_over(*x, middle)).unwrap();
                let right = (left..width).find(|x| !is_over(*x, middle)).unwrap();
                let top = (0..middle).rfind(|y| !is_over(left, *y)).unwrap();
                let bottom = (middle..height).find(|y| !is_over(left, *y)).unwrap();
                for x in left..right {
                    assert!(
                        after[(x, bottom - 1)].symbol() == " ",
                        "{theme}, {keys}: the last line is blank"
                    );
                    for y in [top, bottom] {
                        assert_eq!(
                            (after[(x, y)].symbol(), after[(x, y)].bg),
                            (" ", ground),
                            "{theme}, {keys}"
                        );
                    }
                }
                for y in top..=bottom {
                    for (edge, out) in [(left - 1, left - 2), (right, right + 1)] {
                        assert_eq!(after[(edge, y)].symbol(), " ", "{theme}, {keys}");
                        assert!(
                            !(letter(&after, out, y) && letter(&before, edge, y)),
                            "{theme}, {keys}: a word is cut at {out}, {y}"
                        );
                    }
                }
            }
        }
    }
}

/// Of the line about the cursor, only what it is on is bold where nothing is painted.
#[test]
fn only_the_name_in_the_line_about_the_cursor_is_bold() {
    for theme in ["mono", "terminal"] {
        let buf = demo().buffer(&looks(theme));
        let bold = |x: u16| buf[(x, 22)].modifier.contains(Modifier::BOLD);
        let line: String = (0..80).map(|x| buf[(x, 22)].symbol()).collect();
        let dot = line.chars().position(|c| c == '·').unwrap();
        let dot = u16::try_from(dot).unwrap();
        assert!(bold(dot - 2) && !bold(dot + 2), "{theme}: {line}");
    }
}

#[test]
fn what_is_parked_is_whole_where_there_is_room_and_says_what_is_out_of_sight() {
    let strip = |room: &Room| room.screen().lines().rev().nth(2).unwrap().to_owned();
    let long = "Vouchers for the petrol station beside the road";
    let mut room = Room::empty(&["Guests"]).sized(80, 24);
    room.keys("a").types(long).keys("enter esc ,");
    assert!(strip(&room).contains(long), "{}", room.screen());
    room.app.grid.cursor = Cursor::parked(room.map(), 0);
    // The sign of the cursor does not touch the number.
    assert!(strip(&room).contains("1 ▐"), "{}", room.screen());
    for name in ["A brochure in the hotel next door", "A sign at the town’s entrance"] {
        room.keys("a").types(name);
        let status = room.screen().lines().rev().nth(1).unwrap().to_owned();
        assert!(status.contains("Parking lot") || status.contains(name), "{}", room.screen());
        room.keys("enter esc");
    }
    room.app.grid.cursor = Cursor::parked(room.map(), 2);
    assert!(strip(&room).contains("‹1 ") || strip(&room).contains("‹2 "), "{}", room.screen());
    room.app.grid.cursor = Cursor::parked(room.map(), 0);
    assert!(strip(&room).contains("+1") || strip(&room).contains("+2"), "{}", room.screen());
}

#[test]
fn the_sign_for_more_stages_stands_apart() {
    let screen = demo().screen();
    let bars = screen.lines().nth(2).unwrap();
    assert!(bars.ends_with("13▲ ›"), "{bars}");
}

#[test]
fn a_word_that_the_field_breaks_has_a_hyphen_that_nobody_typed() {
    let mut room = Room::empty(&["Guests"]).sized(80, 24);
    room.keys("a").types("Fahrradwerkstattladen");
    assert!(room.screen().contains("Fahrradwerkstatt-"), "{}", room.screen());
    room.keys("enter esc");
    assert_eq!(room.touchpoint("Fahrradwerkstattladen").name.as_str(), "Fahrradwerkstattladen");
}
