//! Where the user is and what is being written there, in one line of text: it goes into the journal, so that a map
//! opens again on the same screen, card and field, with the same words in it.

use super::{
    actions::Actions,
    describe::value,
    form::{At, Form, Slot},
    input::Input,
    map::{
        cursor::Cursor,
        mode::{Mode, What, Write},
    },
    message::Edited,
    overlay::prompt::Purpose,
    state::{App, Overlay, Screen},
};
use crate::{
    map::{
        Key, Map, by_key,
        field::Shape,
        id::{ItemId, SegmentId, StageId, TouchpointId},
        lens::Lens,
    },
    store::journal::Whereabouts,
    t,
};
use serde::{Deserialize, Serialize};

/// A place in the program.
#[derive(Serialize, Deserialize)]
struct Here {
    screen: On,
    cursor: Spot,
    lens: u8,
    draft: Option<Draft>,
}

#[derive(Serialize, Deserialize)]
enum On {
    Map,
    Actions,
    Form(Name, String, Part),
}

/// A record by its id.
#[derive(Serialize, Deserialize)]
enum Name {
    About,
    Stage(String),
    Segment(String),
    Touchpoint(String),
}

/// See [`At`].
#[derive(Serialize, Deserialize)]
enum Part {
    Field,
    Cell(String, String),
    New(Option<String>),
    Place(String, String),
    Conflict,
}

/// See [`Cursor`].
#[derive(Serialize, Deserialize)]
enum Spot {
    Title,
    Stage(String),
    Segment(String),
    Cell(String, String, usize),
    Parked(usize),
}

/// A text that is being written.
#[derive(Serialize, Deserialize)]
enum Draft {
    /// In the field of the form.
    Field(String),
    /// A touchpoint in the cell under the cursor, to be number so much there.
    Card(usize, String),
    Parked(String),
    Stage(usize, String),
    Segment(usize, String),
    Name(Name, String),
    Owner(String),
    Action(String),
}

impl App {
    /// Where the user is; `None` where there is no map.
    pub fn whereabouts(&self) -> Option<Whereabouts> {
        Some(Whereabouts { place: self.place_in_words()?, is_draft: self.has_draft() })
    }

    /// Whether a text is being typed that is no part of the map yet.
    pub fn has_draft(&self) -> bool {
        match (&self.overlay, &self.screen) {
            (Some(Overlay::Prompt(prompt)), _) => {
                matches!(prompt.purpose, Purpose::Owner | Purpose::Action) && !prompt.input.is_blank()
            }
            (_, Screen::Form(form)) => {
                let typed = form.writing.as_ref().map(Input::text);
                typed.is_some_and(|typed| form.text_here(&self.desk).unwrap_or_default() != typed)
            }
            (_, Screen::Map) => self.grid.writing().is_some_and(|write| match &write.what {
                What::Name(key) => value::name(key, self.map()) != write.input.text(),
                _ => !write.input.is_blank(),
            }),
            _ => false,
        }
    }

    /// The place and what is being typed there, in one line.
    fn place_in_words(&self) -> Option<String> {
        let screen = match &self.screen {
            Screen::Start(_) | Screen::Setup(_) => return None,
            Screen::Map => On::Map,
            Screen::Actions(_) => On::Actions,
            Screen::Form(form) => {
                On::Form(name(&form.record), form.focus.field.to_owned(), part(&form.focus.at))
            }
        };
        let cursor = match &self.grid.cursor {
            Cursor::Title => Spot::Title,
            Cursor::Stage(id) => Spot::Stage(id.to_string()),
            Cursor::Segment(id) => Spot::Segment(id.to_string()),
            Cursor::Cell { stage, segment, at, .. } => {
                Spot::Cell(stage.to_string(), segment.to_string(), *at)
            }
            Cursor::Parked { at, .. } => Spot::Parked(*at),
        };
        ron::to_string(&Here { screen, cursor, lens: self.grid.lens as u8, draft: self.draft() }).ok()
    }

    fn draft(&self) -> Option<Draft> {
        match (&self.overlay, &self.screen) {
            (Some(Overlay::Prompt(prompt)), _) => {
                let text = prompt.input.text().to_owned();
                match prompt.purpose {
                    Purpose::Owner => Some(Draft::Owner(text)),
                    Purpose::Action => Some(Draft::Action(text)),
                    _ => None,
                }
            }
            (_, Screen::Form(form)) => Some(Draft::Field(form.writing.as_ref()?.text().to_owned())),
            (_, Screen::Map) => self.grid.writing().map(draft_in_grid),
            _ => None,
        }
    }

    /// What became of a text in the user's editor. Where its field is gone, its file is all there is.
    pub(super) fn edited(&mut self, edited: Edited) {
        match &edited {
            Edited::Text(_, file) if !self.has_open_field() => {
                let file = self.desk.shown(file);
                self.desk.report_error(t!(self.desk.lang, "editor-text-kept", file = file));
            }
            _ => self.on_form(|form, desk| form.edited_outside(desk, edited)),
        }
    }

    /// The same of a text whose editor outlived the program: it is offered where it was to go.
    pub(super) fn edited_earlier(&mut self, here: &str, edited: Edited) {
        self.go_back_to(here);
        match edited {
            Edited::Text(text, _) if self.has_open_field() => {
                self.on_form(|form, desk| form.offer(desk, &text));
                self.desk.report(t!(self.desk.lang, "editor-came-back"));
            }
            edited => self.edited(edited),
        }
    }

    fn has_open_field(&self) -> bool {
        matches!(&self.screen, Screen::Form(form) if form.writing.is_some())
    }

    /// Goes where the user was, as far as that is still there.
    pub(super) fn go_back_to(&mut self, here: &str) {
        let Ok(here) = ron::from_str::<Here>(here) else { return };
        let map = self.desk.doc.map();
        self.grid.lens = [Lens::Effectiveness, Lens::Experience, Lens::Importance]
            .into_iter()
            .find(|lens| *lens as u8 == here.lens)
            .unwrap_or(self.grid.lens);
        let cursor = match here.cursor {
            Spot::Title => Some(Cursor::Title),
            Spot::Stage(id) => StageId::new(&id).map(Cursor::Stage),
            Spot::Segment(id) => SegmentId::new(&id).map(Cursor::Segment),
            Spot::Cell(stage, segment, at) => StageId::new(&stage)
                .zip(SegmentId::new(&segment))
                .filter(|(stage, segment)| map.stage(stage).is_some() && map.segment(segment).is_some())
                .map(|(stage, segment)| Cursor::cell(map, &stage, &segment, at)),
            Spot::Parked(at) => Some(Cursor::parked(map, at)),
        };
        if let Some(cursor) = cursor {
            self.grid.cursor = cursor.settle(map);
        }
        match here.screen {
            On::Map => {}
            On::Actions => {
                let mut actions = Actions::default();
                actions.settle(map);
                self.screen = Screen::Actions(actions);
            }
            On::Form(record, field, at) => {
                if let Some(record) = key(&record).filter(|record| map.records().has(record)) {
                    let mut form = Form::of(map, record);
                    if let Some(slot) = slot_of(map, &form.record, &field, at) {
                        form.focus = slot;
                    }
                    self.screen = Screen::Form(form);
                }
            }
        }
        if let Some(draft) = here.draft {
            self.take_up(draft);
        }
    }

    fn take_up(&mut self, draft: Draft) {
        let records = self.map().records();
        let most = records.stages.len() + records.segments.len() + records.touchpoints.len();
        // Whoever wrote the journal, what it holds goes through the same door as what is typed.
        let typed = |mut text: String, lines: bool| {
            text.retain(|c| !c.is_control() || lines && c == '\n');
            text
        };
        let write = |what, text| Write::new(what, &typed(text, false));
        let write = match (draft, &self.grid.cursor) {
            (Draft::Field(text), _) => {
                if let Screen::Form(form) = &mut self.screen {
                    form.take_up(&self.desk, &typed(text, true));
                }
                return;
            }
            (Draft::Card(at, text), Cursor::Cell { stage, segment, .. }) => {
                let at = at.min(most);
                write(What::Touchpoint { stage: stage.clone(), segment: segment.clone(), at }, text)
            }
            (Draft::Parked(text), _) => write(What::Parked, text),
            (Draft::Stage(at, text), _) => write(What::Stage { at: at.min(most) }, text),
            (Draft::Segment(at, text), _) => write(What::Segment { at: at.min(most) }, text),
            (Draft::Name(record, text), _) => {
                match key(&record).filter(|record| self.map().records().has(record)) {
                    Some(record) => write(What::Name(record), text),
                    None => return,
                }
            }
            (Draft::Owner(text), _) => return self.prompt_with(Purpose::Owner, &typed(text, false)),
            (Draft::Action(text), _) => return self.prompt_with(Purpose::Action, &typed(text, false)),
            (Draft::Card(..), _) => return,
        };
        self.grid.mode = Some(Mode::Write(write));
    }
}

fn draft_in_grid(write: &Write) -> Draft {
    let text = write.input.text().to_owned();
    match &write.what {
        What::Touchpoint { at, .. } => Draft::Card(*at, text),
        What::Parked => Draft::Parked(text),
        What::Stage { at } => Draft::Stage(*at, text),
        What::Segment { at } => Draft::Segment(*at, text),
        What::Name(key) => Draft::Name(name(key), text),
    }
}

fn name(key: &Key) -> Name {
    match key {
        Key::About => Name::About,
        Key::Stage(id) => Name::Stage(id.to_string()),
        Key::Segment(id) => Name::Segment(id.to_string()),
        Key::Touchpoint(id) => Name::Touchpoint(id.to_string()),
    }
}

fn key(name: &Name) -> Option<Key> {
    Some(match name {
        Name::About => Key::About,
        Name::Stage(id) => Key::Stage(StageId::new(id)?),
        Name::Segment(id) => Key::Segment(SegmentId::new(id)?),
        Name::Touchpoint(id) => Key::Touchpoint(TouchpointId::new(id)?),
    })
}

fn part(at: &At) -> Part {
    match at {
        At::Field => Part::Field,
        At::Cell(id, column) => Part::Cell(id.to_string(), (*column).to_owned()),
        At::New(after) => Part::New(after.as_ref().map(ToString::to_string)),
        At::Place(stage, segment) => Part::Place(stage.to_string(), segment.to_string()),
        At::Conflict => Part::Conflict,
    }
}

fn slot_of(map: &Map, record: &Key, field: &str, at: Part) -> Option<Slot> {
    let column = by_key::column(record, field)?;
    let at = match at {
        Part::Field => At::Field,
        Part::Cell(id, name) => {
            let Shape::Rows(_, columns) = column.shape else { return None };
            At::Cell(ItemId::new(&id)?, columns.iter().find(|column| column.name == name)?.name)
        }
        Part::New(after) => At::New(after.and_then(|id| ItemId::new(&id))),
        Part::Place(stage, segment) => At::Place(StageId::new(&stage)?, SegmentId::new(&segment)?),
        Part::Conflict => At::Conflict,
    };
    Some(Slot { field: column.name, at }).filter(|slot| slot.is_there(map, record))
}
