//! Tells a sentence that was typed where letters are commands from work with these keys. Work has no words: moves and
//! commands stand alone, and a text follows the one key that opens its field.

use crate::app::command::Sense;
use std::collections::BTreeSet;

/// A character that was typed, and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The character.
    pub sign: char,
    /// What became of it.
    pub fate: Fate,
}

impl Letter {
    /// Whether it is a letter that ran a command and opened no field.
    pub fn is_command_letter(self) -> bool {
        matches!(self.fate, Fate::Command(_)) && self.sign.is_alphabetic()
    }
}

/// What became of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It ran a command of this sense.
    Command(Sense),
    /// It ran a command of this sense, which opened a field.
    Opens(Sense),
    /// It meant nothing where it was typed.
    Nothing,
    /// It was written into a field.
    Text,
}

/// How many different letters must have meant nothing, so that two words were meant.
const STRAY: usize = 3;
/// The same for a single word, which must also be long.
const STRAY_IN_WORD: usize = 5;
/// How many letters that word has at least.
const LONG: usize = 8;
/// From so many words on, without a capital, nobody's name is meant: `nobody knows the wine list`.
const NO_NAME: usize = 4;
/// How many letters a word has at least of which some were taken for commands.
pub const WORD: usize = 3;

/// Whether these characters look like writing: two words of which several letters meant nothing, or of which the first
/// was a word of commands only, or one whose end in a field begins no word; or a long word of which nearly all letters
/// meant nothing.
pub fn looks_like_writing(letters: &[Letter]) -> bool {
    let is_blank = |letter: &Letter| letter.sign.is_whitespace();
    // `2 von 3 kunden` is about customers.
    let is_word = |word: &&[Letter]| count(word) > 0;
    let words: Vec<&[Letter]> = letters.split(is_blank).filter(is_word).collect();
    let Some(first) = words.first() else { return false };
    if is_number_cut_off(letters) {
        return true;
    }
    let lost = |letter: &&Letter| letter.fate == Fate::Nothing && letter.sign.is_alphabetic();
    let stray: BTreeSet<char> = letters.iter().filter(lost).map(|letter| letter.sign).collect();
    let Some(second) = words.get(1) else { return stray.len() >= STRAY_IN_WORD && count(first) >= LONG };
    let begins_second = second.iter().any(|letter| letter.sign.is_alphabetic());
    if stray.len() >= STRAY && count(first) >= 2 && begins_second {
        return true;
    }
    // A blank that is written follows a command that opens a field, and that may be meant.
    let blank = letters.iter().skip_while(|letter| is_blank(letter)).find(|letter| is_blank(letter));
    let is_after_commands = !stray.is_empty() || blank.is_some_and(|blank| blank.fate != Fate::Text);
    let has_capital = letters.iter().any(|letter| letter.sign.is_uppercase());
    let lower = if has_capital { 0 } else { words.len() };
    let are_words = is_a_word_of_commands(first) && begins_a_word(second);
    count(second) >= 2 && (are_words && is_after_commands || is_cut(first, lower))
}

/// How many characters at the start are a number and what stands between it and a word: `4 `, `2-`, `3. `.
pub fn number(letters: &[Letter]) -> usize {
    let digits = letters.iter().take_while(|letter| letter.sign.is_ascii_digit()).count();
    let after: String = letters.iter().skip(digits).take(2).map(|letter| letter.sign).collect();
    match (digits, after.as_str()) {
        (0, _) => 0,
        (_, ". ") => digits + 2,
        (_, after) if after.starts_with([' ', '-']) => digits + 1,
        _ => 0,
    }
}

/// Whether commands took the number with which a text begins, and its first word does not begin with one.
fn is_number_cut_off(letters: &[Letter]) -> bool {
    let (number, rest) = letters.split_at(number(letters));
    let is_no_key =
        |letter: &&Letter| matches!(letter.fate, Fate::Text | Fate::Nothing) && letter.sign.is_alphabetic();
    number.first().is_some_and(|digit| digit.fate != Fate::Text)
        && rest.iter().take_while(is_no_key).count() >= 2
}

/// Whether a text of several words stands in a field, and the letter that opened it can be its start: `c` and `hef ist
/// krank`. Of a single word several letters must be missing.
pub fn may_be_cut(letters: &[Letter]) -> bool {
    let (begin, rest) = cut(letters);
    let words = rest.split(|letter| letter.sign.is_whitespace()).filter(|word| !word.is_empty());
    // `m` and `bell at the door` are no word.
    let first = letters.split(|letter| letter.sign.is_whitespace()).next().unwrap_or_default();
    let is_word = first.len() <= begin.len() || begins_a_word(first);
    can_be_cut(letters) && is_word && (words.count() > 1 || begin.len() > 1)
}

/// Whether a text stands in a field, and the letter that opened it can be its start. Nothing that begins with a capital or
/// with a sign is cut off, but a comma may follow a short word: `ja, genau`.
pub fn can_be_cut(letters: &[Letter]) -> bool {
    let (begin, rest) = cut(letters);
    let goes_on = |letter: &Letter| {
        letter.sign.is_lowercase()
            || letter.sign.is_whitespace()
            || matches!(letter.sign, ',' | '.' | '!' | '?' | ';' | ':')
    };
    // A sign that opens a field, as the one of the search, begins no word.
    let is_begun = begin.last().is_some_and(|letter| letter.sign.is_alphabetic());
    is_begun && rest.first().is_some_and(goes_on)
}

/// How many characters were typed before a field was open.
pub fn cut_off(letters: &[Letter]) -> usize {
    cut(letters).0.len()
}

/// What was typed before a field was open, and what is written in it.
fn cut(letters: &[Letter]) -> (&[Letter], &[Letter]) {
    letters.split_at(letters.iter().position(|letter| letter.fate == Fate::Text).unwrap_or(letters.len()))
}

fn count(word: &[Letter]) -> usize {
    word.iter().filter(|letter| letter.sign.is_alphabetic()).count()
}

/// Whether all letters were taken for commands although they make a word, with several different letters.
fn is_a_word_of_commands(word: &[Letter]) -> bool {
    let different: BTreeSet<char> = word.iter().map(|letter| letter.sign).collect();
    let is_in_words = |letter: &Letter| letter.fate != Fate::Text && letter.sign.is_alphabetic();
    different.len() >= WORD && word.iter().all(is_in_words) && begins_a_word(word)
}

/// Whether a sentence rather begins with the next character than with those before it, which are commands: moves, scores,
/// marks. No word begins with two equal letters or with `jd`; that `lkw` does is worth less than the place from which
/// somebody begins to write after moving there. Nor has a word a capital after its start or a letter after a digit.
pub fn begins_anew(before: &[Letter], next: char) -> bool {
    let signs: Vec<char> = before.iter().map(|letter| letter.sign).collect();
    let is_alone = |letter: &Letter| matches!(letter.fate, Fate::Command(Sense::Moves | Sense::Alone));
    let are_commands =
        !before.is_empty() && before.iter().all(|letter| matches!(letter.fate, Fate::Command(_)));
    let ends_in_digit = signs.last().is_some_and(char::is_ascii_digit);
    // `5 tische` and `4 Wochen` are texts.
    if !before.is_empty() && number(before) == before.len() {
        return false;
    }
    let is_new_word = next.is_uppercase() || next.is_alphabetic() && ends_in_digit;
    if are_commands && is_new_word && !signs.iter().any(|sign| is_opening(*sign)) {
        return true;
    }
    match signs.as_slice() {
        [] => false,
        // No line of a text begins with a sign that opens something.
        [.., '\n'] if matches!(next, ':' | '/' | '#') => true,
        [letter] if letter.is_alphabetic() => {
            let is_onset = is_vowel(next) || stands_first(*letter, next);
            next == *letter || next == ' ' || before.iter().all(is_alone) && !is_onset
        }
        signs => next.is_alphabetic() && !signs.iter().any(|sign| sign.is_alphabetic() || is_opening(*sign)),
    }
}

/// Whether the first of so many words without a capital was cut in two: commands took its start, and what stands in the
/// field that opened then begins no word, or is too long for the name that this field asks for. After moves it may be
/// meant.
fn is_cut(word: &[Letter], words: usize) -> bool {
    let (begin, rest) = word.split_at(word.iter().take_while(|letter| letter.fate != Fate::Text).count());
    let mut commands = begin.iter().filter(|letter| !matches!(letter.fate, Fate::Opens(_)));
    let is_move = |letter: &Letter| letter.fate == Fate::Command(Sense::Moves);
    let asks_for_name = begin.last().is_some_and(|last| last.fate == Fate::Opens(Sense::AsksName));
    let is_no_name = asks_for_name && words >= NO_NAME;
    let is_word = begin.iter().all(|letter| letter.sign.is_alphabetic());
    is_word && (is_no_name || commands.any(|letter| !is_move(letter)) && !begins_a_word(rest))
}

/// The groups of consonants with which words begin.
const ONSETS: [&str; 60] = [
    "bl", "br", "ch", "chl", "chr", "cl", "cr", "dr", "dw", "fl", "fr", "gh", "gl", "gn", "gr", "kh", "kl",
    "kn", "kr", "kw", "pf", "pfl", "pfr", "ph", "pl", "pr", "ps", "rh", "sc", "sch", "schl", "schm", "schn",
    "schr", "schw", "scr", "sh", "shr", "sk", "sl", "sm", "sn", "sp", "sph", "spl", "spr", "st", "str", "sw",
    "th", "thr", "tr", "ts", "tw", "vl", "vr", "wh", "wl", "wr", "zw",
];

/// Whether a word can begin like this: with no more consonants before a vowel than can be spoken.
fn begins_a_word(letters: &[Letter]) -> bool {
    let is_consonant = |sign: &char| sign.is_lowercase() && !is_vowel(*sign);
    let onset: String = letters.iter().map(|letter| letter.sign).take_while(is_consonant).collect();
    let is_all = onset.chars().count() == letters.len();
    let is_known = onset.chars().count() < 2 || ONSETS.contains(&onset.as_str());
    let begin: String = letters.iter().take(2).map(|letter| letter.sign).collect();
    letters.is_empty() || is_known && !is_all && begin != "ie"
}

/// Whether a word can begin with these two consonants.
fn stands_first(first: char, second: char) -> bool {
    let both: String = [first, second].iter().collect();
    ONSETS.iter().any(|onset| onset.starts_with(&both))
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö' | 'ü')
}

fn is_opening(sign: char) -> bool {
    matches!(sign, '(' | '[' | '"' | '\'' | '-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use Fate::{Nothing, Text};

    const COMMAND: Fate = Fate::Command(Sense::Usual);
    const OPENS: Fate = Fate::Opens(Sense::Usual);

    /// What the command of a letter in the table means.
    fn sense(sign: char) -> Sense {
        match sign {
            'h' | 'j' | 'k' | 'l' => Sense::Moves,
            'd' | 'r' => Sense::Alone,
            'o' => Sense::AsksName,
            _ => Sense::Usual,
        }
    }

    fn typed(parts: &[(&str, Fate)]) -> Vec<Letter> {
        let letter = |sign: char, fate: Fate| match fate {
            COMMAND => Letter { sign, fate: Fate::Command(sense(sign)) },
            OPENS => Letter { sign, fate: Fate::Opens(sense(sign)) },
            fate => Letter { sign, fate },
        };
        let letters = |(text, fate): &(&str, Fate)| -> Vec<Letter> {
            text.chars().map(|sign| letter(sign, *fate)).collect()
        };
        parts.iter().flat_map(letters).collect()
    }

    #[test]
    fn a_sentence_is_known_by_what_became_of_its_letters() {
        for (parts, is_writing) in [
            (&[("de", COMMAND), ("r ku", Nothing)][..], true),
            (&[("de", COMMAND), ("r", Nothing)], false),
            (&[("und d", COMMAND), ("a", OPENS)], true),
            (&[("re", COMMAND), ("chnung", Nothing)], true),
            (&[("p", COMMAND), ("a", OPENS), ("rkplatz zu", Text)], true),
            (&[("s", COMMAND), ("c", OPENS), ("hnelle an", Text)], true),
            (&[("d", COMMAND), ("ie re", Text)], true),
            (&[("n", COMMAND), ("o", OPENS), ("body knows the w", Text)], true),
            (&[("s", COMMAND), ("o", OPENS), (" geht das n", Text)], true),
            (&[("o", OPENS), ("hne karte geht nichts", Text)], true),
            (&[("2 ", COMMAND), ("von 3 kunden", Text)], true),
            (&[("2 v", COMMAND), ("o", Nothing), ("n 3 k", COMMAND), ("u", Nothing), ("nd", COMMAND)], true),
            // Work.
            (&[("n", COMMAND), ("o", OPENS), ("service der k", Text)], false),
            (&[("n", COMMAND), ("o", OPENS), ("service und team Nord", Text)], false),
            (&[("a", OPENS), ("der kunde wartet", Text)], false),
            (&[("p", COMMAND), ("a", OPENS), ("neue karte", Text)], false),
            (&[("p", COMMAND), ("a", OPENS), ("Rkplatz zu", Text)], false),
            (&[("jl", COMMAND), ("a", OPENS), ("wlan im saal", Text)], false),
            (&[("jum", COMMAND), (" bis freitag", Text)], false),
            (&[("nun jjt1", COMMAND)], false),
            (&[("jjj lll hhh", COMMAND)], false),
            (&[("rnx qvv", Nothing)], true),
            (&[("r x q v", Nothing)], false),
        ] {
            assert_eq!(looks_like_writing(&typed(parts)), is_writing, "{parts:?}");
        }
    }

    #[test]
    fn a_letter_that_can_be_no_start_of_the_word_in_its_field_was_meant() {
        for (begin, rest, may_be) in
            [("m", "bell at the door", false), ("m", "it allen reden", true), ("c", "hef ist krank", true)]
        {
            assert_eq!(may_be_cut(&typed(&[(begin, OPENS), (rest, Text)])), may_be, "{begin}{rest}");
        }
    }

    #[test]
    fn a_sentence_begins_after_the_keys_that_led_there() {
        for (before, next, is_new) in [
            ("j", 'd', true),
            ("j", 'e', false),
            ("k", 'l', false),
            ("k", 'd', true),
            ("n", 'n', true),
            ("n", 'u', false),
            ("n", ' ', true),
            ("3", 'd', true),
            (" ", 'd', true),
            ("5 ", 't', false),
            ("(", 'n', false),
            ("ku", 'n', false),
            ("r", 'D', true),
            ("jl", 'D', true),
            ("-", 'D', false),
            ("4j1j3", 'n', true),
            ("r", 'd', true),
            ("d", 'k', true),
            ("d", 'r', false),
            ("d", 'e', false),
            ("w", 'l', false),
        ] {
            assert_eq!(begins_anew(&typed(&[(before, COMMAND)]), next), is_new, "{before}{next}");
        }
    }
}
