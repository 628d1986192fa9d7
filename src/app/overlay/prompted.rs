//! Opens the prompt, and does what the word is for that it asked for.

use super::{
    paths::Paths,
    prompt::{Known, Prompt, Purpose},
};
use crate::{
    app::{
        action_line::end_of_what,
        file::Next,
        input::Input,
        key::{Key, UNDO},
        map::grid::{Found, Of},
        message::Effect,
        state::{App, Overlay, Screen},
    },
    map::{search::Texts, text::Line},
    t,
};

/// How many people are offered at most: those who are named most often.
const MANY: usize = 1_000;

impl App {
    /// The prompt that is open.
    pub(crate) fn open_prompt(&self) -> Option<&Prompt> {
        if let Some(Overlay::Prompt(prompt)) = &self.overlay { Some(prompt) } else { None }
    }

    /// Opens a prompt with the most likely word in it.
    pub(crate) fn prompt(&mut self, purpose: Purpose) {
        let text = self.likely(&purpose);
        self.prompt_offering(purpose, &text);
    }

    /// The most likely word: where one of the map's is changed, this one.
    fn likely(&self, purpose: &Purpose) -> String {
        match purpose {
            Purpose::Owner => self.grid.chosen_owner(self.desk.shown_map()),
            Purpose::Meeting(day) => self.desk.meeting_title(*day),
            // After a failure, a path is offered that can nearly always be written.
            Purpose::SaveAs if self.desk.file.failed.is_some() && self.desk.home.is_some() => {
                format!("~/{}.ron", self.desk.file_stem())
            }
            Purpose::SaveAs => match &self.desk.file.path {
                Some(path) => path.display().to_string(),
                None => format!("{}.ron", self.desk.file_stem()),
            },
            Purpose::ExportTo(_) => self.desk.export_path(),
            Purpose::Earlier => self.desk.map_folder(),
            Purpose::Rewrite(touchpoint, item) => {
                self.desk.action_in_a_line(touchpoint, item).unwrap_or_default()
            }
            Purpose::Action | Purpose::ActionFor(_) | Purpose::Find(_) => String::new(),
        }
    }

    /// Opens a prompt with a text in it: what somebody typed for the same and left with Esc, else this one. Typing
    /// goes on after what there is already, as when something is renamed: a title, a folder; in an action of the list after
    /// what is done, so that who and when stay. It replaces what is only proposed, as the path of a new file, and a name, which nobody writes on; an arrow keeps it.
    pub(crate) fn prompt_offering(&mut self, purpose: Purpose, text: &str) {
        let left = self.left.text(&purpose, &self.cards_of(&purpose)).map(str::to_owned);
        let shown = left.as_deref().unwrap_or(text);
        let input = match purpose {
            Purpose::Rewrite(..) => Input::with(shown).with_cursor(end_of_what(shown)),
            Purpose::Meeting(_) => Input::with(shown),
            Purpose::Earlier if left.is_none() => Input::with(shown),
            _ => Input::selected(shown),
        };
        self.open_prompt_with(purpose, input.over(text));
    }

    /// Opens a prompt with this text in it, which somebody has typed.
    pub(crate) fn prompt_with(&mut self, purpose: Purpose, text: &str) {
        let input = Input::with(text).over(&self.likely(&purpose));
        self.open_prompt_with(purpose, input);
    }

    /// Opens the prompt for the title of the meeting that scores belong to now.
    pub(crate) fn prompt_for_meeting(&mut self) {
        if let Some(day) = self.desk.meeting_day() {
            self.prompt(Purpose::Meeting(day));
        }
    }

    /// Hides the names of people, or shows them again, also in what lies over the screen: at once, because somebody may be
    /// reading along.
    pub(crate) fn toggle_people(&mut self) {
        self.desk.toggle_people();
        self.fill_palette(|_| true);
        let prompt = self.open_prompt().filter(|prompt| prompt.purpose.is_about_people());
        if let Some((purpose, is_touched)) =
            prompt.map(|prompt| (prompt.purpose.clone(), prompt.input.is_touched()))
        {
            // What somebody has typed stays as it is.
            if !is_touched && matches!(purpose, Purpose::Owner | Purpose::Rewrite(..)) {
                return self.prompt(purpose);
            }
            let known = self.known(&purpose);
            if let Some(Overlay::Prompt(prompt)) = &mut self.overlay {
                prompt.know(known);
            }
        }
        if matches!(&self.overlay, Some(Overlay::Ask(ask)) if ask.question.is_export()) {
            self.choose_export();
        }
    }

    /// What is searched with each letter that is typed for this purpose.
    fn known(&self, purpose: &Purpose) -> Known {
        match purpose {
            // Where names are hidden none is offered.
            _ if purpose.is_about_people() && self.desk.hides_people() => Known::Nothing,
            Purpose::Owner | Purpose::Action | Purpose::ActionFor(_) | Purpose::Rewrite(..) => {
                Known::words(self.map().people().take(MANY))
            }
            Purpose::Find(_) => Known::Texts(Texts::all(self.map())),
            Purpose::Meeting(day) => self.desk.meeting_before(*day).map_or(Known::Nothing, |before| {
                let date = self.desk.lang.date(before);
                Known::Instead(t!(self.desk.lang, "meeting-same", date = date))
            }),
            Purpose::SaveAs | Purpose::Earlier => Known::Paths(Paths::to(".ron")),
            Purpose::ExportTo(_) => Known::Paths(Paths::to("")),
        }
    }

    fn open_prompt_with(&mut self, purpose: Purpose, input: Input) {
        let known = self.known(&purpose);
        let is_whole_day = matches!((&purpose, &known), (Purpose::Meeting(_), Known::Nothing));
        let mut prompt = Prompt::new(purpose, input, known);
        if prompt.purpose == Purpose::Owner {
            let map = self.map();
            let owned = self.grid.chosen_ids(map).into_iter();
            prompt.owned =
                owned.filter_map(|id| Some((id.clone(), map.touchpoint(&id)?.owner.clone()))).collect();
        }
        if is_whole_day {
            prompt.say(t!(self.desk.lang, "meeting-whole-day"));
        }
        self.overlay = Some(Overlay::Prompt(Box::new(prompt)));
        self.find_as_typed();
    }

    /// Handles a key that no command of the prompt took.
    pub(crate) fn prompt_key(&mut self, key: Key) {
        if let Some(Overlay::Prompt(prompt)) = &mut self.overlay {
            if key == UNDO && !prompt.input.has_past() {
                return prompt.say(t!(
                    self.desk.lang,
                    "nothing-to-undo-in-prompt",
                    out = self.desk.key("prompt-cancel"),
                    key = self.desk.key_for("undo", "ctrl-z")
                ));
            }
            prompt.key(key);
            prompt.changed();
            self.find_as_typed();
        }
    }

    /// Writes pasted text into the prompt.
    pub(crate) fn prompt_pasted(&mut self, text: &str) {
        if let Some(Overlay::Prompt(prompt)) = &mut self.overlay {
            prompt.input.insert(Line::clean(text).as_str());
            prompt.changed();
            self.find_as_typed();
            self.desk.report_joined(text);
        }
    }

    /// The names in a folder that somebody types the path of.
    pub(crate) fn found_names(&mut self, folder: &str, names: Vec<String>) {
        if let Some(Overlay::Prompt(prompt)) = &mut self.overlay {
            prompt.found_names(folder, names);
        }
    }

    /// Goes to the first touchpoint that contains the text in the find prompt; of a path, looks into its folder.
    fn find_as_typed(&mut self) {
        let Some(Overlay::Prompt(prompt)) = &mut self.overlay else { return };
        if let Some(folder) = prompt.wanted_folder() {
            let path = self.desk.typed_path(&folder);
            self.desk.effects.push(Effect::Names(path, folder));
        }
        let hits = prompt.hits();
        if let Purpose::Find(from) = &prompt.purpose {
            let word = Line::clean(prompt.input.text());
            self.grid.show_hits(self.desk.map(), from, hits, Of::Word(word.to_string()));
        }
    }

    /// Enter: does what the prompt was opened for. A refused text stays in the line, so that nothing that was
    /// typed is lost.
    pub(crate) fn prompt_done(&mut self) {
        let Some(Overlay::Prompt(prompt)) = self.overlay.take() else { return };
        let cards = self.cards_of(&prompt.purpose);
        self.left.forget(&prompt.purpose, &cards);
        // Whether a path can be used is known later. Until then what was typed of it is kept.
        if prompt.purpose.is_path() && prompt.input.is_touched() && !prompt.input.is_blank() {
            self.left.keep(prompt.purpose.clone(), cards, prompt.input.text());
        }
        let step = self.desk.doc.position();
        if !self.take(&prompt) && self.overlay.is_none() {
            self.overlay = Some(Overlay::Prompt(prompt));
        }
        if self.desk.doc.position() != step {
            self.show_in_actions();
        }
    }

    /// Moves the cursor of the list of actions to the one that was just written there.
    fn show_in_actions(&mut self) {
        if let (Screen::Actions(actions), Some(step)) = (&mut self.screen, self.desk.doc.last()) {
            actions.show_change(self.desk.doc.map(), &step.edit);
        }
    }

    /// Does what the word is for. Returns whether the prompt may close.
    fn take(&mut self, prompt: &Prompt) -> bool {
        let text = Line::clean(prompt.input.text());
        let desk = &mut self.desk;
        match &prompt.purpose {
            // What nobody has touched may be another text in the map by now.
            Purpose::Owner | Purpose::Rewrite(..) | Purpose::Meeting(_) if !prompt.input.is_touched() => {}
            Purpose::Owner => return self.grid.set_owner(desk, &prompt.owned, &text),
            Purpose::Action => {
                let chosen = self.grid.chosen_ids(desk.map());
                return text.is_empty() || self.grid.add_action(desk, &chosen, &text);
            }
            Purpose::ActionFor(ids) => return text.is_empty() || self.grid.add_action(desk, ids, &text),
            Purpose::Rewrite(touchpoint, item) => {
                let opened = Line::clean(prompt.input.opened());
                return desk.rewrite_action(touchpoint, item, &opened, &text);
            }
            Purpose::Meeting(day) => {
                return desk.name_meeting(*day, Line::clean(prompt.input.opened()), text);
            }
            // What is not found may be no search at all, and is there again the next time.
            Purpose::Find(_) if self.grid.found.hits.is_empty() && !text.is_empty() => {
                desk.report_error(t!(desk.lang, "nothing-found", text = text.as_str()));
                self.left.keep(prompt.purpose.clone(), Vec::new(), text.as_str());
            }
            Purpose::Find(_) if !text.is_empty() => self.grid.report_hit(desk),
            Purpose::SaveAs if text.is_empty() => desk.file.next = Next::Stay,
            Purpose::SaveAs => self.save_as(text.as_str()),
            Purpose::ExportTo(format) if !text.is_empty() => {
                desk.export_to(desk.typed_path(text.as_str()), *format, false);
            }
            Purpose::Earlier if !text.is_empty() => {
                let path = desk.typed_path(text.as_str());
                self.read_earlier(path, None);
            }
            Purpose::Find(_) | Purpose::ExportTo(_) | Purpose::Earlier => {}
        }
        true
    }

    /// Tab on the title of a meeting: joins it to the meeting before, because it was the same one after all.
    pub(crate) fn join_meeting(&mut self) {
        let Some(Overlay::Prompt(prompt)) = self.overlay.take() else { return };
        if let Purpose::Meeting(day) = prompt.purpose {
            self.desk.join_meeting_before(day);
        }
    }

    /// Esc: closes the prompt without doing what it was opened for. A text that was typed is offered again the next time.
    pub(crate) fn prompt_cancel(&mut self) {
        let Some(Overlay::Prompt(prompt)) = self.overlay.take() else { return };
        self.desk.file.next = Next::Stay;
        if let Purpose::Find(from) = &prompt.purpose {
            self.grid.found = Found::default();
            self.grid.cursor = from.clone().settle(self.map());
        }
        let cards = self.cards_of(&prompt.purpose);
        if prompt.input.is_blank() {
            self.left.forget(&prompt.purpose, &cards);
        } else if prompt.input.is_touched() {
            let (lang, text) = (&self.desk.lang, prompt.input.text());
            let first = cards.first().and_then(|id| self.desk.shown_map().touchpoint(id));
            let said = match first.map(|touchpoint| touchpoint.name.as_str()) {
                Some(name) => t!(lang, "prompt-left-for", text = text, count = cards.len(), name = name),
                None => t!(lang, "prompt-left", text = text),
            };
            self.desk.report(said);
            self.left.keep(prompt.purpose, cards, text);
        }
    }
}
