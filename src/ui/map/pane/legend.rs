//! Draws the legend of the signs on the cards, so that nobody needs a handout.

use crate::{
    app::App,
    map::{
        choice::Choice as _,
        touchpoint::{Kind, Usage},
    },
    t,
    ui::{
        Looks,
        canvas::{columns, fill, put, put_fit},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

/// How many lines the legend takes.
pub(super) const HEIGHT: u16 = 5;

/// Draws the legend in two columns: the kinds, whose words are long, in the first one.
pub(super) fn draw(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    fill(buf, area, theme.on(Surface::TileAlt));
    let entries = entries(app, looks);
    let columns = entries.chunks(HEIGHT.into());
    let first = entries.iter().take(HEIGHT.into()).map(|(signs, word)| width(signs, word)).max().unwrap_or(0);
    for (column, x) in columns.zip([area.x + 2, area.x + 2 + first + 2]) {
        for ((signs, word), y) in column.iter().zip(area.top()..area.bottom()) {
            let mut end = x;
            for (sign, style) in signs {
                end = put(buf, end, y, 2, sign, *style);
            }
            let room = area.right().saturating_sub(end + 2);
            put_fit(buf, end + 1, y, room, word, theme.on(Surface::TileAlt), glyphs);
        }
    }
}

type Entry = (Vec<(&'static str, Style)>, String);

fn width(signs: &[(&str, Style)], word: &str) -> u16 {
    signs.iter().map(|(sign, _)| columns(sign)).sum::<u16>() + 1 + columns(word)
}

fn entries(app: &App, looks: &Looks) -> Vec<Entry> {
    let (theme, glyphs, lang) = (&looks.theme, &looks.glyphs, &app.desk.lang);
    let ink = |ink| theme.ink(ink, Surface::TileAlt);
    let kind = |kind: Kind, hidden: bool| {
        (glyphs.kind(Some(kind), hidden), theme.kind(Some(kind), Surface::TileAlt))
    };
    let kinds = Kind::ALL.iter().map(|k| (vec![kind(*k, false)], lang.get(&format!("kind-{}", k.word()))));
    let hidden = Kind::ALL.iter().map(|k| kind(*k, true)).collect();
    let usage = |usage: Usage| {
        (vec![(glyphs.usage(usage), ink(Ink::Flag))], lang.get(&format!("usage-short-{}", usage.word())))
    };
    let rest = [
        (hidden, t!(lang, "hidden")),
        (vec![(glyphs.moment, ink(Ink::Strong))], t!(lang, "legend-moment")),
        usage(Usage::Over),
        usage(Usage::Under),
        (vec![(glyphs.open, ink(Ink::Flag))], t!(lang, "legend-open")),
        (vec![(glyphs.bar.target, ink(Ink::Strong))], t!(lang, "legend-target")),
    ];
    kinds.chain(rest).collect()
}
