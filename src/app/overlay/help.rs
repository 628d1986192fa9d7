//! The help of a screen: its commands from the table, and on the map also the signs. The lines are laid out
//! here, because scrolling needs to know where the help ends.

use crate::{
    analysis::{rule::Rule, sentence},
    app::{
        analysis::panel::Panel,
        command::{self, Command, labels},
        context::Context,
        form::Form,
        input::wrap,
        key::Key,
        keymap::Keymap,
        map::cursor::{To, direction},
        overlay::glossary::Term,
        state::{App, Overlay},
    },
    lang::Lang,
    map::{
        Key as RecordKey,
        about::About,
        choice::Choice as _,
        field::Record as _,
        segment::Segment,
        stage::Stage,
        touchpoint::{Kind, Touchpoint, Usage},
    },
    t,
};
use unicode_width::UnicodeWidthStr as _;

/// What the help begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The rule of the finding under the cursor.
    Rule(Rule),
    /// The word of the method that the field under the cursor asks for.
    Term(Term),
}

/// The open help.
#[derive(Clone, Debug, PartialEq)]
pub struct Help {
    /// The context whose keys are listed.
    pub context: Context,
    /// What it begins with.
    pub topic: Option<Topic>,
    /// The number of the first line in sight, from 0.
    pub scroll: usize,
}

/// A sign on the map. The set of signs decides which character stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The sign of a touchpoint of this kind.
    Kind(Kind),
    /// The signs of hidden touchpoints.
    Hidden,
    /// A moment of truth.
    Moment,
    /// The room's verdict on the use.
    Usage(Usage),
    /// No owner yet, or something to be clarified.
    Open,
    /// Two sides have filled in a field differently.
    Conflict,
    /// A score.
    Score,
    /// No score yet.
    Unrated,
    /// The same touchpoint elsewhere.
    Same,
    /// A marked card.
    Marked,
    /// An empty cell.
    Empty,
    /// More cards than are in sight.
    More,
    /// Stages to the left and right.
    Sides,
    /// More segments above and below.
    Scroll,
    /// A stage's importance.
    Importance,
    /// A mean score.
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

/// The layout of the help in its frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The columns side by side: the keys, and if there is room the signs.
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
}

/// A line of the help.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// An empty line between two parts.
    Gap,
    /// The heading of the lines below.
    Heading(String),
    /// A sentence, or a part of it.
    Text(String),
    /// Keys and what they do; the further lines of a long entry have no keys, or no words.
    Keys(String, String),
    /// A sign and what it means.
    Sign(Option<Sign>, String),
}

/// How many columns and lines of the screen the frame takes, including the last line, which it does not
/// cover.
pub const FRAME: (u16, u16) = (4, 3);
/// From this width on the signs stand beside the keys.
const SIDE_BY_SIDE: usize = 116;
const GAP: usize = 2;
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
}

/// The help on a screen of that size.
pub fn page(help: &Help, keymap: &Keymap, lang: &Lang, size: (u16, u16)) -> Page {
    let context = help.context;
    let width = usize::from(size.0.saturating_sub(FRAME.0));
    let height = usize::from(size.1.saturating_sub(FRAME.1));
    let signs = context == Context::Map;
    let beside = signs && width >= SIDE_BY_SIDE;
    let keys_width = if beside { width * 5 / 7 } else { width };
    let mut columns = vec![keys(context, keymap, lang, keys_width)];
    let topic = match help.topic {
        Some(Topic::Rule(rule)) => about_rule(rule, lang, keys_width),
        Some(Topic::Term(term)) => about_term(term, lang, keys_width),
        None => Vec::new(),
    };
    columns[0].lines.splice(0..0, topic);
    if context == Context::Analysis {
        columns[0].lines.extend(panels(lang, keys_width));
    }
    if beside {
        let x = keys_width + 2 * GAP;
        columns.push(legend(lang, x, width - x, 9));
    } else if signs {
        let keys = &mut columns[0];
        let below = legend(lang, 0, width, keys.left).lines;
        keys.lines.push(Line::Gap);
        keys.lines.extend(below);
    }
    if matches!(context, Context::Map | Context::Analysis | Context::Form | Context::Field) {
        columns[0].lines.extend(glossary(lang, keys_width));
    }
    Page { columns, height }
}

fn keys(context: Context, keymap: &Keymap, lang: &Lang, width: usize) -> Column {
    let entry = |c: &Command| (labels(keymap.keys(c.name), lang), c.help(lang));
    let entries: Vec<_> = command::listed(context).map(entry).collect();
    let widest = entries.iter().map(|(keys, _)| keys.width()).max().unwrap_or(0);
    let left = widest.min(if width < 60 { 12 } else { 15 });
    let right = width.saturating_sub(left + GAP);
    let mut lines = vec![Line::Heading(t!(lang, "help-keys"))];
    for (keys, words) in entries {
        // No line may end at the hyphen inside a key's name.
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

/// What a rule looks for, why, and which document asks for it.
fn about_rule(rule: Rule, lang: &Lang, width: usize) -> Vec<Line> {
    let panel = lang.get(&format!("panel-{}", Panel::of(rule).word()));
    let more = [
        sentence::reason(rule, lang),
        t!(lang, "help-finding-source", source = sentence::source(rule, lang)),
        t!(lang, "help-finding-panel", panel = panel),
    ];
    let mut lines = vec![Line::Heading(format!("{} ({})", sentence::rule(rule, lang), rule.word()))];
    lines.extend(more.iter().flat_map(|text| pieces(text, width)).map(Line::Text));
    lines.push(Line::Gap);
    lines
}

/// What a word of the method means, and which document it comes from.
fn about_term(term: Term, lang: &Lang, width: usize) -> Vec<Line> {
    let source = lang.get(&format!("document-{}", term.document().word()));
    let mut lines = vec![Line::Heading(lang.get(&format!("term-{}", term.word())))];
    let more =
        [lang.get(&format!("term-{}-means", term.word())), t!(lang, "help-finding-source", source = source)];
    lines.extend(more.iter().flat_map(|text| pieces(text, width)).map(Line::Text));
    lines.push(Line::Gap);
    lines
}

/// All words of the method.
fn glossary(lang: &Lang, width: usize) -> Vec<Line> {
    let mut lines = vec![Line::Gap, Line::Heading(t!(lang, "glossary")), Line::Gap];
    lines.extend(Term::ALL.iter().flat_map(|term| about_term(*term, lang, width)));
    lines
}

/// Which rules stand on which panel.
fn panels(lang: &Lang, width: usize) -> Vec<Line> {
    let mut lines = vec![Line::Gap, Line::Heading(t!(lang, "help-panels"))];
    for panel in Panel::ALL.iter().filter(|panel| !panel.rules().is_empty()) {
        let rules: Vec<String> = panel.rules().iter().map(|rule| sentence::rule(*rule, lang)).collect();
        let question = lang.get(&format!("panel-{}", panel.word()));
        lines.extend(pieces(&format!("{question} {}", rules.join(" · ")), width).into_iter().map(Line::Text));
    }
    lines
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

/// The word of the method that the field under the cursor asks for.
fn term_of(form: &Form) -> Option<Term> {
    let record = match form.record {
        RecordKey::About => About::NAME,
        RecordKey::Stage(_) => Stage::NAME,
        RecordKey::Segment(_) => Segment::NAME,
        RecordKey::Touchpoint(_) => Touchpoint::NAME,
    };
    Term::of_field(record, form.focus.field)
}

impl App {
    pub(crate) fn help(&mut self) {
        let rule = self.analysed_rule().map(Topic::Rule);
        let topic = rule.or_else(|| self.form().and_then(term_of).map(Topic::Term));
        self.overlay = Some(Overlay::Help(Help { context: self.context(), topic, scroll: 0 }));
    }

    pub(crate) fn help_close(&mut self) {
        self.overlay = None;
    }

    pub(crate) fn help_key(&mut self, key: Key) {
        let Some(Overlay::Help(help)) = &mut self.overlay else { return };
        let page = page(help, &self.keymap, &self.desk.lang, self.desk.size);
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
