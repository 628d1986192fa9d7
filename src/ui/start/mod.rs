//! The start screen: what the program is, and what there is to go on with or to begin.

mod entry;
mod letters;
mod preview;
pub(crate) mod setup;

use super::{
    Looks,
    canvas::{fill, paragraph, pole, put, put_fit},
    map::name::Names,
    theme::{Ink, Surface},
};
use crate::{
    app::{
        App,
        pointer::{Scroll, Target},
        start::Start,
    },
    t,
};
use entry::Text;
use ratatui::{buffer::Buffer, layout::Rect};

/// The most columns of a line, so that the eye finds what belongs together, below a small and a large name.
const WIDEST: [u16; 2] = [100, 118];
/// From this height on the name stands in big letters, and each entry on two lines.
const TALL: u16 = 20;
/// With more blank lines than these, one more parts the list from the question.
const ROOMY: u16 = 3;

/// Draws the start screen over all but the last two lines.
pub fn draw(app: &App, start: &Start, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let scale = letters::scale(area);
    let width = (area.width - 2).min(WIDEST[usize::from(scale > 1)]);
    let inside = Rect { x: area.x + (area.width - width) / 2, width, height: area.height - 2, ..area };
    let top = match area.height >= TALL && width >= letters::size(looks, scale).0 {
        true => big_title(app, start, scale, looks, inside, buf),
        false => title(app, looks, inside, buf),
    };
    let list = Rect { y: top, height: inside.bottom().saturating_sub(top), ..inside };
    entries(app, start, area.height >= TALL, looks, list, buf);
}

/// Draws the name in big letters and the program's question; returns the line below.
fn big_title(app: &App, start: &Start, scale: u16, looks: &Looks, inside: Rect, buf: &mut Buffer) -> u16 {
    let (_, height) = letters::size(looks, scale);
    let list = u16::try_from(2 * start.entries().len()).unwrap_or(u16::MAX);
    let spare = inside.height.saturating_sub(list.saturating_add(height + 3));
    // All of it stands a little above the middle, as far as the list leaves room for that.
    let y = inside.y + (spare / 3).max(u16::from(inside.height > TALL));
    letters::draw(looks, scale, (inside.x + 2, y), buf);
    let question = t!(app.desk.lang, "start-about");
    let strong = looks.theme.ink(Ink::Strong, Surface::Canvas);
    put_fit(buf, inside.x + 2, y + height + 1, inside.width - 2, &question, strong, &looks.glyphs);
    y + height + 3 + u16::from(spare > ROOMY)
}

/// Draws the name in small letters, and the question beside it if it fits there.
fn title(app: &App, looks: &Looks, inside: Rect, buf: &mut Buffer) -> u16 {
    let accent = looks.theme.ink(Ink::Accent, Surface::Canvas);
    let x = put(buf, inside.x, inside.y, inside.width, env!("CARGO_PKG_NAME"), accent) + 2;
    let question = paragraph(&t!(app.desk.lang, "start-about"), usize::from(inside.right() - x));
    for (line, y) in question.iter().zip(inside.y..) {
        put(buf, x, y, inside.right() - x, line, looks.theme.on(Surface::Canvas));
    }
    inside.y + u16::try_from(question.len()).unwrap_or(1).max(1)
}

/// Draws as many entries as fit. The one under the cursor is among them, and it always has its second line.
fn entries(app: &App, start: &Start, tall: bool, looks: &Looks, list: Rect, buf: &mut Buffer) {
    let entries = start.entries();
    let texts: Vec<Text> = entries.iter().map(|entry| Text::of(app, entry, looks)).collect();
    // Where there is room for all of them, what is said of each is whole.
    let all = |i: usize| if tall || i == start.at { 1 + texts[i].lines_below(list.width - 3) } else { 1 };
    let is_roomy = (0..entries.len()).map(all).sum::<u16>() <= list.height;
    let lines = |i: usize| all(i).min(if is_roomy { u16::MAX } else { 2 });
    // Where not all of them fit, the last line says so.
    let is_whole = (0..entries.len()).map(lines).sum::<u16>() <= list.height;
    let all = list;
    let list = Rect { height: list.height.saturating_sub(u16::from(!is_whole)), ..list };
    let mut first = start.at;
    let mut used = lines(first) + if first + 1 < entries.len() { lines(first + 1) } else { 0 };
    while first > 0 && used + lines(first - 1) <= list.height {
        first -= 1;
        used += lines(first);
    }
    let names: Names = texts.iter().map(Text::name).collect();
    let (mut y, mut last) = (list.y, first);
    for (i, text) in texts.iter().enumerate().skip(first) {
        let (here, height) = (i == start.at, lines(i));
        if y + height > list.bottom() {
            break;
        }
        let surface = match (here, i % 2 == 0) {
            (true, _) => Surface::Cursor,
            (false, true) => Surface::Tile,
            (false, false) => Surface::TileAlt,
        };
        let place = Rect { y, height, x: list.x + 1, width: list.width - 1 };
        fill(buf, place, looks.theme.on(surface));
        looks.targets.note(place, || Target::Line(i));
        if here {
            let sign = looks.theme.ink(Ink::CursorSign, Surface::Canvas);
            pole(buf, list.x, y, height, looks.glyphs.cursor, sign);
        }
        text.draw(looks, &names, surface, place, buf);
        (y, last) = (y + height, i + 1);
    }
    if !is_whole && all.height > 0 {
        looks.targets.scroll(all, || Scroll::List);
        more(app, (first, entries.len() - last), looks, Rect { y: all.bottom() - 1, height: 1, ..all }, buf);
    }
}

/// Says how many entries there are above and below those in sight. The examples are the last ones.
fn more(app: &App, (above, below): (usize, usize), looks: &Looks, line: Rect, buf: &mut Buffer) {
    let before = (above > 0).then(|| t!(app.desk.lang, "analysis-before", count = above));
    let after = (below > 0).then(|| t!(app.desk.lang, "start-more", count = below));
    let said: Vec<String> = before.into_iter().chain(after).collect();
    let style = looks.theme.ink(Ink::Accent, Surface::Canvas);
    put_fit(buf, line.x + 2, line.y, line.width.saturating_sub(2), &said.join("   "), style, &looks.glyphs);
}
