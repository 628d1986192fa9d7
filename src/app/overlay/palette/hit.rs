//! What of the palette's offers fits what was typed, and how well.

use crate::app::{key::Key, overlay::needle::Needle};
use std::{cmp::Reverse, ops::Range, sync::Arc};

/// A command that can be run.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The place of the command in the table.
    pub command: usize,
    /// The name of the command.
    pub name: String,
    /// What the command does, in a sentence.
    pub help: String,
    /// The same in a few words beside the name, where the sentence is longer or says the name again.
    pub brief: String,
    /// The keys of the command as people write them.
    pub keys: String,
    /// Other words by which it is found.
    pub also: String,
    /// What can be typed after its name.
    pub choices: Arc<[Choice]>,
    /// Whether any text can.
    pub takes_text: bool,
    /// What is said about those of them that are not listed before something is typed; empty where all are.
    pub others: String,
    /// Whether what it does depends on what is under the cursor.
    pub is_about_here: bool,
}

/// What can be typed after a command's name.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// How it is written.
    pub name: String,
    /// Other words for it.
    pub also: Vec<String>,
    /// What it stands for.
    pub argument: Argument,
    /// Whether it is listed before anything of it is typed.
    pub is_listed: bool,
}

impl Choice {
    /// One that is listed at once, with no other words for it.
    pub fn new(name: String, argument: Argument) -> Self {
        Self { name, also: Vec::new(), argument, is_listed: true }
    }
}

/// What was typed after a command's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// The key that stands for a word.
    Key(Key),
    /// A number.
    Number(u32),
    /// The position of one that was listed.
    Nth(usize),
    /// A text, which goes on in the field that the command opens.
    Text(String),
}

/// A command that was found, with one of its arguments if one was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The command. Its name ends with the argument.
    pub offer: Offer,
    /// The positions of the found characters in its name.
    pub marks: Vec<u32>,
    /// What is said beside the name, in which the found words are, if they are in the sentence.
    pub said: String,
    /// The bytes of the found words in it.
    pub found: Vec<Range<usize>>,
    /// The argument, and what of it was typed.
    pub(super) of: Option<(Argument, String)>,
    /// Whether it is the only argument of its command that begins with what was typed.
    pub(super) begins_alone: bool,
    pub(super) fit: Fit,
}

impl Hit {
    /// Whether it is an argument of a command and not a command alone.
    pub fn is_argument(&self) -> bool {
        self.of.is_some()
    }
}

/// How well something fits what was typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It is the name.
    Whole,
    /// The name begins with it.
    Begins,
    /// A word of the name begins with it.
    Word,
    /// It stands in the name.
    Within,
    /// Another word for it begins with it.
    Also,
    /// The name has its letters, better with a higher score.
    Letters(Reverse<u32>),
    /// It stands in other words or in the sentence.
    Said,
}

/// All commands that fit what was typed, in the order of the offers.
pub(super) fn commands(offers: &[Offer], typed: &str) -> Vec<Hit> {
    let mut whole = Needle::new(typed);
    let mut parts: Vec<(Needle, &str)> =
        parted(typed).into_iter().map(|(name, rest)| (Needle::new(name), rest)).collect();
    offers.iter().flat_map(|offer| found(offer, &mut whole, &mut parts)).collect()
}

/// The ways to part what was typed into a name and an argument, the one with the longest name first.
pub(super) fn parted(typed: &str) -> Vec<(&str, &str)> {
    let parts =
        typed.rmatch_indices(char::is_whitespace).map(|(at, _)| (typed[..at].trim(), typed[at..].trim()));
    parts.filter(|(name, _)| !name.is_empty()).collect()
}

/// A command as far as it fits: with those of its arguments that were typed after some letters of it, else itself.
fn found(offer: &Offer, whole: &mut Needle, parts: &mut [(Needle, &str)]) -> Vec<Hit> {
    for (name, rest) in parts.iter_mut().filter(|(_, rest)| !offer.choices.is_empty() && !rest.is_empty()) {
        let Some((fit, _)) = fit(name, &offer.name, &offer.also).filter(|(fit, _)| *fit < Fit::Said) else {
            continue;
        };
        let mut hits = choices(offer, rest);
        hits.retain(|hit| hit.fit <= Fit::Word || hit.fit == Fit::Also);
        if hits.iter().any(|hit| hit.fit == Fit::Whole) {
            hits.retain(|hit| hit.fit == Fit::Whole);
        }
        if !hits.is_empty() {
            hits.sort_by_key(|hit| hit.fit);
            hits.iter_mut().for_each(|hit| hit.fit = fit);
            return hits;
        }
    }
    let hit = fit(whole, &offer.name, &offer.also).or_else(|| {
        // In a sentence some letters can be found of nearly anything.
        let is_said = whole.stands_in(&offer.brief) || whole.stands_in(&offer.help);
        is_said.then(|| (Fit::Said, Vec::new()))
    });
    hit.map(|(fit, marks)| {
        let (said, found) = said(offer, &marks, whole);
        Hit { offer: offer.clone(), said, marks, found, of: None, begins_alone: false, fit }
    })
    .into_iter()
    .collect()
}

/// The arguments of a command that fit what was typed.
pub(super) fn choices(offer: &Offer, typed: &str) -> Vec<Hit> {
    let needle = &mut Needle::new(typed.trim_start_matches('#'));
    if offer.takes_text && !typed.is_empty() {
        return vec![text(offer, typed)];
    }
    let before = u32::try_from(offer.name.chars().count() + 1).unwrap_or(0);
    let in_sight = offer.choices.iter().filter(|choice| choice.is_listed || !typed.trim().is_empty());
    let hits = in_sight.filter_map(|choice| {
        let said = choice.also.join(" · ");
        let (fit, marks) = fit(needle, &choice.name, &said)?;
        // No number is meant by a figure in its middle: `timer 0` is not 10.
        if fit == Fit::Within && is_figure(typed) && choice.name.starts_with(is_digit) {
            return None;
        }
        // A word for it is as good as its name, and so is a number: `10 Minuten`.
        let number = choice.name.split(' ').next().filter(|_| is_figure(typed));
        let mut words = choice.also.iter().map(String::as_str).chain(number);
        let fit = match () {
            () if words.clone().any(|word| !word.is_empty() && needle.is(word)) => Fit::Whole,
            () if !typed.is_empty() && words.any(|word| needle.begins(word)) => fit.min(Fit::Begins),
            () => fit,
        };
        let found = if marks.is_empty() { needle.places_in(&said) } else { Vec::new() };
        let marks = marks.into_iter().map(|at| at + before).collect();
        let name = format!("{} {}", offer.name, choice.name);
        let [help, brief, keys, also, others] = [const { String::new() }; 5];
        let Offer { command, is_about_here, .. } = *offer;
        let choices = Arc::default();
        let takes_text = false;
        let offer =
            Offer { command, name, help, brief, keys, also, choices, takes_text, others, is_about_here };
        let of = Some((choice.argument.clone(), typed.to_owned()));
        Some(Hit { offer, marks, said, found, of, begins_alone: false, fit })
    });
    let mut hits: Vec<Hit> = hits.collect();
    let mut begin = hits.iter_mut().filter(|hit| hit.fit <= Fit::Begins);
    if let (Some(only), None) = (begin.next(), begin.next()) {
        only.begins_alone = !typed.is_empty();
    }
    hits
}

/// A command with the text after its name, which goes on in the field that it opens.
fn text(offer: &Offer, typed: &str) -> Hit {
    let name = format!("{} {typed}", offer.name);
    let of = Some((Argument::Text(typed.to_owned()), typed.to_owned()));
    let offer = Offer { name, ..offer.clone() };
    let said = offer.brief.clone();
    Hit { offer, marks: Vec::new(), said, found: Vec::new(), of, begins_alone: true, fit: Fit::Whole }
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

fn is_figure(typed: &str) -> bool {
    !typed.is_empty() && typed.chars().all(is_digit)
}

/// How well a name or other words for it fit what was typed, and which characters of the name were found; `None` if they do
/// not fit.
fn fit(typed: &mut Needle, name: &str, also: &str) -> Option<(Fit, Vec<u32>)> {
    let letters =
        typed.some_letters_of(name).filter(|(_, marks)| typed.stands_in(name) || abbreviates(name, marks));
    let marks = |letters: Option<(u32, Vec<u32>)>| letters.map(|(_, marks)| marks).unwrap_or_default();
    match letters {
        letters if typed.is(name) => Some((Fit::Whole, marks(letters))),
        letters if typed.begins(name) => Some((Fit::Begins, marks(letters))),
        letters if typed.begins_words_of(name) => Some((Fit::Word, marks(letters))),
        letters if typed.stands_in(name) => Some((Fit::Within, marks(letters))),
        _ if typed.begins_words_of(also) => Some((Fit::Also, Vec::new())),
        Some((score, marks)) => Some((Fit::Letters(Reverse(score)), marks)),
        None => typed.stands_in(also).then(|| (Fit::Said, Vec::new())),
    }
}

/// What is said beside a name, and where the typed words stand in it. Where another word for the command or its whole
/// sentence is the reason for which it was found, that is said, too, or nobody would know what the command has to do with
/// it.
fn said(offer: &Offer, marks: &[u32], typed: &Needle) -> (String, Vec<Range<usize>>) {
    if marks.is_empty() && !typed.stands_in(&offer.brief) {
        if typed.stands_in(&offer.also) {
            let is_meant = |word: &&str| !typed.places_in(word).is_empty();
            let words: Vec<&str> = offer.also.split_whitespace().filter(is_meant).collect();
            let words = words.join(" ");
            let found = typed.places_in(&words);
            return (format!("{words} · {}", offer.brief), found);
        }
        if typed.stands_in(&offer.help) {
            return (offer.help.clone(), typed.places_in(&offer.help));
        }
    }
    (offer.brief.clone(), typed.places_in(&offer.brief))
}

/// Whether these characters of a name are what somebody would type for it: letters of one word from its beginning on, or
/// beginnings of several words. Enter must not run what only happens to have the typed letters somewhere.
fn abbreviates(name: &str, marks: &[u32]) -> bool {
    let chars: Vec<char> = name.chars().collect();
    let is_letter = |at: u32| chars.get(at as usize).is_some_and(|c| c.is_alphanumeric());
    let begins = |at: u32| at == 0 || !is_letter(at - 1);
    let (Some(first), Some(last)) = (marks.first(), marks.last()) else { return true };
    let is_one_word = begins(*first) && (*first..=*last).all(is_letter);
    is_one_word || marks.iter().all(|at| begins(*at) || marks.contains(&(at - 1)))
}
