//! One line that asks for a word: an owner, an action, something to find, a file.

use crate::app::file::Next;
use crate::{
    app::{
        dates,
        input::Input,
        key::Key,
        map::cursor::Cursor,
        state::{App, Overlay},
    },
    formats::Format,
    map::{
        detail::Action,
        field::Item,
        id::TouchpointId,
        search::Texts,
        text::{Line, fold},
    },
    t,
};
use ratatui::crossterm::event::KeyCode;

/// What the word is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    /// The owner of the chosen touchpoints.
    Owner,
    /// An action for the chosen touchpoints.
    Action,
    /// Something to find; Esc goes back to where the cursor was.
    Find(Cursor),
    /// The map's file.
    SaveAs,
    /// An export's file.
    ExportTo(Format),
}

/// The line and what it offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// What the word is for.
    pub purpose: Purpose,
    /// What was typed.
    pub input: Input,
    known: Known,
    offer: Option<String>,
}

/// What is looked through at each letter.
#[derive(Clone, Debug, PartialEq)]
enum Known {
    Nothing,
    /// Words and how they compare.
    Words(Vec<(String, String)>),
    Texts(Texts),
}

/// No room knows more people; those who are named most often are offered.
const MANY: usize = 1_000;

impl Prompt {
    /// The known word that Tab or ↓ takes: the first that begins like, else holds, what was typed.
    pub fn offer(&self) -> Option<&str> {
        self.offer.as_deref()
    }

    fn best_offer(&self) -> Option<&str> {
        let Known::Words(words) = &self.known else { return None };
        let typed = fold(self.input.text().rsplit('@').next().unwrap_or_default());
        let whole = self.purpose == Purpose::Owner;
        if self.purpose == Purpose::Action && !self.input.text().contains('@') || typed.is_empty() && !whole {
            return None;
        }
        let begins = words.iter().find(|(_, folded)| folded.starts_with(&typed));
        let found = begins.or_else(|| words.iter().find(|(_, folded)| folded.contains(&typed)));
        found.map(|(word, _)| word.as_str()).filter(|word| *word != self.input.text())
    }

    /// The touchpoints that hold what was typed.
    fn hits(&mut self) -> Vec<TouchpointId> {
        match &mut self.known {
            Known::Texts(texts) => texts.find(self.input.text()),
            _ => Vec::new(),
        }
    }

    /// The key of the text that says what is asked.
    pub fn label(&self) -> &'static str {
        match self.purpose {
            Purpose::Owner => "prompt-owner",
            Purpose::Action => "prompt-action",
            Purpose::Find(_) => "prompt-find",
            Purpose::SaveAs => "prompt-save-as",
            Purpose::ExportTo(_) => "prompt-export-to",
        }
    }
}

impl App {
    /// Whether the prompt offers a known word.
    pub(crate) fn prompt_has_offer(&self) -> bool {
        matches!(&self.overlay, Some(Overlay::Prompt(p)) if p.offer().is_some())
    }

    /// Whether the prompt opened with a text in it, so that another one needs an empty line first.
    pub(crate) fn prompt_is_filled(&self) -> bool {
        matches!(&self.overlay, Some(Overlay::Prompt(p)) if !p.input.is_blank()
            && matches!(p.purpose, Purpose::Owner | Purpose::SaveAs | Purpose::ExportTo(_)))
    }

    /// Opens a prompt with what is most likely meant in it.
    pub(crate) fn prompt(&mut self, purpose: Purpose) {
        let text = match &purpose {
            Purpose::Owner => self.grid.chosen_owner(self.desk.map()),
            // After a failure, a place that can nearly always be written.
            Purpose::SaveAs if self.desk.file.failed.is_some() && self.desk.home.is_some() => {
                format!("~/{}.ron", self.desk.file_stem())
            }
            Purpose::SaveAs => match &self.desk.file.path {
                Some(path) => path.display().to_string(),
                None => format!("{}.ron", self.desk.file_stem()),
            },
            Purpose::ExportTo(_) => self.desk.export_path(),
            Purpose::Action | Purpose::Find(_) => String::new(),
        };
        self.prompt_with(purpose, &text);
    }

    /// Opens a prompt with this text in it.
    pub(crate) fn prompt_with(&mut self, purpose: Purpose, text: &str) {
        let known = match purpose {
            Purpose::Owner | Purpose::Action => {
                let word = |name: &Line| (name.to_string(), fold(name.as_str()));
                Known::Words(self.map().people().take(MANY).map(word).collect())
            }
            Purpose::Find(_) => Known::Texts(Texts::all(self.map())),
            Purpose::SaveAs | Purpose::ExportTo(_) => Known::Nothing,
        };
        self.overlay =
            Some(Overlay::Prompt(Box::new(Prompt { purpose, input: Input::with(text), known, offer: None })));
        self.prompt_changed();
    }

    /// After each letter: looks for what was typed.
    pub(crate) fn prompt_changed(&mut self) {
        if let Some(Overlay::Prompt(prompt)) = &mut self.overlay {
            prompt.offer = prompt.best_offer().map(str::to_owned);
        }
        self.find_as_typed();
    }

    /// Goes to the first touchpoint that holds what stands in the find prompt.
    fn find_as_typed(&mut self) {
        let Some(Overlay::Prompt(prompt)) = &mut self.overlay else { return };
        let hits = prompt.hits();
        if let Purpose::Find(from) = &prompt.purpose {
            self.grid.show_hits(self.desk.map(), from, hits);
        }
    }

    /// A key that no command of the prompt took.
    pub(crate) fn prompt_key(&mut self, key: Key) {
        let Some(Overlay::Prompt(prompt)) = &mut self.overlay else { return };
        match key.code {
            KeyCode::Tab | KeyCode::Down => {
                if let Some(offer) = prompt.offer().map(str::to_owned) {
                    let text = match (&prompt.purpose, prompt.input.text().rsplit_once('@')) {
                        (Purpose::Action, Some((what, _))) => format!("{what}@{offer} "),
                        _ => offer,
                    };
                    prompt.input.replace(&text);
                }
            }
            _ => {
                prompt.input.key(key, None);
            }
        }
        self.prompt_changed();
    }

    /// Enter: does what the prompt was opened for.
    pub(crate) fn prompt_done(&mut self) {
        let Some(Overlay::Prompt(prompt)) = self.overlay.take() else { return };
        let text = Line::clean(prompt.input.text());
        match prompt.purpose {
            Purpose::Owner => self.grid.change_chosen(&mut self.desk, |t| t.owner = text.clone()),
            Purpose::Action if text.is_empty() => {}
            Purpose::Action => {
                let (what, who, due) = dates::action(text.as_str(), self.desk.now.date());
                let action = Action { what: Line::clean(&what), who: Line::clean(&who), due, state: None };
                let chosen = self.grid.chosen_ids(self.desk.map());
                let map = self.desk.doc.map();
                let has = |id: &_| {
                    let mut touchpoints = chosen.iter().filter_map(|t| map.touchpoint(t));
                    touchpoints.any(|t| t.detail.actions.iter().any(|a| a.id == *id))
                };
                let id = self.desk.ids.item_unlike(has);
                self.grid.change_chosen(&mut self.desk, |t| {
                    t.detail.actions.push(Item { id: id.clone(), value: action.clone() });
                });
                let parts = [
                    action.what.to_string(),
                    action.who.to_string(),
                    due.map_or(String::new(), |d| self.desk.lang.date(d)),
                ];
                let said: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
                if self.desk.notice.as_ref().is_some_and(|n| !n.is_error) {
                    self.desk.report(t!(self.desk.lang, "action-added", action = said.join(" · ")));
                }
            }
            Purpose::Find(_) => {
                if self.grid.found.hits.is_empty() && !text.is_empty() {
                    self.desk.report_error(t!(self.desk.lang, "nothing-found", text = text.as_str()));
                }
            }
            Purpose::SaveAs if text.is_empty() => self.desk.file.next = Next::Stay,
            Purpose::SaveAs => self.save_as(text.as_str()),
            Purpose::ExportTo(_) if text.is_empty() => {}
            Purpose::ExportTo(format) => {
                self.desk.export_to(self.desk.typed_path(text.as_str()), format, false);
            }
        }
    }

    /// Esc: as if the prompt had not been opened.
    pub(crate) fn prompt_cancel(&mut self) {
        if let Some(Overlay::Prompt(prompt)) = self.overlay.take() {
            self.desk.file.next = Next::Stay;
            if let Purpose::Find(from) = prompt.purpose {
                self.grid.found = crate::app::map::grid::Found::default();
                self.grid.cursor = from.settle(self.map());
            }
        }
    }
}
