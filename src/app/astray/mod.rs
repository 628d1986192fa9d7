//! Sentences that were typed where letters are commands, by somebody who believed to be in a field. Nothing of it is
//! held up; but where the letters look like writing, the last lines offer to take back what they did and to write
//! them down.

mod again;
mod rule;
mod run;
mod taken;

pub use run::Run;
pub use taken::Taken;

use super::{
    command::{self, Sense},
    context::Context,
    file::Next,
    form::Form,
    key::Key,
    state::{App, Overlay, Screen},
};
use crate::{store::access::Access, t};
use ratatui::crossterm::event::KeyCode;
use rule::Fate;
use run::{Before, Behind, brief};

/// The command that takes a sentence as text.
const TAKE: &str = "as-text";

/// A character that is typed, and where.
struct Heard {
    sign: char,
    context: Context,
    /// Whether a value is to be chosen under the cursor of a form.
    is_choice: bool,
    /// What the command means that the character runs, if it does.
    sense: Option<Sense>,
}

impl Heard {
    /// Whether a sentence may begin with it that was meant for a field.
    fn can_begin(&self) -> bool {
        self.context.takes_letters() || self.is_choice
    }
}

impl App {
    /// Whether the last keys look like writing and can be taken as text.
    pub fn offers_text(&self) -> bool {
        self.astray.as_ref().is_some_and(Run::looks_like_writing)
    }

    /// Whether that is asked where it was typed: on another screen the question would be about what stands there. The key works
    /// there, too.
    pub fn asks_about_text(&self) -> bool {
        self.offers_text() && self.is_where_it_was_typed()
    }

    fn is_where_it_was_typed(&self) -> bool {
        self.astray.as_ref().is_some_and(|run| run.screen == self.on_screen())
    }

    /// Whether what was typed can be taken as text: also where the letter that opened a field can be its start, or letters
    /// meant nothing, which is for those to know who typed it.
    pub fn takes_text(&self) -> bool {
        let can_be_cut = self.astray.as_ref().is_some_and(Run::can_be_cut) && self.has_open_field();
        let is_stray = |run: &Run| !run.is_closed() && run.strays() > 0;
        can_be_cut || self.may_be_text() || self.astray.as_ref().is_some_and(is_stray)
    }

    /// Whether the last line says that it can be taken as text.
    pub fn shows_as_text(&self) -> bool {
        self.may_be_text() && self.is_where_it_was_typed()
    }

    fn may_be_text(&self) -> bool {
        let is_there = |run: &Run| self.has_open_field() || run.is_closed();
        let may_be = |run: &Run| run.may_be_cut() && is_there(run) || run.is_unlike_work();
        self.offers_text() || self.astray.as_ref().is_some_and(may_be)
    }

    /// The first word of the text that a letter has cut off, for the last line; none where it is offered above it.
    pub fn cut_word(&self) -> Option<String> {
        let run = self.astray.as_ref().filter(|_| self.shows_as_text() && !self.offers_text())?;
        Some(run.first_word())
    }

    /// The letters right before this one, with which it is a word, because they meant nothing.
    pub(super) fn letters_before(&self, letter: char) -> String {
        let run = self.astray.as_ref().filter(|run| letter.is_lowercase() && run.goes_on(self.desk.now));
        run.and_then(Run::stray_word).unwrap_or_default()
    }

    /// Handles a key, and remembers what was typed.
    pub(super) fn hear(&mut self, key: Key) {
        if self.makes_again(key) {
            return;
        }
        match (key.character(), &self.astray) {
            (Some(sign), _) => self.hear_letter(key, sign),
            (None, Some(run)) if run.goes_on(self.desk.now) => self.hear_end(key),
            (None, _) => self.hear_other(key),
        }
    }

    /// Whether a value is to be chosen under the cursor of a form.
    fn is_on_choice(&self) -> bool {
        self.context() == Context::Form && self.form().is_some_and(Form::is_on_choice)
    }

    fn hear_letter(&mut self, key: Key, sign: char) {
        let sense = command::find(self, key).map(|(command, _)| command.sense);
        let heard = Heard { sign, context: self.context(), is_choice: self.is_on_choice(), sense };
        let joins = self.joins(&heard);
        // Whoever goes on typing does not want to leave when the map is saved.
        if heard.can_begin() && self.desk.file.next == Next::Leave {
            self.desk.file.next = Next::Stay;
        }
        if !joins {
            let may_begin = heard.can_begin() || heard.context == Context::Palette;
            if !may_begin || self.offers_text() && takes_back(sense) {
                return self.hear_other(key);
            }
            self.begin_run();
        }
        let is_in_palette = heard.context == Context::Palette;
        if let Some(run) = self.astray.as_mut().filter(|_| heard.context.asks() || is_in_palette) {
            run.leave_opener_out(sign, self.desk.now);
        }
        let is_in_palette = is_in_palette && self.astray.as_ref().is_some_and(Run::opens_palette);
        let is_all_stray = self.astray.as_ref().is_none_or(|run| run.stray_word().is_some());
        let is_held = self.holds_back(key, sense);
        if !is_held {
            self.press(key);
        }
        let fate = if is_held { Fate::Nothing } else { self.fate(&heard) };
        // What begins its own field is all there.
        let is_whole = !joins || is_all_stray && heard.context == Context::Map;
        if is_whole && self.has_open_field() && sense.is_none() {
            self.astray = None;
        }
        // The palette may open with a sentence that was left in it.
        let opens_palette = !joins && heard.context != Context::Palette && self.context() == Context::Palette;
        self.note(sign, fate, is_in_palette || opens_palette);
        if heard.context == Context::Pass {
            self.end_answer(sense, is_held);
        }
        self.offer_text();
    }

    /// Whether a character belongs to those before it.
    fn joins(&self, heard: &Heard) -> bool {
        let context = heard.context;
        self.astray.as_ref().is_some_and(|run| {
            // What falls into a field or a question that a sentence has opened belongs to it, however long one thinks.
            let is_its_own = context.writes_text() && (run.looks_like_writing() || run.may_be_cut())
                || context == Context::Palette
                || context.asks();
            let goes_on = run.goes_on(self.desk.now) || is_its_own && !run.is_closed();
            // There a score is an answer, too, if it is no number before a word.
            let is_next_answer = context == Context::Pass && heard.sign.is_ascii_digit() && run.strays() == 0;
            // Before it looks like writing, the colon that opens the palette is a key, and what comes before it was meant.
            let is_palette = heard.sense == Some(Sense::OpensPalette) && !run.looks_like_writing();
            let begins_anew = heard.can_begin() && (is_palette || run.begins_anew(heard.sign));
            goes_on && !is_next_answer && !begins_anew
        })
    }

    /// What has become of a character that was just pressed.
    fn fate(&self, heard: &Heard) -> Fate {
        let (context, is_open) = (heard.context, self.has_open_field());
        let is_written = !heard.is_choice && context.writes_text()
            || matches!(context, Context::Map | Context::Actions | Context::Analysis) && is_open;
        match heard.sense {
            Some(sense) if !context.writes_text() && is_open => Fate::Opens(sense),
            Some(sense) => Fate::Command(sense),
            None if is_written => Fate::Text,
            None => Fate::Nothing,
        }
    }

    /// Adds a character to what was typed, with the sentence that stands in the palette now.
    fn note(&mut self, sign: char, fate: Fate, is_in_palette: bool) {
        let sentence = self.sentence_in_palette().filter(|_| is_in_palette);
        let screen = self.on_screen();
        if let Some(run) = &mut self.astray {
            run.screen = screen;
            if is_in_palette {
                run.note_in_palette(sentence);
            }
            run.push(sign, fate, self.desk.now);
        }
    }

    /// In the rating pass a verdict is an answer, and the sentence after it is not about the next key: `-`, but `2-Rad`.
    fn end_answer(&mut self, sense: Option<Sense>, is_held: bool) {
        if is_held {
            self.desk.report_error(t!(self.desk.lang, "astray-pass"));
        } else if sense == Some(Sense::Answers) {
            self.astray.take_if(|run| !run.is_number());
        }
    }

    /// The words in the palette that name no command; a single one, or one with a number, is no sentence, nor is one after
    /// the name of a command, which it was meant for.
    fn sentence_in_palette(&self) -> Option<String> {
        let Some(Overlay::Palette(palette)) = &self.overlay else { return None };
        let text = palette.unknown()?;
        let words = palette
            .argument()
            .unwrap_or(text)
            .split_whitespace()
            .filter(|word| word.chars().any(char::is_alphabetic));
        (words.count() >= 2).then(|| text.to_owned())
    }

    /// A key after letters that types nothing.
    fn hear_end(&mut self, key: Key) {
        let (now, is_writing, context) = (self.desk.now, self.offers_text(), self.context());
        let ends_line = matches!(key.code, KeyCode::Enter | KeyCode::Esc) && !key.shift && !key.ctrl;
        if key == Key::plain(KeyCode::Backspace) {
            self.press(key);
            let sentence = self.sentence_in_palette();
            if let Some(run) =
                self.astray.as_mut().filter(|run| context == Context::Palette && run.opens_palette())
            {
                run.note_in_palette(sentence);
            }
            self.astray.take_if(|run| !run.pop(now));
        } else if is_writing && ends_line {
            // What a sentence has opened is not answered by its end.
            let answers = matches!(context, Context::Ask | Context::Palette | Context::Help);
            if key.code == KeyCode::Esc || !answers {
                self.press(key);
            }
            // In the palette the text goes on where it is.
            let (goes_on, screen) = (self.sentence_in_palette().is_some(), self.on_screen());
            if let Some(run) = self.astray.as_mut().filter(|_| !goes_on) {
                run.screen = screen;
                // Whoever turns a sentence down does not want it beside the next one.
                match key.code {
                    KeyCode::Esc => run.close(),
                    _ => run.push('\n', Fate::Command(Sense::Usual), now),
                }
            }
        } else if ends_line && self.astray.as_ref().is_some_and(Run::is_cut_by_several) {
            // Somebody who reads only then what has become of the first letters can still take them as text.
            self.press(key);
            if let Some(run) = &mut self.astray {
                run.rest();
            }
        } else {
            return self.hear_other(key);
        }
        self.offer_text();
    }

    /// A key that belongs to no sentence. What was offered stands until something else is done.
    fn hear_other(&mut self, key: Key) {
        let sense = command::find(self, key).map(|(command, _)| command.sense);
        let position = self.desk.doc.position();
        self.press(key);
        let is_edited = self.desk.doc.position() != position && !takes_back(sense);
        let is_written = key.character().is_some() && sense.is_none() && self.has_open_field();
        self.end_run(is_edited || is_written);
    }

    /// Ends what is being typed; what is offered stands unless something else was done.
    pub(super) fn end_run(&mut self, is_done: bool) {
        self.astray.take_if(|run| is_done || !run.looks_like_writing());
        if let Some(run) = &mut self.astray {
            run.close();
        }
    }

    /// Notes where everything stands before a key that may begin a sentence.
    fn begin_run(&mut self) {
        self.astray = None;
        let screen = match &self.screen {
            Screen::Map => Behind::Map,
            Screen::Analysis(analysis) => Behind::analysis(analysis),
            Screen::Actions(actions) => Behind::Actions(actions.clone()),
            Screen::Form(form) => Behind::Form(Box::new(form.without_page())),
            _ => return,
        };
        // Where nothing can be written, nothing is offered.
        if matches!(self.desk.file.access, Access::Held(_)) {
            return;
        }
        self.desk.doc.mark();
        let before = Before::now(&self.grid, screen, self.left.clone(), self.walked.as_ref().map(brief));
        self.astray = Some(Run::begin(before, self.on_screen(), self.desk.now));
    }

    /// Whether a key does nothing because it stands in the middle of a text: a digit chooses nothing in a question, and
    /// no sentence ends the program.
    fn holds_back(&mut self, key: Key, sense: Option<Sense>) -> bool {
        let now = self.desk.now;
        let is_amid_text = self.astray.as_ref().is_some_and(|run| run.goes_on(now) && run.is_amid_text());
        let is_choice = sense == Some(Sense::Answers) && key.digit().is_some() && is_amid_text;
        if is_choice {
            self.desk.report_error(t!(self.desk.lang, "astray-digit"));
        }
        let is_in_pass = self.context() == Context::Pass && {
            // A letter that is no key there may be a slip before a digit; two are a text.
            let enough = if key.digit().is_some() { 2 } else { 1 };
            self.astray.as_ref().is_some_and(|run| run.goes_on(now) && run.strays() >= enough)
        };
        // Where no action can be begun, the sentence after a capital turns no pages either.
        let is_in_analysis = self.context() == Context::Analysis
            && self.astray.as_ref().is_some_and(|run| run.goes_on(now) && run.begins_with_capital());
        is_choice
            || is_in_pass
            || is_in_analysis
            || sense == Some(Sense::Quits) && is_amid_text && self.offers_text()
    }

    /// Says that what was typed can be taken as text.
    fn offer_text(&mut self) {
        let key = self.desk.key(TAKE);
        if self.astray.as_ref().is_some_and(|run| run.cut_after_undo() && !run.looks_like_writing()) {
            return self.desk.report(t!(self.desk.lang, "astray-undone", key = key));
        }
        let Some(run) = self.astray.as_ref().filter(|run| run.looks_like_writing()) else { return };
        let lang = &self.desk.lang;
        match &run.before.screen {
            Behind::Form(before) => {
                let form = self.form().filter(|form| form.focus == before.focus).unwrap_or(before);
                let (keys, field) = (form.choice_keys(&self.desk), form.text_field(&self.desk));
                let name = form.name_here(&self.desk);
                let said = t!(lang, "astray-offer-form", name = name, keys = keys, key = key, field = field);
                self.desk.report_error(said);
            }
            _ => self.desk.report(t!(lang, "astray-offer", key = key)),
        }
    }

    /// Takes back what the letters of a sentence did, and opens a field with it where it was begun.
    pub(super) fn take_as_text(&mut self) {
        let Some(run) = self.astray.take() else { return };
        let done = self.map().records().clone();
        let is_back = self.desk.doc.back_to_mark();
        let (mut lines, is_in_form, meant) = (run.lines(), run.is_in_form(), run.meant());
        (self.overlay, self.help, self.desk.file.next) = (None, None, Next::Stay);
        let back = self.back.take();
        let (screen, walked, left) = run.restore(&mut self.grid);
        // Where the record was closed meanwhile, it was opened from the screen that is shown.
        let back = match std::mem::replace(&mut self.screen, Screen::Map) {
            Screen::Form(_) => back,
            Screen::Map => None,
            screen => Some(screen),
        };
        (self.walked, self.left) = (walked, left);
        self.grid.settle(self.desk.doc.map());
        self.screen = match screen {
            Behind::Map => Screen::Map,
            Behind::Analysis(analysis) => Screen::Analysis(analysis),
            Behind::Actions(mut actions) => {
                actions.settle(self.desk.doc.map());
                Screen::Actions(actions)
            }
            Behind::Form(form) if self.map().records().has(&form.record) => {
                self.back = back;
                Screen::Form(*form)
            }
            Behind::Form(_) => Screen::Map,
        };
        self.follow_analysis();
        if let Some(meant) = meant.filter(|_| is_back) {
            self.press(Key::plain(KeyCode::Char(meant)));
            (self.overlay, self.grid.mode) = (None, None);
        }
        if is_in_form {
            let (text, mut is_written) = (std::mem::take(&mut lines).join(" "), false);
            self.on_form(|form, desk| is_written = form.write_text(desk, &text));
            if !is_written {
                return self.rescue(&text);
            }
        }
        for (nth, line) in lines.iter().enumerate() {
            self.write_line(line);
            if nth + 1 < lines.len() {
                self.end_line();
            }
        }
        let is_done = is_back && self.note_taken(&done);
        self.desk.report(match is_back {
            true if is_done => t!(self.desk.lang, "astray-taken-back", key = self.desk.key("field-undo")),
            true => t!(self.desk.lang, "astray-taken"),
            false => t!(self.desk.lang, "astray-taken-only", key = self.way_to_undo()),
        });
    }

    /// Opens a field with this text: an action where actions are written, else what `a` writes on the map.
    fn write_line(&mut self, line: &str) {
        match &self.screen {
            Screen::Actions(_) => self.write_action(line),
            Screen::Analysis(_) => self.write_analysed(line),
            _ => {}
        }
        if self.overlay.is_none() {
            self.screen = Screen::Map;
            self.grid.write_card(self.desk.doc.map(), line);
        }
    }

    /// Ends a line as Enter does.
    fn end_line(&mut self) {
        if self.overlay.is_some() {
            self.prompt_done();
        } else {
            self.grid.write_next(&mut self.desk);
        }
    }
}

/// Whether a command takes something back, which somebody tries who does not know what has happened.
fn takes_back(sense: Option<Sense>) -> bool {
    matches!(sense, Some(Sense::Undoes | Sense::Redoes))
}
