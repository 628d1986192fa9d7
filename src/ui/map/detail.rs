//! What the cursor is on, in one line: the pane of narrow screens.

use crate::ui::theme::Surface;
use crate::{
    app::{
        App,
        describe::conflict,
        map::{
            cursor::Cursor,
            mode::{What, Write},
        },
    },
    map::{
        choice::Choice as _,
        touchpoint::{Touchpoint, Usage},
    },
    t,
    ui::{Looks, canvas::put_fit},
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Draws it.
pub fn draw(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let mut text = sentence(app, looks);
    if let Some(conflict) = conflict(app, looks) {
        text = format!("{conflict} {} {text}", looks.glyphs.dot);
    }
    if let Some(marks) = marks(app) {
        text = format!("{marks} {} {text}", looks.glyphs.dot);
    }
    put_fit(
        buf,
        area.x + 1,
        area.y,
        area.width.saturating_sub(2),
        &text,
        looks.theme.on(Surface::Canvas),
        &looks.glyphs,
    );
}

/// That the keys apply to marked cards, which may be far from the cursor.
pub fn marks(app: &App) -> Option<String> {
    let count = app.grid.marked.len();
    (count > 0).then(|| t!(app.desk.lang, "marked-apply", count = count))
}

/// That two sides say different things of what the cursor is on.
pub fn conflict(app: &App, looks: &Looks) -> Option<String> {
    let said = conflict::sentence(app.map(), &app.grid.cursor.key()?, &app.desk.lang)?;
    Some(format!("{} {said}", looks.glyphs.conflict))
}

fn sentence(app: &App, looks: &Looks) -> String {
    let (map, lang, glyphs) = (app.map(), &app.desk.lang, &looks.glyphs);
    let cell = |stage, segment| {
        let stage = map.stage(stage).map(|s| s.name.to_string()).unwrap_or_default();
        format!("{stage} × {}", map.segment(segment).map(|s| s.name.as_str()).unwrap_or_default())
    };
    if let Some(Write { what: What::Touchpoint { stage, segment, .. }, similar, .. }) = app.grid.writing() {
        let similar = similar.as_ref().and_then(|id| map.touchpoint(id));
        let said = similar.map(|t| t!(lang, "similar", name = t.name.as_str()));
        let said = said.unwrap_or_else(|| empty_question(app));
        return format!("{} {} {said}", cell(stage, segment), glyphs.dot);
    }
    let parts = match &app.grid.cursor {
        Cursor::Title => {
            let about = map.about();
            vec![about.title.to_string(), about.business_goal.to_string(), about.customer_goal.to_string()]
        }
        Cursor::Stage(id) => map.stage(id).map_or_else(Vec::new, |s| {
            let phase = s.phase.map(|p| lang.get(&format!("phase-{}", p.word()))).unwrap_or_default();
            vec![s.name.to_string(), s.definition.to_string(), phase]
        }),
        Cursor::Segment(id) => {
            map.segment(id).map_or_else(Vec::new, |s| vec![s.name.to_string(), s.wants.to_string()])
        }
        Cursor::Cell { card: None, stage, segment, .. } => {
            vec![cell(stage, segment), empty_question(app)]
        }
        Cursor::Parked { card: None, .. } => vec![t!(lang, "parking-lot"), t!(lang, "parked-empty")],
        Cursor::Cell { card: Some(id), .. } | Cursor::Parked { card: Some(id), .. } => {
            return map.touchpoint(id).map(|tp| touchpoint(app, looks, tp)).unwrap_or_default();
        }
    };
    let filled: Vec<String> =
        parts.into_iter().filter(|p| !p.is_empty()).map(|p| p.replace('\n', " ")).collect();
    filled.join(&format!(" {} ", glyphs.dot))
}

/// The question that an empty cell asks: what people forget, one kind after the other.
pub fn empty_question(app: &App) -> String {
    const QUESTIONS: [&str; 4] = ["ask-cell-1", "ask-cell-2", "ask-cell-3", "ask-cell-4"];
    let map = app.map();
    let stage = app.grid.cursor.stage().and_then(|id| map.stage_position(id)).unwrap_or(0);
    let segment = app.grid.cursor.segment().and_then(|id| map.segment_position(id)).unwrap_or(0);
    app.desk.lang.get(QUESTIONS[(stage + segment) % QUESTIONS.len()])
}

fn touchpoint(app: &App, looks: &Looks, touchpoint: &Touchpoint) -> String {
    let (lang, glyphs) = (&app.desk.lang, &looks.glyphs);
    let mut parts = vec![format!("{} {}", glyphs.kind(touchpoint.kind, touchpoint.hidden), touchpoint.name)];
    if let Some(usage @ (Usage::Over | Usage::Under)) = touchpoint.usage.latest() {
        parts.push(format!("{} {}", glyphs.usage(usage), lang.get(&format!("usage-{}", usage.word()))));
    }
    if touchpoint.hidden {
        parts.push(t!(lang, "hidden"));
    }
    if touchpoint.foreign {
        parts.push(t!(lang, "not-ours"));
    }
    if touchpoint.unclear {
        parts.push(t!(lang, "to-clarify"));
    }
    if !touchpoint.owner.is_empty() {
        parts.push(touchpoint.owner.to_string());
    } else if app.map().tally().owned > 0 {
        parts.push(t!(lang, "no-owner"));
    }
    if let Some(moment) = touchpoint.moment {
        parts.push(lang.get(&format!("moment-{}", moment.word())));
    }
    let places = touchpoint.places.len();
    if places > 1 {
        parts.push(t!(lang, "stands-in-cells", count = places));
    }
    let actions = touchpoint.detail.actions.iter().filter(|a| a.value.is_open()).count();
    if actions > 0 {
        parts.push(t!(lang, "open-actions", count = actions));
    }
    parts.join(&format!(" {} ", glyphs.dot))
}
