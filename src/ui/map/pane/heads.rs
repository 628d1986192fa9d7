//! Draws a stage or a segment in the pane: its figures as they stand in its head or band, and what was written about it.

use super::page::{LABEL, Page};
use crate::{
    analysis::distribution::{self, Part},
    app::{App, describe::value},
    map::{
        Tally,
        choice::Choice as _,
        id::{SegmentId, StageId},
        lens::Lens,
        rated::Score,
    },
    t,
    ui::{canvas::columns, map::chip, theme::Ink},
};
use ratatui::style::Style;

pub(super) fn stage(app: &App, id: &StageId, page: &mut Page) {
    let (map, lang) = (app.desk.shown_map(), &app.desk.lang);
    let Some(stage) = map.stage(id) else { return };
    page.head("", stage.name.as_str(), &t!(lang, "stage"));
    let part = distribution::parts(map).into_iter().find(|part| part.stage == *id);
    let importance = stage.importance.map(|score| importance(app, score, page));
    let count = part.map(|part| touchpoints(app, &part, page));
    let rows = importance.into_iter().chain(count).chain(means(app, map.stage_tally(id), page));
    figures(rows.collect(), page);
    page.record(stage, &["phase", "definition", "goal", "moves_on"], lang);
}

pub(super) fn segment(app: &App, id: &SegmentId, page: &mut Page) {
    let (map, lang) = (app.desk.shown_map(), &app.desk.lang);
    let Some(segment) = map.segment(id) else { return };
    page.head("", segment.name.as_str(), &t!(lang, "segment"));
    let tally = map.segment_tally(id);
    let count = Row {
        label: t!(lang, "analysis-touchpoints"),
        value: (format!(" {}", tally.touchpoints), page.style(None)),
        words: String::new(),
    };
    figures(std::iter::once(count).chain(means(app, tally, page)).collect(), page);
    page.record(segment, &["acquaintance", "wants", "address", "convinces", "patterns"], lang);
}

/// A line with a figure.
struct Row {
    label: String,
    value: (String, Style),
    words: String,
}

fn figures(rows: Vec<Row>, page: &mut Page) {
    page.labels = rows.iter().map(|row| columns(&row.label) + 1).fold(LABEL, u16::max);
    page.gap();
    for Row { label, value: (value, style), words } in rows {
        page.pair(&label, (&value, style), &words);
    }
}

/// How important a stage is, as the dots of its head and in a word.
fn importance(app: &App, score: Score, page: &Page) -> Row {
    let [full, empty] = page.looks.glyphs.dots;
    let points = usize::from(score.points());
    Row {
        label: value::label("stage", "importance", &app.desk.lang),
        value: (format!(" {}{}", full.repeat(points), empty.repeat(5 - points)), page.style(None)),
        words: app.desk.lang.step(Lens::Importance.word(), score.points()),
    }
}

/// How many touchpoints a stage has, instead of how many; with a flag where these are clearly too many or too few.
fn touchpoints(app: &App, part: &Part, page: &Page) -> Row {
    let lang = &app.desk.lang;
    let is = part.touchpoints.to_string();
    let asked = part.target.map(|target| format!("{:.0}", target.round())).filter(|asked| *asked != is);
    let said = match asked {
        Some(asked) => t!(lang, "analysis-instead", is = is, asked = asked),
        None => is,
    };
    let value = match part.weight {
        Some(weight) => {
            (format!(" {said} {}", page.looks.glyphs.usage(weight.usage())), page.style(Some(Ink::Flag)))
        }
        None => (format!(" {said}"), page.style(None)),
    };
    Row { label: t!(lang, "analysis-touchpoints"), value, words: String::new() }
}

/// The means of the touchpoints' effectiveness and experience, as far as there are scores and the room may see them.
fn means(app: &App, tally: Tally, page: &Page) -> Vec<Row> {
    let lang = &app.desk.lang;
    let lenses = [Lens::Effectiveness, Lens::Experience].into_iter().filter(|_| !app.grid.judges_anew());
    let rows = lenses.filter_map(|lens| {
        let (text, surface) = chip::of_mean(tally.mean(lens)?, lang);
        let label = lang.get(&format!("lens-{}", lens.word()));
        Some(Row { label, value: (text, page.looks.theme.on(surface)), words: String::new() })
    });
    rows.collect()
}
