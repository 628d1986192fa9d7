//! The columns of the list. They are as wide as their texts, so that nothing is cut beside empty space.

use crate::{
    app::{
        App,
        widths::{Wish, share},
    },
    t,
    ui::{
        Looks,
        canvas::{columns, put_fit},
        theme::Surface,
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// How many columns there are: day, what, touchpoint, who, state.
const COUNT: usize = 5;
/// Blank columns before each of them. The first has the sign of overdue actions there.
const GAPS: [u16; COUNT] = [2, 2, 2, 2, 3];
/// The blanks at both ends of a row.
const AROUND: u16 = 2;

/// Where each of the columns stands, from the row's left edge on.
pub(super) struct Columns {
    heads: [String; COUNT],
    pub at: Vec<u16>,
    pub width: Vec<u16>,
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
        let mut wishes = heads.each_ref().map(|head| Wish { whole: columns(head), least: 0 });
        for texts in rows {
            for (wish, text) in wishes.iter_mut().zip(texts) {
                wish.whole = wish.whole.max(columns(text));
            }
        }
        // Half of a day or of a state would say nothing, and nobody needs to know more of them than the longest.
        for short in [0, COUNT - 1] {
            wishes[short].least = wishes[short].whole;
        }
        let room = width.saturating_sub(AROUND + GAPS.iter().sum::<u16>());
        let mut width = share(&wishes, room);
        // What is to spare is shared by the three whose texts differ in length, and the rows reach to the right margin.
        let spare = room - width.iter().sum::<u16>();
        for (nth, more) in [(1, spare - 2 * (spare / 3)), (2, spare / 3), (3, spare / 3)] {
            width[nth] += more;
        }
        let mut x = 0;
        let stop = |(gap, width): (u16, &u16)| {
            x += gap + width;
            x - width
        };
        let at = GAPS.into_iter().zip(&width).map(stop).collect();
        Self { heads, at, width }
    }

    /// Draws the heads of the columns in the first line of the list.
    pub fn heads(&self, looks: &Looks, body: Rect, buf: &mut Buffer) {
        let soft = looks.theme.table_head(Surface::Canvas);
        for ((head, x), width) in self.heads.iter().zip(&self.at).zip(&self.width) {
            // The words of the last one have a blank before them.
            let x = x + u16::from(*x == self.at[COUNT - 1]);
            put_fit(buf, body.x + 1 + x, body.y, *width, head, soft, &looks.glyphs);
        }
    }
}
