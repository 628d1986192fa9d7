//! The templates and examples that are part of the program.

use super::ron::read;
use crate::map::{Records, about::Language, choice::Choice as _, stage::Stage};
use rust_embed::RustEmbed;
use std::sync::Arc;

#[derive(RustEmbed)]
#[folder = "assets/templates"]
struct Templates;

#[derive(RustEmbed)]
#[folder = "assets/examples"]
struct Examples;

#[derive(RustEmbed)]
#[folder = "assets/settings"]
struct SettingsFiles;

/// The settings file to begin with: every setting with what holds without it, all of them commented out.
pub fn settings(language: Language) -> Option<String> {
    let file = SettingsFiles::get(&format!("{}/settings.ron", language.word()))?;
    String::from_utf8(file.data.into_owned()).ok()
}

/// The templates, the default one first; their titles are the texts `template-…`.
pub const TEMPLATES: &[&str] = &["lifecycle", "loyalty", "aida", "empty"];
/// The examples; their titles are the texts `example-…`.
pub const EXAMPLES: &[&str] = &["restaurant", "meter"];

/// A template's records; `None` when there is no such template.
pub fn template(name: &str, language: Language) -> Option<Records> {
    load(Templates::get(&format!("{}/{name}.ron", language.word()))?.data.as_ref(), name)
}

/// The stages of all templates in all languages.
pub fn template_stages() -> impl Iterator<Item = Arc<Stage>> {
    let all = TEMPLATES.iter().flat_map(|name| Language::ALL.iter().map(move |language| (name, *language)));
    all.filter_map(|(name, language)| template(name, language)).flat_map(|r| r.stages.into_values())
}

/// An example's records; `None` when there is no such example.
pub fn example(name: &str, language: Language) -> Option<Records> {
    load(Examples::get(&format!("{}/{name}.ron", language.word()))?.data.as_ref(), name)
}

/// Reads a built-in file. A test opens every one of them, so none fails here.
fn load(bytes: &[u8], name: &str) -> Option<Records> {
    read::parse(name, bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lang::Lang, map::document::Document, store::ron::write::write};

    #[test]
    fn every_template_and_example_is_a_sound_map_as_the_program_writes_it() {
        for language in [Language::English, Language::German] {
            let lang = Lang::new(language);
            for (folder, names) in [("templates", TEMPLATES), ("examples", EXAMPLES)] {
                for name in names {
                    let path = format!("assets/{folder}/{}/{name}.ron", language.word());
                    let text = std::fs::read_to_string(&path).unwrap();
                    let records = read::parse(&path, text.as_bytes())
                        .unwrap_or_else(|e| panic!("{}", e.describe(&lang, false)));
                    assert_eq!(write(&records), text, "{path}");
                    assert_eq!(records.about.language, Some(language), "{path}");
                    Document::open(records).unwrap();
                }
            }
        }
    }

    #[test]
    fn the_examples_have_something_true_for_every_screen() {
        for name in EXAMPLES {
            let map = Document::open(example(name, Language::German).unwrap()).unwrap();
            let map = map.map();
            assert_eq!(map.segment_ids().len(), 3);
            assert!(map.tally().touchpoints >= 30 && map.parked_count() > 0 && !map.actions().is_empty());
            let kinds: std::collections::BTreeSet<_> =
                map.touchpoints().filter_map(|(_, t)| t.kind).collect();
            assert_eq!(kinds.len(), 4);
            assert!(map.touchpoints().any(|(_, t)| t.hidden));
        }
    }
}
