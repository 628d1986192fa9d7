//! The columns of the list. They are as wide as their texts, so that nothing is cut beside empty space.

use crate::{
    app::App,
    t,
    ui::{
        Looks,
        canvas::{columns, put_fit},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Blank columns between two of them.
const GAP: u16 = 2;
/// How many columns there are: day, what, touchpoint, who, state.
const COUNT: usize = 5;
/// How many screen columns the sign of overdue actions and the blanks at both ends take.
const AROUND: u16 = 5;

/// Where each of the columns stands, from the row's left edge on.
pub(super) struct Columns {
    heads: [String; COUNT],
    pub at: [u16; COUNT],
    pub width: [u16; COUNT],
}

impl Columns {
    /// The columns for rows of these texts in a screen of `width`.
    pub fn of<'a>(app: &App, rows: impl Iterator<Item = [&'a str; COUNT]>, width: u16) -> Self {
        let lang = &app.desk.lang;
        let heads = [
            t!(lang, "field-action-due"),
            t!(lang, "field-action-what"),
            t!(lang, "touchpoint"),
            t!(lang, "field-action-who"),
            t!(lang, "field-action-state"),
        ];
        let mut wanted = heads.each_ref().map(|head| columns(head));
        for texts in rows {
            for (wanted, text) in wanted.iter_mut().zip(texts) {
                *wanted = (*wanted).max(columns(text));
            }
        }
        let room = width.saturating_sub(AROUND + GAP * 4);
        let width = share(wanted, room);
        let mut x = 2;
        let at = width.map(|width| {
            x += width + GAP;
            x - width - GAP
        });
        Self { heads, at, width }
    }

    /// Draws the heads of the columns in the first line of the list.
    pub fn heads(&self, looks: &Looks, body: Rect, buf: &mut Buffer) {
        let soft = looks.theme.ink(Ink::Soft, Surface::Canvas);
        for ((head, x), width) in self.heads.iter().zip(self.at).zip(self.width) {
            put_fit(buf, body.x + 1 + x, body.y, width, head, soft, &looks.glyphs);
        }
    }
}

/// The width that each column gets of `room`: what it wants if there is enough, else the widest ones give way
/// down to the same width. What is left over goes to the column of what is to be done.
fn share(mut wanted: [u16; COUNT], room: u16) -> [u16; COUNT] {
    let total = |widths: &[u16; COUNT]| widths.iter().map(|w| u32::from(*w)).sum::<u32>();
    while total(&wanted) > u32::from(room) {
        let Some(widest) = wanted.iter_mut().max().filter(|w| **w > 0) else { break };
        *widest -= 1;
    }
    let spare = u32::from(room).saturating_sub(total(&wanted));
    wanted[1] += u16::try_from(spare / 2).unwrap_or(0);
    wanted[2] += u16::try_from(spare - spare / 2).unwrap_or(0).min(12);
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_is_cut_beside_empty_space(wanted: [u8; 5], room in 40u16..200) {
            let wanted = wanted.map(u16::from);
            let got = share(wanted, room);
            prop_assert!(got.iter().sum::<u16>() <= room);
            if wanted.iter().sum::<u16>() <= room {
                prop_assert!(got.iter().zip(wanted).all(|(got, wanted)| *got >= wanted));
            } else {
                prop_assert_eq!(got.iter().sum::<u16>(), room);
            }
        }
    }
}
