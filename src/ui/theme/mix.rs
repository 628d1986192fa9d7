//! The colours between two of the table: those of a place that an ink covers only in part, so that a line is smooth.

use super::{Ink, Surface, Theme};
use ratatui::style::{Color, Style};

/// So many parts has a place. More of them nobody could tell apart.
pub const PARTS: u8 = 16;

/// A ground and the inks over it, from below; each covers so many parts of the place.
pub type Cover = (Surface, [(Ink, u8); 2]);

impl Theme {
    /// The upper and the lower half of a cell as the colours of its text and of its ground; none where the theme's
    /// colours cannot be mixed, because they are the terminal's own.
    pub fn halves(&self, [upper, lower]: [Cover; 2]) -> Option<Style> {
        Some(Style::new().fg(self.mixed(upper)?).bg(self.mixed(lower)?))
    }

    /// A surface that an ink covers as a whole, or the ground under the ink's own text; none where the ink has no colour.
    pub fn covered(&self, ink: Ink, on: Surface) -> Option<Style> {
        let style = self.ink(ink, on);
        let own = |colour: Option<Color>| colour.filter(|colour| *colour != Color::Reset);
        let ground = own(style.bg).filter(|_| style.bg != self.on(on).bg).or(own(style.fg))?;
        Some(Style::new().bg(ground).fg(ground))
    }

    fn mixed(&self, (ground, inks): Cover) -> Option<Color> {
        let over = |under, (ink, parts)| mix(under, self.ink(ink, ground).fg?, parts);
        inks.into_iter().try_fold(self.on(ground).bg?, over)
    }
}

/// The colour that lies so many parts of the way from one to another.
fn mix(from: Color, to: Color, parts: u8) -> Option<Color> {
    let (Color::Rgb(r, g, b), Color::Rgb(r1, g1, b1)) = (from, to) else { return None };
    let [part, all] = [parts.min(PARTS), PARTS].map(u16::from);
    let channel = |from: u8, to: u8| {
        let sum = u16::from(from) * (all - part) + u16::from(to) * part;
        u8::try_from((sum + all / 2) / all).unwrap_or(u8::MAX)
    };
    Some(Color::Rgb(channel(r, r1), channel(g, g1), channel(b, b1)))
}

#[cfg(test)]
mod tests {
    use super::{super::Depth, *};

    #[test]
    fn what_is_covered_in_part_lies_between_the_colours_of_the_table() {
        let dark = Theme::named("dark", Depth::True).unwrap();
        let cover = |parts| (Surface::Canvas, [(Ink::OtherCurve, 0), (Ink::Curve, parts)]);
        let all = dark.halves([cover(0), cover(PARTS)]).unwrap();
        assert_eq!((all.fg, all.bg), (dark.on(Surface::Canvas).bg, dark.ink(Ink::Curve, Surface::Canvas).fg));
        let half = dark.halves([cover(PARTS / 2), cover(0)]).unwrap();
        assert_eq!(half.fg, Some(Color::from_u32(0x41_7A76)));
    }

    #[test]
    fn what_is_covered_as_a_whole_has_the_colour_of_the_ink_or_of_its_own_ground() {
        let covered = |name| {
            let theme = Theme::named(name, Depth::True).unwrap();
            theme.covered(Ink::Flag, Surface::Panel).and_then(|style| style.bg)
        };
        assert_eq!(covered("dark"), Some(Color::from_u32(0xFF_D166)));
        assert_eq!(covered("terminal"), Some(Color::LightYellow));
        assert_eq!(covered("mono"), None);
    }

    #[test]
    fn the_terminals_own_colours_are_not_mixed() {
        let cover = (Surface::Canvas, [(Ink::OtherCurve, 1), (Ink::Curve, 1)]);
        for (name, depth, is_mixed) in [
            ("dark", Depth::True, true),
            ("dark", Depth::Indexed, false),
            ("terminal", Depth::True, false),
            ("mono", Depth::True, false),
        ] {
            let theme = Theme::named(name, depth).unwrap();
            assert_eq!(theme.halves([cover; 2]).is_some(), is_mixed, "{name} {depth:?}");
        }
    }
}
