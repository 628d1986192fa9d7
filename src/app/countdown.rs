//! Sets a time for the room from the palette, `timer 10`, and shows what is left of it. It only says so and holds nothing up.

use super::{
    desk::Desk,
    meeting::timer::Timer,
    message::Effect,
    notice::Notice,
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
        self.desk.set_timer(timer);
    }

    /// So many seconds are left of the time that was set.
    pub(super) fn time_left(&mut self, left: u32) {
        let Some(timer) = &mut self.desk.timer else { return };
        let was_over = timer.is_over();
        timer.left = left;
        if timer.is_over() {
            self.desk.notice.take_if(|notice| notice.is_of_time);
            // How it is taken away is said once, over nothing else.
            if !was_over && self.desk.notice.is_none() {
                let said = t!(self.desk.lang, "timer-is-over", key = self.desk.key("unmark"));
                self.desk.notice = Some(Notice::said(said));
            }
        }
    }
}

impl Desk {
    /// Counts this time down, or none.
    fn set_timer(&mut self, timer: Option<Timer>) {
        self.timer = timer;
        self.effects.push(Effect::Count(timer.map(Timer::duration)));
        self.report(match timer {
            Some(timer) => {
                let key = self.key("timer");
                t!(self.lang, "timer-runs", time = timer.figures(), key = key)
            }
            None => t!(self.lang, "timer-ended"),
        });
        if let Some(notice) = &mut self.notice {
            notice.is_of_time = timer.is_some();
        }
    }

    /// Takes away that the time is over, if it is.
    pub(super) fn clear_time(&mut self) {
        if self.timer.is_some_and(Timer::is_over) {
            self.set_timer(None);
        }
    }
}
