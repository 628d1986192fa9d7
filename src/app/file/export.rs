//! What goes out: the Markdown summary, with and without the people in it.

use super::name_of;
use crate::{
    app::{
        message::{Effect, ExportFailed},
        overlay::{
            ask::{Ask, Topic},
            prompt::Purpose,
        },
        state::{App, Overlay},
    },
    formats::{Format, markdown},
    t,
};
use std::path::{Path, PathBuf};

/// What the worker needs to write an export.
#[derive(Debug)]
pub struct ExportJob {
    /// Where.
    pub path: PathBuf,
    /// What.
    pub text: String,
    /// Whether a file that stands there may be replaced.
    pub replace: bool,
}

impl App {
    /// `e`: asks for the format, the Markdown summary first.
    pub(crate) fn choose_export(&mut self) {
        self.overlay = Some(Overlay::Ask(Ask::new(Topic::Export)));
    }

    /// Where an export goes unless something else is typed: beside the map.
    pub(crate) fn export_path(&self, _format: Format) -> String {
        let folder =
            self.desk.file.path.as_ref().and_then(|p| p.parent()).map(Path::to_owned).unwrap_or_default();
        folder.join(format!("{}.md", self.desk.file_stem())).display().to_string()
    }

    /// Writes an export.
    pub(crate) fn export_to(&mut self, path: &Path, format: Format, replace: bool) {
        let path = self.desk.typed_path(&path.to_string_lossy());
        let options =
            markdown::Options { people: format == Format::Markdown, today: Some(self.desk.now.date()) };
        let text = markdown::summary(self.desk.doc.map(), &self.desk.lang, &options);
        self.desk.last_export = Some(format);
        self.desk.effects.push(Effect::Export(ExportJob { path, text, replace }));
    }

    pub(crate) fn exported(&mut self, path: &Path, outcome: Result<(), ExportFailed>) {
        match outcome {
            Ok(()) => self.desk.report(t!(self.desk.lang, "exported-to", file = name_of(path))),
            Err(ExportFailed::Exists) => {
                let format = self.desk.last_export.unwrap_or(Format::Markdown);
                self.overlay = Some(Overlay::Ask(Ask::new(Topic::ReplaceExport(path.to_owned(), format))));
            }
            Err(ExportFailed::Other(why)) => self.desk.report_error(why.describe(&self.desk.lang)),
        }
    }

    pub(crate) fn prompt_export(&mut self, format: Format) {
        self.prompt(Purpose::ExportTo(format));
    }
}
