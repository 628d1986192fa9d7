//! The summary of the restaurant, and of maps that are hard on it.

use super::*;
use crate::{
    analysis::restaurant,
    map::{
        Records,
        about::{About, Language, Meeting},
        detail::{Action, Better, Data, Feedback, Interaction, Metric, Process, State, Wait},
        field::{FieldValue, Item, Record, Shape, Value},
        id::{ItemId, SegmentId, StageId},
        merge::merge,
        place::{Place, Places},
        rank::Rank,
        rated::{Rated, Score},
        segment::Segment,
        stage::Stage,
        text::{Line, Prose},
        touchpoint::{Kind, Touchpoint, Usage},
    },
};
use jiff::civil::date;
use std::{cell::Cell, collections::BTreeSet, sync::Arc};

fn german() -> Lang {
    Lang::new(Language::German)
}

fn restaurant() -> Records {
    let mut records = restaurant::records();
    let about = Arc::make_mut(&mut records.about);
    about.title = Line::clean("Ein Abend bei uns");
    about.organisation = Line::clean("Lindenhof");
    about.owner = Line::clean("Teamleiter");
    about.next_review = Some(date(2026, 12, 18));
    about.meetings = restaurant::items([Meeting { date: Some(date(2026, 11, 20)), ..Meeting::default() }]);
    restaurant::change(&mut records, |t| {
        let action = |what, who, due, state| Action {
            what: Line::clean(what),
            who: Line::clean(who),
            due: Some(date(2026, 12, due)),
            state,
        };
        match t.number {
            12 => {
                t.effectiveness.set(Some(date(2026, 11, 20)), Score::new(2));
                t.detail.actions = restaurant::items([
                    action("Rückrufknopf", "Service", 11, None),
                    action("Alte Ansage", "Service", 1, Some(State::Done)),
                ]);
                let wait = Interaction {
                    what: Line::clean("Anrufen und warten"),
                    wait: Line::clean("4 min"),
                    patience: Some(Wait::TooLong),
                    ..Interaction::default()
                };
                t.detail.interactions = restaurant::items([wait]);
            }
            17 => t.detail.actions = restaurant::items([action("Gläser prüfen", "", 13, Some(State::Doing))]),
            _ => {}
        }
    });
    records
}

fn has(summary: &str, wanted: &str) {
    assert!(summary.contains(wanted), "{wanted}\n\nis not in\n\n{summary}");
}

#[test]
fn the_restaurant_reads_as_in_the_target() {
    let map = restaurant::open(restaurant());
    let options = Options { today: Some(date(2026, 12, 12)), ..Options::default() };
    let summary = summary(&map, &german(), &options);
    assert!(summary.starts_with(
        "# Lindenhof · Ein Abend bei uns\n\nTouchpoint-Karte aus dem Workshop vom 20.11.2026. 3 Kundengruppen, \
         6 Phasen, 34 Touchpoints, 32 davon bewertet. Noten: 1 = kaum, 5 = stark; 5 ist also das Beste (keine \
         Schulnoten).\n\n- Verantwortlich für die Karte: Teamleiter. Nächste Überprüfung: 18.12.2026.\n"
    ));
    has(
        &summary,
        "## Darum geht es jetzt\n\n\
         Hier ist am meisten zu gewinnen: je das Erste, das wir verbessern, mehr nutzen und weniger nutzen können.\n\n\
         1. **Angeschlagene Teller** verbessern (Besuch, Wirkung 1). Versteckt und kaum wirksam: betrifft Paare am Abend. \
         Maßnahme: Gläser prüfen (13.12.2026).\n\
         2. **Weinempfehlung** mehr nutzen (Besuch, Wirkung 5). Wirksam und wichtig, aber vernachlässigt. Noch gibt es \
         keine Maßnahme.\n\
         3. **Zeitungsanzeige** weniger nutzen (Entdecken, Wirkung 2). Zu viel genutzt und kaum wirksam: betrifft Paare am \
         Abend und Familien am Sonntag. Noch gibt es keine Maßnahme.\n",
    );
    has(
        &summary,
        "| Maßnahme | Touchpoint | wer | bis | Stand |\n| --- | --- | --- | --- | --- |\n\
         | Rückrufknopf | Reservierung am Telefon | Service | 11.12.2026 | offen, **überfällig** |\n\
         | Gläser prüfen | Angeschlagene Teller | noch niemand | 13.12.2026 | läuft |\n\n",
    );
    has(&summary, "| Besuch | 5 | 13 | 38 % | 21 % | 3,1 |\n| Wiederkommen | 5 | 4 | 12 % | 21 % | 3,3 |\n");
    has(
        &summary,
        "| **Wiederkommen** | Newsletter 2 ▲; Gruß mit Namen 5 ▼; Bonuskarte 3; Geburtstagsgruß – | – | Newsletter 2 ▲; \
         Gruß mit Namen 5 ▼ |\n",
    );
    has(
        &summary,
        "- 3 versteckte Touchpoints wirken schwach: Wirkung höchstens 2.\n  - Angeschlagene Teller (1)\n  \
         - Lippenstift am Weinglas (1): niemand ist verantwortlich\n",
    );
    has(
        &summary,
        "\n- Weniger Touchpoints, als die Wichtigkeit verlangt: Reservieren (3 statt 6) und Wiederkommen",
    );
    assert!(summary.ends_with(
        "\nErledigt: Alte Ansage (Reservierung am Telefon).\n\nAusgelassen: 2 Touchpoints ohne Bewertung und \
         Interaktionen; alles gibt `touchmap export DATEI --details all`.\n"
    ));
}

#[test]
fn noted_data_are_named_and_what_is_left_out_is_said_only_where_there_is_any() {
    let mut records = restaurant::records();
    records.stages.values_mut().for_each(|stage| Arc::make_mut(stage).importance = None);
    restaurant::change(&mut records, |t| {
        t.effectiveness.set(None, Score::new(3));
        if t.number == 12 {
            let data = Data { what: Line::clean("Anrufe je Tag"), ..Data::default() };
            t.detail.data = restaurant::items([data]);
        }
    });
    let told = |records: &Records| {
        let map = restaurant::open(records.clone());
        summary(&map, &german(), &Options::default())
    };
    let said =
        "Daten sind bei 1 von 34 Touchpoints notiert.\n\n- **Reservierung am Telefon**: Anrufe je Tag\n";
    has(&told(&records), said);
    assert!(!told(&records).contains("Ausgelassen"), "{}", told(&records));
    restaurant::change(&mut records, |t| {
        if t.number == 12 {
            t.detail.data[0].value.purpose = Line::clean("Dienstplan");
            t.detail.note = Prose::clean("Fragen!");
        }
    });
    has(&told(&records), "\nAusgelassen: Einzelheiten zu den Daten und Notizen; alles gibt ");
}

const EXTENTS: [Extent; 4] = [Extent::Short, Extent::Findings, Extent::Rated, Extent::All];

fn lines(text: &str) -> usize {
    text.lines().count()
}

/// The first page, as far as the map, which follows it.
fn page_one(summary: &str, lang: &Lang) -> usize {
    lines(summary.split(&format!("\n## {}\n", lang.get("summary-map"))).next().unwrap())
}

/// A name may hold a comma, and a finding whose touchpoints stand under stronger ones names them all the same.
#[test]
fn names_in_a_cell_are_told_apart_and_those_further_up_are_named() {
    let summary = summary(&restaurant::open(restaurant()), &german(), &all());
    has(&summary, "Zeitungsanzeige 2 ▲; Instagram-Fotos 4");
    has(&summary, "  - weiter oben: ");
    assert!(!summary.contains("davon steh"), "{summary}");
}

#[test]
fn page_one_of_a_large_map_fits_on_a_page_and_the_other_actions_follow() {
    let action = |what: String| Action { what: Line::clean(&what), ..Action::default() };
    let mut records = restaurant();
    let about = Arc::make_mut(&mut records.about);
    let long = Prose::clean(&"Eine Zeile\n".repeat(100));
    (about.business_goal, about.customer_goal) = (long.clone(), long);
    about.meetings = restaurant::items(
        [1, 8, 15, 22].map(|day| Meeting { date: Some(date(2026, 2, day)), ..Meeting::default() }),
    );
    for n in 0..30 {
        let id = StageId::new(&format!("mehr{n}")).unwrap();
        let stage =
            Stage { rank: Rank::nth(100 + n), name: Line::clean(&format!("Phase {n}")), ..Stage::default() };
        records.stages.insert(id, Arc::new(stage));
    }
    restaurant::change(&mut records, |t| {
        let number = t.number;
        t.detail.actions =
            restaurant::items([0, 1, 2, 3, 4].map(|n| action(format!("Maßnahme {number}/{n}."))));
    });
    let map = restaurant::open(records);
    for extent in EXTENTS {
        let summary = summary(&map, &german(), &Options { extent, ..Options::default() });
        assert!(page_one(&summary, &german()) <= PAGE, "{summary}");
        has(&summary, "Touchpoint-Karte aus ");
        has(&summary, "weitere offene Maßnahmen");
        assert_eq!(summary.contains("| Maßnahme 34/4. |"), extent > Extent::Short, "{summary}");
        assert_eq!(summary.contains("\n## Die Karte\n"), extent > Extent::Short, "{summary}");
        assert_eq!(summary.contains("**Bewirtungsbeleg** (Nr. 26)"), extent > Extent::Findings, "{summary}");
        assert_eq!(summary.contains("touchmap export DATEI"), extent < Extent::All, "{summary}");
    }
}

#[test]
fn what_is_not_settled_is_said_first_of_all_that_stands_out() {
    let mut records = restaurant();
    let id = restaurant::id(12);
    let say = |records: &mut Records, name: &str| {
        Arc::make_mut(&mut records.about).owner = Line::clean(name);
        let touchpoint = records.touchpoints.get_mut(&id).map(Arc::make_mut).unwrap();
        (touchpoint.owner, touchpoint.channel) = (Line::clean(name), Line::clean(name));
    };
    let (base, mut theirs) = (records.clone(), records.clone());
    say(&mut records, "Kasse");
    say(&mut theirs, "Küche");
    let map = restaurant::open(merge(&base, &records, &theirs));
    let said = "## Was auffällt\n\n### Noch nicht geklärt\n\n- Zu 3 Feldern gibt es zwei Fassungen: Karte, Reservierung am \
                Telefon.\n\n### Dringend\n";
    has(&summary(&map, &german(), &Options::default()), said);
    let said = "### Not settled yet\n\n- 3 fields have two versions: Map, Reservierung am Telefon.\n";
    has(&summary(&map, &Lang::new(Language::English), &Options::default()), said);
}

#[test]
fn an_empty_map_says_so_and_prints_no_empty_section() {
    let summary = summary(&Map::default(), &Lang::new(Language::English), &Options::default());
    assert_eq!(
        summary,
        "# Touchpoint map\n\nTouchpoint map. No customer segments, no stages, no touchpoints.\n"
    );
}

#[test]
fn scores_of_earlier_meetings_stand_before_the_newest() {
    let mut records = restaurant();
    restaurant::change(&mut records, |t| {
        t.effectiveness.set(Some(date(2026, 12, 18)), Score::new(4));
        t.places[0].experience.set(None, Score::new(1));
        t.places[0].experience.set(Some(date(2026, 12, 18)), Score::new(3));
    });
    let summary = summary(&restaurant::open(records), &german(), &Options::default());
    has(&summary, "Wirkung 2→2→4");
    has(&summary, "Erlebnis: Paare am Abend 1→3.");
}

/// What the summary writes reads as a person would write it.
#[test]
fn details_read_as_sentences() {
    let mut records = restaurant();
    let about = Arc::make_mut(&mut records.about);
    let day = Some(date(2026, 11, 20));
    about.meetings = restaurant::items([Meeting { date: day, title: Line::clean("Workshop") }]);
    restaurant::change(&mut records, |t| {
        t.kind = Some(Kind::Human);
        if t.number == 12 {
            t.usage = Rated::default();
            t.usage.set(day, Some(Usage::Under));
            t.usage.set(Some(date(2026, 12, 18)), Some(Usage::Under));
            t.detail.metrics = restaurant::items([
                Metric {
                    name: Line::clean("Umsatz"),
                    value: Line::clean("640 €"),
                    date: Some(date(2026, 10, 31)),
                    ..Metric::default()
                },
                Metric {
                    name: Line::clean("Anrufe"),
                    value: Line::clean("18"),
                    unit: Line::clean("%"),
                    target: Line::clean("5"),
                    better: Some(Better::Less),
                    ..Metric::default()
                },
                Metric { value: Line::clean("5"), ..Metric::default() },
            ]);
            t.detail.interactions = restaurant::items([Interaction {
                what: Line::clean("Anrufen"),
                wrong: Line::clean("Es ist besetzt."),
                then: Line::clean("Rückruf bis 3.11."),
                ..Interaction::default()
            }]);
            let feedback =
                Feedback { quote: Line::clean("Immer besetzt!"), source: Line::clean("Gästebuch") };
            t.detail.feedback = restaurant::items([feedback]);
        }
    });
    let summary = summary(&restaurant::open(records), &german(), &all());
    has(&summary, "Touchpoint-Karte aus dem Workshop vom 20.11.2026. ");
    has(&summary, "unverändert zu wenig genutzt");
    has(
        &summary,
        "  - Umsatz: 640 € (31.10.2026).\n  - Anrufe: 18 %. Zielwert: 5. Weniger ist besser.\n  - 5.\n",
    );
    has(
        &summary,
        "  - Was Kunden tun: Anrufen. Schiefgehen kann: Es ist besetzt. Dann: Rückruf bis 3.11.\n  - Kunden sagen: \
         „Immer besetzt!“ (Gästebuch)\n",
    );
    has(&summary, "- Tunnelblick? 34 von 34 Touchpoints sind von der Art „Mensch“.\n");
}

fn all() -> Options {
    Options { extent: Extent::All, ..Options::default() }
}

/// Gives every field of a record something to say, each text a word of its own.
struct Filler {
    next: Cell<u32>,
    words: std::cell::RefCell<Vec<(String, &'static str, &'static str)>>,
}

impl Filler {
    fn new() -> Self {
        Self { next: Cell::new(1), words: Default::default() }
    }

    fn word(&self, record: &'static str, field: &'static str) -> String {
        let n = self.next.replace(self.next.get() + 1);
        let word = format!("wort{n}wort");
        self.words.borrow_mut().push((word.clone(), record, field));
        word
    }

    fn record<R: Record>(&self) -> R {
        let mut record = R::default();
        for field in R::FIELDS {
            assert!((field.set)(&mut record, self.value(R::NAME, field.column.name, field.column.shape)));
        }
        record
    }

    fn value(&self, record: &'static str, field: &'static str, shape: Shape) -> Value {
        let day = |n: u32| date(2000 + i16::try_from(n % 900).unwrap(), 1, 2);
        match shape {
            Shape::Line => Value::Line(Line::clean(&self.word(record, field))),
            Shape::Prose => {
                let text = format!("{}\n{}", self.word(record, field), self.word(record, field));
                Value::Prose(Prose::clean(&text))
            }
            Shape::Choice(_) => Value::Choice(Some(0)),
            Shape::Marks(_) => Value::Marks(0b111),
            Shape::Flag => Value::Flag(true),
            Shape::Score => Score::new(4).to_value(),
            Shape::Rated(_) => Value::Rated(vec![(None, 1), (Some(date(2026, 1, 1)), 2)]),
            Shape::Date => {
                let n = self.next.replace(self.next.get() + 1);
                self.words.borrow_mut().push((german().date(day(n)), record, field));
                Value::Date(Some(day(n)))
            }
            Shape::Number => Value::Number(4711),
            Shape::Rank => Value::Rank(Rank(1000)),
            Shape::Rows(..) => match field {
                "interactions" => self.rows::<Interaction>(),
                "processes" => self.rows::<Process>(),
                "data" => self.rows::<Data>(),
                "feedback" => self.rows::<Feedback>(),
                "metrics" => self.rows::<Metric>(),
                "actions" => self.rows::<Action>(),
                "meetings" => self.rows::<Meeting>(),
                other => panic!("the filler does not know the records in {other}"),
            },
            Shape::Places => Value::Places(Places::default()),
        }
    }

    fn rows<R: Record + Clone + PartialEq>(&self) -> Value {
        let item = |n: u32| Item { id: ItemId::new(&format!("i{n}")).unwrap(), value: self.record::<R>() };
        vec![item(1), item(2)].to_value()
    }
}

fn full(filler: &Filler) -> Map {
    let (stage, segment) = (StageId::new("a").unwrap(), SegmentId::new("b").unwrap());
    let mut placed = filler.record::<Touchpoint>();
    placed.number = 1;
    let place = Place { stage: stage.clone(), segment: segment.clone(), ..restaurant_place() };
    placed.places.put([place]);
    let parked = filler.record::<Touchpoint>();
    let records = Records {
        about: Arc::new(filler.record::<About>()),
        stages: [(stage, Arc::new(filler.record::<Stage>()))].into(),
        segments: [(segment, Arc::new(filler.record::<Segment>()))].into(),
        touchpoints: [(restaurant::id(1), Arc::new(placed)), (restaurant::id(2), Arc::new(parked))].into(),
        ..Records::default()
    };
    restaurant::open(records)
}

fn restaurant_place() -> Place {
    let mut place = restaurant::map().touchpoint(&restaurant::id(1)).unwrap().places[0].clone();
    place.experience.set(None, Score::new(5));
    place
}

#[test]
fn nothing_that_is_filled_in_is_missing() {
    let filler = Filler::new();
    let summary = summary(&full(&filler), &german(), &all());
    for (word, record, field) in filler.words.borrow().iter() {
        assert!(summary.contains(word.as_str()), "{record}.{field} is not in\n{summary}");
    }
    for said in [
        "Nr. 4711",
        "Kommunikation",
        "online",
        "ZMOT",
        "versteckt",
        "nicht von uns",
        "zu klären",
        "Wirkung 1→2",
        "Wichtigkeit 1→2",
        "richtig genutzt → zu wenig genutzt",
        "Kunden bleiben hängen, es stockt und Kunden springen ab",
        "5.",
        "Das ist in Ordnung.",
        "Selbst erhoben.",
        ", offen).",
        "vor dem Kauf",
        "Uns bekannt: noch nicht",
    ] {
        has(&summary, said);
    }
    assert!(!summary.contains("No localization"), "{summary}");
}

#[test]
fn people_can_be_left_out() {
    let filler = Filler::new();
    let options = Options { people: false, extent: Extent::All, ..Options::default() };
    let summary = summary(&full(&filler), &german(), &options);
    let mut left_out = BTreeSet::new();
    for (word, record, field) in filler.words.borrow().iter() {
        let person = matches!(
            (*record, *field),
            ("about" | "touchpoint" | "process", "owner")
                | ("interaction", "whom")
                | ("process", "people")
                | ("data", "known_by")
                | ("action", "who")
        );
        assert_eq!(summary.contains(word.as_str()), !person, "{record}.{field} in\n{summary}");
        if person {
            left_out.insert((*record, *field));
        }
    }
    assert_eq!(left_out.len(), 7);
}

#[test]
fn half_filled_records_and_names_of_blanks_do_no_harm() {
    let mut records = restaurant();
    restaurant::change(&mut records, |t| {
        t.name = Line::strict(" ").unwrap();
        t.detail.interactions = restaurant::items([Interaction::default()]);
        t.detail.actions = restaurant::items([Action::default()]);
    });
    let summary = summary(&restaurant::open(records), &german(), &all());
    has(&summary, "**–** (Nr. 12): ");
    has(&summary, "| – | – | noch niemand | – | offen |\n");
    assert!(!summary.contains("****") && !summary.contains("Was Kunden tun"), "{summary}");
}

#[test]
fn long_lists_are_cut_with_a_count() {
    let mut records = restaurant();
    restaurant::change(&mut records, |t| t.hidden = true);
    let summary = summary(&restaurant::open(records), &german(), &Options::default());
    has(&summary, "- Essen auf dem Teller (5)\n- und 14 weitere\n");
}
