//! Shows the numbers on the cards after `#`, and goes to the card whose number is typed.

use super::{
    grid::Grid,
    mode::{Arrived, Mode, Numbers},
};
use crate::{
    app::{desk::Desk, key::Key},
    t,
};
use jiff::SignedDuration;
use ratatui::crossterm::event::KeyCode;

/// How soon a digit follows that belongs to the number before it.
const AT_ONCE: SignedDuration = SignedDuration::from_secs(1);

impl Grid {
    /// `#`: shows the numbers on the cards.
    pub(crate) fn show_numbers(&mut self) {
        self.mode = Some(Mode::Numbers(Numbers { typed: String::new(), from: self.cursor.clone() }));
    }

    /// Handles a digit after `#`, or Backspace. The card comes into sight while its number is typed. As soon
    /// as no longer number begins with these digits, the mode ends on the card, and an Enter that follows does
    /// nothing but say where one is.
    pub(crate) fn number_key(&mut self, desk: &mut Desk, key: Key) {
        let Some(Mode::Numbers(Numbers { typed, from })) = &mut self.mode else { return };
        match key.character() {
            Some(c) if typed.len() < 9 => typed.push(c),
            Some(_) => {}
            None => {
                typed.pop();
            }
        }
        let Ok(number) = typed.parse() else { return };
        let Some(id) = desk.map().by_number(number) else { return };
        self.cursor = from.near(desk.map(), id);
        if key.digit().is_some() && !desk.map().has_longer_number(number) {
            self.mode = None;
            self.arrived = Some(Arrived { number, cursor: self.cursor.clone(), at: desk.now });
            desk.armed = Some(Key::plain(KeyCode::Enter));
        }
    }

    /// The number that a digit makes of the one at whose card the cursor has just arrived; `None` if it cannot belong to
    /// that. No touchpoint has that number, or the cursor would not have gone there, but somebody has mistyped one.
    pub(super) fn mistyped_number(&mut self, desk: &Desk, key: Key) -> Option<u64> {
        let Arrived { number, cursor, at } = self.arrived.take()?;
        let is_at_once = desk.now.duration_since(at) < AT_ONCE && cursor == self.cursor;
        let has_longer = number.checked_ilog10() < desk.map().highest_number().checked_ilog10();
        let digit = key.digit().filter(|_| is_at_once && has_longer)?;
        let mistyped = number.saturating_mul(10).saturating_add(u32::from(digit));
        self.arrived = Some(Arrived { number: mistyped, cursor, at: desk.now });
        Some(u64::from(number) * 10 + u64::from(digit))
    }

    /// An Enter right after a number that led here still belongs to the number, however late it comes: it says
    /// whose number that is, and which key opens it.
    pub(in crate::app) fn end_number(&self, desk: &mut Desk) {
        let touchpoint = self.cursor.card().and_then(|id| desk.map().touchpoint(id));
        let Some(number) = touchpoint.map(|touchpoint| touchpoint.number.to_string()) else { return };
        desk.report(t!(desk.lang, "number-is-here", number = number, key = desk.key("open")));
    }

    /// Enter after `#` and a number: goes to that card.
    pub(crate) fn number_go(&mut self, desk: &mut Desk) {
        let Some(Mode::Numbers(Numbers { typed, from })) = self.mode.take() else { return };
        if let Ok(number) = typed.parse() {
            self.cursor = from.settle(desk.map());
            self.go_to_number(desk, number);
        }
    }

    /// Goes to the card with that number, where it stands nearest.
    pub(crate) fn go_to_number(&mut self, desk: &mut Desk, number: u32) {
        match desk.map().by_number(number) {
            Some(id) => self.cursor = self.cursor.near(desk.map(), id),
            None => desk.report_error(t!(desk.lang, "no-such-number", number = number.to_string())),
        }
    }
}
