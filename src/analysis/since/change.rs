//! What has changed in one record: in a touchpoint's scores, verdict, places, figures, actions and texts, and in the
//! texts of a stage, a segment or the map itself.

use crate::{
    analysis::metrics::{self, Trend},
    map::{
        Key,
        about::About,
        choice::choice,
        detail::{Action, State},
        field::{Record, item},
        id::{ItemId, SegmentId, StageId, TouchpointId},
        lens::Lens,
        place::Place,
        rated::Score,
        segment::Segment,
        stage::Stage,
        text::{Line, fold},
        touchpoint::{Touchpoint, Usage},
    },
};

choice! {
    /// What kind of change it is. They stand in the order in which a room asks for them.
    Group {
        /// A score has risen.
        Better = "better",
        /// A score has fallen.
        Worse = "worse",
        /// The verdict on the use is another one.
        Verdict = "verdict",
        /// It was not there before.
        New = "new",
        /// It is not there any more.
        Gone = "gone",
        /// An action is done.
        Done = "done",
        /// A figure is another one (R71, R74).
        Figure = "figure",
        /// It had no score before.
        Rated = "rated",
        /// It has no score any more.
        Unrated = "unrated",
        /// It stands elsewhere.
        Place = "place",
        /// A text or another field is another one.
        Text = "text",
    }
}

/// The column and the row of a cell.
pub type Cell = (StageId, SegmentId);

/// A change of one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which record.
    pub record: Key,
    /// What has changed.
    pub news: News,
}

/// A score that is another one under a lens; the experience is that in a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Rescored {
    /// Under which lens.
    pub lens: Lens,
    /// In which cell.
    pub cell: Option<Cell>,
    /// The score before.
    pub before: Option<Score>,
    /// The score now.
    pub now: Option<Score>,
}

impl Rescored {
    /// What kind of change it is.
    pub fn group(&self) -> Group {
        match (self.before, self.now) {
            (None, _) => Group::Rated,
            (_, None) => Group::Unrated,
            (before, now) if now > before => Group::Better,
            _ => Group::Worse,
        }
    }

    /// What it is about.
    pub fn aspect(&self) -> Aspect {
        Aspect::Score(self.lens, self.cell.clone())
    }
}

/// What has changed, with what was before and what is now.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// Scores of one touchpoint. The first one says in which group it stands: what has fallen hides behind nothing that
    /// has risen.
    Scores(Vec<Rescored>),
    /// The verdict on the use (R47).
    Verdict {
        /// The verdict before.
        before: Option<Usage>,
        /// The verdict now.
        now: Option<Usage>,
    },
    /// The record was not there before.
    New,
    /// The record is not there any more.
    Gone {
        /// What it was called.
        name: Line,
        /// The cells in which it stood.
        cells: Vec<Cell>,
    },
    /// It stands in other cells.
    Places {
        /// The cells in which it did not stand before.
        came: Vec<Cell>,
        /// The cells in which it does not stand any more.
        left: Vec<Cell>,
    },
    /// An action is done now.
    Done(ItemId),
    /// The newest figure of a name is another one.
    Figure {
        /// The name of the figure.
        name: Line,
        /// The figure before; `None` where there was none.
        before: Option<Line>,
        /// The figure now.
        now: Line,
        /// Whether it has got better.
        trend: Option<Trend>,
        /// The target, and whether it is reached, where that can be told.
        target: Option<(Line, Option<bool>)>,
    },
    /// These fields are other ones.
    Texts(Vec<&'static str>),
}

/// What a change is about, whatever the values are.
#[derive(Clone, Debug, PartialEq)]
pub enum Aspect {
    /// A score under a lens, in a cell where it is the experience.
    Score(Lens, Option<Cell>),
    /// The verdict on the use.
    Verdict,
    /// The record is new.
    New,
    /// The record is gone.
    Gone,
    /// Where it stands.
    Places,
    /// An action.
    Action(ItemId),
    /// The figures of a name.
    Figure(Line),
    /// The other fields.
    Texts,
}

impl Change {
    /// The change of a touchpoint.
    pub(super) fn of(id: &TouchpointId, news: News) -> Self {
        Self { record: Key::Touchpoint(id.clone()), news }
    }

    /// The touchpoint that has changed.
    pub fn touchpoint(&self) -> Option<&TouchpointId> {
        if let Key::Touchpoint(id) = &self.record { Some(id) } else { None }
    }
}

impl News {
    /// What kind of change it is.
    pub fn group(&self) -> Group {
        match self {
            Self::Scores(all) => all.first().map_or(Group::Rated, Rescored::group),
            Self::Verdict { .. } => Group::Verdict,
            Self::New => Group::New,
            Self::Gone { .. } => Group::Gone,
            Self::Places { .. } => Group::Place,
            Self::Done(_) => Group::Done,
            Self::Figure { .. } => Group::Figure,
            Self::Texts(_) => Group::Text,
        }
    }

    /// What it is about; of several scores the first.
    pub fn aspect(&self) -> Aspect {
        match self {
            Self::Scores(all) => {
                all.first().map_or(Aspect::Score(Lens::Effectiveness, None), Rescored::aspect)
            }
            Self::Verdict { .. } => Aspect::Verdict,
            Self::New => Aspect::New,
            Self::Gone { .. } => Aspect::Gone,
            Self::Places { .. } => Aspect::Places,
            Self::Done(id) => Aspect::Action(id.clone()),
            Self::Figure { name, .. } => Aspect::Figure(name.clone()),
            Self::Texts(_) => Aspect::Texts,
        }
    }

    /// The scores that are other ones.
    pub fn scores(&self) -> &[Rescored] {
        if let Self::Scores(all) = self { all } else { &[] }
    }

    /// Whether it is about this, too.
    pub fn is_about(&self, aspect: &Aspect) -> bool {
        match (self, aspect) {
            (Self::Scores(all), Aspect::Score(lens, cell)) => {
                all.iter().any(|score| score.lens == *lens && score.cell == *cell)
            }
            _ => self.aspect() == *aspect,
        }
    }
}

/// The fields of a touchpoint that are compared in their own way.
const OWN_WAY: [&str; 7] = ["number", "places", "effectiveness", "importance", "usage", "metrics", "actions"];

/// What has changed in a touchpoint.
pub(super) fn of_touchpoint(before: &Touchpoint, now: &Touchpoint) -> Vec<News> {
    let (mut news, mut scores) = (Vec::new(), Vec::new());
    for (lens, before, now) in [
        (Lens::Effectiveness, &before.effectiveness, &now.effectiveness),
        (Lens::Importance, &before.importance, &now.importance),
    ] {
        let (before, now) = (before.latest(), now.latest());
        if before != now {
            scores.push(Rescored { lens, cell: None, before, now });
        }
    }
    let elsewhere = places(before, now, &mut scores);
    if !scores.is_empty() {
        scores.sort_by_key(|score| (score.group() != Group::Worse, score.group()));
        news.push(News::Scores(scores));
    }
    news.extend(elsewhere);
    let (verdict, verdict_now) = (before.usage.latest(), now.usage.latest());
    if verdict != verdict_now {
        news.push(News::Verdict { before: verdict, now: verdict_now });
    }
    let done = now.detail.actions.iter().filter(|action| {
        let known = item(&before.detail.actions, &action.id);
        action.value.state() == State::Done && known.is_none_or(|known| known.state() != State::Done)
    });
    news.extend(done.map(|action| News::Done(action.id.clone())));
    figures(before, now, &mut news);
    let mut texts = fields(before, now, &OWN_WAY);
    if has_other_actions(before, now) {
        texts.push("actions");
    }
    if !texts.is_empty() {
        news.push(News::Texts(texts));
    }
    news
}

/// Where it stands; and how it is experienced in the cells in which it stood before and stands now.
fn places(before: &Touchpoint, now: &Touchpoint, scores: &mut Vec<Rescored>) -> Option<News> {
    let (mut came, mut left) = (Vec::new(), Vec::new());
    let cell = |place: &Place| (place.stage.clone(), place.segment.clone());
    for pair in before.places.differences(&now.places) {
        match pair {
            (Some(before), Some(now)) => {
                let (then, score) = (before.experience.latest(), now.experience.latest());
                if then != score {
                    let cell = Some(cell(now));
                    scores.push(Rescored { lens: Lens::Experience, cell, before: then, now: score });
                }
            }
            (None, Some(now)) => came.push(cell(now)),
            (Some(before), None) => left.push(cell(before)),
            (None, None) => {}
        }
    }
    (!came.is_empty() || !left.is_empty()).then_some(News::Places { came, left })
}

/// The figures whose newest value is another one.
fn figures(before: &Touchpoint, now: &Touchpoint, news: &mut Vec<News>) {
    if before.detail.metrics == now.detail.metrics {
        return;
    }
    let known = metrics::series(before);
    for series in metrics::series(now) {
        let metric = &series.newest.value;
        let name = fold(metric.name.as_str());
        let then = known.iter().find(|one| fold(one.newest.value.name.as_str()) == name);
        let then = then.map(|one| &one.newest.value.value);
        if then != Some(&metric.value) {
            news.push(News::Figure {
                name: metric.name.clone(),
                before: then.cloned(),
                now: Line::clean(&metrics::with_unit(metric, metric.value.as_str())),
                trend: then.and_then(|then| series.since(then.as_str())),
                target: series
                    .target
                    .map(|target| (Line::clean(&metrics::with_unit(metric, target)), series.reaches_target)),
            });
        }
    }
}

/// Whether actions came, went or were written anew. That one is done is told in its own way, also where it is new.
fn has_other_actions(before: &Touchpoint, now: &Touchpoint) -> bool {
    let (before, now) = (&before.detail.actions, &now.detail.actions);
    let is_gone = before.iter().any(|known| item(now, &known.id).is_none());
    is_gone
        || now.iter().any(|action| match item(before, &action.id) {
            None => action.value.state() != State::Done,
            Some(known) if action.value.state() == State::Done => {
                Action { state: action.value.state, ..known.clone() } != action.value
            }
            Some(known) => *known != action.value,
        })
}

/// The fields in which two records differ, but for these.
fn fields<R: Record>(before: &R, now: &R, but: &[&str]) -> Vec<&'static str> {
    let all = R::FIELDS.iter().filter(|field| !but.contains(&field.column.name));
    all.filter(|field| (field.get)(before) != (field.get)(now)).map(|field| field.column.name).collect()
}

/// What has changed in a stage. Its place in the order is told by the map itself.
pub(super) fn of_stage(before: &Stage, now: &Stage) -> Option<News> {
    texts(fields(before, now, &["rank"]))
}

/// What has changed in a segment.
pub(super) fn of_segment(before: &Segment, now: &Segment) -> Option<News> {
    texts(fields(before, now, &["rank"]))
}

/// What has changed in the map as a whole. Its meetings are what the comparison begins from.
pub(super) fn of_about(before: &About, now: &About) -> Option<News> {
    texts(fields(before, now, &["meetings"]))
}

fn texts(fields: Vec<&'static str>) -> Option<News> {
    (!fields.is_empty()).then_some(News::Texts(fields))
}
