//! What a pass asks, as it is read out to the room: it takes as many lines as it needs.

use super::{
    asking::{self, Ask, Progress},
    cursor::Cursor,
    grid::Grid,
    layout::{has_line_for_question, pane_width, pass_lines, walk_lines},
    mode::{Mode, What},
};
use crate::{
    app::{desk::Desk, drawn, input::wrap},
    map::{
        choice::Choice as _,
        id::{SegmentId, StageId},
        lens::Lens,
    },
    t,
};

/// How many lines more than one a question takes at most.
const MORE: u16 = 2;

impl Grid {
    /// The question that the cell under the cursor asks: the one of the pass, else one for what is missing there.
    pub fn cell_question(&self, desk: &Desk) -> Option<String> {
        let asked = self.asked().map(|asking| words_of(asking.ask, desk));
        asked.or_else(|| missing_question(desk, self.cursor.stage()?, self.cursor.segment()?))
    }

    /// The question that stands in an empty cell of the row in work, as long as the map has no touchpoint: a new map is no
    /// void, and what a cell is for is read where it is answered.
    pub fn question_in(&self, desk: &Desk, stage: &StageId, segment: &SegmentId) -> Option<String> {
        let is_shown = desk.shown_map().tally().touchpoints == 0
            && self.cursor.segment() == Some(segment)
            && self.asked().is_none();
        if is_shown { missing_question(desk, stage, segment) } else { None }
    }

    /// How far the pass through the cells is, in many words and in few; `None` where it asks nothing.
    pub fn walk_progress(&self, desk: &Desk) -> Option<[String; 3]> {
        let Progress { cell, cells, left } = self.asked()?.progress(desk.shown_map());
        Some([
            t!(desk.lang, "ask-progress", cell = cell, cells = cells, left = left),
            t!(desk.lang, "ask-progress-brief", cell = cell, cells = cells, left = left),
            t!(desk.lang, "ask-progress-cell", cell = cell, cells = cells),
        ])
    }

    /// The question of the pass through the cells, and how far it is, in as many words as fit behind it.
    pub fn walk_question(&self, desk: &Desk) -> Option<[String; 2]> {
        let far = self.walk_progress(desk)?;
        let question = self.cell_question(desk)?;
        let room = columns_of(desk).saturating_sub(drawn::width(last_line(&question, desk)) + 3);
        let fitting = far.iter().find(|far| drawn::width(far) <= room).unwrap_or(&far[1]).clone();
        Some([question, fitting])
    }

    /// The question of the rating pass, or that nothing is left to rate.
    pub fn rating_question(&self, desk: &Desk) -> String {
        let (map, lang) = (desk.shown_map(), &desk.lang);
        let segment = self.cursor.segment().and_then(|id| map.segment(id));
        let segment = segment.map_or("", |segment| segment.name.as_str());
        match self.lens {
            _ if map.unrated(self.lens, desk.meeting_day()) == 0 => t!(lang, "all-rated"),
            Lens::Effectiveness => t!(lang, "pass-ask-effectiveness"),
            Lens::Experience => t!(lang, "pass-ask-experience", segment = segment),
            Lens::Importance => t!(lang, "pass-ask-importance"),
        }
    }

    /// How many lines above the status a pass takes.
    pub(super) fn lines_below(&self, desk: &Desk) -> u16 {
        let more = |lines: usize| u16::try_from(lines.saturating_sub(1)).unwrap_or(MORE).min(MORE);
        match pass_lines(desk.size.1) {
            least if matches!(self.mode, Some(Mode::Pass(_))) => {
                least
                    + if has_line_for_question(desk.size.1) {
                        more(lines(&self.rating_question(desk), desk).len())
                    } else {
                        0
                    }
            }
            _ => match (self.walk_question(desk), self.open_question(desk)) {
                (Some([question, far]), _) => match walk_lines(desk.size.1) {
                    0 => {
                        let end = drawn::width(last_line(&question, desk)) + 3 + drawn::width(&far);
                        more(lines(&question, desk).len() + usize::from(end > columns_of(desk)))
                    }
                    least => least + more(lines(&question, desk).len()),
                },
                // On the lowest screens the cards need the line.
                (None, Some(question)) if has_line_for_question(desk.size.1) => {
                    more(lines(&question, desk).len())
                }
                (None, _) => 0,
            },
        }
    }

    /// The question that stands above the keys while the cursor is on an empty cell or a new touchpoint is being written.
    fn open_question(&self, desk: &Desk) -> Option<String> {
        let is_asked = match self.writing() {
            Some(write) => matches!(write.what, What::Touchpoint { .. }),
            None => matches!(self.cursor, Cursor::Cell { card: None, .. }),
        };
        // What is missing is looked for only where it is asked, because this is done for each key.
        if is_asked { self.cell_question(desk) } else { None }
    }
}

/// The question for what is missing in a cell.
fn missing_question(desk: &Desk, stage: &StageId, segment: &SegmentId) -> Option<String> {
    let map = desk.shown_map();
    let missing = asking::missing(map, stage, segment);
    let turn = map.stage_position(stage)? + map.segment_position(segment)?;
    missing.get(turn % missing.len().max(1)).map(|ask| words_of(*ask, desk))
}

fn words_of(ask: Ask, desk: &Desk) -> String {
    desk.lang.get(&format!("ask-cell-{}", ask.word()))
}

/// How many columns a line of a question has: all beside the pane but a blank at both ends.
fn columns_of(desk: &Desk) -> usize {
    let area = desk.area();
    usize::from(area.width.saturating_sub(pane_width(area) + 2))
}

/// Where the lines of a question begin and end.
fn lines(question: &str, desk: &Desk) -> Vec<(usize, usize)> {
    wrap(question, columns_of(desk))
}

fn last_line<'q>(question: &'q str, desk: &Desk) -> &'q str {
    lines(question, desk).last().map_or("", |(start, end)| &question[*start..*end])
}
