//! Draws the lens with its ramp, which shows what the digits rate and is the legend of the chips on the
//! cards.

use super::{
    Looks,
    canvas::{columns, put},
    theme::{Ink, Surface},
};
use crate::{
    app::{App, pointer::Target},
    map::{choice::Choice as _, rated::Score},
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

/// The ramp as it is drawn.
pub struct Ramp {
    name: String,
    ends: [String; 2],
    size: Size,
}

impl Ramp {
    /// As much of the ramp as fits: the chips into `room` columns, and the words at its ends into `most`. Where the cards
    /// show changes, it begins with since when.
    pub fn of(app: &App, room: u16, most: u16) -> Self {
        let (lens, lang) = (app.grid.lens, &app.desk.lang);
        let name = lang.get(&format!("lens-{}", lens.word()));
        let name = match app.desk.since_when().filter(|_| app.grid.shows_changes) {
            Some(when) => t!(lang, "since-lens", when = when, lens = name),
            None => name,
        };
        let mut ramp = Self { name, ends: lang.ends(lens.word()), size: Size::Full };
        for (size, room) in [(Size::Narrow, room), (Size::Bare, most)] {
            if ramp.width() > room {
                ramp.size = size;
            }
        }
        ramp
    }

    /// How many columns the ramp takes.
    pub fn width(&self) -> u16 {
        let chips = if self.size == Size::Full { 15 } else { 9 };
        let ends: u16 = self.ends.iter().map(|end| columns(end) + 1).sum();
        columns(&self.name) + 1 + chips + if self.size == Size::Bare { 0 } else { ends }
    }

    /// How many columns the ramp needs to keep its words. Where it begins with a day, these go first, so that there is room
    /// for whether the map is saved.
    pub fn least(app: &App) -> u16 {
        let size = if app.grid.shows_changes { Size::Bare } else { Size::Narrow };
        Self { size, ..Self::of(app, u16::MAX, u16::MAX) }.width()
    }

    /// How many columns the ramp needs without the words at its ends.
    pub fn bare(app: &App) -> u16 {
        Self { size: Size::Bare, ..Self::of(app, u16::MAX, u16::MAX) }.width()
    }

    /// Draws the ramp from column `x` on.
    pub fn draw(&self, looks: &Looks, x: u16, y: u16, buf: &mut Buffer) {
        let theme = &looks.theme;
        let own = theme.on(Surface::Canvas);
        let [low, high] = &self.ends;
        let end = |buf: &mut Buffer, x: u16, word: &str| match self.size {
            Size::Bare => x,
            _ => put(buf, x, y, columns(word), word, own),
        };
        let name = Rect { x, y, width: columns(&self.name), height: 1 };
        looks.targets.note(name, || Target::Sign(KeyCode::Char('r')));
        let mut x = put(buf, x, y, name.width, &self.name, theme.ink(Ink::Strong, Surface::Canvas)) + 1;
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
