//! Lays out the values of a choice, each with its key.

use super::{
    part::{Mark, Role},
    pen::{Pen, columns},
};
use crate::{
    app::{
        describe::value::short,
        form::{
            choice::{Pick, picks},
            slot::Slot,
        },
    },
    lang::Lang,
    map::{
        field::{Column, Shape, Value},
        rated::{MeetingDay, Score},
    },
};

impl Pen<'_> {
    /// Lays out all values of a choice. Room for their keys is left even without the focus, so that nothing
    /// moves with it.
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
            let mark = mark(column.shape, &pick);
            let (text, sign) = match (focused || pick.word.is_empty(), pick.sign) {
                (true, _) => (keyed, None),
                (false, Some(_)) => (format!("  {}", pick.word), pick.sign),
                (false, None) => (pick.word, None),
            };
            let text = format!(" {text} ");
            let taken = columns(&text);
            let role = Role::Option { mark, sign, key: pick.key };
            self.say(at, taken.min(right.saturating_sub(at)), text, role, Some(slot));
            at += taken;
        }
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
