//! What is wrong in the text of a file, in words, and what is to be done about it.

use super::{
    error::{Kind, Problem},
    format::LOWEST,
};
use crate::{lang::Lang, store::visible, t};

impl Problem {
    /// The problem in one sentence, without its place.
    pub fn message(&self, lang: &Lang) -> String {
        match &self.kind {
            Kind::NotUtf8(offset) => t!(lang, "file-not-utf8", offset = offset.to_string()),
            Kind::Control(code) => t!(lang, "file-control", code = format!("U+{code:04X}")),
            Kind::LineBreak => t!(lang, "file-line-break"),
            Kind::Conflict => t!(lang, "file-conflict"),
            Kind::Empty => t!(lang, "file-empty"),
            Kind::NotAMap => t!(lang, "file-not-a-map"),
            Kind::Newer { found, known } => {
                t!(lang, "file-newer", found = found.to_string(), known = known.to_string())
            }
            Kind::CutOff => t!(lang, "file-cut-off"),
            Kind::OpenText => t!(lang, "file-open-text"),
            Kind::NoComma => t!(lang, "file-no-comma"),
            Kind::NoColon => t!(lang, "file-no-colon"),
            Kind::NoFieldName => t!(lang, "file-no-field-name"),
            Kind::Escape => t!(lang, "file-escape"),
            Kind::TooMuch => t!(lang, "file-too-much"),
            Kind::Trailing => t!(lang, "file-trailing"),
            Kind::TooDeep => t!(lang, "file-too-deep"),
            Kind::Syntax => t!(lang, "file-syntax"),
            Kind::NoSuchField(found, _) => t!(lang, "file-no-such-field", field = visible(found)),
            Kind::Doubled(name) => t!(lang, "file-doubled", field = visible(name)),
            Kind::Expected(value) => t!(lang, "file-expected", what = lang.get(value.key())),
            Kind::NoSuchWord(found, ..) => t!(lang, "file-no-such-word", word = visible(found)),
            Kind::SameId(id) => t!(lang, "file-same-id", id = id.as_str()),
            Kind::NoId => t!(lang, "file-no-id"),
            Kind::NoSuchStage(id, _) => t!(lang, "file-no-such-stage", id = id.as_str()),
            Kind::NoSuchSegment(id, _) => t!(lang, "file-no-such-segment", id = id.as_str()),
            Kind::NoCell => t!(lang, "file-no-cell"),
            Kind::SamePlace => t!(lang, "file-same-place"),
            Kind::SameNumber(number) => t!(lang, "file-same-number", number = number.to_string()),
            Kind::NoName => t!(lang, "file-no-name"),
            Kind::ConflictOfNothing => t!(lang, "file-conflict-of-nothing"),
            Kind::SameConflict => t!(lang, "file-same-conflict"),
            Kind::ConflictParts => t!(lang, "file-conflict-parts"),
            Kind::NoSuchTheme(found, _) => t!(lang, "file-no-such-theme", theme = visible(found)),
            Kind::NoSuchCommand(found, _) => t!(lang, "file-no-such-command", command = visible(found)),
            Kind::NoSuchKey(found) => t!(lang, "file-no-such-key", key = visible(found)),
            Kind::KeyNeverComes(Some(other)) => t!(lang, "file-key-comes-as", key = visible(other)),
            Kind::KeyNeverComes(None) => t!(lang, "file-key-never-comes"),
            Kind::KeyTaken(other) => t!(lang, "file-key-taken", command = other.as_str()),
            Kind::KeyWrites => t!(lang, "file-key-writes"),
            Kind::KeyLeadsOut => t!(lang, "file-key-leads-out"),
            Kind::KeyNeedsAltGr => t!(lang, "file-key-needs-altgr"),
            Kind::ThemeIsOurs(theme) => t!(lang, "file-theme-is-ours", theme = theme.as_str()),
            Kind::Weak { ink, on, contrast, least } => {
                let key = if ink.is_some() { "file-weak-ink" } else { "file-weak" };
                let said = [("on", *on), ("contrast", contrast), ("least", least)];
                let said = said.into_iter().chain(ink.map(|ink| ("ink", ink)));
                lang.say(key, said.map(|(name, value)| (name, value.to_owned().into())).collect())
            }
        }
    }

    /// The advice that is shown at the place itself.
    pub(super) fn label(&self, lang: &Lang) -> String {
        let meant = |nearest: &Option<String>| {
            nearest.as_ref().map(|word| t!(lang, "file-meant", word = word.as_str()))
        };
        match &self.kind {
            Kind::NoSuchField(_, nearest)
            | Kind::NoSuchStage(_, nearest)
            | Kind::NoSuchSegment(_, nearest)
            | Kind::NoSuchTheme(_, nearest)
            | Kind::NoSuchCommand(_, nearest) => meant(nearest).unwrap_or_default(),
            Kind::NoSuchWord(_, words, nearest) => {
                let list = t!(lang, "file-one-of", words = words.join(", "));
                meant(nearest).map_or_else(|| list.clone(), |meant| format!("{meant} {list}"))
            }
            Kind::Expected(value) if !value.words().is_empty() => {
                t!(lang, "file-one-of", words = value.words().join(", "))
            }
            Kind::NoComma => t!(lang, "file-no-comma-hint"),
            Kind::NoSuchKey(_) => t!(lang, "file-no-such-key-hint"),
            Kind::KeyTaken(_) => t!(lang, "file-key-taken-hint"),
            Kind::Conflict => t!(lang, "file-conflict-hint"),
            Kind::Newer { .. } => t!(lang, "file-newer-hint"),
            Kind::NotAMap => t!(lang, "file-not-a-map-hint", known = LOWEST.to_string()),
            _ => String::new(),
        }
    }
}
