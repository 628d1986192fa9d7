//! Draws the help over the whole screen: keys and what they do, and for the map the signs, too.

use crate::ui::theme::{Ink, Surface};
use crate::{
    app::{
        App,
        context::Context,
        overlay::help::{FRAME, Help, Line, Page, Sign, page},
    },
    lang::Lang,
    map::{choice::Choice as _, touchpoint::Kind},
    t,
    ui::{
        Looks,
        canvas::{columns, put, put_fit, put_right},
        pop,
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Draws the help over all of `area` but the last line.
pub fn draw(app: &App, help: &Help, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let page = page(help, &app.keymap, &app.desk.lang, (area.width, area.height));
    let place = Rect { height: area.height - 1, ..area };
    let inside = pop::draw(looks, place, &title(help.context, &app.desk.lang), buf);
    debug_assert_eq!((inside.width, inside.height), (area.width - FRAME.0, area.height - FRAME.1));
    let first = help.scroll.min(page.last());
    for column in &page.columns {
        let at = |columns: usize| inside.x + u16::try_from(columns).unwrap_or(0);
        let (x, words) = (at(column.x), at(column.x + column.left + 2));
        let left = u16::try_from(column.left).unwrap_or(0);
        let right = u16::try_from(column.right).unwrap_or(0);
        for (line, y) in column.lines.iter().skip(first).zip(inside.top()..inside.bottom()) {
            match line {
                Line::Gap => {}
                Line::Heading(text) => {
                    put_fit(buf, x, y, left + 2 + right, text, theme.ink(Ink::Strong, Surface::Pop), glyphs);
                }
                Line::Text(text) => {
                    put_fit(buf, x, y, left + 2 + right, text, theme.on(Surface::Pop), glyphs);
                }
                Line::Keys(keys, text) => {
                    put_fit(buf, x, y, left, keys, theme.ink(Ink::Accent, Surface::Pop), glyphs);
                    put_fit(buf, words, y, right, text, theme.on(Surface::Pop), glyphs);
                }
                Line::Sign(sign, text) => {
                    let sign = sign.map(|s| signs(s, looks)).unwrap_or_default();
                    put(buf, x, y, left, &sign, theme.ink(Ink::Accent, Surface::Pop));
                    put_fit(buf, words, y, right, text, theme.on(Surface::Pop), glyphs);
                }
            }
        }
    }
    let room = usize::from(place.width.saturating_sub(6));
    let below = below(&page, first, room, &app.desk.lang);
    put_right(
        buf,
        place.right() - 2,
        place.bottom() - 1,
        &format!(" {below} "),
        theme.ink(Ink::Strong, Surface::Pop),
    );
}

/// The text of the frame's lower edge: the position, how to go on and how to leave. If `room` is narrow, the
/// middle part is left out.
fn below(page: &Page, first: usize, room: usize, lang: &Lang) -> String {
    let close = t!(lang, "help-close-it");
    if page.last() == 0 {
        return close;
    }
    let (from, to) = (first + 1, (first + page.height).min(page.length()));
    let place = t!(lang, "help-place", first = from, last = to, count = page.length());
    let all = [place.as_str(), &t!(lang, "help-scroll-it"), &close].join(" · ");
    if usize::from(columns(&all)) <= room { all } else { format!("{place} · {close}") }
}

fn title(context: Context, lang: &Lang) -> String {
    let of = match context {
        Context::Map => t!(lang, "help-of-map"),
        Context::Form | Context::Field => t!(lang, "help-of-form"),
        Context::Analysis => t!(lang, "help-of-analysis"),
        Context::Actions => t!(lang, "field-touchpoint-actions"),
        Context::Pass => t!(lang, "hint-pass"),
        Context::Grab => t!(lang, "hint-grab"),
        Context::Numbers => t!(lang, "hint-numbers"),
        Context::Kind => t!(lang, "field-touchpoint-kind"),
        Context::Start => t!(lang, "help-of-start"),
        Context::Setup => t!(lang, "setup"),
        Context::Write | Context::Prompt | Context::Ask | Context::Help | Context::Palette => {
            t!(lang, "help-keys")
        }
    };
    format!("{} · {of}", t!(lang, "hint-help"))
}

/// The characters that stand on the map for a sign.
fn signs(sign: Sign, looks: &Looks) -> String {
    let glyphs = &looks.glyphs;
    match sign {
        Sign::Kind(kind) => glyphs.kind(Some(kind), false).to_owned(),
        Sign::Hidden => {
            let all: Vec<&str> = Kind::ALL.iter().map(|kind| glyphs.kind(Some(*kind), true)).collect();
            all.join(" ")
        }
        Sign::Moment => glyphs.moment.to_owned(),
        Sign::Usage(usage) => glyphs.usage(usage).to_owned(),
        Sign::Open => glyphs.open.to_owned(),
        Sign::Conflict => glyphs.conflict.to_owned(),
        Sign::Score => "1 – 5".to_owned(),
        Sign::Unrated => glyphs.unrated.to_owned(),
        Sign::Same => glyphs.same.to_owned(),
        Sign::Marked => glyphs.marked.to_owned(),
        Sign::Empty => glyphs.none.to_owned(),
        Sign::More => "+3".to_owned(),
        Sign::Sides => glyphs.sides.join(" "),
        Sign::Scroll => glyphs.scroll.join(" "),
        Sign::Importance => glyphs.dots[0].repeat(3) + &glyphs.dots[1].repeat(2),
        Sign::Mean => glyphs.mean.to_owned(),
    }
}
