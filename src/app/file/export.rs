//! What goes out: the Markdown summary, with and without the people in it.

use super::name_of;
use crate::{
    app::{
        App, Effect, ExportFailed, Notice, Overlay,
        overlay::{
            ask::{Ask, Topic},
            prompt::Purpose,
        },
    },
    formats::markdown,
    t,
};
use std::path::{Path, PathBuf};

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The summary.
    Markdown,
    /// The summary without the names of people.
    MarkdownWithoutPeople,
}

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
        let folder = self.file.path.as_ref().and_then(|p| p.parent()).map(Path::to_owned).unwrap_or_default();
        folder.join(format!("{}.md", self.file_stem())).display().to_string()
    }

    /// Writes an export.
    pub(crate) fn export_to(&mut self, path: &Path, format: Format, replace: bool) {
        let path = self.typed_path(&path.to_string_lossy());
        let options = markdown::Options { people: format == Format::Markdown, today: Some(self.now.date()) };
        let text = markdown::summary(self.doc.map(), &self.lang, &options);
        self.last_export = Some(format);
        self.effects.push(Effect::Export(ExportJob { path, text, replace }));
    }

    pub(crate) fn exported(&mut self, path: &Path, outcome: Result<(), ExportFailed>) {
        match outcome {
            Ok(()) => self.notice = Some(Notice::said(t!(self.lang, "exported-to", file = name_of(path)))),
            Err(ExportFailed::Exists) => {
                let format = self.last_export.unwrap_or(Format::Markdown);
                self.overlay = Some(Overlay::Ask(Ask::new(Topic::ReplaceExport(path.to_owned(), format))));
            }
            Err(ExportFailed::Other(why)) => self.notice = Some(Notice::error(why.describe(&self.lang))),
        }
    }

    pub(crate) fn prompt_export(&mut self, format: Format) {
        self.prompt(Purpose::ExportTo(format));
    }
}
