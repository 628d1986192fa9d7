//! Draws what the cursor is on in one line, in place of the pane on narrow screens.

use crate::{
    analysis::distribution,
    app::{
        App,
        describe::{conflict, value},
        map::{
            cursor::Cursor,
            mode::{What, Write},
        },
    },
    map::{
        Key,
        choice::Choice as _,
        id::{SegmentId, StageId},
        touchpoint::{Touchpoint, Usage},
    },
    t,
    ui::{Looks, canvas::columns, status},
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Draws the line, unless a notice takes its place.
pub fn draw(app: &App, looks: &Looks, line: Rect, buf: &mut Buffer) {
    let front = marks(app).into_iter().chain(conflict(app, looks));
    let mut parts: Vec<String> = front.chain(parts(app, looks)).filter(|part| !part.is_empty()).collect();
    if let Some(found) = app.grid.found_of(&app.desk) {
        parts.insert(parts.len().min(1), format!("{} {found}", looks.glyphs.found));
    }
    status::draw(app, looks, line, &parts, buf);
}

/// The hint that the keys apply to marked cards, which may be far from the cursor; `None` when none is
/// marked.
pub fn marks(app: &App) -> Option<String> {
    let count = app.grid.marked_touchpoints();
    (count > 0).then(|| t!(app.desk.lang, "marked-apply", count = count))
}

/// The hint that two sides have filled in fields of the cursor's record differently; `None` when they have
/// not.
pub fn conflict(app: &App, looks: &Looks) -> Option<String> {
    let said = conflict::sentence(app.desk.shown_map(), &app.grid.cursor.key()?, &app.desk.lang)?;
    Some(format!("{} {said}", looks.glyphs.conflict))
}

/// What is said about a text that is being written, or about marks and versions, while the cells are asked.
pub(super) fn beside_the_question(app: &App, looks: &Looks) -> Vec<String> {
    let typed = long(app).or_else(|| similar(app)).or_else(|| renamed(app));
    marks(app).into_iter().chain(conflict(app, looks)).chain(typed).collect()
}

/// A text that is longer than its place can show, with what it is as far as there is room: whoever writes it reads it here.
fn long(app: &App) -> Option<String> {
    let write = app.grid.writing()?;
    let text = write.input.text();
    if write.similar.is_some() || columns(text) <= seen(write) {
        return None;
    }
    let what = match &write.what {
        What::Stage { at } | What::Segment { at } => new_head(app, *at).into_iter().next(),
        _ => renamed(app),
    };
    let what = what.map(|what| format!("{what}: {text}")).filter(|what| columns(what) + 2 <= app.desk.size.0);
    Some(what.unwrap_or_else(|| text.to_owned()))
}

/// That there is a touchpoint of a similar name already, while one is being written.
fn similar(app: &App) -> Option<String> {
    let write = app.grid.writing().filter(|write| matches!(write.what, What::Touchpoint { .. }))?;
    let touchpoint = app.desk.shown_map().touchpoint(write.similar.as_ref()?)?;
    Some(t!(app.desk.lang, "similar", name = touchpoint.name.as_str()))
}

/// The name of a cell.
pub(super) fn cell(app: &App, stage: &StageId, segment: &SegmentId) -> String {
    let map = app.desk.shown_map();
    let stage = map.stage(stage).map_or("", |stage| stage.name.as_str());
    format!("{stage} × {}", map.segment(segment).map_or("", |segment| segment.name.as_str()))
}

/// The parts of the line, the name first.
fn parts(app: &App, looks: &Looks) -> Vec<String> {
    let (map, lang) = (app.desk.shown_map(), &app.desk.lang);
    if let Some(long) = long(app) {
        return vec![long];
    }
    if let Some(Write { what: What::Touchpoint { stage, segment, .. }, .. }) = app.grid.writing() {
        let said = similar(app).or_else(|| app.grid.cell_question(&app.desk)).unwrap_or_default();
        // The question is what the room hears, and where the cell is shows the field.
        return vec![said, cell(app, stage, segment)];
    }
    if let Some(Write { what: What::Stage { at } | What::Segment { at }, .. }) = app.grid.writing() {
        return new_head(app, *at);
    }
    if let Some(what) = renamed(app) {
        return vec![what];
    }
    if app.grid.writing().is_some() {
        return vec![t!(lang, "parking-lot")];
    }
    if let Some(parts) = app.grid.walk_question(&app.desk) {
        return parts.to_vec();
    }
    let parts = match &app.grid.cursor {
        Cursor::Title => {
            let about = map.about();
            vec![about.title.to_string(), about.business_goal.to_string(), about.customer_goal.to_string()]
        }
        Cursor::Stage(id) => map.stage(id).map_or_else(Vec::new, |s| {
            let phase = s.phase.map(|p| lang.get(&format!("phase-{}", p.word()))).unwrap_or_default();
            let instead = touchpoints_instead(app, looks, id).unwrap_or_default();
            vec![s.name.to_string(), instead, s.definition.to_string(), phase]
        }),
        Cursor::Segment(id) => {
            map.segment(id).map_or_else(Vec::new, |s| vec![s.name.to_string(), s.wants.to_string()])
        }
        Cursor::Cell { card: None, stage, segment, .. } => {
            // The question is read out, and where the cell is shows the cursor.
            app.grid.cell_question(&app.desk).into_iter().chain([cell(app, stage, segment)]).collect()
        }
        Cursor::Parked { card: None, .. } => vec![t!(lang, "parking-lot"), t!(lang, "parked-empty")],
        Cursor::Cell { card: Some(id), .. } | Cursor::Parked { card: Some(id), .. } => {
            map.touchpoint(id).map(|tp| touchpoint(app, looks, tp)).unwrap_or_default()
        }
    };
    parts.into_iter().map(|part| part.replace('\n', " ")).collect()
}

/// How many touchpoints a stage has instead of those that its importance asks for, with the flag of its head.
fn touchpoints_instead(app: &App, looks: &Looks, id: &StageId) -> Option<String> {
    let part = distribution::parts(app.desk.shown_map()).into_iter().find(|part| part.stage == *id)?;
    let (is, asked) = (part.touchpoints.to_string(), format!("{:.0}", part.target?.round()));
    if is == asked {
        return None;
    }
    let flag = part.weight.map(|weight| format!("{} ", looks.glyphs.usage(weight.usage())));
    Some(flag.unwrap_or_default() + &t!(app.desk.lang, "stage-instead", is = is, asked = asked))
}

/// How many columns of a text are surely in sight where it is being written.
fn seen(write: &Write) -> u16 {
    match &write.what {
        What::Stage { .. } | What::Name(Key::Stage(_)) => 13,
        _ => 30,
    }
}

/// What gets the name that is being written, for whoever believed to write a card.
fn renamed(app: &App) -> Option<String> {
    let Some(Write { what: What::Name(key), .. }) = app.grid.writing() else { return None };
    let (map, lang) = (app.desk.shown_map(), &app.desk.lang);
    let name = value::name(key, map);
    Some(match key {
        Key::About => t!(lang, "renames-map"),
        Key::Stage(_) => t!(lang, "renames-stage", name = name),
        Key::Segment(_) => t!(lang, "renames-segment", name = name),
        Key::Touchpoint(_) => t!(lang, "renames-touchpoint", name = name),
    })
}

/// What kind of head is being written, and after which one it will stand.
fn new_head(app: &App, at: usize) -> Vec<String> {
    let (map, lang) = (app.desk.shown_map(), &app.desk.lang);
    let is_stage = matches!(app.grid.writing().map(|write| &write.what), Some(What::Stage { .. }));
    let before = at.checked_sub(1).and_then(|before| match is_stage {
        true => map.stages().nth(before).map(|(_, stage)| &stage.name),
        false => map.segments().nth(before).map(|(_, segment)| &segment.name),
    });
    let what = if is_stage { t!(lang, "new-stage") } else { t!(lang, "new-segment") };
    let after = before.map(|name| t!(lang, "new-head-after", name = name.as_str()));
    std::iter::once(what).chain(after).collect()
}

fn touchpoint(app: &App, looks: &Looks, touchpoint: &Touchpoint) -> Vec<String> {
    let (lang, glyphs) = (&app.desk.lang, &looks.glyphs);
    // The sign of a kind that nobody has chosen would look like the dot between two parts.
    let sign = touchpoint.kind.map(|kind| format!("{} ", glyphs.kind(Some(kind), touchpoint.hidden)));
    let mut parts = vec![sign.unwrap_or_default() + touchpoint.name.as_str()];
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
    } else if app.desk.shown_map().tally().owned > 0 {
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
    parts
}
