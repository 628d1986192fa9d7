//! The program's name in big letters, drawn by hand: `#` is a dot, and two lines of dots make one line of the screen.

use crate::ui::{
    Looks,
    canvas::put,
    theme::{Ink, Surface},
};
use ratatui::{buffer::Buffer, style::Modifier};

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
pub const WIDTH: u16 = 56;

/// How many lines the name takes.
pub fn height(looks: &Looks) -> u16 {
    if looks.glyphs.has_big_letters() { HEIGHT } else { 1 }
}

/// Draws the name with its upper left corner at this place, in capitals where there are no signs for big letters.
pub fn draw(looks: &Looks, x: u16, y: u16, buf: &mut Buffer) {
    let accent = looks.theme.ink(Ink::Accent, Surface::Canvas);
    if !looks.glyphs.has_big_letters() {
        let name = env!("CARGO_PKG_NAME").to_uppercase();
        put(buf, x, y, WIDTH, &name, accent.add_modifier(Modifier::BOLD));
        return;
    }
    let [upper, lower, full] = looks.glyphs.blocks;
    for (line, y) in DOTS.iter().zip(y..) {
        for x_of in 0..WIDTH {
            let dot = |dots: &str| dots.as_bytes().get(usize::from(x_of)) == Some(&b'#');
            let sign = match line.map(dot) {
                [true, true] => full,
                [true, false] => upper,
                [false, true] => lower,
                [false, false] => continue,
            };
            put(buf, x + x_of, y, 1, sign, accent);
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
