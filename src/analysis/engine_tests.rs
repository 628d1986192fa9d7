//! The analysis of whole maps: calm, the same after edits as from the beginning, and with a sentence for everything.

use super::{Analysis, Findings, findings, restaurant, rule::Rule, rule::Severity, sentence};
use crate::{
    lang::Lang,
    map::{
        Map,
        about::Language,
        choice::Choice as _,
        document::Document,
        laws,
        text::{Line, Prose},
    },
    store::builtin,
    testing,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::sync::Arc;

const TODAY: Date = date(2026, 11, 24);

fn examples() -> Vec<Map> {
    let open = |records| Document::open(records).unwrap().map().clone();
    let names = ["restaurant", "meter"];
    names.iter().map(|name| open(builtin::example(name, Language::German).unwrap())).collect()
}

/// The restaurant of the tests, with what does not wait.
fn plain_restaurant() -> Map {
    let mut records = restaurant::records();
    let about = Arc::make_mut(&mut records.about);
    about.owner = Line::clean("Teamleiter");
    about.next_review = Some(TODAY);
    about.business_goal = Prose::clean("volle Tische");
    about.customer_goal = Prose::clean("ein guter Abend");
    restaurant::open(records)
}

#[test]
fn the_restaurant_and_the_meter_are_calm() {
    for map in examples().into_iter().chain([plain_restaurant()]) {
        let Findings { all, shown } = findings(&map, TODAY);
        assert!(shown.len() <= 12, "{} findings", shown.len());
        assert!(shown.iter().filter(|finding| finding.rule.severity() == Severity::Act).count() <= 3);
        let rules: Vec<Rule> = shown.iter().map(|finding| finding.rule).collect();
        assert!(rules.is_sorted() && rules.windows(2).all(|pair| pair[0] != pair[1]), "one for each rule");
        let mut touchpoints: Vec<_> = shown.iter().flat_map(|finding| &finding.touchpoints).collect();
        let count = touchpoints.len();
        touchpoints.sort();
        touchpoints.dedup();
        assert_eq!(touchpoints.len(), count, "every touchpoint stands under one rule");
        for finding in shown.iter().filter(|finding| !finding.touchpoints.is_empty()) {
            let whole = all.iter().find(|other| other.rule == finding.rule).unwrap();
            assert_eq!(finding.touchpoints.len() + finding.above, whole.touchpoints.len());
        }
    }
}

#[test]
fn what_matters_first_in_the_restaurant() {
    let lang = Lang::new(Language::English);
    let map = plain_restaurant();
    let found = findings(&map, TODAY);
    let said: Vec<String> =
        found.shown.iter().take(6).map(|finding| sentence::sentence(finding, &map, &lang)).collect();
    assert_eq!(
        said,
        [
            "3 hidden touchpoints (Angeschlagene Teller, Lippenstift am Weinglas and Klage über den Lohn) have little effect: effectiveness at most 2.",
            "One moment of truth (Bitte um Bewertung) fails: effectiveness or experience at most 2.",
            "7 important touchpoints have little effect: importance at least 4, effectiveness at most 2.",
            "6 effective and important touchpoints are used too little (both at least 4).",
            "More touchpoints than the importance asks for: Besuch (13 instead of 7).",
            "Fewer touchpoints than the importance asks for: Reservieren (3 instead of 6) and Wiederkommen (4 instead of 7).",
        ]
    );
}

#[test]
fn a_short_sentence_loses_its_limits_and_no_part_of_a_name() {
    for language in [Language::English, Language::German] {
        let lang = Lang::new(language);
        for map in examples() {
            let mut records = map.records().clone();
            for touchpoint in records.touchpoints.values_mut() {
                Arc::make_mut(touchpoint).name = Line::clean("Ruhe: am Tisch (alt)");
            }
            for stage in records.stages.values_mut() {
                Arc::make_mut(stage).name = Line::clean("Tag: der Besuch (lang)");
            }
            let doc = Document::open(records).unwrap();
            for finding in findings(doc.map(), TODAY).all {
                let short = sentence::briefest(&finding, doc.map(), &lang, 0, str::len);
                let opened = short.matches('(').count();
                assert_eq!(opened, short.matches(')').count(), "{short}");
                assert_eq!(short.matches("Ruhe").count(), short.matches("am Tisch (alt)").count(), "{short}");
                assert_eq!(
                    short.matches("Tag:").count(),
                    short.matches("der Besuch (lang)").count(),
                    "{short}"
                );
            }
        }
    }
}

#[test]
fn every_rule_has_its_texts_in_both_languages() {
    for language in [Language::English, Language::German] {
        let lang = Lang::new(language);
        for rule in Rule::ALL {
            for key in ["finding", "rule", "reason"] {
                let key = format!("{key}-{}", rule.word());
                assert!(lang.has(&key), "{key}");
            }
            assert!(lang.has(&format!("question-{}", rule.question().word())));
            assert!(lang.has(&format!("document-{}", rule.document().word())));
            assert!(lang.has(&format!("severity-{}", rule.severity().word())));
        }
        for map in examples() {
            for finding in findings(&map, TODAY).all {
                let said = sentence::sentence(&finding, &map, &lang);
                assert!(said.ends_with(['.', '?']) && !said.contains(['{', '$']), "{said}");
            }
        }
    }
}

proptest! {
    #[test]
    fn following_edits_says_the_same_as_asking_anew(
        size in 0_usize..40,
        seed: u64,
        ops in prop::collection::vec((any::<u8>(), 0_usize..60, 0_usize..12, any::<u64>()), 1..20),
    ) {
        let mut doc = Document::open(testing::map(size, seed)).unwrap();
        let mut analysis = Analysis::default();
        for (choice, a, b, seed) in ops {
            laws::op(&mut doc, choice, a, b, seed);
            analysis.follow(doc.map(), TODAY);
            prop_assert_eq!(analysis.findings(), findings(doc.map(), TODAY));
            prop_assert!(!analysis.follow(doc.map(), TODAY));
        }
    }
}
