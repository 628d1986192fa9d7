//! Files: a map is read, written and saved here, and nothing else touches the disk but the folder of the program's
//! own state. The file is RON; [`read`] and [`mod@write`] both follow the table of fields, so no field is named here.

pub mod answers;
pub mod aside;
pub mod builtin;
mod comments;
mod conflict;
mod diagnose;
pub mod error;
mod excerpt;
pub mod folders;
pub mod home;
pub mod journal;
pub mod kept;
mod leftovers;
mod locate;
pub mod lock;
mod nearest;
pub mod partial;
mod place;
mod plain;
pub mod read;
pub mod recent;
mod record;
pub mod remains;
pub mod save;
pub mod session;
pub mod settings;
mod state;
mod tokens;
mod value;
pub mod versions;
pub mod write;

#[cfg(test)]
mod arbitrary;
#[cfg(test)]
mod read_tests;

pub use comments::Comments;
pub use error::Error;
pub use excerpt::visible;
pub use save::{Expected, SaveError};
pub use state::{FileState, changed_since};

/// The number of the file format, the first thing in the file. A newer one is refused.
pub const FORMAT: u64 = 1;

/// No map is larger; a larger file is not read into memory to find that out.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// The parts of the file in their order.
const PARTS: [&str; 6] = ["touchmap", "about", "stages", "segments", "touchpoints", "conflicts"];
