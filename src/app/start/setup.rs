//! Four questions on one screen before a new map: title, goal, segments, template.

use super::Start;
use crate::{
    app::{
        input::Input,
        key::Key,
        message::Effect,
        state::{App, Screen},
    },
    map::{
        about::{Language, Meeting},
        field::Item,
        rank::Rank,
        segment::Segment,
        text::{Line, Prose},
    },
    store::builtin,
    t,
};
use ratatui::crossterm::event::KeyCode;
use serde::{Deserialize, Serialize};
use std::{path::PathBuf, sync::Arc};

/// The answers so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Setup {
    /// Where the map will be; none until it is saved.
    pub path: Option<PathBuf>,
    /// Title, goal, segments (one a line).
    pub inputs: [Input; 3],
    /// Position in the templates.
    pub template: usize,
    /// The question under the cursor: 0 to 3.
    pub at: usize,
    /// The names of each template's stages in their order: read once, shown in every frame.
    pub stages: Vec<String>,
    /// The start screen, to go back to.
    pub start: Box<Start>,
}

/// What was answered, to be kept.
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
/// The question for segments, in which Enter makes a new line.
pub const SEGMENTS: usize = 2;
/// The choice of a template.
pub const TEMPLATE: usize = 3;

impl Setup {
    /// Nothing answered yet.
    pub fn new(path: Option<PathBuf>, language: Language) -> Self {
        let stages = builtin::TEMPLATES.iter().map(|name| stages(name, language)).collect();
        Self { path, inputs: Default::default(), template: 0, at: 0, stages, start: Box::default() }
    }

    /// The answers in one line, to be kept while they are being written; `None` while there is none.
    pub fn kept(&self) -> Option<String> {
        let [title, goal, segments] = self.inputs.each_ref().map(|input| input.text().to_owned());
        let answers =
            Answers { path: self.path.clone(), title, goal, segments, template: self.template, at: self.at };
        if self.is_blank() { None } else { ron::to_string(&answers).ok() }
    }

    /// The answers as they were kept; `None` if they are not as we write them.
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
    fn adds_line(&self) -> bool {
        let last = self.inputs[SEGMENTS].text().rsplit('\n').next().unwrap_or_default();
        self.at == SEGMENTS && !last.trim().is_empty()
    }

    fn is_blank(&self) -> bool {
        self.inputs.iter().all(Input::is_blank)
    }
}

impl App {
    pub(crate) fn setup_key(&mut self, key: Key) {
        let Screen::Setup(setup) = &mut self.screen else { return };
        let count = builtin::TEMPLATES.len();
        match (setup.at, key.code) {
            (TEMPLATE, KeyCode::Left) => setup.template = (setup.template + count - 1) % count,
            (TEMPLATE, KeyCode::Right | KeyCode::Char(' ')) => setup.template = (setup.template + 1) % count,
            (TEMPLATE, KeyCode::Char(_)) => {
                if let Some(i) = key.digit().map(usize::from).filter(|d| (1..=count).contains(d)) {
                    setup.template = i - 1;
                }
            }
            (_, KeyCode::Down) if setup.at != SEGMENTS || at_end(&setup.inputs[SEGMENTS]) => {
                self.setup_next(false);
            }
            (_, KeyCode::Up) if setup.at != SEGMENTS || setup.inputs[SEGMENTS].cursor(1000).0 == 0 => {
                self.setup_next(true);
            }
            (TEMPLATE, _) => {}
            (at, _) => {
                setup.inputs[at].key(key, (at == SEGMENTS).then_some(1000));
            }
        }
    }

    pub(crate) fn setup_next(&mut self, back: bool) {
        if let Screen::Setup(setup) = &mut self.screen {
            setup.at = (setup.at + if back { QUESTIONS.len() - 1 } else { 1 }) % QUESTIONS.len();
        }
    }

    /// Enter: the next question; a new line among the segments, and on from there when the line is empty.
    pub(crate) fn setup_enter(&mut self) {
        let Screen::Setup(setup) = &mut self.screen else { return };
        match setup.at {
            SEGMENTS if setup.adds_line() => setup.inputs[SEGMENTS].insert("\n"),
            _ => self.setup_next(false),
        }
    }

    /// Whether Enter adds a line for another segment.
    pub(crate) fn setup_adds_line(&self) -> bool {
        matches!(&self.screen, Screen::Setup(setup) if setup.adds_line())
    }

    /// Starts the map with what was answered.
    pub(crate) fn setup_go(&mut self) {
        let Screen::Setup(setup) = &self.screen else { return };
        let Some(mut records) =
            builtin::template(builtin::TEMPLATES[setup.template], self.desk.lang.language())
        else {
            self.desk.report_error(t!(self.desk.lang, "refused"));
            return;
        };
        let (path, today) = (setup.path.clone(), self.desk.now.date());
        let [title, goal, segments] = setup.inputs.clone();
        let about = Arc::make_mut(&mut records.about);
        about.title = Line::clean(title.text());
        about.business_goal = Prose::clean(goal.text());
        about.language = Some(self.desk.lang.language());
        about.meetings = vec![Item {
            id: self.desk.ids.item(),
            value: Meeting { date: Some(today), ..Meeting::default() },
        }];
        let names: Vec<Line> = segments.text().lines().map(Line::clean).filter(|n| !n.is_empty()).collect();
        if !names.is_empty() {
            records.segments.clear();
        }
        for (i, name) in names.into_iter().enumerate() {
            let id = self.desk.ids.segment(name.as_str());
            records.segments.insert(id, Arc::new(Segment { rank: Rank::nth(i), name, ..Segment::default() }));
        }
        self.begin(records, path, true);
        self.desk.report(t!(self.desk.lang, "begun"));
    }

    /// Whether the last question is under the cursor, where Enter starts.
    pub(crate) fn setup_at_end(&self) -> bool {
        matches!(&self.screen, Screen::Setup(setup) if setup.at == TEMPLATE)
    }

    /// Esc: back to the start screen, which keeps the answers. A program that was started with a file's name has none
    /// and ends; when something was answered, only at the second Esc.
    pub(crate) fn setup_cancel(&mut self, key: Key) {
        let again = self.desk.armed.take().is_some();
        let Screen::Setup(setup) = &mut self.screen else { return };
        if setup.path.is_none() {
            let mut start = *std::mem::take(&mut setup.start);
            start.answers = Some(Box::new(setup.clone()));
            self.screen = Screen::Start(start);
            if key.ctrl {
                self.desk.report(t!(self.desk.lang, "how-to-quit"));
            }
        } else if again || setup.is_blank() {
            self.desk.effects.push(Effect::Quit);
        } else {
            self.desk.armed = Some(key);
            self.desk.report(t!(self.desk.lang, "setup-esc-again"));
        }
    }

    pub(crate) fn setup_pasted(&mut self, text: &str) {
        let Screen::Setup(setup) = &mut self.screen else { return };
        match setup.at {
            TEMPLATE => self.refuse_paste(),
            SEGMENTS => setup.inputs[SEGMENTS].insert(Prose::clean(text).as_str()),
            at => setup.inputs[at].insert(Line::clean(text).as_str()),
        }
    }
}

/// The names of a template's stages; no line begins with the sign between them.
fn stages(template: &str, language: Language) -> String {
    let records = builtin::template(template, language);
    let mut stages: Vec<_> = records.map(|r| r.stages.into_values().collect()).unwrap_or_default();
    stages.sort_by_key(|stage| stage.rank);
    stages.iter().map(|stage| stage.name.as_str()).collect::<Vec<_>>().join("\u{a0}· ")
}

fn at_end(input: &Input) -> bool {
    input.cursor(1000).0 + 1 >= input.lines(1000).len()
}
