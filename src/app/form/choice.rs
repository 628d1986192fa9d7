//! What is chosen by one key: all values stand there, each with its key.

use super::state::Form;
use crate::{
    app::{describe::value::short, desk::Desk, key::Key},
    lang::Lang,
    map::{
        builder::Builder,
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
    /// Its word; a score needs none.
    pub word: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whose sign stands before it.
    pub sign: Option<Usage>,
}

/// Whether a field of this shape is chosen and not written.
pub fn is_choice(shape: Shape) -> bool {
    matches!(shape, Shape::Choice(_) | Shape::Marks(_) | Shape::Flag | Shape::Score | Shape::Rated(_))
}

/// All values of a choice.
pub fn picks(column: &Column, value: &Value, lang: &Lang) -> Vec<Pick> {
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
            ['+', '=', '-'].into_iter().zip(0..).zip(words).map(pick).collect()
        }
        _ => Vec::new(),
    }
}

/// The value that a key chooses; `None` when it chooses nothing here. `day` is the meeting that a score belongs to.
pub fn chosen_by(key: Key, column: &Column, value: &Value, day: MeetingDay) -> Option<Value> {
    let c = key.character()?;
    let digit = key.digit();
    match (column.shape, value, digit) {
        (Shape::Choice(words), Value::Choice(now), _) => {
            let count = u8::try_from(words.len()).ok()?;
            match digit {
                Some(0) => Some(None),
                Some(d) => (d <= count).then(|| Some(d - 1)),
                None if c == ' ' => Some(next(*now, count)),
                None => None,
            }
            .map(Value::Choice)
        }
        (Shape::Marks(_), Value::Marks(_), Some(0)) => Some(Value::Marks(0)),
        (Shape::Marks(words), Value::Marks(bits), Some(d)) => {
            (usize::from(d) <= words.len()).then(|| Value::Marks(bits ^ (1 << (d - 1))))
        }
        (Shape::Marks(words), Value::Marks(bits), None) if c == ' ' => {
            let count = u8::try_from(words.len()).ok()?;
            let last = (0..count).rev().find(|i| bits & (1 << i) != 0);
            Some(Value::Marks(next(last, count).map_or(0, |i| 1 << i)))
        }
        (Shape::Flag, Value::Flag(_), Some(d)) => (d <= 1).then_some(Value::Flag(d == 1)),
        (Shape::Flag, Value::Flag(now), None) if c == ' ' => Some(Value::Flag(!now)),
        (Shape::Score, Value::Score(now), _) => {
            let points = match digit {
                Some(d) => (d <= 5).then_some(d)?,
                None if c == ' ' => next(now.map(|s| s.points() - 1), 5).map_or(0, |i| i + 1),
                None => return None,
            };
            Some(Value::Score(Score::new(points)))
        }
        (Shape::Rated(words), Value::Rated(all), _) => {
            let latest = all.last().map(|(_, v)| *v);
            let (first, count) = if words.is_empty() { (1, 5) } else { (0, u8::try_from(words.len()).ok()?) };
            let now = latest.map(|v| v - first);
            let wanted = match (c, digit) {
                ('0', _) => None,
                (' ', _) => next(now, count),
                (_, Some(d)) => Some((d <= count).then(|| d - 1)?),
                ('+' | '=' | '-', _) if !words.is_empty() => {
                    let verdict = match c {
                        '+' => 0,
                        '=' => 1,
                        _ => 2,
                    };
                    Some(verdict).filter(|v| now != Some(*v))
                }
                _ => return None,
            };
            Some(Value::Rated(judged(all, day, wanted.map(|v| v + first))))
        }
        _ => None,
    }
}

impl Form {
    /// Whether a key chooses something under the cursor.
    pub(in crate::app) fn is_on_choice(&self) -> bool {
        self.shape().is_some_and(is_choice)
    }

    /// A key on a choice: writes the value that it stands for.
    pub(in crate::app) fn choose(&mut self, desk: &mut Desk, key: Key) {
        let day = desk.meeting_day();
        let Some(column) = self.column() else { return };
        let Some(value) = self.focus.value(desk.map(), &self.record) else { return };
        let Some(chosen) = chosen_by(key, &column, &value, day) else { return };
        if matches!(column.shape, Shape::Rated(_)) {
            desk.commit_scores(|edit, _| self.focus.write(edit, edit.map(), &self.record, chosen));
        } else {
            let mut edit = Builder::new(desk.map());
            self.focus.write(&mut edit, desk.map(), &self.record, chosen);
            let edit = edit.finish();
            desk.commit(edit);
        }
    }
}

/// The value after this one; after the last comes none.
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
