//! Draws what a rating pass asks, large enough for the room: the touchpoint on the ground of heads, because only its card
//! has the cursor, the question of the lens, and the words of its scale.

use crate::{
    app::{App, pointer::Target},
    map::{choice::Choice as _, rated::Score, touchpoint::Touchpoint},
    t,
    ui::{
        Looks,
        canvas::{columns, fill, paragraph, put, put_fit, put_right},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, crossterm::event::KeyCode, layout::Rect};

/// The columns between the scores where there is room.
const GAP: u16 = 2;

/// Draws it into the lines above the keys.
pub(super) fn draw(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) {
    fill(buf, area, looks.theme.on(Surface::Pop));
    let line = |at: u16| Rect { y: area.y + at, height: 1, ..area };
    let last = area.height - 1;
    let id = app.grid.cursor.card();
    let Some(touchpoint) = id.and_then(|id| app.desk.shown_map().touchpoint(id)) else { return };
    name(app, touchpoint, looks, line(0), buf);
    if last > 1 {
        // The question of the lens, or that nothing is left to rate.
        let said = app.grid.rating_question(&app.desk);
        question(&said, looks, Rect { y: area.y + 1, height: last - 1, ..area }, buf);
    }
    if last > 0 {
        scale(app, looks, line(last), buf);
    }
}

/// The number and the name.
fn name(app: &App, touchpoint: &Touchpoint, looks: &Looks, line: Rect, buf: &mut Buffer) {
    let style = looks.theme.ink(Ink::Strong, Surface::Head);
    fill(buf, line, looks.theme.on(Surface::Head));
    let number = t!(app.desk.lang, "form-number", number = touchpoint.number.to_string());
    let sign = looks.glyphs.kind(touchpoint.kind, touchpoint.hidden);
    let text = format!("{number}   {sign} {}", touchpoint.name);
    put_fit(buf, line.x + 1, line.y, line.width.saturating_sub(2), &text, style, &looks.glyphs);
}

/// What is asked, in the middle of these lines and on as many of them as it needs.
pub(super) fn question(text: &str, looks: &Looks, lines: Rect, buf: &mut Buffer) {
    let style = looks.theme.ink(Ink::Accent, Surface::Pop);
    let width = lines.width.saturating_sub(2);
    let text = paragraph(text, width.into());
    let first = lines.y + lines.height.saturating_sub(u16::try_from(text.len()).unwrap_or(1)) / 2;
    for (line, y) in text.iter().zip(first..lines.bottom()) {
        put_fit(buf, lines.x + 1, y, width, line, style, &looks.glyphs);
    }
}

/// The five scores with their words, as far apart as the line is wide, and how many touchpoints are left to rate; in a
/// narrow line the words of the ends.
fn scale(app: &App, looks: &Looks, line: Rect, buf: &mut Buffer) {
    let (theme, lang) = (&looks.theme, &app.desk.lang);
    let steps: Vec<Score> = (1..=5).filter_map(Score::new).collect();
    let word = |score: &Score| lang.step(app.grid.lens.word(), score.points());
    let mut words: Vec<String> = steps.iter().map(word).collect();
    let room = line.width.saturating_sub(2);
    let taken = |words: &[String]| words.iter().map(|word| 3 + beside(word)).sum::<u16>();
    let left = app.desk.shown_map().unrated(app.grid.lens, app.desk.meeting_day());
    let said = [t!(lang, "pass-line", left = left), t!(lang, "pass-left", left = left)];
    if taken(&words) + 4 > room {
        words.iter_mut().skip(1).take(3).for_each(String::clear);
    }
    // The words stand apart before it is said at length what is left, and that goes last.
    let fits = |said: &&String, gaps: u16| taken(&words) + gaps + columns(said) <= room;
    let right = line.right().saturating_sub(1);
    let said = said.iter().find(|said| fits(said, 5 * GAP)).or(said.last().filter(|said| fits(said, 1)));
    let right = match said.filter(|_| left > 0) {
        Some(said) => put_right(buf, right, line.y, said, theme.ink(Ink::Soft, Surface::Pop)),
        None => right,
    };
    let gap = (right.saturating_sub(line.x + 1 + taken(&words)) / 5).min(GAP);
    let mut x = line.x + 1;
    for (score, word) in steps.into_iter().zip(&words) {
        let chip = format!(" {} ", score.points());
        let key = KeyCode::Char(char::from(b'0' + score.points()));
        let place = Rect { x, width: 3 + beside(word), ..line };
        looks.targets.note(place, || Target::Sign(key));
        put(buf, x, line.y, 3, &chip, theme.on(Surface::score(score)));
        let room = right.saturating_sub(x + 4);
        put_fit(buf, x + 4, line.y, room, word, theme.ink(Ink::Strong, Surface::Pop), &looks.glyphs);
        x = place.right() + gap;
    }
}

/// How many columns a word beside its score takes.
fn beside(word: &str) -> u16 {
    if word.is_empty() { 0 } else { columns(word) + 1 }
}
