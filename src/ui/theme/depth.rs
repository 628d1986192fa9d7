//! Fits colours to the terminal: true colours stay as they are, or else become the nearest of its 256 to the
//! eye.

use ratatui::style::{Color, Style};

/// How many colours the terminal has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// The terminal has true colours.
    True,
    /// The terminal has a cube of 216 colours and 24 greys beside its own 16 colours.
    Indexed,
}

impl Depth {
    /// A style in these colours; `exceptions` come before the nearest.
    pub(super) fn fit(self, style: Style, exceptions: &[(u32, u8)]) -> Style {
        let fit = |colour: Color| match (self, colour) {
            (Self::Indexed, Color::Rgb(r, g, b)) => {
                let wanted = u32::from_be_bytes([0, r, g, b]);
                let exception = exceptions.iter().find(|(colour, _)| *colour == wanted);
                Color::Indexed(exception.map_or_else(|| nearest([r, g, b]), |(_, index)| *index))
            }
            _ => colour,
        };
        Style { fg: style.fg.map(fit), bg: style.bg.map(fit), ..style }
    }
}

/// The colour at a place of the cube or the greys.
pub(super) fn indexed(index: u8) -> [u8; 3] {
    const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    match index.checked_sub(232) {
        Some(grey) => [8 + 10 * grey; 3],
        None => {
            let index = usize::from(index.saturating_sub(16));
            [LEVELS[index / 36 % 6], LEVELS[index / 6 % 6], LEVELS[index % 6]]
        }
    }
}

/// The nearest of the 256 colours by the distance in the CIE's Lab space.
fn nearest(colour: [u8; 3]) -> u8 {
    let wanted = lab(colour);
    let distance = |index: u8| {
        let found = lab(indexed(index));
        (0..3).map(|i| (wanted[i] - found[i]).powi(2)).sum::<f64>()
    };
    let by_distance = (16..=255).map(|index| (distance(index), index));
    by_distance.min_by(|a, b| a.0.total_cmp(&b.0)).map_or(16, |(_, index)| index)
}

/// A channel as the amount of light.
pub(super) fn light(channel: u8) -> f64 {
    let c = f64::from(channel) / 255.0;
    if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
}

fn lab(colour: [u8; 3]) -> [f64; 3] {
    let [r, g, b] = colour.map(light);
    let x = (0.412_456_4 * r + 0.357_576_1 * g + 0.180_437_5 * b) / 0.950_47;
    let y = 0.212_672_9 * r + 0.715_152_2 * g + 0.072_175 * b;
    let z = (0.019_333_9 * r + 0.119_192 * g + 0.950_304_1 * b) / 1.088_83;
    let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    [116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))]
}
