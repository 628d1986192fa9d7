//! Puts findings into words: the sentence with its figures, the question that it answers, and the help of its rule.

use super::{
    finding::{Amount, Figures, Finding, Part},
    rule::{Question, Rule, Severity},
};
use crate::{
    lang::{Argument, Arguments, Lang},
    map::{
        Map,
        choice::Choice as _,
        id::{SegmentId, StageId},
    },
    t,
};

/// The rules whose findings have parts. Each has a text for one of its parts.
pub const WITH_PARTS: [Rule; 13] = [
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

/// More parts than these nobody takes in: the rest is counted.
const MOST: usize = 4;

/// A finding in one sentence with its figures, and with its touchpoints where these are few.
pub fn sentence(finding: &Finding, map: &Map, lang: &Lang) -> String {
    let touchpoints = finding.named.iter().filter_map(|id| map.touchpoint(id));
    let names: Vec<String> = touchpoints.map(|touchpoint| briefly(touchpoint.name.as_str())).collect();
    let named = if names.is_empty() { String::new() } else { format!(" ({})", listed(&names, lang)) };
    said(finding, named, map, lang)
}

/// The same without its touchpoints, where a list of them follows.
pub fn above_its_list(finding: &Finding, map: &Map, lang: &Lang) -> String {
    said(finding, String::new(), map, lang)
}

fn said(finding: &Finding, named: String, map: &Map, lang: &Lang) -> String {
    let mut arguments = arguments(&finding.figures, lang);
    arguments.insert("named", named.into());
    arguments.insert("where", listed(&parts(finding, map, lang), lang).into());
    let cells: Vec<String> = finding.cells.iter().map(|cell| self::cell(cell, map, lang)).collect();
    arguments.insert("in", listed(&cells, lang).into());
    lang.say(&format!("finding-{}", finding.rule.word()), arguments)
}

/// The begin of a name that is too long for a sentence.
fn briefly(name: &str) -> String {
    const LONGEST: usize = 60;
    match name.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", name[..at].trim_end()),
        None => name.to_owned(),
    }
}

/// The order in which the touchpoints of a rule stand.
pub fn order(rule: Rule, lang: &Lang) -> String {
    lang.get(&format!("order-{}", rule.order().word()))
}

/// The parts of a finding, each with its own figures.
pub fn parts(finding: &Finding, map: &Map, lang: &Lang) -> Vec<String> {
    finding.parts.iter().map(|part| self::part(finding.rule, part, map, lang)).collect()
}

/// The question that a rule answers.
pub fn question(question: Question, lang: &Lang) -> String {
    lang.get(&format!("question-{}", question.word()))
}

/// The name of a severity.
pub fn severity(severity: Severity, lang: &Lang) -> String {
    lang.get(&format!("severity-{}", severity.word()))
}

/// What a rule looks for.
pub fn rule(rule: Rule, lang: &Lang) -> String {
    lang.get(&format!("rule-{}", rule.word()))
}

/// Why a rule looks for it.
pub fn reason(rule: Rule, lang: &Lang) -> String {
    lang.get(&format!("reason-{}", rule.word()))
}

/// The document that a rule follows.
pub fn source(rule: Rule, lang: &Lang) -> String {
    lang.get(&format!("document-{}", rule.document().word()))
}

/// A part of a finding with its own figures.
fn part(rule: Rule, part: &Part, map: &Map, lang: &Lang) -> String {
    let mut arguments = arguments(&part.figures, lang);
    let name = match (&part.stage, &part.segment) {
        (Some(stage), _) => self::stage(stage, map),
        (_, Some(segment)) => self::segment(segment, map),
        _ => String::new(),
    };
    arguments.insert("place", name.into());
    lang.say(&format!("part-{}", rule.word()), arguments)
}

fn cell((stage, segment): &(StageId, SegmentId), map: &Map, lang: &Lang) -> String {
    t!(lang, "finding-cell", stage = self::stage(stage, map), segment = self::segment(segment, map))
}

fn stage(id: &StageId, map: &Map) -> String {
    map.stage(id).map(|stage| stage.name.to_string()).unwrap_or_default()
}

fn segment(id: &SegmentId, map: &Map) -> String {
    map.segment(id).map(|segment| segment.name.to_string()).unwrap_or_default()
}

fn arguments(figures: &Figures, lang: &Lang) -> Arguments {
    figures.iter().map(|(name, amount)| (*name, argument(amount, lang))).collect()
}

fn argument(amount: &Amount, lang: &Lang) -> Argument {
    match amount {
        Amount::Count(count) => (*count).into(),
        Amount::Number(number) if number.fract() == 0.0 => format!("{number}").into(),
        Amount::Number(number) => lang.decimal(*number).into(),
        Amount::Text(text) => text.clone().into(),
        Amount::Person(name) => name.to_string().into(),
        Amount::Words(key, words) => {
            let words: Vec<String> = words.iter().map(|word| lang.get(&format!("{key}-{word}"))).collect();
            listed(&words, lang).into()
        }
        Amount::Day(day) => lang.date(*day).into(),
    }
}

/// `a, b and c`, or `a, b, c, d and 3 more`.
pub fn listed(parts: &[String], lang: &Lang) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] if parts.len() <= MOST => {
            t!(lang, "summary-and", first = first.join(", "), last = last.as_str())
        }
        _ => {
            let more = parts.len() - MOST;
            t!(lang, "summary-and-more", names = parts[..MOST].join(", "), count = more)
        }
    }
}
