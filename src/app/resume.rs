//! Writes the user's place and the text that is being written there in one line, and reads it back. The line
//! goes into the journal, so that a map opens again on the same screen, card and field, with the same words
//! in it.

mod draft;

use super::{
    actions::Actions,
    analysis::screen::Analysis,
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
        choice::Choice as _,
        field::Shape,
        id::{ItemId, SegmentId, StageId, TouchpointId},
        lens::Lens,
    },
    store::journal::Whereabouts,
    t,
};
use draft::{Draft, Name, action_of, day_of, draft_in_grid, key, name, typed};
use serde::{Deserialize, Serialize};

/// A place in the program.
#[derive(Serialize, Deserialize)]
struct Here {
    screen: On,
    cursor: Spot,
    lens: Lensed,
    draft: Option<Draft>,
    /// The touchpoint under the cursor, which a prompt is about.
    #[serde(default)]
    card: Option<String>,
    /// The marked touchpoints, which a prompt is about instead.
    #[serde(default)]
    marked: Vec<String>,
}

/// A lens by its word, or as it was written before that, by its place among all.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Lensed {
    Word(String),
    Place(u8),
}

impl Lensed {
    fn lens(&self) -> Option<Lens> {
        match self {
            Self::Word(word) => Lens::ALL.iter().copied().find(|lens| lens.word() == word),
            Self::Place(place) => Lens::at(*place),
        }
    }
}

#[derive(Serialize, Deserialize)]
enum On {
    Map,
    Analysis,
    Actions,
    Form(Name, String, Part),
}

/// A place in a field, as [`At`]. It is an enum of its own, because the journal holds its names.
#[derive(Serialize, Deserialize)]
enum Part {
    Field,
    Cell(String, String),
    New(Option<String>),
    Place(String, String),
    Conflict,
}

/// A position on the map, as [`Cursor`]. It is an enum of its own, because the journal holds its names.
#[derive(Serialize, Deserialize)]
enum Spot {
    Title,
    Stage(String),
    Segment(String),
    Cell(String, String, usize),
    Parked(usize),
}

impl App {
    /// The user's place; `None` when no map is open.
    pub fn whereabouts(&self) -> Option<Whereabouts> {
        Some(Whereabouts { place: self.place_in_words()?, is_draft: self.has_draft() })
    }

    /// Whether a text is being typed that is no part of the map yet.
    pub fn has_draft(&self) -> bool {
        let input = match (&self.overlay, &self.screen) {
            (Some(Overlay::Prompt(prompt)), _) if prompt.purpose.is_of_map() => Some(&prompt.input),
            (Some(Overlay::Prompt(_)), _) => None,
            (_, Screen::Form(form)) => form.writing.as_ref(),
            (_, Screen::Map) => self.grid.writing().map(|write| &write.input),
            _ => None,
        };
        input.is_some_and(Input::is_touched)
    }

    /// The place and what is being typed there, in one line.
    fn place_in_words(&self) -> Option<String> {
        let screen = match &self.screen {
            Screen::Start(_) | Screen::Setup(_) => return None,
            Screen::Map => On::Map,
            Screen::Analysis(_) => On::Analysis,
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
        let card = self.grid.cursor.card().map(ToString::to_string);
        let draft = self.draft();
        let is_about_marked =
            matches!(draft, Some(Draft::Owner(_) | Draft::Action(_))) && !self.grid.marked.is_empty();
        let marked = if is_about_marked { self.prompted_cards() } else { Vec::new() };
        let marked = marked.iter().map(ToString::to_string).collect();
        let lens = Lensed::Word(self.grid.lens.word().to_owned());
        ron::to_string(&Here { screen, cursor, lens, draft, card, marked }).ok()
    }

    /// The text that is being typed.
    pub(super) fn typed(&self) -> Option<String> {
        self.draft().map(Draft::into_text)
    }

    /// What is being typed. On the map nothing is begun again of which nothing is typed yet: a key that is meant for the
    /// map would become a part of it.
    fn draft(&self) -> Option<Draft> {
        let is_begun = self.has_draft();
        match (&self.overlay, &self.screen) {
            (Some(Overlay::Prompt(_)), _) if !is_begun => None,
            (Some(Overlay::Prompt(prompt)), _) => {
                let text = prompt.input.text().to_owned();
                match &prompt.purpose {
                    Purpose::Owner => Some(Draft::Owner(text)),
                    Purpose::Action => Some(Draft::Action(text)),
                    Purpose::ActionFor(ids) => {
                        Some(Draft::ActionFor(ids.iter().map(ToString::to_string).collect(), text))
                    }
                    Purpose::Rewrite(touchpoint, item) => {
                        Some(Draft::Rewrite(touchpoint.to_string(), item.to_string(), text))
                    }
                    Purpose::Meeting(day) => Some(Draft::Meeting(day.to_string(), text)),
                    _ => None,
                }
            }
            (_, Screen::Form(form)) => Some(Draft::Field(form.writing.as_ref()?.text().to_owned())),
            (_, Screen::Map) if is_begun => self.grid.writing().map(draft_in_grid),
            _ => None,
        }
    }

    /// Takes what became of a text in the user's editor. If its field is gone, the text is only in its file.
    pub(super) fn edited(&mut self, edited: Edited) {
        match &edited {
            Edited::Text(_, file) if !self.is_in_form_field() => {
                let file = self.desk.shown(file);
                self.desk.report_error(t!(self.desk.lang, "editor-text-kept", file = file));
            }
            _ => self.on_form(|form, desk| form.edited_outside(desk, edited)),
        }
    }

    /// Takes what became of a text whose editor outlived the program, and offers it where it belongs.
    pub(super) fn edited_earlier(&mut self, here: &str, edited: Edited) {
        self.go_back_to(here);
        match edited {
            Edited::Text(text, _) if self.is_in_form_field() => {
                self.on_form(|form, desk| form.offer(desk, &text));
                self.desk.report(t!(self.desk.lang, "editor-came-back"));
            }
            edited => self.edited(edited),
        }
    }

    fn is_in_form_field(&self) -> bool {
        matches!(&self.screen, Screen::Form(form) if form.writing.is_some())
    }

    /// Goes to where the user was, as far as it still exists. A text that was being typed for something that
    /// is gone is rescued.
    pub(super) fn go_back_to(&mut self, here: &str) {
        let Ok(here) = ron::from_str::<Here>(here) else { return };
        let map = self.desk.doc.map();
        self.grid.lens = here.lens.lens().unwrap_or(self.grid.lens);
        let spot = spot(map, here.cursor);
        let known = |id: &String| TouchpointId::new(id).filter(|id| map.touchpoint(id).is_some());
        let card = here.card.as_ref().and_then(known);
        let marked: Vec<_> = here.marked.iter().filter_map(known).collect();
        let is_card_gone = if here.marked.is_empty() { card.is_none() } else { marked.is_empty() };
        let is_spot_gone = spot.is_none();
        if let Some(cursor) = spot {
            self.grid.cursor = cursor.settle(map);
        }
        // A new card belongs to its cell, everything else to the card under the cursor, wherever that stands now.
        if let Some(card) = card.filter(|_| !matches!(here.draft, Some(Draft::Card(..)))) {
            self.grid.cursor = self.grid.cursor.on(map, &card);
        }
        self.grid.mark_all(map, &marked);
        let is_field_gone = self.go_back_to_screen(here.screen);
        if let Some(draft) = here.draft {
            let is_gone = match &draft {
                Draft::Field(_) => is_field_gone,
                Draft::Card(..) => is_spot_gone,
                Draft::Owner(_) | Draft::Action(_) => is_card_gone,
                Draft::ActionFor(ids, _) => {
                    let mut ids = ids.iter().filter_map(|id| TouchpointId::new(id));
                    !ids.any(|id| self.map().touchpoint(&id).is_some())
                }
                Draft::Rewrite(touchpoint, item, _) => action_of(touchpoint, item)
                    .is_none_or(|(touchpoint, _)| self.map().touchpoint(&touchpoint).is_none()),
                Draft::Meeting(day, _) => day_of(day).is_none(),
                Draft::Name(record, _) => key(record).is_none_or(|key| !self.map().records().has(&key)),
                Draft::Parked(_) | Draft::Stage(..) | Draft::Segment(..) => false,
            };
            if is_gone { self.rescue(&draft.into_text()) } else { self.take_up(draft) }
        }
    }

    /// Opens the screen that was open, and the field. Returns whether that field is gone.
    fn go_back_to_screen(&mut self, screen: On) -> bool {
        let map = self.desk.doc.map();
        match screen {
            On::Map => true,
            On::Analysis => {
                self.screen = Screen::Analysis(Analysis::default());
                true
            }
            On::Actions => {
                self.screen = Screen::Actions(Actions::default());
                true
            }
            On::Form(record, field, at) => {
                let Some(record) = key(&record).filter(|record| map.records().has(record)) else {
                    return true;
                };
                let mut form = Form::of(map, record);
                let slot = slot_of(map, &form.record, &field, at);
                let is_gone = slot.is_none();
                form.focus = slot.unwrap_or(form.focus);
                self.screen = Screen::Form(form);
                is_gone
            }
        }
    }

    /// Continues a text where it was being typed.
    fn take_up(&mut self, draft: Draft) {
        let records = self.map().records();
        let most = records.stages.len() + records.segments.len() + records.touchpoints.len();
        let what = match (&draft, &self.grid.cursor) {
            (Draft::Field(_), _) => {
                if let Screen::Form(form) = &mut self.screen {
                    form.take_up(&mut self.desk, &typed(draft.into_text(), true));
                }
                return;
            }
            (Draft::Owner(_), _) => {
                return self.prompt_with(Purpose::Owner, &typed(draft.into_text(), false));
            }
            (Draft::Action(_), _) => {
                return self.prompt_with(Purpose::Action, &typed(draft.into_text(), false));
            }
            (Draft::ActionFor(ids, _), _) => {
                let ids = ids.iter().filter_map(|id| TouchpointId::new(id)).collect();
                return self.prompt_with(Purpose::ActionFor(ids), &typed(draft.into_text(), false));
            }
            (Draft::Rewrite(touchpoint, item, _), _) => {
                let Some((touchpoint, item)) = action_of(touchpoint, item) else { return };
                let purpose = Purpose::Rewrite(touchpoint, item);
                return self.prompt_with(purpose, &typed(draft.into_text(), false));
            }
            (Draft::Meeting(day, _), _) => {
                let Some(day) = day_of(day) else { return };
                return self.prompt_with(Purpose::Meeting(day), &typed(draft.into_text(), false));
            }
            (Draft::Card(at, _), Cursor::Cell { stage, segment, .. }) => {
                What::Touchpoint { stage: stage.clone(), segment: segment.clone(), at: (*at).min(most) }
            }
            (Draft::Parked(_) | Draft::Card(..), _) => What::Parked,
            (Draft::Stage(at, _), _) => What::Stage { at: (*at).min(most) },
            (Draft::Segment(at, _), _) => What::Segment { at: (*at).min(most) },
            (Draft::Name(record, _), _) => {
                let Some(record) = key(record) else { return };
                let name = value::name(&record, self.map());
                let write = Write::rename(record, &name, &typed(draft.into_text(), false));
                self.grid.mode = Some(Mode::Write(write));
                return;
            }
        };
        self.grid.mode = Some(Mode::Write(Write::new(what, &typed(draft.into_text(), false))));
    }
}

/// The cursor for a position; `None` if what it was on is gone.
fn spot(map: &Map, spot: Spot) -> Option<Cursor> {
    match spot {
        Spot::Title => Some(Cursor::Title),
        Spot::Stage(id) => StageId::new(&id).map(Cursor::Stage),
        Spot::Segment(id) => SegmentId::new(&id).map(Cursor::Segment),
        Spot::Cell(stage, segment, at) => StageId::new(&stage)
            .zip(SegmentId::new(&segment))
            .filter(|(stage, segment)| map.stage(stage).is_some() && map.segment(segment).is_some())
            .map(|(stage, segment)| Cursor::cell(map, &stage, &segment, at)),
        Spot::Parked(at) => Some(Cursor::parked(map, at)),
    }
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
