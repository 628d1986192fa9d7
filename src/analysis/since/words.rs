//! Puts what has changed into words.

use super::{Cell, Change, Changes, News, counts};
use crate::{
    lang::Lang,
    map::{Key, Map, choice::Choice as _},
    t,
};

/// What has changed, in one sentence with its figures, and what nobody can tell.
pub fn answer(changes: &Changes, lang: &Lang) -> String {
    let told = counted(changes, lang);
    if changes.is_whole { told } else { format!("{told} {}", t!(lang, "since-only-scores")) }
}

fn counted(changes: &Changes, lang: &Lang) -> String {
    let day = lang.date(changes.day);
    if changes.is_empty() {
        return t!(lang, "since-nothing", day = day);
    }
    // The first one says of what it counts.
    let told = counts(changes).enumerate().map(|(nth, (group, count))| {
        let first = if nth == 0 { "yes" } else { "no" };
        let arguments = [("count", count.into()), ("first", first.into())];
        lang.say(&format!("since-count-{}", group.word()), arguments.into_iter().collect())
    });
    let turned = |is: fn(&super::Turn) -> bool| changes.turns.iter().filter(|turn| is(turn)).count();
    let (came, went) = (turned(|turn| turn.before == 0), turned(|turn| turn.now == 0));
    let came = (came > 0).then(|| t!(lang, "since-count-came", count = came));
    let went = (went > 0).then(|| t!(lang, "since-count-went", count = went));
    let mut all: Vec<String> = told.chain(came).chain(went).collect();
    let parts = match (all.pop(), all.is_empty()) {
        (Some(last), false) => t!(lang, "summary-and", first = all.join(", "), last = last),
        (last, _) => last.unwrap_or_default(),
    };
    t!(lang, "since-answer", day = day, parts = parts)
}

/// The name of the record that has changed; of the map as a whole what it is.
pub fn record(change: &Change, map: &Map, lang: &Lang) -> String {
    let name = match (&change.record, &change.news) {
        (_, News::Gone { name, .. }) => Some(name),
        (Key::About, _) => None,
        (Key::Stage(id), _) => map.stage(id).map(|stage| &stage.name),
        (Key::Segment(id), _) => map.segment(id).map(|segment| &segment.name),
        (Key::Touchpoint(id), _) => map.touchpoint(id).map(|touchpoint| &touchpoint.name),
    };
    name.map_or_else(|| t!(lang, "form-map"), ToString::to_string)
}

/// The labels of the fields that have changed.
pub fn fields(change: &Change, lang: &Lang) -> Vec<String> {
    let News::Texts(fields) = &change.news else { return Vec::new() };
    let record = crate::map::by_key::word(&change.record);
    fields.iter().map(|field| lang.get(&format!("field-{record}-{field}"))).collect()
}

/// The stage and the segment of a cell.
pub fn place((stage, segment): &Cell, map: &Map) -> String {
    let stage = map.stage(stage).map_or("", |stage| stage.name.as_str());
    let segment = map.segment(segment).map_or("", |segment| segment.name.as_str());
    format!("{stage} × {segment}")
}
