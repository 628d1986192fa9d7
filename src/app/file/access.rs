//! Who may change an open map.

use crate::{
    app::{desk::Desk, message::Effect},
    store::lock::Holder,
    t,
};

/// Who may change an open map.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Access {
    /// We.
    #[default]
    Ours,
    /// Somebody else has it open, as far as they have said who: here it can only be read.
    Held(Option<Holder>),
    /// We, but nothing keeps what is not saved; why.
    Unguarded(String),
    /// We, as far as is known: the system keeps no locks where the program's state is.
    Unlocked,
}

impl Desk {
    /// Whether the map can only be read here.
    pub fn is_read_only(&self) -> bool {
        matches!(self.file.access, Access::Held(_))
    }

    /// Where only reading is possible, says so, and asks whether that is still so; whether it said that.
    pub(crate) fn refuses_to_edit(&mut self) -> bool {
        let Access::Held(holder) = &self.file.access else { return false };
        self.report_error(self.held_by(holder.as_ref()));
        self.effects.extend(self.file.path.clone().map(Effect::TakeOver));
        true
    }

    /// Who has the map, in a line.
    pub fn held_by(&self, holder: Option<&Holder>) -> String {
        match holder {
            None => t!(self.lang, "held-by-somebody"),
            Some(Holder { user, process, since }) => {
                let (user, process) = (user.as_str(), process.to_string());
                t!(self.lang, "held-by", user = user, process = process, time = self.lang.time(since.time()))
            }
        }
    }
}
