//! A text in the user's editor, in a folder of its own together with the files that the editor leaves there.
//! It outlives the program: what was written while the program could not take it over is found when the map
//! is opened again.

use super::{
    folders::{own, private},
    home::Home,
};
use crate::map::text::LONGEST;
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

/// A text that was given to the user's editor.
#[derive(Debug)]
pub struct EditorFile {
    folder: PathBuf,
    given: String,
}

/// What the editor has made of a text.
#[derive(Debug, PartialEq)]
pub enum Written {
    /// The editor has changed nothing.
    Same,
    /// The editor has written this text.
    Text(String),
    /// The text is longer than a text may be.
    TooLong,
}

/// The name of the file that the editor opens.
const TEXT: &str = "text.md";
/// The name of the file that holds one line of the program's own with the place of the text, and then the
/// text as it was given.
const PLACE: &str = "place";

impl EditorFile {
    /// Writes a text for the editor: beside the journal of its map, or among the temporary files if there is
    /// no `home`.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn begin(home: Option<&Home>, place: &str, text: &str) -> io::Result<Self> {
        let folder = match home.map(Home::new_edit) {
            Some(folder) => private().create(&folder).map(|()| folder)?,
            None => tempfile::Builder::new().prefix("touchmap-").tempdir()?.keep(),
        };
        let write = |name: &str, parts: &[&str]| {
            let mut file = own(OpenOptions::new().write(true).create_new(true), &folder.join(name))?;
            parts.iter().try_for_each(|part| file.write_all(part.as_bytes()))
        };
        write(PLACE, &[place, "\n", text])?;
        write(TEXT, &[text])?;
        Ok(Self { folder, given: text.to_owned() })
    }

    /// The texts that were being edited when the program could no longer take them over, each with its place.
    pub fn left(home: &Home) -> Vec<(Self, String)> {
        home.edits().filter_map(Self::found).collect()
    }

    fn found(folder: PathBuf) -> Option<(Self, String)> {
        let bytes = begin_of(&folder.join(PLACE), super::LARGEST).ok()?;
        let known = String::from_utf8(bytes).ok()?;
        let (place, given) = known.split_once('\n')?;
        Some((Self { folder, given: given.to_owned() }, place.to_owned()))
    }

    /// The file that the editor writes.
    pub fn path(&self) -> PathBuf {
        self.folder.join(TEXT)
    }

    /// Reads what the editor has made of the text.
    ///
    /// # Errors
    /// If the file can't be read.
    pub fn written(&self) -> io::Result<Written> {
        // A text that was already longer may stay as long as it was.
        let most = LONGEST.max(self.given.len());
        let bytes = begin_of(&self.path(), most as u64)?;
        if bytes.len() > most {
            return Ok(Written::TooLong);
        }
        // An editor may write in another encoding, and a text is not thrown away because of one letter.
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Ok(if text == self.given { Written::Same } else { Written::Text(text) })
    }

    /// Removes the files, because the text is where it belongs. Other files of the editor stay unless it
    /// ended `well`: they may hold something that it had not written yet.
    pub fn remove(&self, well: bool) {
        let _stays = if well {
            fs::remove_dir_all(&self.folder)
        } else {
            let files = [TEXT, PLACE].map(|name| fs::remove_file(self.folder.join(name)));
            files.into_iter().collect::<io::Result<()>>().and_then(|()| fs::remove_dir(&self.folder))
        };
    }
}

/// Reads the start of a file: at most `most` bytes and one more, which shows that the file is longer.
fn begin_of(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    // Opening a pipe would wait until somebody writes to it.
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{map::id::Ids, store::folders::Folders};

    fn home(room: &tempfile::TempDir) -> Home {
        Home::fresh(&Folders::at(room.path()), &mut Ids::seeded(1)).unwrap()
    }

    #[test]
    fn what_was_written_is_told_from_what_was_given() {
        let room = tempfile::tempdir().unwrap();
        let home = home(&room);
        let file = EditorFile::begin(Some(&home), "here", "eins\nzwei").unwrap();
        assert_eq!(file.written().unwrap(), Written::Same);
        fs::write(file.path(), "drei").unwrap();
        assert_eq!(file.written().unwrap(), Written::Text("drei".into()));
        let (found, place) = EditorFile::left(&home).pop().unwrap();
        assert_eq!((found.written().unwrap(), place.as_str()), (Written::Text("drei".into()), "here"));
        fs::write(file.path(), vec![b'x'; LONGEST + 1]).unwrap();
        assert_eq!(found.written().unwrap(), Written::TooLong);
        fs::remove_file(file.path()).unwrap();
        rustix::fs::mkfifoat(rustix::fs::CWD, file.path(), rustix::fs::Mode::RUSR).unwrap();
        assert!(found.written().is_err());
        file.remove(true);
        assert!(EditorFile::left(&home).is_empty());
    }

    #[test]
    fn a_text_that_was_longer_before_may_stay_so() {
        let room = tempfile::tempdir().unwrap();
        let file = EditorFile::begin(Some(&home(&room)), "", &"x".repeat(LONGEST + 5)).unwrap();
        fs::write(file.path(), vec![b'y'; LONGEST + 5]).unwrap();
        assert!(matches!(file.written().unwrap(), Written::Text(_)));
        fs::write(file.path(), vec![b'y'; LONGEST + 6]).unwrap();
        assert_eq!(file.written().unwrap(), Written::TooLong);
    }

    #[test]
    fn what_an_editor_that_was_killed_has_left_stays() {
        let room = tempfile::tempdir().unwrap();
        let home = home(&room);
        let file = EditorFile::begin(Some(&home), "", "").unwrap();
        let swap = file.folder.join(".text.md.swp");
        fs::write(&swap, "not written yet").unwrap();
        file.remove(false);
        assert!(swap.exists() && !file.path().exists());
        let other = EditorFile::begin(Some(&home), "", "").unwrap();
        assert_ne!(other.folder, file.folder);
        other.remove(false);
        assert!(!other.folder.exists());
    }
}
