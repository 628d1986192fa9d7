//! Describes in words what an edit does to the meetings of a map.

use crate::{
    lang::Lang,
    map::{
        edit::{Change, Edit},
        field,
    },
    t,
};
use jiff::civil::Date;

/// The words of an edit that moves a meeting with its scores to another day, or joins it to the one before; `None` for
/// every other edit.
pub fn moved(edit: &Edit, lang: &Lang) -> Option<String> {
    let has_scores = edit.changes.iter().any(|change| matches!(change, Change::Touchpoint(_)));
    let about = edit.changes.iter().find_map(|c| if let Change::About(s) = c { Some(s) } else { None })?;
    let (old, new) = (about.old.as_ref()?, about.new.as_ref()?);
    let left: Vec<Date> = new.meetings.iter().filter_map(|meeting| meeting.value.date).collect();
    let gone = old.meetings.iter().filter_map(|meeting| meeting.value.date).find(|day| !left.contains(day));
    let from = gone.filter(|_| has_scores)?;
    let id =
        old.meetings.iter().find(|meeting| meeting.value.date == Some(from)).map(|meeting| &meeting.id)?;
    if let Some(into) = field::item(&new.meetings, id).and_then(|meeting| meeting.date) {
        return Some(t!(lang, "edit-meeting-moved", from = lang.date(from), into = lang.date(into)));
    }
    let into = left.into_iter().filter(|day| *day < from).max()?;
    Some(t!(lang, "edit-meeting-joined", from = lang.date(from), into = lang.date(into)))
}
