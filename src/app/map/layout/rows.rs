//! Shares the height between the segments. The row with the cursor gets what it needs as long as the others
//! keep a few lines.

use crate::map::Map;
use ratatui::layout::Rect;
use std::ops::Range;

/// How many lines for cards a row keeps, whatever the others need.
const KEPT: usize = 4;

/// A row in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The position of the row's segment.
    pub segment: usize,
    /// The line with the segment's name.
    pub band: u16,
    /// How many lines for cards follow the band.
    pub height: u16,
}

/// The rows in sight, from segment number `first` (counted from 0), or from the nearest one that shows the
/// one in work and fills the height.
pub(super) fn rows(body: Rect, map: &Map, in_work: Option<usize>, first: usize) -> Vec<Row> {
    let height = usize::from(body.height);
    if map.segment_ids().is_empty() || height < 2 {
        return Vec::new();
    }
    let demand = Demand::of(map, in_work, height);
    let sight = demand.in_sight(height, first);
    let heights = demand.share(height, sight.clone());
    let mut band = body.y;
    let rows = sight.zip(heights).map(|(segment, height)| {
        let height = u16::try_from(height).unwrap_or(0);
        let row = Row { segment, band, height };
        band += 1 + height;
        row
    });
    rows.collect()
}

/// The heights that the rows ask for.
struct Demand<'a> {
    map: &'a Map,
    /// The position of the row with the cursor, and the lines that it gets before the others share the rest.
    in_work: Option<(usize, usize)>,
}

impl<'a> Demand<'a> {
    fn of(map: &'a Map, in_work: Option<usize>, height: usize) -> Self {
        let in_work = in_work.map(|i| {
            let neighbours = map.segment_ids().len().min(3) - 1;
            let room = (height - 1).saturating_sub((KEPT + 1) * neighbours);
            (i, most_cards(map, i).min(room).max(kept(map, i)).min(height - 1))
        });
        Self { map, in_work }
    }

    /// How many lines a row keeps in any case.
    fn least(&self, row: usize) -> usize {
        match self.in_work {
            Some((i, lines)) if i == row => lines,
            _ => kept(self.map, row),
        }
    }

    /// The positions of the rows that fit together with their bands.
    fn in_sight(&self, height: usize, first: usize) -> Range<usize> {
        let count = self.map.segment_ids().len();
        let mut room = height;
        let mut fits = |row: &usize| {
            let lines = 1 + self.least(*row);
            let fits = lines <= room;
            room -= if fits { lines } else { 0 };
            fits
        };
        let in_work = self.in_work.map(|(i, _)| i);
        let first = first.min(count - 1).min(in_work.unwrap_or(usize::MAX));
        let last = first + (first..count).take_while(&mut fits).count().max(1);
        if let Some(at) = in_work.filter(|at| *at >= last) {
            // The row with the cursor lies below, so it becomes the last one in sight.
            let mut room = height;
            let above = (0..=at).rev().take_while(|row| {
                let lines = 1 + self.least(*row);
                let fits = lines <= room;
                room -= if fits { lines } else { 0 };
                fits
            });
            return at + 1 - above.count().max(1)..at + 1;
        }
        let above = (0..first).rev().take_while(&mut fits).count();
        first - above..last
    }

    /// The heights of these rows: first a line for each card, then a second line for long names, then a share
    /// of what is left.
    fn share(&self, height: usize, sight: Range<usize>) -> Vec<usize> {
        let most: Vec<usize> = sight.clone().map(|i| most_cards(self.map, i)).collect();
        let mut heights: Vec<usize> = sight.map(|i| self.least(i)).collect();
        let room = height - heights.len();
        if heights.len() == 1 {
            return vec![room];
        }
        let mut spare = room.saturating_sub(heights.iter().sum());
        for lines in [Some(1), Some(2), None] {
            loop {
                let before = spare;
                for (h, most) in heights.iter_mut().zip(&most) {
                    if spare > 0 && *h < lines.map_or(usize::MAX, |n| most * n) {
                        *h += 1;
                        spare -= 1;
                    }
                }
                if spare == before {
                    break;
                }
            }
        }
        heights
    }
}

/// How many lines a row without the cursor keeps.
fn kept(map: &Map, row: usize) -> usize {
    (2 * most_cards(map, row)).clamp(2, KEPT)
}

fn most_cards(map: &Map, row: usize) -> usize {
    map.most_in(&map.segment_ids()[row])
}
