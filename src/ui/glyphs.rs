//! The signs on the screen: one set for most terminals, one of plain ASCII. All are one column wide.

use smol_str::{SmolStr, SmolStrBuilder};

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
    /// To be clarified, or without an owner.
    pub open: &'static str,
    /// Two sides say different things.
    pub conflict: &'static str,
    /// Not yet rated.
    pub unrated: &'static str,
    /// The cursor's card.
    pub cursor: &'static str,
    /// The same touchpoint elsewhere.
    pub same: &'static str,
    /// A marked card.
    pub marked: &'static str,
    /// Nothing here.
    pub none: &'static str,
    /// Text goes on.
    pub more: &'static str,
    /// Stages to the left and to the right.
    pub sides: [&'static str; 2],
    /// More above and below.
    pub scroll: [&'static str; 2],
    /// A filled and an empty dot of a stage's importance.
    pub dots: [&'static str; 2],
    /// The mean.
    pub mean: &'static str,
    /// Lines: horizontal, vertical, crossing, of the row in work, its crossing, end to the left, to the right, up, down.
    pub lines: [&'static str; 9],
    /// A frame's corners.
    pub corners: [&'static str; 4],
    /// Between parts of a line.
    pub dot: &'static str,
    /// From one value to the next.
    pub arrow: &'static str,
    /// Instead of a character that would change the direction of the text.
    pub mark: &'static str,
    /// Something is overdue, unsaved or went wrong.
    pub alert: &'static str,
}

/// For terminals with Unicode.
pub const UNICODE: Glyphs = Glyphs {
    kinds: ["»", "●", "■", "≈"],
    hidden: ["›", "o", "□", "~"],
    no_kind: ["·", "·"],
    usage: ["▲", "=", "▼"],
    moment: "◊",
    open: "?",
    conflict: "≠",
    unrated: "·",
    cursor: "▌",
    same: ":",
    marked: "+",
    none: "–",
    more: "…",
    sides: ["‹", "›"],
    scroll: ["↑", "↓"],
    dots: ["•", "·"],
    mean: "Ø",
    lines: ["─", "│", "┼", "═", "╪", "┤", "├", "┴", "┬"],
    corners: ["┌", "┐", "└", "┘"],
    dot: "·",
    arrow: "→",
    mark: "¤",
    alert: "!",
};

/// For the Linux console and everything that is not UTF-8.
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
    same: ":",
    marked: "+",
    none: "-",
    more: "~",
    sides: ["<", ">"],
    scroll: ["^", "v"],
    dots: ["*", "."],
    mean: "av",
    lines: ["-", "|", "+", "=", "+", "+", "+", "+", "+"],
    corners: ["+", "+", "+", "+"],
    dot: "-",
    arrow: "->",
    mark: "?",
    alert: "!",
};

/// Plain ASCII in the place of a sign of printing that our texts, or the map's, hold; letters stay as they are.
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
        '▲' => '!',
        '▼' => '_',
        '×' => 'x',
        'Ø' => 'O',
        '¤' => '?',
        _ => sign,
    }
}

/// A text with [`ascii`] in the place of each of its signs.
pub fn plain(text: &str) -> String {
    text.chars().map(ascii).collect()
}

impl Glyphs {
    /// A kind's sign; hidden touchpoints have a hollow one (R58).
    pub fn kind(&self, kind: Option<Kind>, hidden: bool) -> &'static str {
        match kind {
            Some(kind) if hidden => self.hidden[kind as usize],
            Some(kind) => self.kinds[kind as usize],
            None => self.no_kind[usize::from(hidden)],
        }
    }

    /// The sign of a verdict; right is shown by no sign on cards.
    pub fn usage(&self, usage: Usage) -> &'static str {
        self.usage[usage as usize]
    }

    /// The flags of a card, left of its score: open, moment of truth, usage. `owners` says whether the map has a first
    /// owner, from when on a missing one is a sign.
    pub fn flags(&self, touchpoint: &Touchpoint, owners: bool) -> SmolStr {
        let mut flags = SmolStrBuilder::new();
        if touchpoint.unclear || (owners && touchpoint.owner.is_empty()) {
            flags.push_str(self.open);
        }
        if touchpoint.moment.is_some() {
            flags.push_str(self.moment);
        }
        if let Some(usage @ (Usage::Over | Usage::Under)) = touchpoint.usage.latest() {
            flags.push_str(self.usage(usage));
        }
        flags.finish()
    }
}
