//! What is chosen by one key: all values stand there, each with its key.

use super::{
    Slot,
    layout::{
        Role,
        left::{Pen, columns},
    },
};
use crate::{
    app::{describe::edit, key::Key},
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

/// The word of a choice, short where the long one is too long for a form.
pub fn word(field: &str, word: &str, lang: &Lang) -> String {
    let short = format!("short-{field}-{word}");
    if lang.has(&short) { lang.get(&short) } else { edit::choice(field, word, lang) }
}

/// All values of a choice.
pub fn picks(column: &Column, value: &Value, lang: &Lang) -> Vec<Pick> {
    let numbered = |words: &[&str], chosen: &dyn Fn(u8) -> bool| {
        let picks = ('1'..='8').zip(0u8..).zip(words);
        picks
            .map(|((key, i), w)| Pick {
                key,
                word: word(column.name, w, lang),
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
                word: word(column.name, w, lang),
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

impl Pen<'_> {
    /// All values of a choice, in as many lines as they need with their keys, so that nothing moves with the focus.
    pub(super) fn options(&mut self, x: u16, width: u16, slot: &Slot, column: &Column, value: &Value) {
        let focused = self.is_focused(slot);
        let (mut at, right) = (x, x + width);
        for pick in picks(column, value, self.lang) {
            let keyed = if pick.word.is_empty() {
                pick.key.to_string()
            } else {
                format!("{} {}", pick.key, pick.word)
            };
            let room = columns(&keyed) + 2;
            if at > x && at + room > right {
                self.y += 1;
                at = x;
            }
            let (text, sign) = match (focused || pick.word.is_empty(), pick.sign) {
                (true, _) => (keyed, None),
                (false, Some(_)) => (format!("  {}", pick.word), pick.sign),
                (false, None) => (pick.word, None),
            };
            let text = if pick.chosen { format!("[{text}]") } else { format!(" {text} ") };
            let taken = columns(&text);
            self.say(
                at,
                taken.min(right.saturating_sub(at)),
                text,
                Role::Option { chosen: pick.chosen, sign },
                Some(slot),
            );
            at += taken;
        }
        for beside in [earlier(column, value, self.lang), self.ends(column, slot)].into_iter().flatten() {
            let taken = columns(&beside);
            if at + 1 + taken <= right {
                self.say(at + 1, taken, beside, Role::Plain, None);
                at += taken + 2;
            }
        }
        self.y += 1;
    }

    /// The ends of a scale in words: a German hears 1 as very good.
    fn ends(&self, column: &Column, slot: &Slot) -> Option<String> {
        let is_scale = matches!(column.shape, Shape::Score | Shape::Rated([]));
        let above = |s: &Slot| s.field == "places" && s != slot;
        let is_again =
            slot.field == "places" && self.parts.iter().any(|p| p.slot.as_ref().is_some_and(above));
        (is_scale && !is_again).then(|| self.lang.get(&format!("ends-{}", column.name)))
    }
}

/// What earlier meetings said, to now: `2→4`.
fn earlier(column: &Column, value: &Value, lang: &Lang) -> Option<String> {
    let Value::Rated(all) = value else { return None };
    if all.len() < 2 {
        return None;
    }
    let said = |v: &(MeetingDay, u8)| match column.shape {
        Shape::Rated(words) if !words.is_empty() => {
            words.get(usize::from(v.1)).map(|w| word(column.name, w, lang)).unwrap_or_default()
        }
        _ => v.1.to_string(),
    };
    let recent = &all[all.len().saturating_sub(3)..];
    Some(recent.iter().map(said).collect::<Vec<_>>().join("→"))
}
