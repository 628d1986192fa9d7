//! Reads days as people type them in German and in English: `11.12.`, `Dec 11`, `2026-12-11`, `KW 50`,
//! `Friday`, `in 2 Wochen`, `end of January`.

mod words;

use jiff::{
    Span,
    civil::{Date, ISOWeekDate, Weekday},
};
use words::Part;
pub(super) use words::leads_to_a_date;

/// A day that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// Whether its year was left out, so that another year may have been meant.
    pub is_guessed: bool,
}

/// Why a text names no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDay {
    /// The text is not a date.
    NotADate,
    /// The text is a date that does not exist, such as the 31st of February.
    NoSuchDay,
}

/// A date as it was typed, before it is checked whether the day exists.
#[derive(Clone, Copy, Debug)]
pub(super) enum Typed {
    Day { day: i8, month: i8, year: Option<i16> },
    Week { week: i8, year: Option<i16> },
    MonthPart { part: Part, month: i8 },
    Weekday { weekday: Weekday, is_next: bool },
    Away(Span),
    WeekAway(i64),
}

/// For how many days a day that has passed is more likely meant than that of next year.
const LATELY: i64 = 30;

/// The day that `text` names. Without a year, it is the next day of that name, or the one that has just
/// passed.
pub fn parse(text: &str, today: Date) -> Result<Day, NoDay> {
    let typed = Typed::read(text).ok_or(NoDay::NotADate)?;
    let date = typed.on(today).ok_or(NoDay::NoSuchDay)?;
    let is_guessed = !matches!(typed, Typed::Day { year: Some(_), .. } | Typed::Week { year: Some(_), .. });
    Ok(Day { date, is_guessed })
}

impl Typed {
    /// Reads a text that is a date and nothing else.
    pub(super) fn read(text: &str) -> Option<Self> {
        // In "Team 2 4.12." the 2 belongs to the name.
        if let Some((first, rest)) = text.trim().split_once(' ')
            && first.bytes().all(|byte| byte.is_ascii_digit())
            && rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
            && rest.contains('.')
        {
            return None;
        }
        let text = text.trim().to_lowercase();
        let mut parts = words::parts(&text);
        while parts.len() > 1 && leads_to_a_date(parts[0]) {
            parts.remove(0);
        }
        match parts.as_slice() {
            [iso] if iso.contains('-') => Self::iso(iso),
            [single] => Self::word(single),
            ["in", number, unit] => Self::away(words::number(number)?, unit),
            [pointer, "week" | "woche"] => Some(Self::WeekAway(i64::from(words::points_to_next(pointer)?))),
            ["kw" | "cw" | "week" | "woche", week] => Self::week(week, None),
            ["kw" | "cw" | "week" | "woche", week, year] => Self::week(week, Some(year)),
            [week, "kw"] => Self::week(week, None),
            [first, second] => Self::pair(first, second),
            [day, month, year] => {
                Self::day(day, month, Some(year)).or_else(|| Self::day(month, day, Some(year)))
            }
            _ => None,
        }
    }

    fn iso(text: &str) -> Option<Self> {
        let [year, month, day] = text.split('-').collect::<Vec<_>>().try_into().ok()?;
        let year = year.parse().ok().filter(|_| year.len() == 4)?;
        Some(Self::Day { day: day.parse().ok()?, month: month.parse().ok()?, year: Some(year) })
    }

    fn word(word: &str) -> Option<Self> {
        if let Some(days) = words::day_away(word) {
            return Some(Self::Away(Span::new().days(days)));
        }
        if let Some(weekday) = words::weekday(word) {
            return Some(Self::Weekday { weekday, is_next: false });
        }
        Self::week(word.strip_prefix("kw").or_else(|| word.strip_prefix("cw"))?, None)
    }

    fn away(number: i64, unit: &str) -> Option<Self> {
        let span = match unit {
            "day" | "days" | "tag" | "tage" | "tagen" => Span::new().try_days(number),
            "week" | "weeks" | "woche" | "wochen" => Span::new().try_weeks(number),
            "month" | "months" | "monat" | "monate" | "monaten" => Span::new().try_months(number),
            _ => return None,
        };
        span.ok().map(Self::Away)
    }

    fn week(week: &str, year: Option<&str>) -> Option<Self> {
        Some(Self::Week { week: week.parse().ok()?, year: optional_year(year)? })
    }

    fn pair(first: &str, second: &str) -> Option<Self> {
        if let (Some(part), Some(month)) = (words::part(first), words::month(second)) {
            return Some(Self::MonthPart { part, month });
        }
        if let (Some(is_next), Some(weekday)) = (words::points_to_next(first), words::weekday(second)) {
            return Some(Self::Weekday { weekday, is_next });
        }
        Self::day(first, second, None).or_else(|| Self::day(second, first, None))
    }

    /// Reads a day in figures with a month in figures or by its name.
    fn day(day: &str, month: &str, year: Option<&str>) -> Option<Self> {
        let day = words::ordinal(day).parse().ok()?;
        let month = words::month(month).or_else(|| month.parse().ok())?;
        Some(Self::Day { day, month, year: optional_year(year)? })
    }

    /// The day that is meant; `None` when it does not exist.
    pub(super) fn on(self, today: Date) -> Option<Date> {
        match self {
            Self::Day { day, month, year: Some(year) } => Date::new(year, month, day).ok(),
            Self::Day { day, month, year: None } => near(today, |year| Date::new(year, month, day).ok()),
            Self::Week { week, year: Some(year) } => friday(year, week),
            Self::Week { week, year: None } => near(today, |year| friday(year, week)),
            Self::MonthPart { part, month } => near(today, |year| {
                let first = Date::new(year, month, 1).ok()?;
                Some(match part {
                    Part::Beginning => first,
                    Part::Middle => Date::new(year, month, 15).ok()?,
                    Part::End => first.last_of_month(),
                })
            }),
            Self::Weekday { weekday, is_next: false } => today.nth_weekday(1, weekday).ok(),
            Self::Weekday { weekday, is_next: true } => day_of_week(today, 1, weekday),
            Self::Away(span) => today.checked_add(span).ok(),
            Self::WeekAway(weeks) => day_of_week(today, weeks, Weekday::Friday),
        }
    }
}

/// The year that was typed: `Some(None)` when there is no text, and `None` when the text is not a year.
fn optional_year(text: Option<&str>) -> Option<Option<i16>> {
    text.map_or(Some(None), |text| year_of(text).map(Some))
}

/// The journal holds no year before the first one, and nobody means it.
fn year_of(text: &str) -> Option<i16> {
    let is_in_figures = text.bytes().all(|byte| byte.is_ascii_digit());
    let year: i16 = text.parse().ok().filter(|_| is_in_figures)?;
    Some(if (0..100).contains(&year) { 2000 + year } else { year })
}

/// The first of these days from today on, or the one before it if that has just passed.
fn near(today: Date, in_year: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    let earliest = today.checked_sub(Span::new().days(LATELY)).ok()?;
    let days = (today.year() - 1..=today.year() + 1).filter_map(in_year);
    days.into_iter().find(|day| *day >= earliest)
}

/// The Friday of a week: a room that names a week means something to be done by its end.
fn friday(year: i16, week: i8) -> Option<Date> {
    Some(ISOWeekDate::new(year, week, Weekday::Friday).ok()?.date())
}

/// The weekday of the week that is this many weeks after the present one.
fn day_of_week(today: Date, weeks: i64, weekday: Weekday) -> Option<Date> {
    let here = today.checked_add(Span::new().try_weeks(weeks).ok()?).ok()?.iso_week_date();
    Some(ISOWeekDate::new(here.year(), here.week(), weekday).ok()?.date())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// A Sunday.
    const TODAY: Date = date(2026, 11, 22);

    fn read(text: &str, today: Date) -> Result<Date, NoDay> {
        parse(text, today).map(|day| day.date)
    }

    #[test]
    fn days_as_people_type_them() {
        for (text, day) in [
            ("11.12.", date(2026, 12, 11)),
            ("11 Dec", date(2026, 12, 11)),
            ("Dec 11", date(2026, 12, 11)),
            ("December 11th, 2027", date(2027, 12, 11)),
            ("11th of December", date(2026, 12, 11)),
            ("11. Dezember", date(2026, 12, 11)),
            ("bis zum 11.12.", date(2026, 12, 11)),
            ("by 11 Dec", date(2026, 12, 11)),
            ("5.1.", date(2027, 1, 5)),
            ("3.11.2026", date(2026, 11, 3)),
            ("3.11.26", date(2026, 11, 3)),
            ("2026-12-18", date(2026, 12, 18)),
            ("KW 50", date(2026, 12, 11)),
            ("kw2", date(2027, 1, 15)),
            ("50. KW", date(2026, 12, 11)),
            ("week 50", date(2026, 12, 11)),
            ("Freitag", date(2026, 11, 27)),
            ("Friday", date(2026, 11, 27)),
            ("Fr", date(2026, 11, 27)),
            ("am Sonntag", date(2026, 11, 29)),
            ("next Friday", date(2026, 11, 27)),
            ("kommenden Freitag", date(2026, 11, 27)),
            ("heute", TODAY),
            ("tomorrow", date(2026, 11, 23)),
            ("übermorgen", date(2026, 11, 24)),
            ("in 2 weeks", date(2026, 12, 6)),
            ("in zwei Wochen", date(2026, 12, 6)),
            ("in 10 Tagen", date(2026, 12, 2)),
            ("in a month", date(2026, 12, 22)),
            ("in einem Monat", date(2026, 12, 22)),
            ("nächste Woche", date(2026, 11, 27)),
            ("next week", date(2026, 11, 27)),
            ("Ende Januar", date(2027, 1, 31)),
            ("end of January", date(2027, 1, 31)),
            ("Mitte Dezember", date(2026, 12, 15)),
        ] {
            assert_eq!(read(text, TODAY), Ok(day), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_and_what_no_calendar_has() {
        for text in ["soon", "", "12", "Rückruf", "3 Marketing", "in Bonn", "2-3", "4.1.-7", "4 Jan -2027"] {
            assert_eq!(read(text, TODAY), Err(NoDay::NotADate), "{text}");
        }
        for text in ["32.1.", "31.2.", "30 Feb", "2026-02-31", "KW 60", "11.13.", "29.2."] {
            assert_eq!(read(text, TODAY), Err(NoDay::NoSuchDay), "{text}");
        }
    }

    #[test]
    fn without_a_year_it_is_the_next_one_or_what_has_just_passed() {
        let february = date(2026, 2, 9);
        assert_eq!(
            read("11 Dec", february),
            Ok(date(2026, 12, 11)),
            "this year's, not the one two months ago"
        );
        assert_eq!(read("KW 50", february), Ok(date(2026, 12, 11)));
        assert_eq!(read("20.11.", TODAY), Ok(date(2026, 11, 20)), "the day before yesterday");
        assert_eq!(read("30.12.", date(2027, 1, 2)), Ok(date(2026, 12, 30)));
        assert_eq!(read("1.6.", TODAY), Ok(date(2027, 6, 1)));
        assert!(
            parse("20.11.", TODAY).unwrap().is_guessed && !parse("20.11.2026", TODAY).unwrap().is_guessed
        );
    }
}
