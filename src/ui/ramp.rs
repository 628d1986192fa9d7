//! Draws the lens with its ramp, which shows what the digits rate and is the legend of the chips on the
//! cards.

use super::{
    Looks,
    canvas::{columns, put},
    theme::{Ink, Surface},
};
use crate::{
    app::{App, pointer::Target},
    map::{choice::Choice as _, lens::Lens, rated::Score},
    t,
};
use ratatui::{buffer::Buffer, crossterm::event::KeyCode, layout::Rect};

/// How much of the ramp is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Size {
    /// The ramp has chips as on the cards.
    Full,
    /// The ramp has the digits with a blank between them.
    Narrow,
    /// The ramp has no words at its ends.
    Bare,
}

impl Size {
    /// How many columns the chips take.
    const fn chips(self) -> u16 {
        match self {
            Self::Full => 15,
            Self::Narrow | Self::Bare => 9,
        }
    }
}

/// The words beside the chips.
struct Words {
    name: String,
    ends: [String; 2],
}

impl Words {
    /// The words of a lens. Where the cards show changes, they begin with since when.
    fn of(app: &App, lens: Lens) -> Self {
        let lang = &app.desk.lang;
        let name = lang.get(&format!("lens-{}", lens.word()));
        let name = match app.desk.since_when().filter(|_| app.grid.shows_changes) {
            Some(when) => t!(lang, "since-lens", when = when, lens = name),
            None => name,
        };
        Self { name, ends: lang.ends(lens.word()) }
    }

    /// How many columns they take before and behind the chips.
    fn beside(&self, size: Size) -> [u16; 2] {
        let end = |end: &str| if size == Size::Bare { 0 } else { columns(end) + 1 };
        let [low, high] = &self.ends;
        [columns(&self.name) + 1 + end(low), end(high)]
    }

    /// How many columns they take with the chips.
    fn width(&self, size: Size) -> u16 {
        let [before, behind] = self.beside(size);
        before + size.chips() + behind
    }
}

/// The lenses between which somebody may change while the rest of a line stays where it is.
pub struct Lenses(Vec<Words>);

impl Lenses {
    /// All lenses.
    pub fn all(app: &App) -> Self {
        Self(Lens::ALL.iter().map(|lens| Words::of(app, *lens)).collect())
    }

    /// The lens in use, beside which nothing stands that could move.
    pub fn alone(app: &App) -> Self {
        Self(vec![Words::of(app, app.grid.lens)])
    }

    /// How many columns the ramp takes where its chips are as on the cards and stay where they are.
    pub fn full(&self) -> u16 {
        let [before, behind] = self.beside();
        before + Size::Full.chips() + behind
    }

    /// How many columns the ramp needs to keep its words. Where it begins with a day, those at its ends go first, so that
    /// there is room for the title and for whether the map is saved.
    pub fn least(&self, app: &App) -> u16 {
        self.widest(if app.grid.shows_changes { Size::Bare } else { Size::Narrow })
    }

    /// How many columns the ramp needs without the words at its ends.
    pub fn bare(&self) -> u16 {
        self.widest(Size::Bare)
    }

    fn beside(&self) -> [u16; 2] {
        let sides = self.0.iter().map(|words| words.beside(Size::Full));
        sides.fold([0, 0], |[before, behind], more| [before.max(more[0]), behind.max(more[1])])
    }

    fn widest(&self, size: Size) -> u16 {
        self.0.iter().map(|words| words.width(size)).max().unwrap_or(0)
    }
}

/// The ramp as it is drawn.
pub struct Ramp {
    words: Words,
    size: Size,
    /// The columns before and behind the chips.
    beside: [u16; 2],
}

impl Ramp {
    /// As much of the ramp as fits: the chips into `room` columns, and the words at its ends into `most`. It takes the same
    /// columns under each of these lenses, and where there is room for that, its chips stay where they are.
    pub fn of(app: &App, lenses: &Lenses, room: u16, most: u16) -> Self {
        let words = Words::of(app, app.grid.lens);
        if lenses.full() <= room {
            return Self { words, size: Size::Full, beside: lenses.beside() };
        }
        let size = |words: &Words| match words {
            _ if words.width(Size::Full) <= room => Size::Full,
            _ if words.width(Size::Narrow) <= most => Size::Narrow,
            _ => Size::Bare,
        };
        let width = lenses.0.iter().map(|words| words.width(size(words))).max().unwrap_or(0);
        let size = size(&words);
        let [before, behind] = words.beside(size);
        let blank = width.saturating_sub(words.width(size));
        Self { words, size, beside: [before + blank, behind] }
    }

    /// How many columns the ramp takes.
    pub fn width(&self) -> u16 {
        let [before, behind] = self.beside;
        before + self.size.chips() + behind
    }

    /// Draws the ramp from column `x` on.
    pub fn draw(&self, looks: &Looks, x: u16, y: u16, buf: &mut Buffer) {
        let theme = &looks.theme;
        let own = theme.on(Surface::Canvas);
        let Words { name, ends: [low, high] } = &self.words;
        let x = x + self.beside[0] - self.words.beside(self.size)[0];
        let end = |buf: &mut Buffer, x: u16, word: &str| match self.size {
            Size::Bare => x,
            _ => put(buf, x, y, columns(word), word, own),
        };
        let place = Rect { x, y, width: columns(name), height: 1 };
        looks.targets.note(place, || Target::Sign(KeyCode::Char('r')));
        let mut x = put(buf, x, y, place.width, name, theme.ink(Ink::Strong, Surface::Canvas)) + 1;
        x = end(buf, x, &format!("{low} "));
        for (i, score) in (1..=5).filter_map(Score::new).enumerate() {
            let digit = score.points().to_string();
            let text = if self.size == Size::Full { format!(" {digit} ") } else { digit };
            x += u16::from(i > 0 && self.size != Size::Full);
            let place = Rect { x, y, width: columns(&text), height: 1 };
            let key = KeyCode::Char(char::from(b'0' + score.points()));
            looks.targets.note(place, || Target::Sign(key));
            x = put(buf, x, y, 3, &text, theme.on(Surface::score(score)));
        }
        end(buf, x, &format!(" {high}"));
    }
}
