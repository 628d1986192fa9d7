use super::*;
use crate::{
    app::{App, Msg, Screen},
    lang::Lang,
    map::{Records, about::Language},
    store::builtin,
    testing,
    ui::{self, Looks, glyphs::UNICODE, theme::Depth},
};
use proptest::prelude::*;
use ratatui::{
    crossterm::event::{KeyCode, KeyEvent, KeyModifiers},
    style::Style,
};
use std::sync::{Arc, Mutex};

const AREA: Rect = Rect::new(0, 0, 9, 3);

#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A painter of a terminal of this size, and its frames one after the other.
struct Painted {
    out: Shared,
    painter: Painter<Shared>,
    frame: Buffer,
}

impl Painted {
    fn of(area: Rect) -> Self {
        let out = Shared::default();
        let mut painter = Painter::new(out.clone());
        painter.fit(area).unwrap();
        painter.paint(&mut Buffer::empty(area), None).unwrap();
        out.0.lock().unwrap().clear();
        Self { out, painter, frame: Buffer::empty(area) }
    }

    /// What is written for a frame in which these cells are drawn, and nothing else.
    fn next(&mut self, draw: impl FnOnce(&mut Buffer)) -> Vec<u8> {
        self.frame.reset();
        draw(&mut self.frame);
        self.painter.paint(&mut self.frame, None).unwrap();
        std::mem::take(&mut *self.out.0.lock().unwrap())
    }
}

type Cells = Vec<(&'static str, u8, u8, u8)>;

/// A cell of each place of the area: its text, both colours, and its attributes.
fn frame() -> impl Strategy<Value = Cells> {
    let text = prop::sample::select(vec![" ", " ", "a", "ä", "►"]);
    prop::collection::vec((text, 0..3_u8, 0..3_u8, 0..8_u8), usize::from(AREA.width * AREA.height))
}

fn style(fg: u8, bg: u8, attributes: u8) -> Style {
    let color = |nth: u8| if nth == 0 { Color::Reset } else { Color::Rgb(nth, 90, 200) };
    let flags = ATTRIBUTES.iter().enumerate().filter(|(i, _)| attributes >> i & 1 == 1);
    let style = Style::new().fg(color(fg)).bg(color(bg));
    flags.fold(style, |style, (_, (modifier, ..))| style.add_modifier(*modifier))
}

proptest! {
    #[test]
    fn the_terminal_shows_each_frame(frames in prop::collection::vec(frame(), 1..4)) {
        let mut painted = Painted::of(AREA);
        let mut shown = vt100::Parser::new(AREA.height, AREA.width, 0);
        for frame in frames {
            let cells = || AREA.positions().zip(&frame);
            shown.process(&painted.next(|drawn| {
                for (at, (text, fg, bg, attributes)) in cells() {
                    drawn[at].set_symbol(text).set_style(style(*fg, *bg, *attributes));
                }
            }));
            for (at, (text, fg, bg, attributes)) in cells() {
                let cell = shown.screen().cell(at.y, at.x).unwrap();
                let color = |nth: u8| match nth {
                    0 => vt100::Color::Default,
                    nth => vt100::Color::Rgb(nth, 90, 200),
                };
                let seen = if cell.contents().is_empty() { " " } else { cell.contents() };
                prop_assert_eq!((seen, cell.bgcolor()), (*text, color(*bg)));
                let on_blanks = attributes & 0b110;
                if *text != " " || on_blanks != 0 {
                    prop_assert_eq!(cell.fgcolor(), color(*fg));
                }
                let bold = if *text == " " { cell.bold() } else { *attributes & 1 == 1 };
                prop_assert_eq!(
                    (cell.bold(), cell.underline(), cell.inverse()),
                    (bold, attributes >> 1 & 1 == 1, attributes >> 2 & 1 == 1)
                );
            }
        }
    }
}

/// What is written for the first frame, in which these cells are drawn.
fn written(cells: impl IntoIterator<Item = (u16, u16, Cell)>) -> String {
    let bytes = Painted::of(Rect::new(0, 0, 20, 10)).next(|frame| {
        for (x, y, cell) in cells {
            frame[(x, y)] = cell;
        }
    });
    String::from_utf8(bytes).unwrap()
}

fn cell(text: &'static str, fg: u8, bg: u8) -> Cell {
    let mut cell = Cell::new(text);
    cell.set_fg(Color::Rgb(fg, 0, 0)).set_bg(Color::Rgb(0, 0, bg));
    cell
}

#[test]
fn each_colour_is_set_once_in_a_frame() {
    let line = [cell("a", 1, 1), cell(" ", 2, 1), cell("b", 3, 1), cell(" ", 1, 2), cell("c", 1, 1)];
    let cells = (0..9).flat_map(|y| (0..).zip(line.clone()).map(move |(x, cell)| (x, y, cell)));
    let written = written(cells);
    for (code, times) in [("38;2;1", 1), ("38;2;3", 1), ("38;2;2", 0), ("48;2;0;0;1", 1), ("48;2;0;0;2", 1)] {
        assert_eq!(written.matches(code).count(), times, "{code} in {written:?}");
    }
    assert!(
        written.starts_with("\x1b[1;1H\x1b[38;2;1;0;0;48;2;0;0;1ma \x1b[2Cc"),
        "one sequence for both colours: {written:?}"
    );
}

/// How many bytes the first frame takes, and the median of those of moves down and up, at this size.
fn bytes(records: Records, theme: &str, size: (u16, u16)) -> (usize, usize) {
    let now = jiff::civil::datetime(2026, 11, 22, 9, 0, 0, 0);
    let mut app = App::new(Lang::new(Language::German), Screen::Map, now, 1);
    app.begin(records, None, false);
    app.update(Msg::Resize(size.0, size.1), now);
    let looks = Looks::new(UNICODE, theme, Depth::True);
    let area = Rect::new(0, 0, size.0, size.1);
    let mut painted = Painted::of(area);
    let mut draw = |app: &App| {
        let drawn = painted.next(|frame| {
            ui::render(app, &looks, area, frame);
        });
        drawn.len()
    };
    let first = draw(&app);
    let keys = std::iter::repeat_n(KeyCode::Down, 12).chain(std::iter::repeat_n(KeyCode::Up, 12));
    let mut moves: Vec<usize> = keys
        .map(|code| {
            app.update(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)), now);
            draw(&app)
        })
        .collect();
    moves.sort_unstable();
    (first, moves[moves.len() / 2])
}

#[test]
fn a_frame_and_a_move_take_few_bytes() {
    let restaurant = builtin::example("restaurant", Language::German).unwrap();
    let maps =
        [("the restaurant", restaurant), ("50", testing::map(50, 1)), ("1000", testing::map(1_000, 1))];
    for (name, map) in maps {
        for theme in ["dark", "contrast", "terminal"] {
            // At 200×60 the pane is drawn anew with each move.
            for (size, most, step) in [((120, 36), 30_000, 500), ((200, 60), 45_000, 1_000)] {
                let step = if theme == "terminal" || name == "1000" { step } else { step * 12 / 5 };
                let (first, moved) = bytes(map.clone(), theme, size);
                assert!(first <= most, "{name} in {theme} at {size:?}: {first} bytes in the first frame");
                assert!(moved <= step, "{name} in {theme} at {size:?}: {moved} bytes a move");
            }
        }
    }
}

#[test]
fn what_is_between_two_changes_is_written_anew_where_that_is_shorter() {
    let mut painted = Painted::of(Rect::new(0, 0, 20, 10));
    let mut draw = |text: &str, grounds: [u8; 7]| {
        let bytes = painted.next(|frame| {
            for ((x, sign), ground) in (0..).zip(text.chars()).zip(grounds) {
                frame[(x, 0)].set_char(sign).set_fg(Color::Rgb(1, 0, 0)).set_bg(Color::Rgb(0, 0, ground));
            }
        });
        String::from_utf8(bytes).unwrap()
    };
    draw("abcdefg", [1; 7]);
    assert!(draw("xbcyefg", [1; 7]).contains("mxbcy"));
    assert!(draw("zbcyezg", [1; 7]).contains("z\x1b[4Cz"), "there it is not");
    assert!(
        draw("xbxyezg", [2, 1, 2, 1, 1, 1, 1]).contains("x\x1b[1Cx"),
        "the cell between has another ground"
    );
}

#[test]
fn many_blanks_are_erased_in_the_terminals_own_ground_only() {
    let blanks = |bg: Option<u8>| {
        let blank = bg.map_or(Cell::new(" "), |bg| cell(" ", 1, bg));
        // A blank in the terminal's own ground is written only where something else stood.
        let mut painted = Painted::of(Rect::new(0, 0, 20, 10));
        painted.next(|frame| (0..8).for_each(|x| frame[(x, 0)] = cell("a", 1, 2)));
        let bytes = painted.next(|frame| (0..8).for_each(|x| frame[(x, 0)] = blank.clone()));
        String::from_utf8(bytes).unwrap()
    };
    assert!(blanks(None).contains("\x1b[8X"), "{:?}", blanks(None));
    assert!(blanks(Some(1)).contains(&" ".repeat(8)), "{:?}", blanks(Some(1)));
}

#[test]
fn what_lies_under_a_wide_character_does_not_erase_it() {
    let cells = [cell("☂\u{fe0f}", 1, 1), cell(" ", 1, 1), cell("a", 1, 1)];
    let mut painted = Painted::of(Rect::new(0, 0, 20, 10));
    painted.next(|frame| (0..3).for_each(|x| frame[(x, 0)] = cell("x", 1, 1)));
    let bytes = painted.next(|frame| (0..).zip(cells).for_each(|(x, cell)| frame[(x, 0)] = cell));
    let written = String::from_utf8(bytes).unwrap();
    let at = |text| written.find(text).unwrap();
    assert!(at("\x1b[1;2H") < at("☂"), "{written:?}");
    assert!(written.contains("☂\u{fe0f}\x1b[1;3Ha"), "its width is not relied on: {written:?}");
}
