//! What the rows of one table have in common, and how its columns share the width.

use super::pen::{Pen, columns};
use crate::{
    app::{
        describe::value,
        form::{
            fields::{self, Cell, Table},
            slot::{At, Slot},
        },
        input::wrap,
        widths::{Wish, share},
    },
    lang::Lang,
    map::{
        by_key,
        choice::Choice as _,
        detail::State,
        field::{Column, Row, Shape, Value},
        id::ItemId,
    },
};

/// In less than these columns a row's cells stand below each other.
const NARROW: u16 = 56;
/// Blank columns between two cells: with one, the cells of a row read as a sentence, and an open field's edge takes it.
pub(super) const GAP: u16 = 2;
/// The least that a cell takes: the cursor must have a place.
const LEAST: u16 = 3;

/// Left edge and width of a cell.
type Stop = (u16, u16);

/// What the rows of one table have in common.
pub(super) struct Frame {
    pub field: &'static str,
    pub table: &'static Table,
    columns: &'static [Column],
    pub x: u16,
    pub width: u16,
    /// Whether a row's cells stand below each other.
    pub narrow: bool,
    /// Whether the columns have heads.
    pub heads: bool,
    /// The lines of a row.
    pub lines: Vec<&'static [Cell]>,
    /// Where the cells of each line stand.
    pub stops: Vec<Vec<Stop>>,
}

impl Frame {
    /// The frame of these rows from column `x` on.
    pub fn of(pen: &Pen, field: &'static str, rows: &[Row], (x, width): (u16, u16), heads: bool) -> Self {
        let table = fields::table(field);
        let columns = by_key::list_columns(pen.record(), field);
        let narrow = heads && width < NARROW;
        let heads = heads && !narrow;
        let lines = if narrow { vec![&table.lines[0][..1]] } else { table.lines.to_vec() };
        let mut frame = Self { field, table, columns, x, width, narrow, heads, lines, stops: Vec::new() };
        let first = heads.then(|| first_column(pen, width));
        frame.stops = (0..frame.lines.len()).map(|line| frame.stops_of(pen, line, rows, first)).collect();
        frame
    }

    /// Left edge and width of each cell of a line; of several the first one is `first` columns wide, if that is given.
    fn stops_of(&self, pen: &Pen, line: usize, rows: &[Row], first: Option<u16>) -> Vec<Stop> {
        // The second line of a row stands a little to the right of the first.
        let (cells, inset) = (self.lines[line], if line == 0 { 0 } else { 2 });
        let room = self.width.saturating_sub(inset + GAP * between(cells));
        let wishes: Vec<(Wish, Wish)> = cells.iter().map(|cell| self.wish(pen, cell, rows)).collect();
        let shared = |head: &dyn Fn(Wish) -> Wish| {
            let mut wishes: Vec<Wish> = wishes.iter().map(|(own, texts)| head(*own).or(*texts)).collect();
            if let (Some(first), Some(leading)) = (first, wishes.first_mut()) {
                *leading = Wish { whole: first, least: first };
            }
            share(&wishes, room)
        };
        // Heads are broken where the texts below them take fewer lines for it.
        let ways = [shared(&|head| head), shared(&|head| Wish { whole: head.least, ..head })];
        let [whole, broken] = ways.each_ref().map(|widths| self.height(pen, cells, rows, widths));
        let [in_one_line, in_lines] = ways;
        let mut widths = if broken < whole { in_lines } else { in_one_line };
        let fixed = usize::from(first.is_some()).min(cells.len());
        let rest = room.saturating_sub(widths[..fixed].iter().sum());
        spread(&mut widths[fixed..], &cells[fixed..], rest);
        let mut x = self.x + inset;
        let stop = |width: u16| {
            x += width + GAP;
            (x - width - GAP, width)
        };
        widths.into_iter().map(stop).collect()
    }

    /// How many lines the heads and the texts of these columns take.
    fn height(&self, pen: &Pen, cells: &[Cell], rows: &[Row], widths: &[u16]) -> usize {
        let most = |text: &dyn Fn(&Cell) -> String| {
            let lines =
                cells.iter().zip(widths).map(|(cell, width)| wrap(&text(cell), (*width).into()).len());
            lines.max().unwrap_or(0)
        };
        let heads = if self.heads { most(&|cell| head(self.table, cell, pen.lang)) } else { 0 };
        heads + rows.iter().map(|row| most(&|cell| self.text(pen, row, cell))).sum::<usize>()
    }

    /// What is being written in a cell, or else stands in it.
    fn text(&self, pen: &Pen, row: &Row, cell: &Cell) -> String {
        let input = pen.writing(&self.slot(row, cell.name));
        input.map_or_else(|| self.kept(pen, row, cell), |input| input.text().to_owned())
    }

    /// What stands in a cell.
    fn kept(&self, pen: &Pen, row: &Row, cell: &Cell) -> String {
        match (self.column(cell.name), self.value(row, cell.name)) {
            // An action without a state is shown as open.
            (Some(column), Some(value)) if !value.is_empty() || cell.name == "state" => {
                short(&column, value, pen.lang)
            }
            _ => String::new(),
        }
    }

    /// What the head of a column would take, and what its texts would, with the one that is being written in it.
    fn wish(&self, pen: &Pen, cell: &Cell, rows: &[Row]) -> (Wish, Wish) {
        let head = if self.heads { head(self.table, cell, pen.lang) } else { String::new() };
        let text = |row: &Row| {
            let (kept, input) = (self.kept(pen, row, cell), pen.writing(&self.slot(row, cell.name)));
            match input.filter(|input| input.text() != kept) {
                Some(input) => while_written(input.text()),
                // A field that is opened moves nothing.
                None => wish(&kept),
            }
        };
        let least = Wish { whole: LEAST, least: LEAST };
        (wish(&head), rows.iter().map(text).fold(least, Wish::or))
    }

    /// Where the second column begins: what stands below a row begins there too.
    pub fn second(&self) -> u16 {
        let stops = self.stops.first().map_or(&[][..], Vec::as_slice);
        stops.get(1).map_or(self.x + self.width * 2 / 5, |(x, _)| *x)
    }

    pub fn slot(&self, row: &Row, name: &'static str) -> Slot {
        Slot { field: self.field, at: At::Cell(ItemId::clone(&row.id), name) }
    }

    pub fn column(&self, name: &str) -> Option<Column> {
        self.columns.iter().find(|c| c.name == name).copied()
    }

    pub fn value<'r>(&self, row: &'r Row, name: &str) -> Option<&'r Value> {
        row.cells.get(self.columns.iter().position(|c| c.name == name)?)
    }

    /// The columns below a row, and whether each asks a question of its own.
    pub fn below(&self) -> Vec<(&'static str, bool)> {
        let above = |name: &str| self.lines.iter().flat_map(|l| l.iter()).any(|c| c.name == name);
        let asks = |name: &str| self.table.asking.contains(&name);
        self.columns.iter().filter(|c| !above(c.name)).map(|c| (c.name, asks(c.name))).collect()
    }
}

/// The first columns of all tables of the page are as wide as each other, so that the page is calm: as the widest wants
/// to be, and as the others leave it; wider where these need no more.
fn first_column(pen: &Pen, width: u16) -> u16 {
    let (mut wanted, mut left, mut calm) = (0, width * 2 / 5, width * 26 / 83);
    for field in fields::of(pen.record()).heart.iter().filter(|field| pen.is_list(field)) {
        let rows = by_key::rows(pen.map, pen.record(), field);
        let table = fields::table(field);
        let frame = Frame {
            field,
            table,
            columns: by_key::list_columns(pen.record(), field),
            x: 0,
            width,
            narrow: false,
            heads: true,
            lines: Vec::new(),
            stops: Vec::new(),
        };
        let Some([first, others @ ..]) = table.lines.first() else { continue };
        let wish = |cell: &Cell| {
            let (head, texts) = frame.wish(pen, cell, &rows);
            head.or(texts)
        };
        let room = width.saturating_sub(GAP * between(table.lines[0]));
        wanted = wanted.max(wish(first).whole);
        if !rows.is_empty() {
            // What is asked below a row stands in one line, too.
            let asked = table.asking.iter().map(|name| columns(&asked(table, name, pen.lang)));
            wanted = wanted.max(asked.filter(|asked| *asked <= width / 3).max().unwrap_or(0));
        }
        left = left.min(room.saturating_sub(others.iter().map(|cell| wish(cell).least).sum()));
        calm = calm.min(room.saturating_sub(others.iter().map(|cell| wish(cell).whole).sum()));
    }
    wanted.min(left).max(calm)
}

/// What a text would take: few words stay together, and words that are longer than the longest may be broken.
fn wish(text: &str) -> Wish {
    const FEW: u16 = 8;
    const LONGEST: u16 = 20;
    let whole = columns(text);
    let word = text.split_whitespace().map(columns).max().unwrap_or(0);
    Wish { whole, least: if whole <= FEW { whole } else { word.min(LONGEST) } }
}

/// What a text takes while it is being written, with a column for the cursor behind it: some letters more each time, because
/// the whole table moves with each.
fn while_written(text: &str) -> Wish {
    const STEP: u16 = 8;
    let Wish { whole, least } = wish(text);
    let room = |columns: u16| columns.saturating_add(1).checked_next_multiple_of(STEP).unwrap_or(u16::MAX);
    Wish { whole: room(whole), least: room(least).min(room(whole)) }
}

fn between(cells: &[Cell]) -> u16 {
    u16::try_from(cells.len().saturating_sub(1)).unwrap_or(0)
}

/// What is left over goes to the columns by their shares: a new text has room.
fn spread(widths: &mut [u16], cells: &[Cell], room: u16) {
    let spare = room.saturating_sub(widths.iter().sum());
    let whole: u16 = cells.iter().map(|cell| cell.share).sum::<u16>().max(1);
    for (width, cell) in widths.iter_mut().zip(cells) {
        let more = u32::from(spare) * u32::from(cell.share) / u32::from(whole);
        *width += u16::try_from(more).unwrap_or(0);
    }
}

/// The question of a column below a row.
pub(super) fn asked(table: &Table, name: &str, lang: &Lang) -> String {
    lang.get(&format!("ask-{}-{name}", table.record))
}

/// The head of a column, which has less room than a label.
pub(super) fn head(table: &Table, cell: &Cell, lang: &Lang) -> String {
    let short = format!("head-{}-{}", table.record, cell.name);
    if lang.has(&short) { lang.get(&short) } else { value::label(table.record, cell.name, lang) }
}

/// A value in few words, or as a chip; an action of no state is open.
pub(super) fn short(column: &Column, value: &Value, lang: &Lang) -> String {
    match (column.shape, value) {
        (_, Value::Choice(state)) if column.name == "state" => {
            value::state_chip(state.and_then(State::at).unwrap_or(State::Open), lang)
        }
        (Shape::Choice(words), Value::Choice(i)) => {
            let word = words.get(usize::from(i.unwrap_or(0)));
            word.map(|w| value::short(column.name, w, lang)).unwrap_or_default()
        }
        _ => value::value(column, value, lang),
    }
}
