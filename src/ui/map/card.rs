//! A card: mark, sign of the kind, name over one or more lines, flags, and the score in the last column.

use crate::{
    map::{
        about::Language,
        rated::{Rated, Score},
    },
    ui::{
        canvas::{self, width as width_of},
        glyphs::Glyphs,
    },
};
use smol_str::{SmolStr, format_smolstr};
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns before a card's name: mark, sign, blank.
pub const INDENT: u16 = 3;

/// A name over at most `most` lines, the first of `first` columns, the others of `rest`; the last one is cut where it
/// does not fit. Blanks and the name's own hyphens come first, then syllables.
pub fn wrap<'a>(
    name: &'a str,
    first: usize,
    rest: usize,
    most: usize,
    language: Language,
    glyphs: &Glyphs,
) -> Vec<Cow<'a, str>> {
    let mut lines = Vec::new();
    let mut tail = name;
    loop {
        let width = if lines.is_empty() { first } else { rest };
        if lines.len() + 1 >= most {
            lines.push(canvas::fit(tail, width, glyphs));
            return lines;
        }
        if width_of(tail) <= width {
            lines.push(tail.into());
            return lines;
        }
        match break_at(tail, width, rest, lines.len() + 2 >= most, language) {
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

/// The line before the best break that fits into `width`, and where the text goes on.
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
    // Between the natural break and the edge, a syllable may carry more onto this line.
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
    // A compound's joint reads better than the last syllable that fits.
    const JOINTS: [&str; 7] = ["ungs", "heits", "keits", "schafts", "ions", "täts", "tags"];
    let (mut at, mut best) = (start, None);
    let (mut joint, mut even) = (None, None);
    for syllable in hypher::hyphenate(&text[start..word_end], hyphenation) {
        at += syllable.len();
        // At least two letters stay on each side.
        if at < word_end
            && at - start > 1
            && width_of(&text[..at]) < width
            && width_of(&text[at..word_end]) > 2
        {
            best = Some(at);
            even = best.filter(|_| width_of(&text[at..word_end]) > 4).or(even);
            joint = joint.or(best.filter(|_| JOINTS.iter().any(|j| text[start..at].ends_with(j))));
        }
    }
    let near = |joint: &usize| best.is_some_and(|b| width_of(&text[*joint..b]) <= 4);
    joint.filter(near).or(even).or(best).map(|at| (format!("{}-", &text[..at]).into(), at))
}

/// How many bytes of the text fit into `width` columns; at least one character.
fn clip(text: &str, width: usize) -> usize {
    let mut used = 0;
    let fitting = text.graphemes(true).take_while(|g| {
        used += g.width();
        used <= width
    });
    let bytes: usize = fitting.map(str::len).sum();
    bytes.max(text.graphemes(true).next().map_or(0, str::len))
}

/// How a score stands on a card: `4`, `·`, or `2→4` where it changed since the meeting before.
pub fn score(rated: &Rated<Score>, changed: bool, glyphs: &Glyphs) -> SmolStr {
    match (rated.latest(), rated.before()) {
        (Some(now), Some(then)) if changed && now != then => {
            format_smolstr!("{}{}{}", then.points(), glyphs.arrow, now.points())
        }
        (Some(now), _) => SmolStr::new_static(["1", "2", "3", "4", "5"][usize::from(now.points()) - 1]),
        (None, _) => SmolStr::new_static(glyphs.unrated),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::glyphs::UNICODE;
    use proptest::prelude::*;

    fn two(name: &str, first: usize, rest: usize) -> Vec<Cow<'_, str>> {
        wrap(name, first, rest, 2, Language::German, &UNICODE)
    }

    #[test]
    fn names_break_where_a_reader_expects_it() {
        assert_eq!(two("Newsletter", 13, 15), ["Newsletter"]);
        assert_eq!(two("Google-Bewertungen", 12, 15), ["Google-", "Bewertungen"]);
        assert_eq!(two("Reservierung am Telefon", 13, 15), ["Reservierung", "am Telefon"]);
        assert_eq!(two("Geburtstagsgruß", 13, 15), ["Geburtstags-", "gruß"]);
        assert_eq!(wrap("Geburtstagsgruß", 9, 9, 1, Language::German, &UNICODE), ["Geburtst…"]);
    }

    proptest! {
        #[test]
        fn lines_keep_to_their_columns(name in "[a-zäöüß試🌞👩\u{200d}🚀 -]{0,40}", first in 2usize..20, rest in 2usize..20, most in 1usize..4) {
            let lines = wrap(&name, first, rest, most, Language::German, &UNICODE);
            prop_assert!(lines.len() <= most);
            for (i, line) in lines.iter().enumerate() {
                prop_assert!(line.width() <= if i == 0 { first } else { rest }, "{lines:?}");
            }
        }
    }
}
