//! What the wheel does: it scrolls what the pointer is over. A cursor moves only where it would get out of sight.

use super::{
    key::Key,
    pointer::{Scroll, Target},
    state::{App, Overlay, Screen},
};
use ratatui::crossterm::event::KeyCode;

impl App {
    /// Scrolls what is under the pointer, except where an arrow would belong to a text.
    pub(super) fn turn_wheel(&mut self, down: bool, over: Option<Target>) {
        if self.help.is_some() {
            return self.help_wheel(down);
        }
        let Some(Target::Scroll(over)) = over.filter(|_| !self.context().holds_work()) else { return };
        let arrow = Key::plain(if down { KeyCode::Down } else { KeyCode::Up });
        match (&mut self.overlay, &mut self.screen, over) {
            (Some(Overlay::Palette(palette)), _, Scroll::Palette(rows)) => palette.scroll(rows, down),
            (None, Screen::Map, Scroll::Pane(below)) => self.grid.scroll_pane(below, down),
            (None, Screen::Map, Scroll::Columns) => self.grid.turn_columns(&self.desk, down, false),
            (None, Screen::Map, Scroll::Cell(stage, segment, height)) => {
                self.grid.scroll(&self.desk, Some((&stage, &segment, height)), down);
            }
            (None, Screen::Map, _) => self.grid.scroll(&self.desk, None, down),
            (None, Screen::Form(_), Scroll::Half(half)) => {
                self.on_form(|form, desk| form.scroll(desk, half, arrow));
            }
            (None, Screen::Analysis(_), Scroll::Panel(panel)) => {
                self.on_analysis(|analysis, _, insight| analysis.scroll(insight, panel, down));
            }
            (None, Screen::Actions(_), _) => self.on_actions(|actions, desk| actions.step(desk, arrow)),
            (None, Screen::Start(start), _) => start.at = beside(start.at, start.entries().len(), down),
            _ => {}
        }
    }
}

/// The line below or above, as long as there is one.
fn beside(at: usize, count: usize, down: bool) -> usize {
    if down { (at + 1).min(count.saturating_sub(1)) } else { at.saturating_sub(1) }
}
