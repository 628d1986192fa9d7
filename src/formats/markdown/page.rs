//! What every part of the summary reads and writes with.

use super::escape;
use crate::{
    analysis::sentence::listed_up_to,
    analysis::{Findings, distribution::Distribution, focus::Focus, journey::Journey},
    lang::Lang,
    map::{
        Map,
        id::{SegmentId, StageId, TouchpointId},
        rated::Score,
        text::Line,
        touchpoint::Touchpoint,
    },
};
use jiff::civil::Date;

/// More names than these a reader does not take in: the rest is counted.
pub(super) const SHOWN: usize = 20;

/// How much of a map the summary tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// Page one: what needs attention, what has changed, who does what, and where the touchpoints lie.
    Short,
    /// Also the map and what stands out in it.
    Findings,
    /// Also what each rated touchpoint is, its verdicts, how it is experienced today and what would be optimal.
    #[default]
    Rated,
    /// Everything that is filled in.
    All,
}

/// What the summary may say.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How much of the map it tells.
    pub extent: Extent,
    /// Whether owners, supporters and whoever else is named are in it.
    pub people: bool,
    /// The day by which actions are overdue; `None` marks none.
    pub today: Option<Date>,
}

impl Default for Options {
    fn default() -> Self {
        Self { extent: Extent::default(), people: true, today: None }
    }
}

/// The map and its findings, with the language and the options that all parts of the summary use.
pub(super) struct Page<'m> {
    pub(super) journey: Journey<'m>,
    pub(super) distribution: Distribution,
    pub(super) focus: Vec<Focus>,
    pub(super) findings: Findings,
    pub(super) lang: &'m Lang,
    pub(super) options: Options,
}

impl<'m> Page<'m> {
    pub(super) fn map(&self) -> &'m Map {
        self.journey.map()
    }

    /// Finds a touchpoint that a finding names.
    pub(super) fn touchpoint(&self, id: &TouchpointId) -> Option<&'m Touchpoint> {
        self.map().touchpoint(id)
    }

    pub(super) fn name(&self, id: &TouchpointId) -> String {
        name(self.touchpoint(id).map(|t| &t.name))
    }

    pub(super) fn stage(&self, id: &StageId) -> String {
        name(self.map().stage(id).map(|s| &s.name))
    }

    pub(super) fn segment(&self, id: &SegmentId) -> String {
        name(self.map().segment(id).map(|s| &s.name))
    }

    pub(super) fn segments<'i>(&self, ids: impl IntoIterator<Item = &'i SegmentId>) -> String {
        self.listed(&ids.into_iter().map(|id| self.segment(id)).collect::<Vec<_>>())
    }

    /// Joins texts to `a, b and c`.
    pub(super) fn listed(&self, parts: &[String]) -> String {
        listed_up_to(parts, usize::MAX, self.lang)
    }
}

/// Escapes a name. A hand-written file can hold a name of blanks, which must not break the markup around it.
pub(super) fn name(name: Option<&Line>) -> String {
    dash(escape::line(name.map_or("", Line::as_str)))
}

/// A dash in the place of an empty text.
pub(super) fn dash(text: String) -> String {
    if text.is_empty() { "–".to_owned() } else { text }
}

/// A text with a capital letter at its start.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// A text as a sentence: with a full stop, unless it has an end of its own.
pub(super) fn sentence(mut text: String) -> String {
    let words = text.trim_end_matches(['“', '”', '"', ')', '\'']);
    if !words.is_empty() && !words.ends_with(['.', '!', '?', '…']) || text.ends_with(')') {
        text.push('.');
    }
    text
}

pub(super) fn points(score: Option<Score>) -> String {
    score.map_or_else(|| "–".to_owned(), |s| s.points().to_string())
}

/// Begins a section.
pub(super) fn heading(out: &mut String, text: &str) {
    out.push_str(&format!("\n## {text}\n\n"));
}

/// Begins a part of a section.
pub(super) fn part(out: &mut String, text: &str) {
    out.push_str(&format!("\n### {text}\n\n"));
}

/// Begins a table. The columns of numbers are aligned to the right.
pub(super) fn head(out: &mut String, heads: &[String], numbers: std::ops::Range<usize>) {
    row(out, heads);
    let rule = |i| if numbers.contains(&i) { "--:" } else { "---" }.to_owned();
    row(out, &(0..heads.len()).map(rule).collect::<Vec<_>>());
}

/// Writes a row of a table.
pub(super) fn row(out: &mut String, cells: &[String]) {
    for cell in cells {
        out.push_str("| ");
        out.push_str(cell);
        out.push(' ');
    }
    out.push_str("|\n");
}
