//! Writes the three touchpoints that need attention first, with their reasons as a sentence (U15).

use super::{
    facts,
    page::{self, Page, heading},
};
use crate::{
    analysis::focus::{Focus, Reason},
    map::{choice::Choice as _, field::item, rated::Score, touchpoint::Touchpoint},
    t,
};

/// Writes the section, if any touchpoint needs attention.
pub fn write(page: &Page<'_>, out: &mut String) {
    let chosen = &page.focus;
    if chosen.is_empty() {
        return;
    }
    heading(out, &t!(page.lang, "summary-focus"));
    // How the three were chosen is asked only where there are others that were not.
    if chosen.len() == 3 {
        out.push_str(&format!("{}\n\n", t!(page.lang, "summary-focus-ranked")));
    }
    for (i, focus) in chosen.iter().enumerate() {
        let Some(touchpoint) = page.touchpoint(&focus.touchpoint) else { continue };
        let reasons = focus.reasons.iter().map(|r| reason(page, focus, touchpoint, r));
        let line = t!(
            page.lang,
            "summary-focus-item",
            name = page.name(&focus.touchpoint),
            place = place(page, focus),
            reasons = reasons.collect::<Vec<_>>().join("; ")
        );
        out.push_str(&format!("{}. {line}\n", i + 1));
    }
}

fn place(page: &Page<'_>, focus: &Focus) -> String {
    let stage = page.stage(&focus.stage);
    match focus.rating {
        Some((lens, score)) => {
            format!(
                "{stage}, {} {}",
                page.lang.get(&format!("summary-field-touchpoint-{}", lens.word())),
                score.points()
            )
        }
        None => stage,
    }
}

fn reason(page: &Page<'_>, focus: &Focus, touchpoint: &Touchpoint, reason: &Reason) -> String {
    let lang = page.lang;
    match reason {
        Reason::Meets(segments) => t!(lang, "summary-reason-meets", segments = page.segments(segments)),
        &Reason::MeetsAll(count) => t!(lang, "summary-reason-meets-all", count = count),
        Reason::NoOwner => t!(lang, "summary-reason-no-owner"),
        Reason::Wait(id) => {
            facts::wait(page, item(&touchpoint.detail.interactions, id).map_or("", |i| i.wait.as_str()))
        }
        Reason::Friction(frictions) => facts::friction(page, *frictions),
        Reason::OverUsed => t!(lang, "summary-reason-over"),
        Reason::Instead(id) => {
            let score = page.touchpoint(id).and_then(|t| t.effectiveness.latest());
            t!(lang, "summary-reason-instead", name = page.name(id), score = page::points(score))
        }
        Reason::UnderUsed => t!(lang, "summary-reason-under"),
        Reason::Empty(segments) => {
            let importance =
                page.map().stage(&focus.stage).and_then(|s| s.importance).map_or(0, Score::points);
            let segments = page.segments(segments);
            if importance >= 4 {
                t!(lang, "summary-reason-empty-important", segments = segments)
            } else {
                t!(lang, "summary-reason-empty", segments = segments)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::map::{choice::Choice as _, lens::Lens};

    #[test]
    fn every_word_that_is_put_together_exists() {
        for language in crate::map::about::Language::ALL {
            let lang = crate::lang::Lang::new(*language);
            assert!(Lens::ALL.iter().all(|l| lang.has(&format!("summary-field-touchpoint-{}", l.word()))));
        }
    }
}
