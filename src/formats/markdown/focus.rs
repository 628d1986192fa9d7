//! Writes the three touchpoints that need attention first, with their reasons as a sentence (U15).

use super::{
    escape, facts,
    page::{self, Page, heading},
};
use crate::{
    analysis::{
        focus::{Focus, Reason},
        sentence,
    },
    lang::colon,
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
    // Where one of the chances has no touchpoint, the next ones of another stand here.
    let is_one_each = chosen.len() == 3 && chosen.windows(2).all(|pair| pair[0].chance != pair[1].chance);
    let ranked = if is_one_each { "summary-focus-each" } else { "summary-focus-ranked" };
    out.push_str(&format!("{}\n\n", page.lang.get(ranked)));
    for (i, focus) in chosen.iter().enumerate() {
        let Some(touchpoint) = page.touchpoint(&focus.touchpoint) else { continue };
        let reasons = focus.reasons.iter().map(|r| reason(page, focus, touchpoint, r));
        let why = sentence::rule(focus.why, page.lang);
        let said = match reasons.collect::<Vec<_>>().join("; ") {
            reasons if reasons.is_empty() => why,
            reasons => format!("{why}{} {reasons}", colon(&why)),
        };
        let place = place(page, focus);
        let name = page.name(&focus.touchpoint);
        let line = page.lang.say(
            &format!("summary-focus-{}", focus.chance.word()),
            [("name", name.into()), ("place", place.into())].into_iter().collect(),
        );
        let action = page::sentence(action(page, touchpoint));
        out.push_str(&format!("{}. {line}. {} {action}\n", i + 1, page::sentence(said)));
    }
}

/// What is being done about it, as far as that is open.
fn action(page: &Page<'_>, touchpoint: &Touchpoint) -> String {
    let mut open = touchpoint.detail.actions.iter().map(|item| &item.value).filter(|one| one.is_open());
    let Some(first) = open.next() else { return t!(page.lang, "summary-focus-no-action") };
    let who = escape::line(if page.options.people { first.who.as_str() } else { "" });
    let due = first.due.map(|day| page.lang.date(day));
    let aside: Vec<String> = [Some(who), due].into_iter().flatten().filter(|text| !text.is_empty()).collect();
    let aside = if aside.is_empty() { String::new() } else { format!(" ({})", aside.join(", ")) };
    let what = page::dash(escape::line(first.what.as_str()));
    t!(page.lang, "summary-focus-action", what = format!("{what}{aside}"), more = open.count())
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
