//! A time that was set for the room. It is counted down outside, because the clock of the wall may be set meanwhile.

use std::time::Duration;

/// The seconds that are left from which on the time is nearly up.
const NEARLY: u32 = 60;
/// The most minutes that can be set: a day has no longer meeting.
pub const MOST: u32 = 480;

/// A time that was set, and what is left of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer {
    /// The seconds that are left.
    pub left: u32,
}

impl Timer {
    /// A time of so many minutes.
    pub fn minutes(minutes: u32) -> Self {
        Self { left: minutes.min(MOST) * 60 }
    }

    /// The same with more minutes.
    pub fn and(self, minutes: u32) -> Self {
        Self { left: (self.left + minutes.min(MOST) * 60).min(MOST * 60) }
    }

    /// What is left.
    pub fn duration(self) -> Duration {
        Duration::from_secs(self.left.into())
    }

    /// Whether it is over.
    pub fn is_over(self) -> bool {
        self.left == 0
    }

    /// Whether it is over or nearly so.
    pub fn is_urgent(self) -> bool {
        self.left <= NEARLY
    }

    /// What is left in figures: `9:41`, `1:05:00`.
    pub fn figures(self) -> String {
        let (minutes, seconds) = (self.left / 60, self.left % 60);
        match minutes {
            0..60 => format!("{minutes}:{seconds:02}"),
            _ => format!("{}:{:02}:{seconds:02}", minutes / 60, minutes % 60),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_said_as_clocks_do() {
        for (left, figures, is_urgent) in [
            (0, "0:00", true),
            (45, "0:45", true),
            (61, "1:01", false),
            (600, "10:00", false),
            (3905, "1:05:05", false),
        ] {
            let timer = Timer { left };
            assert_eq!((timer.figures().as_str(), timer.is_urgent()), (figures, is_urgent));
        }
        assert_eq!(Timer::minutes(u32::MAX).and(u32::MAX).left, MOST * 60);
    }
}
