//! Describes typed days in words: the day that was understood, or why the text names none.

use crate::{
    app::dates::{Day, NoDay},
    lang::Lang,
    t,
};
use jiff::civil::Date;

/// Why a text names no day.
pub fn no_day(why: NoDay, text: &str, lang: &Lang) -> String {
    match why {
        NoDay::NotADate => t!(lang, "not-a-date", text = text),
        NoDay::NoSuchDay => t!(lang, "no-such-day", text = text),
    }
}

/// The day that was understood. One that has just passed is named as such, because next year's may be meant.
pub fn understood(day: Day, today: Date, lang: &Lang) -> String {
    match passed(day, today, lang) {
        Some(passed) => format!("{}, {passed}", lang.date(day.date)),
        None => lang.date(day.date),
    }
}

/// How long ago a day was that has passed and was typed without a year; `None` for every other day.
pub fn passed(day: Day, today: Date, lang: &Lang) -> Option<String> {
    let days = today.since(day.date).ok()?.get_days();
    (day.is_guessed && days > 0).then(|| t!(lang, "days-ago", days = days))
}
