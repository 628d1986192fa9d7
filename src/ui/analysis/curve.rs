//! How the segments experience their way: a line over the stages for each, the one in work in full, the others thin;
//! the moments of truth of the one in work stand by name at the height at which they were rated.

use super::{
    ends::{self, End},
    field::{Field, over},
    frame::Frame,
    lines, moments,
};
use crate::{
    analysis::curve::Curve,
    t,
    ui::{
        canvas::{columns, fill, put},
        map::chip,
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Columns for the digits of the scale.
const SCALE: u16 = 4;
/// Beside the one in work, more lines than these nobody tells apart.
const OTHERS: usize = 2;
/// Lines of the picture that it needs to be one.
const LEAST: u16 = 6;

/// Draws it; returns the first line below the picture and the room that is left for it.
pub(super) fn draw(frame: Frame<'_>, curves: &[Curve], area: Rect, buf: &mut Buffer) -> (usize, Rect) {
    let stages = u16::try_from(frame.app.desk.shown_map().stage_ids().len()).unwrap_or(u16::MAX);
    let below = frame.sheet.count().saturating_sub(stages.into());
    let wanted = u16::try_from(below * 2).unwrap_or(0).min(area.height / 4);
    // What stands below the picture stands apart from its stages.
    let gap = u16::from(wanted > 0);
    let height = area.height.saturating_sub(wanted + gap);
    let none = Rect { y: area.bottom(), height: 0, ..area };
    if height < LEAST || stages == 0 || area.width < SCALE + 6 * stages {
        return (stages.into(), area);
    }
    let lines = chosen(frame, curves);
    let place = Rect { height, ..area };
    let names = [Names::AtEnds, Names::BriefAtEnds, Names::Above];
    let field = names.into_iter().find_map(|names| drawn(frame, &lines, names, (place, stages), buf));
    field.iter().for_each(|field| self::stages(field, frame, buf));
    let y = area.y + height + gap;
    (stages.into(), if y < area.bottom() { Rect { y, height: area.bottom() - y, ..area } } else { none })
}

/// Where the names of the segments stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    /// Each behind the end of its line.
    AtEnds,
    /// The same, with only as many of their first words as tell them apart.
    BriefAtEnds,
    /// All of them in a line above the picture.
    Above,
}

/// Draws the lines with their names there; none where these have no room.
fn drawn(
    frame: Frame<'_>,
    (own, others): &(Option<End<'_>>, Vec<End<'_>>),
    names: Names,
    (area, stages): (Rect, u16),
    buf: &mut Buffer,
) -> Option<Field> {
    fill(buf, area, frame.style());
    let mut ends: Vec<End<'_>> = own.iter().chain(others).copied().collect();
    if names == Names::BriefAtEnds {
        ends = ends::in_brief(&ends);
    }
    let are_above = names == Names::Above;
    // They stand in the blank line below the answer; where there is none, they take one of the picture.
    let by = u16::from(are_above && !frame.is_roomy);
    let (y, width, height) = (area.y + by, area.width - SCALE - 1, area.height - 1 - by);
    let behind = behind(frame, if are_above { &[] } else { &ends }, width, stages);
    let field = Field { area: Rect { x: area.x + SCALE, y, width, height }, stages, behind };
    let own = own.map(|end| end.curve);
    own.iter().for_each(|curve| lines::ground(&field, frame, curve, buf));
    scale(&field, frame, area.x, buf);
    lines::draw(&field, frame, own, others.iter().map(|end| end.curve), buf);
    own.iter().for_each(|curve| means(&field, frame, curve, buf));
    others.iter().for_each(|end| ends::points(&field, frame, end, buf));
    if are_above {
        ends::above(&field, frame, &ends, Rect { y: y - 1, height: 1, ..area }, buf);
    } else if !ends::beside(&field, frame, &ends, buf) {
        return None;
    }
    own.iter().for_each(|curve| moments::draw(&field, frame, curve, buf));
    Some(field)
}

/// The line of the segment in work, and those that are drawn beside it. Among these, a segment keeps its sign whichever
/// is in work.
fn chosen<'a>(frame: Frame<'a>, curves: &'a [Curve]) -> (Option<End<'a>>, Vec<End<'a>>) {
    let in_work = frame.app.insight.segment();
    let (map, glyphs) = (frame.app.desk.shown_map(), &frame.looks.glyphs);
    let name = |curve: &Curve| map.segment(&curve.segment).map_or("", |segment| segment.name.as_str());
    let is_own = |curve: &Curve| Some(&curve.segment) == in_work;
    let own = curves.iter().find(|curve| is_own(curve));
    let own = own.map(|curve| End { curve, name: name(curve), sign: glyphs.blocks[2], ink: Ink::Curve });
    let others = curves.iter().zip(glyphs.points).filter(|(curve, _)| !is_own(curve)).take(OTHERS);
    let others = others.map(|(curve, sign)| End { curve, name: name(curve), sign, ink: Ink::Soft });
    (own, others.collect())
}

/// The columns behind the last stage: enough for the longest name, as far as the names of the stages leave them.
fn behind(frame: Frame<'_>, ends: &[End<'_>], width: u16, stages: u16) -> u16 {
    let map = frame.app.desk.shown_map();
    let longest = ends.iter().map(|end| columns(end.name)).max().unwrap_or(0);
    let names: Vec<u16> = map.stages().map(|(_, stage)| columns(stage.name.as_str())).collect();
    let steps = names.windows(2).map(|pair| (pair[0] + pair[1]).div_ceil(2) + 1);
    let taken = steps.max().unwrap_or(0).saturating_mul(2 * stages - 1).div_ceil(2);
    let half = width / stages / 2;
    (longest + ends::BEFORE + 1).min(width.saturating_sub(taken)).clamp(half, (width / 5 * 2).max(half))
}

/// The ends of the scale, and its middle.
fn scale(field: &Field, frame: Frame<'_>, x: u16, buf: &mut Buffer) {
    let [low, high] = frame.app.desk.lang.ends("experience");
    for (score, word) in [(5.0, high.as_str()), (3.0, ""), (1.0, low.as_str())] {
        let y = field.row(score);
        // None of them lies on the fill, where it would be read as a part of it, or touches the word.
        let dots = (field.area.left()..field.area.right()).step_by(4);
        for dot in dots.filter(|dot| *dot > x + 3 + columns(word)) {
            if field.is_free((dot, y), 1, frame, buf) && Some(buf[(dot, y)].bg) == frame.style().bg {
                over(frame, (dot, y), frame.looks.glyphs.dot, Ink::Soft, buf);
            }
        }
        let end = put(buf, x + 1, y, 2, &format!("{score} "), frame.ink(Ink::Strong));
        put(buf, end, y, columns(word), word, frame.ink(Ink::Soft));
    }
}

/// The mean of each stage, below the line where there is room.
fn means(field: &Field, frame: Frame<'_>, curve: &Curve, buf: &mut Buffer) {
    for (at, mean) in curve.means.iter().enumerate() {
        let Some(mean) = mean else { continue };
        let below = field.row(*mean) + 2;
        let y = if below < field.area.bottom() { below } else { field.row(*mean).saturating_sub(1) };
        let right = (field.column(at) + 3).min(field.area.right());
        chip::mean(*mean, &frame.app.desk.lang, frame.looks, (right, y), buf);
    }
}

/// The names of the stages, the one under the cursor marked.
fn stages(field: &Field, frame: Frame<'_>, buf: &mut Buffer) {
    let (map, theme) = (frame.app.desk.shown_map(), &frame.looks.theme);
    let step = field.area.width.saturating_sub(field.behind) * 2 / (2 * field.stages - 1);
    let at = frame.at();
    let names: Vec<&str> = map.stages().map(|(_, stage)| stage.name.as_str()).collect();
    // The last name may begin before its stage, and the others end before the next one.
    let mut end = field.area.right();
    for (nth, name) in names.iter().enumerate().rev() {
        // Half of the room between two stages belongs to each of them, unless the other one needs less.
        let others = [nth.checked_sub(1), Some(nth + 1)].map(|other| names.get(other?));
        let others = others.into_iter().flatten().map(|other| columns(other));
        let beside = others.max().unwrap_or(0).min(step.saturating_sub(1));
        let room = (2 * step).saturating_sub(beside + 2).max(1);
        let name = frame.stage_name(name, room);
        let most = end.saturating_sub(columns(&name));
        let x = field.column(nth).saturating_sub(columns(&name) / 2).min(most);
        end = x.saturating_sub(1);
        let style = if at == Some(nth) { theme.on(Surface::Cursor) } else { frame.ink(Ink::Strong) };
        put(buf, x, field.area.bottom(), room, &name, style);
        let above = Rect { x: field.column(nth).saturating_sub(step / 2), width: step, ..field.area };
        frame.note(above, nth);
        frame.note(Rect { x, y: field.area.bottom(), width: columns(&name), height: 1 }, nth);
    }
    if curve_is_bare(frame) {
        let text = t!(frame.app.desk.lang, "calm-experience");
        let y = field.area.y + field.area.height / 2;
        put(buf, field.area.x + 2, y, field.area.width, &text, frame.style());
    }
}

/// Whether nobody has rated any experience.
fn curve_is_bare(frame: Frame<'_>) -> bool {
    frame.app.desk.shown_map().tally().rated(crate::map::lens::Lens::Experience) == 0
}
