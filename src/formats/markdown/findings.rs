//! Writes what stands out: the answers to the documents' questions in one list (R44–R50). A long list of names is cut
//! and ends with a count; the details have all of them.

use super::{
    escape,
    fields::bullets,
    page::{Page, heading, points},
};
use crate::{
    analysis::{distribution::Weight, journey::Evidence, tunnel::On},
    lang::colon,
    map::{
        Key,
        choice::Choice,
        field::{Item, item},
        id::TouchpointId,
        touchpoint::{Friction, Touchpoint},
    },
    t,
};

/// The number of names that a reader takes in.
const SHOWN: usize = 20;

/// Writes the section, if anything stands out.
pub fn write(page: &Page<'_>, out: &mut String) {
    let lang = page.lang;
    let found = &page.findings;
    let mut list = String::new();
    let mut say = |label: String, said: Vec<String>| {
        bullets(&mut list, 0, &format!("**{label}**{}", colon(&label)), said);
    };
    let one = |text: String| if text.is_empty() { vec![] } else { vec![text] };
    say(t!(lang, "summary-conflicts"), one(sentence(conflicts(page))));
    say(t!(lang, "summary-distributed"), distribution(page));
    if let Some(best) = &found.effective {
        let label = t!(lang, "summary-effective", score = best.score.points());
        say(label, one(sentence(names(page, &best.touchpoints))));
    }
    say(t!(lang, "summary-over"), one(sentence(rated(page, &found.usage.over))));
    say(t!(lang, "summary-under"), one(sentence(rated(page, &found.usage.under))));
    say(t!(lang, "summary-shortfall"), shortfall(page));
    say(t!(lang, "summary-data"), data(page));
    say(t!(lang, "summary-hidden"), one(sentence(names(page, &found.hidden))));
    let count = found.without_owner.len();
    say(t!(lang, "summary-without-owner", count = count), one(sentence(names(page, &found.without_owner))));
    say(t!(lang, "summary-unclear"), one(sentence(names(page, &found.shortfall.unclear))));
    say(t!(lang, "summary-tunnel"), tunnel(page));
    let parked = some(page, page.map().parked(), |id| Some(page.name(id)));
    say(t!(lang, "parking-lot"), one(sentence(parked)));
    if !list.is_empty() {
        heading(out, &t!(lang, "summary-findings"));
        out.push_str(&list);
    }
}

/// Writes what two sides have filled in differently and nobody has settled.
fn conflicts(page: &Page<'_>) -> String {
    let count = page.map().in_question();
    if count == 0 {
        return String::new();
    }
    let names = some(page, page.map().conflicts(), |(key, _)| {
        Some(match key {
            Key::About => t!(page.lang, "form-map"),
            Key::Stage(id) => page.stage(id),
            Key::Segment(id) => page.segment(id),
            Key::Touchpoint(id) => page.name(id),
        })
    });
    t!(page.lang, "summary-conflict-fields", count = count, names = names)
}

fn distribution(page: &Page<'_>) -> Vec<String> {
    let lang = page.lang;
    let found = &page.findings.distribution;
    let weighed = |weight| {
        let parts = found.parts.iter().filter(move |p| p.weight == Some(weight));
        some(page, parts, |part| {
            #[expect(clippy::cast_precision_loss, reason = "counts of touchpoints are exact in f64")]
            let expected = (part.expected? * found.total as f64).round().max(1.0);
            let stage = page.stage(&part.stage);
            Some(t!(lang, "summary-instead-of", stage = stage, count = part.touchpoints, expected = expected))
        })
    };
    let empty = some(page, &found.empty, |(stage, segment)| {
        Some(t!(lang, "summary-empty-cell", stage = page.stage(stage), segment = page.segment(segment)))
    });
    let mut said = Vec::new();
    entry(&mut said, weighed(Weight::Over), |names| t!(lang, "summary-heavy", names = names));
    entry(&mut said, weighed(Weight::Under), |names| t!(lang, "summary-light", names = names));
    entry(&mut said, empty, |names| t!(lang, "summary-empty", names = names));
    said
}

fn shortfall(page: &Page<'_>) -> Vec<String> {
    let lang = page.lang;
    let found = &page.findings.shortfall;
    let felt = some(page, &found.felt, |f| {
        let by = t!(
            lang,
            "summary-felt-by",
            name = page.name(&f.touchpoint),
            segment = page.segment(&f.segment),
            score = f.score.points()
        );
        Some(by)
    });
    let friction = some(page, &found.friction, |id| {
        let frictions = page.touchpoint(id)?.friction;
        let marked = Friction::ALL.iter().filter(|f| frictions.has(**f));
        let words: Vec<String> = marked.map(|f| lang.get(&format!("friction-{}", f.word()))).collect();
        Some(format!("{} ({})", page.name(id), words.join(", ")))
    });
    let waits = evidence(page, &found.waits, |t| &t.detail.interactions, |i| i.wait.as_str());
    let wrong = evidence(page, &found.unanswered, |t| &t.detail.interactions, |i| i.wrong.as_str());
    let processes = evidence(page, &found.processes, |t| &t.detail.processes, |p| p.name.as_str());
    let mut said = Vec::new();
    entry(&mut said, rated(page, &found.weak), |names| t!(lang, "summary-weak", names = names));
    entry(&mut said, felt, |names| t!(lang, "summary-felt", names = names));
    entry(&mut said, waits, |names| t!(lang, "summary-waits", names = names));
    entry(&mut said, friction, |names| t!(lang, "summary-friction", names = names));
    entry(&mut said, wrong, |names| t!(lang, "summary-unanswered", names = names));
    entry(&mut said, processes, |names| t!(lang, "summary-processes", names = names));
    said
}

fn data(page: &Page<'_>) -> Vec<String> {
    let lang = page.lang;
    let found = &page.findings.data;
    let of = |items: &[Evidence]| evidence(page, items, |t| &t.detail.data, |d| d.what.as_str());
    let share = some(page, &found.share, |id| {
        let share = escape::line(page.touchpoint(id)?.detail.share.as_str());
        Some(t!(lang, "summary-share-with", name = page.name(id), who = share))
    });
    let mut said = Vec::new();
    entry(&mut said, share, |names| t!(lang, "summary-sharing", names = names));
    entry(&mut said, of(&found.alone), |names| t!(lang, "summary-known-alone", names = names));
    entry(&mut said, of(&found.unknown), |names| t!(lang, "summary-known-nobody", names = names));
    entry(&mut said, names(page, &found.without), |names| {
        let all = page.journey.stops().len();
        t!(lang, "summary-no-data", covered = found.covered, all = all, names = names)
    });
    entry(&mut said, of(&found.purposeless), |names| t!(lang, "summary-purposeless", names = names));
    entry(&mut said, of(&found.baseless), |names| t!(lang, "summary-baseless", names = names));
    said
}

/// Writes where the room may be looking through a tunnel (R62).
fn tunnel(page: &Page<'_>) -> Vec<String> {
    let all = page.journey.stops().len();
    let told = page.findings.tunnel.iter().filter_map(|found| {
        let on = match &found.on {
            On::Stage(id) => page.stage(id),
            On::Kind(kind) => page.lang.get(&format!("kind-{}", kind.word())),
            On::Owner(_) if !page.options.people => return None,
            On::Owner(owner) => escape::line(owner.as_str()),
        };
        Some(t!(page.lang, "summary-concentrated", on = on, count = found.touchpoints, all = all))
    });
    told.collect()
}

fn names(page: &Page<'_>, ids: &[TouchpointId]) -> String {
    some(page, ids, |id| Some(page.name(id)))
}

fn rated(page: &Page<'_>, ids: &[TouchpointId]) -> String {
    some(page, ids, |id| {
        let score = page.touchpoint(id)?.effectiveness.latest();
        Some(format!("{} ({})", page.name(id), points(score)))
    })
}

/// Puts a record of a list and its touchpoint into words.
fn evidence<'m, T: 'm>(
    page: &Page<'m>,
    found: &[Evidence],
    list: impl Fn(&'m Touchpoint) -> &'m Vec<Item<T>>,
    text: impl Fn(&'m T) -> &'m str,
) -> String {
    some(page, found, |e| {
        let text = escape::line(text(item(list(page.touchpoint(&e.touchpoint)?), &e.item)?));
        let name = page.name(&e.touchpoint);
        Some(if text.is_empty() { name } else { format!("{name} ({text})") })
    })
}

/// Joins the first few names and says how many more there are.
fn some<I>(page: &Page<'_>, all: impl IntoIterator<Item = I>, say: impl Fn(I) -> Option<String>) -> String {
    let mut all = all.into_iter();
    let shown: Vec<String> = all.by_ref().take(SHOWN).filter_map(say).collect();
    match all.count() {
        0 => shown.join(", "),
        more => t!(page.lang, "summary-and-more", names = shown.join(", "), count = more),
    }
}

fn entry(said: &mut Vec<String>, names: String, say: impl FnOnce(String) -> String) {
    if !names.is_empty() {
        said.push(sentence(say(names)));
    }
}

fn sentence(mut text: String) -> String {
    if !text.is_empty() && !text.ends_with(['.', '!', '?', '…']) {
        text.push('.');
    }
    text
}
