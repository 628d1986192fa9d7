//! Draws where the record is, and its last change.

use crate::ui::theme::{Ink, Surface};
use crate::{
    app::{App, form::Form, key, map::cursor::Cursor, pointer::Target},
    map::{Key, query},
    t,
    ui::{
        Looks,
        canvas::{columns, fill, put, put_fit, put_right},
        saved,
    },
};
use ratatui::{buffer::Buffer, crossterm::event::KeyCode, layout::Rect};

/// Below these columns only the way to the record and the status are shown.
const ROOMY: u16 = 60;

/// Draws the way to the record, its number, and whether the map is saved.
pub fn draw(app: &App, form: &Form, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let mut right = saved::draw(app, looks, area, &saved::Room::half(area), buf).saturating_sub(2);
    if area.width >= ROOMY {
        right = pages(app, form, looks, Rect { width: right.saturating_sub(area.x), ..area }, buf);
    }
    let room = right.saturating_sub(area.x + 1);
    let glyphs = &looks.glyphs;
    let (own, strong) = (looks.theme.on(Surface::Canvas), looks.theme.ink(Ink::Strong, Surface::Canvas));
    let mut x = area.x + 1;
    for (i, name) in fitting(way(app, form), room).iter().enumerate() {
        if i > 0 {
            x = put(buf, x + 1, area.y, right.saturating_sub(x + 1), glyphs.sides[1], own) + 1;
        }
        x = put_fit(buf, x, area.y, right.saturating_sub(x), name, strong, glyphs);
    }
}

/// The end of a way that is too long: what is nearest says most.
fn fitting(mut way: Vec<String>, room: u16) -> Vec<String> {
    let taken = |way: &[String]| way.iter().map(|name| columns(name) + 3).sum::<u16>().saturating_sub(3);
    while way.len() > 1 && taken(&way) > room {
        way.remove(0);
    }
    way
}

/// The number to call out and the keys that page, at the right end; returns their left edge.
fn pages(app: &App, form: &Form, looks: &Looks, room: Rect, buf: &mut Buffer) -> u16 {
    let keys = app.desk.keymap.keys("form-page");
    let [on, back] =
        [0, 1].map(|nth| keys.get(nth).map_or_else(String::new, |key| key.label(&app.desk.lang)));
    let [left, right] = looks.glyphs.sides;
    let number = match &form.record {
        Key::About => return room.right(),
        Key::Touchpoint(id) => {
            let number = app.desk.shown_map().touchpoint(id).map_or(0, |t| t.number);
            format!("  {}  ", t!(app.desk.lang, "form-number", number = number))
        }
        _ => "  ".to_owned(),
    };
    let (keys, own) = (looks.theme.ink(Ink::Accent, Surface::Canvas), looks.theme.on(Surface::Canvas));
    let parts = [
        (format!("{on} {right}"), keys, Some(KeyCode::PageDown)),
        (number, own, None),
        (format!("{left} {back}"), keys, Some(KeyCode::PageUp)),
    ];
    let mut edge = room.right().saturating_sub(1);
    for (text, style, turns) in parts {
        let end = edge;
        edge = put_right(buf, edge, room.y, &text, style);
        if let Some(code) = turns {
            let place = Rect { x: edge, width: end.saturating_sub(edge), height: 1, ..room };
            looks.targets.note(place, || Target::Command("form-page", key::Key::plain(code)));
        }
    }
    edge.saturating_sub(2)
}

/// The way to the record: the organisation or the title, then the row and the column in which it was opened,
/// or its type.
fn way(app: &App, form: &Form) -> Vec<String> {
    let map = app.desk.shown_map();
    let about = map.about();
    let whose = [&about.organisation, &about.title].into_iter().find(|n| !n.is_empty());
    let mut way = vec![whose.map_or_else(|| t!(app.desk.lang, "untitled"), ToString::to_string)];
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

/// Draws the name that is offered while somebody's is written; else the last change of this record and, if undo would take
/// it back, the key for that. It is always in sight.
pub fn last_change(app: &App, form: &Form, looks: &Looks, line: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    if let Some(name) = form.known_person(&app.desk) {
        let offer = t!(app.desk.lang, "similar", name = name.as_str());
        fill(buf, line, theme.on(Surface::Head));
        put_fit(
            buf,
            line.x + 1,
            line.y,
            line.width - 2,
            &offer,
            theme.ink(Ink::Strong, Surface::Head),
            glyphs,
        );
        return;
    }
    let Some((step, is_last)) = form.last_change(&app.desk) else { return };
    let (own, strong) = (theme.on(Surface::Head), theme.ink(Ink::Strong, Surface::Head));
    fill(buf, line, own);
    let mut right = line.right() - 1;
    if is_last {
        right = put_right(
            buf,
            right,
            line.y,
            &t!(app.desk.lang, "form-undo", key = app.desk.key("form-undo")),
            own,
        )
        .saturating_sub(2);
    }
    let words = app.desk.words_shown(&step.edit);
    // The record's name is shown above already.
    let name = form.title(app.desk.shown_map());
    let words = words.strip_prefix(&name).and_then(|rest| rest.strip_prefix(" · ")).unwrap_or(&words);
    let title = format!("{}: ", t!(app.desk.lang, "form-last-change"));
    // Where there is no room for both, the change says more than that it was the last one.
    let fits = columns(&title) + columns(words) < right.saturating_sub(line.x);
    let x = line.x + 1;
    let x = if fits { put(buf, x, line.y, columns(&title), &title, own) } else { x };
    put_fit(buf, x, line.y, right.saturating_sub(x), words, strong, glyphs);
}
