//! E-mail addresses and phone numbers in the texts of a map: no personal data about customers belong there (R78).

use super::{
    finding::{Amount, Figures, Finding, Part},
    reading::Reading,
    rule::Rule,
};
use crate::map::{
    about::About,
    field::{Record, Value},
};

/// A number with fewer digits is no phone number.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// The findings about texts of the map as a whole, of its stages and of its segments.
pub(super) fn findings(about: &About, reading: &Reading, found: &mut Vec<Finding>) {
    let map = figures("map", "field-about", about).map(|figures| Part { figures, ..Part::default() });
    let stages = reading
        .stages
        .iter()
        .filter_map(|(id, stage)| Some(Part::stage(id, figures("stage", "field-stage", &**stage)?)));
    let segments = reading.segments.iter().filter_map(|(id, segment)| {
        Some(Part::segment(id, figures("segment", "field-segment", &**segment)?))
    });
    let parts = map.into_iter().chain(stages).chain(segments);
    let none = || vec![("count", Amount::Count(0))];
    found.extend(parts.map(|part| Finding::about(Rule::PersonalData, part).with(none())));
}

/// What a record is, and in which of its fields such a text stands; `None` if in none.
fn figures<R: Record>(of: &str, labels: &'static str, record: &R) -> Option<Figures> {
    let fields: Vec<_> = fields(record).collect();
    let of = ("of", Amount::Text(of.to_owned()));
    (!fields.is_empty()).then(|| vec![of, ("fields", Amount::Words(labels, fields))])
}

/// Whether such a text stands in any field of a record.
pub(super) fn in_record<R: Record>(record: &R) -> bool {
    fields(record).next().is_some()
}

/// The fields of a record in which such a text stands.
pub(super) fn fields<R: Record>(record: &R) -> impl Iterator<Item = &'static str> {
    let all = R::FIELDS.iter().filter(move |field| in_value(&(field.get)(record)));
    all.map(|field| field.column.name)
}

fn in_value(value: &Value) -> bool {
    match value {
        Value::Rows(rows) => rows.iter().flat_map(|row| &row.cells).any(in_value),
        value => value.text().is_some_and(in_text),
    }
}

/// Whether an e-mail address or a phone number stands in a text.
fn in_text(text: &str) -> bool {
    text.contains('@') && text.split(is_around).any(is_address) || has_phone(text)
}

/// What can stand before or after an address.
fn is_around(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, ',' | ';' | ':' | '<' | '>' | '(' | ')' | '[' | ']' | '"' | '“' | '”' | '„')
}

/// `name@domain.tld`; the `@IT` of an action is none.
fn is_address(word: &str) -> bool {
    let Some((name, domain)) = word.trim_end_matches('.').split_once('@') else { return false };
    let Some((host, end)) = domain.rsplit_once('.') else { return false };
    let plain = |text: &str| {
        !text.is_empty() && !text.contains(|c: char| !c.is_alphanumeric() && !"._%+-".contains(c))
    };
    plain(name) && plain(host) && end.len() >= 2 && end.chars().all(char::is_alphabetic)
}

/// A number that begins with `+` or `0` as phone numbers do, with blanks, hyphens, slashes or brackets inside. Dates,
/// amounts and times have points, colons or commas, or begin with another digit.
fn has_phone(text: &str) -> bool {
    let is_inside = |c: char| c.is_ascii_digit() || " -/()".contains(c);
    let is_other = |c: char| c.is_alphanumeric() || ".,:".contains(c);
    let mut rest = text;
    let mut before = None;
    while let Some(at) = rest.find(['+', '0']) {
        before = rest[..at].chars().next_back().or(before);
        let length = rest[at + 1..].find(|c| !is_inside(c)).map_or(rest.len() - at, |end| end + 1);
        let number = &rest[at..at + length];
        rest = &rest[at + length..];
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let goes_on = number.ends_with(|c: char| c.is_ascii_digit())
            && (rest.starts_with(char::is_alphanumeric) || has_digit_after_mark(rest));
        if !before.is_some_and(is_other) && !goes_on && PHONE_DIGITS.contains(&digits) {
            return true;
        }
        before = number.chars().next_back();
    }
    false
}

/// Whether a text begins with a point, a comma or a colon and a digit, as the rest of an amount does.
fn has_digit_after_mark(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| ".,:".contains(c)) && chars.next().is_some_and(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r78_addresses_and_phone_numbers_are_seen() {
        for text in [
            "schreibt an ilse.mueller@web.de.",
            "(max+neu@example.co.uk)",
            "Rückruf 0171 2345678 bitte",
            "+49 (0)30 1234-567",
            "Tel.: 030/1234567",
        ] {
            assert!(in_text(text), "{text}");
        }
    }

    #[test]
    fn r78_dates_times_amounts_and_people_in_actions_are_none() {
        for text in [
            "Rückrufknopf @IT 11.12.2026",
            "am 01.12.2026 um 08:00",
            "2026-11-20",
            "1000 Gäste, 0,5 l, 0.75 l",
            "0 bis 24 Uhr, 007",
            "4.500.000 €",
            "@touchmap folgen",
            "Öffnungszeiten 08-17",
            "Nummer 1234567890",
        ] {
            assert!(!in_text(text), "{text}");
        }
    }
}
