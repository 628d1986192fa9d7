//! Everything that is on the disk: the files of maps, which are read and saved here, and the folder of the
//! program's own state with journals, locks and kept versions. Nothing else in the program reads or writes
//! files.

pub mod access;
pub mod builtin;
mod durable;
pub mod editor_file;
mod fingerprint;
pub mod folders;
pub mod home;
pub mod journal;
pub mod kept_theme;
pub mod lock;
pub mod names;
pub mod own_theme;
pub mod recent;
pub mod recovery;
pub mod ron;
pub mod save;
pub mod session;
pub mod settings;
pub mod setup_draft;
mod temp_files;
mod visible;

pub use self::ron::{
    comments::Comments,
    error::Error,
    format::{FORMAT, LARGEST},
};
pub use fingerprint::{FileState, changed_since};
pub use save::{Expected, SaveError};
pub use visible::visible;
