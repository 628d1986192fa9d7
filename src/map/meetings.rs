//! Meetings of a map as a whole.

use super::{
    Map,
    builder::Builder,
    edit::Edit,
    rated::{Rated, Verdict},
    touchpoint::Touchpoint,
};
use jiff::civil::Date;

/// Moves all scores and verdicts of the meeting `from` to the meeting `into`, and removes `from` from the
/// list. Where both gave a verdict, that of `from` counts. Its title is kept if `into` has none.
pub fn join(map: &Map, from: Date, into: Date) -> Option<Edit> {
    let mut edit = Builder::new(map);
    for (id, touchpoint) in map.touchpoints() {
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
