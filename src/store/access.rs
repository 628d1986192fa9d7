//! Who may change a map that is open here.

use super::lock::Holder;

/// Who may change a map that is open here.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Access {
    /// We may, and the map is locked for us.
    #[default]
    Ours,
    /// We may, as far as is known: the system keeps no locks where the program's state is.
    Unlocked,
    /// We may, but nothing keeps what is not saved, for this reason.
    Unguarded(String),
    /// Somebody else has it open, as far as they have written who, and here it can only be read.
    Held(Option<Holder>),
}
