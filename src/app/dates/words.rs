//! The words that dates are made of, in German and in English.

use jiff::civil::Weekday;

/// The months by their names and by what people shorten them to.
const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "jänner", "jan"],
    &["february", "februar", "feber", "feb"],
    &["march", "märz", "maerz", "mar", "mär", "mrz"],
    &["april", "apr"],
    &["may", "mai"],
    &["june", "juni", "jun"],
    &["july", "juli", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["october", "oktober", "oct", "okt"],
    &["november", "nov"],
    &["december", "dezember", "dec", "dez"],
];

/// The days of a week, which begins on Monday.
const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "montag", "mon", "mo"],
    &["tuesday", "dienstag", "tues", "tue", "di"],
    &["wednesday", "mittwoch", "wed", "mi"],
    &["thursday", "donnerstag", "thurs", "thu", "do"],
    &["friday", "freitag", "fri", "fr"],
    &["saturday", "samstag", "sonnabend", "sat", "sa"],
    &["sunday", "sonntag", "sun", "so"],
];

/// Numbers that people write out.
const NUMBERS: [&[&str]; 13] = [
    &[],
    &["a", "an", "one", "ein", "eine", "einem", "einer"],
    &["two", "zwei"],
    &["three", "drei"],
    &["four", "vier"],
    &["five", "fünf"],
    &["six", "sechs"],
    &["seven", "sieben"],
    &["eight", "acht"],
    &["nine", "neun"],
    &["ten", "zehn"],
    &["eleven", "elf"],
    &["twelve", "zwölf"],
];

/// A part of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Part {
    Beginning,
    Middle,
    End,
}

/// The words and figures of a text in small letters, without the signs between them.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let all = text.split([' ', '.', '/', ',']).filter(|part| !part.is_empty() && *part != "of");
    all.collect()
}

/// Whether only a date can follow, as after "bis" and "by".
pub(in crate::app) fn leads_to_a_date(word: &str) -> bool {
    ["bis", "by", "until", "am", "on", "zum", "the"].contains(&word)
}

/// The number of days from today to the day that a word names.
pub(super) fn day_away(word: &str) -> Option<i64> {
    Some(match word {
        "gestern" | "yesterday" => -1,
        "heute" | "today" => 0,
        "morgen" | "tomorrow" => 1,
        "übermorgen" => 2,
        _ => return None,
    })
}

/// Whether a word points to the next week; `None` where it points to nothing.
pub(super) fn points_to_next(word: &str) -> Option<bool> {
    match word {
        "next" | "nächste" | "nächsten" | "nächster" => Some(true),
        "this" | "diese" | "diesen" | "dieser" | "coming" | "kommende" | "kommenden" => Some(false),
        _ => None,
    }
}

pub(super) fn month(word: &str) -> Option<i8> {
    position(&MONTHS, word).and_then(|at| i8::try_from(at + 1).ok())
}

pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let at = i8::try_from(position(&WEEKDAYS, word)?).ok()?;
    Weekday::from_monday_zero_offset(at).ok()
}

pub(super) fn number(word: &str) -> Option<i64> {
    word.parse().ok().or_else(|| position(&NUMBERS, word).and_then(|at| i64::try_from(at).ok()))
}

pub(super) fn part(word: &str) -> Option<Part> {
    Some(match word {
        "anfang" | "beginning" | "start" | "early" => Part::Beginning,
        "mitte" | "middle" | "mid" => Part::Middle,
        "ende" | "end" => Part::End,
        _ => return None,
    })
}

/// The figures of an ordinal number such as `11th`.
pub(super) fn ordinal(word: &str) -> &str {
    ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

fn position(all: &[&[&str]], word: &str) -> Option<usize> {
    all.iter().position(|words| words.contains(&word))
}
