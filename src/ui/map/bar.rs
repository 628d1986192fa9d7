//! Draws a stage's touchpoints as a bar in its head, compared with what its importance asks for: `██░│` lacks
//! some, `████│███` has more than its share.

use crate::{
    analysis::distribution::{self, Part},
    map::Map,
    ui::{
        Looks,
        canvas::{columns, put},
        glyphs::Glyphs,
        theme::Surface,
    },
};
use ratatui::buffer::Buffer;

/// Columns that a bar has at least.
const LEAST: u16 = 3;

/// How the figures behind a bar are written, the longest first.
#[derive(Clone, Copy)]
enum Wording {
    /// `13/7`.
    Figures,
    /// `13`.
    Count,
}

/// The bars of all stages, on one scale so that they can be compared.
pub struct Bars {
    parts: Vec<Part>,
    total: usize,
    /// How many touchpoints a full bar has.
    full: f64,
    /// What stands behind the bars: how many there are, and where it is known, how many there should be.
    figures: Vec<String>,
}

impl Bars {
    /// Counts the touchpoints of a map's stages, for bars that have this much room together with their figures.
    #[expect(
        clippy::cast_precision_loss,
        reason = "more touchpoints than f64 can count do not fit into a map"
    )]
    pub fn of(map: &Map, glyphs: &Glyphs, room: u16) -> Self {
        let parts = distribution::parts(map);
        let total: usize = parts.iter().map(|part| part.touchpoints).sum();
        let most = parts.iter().flat_map(|part| {
            [part.touchpoints as f64, part.expected.map_or(0.0, |share| share * total as f64)]
        });
        let full = most.fold(1.0, f64::max);
        let written = [Wording::Figures, Wording::Count]
            .map(|wording| parts.iter().map(|part| figures(part, wording, glyphs)).collect());
        let figures: Vec<String> =
            written.into_iter().find(|all: &Vec<String>| widest(all) + LEAST <= room).unwrap_or_default();
        Self { parts, total, full, figures }
    }

    /// What stands behind a stage's bar.
    pub fn figures(&self, stage: usize) -> &str {
        self.figures.get(stage).map_or("", String::as_str)
    }

    /// The columns of the longest of these texts.
    pub fn widest(&self) -> u16 {
        widest(&self.figures)
    }

    /// Draws a stage's bar of at most `width` columns from column `x` on.
    #[expect(clippy::cast_precision_loss, reason = "numbers of touchpoints")]
    pub fn draw(&self, stage: usize, looks: &Looks, (x, y): (u16, u16), width: u16, buf: &mut Buffer) {
        let Some(part) = self.parts.get(stage) else { return };
        let halves = self
            .scaled(part.touchpoints as f64, width * 2)
            .round()
            .max(f64::from(u8::from(part.touchpoints > 0)));
        let tick = part.expected.map(|share| self.scaled(share * self.total as f64, width).floor());
        let (halves, tick) = (whole(halves), tick.map(|tick| whole(tick).min(width.saturating_sub(1))));
        let (glyphs, theme) = (&looks.glyphs.bar, &looks.theme);
        for i in 0..width {
            let filled = halves.saturating_sub(2 * i).min(2);
            let is_beyond = tick.is_some_and(|tick| i > tick);
            let over = if theme.fills { glyphs.full } else { glyphs.over };
            let (sign, surface) = match (filled, tick) {
                (0, Some(tick)) if i == tick => (glyphs.target, Surface::HeadTick),
                (_, Some(tick)) if i == tick => (glyphs.target, Surface::OverTick),
                (0, Some(tick)) if i < tick => (glyphs.missing, Surface::HeadHatch),
                (0, _) => break,
                (1, _) if is_beyond => (glyphs.half, Surface::HeadOver),
                (_, _) if is_beyond => (over, Surface::HeadOver),
                (1, _) => (glyphs.half, Surface::HeadBar),
                _ => (glyphs.full, Surface::HeadBar),
            };
            put(buf, x + i, y, 1, sign, theme.on(surface));
        }
    }

    /// How many of `width` columns this number of touchpoints takes.
    fn scaled(&self, count: f64, width: u16) -> f64 {
        count / self.full * f64::from(width)
    }
}

/// How many touchpoints a stage has, and where it is known, how many it should have.
fn figures(part: &Part, wording: Wording, glyphs: &Glyphs) -> String {
    let (is, asked) = (part.touchpoints, part.target.map(|target| format!("{:.0}", target.round())));
    match (wording, asked) {
        (Wording::Figures, Some(asked)) => format!("{is}/{asked}"),
        _ if is == 0 => glyphs.none.to_owned(),
        _ => is.to_string(),
    }
}

fn widest(texts: &[String]) -> u16 {
    texts.iter().map(|text| columns(text)).max().unwrap_or(0)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "columns of a bar, from 0 on")]
fn whole(columns: f64) -> u16 {
    columns as u16
}
