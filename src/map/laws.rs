//! The laws of edits, held against random maps and random edits.

use super::{
    Map,
    builder::Builder,
    document::Document,
    edit::{Change, Edit, Swap},
    id::Ids,
    index::Index,
    score::Score,
    stage::Stage,
    text::Line,
    touchpoint::Touchpoint,
};
use crate::testing;
use proptest::prelude::*;
use std::sync::Arc;

/// An edit chosen by a few numbers; `None` where it would change nothing.
fn edit(map: &Map, choice: u8, a: usize, b: usize, seed: u64) -> Option<Edit> {
    let mut ids = Ids::seeded(seed);
    let touchpoints: Vec<_> = map.touchpoints().map(|(id, _)| id.clone()).collect();
    let stage = map.stage_ids().get(a % map.stage_ids().len().max(1))?.clone();
    let segment = map.segment_ids().get(b % map.segment_ids().len().max(1))?.clone();
    let touchpoint = touchpoints.get(a % touchpoints.len().max(1)).cloned();
    let other = touchpoints.get(b % touchpoints.len().max(1)).cloned();
    let mut edit = Builder::new(map);
    match (choice % 12, touchpoint, other) {
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
        (5, Some(id), _) => edit.touchpoint(&id, |t| t.places.clear()),
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
        _ => edit.about(|about| about.title = Line::clean(&a.to_string())),
    }
    edit.finish()
}

fn moves() -> impl Strategy<Value = Vec<(u8, usize, usize, u64)>> {
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
