//! Shares the height between the segments. The row with the cursor gets what it needs as long as the others
//! keep a few lines, and none has a blank line as long as a name elsewhere is cut. Where all names are whole and lines are left,
//! each card gets a line of facts, then each row a blank line; the rest lies below the rows, which are never drawn apart.

use super::Column;
use crate::map::Map;
use ratatui::layout::Rect;
use std::{cell::OnceCell, ops::Range};

/// How many lines for cards a row keeps, whatever the others need.
const KEPT: usize = 4;
/// How many lines are left where cards have facts, so that these stay while another card is being written.
const NEW: usize = 2;

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

/// What the cells in sight ask for, which whoever draws them knows.
pub trait Cells {
    /// How many lines a cell takes with one for each card.
    fn least(&self, column: &Column, segment: usize) -> usize;
    /// How many it takes as soon as each card has one.
    fn names(&self, column: &Column, segment: usize) -> Names;
}

/// How many lines a cell takes.
pub struct Names {
    /// With names on at most two lines, with names on as many as they may have, and with a line of facts below each of these.
    pub lines: [usize; 3],
    /// How many more the text takes that is being written there.
    pub added: usize,
}

/// The rows in sight with the lines that they keep, from segment number `first` (counted from 0), or from the nearest one
/// that shows the one in work and fills the height.
pub(super) fn rows(body: Rect, map: &Map, in_work: Option<usize>, first: usize) -> Vec<Row> {
    let height = usize::from(body.height);
    if map.segment_ids().is_empty() || height < 2 {
        return Vec::new();
    }
    let demand = Demand::of(map, in_work, height);
    let kept = |segment| Row { segment, band: 0, height: lines(demand.least(segment)) };
    let mut rows: Vec<Row> = demand.in_sight(height, first).map(kept).collect();
    if let [row] = rows.as_mut_slice() {
        row.height = body.height - 1;
    }
    place(&mut rows, body);
    rows
}

/// Gives these rows the height as their cells ask for it, first the row in work with two lines for long names: a line for
/// each card, then a second line for long names, then all lines of the names, then facts if there are any, and last a blank
/// line. How names break is only asked where each card has a line, so that the work is bounded by what is in sight.
pub(super) fn share(
    rows: &mut [Row],
    asked: &Asked<'_, impl Cells>,
    body: Rect,
    in_work: Option<usize>,
    facts: bool,
) {
    if rows.len() < 2 {
        return;
    }
    let least: Vec<u16> = rows.iter().map(|row| asked.least(row.segment)).collect();
    for ((nth, row), least) in rows.iter_mut().enumerate().zip(&least) {
        if row.height > *least {
            row.height = row.height.min(asked.names(nth, row.segment).lines[0]);
        }
    }
    let used = rows.iter().map(|row| 1 + row.height).sum();
    let mut spare = body.height.saturating_sub(used);
    if let Some(nth) = rows.iter().position(|row| Some(row.segment) == in_work) {
        let mut give = |row: &mut Row, wanted| grow(std::slice::from_mut(row), &[wanted], &mut spare);
        give(&mut rows[nth], least[nth]);
        if rows[nth].height >= least[nth] {
            let wanted = asked.names(nth, rows[nth].segment).lines[0];
            give(&mut rows[nth], wanted);
        }
    }
    grow(rows, &least, &mut spare);
    let last = if facts { 2 } else { 1 };
    for (step, blank) in (0..=last).map(|step| (step, 0)).chain([(last, 1)]) {
        if spare > 0 {
            let lines =
                |(nth, row): (usize, &Row)| asked.names(nth, row.segment).lines[step].saturating_add(blank);
            let wanted: Vec<u16> = rows.iter().enumerate().map(lines).collect();
            grow(rows, &wanted, &mut spare);
        }
    }
    place(rows, body);
}

/// Whether each card has a line of facts: where all stages and segments are in sight, all names are whole, and lines are left.
/// Neither the cursor nor what is being written changes that.
pub(super) fn have_facts(rows: &[Row], asked: &Asked<'_, impl Cells>, map: &Map, height: u16) -> bool {
    let fits = |lines: &dyn Fn(usize) -> usize| {
        // An empty row keeps its lines, too.
        let used: usize = (0..rows.len()).map(|row| 1 + lines(row).max(kept(map, row))).sum();
        used + NEW <= usize::from(height)
    };
    let is_whole = rows.len() == map.segment_ids().len() && asked.columns.len() == map.stage_ids().len();
    is_whole && fits(&|row| 2 * most_cards(map, row)) && fits(&|row| asked.names(row, row).facts.into())
}

/// What the rows in sight ask for. How names break is asked once for each.
pub(super) struct Asked<'a, C> {
    columns: &'a [Column],
    cells: &'a C,
    rows: Vec<OnceCell<RowNames>>,
}

/// How many lines a row takes.
struct RowNames {
    /// With what is being written there, in the order of [`Names::lines`].
    lines: [u16; 3],
    /// With facts, and without what is being written.
    facts: u16,
}

impl<'a, C: Cells> Asked<'a, C> {
    pub(super) fn of(rows: &[Row], columns: &'a [Column], cells: &'a C) -> Self {
        Self { columns, cells, rows: rows.iter().map(|_| OnceCell::new()).collect() }
    }

    /// How many lines a row takes with one for each card.
    fn least(&self, segment: usize) -> u16 {
        lines(self.columns.iter().map(|column| self.cells.least(column, segment)).max().unwrap_or(1))
    }

    /// How many the row in this place takes as soon as each card has one.
    fn names(&self, nth: usize, segment: usize) -> &RowNames {
        self.rows[nth].get_or_init(|| {
            let cells: Vec<Names> =
                self.columns.iter().map(|column| self.cells.names(column, segment)).collect();
            let most = |ask: &dyn Fn(&Names) -> usize| lines(cells.iter().map(ask).max().unwrap_or(1));
            RowNames {
                lines: [0, 1, 2].map(|step| most(&|cell| cell.lines[step] + cell.added)),
                facts: most(&|cell| cell.lines[2]),
            }
        })
    }
}

/// Gives these rows a line in turn until each has as many as it asks for or none is left.
fn grow(rows: &mut [Row], asked: &[u16], spare: &mut u16) {
    let mut before = 0;
    while *spare != before {
        before = *spare;
        for (row, asked) in rows.iter_mut().zip(asked) {
            if *spare > 0 && row.height < *asked {
                row.height += 1;
                *spare -= 1;
            }
        }
    }
}

/// Puts the rows one below the other.
fn place(rows: &mut [Row], body: Rect) {
    let mut band = body.y;
    for row in rows {
        row.band = band;
        band += 1 + row.height;
    }
}

fn lines(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
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
}

/// How many lines a row without the cursor keeps.
fn kept(map: &Map, row: usize) -> usize {
    (2 * most_cards(map, row)).clamp(2, KEPT)
}

fn most_cards(map: &Map, row: usize) -> usize {
    map.most_in(&map.segment_ids()[row])
}
