//! The Markdown summary: what goes out after the workshop. First what needs attention and who does what, then the
//! evidence (U15, U13). It can be read without the program and without a legend: signs are explained where they are
//! first used. What is filled in is in it, and what is empty is left out.

mod details;
mod escape;
mod fields;
mod findings;
mod focus;
mod overview;
mod tables;
#[cfg(test)]
mod tests;

use crate::{
    analysis::{Findings, Journey},
    lang::Lang,
    map::{
        Map,
        id::{SegmentId, StageId, TouchpointId},
        rated::Score,
        text::Line,
        touchpoint::Touchpoint,
    },
    t,
};
use jiff::civil::Date;

/// What the summary may say.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Whether owners, supporters and whoever else is named are in it.
    pub people: bool,
    /// The day by which actions are overdue; `None` marks none.
    pub today: Option<Date>,
}

impl Default for Options {
    fn default() -> Self {
        Self { people: true, today: None }
    }
}

/// The summary of a map as GitHub Flavoured Markdown.
pub fn summary(map: &Map, lang: &Lang, options: &Options) -> String {
    let journey = Journey::of(map);
    let findings = Findings::of(&journey);
    let page = Page { journey, findings, lang, options: *options };
    let mut out = String::with_capacity(1024 + 512 * map.touchpoints().len());
    overview::write(&page, &mut out);
    focus::write(&page, &mut out);
    tables::write(&page, &mut out);
    findings::write(&page, &mut out);
    details::write(&page, &mut out);
    overview::close(&page, &mut out);
    out
}

/// What all parts of the summary read.
struct Page<'m> {
    journey: Journey<'m>,
    findings: Findings,
    lang: &'m Lang,
    options: Options,
}

impl<'m> Page<'m> {
    fn map(&self) -> &'m Map {
        self.journey.map()
    }

    /// Records that findings name are in the map that was analysed.
    fn touchpoint(&self, id: &TouchpointId) -> Option<&'m Touchpoint> {
        self.map().touchpoint(id)
    }

    fn name(&self, id: &TouchpointId) -> String {
        name(self.touchpoint(id).map(|t| &t.name))
    }

    fn stage(&self, id: &StageId) -> String {
        name(self.map().stage(id).map(|s| &s.name))
    }

    fn segment(&self, id: &SegmentId) -> String {
        name(self.map().segment(id).map(|s| &s.name))
    }

    fn segments<'i>(&self, ids: impl IntoIterator<Item = &'i SegmentId>) -> String {
        self.listed(&ids.into_iter().map(|id| self.segment(id)).collect::<Vec<_>>())
    }

    /// `a, b and c`.
    fn listed(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                t!(self.lang, "summary-and", first = first.join(", "), last = last.as_str())
            }
        }
    }
}

/// A name of blanks can stand in a hand-written file; it must not break the markup around it.
fn name(name: Option<&Line>) -> String {
    let name = escape::line(name.map_or("", Line::as_str));
    if name.is_empty() { "–".to_owned() } else { name }
}

fn points(score: Option<Score>) -> String {
    score.map_or_else(|| "–".to_owned(), |s| s.points().to_string())
}

/// Begins a section.
fn heading(out: &mut String, text: &str) {
    out.push_str("\n## ");
    out.push_str(text);
    out.push_str("\n\n");
}

/// Begins a table; the columns of numbers are aligned to the right.
fn head(out: &mut String, heads: &[String], numbers: std::ops::Range<usize>) {
    row(out, heads);
    let rule = |i| if numbers.contains(&i) { "--:" } else { "---" }.to_owned();
    row(out, &(0..heads.len()).map(rule).collect::<Vec<_>>());
}

/// A table's row.
fn row(out: &mut String, cells: &[String]) {
    for cell in cells {
        out.push_str("| ");
        out.push_str(cell);
        out.push(' ');
    }
    out.push_str("|\n");
}
