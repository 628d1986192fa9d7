//! Shares the width between the stages. A stage with more touchpoints gets more, so that names are cut last
//! where most of them stand.

use super::BARE;
use crate::{app::drawn, map::Map};
use ratatui::layout::Rect;
use std::{cmp::Reverse, ops::Range};

/// The width of a stage without touchpoints, including the gutter to its left.
const EMPTY: u16 = 14;
/// The width of a stage when all stages fit only at this width.
const TIGHT: u16 = 19;
/// The usual width of a stage.
const USUAL: u16 = 20;
/// The largest width of a stage as long as another one has less: the eye has to find the next line of a name.
const MOST: u16 = 29;

/// A column in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The position of the column's stage.
    pub stage: usize,
    /// The left edge of the tiles. The gutter with the marks is the screen column before it.
    pub x: u16,
    /// The width of the tiles.
    pub width: u16,
}

/// The columns in sight in a grid, from stage number `first` (counted from 0), or from an earlier one if the
/// width would not be filled.
pub fn columns(grid: Rect, map: &Map, first: usize) -> Vec<Column> {
    let sight = in_sight(grid.width, map, first);
    let widths = share(grid.width, map, sight.clone());
    let mut x = grid.x;
    let columns = sight.zip(widths).map(|(stage, width)| {
        x += width;
        Column { stage, x: x + 1 - width, width: width - 1 }
    });
    columns.collect()
}

/// The stages that fit into `width`, from `first` on, or from an earlier one if the width would not be
/// filled.
pub(super) fn in_sight(width: u16, map: &Map, first: usize) -> Range<usize> {
    let count = map.stage_ids().len();
    let fits = |stages: Range<usize>, usual: u16| -> usize {
        let mut used = 0u32;
        let fitting = stages.take_while(|i| {
            used += u32::from(least(map, *i, usual));
            used <= u32::from(width)
        });
        fitting.count()
    };
    if fits(0..count, TIGHT) == count {
        return 0..count;
    }
    let first = first.min(count - 1);
    let last = first + fits(first..count, USUAL).max(1);
    let used: u16 = (first..last).map(|i| least(map, i, USUAL)).sum();
    let mut room = width.saturating_sub(used);
    let before = (0..first).rev().take_while(|i| {
        let fits = least(map, *i, USUAL) <= room;
        room -= if fits { least(map, *i, USUAL) } else { 0 };
        fits
    });
    first - before.count()..last
}

fn count(map: &Map, stage: usize) -> usize {
    map.stage_tally(&map.stage_ids()[stage]).touchpoints
}

/// The smallest width of a stage: `usual` for one with touchpoints, less for an empty one whose name is whole there. Where
/// all are empty, as on a new map, none makes room for others.
fn least(map: &Map, stage: usize, usual: u16) -> u16 {
    let is_empty = count(map, stage) == 0 && map.tally().touchpoints > map.parked_count();
    if is_empty && name_width(map, stage) + usize::from(BARE) < usize::from(EMPTY) { EMPTY } else { usual }
}

fn name_width(map: &Map, stage: usize) -> usize {
    map.stage(&map.stage_ids()[stage]).map_or(0, |stage| drawn::width(stage.name.as_str()))
}

/// The width that each of these stages gets. What is left over goes to the full stages first.
fn share(width: u16, map: &Map, stages: Range<usize>) -> Vec<u16> {
    let counts: Vec<usize> = stages.clone().map(|i| count(map, i)).collect();
    let mut widths: Vec<u16> = stages.clone().map(|i| least(map, i, TIGHT)).collect();
    let mut spare = width.saturating_sub(widths.iter().sum());
    let filled = counts.iter().filter(|n| **n > 0).count().max(1);
    let total: usize = counts.iter().sum();
    let is_full = |n: usize| 2 * n * filled > 3 * total;
    let steps: [(u16, &dyn Fn(usize) -> bool); 4] =
        [(USUAL, &|n| n > 0), (MOST, &is_full), (MOST, &|n| n > 0 || total == 0), (USUAL, &|_| true)];
    for (most, takes) in steps {
        let takers: Vec<usize> = (0..widths.len()).filter(|i| takes(counts[*i])).collect();
        while let Some(next) = takers.iter().copied().min_by_key(|i| (widths[*i], Reverse(counts[*i]))) {
            if spare == 0 || widths[next] >= most {
                break;
            }
            widths[next] += 1;
            spare -= 1;
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{
        Records, document::Document, id::Ids, place::Place, rank::Rank, segment::Segment, stage::Stage,
        text::Line, touchpoint::Touchpoint,
    };
    use proptest::prelude::*;
    use std::sync::Arc;

    /// A map of one segment with that many touchpoints in its stages.
    fn map(counts: &[usize]) -> Map {
        let (mut records, mut ids) = (Records::default(), Ids::seeded(1));
        let segment = ids.segment("s");
        let row = Segment { name: Line::clean("row"), ..Segment::default() };
        records.segments.insert(segment.clone(), Arc::new(row));
        for (i, count) in counts.iter().enumerate() {
            let id = ids.stage("stage");
            records.stages.insert(
                id.clone(),
                Arc::new(Stage { rank: Rank::nth(i), name: Line::clean("stage"), ..Stage::default() }),
            );
            for n in 0..*count {
                let mut touchpoint = Touchpoint {
                    number: u32::try_from(i * 100 + n + 1).unwrap(),
                    name: Line::clean("card"),
                    ..Touchpoint::default()
                };
                touchpoint.places.put([Place {
                    stage: id.clone(),
                    segment: segment.clone(),
                    rank: Rank::nth(n),
                    experience: Default::default(),
                }]);
                records.touchpoints.insert(ids.touchpoint(), Arc::new(touchpoint));
            }
        }
        Document::open(records).unwrap().map().clone()
    }

    fn widths(width: u16, counts: &[usize], first: usize) -> Vec<u16> {
        columns(Rect::new(0, 0, width, 10), &map(counts), first).iter().map(|c| c.width).collect()
    }

    #[test]
    fn a_full_stage_gets_more_and_an_empty_one_less() {
        assert_eq!(widths(80, &[6, 5, 3, 13, 4, 3], 0), [19, 19, 19, 19]);
        // What is left over goes to the fullest ones.
        assert_eq!(widths(116, &[6, 5, 3, 13, 4, 3], 0), [19, 18, 18, 19, 18, 18]);
        assert_eq!(widths(120, &[6, 5, 3, 13, 4, 3], 0), [19; 6]);
        assert_eq!(widths(140, &[6, 5, 3, 13, 4, 3], 0), [22, 21, 21, 28, 21, 21]);
        assert_eq!(widths(80, &[2, 0, 0, 2], 0), [25, 13, 13, 25]);
        assert_eq!(widths(80, &[2, 0, 2, 0, 2], 0), [25, 13, 25, 13]);
        assert_eq!(widths(40, &[0, 0, 0], 1), [19, 19]);
        // On a new map, and where a name would be cut.
        assert_eq!(widths(80, &[0, 0, 0, 0, 0, 0], 0), [19, 19, 19, 19]);
    }

    /// A character that would turn the direction of the text is drawn as a mark of its own.
    #[test]
    fn an_empty_stage_is_as_wide_as_its_name_is_drawn() {
        let map = map(&[2, 0]);
        let id = map.stage_ids()[1].clone();
        for (name, is_narrow) in [("Awareness", true), ("Awareness\u{202a}\u{202a}\u{202a}\u{202c}", false)] {
            let mut records = map.records().clone();
            let named = Stage { rank: Rank::nth(1), name: Line::clean(name), ..Stage::default() };
            records.stages.insert(id.clone(), Arc::new(named));
            let doc = Document::open(records).unwrap();
            let last = columns(Rect::new(0, 0, 40, 10), doc.map(), 0)[1];
            assert_eq!(last.width < TIGHT - 1, is_narrow, "{name:?}");
        }
    }

    proptest! {
        #[test]
        fn columns_stand_side_by_side_and_show_what_was_asked_for(width in 40u16..400, counts in prop::collection::vec(0usize..5, 1..12), first in 0usize..12) {
            let map = map(&counts);
            let all = columns(Rect::new(0, 0, width, 10), &map, first);
            prop_assert_eq!(all[0].x, 1);
            let last = all[all.len() - 1];
            prop_assert!(last.x + last.width <= width);
            prop_assert!(all.iter().any(|c| c.stage == first.min(counts.len() - 1)));
            for pair in all.windows(2) {
                prop_assert_eq!(pair[0].x + pair[0].width + 1, pair[1].x);
                prop_assert_eq!(pair[0].stage + 1, pair[1].stage);
            }
            for column in &all {
                let is_narrow = counts[column.stage] == 0 && counts.iter().any(|count| *count > 0);
                let least = if is_narrow { EMPTY } else { TIGHT };
                prop_assert!((least..=MOST).contains(&(column.width + 1)));
            }
            prop_assert!(all.len() == counts.len() || width - last.x - last.width < USUAL);
        }
    }
}
