//! Sets a time for the room from the palette, `timer 10`, and shows what is left of it. It only says so and holds nothing up.

use super::{
    meeting::timer::Timer,
    message::Effect,
    overlay::palette::Palette,
    state::{App, Overlay},
};
use crate::t;

/// The minutes that a running time can get in addition.
const MORE: [u32; 2] = [1, 5];
/// The longest time in minutes that the palette lists.
const LONGEST: u32 = 120;

impl App {
    /// Asks for the minutes in the palette.
    pub(super) fn ask_timer(&mut self) {
        let name = t!(self.desk.lang, "hint-timer");
        self.overlay = Some(Overlay::Palette(Palette::asking(&format!("{name} "))));
    }

    /// What the palette offers after the command: while a time runs, more of it and its end; and so many minutes.
    pub(super) fn timer_choices(&self) -> Vec<String> {
        let minutes = (1..=LONGEST).map(|minutes| minutes.to_string());
        match self.desk.timer {
            None => minutes.collect(),
            Some(_) => {
                let more = MORE.map(|minutes| format!("+{minutes}")).into_iter();
                more.chain([t!(self.desk.lang, "timer-end")]).chain(minutes).collect()
            }
        }
    }

    /// Sets the time that was chosen.
    pub(super) fn choose_timer(&mut self, nth: usize) {
        let minutes = |nth: usize| Timer::minutes(u32::try_from(nth + 1).unwrap_or(LONGEST));
        let timer = match self.desk.timer {
            None => Some(minutes(nth)),
            Some(timer) => match MORE.get(nth) {
                Some(more) => Some(timer.and(*more)),
                None if nth == MORE.len() => None,
                None => Some(minutes(nth - MORE.len() - 1)),
            },
        };
        self.desk.timer = timer;
        self.desk.effects.push(Effect::Count(timer.map(Timer::duration)));
        self.desk.report(match timer {
            Some(timer) => {
                let key = self.desk.key("timer");
                t!(self.desk.lang, "timer-runs", time = timer.figures(), key = key)
            }
            None => t!(self.desk.lang, "timer-ended"),
        });
    }

    /// So many seconds are left of the time that was set.
    pub(super) fn time_left(&mut self, left: u32) {
        if let Some(timer) = &mut self.desk.timer {
            timer.left = left;
        }
    }
}
