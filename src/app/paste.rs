//! Limits how much of a paste is taken at once, because a whole book would keep the room waiting, and nobody means to
//! paste one; and reads what a spreadsheet gives as the table that it is.

use super::desk::Desk;
use crate::{
    map::text::{self, LONGEST, Line},
    t,
};

impl Desk {
    /// Reports that pasted text was not taken, because no text is written here.
    pub(super) fn refuse_paste(&mut self) {
        self.report_error(t!(self.lang, "paste-nowhere"));
    }

    /// Reports that the lines of a paste have become one, where only one is written.
    pub(super) fn report_joined(&mut self, text: &str) {
        let count = text::lines(text).len();
        if count > 1 {
            self.report(t!(self.lang, "paste-joined", count = count));
        }
    }
}

/// The most lines of a paste, each of which may become a touchpoint: more than any map has.
const LINES: usize = 5_000;

/// The most bytes of a paste where one line is asked for: those of the longest path. Each letter of it may
/// start a search.
const ANSWER: usize = 4096;

/// The part of a paste that is taken where one line is asked for.
pub(super) fn answer(text: &str) -> &str {
    cut(text, ANSWER)
}

/// The part of a paste that is taken everywhere else.
pub(super) fn begin(text: &str) -> &str {
    let text = cut(text, LONGEST);
    let (bytes, end) = (text.as_bytes(), text.len());
    let ends = |i: &usize| bytes[*i] == b'\n' || bytes[*i] == b'\r' && bytes.get(i + 1) != Some(&b'\n');
    &text[..(0..end).filter(ends).nth(LINES - 1).unwrap_or(end)]
}

/// The lines of a paste as one line, where one is written. An entry that was copied from a list comes without its
/// bullet.
pub(super) fn joined(text: &str) -> String {
    text::lines(text).iter().map(Line::as_str).collect::<Vec<_>>().join(" ")
}

/// What one row of a paste gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The name: a line, or the first column of a table.
    pub(super) name: Line,
    /// What stands in the further columns of a table.
    pub(super) more: Vec<Line>,
}

impl Row {
    /// A row with nothing but a name.
    pub(super) fn named(name: Line) -> Self {
        Self { name, more: Vec::new() }
    }

    /// Everything in it as one line.
    pub(super) fn whole(&self) -> String {
        let all: Vec<&str> = std::iter::once(&self.name).chain(&self.more).map(Line::as_str).collect();
        all.join(" ")
    }
}

/// The rows of a paste: of a table that a spreadsheet gives its rows, of any other text its lines.
pub(super) fn rows(text: &str) -> Vec<Row> {
    if !text.contains('\t') {
        return text::lines(text).into_iter().map(Row::named).collect();
    }
    let rows = table(text).into_iter().map(|cells| {
        // Before the entries of a list in a document stands a bullet with a tab.
        let mut cells = cells.iter().skip_while(|cell| joined(cell).is_empty());
        let name = cells.next().map_or_else(Line::default, |cell| Line::clean(&joined(cell)));
        Row { name, more: cells.map(|cell| Line::clean(cell)).filter(|cell| !cell.is_empty()).collect() }
    });
    rows.filter(|row| !row.name.is_empty()).collect()
}

/// The cells of a text whose columns are parted by tabs. In quotes a cell can hold tabs, line ends and doubled quotes.
fn table(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let (mut rows, mut row, mut rest) = (Vec::new(), Vec::new(), text.as_str());
    loop {
        let (cell, after) = quoted(rest).unwrap_or_else(|| {
            let (cell, after) = rest.split_at(rest.find(['\t', '\n']).unwrap_or(rest.len()));
            (cell.to_owned(), after)
        });
        row.push(cell);
        if let Some(after) = after.strip_prefix('\t') {
            rest = after;
            continue;
        }
        rows.push(std::mem::take(&mut row));
        match after.strip_prefix('\n') {
            Some(after) => rest = after,
            None => return rows,
        }
    }
}

/// A cell in quotes at the start of a text, and what follows it. Quotes that belong to the text of a cell are none.
fn quoted(text: &str) -> Option<(String, &str)> {
    let (mut cell, mut rest) = (String::new(), text.strip_prefix('"')?);
    loop {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        match after.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None if after.is_empty() || after.starts_with(['\t', '\n']) => return Some((cell, after)),
            None => return None,
        }
    }
}

fn cut(text: &str, most: usize) -> &str {
    let end = (0..=text.len().min(most)).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_gives_is_a_table() {
        let line = Line::clean;
        let text = "Route planning app\tDigital\tIT\r\n\"Der \"\"gute\"\" Platz\nam Fenster\"\t\r\n\t\"Ja\" sagen\tx\n";
        let row = |name: &str, more: &[&str]| Row {
            name: line(name),
            more: more.iter().map(|one| line(one)).collect(),
        };
        assert_eq!(
            rows(text),
            [
                row("Route planning app", &["Digital", "IT"]),
                row("Der \"gute\" Platz am Fenster", &[]),
                row("\"Ja\" sagen", &["x"]),
            ]
        );
        assert_eq!(
            rows("•\tBegrüßung\n2.\tBezahlen\n\t- Abschied\n"),
            ["Begrüßung", "Bezahlen", "Abschied"].map(|name| row(name, &[])),
            "a list in a document is none"
        );
        assert_eq!(
            rows("- eins\n\"zwei\""),
            [row("eins", &[]), row("\"zwei\"", &[])],
            "without a tab it is none"
        );
    }

    #[test]
    fn whole_characters_and_whole_lines_are_taken() {
        assert_eq!(begin("ä\r\nb\rc\n"), "ä\r\nb\rc\n");
        let long = format!("x{}", "ä".repeat(LONGEST));
        assert_eq!(begin(&long).len(), LONGEST - 1);
        for end in ["\n", "\r", "\r\n"] {
            let lines = format!("{}{end}", ["x"; LINES + 1].join(end));
            assert_eq!(text::lines(begin(&lines)).len(), LINES);
        }
    }
}
