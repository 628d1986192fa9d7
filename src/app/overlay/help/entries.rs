//! What stands in the help, in its order, and which of it is found by a typed text.

use super::{
    open::{Help, Topic},
    signs::{LEGEND, Sign},
};
use crate::{
    analysis::{
        rule::{Rule, Scope},
        sentence,
    },
    app::{
        analysis::panel::Panel,
        command::{self, COMMANDS, labels},
        context::Context,
        form::Form,
        map::cursor::Cursor,
        overlay::{glossary::Term, needle::Needle},
        state::{App, Overlay},
    },
    lang::{Arguments, Lang},
    map::{
        Key as RecordKey, about::About, choice::Choice as _, field::Record as _, segment::Segment,
        stage::Stage, touchpoint::Touchpoint,
    },
    t,
};

/// A part of the help.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What stands over it; empty over what the cursor is on.
    pub heading: String,
    /// What it says.
    pub entries: Vec<Entry>,
}

/// A thing that the help explains.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What it is about.
    pub what: What,
    /// Its name, as far as it has one that is not shown anyway.
    name: String,
    /// Other words by which it is found.
    also: String,
    /// The characters by which a sign is found.
    looks: &'static str,
    /// What is shown of it.
    pub texts: Vec<String>,
}

/// What an entry is about.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A command, by its place in the table, and its keys as people write them.
    Command(usize, String),
    /// A sign and its colour.
    Sign(Sign),
    /// Keys of the terminal.
    Letters(String),
    /// A word of the method or a rule, explained below its name.
    Word(String),
}

/// How well an entry fits a typed text, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Is,
    Begins,
    Name,
    Text,
}

/// Ways to larger letters, which the terminals decide about: the ends of their texts' keys.
pub const LETTERS: [&str; 4] = ["ctrl", "cmd", "kitty", "xterm"];

/// All of the help, or what of it is found by the typed text. What only has some of the letters in its name counts
/// where nothing else is found.
pub fn sections(app: &App, help: &Help) -> Vec<Section> {
    let all = all(app, help.topic);
    if help.typed.is_blank() {
        return all;
    }
    let typed = help.typed.text().trim();
    let needle = &mut Needle::new(typed);
    // Who types a sign means the sign, and no sentence in which it stands.
    let is_sign = !typed.contains(char::is_alphanumeric);
    let found = filtered(&all, |section, entry| {
        let is_named = || (section.has_a_name() && needle.is_name_in(&section.heading)).then_some(Fit::Text);
        entry.fits(typed, needle).or_else(is_named).filter(|fit| !is_sign || *fit == Fit::Is)
    });
    if found.is_empty() {
        filtered(&all, |_, entry| needle.some_letters_of(&entry.name).map(|_| Fit::Name))
    } else {
        found
    }
}

/// The entries that fit, in each section the best first.
fn filtered(all: &[Section], mut fit: impl FnMut(&Section, &Entry) -> Option<Fit>) -> Vec<Section> {
    let mut sections = Vec::new();
    for section in all {
        let mut found: Vec<(Fit, &Entry)> =
            section.entries.iter().filter_map(|entry| Some((fit(section, entry)?, entry))).collect();
        found.sort_by_key(|(fit, _)| *fit);
        if !found.is_empty() {
            let entries = found.into_iter().map(|(_, entry)| entry.clone()).collect();
            sections.push(Section { heading: section.heading.clone(), entries });
        }
    }
    sections
}

impl Section {
    /// Whether it is found by its heading: the signs, the letters, the rules, the method. The keys are what they apply to.
    fn has_a_name(&self) -> bool {
        !self.entries.iter().any(|entry| matches!(entry.what, What::Command(..)))
    }
}

impl Entry {
    fn fits(&self, typed: &str, needle: &Needle) -> Option<Fit> {
        let keys = match &self.what {
            What::Command(_, keys) | What::Letters(keys) => keys.as_str(),
            What::Sign(_) | What::Word(_) => "",
        };
        let is_it =
            keys.split(' ').any(|key| needle.is(key)) || self.looks.split(' ').any(|sign| sign == typed);
        match () {
            () if is_it => Some(Fit::Is),
            () if needle.begins(&self.name) && !self.name.is_empty() => Some(Fit::Begins),
            () if needle.stands_in(&format!("{} {}", self.name, self.also)) => Some(Fit::Name),
            () => needle.stands_in(&self.texts.join(" ")).then_some(Fit::Text),
        }
    }
}

fn all(app: &App, topic: Option<Topic>) -> Vec<Section> {
    let lang = &app.desk.lang;
    let (here, others) = command::listed(app);
    // What is valid now comes first, and after it what the cursor is on: a finding, or what a field asks for.
    let topic = topic.map(|topic| match topic {
        Topic::Rule(rule) => about_rule(rule, lang),
        Topic::Term(term) => about_term(term, lang),
    });
    let commands = |all: Vec<usize>| all.into_iter().map(|at| about_command(app, at)).collect();
    let more = if here.is_empty() { t!(lang, "help-keys") } else { t!(lang, "help-more-keys") };
    let keys = [("key", "conflict-next"), ("next", "find-next"), ("back", "find-back")];
    let keys: Arguments = keys.map(|(name, command)| (name, app.desk.key(command).into())).into();
    let signs = LEGEND
        .iter()
        .map(|(sign, key, looks)| Entry { looks, ..plain(What::Sign(*sign), lang.say(key, keys.clone())) });
    let letters = LETTERS.iter().map(|way| {
        let keys = lang.get(&format!("letters-{way}"));
        let also = t!(lang, "also-letters");
        Entry { also, ..plain(What::Letters(keys), lang.get(&format!("letters-{way}-where"))) }
    });
    let rules = Rule::ALL.iter().map(|rule| about_rule(*rule, lang));
    let terms = Term::ALL.iter().map(|term| about_term(*term, lang));
    let sections = [
        (here_and_now(app), commands(here)),
        (String::new(), topic.into_iter().collect()),
        (more, commands(others)),
        (t!(lang, "help-signs"), signs.collect()),
        (t!(lang, "help-letters"), letters.collect()),
        (t!(lang, "help-rules"), rules.collect()),
        (t!(lang, "glossary"), terms.collect()),
    ];
    let sections = sections.map(|(heading, entries): (String, Vec<Entry>)| Section { heading, entries });
    sections.into_iter().filter(|section| !section.entries.is_empty()).collect()
}

/// `Here: …`, with what the keys act on.
fn here_and_now(app: &App) -> String {
    let lang = &app.desk.lang;
    let place = match (&app.overlay, app.on_screen()) {
        (Some(Overlay::Ask(ask)), _) => lang.get(ask.question.text()),
        (Some(Overlay::Prompt(prompt)), _) => prompt.label(app.desk.shown_map(), lang),
        (Some(Overlay::Palette(_)), _) => String::new(),
        (None, Context::Map) => match &app.grid.cursor {
            _ if app.grid.writing().is_some_and(|write| !write.is_name()) => String::new(),
            Cursor::Cell { card: None, .. } | Cursor::Parked { card: None, .. } => t!(lang, "sign-empty"),
            Cursor::Title => app.desk.shown_map().about().title.to_string(),
            _ => app.name_under_cursor(),
        },
        (None, _) => app.form().map(|form| field_name(form, lang)).unwrap_or_default(),
    };
    let place = place.trim_end_matches(':');
    if place.is_empty() { t!(lang, "help-now") } else { t!(lang, "help-now-on", what = place) }
}

fn field_name(form: &Form, lang: &Lang) -> String {
    lang.get(&format!("field-{}-{}", record_name(form), form.focus.field))
}

fn record_name(form: &Form) -> &'static str {
    match form.record {
        RecordKey::About => About::NAME,
        RecordKey::Stage(_) => Stage::NAME,
        RecordKey::Segment(_) => Segment::NAME,
        RecordKey::Touchpoint(_) => Touchpoint::NAME,
    }
}

/// The word of the method that the field under the cursor asks for.
pub(super) fn term_of(form: &Form) -> Option<Term> {
    Term::of_field(record_name(form), form.focus.field)
}

fn plain(what: What, text: String) -> Entry {
    Entry { what, name: String::new(), also: String::new(), looks: "", texts: vec![text] }
}

fn about_command(app: &App, at: usize) -> Entry {
    let (row, lang) = (COMMANDS[at], &app.desk.lang);
    let also = format!("also-{}", row.name);
    let also = if lang.has(&also) { lang.get(&also) } else { String::new() };
    let what = What::Command(at, labels(app.desk.keymap.keys(row.name), lang));
    Entry { what, name: row.word(lang), also, looks: "", texts: vec![row.help(lang)] }
}

/// What a rule looks for, why, which document asks for it, on which panel its findings are, and in which order their
/// touchpoints stand.
fn about_rule(rule: Rule, lang: &Lang) -> Entry {
    let panel = lang.get(&format!("panel-{}", Panel::of(rule).word()));
    let mut texts = vec![
        sentence::reason(rule, lang),
        t!(lang, "help-finding-source", source = sentence::source(rule, lang)),
        t!(lang, "help-finding-panel", panel = panel),
    ];
    if rule.scope() == Scope::Touchpoints {
        texts.push(t!(lang, "help-finding-order", order = sentence::order(rule, lang)));
    }
    word(format!("{} ({})", sentence::rule(rule, lang), rule.word()), texts)
}

/// What a word of the method means, and which document it comes from.
fn about_term(term: Term, lang: &Lang) -> Entry {
    let source = lang.get(&format!("document-{}", term.document().word()));
    let texts = vec![
        lang.get(&format!("term-{}-means", term.word())),
        t!(lang, "help-finding-source", source = source),
    ];
    word(lang.get(&format!("term-{}", term.word())), texts)
}

fn word(name: String, texts: Vec<String>) -> Entry {
    Entry { what: What::Word(name.clone()), name, also: String::new(), looks: "", texts }
}
