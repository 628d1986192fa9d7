//! A fault on demand, for the tests of what a fault leaves behind. In a debug build, F12 panics in the place
//! that `TOUCHMAP_PANIC` names, `key` or `draw`; `save` panics at the next save without a key. A release
//! build has no trap.

use ratatui::crossterm::event::{Event, KeyCode};

#[derive(Default)]
pub(super) struct Trap {
    sprung: bool,
}

impl Trap {
    /// Panics while a key is handled.
    pub(super) fn on_event(&mut self, event: &Event) {
        if cfg!(debug_assertions) && event.as_key_press_event().is_some_and(|key| key.code == KeyCode::F(12))
        {
            self.sprung = true;
            Self::fall("key");
        }
    }

    /// Panics in the middle of a frame.
    pub(super) fn on_draw(&self) {
        if self.sprung {
            Self::fall("draw");
        }
    }

    /// Panics in the thread that writes files.
    pub(super) fn on_save() {
        if cfg!(debug_assertions) {
            Self::fall("save");
        }
    }

    fn fall(here: &str) {
        let wanted = std::env::var("TOUCHMAP_PANIC").is_ok_and(|place| place == here);
        assert!(!wanted, "a fault on demand \u{1b}[31m");
    }
}
