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
/// The times in minutes that the palette lists, the most usual one before all others.
const USUAL: [u32; 9] = [10, 5, 15, 20, 25, 30, 45, 60, 90];
/// Of the other times, which are typed, this is the longest.
const LONGEST: u32 = 120;

/// All times in minutes that can be typed: those that are listed come first.
fn minutes() -> impl Iterator<Item = u32> {
    USUAL.into_iter().chain((1..=LONGEST).filter(|minutes| !USUAL.contains(minutes)))
}

impl App {
    /// Asks for the minutes in the palette.
    pub(super) fn ask_timer(&mut self) {
        let name = t!(self.desk.lang, "hint-timer");
        self.overlay = Some(Overlay::Palette(Palette::asking(&format!("{name} "))));
    }

    /// What the palette offers after the command: while a time runs, more of it and its end; and so many minutes. Only the
    /// usual times are listed.
    pub(super) fn timer_choices(&self) -> Vec<(String, bool)> {
        let said = |minutes: u32| t!(self.desk.lang, "timer-minutes", count = minutes);
        let times = minutes().map(|minutes| (said(minutes), USUAL.contains(&minutes)));
        match self.desk.timer {
            None => times.collect(),
            Some(_) => {
                let more = MORE.map(|minutes| format!("+{}", said(minutes))).into_iter();
                let running = more.chain([t!(self.desk.lang, "timer-end")]).map(|name| (name, true));
                running.chain(times).collect()
            }
        }
    }

    /// Sets the time that was chosen.
    pub(super) fn choose_timer(&mut self, nth: usize) {
        let minutes = |nth: usize| Timer::minutes(minutes().nth(nth).unwrap_or(USUAL[0]));
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
        if let Some(notice) = &mut self.desk.notice {
            notice.is_of_time = timer.is_some();
        }
    }

    /// So many seconds are left of the time that was set.
    pub(super) fn time_left(&mut self, left: u32) {
        if let Some(timer) = &mut self.desk.timer {
            timer.left = left;
            if timer.is_over() {
                self.desk.notice.take_if(|notice| notice.is_of_time);
            }
        }
    }
}
