//! Writes what stands out: the answers to the documents' questions in one list (R44–R50). A long list of
//! names is cut and ends with a count; the details have all of them.

use super::{
    escape,
    fields::bullets,
    page::{Page, heading, points},
};
use crate::{
    analysis::{
        distribution::Weight,
        finding::{Amount, Part},
        journey::Evidence,
        limits::is_bad,
        rule::Rule,
    },
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
    let best = || found.touchpoints(Rule::MostEffective);
    if let Some(score) = best().next().and_then(|id| page.touchpoint(id)?.effectiveness.latest()) {
        say(t!(lang, "summary-effective", score = score.points()), one(sentence(names(page, best()))));
    }
    say(t!(lang, "summary-over"), one(sentence(rated(page, found.touchpoints(Rule::OverUsed)))));
    say(t!(lang, "summary-under"), one(sentence(rated(page, found.touchpoints(Rule::UnderUsed)))));
    say(t!(lang, "summary-shortfall"), shortfall(page));
    say(t!(lang, "summary-data"), data(page));
    say(t!(lang, "summary-hidden"), one(sentence(names(page, &page.journey.which(|t| t.hidden)))));
    let without_owner = || found.touchpoints(Rule::NoOwner);
    let label = t!(lang, "summary-without-owner", count = without_owner().count());
    say(label, one(sentence(names(page, without_owner()))));
    say(t!(lang, "summary-unclear"), one(sentence(names(page, &page.journey.which(|t| t.unclear)))));
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
    let found = &page.distribution;
    let weighed = |weight| {
        let parts = found.parts.iter().filter(move |p| p.weight == Some(weight));
        some(page, parts, |part| {
            let expected = part.target?.round().max(1.0);
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
    let found = &page.findings;
    let places = found.touchpoints(Rule::BadExperience).filter_map(|id| Some((id, page.touchpoint(id)?)));
    let places = places.flat_map(|(id, t)| page.journey.places(t).into_iter().map(move |place| (id, place)));
    let bad = places.filter(|(_, place)| is_bad(place.experience.latest()));
    let felt = some(page, bad, |(id, place)| {
        let (name, segment) = (page.name(id), page.segment(&place.segment));
        let score = place.experience.latest()?.points();
        Some(t!(lang, "summary-felt-by", name = name, segment = segment, score = score))
    });
    let friction = some(page, found.touchpoints(Rule::Friction), |id| {
        let frictions = page.touchpoint(id)?.friction;
        let marked = Friction::ALL.iter().filter(|f| frictions.has(**f));
        let words: Vec<String> = marked.map(|f| lang.get(&format!("friction-{}", f.word()))).collect();
        Some(format!("{} ({})", page.name(id), words.join(", ")))
    });
    let waits = evidence(page, Rule::WaitTooLong, |t| &t.detail.interactions, |i| i.wait.as_str());
    let wrong = evidence(page, Rule::FailureUnanswered, |t| &t.detail.interactions, |i| i.wrong.as_str());
    let processes = evidence(page, Rule::ProcessWithoutOwner, |t| &t.detail.processes, |p| p.name.as_str());
    let weak = rated(page, found.touchpoints(Rule::Weak));
    let mut said = Vec::new();
    entry(&mut said, weak, |names| t!(lang, "summary-weak", names = names));
    entry(&mut said, felt, |names| t!(lang, "summary-felt", names = names));
    entry(&mut said, waits, |names| t!(lang, "summary-waits", names = names));
    entry(&mut said, friction, |names| t!(lang, "summary-friction", names = names));
    entry(&mut said, wrong, |names| t!(lang, "summary-unanswered", names = names));
    entry(&mut said, processes, |names| t!(lang, "summary-processes", names = names));
    said
}

fn data(page: &Page<'_>) -> Vec<String> {
    let lang = page.lang;
    let found = &page.findings;
    let of = |rule| evidence(page, rule, |t| &t.detail.data, |d| d.what.as_str());
    let share = some(page, found.touchpoints(Rule::DataCouldBeShared), |id| {
        let share = escape::line(page.touchpoint(id)?.detail.share.as_str());
        Some(t!(lang, "summary-share-with", name = page.name(id), who = share))
    });
    let mut said = Vec::new();
    entry(&mut said, share, |names| t!(lang, "summary-sharing", names = names));
    entry(&mut said, of(Rule::DataInOneDepartment), |names| t!(lang, "summary-known-alone", names = names));
    entry(&mut said, of(Rule::DataUnknown), |names| t!(lang, "summary-known-nobody", names = names));
    let without = || found.touchpoints(Rule::DataNone);
    entry(&mut said, names(page, without()), |names| {
        let all = page.journey.stops().len();
        let covered = all - without().count();
        t!(lang, "summary-no-data", covered = covered, all = all, names = names)
    });
    entry(&mut said, of(Rule::DataWithoutPurpose), |names| t!(lang, "summary-purposeless", names = names));
    entry(&mut said, of(Rule::DataWithoutBasis), |names| t!(lang, "summary-baseless", names = names));
    said
}

/// Writes where the room may be looking through a tunnel (R62).
fn tunnel(page: &Page<'_>) -> Vec<String> {
    let parts = page.findings.of(Rule::TunnelVision).flat_map(|finding| &finding.parts);
    let told = parts.filter_map(|part| {
        let count = |name| match part.figure(name) {
            Some(Amount::Count(count)) => *count,
            _ => 0,
        };
        let on = concentrated_on(page, part)?;
        Some(t!(page.lang, "summary-concentrated", on = on, count = count("held"), all = count("sum")))
    });
    told.collect()
}

/// What most touchpoints have in common; `None` where that is a person and people are not to be named.
fn concentrated_on(page: &Page<'_>, part: &Part) -> Option<String> {
    let named = |is_person: bool| match part.figure("name") {
        Some(Amount::Text(name)) if page.options.people || !is_person => Some(escape::line(name)),
        _ => None,
    };
    match (&part.stage, &part.segment, part.figure("kind"), part.figure("on")) {
        (Some(stage), ..) => Some(page.stage(stage)),
        (_, Some(segment), ..) => Some(page.segment(segment)),
        (_, _, Some(Amount::Words(key, words)), _) => {
            Some(page.lang.get(&format!("{key}-{}", words.first()?)))
        }
        (.., Some(Amount::Text(on))) => named(on == "owner"),
        _ => None,
    }
}

fn names<'i>(page: &Page<'_>, ids: impl IntoIterator<Item = &'i TouchpointId>) -> String {
    some(page, ids, |id| Some(page.name(id)))
}

fn rated<'i>(page: &Page<'_>, ids: impl IntoIterator<Item = &'i TouchpointId>) -> String {
    some(page, ids, |id| {
        let score = page.touchpoint(id)?.effectiveness.latest();
        Some(format!("{} ({})", page.name(id), points(score)))
    })
}

/// Puts the records that are evidence of a rule into words, each with its touchpoint.
fn evidence<'m, T: 'm>(
    page: &Page<'m>,
    rule: Rule,
    list: impl Fn(&'m Touchpoint) -> &'m Vec<Item<T>>,
    text: impl Fn(&'m T) -> &'m str,
) -> String {
    some(page, page.findings.items(rule), |e: &Evidence| {
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
