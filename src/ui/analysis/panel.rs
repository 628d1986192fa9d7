//! One panel: its question, its answer in bold, and below that its picture, or the touchpoints that were asked for.

use super::{
    changes, curve, distribution, findings,
    frame::{Frame, sentence},
    kinds,
    list::{self, Items},
    matrix, rows, touchpoints,
};
use crate::{
    app::{
        analysis::{
            panel::Panel,
            sheet::{Picture, Sheet},
        },
        pointer::Target,
    },
    map::choice::Choice as _,
    t,
    ui::{
        canvas::{columns, fill, paragraph, put_fit, put_right},
        theme::Ink,
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Draws it.
pub(super) fn draw(frame: Frame<'_>, area: Rect, buf: &mut Buffer) {
    fill(buf, area, frame.style());
    let body = head(frame, area, buf);
    match &frame.analysis.list {
        Some(list) if frame.has_keys => touchpoints::draw(frame, list, body, buf),
        _ => {
            let rest = picture(frame, body, buf);
            behind(frame, rest, buf);
        }
    }
}

/// How many lines an answer has where there is room for blank lines, and above a list that is to be seen as a whole.
const ANSWER: usize = 4;
const BRIEF: usize = 2;

/// How many lines a panel takes with all of its picture, if that is known.
pub(super) fn wanted(sheet: &Sheet, width: u16) -> u16 {
    let Picture::Distribution(parts, _) = &sheet.picture else { return 0 };
    let answer = sentence(&sheet.answer, width.saturating_sub(3).into()).len().min(ANSWER);
    // The question and the blank lines around it and its answer.
    3 + u16::try_from(answer).unwrap_or(0) + distribution::wanted(parts)
}

/// Question and answer; returns what is left below them.
fn head(frame: Frame<'_>, area: Rect, buf: &mut Buffer) -> Rect {
    let lang = &frame.app.desk.lang;
    let is_roomy = frame.is_roomy;
    let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
    let mut y = area.y + u16::from(is_roomy);
    let question = lang.get(&format!("panel-{}", frame.sheet.panel.word()));
    let end = put_fit(buf, inside.x, y, inside.width, &question, frame.ink(Ink::Accent), &frame.looks.glyphs);
    if frame.sheet.panel == Panel::Findings {
        let ranked = t!(lang, "panel-findings-ranked");
        if end + 2 + columns(&ranked) <= inside.right() {
            put_right(buf, inside.right(), y, &ranked, frame.ink(Ink::Soft));
        }
    }
    y += 1;
    let most = if is_roomy && frame.sheet.panel != Panel::Chances { ANSWER } else { BRIEF };
    let lines = sentence(&frame.sheet.answer, inside.width.into());
    for (nth, line) in lines.iter().take(most).enumerate() {
        let goes_on = nth + 1 == most && lines.len() > most;
        let line = if goes_on { format!("{line} {}", frame.looks.glyphs.more) } else { line.clone() };
        put_fit(buf, inside.x, y, inside.width, &line, frame.ink(Ink::Strong), &frame.looks.glyphs);
        y += 1;
    }
    y += u16::from(is_roomy);
    Rect { y: y.min(area.bottom()), height: area.bottom().saturating_sub(y), ..area }
}

/// The picture and the lines below it; returns what is left.
fn picture(frame: Frame<'_>, area: Rect, buf: &mut Buffer) -> Rect {
    let below = match &frame.sheet.picture {
        Picture::Changes(Some(told)) => return changes::draw(frame, told, area, buf),
        Picture::Changes(None) => return changes::nothing_yet(frame, area, buf),
        Picture::Lines | Picture::Use(_) | Picture::Owners(_) | Picture::Chances(..) => {
            return lines(frame, 0, area, buf);
        }
        Picture::Distribution(parts, kinds) => distribution::draw(frame, parts, kinds, area, buf),
        Picture::Experience(curves) => curve::draw(frame, curves, area, buf),
        Picture::Kinds(kinds) => kinds::draw(frame, kinds, area, buf),
        Picture::Matrix(matrix) => return matrix::draw(frame, matrix, area, buf),
    };
    let (first, rest) = below;
    if rest.height == 0 { rest } else { lines(frame, first, rest, buf) }
}

/// Below the picture, where there is room: the touchpoints behind the line under the cursor.
fn behind(frame: Frame<'_>, area: Rect, buf: &mut Buffer) {
    let (Some(what), true) = (frame.analysis.here(&frame.app.insight), frame.has_keys) else { return };
    if area.height < 4 || what.touchpoint().is_some() {
        return;
    }
    let map = frame.app.desk.shown_map();
    let targets = frame.app.insight.targets(map, frame.sheet.panel, &what);
    let names = targets.iter().take(60).filter_map(|target| map.touchpoint(&target.id));
    let names: Vec<&str> = names.map(|touchpoint| touchpoint.name.as_str()).collect();
    if names.is_empty() {
        return;
    }
    let (x, width) = (area.x + 2, area.width.saturating_sub(3));
    let heading = t!(frame.app.desk.lang, "analysis-behind");
    put_fit(buf, x, area.y + 1, width, &heading, frame.ink(Ink::Soft), &frame.looks.glyphs);
    let text = names.join(&format!(" {} ", frame.looks.glyphs.dot));
    let lines = paragraph(&text, width.into());
    let most = usize::from(area.height - 2);
    for (nth, (line, y)) in lines.iter().zip(area.y + 2..area.bottom()).enumerate() {
        let goes_on = nth + 1 == most && lines.len() > most;
        let line = if goes_on { format!("{line} {}", frame.looks.glyphs.more) } else { line.clone() };
        put_fit(buf, x, y, width, &line, frame.style(), &frame.looks.glyphs);
    }
}

/// The lines of the panel from this one on; returns what is left below them.
fn lines(frame: Frame<'_>, from: usize, area: Rect, buf: &mut Buffer) -> Rect {
    let count = frame.sheet.count().saturating_sub(from);
    let at = frame.at().and_then(|at| at.checked_sub(from));
    let items = Items {
        count,
        at,
        item: &|nth| item(frame, from + nth, area),
        target: &|nth| Target::OnPanel(frame.sheet.panel, from + nth),
        is_apart: frame.sheet.panel == Panel::Findings,
        best: match &frame.sheet.picture {
            Picture::Chances(chances, first) => chances.best_of_all(*first),
            _ => count,
        },
    };
    list::draw(frame, items, area, buf)
}

/// What a line of the panel looks like in a list.
fn item(frame: Frame<'_>, nth: usize, area: Rect) -> list::Item {
    let Some(what) = frame.sheet.what(nth) else { return list::Item::default() };
    findings::item(frame, nth, &what, area).or_else(|| rows::item(frame, nth, &what)).unwrap_or_default()
}
