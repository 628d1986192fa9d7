//! The help of a screen: its commands, from the one table.

use super::{App, Overlay, command::Context, cursor::To, direction, key::Key};

/// The help that is open, and what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Help {
    /// Whose keys are listed.
    pub context: Context,
    /// First line in sight.
    pub scroll: usize,
    behind: Option<Box<Overlay>>,
}

impl App {
    pub(super) fn help(&mut self) {
        let context = self.context();
        let behind = self.overlay.take().map(Box::new);
        self.overlay = Some(Overlay::Help(Help { context, scroll: 0, behind }));
    }

    pub(super) fn help_close(&mut self) {
        if let Some(Overlay::Help(help)) = self.overlay.take() {
            self.overlay = help.behind.map(|o| *o);
        }
    }

    pub(super) fn help_key(&mut self, key: Key) {
        let page = usize::from(self.size.1 / 2);
        let Some(Overlay::Help(help)) = &mut self.overlay else { return };
        help.scroll = match direction(key) {
            Some(To::Down) => help.scroll + 1,
            Some(To::Up) => help.scroll.saturating_sub(1),
            Some(To::PageUp) => help.scroll.saturating_sub(page),
            Some(To::First) => 0,
            _ => help.scroll + page,
        };
        let entries = super::command::listed(help.context).count();
        help.scroll = help.scroll.min(entries.saturating_sub(1));
    }
}
