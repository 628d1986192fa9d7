//! The signs on the screen: one set for most terminals, one of plain ASCII. All are one column wide.

use super::theme::Ink;
use crate::map::touchpoint::{Kind, Touchpoint, Usage};

/// A set of signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyphs {
    kinds: [&'static str; 4],
    hidden: [&'static str; 4],
    no_kind: [&'static str; 2],
    usage: [&'static str; 3],
    /// A moment of truth.
    pub moment: &'static str,
    /// Something is to be clarified, or there is no owner.
    pub open: &'static str,
    /// Two sides have filled in a field differently.
    pub conflict: &'static str,
    /// Not yet rated.
    pub unrated: &'static str,
    /// The cursor, in the gutter beside what it is on.
    pub cursor: &'static str,
    /// The same beside what is carried: across, as stages go, and in all other ways.
    pub carried: [&'static str; 2],
    /// The same touchpoint elsewhere, in the gutter.
    pub same: &'static str,
    /// A card that was found, in the gutter.
    pub found: &'static str,
    /// A marked card, in the gutter.
    pub marked: &'static str,
    /// The segment in work.
    pub in_work: &'static str,
    /// The edge of a text that is being written.
    pub edge: &'static str,
    /// Something that will be new.
    pub new: &'static str,
    /// Nothing is here.
    pub none: &'static str,
    /// The text goes on.
    pub more: &'static str,
    /// Stages to the left and to the right.
    pub sides: [&'static str; 2],
    /// More lines follow above and below.
    pub scroll: [&'static str; 2],
    /// A filled and an empty dot of a stage's importance.
    pub dots: [&'static str; 2],
    /// A mean score.
    pub mean: &'static str,
    /// The bar of a stage's touchpoints.
    pub bar: Bar,
    /// The lines of themes that paint no surfaces.
    pub lines: Lines,
    /// The sign between parts of a line.
    pub dot: &'static str,
    /// The arrow from one value to the next.
    pub arrow: &'static str,
    /// The arrow from one score to the next on a card.
    pub step: &'static str,
    /// The sign instead of a character that would change the direction of the text.
    pub mark: &'static str,
    /// Something is overdue, unsaved or went wrong.
    pub alert: &'static str,
    /// The upper half of a column, the lower one, all of it: big letters are made of them.
    pub blocks: [&'static str; 3],
    /// The points of a segment's curve that is not the one in work, and what stands before its name.
    pub points: [&'static str; 3],
}

/// The parts of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// A full column of the bar.
    pub full: &'static str,
    /// Half a column at the end of the bar.
    pub half: &'static str,
    /// A column beyond the target, in themes in which it cannot have another colour.
    pub over: &'static str,
    /// A column that the bar lacks to the target.
    pub missing: &'static str,
    /// The target.
    pub target: &'static str,
}

/// The parts of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lines {
    /// A horizontal line.
    pub horizontal: &'static str,
    /// A vertical line.
    pub vertical: &'static str,
    /// A corner.
    pub top_left: &'static str,
    /// A corner.
    pub top_right: &'static str,
    /// A corner.
    pub bottom_left: &'static str,
    /// A corner.
    pub bottom_right: &'static str,
}

/// The signs for terminals with Unicode.
pub const UNICODE: Glyphs = Glyphs {
    kinds: ["»", "●", "■", "≈"],
    hidden: ["›", "o", "□", "~"],
    no_kind: ["·", "·"],
    usage: ["▲", "=", "▼"],
    moment: "◊",
    open: "?",
    conflict: "≠",
    unrated: "·",
    cursor: "▐",
    carried: ["↔", "↕"],
    same: ":",
    found: "*",
    marked: "+",
    in_work: "►",
    edge: "▌",
    new: "+",
    none: "–",
    more: "…",
    sides: ["‹", "›"],
    scroll: ["↑", "↓"],
    dots: ["•", "·"],
    mean: "Ø",
    bar: Bar { full: "█", half: "▌", over: "▒", missing: "░", target: "│" },
    lines: Lines {
        horizontal: "─",
        vertical: "│",
        top_left: "┌",
        top_right: "┐",
        bottom_left: "└",
        bottom_right: "┘",
    },
    dot: "·",
    arrow: "→",
    step: "→",
    mark: "¤",
    alert: "!",
    blocks: ["▀", "▄", "█"],
    points: ["o", "×", "+"],
};

/// The signs for the Linux console and for terminals without UTF-8.
pub const ASCII: Glyphs = Glyphs {
    kinds: [">", "@", "#", "~"],
    hidden: ["}", "o", "%", "^"],
    no_kind: [".", "."],
    usage: ["!", "=", "_"],
    moment: "*",
    open: "?",
    conflict: "&",
    unrated: ".",
    cursor: "|",
    carried: ["=", "="],
    same: ":",
    found: "*",
    marked: "+",
    in_work: ">",
    edge: "|",
    new: "+",
    none: "-",
    more: "~",
    sides: ["<", ">"],
    scroll: ["^", "v"],
    dots: ["*", "."],
    mean: "av",
    bar: Bar { full: "#", half: "-", over: "%", missing: ".", target: "|" },
    lines: Lines {
        horizontal: "-",
        vertical: "|",
        top_left: "+",
        top_right: "+",
        bottom_left: "+",
        bottom_right: "+",
    },
    dot: "-",
    arrow: "->",
    step: ">",
    mark: "?",
    alert: "!",
    blocks: ["\"", "_", "#"],
    points: ["o", "x", "+"],
};

/// The plain ASCII for a typographic sign in our texts or in those of a map. Letters stay as they are.
pub fn ascii(sign: char) -> char {
    match sign {
        '\u{a0}' => ' ',
        '\u{2010}'..='\u{2015}' | '−' | '·' | '•' => '-',
        '…' => '~',
        '‘' | '’' | '‚' | '‹' | '›' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '←' => '<',
        '→' => '>',
        '↑' => '^',
        '↓' => 'v',
        '↔' | '↕' => '=',
        '▲' => '!',
        '▼' => '_',
        '×' => 'x',
        'Ø' => 'O',
        '█' | '▀' | '▄' | '▒' => '#',
        '░' => '.',
        '│' | '▌' | '▐' => '|',
        '─' => '-',
        '◊' => '*',
        '►' => '>',
        '¤' => '?',
        _ => sign,
    }
}

/// A text in which [`ascii`] has replaced each sign.
pub fn plain(text: &str) -> String {
    text.chars().map(ascii).collect()
}

impl Glyphs {
    /// Whether there are signs of which big letters can be made that are read easily.
    pub fn has_big_letters(&self) -> bool {
        !self.blocks[0].is_ascii()
    }

    /// A kind's sign; hidden touchpoints have a hollow one (R58).
    pub fn kind(&self, kind: Option<Kind>, hidden: bool) -> &'static str {
        match kind {
            Some(kind) if hidden => self.hidden[kind as usize],
            Some(kind) => self.kinds[kind as usize],
            None => self.no_kind[usize::from(hidden)],
        }
    }

    /// The sign of a verdict. Cards show no sign for the verdict right.
    pub fn usage(&self, usage: Usage) -> &'static str {
        self.usage[usage as usize]
    }

    /// The flags of a card, left of its score: open, moment of truth, usage. A missing owner is shown only if
    /// `owners` is true, because most others have one.
    pub fn flags(
        &self,
        touchpoint: &Touchpoint,
        owners: bool,
    ) -> impl Iterator<Item = (&'static str, Ink)> + use<> {
        let is_open = touchpoint.unclear || (owners && touchpoint.owner.is_empty());
        let usage = touchpoint.usage.latest().filter(|usage| matches!(usage, Usage::Over | Usage::Under));
        let flags = [
            is_open.then_some((self.open, Ink::Flag)),
            touchpoint.moment.map(|_| (self.moment, Ink::Strong)),
            usage.map(|usage| (self.usage(usage), Ink::Flag)),
        ];
        flags.into_iter().flatten()
    }
}
