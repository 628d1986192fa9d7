//! The signs and colours that the help explains. The set of signs says which character each of them is, and the theme
//! which colour it has.

use crate::map::touchpoint::{Kind, Usage};

/// A sign or a colour on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The sign of a touchpoint of this kind.
    Kind(Kind),
    /// The signs of hidden touchpoints.
    Hidden,
    /// A moment of truth.
    Moment,
    /// The room's verdict on the use.
    Usage(Usage),
    /// No owner yet, or something to be clarified.
    Open,
    /// Two sides have filled in a field differently.
    Conflict,
    /// The scores.
    Score,
    /// What a score was and is.
    Change,
    /// No score yet.
    Unrated,
    /// The card under the cursor.
    Cursor,
    /// The same touchpoint elsewhere.
    Same,
    /// A card that was found.
    Found,
    /// A marked card.
    Marked,
    /// A card that is carried.
    Carried,
    /// An empty cell.
    Empty,
    /// More cards than are in sight.
    More,
    /// Stages to the left and right.
    Sides,
    /// More segments above and below.
    Scroll,
    /// A stage's importance.
    Importance,
    /// How many touchpoints a stage has.
    Bar,
    /// What it has beyond the share that its importance asks for.
    Over,
    /// What it lacks to that share.
    Missing,
    /// The segment in work.
    InWork,
    /// A mean score.
    Mean,
    /// A text that is being written.
    Field,
    /// Something is not saved.
    Alarm,
    /// An action is overdue, or something went wrong.
    Overdue,
}

/// The signs with their texts' keys, and the characters by which they are found, those of all sets of signs: kinds and flags
/// first, since they stand on every card.
pub const LEGEND: &[(Sign, &str, &str)] = &[
    (Sign::Kind(Kind::Communication), "kind-communication", "» >"),
    (Sign::Kind(Kind::Human), "kind-human", "● @"),
    (Sign::Kind(Kind::Physical), "kind-physical", "■ #"),
    (Sign::Kind(Kind::Sensory), "kind-sensory", "≈ ~"),
    (Sign::Hidden, "sign-hidden", "› o □ ~ } % ^"),
    (Sign::Usage(Usage::Over), "usage-over", "▲ !"),
    (Sign::Usage(Usage::Under), "usage-under", "▼ _"),
    (Sign::Moment, "field-touchpoint-moment", "◊ *"),
    (Sign::Open, "sign-open", "?"),
    (Sign::Conflict, "sign-conflict", "≠ &"),
    (Sign::Score, "sign-score", ""),
    (Sign::Change, "sign-change", "→ >"),
    (Sign::Unrated, "sign-unrated", "· ."),
    (Sign::Mean, "sign-mean", "Ø av"),
    (Sign::Cursor, "sign-cursor", "▐ |"),
    (Sign::Same, "sign-same", ":"),
    (Sign::Found, "sign-found", "*"),
    (Sign::Marked, "sign-marked", "+"),
    (Sign::Carried, "sign-carried", "↔ ↕ ="),
    (Sign::Empty, "sign-empty", "– -"),
    (Sign::More, "sign-more", "+"),
    (Sign::Sides, "sign-sides", "‹ › < >"),
    (Sign::Scroll, "sign-scroll", "↑ ↓ ^ v"),
    (Sign::InWork, "sign-in-work", "► >"),
    (Sign::Importance, "sign-importance", "• · * ."),
    (Sign::Bar, "sign-bar", "█ #"),
    (Sign::Over, "sign-over", "█ ▒ │ ▲ # % | !"),
    (Sign::Missing, "sign-missing", "█ ░ │ ▼ # . | _"),
    (Sign::Field, "sign-field", "▌ |"),
    (Sign::Overdue, "sign-overdue", "!"),
    (Sign::Alarm, "sign-alarm", "!"),
];
