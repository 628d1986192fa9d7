//! Lays the help out in lines, because its keys need to know where it ends and where its commands stand.

use super::{
    entries::{Entry, Section, What, sections},
    open::Help,
    signs::Sign,
};
use crate::{
    app::{input::wrap, state::App},
    t,
};
use unicode_width::UnicodeWidthStr as _;

/// The layout of the help in its frame, below the typed text.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The columns side by side: everything, and if there is room the signs beside it.
    pub columns: Vec<Column>,
    /// How many lines are in sight.
    pub height: usize,
}

/// A column of lines below each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The left edge of the column in the frame.
    pub x: usize,
    /// The width of the keys or signs, in columns.
    pub left: usize,
    /// The largest width of the sentences, in columns.
    pub right: usize,
    /// All lines, in sight or not.
    pub lines: Vec<Line>,
    /// Of which entry of its part each line is, counted from 0: all lines of one stand on one ground.
    pub entries: Vec<Option<usize>>,
}

/// A line of the help.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// An empty line between two parts.
    Gap,
    /// The heading of a part.
    Part(String),
    /// The name of what is explained below.
    Name(String),
    /// A sentence, or a part of it.
    Text(String),
    /// A command by its place in the table, or none of ours; its keys and what they do. The further lines of a long
    /// entry have no keys, or no words.
    Keys(Option<usize>, String, String),
    /// A sign and what it means.
    Sign(Option<Sign>, String),
}

/// How many columns and lines of the screen are not for the lines of the help: the frame, the typed text, and the last
/// line, which the help does not cover.
pub const FRAME: (u16, u16) = (4, 4);
/// From this width on the signs stand beside the keys.
const SIDE_BY_SIDE: usize = 116;
const GAP: usize = 2;
/// The width of the signs, in columns: that of the dots of a stage's importance.
const SIGNS: usize = 7;
/// A hyphen at which no line is broken.
const HYPHEN: &str = "\u{2011}";

impl Page {
    /// The largest value of `scroll`.
    pub fn last(&self) -> usize {
        self.length().saturating_sub(self.height)
    }

    /// The number of lines of the longest column.
    pub fn length(&self) -> usize {
        self.columns.iter().map(|c| c.lines.len()).max().unwrap_or(0)
    }

    /// The commands with the numbers of their first and last lines, from above.
    pub(super) fn commands(&self) -> Vec<(usize, usize, usize)> {
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        let lines = self.columns.first().map_or(&[][..], |column| &column.lines);
        for (line, at) in lines.iter().zip(0..) {
            match (line, found.last_mut()) {
                (Line::Keys(Some(command), ..), Some((same, _, last))) if same == command => *last = at,
                (Line::Keys(Some(command), ..), _) => found.push((*command, at, at)),
                _ => {}
            }
        }
        found
    }
}

/// The help on the screen as large as it is now.
pub fn page(app: &App, help: &Help) -> Page {
    let width = usize::from(app.desk.size.0.saturating_sub(FRAME.0));
    let height = usize::from(app.desk.size.1.saturating_sub(FRAME.1));
    let beside = width >= SIDE_BY_SIDE;
    let main = if beside { width * 2 / 3 } else { width };
    let (signs, others): (Vec<_>, Vec<_>) =
        sections(app, help).into_iter().partition(|section| beside && is_of_signs(section));
    let keys = others.iter().flat_map(|section| &section.entries).map(keys_width).max().unwrap_or(0);
    let mut columns = vec![column(&others, 0, main, keys.min(if main < 60 { 12 } else { 15 }))];
    if others.is_empty() && signs.is_empty() {
        let nothing = t!(app.desk.lang, "help-nothing");
        columns[0].lines = pieces(&nothing, main).into_iter().map(Line::Text).collect();
        columns[0].entries = vec![None; columns[0].lines.len()];
    }
    if beside {
        let x = main + 2 * GAP;
        columns.push(column(&signs, x, width - x, SIGNS));
    }
    Page { columns, height }
}

fn is_of_signs(section: &Section) -> bool {
    section.entries.iter().all(|entry| matches!(entry.what, What::Sign(_)))
}

/// How many columns stand before an entry's text.
fn keys_width(entry: &Entry) -> usize {
    match &entry.what {
        What::Command(_, keys) | What::Letters(keys) => keys.width(),
        What::Sign(_) => SIGNS,
        What::Word(_) => 0,
    }
}

fn column(sections: &[Section], x: usize, width: usize, left: usize) -> Column {
    let right = width.saturating_sub(left + GAP);
    let (mut lines, mut entries) = (Vec::new(), Vec::new());
    for section in sections {
        if !lines.is_empty() && lines.last() != Some(&Line::Gap) {
            lines.push(Line::Gap);
        }
        if !section.heading.is_empty() {
            lines.push(Line::Part(section.heading.clone()));
        }
        for (nth, entry) in section.entries.iter().enumerate() {
            entries.resize(lines.len(), None);
            add(&mut lines, entry, left, right);
            let gap = usize::from(lines.last() == Some(&Line::Gap));
            entries.resize(lines.len() - gap, Some(nth));
        }
    }
    entries.resize(lines.len(), None);
    Column { x, left, right, lines, entries }
}

/// Adds the lines of an entry.
fn add(lines: &mut Vec<Line>, entry: &Entry, left: usize, right: usize) {
    let words = |width: usize| entry.texts.iter().flat_map(move |text| pieces(text, width));
    match &entry.what {
        What::Command(command, keys) => {
            add_keys(lines, Some(*command), keys, &words(right).collect::<Vec<_>>(), left);
        }
        What::Letters(keys) => add_keys(lines, None, keys, &words(right).collect::<Vec<_>>(), left),
        What::Sign(sign) => {
            lines
                .extend(words(right).zip(0..).map(|(words, i)| Line::Sign((i == 0).then_some(*sign), words)));
        }
        What::Word(name) => {
            let width = left + GAP + right;
            lines.extend(pieces(name, width).into_iter().map(Line::Name));
            lines.extend(words(width).map(Line::Text));
            lines.push(Line::Gap);
        }
    }
}

fn add_keys(lines: &mut Vec<Line>, command: Option<usize>, keys: &str, words: &[String], left: usize) {
    // No line may end at the hyphen inside a key's name.
    let keys = pieces(&keys.replace('-', HYPHEN), left);
    let keys: Vec<_> = keys.into_iter().map(|k| k.replace(HYPHEN, "-")).collect();
    for i in 0..keys.len().max(words.len()) {
        let at = |all: &[String]| all.get(i).cloned().unwrap_or_default();
        lines.push(Line::Keys(command, at(&keys), at(words)));
    }
}

fn pieces(text: &str, width: usize) -> Vec<String> {
    wrap(text, width).into_iter().map(|(start, end)| text[start..end].trim_end().to_owned()).collect()
}
