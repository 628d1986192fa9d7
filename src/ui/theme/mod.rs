//! Colours by what they mean: surfaces with the text that stands on them, and inks for what has a colour of
//! its own there. Each theme is one table; nothing else in the program names a colour. Nothing is dim,
//! because projectors swallow dim text.

mod choose;
mod code;
mod contrast;
mod dark;
mod depth;
mod light;
mod mix;
mod mono;
mod own;
mod terminal;

pub use choose::{VARIABLE, Wish, choose};
pub use code::{ansi, web};
pub use depth::Depth;
pub use mix::{Cover, PARTS};
pub use own::{Weak, colours, weak, words};

use crate::map::{
    choice::{Choice as _, choice},
    rated::Score,
    touchpoint::Kind,
};
use ratatui::style::{Color, Modifier, Style};

choice! {
    /// A ground or a fill, with its own text.
    Surface {
        /// The ground of the screen.
        Canvas = "canvas",
        /// A card or a row of a table.
        Tile = "tile",
        /// Every other card or row.
        TileAlt = "tile_alt",
        /// An area beside the main one.
        Panel = "panel",
        /// An overlay over the screen.
        Pop = "pop",
        /// The head of a stage, the line that says where one is.
        Head = "head",
        /// The band of a segment.
        Seg = "seg",
        /// The band of the segment in work, the tab of this screen.
        SegOn = "seg_on",
        /// What the keys act on.
        Cursor = "cursor",
        /// The cursor's touchpoint elsewhere.
        Same = "same",
        /// A marked card.
        Marked = "marked",
        /// The chosen one of several values.
        Chosen = "chosen",
        /// A text that is being written.
        Field = "field",
        /// The edge of a text that is being written.
        Edge = "caret",
        /// The lowest score.
        Score1 = "s1",
        /// A low score.
        Score2 = "s2",
        /// A middling score.
        Score3 = "s3",
        /// A high score.
        Score4 = "s4",
        /// The highest score.
        Score5 = "s5",
        /// Something is not saved.
        Alarm = "alarm",
        /// A key is asked for once more.
        Asked = "asked",
        /// How many touchpoints a stage has, as a bar in its head.
        HeadBar = "head_bar",
        /// The part of that bar beyond what the stage's importance asks for.
        HeadOver = "head_over",
        /// The mark of that share, within such a part.
        OverTick = "over_tick",
        /// The mark of that share, beyond the bar.
        HeadTick = "head_tick",
        /// What the bar lacks to that share.
        HeadHatch = "head_hatch",
        /// What lies under an overlay.
        Scrim = "scrim",
        /// A unit of communication in a bar.
        CommunicationUnit = "k1_fill",
        /// A human contact in a bar.
        HumanUnit = "k2_fill",
        /// A place or a thing in a bar.
        PhysicalUnit = "k3_fill",
        /// What the senses take in, in a bar.
        SensoryUnit = "k4_fill",
        /// The field of what is important and weak.
        Fix = "q_fix",
        /// The field of what is important and strong.
        Keep = "q_keep",
        /// What lies under the curve of the segment in work.
        UnderCurve = "curve_area",
    }
}

choice! {
    /// The colour of something on a ground. On any other surface it takes that surface's text and is only as
    /// bold.
    Ink {
        /// Headings and figures.
        Strong = "strong",
        /// Terms and the heads of tables.
        Soft = "soft",
        /// Keys, questions, numbers.
        Accent = "accent",
        /// Communication.
        Communication = "k1",
        /// A human contact.
        Human = "k2",
        /// A place or a thing.
        Physical = "k3",
        /// What the senses take in.
        Sensory = "k4",
        /// What wants attention.
        Flag = "flag",
        /// Something is overdue or went wrong.
        Error = "error",
        /// Something is done.
        Good = "good",
        /// The sign of the cursor beside its card.
        CursorSign = "cursor_sign",
        /// The sign of the same touchpoint elsewhere.
        SameSign = "same_sign",
        /// The sign of a marked card.
        MarkedSign = "marked_sign",
        /// The curve of the segment in work.
        Curve = "curve",
        /// The curves of the others.
        OtherCurve = "curve2",
        /// A bar.
        Bar = "bar",
        /// What a bar lacks.
        Hatch = "hatch",
        /// The mark of a target.
        Tick = "tick",
    }
}

impl Surface {
    /// The chip of a score.
    pub fn score(score: Score) -> Self {
        [Self::Score1, Self::Score2, Self::Score3, Self::Score4, Self::Score5]
            [usize::from(score.points()) - 1]
    }

    /// A unit of a kind in a bar.
    pub fn unit(kind: Option<Kind>) -> Self {
        match kind {
            Some(Kind::Communication) => Self::CommunicationUnit,
            Some(Kind::Human) => Self::HumanUnit,
            Some(Kind::Physical) => Self::PhysicalUnit,
            Some(Kind::Sensory) => Self::SensoryUnit,
            None => Self::Seg,
        }
    }

    /// Whether inks keep their colours on this surface.
    pub fn is_ground(self) -> bool {
        matches!(
            self,
            Self::Canvas
                | Self::Tile
                | Self::TileAlt
                | Self::Panel
                | Self::Pop
                | Self::Fix
                | Self::Keep
                | Self::UnderCurve
        )
    }
}

impl Ink {
    /// The tint of a kind.
    pub fn kind(kind: Option<Kind>) -> Self {
        match kind {
            Some(Kind::Communication) => Self::Communication,
            Some(Kind::Human) => Self::Human,
            Some(Kind::Physical) => Self::Physical,
            Some(Kind::Sensory) => Self::Sensory,
            None => Self::Soft,
        }
    }
}

const SURFACES: usize = Surface::UnderCurve as usize + 1;
const INKS: usize = Ink::Tick as usize + 1;

/// A theme as it is written down, before it is fitted to the terminal's colours.
#[derive(Clone, Debug, PartialEq)]
struct Table {
    /// Whether surfaces are painted; where they are not, lines and frames part things.
    fills: bool,
    surfaces: [(Surface, Style); SURFACES],
    inks: [(Ink, Style); INKS],
    /// Other colours for those whose nearest of 256 colours cannot be read.
    indexed: &'static [(u32, u8)],
}

/// The themes that come with the program, in the order in which they are offered.
const TABLES: [(&str, &Table); 5] = [
    ("dark", &dark::TABLE),
    ("light", &light::TABLE),
    ("contrast", &contrast::TABLE),
    ("terminal", &terminal::TABLE),
    ("mono", &mono::TABLE),
];

/// The styles of one theme in one terminal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// Whether surfaces are painted; where they are not, lines and frames part things.
    pub fills: bool,
    surfaces: [Style; SURFACES],
    inks: [Style; INKS],
}

impl Theme {
    /// The names of the themes that come with the program.
    pub fn names() -> impl Iterator<Item = &'static str> {
        TABLES.iter().map(|(name, _)| *name)
    }

    /// Whether a theme of that name comes with the program.
    pub fn is_ours(name: &str) -> bool {
        Self::names().any(|ours| ours == name)
    }

    /// The theme of that name, in as many colours as the terminal has.
    pub fn named(name: &str, depth: Depth) -> Option<Self> {
        let (_, table) = TABLES.iter().find(|(known, _)| *known == name)?;
        Some(Self::of(table, depth))
    }

    /// The theme that every terminal can show.
    pub fn plain() -> Self {
        Self::of(&mono::TABLE, Depth::Indexed)
    }

    fn of(table: &Table, depth: Depth) -> Self {
        let fit = |style: Style| depth.fit(style, table.indexed);
        Self {
            fills: table.fills,
            surfaces: table.surfaces.map(|(_, style)| fit(style)),
            inks: table.inks.map(|(_, style)| fit(style)),
        }
    }

    /// A surface with its own text.
    pub fn on(&self, surface: Surface) -> Style {
        self.surfaces[usize::from(surface.index())]
    }

    /// Whether a surface cannot be told from the ground of the screen.
    pub fn is_bare(&self, surface: Surface) -> bool {
        let style = self.on(surface);
        style.bg == self.on(Surface::Canvas).bg && !style.add_modifier.contains(Modifier::REVERSED)
    }

    /// The cursor on a head or a band: with ground and text exchanged where it could hardly be told from it.
    pub fn cursor_on(&self, head: Surface) -> Style {
        let (cursor, head) = (self.on(Surface::Cursor), self.on(head));
        match own::contrast(cursor.bg, head.bg) {
            Some(contrast) if contrast < own::LEAST.1 => Style { bg: cursor.fg, fg: cursor.bg, ..cursor },
            _ => cursor,
        }
    }

    /// An ink on a surface.
    pub fn ink(&self, ink: Ink, on: Surface) -> Style {
        let (surface, ink) = (self.on(on), self.inks[usize::from(ink.index())]);
        if on.is_ground() { surface.patch(ink) } else { surface.add_modifier(ink.add_modifier) }
    }

    /// The head of a table's column, which is told from the rows below it without fills, too.
    pub fn table_head(&self, on: Surface) -> Style {
        let head = self.ink(Ink::Soft, on);
        if self.fills { head } else { underlined(head) }
    }

    /// The sign of a touchpoint's kind on a surface.
    pub fn kind(&self, kind: Option<Kind>, on: Surface) -> Style {
        self.ink(Ink::kind(kind), on)
    }
}

/// A surface and the text on it.
const fn pair(surface: u32, text: u32) -> Style {
    Style::new().bg(Color::from_u32(surface)).fg(Color::from_u32(text))
}

/// An ink.
const fn ink(colour: u32) -> Style {
    Style::new().fg(Color::from_u32(colour))
}

/// A bold ink.
const fn bold_ink(colour: u32) -> Style {
    bold(ink(colour))
}

const fn bold(style: Style) -> Style {
    style.add_modifier(Modifier::BOLD)
}

const fn underlined(style: Style) -> Style {
    style.add_modifier(Modifier::UNDERLINED)
}

/// The terminal's own ground and text.
const OWN: Style = Style::new().bg(Color::Reset).fg(Color::Reset);

/// The terminal's own ground and text, exchanged.
const REVERSED: Style = OWN.add_modifier(Modifier::REVERSED);

/// The style that the surface has already.
const AS_THERE: Style = Style::new();

#[cfg(test)]
mod tests;
