//! Writes what has changed since the meeting before the latest one, for those who were there.

use super::{
    escape,
    page::{Page, heading, points},
};
use crate::{
    analysis::{
        sentence,
        since::{self, Base, Cell, Change, Changes, Group, News, Rescored, Turn},
    },
    lang::colon,
    map::{choice::Choice as _, field::item, lens::Lens, meetings, text::Line, touchpoint::Usage},
    t,
};
use jiff::civil::Date;

/// The number of changes of one kind that page one names; the others are counted.
const SHOWN: usize = 4;

/// The number of scores of one touchpoint that it names.
const SCORES: usize = 3;

/// The number of kinds of changes for which page one has room.
const KINDS: usize = 10;

/// Writes the section, if there was a meeting before and anything has changed since.
pub fn write(page: &Page<'_>, since: Option<Base>, out: &mut String) {
    let (map, lang) = (page.map(), page.lang);
    let Some(base) = since.or_else(|| meetings::before_latest(map).map(Base::Meeting)) else { return };
    let day = base.day();
    let changes = Changes::since(base, map, page.options.today.unwrap_or(Date::MIN));
    if changes.is_empty() {
        return;
    }
    heading(out, &t!(lang, "summary-since", day = lang.date(day)));
    out.push_str(&since::answer(&changes, lang));
    out.push_str("\n\n");
    let groups = Group::ALL.iter().map(|group| {
        let mut of_group: Vec<&Change> = changes.of(*group).iter().map(|change| &**change).collect();
        // What the room says of the whole touchpoint comes before what one segment experiences.
        of_group.sort_by_key(|change| change.news.scores().iter().all(|score| score.cell.is_some()));
        let label = lang.get(&format!("since-group-{}", group.word()));
        list(page, &label, &of_group.into_iter().map(|change| said(page, change)).collect::<Vec<_>>())
    });
    let turns: Vec<String> = changes.turns.iter().map(|turn| turned(page, turn)).collect();
    let turns = list(page, &t!(lang, "since-findings"), &turns);
    out.extend(groups.chain([turns]).flatten().take(KINDS));
}

/// One bullet with the first few of these and how many more there are.
fn list(page: &Page<'_>, label: &str, said: &[String]) -> Option<String> {
    let text = match said.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        _ if said.is_empty() => return None,
        None => page.listed(said),
        Some(more) => t!(page.lang, "summary-and-more", names = said[..SHOWN].join(", "), count = more),
    };
    Some(format!("- **{label}**{} {text}.\n", colon(label)))
}

/// The record that has changed, with what was and what is.
fn said(page: &Page<'_>, change: &Change) -> String {
    let (map, lang) = (page.map(), page.lang);
    let name = escape::line(&since::record(change, map, lang));
    let beside = match &change.news {
        News::Scores(all) => {
            let mut said: Vec<String> = all.iter().take(SCORES).map(|score| rescored(page, score)).collect();
            let more = all.len() - said.len();
            said.extend((more > 0).then(|| format!("+{more}")));
            said.join("; ")
        }
        News::Verdict { before, now } => format!("{} → {}", verdict(page, *before), verdict(page, *now)),
        News::Done(id) => {
            let touchpoint = change.touchpoint().and_then(|id| map.touchpoint(id));
            let action = touchpoint.and_then(|touchpoint| item(&touchpoint.detail.actions, id));
            action.map(|action| escape::line(action.what.as_str())).unwrap_or_default()
        }
        News::Figure { name, before, now, target, .. } => {
            let before = before.as_ref().map(|before| format!("{} → ", text(before))).unwrap_or_default();
            let target =
                target.as_ref().map(|(target, _)| t!(lang, "analysis-target-is", target = text(target)));
            let target = target.map(|target| format!(", {target}")).unwrap_or_default();
            format!("{}: {before}{}{target}", text(name), text(now))
        }
        News::Texts(_) => since::fields(change, lang).join(", "),
        News::New | News::Gone { .. } | News::Places { .. } => String::new(),
    };
    if beside.is_empty() { name } else { format!("{name} ({beside})") }
}

/// A score, with what was before.
fn rescored(page: &Page<'_>, score: &Rescored) -> String {
    let scores = match score.before {
        Some(_) => format!("{} → {}", points(score.before), points(score.now)),
        None => points(score.now),
    };
    match felt(page, score.lens, score.cell.as_ref()) {
        Some(under) => format!("{under}: {scores}"),
        None => scores,
    }
}

/// Under which lens a score was given, where it is not the usual one, and which segment feels it.
fn felt(page: &Page<'_>, lens: Lens, cell: Option<&Cell>) -> Option<String> {
    match (lens, cell) {
        (Lens::Effectiveness, _) => None,
        (_, Some((_, segment))) => Some(page.segment(segment)),
        (lens, None) => Some(page.lang.get(&format!("lens-{}", lens.word()))),
    }
}

fn verdict(page: &Page<'_>, verdict: Option<Usage>) -> String {
    verdict.map_or_else(|| "–".to_owned(), |usage| page.lang.get(&format!("usage-short-{}", usage.word())))
}

fn text(line: &Line) -> String {
    escape::line(line.as_str())
}

/// A finding with what it was about before and what it is about now.
fn turned(page: &Page<'_>, turn: &Turn) -> String {
    let name = sentence::rule(turn.rule, page.lang);
    match (turn.before, turn.now) {
        (0, now) => t!(page.lang, "since-turn-came", name = name, count = now),
        (_, 0) => t!(page.lang, "since-turn-went", name = name),
        (before, now) => format!("{name} ({before} → {now})"),
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        analysis::restaurant,
        formats::markdown::{Options, summary},
        lang::Lang,
        map::{about::Language, rated::Rated, rated::Score, touchpoint::Usage},
    };
    use jiff::civil::date;

    fn section(language: Language, meetings: &[jiff::civil::Date]) -> String {
        let mut records = restaurant::records();
        restaurant::change(&mut records, |touchpoint| {
            let score = touchpoint.effectiveness.latest();
            touchpoint.effectiveness = Rated::default();
            touchpoint.effectiveness.set(Some(meetings[0]), score);
            let Some(latest) = meetings.get(1) else { return };
            match touchpoint.number {
                1 => touchpoint.effectiveness.set(Some(*latest), Score::new(4)),
                2 => touchpoint.effectiveness.set(Some(*latest), Score::new(3)),
                12 => touchpoint.usage.set(Some(*latest), Some(Usage::Right)),
                17..=19 => touchpoint.effectiveness.set(Some(*latest), Score::new(3)),
                22 => touchpoint.places[0].experience.set(Some(*latest), Score::new(2)),
                _ => {}
            }
        });
        let options = Options { people: false, today: meetings.last().copied(), ..Options::default() };
        let whole = summary(&restaurant::open(records), &Lang::new(language), &options);
        let mut sections = whole.split("\n## ");
        let begins = |text: &&str| text.starts_with("Was sich") || text.starts_with("What has");
        sections.find(begins).unwrap_or_default().to_owned()
    }

    #[test]
    fn what_has_changed_since_the_meeting_before() {
        let text = section(Language::German, &[date(2026, 3, 12), date(2026, 5, 7)]);
        assert_eq!(
            text,
            "Was sich seit dem 12.3.2026 geändert hat\n\n\
             Seit dem 12.3.2026: 4 Touchpoints besser, 1 schlechter, 1 Urteil anders, 1 erstmals bewertet, 1 neuer Befund \
             und 1 Befund weniger. Was erledigt, neu oder gelöscht ist, zeigt der Vergleich mit einem gesicherten Tag.\n\n\
             - **Besser**: Zeitungsanzeige (2 → 4), Angeschlagene Teller (1 → 3), Lippenstift am Weinglas (1 → 3) \
             und Klage über den Lohn (1 → 3).\n\
             - **Schlechter**: Instagram-Fotos (4 → 3).\n\
             - **Anderes Urteil**: Reservierung am Telefon (zu viel → richtig).\n\
             - **Erstmals bewertet**: Rechnung (Paare am Abend: 2).\n\
             - **Befunde**: Versteckt und kaum wirksam (weg), Wichtig, aber kaum wirksam (7 → 4), Zu viel genutzt \
             und kaum wirksam (4 → 2), Schlecht erlebt (neu, 1) und 2 weitere.\n"
        );
        let text = section(Language::English, &[date(2026, 3, 12), date(2026, 5, 7)]);
        assert!(
            text.starts_with(
                "What has changed since 12 Mar 2026\n\nSince 12 Mar 2026: 4 touchpoints better, 1 worse,"
            ),
            "{text}"
        );
    }

    #[test]
    fn one_meeting_has_nothing_to_be_held_beside() {
        let text = section(Language::German, &[date(2026, 3, 12)]);
        assert!(!text.contains("12.3.2026"), "{text}");
    }
}
