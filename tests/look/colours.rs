//! The colours and signs of every screen, in every theme, at both colour depths: what is drawn can be read, nothing is
//! drawn in a pair of colours that no theme declares, and every sign has a twin in plain ASCII.

use crate::room::Room;
use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier, Style},
};
use std::{
    collections::{BTreeMap, HashSet},
    fs,
    path::Path,
};
use touchmap::{
    app::{
        Msg, Screen,
        analysis::panel::pages,
        start::{Start, setup::Setup},
    },
    map::{about::Language, choice::Choice as _, text::Line},
    store::recent::Recent,
    ui::{
        Looks,
        glyphs::{self, ASCII, UNICODE},
        theme::{Depth, Ink, PARTS, Surface, Theme},
    },
};
use unicode_width::UnicodeWidthStr as _;

const SIZES: [(u16, u16); 3] = [(40, 12), (80, 24), (160, 45)];

/// How a screen is reached from the example's card of that number.
const WAYS: [(&str, u32, &str); 31] = [
    ("the map", 12, ""),
    ("a card without a score", 10, ""),
    ("marked cards", 12, "space right space down"),
    ("the title", 12, "home up up up up up up up up up"),
    ("another lens", 12, "r"),
    ("importance", 12, "r r"),
    ("writing a card", 8, "a N e w s l"),
    ("the choice of a kind", 12, "t"),
    ("numbers", 12, "#"),
    ("a grabbed card", 12, "g right"),
    ("the rating pass", 12, "w 3 4 v"),
    ("a notice", 12, "3"),
    ("what went wrong", 12, "n"),
    ("the prompt", 12, "m c a l l space @ I T"),
    ("finding", 12, "/ t a b l e enter"),
    ("a question", 12, "5 q down"),
    ("the help", 12, "?"),
    ("the palette", 12, "ctrl-p r a"),
    ("the analysis", 12, "tab"),
    ("its next panel", 12, "tab r down"),
    ("what has changed on the map", 12, "4 v"),
    ("what has changed in the analysis", 12, "4 tab v"),
    ("the actions", 12, "tab tab down down down"),
    ("closed actions", 12, "tab tab end"),
    ("a form", 12, "enter"),
    ("a form with a line", 12, "enter x"),
    ("a form with prose", 12, "enter down down down down down down down down down enter x enter y"),
    ("the days that a map is compared with", 12, "f3"),
    ("the title of the meeting", 12, "f4"),
    ("what is asked cell by cell", 12, "s"),
    ("the choices of a form", 12, "enter right right right right right right right 5"),
];

/// Every screen once.
fn screens() -> Vec<(String, Room)> {
    let demo = || Room::demo("restaurant", Language::English);
    let mut screens: Vec<(String, Room)> = Vec::new();
    for (width, height) in SIZES {
        for (name, number, keys) in WAYS {
            let mut room = demo().sized(width, height);
            let id = room.map().by_number(number).unwrap().clone();
            room.app.grid.cursor = room.app.grid.cursor.on(room.map(), &id);
            room.send(Msg::Resize(width, height)).keys(keys);
            screens.push((format!("{name} at {width}"), room));
        }
        let day = room_day();
        let recent = Recent {
            path: "/maps/evening.ron".into(),
            title: Line::clean("An evening"),
            opened: day,
            review: Some(day.yesterday().unwrap()),
            due: vec![day.tomorrow().unwrap()],
        };
        let start = Start { recent: vec![recent; 3], ..Start::default() };
        let setup = Setup::new(Some("evening.ron".into()), Language::English);
        for (name, screen) in [("the start", Screen::Start(start)), ("set-up", Screen::Setup(setup))] {
            let mut room = demo().sized(width, height);
            room.app.screen = screen;
            room.keys("tab tab");
            screens.push((format!("{name} at {width}"), room));
        }
        // Each picture of the analysis, with the cursor in it.
        for page in 1..pages(width).len() {
            let mut room = demo().sized(width, height);
            room.keys("tab").keys(&format!("r*{page} down"));
            screens.push((format!("picture {} at {width}", page + 1), room));
        }
        let mut conflict = demo().sized(width, height);
        conflict.go("Booking by phone");
        let id = conflict.id("Booking by phone");
        conflict.keys("c ctrl-u").types("Ours").keys("enter");
        conflict.theirs(|edit| edit.touchpoint(&id, |t| t.name = Line::clean("Theirs")));
        let record = conflict.app.grid.cursor.clone();
        screens.push((format!("two versions at {width}"), conflict));
        // The same with the list of what is in question, on each screen that shows it.
        for keys in ["x", "enter", "tab"] {
            let mut room = demo().sized(width, height);
            room.go("Booking by phone");
            let id = room.id("Booking by phone");
            room.keys("c ctrl-u").types("Ours").keys("enter");
            room.theirs(|edit| edit.touchpoint(&id, |t| t.name = Line::clean("Theirs")));
            room.app.grid.cursor = record.clone();
            room.keys(keys);
            screens.push((format!("in question by {keys} at {width}"), room));
        }
    }
    screens
}

fn room_day() -> jiff::civil::Date {
    crate::room::NOW.date()
}

/// The colours of text and ground of a cell, as they reach the eye.
fn pair(style: Style) -> (Color, Color) {
    let (fg, bg) = (style.fg.unwrap_or_default(), style.bg.unwrap_or_default());
    if style.add_modifier.contains(Modifier::REVERSED) { (bg, fg) } else { (fg, bg) }
}

/// All pairs that a theme declares.
fn declared(theme: &Theme) -> Vec<(Color, Color)> {
    let inks = |surface: Surface| Ink::ALL.iter().map(move |ink| pair(theme.ink(*ink, surface)));
    Surface::ALL.iter().flat_map(|surface| inks(*surface).chain([pair(theme.on(*surface))])).collect()
}

/// The grounds on which curves are drawn, and the curves, of which the last one is above the others.
const GROUNDS: [Surface; 3] = [Surface::Canvas, Surface::Panel, Surface::UnderCurve];
const CURVES: [Ink; 2] = [Ink::OtherCurve, Ink::Curve];

/// The colours of what curves cover in part.
fn mixed(theme: &Theme) -> HashSet<Color> {
    let covers = GROUNDS.iter().flat_map(|ground| {
        let parts = (0..=PARTS).flat_map(|below| (0..=PARTS).map(move |above| [below, above]));
        parts.map(|parts| (*ground, [(CURVES[0], parts[0]), (CURVES[1], parts[1])]))
    });
    covers.filter_map(|cover| theme.halves([cover; 2])?.fg).collect()
}

/// Whether a cell is a part of a curve: two halves in mixed colours.
fn is_curve(place: &str, (fg, bg): (Color, Color), mixed: &HashSet<Color>) -> bool {
    place.starts_with('▀') && mixed.contains(&fg) && mixed.contains(&bg)
}

/// Marks, dots of a curve and the parts of bars are no letters: less contrast is enough for them.
fn is_mark(symbol: &str) -> bool {
    matches!(symbol, "█" | "▌" | "▐" | "▒" | "░" | "│" | "─" | "▀" | "▄" | "•")
}

fn rgb(colour: Color) -> Option<[u8; 3]> {
    const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    match colour {
        Color::Rgb(r, g, b) => Some([r, g, b]),
        Color::Indexed(i @ 232..) => Some([8 + 10 * (i - 232); 3]),
        Color::Indexed(i @ 16..) => {
            let i = usize::from(i - 16);
            Some([LEVELS[i / 36], LEVELS[i / 6 % 6], LEVELS[i % 6]])
        }
        _ => None,
    }
}

/// The contrast of the Web Content Accessibility Guidelines.
fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let light = |[r, g, b]: [u8; 3]| {
        let [r, g, b] = [r, g, b].map(|c| f64::from(c) / 255.0);
        let [r, g, b] =
            [r, g, b].map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (light(a), light(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Every pair of colours that the screens show in a theme, for text and for marks, with a place where it is.
fn drawn(rooms: &[(String, Room)], looks: &Looks) -> BTreeMap<(String, bool), ((Color, Color), String)> {
    let mut found = BTreeMap::new();
    for (name, room) in rooms {
        let buf: Buffer = room.buffer(looks);
        for cell in buf.content.iter().filter(|cell| !cell.symbol().trim().is_empty()) {
            let pair = pair(cell.style());
            let key = (format!("{pair:?}"), is_mark(cell.symbol()));
            found.entry(key).or_insert_with(|| (pair, format!("{} on {name}", cell.symbol())));
        }
    }
    found
}

#[test]
fn everything_can_be_read_in_every_theme_at_both_colour_depths() {
    let rooms = screens();
    for (theme, text, mark) in [("dark", 4.5, 3.0), ("light", 4.5, 3.0), ("contrast", 7.0, 3.0)] {
        for depth in [Depth::True, Depth::Indexed] {
            let looks = Looks::new(UNICODE, theme, depth);
            let mixed = mixed(&looks.theme);
            let drawn = drawn(&rooms, &looks).into_iter();
            let drawn = drawn.filter(|(_, (pair, place))| !is_curve(place, *pair, &mixed));
            // What is mixed is read where a curve covers all of it.
            let curves = GROUNDS.iter().flat_map(|on| CURVES.map(|ink| pair(looks.theme.ink(ink, *on))));
            let curves = curves.map(|pair| ((String::new(), true), (pair, "a curve".to_owned())));
            let weak = drawn.chain(curves).filter_map(|((_, is_mark), ((fg, bg), place))| {
                let (fg, bg) = (rgb(fg).expect("a colour of its own"), rgb(bg).expect("a ground of its own"));
                let found = contrast(fg, bg);
                (found < if is_mark { mark } else { text }).then_some((found, fg, bg, place))
            });
            let weak: Vec<_> = weak.collect();
            assert!(weak.is_empty(), "{theme} {depth:?}: {weak:?}");
        }
    }
}

/// Black, and the four grounds that the terminal's own colours offer: 7, 10, 11 and 14.
const PALETTES: [(&str, [u32; 5]); 6] = [
    ("xterm", [0x000000, 0xe5e5e5, 0x00ff00, 0xffff00, 0x00ffff]),
    ("Linux", [0x000000, 0xaaaaaa, 0x55ff55, 0xffff55, 0x55ffff]),
    ("Campbell", [0x0c0c0c, 0xcccccc, 0x16c60c, 0xf9f1a5, 0x61d6d6]),
    ("Tango", [0x2e3436, 0xd3d7cf, 0x8ae234, 0xfce94f, 0x34e2e2]),
    ("macOS", [0x000000, 0xbfbfbf, 0x00d900, 0xe5e500, 0x00e5e5]),
    ("Dracula", [0x21222c, 0xf8f8f2, 0x69ff94, 0xffffa5, 0xa4ffff]),
];

#[test]
fn the_terminals_own_colours_can_be_read_in_common_palettes() {
    let drawn = drawn(&screens(), &Looks::new(UNICODE, "terminal", Depth::Indexed));
    for (palette, colours) in PALETTES {
        let of = |colour: Color| {
            let grounds =
                [Color::Black, Color::Gray, Color::LightGreen, Color::LightYellow, Color::LightCyan];
            let at = grounds.iter().position(|ground| *ground == colour)?;
            let [_, r, g, b] = u32::to_be_bytes(colours[at]);
            Some([r, g, b])
        };
        for ((fg, bg), place) in drawn.values().filter(|(pair, _)| *pair != (Color::Reset, Color::Reset)) {
            assert_eq!(*fg, Color::Black, "{place}");
            let (fg, bg) = (of(*fg).expect("black"), of(*bg).expect("one of four grounds"));
            assert!(contrast(fg, bg) >= 4.5, "{palette}: {place}");
        }
    }
}

#[test]
fn in_the_terminals_own_colours_no_black_block_hides_its_ground() {
    let looks = Looks::new(UNICODE, "terminal", Depth::Indexed);
    for (name, room) in screens() {
        let hides = |cell: &Cell| cell.symbol() == "█" && pair(cell.style()).0 == Color::Black;
        assert!(!room.buffer(&looks).content.iter().any(hides), "{name}");
    }
}

#[test]
fn nothing_is_drawn_in_colours_that_the_theme_does_not_declare() {
    let rooms = screens();
    for theme in Theme::names() {
        for depth in [Depth::True, Depth::Indexed] {
            let looks = Looks::new(UNICODE, theme, depth);
            let (declared, mixed) = (declared(&looks.theme), mixed(&looks.theme));
            for (pair, place) in drawn(&rooms, &looks).values() {
                let is_known = declared.contains(pair) || is_curve(place, *pair, &mixed);
                assert!(is_known, "{theme} {depth:?}: {place} in {pair:?}");
            }
        }
    }
}

#[test]
fn nothing_is_dim_and_nothing_blinks_in_any_theme() {
    let rooms = screens();
    let ours = Modifier::BOLD | Modifier::UNDERLINED | Modifier::REVERSED;
    for theme in Theme::names() {
        for depth in [Depth::True, Depth::Indexed] {
            let looks = Looks::new(UNICODE, theme, depth);
            for (name, room) in &rooms {
                let other = |cell: &&Cell| !ours.contains(cell.modifier);
                let buf = room.buffer(&looks);
                let found = buf.content.iter().find(other).map(|cell| (cell.symbol(), cell.modifier));
                assert_eq!(found, None, "{name} in {theme}");
            }
        }
    }
}

#[test]
fn every_sign_is_one_column_wide_and_has_a_twin_in_ascii() {
    let table = format!("{UNICODE:?}");
    for (name, room) in screens() {
        let looks = |glyphs| Looks::new(glyphs, "dark", Depth::True);
        // The currency is the example's own.
        let is_sign = |c: &char| !c.is_ascii() && !c.is_alphanumeric() && *c != '€';
        for cell in &room.buffer(&looks(UNICODE)).content {
            if let Some(sign) = cell.symbol().chars().find(is_sign) {
                let has_twin = table.contains(sign) || glyphs::ascii(sign) != sign;
                assert!(has_twin && cell.symbol().width() == 1, "{sign} on {name}");
            }
        }
        let plain = room.buffer(&looks(ASCII));
        let left = plain.content.iter().find_map(|cell| cell.symbol().chars().find(is_sign));
        assert_eq!(left, None, "on {name}");
    }
}

#[test]
fn only_the_tables_of_the_themes_name_colours() {
    fn look(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if !path.ends_with("ui/theme") {
                    look(&path, found);
                }
            } else if !path.ends_with("tests.rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                found.extend(code.contains("Color::").then(|| path.display().to_string()));
            }
        }
    }
    let mut found = Vec::new();
    look(Path::new("src"), &mut found);
    assert_eq!(found, Vec::<String>::new());
}
