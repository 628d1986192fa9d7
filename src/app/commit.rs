//! Makes edits through [`crate::map::document::Document`], and reports in the last line what they did.

use super::{describe::edit::refused, desk::Desk, file::Next, key, notice::Notice};
use crate::{
    map::{
        Key,
        builder::Builder,
        conflict::{Conflict, Side},
        document::Refused,
        edit::{Change, Edit},
        step::Step,
    },
    t,
};
use std::sync::Arc;

impl Desk {
    /// Makes an edit and reports what it did. Returns whether it was made. `None` changes nothing. Where the
    /// map can only be read, no edit is made, whoever asks for it.
    pub(super) fn commit(&mut self, edit: Option<Edit>) -> bool {
        let Some(edit) = edit else { return false };
        if self.refuses_to_edit() {
            return false;
        }
        let was_shown = self.map().tally().is_mostly_owned();
        let outcome = self.doc.apply(edit);
        let done = self.committed(outcome);
        if done && !was_shown {
            self.explain_missing_owners();
        }
        done
    }

    /// Explains the sign on the cards without an owner when it appears on them.
    fn explain_missing_owners(&mut self) {
        let tally = self.map().tally();
        if let Some(notice) =
            self.notice.as_mut().filter(|_| tally.is_mostly_owned() && tally.owned < tally.touchpoints)
        {
            notice.text = t!(self.lang, "owners-missing", edit = notice.text.as_str());
        }
    }

    /// Makes an edit as part of the last step. Returns whether it was made.
    pub(super) fn amend(&mut self, edit: Edit) -> bool {
        if self.refuses_to_edit() {
            return false;
        }
        let outcome = self.doc.amend(edit);
        self.committed(outcome)
    }

    fn committed(&mut self, outcome: Result<Arc<Step>, Refused>) -> bool {
        match outcome {
            Ok(step) => {
                // Whoever changes something after `q` wants to stay.
                self.file.next = Next::Stay;
                let done = self.words_of(&step.edit);
                self.notice = Some(Notice::of_step(done));
                self.report_both_kept();
                true
            }
            Err(why) => {
                let why = refused(&why, &self.lang);
                self.report_error(why);
                false
            }
        }
    }

    /// Adds to the report that the last step has written over what somebody else wrote meanwhile.
    pub(super) fn report_both_kept(&mut self) {
        let changes = self.doc.last().map_or(&[][..], |step| &step.edit.changes);
        let fields = |side: &Option<Arc<Conflict>>| side.as_ref().map_or(0, |side| side.theirs.len());
        let is_kept = |change: &Change| matches!(change, Change::Conflict(swap) if fields(&swap.new) >= fields(&swap.old));
        if changes.iter().any(is_kept) {
            self.add_to_report(&t!(self.lang, "both-kept"));
        }
    }

    /// Takes the version of one side of a field in question: 1 is ours, 2 is theirs. After the last field in
    /// question it reports that all are settled. Returns whether the version was taken.
    pub(super) fn choose_side(&mut self, record: &Key, field: &str, digit: key::Key) -> bool {
        let side = if digit.digit() == Some(1) { Side::Mine } else { Side::Theirs };
        let mut edit = Builder::new(self.map());
        edit.choose(record, field, side);
        let edit = edit.finish();
        let done = self.commit(edit);
        let is_last = done && self.map().in_question() == 0;
        if let Some(notice) = self.notice.as_mut().filter(|_| is_last) {
            notice.text = t!(self.lang, "conflicts-settled", edit = notice.text.as_str());
        }
        done
    }

    /// Makes an edit that deletes, and reports that it can be taken back. Returns whether it was made.
    pub(super) fn commit_deletion(&mut self, edit: Option<Edit>) -> bool {
        let done = self.commit(edit);
        if done {
            self.add_to_report(&t!(self.lang, "form-undo-brings-back", key = self.key("form-undo")));
        }
        done
    }
}
