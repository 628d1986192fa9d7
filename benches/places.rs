//! One touchpoint that stands in every cell of a map of 100 × 100, 200 × 200 and 300 × 300 of them:
//! `cargo bench --bench places`. What is done there grows with the cells at most, fourfold and then by nine quarters.
#![allow(clippy::unwrap_used, reason = "a benchmark may panic")]

use divan::{Bencher, black_box};
use jiff::civil::{DateTime, date, datetime};
use ratatui::{
    Terminal,
    backend::TestBackend,
    crossterm::event::{KeyCode, KeyEvent, KeyModifiers},
};
use std::sync::{Arc, LazyLock};
use touchmap::{
    app::{App, Msg, Screen},
    formats::markdown,
    lang::Lang,
    map::{
        Records,
        about::Language,
        id::Ids,
        place::Place,
        rank::Rank,
        rated::{Rated, Score},
        segment::Segment,
        stage::Stage,
        text::Line,
        touchpoint::Touchpoint,
    },
    store::ron::{read, write},
    ui::{self, Looks, glyphs::UNICODE, theme::Depth},
};

const SIDES: [usize; 3] = [100, 200, 300];
const NOW: DateTime = datetime(2026, 11, 22, 9, 0, 0, 0);
static LOOKS: LazyLock<Looks> = LazyLock::new(|| Looks::new(UNICODE, "dark", Depth::True));

fn main() {
    divan::main();
}

/// A touchpoint in `side` × `side` cells.
fn everywhere(side: usize) -> Records {
    let mut ids = Ids::seeded(1);
    let mut records = Records::default();
    for i in 0..side {
        let (rank, name) = (Rank::nth(i), Line::clean(&format!("Nummer {i}")));
        let stage = Stage { rank, name: name.clone(), ..Stage::default() };
        records.stages.insert(ids.stage(name.as_str()), Arc::new(stage));
        let segment = Segment { rank, name: name.clone(), ..Segment::default() };
        records.segments.insert(ids.segment(name.as_str()), Arc::new(segment));
    }
    let mut experience = Rated::default();
    experience.set(Some(date(2026, 11, 20)), Score::new(3));
    let place =
        |(stage, segment)| Place { stage, segment, rank: Rank::nth(0), experience: experience.clone() };
    let row = |stage| records.segments.keys().cloned().map(move |segment| (Clone::clone(stage), segment));
    let places: Vec<Place> = records.stages.keys().flat_map(row).map(place).collect();
    let name = Line::clean("Newsletter");
    let touchpoint = Touchpoint { number: 1, name, places: places.into(), ..Touchpoint::default() };
    records.touchpoints.insert(ids.touchpoint(), Arc::new(touchpoint));
    records
}

fn app(side: usize) -> App {
    let mut app = App::new(Lang::new(Language::German), Screen::Map, NOW, 1);
    app.begin(everywhere(side), None, false);
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

fn press(app: &mut App, code: KeyCode) {
    app.update(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)), NOW);
}

/// From the file's bytes to the first frame.
#[divan::bench(args = SIDES, sample_count = 10)]
fn first_frame(bencher: Bencher, side: usize) {
    let text = write::write(&everywhere(side));
    bencher.bench_local(|| {
        let mut app = App::new(Lang::new(Language::German), Screen::Map, NOW, 1);
        app.begin(read::parse("map.ron", text.as_bytes()).unwrap(), None, false);
        app.update(Msg::Resize(200, 60), NOW);
        draw(&app, &mut terminal());
    });
}

/// Keys with their frames, in turns.
fn keys(bencher: Bencher, side: usize, before: &str, keys: [char; 2]) {
    let (mut app, mut terminal) = (app(side), terminal());
    before.chars().for_each(|key| press(&mut app, KeyCode::Char(key)));
    draw(&app, &mut terminal);
    let mut keys = keys.into_iter().cycle();
    bencher.bench_local(|| {
        press(&mut app, KeyCode::Char(keys.next().unwrap()));
        draw(&app, &mut terminal);
    });
}

#[divan::bench(args = SIDES)]
fn move_(bencher: Bencher, side: usize) {
    keys(bencher, side, "", ['l', 'h']);
}

/// Effectiveness, which is one for all places.
#[divan::bench(args = SIDES)]
fn rating(bencher: Bencher, side: usize) {
    keys(bencher, side, "", ['4', '2']);
}

/// The experience at one place.
#[divan::bench(args = SIDES)]
fn rating_the_experience(bencher: Bencher, side: usize) {
    keys(bencher, side, "r", ['4', '2']);
}

#[divan::bench(args = SIDES)]
fn rating_the_experience_and_undo(bencher: Bencher, side: usize) {
    keys(bencher, side, "r", ['4', 'u']);
}

/// Rating in the pass, which goes on to the next card.
#[divan::bench(args = SIDES)]
fn rating_in_the_pass(bencher: Bencher, side: usize) {
    keys(bencher, side, "rw", ['4', '2']);
}

#[divan::bench(args = SIDES)]
fn form_and_back(bencher: Bencher, side: usize) {
    let (mut app, mut terminal) = (app(side), terminal());
    bencher.bench_local(|| {
        for key in [KeyCode::Enter, KeyCode::Esc] {
            press(&mut app, key);
            draw(&app, &mut terminal);
        }
    });
}

#[divan::bench(args = SIDES, sample_count = 10)]
fn markdown_summary(bencher: Bencher, side: usize) {
    let app = app(side);
    let options = markdown::Options { today: Some(NOW.date()), ..Default::default() };
    bencher.bench_local(|| black_box(markdown::summary(app.map(), &app.desk.lang, &options)));
}
