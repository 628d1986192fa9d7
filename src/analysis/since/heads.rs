//! What has changed in the stages, the segments and the map as a whole.

use super::change::{self, Change, News};
use crate::map::{Key, Records, text::Line};
use std::{collections::BTreeMap, sync::Arc};

/// What has changed in the stages, the segments and the map as a whole.
pub(super) fn of(before: &Records, now: &Records, list: &mut Vec<Arc<Change>>) {
    let about = change::of_about(&before.about, &now.about);
    list.extend(about.map(|news| Arc::new(Change { record: Key::About, news })));
    records(&before.stages, &now.stages, Key::Stage, |stage| &stage.name, change::of_stage, list);
    records(&before.segments, &now.segments, Key::Segment, |segment| &segment.name, change::of_segment, list);
}

fn records<I: Ord + Clone, R>(
    before: &BTreeMap<I, Arc<R>>,
    now: &BTreeMap<I, Arc<R>>,
    key: fn(I) -> Key,
    name: fn(&R) -> &Line,
    differing: fn(&R, &R) -> Option<News>,
    list: &mut Vec<Arc<Change>>,
) {
    for (id, record) in now {
        let news = match before.get(id) {
            None => Some(News::New),
            Some(known) => differing(known, record),
        };
        list.extend(news.map(|news| Arc::new(Change { record: key(id.clone()), news })));
    }
    let gone = before.iter().filter(|(id, _)| !now.contains_key(id));
    list.extend(gone.map(|(id, record)| {
        let news = News::Gone { name: name(record).clone(), cells: Vec::new() };
        Arc::new(Change { record: key(id.clone()), news })
    }));
}
