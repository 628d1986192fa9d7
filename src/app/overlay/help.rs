//! The help of a screen: its commands, from the one table, and on the map the signs. What stands on which line is
//! worked out here, because scrolling has to know where the end is.

use crate::{
    app::{
        command,
        context::Context,
        input::wrap,
        key::Key,
        map::cursor::{To, direction},
        state::{App, Overlay},
    },
    lang::Lang,
    map::touchpoint::{Kind, Usage},
    t,
};
use unicode_width::UnicodeWidthStr as _;

/// The help that is open, and what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Help {
    /// Whose keys are listed.
    pub context: Context,
    /// First line in sight.
    pub scroll: usize,
}

/// A sign on the map; which character it is, the set of signs knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Of a touchpoint of that kind.
    Kind(Kind),
    /// The kinds' signs of hidden touchpoints.
    Hidden,
    /// A moment of truth.
    Moment,
    /// The room's verdict on the use.
    Usage(Usage),
    /// No owner, or to be clarified.
    Open,
    /// Two sides say different things.
    Conflict,
    /// A score.
    Score,
    /// No score yet.
    Unrated,
    /// The same touchpoint elsewhere.
    Same,
    /// A marked card.
    Marked,
    /// Nothing in this cell.
    Empty,
    /// More cards than are in sight.
    More,
    /// Stages to the left and right.
    Sides,
    /// More segments above and below.
    Scroll,
    /// A stage's importance.
    Importance,
    /// The mean.
    Mean,
}

/// The signs with their texts' keys: kinds and flags first, since they stand on every card.
pub const LEGEND: &[(Sign, &str)] = &[
    (Sign::Kind(Kind::Communication), "kind-communication"),
    (Sign::Kind(Kind::Human), "kind-human"),
    (Sign::Kind(Kind::Physical), "kind-physical"),
    (Sign::Kind(Kind::Sensory), "kind-sensory"),
    (Sign::Hidden, "sign-hidden"),
    (Sign::Usage(Usage::Over), "usage-over"),
    (Sign::Usage(Usage::Under), "usage-under"),
    (Sign::Moment, "field-touchpoint-moment"),
    (Sign::Open, "sign-open"),
    (Sign::Conflict, "sign-conflict"),
    (Sign::Score, "sign-score"),
    (Sign::Unrated, "sign-unrated"),
    (Sign::Same, "sign-same"),
    (Sign::Marked, "sign-marked"),
    (Sign::Empty, "sign-empty"),
    (Sign::More, "sign-more"),
    (Sign::Sides, "sign-sides"),
    (Sign::Scroll, "sign-scroll"),
    (Sign::Importance, "sign-importance"),
    (Sign::Mean, "sign-mean"),
];

/// The help as it lies in its frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Side by side: the keys, and where there is room the signs.
    pub columns: Vec<Column>,
    /// Lines in sight.
    pub height: usize,
}

/// Lines below each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its left edge in the frame.
    pub x: usize,
    /// What keys or signs take of a line.
    pub left: usize,
    /// What the sentences may take.
    pub right: usize,
    /// All of them, in sight or not.
    pub lines: Vec<Line>,
}

/// A line of the help.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// Between two parts.
    Gap,
    /// What the lines below are.
    Heading(String),
    /// Keys and what they do; the further lines of a long entry have no keys, or no words.
    Keys(String, String),
    /// A sign and what it means.
    Sign(Option<Sign>, String),
}

/// What the frame takes of a screen's width and height, with the last line, which is not covered.
pub const FRAME: (u16, u16) = (4, 3);
/// From this width on the signs stand beside the keys.
const SIDE_BY_SIDE: usize = 116;
const GAP: usize = 2;
/// The hyphen at which no line is broken.
const HYPHEN: &str = "\u{2011}";

impl Page {
    /// How far one can scroll.
    pub fn last(&self) -> usize {
        self.length().saturating_sub(self.height)
    }

    /// The lines of the longest column.
    pub fn length(&self) -> usize {
        self.columns.iter().map(|c| c.lines.len()).max().unwrap_or(0)
    }
}

/// The help of a context on a screen of that size.
pub fn page(context: Context, lang: &Lang, size: (u16, u16)) -> Page {
    let width = usize::from(size.0.saturating_sub(FRAME.0));
    let height = usize::from(size.1.saturating_sub(FRAME.1));
    let signs = context == Context::Map;
    let beside = signs && width >= SIDE_BY_SIDE;
    let keys_width = if beside { width * 5 / 7 } else { width };
    let mut columns = vec![keys(context, lang, keys_width)];
    if beside {
        let x = keys_width + 2 * GAP;
        columns.push(legend(lang, x, width - x, 9));
    } else if signs {
        let keys = &mut columns[0];
        let below = legend(lang, 0, width, keys.left).lines;
        keys.lines.push(Line::Gap);
        keys.lines.extend(below);
    }
    Page { columns, height }
}

fn keys(context: Context, lang: &Lang, width: usize) -> Column {
    let entries: Vec<_> = command::listed(context).map(|c| (c.labels(lang), c.help(lang))).collect();
    let widest = entries.iter().map(|(keys, _)| keys.width()).max().unwrap_or(0);
    let left = widest.min(if width < 60 { 12 } else { 15 });
    let right = width.saturating_sub(left + GAP);
    let mut lines = vec![Line::Heading(t!(lang, "help-keys"))];
    for (keys, words) in entries {
        // No line ends in the middle of a key's name, at its hyphen.
        let keys = pieces(&keys.replace('-', HYPHEN), left);
        let keys: Vec<_> = keys.into_iter().map(|k| k.replace(HYPHEN, "-")).collect();
        let words = pieces(&words, right);
        for i in 0..keys.len().max(words.len()) {
            let at = |all: &[String]| all.get(i).cloned().unwrap_or_default();
            lines.push(Line::Keys(at(&keys), at(&words)));
        }
    }
    Column { x: 0, left, right, lines }
}

fn legend(lang: &Lang, x: usize, width: usize, left: usize) -> Column {
    let right = width.saturating_sub(left + GAP);
    let mut lines = vec![Line::Heading(t!(lang, "help-signs"))];
    for (sign, key) in LEGEND {
        for (i, words) in pieces(&lang.get(key), right).into_iter().enumerate() {
            lines.push(Line::Sign((i == 0).then_some(*sign), words));
        }
    }
    Column { x, left, right, lines }
}

fn pieces(text: &str, width: usize) -> Vec<String> {
    wrap(text, width).into_iter().map(|(start, end)| text[start..end].trim_end().to_owned()).collect()
}

impl App {
    pub(crate) fn help(&mut self) {
        let context = self.context();
        self.overlay = Some(Overlay::Help(Help { context, scroll: 0 }));
    }

    pub(crate) fn help_close(&mut self) {
        self.overlay = None;
    }

    pub(crate) fn help_key(&mut self, key: Key) {
        let Some(Overlay::Help(help)) = &mut self.overlay else { return };
        let page = page(help.context, &self.desk.lang, self.desk.size);
        let step = page.height.saturating_sub(1).max(1);
        let at = help.scroll.min(page.last());
        help.scroll = match direction(key) {
            Some(To::Down) => at + 1,
            Some(To::Up) => at.saturating_sub(1),
            Some(To::PageUp) => at.saturating_sub(step),
            Some(To::First) => 0,
            Some(To::Last) => page.last(),
            _ => at + step,
        }
        .min(page.last());
    }
}
