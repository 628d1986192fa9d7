//! One line of the start screen's list: what it is called, and below it what is due there and where it lies.

use crate::{
    app::{App, file::path::name_of, start::Entry},
    store::recent::Recent,
    t,
    ui::{
        Looks,
        canvas::{columns, paragraph, put, put_fit, put_right},
        map::name::{Names, fit_among},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect, style::Modifier};
use std::path::Path;
use unicode_segmentation::UnicodeSegmentation;

/// What stands beside the name is left out where fewer columns than these would be shown.
const LEAST_BESIDE: u16 = 8;

/// The texts of an entry.
pub(super) struct Text {
    name: String,
    /// What must not be overlooked.
    alert: String,
    about: String,
    /// When it was opened last, where there is room for that.
    opened: String,
    /// At the right end of the first line.
    beside: String,
}

impl Text {
    pub fn of(app: &App, entry: &Entry, looks: &Looks) -> Self {
        let lang = &app.desk.lang;
        let shown = |path: Option<&Path>| path.map(|path| app.desk.shown(path)).unwrap_or_default();
        match entry {
            Entry::Unsaved(unsaved) => {
                let file = || unsaved.path.as_deref().map_or_else(|| t!(lang, "untitled"), name_of);
                let title = unsaved.title.to_string();
                let when = format!("{} {}", lang.date(unsaved.when.date()), lang.time(unsaved.when.time()));
                Self {
                    name: if title.is_empty() { file() } else { title },
                    alert: format!("{} {}", looks.glyphs.alert, t!(lang, "start-rescued")),
                    about: shown(unsaved.path.as_deref()),
                    opened: String::new(),
                    beside: when,
                }
            }
            Entry::New => Self::plain(t!(lang, "start-new"), t!(lang, "start-new-about")),
            Entry::Recent(recent) => {
                let title = recent.title.to_string();
                Self {
                    name: if title.is_empty() { name_of(&recent.path) } else { title },
                    alert: overdue(app, recent, looks),
                    about: next(app, recent).unwrap_or_default(),
                    opened: opened(app, recent),
                    beside: shown(Some(&recent.path)),
                }
            }
            Entry::Example(name) => {
                Self::plain(lang.get(&format!("example-{name}")), lang.get(&format!("about-example-{name}")))
            }
        }
    }

    fn plain(name: String, about: String) -> Self {
        Self { name, about, alert: String::new(), opened: String::new(), beside: String::new() }
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many lines the rest needs below the name to be whole, in so many columns.
    pub fn lines_below(&self, room: u16) -> u16 {
        u16::try_from(self.below(room).len()).unwrap_or(1).max(1)
    }

    /// What is said of it in quiet words.
    fn quiet(&self) -> impl Iterator<Item = &String> {
        [&self.about, &self.opened].into_iter().filter(|text| !text.is_empty())
    }

    /// The rest in lines, each with whether it must not be overlooked; in one line if all of it fits there.
    fn below(&self, room: u16) -> Vec<(String, bool)> {
        let quiet = self.quiet().map(String::as_str).collect::<Vec<_>>().join(" · ");
        if columns(&self.alert) + 3 + columns(&quiet) <= room + if self.alert.is_empty() { 3 } else { 0 } {
            return vec![(quiet, false)];
        }
        let parts = [(&self.alert, true), (&quiet, false)].into_iter().filter(|part| !part.0.is_empty());
        let lines = |(text, is_alert): (&String, bool)| {
            paragraph(text, room.into()).into_iter().map(move |line| (line, is_alert))
        };
        parts.flat_map(lines).collect()
    }

    /// Draws the name of the entry, told from all of them, and where there is a second line the rest.
    pub fn draw(&self, looks: &Looks, names: &Names, surface: Surface, place: Rect, buf: &mut Buffer) {
        let (theme, glyphs) = (&looks.theme, &looks.glyphs);
        let (own, strong) = (theme.on(surface), theme.ink(Ink::Strong, surface));
        let (left, right) = (place.x + 1, place.right() - 1);
        let name = fit_among(&self.name, names, usize::from(right - left), glyphs);
        let end = put(buf, left, place.y, right - left, &name, strong);
        if place.height < 2 {
            // What must not be overlooked is shown by its sign at least.
            let sign = if self.alert.is_empty() { "" } else { glyphs.alert };
            put(buf, end + 1, place.y, 1, sign, theme.ink(Ink::Error, surface));
            return;
        }
        // Only the name is read first, under the cursor, too.
        let soft = theme.ink(Ink::Soft, surface).remove_modifier(Modifier::BOLD);
        let room = right.saturating_sub(end + 3);
        if room >= LEAST_BESIDE {
            put_right(buf, right, place.y, &ending(&self.beside, room.into(), glyphs.more), soft);
        }
        let below = self.below(right - left);
        if place.height > 2 {
            for ((text, is_alert), y) in below.iter().zip(place.y + 1..place.bottom()) {
                let style = if *is_alert { theme.ink(Ink::Error, surface) } else { soft };
                put_fit(buf, left, y, right - left, text, style, glyphs);
            }
            return;
        }
        let y = place.y + 1;
        let mut x = left;
        let alert =
            [(&self.alert, theme.ink(Ink::Error, surface))].into_iter().filter(|(text, _)| !text.is_empty());
        for (text, style) in alert.chain(self.quiet().map(|text| (text, soft))) {
            let dot = if x > left { format!(" {} ", glyphs.dot) } else { String::new() };
            // The day on which it was opened goes before one on which something is due is cut.
            if *text == self.opened && columns(&dot) + columns(text) > right.saturating_sub(x) {
                break;
            }
            x = put(buf, x, y, right.saturating_sub(x), &dot, own);
            x = put_fit(buf, x, y, right.saturating_sub(x), text, style, glyphs);
        }
    }
}

/// When a map was opened last, in words: a day alone would read as the one on which something is due.
fn opened(app: &App, recent: &Recent) -> String {
    let lang = &app.desk.lang;
    match recent.opened == app.desk.now.date() {
        true => t!(lang, "start-opened-today"),
        false => t!(lang, "start-opened", day = lang.date(recent.opened)),
    }
}

/// What is overdue in a map, in words; none where nothing is.
fn overdue(app: &App, recent: &Recent, looks: &Looks) -> String {
    let (lang, today) = (&app.desk.lang, app.desk.now.date());
    let late = recent.due.iter().filter(|day| **day < today).count();
    let review = recent.review.filter(|day| *day < today);
    let review = review.map(|day| t!(lang, "start-review-overdue", day = lang.date(day)));
    let actions = (late > 0).then(|| t!(lang, "start-actions-overdue", count = late));
    let said: Vec<String> = actions.into_iter().chain(review).collect();
    if said.is_empty() { String::new() } else { format!("{} {}", looks.glyphs.alert, said.join(" · ")) }
}

/// What is due next, in words.
fn next(app: &App, recent: &Recent) -> Option<String> {
    let (lang, today) = (&app.desk.lang, app.desk.now.date());
    let next = recent.due.iter().filter(|day| **day >= today).min();
    let review = recent.review.filter(|day| *day >= today);
    match (next, review) {
        (Some(action), review) if review.is_none_or(|review| *action <= review) => {
            Some(t!(lang, "start-action-due", day = lang.date(*action)))
        }
        (_, Some(review)) => Some(t!(lang, "start-review-due", day = lang.date(review))),
        _ => None,
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
