//! The laws of edits, held against random maps and random edits.

use super::{
    Map,
    builder::Builder,
    choice::Choice as _,
    conflict::Side,
    detail::Action,
    document::Document,
    edit::{Change, Edit, Swap},
    field::{Item, item},
    id::Ids,
    index::Index,
    place::Places,
    rated::Score,
    stage::Stage,
    text::{Line, Prose},
    touchpoint::{Friction, Kind, Touchpoint},
};
use crate::testing;
use jiff::civil::Date;
use proptest::prelude::*;
use std::sync::Arc;

/// An edit chosen by a few numbers; `None` where it would change nothing.
pub(super) fn edit(map: &Map, choice: u8, a: usize, b: usize, seed: u64) -> Option<Edit> {
    let mut ids = Ids::seeded(seed);
    let touchpoints: Vec<_> = map.touchpoints().map(|(id, _)| id.clone()).collect();
    let stage = map.stage_ids().get(a % map.stage_ids().len().max(1))?.clone();
    let segment = map.segment_ids().get(b % map.segment_ids().len().max(1))?.clone();
    let touchpoint = touchpoints.get(a % touchpoints.len().max(1)).cloned();
    let other = touchpoints.get(b % touchpoints.len().max(1)).cloned();
    let mut edit = Builder::new(map);
    let text = format!("{seed:x}");
    match (choice % KINDS, touchpoint, other) {
        (0, ..) => {
            let id = ids.touchpoint();
            let fresh = Touchpoint {
                number: map.free_numbers().next().unwrap(),
                name: Line::clean("neu"),
                ..Touchpoint::default()
            };
            edit.set_touchpoint(&id, Some(fresh));
            edit.place(&[id], &stage, &segment, b);
        }
        (1, Some(id), _) => edit.place(&[id], &stage, &segment, b),
        (2, Some(id), Some(other)) => edit.place(&[id, other], &stage, &segment, a),
        (3, Some(id), _) => edit.delete_place(&id, &stage, &segment),
        (4, Some(id), _) => edit.set_touchpoint(&id, None),
        (5, Some(id), _) => edit.touchpoint(&id, |t| t.places = Places::default()),
        (6, Some(id), _) => edit.touchpoint(&id, |t| t.effectiveness.set(None, Score::new((b % 6) as u8))),
        (7, Some(id), _) => {
            edit.touchpoint(&id, |t| t.owner = Line::clean(if b.is_multiple_of(2) { "" } else { "IT" }));
        }
        (8, ..) => {
            edit.insert_stage(&ids.stage("x"), Stage { name: Line::clean("x"), ..Stage::default() }, b);
        }
        (9, ..) => edit.delete_stage(&stage),
        (10, ..) => edit.delete_segment(&segment),
        (11, Some(id), Some(other)) if id != other => {
            // Two numbers change places: sound only as a whole.
            let (n, m) = (map.touchpoint(&id)?.number, map.touchpoint(&other)?.number);
            edit.touchpoint(&id, |t| t.number = m);
            edit.touchpoint(&other, |t| t.number = n);
        }
        (12, Some(id), _) => edit.touchpoint(&id, |t| t.name = Line::clean(&text)),
        (13, Some(id), _) => {
            edit.touchpoint(&id, |t| t.importance.set(meeting(a + b), Score::new((b % 6) as u8)));
        }
        (14, Some(id), _) => edit.touchpoint(&id, |t| {
            let place = t.places.iter_mut().next();
            place.into_iter().for_each(|p| p.experience.set(meeting(a), Score::new((b % 6) as u8)));
        }),
        (15, Some(id), _) => edit.touchpoint(&id, |t| t.detail.note = Prose::clean(&text)),
        (16, Some(id), _) => edit.touchpoint(&id, |t| {
            let id = ids.item_unlike(|id| item(&t.detail.actions, id).is_some());
            let value = Action { what: Line::clean(&text), ..Action::default() };
            let at = b.min(t.detail.actions.len());
            t.detail.actions.insert(at, Item { id, value });
        }),
        (17, Some(id), _) => edit.touchpoint(&id, |t| {
            if let Some(action) = t.detail.actions.first_mut() {
                let who = if b.is_multiple_of(2) { &mut action.value.who } else { &mut action.value.what };
                *who = Line::clean(&text);
            }
        }),
        (18, Some(id), _) => edit.touchpoint(&id, |t| drop(t.detail.actions.pop())),
        (19, Some(id), _) => edit.touchpoint(&id, |t| t.detail.actions.reverse()),
        (20, Some(id), _) => edit.touchpoint(&id, |t| {
            t.friction.set(Friction::at((a % 3) as u8).unwrap(), b.is_multiple_of(2));
            t.kind = Kind::at((b % 5) as u8);
            t.hidden = !t.hidden;
        }),
        (21, ..) => edit.stage(&stage, |s| s.goal = Prose::clean(&text)),
        (22, ..) => edit.segment(&segment, |s| s.wants = Line::clean(&text)),
        (23, ..) => {
            let now = map.stage(&stage)?.clone();
            edit.insert_stage(&stage, now, b);
        }
        (24, ..) => {
            if let Some((key, conflict)) = map.conflicts().nth(a % map.conflicts().len().max(1)) {
                let field = conflict.theirs.keys().next()?;
                edit.choose(key, field, if b.is_multiple_of(2) { Side::Mine } else { Side::Theirs });
            }
        }
        _ => edit.about(|about| about.title = Line::clean(&text)),
    }
    edit.finish()
}

/// How many kinds of edits there are.
const KINDS: u8 = 26;

fn meeting(day: usize) -> Option<Date> {
    Date::new(2026, 11, 1 + (day % 3) as i8).ok()
}

/// Something that is done with a document, chosen by a few numbers.
pub(crate) fn op(doc: &mut Document, choice: u8, a: usize, b: usize, seed: u64) {
    match choice {
        200..220 => drop(doc.undo()),
        220..240 => drop(doc.redo()),
        240..245 => doc.discard(),
        _ => {
            if let Some(edit) = edit(doc.map(), choice, a, b, seed) {
                let made = if choice >= 245 { doc.amend(edit) } else { doc.apply(edit) };
                made.unwrap();
            }
        }
    }
}

pub(super) fn moves() -> impl Strategy<Value = Vec<(u8, usize, usize, u64)>> {
    proptest::collection::vec((any::<u8>(), 0usize..60, 0usize..12, any::<u64>()), 1..25)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn undoing_all_is_the_map_before_and_redoing_all_the_map_after(seed in 0u64..50, moves in moves()) {
        let mut doc = Document::open(testing::map(40, seed)).unwrap();
        let before = doc.map().clone();
        for (choice, a, b, seed) in moves {
            if let Some(edit) = edit(doc.map(), choice, a, b, seed) {
                let now = doc.map().clone();
                prop_assert_eq!(edit.inverse().inverse(), edit.clone());
                prop_assert!(doc.apply(edit).is_ok());
                prop_assert!(doc.map() != &now);
                prop_assert!(Index::of(doc.map().records()) == doc.map().index, "the index follows every change");
            }
        }
        let after = doc.map().clone();
        while doc.undo().is_some() {}
        prop_assert_eq!(doc.map(), &before);
        prop_assert!(Index::of(before.records()) == doc.map().index);
        while doc.redo().is_some() {}
        prop_assert_eq!(doc.map(), &after);
    }

    #[test]
    fn amended_steps_are_one_step(seed in 0u64..50, moves in moves()) {
        let mut doc = Document::open(testing::map(40, seed)).unwrap();
        let before = doc.map().clone();
        let mut steps = 0;
        for (choice, a, b, seed) in moves {
            if let Some(edit) = edit(doc.map(), choice, a, b, seed) {
                prop_assert!(doc.amend(edit).is_ok());
                steps = 1;
            }
        }
        let after = doc.map().clone();
        prop_assert_eq!(doc.undo().is_some(), steps == 1);
        prop_assert!(doc.undo().is_none());
        prop_assert_eq!(doc.map(), &before);
        doc.redo();
        prop_assert_eq!(doc.map(), &after);
    }

    #[test]
    fn what_is_discarded_was_never_made(
        seed in 0u64..50,
        moves in moves(),
        others in proptest::collection::vec((any::<u8>(), 0usize..60, 0usize..12, any::<u64>()), 1..4),
        back in 0usize..25,
    ) {
        let mut doc = Document::open(testing::map(40, seed)).unwrap();
        for (choice, a, b, seed) in moves {
            if let Some(edit) = edit(doc.map(), choice, a, b, seed) {
                prop_assert!(doc.apply(edit).is_ok());
            }
        }
        let after = doc.map().clone();
        let undone = (0..back).take_while(|_| doc.undo().is_some()).count();
        let (before, position) = (doc.map().clone(), doc.position());
        let mut is_made = false;
        for (choice, a, b, seed) in others {
            if let Some(edit) = edit(doc.map(), choice, a, b, seed) {
                let made = if is_made { doc.amend(edit) } else { doc.apply(edit) };
                prop_assert!(made.is_ok());
                is_made = true;
            }
        }
        if is_made {
            doc.discard();
        }
        prop_assert_eq!((doc.map(), doc.position()), (&before, position));
        for _ in 0..undone {
            prop_assert!(doc.redo().is_some());
        }
        prop_assert!(doc.redo().is_none());
        prop_assert_eq!(doc.map(), &after);
    }

    /// However far the steps before the mark were taken back, joined or lost, and what could be made again.
    #[test]
    fn back_at_a_mark_nothing_was_done_since(
        seed in 0u64..50,
        moves in moves(),
        back in 0usize..4,
        others in moves(),
    ) {
        let mut doc = Document::open(testing::map(40, seed)).unwrap();
        moves.into_iter().for_each(|(choice, a, b, seed)| op(&mut doc, choice, a, b, seed));
        (0..back).for_each(|_| drop(doc.undo()));
        doc.take_ops();
        let before = doc.clone();
        doc.mark();
        let mut highest = doc.position();
        for (choice, a, b, seed) in others {
            op(&mut doc, choice, a, b, seed);
            highest = highest.max(doc.position());
        }
        prop_assert!(doc.back_to_mark());
        let mut replayed = before.clone();
        doc.take_ops().into_iter().for_each(|op| replayed.repeat(op).unwrap());
        for mut doc in [doc, replayed] {
            let mut before = before.clone();
            prop_assert_eq!((doc.map(), doc.position()), (before.map(), before.position()));
            prop_assert!(doc.steps().eq(before.steps()));
            while before.redo().is_some() {
                prop_assert!(doc.redo().is_some());
                prop_assert_eq!(doc.map(), before.map());
            }
            prop_assert!(doc.redo().is_none());
            // A number names one state of the map for ever. A map without stages or segments has no further edit here.
            if let Some(edit) = edit(doc.map(), 25, 0, 0, 1) {
                doc.apply(edit).unwrap();
                prop_assert!(doc.position() > highest);
            }
        }
    }

    #[test]
    fn what_is_refused_changes_nothing(seed in 0u64..50, a in 0usize..40, b in 0usize..40) {
        let mut doc = Document::open(testing::map(40, seed)).unwrap();
        let before = doc.map().clone();
        let all: Vec<_> = before.records().touchpoints.iter().map(|(id, t)| (id.clone(), Arc::clone(t))).collect();
        let ((id, t), (_, u)) = (&all[a], &all[b]);
        let changed = |change: &dyn Fn(&mut Touchpoint)| {
            let mut new = (**t).clone();
            change(&mut new);
            Some(Arc::new(new))
        };
        let swap = |old: &Arc<Touchpoint>, new| {
            Change::Touchpoint(Swap { id: id.clone(), old: Some(Arc::clone(old)), new })
        };
        let good = swap(t, changed(&|t| t.channel = Line::clean("gut")));
        let mut bad = vec![
            // A second change of the same record.
            vec![good.clone(), good.clone()],
            vec![swap(t, changed(&|t| t.name = Line::default()))],
            vec![swap(t, changed(&|t| t.number = 0))],
            vec![Change::Stage(Swap { id: before.stage_ids()[0].clone(), old: None, new: None })],
            vec![Change::Stage(Swap {
                id: before.stage_ids()[0].clone(),
                old: before.records().stages.get(&before.stage_ids()[0]).cloned(),
                new: None,
            })],
        ];
        // Twice in a cell, and places out of order: the index could not be brought back from there.
        let twice: Vec<_> = t.places.iter().chain(t.places.iter()).cloned().collect();
        let backwards: Vec<_> = t.places.iter().rev().cloned().collect();
        for places in [twice, backwards].into_iter().filter(|places| places.len() > 1) {
            bad.push(vec![swap(t, changed(&|t| t.places = places.clone().into()))]);
        }
        if a != b {
            bad.push(vec![swap(u, changed(&|t| t.number += 1_000))]);
            bad.push(vec![swap(t, changed(&|t| t.number = u.number))]);
        }
        for changes in bad {
            let mut whole = vec![Change::About(Swap {
                id: (),
                old: Some(Arc::clone(&before.records().about)),
                new: Some(Arc::default()),
            })];
            whole.extend(changes);
            let outcome = doc.apply(Edit { changes: whole });
            prop_assert!(outcome.is_err());
            prop_assert_eq!(doc.map(), &before);
            prop_assert!(doc.map().index == before.index);
            prop_assert_eq!(doc.position(), 0);
        }
    }
}
