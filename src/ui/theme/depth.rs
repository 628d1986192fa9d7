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
pub(super) const fn indexed(index: u8) -> [u8; 3] {
    const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    match index.checked_sub(232) {
        Some(grey) => [8 + 10 * grey; 3],
        None => {
            let index = index.saturating_sub(16) as usize;
            [LEVELS[index / 36 % 6], LEVELS[index / 6 % 6], LEVELS[index % 6]]
        }
    }
}

/// The nearest of the 256 colours by the distance in the CIE's Lab space.
fn nearest(colour: [u8; 3]) -> u8 {
    let wanted = lab(colour);
    let distance = |index: u8| {
        let found = PALETTE[usize::from(index)];
        (0..3).map(|i| (wanted[i] - found[i]).powi(2)).sum::<f64>()
    };
    let by_distance = (16..=255).map(|index| (distance(index), index));
    by_distance.min_by(|a, b| a.0.total_cmp(&b.0)).map_or(16, |(_, index)| index)
}

/// A channel as the amount of light.
pub(super) fn light(channel: u8) -> f64 {
    LIGHT[usize::from(channel)]
}

/// The amount of light of each channel. A start in 256 colours asks for tens of thousands, so they are computed when the
/// program is compiled.
const LIGHT: [f64; 256] = {
    let mut light = [0.0; 256];
    let mut channel = 0;
    while channel < 256 {
        let c = channel as f64 / 255.0;
        let above = (c + 0.055) / 1.055;
        // The power of 2.4.
        light[channel] = if c <= 0.04045 { c / 12.92 } else { above * above * root(above * above, 5) };
        channel += 1;
    }
    light
};

/// The 256 colours in the CIE's Lab space.
static PALETTE: [[f64; 3]; 256] = {
    let mut palette = [[0.0; 3]; 256];
    let mut index = 0;
    while index < 256 {
        palette[index] = lab(indexed(index as u8));
        index += 1;
    }
    palette
};

/// A root of a number from 0 to 2, by Newton's method, which steps down to it.
const fn root(number: f64, nth: i32) -> f64 {
    let mut root = 2.0;
    loop {
        let (mut power, mut i) = (1.0, 1);
        while i < nth {
            power *= root;
            i += 1;
        }
        let next = root - (root * power - number) / (nth as f64 * power);
        if next >= root || root - next < 1e-15 {
            return next;
        }
        root = next;
    }
}

const fn lab(colour: [u8; 3]) -> [f64; 3] {
    const fn f(t: f64) -> f64 {
        if t > 0.008_856 { root(t, 3) } else { 7.787 * t + 16.0 / 116.0 }
    }
    let [r, g, b] = colour;
    let [r, g, b] = [LIGHT[r as usize], LIGHT[g as usize], LIGHT[b as usize]];
    let x = (0.412_456_4 * r + 0.357_576_1 * g + 0.180_437_5 * b) / 0.950_47;
    let y = 0.212_672_9 * r + 0.715_152_2 * g + 0.072_175 * b;
    let z = (0.019_333_9 * r + 0.119_192 * g + 0.950_304_1 * b) / 1.088_83;
    [116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_light_of_a_channel_is_that_of_the_standard() {
        for channel in 0..=255 {
            let c = f64::from(channel) / 255.0;
            let standard = if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
            assert!((light(channel) - standard).abs() < 1e-12, "{channel}");
        }
    }

    #[test]
    fn a_colour_of_the_palette_is_its_own_nearest() {
        for index in 16..=255 {
            assert_eq!(indexed(nearest(indexed(index))), indexed(index));
        }
    }
}
