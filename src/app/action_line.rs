//! Reads an action that was typed in one line, as `what @who date`, and writes one like that.

use super::{
    dates::{self, Day, NoDay, Typed},
    describe::date,
    desk::Desk,
};
use crate::{
    lang::Lang,
    map::{
        Map,
        detail::Action,
        text::{self, fold},
    },
    t,
};
use jiff::civil::Date;
use std::borrow::Cow;

/// An action as it was typed; who and when may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'t> {
    /// What will be done.
    pub what: Cow<'t, str>,
    /// Who does it.
    pub who: &'t str,
    /// The day by which it is done.
    pub due: Option<Day>,
    /// Whether they stand in another order than what, who, when, so that they are better said again.
    pub is_turned: bool,
}

/// The most words that a date can have: those of "by the end of January".
const LONGEST: usize = 5;

/// The words after which a weekday is part of the action's text, as in "the offer for Sunday". With the first two it is the
/// day by which it is done, unless the map has a name that ends in it: "a survey of the families on Sunday".
const SAID_OF_A_DAY: [&str; 12] =
    ["am", "on", "für", "for", "jeden", "every", "vom", "von", "from", "of", "seit", "since"];

/// The words after which a date is one wherever it stands: "by Friday check the price list".
const LEADS: [&str; 3] = ["bis", "by", "until"];

/// Reads the line. Who and when may also stand before what, where that is clear: `by Friday @Ina check the prices`. Words
/// that were typed behind them go on with it. A date that does not exist, such as the 31st of February, is an error and
/// never part of a name.
pub fn read<'t>(text: &'t str, today: Date, map: &Map) -> Result<Line<'t>, (NoDay, &'t str)> {
    let (what, tail) = match name_at(text) {
        Some(at) => (Some(text[..at].trim()), text[at + 1..].trim()),
        None => (None, text.trim()),
    };
    let (what, kept) = match what.and_then(|what| what.rsplit_once('@')) {
        Some((what, date)) if Typed::read(date.trim()).is_some() => (Some(what.trim()), Some(date.trim())),
        _ => (what, None),
    };
    let day = |date: &'t str| dates::parse(date, today).map_err(|why| (why, date));
    if let Some((who, date, more)) = what.and_then(|_| date_before_more(text, tail, map)) {
        let parts = [what.unwrap_or_default(), more].into_iter().filter(|part| !part.is_empty());
        let what = parts.collect::<Vec<_>>().join(" ").into();
        return Ok(Line { what, who, due: Some(day(date)?), is_turned: true });
    }
    let (rest, due) = match date_at_end(tail, what.is_some(), map) {
        Some((rest, date)) => (rest, Some(day(date)?)),
        None => (tail, kept.map(day).transpose()?),
    };
    let before = what.unwrap_or(rest);
    let (before, due, is_turned) = match date_within(before, what.is_some() && !rest.is_empty(), map) {
        Some((before, date)) if due.is_none() => (before, Some(day(date)?), true),
        _ => (before, due, false),
    };
    if what.is_none() {
        return Ok(Line { what: before.into(), who: "", due, is_turned });
    }
    // An `@` that nobody followed stands behind the name that was typed before it.
    let rest = rest.trim_end_matches(" @");
    let (who, after) = if before.is_empty() { name_at_begin(rest, map) } else { (rest, "") };
    match who.split_whitespace().find(|word| has_figures_and_dots(word)) {
        Some(word) => Err((NoDay::NotADate, word)),
        // Of two names the last one does it, which is no order that everybody expects.
        None if after.is_empty() => {
            Ok(Line { what: before.into(), who, due, is_turned: is_turned || name_at(before).is_some() })
        }
        None => Ok(Line { what: after.into(), who, due, is_turned: true }),
    }
}

/// Where the `@` stands with which a name begins: after a blank, because that of an address of mail follows a word. A name
/// that is typed after `Rückruf @ 4.12.2026`, or before its `@`, is the one that was missing there, and the day stays.
pub(super) fn name_at(text: &str) -> Option<usize> {
    let begins = |before: &str| before.is_empty() || before.ends_with(char::is_whitespace);
    let is_name = |name: &str| !name.is_empty() && Typed::read(name).is_none();
    let all = text.rmatch_indices('@').map(|(at, _)| at).filter(|at| begins(&text[..*at]));
    let mut all = all.take(2);
    let (at, before) = (all.next()?, all.next());
    if let Some(before) = before.filter(|_| !is_name(text[at + 1..].trim()) && !text[at + 1..].contains('@'))
        && is_name(text[before + 1..at].trim())
    {
        return Some(before);
    }
    let after = at + 1;
    let day = text[after..].find('@').map(|end| after + end);
    Some(day.filter(|end| Typed::read(text[after..*end].trim()).is_some()).unwrap_or(at))
}

/// Where somebody goes on with what is done in a line that is whole: before the blank and the `@`.
pub(super) fn end_of_what(text: &str) -> usize {
    name_at(text).map_or(text.len(), |at| text[..at].trim_end().len())
}

/// A date that is meant although it does not stand at the end of the line, and the text without it: one after a word that
/// leads to it, at the start or at the end of the text, or, before somebody's name, the whole text.
fn date_within<'t>(text: &'t str, is_before_name: bool, map: &Map) -> Option<(&'t str, &'t str)> {
    let leads = |date: &str| {
        let first = date.split_whitespace().next().unwrap_or_default().to_lowercase();
        LEADS.contains(&first.as_str())
    };
    if is_before_name && Typed::read(text).is_some() {
        return Some(("", text));
    }
    let ends: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).take(LONGEST).collect();
    let at_begin = ends.iter().rev().map(|at| (text[*at..].trim(), &text[..*at]));
    let at_begin = at_begin.filter(|(_, date)| leads(date)).find(|(_, date)| Typed::read(date).is_some());
    at_begin.or_else(|| date_at_end(text, false, map).filter(|(rest, date)| leads(date) && !rest.is_empty()))
}

/// Who, the date behind, and what stands behind that, of a text after an `@`: words that somebody typed at the end of a line
/// that was whole already. No date where the map knows all of it as a name, or where one stands at the end.
fn date_before_more<'t>(line: &str, tail: &'t str, map: &Map) -> Option<(&'t str, &'t str, &'t str)> {
    if date_at_end(tail, true, map).is_some() || is_known(tail, map) {
        return None;
    }
    // Nobody stands before the date only where a blank follows the `@`, as in a line that was opened to be changed.
    let has_nobody = line.trim_end().strip_suffix(tail).is_some_and(|before| before.ends_with(' '));
    let blanks: Vec<usize> = tail.match_indices(' ').map(|(at, _)| at).collect();
    let starts = has_nobody.then_some(0).into_iter().chain(blanks.iter().map(|at| at + 1));
    starts.into_iter().find_map(|start| {
        let (who, rest) = (tail[..start].trim_end(), &tail[start..]);
        let ends: Vec<usize> = rest.match_indices(' ').map(|(at, _)| at).take(LONGEST).collect();
        let mut dates = ends.iter().rev().map(|end| (&rest[..*end], rest[*end..].trim()));
        let is_date = |date: &str| Typed::read(date).is_some_and(|typed| stands_alone(who, date, typed, map));
        let (date, more) = dates.find(|(date, _)| is_date(date))?;
        Some((who, date, more))
    })
}

/// Whether the map knows the name.
fn is_known(name: &str, map: &Map) -> bool {
    map.people().any(|known| fold(known.as_str()) == fold(name))
}

/// The name with which a text begins, and what stands after it: the longest one that the map knows, else one word.
fn name_at_begin<'t>(text: &'t str, map: &Map) -> (&'t str, &'t str) {
    const SIGNS: [char; 2] = [':', ','];
    let ends = text.match_indices(' ').map(|(at, _)| at).chain([text.len()]);
    let names = ends.map(|at| (text[..at].trim_end_matches(SIGNS), text[at..].trim()));
    let known = names.clone().rfind(|(name, _)| is_known(name, map));
    known.or_else(|| names.clone().next()).unwrap_or((text, ""))
}

impl Line<'_> {
    /// The action of which the line says what, who and when.
    pub fn action(&self) -> Action {
        let due = self.due.map(|day| day.date);
        Action { what: text::Line::clean(&self.what), who: text::Line::clean(self.who), due, state: None }
    }
}

/// Writes an action as [`read`] reads it, with an `@` before a day even where nobody does it yet, so that a name can be
/// typed after it. `None` when it would be read differently, as when a name holds an `@` of its own.
pub fn write(action: &Action, lang: &Lang, today: Date, map: &Map) -> Option<String> {
    let is_read = |text: &String| {
        read(text, today, map).is_ok_and(|line| line.action() == Action { state: None, ..action.clone() })
    };
    let what = Some(action.what.to_string()).filter(|_| action.who.is_empty() && action.due.is_none());
    what.filter(is_read).or_else(|| {
        let who = format!("@{}", action.who);
        let due = action.due.map(|day| lang.date(day)).unwrap_or_default();
        let parts = [action.what.as_str(), &who, &due];
        let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        Some(text).filter(is_read)
    })
}

impl Desk {
    /// The action that was typed in one line, and how it was understood: `Rückruf · IT · 11.12.2026`. Reports
    /// why it is none.
    pub(super) fn typed_action(&mut self, typed: &text::Line) -> Option<(Action, String)> {
        let today = self.now.date();
        let line = match read(typed.as_str(), today, self.shown_map()) {
            Ok(line) => line,
            Err((why, text)) => {
                self.report_error(date::no_day(why, text, &self.lang));
                return None;
            }
        };
        let action = line.action();
        if action.what.is_empty() {
            self.report_error(t!(self.lang, "action-empty"));
            return None;
        }
        let action = Action { who: self.meant(&action.who), ..action };
        let due = line.due.map_or(String::new(), |day| date::understood(day, today, &self.lang));
        let parts = [action.what.to_string(), self.person(&action.who).to_string(), due];
        let said = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        Some((action, said))
    }
}

/// The longest date at the end, and what stands before it.
fn date_at_end<'t>(text: &'t str, is_after_owner: bool, map: &Map) -> Option<(&'t str, &'t str)> {
    let mut starts: Vec<usize> = text.match_indices(' ').map(|(at, _)| at + 1).collect();
    starts.insert(0, 0);
    let tails = &starts[starts.len().saturating_sub(LONGEST)..];
    tails.iter().find_map(|at| {
        let (rest, date) = (text[..*at].trim_end(), &text[*at..]);
        let typed = Typed::read(date)?;
        (is_after_owner || stands_alone(rest, date, typed, map)).then_some((rest, date))
    })
}

/// Whether a date is meant that could also belong to the words before it, as in "Version 2.13" or "for
/// families on Sunday".
fn stands_alone(rest: &str, date: &str, typed: Typed, map: &Map) -> bool {
    let lower = date.to_lowercase();
    let first = lower.split_whitespace().next().unwrap_or_default();
    let before = rest.to_lowercase();
    let follows = before.split_whitespace().next_back().is_some_and(|word| SAID_OF_A_DAY.contains(&word));
    match typed {
        Typed::Weekday { .. } if ["am", "on"].contains(&first) && !follows => {
            let text = fold(&format!("{rest} {date}"));
            let ends_in = |name: &text::Line| {
                let (name, date) = (fold(name.as_str()), fold(date));
                name.len() > date.len() && name.ends_with(&date) && text.ends_with(&name)
            };
            let mut names = map.segments().map(|(_, segment)| &segment.name);
            !names.any(ends_in) && !map.stages().any(|(_, stage)| ends_in(&stage.name))
        }
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
            ("Test @ 4.12.2026", "Test", "", Some(date(2026, 12, 4))),
            ("Test @ 4.12.2026@Herr Yılmaz", "Test", "Herr Yılmaz", Some(date(2026, 12, 4))),
            ("Test @IT @ 4.12.2026", "Test", "IT", Some(date(2026, 12, 4))),
            ("Test @IT @", "Test", "IT", None),
            ("Test @ 4.12.2026 @IT KW 50", "Test", "IT", Some(date(2026, 12, 11))),
            ("Mail an info@firma.de", "Mail an info@firma.de", "", None),
            ("Mail an info@firma.de @Ina Freitag", "Mail an info@firma.de", "Ina", Some(date(2026, 11, 27))),
            ("Test @Ina (ina@x.de)", "Test", "Ina (ina@x.de)", None),
            ("Gläser prüfen", "Gläser prüfen", "", None),
            ("Gläser prüfen 4.12.", "Gläser prüfen", "", Some(date(2026, 12, 4))),
            ("Gläser prüfen Freitag", "Gläser prüfen", "", Some(date(2026, 11, 27))),
            ("Aushang am Freitag", "Aushang", "", Some(date(2026, 11, 27))),
            ("Aushang am Montag", "Aushang", "", Some(date(2026, 11, 23))),
            ("notice on Friday", "notice", "", Some(date(2026, 11, 27))),
            ("notice next Friday", "notice", "", Some(date(2026, 11, 27))),
            ("Frühstück am Morgen", "Frühstück am Morgen", "", None),
            ("Angebot für Sonntag", "Angebot für Sonntag", "", None),
            ("So geht das so", "So geht das so", "", None),
            ("Version 2.13", "Version 2.13", "", None),
        ] {
            let line = read(text, TODAY, &Map::default()).unwrap();
            assert_eq!((&*line.what, line.who, line.due.map(|d| d.date)), (what, who, due), "{text}");
        }
    }

    /// The map of the restaurant has a segment that is called so.
    #[test]
    fn a_day_in_a_name_of_the_map_is_part_of_that() {
        let records = crate::store::builtin::example("restaurant", crate::map::about::Language::German);
        let doc = crate::map::document::Document::open(records.unwrap()).unwrap();
        for (text, what, due) in [
            ("Umfrage Familien am Sonntag", "Umfrage Familien am Sonntag", None),
            ("Umfrage am Sonntag", "Umfrage", Some(date(2026, 11, 29))),
            (
                "Umfrage Familien am Sonntag am Freitag",
                "Umfrage Familien am Sonntag",
                Some(date(2026, 11, 27)),
            ),
        ] {
            let line = read(text, TODAY, doc.map()).unwrap();
            assert_eq!((&*line.what, line.due.map(|day| day.date)), (what, due), "{text}");
        }
    }

    #[test]
    fn who_and_when_may_stand_before_what() {
        let friday = Some(date(2026, 11, 27));
        for (text, what, who, due) in [
            ("bis Freitag @Anna Preisliste prüfen", "Preisliste prüfen", "Anna", friday),
            ("Freitag @Anna Preisliste prüfen", "Preisliste prüfen", "Anna", friday),
            ("@Anna Preisliste prüfen bis Freitag", "Preisliste prüfen", "Anna", friday),
            ("@Anna: Preisliste prüfen", "Preisliste prüfen", "Anna", None),
            ("Preisliste prüfen bis Freitag @Anna", "Preisliste prüfen", "Anna", friday),
            ("by Friday check the prices @Ina", "check the prices", "Ina", friday),
            ("by Friday check the prices", "check the prices", "", friday),
            ("Bis 11.12. Gläser prüfen", "Gläser prüfen", "", Some(date(2026, 12, 11))),
            // What is typed behind a line that was whole goes on with what is done.
            (
                "Text 2 days before @Tom 27 Nov 2026 and reply OK",
                "Text 2 days before and reply OK",
                "Tom",
                friday,
            ),
            ("Preise prüfen @ 27.11.2026 und ändern", "Preise prüfen und ändern", "", friday),
            ("Preise prüfen @Netz Nord Freitag zweimal", "Preise prüfen zweimal", "Netz Nord", friday),
            ("Preise prüfen @Team Fr Nord", "Preise prüfen", "Team Fr Nord", None),
            ("@Anna 27.11. Preisliste prüfen", "Preisliste prüfen", "Anna", friday),
            // What could belong to the text does.
            ("Freitag Gläser prüfen", "Freitag Gläser prüfen", "", None),
            ("Treffen am Freitag @Anna", "Treffen am Freitag", "Anna", None),
            ("Freitag @", "Freitag", "", None),
            ("@Anna", "", "Anna", None),
            ("Gläser @Anna prüfen", "Gläser", "Anna prüfen", None),
        ] {
            let line = read(text, TODAY, &Map::default()).unwrap();
            assert_eq!((&*line.what, line.who, line.due.map(|d| d.date)), (what, who, due), "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_as_the_same_action() {
        use crate::map::{about::Language, choice::Choice as _, detail::State};
        for language in Language::ALL {
            let lang = Lang::new(*language);
            for (what, who, due, text) in [
                ("Rückruf", "IT", None, Some("Rückruf @IT")),
                ("Rückruf", "", None, Some("Rückruf")),
                ("Treffen am Freitag", "", None, Some("Treffen am Freitag @")),
                ("Treffen Freitag", "", None, Some("Treffen Freitag @")),
                ("Mail an a@b.de", "Team 2", None, Some("Mail an a@b.de @Team 2")),
                ("Fragen", "Ina (ina@x.de)", None, Some("Fragen @Ina (ina@x.de)")),
                ("Fragen", "Ina @home", None, None),
                ("Fragen", "Team Freitag", None, None),
            ] {
                let clean = text::Line::clean;
                let action = Action { what: clean(what), who: clean(who), due, state: State::at(1) };
                assert_eq!(write(&action, &lang, TODAY, &Map::default()).as_deref(), text);
            }
            for due in [date(2026, 12, 4), date(2025, 1, 31), date(2027, 9, 9)] {
                let action = Action { what: text::Line::clean("Test"), due: Some(due), ..Action::default() };
                assert!(write(&action, &lang, TODAY, &Map::default()).is_some(), "{due} in {language:?}");
            }
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
            ("Test @IT 31.2. abends", NoDay::NoSuchDay, "31.2."),
            ("Test @IT 31.2.x abends", NoDay::NotADate, "31.2.x"),
        ] {
            assert_eq!(read(text, TODAY, &Map::default()), Err((why, date)), "{text}");
        }
    }
}
