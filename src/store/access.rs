//! Who may change a map that is open here.

use super::lock::Holder;

/// Who may change a map that is open here.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Access {
    /// We may change the map, and it is locked for us.
    #[default]
    Ours,
    /// We may change the map as far as is known: the system keeps no locks where the program's state is.
    Unlocked,
    /// We may change the map, but for this reason nothing keeps what is not saved.
    Unguarded(String),
    /// Somebody else has the map open, so it can only be read here. The holder is `None` until they have
    /// written who they are.
    Held(Option<Holder>),
}
