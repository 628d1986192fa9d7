//! What stands on a panel: its answer, its picture, and the lines that can be gone to. It is made when the map has
//! changed and kept until it changes again, so that a move of the cursor costs nothing.

use super::{
    changed::Told,
    line::{Line, What},
    panel::Panel,
};
use crate::{
    analysis::{
        Analysis, Headline,
        chances::{Chances, Listed},
        curve::Curve,
        distribution::Part,
        effect::Matrix,
        kinds::Kinds,
        owners::Owners,
        rule::Rule,
        since::Changes,
        usage::Used,
    },
    lang::Lang,
    map::{Map, id::SegmentId, text},
};
use std::sync::Arc;

/// The picture of a panel.
#[derive(Clone, Debug, PartialEq)]
pub enum Picture {
    /// Its lines say everything.
    Lines,
    /// The stages as bars of kinds.
    Distribution(Vec<Part>, Kinds),
    /// The experience of the segments over the stages.
    Experience(Vec<Curve>),
    /// Importance and effectiveness.
    Matrix(Box<Matrix>),
    /// Chances to improve, and how many of each stand before the others.
    Chances(Chances, usize),
    /// Stages and segments by kinds.
    Kinds(Kinds),
    /// Verdict and computed use.
    Use(Vec<Used>),
    /// Load and hand-overs.
    Owners(Owners),
    /// What has changed; none without anything to compare with.
    Changes(Option<Told>),
}

/// What stands on a panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Which panel.
    pub panel: Panel,
    /// The answer to its question, in a sentence with figures.
    pub answer: String,
    /// The findings that stand on it.
    pub findings: Vec<Headline>,
    /// Whether these are lines of it: beside all findings they are not said again.
    pub(super) lists_findings: bool,
    /// How many of them, from the first one on, are no lines because they are the answer.
    pub(super) said: usize,
    /// The lines on a picture that has few of them. Those of the others are found in the picture itself when somebody asks
    /// for one: of ten thousand only a handful is ever in sight.
    pub(super) few: Vec<Line>,
    /// The picture.
    pub picture: Picture,
}

impl Sheet {
    /// The finding of a rule on this panel.
    pub fn finding(&self, rule: Rule) -> Option<&Headline> {
        self.findings.iter().find(|headline| headline.finding.rule == rule)
    }

    /// How many lines can be gone to: those on the picture, and the findings below it.
    pub fn count(&self) -> usize {
        self.on_picture() + if self.lists_findings { self.findings.len() - self.said } else { 0 }
    }

    fn on_picture(&self) -> usize {
        match &self.picture {
            Picture::Matrix(matrix) => matrix.places(),
            Picture::Chances(chances, _) => chances.count(),
            Picture::Use(used) => used.len(),
            Picture::Changes(told) => told.as_ref().map_or(0, Told::count),
            _ => self.few.len(),
        }
    }

    /// The line in that place.
    pub fn line(&self, nth: usize) -> Option<Line> {
        let below = |what| Line { what, column: 0, row: nth };
        if let Some(after) = nth.checked_sub(self.on_picture()) {
            let row = self.few.iter().map(|line| line.row + 1).max().unwrap_or(nth - after) + after;
            let listed = self.findings.get(self.said + after).filter(|_| self.lists_findings)?;
            let what = What::Finding(listed.finding.rule);
            return Some(Line { what, column: 0, row });
        }
        match &self.picture {
            Picture::Matrix(matrix) => on_matrix(matrix, nth),
            Picture::Chances(chances, first) => {
                let Listed { chance, candidate, .. } = chances.nth(nth, *first)?;
                Some(below(What::Chance(chance, candidate.touchpoint.clone())))
            }
            Picture::Use(used) => Some(below(What::Touchpoint(used.get(nth)?.touchpoint.clone()))),
            Picture::Changes(told) => told.as_ref()?.line(nth),
            _ => self.few.get(nth).cloned(),
        }
    }

    /// What the line in that place is.
    pub fn what(&self, nth: usize) -> Option<What> {
        self.line(nth).map(|line| line.what)
    }

    /// All lines.
    pub fn lines(&self) -> impl Iterator<Item = Line> {
        (0..self.count()).filter_map(|nth| self.line(nth))
    }

    /// The line of something, which is most likely where it was.
    pub fn position(&self, what: &What, was: usize) -> Option<usize> {
        if self.what(was).as_ref() == Some(what) {
            return Some(was);
        }
        match &self.picture {
            Picture::Changes(Some(told)) => told.position(what),
            _ => self.lines().position(|line| line.what == *what),
        }
    }
}

/// Rows of the matrix: more touchpoints than these do not stand in one of its fields.
const FIELD: usize = 1_000_000;

/// A touchpoint of the matrix, field by field, and after all of them those that are not on it.
fn on_matrix(matrix: &Matrix, nth: usize) -> Option<Line> {
    let mut left = nth;
    for (importance, effectiveness, field) in matrix.fields() {
        if let Some(id) = field.get(left) {
            let column = usize::from(effectiveness.points()) - 1;
            let row = usize::from(5 - importance.points()) * FIELD + left;
            return Some(Line { what: What::Touchpoint(id.clone()), column, row });
        }
        left -= field.len();
    }
    let is_last = left == 0 && !matrix.unrated.is_empty();
    is_last.then_some(Line { what: What::Unrated, column: 0, row: 5 * FIELD })
}

/// What a sheet is made from.
#[derive(Clone, Copy)]
pub(super) struct Sources<'a> {
    pub analysis: &'a Analysis,
    pub map: &'a Map,
    pub lang: &'a Lang,
    /// The segment that is in work.
    pub segment: Option<&'a SegmentId>,
    /// What has changed, where that is in sight.
    pub changes: Option<&'a Arc<Changes>>,
    /// The lines of a list of chances.
    pub lines: usize,
    /// Whether a panel has room for two lists side by side.
    pub is_wide: bool,
    /// Whether there are further pictures to turn to, for which a narrow screen has no room.
    pub has_pictures: bool,
    /// Whether the findings stand beside it, so that a picture need not repeat its own.
    pub beside_findings: bool,
    /// A person's name as it is shown, which may be a number.
    pub shown: &'a dyn Fn(&text::Line) -> text::Line,
}
