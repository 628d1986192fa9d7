use super::*;
use crate::{lang::Lang, store::builtin};
use proptest::prelude::*;

proptest! {
    #[test]
    fn no_bytes_are_read_into_a_panic(bytes: Vec<u8>, words in "[(]?(keys: [{])?[a-zü:,()\"/* \\\\{}\\[\\]r#]{0,40}") {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("settings.ron");
        for bytes in [bytes, words.into_bytes()] {
            std::fs::write(&path, &bytes).unwrap();
            if let Some(e) = open(&path).take_error() {
                let said = e.describe(&Lang::new(Language::German), false);
                let is_safe = !said.is_empty() && !said.contains(|c: char| c.is_control() && c != '\n');
                prop_assert!(is_safe, "{:?}", said);
            }
            prop_assert_eq!(std::fs::read(&path).unwrap(), bytes);
        }
    }
}

/// What holds of these settings, and what is wrong with them.
fn read_file(text: &str) -> (Settings, String) {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("settings.ron");
    std::fs::write(&path, text).unwrap();
    let lang = Lang::new(Language::English);
    let mut found = open(&path);
    let settings = found.value.clone();
    let said = found.take_error().map_or_else(String::new, |e| e.describe(&lang, false));
    (settings, said.replace(&*path.to_string_lossy(), "settings.ron"))
}

#[test]
fn what_is_said_is_heard_and_the_rest_stays() {
    let all = "// mine\n(autosave: false, language: \"de\", ascii: true, color: \"never\", theme: \"light\", \
               mouse: false, people_hidden: true, keys: {\"undo\": [\"z\", \"ctrl-z\"], \"lens\": \"f7\"})";
    let (found, said) = read_file(all);
    assert_eq!(said, "");
    assert_eq!((found.autosave, found.language), (Some(false), Some(Language::German)));
    assert_eq!((found.ascii, found.color), (Some(true), Some("never")));
    assert_eq!((found.mouse, found.people_hidden), (Some(false), Some(true)));
    let theme = found.theme.unwrap();
    assert_eq!((theme.text.as_str(), &all[theme.span]), ("light", "\"light\""));
    let keys = found.keys;
    assert_eq!(keys[0].command.text, "undo");
    assert_eq!(&all[keys[0].keys[1].span.clone()], "\"ctrl-z\"");
    assert_eq!(&all[keys[1].keys[0].span.clone()], "\"f7\"");
    for nothing in ["", "// (autosave: false)\n", "()"] {
        assert_eq!(read_file(nothing), (Settings::default(), String::new()));
    }
    assert!(open(Path::new("/no/such/settings.ron")).take_error().is_none());
}

#[test]
fn what_is_not_understood_is_reported_with_its_place() {
    let (_, said) = read_file("(\n    autosafe: false,\n)");
    assert!(said.contains("settings.ron:2:5") && said.contains("autosave"), "{said}");
    let (_, said) = read_file("(color: \"allways\")");
    assert!(said.contains("settings.ron:1:9") && said.contains("always"), "{said}");
    for wrong in ["(autosave: 1)", "(ascii: false, ascii: true)", "autosave: false", "(autosave: false"] {
        assert!(read_file(wrong).1.contains("settings.ron:1:"), "{wrong}");
    }
    for wrong in ["(keys: 1)", "(keys: {\"undo\": 1})", "(keys: {\"undo\": \"z\", \"undo\": \"x\"})"] {
        assert!(read_file(wrong).1.contains("settings.ron:1:"), "{wrong}");
    }
}

#[test]
fn a_mistake_leaves_the_rest_as_it_is() {
    let (found, said) =
        read_file("(\n    autosafe: false,\n    language: \"de\",\n    color: \"pink\",\n    ascii: true\n)");
    assert_eq!((found.language, found.ascii, found.color), (Some(Language::German), Some(true), None));
    assert!(said.contains("settings.ron:2:5") && said.contains("settings.ron:4:12"), "{said}");
    // The excerpt shows the line as it stands in the file.
    assert!(said.contains("autosafe: false") && said.contains("color: \"pink\""), "{said}");
    // A comma that is missing takes nothing with it.
    for between in ["\n    ", " // mine\n", "// mine\n ", " "] {
        let text = format!("(\n    theme: \"light\"{between}language: \"de\", ascii: true)");
        let (found, said) = read_file(&text);
        let theme = found.theme.as_ref().map(|word| &text[word.span.clone()]);
        assert_eq!(
            (found.language, theme, found.ascii),
            (Some(Language::German), Some("\"light\""), Some(true)),
            "{between:?} {said}"
        );
        assert_eq!(said.matches("settings.ron:2:18").count(), 1, "{said}");
        assert!(said.contains("theme: \"light\""), "{said}");
    }
    // A text that is not closed takes what follows with it, and nothing before.
    let (found, said) = read_file("(ascii: true, color: \"never, language: \"de\")");
    assert_eq!(found.ascii, Some(true));
    assert!(!said.is_empty());
}

#[test]
fn a_mistake_in_one_binding_leaves_the_others_as_they_are() {
    let text = "(keys: {\n\"undo\": \"z\",\n\"save\": 5,\n\"find\": [],\nredo: \"y\",\n\"help\" \"f9\",\n\
                \"undo\": \"x\",\n\"quit\": [\"f8\", 1],\n\"lens\": \"f12\"}, mouse: false)";
    let (found, said) = read_file(text);
    let bound: Vec<&str> = found.keys.iter().map(|binding| binding.command.text.as_str()).collect();
    assert_eq!((bound, found.mouse), (vec!["undo", "lens"], Some(false)));
    for line in 3..=8 {
        assert_eq!(said.matches(&format!("settings.ron:{line}:")).count(), 1, "{line}: {said}");
    }
    // Where a word stands is known behind a mistake, too.
    assert_eq!(&text[found.keys[1].keys[0].span.clone()], "\"f12\"");
    // What is not closed takes what follows with it, and nothing before.
    for open in [
        "(keys: {\"undo\": \"z\", \"lens\": \"f12, \"save\": \"f9\"})",
        "(keys: {\"undo\": \"z\", \"lens\": [",
    ] {
        let (found, said) = read_file(open);
        assert_eq!(found.keys.len(), 1, "{open}: {said}");
        assert!(said.contains("settings.ron:1:"), "{open}: {said}");
    }
    let (_, said) = read_file("(ascii: true, mouse: true) x");
    assert_eq!(said.matches("settings.ron:1:28").count(), 1, "{said}");
}

#[test]
fn the_file_to_begin_with_says_nothing_and_each_of_its_lines_is_understood() {
    for language in Language::ALL.iter().copied() {
        let text = builtin::settings(language).unwrap();
        assert_eq!(read_file(&text), (Settings::default(), String::new()));
        // In what is commented out a sentence begins with a capital or goes on, and a setting with its name.
        let is_setting = |line: &str| {
            let name = line.split(':').next().unwrap_or_default().trim();
            NAMES.contains(&name) || line.starts_with("    \"") || line == "},"
        };
        let lines = text.lines().map(|line| match line.trim_start().strip_prefix("// ") {
            Some(said) if is_setting(said) => said,
            _ => line,
        });
        let (found, said) = read_file(&lines.collect::<Vec<_>>().join("\n"));
        assert_eq!(said, "", "{language:?}");
        assert_eq!((found.autosave, found.mouse, found.keys.len()), (Some(true), Some(true), 2));
        for name in NAMES {
            assert!(text.contains(&format!("    // {name}: ")), "{language:?}: {name}");
        }
    }
}
