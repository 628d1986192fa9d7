//! Draws the first line of the map and of the actions: whose map it is, its screens, the lens, and whether it
//! is saved.

use super::{
    Looks,
    canvas::{columns, put, put_fit, put_right},
    input,
    ramp::{Lenses, Ramp},
    saved,
    theme::{Ink, Surface},
};
use crate::{
    app::{
        App, Screen,
        analysis::panel::pages,
        file::path::name_of,
        map::{
            cursor::Cursor,
            layout::{TABS, WIDE},
            mode::What,
        },
        pointer::Target,
        tab::Tab,
    },
    lang::Lang,
    map::Key,
    t,
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// Below this width in columns there is room for one thing: the lens, or the title while the cursor is on it.
const ONE_THING: u16 = 60;
/// How many columns the title keeps beside everything else.
const TITLE: u16 = 12;
/// How many columns of it are kept beside chips as on the cards.
const LONG_TITLE: u16 = 30;
/// How many columns part it from the tabs where there is room.
const GAP: u16 = 4;
/// How many columns part it from the tabs in any case, whose first begins with a blank.
const LEAST_GAP: u16 = 1;
/// How many columns part the lens from what stands right of it.
const LENS_GAP: u16 = 3;
/// How many columns of it say anything.
const FEW: u16 = 4;

/// Draws the line; returns where the terminal's cursor belongs, if the title is being written.
pub fn draw(app: &App, looks: &Looks, line: Rect, buf: &mut Buffer) -> Option<Position> {
    let on_map = matches!(app.screen, Screen::Map);
    let on_title = on_map && app.grid.cursor == Cursor::Title;
    let is_narrow = line.width < ONE_THING;
    let shows_lens = on_map && !(is_narrow && on_title);
    // On the screens beside the map the place of the lens is kept, so that the title and the tabs stand where they did.
    let keeps_lens = shows_lens || line.width >= TABS;
    let lenses = if is_narrow { Lenses::alone(app) } else { Lenses::all(app) };
    let whole = columns(&map_name(app, &app.desk.lang));
    let own = columns(app.desk.shown_map().about().title.as_str());
    let tabs = Tabs::of(app);
    let beside_title = if line.width >= TABS { tabs.width() + LEAST_GAP } else { 0 };
    // Where there is little room, the time of the last save goes first, then the cause of what was not saved, then most of
    // the title, and only then the tabs; the lens with the ends of its scale never.
    let (title, least_title) = match is_narrow && shows_lens {
        true => (1, 1),
        false => (TITLE.min(whole + 3), FEW.min(whole + 3) + 3),
    };
    let lens = |columns: u16| if keeps_lens { columns } else { 0 };
    let room = |beside: u16| line.width.saturating_sub(beside);
    let (full, least, bare) = (lenses.full() + LENS_GAP, lenses.least(app) + 2, lenses.bare() + 2);
    let saved = saved::Room {
        time: room(1 + whole + GAP + beside_title + lens(full)),
        cause: room(title + beside_title + lens(least)),
        words: room(least_title + beside_title + lens(least)),
        // Where there is room for one thing, the ends of the scale are worth more than what holds besides.
        beside: room(lens(if is_narrow { least } else { bare })),
        most: room(lens(bare)),
    };
    let saved = saved::draw(app, looks, line, &saved, buf);
    let mut right = saved;
    if keeps_lens {
        let gap = if saved == line.right() || is_narrow { 1 } else { LENS_GAP };
        let room = |title: u16| saved.saturating_sub(line.x + title + beside_title + gap);
        // Chips as on the cards are worth less than the end of the title, and since when changes are shown is worth more
        // than the ends of the scale, which stood there before.
        let whole_title = if is_narrow { 1 } else { (own + 3).min(LONG_TITLE) };
        let most = if app.grid.shows_changes { room(whole_title) } else { room(least_title) + beside_title };
        let ramp = Ramp::of(app, &lenses, room(title.max(whole_title)), most);
        right = saved.saturating_sub(ramp.width() + gap).max(line.x + 1);
        if shows_lens {
            ramp.draw(looks, if is_narrow { line.x + 1 } else { right }, line.y, buf);
        }
    }
    if is_narrow && shows_lens {
        return None;
    }
    let mut free = if shows_lens { right } else { saved };
    if let Some(text) = position(app, line.width) {
        let soft = looks.theme.ink(Ink::Soft, Surface::Canvas);
        free = put_right(buf, saved.saturating_sub(3), line.y, &text, soft);
        right = right.min(free);
    }
    let room = Rect { x: line.x + 1, width: right.saturating_sub(line.x + 3), ..line };
    let has_tabs = beside_title > 0 && room.width >= beside_title + FEW.min(whole);
    let beside = if has_tabs { beside_title } else { 0 };
    let (cursor, end) = draw_title(app, looks, on_title, Rect { width: room.width - beside, ..room }, buf);
    if has_tabs {
        let x = end + (room.right() - tabs.width() - end).min(GAP);
        let end = tabs.draw(looks, x, line.y, buf);
        size(app, looks, Rect { x: end + 3, width: free.saturating_sub(end + 5), ..line }, buf);
    }
    cursor
}

/// Which of the pictures of the analysis this is, or which of the actions is under the cursor.
fn position(app: &App, width: u16) -> Option<String> {
    let lang = &app.desk.lang;
    match &app.screen {
        Screen::Analysis(analysis) => {
            let (at, count) = (analysis.page_number(&app.desk) + 1, pages(width).len());
            Some(t!(lang, "analysis-picture", at = at, count = count))
        }
        Screen::Actions(actions) => {
            let (at, count) = (actions.at + 1, app.desk.shown_map().actions().len());
            let at = (count > 0).then(|| t!(lang, "hit", at = at, count = count));
            // The name of the screen is on its tab, if there are tabs.
            let name = (ONE_THING..TABS).contains(&width).then(|| Tab::Actions.name(lang));
            let parts: Vec<String> = name.into_iter().chain(at).collect();
            Some(parts.join(" · ")).filter(|text| !text.is_empty())
        }
        _ => None,
    }
}

/// Draws the organisation and the title, or only the title if there is no room for both. Returns the place of
/// the terminal's cursor and the end of the text.
fn draw_title(app: &App, looks: &Looks, here: bool, room: Rect, buf: &mut Buffer) -> (Option<Position>, u16) {
    let theme = &looks.theme;
    if let Some(write) = app.grid.writing().filter(|write| write.what == What::Name(Key::About)) {
        return (Some(input::draw(&write.input, looks, room, buf)), room.right());
    }
    let about = app.desk.shown_map().about();
    let whole = map_name(app, &app.desk.lang);
    let is_long = columns(&whole) > room.width && !about.title.is_empty();
    let name = if is_long { about.title.as_str() } else { &whole };
    let style = if here { theme.on(Surface::Cursor) } else { theme.ink(Ink::Strong, Surface::Canvas) };
    let mut x = room.x;
    if app.desk.shown_map().conflict(&Key::About).is_some() {
        let ink = theme.ink(Ink::Flag, Surface::Canvas);
        x = put(buf, x, room.y, 2, looks.glyphs.conflict, if here { style } else { ink }) + 1;
    }
    let end = put_fit(buf, x, room.y, room.right().saturating_sub(x), name, style, &looks.glyphs);
    if here {
        // The fill ends a blank beside the letters, as on bands.
        put(buf, room.x - 1, room.y, 1, " ", style);
        put(buf, end, room.y, 1, " ", style);
    }
    if matches!(app.screen, Screen::Map) {
        let place = Rect { width: end.saturating_sub(room.x), ..room };
        looks.targets.note(place, || Target::Place(Cursor::Title));
    }
    (None, end)
}

/// The organisation and the title of the map, or else the name of its file.
pub fn map_name(app: &App, lang: &Lang) -> String {
    let about = app.desk.shown_map().about();
    let parts = [about.organisation.as_str(), about.title.as_str()];
    let named: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    match (named.is_empty(), &app.desk.file.path) {
        (false, _) => named.join(" · "),
        (true, Some(path)) => name_of(path),
        (true, None) => t!(lang, "untitled"),
    }
}

/// Draws how large the map is, if there is room for it.
fn size(app: &App, looks: &Looks, room: Rect, buf: &mut Buffer) {
    let map = app.desk.shown_map();
    let (stages, segments) = (map.stage_ids().len(), map.segment_ids().len());
    // Whoever compares it with the analysis finds there only what has a place.
    let parked = map.parked_count();
    let count = map.tally().touchpoints - parked;
    let text =
        t!(app.desk.lang, "map-size", count = count, parked = parked, segments = segments, stages = stages);
    // Where there is no room for all of it, the number of touchpoints is said.
    let start = text.split_once(" · ").map_or("", |(start, _)| start);
    let said = [text.as_str(), start].into_iter().find(|said| columns(said) + 3 <= room.width);
    if let Some(said) = said.filter(|_| app.desk.size.0 >= WIDE) {
        put(buf, room.x, room.y, room.width, said, looks.theme.ink(Ink::Soft, Surface::Canvas));
    }
}

/// The tabs of a map's screens by their names, with the present one filled.
struct Tabs {
    names: [(Tab, String, bool); 3],
}

impl Tabs {
    fn of(app: &App) -> Self {
        let here = app.screen.tab();
        Self { names: Tab::ALL.map(|tab| (tab, tab.name(&app.desk.lang), here == Some(tab))) }
    }

    fn width(&self) -> u16 {
        self.names.iter().map(|(_, name, _)| columns(name) + 2).sum()
    }

    fn draw(&self, looks: &Looks, mut x: u16, y: u16, buf: &mut Buffer) -> u16 {
        let theme = &looks.theme;
        for (tab, name, here) in &self.names {
            let style = match here {
                true => theme.ink(Ink::Strong, Surface::SegOn),
                false => theme.ink(Ink::Soft, Surface::Canvas),
            };
            let place = Rect { x, y, width: columns(name) + 2, height: 1 };
            looks.targets.note(place, || Target::Tab(*tab));
            x = put(buf, x, y, place.width, &format!(" {name} "), style);
        }
        x
    }
}
