//! The curves of the experience say what is true: names beside their lines, moments of truth at their height.

use crate::room::Room;
use ratatui::{buffer::Buffer, style::Color};
use touchmap::{
    app::{Msg, map::cursor::Cursor},
    map::{about::Language, rated::Score, text::Line, touchpoint::Moment},
    ui::{
        Looks,
        glyphs::UNICODE,
        theme::{Depth, Ink, Surface},
    },
};

/// The keys to the curve on each screen.
const SCREENS: [(u16, u16, &str); 3] = [(80, 24, "tab r r"), (120, 36, "tab"), (200, 60, "tab")];

/// Adds a touchpoint that is experienced like this; 0 is not rated.
fn add(room: &mut Room, segment: &str, stage: usize, name: &str, score: u8, moment: Option<Moment>) {
    let (stage, segment) = (room.map().stage_ids()[stage].clone(), room.segment(segment));
    room.app.grid.cursor = Cursor::Cell { stage, segment, card: None, at: 0 };
    room.keys("a").types(name).keys("enter esc");
    let id = room.id(name);
    room.prepare(|edit| {
        edit.touchpoint(&id, |touchpoint| {
            touchpoint.moment = moment;
            touchpoint.places.iter_mut().next().unwrap().experience.set(None, Score::new(score));
        });
    });
}

/// A map with one touchpoint in each cell, which is experienced like this, none where it is 0; the first segment is in work.
fn room(segments: &[(&str, [u8; 6])]) -> Room {
    let names: Vec<&str> = segments.iter().map(|(name, _)| *name).collect();
    let mut room = Room::empty(&names);
    for (name, scores) in segments {
        for (at, score) in scores.iter().enumerate().filter(|(_, score)| **score > 0) {
            add(&mut room, name, at, &format!("{at} of {name}"), *score, None);
        }
    }
    room
}

/// The lines of the picture, from the highest score to the lowest.
fn picture(room: &mut Room, (width, height, keys): (u16, u16, &str)) -> Vec<String> {
    room.keys("esc esc");
    room.send(Msg::Resize(width, height)).keys(keys);
    let screen = room.screen();
    let lines: Vec<String> = screen.lines().map(str::to_owned).collect();
    let at = |begin: &str| lines.iter().position(|line| line.starts_with(begin)).expect(&screen);
    let picture = lines[at(" 5 great")..=at(" 1 poor")].iter();
    // What stands beside the picture is another one.
    picture.map(|line| line.chars().take(83).collect()).collect()
}

/// The line and the column of a text that stands there once.
fn place(lines: &[String], text: &str) -> (usize, usize) {
    let all = lines.iter().enumerate().filter_map(|(y, line)| Some((y, line.find(text)?)));
    let all: Vec<(usize, usize)> = all.map(|(y, at)| (y, lines[y][..at].chars().count())).collect();
    assert_eq!(all.len(), 1, "{text:?} in\n{}", lines.join("\n"));
    all[0]
}

#[test]
fn the_names_stand_behind_their_lines_in_the_order_of_the_ends() {
    let ends = [
        ([5, 2, 3], ["Anna", "Cleo", "Bert"]),
        ([2, 5, 3], ["Bert", "Cleo", "Anna"]),
        ([4, 4, 5], ["Cleo", "Anna", "Bert"]),
    ];
    for ([a, b, c], order) in ends {
        let mut room =
            room(&[("Anna", [3, 3, 3, 2, 2, a]), ("Bert", [4, 5, 2, 3, 4, b]), ("Cleo", [3, 4, 4, 3, 3, c])]);
        for screen in SCREENS {
            let lines = picture(&mut room, screen);
            let rows = order.map(|name| place(&lines, name).0);
            assert!(rows.is_sorted_by(|a, b| a < b), "{order:?}:\n{}", lines.join("\n"));
            // The scale tells the height of the ends.
            let middle = lines.iter().position(|line| line.starts_with(" 3")).unwrap();
            let height = |score: u8| (5 - usize::from(score)) * middle / 2;
            for (name, score) in [("Anna", a), ("Bert", b), ("Cleo", c)] {
                let row = place(&lines, name).0;
                assert!(row.abs_diff(height(score)) <= 1, "{name} {score}:\n{}", lines.join("\n"));
            }
        }
    }
}

/// The same in the terminal's own colours.
fn plain_picture(room: &mut Room, screen: (u16, u16, &str)) -> Vec<String> {
    picture(room, screen);
    let plain = crate::room::text(&room.buffer(&Looks::new(UNICODE, "terminal", Depth::Indexed)));
    let from = plain.lines().skip_while(|line| !line.starts_with(" 5 great"));
    let mut lines: Vec<String> = from.map(|line| line.chars().take(83).collect()).collect();
    lines.truncate(lines.iter().position(|line| line.starts_with(" 1 poor")).expect(&plain) + 1);
    lines
}

#[test]
fn where_nothing_is_painted_the_lines_beside_the_one_in_work_have_signs_of_their_own() {
    let mut room =
        room(&[("Anna", [3, 3, 3, 2, 2, 2]), ("Bert", [4, 5, 4, 5, 4, 5]), ("Cleo", [2, 1, 1, 4, 3, 3])]);
    for screen in SCREENS {
        let lines = plain_picture(&mut room, screen);
        for (sign, name) in [("×", "Bert"), ("+", "Cleo")] {
            let (row, column) = place(&lines, name);
            let before: String = lines[row].chars().take(column).collect();
            assert!(before.trim_end().ends_with(sign), "{}", lines.join("\n"));
            // One for each stage, and one before the name where that does not stand behind the last of these.
            let is_at_end = before.trim_end().chars().count() + 2 < column;
            let wanted = if is_at_end { 6 } else { 7 };
            assert_eq!(lines.concat().matches(sign).count(), wanted, "{}", lines.join("\n"));
        }
    }
}

#[test]
fn on_a_painted_line_only_a_stage_without_a_neighbour_has_a_sign() {
    let mut room = room(&[("Anna", [3, 3, 3, 2, 2, 2]), ("Bert", [4, 0, 4, 0, 4, 4])]);
    for screen in SCREENS {
        let drawn = picture(&mut room, screen).join("\n");
        let name = place(&picture(&mut room, screen), "Bert");
        assert!(name.0 > 0, "{drawn}");
        // The name has one where it does not stand at the end.
        let signs = drawn.matches('×').count() - drawn.matches("× Bert").count();
        assert_eq!(signs, 2, "{drawn}");
    }
}

#[test]
fn a_stage_without_a_neighbour_has_no_area_below_it() {
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let under = looks.theme.on(Surface::UnderCurve).bg.unwrap();
    let mut room = room(&[("Anna", [4, 4, 0, 4, 0, 4])]);
    for screen in SCREENS {
        picture(&mut room, screen);
        let buf = room.buffer(&looks);
        let is_filled = |x: u16| (0..buf.area.height).any(|y| buf[(x, y)].bg == under);
        let filled: Vec<u16> = (0..83.min(buf.area.width)).filter(|x| is_filled(*x)).collect();
        // Below the line from the first stage to the second one, and nowhere else.
        assert!(filled.len() > 5 && filled.windows(2).all(|pair| pair[1] == pair[0] + 1), "{filled:?}");
    }
}

/// How much of a column the line in work covers: whole half lines, and as much of the others as they have its colour.
fn thickness(buf: &Buffer, looks: &Looks, x: u16) -> f64 {
    let [ground, under] = [Surface::Canvas, Surface::UnderCurve].map(|on| green(looks.theme.on(on).bg));
    let curve = green(looks.theme.ink(Ink::Curve, Surface::Canvas).fg);
    let column = (0..buf.area.height).map(|y| &buf[(x, y)]).filter(|cell| cell.symbol() == "▀");
    let halves = column.flat_map(|cell| [cell.fg, cell.bg].map(|colour| green(Some(colour))));
    let part = |half: f64| ((half - under.max(ground)) / (curve - under.max(ground))).clamp(0.0, 1.0);
    halves.map(part).sum()
}

fn green(colour: Option<Color>) -> f64 {
    let Some(Color::Rgb(_, green, _)) = colour else { panic!("a true colour") };
    f64::from(green)
}

#[test]
fn in_true_colour_the_line_in_work_is_nowhere_thin() {
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let mut room = room(&[("Anna", [3, 4, 2, 3, 2, 3])]);
    for screen in SCREENS {
        picture(&mut room, screen);
        let buf = room.buffer(&looks);
        let drawn: Vec<f64> = (0..83.min(buf.area.width))
            .map(|x| thickness(&buf, &looks, x))
            .filter(|part| *part > 0.0)
            .collect();
        // It is 1.6 half lines thick, and covers more of a column only where it is steep.
        assert!(drawn.len() > 40 && drawn.iter().all(|part| *part > 1.3), "{drawn:?}");
        let even = drawn.windows(2).filter(|pair| (pair[0] - pair[1]).abs() < 0.6).count();
        assert!(even * 10 > drawn.len() * 8, "{drawn:?}");
    }
}

#[test]
fn a_name_that_is_too_long_for_the_end_of_its_line_stands_there_by_its_first_words() {
    for (width, height, keys) in &SCREENS[..2] {
        let screen = Room::demo("restaurant", Language::German).sized(*width, *height).keys(keys).screen();
        for name in ["Paare", "× Familien", "Geschäftsessen"] {
            assert!(screen.contains(name), "{name}: {screen}");
        }
        assert!(!screen.contains("Familien am"), "{screen}");
    }
}

#[test]
fn names_that_cannot_stand_at_their_ends_are_a_legend_above_the_picture() {
    let names = ["Paare an jedem Abend", "Paare an jedem Morgen", "Paare an jedem Mittag"];
    let [own, second, third] = names;
    let legend = format!("  █ {own}   × {second}   + {third}");
    // Those of the widest screen have room at their ends.
    for (width, height, keys) in &SCREENS[..2] {
        let mut room = Room::demo("restaurant", Language::German).sized(*width, *height);
        for (old, name) in ["Paare am Abend", "Familien am Sonntag", "Geschäftsessen"].into_iter().zip(names)
        {
            let id = room.segment(old);
            room.prepare(|edit| edit.segment(&id, |segment| segment.name = Line::clean(name)));
        }
        let screen = room.keys(keys).screen();
        let lines: Vec<&str> = screen.lines().collect();
        let at = lines.iter().position(|line| line.starts_with(&legend)).expect(&screen);
        assert!(lines[at + 1].starts_with(" 5 sehr gut"), "{screen}");
        // Each sign is found once more, at the end of its line.
        let picture = lines[at + 1..].iter().take_while(|line| !line.starts_with(" 1 "));
        let picture: String = picture.flat_map(|line| line.chars().take(83)).collect();
        assert_eq!([picture.matches('×').count(), picture.matches('+').count()], [1, 1], "{screen}");
    }
}

#[test]
fn no_sign_stands_twice_before_a_name() {
    for language in [Language::English, Language::German] {
        for (width, height, keys) in SCREENS {
            for groups in 0..3 {
                let mut room = Room::demo("restaurant", language).sized(width, height);
                room.keys(&format!("{keys} {}", "g ".repeat(groups)));
                let screen = room.screen();
                for sign in ["o", "×", "+", "█"] {
                    for gap in [" ", "  ", "   "] {
                        assert!(!screen.contains(&format!("{sign}{gap}{sign} ")), "{sign}:\n{screen}");
                    }
                }
            }
        }
    }
}

#[test]
fn each_moment_of_truth_has_its_sign_and_its_whole_name() {
    let names = ["Google-Bewertungen", "Empfang am Eingang", "Essen auf dem Teller", "Bitte um Bewertung"];
    for screen in SCREENS {
        let mut room = Room::demo("restaurant", Language::German).sized(screen.0, screen.1);
        room.keys(screen.2);
        let screen = room.screen();
        let lines: Vec<String> = screen
            .lines()
            .skip_while(|line| !line.starts_with(" 5 "))
            .take_while(|line| !line.contains("Wiederkommen"))
            .map(|line| line.chars().take(83).collect())
            .collect();
        let drawn = lines.join("\n");
        assert_eq!(drawn.matches('◊').count(), names.len(), "{screen}");
        assert!(!drawn.contains("◊◊"), "{screen}");
        for name in names {
            assert!(drawn.contains(name), "{name}:\n{screen}");
        }
    }
}

#[test]
fn no_sign_is_one_that_common_fonts_lack() {
    let table = format!("{UNICODE:?}");
    assert!(!table.contains(['○', '★', '▸', '◆']), "{table}");
}

#[test]
fn a_moment_of_truth_stands_in_its_column_at_its_own_height() {
    let mut room = room(&[("Anna", [3, 3, 3, 3, 3, 3]), ("Bert", [4, 4, 4, 4, 4, 4])]);
    add(&mut room, "Anna", 1, "Welcome", 5, Some(Moment::First));
    add(&mut room, "Anna", 2, "Search", 1, Some(Moment::Zero));
    add(&mut room, "Anna", 4, "Rumours", 0, Some(Moment::Third));
    for screen in SCREENS {
        let lines = picture(&mut room, screen);
        let drawn = lines.join("\n");
        let rows: Vec<usize> =
            lines.iter().enumerate().flat_map(|(y, line)| line.matches('◊').map(move |_| y)).collect();
        let middle = lines.iter().position(|line| line.starts_with(" 3")).unwrap();
        // Nobody has rated the last one: it stands at the line, which has no room for its name.
        assert_eq!((rows.len(), rows[0], rows[2]), (3, 0, lines.len() - 1), "{drawn}");
        assert!(rows[1].abs_diff(middle) <= 1, "{drawn}");
        for name in ["Welcome", "Search", "Rumours"] {
            let (row, column) = place(&lines, name);
            let sign = lines[row].chars().position(|c| c == '◊').expect(&drawn);
            assert!(sign.abs_diff(column) <= name.len() + 1, "{drawn}");
        }
        // The numbers stay at their stages.
        for mean in ["4.0", "2.0"] {
            place(&lines, mean);
        }
        assert_eq!(drawn.matches("3.0").count(), 4, "{drawn}");
    }
}

#[test]
fn the_dots_of_the_scale_touch_nothing_and_a_finding_stands_apart_from_the_stages() {
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    for (width, height, keys) in SCREENS {
        let mut room = Room::demo("restaurant", Language::English).sized(width, height);
        let screen = room.keys(keys).screen();
        for glued in ["great·", "poor·", "·◊", "◊·"] {
            assert!(!screen.contains(glued), "{glued} in\n{screen}");
        }
        let buf = room.buffer(&looks);
        let under = looks.theme.on(Surface::UnderCurve).bg.unwrap();
        assert!(buf.content.iter().all(|cell| cell.symbol() != "·" || cell.bg != under), "{screen}");
        if width == 80 {
            let lines: Vec<&str> = screen.lines().collect();
            let y = lines.iter().position(|line| line.trim() == "urgent").unwrap();
            assert_eq!(lines[y - 1], "", "{screen}");
        }
    }
}

/// Below the picture, at whatever width, each stage has its name or the begin of it, apart from the others.
#[test]
fn the_names_of_stages_below_a_curve_do_not_touch() {
    let mut room = room(&[("Familien", [2, 3, 4, 3, 2, 5])]);
    let stages = room.map().stage_ids().to_vec();
    let names = ["da", "hin", "zu", "rein", "Unterrichtsstunden", "Weiterempfehlung"];
    for (id, name) in stages.iter().zip(names) {
        room.app.grid.cursor = Cursor::Stage(id.clone());
        room.keys("c ctrl-u").types(name).keys("enter esc");
    }
    for width in 60..116 {
        room.keys("esc esc").send(Msg::Resize(width, 24)).keys("tab r r");
        let screen = room.screen();
        let below = screen.lines().skip_while(|line| !line.starts_with(" 1 poor")).nth(1).expect(&screen);
        assert_eq!(below.split_whitespace().count(), names.len(), "{width}\n{screen}");
    }
}
