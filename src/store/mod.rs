//! Files: a map is read, written and saved here, and nothing else touches the disk but the folder of the program's
//! own state. The file is RON; [`ron::read`] and [`ron::write`](mod@ron::write) both follow the table of fields, so no field is named here.

pub mod builtin;
mod fingerprint;
pub mod folders;
pub mod home;
pub mod journal;
pub mod lock;
pub mod recent;
pub mod recovery;
pub mod ron;
pub mod save;
pub mod session;
pub mod settings;
pub mod setup_draft;

pub use self::ron::{comments::Comments, error::Error, excerpt::visible};
pub use fingerprint::{FileState, changed_since};
pub use save::{Expected, SaveError};

/// The number of the file format, the first thing in the file. A newer one is refused.
pub const FORMAT: u64 = 1;

/// No map is larger; a larger file is not read into memory to find that out.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// The parts of the file in their order.
const PARTS: [&str; 6] = ["touchmap", "about", "stages", "segments", "touchpoints", "conflicts"];
