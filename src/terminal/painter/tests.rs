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
    Terminal, TerminalOptions, Viewport,
    crossterm::event::{KeyCode, KeyEvent, KeyModifiers},
    layout::Rect,
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

type Painted = Vec<(&'static str, u8, u8, u8)>;

/// A cell of each place of the area: its text, both colours, and its attributes.
fn frame() -> impl Strategy<Value = Painted> {
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
        let out = Shared::default();
        let viewport = Viewport::Fixed(AREA);
        let mut terminal =
            Terminal::with_options(Painter::new(out.clone(), AREA.as_size()), TerminalOptions { viewport }).unwrap();
        let mut shown = vt100::Parser::new(AREA.height, AREA.width, 0);
        for frame in frames {
            let cells = || AREA.positions().zip(&frame);
            terminal.draw(|drawn| {
                for (at, (text, fg, bg, attributes)) in cells() {
                    drawn.buffer_mut()[at].set_symbol(text).set_style(style(*fg, *bg, *attributes));
                }
            }).unwrap();
            shown.process(&std::mem::take(&mut *out.0.lock().unwrap()));
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

fn written<'a>(cells: impl IntoIterator<Item = (u16, u16, &'a Cell)>) -> String {
    let out = Shared::default();
    Painter::new(out.clone(), Size::new(20, 10)).draw(cells.into_iter()).unwrap();
    String::from_utf8(out.0.lock().unwrap().clone()).unwrap()
}

fn cell(text: &'static str, fg: u8, bg: u8) -> Cell {
    let mut cell = Cell::new(text);
    cell.set_fg(Color::Rgb(fg, 0, 0)).set_bg(Color::Rgb(0, 0, bg));
    cell
}

#[test]
fn each_colour_is_set_once_in_a_frame() {
    let line = [cell("a", 1, 1), cell(" ", 2, 1), cell("b", 3, 1), cell(" ", 1, 2), cell("c", 1, 1)];
    let cells = (0..9).flat_map(|y| (0..).zip(&line).map(move |(x, cell)| (x, y, cell)));
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
    let (looks, out) = (Looks::new(UNICODE, theme, Depth::True), Shared::default());
    let viewport = Viewport::Fixed(Rect::new(0, 0, size.0, size.1));
    let mut terminal =
        Terminal::with_options(Painter::new(out.clone(), size.into()), TerminalOptions { viewport }).unwrap();
    let mut draw = |app: &App| {
        terminal
            .draw(|frame| {
                ui::render(app, &looks, frame.area(), frame.buffer_mut());
            })
            .unwrap();
        std::mem::take(&mut *out.0.lock().unwrap()).len()
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
    let out = Shared::default();
    let mut painter = Painter::new(out.clone(), Size::new(20, 10));
    let mut draw = |texts: &[(u16, &'static str)], bg: u8| {
        let cells: Vec<_> = texts.iter().map(|(x, text)| (*x, 0, cell(text, 1, bg))).collect();
        painter.draw(cells.iter().map(|(x, y, cell)| (*x, *y, cell))).unwrap();
        String::from_utf8(std::mem::take(&mut *out.0.lock().unwrap())).unwrap()
    };
    draw(&[(0, "a"), (1, "b"), (2, "c"), (3, "d"), (4, "e"), (5, "f"), (6, "g")], 1);
    assert!(draw(&[(0, "x"), (3, "y")], 1).contains("mxbcy"));
    assert!(draw(&[(0, "z"), (5, "z")], 1).contains("z\x1b[4Cz"), "there it is not");
    assert!(draw(&[(0, "x"), (2, "x")], 2).contains("x\x1b[1Cx"), "the cell between has another ground");
}

#[test]
fn many_blanks_are_erased_in_the_terminals_own_ground_only() {
    let blanks = |bg: Option<u8>| {
        let blank = bg.map_or(Cell::new(" "), |bg| cell(" ", 1, bg));
        written((0..8).map(|x| (x, 0, &blank)))
    };
    assert!(blanks(None).contains("\x1b[8X"), "{:?}", blanks(None));
    assert!(blanks(Some(1)).contains(&" ".repeat(8)), "{:?}", blanks(Some(1)));
}

#[test]
fn what_lies_under_a_wide_character_does_not_erase_it() {
    let cells = [cell("☂\u{fe0f}", 1, 1), cell(" ", 1, 1), cell("a", 1, 1)];
    let written = written((0..).zip(&cells).map(|(x, cell)| (x, 0, cell)));
    let at = |text| written.find(text).unwrap();
    assert!(at("\x1b[1;2H") < at("☂"), "{written:?}");
    assert!(written.contains("☂\u{fe0f}\x1b[1;3Ha"), "its width is not relied on: {written:?}");
}
