//! Maps of any size for benchmarks and tests: the same seed gives the same map.

use crate::map::{
    Records,
    about::{About, Language, Meeting},
    choice::Choice,
    detail::{Action, Data, Detail, Feedback, Interaction, Metric, Process, State, Wait},
    field::Item,
    id::{Ids, SegmentId, StageId},
    place::Place,
    rank::Rank,
    rated::{Rated, Score},
    segment::Segment,
    stage::Stage,
    text::{Line, Prose},
    touchpoint::{Friction, Kind, Reach, Touchpoint, Usage},
};
use jiff::civil::{Date, date};
use std::sync::Arc;

const STAGES: [&str; 6] = ["Aufmerksamkeit", "Information", "Auswahl", "Kauf", "Nutzung", "Empfehlung"];
const SEGMENTS: [&str; 12] = [
    "Familien mit Kindern",
    "Berufspendler",
    "Paare 50+",
    "Studierende",
    "Geschäftskunden",
    "Neu Zugezogene",
    "Regular guests",
    "First-time visitors",
    "Corporate accounts",
    "Price hunters",
    "Local neighbours",
    "Wiederkäufer",
];
const THINGS: [&str; 24] = [
    "Newsletter",
    "Website",
    "Rechnung",
    "Hotline",
    "Verkaufsgespräch",
    "Produktverpackung",
    "Messestand",
    "Bewertungsportal",
    "Schaufenster",
    "Willkommensbrief",
    "Störungsmeldung",
    "Kündigungsbestätigung",
    "Booking confirmation",
    "Waiting area",
    "Delivery note",
    "Service desk",
    "Chat",
    "Word of mouth",
    "Invoice reminder",
    "Price list",
    "Parkplatz",
    "Duft im Eingang",
    "Musik in der Warteschleife",
    "Außenwerbung",
];
const TURNS: [&str; 10] = [
    "",
    "vor Ort",
    "am Telefon",
    "per E-Mail",
    "in der App",
    "auf Papier",
    "for members",
    "after hours",
    "beim ersten Mal",
    "am Wochenende",
];
const OWNERS: [&str; 8] = [
    "Marketing",
    "Kundenservice",
    "Vertrieb",
    "IT",
    "Buchhaltung",
    "Logistik",
    "Front of house",
    "Purchasing",
];
const SENTENCES: [&str; 8] = [
    "Der Kunde fragt nach dem Preis und bekommt sofort eine Auskunft.",
    "The answer takes longer than the customer expects.",
    "Alle Angaben stehen auf einer Seite, ohne Kleingedrucktes.",
    "Nobody knows who calls back.",
    "Die Mitarbeiterin kennt die Vorgeschichte und muss nicht nachfragen.",
    "The form asks for the customer number twice.",
    "Es dauert höchstens zwei Minuten.",
    "The tone is friendly, the words are plain.",
];
const MEETINGS: [Date; 2] = [date(2026, 11, 20), date(2026, 12, 18)];

/// A sound map with that many touchpoints: six stages, three to twelve segments; most touchpoints stand in one cell
/// or two and are rated, a third have an owner, one in ten is described in full, a few are parked.
pub fn map(touchpoints: usize, seed: u64) -> Records {
    let mut dice = Dice(seed);
    let mut ids = Ids::seeded(seed);
    let mut records = Records { about: Arc::new(about(&mut ids)), ..Records::default() };
    let mut stages = Vec::new();
    for (i, name) in STAGES.into_iter().enumerate() {
        let stage = Stage {
            rank: Rank::nth(i),
            name: Line::clean(name),
            definition: Prose::clean(dice.pick(&SENTENCES)),
            importance: dice.score(),
            ..Stage::default()
        };
        let id = ids.stage(name);
        stages.push(id.clone());
        records.stages.insert(id, Arc::new(stage));
    }
    let mut segments = Vec::new();
    for (i, name) in SEGMENTS.into_iter().take((touchpoints / 200).clamp(3, SEGMENTS.len())).enumerate() {
        let wants = Line::clean(dice.pick(&SENTENCES));
        let segment = Segment { rank: Rank::nth(i), name: Line::clean(name), wants, ..Segment::default() };
        let id = ids.segment(name);
        segments.push(id.clone());
        records.segments.insert(id, Arc::new(segment));
    }
    let mut number = 0;
    while records.touchpoints.len() < touchpoints {
        number += 1;
        let touchpoint = touchpoint(number, &stages, &segments, &mut dice, &mut ids);
        let id = std::iter::repeat_with(|| ids.touchpoint()).find(|id| !records.touchpoints.contains_key(id));
        records.touchpoints.extend(id.map(|id| (id, Arc::new(touchpoint))));
    }
    records
}

fn about(ids: &mut Ids) -> About {
    let meeting = |date| Meeting { date: Some(date), title: Line::clean("Workshop") };
    About {
        title: Line::clean("Reservieren bis Empfehlen"),
        organisation: Line::clean("Restaurant zum Löwen"),
        business_goal: Prose::clean(SENTENCES[2]),
        customer_goal: Prose::clean(SENTENCES[6]),
        owner: Line::clean(OWNERS[0]),
        next_review: Some(date(2027, 5, 3)),
        language: Some(Language::German),
        meetings: MEETINGS.map(|date| Item { id: ids.item(), value: meeting(date) }).to_vec(),
        ..About::default()
    }
}

fn touchpoint(
    number: u32,
    stages: &[StageId],
    segments: &[SegmentId],
    dice: &mut Dice,
    ids: &mut Ids,
) -> Touchpoint {
    let mut touchpoint = Touchpoint {
        number,
        name: Line::clean(&format!("{} {}", dice.pick(&THINGS), dice.pick(&TURNS))),
        kind: Some(dice.pick(Kind::ALL)),
        hidden: dice.one_in(8),
        ..Touchpoint::default()
    };
    for _ in 0..if dice.one_in(20) { 0 } else { 1 + dice.below(2) } {
        touchpoint.places.put([Place {
            stage: stages[dice.below(stages.len())].clone(),
            segment: segments[dice.below(segments.len())].clone(),
            rank: Rank::nth(number as usize),
            experience: if dice.one_in(3) { dice.rated() } else { Rated::default() },
        }]);
    }
    if dice.one_in(3) {
        touchpoint.owner = Line::clean(dice.pick(&OWNERS));
    }
    if !dice.one_in(4) {
        touchpoint.effectiveness = dice.rated();
    }
    if dice.one_in(5) {
        touchpoint.usage.set(Some(MEETINGS[0]), Some(dice.pick(Usage::ALL)));
    }
    if dice.one_in(10) {
        describe(&mut touchpoint, dice, ids);
    }
    touchpoint
}

fn describe(touchpoint: &mut Touchpoint, dice: &mut Dice, ids: &mut Ids) {
    touchpoint.reach = Some(dice.pick(Reach::ALL));
    touchpoint.channel = Line::clean(dice.pick(&THINGS));
    touchpoint.importance = dice.rated();
    touchpoint.friction.set(dice.pick(Friction::ALL), true);
    let line = |dice: &mut Dice| Line::clean(dice.pick(&SENTENCES));
    let owner = |dice: &mut Dice| Line::clean(dice.pick(&OWNERS));
    let detail: &mut Detail = &mut touchpoint.detail;
    for _ in 0..1 + dice.below(3) {
        let value = Interaction {
            what: line(dice),
            whom: owner(dice),
            outcome: line(dice),
            wait: Line::clean("4 min"),
            patience: Some(dice.pick(Wait::ALL)),
            ..Interaction::default()
        };
        push(&mut detail.interactions, value, ids);
    }
    push(&mut detail.processes, Process { name: line(dice), people: owner(dice), owner: owner(dice) }, ids);
    push(&mut detail.data, Data { what: line(dice), purpose: line(dice), ..Data::default() }, ids);
    push(&mut detail.feedback, Feedback { quote: line(dice), source: Line::clean("Umfrage") }, ids);
    let (name, value) = (Line::clean("NPS"), Line::clean("+23"));
    let nps = Metric { name, value, date: Some(MEETINGS[1]), ..Metric::default() };
    push(&mut detail.metrics, nps, ids);
    let state = Some(dice.pick(State::ALL));
    let due = Date::new(2027, 1, 1 + i8::try_from(dice.below(28)).unwrap_or(0)).ok();
    push(&mut detail.actions, Action { what: line(dice), who: owner(dice), due, state }, ids);
    detail.optimal = Prose::clean(&format!("{}\n{}", dice.pick(&SENTENCES), dice.pick(&SENTENCES)));
    detail.today = Prose::clean(dice.pick(&SENTENCES));
}

fn push<T>(list: &mut Vec<Item<T>>, value: T, ids: &mut Ids) {
    let id = std::iter::repeat_with(|| ids.item()).find(|id| list.iter().all(|item| item.id != *id));
    list.extend(id.map(|id| Item { id, value }));
}

/// A source of random numbers, by SplitMix64.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % end.max(1) as u64).unwrap_or(0)
    }

    fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    fn score(&mut self) -> Option<Score> {
        u8::try_from(1 + self.below(5)).ok().and_then(Score::new)
    }

    fn rated(&mut self) -> Rated<Score> {
        let mut rated = Rated::default();
        rated.set(Some(MEETINGS[0]), self.score());
        if self.one_in(4) {
            rated.set(Some(MEETINGS[1]), self.score());
        }
        rated
    }
}

#[cfg(test)]
mod tests {
    use super::map;
    use crate::map::document::Document;

    #[test]
    fn the_maps_are_sound_and_as_asked() {
        for size in [0, 1, 50, 1000] {
            let records = map(size, 7);
            assert_eq!(records.touchpoints.len(), size);
            assert_eq!(records, map(size, 7));
            let document = Document::open(records).unwrap();
            assert!(document.map().parked_count() > 0 || size < 50);
        }
    }
}
