//! Reads a small file part by part: a field, or an entry of a map in it, that is wrong is reported and left out, and the
//! rest holds. A comma that is missing is reported, too, and what stands on both sides of it holds.

use super::{
    error::{Error, Kind, Problem, Why},
    read::{clean, load},
    tokens::{Sort, Token, comment, tokens},
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

/// What `read` makes of a text without the parts that are wrong, and what is wrong with them, in the order of the text.
fn partly<T: Default>(text: &str, read: impl Fn(&str) -> Result<T, Vec<Problem>>) -> (T, Vec<Problem>) {
    let (mut rest, mut problems) = (text.to_owned(), Vec::new());
    let value = loop {
        let found = match read(&rest) {
            Ok(value) => break value,
            Err(found) => found,
        };
        let mended = found.first().and_then(|problem| match problem.kind {
            Kind::NoComma => with_comma(&rest, problem.span.end),
            _ => None,
        });
        let left = || {
            let (part, closing) = part_at(&rest, found.first()?.span.start)?;
            Some(without(&rest, part, closing))
        };
        let next = mended.or_else(left);
        // The excerpts show the text as it stands in the file.
        problems.extend(found.into_iter().map(|problem| Problem::new(text, problem.span, problem.kind)));
        match next {
            Some(next) => rest = next,
            None => break T::default(),
        }
    };
    problems.sort_by_key(|problem| problem.span.start);
    (value, problems)
}

/// The smallest part that can be left out and holds this position: an entry of a map in a field, or else the field; and
/// the brackets that close what is around it.
fn part_at(text: &str, at: usize) -> Option<(Range<usize>, &'static str)> {
    let entry = member_at(text, 2, *b"{}", at).map(|entry| (entry, "})"));
    entry.or_else(|| Some((member_at(text, 1, *b"()", at)?, ")")))
}

/// Where the member of a pair of brackets at this depth stands that holds a position, with its comma; `None` where there
/// is none, or where it is shorter than what closes the brackets.
fn member_at(text: &str, depth: usize, [open, close]: [u8; 2], at: usize) -> Option<Range<usize>> {
    let mut begin = None;
    let mut end = text.len();
    for Token { sort, span, .. } in tokens(text).filter(|token| token.depth == depth) {
        let is_close = sort == Sort::Mark(close);
        if begin.is_some_and(|begin| begin <= at) && at < span.end && (is_close || sort == Sort::Mark(b',')) {
            end = if is_close { span.start } else { span.end };
            break;
        }
        match sort {
            Sort::Mark(mark) if mark == open => begin = Some(span.end),
            Sort::Mark(b',') => begin = begin.and(Some(span.end)),
            _ if is_close => begin = None,
            _ => {}
        }
    }
    let part = begin.filter(|begin| *begin <= at)?..end;
    let stands = tokens(&text[part.clone()]).next().is_some();
    (stands && part.len() >= depth).then_some(part)
}

/// The text with the comma that is missing at this position, in the place of a blank so that everything else keeps its place;
/// `None` where there is no blank.
fn with_comma(text: &str, at: usize) -> Option<String> {
    let mut at = at;
    while let Some(length) = comment(text.get(at..)?) {
        // The line break that ends a comment stays.
        at += length + usize::from(text[at..].starts_with("//"));
    }
    let rest = text.get(at..)?.strip_prefix(|c: char| c.is_ascii_whitespace())?;
    Some(format!("{},{rest}", &text[..at]))
}

/// The text with blanks instead of a part, so that everything else keeps its place. What reached to the end because
/// it was not closed is closed.
fn without(text: &str, part: Range<usize>, closing: &str) -> String {
    let is_open = part.end == text.len();
    let blank = text[part.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' });
    let mut blank: String = blank.collect();
    if is_open {
        blank.truncate(blank.len() - closing.len());
        blank.push_str(closing);
    }
    format!("{}{blank}{}", &text[..part.start], &text[part.end..])
}
