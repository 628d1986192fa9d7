//! Draws a touchpoint in the pane: the questions of the form as far as they are answered.

use super::page::{LABEL, Page};
use crate::{
    analysis::{sentence, strongest},
    app::{App, actions, describe::value},
    lang::Lang,
    map::{
        choice::Choice,
        detail::{Interaction, Wait},
        lens::Lens,
        rated::{Rated, Score},
        touchpoint::Touchpoint,
    },
    t,
    ui::{
        canvas::{columns, paragraph},
        theme::{Ink, Surface},
    },
};
use std::{cell::LazyCell, collections::BTreeMap};

pub(super) fn draw(app: &App, touchpoint: &Touchpoint, page: &mut Page) {
    let half = page.area.height / 2;
    let mut actions = actions(app, touchpoint, 1, page);
    actions.truncate(half.into());
    let bottom = page.area.bottom();
    // People look here for what will be done, so the texts above the actions give way.
    page.area.height = page.area.height.saturating_sub(u16::try_from(actions.len()).unwrap_or(0));
    answers(app, touchpoint, page);
    let was_cut = page.y > page.area.bottom();
    page.y = page.y.min(page.area.bottom());
    if was_cut {
        page.mark_cut();
    }
    page.area.height = bottom - page.area.y;
    // Where the texts leave room, more of the actions are in sight.
    let left = usize::from(bottom.saturating_sub(page.y));
    let open = touchpoint.detail.actions.iter().filter(|action| action.value.is_open()).count();
    let mut longer = (2..=open.min(left)).map(|count| self::actions(app, touchpoint, count, page));
    let actions = longer.by_ref().take_while(|lines| lines.len() <= left).last().unwrap_or(actions);
    drop(longer);
    for line in actions {
        match line {
            Line::Gap => page.gap(),
            Line::Heading(text) => page.heading(&text),
            Line::Text(text, ink) => page.text(&text, ink),
        }
    }
}

fn answers(app: &App, touchpoint: &Touchpoint, page: &mut Page) {
    let lang = &app.desk.lang;
    let glyphs = page.looks.glyphs;
    let sign = glyphs.kind(touchpoint.kind, touchpoint.hidden);
    page.head(sign, touchpoint.name.as_str(), &traits(app, touchpoint).join(&format!(" {} ", glyphs.dot)));
    page.gap();
    verdicts(app, touchpoint, page);
    // What stands out is read from the map itself, whose names may be hidden here.
    let map = app.desk.map();
    let read = app.grid.cursor.card().and_then(|id| map.touchpoint(id)).unwrap_or(touchpoint);
    // While the room judges anew, nothing may tell it what its scores were.
    let found = strongest(map, read, app.desk.now.date()).filter(|_| !app.grid.judges_anew());
    if let Some(rule) = found {
        page.gap();
        page.text(&sentence::rule(rule, lang), Some(Ink::Soft));
    }
    let detail = &touchpoint.detail;
    if !detail.interactions.is_empty() {
        page.question(&t!(lang, "pane-interactions"));
        for (i, item) in detail.interactions.iter().enumerate() {
            page.numbered(i + 1, item.value.what.as_str());
            wait(&item.value, lang, page);
        }
    }
    page.question(&t!(lang, "pane-owner"));
    match touchpoint.owner.as_str() {
        "" => page.text(&format!("{} {}", glyphs.open, t!(lang, "nobody-yet")), Some(Ink::Flag)),
        owner => page.text(owner, None),
    }
    if !detail.data.is_empty() {
        page.question(&t!(lang, "pane-data"));
        for item in &detail.data {
            page.text(item.value.what.as_str(), None);
        }
    }
    if !detail.optimal.is_empty() {
        page.question(&t!(lang, "pane-optimal"));
        page.text(detail.optimal.as_str(), None);
    }
}

/// Draws how long an interaction makes people wait. Only a wait that is too long has a word and a colour of its own, so that
/// it stands out.
fn wait(interaction: &Interaction, lang: &Lang, page: &mut Page) {
    let too_long = interaction.patience.filter(|patience| *patience == Wait::TooLong);
    let word = too_long.map(|patience| lang.get(&format!("patience-{}", patience.word())));
    let length = Some(interaction.wait.to_string()).filter(|length| !length.is_empty());
    let parts: Vec<String> = length.into_iter().chain(word).collect();
    if !parts.is_empty() {
        let ink = if too_long.is_some() { Ink::Flag } else { Ink::Soft };
        page.text(&parts.join(&format!(" {} ", page.looks.glyphs.dot)), Some(ink));
    }
}

/// The kind of the touchpoint, where it takes place, and what else is chosen for it.
fn traits(app: &App, touchpoint: &Touchpoint) -> Vec<String> {
    let lang = &app.desk.lang;
    let mut traits = vec![lang.get(&format!("kind-{}", touchpoint.kind.map_or("none", Choice::word)))];
    traits.extend(touchpoint.reach.map(|r| lang.get(&format!("reach-{}", r.word()))));
    traits.extend((!touchpoint.channel.is_empty()).then(|| touchpoint.channel.to_string()));
    traits.extend(touchpoint.moment.map(|m| lang.get(&format!("moment-{}", m.word()))));
    for (is_so, key) in
        [(touchpoint.hidden, "hidden"), (touchpoint.foreign, "not-ours"), (touchpoint.unclear, "to-clarify")]
    {
        traits.extend(is_so.then(|| lang.get(key)));
    }
    traits
}

/// Draws effectiveness, usage, importance, and the experience segment by segment.
fn verdicts(app: &App, touchpoint: &Touchpoint, page: &mut Page) {
    let lang = &app.desk.lang;
    let name = |lens: Lens| lang.get(&format!("lens-{}", lens.word()));
    page.labels = Lens::ALL.iter().map(|lens| columns(&name(*lens)) + 1).fold(LABEL, u16::max);
    // In the rating pass, the room judges without seeing earlier scores.
    let nothing = Rated::default();
    let shown = |rated| if app.grid.hides(rated, app.desk.meeting_day()) { &nothing } else { rated };
    let word = |rated: &Rated<Score>, lens: Lens| {
        let word = rated.latest().map(|score| lang.step(lens.word(), score.points())).unwrap_or_default();
        [word, history(page, rated)].iter().filter(|w| !w.is_empty()).cloned().collect::<Vec<_>>().join("  ")
    };
    let effectiveness =
        (name(Lens::Effectiveness), word(shown(&touchpoint.effectiveness), Lens::Effectiveness));
    let importance = (name(Lens::Importance), word(shown(&touchpoint.importance), Lens::Importance));
    score(&effectiveness.0, shown(&touchpoint.effectiveness), &effectiveness.1, page);
    if let Some(usage) = touchpoint.usage.latest() {
        let sign = format!(" {} ", page.looks.glyphs.usage(usage));
        let word = lang.get(&format!("usage-short-{}", usage.word()));
        page.pair(&value::label("touchpoint", "usage", lang), (&sign, page.style(Some(Ink::Flag))), &word);
    }
    if touchpoint.importance.latest().is_some() {
        score(&importance.0, shown(&touchpoint.importance), &importance.1, page);
    }
    let elsewhere = LazyCell::new(|| {
        // The places are taken from the last one on, so that the first place of each segment stays.
        let places = touchpoint.places.iter().rev();
        places.map(|place| (&place.segment, place)).collect::<BTreeMap<_, _>>()
    });
    let mut label = name(Lens::Experience);
    for (id, segment) in app.desk.shown_map().segments() {
        let here = app.grid.cursor.stage().and_then(|stage| touchpoint.place(stage, id));
        let Some(place) = here.or_else(|| elsewhere.get(id).copied()) else { continue };
        if page.y >= page.area.bottom() {
            break;
        }
        score(&label, shown(&place.experience), segment.name.as_str(), page);
        label.clear();
    }
}

/// `2→4`: the scores of all meetings, where there was more than one.
fn history(page: &Page, rated: &Rated<Score>) -> String {
    let all: Vec<String> = rated.all().iter().map(|(_, score)| score.points().to_string()).collect();
    if all.len() > 1 { all.join(page.looks.glyphs.arrow) } else { String::new() }
}

/// Draws a label, the score as its chip, and words.
fn score(label: &str, rated: &Rated<Score>, words: &str, page: &mut Page) {
    match rated.latest() {
        Some(score) => {
            let chip = format!(" {} ", score.points());
            let style = page.looks.theme.on(Surface::score(score));
            page.pair(label, (&chip, style), words);
        }
        None => page.pair(label, (&format!(" {} ", page.looks.glyphs.none), page.style(None)), words),
    }
}

enum Line {
    Gap,
    Heading(String),
    Text(String, Option<Ink>),
}

/// The lines at the end: a gap, the first so many open actions, and how many more there are.
fn actions(app: &App, touchpoint: &Touchpoint, count: usize, page: &Page) -> Vec<Line> {
    let lang = &app.desk.lang;
    let open: Vec<_> = touchpoint.detail.actions.iter().filter(|a| a.value.is_open()).collect();
    if open.is_empty() {
        return Vec::new();
    }
    let width = usize::from(page.area.width.saturating_sub(5));
    let lines = |text: &str, ink: Option<Ink>| -> Vec<Line> {
        paragraph(text, width).into_iter().map(|line| Line::Text(line, ink)).collect()
    };
    let mut all = vec![Line::Gap, Line::Heading(value::label("touchpoint", "actions", lang))];
    for action in open.iter().take(count) {
        all.extend(lines(action.value.what.as_str(), None));
        all.extend(lines(&actions::who_when_state(&action.value, lang), Some(Ink::Soft)));
    }
    if open.len() > count {
        let more = open.len() - count;
        all.push(Line::Text(t!(lang, "more-actions", count = more), Some(Ink::Accent)));
    }
    all
}
