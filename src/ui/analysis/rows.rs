//! The lines of panels whose picture is a list: use, chances, owners, goals and figures.

use super::{
    frame::Frame,
    list::{BETWEEN, Item, Right},
    touchpoints::{action, named},
};
use crate::{
    analysis::{
        chances::{Candidate, Chance, Listed},
        metrics::{self, Series, Trend},
        owners::Load,
        sentence,
        usage::{Computed, Used},
    },
    app::analysis::{line::What, screen::owner, sheet::Picture},
    lang::Lang,
    map::{
        choice::Choice as _,
        id::TouchpointId,
        rated::Rated,
        touchpoint::{Touchpoint, Usage},
    },
    t,
    ui::{canvas::columns, glyphs::Glyphs, map::chip::Chip, theme::Ink},
};

/// Columns between the longest name and the bars beside it.
const GAP: u16 = 2;
/// Columns beside words below a touchpoint.
const ASIDE: u16 = 6;
/// From this width on, a chance has room for its reason.
const WITH_REASONS: u16 = 60;

/// The line of something that is no finding; none if it has no line of its own.
pub(super) fn item(frame: Frame<'_>, nth: usize, what: &What) -> Option<Item> {
    match (what, &frame.sheet.picture) {
        (What::Touchpoint(id), Picture::Use(all)) => used(frame, nth, id, all.get(nth)?),
        (What::Chance(chance, id), _) => chance_of(frame, nth, *chance, id),
        (What::Owner(name), Picture::Owners(owners)) => {
            let lang = &frame.app.desk.lang;
            let all = || owners.names().filter_map(|name| Some((owner(&name, lang), owners.load(&name)?)));
            let widest = all().map(|(name, _)| columns(&name)).max().unwrap_or(0);
            let most = all().map(|(_, load)| load.touchpoints).max().unwrap_or(0);
            let load = owners.load(name)?;
            let (heads, figures) = load_of(load, frame);
            // The head of the first figures is longer than they are.
            let slack = columns(&t!(lang, "load-touchpoints")).saturating_sub(columns(&most.to_string()));
            Some(Item {
                heading: (nth == 0).then(|| (String::new(), heads)),
                text: owner(name, lang),
                right: Right::Words(figures),
                bar: (load.touchpoints > 0).then_some((load.touchpoints, most)),
                beside: Some((widest + GAP, slack)),
                ..Item::default()
            })
        }
        (What::Metric(id, at), _) => figure(frame, nth, id, *at),
        (What::Goals, _) => Some(goals(frame)),
        _ => None,
    }
}

/// Verdict and computed use side by side.
fn used(frame: Frame<'_>, nth: usize, id: &TouchpointId, used: &Used) -> Option<Item> {
    let (lang, glyphs) = (&frame.app.desk.lang, &frame.looks.glyphs);
    let touchpoint = frame.app.desk.shown_map().touchpoint(id)?;
    let heads = [t!(lang, "analysis-verdict"), t!(lang, "analysis-computed")];
    let sign = |verdict: Option<Usage>| verdict.map_or(glyphs.none, |usage| glyphs.usage(usage));
    let word = |verdict: Option<Usage>| {
        let word = |usage: Usage| format!(" {}", lang.get(&format!("usage-short-{}", usage.word())));
        verdict.map(word).unwrap_or_default()
    };
    let computed = used.computed.map(|computed| computed.verdict);
    let all = Usage::ALL.iter().map(|usage| columns(&word(Some(*usage))) + 1);
    let most = usize::from(all.chain(heads.each_ref().map(|head| columns(head))).max().unwrap_or(0));
    let differ = matches!((used.verdict, computed), (Some(one), Some(other)) if one != other);
    let cell = |verdict: Option<Usage>| {
        let wants_attention = !matches!(verdict, None | Some(Usage::Right));
        let word = format!("{:<width$}", word(verdict), width = most.saturating_sub(1));
        [
            (sign(verdict).to_owned(), wants_attention.then_some(Ink::Flag)),
            (word, differ.then_some(Ink::Strong)),
        ]
    };
    let gap = [("  ".to_owned(), None)];
    let right = cell(used.verdict).into_iter().chain(gap).chain(cell(computed)).collect();
    let heading = (nth == 0).then(|| (String::new(), format!("{:<most$}  {:<most$}", heads[0], heads[1])));
    let below = used.computed.map(|computed| (load(computed, lang), Ink::Soft)).into_iter().collect();
    Some(Item { heading, right: Right::Columns(right), below, ..named(frame, touchpoint) })
}

fn load(computed: Computed, lang: &Lang) -> String {
    t!(lang, "analysis-load", is = computed.load, fair = lang.decimal(computed.fair))
}

/// A touchpoint with a chance: why it is one, and what is being done about it.
fn chance_of(frame: Frame<'_>, nth: usize, chance: Chance, id: &TouchpointId) -> Option<Item> {
    let Picture::Chances(chances, first) = &frame.sheet.picture else { return None };
    let touchpoint = frame.app.desk.shown_map().touchpoint(id)?;
    let Listed { candidate, begins, part, .. } = chances.nth(nth, *first)?;
    let lang = &frame.app.desk.lang;
    let heading = begins.then(|| {
        let title = |which: &str| lang.get(&format!("chance-{which}-{}", chance.word()));
        let all = chances.of_chance(chance);
        match (part.start, part.len()) {
            (0, count) if count < all => (title("title"), t!(lang, "analysis-of", count = count, all = all)),
            (0, count) => (title("title"), count.to_string()),
            (_, count) => (title("others"), count.to_string()),
        }
    });
    let ranked = begins && part.start == 0 && frame.width >= WITH_REASONS;
    Some(Item {
        heading,
        ranked: if ranked { lang.get(&format!("chance-ranked-{}", chance.word())) } else { String::new() },
        right: Right::Score(chip(&touchpoint.effectiveness)),
        below: below(frame, candidate, touchpoint, frame.at() == Some(nth)),
        ..named(frame, touchpoint)
    })
}

/// What is being done about a chance; before that, where there is room,
/// why it is one and how important it is. Under the cursor, the reason has a line of its own otherwise.
fn below(frame: Frame<'_>, candidate: &Candidate, touchpoint: &Touchpoint, here: bool) -> Vec<(String, Ink)> {
    let lang = &frame.app.desk.lang;
    let why = (sentence::rule(candidate.why, lang), Ink::Soft);
    let importance = candidate.importance.map(|score| t!(lang, "chance-importance", score = score.points()));
    let (action, ink) = action(frame, touchpoint);
    let room = frame.width.saturating_sub(ASIDE);
    let fits = |all: &Vec<(String, Ink)>| {
        let taken: u16 = all.iter().map(|(words, _)| columns(words) + BETWEEN).sum();
        frame.width >= WITH_REASONS && taken <= room + BETWEEN
    };
    let importance = importance.map(|words| (words, Ink::Soft));
    let most = [Some(why.clone()), importance, Some((action.clone(), ink))].into_iter().flatten().collect();
    let ways = [most, vec![why.clone(), (action.clone(), ink)]];
    ways.into_iter()
        .find(fits)
        .unwrap_or_else(|| here.then_some(why).into_iter().chain([(action, ink)]).collect())
}

fn chip(rated: &Rated<crate::map::rated::Score>) -> Chip {
    Chip::of(rated, false)
}

/// The heads of the columns that say how much somebody looks after, and the figures below them.
fn load_of(load: &Load, frame: Frame<'_>) -> (String, String) {
    let lang = &frame.app.desk.lang;
    let columns = [
        (t!(lang, "load-touchpoints"), load.touchpoints),
        (t!(lang, "load-processes"), load.processes),
        (t!(lang, "load-actions"), load.actions),
    ];
    let figure = |(head, count): &(String, usize)| {
        let figure = if *count == 0 { frame.looks.glyphs.none.to_owned() } else { count.to_string() };
        format!("{figure:>width$}", width = head.chars().count())
    };
    let figures: Vec<String> = columns.iter().map(figure).collect();
    (columns.map(|(head, _)| head).join("  "), figures.join("  "))
}

/// A figure of a touchpoint: newest, before, target.
fn figure(frame: Frame<'_>, nth: usize, id: &TouchpointId, at: usize) -> Option<Item> {
    let (lang, glyphs) = (&frame.app.desk.lang, &frame.looks.glyphs);
    let touchpoint = frame.app.desk.shown_map().touchpoint(id)?;
    let all = metrics::series(touchpoint);
    let series = all.get(at)?;
    let word = series.trend.map(|trend| match trend {
        Trend::Better => t!(lang, "trend-better"),
        Trend::Worse => t!(lang, "trend-worse"),
        Trend::Same => t!(lang, "trend-same"),
    });
    let target = series.target.map(|target| metrics::with_unit(&series.newest.value, target));
    let target = target.map(|target| t!(lang, "analysis-target-is", target = target));
    let more: Vec<String> = [Some(touchpoint.name.to_string()), word, target].into_iter().flatten().collect();
    let ink = if series.is_worse() { Ink::Flag } else { Ink::Soft };
    // The goals stand before all of them.
    let heading = (nth == 1).then(|| (t!(lang, "analysis-figures"), String::new()));
    Some(Item {
        heading,
        text: series.newest.value.name.to_string(),
        right: Right::Words(values(series, glyphs)),
        below: more.into_iter().map(|words| (words, ink)).collect(),
        ..Item::default()
    })
}

/// The newest value with its unit, and the one before.
fn values(series: &Series<'_>, glyphs: &Glyphs) -> String {
    let now = metrics::with_unit(&series.newest.value, series.newest.value.value.as_str());
    match series.before {
        Some(before) => format!("{} {} {now}", before.value.value, glyphs.arrow),
        None => now,
    }
}

/// The goals of company and customers, and whether they agree.
fn goals(frame: Frame<'_>) -> Item {
    let (about, lang) = (frame.app.desk.shown_map().about(), &frame.app.desk.lang);
    let goal = |key: &str, goal: &str| {
        let goal = if goal.is_empty() { t!(lang, "analysis-goal-none") } else { goal.replace('\n', " ") };
        format!("{}: {goal}", crate::app::describe::value::label("about", key, lang))
    };
    let both = [
        goal("business_goal", about.business_goal.as_str()),
        goal("customer_goal", about.customer_goal.as_str()),
    ];
    Item {
        heading: Some((t!(lang, "analysis-goals"), String::new())),
        text: both.join("\n"),
        ..Item::default()
    }
}
