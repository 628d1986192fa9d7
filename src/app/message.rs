//! The messages about what happens to the program, and the effects that are then to be carried out outside.

use super::{
    file::job::{EarlierJob, EarlierMap, ExportJob, OnDisk, SaveJob},
    pointer::{Gesture, Target},
};
use crate::store::{
    FileState,
    access::Access,
    recent::Recent,
    recovery::versions::Day,
    save::SaveError,
    session::{Home, Opened},
};
use ratatui::crossterm::event::KeyEvent;
use std::{io, path::PathBuf, time::Duration};

/// Something that happens to the program.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(KeyEvent),
    /// The mouse did something on what the pointer was on.
    Mouse(Gesture, Option<Target>),
    /// Text was pasted. It never runs as commands.
    Paste(String),
    /// The terminal has a new size in columns and lines.
    Resize(u16, u16),
    /// The worker has written a map, or could not.
    Saved(Box<SaveJob>, Result<FileState, SaveError>),
    /// The worker has written an export, or could not.
    Exported(Box<ExportJob>, Result<(), ExportFailed>),
    /// A map was opened, or could not be opened.
    Opened(Option<PathBuf>, Box<Result<Opened, String>>),
    /// It is known who may change a map that was begun or that somebody else has.
    Access(Access),
    /// The journal can be written again, or cannot be written for this reason.
    Guarded(Option<io::Error>),
    /// The map's file was looked at.
    Looked(Box<OnDisk>),
    /// So many seconds are left of the time that was set for the room.
    Left(u32),
    /// Some time has passed since the last edit.
    Rest,
    /// The terminal's window got the keyboard, or lost it.
    Focus(bool),
    /// The user's editor has ended.
    Edited(Edited),
    /// A text was found whose editor outlived the program that had started it. The first value is where the
    /// user was then.
    LeftEdited(String, Edited),
    /// These days are kept of the map in this file, the oldest first.
    KeptDays(PathBuf, Vec<Day>),
    /// These names are in a folder whose path was typed like this.
    Names(String, Vec<String>),
    /// An earlier map was read, or could not be read, for a reason in words.
    Earlier(Box<Result<EarlierMap, String>>),
    /// The program is being ended from outside, and what is being written becomes part of the map.
    Hangup,
}

/// What has become of a text in the user's editor.
#[derive(Debug)]
pub enum Edited {
    /// The text was changed to this, and is in this file, too.
    Text(String, PathBuf),
    /// The text was not changed.
    Same,
    /// The editor failed for this reason, and the text was not changed.
    Failed(String),
    /// The text is longer than a text may be, and stays in this file.
    TooLong(PathBuf),
}

/// Why an export was not written.
#[derive(Debug)]
pub enum ExportFailed {
    /// A file exists at the path.
    Exists,
    /// Writing failed for another reason.
    Other(SaveError),
}

/// An effect that is to be carried out outside.
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
    /// A map was begun, to be written to this file or to one that is named later; answered by
    /// [`Msg::Access`].
    Begin(Option<PathBuf>),
    /// Open the map again if nobody else has it any more; answered by [`Msg::Opened`] or [`Msg::Access`].
    TakeOver(PathBuf),
    /// See whether the map's file still holds this; answered by [`Msg::Looked`].
    Look(PathBuf, Option<FileState>),
    /// See which days are kept of the map in this file; answered by [`Msg::KeptDays`].
    KeptDays(PathBuf),
    /// See which names are in a folder, whose path was typed like this; answered by [`Msg::Names`].
    Names(PathBuf, String),
    /// Read an earlier map; answered by [`Msg::Earlier`].
    ReadEarlier(Box<EarlierJob>),
    /// Let a text be edited in the user's editor; answered by [`Msg::Edited`].
    Edit(String),
    /// The text from the editor is in the map or in an open field: its file is no longer needed.
    EditTaken,
    /// Note that this map was used.
    Recent(Box<Recent>),
    /// Keep the name of the theme that was chosen.
    KeepTheme(String),
    /// Count down this time, or nothing any more; answered each second by [`Msg::Left`].
    Count(Option<Duration>),
    /// Forget the work that is in no file, because nobody wants it.
    Forget,
    /// Stop the program until its shell lets it go on.
    Suspend,
    /// End the program.
    Quit,
}
