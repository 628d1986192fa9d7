//! Loads the language files. Every word that a user sees comes from `assets/lang/*/touchmap.ftl`. A [`Lang`]
//! is passed to every function that makes sentences; there is no global one.

mod file;
mod texts;

use crate::map::{about::Language, choice::Choice as _};
use file::File;
use fluent_bundle::FluentValue;
use jiff::civil::{Date, Time};
use std::collections::HashMap;
use texts::Texts;

static GERMAN: File = File::of(include_str!("../../assets/lang/de/touchmap.ftl"));
static ENGLISH: File = File::of(include_str!("../../assets/lang/en/touchmap.ftl"));

/// What is put into a text: a number or another text.
pub type Argument = FluentValue<'static>;

/// The arguments of a text by their names.
pub type Arguments = HashMap<&'static str, Argument>;

/// The texts of one language. No other language fills gaps: a test checks that both have the same texts.
pub struct Lang {
    /// The texts, for the `t!` macro.
    pub texts: Texts,
    language: Language,
}

/// Finds a text by its key, which is checked when the program is compiled: `t!(lang, "saved")`, `t!(lang,
/// "added", count = 3)`.
#[macro_export]
macro_rules! t {
    ($lang:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        i18n_embed_fl::fl!($lang.texts, $key $(, $name = $value)*)
    };
}

impl Lang {
    /// Loads the texts of a language.
    pub fn new(language: Language) -> Self {
        Self { texts: Texts::of(Self::file(language), language.word()), language }
    }

    /// The content of a language's file.
    fn file(language: Language) -> &'static File {
        match language {
            Language::German => &GERMAN,
            Language::English => &ENGLISH,
        }
    }

    /// The language of these texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Finds a text by a key that is put together while the program runs. Tests check that all these keys
    /// exist.
    pub fn get(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// The words at the ends of a scale: for a 1 and for a 5.
    pub fn ends(&self, scale: &str) -> [String; 2] {
        [1, 5].map(|points| self.step(scale, points))
    }

    /// The word of a score of so many points, from 1 to 5, on a scale.
    pub fn step(&self, scale: &str, points: u8) -> String {
        self.get(&format!("scale-{points}-{scale}"))
    }

    /// Finds a text by a key that is put together while the program runs, and puts these arguments into it.
    pub fn say(&self, key: &str, arguments: Arguments) -> String {
        self.texts.get_args_concrete(key, arguments)
    }

    /// Whether there is a text of that key.
    pub fn has(&self, key: &str) -> bool {
        self.texts.has(key)
    }

    /// Writes a day in figures: `11.12.2026`, `11 Dec 2026`.
    pub fn date(&self, date: Date) -> String {
        match self.language {
            Language::German => format!("{}.{}.{}", date.day(), date.month(), date.year()),
            Language::English => format!("{} {} {}", date.day(), date.strftime("%b"), date.year()),
        }
    }

    /// Writes an hour with its minutes: `14:05`.
    pub fn time(&self, time: Time) -> String {
        format!("{}:{:02}", time.hour(), time.minute())
    }

    /// Writes a number with one decimal: `3,4` or `3.4`.
    pub fn decimal(&self, number: f64) -> String {
        let text = tenths(number);
        if self.language == Language::German { text.replace('.', ",") } else { text }
    }
}

/// A number with one decimal, as it is compared and shown. A half is rounded up, as people do who check a mean.
pub fn tenths(number: f64) -> String {
    format!("{:.1}", (number * 10.0).round() / 10.0)
}

/// Chooses the language of the program: the one that was asked for, else `TOUCHMAP_LANG`, else the one in the
/// settings, else the locale's; English when all of them are unknown.
pub fn choose(asked: Option<Language>, settled: Option<Language>) -> Language {
    asked
        .or_else(|| of_tag(&std::env::var("TOUCHMAP_LANG").ok()?))
        .or(settled)
        .or_else(|| {
            let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .filter_map(|name| std::env::var(name).ok())
                .find(|value| !value.is_empty());
            of_tag(&locale.or_else(sys_locale::get_locale)?)
        })
        .unwrap_or(Language::English)
}

fn of_tag(tag: &str) -> Option<Language> {
    let tag = tag.to_ascii_lowercase();
    if tag.starts_with("de") {
        Some(Language::German)
    } else if tag.is_empty() {
        None
    } else {
        Some(Language::English)
    }
}

/// What stands between a label and its text: nothing after a label that is a question, otherwise a colon.
pub fn colon(label: &str) -> &'static str {
    if label.ends_with('?') { "" } else { ":" }
}

/// A sentence without its full stop, so that more can follow in the same sentence. Dates and abbreviations
/// keep theirs.
pub fn without_full_stop(text: &str) -> &str {
    let Some(sentence) = text.strip_suffix('.') else { return text };
    let last = sentence.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    if last.chars().count() > 3 { sentence } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_is_rounded_up() {
        let lang = Lang::new(Language::German);
        let written = [3.25, 3.75, 3.24, 4.0, 2.85].map(|number| lang.decimal(number));
        assert_eq!(written, ["3,3", "3,8", "3,2", "4,0", "2,9"]);
    }
}
