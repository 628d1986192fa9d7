//! Puts findings into words: the sentence with its figures, the question that it answers, and the help of its rule.

use super::{
    finding::{Amount, Figures, Finding, Part},
    personal,
    rule::{Question, Rule, Severity},
};
use crate::{
    lang::{Argument, Arguments, Lang},
    map::{
        Map,
        choice::Choice as _,
        id::{SegmentId, StageId},
        touchpoint::Touchpoint,
    },
    t,
};

/// More parts than these nobody takes in: the rest is counted.
const MOST: usize = 4;

/// A finding in one sentence with its figures, and with its touchpoints where these are few.
pub fn sentence(finding: &Finding, map: &Map, lang: &Lang) -> String {
    said(finding, &names(finding, map, lang), MOST, map, lang)
}

/// The same without its touchpoints, where a list of them follows, and with all its parts.
pub fn above_its_list(finding: &Finding, map: &Map, lang: &Lang) -> String {
    said(finding, &[], usize::MAX, map, lang)
}

/// A finding for a list of findings: with as many of its touchpoints and of its parts as `most` lines hold, of which
/// `lines` counts what a text takes; if none is so short, the shortest. What is left out is the list behind it, and by which
/// limits it was found.
pub fn briefest(
    finding: &Finding,
    map: &Map,
    lang: &Lang,
    most: usize,
    lines: impl Fn(&str) -> usize,
) -> String {
    let names = names(finding, map, lang);
    let has_limits = finding.figures.iter().any(|(name, _)| matches!(*name, "good" | "bad"));
    let several = names.len().max(finding.parts.len()).max(finding.cells.len()).clamp(1, MOST);
    let steps = (1..=several).rev().map(|count| (count, &names[..])).chain([(1, &[][..])]);
    let mut best: Option<(usize, String)> = None;
    for (count, names) in steps {
        let whole = said(finding, names, count, map, lang);
        let short = has_limits.then(|| without_limits(finding, names, count, map, lang)).flatten();
        for text in std::iter::once(whole).chain(short) {
            let taken = lines(&text);
            if best.as_ref().is_none_or(|(least, _)| taken < *least) {
                best = Some((taken, text));
            }
            if taken <= most {
                return best.map(|(_, text)| text).unwrap_or_default();
            }
        }
    }
    best.map(|(_, text)| text).unwrap_or_default()
}

/// The sentence without the limits with which it ends. Names may hold what parts these from the rest, so their blanks are
/// other signs meanwhile.
fn without_limits(
    finding: &Finding,
    names: &[String],
    most: usize,
    map: &Map,
    lang: &Lang,
) -> Option<String> {
    /// Stands in no text: it is kept for private use.
    const BLANK: char = '\u{e000}';
    let text = put_together(finding, names, most, map, lang, |name| name.replace(' ', &BLANK.to_string()));
    let ends_in_them = text.ends_with(").").then(|| text.rsplit_once(" (")).flatten();
    let (start, _) = ends_in_them.or_else(|| text.rsplit_once(": "))?;
    Some(format!("{}.", start.replace(BLANK, " ")))
}

/// The names of the touchpoints that a finding names, with the fields that it is about.
fn names(finding: &Finding, map: &Map, lang: &Lang) -> Vec<String> {
    let touchpoints = finding.named.iter().filter_map(|id| map.touchpoint(id));
    let named = touchpoints.map(|touchpoint| {
        let name = briefly(touchpoint.name.as_str());
        match fields(finding.rule, touchpoint, lang) {
            Some(fields) => format!("{name} ({fields})"),
            None => name,
        }
    });
    named.collect()
}

/// The fields of a touchpoint that a rule is about, where it is about some of its texts.
pub fn fields(rule: Rule, touchpoint: &Touchpoint, lang: &Lang) -> Option<String> {
    let fields = (rule == Rule::PersonalData).then(|| personal::fields(touchpoint))?;
    let labels: Vec<String> = fields.map(|field| lang.get(&format!("field-touchpoint-{field}"))).collect();
    (!labels.is_empty()).then(|| listed(&labels, lang))
}

/// The sentence with these touchpoints, and with at most so many of them, of its parts and of its cells.
fn said(finding: &Finding, names: &[String], most: usize, map: &Map, lang: &Lang) -> String {
    put_together(finding, names, most, map, lang, |name| name)
}

/// The sentence, in which `write` writes what holds names.
fn put_together(
    finding: &Finding,
    names: &[String],
    most: usize,
    map: &Map,
    lang: &Lang,
    write: impl Fn(String) -> String,
) -> String {
    let listed = |all: &[String]| write(listed_up_to(all, most, lang));
    let named = if names.is_empty() { String::new() } else { format!(" ({})", listed(names)) };
    let mut arguments = arguments(&finding.figures, lang);
    arguments.insert("named", named.into());
    arguments.insert("where", listed(&parts(finding, map, lang)).into());
    let cells: Vec<String> = finding.cells.iter().map(|cell| self::cell(cell, map, lang)).collect();
    arguments.insert("in", listed(&cells).into());
    arguments.insert("kinds", most_words(finding).into());
    lang.say(&format!("finding-{}", finding.rule.word()), arguments)
}

/// How many words the part with most of them lists, so that its sentence can speak of one or of several.
fn most_words(finding: &Finding) -> usize {
    let amounts = finding.parts.iter().flat_map(|part| &part.figures).map(|(_, amount)| amount);
    let counts = amounts.filter_map(|amount| match amount {
        Amount::Words(_, words) => Some(words.len()),
        _ => None,
    });
    counts.max().unwrap_or_default()
}

/// The start of a name that is too long for a sentence.
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
    listed_up_to(parts, MOST, lang)
}

/// `a, b and c`, with no more than so many of them; the rest is counted. Names with commas in them are parted by other
/// signs.
pub fn listed_up_to(parts: &[String], most: usize, lang: &Lang) -> String {
    let sign = if parts.iter().any(|part| part.contains(", ")) { "; " } else { ", " };
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] if parts.len() <= most => {
            t!(lang, "summary-and", first = first.join(sign), last = last.as_str())
        }
        _ => {
            let more = parts.len() - most;
            t!(lang, "summary-and-more", names = parts[..most].join(sign), count = more)
        }
    }
}
