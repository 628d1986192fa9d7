//! What happens to the program, and what is then to be done outside.

use super::file::job::{ExportJob, OnDisk, SaveJob};
use crate::store::{
    FileState,
    access::Access,
    save::SaveError,
    session::{Home, Opened},
};
use ratatui::crossterm::event::KeyEvent;
use std::{io, path::PathBuf};

/// What happens to the program.
#[derive(Debug)]
pub enum Msg {
    /// A key.
    Key(KeyEvent),
    /// Text that was pasted; it never runs as commands.
    Paste(String),
    /// The terminal has another size.
    Resize(u16, u16),
    /// The worker has written a map, or why not.
    Saved(Box<SaveJob>, Result<FileState, SaveError>),
    /// The worker has written an export, or could not.
    Exported(Box<ExportJob>, Result<(), ExportFailed>),
    /// A map was opened, or why not.
    Opened(Option<PathBuf>, Box<Result<Opened, String>>),
    /// Who may change the map that was begun or is still somebody else's.
    Access(Access),
    /// What is done can be written down at once; or not, and why.
    Guarded(Option<io::Error>),
    /// What the map's file holds now.
    Looked(Box<OnDisk>),
    /// A little time has passed since the last edit.
    Rest,
    /// The terminal's window has (or has no longer) the keyboard.
    Focus(bool),
    /// What has become of the text in the user's editor.
    Edited(Edited),
    /// The same of a text whose editor outlived the program that had started it, and where the user was then.
    LeftEdited(String, Edited),
    /// The program is about to be ended from outside: what is being written becomes part of the map.
    Hangup,
}

/// What has become of a text in the user's editor.
#[derive(Debug)]
pub enum Edited {
    /// It is this now, in this file too.
    Text(String, PathBuf),
    /// Nothing was written.
    Same,
    /// Nothing was written: the editor failed.
    Failed(String),
    /// It is longer than a text may be, and stays in this file.
    TooLong(PathBuf),
}

/// Why an export was not written.
#[derive(Debug)]
pub enum ExportFailed {
    /// A file stands there.
    Exists,
    /// Another reason.
    Other(SaveError),
}

/// What is to be done outside.
#[derive(Debug)]
pub enum Effect {
    /// Write the map; answered by [`Msg::Saved`].
    Save(Box<SaveJob>),
    /// Write an export; answered by [`Msg::Exported`].
    Export(Box<ExportJob>),
    /// Open a map; answered by [`Msg::Opened`].
    Open(PathBuf),
    /// Open a map that is in no file; answered by [`Msg::Opened`].
    OpenUnnamed(Home),
    /// A map was begun, to be written to this file or to one that is named later; answered by [`Msg::Access`].
    Begin(Option<PathBuf>),
    /// Open the map again if nobody else has it any more; answered by [`Msg::Opened`] or [`Msg::Access`].
    TakeOver(PathBuf),
    /// See whether the map's file still holds this; answered by [`Msg::Looked`].
    Look(PathBuf, Option<FileState>),
    /// Let a text be edited in the user's editor; answered by [`Msg::Edited`].
    Edit(String),
    /// The text from the editor is in the map or in an open field: its file is no longer needed.
    EditTaken,
    /// Note that this map was used.
    Recent(PathBuf, String),
    /// What is in no file is not wanted.
    Forget,
    /// Stop the program until its shell lets it go on.
    Suspend,
    /// End the program.
    Quit,
}
