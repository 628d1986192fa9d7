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

/// A value as it is written, and as it is with its key.
struct Written {
    text: String,
    keyed: u16,
    role: Role,
}

impl Pen<'_> {
    /// Lays out all values of a choice from column `x` on, or from an earlier one if they fit into the line then: a row of
    /// choices is read at once. Room for their keys is left even without the focus, so that nothing moves to another line
    /// with it.
    pub(super) fn options(
        &mut self,
        (earliest, x): (u16, u16),
        right: u16,
        slot: &Slot,
        column: &Column,
        value: &Value,
    ) {
        let focused = self.is_focused(slot);
        let ways = [picks, shortest_picks].map(|picks| {
            let all: Vec<Written> = picks(column, value, self.lang)
                .into_iter()
                .map(|pick| written(column.shape, pick, focused))
                .collect();
            (start(&all, earliest, right).map(|start| start.min(x)), all)
        });
        let [usual, shortest] = ways;
        let (start, all) = if usual.0.is_none() && shortest.0.is_some() { shortest } else { usual };
        let is_line = start.is_some();
        let start = start.unwrap_or(x);
        let spaced: u16 = all.iter().map(|one| columns(&one.text)).sum();
        let gap = u16::from(is_line && start + spaced > right);
        let mut at = start;
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
        for beside in [earlier(column, value, self.lang), self.ends(column, slot)].into_iter().flatten() {
            let taken = columns(&beside);
            if at + 1 + taken < right {
                self.say(at + 1, taken, beside, Role::Soft, None);
                at += taken + 2;
            }
        }
        self.y += 1;
    }

    /// The words at the ends of a scale, because in Germany 1 is heard as very good.
    fn ends(&self, column: &Column, slot: &Slot) -> Option<String> {
        let is_scale = matches!(column.shape, Shape::Score | Shape::Rated([]));
        let above = |s: &Slot| s.field == "places" && s != slot;
        let is_again =
            slot.field == "places" && self.parts.iter().any(|p| p.slot.as_ref().is_some_and(above));
        (is_scale && !is_again).then(|| self.lang.ends(column.name).join(" – "))
    }
}

/// The column from which on all values stand in one line with their keys; none if they do not fit into it.
fn start(all: &[Written], earliest: u16, right: u16) -> Option<u16> {
    let count = u16::try_from(all.len()).unwrap_or(u16::MAX);
    let keyed: u16 = all.iter().map(|one| one.keyed).sum();
    // A blank on both sides of each value, or where there is no room for that, one between two of them.
    let starts = [2 * count, count + 1].map(|blanks| right.checked_sub(keyed + blanks));
    starts.into_iter().flatten().find(|start| *start >= earliest)
}

/// How a value is written, with its key where the focus is.
fn written(shape: Shape, pick: Pick, focused: bool) -> Written {
    let mark = mark(shape, &pick);
    let keyed =
        if pick.word.is_empty() { pick.key.to_string() } else { format!("{} {}", pick.key, pick.word) };
    let width = columns(&keyed);
    let (text, sign) = match (focused || pick.word.is_empty(), pick.sign) {
        (true, _) => (keyed, None),
        (false, Some(_)) => (format!("  {}", pick.word), pick.sign),
        (false, None) => (pick.word, None),
    };
    Written { text: format!(" {text} "), keyed: width, role: Role::Option { mark, sign, key: pick.key } }
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
