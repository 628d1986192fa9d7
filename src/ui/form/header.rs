//! Draws where the record is, and its last change.

use crate::ui::theme::{Ink, Surface};
use crate::{
    app::{
        App,
        form::{Form, fields},
        map::cursor::Cursor,
    },
    map::{Key, by_key, query},
    t,
    ui::{Looks, canvas, saved},
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Below these columns only the way to the record and the status are shown.
const ROOMY: u16 = 60;

/// Draws the way to the record, its number, and whether the map is saved.
pub fn draw(app: &App, form: &Form, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let mut right = saved::draw(app, looks, area, area.width / 2, buf).saturating_sub(2);
    if area.width >= ROOMY {
        let pages = pages(app, form, looks);
        if !pages.is_empty() {
            right =
                canvas::put_right(buf, right.saturating_sub(1), area.y, &pages, theme.on(Surface::Canvas))
                    .saturating_sub(2);
        }
    }
    let mut x = area.x + 1;
    for (i, name) in way(app, form).iter().enumerate() {
        if i > 0 {
            x = canvas::put(
                buf,
                x + 1,
                area.y,
                right.saturating_sub(x + 1),
                glyphs.sides[1],
                theme.on(Surface::Canvas),
            ) + 1;
        }
        x = canvas::put_fit(
            buf,
            x,
            area.y,
            right.saturating_sub(x),
            name,
            theme.ink(Ink::Strong, Surface::Canvas),
            glyphs,
        );
    }
}

/// The number that the room calls out, and the keys that page.
fn pages(app: &App, form: &Form, looks: &Looks) -> String {
    use crate::app::key::Key as Press;
    let label = |name| Press::parse(name).map(|k| k.label(&app.desk.lang)).unwrap_or_default();
    let [back, on] = ["pgup", "pgdn"].map(label);
    let [left, right] = looks.glyphs.sides;
    let keys = format!("{left} {back}   {on} {right}");
    match &form.record {
        Key::About => String::new(),
        Key::Touchpoint(id) => {
            let number = app.desk.shown_map().touchpoint(id).map_or(0, |t| t.number);
            t!(app.desk.lang, "form-number", number = number) + "   " + &keys
        }
        _ => keys,
    }
}

/// The way to the record: the organisation or the title, then the row and the column in which it was opened,
/// or its type.
fn way(app: &App, form: &Form) -> Vec<String> {
    let map = app.desk.shown_map();
    let about = map.about();
    let whose = [&about.organisation, &about.title].into_iter().find(|n| !n.is_empty());
    let mut way = vec![whose.map_or_else(|| t!(app.desk.lang, "untitled"), ToString::to_string)];
    // Once the title line is scrolled away, the record's name takes the place of the whole way.
    let name = by_key::get(map, &form.record, fields::of(&form.record).title);
    if let Some(name) = name.as_ref().and_then(|n| n.text()).filter(|n| form.scroll[0] > 0 && !n.is_empty()) {
        return vec![name.to_owned()];
    }
    match &form.record {
        Key::About => way.push(t!(app.desk.lang, "form-map")),
        Key::Stage(_) => way.push(t!(app.desk.lang, "stage")),
        Key::Segment(_) => way.push(t!(app.desk.lang, "segment")),
        Key::Touchpoint(id) => {
            let here = match &app.grid.cursor {
                Cursor::Cell { stage, segment, card: Some(card), .. } if card == id => Some((stage, segment)),
                _ => query::first_place(map, id),
            };
            match here.and_then(|(s, g)| Some((map.stage(s)?, map.segment(g)?))) {
                Some((stage, segment)) => way.extend([segment.name.to_string(), stage.name.to_string()]),
                None => way.push(t!(app.desk.lang, "parking-lot")),
            }
        }
    }
    way
}

/// Draws the last change of this record and, if undo would take it back, the key for that. It is always in
/// sight.
pub fn last_change(app: &App, form: &Form, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let Some((step, is_last)) = form.last_change(&app.desk).filter(|_| area.height > 0) else { return };
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let words = app.desk.words_shown(&step.edit);
    // The record's name stands above already.
    let name = by_key::get(app.desk.shown_map(), &form.record, fields::of(&form.record).title);
    let own = name.as_ref().and_then(|n| words.strip_prefix(n.text()?)?.strip_prefix(" · "));
    let words = own.unwrap_or(&words);
    let undo = if is_last { t!(app.desk.lang, "form-undo") } else { String::new() };
    let title = t!(app.desk.lang, "form-last-change");
    let width = area.width.saturating_sub(2);
    if area.height >= 3 {
        canvas::put_fit(
            buf,
            area.x + 1,
            area.y,
            width,
            &title,
            theme.ink(Ink::Strong, Surface::Canvas),
            glyphs,
        );
        canvas::put_fit(
            buf,
            area.x + 3,
            area.y + 1,
            width.saturating_sub(2),
            words,
            theme.on(Surface::Canvas),
            glyphs,
        );
        canvas::put_fit(
            buf,
            area.x + 3,
            area.y + 2,
            width.saturating_sub(2),
            &undo,
            theme.on(Surface::Canvas),
            glyphs,
        );
        return;
    }
    let right = canvas::put_right(buf, area.right() - 1, area.y, &undo, theme.on(Surface::Canvas));
    let room = right.saturating_sub(area.x + 3);
    canvas::put_fit(
        buf,
        area.x + 1,
        area.y,
        room,
        &format!("{title}: {words}"),
        theme.on(Surface::Canvas),
        glyphs,
    );
}
