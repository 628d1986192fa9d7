//! Writes in the map itself: a new touchpoint in its cell, a new head, a new name.

use super::{
    cursor::Cursor,
    grid::Grid,
    mode::{Mode, What, Write},
};
use crate::{
    app::{
        describe::value,
        desk::Desk,
        key::{Key, To, UNDO},
        paste::{self, Row},
    },
    map::{Map, builder::Builder, id::TouchpointId, search::Texts, text::Line},
    t,
};
use ratatui::crossterm::event::KeyCode;

impl Grid {
    /// `a`: writes something new where the cursor is, beginning with `text`.
    pub(crate) fn write_here(&mut self, map: &Map, text: &str) {
        let what = self.new_here(map);
        // From the title, the new row is written below the last one, which is scrolled into sight.
        if let (Cursor::Title, What::Segment { .. }, Some(last)) =
            (&self.cursor, &what, map.segment_ids().last())
        {
            self.cursor = Cursor::Segment(last.clone());
        }
        self.mode = Some(Mode::Write(Write::new(what, text)));
    }

    /// The purpose of a new text at the cursor.
    fn new_here(&self, map: &Map) -> What {
        let after = |found: Option<usize>| found.map_or(0, |i| i + 1);
        match &self.cursor {
            Cursor::Cell { stage, segment, card, at } => What::Touchpoint {
                stage: stage.clone(),
                segment: segment.clone(),
                at: at + usize::from(card.is_some()),
            },
            Cursor::Parked { .. } => What::Parked,
            Cursor::Stage(id) => What::Stage { at: after(map.stage_position(id)) },
            Cursor::Segment(id) => What::Segment { at: after(map.segment_position(id)) },
            Cursor::Title if map.stage_ids().is_empty() => What::Stage { at: 0 },
            Cursor::Title => What::Segment { at: map.segment_ids().len() },
        }
    }

    /// `c`: writes another name for what the cursor is on.
    pub(crate) fn rename_here(&mut self, map: &Map) {
        let Some(key) = self.cursor.key() else { return self.write_here(map, "") };
        let name = value::name(&key, map);
        self.mode = Some(Mode::Write(Write::rename(key, &name, &name)));
    }

    /// Begins a new card with what is typed without `a`. A name is changed by its own key only.
    pub(crate) fn write_text(&mut self, desk: &mut Desk, text: &str) {
        if !desk.refuses_to_edit() {
            self.write_card(desk.map(), text);
        }
    }

    /// Writes a new card beginning with `text`, also from a head or the title: in the row and the column of the head, and
    /// where it says nothing, in those of the cell that was visited last.
    pub(in crate::app) fn write_card(&mut self, map: &Map, text: &str) {
        let last = self.last_cell.as_ref();
        let last_stage = last.map(|(stage, _)| stage).filter(|id| map.stage(id).is_some());
        let last_segment = last.map(|(_, segment)| segment).filter(|id| map.segment(id).is_some());
        let stage = self.cursor.stage().or(last_stage).or(map.stage_ids().first());
        let segment = self.cursor.segment().or(last_segment).or(map.segment_ids().first());
        let is_in_cell = matches!(self.cursor, Cursor::Cell { .. } | Cursor::Parked { .. });
        // As long as there is no cell, a stage or a segment is what can be written.
        if let (false, Some(stage), Some(segment)) = (is_in_cell, stage, segment) {
            self.cursor = Cursor::cell(map, stage, segment, usize::MAX);
        }
        self.write_here(map, text);
    }

    /// Handles a key that no command of the field took.
    pub(crate) fn write_key(&mut self, desk: &mut Desk, key: Key) {
        let Some(Mode::Write(write)) = &mut self.mode else { return };
        write.just_took = false;
        let arrow = match key.code {
            KeyCode::Left => Some(To::Left),
            KeyCode::Right => Some(To::Right),
            KeyCode::Up => Some(To::Up),
            KeyCode::Down => Some(To::Down),
            _ => None,
        };
        match arrow {
            _ if key == UNDO && !write.input.has_past() => {
                desk.report(t!(
                    desk.lang,
                    "nothing-to-undo-here",
                    out = desk.key("write-end"),
                    key = desk.key_for("undo", "ctrl-z")
                ));
            }
            Some(To::Down) if write.similar.is_some() => self.take_similar(desk),
            Some(to) if write.input.text().is_empty() && write.is_in_cell() => {
                self.move_field(desk.map(), to);
            }
            _ => {
                if !write.input.key(key, None) {
                    desk.report(t!(desk.lang, "write-goes-on"));
                }
                self.look_for_similar(desk.map());
            }
        }
    }

    /// Tab: moves the field with its text one stage on, or back, and says where it is then.
    pub(crate) fn send_field(&mut self, desk: &mut Desk, back: bool) {
        let from = self.cursor.stage().cloned();
        self.move_field(desk.map(), if back { To::Left } else { To::Right });
        self.look_for_similar(desk.map());
        let Some(stage) = self.cursor.stage() else { return };
        if from.as_ref() == Some(stage) {
            return desk.report_error(match back {
                true => t!(desk.lang, "sent-nowhere-back"),
                false => t!(desk.lang, "sent-nowhere", key = desk.key_for("write-send", "shift-tab")),
            });
        }
        let name = desk.shown_map().stage(stage).map(|stage| stage.name.to_string()).unwrap_or_default();
        desk.report(match back {
            true => t!(desk.lang, "sent-back", stage = name),
            false => t!(desk.lang, "sent-on", key = desk.key_for("write-send", "shift-tab"), stage = name),
        });
    }

    fn move_field(&mut self, map: &Map, to: To) {
        let Some(Mode::Write(write)) = &mut self.mode else { return };
        let What::Touchpoint { stage, segment, .. } = &write.what else { return };
        // The step begins at the edge of the cell, so that an arrow up or down leaves the cell.
        let cards = map.cell(stage, segment).len();
        let at = if to == To::Up { 0 } else { cards };
        let from = Cursor::Cell { stage: stage.clone(), segment: segment.clone(), card: None, at };
        if let Cursor::Cell { stage, segment, .. } = from.step(map, to) {
            let at = map.cell(&stage, &segment).len();
            self.cursor = Cursor::cell(map, &stage, &segment, at);
            write.what = What::Touchpoint { stage, segment, at };
        }
    }

    fn look_for_similar(&mut self, map: &Map) {
        let Some(Mode::Write(write)) = &mut self.mode else { return };
        write.similar = None;
        let What::Touchpoint { stage, segment, .. } = &write.what else { return };
        let free = |id: &TouchpointId| map.touchpoint(id).is_some_and(|t| t.place(stage, segment).is_none());
        if !write.input.is_blank() {
            let names = write.names.get_or_insert_with(|| Box::new(Texts::names(map)));
            write.similar = names.similar(write.input.text(), free);
        }
    }

    /// ↓: puts the similar touchpoint here, too.
    fn take_similar(&mut self, desk: &mut Desk) {
        let Some(Mode::Write(write)) = &mut self.mode else { return };
        let (Some(id), What::Touchpoint { stage, segment, at }) = (write.similar.take(), write.what.clone())
        else {
            return;
        };
        let names = write.names.take();
        let mut edit = Builder::new(desk.map());
        edit.place(std::slice::from_ref(&id), &stage, &segment, at);
        let edit = edit.finish();
        if self.commit(desk, edit) {
            self.cursor = Cursor::cell(desk.map(), &stage, &segment, at);
            let next = What::Touchpoint { stage, segment, at: at + 1 };
            self.mode = Some(Mode::Write(Write { just_took: true, ..Write::next(next, names) }));
        }
    }

    /// Enter: makes what was typed part of the map and opens the next field. If nothing was typed, writing
    /// ends.
    pub(crate) fn write_next(&mut self, desk: &mut Desk) {
        let Some(Mode::Write(mut write)) = self.mode.take() else { return };
        if write.input.is_blank() && !write.is_name() {
            if std::mem::take(&mut write.just_took) {
                self.mode = Some(Mode::Write(write));
                desk.report(t!(desk.lang, "similar-taken"));
            }
            return;
        }
        if !self.write_down(desk, &write, &[Row::named(Line::clean(write.input.text()))]) {
            self.mode = Some(Mode::Write(write));
            return;
        }
        let next = match write.what {
            What::Touchpoint { stage, segment, at } => What::Touchpoint { stage, segment, at: at + 1 },
            What::Parked => What::Parked,
            What::Stage { at } => What::Stage { at: at + 1 },
            What::Segment { at } => What::Segment { at: at + 1 },
            What::Name(_) => return,
        };
        if let (Some(names), Some(id)) = (&mut write.names, self.cursor.card()) {
            names.add(id, write.input.text());
        }
        self.mode = Some(Mode::Write(Write::next(next, write.names)));
        self.report_twin(desk, "twin-write");
    }

    /// Esc: keeps what was typed and ends writing.
    pub(crate) fn write_end(&mut self, desk: &mut Desk) {
        let Some(Mode::Write(write)) = self.mode.take() else { return };
        let text = Line::clean(write.input.text());
        // A refused text stays in the field, so that nothing that was typed is lost.
        if text.is_empty() {
            return;
        }
        match self.write_down(desk, &write, &[Row::named(text)]) {
            true => self.report_twin(desk, "twin"),
            false => self.mode = Some(Mode::Write(write)),
        }
    }

    /// Takes what was pasted: a single line goes into the field, several lines become one touchpoint each, in one step. Of
    /// the rows of a table the first column is the name, and the others go into a field of the new record.
    pub(crate) fn write_pasted(&mut self, desk: &mut Desk, text: &str) {
        let mut rows = paste::rows(text);
        if self.writing().is_none() && !rows.is_empty() {
            self.write_here(desk.map(), "");
        }
        let Some(Mode::Write(write)) = &mut self.mode else { return };
        let is_begun = !write.input.is_blank();
        match rows.as_slice() {
            [] => {}
            _ if write.is_name() => {
                write.input.insert(Line::clean(text).as_str());
                desk.report_joined(text);
            }
            // In the middle of a text, the line is taken as it stands and not as the entry of a list.
            [row] if is_begun || row.more.is_empty() => {
                let line = if is_begun { Line::clean(text) } else { row.name.clone() };
                write.input.insert(line.as_str());
                self.look_for_similar(desk.map());
            }
            [first, ..] => {
                if is_begun {
                    rows[0].name = Line::clean(&format!("{}{}", write.input.text(), first.name));
                }
                let Some(Mode::Write(write)) = self.mode.take() else { return };
                if !self.write_down(desk, &write, &rows) {
                    let all: Vec<String> = rows.iter().map(Row::whole).collect();
                    self.mode = Some(Mode::Write(Write::new(write.what, &all.join(" "))));
                }
            }
        }
    }
}
