//! Runs `touchmap analyze`, which prints what stands out in maps as sentences or as JSON. The findings are
//! those of the analysis screen and of the summary.

use super::{
    json,
    outcome::{Failed, Outcome, complain, say},
    setting::Setting,
};
use crate::{
    analysis::{
        Finding, Findings,
        finding::{Amount, Figures},
        findings,
        rule::{Rule, Severity},
        sentence,
    },
    map::{Map, choice::Choice as _, document::Document},
    store::visible,
    t,
};
use clap::ArgMatches;
use std::path::{Path, PathBuf};

/// Which findings somebody wants to see.
pub(super) struct Wanted {
    rules: Vec<String>,
    severity: Severity,
}

impl Wanted {
    /// All findings of at least this severity.
    pub(super) fn at_least(severity: Severity) -> Self {
        Self { rules: Vec::new(), severity }
    }

    fn of(given: &ArgMatches) -> Self {
        let rules = given.get_many::<String>("rule").into_iter().flatten().cloned().collect();
        let severity = given.get_one::<String>("severity").and_then(|word| severity(word));
        Self { rules, severity: severity.unwrap_or(Severity::Note) }
    }

    fn has(&self, rule: Rule) -> bool {
        let is_named = self.rules.is_empty() || self.rules.iter().any(|word| word == rule.word());
        is_named && rule.severity() <= self.severity
    }

    /// The findings in a map, as a screen shows them unless rules are named: each touchpoint then stands
    /// under every rule that is true of it.
    fn shown(&self, found: Findings) -> Vec<Finding> {
        let list = if self.rules.is_empty() { found.shown } else { found.all };
        list.into_iter().filter(|finding| self.has(finding.rule)).collect()
    }

    /// Every finding in a map, one for each stage or segment that a rule is about.
    pub(super) fn all(&self, map: &Map) -> Vec<Finding> {
        let found = findings(map, crate::terminal::now().date());
        found.all.into_iter().filter(|finding| self.has(finding.rule)).collect()
    }
}

/// The severity that a word of the command line names.
pub(super) fn severity(word: &str) -> Option<Severity> {
    Severity::ALL.into_iter().find(|severity| severity.word() == word)
}

/// Runs `touchmap analyze FILE…`. All files are read, and the exit code is that of the worst one.
pub(super) fn analyze(setting: &Setting, given: &ArgMatches) -> Outcome {
    let wanted = Wanted::of(given);
    let files: Vec<&PathBuf> = given.get_many::<PathBuf>("files").into_iter().flatten().collect();
    let (mut objects, mut out, mut worst) = (Vec::new(), String::new(), 0);
    for path in &files {
        let document = setting.read(path).map(|records| Document::open(records).unwrap_or_default());
        let document = match document {
            Ok(document) => document,
            Err(Failed { said, code }) => {
                complain(&said);
                worst = worst.max(code);
                continue;
            }
        };
        let map = document.map();
        if given.get_flag("json") {
            objects.extend(wanted.all(map).iter().map(|finding| object(setting, path, map, finding)));
        } else {
            let found = wanted.shown(findings(map, crate::terminal::now().date()));
            if files.len() > 1 {
                out.push_str(&format!("{}\n", visible(&path.display().to_string())));
            }
            out.push_str(&listed(setting, map, &found));
        }
    }
    say(&setting.lang, &if given.get_flag("json") { json::array(objects.into_iter()) + "\n" } else { out })?;
    if worst == 0 { Ok(()) } else { Err(Failed { said: String::new(), code: worst }) }
}

/// The findings as text: one sentence each, with its touchpoints below.
fn listed(setting: &Setting, map: &Map, found: &[Finding]) -> String {
    let lang = &setting.lang;
    if found.is_empty() {
        return format!("{}\n", t!(lang, "analyze-nothing"));
    }
    let mut out = String::new();
    for finding in found {
        let severity = sentence::severity(finding.rule.severity(), lang);
        let said = visible(&sentence::above_its_list(finding, map, lang));
        out.push_str(&format!("{severity} · {}: {said}\n", finding.rule.word()));
        let touchpoints = finding.touchpoints.iter().filter_map(|id| map.touchpoint(id));
        let named = touchpoints.map(|touchpoint| {
            let name = format!("{} {}", touchpoint.number, visible(touchpoint.name.as_str()));
            let fields = sentence::fields(finding.rule, touchpoint, lang);
            fields.map_or_else(|| name.clone(), |fields| format!("{name} ({fields})"))
        });
        let mut names: Vec<String> = named.collect();
        if finding.above > 0 {
            names.push(t!(lang, "analyze-above", count = finding.above));
        }
        if !names.is_empty() {
            out.push_str(&format!("    {}\n", names.join(" · ")));
        }
    }
    out
}

/// A finding as a JSON object.
fn object(setting: &Setting, path: &Path, map: &Map, finding: &Finding) -> String {
    let (lang, rule) = (&setting.lang, finding.rule);
    let named = |id: &str, name: Option<&str>| {
        json::object(&[("id", json::text(id)), ("name", name.map_or_else(json::none, json::text))])
    };
    let touchpoints = finding.touchpoints.iter().filter_map(|id| Some((id, map.touchpoint(id)?)));
    let touchpoints = touchpoints.map(|(id, touchpoint)| {
        json::object(&[
            ("number", touchpoint.number.to_string()),
            ("id", json::text(id.as_str())),
            ("name", json::text(touchpoint.name.as_str())),
        ])
    });
    let stages =
        finding.stages().map(|id| named(id.as_str(), map.stage(id).map(|stage| stage.name.as_str())));
    let segments =
        finding.segments().map(|id| named(id.as_str(), map.segment(id).map(|segment| segment.name.as_str())));
    let cells = finding.cells.iter().map(|(stage, segment)| {
        json::object(&[("stage", json::text(stage.as_str())), ("segment", json::text(segment.as_str()))])
    });
    let items = finding.items.iter().map(|evidence| {
        let touchpoint = json::text(evidence.touchpoint.as_str());
        json::object(&[("touchpoint", touchpoint), ("item", json::text(evidence.item.as_str()))])
    });
    json::object(&[
        ("file", json::text(&path.display().to_string())),
        ("rule", json::text(rule.word())),
        ("severity", json::text(rule.severity().word())),
        ("question", json::text(&sentence::question(rule.question(), lang))),
        ("source", json::text(&sentence::source(rule, lang))),
        ("sentence", json::text(&sentence::sentence(finding, map, lang))),
        ("touchpoints", json::array(touchpoints)),
        ("stages", json::array(stages)),
        ("segments", json::array(segments)),
        ("cells", json::array(cells)),
        ("items", json::array(items)),
        ("figures", figures(finding)),
    ])
}

/// The figures of a finding and of its parts, by name.
fn figures(finding: &Finding) -> String {
    let all: Figures =
        finding.figures.iter().chain(finding.parts.iter().flat_map(|part| &part.figures)).cloned().collect();
    let written: Vec<(&str, String)> = all.iter().map(|(name, amount)| (*name, figure(amount))).collect();
    json::object(&written)
}

fn figure(amount: &Amount) -> String {
    match amount {
        Amount::Count(count) => count.to_string(),
        Amount::Number(number) => format!("{number:.2}"),
        Amount::Text(text) => json::text(text),
        Amount::Person(name) => json::text(name.as_str()),
        Amount::Words(_, words) => json::array(words.iter().map(|word| json::text(word))),
        Amount::Day(day) => json::text(&day.to_string()),
    }
}
