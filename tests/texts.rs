//! The language files: complete in both languages, complete for what the program puts together while it runs, and
//! without texts that nobody says; and no text outside of them.

#![expect(clippy::unwrap_used, reason = "the files are part of the repository")]

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser::parse,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};
use touchmap::{
    analysis::{
        chances::Chance,
        moments::Check,
        order::Order,
        rule::{Document, Question as Asked, Rule, Severity},
        since::Group,
        stages::is_company_word,
    },
    app::{
        analysis::panel::Panel,
        command::COMMANDS,
        key::NAMES,
        map::asking::Ask,
        overlay::{
            ask::Question,
            glossary::Term,
            help::{entries::LETTERS, signs::LEGEND},
        },
        start::setup::QUESTIONS,
    },
    formats::Format,
    map::{
        about::{About, Language, Meeting},
        choice::Choice as _,
        detail::{Action, Data, Feedback, Interaction, Metric, Process},
        field::{Column, Record, Shape},
        lens::Lens,
        segment::Segment,
        stage::Stage,
        touchpoint::{Moment, Touchpoint, Usage},
    },
    store::builtin,
    ui::theme::{Ink, Surface},
};

/// The rules whose findings have parts. Each has a text for one of its parts.
const WITH_PARTS: [Rule; 13] = [
    Rule::PersonalData,
    Rule::StageCrowded,
    Rule::StageThin,
    Rule::SegmentThin,
    Rule::NothingBeforePurchase,
    Rule::NothingAfterPurchase,
    Rule::EndsAtPurchase,
    Rule::TunnelVision,
    Rule::KindMissing,
    Rule::StageWithoutHidden,
    Rule::LeavingUnexplained,
    Rule::StageInCompanyWords,
    Rule::Opportunity,
];

const LANGUAGES: [&str; 2] = ["en", "de"];

/// Every message of a language file with the names of its arguments.
fn texts(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let source = fs::read_to_string(format!("assets/lang/{language}/touchmap.ftl")).unwrap();
    let file = parse(source.as_str()).unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
    let mut all = BTreeMap::new();
    for entry in file.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name.to_owned();
        let mut arguments = BTreeSet::new();
        let value = message.value.unwrap_or_else(|| panic!("{language}: {key} says nothing"));
        of_pattern(&value, &mut arguments);
        assert!(all.insert(key.clone(), arguments).is_none(), "{language}: {key} stands there twice");
    }
    all
}

/// The texts that may name a key: those of commands stand beside the keys that run them, Ctrl-C leads out whatever the
/// settings say, and the keys of terminals and of the command line are not ours.
const NAMES_KEYS: [&str; 6] = ["help-", "brief-", "cli-", "letters-", "file-key-leads-out", "key-"];

/// A user may have given the command another key, so every other text takes it from the key map.
#[test]
fn no_text_names_a_key_that_may_be_another_one() {
    let mut found = Vec::new();
    for language in LANGUAGES {
        let source = fs::read_to_string(format!("assets/lang/{language}/touchmap.ftl")).unwrap();
        let mut name = "";
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let begins = line.split_once(" =").filter(|_| !line.starts_with(' '));
            name = begins.map_or(name, |(name, _)| name);
            if NAMES_KEYS.iter().any(|prefix| name.starts_with(prefix)) {
                continue;
            }
            let words: Vec<&str> = line.split([' ', ',', ':', ';', '.']).collect();
            let is_key = |word: &str| {
                let number = word.strip_prefix('F').unwrap_or_default();
                ["Ctrl-", "Strg-", "Shift-", "Umschalt-"].iter().any(|held| word.starts_with(held))
                    || number.parse::<u8>().is_ok()
            };
            let is_letter = |word: &str| word.len() == 1 && word.chars().all(|c| matches!(c, 'b'..='z'));
            let named = words.iter().find(|word| is_key(word)).copied();
            let after =
                words.windows(2).find(|pair| pair[0] == "·" && is_letter(pair[1])).map(|pair| pair[1]);
            found.extend(named.or(after).map(|key| format!("{language}: {key} in {line}")));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

fn of_pattern(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => of_inline(inline, arguments),
            Expression::Select { selector, variants } => {
                of_inline(selector, arguments);
                variants.iter().for_each(|v| of_pattern(&v.value, arguments));
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = &**expression {
                of_inline(inline, arguments);
            }
        }
        _ => {}
    }
}

/// The keys that the program puts together while it runs, so that the compiler can't check them.
fn put_together() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for command in COMMANDS.iter() {
        keys.extend([format!("help-{}", command.name), format!("hint-{}", command.name)]);
    }
    fields::<Touchpoint>(&mut keys);
    fields::<Stage>(&mut keys);
    fields::<Segment>(&mut keys);
    fields::<About>(&mut keys);
    fields::<Meeting>(&mut keys);
    fields::<Interaction>(&mut keys);
    fields::<Process>(&mut keys);
    fields::<Data>(&mut keys);
    fields::<Feedback>(&mut keys);
    fields::<Metric>(&mut keys);
    fields::<Action>(&mut keys);
    for lens in Lens::WORDS {
        keys.insert(format!("lens-{lens}"));
        keys.extend((1..=5).map(|points| format!("scale-{points}-{lens}")));
    }
    let path = PathBuf::new;
    for question in [
        Question::Quit,
        Question::Changed,
        Question::Failed,
        Question::Comments { quitting: false },
        Question::Comments { quitting: true },
        Question::Replace(path()),
        Question::ReplaceExport(path(), Format::MarkdownWithoutPeople),
        Question::Export,
        Question::UndoTheirs { seq: 1, count: 1 },
    ] {
        keys.insert(question.text().to_owned());
        keys.extend(question.choices().iter().map(|choice| choice.text().to_owned()));
    }
    analysis(&mut keys);
    let colours = Surface::WORDS.iter().chain(Ink::WORDS);
    keys.extend(colours.map(|name| format!("colour-{name}")));
    keys.extend(["expected-colour", "expected-colours"].map(str::to_owned));
    keys.insert("kind-none".to_owned());
    keys.extend(Language::WORDS.iter().map(|word| format!("own-language-{word}")));
    keys.extend(Moment::WORDS.iter().chain(&["none"]).map(|word| format!("moment-means-{word}")));
    keys.extend(Usage::WORDS.iter().map(|word| format!("usage-short-{word}")));
    keys.extend(QUESTIONS.map(str::to_owned));
    keys.extend(NAMES.map(|(name, _)| format!("key-{name}")));
    keys.extend(LETTERS.iter().flat_map(|way| [format!("letters-{way}"), format!("letters-{way}-where")]));
    keys.extend(LEGEND.iter().map(|(_, key, _)| (*key).to_owned()));
    keys.extend(builtin::TEMPLATES.iter().chain(&["own"]).map(|name| format!("template-{name}")));
    keys.extend(builtin::EXAMPLES.iter().map(|name| format!("example-{name}")));
    keys.extend(builtin::EXAMPLES.iter().map(|name| format!("about-example-{name}")));
    keys
}

fn analysis(keys: &mut BTreeSet<String>) {
    let mut put = |key: &str, words: &[&str]| keys.extend(words.iter().map(|word| format!("{key}-{word}")));
    for key in ["finding", "rule", "reason"] {
        put(key, Rule::WORDS);
    }
    put("part", &WITH_PARTS.map(Rule::word));
    put("question", Asked::WORDS);
    put("document", Document::WORDS);
    put("severity", &Severity::ALL.map(Severity::word));
    put("chance", Chance::WORDS);
    put("chance-title", Chance::WORDS);
    put("chance-others", Chance::WORDS);
    put("chance-ranked", Chance::WORDS);
    put("order", Order::WORDS);
    put("summary-focus", &["improve", "use-more", "use-less"]);
    let left_out = ["interactions", "processes", "data", "quotes", "figures", "notes", "stages", "segments"];
    put("summary-left-out", &left_out);
    put("do", Rule::WORDS);
    put("do", Chance::WORDS);
    put("panel", Panel::WORDS);
    // The other panels answer in figures even where nothing stands out.
    let counted = ["use", "short", "data", "owners", "goals"];
    put("calm", &Panel::WORDS.iter().copied().filter(|word| !counted.contains(word)).collect::<Vec<_>>());
    put("ask-cell", Ask::WORDS);
    put("term", Term::WORDS);
    put(
        "term",
        &Term::WORDS
            .iter()
            .map(|word| format!("{word}-means"))
            .collect::<Vec<_>>()
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>(),
    );
    put("zmot", Check::WORDS);
    put("goal", &["business", "customer"]);
    put("since-count", Group::WORDS);
    put("since-group", Group::WORDS);
}

fn fields<R: Record>(keys: &mut BTreeSet<String>) {
    for Column { name, shape, .. } in R::COLUMNS {
        keys.insert(format!("field-{}-{name}", R::NAME));
        if let Shape::Choice(words) | Shape::Marks(words) | Shape::Rated(words) = shape {
            keys.extend(words.iter().map(|word| format!("{name}-{word}")));
        }
    }
}

/// Keys that may be there because the program asks first whether they are: a field's question, its head in a
/// table, a shorter word, the ends of its scale, the summary's own words.
fn if_there() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for key in put_together() {
        keys.extend(["short", "shortest", "summary"].map(|begin| format!("{begin}-{key}")));
        if let Some(field) = key.strip_prefix("field-") {
            keys.extend([format!("ask-{field}"), format!("head-{field}")]);
        }
        if let Some(command) = key.strip_prefix("hint-") {
            keys.extend(["also", "brief", "others"].map(|begin| format!("{begin}-{command}")));
        }
        if let Some(lens) = key.strip_prefix("lens-") {
            keys.insert(format!("summary-field-touchpoint-{lens}"));
        }
    }
    keys
}

#[test]
fn both_languages_say_the_same_with_the_same_arguments() {
    let [english, german] = LANGUAGES.map(texts);
    let missing = |here: &BTreeMap<String, _>, there: &BTreeMap<String, _>| -> Vec<String> {
        here.keys().filter(|key| !there.contains_key(*key)).cloned().collect()
    };
    assert_eq!(missing(&english, &german), Vec::<String>::new(), "only in English");
    assert_eq!(missing(&german, &english), Vec::<String>::new(), "only in German");
    let differing: Vec<_> = english.iter().filter(|(key, arguments)| german[*key] != **arguments).collect();
    assert!(differing.is_empty(), "other arguments in German: {differing:?}");
}

#[test]
fn what_is_put_together_while_the_program_runs_is_there() {
    let english = texts("en");
    let missing: Vec<_> = put_together().into_iter().filter(|key| !english.contains_key(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_text_is_said_somewhere() {
    let sources: String = sources(Path::new("src")).into_iter().map(|(_, text)| text).collect();
    let (put_together, if_there) = (put_together(), if_there());
    let unsaid: Vec<_> = texts("en")
        .into_keys()
        .filter(|key| !put_together.contains(key) && !if_there.contains(key))
        .filter(|key| !sources.contains(&format!("\"{key}\"")))
        .collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
}

/// Sentences that are no texts for users.
const NO_TEXTS: &[&str] = &[
    // What a violated invariant says to its author.
    "history is consistent",
    "they were just made",
    "{field} takes another shape",
    // An example of a surface.
    " Abc ",
];

#[test]
fn no_sentence_stands_outside_of_the_language_files() {
    let (mut found, mut seen) = (Vec::new(), 0);
    for room in ["src/ui", "src/app"] {
        for (path, source) in sources(Path::new(room)) {
            let literals = literals(&source);
            seen += literals.len();
            let sentences = literals.into_iter().filter(|text| is_sentence(text) || is_word(text));
            let foreign = sentences.filter(|text| !NO_TEXTS.contains(&text.as_str()));
            found.extend(foreign.map(|text| format!("{}: {text:?}", path.display())));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
    assert!(seen > 500, "only {seen} literals: the search went astray");
}

#[test]
fn the_search_for_sentences_finds_them() {
    let source = r###"
        //! A "comment with words" in it.
        #[expect(clippy::some, reason = "words in an attribute")]
        fn f<'a>(c: char) -> &'a str {
            let quote = '"'; /* "a block comment" */
            put("Nothing found here", '\'', r#"raw "words" are too"#, "a \"quoted word\" in it", "key-of-text", "{} {}");
        }
    "###;
    let found: Vec<_> = literals(source).into_iter().filter(|text| is_sentence(text)).collect();
    assert_eq!(found, ["Nothing found here", "raw \"words\" are too", "a \"quoted word\" in it"]);
    assert!(["Leertaste", "Umschalt-", "Tab ↓↑"].into_iter().all(is_word));
    assert!(!["key-of-text", "{} {}", "F{n}", "für"].into_iter().any(is_word));
}

/// Two letters, a blank, a letter: somebody is being spoken to.
fn is_sentence(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    chars
        .windows(4)
        .any(|w| w[0].is_alphabetic() && w[1].is_alphabetic() && w[2] == ' ' && w[3].is_alphabetic())
}

/// A capital and a small letter: a word as it is shown, such as the name of a key.
fn is_word(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    chars.windows(2).any(|pair| pair[0].is_uppercase() && pair[1].is_lowercase())
}

/// The sources below a folder without the tests in them.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_test = path.file_stem().is_some_and(|stem| stem.to_string_lossy().contains("test"));
        if path.is_dir() {
            all.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") && !is_test {
            let source = fs::read_to_string(&path).unwrap();
            let tests = source.find("#[cfg(test)]\nmod tests {").unwrap_or(source.len());
            all.push((path, source[..tests].to_owned()));
        }
    }
    all
}

/// The string literals of a source, without those in comments and attributes.
fn literals(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut brackets = 0usize;
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = after(rest, "\n");
        } else if rest.starts_with("/*") {
            rest = after(rest, "*/");
        } else if rest.starts_with("#[") || rest.starts_with("#![") {
            (brackets, rest) = (1, after(rest, "["));
        } else if rest.starts_with("'\\") {
            rest = after(&rest[3..], "'");
        } else if c == '\'' && rest.chars().nth(2) == Some('\'') {
            // A character; what begins with ' and does not end so is a lifetime.
            rest = after(&rest[1..], "'");
        } else if let Some((text, after)) = string(rest) {
            if brackets == 0 {
                found.push(text);
            }
            rest = after;
        } else {
            match c {
                '[' if brackets > 0 => brackets += 1,
                ']' if brackets > 0 => brackets -= 1,
                _ => {}
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    found
}

/// The string that begins here, plain or raw, and what follows it.
fn string(source: &str) -> Option<(String, &str)> {
    if let Some(raw) = source.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let text = raw[hashes..].strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        return Some((text.split(&end).next()?.to_owned(), after(text, &end)));
    }
    let mut text = String::new();
    let mut chars = source.strip_prefix('"')?.chars();
    loop {
        match chars.next()? {
            '"' => return Some((text, chars.as_str())),
            '\\' => text.extend(chars.next()),
            c => text.push(c),
        }
    }
}

fn after<'a>(text: &'a str, end: &str) -> &'a str {
    text.split_once(end).map_or("", |(_, rest)| rest)
}

/// The names that the program itself proposes are never in the company's words (U16).
#[test]
fn no_template_names_a_stage_in_the_companys_words() {
    for language in Language::ALL {
        for template in builtin::TEMPLATES {
            for stage in builtin::template(template, *language).unwrap().stages.values() {
                assert!(!is_company_word(stage.name.as_str()), "{template}: {}", stage.name);
            }
        }
    }
}
