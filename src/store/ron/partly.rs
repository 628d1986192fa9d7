//! Reads a small file field by field: a field that is wrong is reported and left out, and the rest holds.

use super::{
    error::Problem,
    tokens::{Sort, tokens},
};
use std::ops::Range;

/// What `read` makes of a text without the fields that are wrong, and what is wrong with them, in the order of the text.
pub(crate) fn partly<T: Default>(
    text: &str,
    read: impl Fn(&str) -> Result<T, Vec<Problem>>,
) -> (T, Vec<Problem>) {
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
