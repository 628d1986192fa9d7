//! The analysis of maps of four sizes: asked anew, and following an edit: `cargo bench --bench analysis`.
#![allow(clippy::unwrap_used, reason = "a benchmark may panic")]

use divan::{Bencher, black_box};
use jiff::civil::{Date, DateTime, date};
use ratatui::{
    buffer::Buffer,
    crossterm::event::{KeyCode, KeyEvent, KeyModifiers},
    layout::Rect,
};
use touchmap::{
    analysis::{Analysis, curve, effect::Matrix, findings, kinds::Kinds, owners::Owners, sentence},
    app::{App, Msg, Screen, file::job::EarlierMap},
    lang::Lang,
    map::{
        about::Language, builder::Builder, document::Document, id::TouchpointId, rated::Score, stage::Stage,
        touchpoint::Touchpoint,
    },
    testing,
    ui::{self, Looks, glyphs::UNICODE, theme::Depth},
};

const SIZES: [usize; 4] = [50, 1_000, 10_000, 100_000];
const TODAY: Date = date(2026, 11, 24);
const NOW: DateTime = TODAY.at(12, 0, 0, 0);

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn asked_anew(bencher: Bencher<'_, '_>, size: usize) {
    let doc = Document::open(testing::map(size, 1)).unwrap();
    bencher.bench_local(|| findings(doc.map(), TODAY));
}

/// Makes one edit after the other and measures each with all findings and the sentences that a screen shows.
fn follow(bencher: Bencher<'_, '_>, size: usize, edit: impl Fn(&mut Builder<'_>, &TouchpointId, usize)) {
    let mut doc = Document::open(testing::map(size, 1)).unwrap();
    let lang = Lang::new(Language::German);
    let mut analysis = Analysis::default();
    analysis.follow(doc.map(), TODAY);
    let ids: Vec<TouchpointId> = doc.map().touchpoints().map(|(id, _)| id.clone()).collect();
    let mut n = 0;
    bencher.bench_local(|| {
        n += 1;
        let mut builder = Builder::new(doc.map());
        edit(&mut builder, &ids[n * 7919 % ids.len()], n);
        if let Some(edit) = builder.finish() {
            doc.apply(edit).unwrap();
        }
        analysis.follow(doc.map(), TODAY);
        let shown = analysis.shown();
        let said = shown.iter().map(|line| sentence::sentence(&line.finding, doc.map(), &lang));
        black_box(said.count())
    });
}

fn score(n: usize) -> Option<Score> {
    Score::new(u8::try_from(1 + n % 5).unwrap())
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn after_a_rating(bencher: Bencher<'_, '_>, size: usize) {
    follow(bencher, size, |edit, id, n| {
        edit.touchpoint(id, |touchpoint: &mut Touchpoint| touchpoint.effectiveness.set(None, score(n)));
    });
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn after_a_touchpoint_is_deleted(bencher: Bencher<'_, '_>, size: usize) {
    follow(bencher, size, |edit, id, _| edit.set_touchpoint(id, None));
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn after_a_stage_is_weighed(bencher: Bencher<'_, '_>, size: usize) {
    let stage = testing::map(size, 1).stages.keys().next().unwrap().clone();
    follow(bencher, size, |edit, _, n| edit.stage(&stage, |stage: &mut Stage| stage.importance = score(n)));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn all_pictures(bencher: Bencher<'_, '_>, size: usize) {
    let doc = Document::open(testing::map(size, 1)).unwrap();
    let mut analysis = Analysis::default();
    analysis.follow(doc.map(), TODAY);
    bencher.bench_local(|| {
        let reading = analysis.reading();
        (
            Matrix::of(reading),
            Kinds::of(reading),
            Owners::of(reading),
            curve::curves(reading),
            analysis.chances(),
        )
    });
}

/// The program with a map of that size on a screen of these columns and lines.
fn program(size: usize, (width, height): (u16, u16)) -> App {
    let mut app = App::new(Lang::new(Language::German), Screen::Map, NOW, 1);
    app.begin(testing::map(size, 1), None, false);
    app.update(Msg::Resize(width, height), NOW);
    app
}

fn press(app: &mut App, code: KeyCode) {
    app.update(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)), NOW);
}

/// The analysis on the screen: a digit rates the touchpoint under the cursor, and the next frame shows what follows.
fn on_the_screen(bencher: Bencher<'_, '_>, size: usize, (width, height): (u16, u16), keys: &[KeyCode]) {
    let mut app = program(size, (width, height));
    keys.iter().for_each(|code| press(&mut app, *code));
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    let mut n = 0;
    bencher.bench_local(|| {
        n += 1;
        press(&mut app, KeyCode::Char(if n % 2 == 0 { '2' } else { '4' }));
        ui::render(&app, &looks, buf.area, &mut buf)
    });
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn rating_with_the_findings_on_80_columns(bencher: Bencher<'_, '_>, size: usize) {
    on_the_screen(bencher, size, (80, 24), &[KeyCode::Tab, KeyCode::Enter]);
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn rating_with_the_overview_on_120_columns(bencher: Bencher<'_, '_>, size: usize) {
    on_the_screen(bencher, size, (120, 36), &[KeyCode::Tab, KeyCode::Enter]);
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn rating_with_overview_and_levers_on_200_columns(bencher: Bencher<'_, '_>, size: usize) {
    on_the_screen(bencher, size, (200, 60), &[KeyCode::Tab, KeyCode::Enter]);
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn rating_with_what_has_changed_on_80_columns(bencher: Bencher<'_, '_>, size: usize) {
    on_the_screen(bencher, size, (80, 24), &[KeyCode::Tab, KeyCode::Char('v'), KeyCode::End]);
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn rating_with_what_has_changed_on_200_columns(bencher: Bencher<'_, '_>, size: usize) {
    on_the_screen(bencher, size, (200, 60), &[KeyCode::Tab, KeyCode::Char('v'), KeyCode::End]);
}

/// The map with what has changed since a kept day, on which a tenth of the touchpoints stood that are gone now.
#[divan::bench(args = SIZES, sample_count = 50)]
fn moving_on_the_map_with_what_is_gone(bencher: Bencher<'_, '_>, size: usize) {
    let mut app = program(size, (200, 60));
    let before = Document::open(testing::map(size + size / 10, 1)).unwrap().map().clone();
    let path = "karte.ron".into();
    let found = EarlierMap { path, day: date(2026, 10, 1), is_kept: true, map: before };
    app.update(Msg::Earlier(Box::new(Ok(found))), NOW);
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let mut buf = Buffer::empty(Rect::new(0, 0, 200, 60));
    let mut n = 0;
    bencher.bench_local(|| {
        n += 1;
        press(&mut app, if n % 2 == 0 { KeyCode::Up } else { KeyCode::Down });
        ui::render(&app, &looks, buf.area, &mut buf)
    });
}
