//! Breaks a name into one or more lines, and cuts it if there is no room for it.

use crate::{
    map::about::Language,
    ui::{
        canvas::{self, width as width_of},
        glyphs::Glyphs,
    },
};
use memchr::memchr_iter;
use std::{borrow::Cow, cell::Cell, ops::Range};
use unicode_segmentation::UnicodeSegmentation;

/// The room for a name.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// The columns of the first line.
    pub first: usize,
    /// The columns of the other lines.
    pub rest: usize,
    /// The number of lines.
    pub lines: usize,
}

/// No text has more bytes in a column, as far as anybody reads it.
const BOOK: usize = 100;

/// The lines of a name in its room. The last line is cut if it does not fit. Names are broken at blanks and
/// their own hyphens first, then between syllables.
pub fn wrap<'a>(name: &'a str, room: Room, language: Language, glyphs: &Glyphs) -> Vec<Cow<'a, str>> {
    wrap_with(name, room, language, |tail, width| canvas::fit(tail, width, glyphs))
}

/// On how many lines, at most those of its room, a name stands.
pub(super) fn lines(name: &str, room: Room, language: Language) -> usize {
    let stands_on = |lines: usize| {
        let is_whole = Cell::new(true);
        let cut = |tail, width| {
            is_whole.set(width_of(tail) <= width);
            Cow::from(tail)
        };
        wrap_with(name, Room { lines, ..room }, language, cut);
        is_whole.get()
    };
    // Nobody waits until it turns out that a book does not stand there.
    let is_book = name.len() > BOOK * room.lines * room.rest;
    (1..room.lines).find(|lines| !is_book && stands_on(*lines)).unwrap_or(room.lines)
}

/// The lines of a name in its room, cut so that the part from byte `differs` on stays in sight:
/// `Reser…Telefon`.
pub fn wrap_apart<'a>(
    name: &'a str,
    differs: usize,
    room: Room,
    language: Language,
    glyphs: &Glyphs,
) -> Vec<Cow<'a, str>> {
    wrap_with(name, room, language, |tail, width| {
        let at = differs.saturating_sub(name.len() - tail.len());
        cut_inside(tail, at, width, glyphs).unwrap_or_else(|| canvas::fit(tail, width, glyphs))
    })
}

/// The lines of a name in its room, cut so that it can be told from the others.
pub fn wrap_among<'a>(
    name: &'a str,
    others: &Names,
    room: Room,
    language: Language,
    glyphs: &Glyphs,
) -> Vec<Cow<'a, str>> {
    let shown = wrap(name, room, language, glyphs);
    match others.hidden_difference(name, &shown, glyphs) {
        Some(at) => wrap_apart(name, at, room, language, glyphs),
        None => shown,
    }
}

/// A name in one line, cut so that it can be told from the others.
pub fn fit_among<'a>(name: &'a str, others: &Names, width: usize, glyphs: &Glyphs) -> Cow<'a, str> {
    let shown = canvas::fit(name, width, glyphs);
    let differs = others.hidden_difference(name, std::slice::from_ref(&shown), glyphs);
    differs.and_then(|at| cut_inside(name, at, width, glyphs)).unwrap_or(shown)
}

/// Names in their order, in which none is more alike another than those beside it.
#[derive(Debug, Default)]
pub struct Names<'n>(Vec<&'n str>);

impl<'n> Names<'n> {
    /// Adds a name, once.
    pub fn insert(&mut self, name: &'n str) {
        if let Err(at) = self.0.binary_search(&name) {
            self.0.insert(at, name);
        }
    }

    /// The first byte at which a name that is shown in these lines differs from others that could be meant, because they
    /// are cut before it; the last one of several. `None` if what is shown can be told from all of them, or nothing is cut.
    /// A name that only goes on where this one ends does not count.
    pub fn hidden_difference(&self, name: &str, shown: &[Cow<str>], glyphs: &Glyphs) -> Option<usize> {
        let (cut, end) = shown.iter().enumerate().find_map(|(i, line)| Some((i, more(line, glyphs)?)))?;
        let (begin, tail) = (&shown[cut][..end], &shown[cut][end + glyphs.more.len()..]);
        // Hyphens and blanks say nothing, because they depend on where the lines end.
        let count = |line: &str| letters(line).count();
        let shown = shown[..cut].iter().map(|line| count(line)).sum::<usize>() + count(begin);
        let last = shown.checked_sub(1).and_then(|last| letters(name).nth(last));
        let begin = last.map_or(0, |(at, c)| at + c.len_utf8());
        let difference = |other: &&str| {
            let at = difference(name, other);
            let could_be = at >= begin && other.get(begin..).is_some_and(|rest| rest.contains(tail));
            Some(at).filter(|at| could_be && *at < name.len())
        };
        let (before, after) = self.0.split_at(self.0.partition_point(|other| *other < name));
        let mut after = after.iter().skip_while(|other| other.starts_with(name));
        if tail.is_empty() {
            return before.last().into_iter().chain(after.next()).filter_map(difference).max();
        }
        let alike = |other: &&&str| self::difference(name, other) >= begin;
        let others = before.iter().rev().take_while(alike).chain(after.take_while(alike));
        others.filter_map(difference).max()
    }
}

impl<'n> FromIterator<&'n str> for Names<'n> {
    fn from_iter<I: IntoIterator<Item = &'n str>>(names: I) -> Self {
        let mut all: Vec<&str> = names.into_iter().collect();
        all.sort_unstable();
        all.dedup();
        Self(all)
    }
}

/// The letters and digits of a text.
fn letters(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().filter(|(_, c)| c.is_ascii_alphanumeric() || !c.is_ascii() && c.is_alphanumeric())
}

/// The first byte at which two names differ.
fn difference(name: &str, other: &str) -> usize {
    let same = name.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    (0..=same).rev().find(|at| name.is_char_boundary(*at)).unwrap_or(0)
}

/// Whether the last line says that something is missing.
pub fn is_cut(shown: &[Cow<str>], glyphs: &Glyphs) -> bool {
    shown.last().is_some_and(|line| more(line, glyphs).is_some())
}

/// The first byte of the sign in a line that says that something is missing.
fn more(line: &str, glyphs: &Glyphs) -> Option<usize> {
    // A short text is searched for a byte much faster than for a text.
    let (sign, first) = (glyphs.more.as_bytes(), *glyphs.more.as_bytes().first()?);
    memchr_iter(first, line.as_bytes()).find(|at| line.as_bytes()[*at..].starts_with(sign))
}

/// A text without its middle, so that the part from byte `differs` on is in sight.
fn cut_inside<'a>(text: &'a str, differs: usize, width: usize, glyphs: &Glyphs) -> Option<Cow<'a, str>> {
    const LEAST: usize = 3;
    if width_of(text) <= width || width < 2 * LEAST + 1 {
        return None;
    }
    let differs = (differs..text.len()).find(|i| text.is_char_boundary(*i))?;
    let word = text[..differs].rfind([' ', '-', '/']).map_or(0, |i| i + 1);
    let most = width - 1 - LEAST;
    let start = [word, differs].into_iter().find(|i| width_of(&text[*i..]) <= most).unwrap_or(differs);
    if width_of(&text[..start]) <= LEAST {
        return None;
    }
    let tail = canvas::fit(&text[start..], most, glyphs);
    let head = &text[..clip(text, width - 1 - width_of(&tail))];
    Some([head.trim_end(), glyphs.more, &*tail].concat().into())
}

/// Where in these lines of a name the letters of these stretches of it stand: each with its line and column.
pub fn letters_in(
    name: &str,
    lines: &[Cow<str>],
    stretches: &[Range<usize>],
    glyphs: &Glyphs,
) -> Vec<(u16, u16)> {
    let (mut found, mut at) = (Vec::new(), 0);
    for (line, nth) in lines.iter().zip(0..) {
        for (i, c) in line.char_indices() {
            let rest = &name[at..];
            // The blank at a break is on neither line.
            let unbroken = if rest.starts_with(c) { rest } else { rest.trim_start() };
            if !unbroken.starts_with(c) {
                // The hyphen of a break, or the sign for what is missing, after which the name goes on further behind.
                let after =
                    line[i..].strip_prefix(glyphs.more).map(|tail| tail.trim_end_matches(glyphs.more));
                at += after.filter(|tail| !tail.is_empty()).and_then(|tail| rest.rfind(tail)).unwrap_or(0);
                continue;
            }
            at += rest.len() - unbroken.len();
            if stretches.iter().any(|stretch| stretch.contains(&at)) {
                found.push((nth, canvas::columns(&line[..i])));
            }
            at += c.len_utf8();
        }
    }
    found
}

fn wrap_with<'a>(
    name: &'a str,
    room: Room,
    language: Language,
    cut: impl Fn(&'a str, usize) -> Cow<'a, str>,
) -> Vec<Cow<'a, str>> {
    let mut lines = Vec::new();
    let mut tail = name;
    loop {
        let width = if lines.is_empty() { room.first } else { room.rest };
        if lines.len() + 1 >= room.lines {
            lines.push(cut(tail, width));
            return lines;
        }
        if width_of(tail) <= width {
            lines.push(tail.into());
            return lines;
        }
        match break_at(tail, width, room.rest, lines.len() + 2 >= room.lines, language) {
            Some((head, at)) => {
                lines.push(head);
                tail = tail[at..].trim_start();
            }
            None => {
                let at = clip(tail, width);
                lines.push(tail[..at].into());
                tail = &tail[at..];
            }
        }
        if tail.is_empty() {
            return lines;
        }
    }
}

/// The line up to the best break that fits into `width`, and the byte at which the text goes on.
fn break_at(
    text: &str,
    width: usize,
    rest: usize,
    last: bool,
    language: Language,
) -> Option<(Cow<'_, str>, usize)> {
    let mut natural: Option<(Cow<str>, usize)> = None;
    for (i, c) in text.char_indices() {
        let end = i + c.len_utf8();
        let hyphen = c == '-' && i > 0 && text[end..].starts_with(char::is_alphanumeric);
        if c == ' ' || c == '/' || hyphen {
            let head = if c == ' ' { text[..i].trim_end() } else { &text[..end] };
            if width_of(head) > width {
                break;
            }
            natural = Some((head.into(), end));
        }
    }
    let fits = |at: usize| !last || width_of(text[at..].trim_start()) <= rest;
    if natural.as_ref().is_some_and(|(_, at)| fits(*at)) {
        return natural;
    }
    // A break between syllables may bring more onto this line than the natural break.
    let start = natural.as_ref().map_or(0, |(_, at)| *at);
    let syllables = syllable_break(text, start, width, language);
    match (&natural, syllables) {
        (None, found) => found,
        (Some(_), Some((head, at))) if fits(at) => Some((head, at)),
        _ => natural,
    }
}

fn syllable_break(
    text: &str,
    start: usize,
    width: usize,
    language: Language,
) -> Option<(Cow<'_, str>, usize)> {
    let word_end = text[start..].find([' ', '-', '/']).map_or(text.len(), |i| start + i);
    let hyphenation = match language {
        Language::English => hypher::Lang::English,
        Language::German => hypher::Lang::German,
    };
    // A break at the joint of a compound, after an ending or before a prefix, reads better than one after the
    // last syllable that fits.
    const JOINTS: [&str; 7] = ["ungs", "heits", "keits", "schafts", "ions", "täts", "tags"];
    const PREFIXES: [&str; 4] = ["emp", "ent", "ver", "zer"];
    let (mut at, mut best) = (start, None);
    let (mut joint, mut even) = (None, None);
    for syllable in hypher::hyphenate(&text[start..word_end], hyphenation) {
        at += syllable.len();
        // At least two letters must stay on each side.
        if at < word_end
            && at - start > 1
            && width_of(&text[..at]) < width
            && width_of(&text[at..word_end]) > 2
        {
            best = Some(at);
            let is_even = width_of(&text[start..at]) > 3 && width_of(&text[at..word_end]) > 4;
            even = best.filter(|_| is_even).or(even);
            let is_joint = JOINTS.iter().any(|j| text[start..at].ends_with(j))
                || PREFIXES.iter().any(|p| text[at..word_end].starts_with(p));
            joint = joint.or(best.filter(|_| is_joint));
        }
    }
    let near = |joint: &usize| best.is_some_and(|b| width_of(&text[*joint..b]) <= 6);
    joint.filter(near).or(even).or(best).map(|at| (format!("{}-", &text[..at]).into(), at))
}

/// How many bytes of the text fit into `width` columns, with at least one character.
fn clip(text: &str, width: usize) -> usize {
    if canvas::plain_width(text).is_some() {
        return text.char_indices().nth(width.max(1)).map_or(text.len(), |(at, _)| at);
    }
    let mut used = 0;
    let fitting = text.graphemes(true).take_while(|g| {
        used += width_of(g);
        used <= width
    });
    let bytes: usize = fitting.map(str::len).sum();
    bytes.max(text.graphemes(true).next().map_or(0, str::len))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::glyphs::UNICODE;
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr as _;

    fn two(name: &str, first: usize, rest: usize) -> Vec<Cow<'_, str>> {
        wrap(name, Room { first, rest, lines: 2 }, Language::German, &UNICODE)
    }

    fn one(name: &str, width: usize) -> Vec<Cow<'_, str>> {
        wrap(name, Room { first: width, rest: width, lines: 1 }, Language::German, &UNICODE)
    }

    #[test]
    fn names_break_where_a_reader_expects_it() {
        assert_eq!(two("Newsletter", 13, 15), ["Newsletter"]);
        assert_eq!(two("Google-Bewertungen", 12, 15), ["Google-", "Bewertungen"]);
        assert_eq!(two("Reservierung am Telefon", 13, 15), ["Reservierung", "am Telefon"]);
        assert_eq!(two("Geburtstagsgruß", 13, 15), ["Geburtstags-", "gruß"]);
        assert_eq!(two("Weinempfehlung", 12, 16), ["Wein-", "empfehlung"]);
        assert_eq!(one("Geburtstagsgruß", 9), ["Geburtst…"]);
    }

    #[test]
    fn a_cut_name_is_compared_with_all_that_it_could_be() {
        let hidden = |name: &str, shown: &[&str], others: &[&str]| {
            let shown: Vec<Cow<str>> = shown.iter().map(|line| (*line).into()).collect();
            let others: Names = others.iter().copied().collect();
            others.hidden_difference(name, &shown, &UNICODE)
        };
        let (phone, desk) = ("Reservierung am Telefon", "Reservierung am Tresen");
        assert_eq!(hidden(phone, &["Reservierung a…"], &[desk]), Some(phone.find("elefon").unwrap()));
        assert_eq!(hidden(phone, &["Reservie-", "rung am T…"], &[desk]), Some(phone.find("elefon").unwrap()));
        assert_eq!(hidden(phone, &["Reser…Telefon"], &[desk]), None);
        assert_eq!(hidden(phone, &["Reservierung", "am Telefon"], &[desk]), None, "it is not cut");
        assert_eq!(hidden(phone, &["Reservierung a…"], &["Rechnung", phone]), None);
        assert_eq!(hidden("Kauf am Abend", &["Kauf…"], &["Kaufhaus"]), Some(4));
        let longer = "Reservierung am Telefon abends";
        assert_eq!(
            hidden(phone, &["Reservierung a…"], &[longer, "Reservierung am Tor"]),
            Some(17),
            "it only goes on"
        );
        assert_eq!(
            hidden(phone, &["Reservierung a…"], &["Reservierung an der Tür", desk]),
            Some(17),
            "the last one"
        );
    }

    #[test]
    fn names_that_begin_alike_are_cut_where_they_differ() {
        let apart = |name, other, lines| {
            let room = Room { first: 13, rest: 16, lines };
            wrap_apart(name, difference(name, other), room, Language::German, &UNICODE).concat()
        };
        assert_eq!(apart("Reservierung am Telefon", "Reservierung am Tresen", 1), "Reser…Telefon");
        assert_eq!(apart("Reservierung am Tresen", "Reservierung am Telefon", 1), "Reserv…Tresen");
        assert_eq!(apart("Reservierungsbestätigungen", "Reservierungsbestätigungs-SMS", 1), "Reservieru…en");
        assert_eq!(apart("Reservierung", "Reservierung am Telefon", 1), "Reservierung");
    }

    proptest! {
        #[test]
        fn the_names_beside_it_are_the_most_alike(names in proptest::collection::btree_set("[abä]{1,6}", 1..12), own: prop::sample::Index, cut in 0usize..4, tail in "[ab]?") {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let name = names[own.index(names.len())];
            let begin: String = name.chars().take(cut).collect();
            let tail = if name[begin.len()..].contains(&tail) { tail } else { String::new() };
            let others = names.iter().filter(|other| other.strip_prefix(&begin).is_some_and(|rest| rest.contains(&tail)));
            let expected = others.map(|other| difference(name, other)).filter(|at| *at < name.len()).max();
            let shown = [Cow::from(format!("{begin}…{tail}"))];
            let all: Names = names.iter().copied().collect();
            prop_assert_eq!(all.hidden_difference(name, &shown, &UNICODE), expected);
        }

        #[test]
        fn lines_keep_to_their_columns(name in "[a-zäöüß試🌞👩\u{200d}🚀 -]{0,40}", first in 2usize..20, rest in 2usize..20, most in 1usize..4, differs in 0usize..80, apart: bool) {
            let room = Room { first, rest, lines: most };
            let mut lines = wrap(&name, room, Language::German, &UNICODE);
            if apart {
                lines = wrap_apart(&name, differs.min(name.len()), room, Language::German, &UNICODE);
            }
            prop_assert!(lines.len() <= most);
            for (i, line) in lines.iter().enumerate() {
                prop_assert!(line.width() <= if i == 0 { first } else { rest }, "{lines:?}");
            }
        }
    }
}
