//! Asks in a sentence whether something is to be deleted: what it is called, what goes with it, and what stays.

use crate::{
    lang::Lang,
    map::{
        edit::{Change, Edit},
        touchpoint::Touchpoint,
    },
    t,
};

/// The question whether this edit, which deletes, is to be made. Where it is drawn, a long name is cut: what goes and what
/// stays is always in sight.
pub fn question(edit: &Edit, lang: &Lang, key: &str) -> String {
    sentence(edit, &name(edit), lang, key)
}

/// Whether a stage or a segment goes, and touchpoints with it.
pub fn takes_a_head_with_more(edit: &Edit) -> bool {
    let is_head = matches!(edit.changes.first(), Some(Change::Stage(_) | Change::Segment(_)));
    is_head && pairs(edit).next().is_some()
}

/// What the deleted thing is called; empty for several touchpoints.
fn name(edit: &Edit) -> String {
    match edit.changes.as_slice() {
        [Change::Stage(swap), ..] => swap.old.as_ref().map(|stage| stage.name.to_string()),
        [Change::Segment(swap), ..] => swap.old.as_ref().map(|segment| segment.name.to_string()),
        [Change::Touchpoint(_)] => match action(edit) {
            Some(action) => Some(action),
            None => pairs(edit).next().map(|(old, _)| old.name.to_string()),
        },
        _ => None,
    }
    .unwrap_or_default()
}

fn sentence(edit: &Edit, name: &str, lang: &Lang, key: &str) -> String {
    let gone = pairs(edit).filter(|(_, new)| new.is_none()).count();
    let stays = pairs(edit).count() - gone;
    match edit.changes.first() {
        Some(Change::Stage(_)) => {
            t!(lang, "d-again-stage", key = key, name = name, gone = gone, stays = stays)
        }
        Some(Change::Segment(_)) => {
            t!(lang, "d-again-segment", key = key, name = name, gone = gone, stays = stays)
        }
        _ if gone + stays > 1 => t!(lang, "d-again-several", key = key, gone = gone, stays = stays),
        _ if action(edit).is_some() => t!(lang, "d-again-action", key = key, name = name),
        _ => match pairs(edit).find_map(|(_, new)| new) {
            Some(left) => t!(lang, "d-again-here", key = key, name = name, count = left.places.len()),
            None if pairs(edit).any(|(old, _)| is_bare(old)) => {
                t!(lang, "d-again-bare", key = key, name = name)
            }
            None => t!(lang, "d-again-whole", key = key, name = name),
        },
    }
}

/// Whether nothing is noted about a touchpoint but its name and where it stands.
fn is_bare(touchpoint: &Touchpoint) -> bool {
    let Touchpoint { number, name, places, .. } = touchpoint.clone();
    let is_felt = places.iter().any(|place| place.experience.latest().is_some());
    !is_felt && *touchpoint == Touchpoint { number, name, places, ..Touchpoint::default() }
}

/// The text of the only thing that goes from a touchpoint, if that is an action.
fn action(edit: &Edit) -> Option<String> {
    let (old, new) = pairs(edit).next()?;
    let left = &new?.detail.actions;
    let gone = old.detail.actions.iter().find(|action| !left.iter().any(|other| other.id == action.id))?;
    Some(gone.value.what.to_string())
}

/// The touchpoints before, and what is left of them.
fn pairs(edit: &Edit) -> impl Iterator<Item = (&Touchpoint, Option<&Touchpoint>)> {
    edit.changes.iter().filter_map(|change| match change {
        Change::Touchpoint(swap) => Some((swap.old.as_deref()?, swap.new.as_deref())),
        _ => None,
    })
}
