//! The first frame, one key press with its frame at 200×60, and the Markdown summary.
#![allow(clippy::unwrap_used, reason = "a benchmark may panic")]

use divan::{Bencher, black_box};
use jiff::civil::{DateTime, datetime};
use ratatui::{
    Terminal,
    backend::TestBackend,
    crossterm::event::{KeyCode, KeyEvent, KeyModifiers},
};
use std::sync::LazyLock;
use touchmap::{
    app::{App, Msg, Screen},
    formats::markdown,
    lang::Lang,
    map::about::Language,
    testing,
    ui::{self, Looks, glyphs::UNICODE, theme::Depth},
};

const SIZES: [usize; 4] = [50, 1_000, 10_000, 100_000];
const NOW: DateTime = datetime(2026, 11, 22, 9, 0, 0, 0);
static LOOKS: LazyLock<Looks> = LazyLock::new(|| Looks::new(UNICODE, "dark", Depth::True));

fn main() {
    divan::main();
}

fn app(size: usize) -> App {
    let mut app = App::new(Lang::new(Language::German), Screen::Map, NOW, 1);
    app.begin(testing::map(size, 1), None, false);
    app.update(Msg::Resize(200, 60), NOW);
    app
}

fn terminal() -> Terminal<TestBackend> {
    Terminal::new(TestBackend::new(200, 60)).unwrap()
}

fn draw(app: &App, terminal: &mut Terminal<TestBackend>) {
    terminal
        .draw(|frame| {
            ui::render(app, &LOOKS, frame.area(), frame.buffer_mut());
        })
        .unwrap();
}

#[divan::bench(args = SIZES)]
fn first_frame(bencher: Bencher, size: usize) {
    let records = testing::map(size, 1);
    bencher.bench_local(|| {
        let mut app = App::new(Lang::new(Language::German), Screen::Map, NOW, 1);
        app.begin(records.clone(), None, false);
        app.update(Msg::Resize(200, 60), NOW);
        draw(&app, &mut terminal());
    });
}

#[divan::bench(args = SIZES)]
fn key_press_with_its_frame(bencher: Bencher, size: usize) {
    let (mut app, mut terminal) = (app(size), terminal());
    draw(&app, &mut terminal);
    let mut keys = ['j', 'k'].into_iter().cycle();
    bencher.bench_local(|| {
        let key = KeyEvent::new(KeyCode::Char(keys.next().unwrap_or('j')), KeyModifiers::NONE);
        app.update(Msg::Key(key), NOW);
        draw(&app, &mut terminal);
    });
}

#[divan::bench(args = SIZES)]
fn rating_with_its_frame(bencher: Bencher, size: usize) {
    let (mut app, mut terminal) = (app(size), terminal());
    let mut keys = ['4', '2'].into_iter().cycle();
    bencher.bench_local(|| {
        let key = KeyEvent::new(KeyCode::Char(keys.next().unwrap_or('4')), KeyModifiers::NONE);
        app.update(Msg::Key(key), NOW);
        draw(&app, &mut terminal);
    });
}

fn press(app: &mut App, keys: &str) {
    for key in keys.chars() {
        let code = match key {
            '\u{1b}' => KeyCode::Esc,
            '\u{8}' => KeyCode::Backspace,
            key => KeyCode::Char(key),
        };
        app.update(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)), NOW);
    }
}

fn cases(keys: &[&'static str]) -> Vec<(&'static str, usize)> {
    keys.iter().flat_map(|keys| SIZES.map(|size| (*keys, size))).collect()
}

/// Opening a prompt, or the rating pass, and leaving it.
#[divan::bench(args = cases(&["/", "o", "w"]), sample_count = 20)]
fn opening_and_leaving(bencher: Bencher, (key, size): (&str, usize)) {
    let mut app = app(size);
    press(&mut app, "l");
    bencher.bench_local(|| press(&mut app, &format!("{key}\u{1b}")));
}

/// One more letter, of what is sought, of a known owner, of a name, with its frame, and its Backspace.
#[divan::bench(args = cases(&["/e", "/musik in der wartex", "oBuch", "aMusik in der Wartex", "aqwertzu"]), sample_count = 20)]
fn letter_there_and_back(bencher: Bencher, (keys, size): (&str, usize)) {
    let (mut app, mut terminal) = (app(size), terminal());
    let (before, letter) = keys.split_at(keys.len() - 1);
    press(&mut app, &format!("l{before}"));
    bencher.bench_local(|| {
        press(&mut app, &format!("{letter}\u{8}"));
        draw(&app, &mut terminal);
    });
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn markdown_summary(bencher: Bencher, size: usize) {
    let app = app(size);
    let options = markdown::Options { today: Some(NOW.date()), ..Default::default() };
    bencher.bench_local(|| black_box(markdown::summary(app.map(), &app.desk.lang, &options)));
}
