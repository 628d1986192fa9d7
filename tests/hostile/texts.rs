//! A text that is being written.

use crate::{MEMORY, alone};
use jiff::civil::datetime;
use ratatui::{
    buffer::Buffer,
    crossterm::event::{KeyCode, KeyEvent, KeyModifiers},
    layout::Rect,
};
use touchmap::{
    app::{App, Msg, Screen, map::cursor::Cursor},
    lang::Lang,
    map::{Records, about::Language},
    ui::{self, Looks, glyphs::UNICODE, theme::Depth},
};

const SIZE: usize = 1 << 20;

/// Pasted, with three hundred words typed at its end and each of them drawn.
#[test]
fn a_megabyte_of_prose_is_written_in_ten_times_its_size() {
    let _alone = alone();
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let now = datetime(2026, 11, 22, 9, 0, 0, 0);
    let text = ("Der Kunde fragt nach dem Preis. ".repeat(31) + "Er bekommt eine Auskunft sofort\n")
        .repeat(SIZE / 1024);
    let mut app = App::new(Lang::new(Language::German), Screen::Map, now, 1);
    app.begin(Records::default(), None, false);
    app.update(Msg::Resize(120, 40), now);
    app.grid.cursor = Cursor::Title;
    let press = |app: &mut App, code| app.update(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)), now);
    [KeyCode::Enter, KeyCode::Down, KeyCode::Enter].into_iter().for_each(|key| drop(press(&mut app, key)));
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    app.update(Msg::Paste(text), now);
    for _ in 0..300 {
        "Wort ".chars().for_each(|c| drop(press(&mut app, KeyCode::Char(c))));
        let mut screen = Buffer::empty(Rect::new(0, 0, 120, 40));
        ui::render(&app, &looks, Rect::new(0, 0, 120, 40), &mut screen);
    }
    let Screen::Form(form) = &app.screen else { panic!("no form") };
    assert_eq!(form.writing.as_ref().unwrap().text().len(), SIZE - 1 + 300 * "Wort ".len());
    press(&mut app, KeyCode::Esc);
    assert!(app.map().about().business_goal.as_str().ends_with("Wort Wort"));
    let peak = MEMORY.peak_usage().saturating_sub(before);
    assert!(peak <= 10 * SIZE, "{peak} B for {SIZE} B");
}
