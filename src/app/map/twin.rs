//! A touchpoint that was just written with the name of another one: a key takes that one instead.

use super::{
    cursor::Cursor,
    grid::{Grid, Twin},
    mode::{Mode, Write},
};
use crate::{
    app::desk::Desk,
    map::{builder::Builder, id::TouchpointId},
    t,
};

impl Grid {
    /// Notes that the touchpoint under the cursor, which the last step has made, has the name of another one. That one
    /// can be taken instead, unless it stands in the same cell.
    pub(super) fn note_twin(&mut self, desk: &Desk, other: &TouchpointId) {
        let Cursor::Cell { stage, segment, card: Some(new), .. } = &self.cursor else { return };
        let stands_there = desk.map().touchpoint(other).is_none_or(|t| t.place(stage, segment).is_some());
        let twin = Twin { step: desk.doc.position(), new: new.clone(), other: other.clone() };
        self.twin = Some(twin).filter(|_| !stands_there);
    }

    /// Whether the last step has made a touchpoint in whose place another one can be taken.
    pub(crate) fn has_twin(&self, desk: &Desk) -> bool {
        self.twin.as_ref().is_some_and(|twin| twin.step == desk.doc.position())
    }

    /// Whether the cursor is still on that touchpoint, so that it is clear which one would go.
    pub(crate) fn is_on_twin(&self, desk: &Desk) -> bool {
        self.has_twin(desk) && self.twin.as_ref().is_some_and(|twin| self.cursor.card() == Some(&twin.new))
    }

    /// Whether another touchpoint can be taken for the one written last, while the next field is open and still empty.
    pub(crate) fn has_twin_in_field(&self, desk: &Desk) -> bool {
        self.writing().is_some_and(|write| write.is_in_cell() && write.input.text().is_empty())
            && self.has_twin(desk)
    }

    /// Adds to the report which key takes the other one: that of this command.
    pub(super) fn report_twin(&self, desk: &mut Desk, command: &str) {
        if self.has_twin(desk) {
            let said = t!(desk.lang, "twin-or-take", key = desk.key(command));
            desk.add_to_report(&said);
        }
    }

    /// Takes the other one in the place of the new one, as one step with that.
    pub(crate) fn take_twin(&mut self, desk: &mut Desk) {
        let Some(Twin { new, other, .. }) = self.twin.take() else { return };
        let map = desk.map();
        let Some(place) = map.touchpoint(&new).and_then(|t| t.places.iter().next()).cloned() else { return };
        let (stage, segment) = (place.stage, place.segment);
        let at = map.position(&new, &stage, &segment).unwrap_or(0);
        let mut edit = Builder::new(map);
        edit.place(std::slice::from_ref(&other), &stage, &segment, at);
        edit.set_touchpoint(&new, None);
        let Some(edit) = edit.finish() else { return };
        if self.amend(desk, edit) {
            self.cursor = Cursor::cell(desk.map(), &stage, &segment, at);
            if let Some(write) = self.writing_mut() {
                write.just_took = true;
            }
            let number = desk.map().touchpoint(&other).map_or(0, |touchpoint| touchpoint.number);
            desk.report(t!(desk.lang, "twin-taken", number = number));
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Write> {
        if let Some(Mode::Write(write)) = &mut self.mode { Some(write) } else { None }
    }
}
