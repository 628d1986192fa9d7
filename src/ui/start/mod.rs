//! The start screen: what the program is, and what there is to go on with or to begin.

pub(crate) mod setup;

use super::{
    Looks,
    canvas::{columns, put, put_fit, put_right, rule},
};
use crate::ui::theme::{Ink, Surface};
use crate::{
    app::{
        App,
        file::path::name_of,
        start::{Entry, Start},
    },
    lang::Lang,
    t,
};
use ratatui::{buffer::Buffer, layout::Rect};
use std::path::Path;
use unicode_segmentation::UnicodeSegmentation;

/// Lines are not longer: the eye finds the day that belongs to a title.
const WIDEST: u16 = 110;

/// Draws it over all but the last line.
pub fn draw(app: &App, start: &Start, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let theme = &looks.theme;
    let roomy = area.height >= 20;
    let inside = Rect {
        x: area.x + 1,
        y: area.y + u16::from(roomy),
        width: area.width.saturating_sub(2).min(WIDEST),
        height: area.height.saturating_sub(2 + u16::from(roomy)),
    };
    put(
        buf,
        inside.x,
        inside.y,
        inside.width,
        env!("CARGO_PKG_NAME"),
        theme.ink(Ink::Strong, Surface::Canvas),
    );
    let about = t!(app.desk.lang, "start-about");
    let list = if roomy {
        put_fit(buf, inside.x, inside.y + 1, inside.width, &about, theme.on(Surface::Canvas), &looks.glyphs);
        Rect { y: inside.y + 3, height: inside.height.saturating_sub(2), ..inside }
    } else {
        let x = inside.x + columns(env!("CARGO_PKG_NAME")) + 2;
        put_fit(buf, x, inside.y, inside.right() - x, &about, theme.on(Surface::Canvas), &looks.glyphs);
        Rect { y: inside.y + 1, ..inside }
    };
    let entries = start.entries();
    let lines = lines(&entries, roomy, &app.desk.lang);
    let at = lines.iter().position(|l| matches!(l, Line::Entry(i) if *i == start.at)).unwrap_or(0);
    let first = first_in_sight(at, lines.len(), usize::from(list.height));
    for (line, y) in lines.iter().skip(first).zip(list.top()..list.bottom()) {
        match line {
            Line::Gap => {}
            Line::Heading(text) => {
                put_fit(
                    buf,
                    list.x,
                    y,
                    list.width,
                    text,
                    theme.ink(Ink::Strong, Surface::Canvas),
                    &looks.glyphs,
                );
            }
            Line::Entry(i) => {
                let line = Rect { y, height: 1, ..list };
                entry(app, &entries[*i], *i == start.at, looks, line, buf);
            }
        }
    }
}

enum Line {
    Gap,
    Heading(String),
    Entry(usize),
}

/// The entries under their headings.
fn lines(entries: &[Entry], roomy: bool, lang: &Lang) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut last = String::new();
    for (i, entry) in entries.iter().enumerate() {
        let heading = match entry {
            Entry::Unsaved(_) => t!(lang, "start-rescued"),
            Entry::New => t!(lang, "start-begin"),
            Entry::Recent(_) => t!(lang, "start-recent"),
            Entry::Example(_) => t!(lang, "start-examples"),
        };
        if heading != last {
            if roomy && i > 0 {
                lines.push(Line::Gap);
            }
            lines.push(Line::Heading(heading.clone()));
            last = heading;
        }
        lines.push(Line::Entry(i));
    }
    lines
}

/// The first of `count` lines when `at` is kept in the middle of `height` where it can be.
pub fn first_in_sight(at: usize, count: usize, height: usize) -> usize {
    at.saturating_sub(height / 2).min(count.saturating_sub(height))
}

/// Title, file and folder, day.
fn entry(app: &App, entry: &Entry, here: bool, looks: &Looks, line: Rect, buf: &mut Buffer) {
    let lang = &app.desk.lang;
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let (name, path, when) = match entry {
        Entry::Unsaved(unsaved) => {
            let title = unsaved.title.to_string();
            let name = unsaved.path.as_deref().map_or_else(|| t!(lang, "untitled"), name_of);
            let when = format!("{} {}", lang.date(unsaved.when.date()), lang.time(unsaved.when.time()));
            let name = if title.is_empty() { name } else { title };
            (name, unsaved.path.as_deref().and_then(Path::parent), when)
        }
        Entry::New => (t!(lang, "start-new"), None, String::new()),
        Entry::Recent(recent) => {
            let title = recent.title.to_string();
            let name = if title.is_empty() { name_of(&recent.path) } else { title };
            (name, Some(&*recent.path), lang.date(recent.opened))
        }
        Entry::Example(name) => (lang.get(&format!("example-{name}")), None, String::new()),
    };
    let text = if here { theme.on(Surface::Cursor) } else { theme.on(Surface::Canvas) };
    if here {
        rule(buf, line.x, line.y, line.width, " ", text);
        put(buf, line.x, line.y, 1, glyphs.cursor, text);
    }
    let mut x = line.x + 2;
    if matches!(entry, Entry::Unsaved(_)) {
        let style = if here { text } else { theme.on(Surface::Alarm) };
        x = put(buf, x, line.y, 1, glyphs.alert, style) + 1;
    }
    let right = put_right(buf, line.right().saturating_sub(1), line.y, &when, text);
    let room = right.saturating_sub(x + 1);
    // The paths stand below each other, whatever stands right and left of them.
    let beside = room - (line.x + line.width * 2 / 5).saturating_sub(x).min(room);
    let whole = match path.map(|path| app.desk.shown(path)) {
        Some(path) if room >= 44 => ending(&path, usize::from(beside).saturating_sub(2), glyphs.more),
        _ => String::new(),
    };
    if whole.is_empty() {
        put_fit(buf, x, line.y, room, &name, text, glyphs);
    } else {
        put_fit(buf, x, line.y, room - beside, &name, text, glyphs);
        put(buf, x + room - beside + 1, line.y, beside, &whole, text);
    }
}

/// The end of a path, which says more than its beginning.
fn ending(text: &str, width: usize, more: &str) -> String {
    if usize::from(columns(text)) <= width {
        return text.to_owned();
    }
    let mut used = 1;
    let mut kept: Vec<&str> = text
        .graphemes(true)
        .rev()
        .take_while(|g| {
            used += usize::from(columns(g));
            used <= width
        })
        .collect();
    kept.push(more);
    kept.reverse();
    kept.concat()
}
