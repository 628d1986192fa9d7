//! Draws a score as a chip of three columns, or a mean as a wider one. The digit is always there, and the
//! fill repeats it.

use crate::{
    lang::Lang,
    map::rated::{Rated, Score},
    ui::{
        Looks,
        canvas::{put, put_right},
        glyphs::Glyphs,
        theme::Surface,
    },
};
use ratatui::{buffer::Buffer, style::Modifier};
use smol_str::{SmolStr, format_smolstr};

/// The chip of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chip {
    /// No score can be given here.
    None,
    /// Not yet rated.
    Unrated,
    /// A score.
    Now(Score),
    /// A score, after another one before.
    Change(Score, Score),
    /// No score any more, after this one.
    Gone(Score),
    /// The first score.
    First(Score),
    /// The same score as before.
    Same(Score),
    /// A new touchpoint, with its score.
    New(Option<Score>),
}

impl Chip {
    /// The chip of a score, with the one before it where it `changed`.
    pub fn of(rated: &Rated<Score>, changed: bool) -> Self {
        match (rated.latest(), rated.before()) {
            (Some(now), Some(then)) if changed && now != then => Self::Change(then, now),
            (Some(now), _) => Self::Now(now),
            (None, _) => Self::Unrated,
        }
    }

    /// The chip of what a score was and is.
    pub fn between(then: Option<Score>, now: Option<Score>) -> Self {
        match (then, now) {
            (Some(then), Some(now)) if then == now => Self::Same(now),
            (Some(then), Some(now)) => Self::Change(then, now),
            (None, Some(now)) => Self::First(now),
            (Some(then), None) => Self::Gone(then),
            (None, None) => Self::Unrated,
        }
    }

    /// How many columns the chip takes.
    pub fn width(self) -> u16 {
        match self {
            Self::None => 0,
            _ => 3,
        }
    }

    /// Draws the chip so that it ends before column `right`, on the surface of its score or, without a score,
    /// on `under`; returns its left edge. Where no surfaces are painted, a chip would be a hole in the few fills that there
    /// are, so that it has theirs.
    pub fn draw(self, looks: &Looks, (right, y): (u16, u16), under: Surface, buf: &mut Buffer) -> u16 {
        let is_in_fill = !looks.theme.fills && matches!(under, Surface::Cursor | Surface::Marked);
        let surface = match self {
            _ if is_in_fill => under,
            Self::None | Self::Unrated | Self::Gone(_) | Self::Same(_) => under,
            Self::New(None) => Surface::Chosen,
            Self::Now(score) | Self::Change(_, score) | Self::First(score) | Self::New(Some(score)) => {
                Surface::score(score)
            }
        };
        let style = looks.theme.on(surface).remove_modifier(Modifier::UNDERLINED);
        let x = right.saturating_sub(self.width());
        put(buf, x, y, self.width(), &self.text(&looks.glyphs), style);
        x
    }

    fn text(self, glyphs: &Glyphs) -> SmolStr {
        match self {
            Self::None => SmolStr::default(),
            Self::Unrated => format_smolstr!(" {} ", glyphs.unrated),
            Self::Now(score) | Self::Same(score) => {
                SmolStr::new_static([" 1 ", " 2 ", " 3 ", " 4 ", " 5 "][usize::from(score.points()) - 1])
            }
            Self::Change(then, now) => {
                format_smolstr!("{}{}{}", then.points(), glyphs.step, now.points())
            }
            Self::First(now) => format_smolstr!("{}{}{}", glyphs.none, glyphs.step, now.points()),
            Self::New(now) => {
                let score = now.map(|now| format_smolstr!("{}", now.points()));
                format_smolstr!("{} {}", glyphs.new, score.as_deref().unwrap_or(glyphs.unrated))
            }
            Self::Gone(then) => format_smolstr!("{}{}{}", then.points(), glyphs.step, glyphs.none),
        }
    }
}

/// Draws a mean so that it ends before column `right`; returns its left edge.
pub fn mean(mean: f64, lang: &Lang, looks: &Looks, (right, y): (u16, u16), buf: &mut Buffer) -> u16 {
    let (text, surface) = of_mean(mean, lang);
    put_right(buf, right, y, &text, looks.theme.on(surface))
}

/// The chip of a mean: its text, and the surface of the nearest score.
pub fn of_mean(mean: f64, lang: &Lang) -> (String, Surface) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a mean of scores from 1 to 5"
    )]
    let nearest = Score::new(mean.round() as u8);
    (format!(" {} ", lang.decimal(mean)), nearest.map_or(Surface::Head, Surface::score))
}
