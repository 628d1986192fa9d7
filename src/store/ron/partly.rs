//! Reads a small file field by field: a field that is wrong is reported and left out, and the rest holds.

use super::{
    error::{Error, Kind, Problem, Why},
    read::{clean, load},
    tokens::{Sort, tokens},
};
use crate::lang::Lang;
use std::{
    io,
    ops::Range,
    path::{Path, PathBuf},
};

/// A small file as it was found, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Partly<T> {
    /// What holds.
    pub value: T,
    path: PathBuf,
    text: String,
    problems: Vec<Problem>,
    unreadable: Option<Error>,
}

impl<T: Default> Partly<T> {
    /// Reads a file, which says nothing if it does not exist.
    pub(crate) fn open(path: &Path, read: impl Fn(&str) -> Result<T, Vec<Problem>>) -> Self {
        let nothing = |unreadable| Self { path: path.to_owned(), unreadable, ..Self::default() };
        let bytes = match load(path) {
            Ok(bytes) => bytes,
            Err(Error { why: Why::NotFound, .. }) => return nothing(None),
            // A home that is no folder, such as /dev/null, holds none either.
            Err(Error { why: Why::Io(e), .. }) if e.kind() == io::ErrorKind::NotADirectory => {
                return nothing(None);
            }
            Err(e) => return nothing(Some(e)),
        };
        let text = match clean(&bytes) {
            Ok(text) => text.to_owned(),
            Err(problems) => return nothing(Some(Error::of(path, Why::Content(problems)))),
        };
        let (value, problems) = partly(&text, read);
        Self { value, path: path.to_owned(), text, problems, unreadable: None }
    }
}

impl<T> Partly<T> {
    /// The text of the file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Adds that something at this place has no meaning, which only its reader knows.
    pub fn complain(&mut self, span: Range<usize>, kind: Kind) {
        self.problems.push(Problem::new(&self.text, span, kind));
        self.problems.sort_by_key(|problem| problem.span.start);
    }

    /// Takes out everything that is wrong, in words, together with what somebody should know although it holds, in the order
    /// of the text; and whether nothing is wrong.
    pub fn take_report(
        &mut self,
        notes: Vec<(Range<usize>, Kind)>,
        lang: &Lang,
        colour: bool,
    ) -> (String, bool) {
        let notes = notes.into_iter().map(|(span, kind)| Problem::new(&self.text, span, kind)).collect();
        let error = self.take_error();
        let is_sound = error.is_none();
        let error = error.unwrap_or_else(|| Error::of(&self.path, Why::Content(Vec::new())));
        (error.describe_with(notes, lang, colour), is_sound)
    }

    /// Takes out everything that is wrong; `None` if nothing is.
    pub fn take_error(&mut self) -> Option<Error> {
        let problems = std::mem::take(&mut self.problems);
        let wrong = (!problems.is_empty()).then(|| Error::of(&self.path, Why::Content(problems)));
        self.unreadable.take().or(wrong)
    }
}

/// What `read` makes of a text without the fields that are wrong, and what is wrong with them, in the order of the text.
fn partly<T: Default>(text: &str, read: impl Fn(&str) -> Result<T, Vec<Problem>>) -> (T, Vec<Problem>) {
    let (mut rest, mut problems) = (text.to_owned(), Vec::new());
    let value = loop {
        let found = match read(&rest) {
            Ok(value) => break value,
            Err(found) => found,
        };
        let field = found.first().and_then(|problem| field_at(&rest, problem.span.start));
        // The excerpts show the text as it stands in the file.
        problems.extend(found.into_iter().map(|problem| Problem::new(text, problem.span, problem.kind)));
        match field {
            Some(field) => rest = without(&rest, field),
            None => break T::default(),
        }
    };
    problems.sort_by_key(|problem| problem.span.start);
    (value, problems)
}

/// Where the field stands that holds this position, with its comma; `None` where there is none left.
fn field_at(text: &str, at: usize) -> Option<Range<usize>> {
    let mut begin = None;
    for token in tokens(text) {
        match token.sort {
            Sort::Mark(b'(') if token.depth == 1 => begin = Some(token.span.end),
            Sort::Mark(b')') if token.depth == 1 => return field(text, begin?..token.span.start),
            Sort::Mark(b',') if token.depth == 1 && at < token.span.end => {
                return field(text, begin?..token.span.end);
            }
            Sort::Mark(b',') if token.depth == 1 => begin = Some(token.span.end),
            _ => {}
        }
    }
    field(text, begin?..text.len())
}

/// This part of the text, unless nothing stands there.
fn field(text: &str, part: Range<usize>) -> Option<Range<usize>> {
    let stands = tokens(&text[part.clone()]).next().is_some();
    stands.then_some(part)
}

/// The text with blanks instead of a field, so that everything else keeps its place. What reached to the end because
/// it was not closed is closed.
fn without(text: &str, field: Range<usize>) -> String {
    let is_open = field.end == text.len();
    let blank = text[field.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' });
    let mut blank: String = blank.collect();
    if is_open {
        blank.pop();
        blank.push(')');
    }
    format!("{}{blank}{}", &text[..field.start], &text[field.end..])
}
