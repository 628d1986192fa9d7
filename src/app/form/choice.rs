//! Choices that are made by one key. All values are shown, each with its key.

use crate::{
    app::{
        describe::value::{short, shortest},
        key::Key,
    },
    lang::Lang,
    map::{
        choice::Choice as _,
        field::{Column, Shape, Value},
        rated::{MeetingDay, Score},
        touchpoint::Usage,
    },
};

/// A value that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Pick {
    /// The key that chooses it.
    pub key: char,
    /// The word of the value; empty for a score.
    pub word: String,
    /// Whether the value is chosen.
    pub chosen: bool,
    /// The verdict whose sign stands before the value.
    pub sign: Option<Usage>,
}

/// Whether the value of a field of this shape is chosen and not typed.
pub fn is_choice(shape: Shape) -> bool {
    matches!(shape, Shape::Choice(_) | Shape::Marks(_) | Shape::Flag | Shape::Score | Shape::Rated(_))
}

/// All values of a choice.
pub fn picks(column: &Column, value: &Value, lang: &Lang) -> Vec<Pick> {
    picks_in(column, value, lang, short)
}

/// All values of a choice in the words for a line that has no room for the usual ones.
pub fn shortest_picks(column: &Column, value: &Value, lang: &Lang) -> Vec<Pick> {
    picks_in(column, value, lang, shortest)
}

fn picks_in(
    column: &Column,
    value: &Value,
    lang: &Lang,
    short: fn(&str, &str, &Lang) -> String,
) -> Vec<Pick> {
    let numbered = |words: &[&str], chosen: &dyn Fn(u8) -> bool| {
        let picks = ('1'..='8').zip(0u8..).zip(words);
        picks
            .map(|((key, i), w)| Pick {
                key,
                word: short(column.name, w, lang),
                chosen: chosen(i),
                sign: None,
            })
            .collect()
    };
    let points = |now: Option<u8>| {
        let score =
            |(key, p): (char, u8)| Pick { key, word: String::new(), chosen: now == Some(p), sign: None };
        ('1'..='5').zip(1..).map(score).collect()
    };
    match (column.shape, value) {
        (Shape::Choice(words), Value::Choice(now)) => numbered(words, &|i| *now == Some(i)),
        (Shape::Marks(words), Value::Marks(bits)) => numbered(words, &|i| bits & (1 << i) != 0),
        (Shape::Flag, Value::Flag(now)) => {
            let pick = |key, word: &str, chosen| Pick { key, word: lang.get(word), chosen, sign: None };
            vec![pick('0', "no", !now), pick('1', "yes", *now)]
        }
        (Shape::Score, Value::Score(now)) => points(now.map(Score::points)),
        (Shape::Rated([]), Value::Rated(all)) => points(all.last().map(|(_, p)| *p)),
        (Shape::Rated(words), Value::Rated(all)) => {
            let now = all.last().map(|(_, i)| *i);
            let pick = |((key, i), w): ((char, u8), &&str)| Pick {
                key,
                word: short(column.name, w, lang),
                chosen: now == Some(i),
                sign: Usage::at(i).filter(|u| *u != Usage::Right),
            };
            SIGNS.into_iter().zip(0..).zip(words).map(pick).collect()
        }
        _ => Vec::new(),
    }
}

/// The value that a key chooses; `None` when it chooses nothing here. `day` is the meeting that a score
/// belongs to.
pub fn chosen_by(key: Key, column: &Column, value: &Value, day: MeetingDay) -> Option<Value> {
    let typed = key.character()?;
    match (column.shape, value) {
        (Shape::Choice(words), Value::Choice(now)) => one_of(typed, *now, count(words)).map(Value::Choice),
        (Shape::Marks(words), Value::Marks(bits)) => marks(typed, *bits, count(words)).map(Value::Marks),
        (Shape::Flag, Value::Flag(now)) => flag(typed, *now).map(Value::Flag),
        (Shape::Score, Value::Score(now)) => {
            let points = one_of(typed, now.map(|score| score.points() - 1), POINTS)?;
            Some(Value::Score(points.and_then(|at| Score::new(at + 1))))
        }
        (Shape::Rated([]), Value::Rated(all)) => {
            let points = one_of(typed, latest(all).map(|points| points - 1), POINTS)?;
            Some(Value::Rated(judged(all, day, points.map(|at| at + 1))))
        }
        (Shape::Rated(words), Value::Rated(all)) => {
            let now = latest(all);
            let verdict = match SIGNS.iter().zip(0..).find(|(sign, _)| **sign == typed) {
                Some((_, at)) => Some(at).filter(|at| now != Some(*at)),
                None => one_of(typed, now, count(words))?,
            };
            Some(Value::Rated(judged(all, day, verdict)))
        }
        _ => None,
    }
}

/// The highest score.
const POINTS: u8 = 5;

/// The keys of the three verdicts. The same key again takes the verdict back.
const SIGNS: [char; 3] = ['+', '=', '-'];

fn count(words: &[&str]) -> u8 {
    u8::try_from(words.len()).unwrap_or(u8::MAX)
}

/// The position that a key chooses among `count` values: a digit chooses its own, 0 chooses none, and Space
/// chooses the one after `now`. The outer `None` means that the key chooses nothing here.
fn one_of(typed: char, now: Option<u8>, count: u8) -> Option<Option<u8>> {
    match (typed, digit(typed)) {
        (' ', _) => Some(next(now, count)),
        (_, Some(0)) => Some(None),
        (_, Some(digit)) if digit <= count => Some(Some(digit - 1)),
        _ => None,
    }
}

/// The marks after a key: a digit changes its own mark, 0 clears all, and Space goes through them one by one.
fn marks(typed: char, bits: u8, count: u8) -> Option<u8> {
    match digit(typed) {
        Some(0) => Some(0),
        Some(digit) if digit <= count => Some(bits ^ (1 << (digit - 1))),
        None if typed == ' ' => {
            let last = (0..count).rev().find(|at| bits & (1 << at) != 0);
            Some(next(last, count).map_or(0, |at| 1 << at))
        }
        _ => None,
    }
}

fn flag(typed: char, now: bool) -> Option<bool> {
    match typed {
        '0' => Some(false),
        '1' => Some(true),
        ' ' => Some(!now),
        _ => None,
    }
}

fn digit(typed: char) -> Option<u8> {
    typed.to_digit(10).and_then(|digit| u8::try_from(digit).ok())
}

fn latest(all: &[(MeetingDay, u8)]) -> Option<u8> {
    all.last().map(|(_, verdict)| *verdict)
}

/// The position after `now`; no value follows the last one.
fn next(now: Option<u8>, count: u8) -> Option<u8> {
    match now {
        None => Some(0),
        Some(i) => Some(i + 1).filter(|i| *i < count),
    }
}

/// Gives, or takes back, the verdict of one meeting.
fn judged(all: &[(MeetingDay, u8)], day: MeetingDay, verdict: Option<u8>) -> Vec<(MeetingDay, u8)> {
    let mut all: Vec<(MeetingDay, u8)> = all.iter().filter(|(d, _)| *d != day).copied().collect();
    all.extend(verdict.map(|v| (day, v)));
    all.sort_by_key(|(day, _)| *day);
    all
}
