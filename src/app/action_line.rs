//! Reads an action that was typed in one line, as `what @who date`.

use super::dates::{self, Day, NoDay, Typed};
use jiff::civil::Date;

/// An action as it was typed; who and when may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'t> {
    /// What will be done.
    pub what: &'t str,
    /// Who does it.
    pub who: &'t str,
    /// The day by which it is done.
    pub due: Option<Day>,
}

/// The most words that a date can have: those of "by the end of January".
const LONGEST: usize = 5;

/// The words after which a weekday is part of the action's text, as in "the survey on Sunday".
const SAID_OF_A_DAY: [&str; 12] =
    ["am", "on", "für", "for", "jeden", "every", "vom", "von", "from", "of", "seit", "since"];

/// Reads the line. A date that does not exist, such as the 31st of February, is an error and never part of a
/// name.
pub fn read(text: &str, today: Date) -> Result<Line<'_>, (NoDay, &str)> {
    let (what, tail) = match text.rsplit_once('@') {
        Some((what, tail)) => (Some(what.trim()), tail.trim()),
        None => (None, text.trim()),
    };
    let (rest, due) = match date_at_end(tail, what.is_some()) {
        Some((rest, date)) => (rest, Some(dates::parse(date, today).map_err(|why| (why, date))?)),
        None => (tail, None),
    };
    let Some(what) = what else { return Ok(Line { what: rest, who: "", due }) };
    match rest.split_whitespace().find(|word| has_figures_and_dots(word)) {
        Some(word) => Err((NoDay::NotADate, word)),
        None => Ok(Line { what, who: rest, due }),
    }
}

/// The longest date at the end, and what stands before it.
fn date_at_end(text: &str, is_after_owner: bool) -> Option<(&str, &str)> {
    let mut starts: Vec<usize> = text.match_indices(' ').map(|(at, _)| at + 1).collect();
    starts.insert(0, 0);
    let tails = &starts[starts.len().saturating_sub(LONGEST)..];
    tails.iter().find_map(|at| {
        let (rest, date) = (text[..*at].trim_end(), &text[*at..]);
        let typed = Typed::read(date)?;
        (is_after_owner || stands_alone(rest, date, typed)).then_some((rest, date))
    })
}

/// Whether a date is meant that could also belong to the words before it, as in "Version 2.13" or "for
/// families on Sunday".
fn stands_alone(rest: &str, date: &str, typed: Typed) -> bool {
    let lower = date.to_lowercase();
    let first = lower.split_whitespace().next().unwrap_or_default();
    let before = rest.to_lowercase();
    let follows = before.split_whitespace().next_back().is_some_and(|word| SAID_OF_A_DAY.contains(&word));
    match typed {
        Typed::Weekday { .. } | Typed::Away(_) => {
            let is_said = follows || SAID_OF_A_DAY.contains(&first);
            !is_said && (lower.chars().count() > 3 || dates::leads_to_a_date(first))
        }
        Typed::Day { year: None, .. } => date.ends_with('.') || lower.chars().any(char::is_alphabetic),
        _ => true,
    }
}

fn has_figures_and_dots(word: &str) -> bool {
    word.contains(['.', '/']) && word.chars().any(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// A Sunday.
    const TODAY: Date = date(2026, 11, 22);

    #[test]
    fn what_who_and_when() {
        for (text, what, who, due) in [
            ("call-back button @IT 11 Dec", "call-back button", "IT", Some(date(2026, 12, 11))),
            ("Foto testen @Netz Nord KW 50", "Foto testen", "Netz Nord", Some(date(2026, 12, 11))),
            ("Test @IT Freitag", "Test", "IT", Some(date(2026, 11, 27))),
            ("Test @IT next Friday", "Test", "IT", Some(date(2026, 11, 27))),
            ("Test @IT in 2 weeks", "Test", "IT", Some(date(2026, 12, 6))),
            ("Test @IT bis zum 11.12.", "Test", "IT", Some(date(2026, 12, 11))),
            ("Test @IT Ende Januar", "Test", "IT", Some(date(2027, 1, 31))),
            ("Test @Team 2", "Test", "Team 2", None),
            ("Test @Team 2 4.12.", "Test", "Team 2", Some(date(2026, 12, 4))),
            ("Test @", "Test", "", None),
            ("Gläser prüfen", "Gläser prüfen", "", None),
            ("Gläser prüfen 4.12.", "Gläser prüfen", "", Some(date(2026, 12, 4))),
            ("Gläser prüfen Freitag", "Gläser prüfen", "", Some(date(2026, 11, 27))),
            ("Umfrage Familien am Sonntag", "Umfrage Familien am Sonntag", "", None),
            ("Angebot für Sonntag", "Angebot für Sonntag", "", None),
            ("So geht das so", "So geht das so", "", None),
            ("Version 2.13", "Version 2.13", "", None),
        ] {
            let line = read(text, TODAY).unwrap();
            assert_eq!((line.what, line.who, line.due.map(|d| d.date)), (what, who, due), "{text}");
        }
    }

    #[test]
    fn a_day_that_is_none_becomes_nobodys_name() {
        for (text, why, date) in [
            ("Test @IT 31.2.", NoDay::NoSuchDay, "31.2."),
            ("Test @IT KW 60", NoDay::NoSuchDay, "KW 60"),
            ("Test @IT 30 Feb", NoDay::NoSuchDay, "30 Feb"),
            ("Test @IT 2026-02-31", NoDay::NoSuchDay, "2026-02-31"),
            ("Test 31.2.", NoDay::NoSuchDay, "31.2."),
            ("Test @IT 31.2. abends", NoDay::NotADate, "31.2."),
        ] {
            assert_eq!(read(text, TODAY), Err((why, date)), "{text}");
        }
    }
}
