//! Lays out the values of a choice, each with its key.

use super::{
    part::{Mark, Role},
    pen::{Pen, columns},
};
use crate::{
    app::{
        describe::value::short,
        form::{
            choice::{Pick, picks, shortest_picks},
            slot::Slot,
        },
    },
    lang::Lang,
    map::{
        field::{Column, Shape, Value},
        rated::{MeetingDay, Score},
    },
};

/// The values of a choice, in words of one length.
type Picks = fn(&Column, &Value, &Lang) -> Vec<Pick>;

/// Where the key of a value stands while it has the focus.
#[derive(Clone, Copy, PartialEq, Eq)]
enum KeyAt {
    /// A blank before the word.
    Apart,
    /// In the place of the blank before the word.
    Edge,
}

/// A value as it is written, and the columns that it takes with its key.
struct Written {
    text: String,
    keyed: u16,
    role: Role,
}

impl Pen<'_> {
    /// Lays out all values of a choice from column `x` on, in one line if they fit into it. Room for their keys is left
    /// even without the focus, so that nothing moves to another line with it.
    pub(super) fn options(&mut self, x: u16, right: u16, slot: &Slot, column: &Column, value: &Value) {
        let (all, is_line) = self.in_words_that_fit(right.saturating_sub(x), slot, column, value);
        let spaced: u16 = all.iter().map(|one| columns(&one.text)).sum();
        let gap = u16::from(is_line && x + spaced > right);
        let mut at = x;
        let mut chosen = Vec::new();
        for Written { text, keyed, role } in all {
            if !is_line && at > x && at + keyed + 2 > right {
                self.y += 1;
                at = x;
            }
            let taken = columns(&text);
            let room = taken.min(right.saturating_sub(at));
            // The edges of the chosen one lie over those of its neighbours.
            match role {
                Role::Option { mark: Mark::Not, .. } => self.say(at, room, text, role, Some(slot)),
                _ => chosen.push((self.y, at, room, text, role)),
            }
            at += taken - gap;
        }
        let end = self.y;
        for (y, at, room, text, role) in chosen {
            self.y = y;
            self.say(at, room, text, role, Some(slot));
        }
        self.y = end;
        let meaning = meaning(column, value, self.lang);
        let beside = [earlier(column, value, self.lang), ends(column, slot, self.lang), meaning];
        for beside in beside.into_iter().flatten() {
            let taken = columns(&beside);
            if at + 1 + taken < right {
                self.say(at + 1, taken, beside, Role::Soft, None);
                at += taken + 2;
            }
        }
        self.y += 1;
    }

    /// All values of a choice, in the first way in which they stand in one line, and whether there is one.
    fn in_words_that_fit(
        &self,
        room: u16,
        slot: &Slot,
        column: &Column,
        value: &Value,
    ) -> (Vec<Written>, bool) {
        let focused = self.is_focused(slot);
        let ways =
            [(picks as Picks, KeyAt::Apart), (shortest_picks, KeyAt::Apart), (shortest_picks, KeyAt::Edge)];
        for (picks, key) in ways {
            let all: Vec<Written> = picks(column, value, self.lang)
                .into_iter()
                .map(|pick| written(column.shape, pick, focused, key))
                .collect();
            if fits(&all, room, key) {
                return (all, true);
            }
        }
        let all = picks(column, value, self.lang).into_iter();
        (all.map(|pick| written(column.shape, pick, focused, KeyAt::Apart)).collect(), false)
    }
}

/// The words at the ends of a scale, because in Germany 1 is heard as very good. Those of the experience stand once above
/// all its rows.
fn ends(column: &Column, slot: &Slot, lang: &Lang) -> Option<String> {
    let is_scale = matches!(column.shape, Shape::Score | Shape::Rated([]));
    (is_scale && slot.field != "places").then(|| lang.ends(column.name).join(" – "))
}

/// Whether all values stand in one line with their keys.
fn fits(all: &[Written], room: u16, key: KeyAt) -> bool {
    let count = u16::try_from(all.len()).unwrap_or(u16::MAX);
    // A blank on both sides of each value, or where there is no room for that, one between two of them.
    let blanks = match key {
        KeyAt::Apart => count + 1,
        KeyAt::Edge => 2 * count,
    };
    all.iter().map(|one| one.keyed).sum::<u16>() + blanks <= room
}

/// How a value is written, with its key where the focus is.
fn written(shape: Shape, pick: Pick, focused: bool, key: KeyAt) -> Written {
    let mark = mark(shape, &pick);
    let role = |sign| Role::Option { mark, sign, key: pick.key };
    if key == KeyAt::Edge && pick.sign.is_none() && !pick.word.is_empty() {
        let edge = if focused { pick.key } else { ' ' };
        let text = format!("{edge}{} ", pick.word);
        return Written { text, keyed: columns(&pick.word), role: role(None) };
    }
    let keyed =
        if pick.word.is_empty() { pick.key.to_string() } else { format!("{} {}", pick.key, pick.word) };
    let width = columns(&keyed);
    let (text, sign) = match (focused || pick.word.is_empty(), pick.sign) {
        (true, _) => (keyed, None),
        (false, Some(_)) => (format!("  {}", pick.word), pick.sign),
        (false, None) => (pick.word, None),
    };
    Written { text: format!(" {text} "), keyed: width, role: role(sign) }
}

/// How a value looks.
fn mark(shape: Shape, pick: &Pick) -> Mark {
    let score = || pick.key.to_digit(10).and_then(|digit| Score::new(u8::try_from(digit).ok()?));
    match shape {
        _ if !pick.chosen => Mark::Not,
        Shape::Flag if pick.key == '0' => Mark::Unset,
        Shape::Score | Shape::Rated([]) => score().map_or(Mark::Set, Mark::Score),
        _ => Mark::Set,
    }
}

/// What a moment of truth is, of which nobody guesses what its four letters stand for; where none is chosen, the first and
/// the last of them.
fn meaning(column: &Column, value: &Value, lang: &Lang) -> Option<String> {
    let (Shape::Choice(words), Value::Choice(now), "moment") = (column.shape, value, column.name) else {
        return None;
    };
    let word = now.and_then(|at| words.get(usize::from(at))).copied().unwrap_or("none");
    Some(lang.get(&format!("moment-means-{word}")))
}

/// The scores from earlier meetings to now, as `2→4`.
fn earlier(column: &Column, value: &Value, lang: &Lang) -> Option<String> {
    let Value::Rated(all) = value else { return None };
    if all.len() < 2 {
        return None;
    }
    let said = |v: &(MeetingDay, u8)| match column.shape {
        Shape::Rated(words) if !words.is_empty() => {
            words.get(usize::from(v.1)).map(|w| short(column.name, w, lang)).unwrap_or_default()
        }
        _ => v.1.to_string(),
    };
    let recent = &all[all.len().saturating_sub(3)..];
    Some(recent.iter().map(said).collect::<Vec<_>>().join("→"))
}
