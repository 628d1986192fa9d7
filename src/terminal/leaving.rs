//! Waits a moment before a letter ends the program: whoever types `qualität` on the map goes on, and nobody else notices
//! the wait. Else the program would be gone with the first letter, and the shell would get the rest.

use ratatui::crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers};
use std::time::{Duration, Instant};

/// How long after a letter the next one of the same word comes at most.
const WITHIN_A_WORD: Duration = Duration::from_millis(400);

/// The last letter, and whether it is to end the program.
#[derive(Default)]
pub(super) struct Leaving {
    letter: Option<Instant>,
    is_wanted: bool,
}

impl Leaving {
    /// Takes note of what comes from the keyboard. A letter after the one that was to end the program goes on with a word.
    pub(super) fn hear(&mut self, event: &Event, now: Instant) {
        let Event::Key(key) = event else { return };
        let is_letter = matches!(key.code, KeyCode::Char(letter) if letter.is_alphabetic())
            && !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        if key.kind != KeyEventKind::Release {
            self.letter = is_letter.then_some(now);
            self.is_wanted &= !is_letter;
        }
    }

    /// Whether the program ends at once when it was asked to. Else it waits for what follows.
    pub(super) fn ends_now(&mut self, now: Instant) -> bool {
        self.is_wanted = true;
        self.letter.is_none() || self.is_over(now)
    }

    /// Whether nothing has followed.
    pub(super) fn is_over(&self, now: Instant) -> bool {
        self.wait(now).is_some_and(|left| left.is_zero())
    }

    /// How long it is still waited before the program ends; `None` if it does not end.
    pub(super) fn wait(&self, now: Instant) -> Option<Duration> {
        let until = self.letter.filter(|_| self.is_wanted)? + WITHIN_A_WORD;
        Some(until.saturating_duration_since(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::crossterm::event::KeyEvent;

    fn key(code: KeyCode) -> Event {
        Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    #[test]
    fn a_letter_that_goes_on_with_a_word_ends_nothing() {
        let (begin, mut leaving) = (Instant::now(), Leaving::default());
        let at = |millis| begin + Duration::from_millis(millis);
        leaving.hear(&key(KeyCode::Char('q')), at(0));
        assert!(!leaving.ends_now(at(1)));
        leaving.hear(&Event::FocusLost, at(2));
        assert_eq!(leaving.wait(at(100)), Some(Duration::from_millis(300)));
        leaving.hear(&key(KeyCode::Char('u')), at(200));
        assert_eq!(leaving.wait(at(900)), None);
    }

    #[test]
    fn a_letter_alone_ends_the_program_and_another_key_does_so_at_once() {
        let (begin, mut leaving) = (Instant::now(), Leaving::default());
        let at = |millis| begin + Duration::from_millis(millis);
        leaving.hear(&key(KeyCode::Char('q')), at(0));
        assert!(!leaving.ends_now(at(0)));
        assert_eq!(leaving.wait(at(400)), Some(Duration::ZERO));
        for code in [KeyCode::Enter, KeyCode::Char('2')] {
            leaving.hear(&key(code), at(500));
            assert!(leaving.ends_now(at(500)), "{code:?}");
        }
        // What was saved meanwhile ends at once, too.
        leaving.hear(&key(KeyCode::Char('q')), at(600));
        assert!(leaving.ends_now(at(1100)));
    }
}
