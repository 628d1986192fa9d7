//! Counts down the time that was set for the room. It wakes the program once a second and, when it is over, no more.

use std::time::{Duration, Instant};

/// The time that is counted down.
#[derive(Default)]
pub(super) struct Countdown {
    ends: Option<Instant>,
    /// The seconds that were said last.
    said: Option<u32>,
}

impl Countdown {
    /// Counts down this time from now on, or nothing.
    pub(super) fn set(&mut self, time: Option<Duration>, now: Instant) {
        (self.ends, self.said) = (time.map(|time| now + time), None);
    }

    /// How many seconds are left, a begun one counted whole, if that is another number than the last time.
    pub(super) fn left(&mut self, now: Instant) -> Option<u32> {
        let left = self.ends?.saturating_duration_since(now);
        let seconds = u32::try_from(left.as_secs()).unwrap_or(u32::MAX) + u32::from(left.subsec_nanos() > 0);
        if seconds == 0 {
            self.ends = None;
        }
        (self.said.replace(seconds) != Some(seconds)).then_some(seconds)
    }

    /// How long that number stays; `None` when nothing is counted down.
    pub(super) fn sleep(&self, now: Instant) -> Option<Duration> {
        let left = self.ends?.saturating_duration_since(now);
        let begun = Duration::from_nanos(left.subsec_nanos().into());
        Some(if begun.is_zero() { left.min(Duration::from_secs(1)) } else { begun })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_second_is_said_once_and_after_the_last_one_nothing() {
        let (begin, mut countdown) = (Instant::now(), Countdown::default());
        assert_eq!((countdown.left(begin), countdown.sleep(begin)), (None, None));
        countdown.set(Some(Duration::from_secs(2)), begin);
        let (mut now, mut said) = (begin, Vec::new());
        for _ in 0..10 {
            said.extend(countdown.left(now));
            let Some(sleep) = countdown.sleep(now) else { break };
            assert!(!sleep.is_zero());
            now += sleep;
        }
        assert_eq!((said, now), (vec![2, 1, 0], begin + Duration::from_secs(2)));
        // Woken for something else, it says nothing new.
        countdown.set(Some(Duration::from_secs(60)), now);
        assert_eq!(countdown.left(now), Some(60));
        let soon = now + Duration::from_millis(300);
        assert_eq!(countdown.left(soon), None);
        assert_eq!(countdown.sleep(soon), Some(Duration::from_millis(700)));
        countdown.set(None, soon);
        assert_eq!((countdown.left(soon), countdown.sleep(soon)), (None, None));
    }
}
