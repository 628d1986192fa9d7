//! Themes of one's own: one of ours with other colours in some places.

use super::{Ink, SURFACES, Surface, TABLES, Table, Theme, depth};
use crate::{
    map::choice::Choice as _,
    store::own_theme::{Colours, INHERITS, OwnTheme, Words},
};
use ratatui::style::{Color, Style};
use std::sync::LazyLock;

/// The least contrast of text and of marks.
pub(super) const LEAST: (f64, f64) = (4.5, 3.0);

/// Something that can hardly be read in a theme of one's own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weak {
    /// The name whose colour was changed.
    pub name: &'static str,
    /// The ink that stands on it, where the colour of a surface was changed and not that of what stands on it.
    pub ink: Option<&'static str>,
    /// The surface on which it can hardly be read.
    pub on: &'static str,
    /// The contrast, from 1 to 21.
    pub contrast: f64,
    /// The least contrast with which it can be read.
    pub least: f64,
}

/// The words that can stand in the file of a theme of one's own.
pub fn words() -> Words {
    static FIELDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
        std::iter::once(&INHERITS).chain(Surface::WORDS).chain(Ink::WORDS).copied().collect()
    });
    static PARENTS: LazyLock<Vec<&'static str>> = LazyLock::new(|| Theme::names().collect());
    Words { fields: &FIELDS, surfaces: SURFACES, parents: &PARENTS }
}

/// The name of each colour of one of our themes, with its value as it stands in a file; `None` where the terminal has
/// the last word about it.
pub fn colours(theme: &str) -> Vec<(&'static str, Option<String>)> {
    let Some((_, table)) = TABLES.iter().find(|(name, _)| *name == theme) else { return Vec::new() };
    let surface = |style: Style| Some(format!("(\"{}\", \"{}\")", hex(style.bg)?, hex(style.fg)?));
    let surfaces = table.surfaces.iter().map(|(name, style)| (name.word(), surface(*style)));
    let ink = |style: Style| Some(format!("\"{}\"", hex(style.fg)?));
    surfaces.chain(table.inks.iter().map(|(name, style)| (name.word(), ink(*style)))).collect()
}

fn hex(colour: Option<Color>) -> Option<String> {
    if let Some(Color::Rgb(r, g, b)) = colour { Some(format!("#{r:02X}{g:02X}{b:02X}")) } else { None }
}

/// Surfaces that lie on another one, and with it change their ground as long as nothing is said about them.
const LIE_ON: [(Surface, Surface); 6] = [
    (Surface::HeadBar, Surface::Head),
    (Surface::HeadOver, Surface::Head),
    (Surface::HeadTick, Surface::Head),
    (Surface::HeadHatch, Surface::Head),
    (Surface::Scrim, Surface::Canvas),
    (Surface::Edge, Surface::Field),
];

impl OwnTheme {
    fn says(&self, surface: Surface) -> bool {
        self.colours.iter().any(|(at, _)| at.checked_sub(1) == Some(usize::from(surface.index())))
    }

    /// The surface by which this one was changed: itself, or the one that it follows.
    fn cause(&self, surface: Surface) -> Option<Surface> {
        let followed = match surface {
            Surface::TileAlt => Some(Surface::Tile),
            Surface::OverTick => Some(Surface::HeadOver),
            _ => LIE_ON.iter().find(|(above, _)| *above == surface).map(|(_, below)| *below),
        };
        [Some(surface), followed].into_iter().flatten().find(|surface| self.says(*surface))
    }
}

/// The inherited theme, and the same with the changes.
fn tables(theme: &OwnTheme) -> (&'static Table, Table) {
    let (_, parent) = TABLES.get(theme.inherits).unwrap_or(&TABLES[0]);
    let mut table = (*parent).clone();
    for (at, colours) in &theme.colours {
        if let Some(style) = style(&mut table, *at) {
            let Colours { surface, text } = *colours;
            style.fg = Some(Color::from_u32(text));
            style.bg = surface.map(Color::from_u32).or(style.bg);
        }
    }
    let on = |table: &Table, surface: Surface| table.surfaces[usize::from(surface.index())].1;
    for surface in Surface::ALL.iter().copied().filter(|surface| !theme.says(*surface)) {
        let Some(cause) = theme.cause(surface) else { continue };
        let (was, given, own) = (on(parent, cause), on(&table, cause), on(&table, surface));
        table.surfaces[usize::from(surface.index())].1 = match surface {
            // The two tones stay as different as they were.
            Surface::TileAlt => Style { bg: moved(own.bg, was.bg, given.bg), fg: given.fg, ..own },
            // The mark stands within the bar.
            Surface::OverTick => Style { bg: given.fg, ..own },
            _ => Style { bg: given.bg, ..own },
        };
    }
    (parent, table)
}

/// A colour that is as far from `to` as it was from `from`.
fn moved(colour: Option<Color>, from: Option<Color>, to: Option<Color>) -> Option<Color> {
    let (Some(Color::Rgb(r, g, b)), Some(Color::Rgb(r0, g0, b0)), Some(Color::Rgb(r1, g1, b1))) =
        (colour, from, to)
    else {
        return to;
    };
    let moved = |c: u8, from: u8, to: u8| {
        u8::try_from((i16::from(c) - i16::from(from) + i16::from(to)).clamp(0, 255))
    };
    let channels = (moved(r, r0, r1).ok()?, moved(g, g0, g1).ok()?, moved(b, b0, b1).ok()?);
    Some(Color::Rgb(channels.0, channels.1, channels.2))
}

/// The style at the position of a field's name.
fn style(table: &mut Table, field: usize) -> Option<&mut Style> {
    let at = field.checked_sub(1)?;
    match table.surfaces.get_mut(at) {
        Some((_, style)) => Some(style),
        None => table.inks.get_mut(at - SURFACES).map(|(_, style)| style),
    }
}

impl Theme {
    /// A theme of one's own, in as many colours as the terminal has.
    pub fn own(theme: &OwnTheme, depth: super::Depth) -> Self {
        Self::of(&tables(theme).1, depth)
    }
}

/// What can hardly be read because of a change, at most once for each changed name. Pairs that the inherited theme would
/// not show either are left out: no screen has them.
pub fn weak(theme: &OwnTheme) -> Vec<Weak> {
    let (parent, table) = tables(theme);
    let fields = words().fields;
    let changed = |name: &str| theme.colours.iter().any(|(at, _)| fields.get(*at) == Some(&name));
    let mut found: Vec<Weak> = Vec::new();
    let mut note = |(name, ink): (&'static str, Option<&'static str>), on, least, pair: [Option<f64>; 2]| {
        let [before, Some(contrast)] = pair else { return };
        if contrast >= least || before.is_some_and(|before| before < least) {
            return;
        }
        let weak = Weak { name, ink, on, contrast, least };
        match found.iter_mut().find(|weak| weak.name == name) {
            Some(worst) if worst.contrast > contrast => *worst = weak,
            Some(_) => {}
            None => found.push(weak),
        }
    };
    for ((surface, style), (_, before)) in table.surfaces.iter().zip(&parent.surfaces) {
        let (name, least) = (surface.word(), if is_mark(*surface) { LEAST.1 } else { LEAST.0 });
        let cause = theme.cause(*surface).map(Surface::word);
        if let Some(cause) = cause {
            note((cause, None), name, least, [contrast(before.fg, before.bg), contrast(style.fg, style.bg)]);
        }
        for ((ink, on), (_, ink_before)) in
            table.inks.iter().zip(&parent.inks).filter(|_| surface.is_ground())
        {
            let least = if is_mark_ink(*ink) { LEAST.1 } else { LEAST.0 };
            let pair = [contrast(ink_before.fg, before.bg), contrast(on.fg, style.bg)];
            match (changed(ink.word()), cause) {
                (true, _) => note((ink.word(), None), name, least, pair),
                (false, Some(cause)) => note((cause, Some(ink.word())), name, least, pair),
                (false, None) => {}
            }
        }
    }
    found
}

/// Whether only marks and bars stand on a surface.
fn is_mark(surface: Surface) -> bool {
    matches!(
        surface,
        Surface::Edge
            | Surface::HeadBar
            | Surface::HeadOver
            | Surface::OverTick
            | Surface::HeadTick
            | Surface::HeadHatch
    )
}

/// Whether an ink is for marks and bars only.
fn is_mark_ink(ink: Ink) -> bool {
    use Ink::{Bar, CursorSign, Curve, Hatch, MarkedSign, OtherCurve, SameSign, Tick};
    matches!(ink, CursorSign | SameSign | MarkedSign | Curve | OtherCurve | Bar | Hatch | Tick)
}

/// The contrast of two colours, none of them the terminal's own, as the Web Content Accessibility Guidelines define it.
pub(super) fn contrast(a: Option<Color>, b: Option<Color>) -> Option<f64> {
    let channels = |colour: Option<Color>| match colour {
        Some(Color::Rgb(r, g, b)) => Some([r, g, b]),
        Some(Color::Indexed(index)) => Some(depth::indexed(index)),
        _ => None,
    };
    let amount = |colour| {
        let [r, g, b] = channels(colour)?.map(depth::light);
        Some(0.2126 * r + 0.7152 * g + 0.0722 * b)
    };
    let (a, b): (f64, f64) = (amount(a)?, amount(b)?);
    Some((a.max(b) + 0.05) / (a.min(b) + 0.05))
}
