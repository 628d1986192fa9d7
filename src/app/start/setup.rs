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
        text::{Line, Prose},
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
    /// The title, the goal and the segments, one segment a line.
    pub inputs: [Input; 3],
    /// The position of the template in the list.
    pub template: usize,
    /// The number of the question under the cursor, from 0 to 3.
    pub at: usize,
    /// Whether the last key was a letter among the templates, so that a blank after it belongs to a text.
    is_astray: bool,
    /// The names of each template's stages in their order. They are read once, because every frame shows
    /// them.
    pub stages: Vec<String>,
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
}

/// The keys of the questions' texts.
pub const QUESTIONS: [&str; 4] = ["setup-title", "setup-goal", "setup-segments", "setup-template"];
/// The number of the question for segments, in which Enter makes a new line.
pub const SEGMENTS: usize = 2;
/// The number of the question for a template.
pub const TEMPLATE: usize = 3;

impl Setup {
    /// The questions without answers.
    pub fn new(path: Option<PathBuf>, language: Language) -> Self {
        let stages = builtin::TEMPLATES.iter().map(|name| stages(name, language)).collect();
        Self { path, inputs: Default::default(), template: 0, at: 0, is_astray: false, stages }
    }

    /// The answers in one line, to be kept while they are being written; `None` while nothing is answered.
    pub fn kept(&self) -> Option<String> {
        let [title, goal, segments] = self.inputs.each_ref().map(|input| input.text().to_owned());
        let answers =
            Answers { path: self.path.clone(), title, goal, segments, template: self.template, at: self.at };
        if self.is_blank() { None } else { ron::to_string(&answers).ok() }
    }

    /// Reads answers that were kept; `None` if they are not written as we write them.
    pub fn from_kept(text: &str, language: Language) -> Option<Self> {
        let Answers { path, title, goal, segments, template, at } = ron::from_str(text).ok()?;
        let inputs = [
            Input::with(Line::clean(&title).as_str()),
            Input::with(Line::clean(&goal).as_str()),
            Input::with(Prose::clean(&segments).as_str()),
        ];
        let (template, at) = (template.min(builtin::TEMPLATES.len() - 1), at.min(TEMPLATE));
        Some(Self { inputs, template, at, ..Self::new(path, language) })
    }

    /// Whether the cursor is among the segments and the last line has one.
    pub(in crate::app) fn adds_line(&self) -> bool {
        let last = self.inputs[SEGMENTS].text().rsplit('\n').next().unwrap_or_default();
        self.at == SEGMENTS && !last.trim().is_empty()
    }

    pub(super) fn is_blank(&self) -> bool {
        self.inputs.iter().all(Input::is_blank)
    }

    /// Whether the last question is under the cursor, where Enter begins the map.
    pub(in crate::app) fn at_end(&self) -> bool {
        self.at == TEMPLATE
    }

    /// Tab: goes to the next question, or with `back` to the previous one.
    pub(in crate::app) fn next(&mut self, back: bool) {
        self.at = (self.at + if back { QUESTIONS.len() - 1 } else { 1 }) % QUESTIONS.len();
    }

    /// Enter: goes to the next question. Among the segments it begins a new line, and goes on when the line
    /// is empty.
    pub(in crate::app) fn enter(&mut self) {
        if self.adds_line() { self.inputs[SEGMENTS].insert("\n") } else { self.next(false) }
    }

    /// Handles a key that no command took. Returns whether it meant something: no letter chooses a template.
    pub(in crate::app) fn key(&mut self, key: Key) -> bool {
        let is_letter = key.character().is_some_and(|sign| !sign.is_ascii_digit() && sign != ' ');
        let is_blank = self.is_astray && key.character() == Some(' ');
        self.is_astray = self.at == TEMPLATE && (is_letter || is_blank);
        match (self.at, key.code) {
            _ if self.is_astray => return false,
            (TEMPLATE, _) => self.choose(key),
            (SEGMENTS, KeyCode::Down) if !is_on_last_line(&self.inputs[SEGMENTS]) => self.write(key),
            (SEGMENTS, KeyCode::Up) if self.inputs[SEGMENTS].cursor(usize::MAX).0 > 0 => self.write(key),
            (_, KeyCode::Down) => self.next(false),
            (_, KeyCode::Up) => self.next(true),
            _ => self.write(key),
        }
        true
    }

    fn write(&mut self, key: Key) {
        self.inputs[self.at].key(key, (self.at == SEGMENTS).then_some(usize::MAX));
    }

    /// Handles a key among the templates: the arrows move there, and up from the first one leads to the
    /// question before.
    fn choose(&mut self, key: Key) {
        let last = builtin::TEMPLATES.len() - 1;
        match key.code {
            KeyCode::Up if self.template == 0 => self.next(true),
            KeyCode::Up | KeyCode::Left => self.template = self.template.saturating_sub(1),
            KeyCode::Down | KeyCode::Right => self.template = last.min(self.template + 1),
            KeyCode::Char(' ') => self.template = (self.template + 1) % (last + 1),
            KeyCode::Char(_) => {
                let digit = key.digit().map(usize::from).filter(|d| (1..=last + 1).contains(d));
                self.template = digit.map_or(self.template, |d| d - 1);
            }
            _ => {}
        }
    }

    /// Takes pasted text. Returns whether there was a place for it.
    pub(in crate::app) fn paste(&mut self, text: &str) -> bool {
        match self.at {
            TEMPLATE => return false,
            SEGMENTS => self.inputs[SEGMENTS].insert(Prose::clean(text).as_str()),
            at => self.inputs[at].insert(Line::clean(text).as_str()),
        }
        true
    }

    /// The records of the map that the answers describe; `None` if the template cannot be read.
    pub(super) fn records(&self, ids: &mut Ids, language: Language, today: Date) -> Option<Records> {
        let mut records = builtin::template(builtin::TEMPLATES[self.template], language)?;
        let [title, goal, segments] = &self.inputs;
        let about = Arc::make_mut(&mut records.about);
        about.title = Line::clean(title.text());
        about.business_goal = Prose::clean(goal.text());
        about.language = Some(language);
        about.meetings =
            vec![Item { id: ids.item(), value: Meeting { date: Some(today), ..Meeting::default() } }];
        let names: Vec<Line> = segments.text().lines().map(Line::clean).filter(|n| !n.is_empty()).collect();
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

/// The names of a template's stages in one text, in which no line begins with the sign between two names.
fn stages(template: &str, language: Language) -> String {
    let records = builtin::template(template, language);
    let mut stages: Vec<_> = records.map(|r| r.stages.into_values().collect()).unwrap_or_default();
    stages.sort_by_key(|stage| stage.rank);
    stages.iter().map(|stage| stage.name.as_str()).collect::<Vec<_>>().join("\u{a0}· ")
}

fn is_on_last_line(input: &Input) -> bool {
    input.cursor(usize::MAX).0 + 1 >= input.height(usize::MAX)
}
