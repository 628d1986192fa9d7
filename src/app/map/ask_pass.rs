//! The pass through the cells of a segment in the order of the journey, with a question for what is missing in each.

use super::{
    asking::{Asking, questions},
    cursor::Cursor,
    grid::Grid,
};
use crate::{app::desk::Desk, t};

impl Grid {
    /// `s`: the next question of the pass. It begins with the first cell of the segment under the cursor.
    pub(crate) fn ask_next(&mut self, desk: &mut Desk) {
        let map = desk.map();
        let segment = self.cursor.segment().or(map.segment_ids().first()).cloned();
        let Some(segment) = segment else { return };
        let here = self.asking.as_ref().filter(|asking| asking.segment == segment);
        let here = here.and_then(|asking| Some((map.stage_position(&asking.stage)?, asking.ask)));
        let next = questions(map, &segment).into_iter().find(|next| here.is_none_or(|here| *next > here));
        let Some((at, ask)) = next else {
            self.asking = None;
            let name = desk.shown_map().segment(&segment);
            let name = name.map(|segment| segment.name.to_string()).unwrap_or_default();
            return desk.report(t!(desk.lang, "asked-all", segment = name));
        };
        let stage = map.stage_ids()[at].clone();
        self.marked.clear();
        self.cursor = Cursor::cell(map, &stage, &segment, usize::MAX);
        self.asking = Some(Asking { stage, segment, ask });
    }

    /// The question that the pass asks the cell under the cursor.
    pub fn asked(&self) -> Option<&Asking> {
        let here = |asking: &&Asking| {
            self.cursor.stage() == Some(&asking.stage) && self.cursor.segment() == Some(&asking.segment)
        };
        self.asking.as_ref().filter(here)
    }
}
