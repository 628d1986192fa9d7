//! Draws the help over the whole screen: the typed text, and below it what is found.

mod signs;

use crate::{
    app::{
        App,
        context::Context,
        overlay::help::{
            open::Help,
            page::{Column, FRAME, Line, Page, page},
        },
        pointer::Target,
    },
    lang::Lang,
    t,
    ui::{
        Looks,
        canvas::{put, put_fit, put_right, rule},
        input, pop,
        theme::{Ink, Surface},
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// Draws the help over all of `area` but the last line; returns where the terminal's cursor belongs.
pub fn draw(app: &App, help: &Help, looks: &Looks, area: Rect, buf: &mut Buffer) -> Position {
    let (theme, lang) = (&looks.theme, &app.desk.lang);
    let page = page(app, help);
    let place = Rect { height: area.height - 1, ..area };
    let inside = pop::draw(looks, Surface::Canvas, place, &title(app.on_screen(), lang), buf);
    debug_assert_eq!((inside.width, inside.height), (area.width - FRAME.0, area.height - FRAME.1 + 1));
    let at = search(help, looks, lang, inside, buf);
    let lines = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside };
    let first = help.scroll.min(page.last());
    for column in &page.columns {
        draw_column(column, help.at, first, looks, lines, buf);
    }
    let below = format!(" {} ", below(app, &page, first));
    let strong = theme.ink(Ink::Strong, Surface::Canvas);
    put_right(buf, place.right() - 2, place.bottom() - 1, &below, strong);
    at
}

/// Draws the typed text.
fn search(help: &Help, looks: &Looks, lang: &Lang, area: Rect, buf: &mut Buffer) -> Position {
    let label = t!(lang, "help-search");
    let accent = looks.theme.ink(Ink::Accent, Surface::Canvas);
    let x = put(buf, area.x, area.y, area.width, &label, accent) + 1;
    let field = Rect { x, y: area.y, width: area.right().saturating_sub(x).max(1), height: 1 };
    input::draw(&help.typed, looks, field, buf)
}

fn draw_column(
    column: &Column,
    here: Option<usize>,
    first: usize,
    looks: &Looks,
    area: Rect,
    buf: &mut Buffer,
) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let at = |columns: usize| area.x + u16::try_from(columns).unwrap_or(0);
    let (x, words) = (at(column.x), at(column.x + column.left + 2));
    let left = u16::try_from(column.left).unwrap_or(0);
    let right = u16::try_from(column.right).unwrap_or(0);
    let all = left + 2 + right;
    let mut marked = None;
    let lines = column.lines.iter().zip(&column.entries);
    for ((line, entry), y) in lines.skip(first).zip(area.top()..area.bottom()) {
        let place = Rect { x, y, width: all, height: 1 };
        let stripe = match entry {
            None => Surface::Canvas,
            Some(nth) if nth % 2 == 0 => Surface::Tile,
            Some(_) => Surface::TileAlt,
        };
        rule(buf, x - 1, y, all + 2, " ", theme.on(stripe));
        match line {
            Line::Gap => {}
            Line::Part(text) => {
                rule(buf, x - 1, y, all + 2, " ", theme.on(Surface::Head));
                let end = put_fit(buf, x, y, all, text, theme.ink(Ink::Strong, Surface::Head), glyphs) + 1;
                if !theme.fills {
                    let room = (x + all).saturating_sub(end);
                    rule(buf, end, y, room, glyphs.lines.horizontal, theme.on(Surface::Canvas));
                }
            }
            Line::Name(text) => {
                put_fit(buf, x, y, all, text, theme.ink(Ink::Strong, stripe), glyphs);
            }
            Line::Text(text) => {
                put_fit(buf, x, y, all, text, theme.on(stripe), glyphs);
            }
            Line::Keys(command, keys, text) => {
                let is_here = command.is_some() && *command == here;
                let ground = if is_here { Surface::Cursor } else { stripe };
                if is_here {
                    rule(buf, x - 1, y, all + 2, " ", theme.on(ground));
                    if marked.replace(y).is_none() {
                        put(buf, x - 2, y, 1, glyphs.cursor, theme.ink(Ink::CursorSign, Surface::Canvas));
                    }
                }
                put_fit(buf, x, y, left, keys, theme.ink(Ink::Accent, ground), glyphs);
                put_fit(buf, words, y, right, text, theme.on(ground), glyphs);
                if let Some(command) = command {
                    looks.targets.note(place, || Target::Line(*command));
                }
            }
            Line::Sign(sign, text) => {
                if let Some(sign) = sign {
                    signs::draw(*sign, stripe, looks, Rect { width: left, ..place }, buf);
                }
                put_fit(buf, words, y, right, text, theme.on(stripe), glyphs);
            }
        }
    }
}

/// The text of the frame's lower edge: the page, where there are several, and how to leave.
fn below(app: &App, page: &Page, first: usize) -> String {
    let lang = &app.desk.lang;
    let is_searched = app.help.as_ref().is_some_and(|help| !help.typed.text().is_empty());
    let close = if is_searched { t!(lang, "help-show-all") } else { t!(lang, "help-close-it") };
    if page.last() == 0 {
        return close;
    }
    let (at, count) = (first.div_ceil(page.height) + 1, page.length().div_ceil(page.height));
    format!("{} · {close}", t!(lang, "help-place", at = at, count = count))
}

fn title(screen: Context, lang: &Lang) -> String {
    let of = match screen {
        Context::Form => t!(lang, "help-of-form"),
        Context::Analysis => t!(lang, "help-of-analysis"),
        Context::Actions => t!(lang, "field-touchpoint-actions"),
        Context::Start => t!(lang, "help-of-start"),
        Context::Setup => t!(lang, "setup"),
        _ => t!(lang, "help-of-map"),
    };
    format!("{} · {of}", t!(lang, "hint-help"))
}
