//! Refuses edits while a map can only be read.

use crate::{
    app::{desk::Desk, message::Effect},
    store::{access::Access, lock::Holder},
    t,
};

impl Desk {
    /// Whether the map can only be read here.
    pub fn is_read_only(&self) -> bool {
        matches!(self.file.access, Access::Held(_))
    }

    /// If the map can only be read, reports that and asks whether it is still so. Returns whether it refused.
    pub(crate) fn refuses_to_edit(&mut self) -> bool {
        let Access::Held(holder) = &self.file.access else { return false };
        self.report_error(self.held_by(holder.as_ref()));
        self.effects.extend(self.file.path.clone().map(Effect::TakeOver));
        true
    }

    /// A line that names who has the map.
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
