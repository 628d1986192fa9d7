//! Days as people type them: `11.12.`, `11 Dec`, `2026-12-11`, `KW 50`.

use jiff::civil::{Date, Weekday};

/// The months in the three letters that English and German share or not.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mar", "mär", "mrz"],
    &["apr"],
    &["may", "mai"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["oct", "okt"],
    &["nov"],
    &["dec", "dez"],
];

/// The day that `text` names; without a year the next such day from about half a year before `today` on. A week is its
/// Friday, by when a room means a thing to be done.
pub fn parse(text: &str, today: Date) -> Option<Date> {
    let text = text.trim().to_lowercase();
    if let Ok(date) = text.parse::<Date>() {
        return Some(date);
    }
    let words: Vec<&str> = text.split([' ', '.', '/']).filter(|w| !w.is_empty()).collect();
    match words.as_slice() {
        ["kw" | "cw" | "week" | "woche", week] => week_of(week.parse().ok()?, None, today),
        ["kw" | "cw" | "week" | "woche", week, year] => week_of(week.parse().ok()?, year.parse().ok(), today),
        [single] => {
            let week = single.strip_prefix("kw").or_else(|| single.strip_prefix("cw"))?;
            week_of(week.parse().ok()?, None, today)
        }
        [day, month] => near(day.parse().ok()?, month_of(month)?, today),
        [day, month, year] => {
            let year: i16 = year.parse().ok()?;
            let year = if (0..100).contains(&year) { 2000 + year } else { year };
            Date::new(year, month_of(month)?, day.parse().ok()?).ok()
        }
        _ => None,
    }
}

fn month_of(word: &str) -> Option<i8> {
    if let Ok(number) = word.parse() {
        return Some(number);
    }
    let position = MONTHS.iter().position(|names| names.iter().any(|n| word.starts_with(n)))?;
    i8::try_from(position + 1).ok()
}

fn near(day: i8, month: i8, today: Date) -> Option<Date> {
    let earliest = today.checked_sub(jiff::Span::new().days(180)).ok()?;
    [today.year() - 1, today.year(), today.year() + 1]
        .into_iter()
        .filter_map(|year| Date::new(year, month, day).ok())
        .find(|date| *date >= earliest)
}

fn week_of(week: i8, year: Option<i16>, today: Date) -> Option<Date> {
    let friday = |year| {
        let monday = jiff::civil::ISOWeekDate::new(year, week, Weekday::Monday).ok()?;
        monday.date().checked_add(jiff::Span::new().days(4)).ok()
    };
    match year {
        Some(year) => friday(year),
        None => {
            let earliest = today.checked_sub(jiff::Span::new().days(180)).ok()?;
            [today.year() - 1, today.year(), today.year() + 1]
                .into_iter()
                .filter_map(friday)
                .find(|d| *d >= earliest)
        }
    }
}

/// An action in one line: `call-back button @IT 11 Dec` is what, who and when; the last two may be missing.
pub fn action(text: &str, today: Date) -> (String, String, Option<Date>) {
    let (what, rest) = match text.rsplit_once('@') {
        Some((what, rest)) => (Some(what.trim()), rest.trim()),
        None => (None, text.trim()),
    };
    let words: Vec<&str> = rest.split_whitespace().collect();
    let dated = (1..=3.min(words.len())).rev().find_map(|n| {
        let at = words.len() - n;
        Some((at, parse(&words[at..].join(" "), today)?))
    });
    let (rest, due) = match dated {
        Some((at, due)) => (words[..at].join(" "), Some(due)),
        None => (rest.to_owned(), None),
    };
    match what {
        Some(what) => (what.to_owned(), rest, due),
        None => (rest, String::new(), due),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 22);

    #[test]
    fn days_as_people_type_them() {
        for (text, day) in [
            ("11.12.", date(2026, 12, 11)),
            ("11 Dec", date(2026, 12, 11)),
            ("11. Dezember", date(2026, 12, 11)),
            ("5.1.", date(2027, 1, 5)),
            ("3.11.2026", date(2026, 11, 3)),
            ("2026-12-18", date(2026, 12, 18)),
            ("KW 50", date(2026, 12, 11)),
            ("kw2", date(2027, 1, 15)),
        ] {
            assert_eq!(parse(text, TODAY), Some(day), "{text}");
        }
        for text in ["soon", "32.1.", "KW 60", "", "12", "Rückruf"] {
            assert_eq!(parse(text, TODAY), None, "{text}");
        }
    }

    #[test]
    fn an_action_in_one_line() {
        let parts = |text| action(text, TODAY);
        assert_eq!(
            parts("call-back button @IT 11 Dec"),
            ("call-back button".into(), "IT".into(), Some(date(2026, 12, 11)))
        );
        assert_eq!(
            parts("Ablesefoto per App testen @Netz Nord KW 50"),
            ("Ablesefoto per App testen".into(), "Netz Nord".into(), Some(date(2026, 12, 11)))
        );
        assert_eq!(parts("Gläser prüfen"), ("Gläser prüfen".into(), String::new(), None));
        assert_eq!(
            parts("Gläser prüfen 4.12."),
            ("Gläser prüfen".into(), String::new(), Some(date(2026, 12, 4)))
        );
    }
}
