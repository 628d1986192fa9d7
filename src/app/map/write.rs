//! Writing in the map itself: a new touchpoint in its cell, a new head, a new name.

use super::cursor::{Cursor, To};
use crate::{
    app::{
        input::Input,
        key::Key,
        state::{App, Overlay},
        template_texts,
    },
    map::{
        Key as RecordKey,
        builder::Builder,
        edit::Edit,
        id::{SegmentId, StageId, TouchpointId},
        search::Texts,
        segment::Segment,
        stage::Stage,
        text::{Line, lines},
        touchpoint::Touchpoint,
    },
    t,
};
use ratatui::crossterm::event::KeyCode;

/// What is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A touchpoint in a cell, to be number `at` there.
    Touchpoint {
        /// The column.
        stage: StageId,
        /// The row.
        segment: SegmentId,
        /// From 0.
        at: usize,
    },
    /// A touchpoint without a place.
    Parked,
    /// A stage, to be number `at`.
    Stage {
        /// From 0.
        at: usize,
    },
    /// A segment, to be number `at`.
    Segment {
        /// From 0.
        at: usize,
    },
    /// Another name for a record.
    Name(RecordKey),
}

/// A text being written in the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Write {
    /// What it will be.
    pub what: What,
    /// The text so far.
    pub input: Input,
    /// The names of all touchpoints, collected when the first letters are there.
    names: Option<Texts>,
    /// An existing touchpoint with a similar name, which ↓ takes.
    pub similar: Option<TouchpointId>,
}

impl Write {
    pub(crate) fn new(what: What, text: &str) -> Self {
        Self { what, input: Input::with(text), names: None, similar: None }
    }

    /// The next field; the names that were collected stay good with the one that was just written.
    fn next(what: What, names: Option<Texts>) -> Self {
        Self { names, ..Self::new(what, "") }
    }
}

impl App {
    /// Whether another name is being written.
    pub(crate) fn writes_name(&self) -> bool {
        matches!(&self.overlay, Some(Overlay::Write(w)) if matches!(w.what, What::Name(_)))
    }

    /// Whether a similar touchpoint is offered.
    pub(crate) fn has_similar(&self) -> bool {
        matches!(&self.overlay, Some(Overlay::Write(w)) if w.similar.is_some())
    }

    /// Whether a touchpoint is being written in a cell.
    pub(crate) fn writes_touchpoint(&self) -> bool {
        matches!(&self.overlay, Some(Overlay::Write(w)) if matches!(w.what, What::Touchpoint { .. }))
    }

    /// `a`: writes something new where the cursor is, beginning with `text`.
    pub(crate) fn write_here(&mut self, text: &str) {
        let map = self.map();
        let position = |found: Option<usize>| found.map_or(0, |i| i + 1);
        let what = match &self.grid.cursor {
            Cursor::Cell { stage, segment, card, at } => What::Touchpoint {
                stage: stage.clone(),
                segment: segment.clone(),
                at: at + usize::from(card.is_some()),
            },
            Cursor::Parked { .. } => What::Parked,
            Cursor::Stage(id) => What::Stage { at: position(map.stage_position(id)) },
            Cursor::Segment(id) => What::Segment { at: position(map.segment_position(id)) },
            Cursor::Title if map.stage_ids().is_empty() => What::Stage { at: 0 },
            Cursor::Title => What::Segment { at: map.segment_ids().len() },
        };
        // From the title, the new row is written below the last one, which so comes in sight.
        if let (Cursor::Title, What::Segment { .. }, Some(last)) =
            (&self.grid.cursor, &what, map.segment_ids().last())
        {
            self.grid.cursor = Cursor::Segment(last.clone());
        }
        self.overlay = Some(Overlay::Write(Write::new(what, text)));
    }

    /// `c`: another name for what the cursor is on.
    pub(crate) fn rename_here(&mut self) {
        let Some(key) = self.grid.cursor.key() else { return self.write_here("") };
        let map = self.map();
        let name = match &key {
            RecordKey::About => map.about().title.to_string(),
            RecordKey::Stage(id) => map.stage(id).map(|s| s.name.to_string()).unwrap_or_default(),
            RecordKey::Segment(id) => map.segment(id).map(|s| s.name.to_string()).unwrap_or_default(),
            RecordKey::Touchpoint(id) => map.touchpoint(id).map(|t| t.name.to_string()).unwrap_or_default(),
        };
        self.overlay = Some(Overlay::Write(Write::new(What::Name(key), &name)));
    }

    /// A key that no command of the field took.
    pub(crate) fn write_key(&mut self, key: Key) {
        let Some(Overlay::Write(write)) = &mut self.overlay else { return };
        let arrow = match key.code {
            KeyCode::Left => Some(To::Left),
            KeyCode::Right => Some(To::Right),
            KeyCode::Up => Some(To::Up),
            KeyCode::Down => Some(To::Down),
            _ => None,
        };
        match arrow {
            Some(To::Down) if write.similar.is_some() => self.take_similar(),
            Some(to) if write.input.text().is_empty() && matches!(write.what, What::Touchpoint { .. }) => {
                self.move_field(to);
            }
            _ => {
                write.input.key(key, None);
                self.look_for_similar();
            }
        }
    }

    /// Tab: sends the field with its text one stage on, or back.
    pub(crate) fn send_field(&mut self, back: bool) {
        self.move_field(if back { To::Left } else { To::Right });
        self.look_for_similar();
    }

    fn move_field(&mut self, to: To) {
        let Some(Overlay::Write(write)) = &self.overlay else { return };
        let What::Touchpoint { stage, segment, .. } = &write.what else { return };
        // From the edge of its cell, so that an arrow up or down leaves the cell.
        let cards = self.map().cell(stage, segment).len();
        let at = if to == To::Up { 0 } else { cards };
        let from = Cursor::Cell { stage: stage.clone(), segment: segment.clone(), card: None, at };
        if let Cursor::Cell { stage, segment, .. } = from.step(self.map(), to) {
            let at = self.map().cell(&stage, &segment).len();
            self.grid.cursor = Cursor::cell(self.map(), &stage, &segment, at);
            if let Some(Overlay::Write(write)) = &mut self.overlay {
                write.what = What::Touchpoint { stage, segment, at };
            }
        }
    }

    fn look_for_similar(&mut self) {
        let Some(Overlay::Write(write)) = &mut self.overlay else { return };
        write.similar = None;
        let What::Touchpoint { stage, segment, .. } = &write.what else { return };
        let map = self.desk.doc.map();
        let free = |id: &TouchpointId| map.touchpoint(id).is_some_and(|t| t.place(stage, segment).is_none());
        if !write.input.is_blank() {
            let names = write.names.get_or_insert_with(|| Texts::names(map));
            write.similar = names.similar(write.input.text(), free);
        }
    }

    /// ↓: the similar touchpoint then stands here too.
    fn take_similar(&mut self) {
        let Some(Overlay::Write(write)) = &mut self.overlay else { return };
        let (Some(id), What::Touchpoint { stage, segment, at }) = (write.similar.take(), write.what.clone())
        else {
            return;
        };
        let names = write.names.take();
        let mut edit = Builder::new(self.desk.doc.map());
        edit.place(std::slice::from_ref(&id), &stage, &segment, at);
        let edit = edit.finish();
        if self.commit(edit) {
            self.grid.cursor = Cursor::cell(self.map(), &stage, &segment, at);
            let next = What::Touchpoint { stage, segment, at: at + 1 };
            self.overlay = Some(Overlay::Write(Write::next(next, names)));
        }
    }

    /// Enter: saves what was typed and opens the next field; ends when nothing was typed.
    pub(crate) fn write_next(&mut self) {
        let Some(Overlay::Write(mut write)) = self.overlay.take() else { return };
        if write.input.is_blank() && !matches!(write.what, What::Name(_)) {
            return;
        }
        let what = write.what.clone();
        if !self.write_down(&what, &[Line::clean(write.input.text())]) {
            self.overlay = Some(Overlay::Write(write));
            return;
        }
        let next = match what {
            What::Touchpoint { stage, segment, at } => What::Touchpoint { stage, segment, at: at + 1 },
            What::Parked => What::Parked,
            What::Stage { at } => What::Stage { at: at + 1 },
            What::Segment { at } => What::Segment { at: at + 1 },
            What::Name(_) => return,
        };
        if let (Some(names), Some(id)) = (&mut write.names, self.grid.cursor.card()) {
            names.add(id, write.input.text());
        }
        self.overlay = Some(Overlay::Write(Write::next(next, write.names)));
    }

    /// Esc: ends and keeps what was typed.
    pub(crate) fn write_end(&mut self) {
        let Some(Overlay::Write(write)) = self.overlay.take() else { return };
        let text = Line::clean(write.input.text());
        // What is refused stays in the field: nothing that was typed is lost.
        if !text.is_empty() && !self.write_down(&write.what, &[text]) {
            self.overlay = Some(Overlay::Write(write));
        }
    }

    /// Pasted lines: one goes into the field, several become one touchpoint each, in one step.
    pub(crate) fn write_pasted(&mut self, text: &str) {
        let lines = lines(text);
        if self.overlay.is_none() && !lines.is_empty() {
            self.write_here("");
        }
        let Some(Overlay::Write(write)) = &mut self.overlay else { return };
        match lines.as_slice() {
            [] => {}
            [line] => {
                write.input.insert(line.as_str());
                self.look_for_similar();
            }
            _ if matches!(write.what, What::Name(_)) => write.input.insert(Line::clean(text).as_str()),
            _ => {
                let what = write.what.clone();
                let mut all = lines;
                if !write.input.is_blank() {
                    all[0] = Line::clean(&format!("{}{}", write.input.text(), all[0]));
                }
                self.overlay = None;
                self.write_down(&what, &all);
            }
        }
    }

    /// Makes the edit: names for new records, or the one new name.
    fn write_down(&mut self, what: &What, names: &[Line]) -> bool {
        let edit = match what {
            What::Touchpoint { stage, segment, at } => {
                let (mut edit, ids) = self.new_touchpoints(names);
                edit.place(&ids, stage, segment, *at);
                (
                    edit.finish(),
                    Some(Cursor::Cell {
                        stage: stage.clone(),
                        segment: segment.clone(),
                        card: ids.last().cloned(),
                        at: *at,
                    }),
                )
            }
            What::Parked => {
                let (edit, ids) = self.new_touchpoints(names);
                (edit.finish(), Some(Cursor::Parked { card: ids.last().cloned(), at: 0 }))
            }
            What::Stage { at } => {
                let ids: Vec<StageId> = names.iter().map(|n| self.desk.ids.stage(n.as_str())).collect();
                let mut edit = Builder::new(self.desk.doc.map());
                for (i, (id, name)) in ids.iter().zip(names).enumerate() {
                    edit.insert_stage(id, Stage { name: name.clone(), ..Stage::default() }, at + i);
                }
                (edit.finish(), ids.last().cloned().map(Cursor::Stage))
            }
            What::Segment { at } => {
                let ids: Vec<SegmentId> = names.iter().map(|n| self.desk.ids.segment(n.as_str())).collect();
                let mut edit = Builder::new(self.desk.doc.map());
                for (i, (id, name)) in ids.iter().zip(names).enumerate() {
                    edit.insert_segment(id, Segment { name: name.clone(), ..Segment::default() }, at + i);
                }
                (edit.finish(), ids.last().cloned().map(Cursor::Segment))
            }
            What::Name(key) => (self.renamed(key, &names[0]), None),
        };
        let (edit, cursor) = edit;
        if matches!(what, What::Name(_)) && edit.is_none() {
            return true;
        }
        let done = self.commit(edit);
        if let Some(cursor) = cursor.filter(|_| done) {
            self.grid.cursor = cursor.settle(self.map());
        }
        done
    }

    fn new_touchpoints(&mut self, names: &[Line]) -> (Builder<'_>, Vec<TouchpointId>) {
        let ids: Vec<TouchpointId> = names.iter().map(|_| self.desk.ids.touchpoint()).collect();
        let map = self.desk.doc.map();
        let mut edit = Builder::new(map);
        for ((id, name), number) in ids.iter().zip(names).zip(map.free_numbers()) {
            edit.set_touchpoint(id, Some(Touchpoint { number, name: name.clone(), ..Touchpoint::default() }));
        }
        (edit, ids)
    }

    fn renamed(&mut self, key: &RecordKey, name: &Line) -> Option<Edit> {
        if name.is_empty() && *key != RecordKey::About {
            self.desk.report_error(t!(self.desk.lang, "needs-a-name"));
            return None;
        }
        let mut edit = Builder::new(self.desk.doc.map());
        match key {
            RecordKey::About => edit.about(|a| a.title = name.clone()),
            RecordKey::Stage(id) => {
                edit.stage(id, |s| s.name = name.clone());
                template_texts::drop_after_renaming(&mut edit, self.desk.doc.map(), id);
            }
            RecordKey::Segment(id) => edit.segment(id, |s| s.name = name.clone()),
            RecordKey::Touchpoint(id) => edit.touchpoint(id, |t| t.name = name.clone()),
        }
        edit.finish()
    }
}
