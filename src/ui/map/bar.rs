//! Draws a stage's touchpoints as a bar in its head, compared with what its importance asks for: `██░│` lacks
//! some, `████│███` has more than its share.

use crate::{
    analysis::distribution::{self, Part, Weight},
    map::Map,
    ui::{
        Looks,
        canvas::{columns, put},
        glyphs::Glyphs,
        theme::Surface,
    },
};
use ratatui::{buffer::Buffer, style::Style};
use std::cmp::Ordering;

/// Columns that a bar has at least.
const LEAST: u16 = 3;

/// The bars of all stages, on one scale so that they can be compared.
pub struct Bars {
    parts: Vec<Part>,
    /// How many touchpoints a full bar has.
    full: f64,
    /// How many there are, as it stands behind the bars.
    counts: Vec<String>,
}

/// How far a bar reaches.
struct Cut {
    /// Its length in halves of a column.
    halves: u16,
    /// The column of its target.
    tick: Option<u16>,
    /// Whether it reaches beyond the target.
    is_over: bool,
}

impl Bars {
    /// Counts the touchpoints of a map's stages.
    #[expect(
        clippy::cast_precision_loss,
        reason = "more touchpoints than f64 can count do not fit into a map"
    )]
    pub fn of(map: &Map, glyphs: &Glyphs) -> Self {
        let parts = distribution::parts(map);
        let most = parts.iter().flat_map(|part| [part.touchpoints as f64, part.target.unwrap_or(0.0)]);
        let full = most.fold(1.0, f64::max);
        let count = |part: &Part| match part.touchpoints {
            0 => glyphs.none.to_owned(),
            count => count.to_string(),
        };
        let counts = parts.iter().map(count).collect();
        Self { parts, full, counts }
    }

    /// The number that stands behind a stage's bar where both have so much room, and the columns that are kept for it: those
    /// of the longest one, so that the bars of columns of one width can be compared. Where that is too long, the stage's own
    /// number may still have room, so that a narrow column takes it from no other.
    pub fn count(&self, stage: usize, room: u16) -> (&str, u16) {
        let own = self.counts.get(stage).map_or("", String::as_str);
        let kept = [widest(&self.counts), columns(own)].into_iter().find(|kept| kept + LEAST <= room);
        kept.map_or(("", 0), |kept| (own, kept))
    }

    /// Whether a stage has clearly more or fewer touchpoints than its importance asks for.
    pub fn weight(&self, stage: usize) -> Option<Weight> {
        self.parts.get(stage)?.weight
    }

    /// Draws a stage's bar of at most `width` columns from column `x` on, in the style of the cursor if that is there.
    pub fn draw(
        &self,
        stage: usize,
        looks: &Looks,
        (x, y): (u16, u16),
        width: u16,
        cursor: Option<Style>,
        buf: &mut Buffer,
    ) {
        let Some(part) = self.parts.get(stage) else { return };
        let Cut { halves, tick, is_over } = self.cut(part, width);
        let (glyphs, theme) = (&looks.glyphs.bar, &looks.theme);
        for i in 0..width {
            let filled = halves.saturating_sub(2 * i).min(2);
            let is_beyond = tick.is_some_and(|tick| i > tick);
            let over = if theme.fills && cursor.is_none() { glyphs.full } else { glyphs.over };
            let (sign, surface) = match (filled, tick) {
                (0, Some(tick)) if i == tick => (glyphs.target, Surface::HeadTick),
                (_, Some(tick)) if i == tick && is_over => (glyphs.target, Surface::OverTick),
                (_, Some(tick)) if i == tick => (glyphs.target, Surface::HeadTick),
                (0, Some(tick)) if i < tick => (glyphs.missing, Surface::HeadHatch),
                (0, _) => break,
                (1, _) if is_beyond => (glyphs.half, Surface::HeadOver),
                (_, _) if is_beyond => (over, Surface::HeadOver),
                (1, _) => (glyphs.half, Surface::HeadBar),
                _ => (glyphs.full, Surface::HeadBar),
            };
            put(buf, x + i, y, 1, sign, cursor.unwrap_or_else(|| theme.on(surface)));
        }
    }

    /// How far the bar of a stage reaches. What lies beyond its target or what it lacks is at least one column, however
    /// little it is, so that the figures and the bar say the same.
    #[expect(clippy::cast_precision_loss, reason = "numbers of touchpoints")]
    fn cut(&self, part: &Part, width: u16) -> Cut {
        let count = part.touchpoints as f64;
        let some = u16::from(part.touchpoints > 0);
        let halves = whole(self.scaled(count, width * 2).round()).max(some);
        let Some(target) = part.target else { return Cut { halves, tick: None, is_over: false } };
        let tick = whole(self.scaled(target, width).floor()).min(width.saturating_sub(1));
        let (halves, tick) = match count.total_cmp(&target.round()) {
            Ordering::Less => {
                let tick = tick.max(1 + some).min(width.saturating_sub(1));
                (halves.min(2 * tick.saturating_sub(1)), tick)
            }
            Ordering::Equal => (2 * tick, tick),
            Ordering::Greater => {
                let tick = tick.min(width.saturating_sub(2));
                (halves.max(2 * tick + 3), tick)
            }
        };
        Cut { halves, tick: Some(tick), is_over: count > target.round() }
    }

    /// How many of `width` columns this number of touchpoints takes.
    fn scaled(&self, count: f64, width: u16) -> f64 {
        count / self.full * f64::from(width)
    }
}

fn widest(texts: &[String]) -> u16 {
    texts.iter().map(|text| columns(text)).max().unwrap_or(0)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "columns of a bar, from 0 on")]
fn whole(columns: f64) -> u16 {
    columns as u16
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        map::id::StageId,
        ui::{glyphs::UNICODE, theme::Depth},
    };
    use proptest::prelude::*;
    use ratatui::layout::Rect;

    /// The columns of a bar with so many touchpoints and that target, in that theme.
    fn drawn(touchpoints: usize, target: f64, full: f64, width: u16, theme: &str) -> Vec<(String, Surface)> {
        let stage = StageId::new("a").expect("an id");
        let part = Part {
            stage,
            importance: None,
            touchpoints,
            share: 0.0,
            expected: None,
            target: Some(target),
            effectiveness: None,
            weight: None,
        };
        let bars = Bars { parts: vec![part], full, counts: Vec::new() };
        let looks = Looks::new(UNICODE, theme, Depth::True);
        let mut buf = Buffer::empty(Rect::new(0, 0, width, 1));
        bars.draw(0, &looks, (0, 0), width, None, &mut buf);
        let surfaces =
            [Surface::HeadBar, Surface::HeadOver, Surface::OverTick, Surface::HeadTick, Surface::HeadHatch];
        let surface = |cell: &ratatui::buffer::Cell| {
            let is_it = |surface: &Surface| {
                let style = looks.theme.on(*surface);
                style.fg == Some(cell.fg) && style.bg == Some(cell.bg)
            };
            surfaces.into_iter().find(is_it).unwrap_or(Surface::Canvas)
        };
        buf.content.iter().map(|cell| (cell.symbol().to_owned(), surface(cell))).collect()
    }

    proptest! {
        #[test]
        fn a_bar_says_what_its_figures_say(
            touchpoints in 0usize..40,
            target in 0.6f64..40.0,
            more in 0u8..20,
            width in 3u16..30,
        ) {
            let full = f64::from(u32::try_from(touchpoints).unwrap_or(0)).max(target) + f64::from(more);
            let asked = whole(target.round());
            let lacks = touchpoints < usize::from(asked);
            let is_over = touchpoints > usize::from(asked);
            for theme in ["dark", "light", "contrast", "mono", "terminal"] {
                let cells = drawn(touchpoints, target, full, width, theme);
                let signs: String = cells.iter().map(|(sign, _)| sign.as_str()).collect();
                prop_assert_eq!(signs.contains('░'), lacks, "{}", signs);
                prop_assert_eq!(signs.trim_end().ends_with('│'), !is_over, "{}", signs);
                prop_assert!(touchpoints == 0 || is_over || asked == 0 || lacks || !signs.contains('▌'));
                let over = |surface: &Surface| matches!(surface, Surface::HeadOver | Surface::OverTick);
                if ["dark", "light", "contrast"].contains(&theme) {
                    prop_assert_eq!(cells.iter().any(|(_, surface)| over(surface)), is_over, "{}", signs);
                }
            }
        }
    }
}
