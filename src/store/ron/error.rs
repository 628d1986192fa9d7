//! Why a file can't be opened as a map, in words: with the file, the line and the column, and the line
//! itself.

use super::{
    excerpt::{Excerpt, LineColumn, Message},
    format::LARGEST,
};
use crate::{lang::Lang, map::field::Shape, store::visible, t};
use std::{io, ops::Range, path::Path};

/// The error of a file that could not be opened as a map. The program never writes to such a file.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {why:?}")]
pub struct Error {
    /// The name of the file, safe to be shown.
    pub file: String,
    /// What is wrong.
    pub why: Why,
    /// Whether something can be brought back of the map that was there.
    pub remains: bool,
}

/// What is wrong with a file.
#[derive(Debug)]
pub enum Why {
    /// The file does not exist.
    NotFound,
    /// The user may not read the file.
    NoPermission,
    /// The path leads to a folder.
    Folder,
    /// The file is not a regular one. Reading a pipe or a device might never end.
    Special,
    /// The file is larger than [`LARGEST`].
    TooLarge,
    /// Reading failed.
    Io(io::Error),
    /// The content is not a sound map. There is at least one problem.
    Content(Vec<Problem>),
}

/// One thing that is wrong in the text of a file.
#[derive(Debug)]
pub struct Problem {
    /// What is wrong.
    pub kind: Kind,
    /// The position in bytes from the start of the file, after a byte order mark.
    pub span: Range<usize>,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    excerpt: Excerpt,
}

/// What can be wrong in the text of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// The text is not UTF-8. The number is the offset of the first wrong byte.
    NotUtf8(usize),
    /// A control character, written directly or as an escape.
    Control(u32),
    /// A line break in a text of one line.
    LineBreak,
    /// Git's conflict markers.
    Conflict,
    /// The file is empty.
    Empty,
    /// The file does not begin like a map.
    NotAMap,
    /// The format number is higher than the highest one that this program knows.
    Newer {
        /// The number in the file.
        found: u64,
        /// The highest number that this program knows.
        known: u64,
    },
    /// The file ends too soon.
    CutOff,
    /// A text has no closing quote.
    OpenText,
    /// A comma is missing between two fields or records.
    NoComma,
    /// A colon is missing after a field's name.
    NoColon,
    /// The name of a field is missing.
    NoFieldName,
    /// An escape that RON does not know.
    Escape,
    /// The file has more records than is sensible for its size.
    TooMuch,
    /// Something follows the end of the map.
    Trailing,
    /// Brackets are nested more deeply than in any map.
    TooDeep,
    /// Anything else that is not RON.
    Syntax,
    /// A field with this name does not exist. The second name is the nearest one that does.
    NoSuchField(String, Option<String>),
    /// A field or a meeting is given twice.
    Doubled(String),
    /// A value is not of the expected kind.
    Expected(Value),
    /// A word is not among the words of its field, which follow with the nearest one of them.
    NoSuchWord(String, &'static [&'static str], Option<String>),
    /// Two records of one list have the same id.
    SameId(String),
    /// A stage or a segment has no id.
    NoId,
    /// A place names a stage that does not exist. The second id is the nearest one that does.
    NoSuchStage(String, Option<String>),
    /// A place names a segment that does not exist. The second id is the nearest one that does.
    NoSuchSegment(String, Option<String>),
    /// A place has no stage or no segment.
    NoCell,
    /// A touchpoint stands in the same cell twice.
    SamePlace,
    /// Two touchpoints have the same number.
    SameNumber(u32),
    /// A stage, a segment or a touchpoint has no name.
    NoName,
    /// A conflict is about a record that does not exist.
    ConflictOfNothing,
    /// Two conflicts are about the same record.
    SameConflict,
    /// A conflict does not name one record and then the values of the other side.
    ConflictParts,
    /// Settings: a theme that there is not; the nearest that there is.
    NoSuchTheme(String, Option<String>),
    /// Settings: a command that there is not; the nearest that there is.
    NoSuchCommand(String, Option<String>),
    /// Settings: a key that there is not.
    NoSuchKey(String),
    /// Settings: a key that terminals do not send; the key that arrives in its place, if one does.
    KeyNeverComes(Option<String>),
    /// Settings: a key that another command has on the same screen.
    KeyTaken(String),
    /// Settings: a key with which text is written where the command works.
    KeyWrites,
    /// Settings: the key that leads out of every screen.
    KeyLeadsOut,
    /// Settings: a character that needs AltGr on some keyboards; it holds all the same.
    KeyNeedsAltGr,
    /// A theme: its file has the name of one of ours.
    ThemeIsOurs(String),
    /// A theme: a colour that can hardly be told from another one; it holds all the same.
    Weak {
        /// The ink that stands on the surface, where its own colour was not changed.
        ink: Option<&'static str>,
        /// The name of the surface.
        on: &'static str,
        /// The contrast in words.
        contrast: String,
        /// The contrast that is needed, in words.
        least: String,
    },
}

/// What is expected at a place in the file.
#[derive(Clone, Copy, Debug)]
pub enum Value {
    /// A field of this shape.
    Shape(Shape),
    /// An id.
    Id,
    /// A record in round brackets.
    Record,
    /// A list in square brackets.
    List,
    /// Keys by the names of commands.
    Keys,
    /// A colour.
    Colour,
    /// A surface and the text on it.
    ColourPair,
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Value {
    /// The key of its description in the language files.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Shape(Shape::Line) => "expected-line",
            Self::Shape(Shape::Prose) => "expected-prose",
            Self::Shape(Shape::Choice(_)) => "expected-word",
            Self::Shape(Shape::Flag) => "expected-flag",
            Self::Shape(Shape::Score) => "expected-score",
            Self::Shape(Shape::Rated([])) => "expected-scores",
            Self::Shape(Shape::Rated(_)) => "expected-words-rated",
            Self::Shape(Shape::Date) => "expected-date",
            Self::Shape(Shape::Number) => "expected-number",
            Self::Shape(Shape::Rank) => "expected-rank",
            Self::Shape(Shape::Marks(_)) => "expected-marks",
            Self::Shape(Shape::Rows(..) | Shape::Places) | Self::List => "expected-list",
            Self::Id => "expected-id",
            Self::Record => "expected-record",
            Self::Keys => "expected-keys",
            Self::Colour => "expected-colour",
            Self::ColourPair => "expected-colours",
        }
    }

    pub(super) fn words(self) -> &'static [&'static str] {
        match self {
            Self::Shape(Shape::Choice(words) | Shape::Rated(words) | Shape::Marks(words)) => words,
            _ => &[],
        }
    }
}

impl Problem {
    /// A problem at a place in the text.
    pub(crate) fn new(text: &str, span: Range<usize>, kind: Kind) -> Self {
        let spot = LineColumn::BEGIN.after(&text[..span.start]);
        Self::at(text, spot, span, kind)
    }

    /// A problem whose line and column are known already.
    pub(crate) fn at(text: &str, spot: LineColumn, span: Range<usize>, kind: Kind) -> Self {
        let excerpt = Excerpt::of(text, &span);
        Self { kind, span, line: spot.line, column: spot.column, excerpt }
    }
}

/// How many problems are shown. Further ones are only counted.
pub(crate) const SHOWN: usize = 20;

impl Error {
    /// The error of the file at this path.
    pub(crate) fn of(path: &Path, why: Why) -> Self {
        Self { file: visible(&path.display().to_string()), why, remains: false }
    }

    /// Turns an error of the operating system into our own words where there are some.
    pub(crate) fn io(path: &Path, error: io::Error) -> Self {
        let why = match error.kind() {
            io::ErrorKind::NotFound => Why::NotFound,
            io::ErrorKind::PermissionDenied => Why::NoPermission,
            io::ErrorKind::IsADirectory => Why::Folder,
            _ => Why::Io(error),
        };
        Self::of(path, why)
    }

    /// The problems in the text; none when the text could not be read at all.
    pub fn problems(&self) -> &[Problem] {
        if let Why::Content(problems) = &self.why { problems } else { &[] }
    }

    /// The whole message on several lines: each problem with its place and its line.
    pub fn describe(&self, lang: &Lang, colour: bool) -> String {
        self.describe_with(Vec::new(), lang, colour)
    }

    /// The same with what somebody should know although it holds, in the order of the text.
    pub(super) fn describe_with(&self, mut notes: Vec<Problem>, lang: &Lang, colour: bool) -> String {
        let (problems, mut out) = (self.problems(), Vec::new());
        if !matches!(self.why, Why::Content(_)) {
            out.push(super::excerpt::title(lang, &self.short(lang), colour));
        }
        notes.sort_by_key(|note| note.span.start);
        let mut notes = notes.iter().peekable();
        for problem in problems.iter().take(SHOWN) {
            while let Some(note) = notes.next_if(|note| note.span.start < problem.span.start) {
                out.push(self.excerpt(note, true, lang, colour));
            }
            out.push(self.excerpt(problem, false, lang, colour));
        }
        out.extend(notes.map(|note| self.excerpt(note, true, lang, colour)));
        if problems.len() > SHOWN {
            let more = problems.len() - SHOWN;
            out.push(t!(lang, "file-more", count = more));
        }
        out.extend(self.hint(lang));
        out.join("\n")
    }

    /// The first problem in one line, and what can be done about it.
    pub fn line(&self, lang: &Lang) -> String {
        let hint = self.hint(lang).map(|hint| format!(" · {hint}")).unwrap_or_default();
        self.short(lang) + &hint
    }

    fn hint(&self, lang: &Lang) -> Option<String> {
        self.remains.then(|| t!(lang, "file-remains", file = self.file.as_str()))
    }

    /// The first problem in one line, for the status line.
    pub fn short(&self, lang: &Lang) -> String {
        self.short_of(&self.file, lang)
    }

    /// The same with the file's name alone, where its folder is known and room is short.
    pub fn shortest(&self, lang: &Lang) -> String {
        let name = Path::new(&self.file).file_name().map(|name| name.to_string_lossy());
        self.short_of(name.as_deref().unwrap_or(&self.file), lang)
    }

    /// A problem, or a note, with its place and its line.
    fn excerpt(&self, problem: &Problem, is_note: bool, lang: &Lang, colour: bool) -> String {
        let message = Message { title: problem.message(lang), label: problem.label(lang), is_note };
        problem.excerpt.render(lang, problem.line, &problem.place(&self.file), &message, colour)
    }

    fn short_of(&self, file: &str, lang: &Lang) -> String {
        match &self.why {
            Why::NotFound => t!(lang, "file-not-found", file = file),
            Why::NoPermission => t!(lang, "file-no-permission", file = file),
            Why::Folder => t!(lang, "file-folder", file = file),
            Why::Special => t!(lang, "file-special", file = file),
            Why::TooLarge => {
                t!(lang, "file-too-large", file = file, megabytes = (LARGEST >> 20).to_string())
            }
            Why::Io(error) => t!(lang, "file-io", file = file, reason = visible(&error.to_string())),
            Why::Content(problems) => problems
                .first()
                .map_or_else(String::new, |first| format!("{}: {}", first.place(file), first.message(lang))),
        }
    }
}

impl Problem {
    /// The place as `map.ron:8:13`.
    fn place(&self, file: &str) -> String {
        format!("{file}:{}:{}", self.line, self.column)
    }
}
