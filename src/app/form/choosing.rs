//! Handles the keys of the choice under the cursor of a form.

use super::{
    choice::{chosen_by, picks},
    slot::Slot,
    state::Form,
};
use crate::{
    app::{desk::Desk, key::Key},
    map::field::Shape,
    t,
};
use jiff::SignedDuration;

/// Characters that follow one another within this time are taken for prose as soon as one of them chooses nothing.
const PROSE: SignedDuration = SignedDuration::from_secs(2);

impl Form {
    /// The keys that choose a value under the cursor, written briefly for the last line.
    pub(in crate::app) fn choice_keys(&self, desk: &Desk) -> String {
        let keys = self.keys_here(desk);
        match keys.as_slice() {
            [first, .., last] if keys.len() > 2 && first.is_ascii_digit() => format!("{first}–{last}"),
            keys => keys.iter().map(char::to_string).collect::<Vec<_>>().join(" "),
        }
    }

    fn keys_here(&self, desk: &Desk) -> Vec<char> {
        let value = self.focus.value(desk.map(), &self.record);
        let Some((column, value)) = self.column().zip(value) else { return Vec::new() };
        picks(&column, &value, &desk.lang).into_iter().map(|pick| pick.key).collect()
    }

    /// Reports which keys choose a value here, after another key was pressed.
    pub(super) fn explain_choice(&self, desk: &mut Desk) {
        let keys = self.choice_keys(desk);
        desk.report_error(t!(desk.lang, "form-choice-keys", keys = keys));
    }

    /// Goes to a choice and takes the value of a key, because the value itself was clicked.
    pub(in crate::app) fn pick(&mut self, desk: &mut Desk, slot: Slot, key: Key) {
        self.focus = slot;
        self.astray = None;
        self.choose(desk, key);
    }

    /// Writes the value that a key chooses.
    pub(in crate::app) fn choose(&mut self, desk: &mut Desk, key: Key) {
        // A digit or a blank in the middle of a sentence chooses nothing.
        if self.astray.is_some_and(|letter| desk.now.duration_since(letter) < PROSE) {
            self.astray = Some(desk.now);
            return self.explain_choice(desk);
        }
        self.astray = None;
        let day = desk.meeting_day();
        let Some(column) = self.column() else { return };
        let Some(value) = self.focus.value(desk.map(), &self.record) else { return };
        let Some(chosen) = chosen_by(key, &column, &value, day) else { return self.explain_choice(desk) };
        let done = if matches!(column.shape, Shape::Rated(_)) {
            desk.commit_scores(|edit, _| self.focus.write(edit, edit.map(), &self.record, chosen))
        } else {
            let edit = self.written(desk, chosen);
            desk.commit(edit)
        };
        if done && column.name == "language" {
            desk.add_to_report(&t!(desk.lang, "form-language-is-for"));
        }
    }
}
