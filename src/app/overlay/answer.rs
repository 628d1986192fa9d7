//! Carries out the answers to questions.

use super::{
    ask::{Choice, Question},
    prompt::Purpose,
};
use crate::{
    app::{
        file::{Next, path::dated},
        key::Key,
        message::Effect,
        state::{App, Overlay},
    },
    formats::{Format, markdown::Extent},
    store::save::Expected,
};

impl App {
    /// Handles a digit, an arrow or Tab in a question.
    pub(crate) fn ask_key(&mut self, key: Key) {
        if let Some(Overlay::Ask(ask)) = &mut self.overlay
            && let Some(choice) = ask.key(key)
        {
            self.answer(choice);
        }
    }

    /// A key that answers nothing: the question says which ones do.
    pub(crate) fn ask_astray(&mut self) {
        if let Some(Overlay::Ask(ask)) = &mut self.overlay {
            ask.is_astray = true;
        }
    }

    /// Enter: takes the choice under the cursor.
    pub(crate) fn ask_take(&mut self) {
        if let Some(Overlay::Ask(ask)) = &self.overlay {
            self.answer(ask.choice());
        }
    }

    /// Esc: takes the choice that changes nothing.
    pub(crate) fn ask_cancel(&mut self) {
        self.answer(Choice::Back);
    }

    /// Carries out an answer to the open question.
    fn answer(&mut self, choice: Choice) {
        let Some(Overlay::Ask(ask)) = self.overlay.take() else { return };
        match choice {
            Choice::SaveAndQuit => self.save_and_quit(),
            Choice::QuitAndKeep => self.desk.effects.push(Effect::Quit),
            Choice::QuitAndLose => self.desk.effects.extend([Effect::Forget, Effect::Quit]),
            Choice::LoseComments | Choice::LoseCommentsAndQuit => self.let_comments_go(),
            Choice::SaveAs => self.prompt(Purpose::SaveAs),
            Choice::KeepBoth => self.take_another(true),
            Choice::TakeTheirs => self.take_another(false),
            Choice::ReplaceProtected => self.save_over_protected(),
            Choice::TryAgain => self.save(),
            Choice::NameWithDate => self.write_with_date(ask.question),
            Choice::ExportAs => self.export_as(ask.question),
            Choice::Replace => self.replace(ask.question),
            Choice::Markdown => self.prompt(Purpose::ExportTo(Format::Markdown(Extent::Rated))),
            Choice::MarkdownShort => self.prompt(Purpose::ExportTo(Format::Markdown(Extent::Short))),
            Choice::MarkdownAll => self.prompt(Purpose::ExportTo(Format::Markdown(Extent::All))),
            Choice::MarkdownWithoutPeople => self.prompt(Purpose::ExportTo(Format::MarkdownWithoutPeople)),
            Choice::UndoTheirs => self.undo_theirs(&ask.question),
            Choice::Back => self.desk.file.next = Next::Stay,
        }
    }

    /// Writes what would have replaced a file to a name with today's date.
    fn write_with_date(&mut self, question: Question) {
        let today = self.desk.now.date();
        match question {
            Question::Replace(path) => self.desk.save_to(dated(&path, today), Expected::Fresh),
            Question::ReplaceExport(path, format) => self.desk.export_to(dated(&path, today), format, false),
            _ => {}
        }
    }

    /// Asks under which other name the export is to be written.
    fn export_as(&mut self, question: Question) {
        if let Question::ReplaceExport(path, format) = question {
            self.prompt_with(Purpose::ExportTo(format), &path.display().to_string());
        }
    }

    /// Writes over the existing file.
    fn replace(&mut self, question: Question) {
        match question {
            Question::Changed if self.desk.file.foreign.is_some() => {
                self.desk.save_over(Expected::Anything, true);
            }
            // It can be read again, and what it held is merged.
            Question::Changed => self.save(),
            Question::Replace(path) => self.desk.save_to(path, Expected::Anything),
            Question::ReplaceExport(path, format) => self.desk.export_to(path, format, true),
            _ => {}
        }
    }
}
