//! Exports the map as a Markdown summary of any extent, with or without the names of people.

use super::{job::ExportJob, path::name_of};
use crate::{
    app::{
        desk::Desk,
        message::{Effect, ExportFailed},
        overlay::{
            ask::{Ask, Choice, Question},
            prompt::Purpose,
        },
        state::{App, Overlay},
    },
    formats::{Format, markdown},
    store::SaveError,
    t,
};
use std::path::{Path, PathBuf};

impl Desk {
    /// The path that is offered for an export: beside the map.
    pub(crate) fn export_path(&self) -> String {
        let folder = self.file.path.as_ref().and_then(|p| p.parent()).map(Path::to_owned).unwrap_or_default();
        folder.join(format!("{}.md", self.file_stem())).display().to_string()
    }

    /// Asks the worker to write an export.
    pub(crate) fn export_to(&mut self, path: PathBuf, format: Format, replace: bool) {
        let options = markdown::Options {
            extent: format.extent(),
            people: format.names_people() && !self.hides_people(),
            today: Some(self.now.date()),
        };
        let since = self.earlier.own(self.doc.map());
        let text = markdown::summary_since(self.doc.map(), since, &self.lang, &options);
        self.effects.push(Effect::Export(Box::new(ExportJob { path, format, text, replace })));
    }
}

impl App {
    /// `e`: asks how much is to be told, the usual summary first.
    pub(crate) fn choose_export(&mut self) {
        self.overlay = Some(Overlay::Ask(Ask::new(self.export_question())));
    }

    fn export_question(&self) -> Question {
        match self.desk.hides_people() {
            true => Question::ExportWithoutPeople,
            false => Question::Export,
        }
    }

    /// What the palette offers after the command: the answers to that question, without the way back.
    pub(crate) fn export_choices(&self) -> Vec<(String, bool)> {
        let choices = self.export_question().choices().iter().filter(|choice| **choice != Choice::Back);
        choices.map(|choice| (self.desk.lang.get(choice.text()), true)).collect()
    }

    /// The answer in that place was chosen.
    pub(crate) fn choose_export_of(&mut self, nth: usize) {
        self.overlay = Some(Overlay::Ask(Ask { at: nth, ..Ask::new(self.export_question()) }));
        self.ask_take();
    }

    /// Reports that the worker has written an export, or why it could not.
    pub(crate) fn exported(&mut self, job: ExportJob, outcome: Result<(), ExportFailed>) {
        let failed = match outcome {
            Ok(()) => {
                self.left.forget(&Purpose::ExportTo(job.format), &[]);
                let exported = t!(self.desk.lang, "exported-to", file = name_of(&job.path));
                return self.desk.report(exported);
            }
            Err(ExportFailed::Exists)
                if self.ask_if_free(Question::ReplaceExport(job.path.clone(), job.format)) =>
            {
                return;
            }
            Err(ExportFailed::Exists) => SaveError::Exists(job.path),
            Err(ExportFailed::Other(why)) => why,
        };
        self.ask_for_path_again(Purpose::ExportTo(job.format));
        self.desk.report_error(failed.describe(&self.desk.lang));
    }

    /// Opens the prompt once more with the path that led to nothing, where nothing else has the keyboard: whoever types a
    /// better one believes to be in it.
    fn ask_for_path_again(&mut self, purpose: Purpose) {
        if self.context().is_free()
            && let Some(path) = self.left.text(&purpose, &[]).map(str::to_owned)
        {
            self.prompt_with(purpose, &path);
        }
    }
}
