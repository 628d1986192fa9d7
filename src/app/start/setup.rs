//! Four questions on one screen before a new map: title, goal, segments, template.

use crate::{
    app::{input::Input, key::Key},
    map::{
        Records,
        about::{Language, Meeting},
        field::Item,
        id::Ids,
        rank::Rank,
        segment::Segment,
        stage::Stage,
        text::{Line, Prose, lines},
    },
    store::builtin,
};
use jiff::civil::Date;
use ratatui::crossterm::event::KeyCode;
use serde::{Deserialize, Serialize};
use std::{path::PathBuf, sync::Arc};

/// The answers so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Setup {
    /// The path that the map will have; `None` for a map without a file.
    pub path: Option<PathBuf>,
    /// The title, the goal, the segments and the stages of one's own; segments and stages one a line.
    pub inputs: [Input; 4],
    /// The position of the template in the list; [`OWN`] after the last one.
    pub template: usize,
    /// The number of the question under the cursor, from 0 to 3.
    pub at: usize,
    /// The names in each template. They are read once, because every frame shows them.
    templates: Vec<Names>,
    /// The digits and blanks that were typed last among the templates: they may begin a stage of one's own.
    typed: String,
}

/// The names of stages and segments in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    /// Those of the stages.
    pub stages: Vec<Line>,
    /// Those of the segments.
    pub segments: Vec<Line>,
}

/// The answers in the form in which they are kept.
#[derive(Serialize, Deserialize)]
struct Answers {
    path: Option<PathBuf>,
    title: String,
    goal: String,
    segments: String,
    template: usize,
    at: usize,
    #[serde(default)]
    stages: String,
}

/// The keys of the questions' texts.
pub const QUESTIONS: [&str; 4] = ["setup-title", "setup-goal", "setup-segments", "setup-template"];
/// The number of the question for segments, in which Enter makes a new line.
pub const SEGMENTS: usize = 2;
/// The number of the question for a template, and of the text with stages of one's own, which stand below the templates.
pub const TEMPLATE: usize = 3;
/// The position of the stages of one's own in the list of templates.
pub const OWN: usize = builtin::TEMPLATES.len();

impl Setup {
    /// The questions without answers.
    pub fn new(path: Option<PathBuf>, language: Language) -> Self {
        let templates = builtin::TEMPLATES.iter().map(|name| Names::of_template(name, language)).collect();
        Self { path, inputs: Default::default(), template: 0, at: 0, templates, typed: String::new() }
    }

    /// The answers in one line, to be kept while they are being written; `None` while nothing is answered.
    pub fn kept(&self) -> Option<String> {
        let [title, goal, segments, stages] = self.inputs.each_ref().map(|input| input.text().to_owned());
        let (path, template, at) = (self.path.clone(), self.template, self.at);
        let answers = Answers { path, title, goal, segments, template, at, stages };
        if self.is_blank() { None } else { ron::to_string(&answers).ok() }
    }

    /// Reads answers that were kept; `None` if they are not written as we write them.
    pub fn from_kept(text: &str, language: Language) -> Option<Self> {
        let Answers { path, title, goal, segments, template, at, stages } = ron::from_str(text).ok()?;
        let inputs = [
            Input::with(Line::clean(&title).as_str()),
            Input::with(Line::clean(&goal).as_str()),
            Input::with(Prose::clean(&segments).as_str()),
            Input::with(Prose::clean(&stages).as_str()),
        ];
        let (template, at) = (template.min(OWN), at.min(TEMPLATE));
        Some(Self { inputs, template, at, ..Self::new(path, language) })
    }

    /// Whether the cursor is on a segment.
    pub(in crate::app) fn adds_segment(&self) -> bool {
        self.at == SEGMENTS && self.is_on_filled_line()
    }

    /// Whether the cursor is on a stage of one's own.
    pub(in crate::app) fn adds_stage(&self) -> bool {
        self.is_own() && self.is_on_filled_line()
    }

    /// Whether the line with the cursor is filled, wherever it stands: Enter begins a line there.
    fn is_on_filled_line(&self) -> bool {
        let input = &self.inputs[self.at];
        let (row, _) = input.cursor(usize::MAX);
        input.text().split('\n').nth(row).is_some_and(|line| !line.trim().is_empty())
    }

    /// Whether stages of one's own are written.
    pub fn is_own(&self) -> bool {
        self.at == TEMPLATE && self.template == OWN
    }

    pub(super) fn is_blank(&self) -> bool {
        self.inputs.iter().all(Input::is_blank)
    }

    /// Whether Enter begins the map: in the last question, on no stage of one's own.
    pub(in crate::app) fn at_end(&self) -> bool {
        self.at == TEMPLATE && !self.adds_stage()
    }

    /// Tab: goes to the next question, or with `back` to the previous one.
    pub(in crate::app) fn next(&mut self, back: bool) {
        self.typed.clear();
        self.at = (self.at + if back { QUESTIONS.len() - 1 } else { 1 }) % QUESTIONS.len();
    }

    /// Enter: goes to the next question. Among the segments and the stages it begins a new line, and goes on when the line
    /// is empty.
    pub(in crate::app) fn enter(&mut self) {
        if self.adds_segment() || self.adds_stage() {
            self.inputs[self.at].insert("\n");
        } else {
            self.next(false);
        }
    }

    /// Handles a key that no command took.
    pub(in crate::app) fn key(&mut self, key: Key) {
        match (self.at, key.code) {
            (TEMPLATE, _) => self.choose(key),
            (SEGMENTS, KeyCode::Down) if !is_on_last_line(&self.inputs[SEGMENTS]) => self.write(key),
            (SEGMENTS, KeyCode::Up) if !is_on_first_line(&self.inputs[SEGMENTS]) => self.write(key),
            (_, KeyCode::Down) => self.next(false),
            (_, KeyCode::Up) => self.next(true),
            _ => self.write(key),
        }
    }

    fn write(&mut self, key: Key) {
        self.inputs[self.at].key(key, (self.at >= SEGMENTS).then_some(usize::MAX));
    }

    /// Handles a key among the templates: the arrows move there, and up from the first one leads to the question before.
    /// Letters are stages of one's own, which stand below the templates.
    fn choose(&mut self, key: Key) {
        let own = &self.inputs[TEMPLATE];
        let (is_own, has_text) = (self.template == OWN, !own.text().is_empty());
        let is_edge = match key.code {
            KeyCode::Up => is_on_first_line(own),
            KeyCode::Down => is_on_last_line(own),
            KeyCode::Left | KeyCode::Right => !has_text,
            _ => false,
        };
        let typed = std::mem::take(&mut self.typed);
        if let Some(sign @ ('0'..='9' | ' ')) = key.character().filter(|_| !is_own || !has_text) {
            self.typed = format!("{typed}{sign}");
        }
        let digit = key.digit().map(usize::from).filter(|digit| (1..=OWN + 1).contains(digit));
        match (key.code, key.character()) {
            (KeyCode::Up, _) if self.template == 0 => self.next(true),
            (KeyCode::Up | KeyCode::Left, _) if !is_own || is_edge => {
                self.template = self.template.saturating_sub(1);
            }
            (KeyCode::Down | KeyCode::Right, _) if !is_own || is_edge => {
                self.template = OWN.min(self.template + 1);
            }
            // A digit in the middle of a text belongs to it.
            (_, Some('0'..='9')) if !is_own || !has_text => {
                self.template = digit.map_or(self.template, |digit| digit - 1);
            }
            (_, Some(' ')) if !is_own => self.template = (self.template + 1) % OWN,
            (_, Some(' ')) if !has_text => {}
            (_, Some(sign)) => {
                // The number in the first stage has chosen a template: `1. Register`, `3 concerts`, `2-way call`.
                let number = typed.trim_start();
                let is_part = number.contains(' ') || !sign.is_alphabetic();
                self.begin_own();
                self.inputs[TEMPLATE].insert(if is_part { number } else { "" });
                self.write(key);
            }
            _ if is_own => self.write(key),
            _ => {}
        }
    }

    /// Goes to the stages of one's own; what was written there before keeps its line.
    fn begin_own(&mut self) {
        let own = &mut self.inputs[TEMPLATE];
        if self.template != OWN && !own.is_blank() {
            *own = Input::with(&format!("{}\n", own.text().trim_end()));
        }
        self.template = OWN;
    }

    /// Takes pasted text; among the templates it is stages of one's own. A list comes without its bullets, which nobody
    /// has typed.
    pub(in crate::app) fn paste(&mut self, text: &str) {
        if self.at == TEMPLATE {
            self.begin_own();
        }
        let text = match self.at {
            SEGMENTS | TEMPLATE => lines(text).iter().map(Line::as_str).collect::<Vec<_>>().join("\n"),
            _ => Line::clean(text).to_string(),
        };
        self.inputs[self.at].insert(&text);
    }

    /// The names of the stages of one's own, one a line or parted by commas.
    pub fn own_stages(&self) -> Vec<Line> {
        names(self.inputs[TEMPLATE].text().split(['\n', ',']))
    }

    /// The names of a template's stages; none for those of one's own.
    pub fn stages_of(&self, template: usize) -> &[Line] {
        self.templates.get(template).map_or(&[], |names| &names.stages)
    }

    /// The names in the map that would begin now.
    pub fn names(&self) -> Names {
        // Stages of one's own take the place of the one that has no name yet.
        let template = self.template.min(self.templates.len().saturating_sub(1));
        let Names { stages, segments } = self.templates.get(template).cloned().unwrap_or_default();
        let own = if self.template == OWN { self.own_stages() } else { Vec::new() };
        let typed = names(self.inputs[SEGMENTS].text().lines());
        Names {
            stages: if own.is_empty() { stages } else { own },
            segments: if typed.is_empty() { segments } else { typed },
        }
    }

    /// The records of the map that the answers describe; `None` if the template cannot be read.
    pub(super) fn records(&self, ids: &mut Ids, language: Language, today: Date) -> Option<Records> {
        // Stages of one's own take the place of the one that has no name yet.
        let template = builtin::TEMPLATES.get(self.template).copied().unwrap_or("empty");
        let mut records = builtin::template(template, language)?;
        let [title, goal, segments, _] = &self.inputs;
        let about = Arc::make_mut(&mut records.about);
        about.title = Line::clean(title.text());
        about.business_goal = Prose::clean(goal.text());
        about.language = Some(language);
        about.meetings =
            vec![Item { id: ids.item(), value: Meeting { date: Some(today), ..Meeting::default() } }];
        let stages = if self.template == OWN { self.own_stages() } else { Vec::new() };
        if !stages.is_empty() {
            records.stages.clear();
        }
        for (i, name) in stages.into_iter().enumerate() {
            let stage = Stage { rank: Rank::nth(i), name, ..Stage::default() };
            records.stages.insert(ids.stage(stage.name.as_str()), Arc::new(stage));
        }
        let names = names(segments.text().lines());
        if !names.is_empty() {
            records.segments.clear();
        }
        for (i, name) in names.into_iter().enumerate() {
            let segment = Segment { rank: Rank::nth(i), name, ..Segment::default() };
            records.segments.insert(ids.segment(segment.name.as_str()), Arc::new(segment));
        }
        Some(records)
    }
}

/// What was written, without what is blank.
fn names<'t>(written: impl Iterator<Item = &'t str>) -> Vec<Line> {
    written.map(Line::clean).filter(|name| !name.is_empty()).collect()
}

impl Names {
    fn of_template(template: &str, language: Language) -> Self {
        let Some(records) = builtin::template(template, language) else { return Self::default() };
        let mut stages: Vec<_> = records.stages.into_values().collect();
        let mut segments: Vec<_> = records.segments.into_values().collect();
        stages.sort_by_key(|stage| stage.rank);
        segments.sort_by_key(|segment| segment.rank);
        Self {
            stages: stages.iter().map(|stage| stage.name.clone()).collect(),
            segments: segments.iter().map(|segment| segment.name.clone()).collect(),
        }
    }
}

fn is_on_first_line(input: &Input) -> bool {
    input.cursor(usize::MAX).0 == 0
}

fn is_on_last_line(input: &Input) -> bool {
    input.cursor(usize::MAX).0 + 1 >= input.height(usize::MAX)
}
