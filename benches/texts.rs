//! A megabyte of text in one field: `cargo bench --bench texts`. What a key costs there does not follow from the length
//! of the text.
#![allow(clippy::unwrap_used, reason = "a benchmark may panic")]

use divan::Bencher;
use jiff::civil::{DateTime, datetime};
use ratatui::{
    Terminal,
    backend::TestBackend,
    crossterm::event::{KeyCode, KeyEvent, KeyModifiers},
};
use std::sync::{Arc, LazyLock};
use touchmap::{
    app::{App, Msg, Screen, map::cursor::Cursor},
    lang::Lang,
    map::{
        about::Language,
        text::{Line, Prose},
    },
    testing,
    ui::{self, Looks, glyphs::UNICODE, theme::Depth},
};

const SIZES: [usize; 3] = [1_000, 100_000, 1_000_000];
const NOW: DateTime = datetime(2026, 11, 22, 9, 0, 0, 0);
static LOOKS: LazyLock<Looks> = LazyLock::new(|| Looks::new(UNICODE, "dark", Depth::True));

fn main() {
    divan::main();
}

/// A map whose goal and first touchpoint's name are these.
fn app(goal: &str, name: &str) -> App {
    let mut records = testing::map(50, 1);
    Arc::make_mut(&mut records.about).business_goal = Prose::clean(goal);
    if let Some(mut touchpoint) = records.touchpoints.first_entry() {
        Arc::make_mut(touchpoint.get_mut()).name = Line::clean(name);
    }
    let mut app = App::new(Lang::new(Language::German), Screen::Map, NOW, 1);
    app.begin(records, None, false);
    app.update(Msg::Resize(200, 60), NOW);
    app
}

fn press(app: &mut App, code: KeyCode) {
    app.update(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)), NOW);
}

/// Keys with their frames, in turns.
fn keys(bencher: Bencher, app: &mut App, keys: [KeyCode; 2]) {
    let mut terminal = Terminal::new(TestBackend::new(200, 60)).unwrap();
    let mut keys = keys.into_iter().cycle();
    bencher.bench_local(|| {
        press(app, keys.next().unwrap());
        terminal
            .draw(|frame| {
                ui::render(app, &LOOKS, frame.area(), frame.buffer_mut());
            })
            .unwrap();
    });
}

/// The map's form with its goal open, the cursor in the middle.
fn writing(goal: &str) -> App {
    let mut app = app(goal, "x");
    app.grid.cursor = Cursor::Title;
    [KeyCode::Enter, KeyCode::Down, KeyCode::Enter].into_iter().for_each(|key| press(&mut app, key));
    let Screen::Form(form) = &mut app.screen else { unreachable!("a form was opened") };
    let lines = form.writing.as_ref().unwrap().height(110);
    (0..lines / 2).for_each(|_| press(&mut app, KeyCode::Up));
    app
}

/// Paragraphs of ten sentences.
fn prose(size: usize) -> String {
    let paragraph = "Der Kunde fragt nach dem Preis und bekommt sofort eine Auskunft. ".repeat(10);
    let paragraph = paragraph.trim_end().to_owned() + "\n";
    paragraph.repeat(size / paragraph.len() + 1)
}

#[divan::bench(args = SIZES)]
fn letter_and_backspace(bencher: Bencher, size: usize) {
    keys(bencher, &mut writing(&prose(size)), [KeyCode::Char('x'), KeyCode::Backspace]);
}

/// The same in one paragraph, of which all lines may move.
#[divan::bench(args = SIZES)]
fn letter_and_backspace_in_one_paragraph(bencher: Bencher, size: usize) {
    let goal = prose(size).replace('\n', " ");
    keys(bencher, &mut writing(&goal), [KeyCode::Char('x'), KeyCode::Backspace]);
}

#[divan::bench(args = SIZES)]
fn line_up_and_down(bencher: Bencher, size: usize) {
    keys(bencher, &mut writing(&prose(size)), [KeyCode::Up, KeyCode::Down]);
}

/// In a form in which such a text stands.
#[divan::bench(args = SIZES)]
fn to_the_next_field_and_back(bencher: Bencher, size: usize) {
    let mut app = writing(&prose(size));
    press(&mut app, KeyCode::Esc);
    keys(bencher, &mut app, [KeyCode::Down, KeyCode::Up]);
}

/// On a map on which a card has a name of that many signs that have no width.
#[divan::bench(args = SIZES)]
fn cursor_move_beside_a_name_of_joiners(bencher: Bencher, size: usize) {
    let name = "👩".to_owned() + &"\u{200d}👩".repeat(size / 7);
    keys(bencher, &mut app("x", &name), [KeyCode::Char('l'), KeyCode::Char('h')]);
}
