//! Draws the pane beside the grid with what the cursor is on: the questions of the form in the same words and
//! order, and the legend.

mod heads;
mod legend;
mod page;
mod touchpoint;

use crate::{
    app::{App, map::cursor::Cursor, pointer::Scroll},
    map::Map,
    t,
    ui::{
        Looks,
        canvas::{fill, pole},
        theme::Surface,
    },
};
use page::Page;
use ratatui::{buffer::Buffer, layout::Rect};

/// As many lines of the text can be reached by the wheel.
const LONGEST: usize = 1_000;
/// From this height on there is room for the legend.
const WITH_LEGEND: u16 = 30;

/// Draws the pane.
pub fn draw(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) {
    fill(buf, area, looks.theme.on(Surface::Panel));
    if !looks.theme.fills {
        let line = looks.theme.on(Surface::Canvas);
        pole(buf, area.x - 1, area.y, area.height, looks.glyphs.lines.vertical, line);
    }
    let legend = if area.height >= WITH_LEGEND { legend::HEIGHT } else { 0 };
    if legend > 0 {
        legend::draw(app, looks, Rect { y: area.bottom() - legend, height: legend, ..area }, buf);
    }
    let whole = area;
    let area = Rect { height: area.height - legend, ..area };
    let above = app.grid.above_pane();
    if above == 0 {
        draw_page(app, &mut Page { buf, looks, area, y: area.y, labels: page::LABEL });
    } else {
        let (page, _) = sheet(app, looks, area, above.saturating_add(area.height.into()));
        for y in area.top()..area.bottom() {
            let from = usize::from(y - area.y) + above;
            for x in area.left()..area.right() {
                let at = u16::try_from(from).ok().and_then(|y| page.cell((x - area.x, y)));
                buf[(x, y)] = at.cloned().unwrap_or_default();
            }
        }
    }
    looks.targets.scroll(whole, || {
        let (_, lines) = sheet(app, looks, area, LONGEST);
        Scroll::Pane(lines.saturating_sub(above + usize::from(area.height)))
    });
}

/// Draws the pane's text with so many lines of room; returns it with how many lines it takes.
fn sheet(app: &App, looks: &Looks, area: Rect, height: usize) -> (Buffer, usize) {
    let height = u16::try_from(height.min(LONGEST)).unwrap_or(u16::MAX);
    let place = Rect { x: 0, y: 0, width: area.width, height };
    let mut buf = Buffer::empty(place);
    fill(&mut buf, place, looks.theme.on(Surface::Panel));
    let mut page = Page { buf: &mut buf, looks, area: place, y: 0, labels: page::LABEL };
    draw_page(app, &mut page);
    let lines = usize::from(page.y);
    (buf, lines)
}

fn draw_page(app: &App, page: &mut Page) {
    let (map, lang) = (app.desk.shown_map(), &app.desk.lang);
    match &app.grid.cursor {
        Cursor::Title => about(app, page),
        Cursor::Stage(id) => heads::stage(app, id, page),
        Cursor::Segment(id) => heads::segment(app, id, page),
        Cursor::Cell { card: None, .. } => empty_cell(app, map, page),
        Cursor::Parked { card: None, .. } => {
            page.head("", &t!(lang, "parking-lot"), &t!(lang, "parked-empty"));
        }
        Cursor::Cell { card: Some(id), .. } | Cursor::Parked { card: Some(id), .. } => {
            if let Some(found) = map.touchpoint(id) {
                touchpoint::draw(app, found, page);
            }
        }
    }
}

fn about(app: &App, page: &mut Page) {
    let (about, lang) = (app.desk.shown_map().about(), &app.desk.lang);
    page.head("", &crate::ui::top::map_name(app, lang), &t!(lang, "form-map"));
    let fields = ["business_goal", "customer_goal", "owner", "next_review", "meetings"];
    page.record(about, &fields, lang);
    if let Some(day) = about.latest_meeting() {
        page.question(&t!(lang, "last-meeting"));
        page.text(&lang.date(day), None);
    }
}

fn empty_cell(app: &App, map: &Map, page: &mut Page) {
    let stage = app.grid.cursor.stage().and_then(|id| map.stage(id));
    let segment = app.grid.cursor.segment().and_then(|id| map.segment(id));
    let (Some(stage), Some(segment)) = (stage, segment) else { return };
    page.head("", stage.name.as_str(), segment.name.as_str());
    for (name, text) in [("stage", stage.definition.as_str()), ("segment", segment.wants.as_str())] {
        if !text.is_empty() {
            page.question(&app.desk.lang.get(name));
            page.text(text, None);
        }
    }
    if let Some(question) = app.grid.cell_question(&app.desk) {
        page.question(&question);
    }
}
