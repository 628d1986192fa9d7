//! Meetings of a map as a whole.

use super::{
    Map, Records,
    builder::Builder,
    edit::Edit,
    id::TouchpointId,
    rated::{Rated, Verdict},
    touchpoint::Touchpoint,
};
use jiff::civil::Date;
use std::sync::Arc;

/// Moves all scores and verdicts of the meeting `from` to the meeting `into`, and removes `from` from the
/// list. Where both gave a verdict, that of `from` counts. Its title is kept if `into` has none.
pub fn join(map: &Map, from: Date, into: Date) -> Option<Edit> {
    let mut edit = Builder::new(map);
    move_scores(&mut edit, from, into);
    edit.about(|about| {
        let title = about.meetings.iter().find(|m| m.value.date == Some(from)).map(|m| m.value.title.clone());
        about.meetings.retain(|m| m.value.date != Some(from));
        let other = about.meetings.iter_mut().find(|m| m.value.date == Some(into));
        if let (Some(title), Some(other)) = (title, other.filter(|m| m.value.title.is_empty())) {
            other.value.title = title;
        }
    });
    edit.finish()
}

/// Moves all scores and verdicts of the meeting `from` to the day `into`, as part of an edit. Where both gave a verdict,
/// that of `from` counts.
pub fn move_scores(edit: &mut Builder, from: Date, into: Date) {
    for (id, touchpoint) in edit.map().touchpoints() {
        if is_of(touchpoint, from) {
            edit.touchpoint(id, |t| {
                move_all(&mut t.effectiveness, from, into);
                move_all(&mut t.importance, from, into);
                move_all(&mut t.usage, from, into);
                for place in t.places.iter_mut() {
                    move_all(&mut place.experience, from, into);
                }
            });
        }
    }
}

/// The meeting before the latest one that gave scores: what has changed is asked since then.
pub fn before_latest(map: &Map) -> Option<Date> {
    map.scored().into_iter().rev().nth(1)
}

/// A touchpoint as it stood at the end of a meeting, as far as it says so itself: without the scores, verdicts and
/// dated figures that came later. `None` when nothing came later.
pub fn rewound(touchpoint: &Touchpoint, meeting: Date) -> Option<Touchpoint> {
    let is_later = touchpoint.effectiveness.is_later_than(meeting)
        || touchpoint.importance.is_later_than(meeting)
        || touchpoint.usage.is_later_than(meeting)
        || touchpoint.places.iter().any(|place| place.experience.is_later_than(meeting))
        || touchpoint.detail.metrics.iter().any(|metric| metric.value.date > Some(meeting));
    is_later.then(|| {
        let mut touchpoint = touchpoint.clone();
        touchpoint.effectiveness.rewind(meeting);
        touchpoint.importance.rewind(meeting);
        touchpoint.usage.rewind(meeting);
        if touchpoint.places.iter().any(|place| place.experience.is_later_than(meeting)) {
            touchpoint.places.iter_mut().for_each(|place| place.experience.rewind(meeting));
        }
        if !touchpoint.detail.metrics.is_empty() {
            touchpoint.detail.metrics.retain(|metric| metric.value.date <= Some(meeting));
        }
        touchpoint
    })
}

/// The map that [`rewound`] touchpoints make together with all the rest of this one.
pub fn rewound_map<'a>(
    map: &Map,
    touchpoints: impl Iterator<Item = (&'a TouchpointId, &'a Arc<Touchpoint>)>,
) -> Map {
    let touchpoints = touchpoints.map(|(id, touchpoint)| (id.clone(), Arc::clone(touchpoint))).collect();
    Map::of(Records { touchpoints, ..map.records().clone() })
}

/// Whether a meeting gave the touchpoint a score or a verdict.
fn is_of(touchpoint: &Touchpoint, day: Date) -> bool {
    let day = Some(day);
    touchpoint.effectiveness.at(day).is_some()
        || touchpoint.importance.at(day).is_some()
        || touchpoint.usage.at(day).is_some()
        || touchpoint.places.iter().any(|place| place.experience.at(day).is_some())
}

fn move_all<V: Verdict>(rated: &mut Rated<V>, from: Date, into: Date) {
    if let Some(verdict) = rated.at(Some(from)) {
        rated.set(Some(from), None);
        rated.set(Some(into), Some(verdict));
    }
}
