//! The program's name in big letters, drawn by hand: `#` is a dot, and two lines of dots make one line of the screen.

use crate::ui::{
    Looks,
    canvas::{put, rule},
    theme::{Ink, Surface},
};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Modifier, Style},
};

/// The letters from the top of the h to the foot of the p.
const DOTS: [[&str; 2]; HEIGHT as usize] = [
    ["                         ##", "##                       ##"],
    ["##                       ##", "####  ####  ##  ##  #### #####  #########   ####  #####"],
    [
        "##   ##  ## ##  ## ##    ##  ## ##  ##  ##     ## ##  ##",
        "##   ##  ## ##  ## ##    ##  ## ##  ##  ##  ##### ##  ##",
    ],
    [
        "##   ##  ## ##  ## ##    ##  ## ##  ##  ## ##  ## ##  ##",
        " ###  ####   #####  #### ##  ## ##  ##  ##  ##### #####",
    ],
    [
        "                                                  ##",
        "                                                  ##",
    ],
];

/// How many lines big letters take.
const HEIGHT: u16 = 5;
/// How many columns the name takes.
const WIDTH: u16 = 56;
/// From this width and height of the screen on, each dot is twice as wide and high.
const LARGE: (u16, u16) = (160, 45);

/// How often a dot is taken on a screen, in both directions.
pub fn scale(area: Rect) -> u16 {
    if area.width >= LARGE.0 && area.height >= LARGE.1 { 2 } else { 1 }
}

/// How many columns and lines the name takes.
pub fn size(looks: &Looks, scale: u16) -> (u16, u16) {
    (WIDTH * scale, if looks.glyphs.has_big_letters() { HEIGHT * scale } else { 1 })
}

/// Draws the name with its upper left corner at this place, in capitals where there are no signs for big letters.
pub fn draw(looks: &Looks, scale: u16, (x, y): (u16, u16), buf: &mut Buffer) {
    let accent = looks.theme.ink(Ink::Accent, Surface::Canvas);
    if !looks.glyphs.has_big_letters() {
        let name = env!("CARGO_PKG_NAME").to_uppercase();
        put(buf, x, y, WIDTH, &name, accent.add_modifier(Modifier::BOLD));
        return;
    }
    let [upper, lower, full] = looks.glyphs.blocks;
    // Between signs that fill a cell many terminals leave seams; between two grounds there are none.
    let (sign, fill) = match accent.fg {
        Some(colour) if looks.theme.fills => (" ", Style::new().bg(colour)),
        _ => (full, accent),
    };
    for (dots, y) in DOTS.iter().zip((y..).step_by(scale.into())) {
        for nth in 0..WIDTH {
            let is_dot = |dots: &str| dots.as_bytes().get(usize::from(nth)) == Some(&b'#');
            let x = x + nth * scale;
            match dots.map(is_dot) {
                [true, true] => (y..y + scale).for_each(|y| rule(buf, x, y, scale, sign, fill)),
                // A half of two lines is a whole one.
                [true, false] if scale > 1 => rule(buf, x, y, scale, sign, fill),
                [false, true] if scale > 1 => rule(buf, x, y + 1, scale, sign, fill),
                [true, false] => _ = put(buf, x, y, 1, upper, accent),
                [false, true] => _ = put(buf, x, y, 1, lower, accent),
                [false, false] => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_is_wider_than_the_place_for_it() {
        assert_eq!(DOTS.iter().flatten().map(|dots| dots.len()).max(), Some(usize::from(WIDTH)));
    }
}
