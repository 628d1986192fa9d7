//! The restaurant of the target screens, for tests: 34 touchpoints in 51 places.

use crate::map::{
    Map, Records,
    choice::Choice,
    document::Document,
    field::Item,
    id::{ItemId, SegmentId, StageId, TouchpointId},
    place::Place,
    rank::Rank,
    rated::{Rated, Score},
    segment::Segment,
    stage::Stage,
    text::Line,
    touchpoint::{Kind, Moment, Touchpoint, Usage},
};
use std::sync::Arc;

const STAGES: [(&str, &str, u8); 6] = [
    ("entdecken", "Entdecken", 3),
    ("vergleichen", "Vergleichen", 4),
    ("reservieren", "Reservieren", 4),
    ("besuch", "Besuch", 5),
    ("wiederkommen", "Wiederkommen", 5),
    ("empfehlen", "Empfehlen", 3),
];

const SEGMENTS: [(&str, &str); 3] =
    [("paare", "Paare am Abend"), ("familien", "Familien am Sonntag"), ("geschaeft", "Geschäftsessen")];

/// Name, kind, effectiveness, `+` over-used or `-` under-used, `v` hidden, moment of truth, owner, stage, and the first
/// letters of the segments. Without an owner it is also to be clarified.
type Row = (&'static str, char, u8, char, char, &'static str, &'static str, usize, &'static str);

#[rustfmt::skip]
const TOUCHPOINTS: [Row; 34] = [
    ("Zeitungsanzeige", 'c', 2, '+', ' ', "", "Marketing", 0, "pf"),
    ("Instagram-Fotos", 'c', 4, ' ', ' ', "", "Marketing", 0, "p"),
    ("Fassade und Licht", 'p', 4, ' ', ' ', "", "Haustechnik", 0, "pg"),
    ("Küchenduft vor der Tür", 's', 5, ' ', 'v', "", "Küche", 0, "p"),
    ("Kita-Aushang", 'c', 3, ' ', ' ', "", "Marketing", 0, "f"),
    ("Empfehlung im Hotel", 'h', 4, '-', ' ', "", "", 0, "g"),
    ("Google-Bewertungen", 'c', 5, '-', ' ', "zmot", "Marketing", 1, "pfg"),
    ("Speisekarte online", 'c', 4, '-', ' ', "", "Küche", 1, "pf"),
    ("Fotos anderer Gäste", 'c', 4, ' ', ' ', "", "Marketing", 1, "p"),
    ("Kinderkarte online", 'c', 0, ' ', ' ', "", "", 1, "f"),
    ("Menüs für Gruppen", 'c', 3, ' ', ' ', "", "Küche", 1, "g"),
    ("Reservierung am Telefon", 'h', 2, '+', ' ', "", "Service", 2, "pfg"),
    ("Online-Reservierung", 'c', 4, '-', ' ', "", "Service", 2, "pg"),
    ("Bestätigung per SMS", 'c', 3, ' ', ' ', "", "Service", 2, "p"),
    ("Empfang am Eingang", 'h', 5, ' ', ' ', "fmot", "Service", 3, "pfg"),
    ("Musik und Lautstärke", 's', 3, ' ', ' ', "", "Service", 3, "pf"),
    ("Angeschlagene Teller", 'p', 1, ' ', 'v', "", "Küche", 3, "p"),
    ("Lippenstift am Weinglas", 'p', 1, ' ', 'v', "", "", 3, "pg"),
    ("Klage über den Lohn", 'h', 1, ' ', 'v', "", "", 3, "p"),
    ("Essen auf dem Teller", 'p', 5, ' ', ' ', "smot", "Küche", 3, "pfg"),
    ("Weinempfehlung", 'h', 5, '-', ' ', "", "Service", 3, "pg"),
    ("Rechnung", 'c', 3, ' ', ' ', "", "Service", 3, "p"),
    ("Kinderstühle", 'p', 4, ' ', ' ', "", "Service", 3, "f"),
    ("Wickeltisch", 'p', 2, ' ', ' ', "", "", 3, "f"),
    ("Malstifte vom Kellner", 'h', 4, '-', ' ', "", "Service", 3, "f"),
    ("Bewirtungsbeleg", 'c', 2, ' ', ' ', "", "Buchhaltung", 3, "g"),
    ("Ruhe am Tisch", 's', 4, ' ', ' ', "", "Service", 3, "g"),
    ("Newsletter", 'c', 2, '+', ' ', "", "Marketing", 4, "pg"),
    ("Gruß mit Namen", 'h', 5, '-', ' ', "", "Service", 4, "pg"),
    ("Bonuskarte", 'p', 3, ' ', ' ', "", "Marketing", 4, "p"),
    ("Geburtstagsgruß", 'c', 0, ' ', ' ', "", "", 4, "p"),
    ("Bitte um Bewertung", 'c', 2, '+', ' ', "tmot", "Marketing", 5, "p"),
    ("Erzählen bei Freunden", 'h', 5, '-', ' ', "", "Service", 5, "p"),
    ("Elterngruppe im Chat", 'c', 4, ' ', 'v', "", "", 5, "f"),
];

/// The id of a touchpoint by its number.
pub fn id(number: usize) -> TouchpointId {
    TouchpointId::new(&format!("t{number}")).unwrap()
}

/// The records, still to be changed.
pub fn records() -> Records {
    let mut records = Records::default();
    for (i, (id, name, importance)) in STAGES.into_iter().enumerate() {
        let stage = Stage {
            rank: Rank::nth(i),
            name: Line::clean(name),
            importance: Score::new(importance),
            ..Stage::default()
        };
        records.stages.insert(StageId::new(id).unwrap(), Arc::new(stage));
    }
    for (i, (id, name)) in SEGMENTS.into_iter().enumerate() {
        let segment = Segment { rank: Rank::nth(i), name: Line::clean(name), ..Segment::default() };
        records.segments.insert(SegmentId::new(id).unwrap(), Arc::new(segment));
    }
    for (i, row) in TOUCHPOINTS.into_iter().enumerate() {
        records.touchpoints.insert(id(i + 1), Arc::new(touchpoint(i, row)));
    }
    records
}

fn touchpoint(position: usize, row: Row) -> Touchpoint {
    let (name, kind, effectiveness, usage, hidden, moment, owner, stage, segments) = row;
    let mut touchpoint = Touchpoint {
        number: u32::try_from(position + 1).unwrap(),
        name: Line::clean(name),
        kind: Kind::ALL.iter().copied().find(|k| k.word().starts_with(kind)),
        moment: Moment::ALL.iter().copied().find(|m| m.word() == moment),
        hidden: hidden == 'v',
        unclear: owner.is_empty(),
        owner: Line::clean(owner),
        ..Touchpoint::default()
    };
    touchpoint.effectiveness.set(None, Score::new(effectiveness));
    let verdict = match usage {
        '+' => Some(Usage::Over),
        '-' => Some(Usage::Under),
        _ => None,
    };
    touchpoint.usage.set(None, verdict);
    for (segment, _) in SEGMENTS.iter().filter(|(id, _)| id.starts_with(|c| segments.contains(c))) {
        touchpoint.places.put([Place {
            stage: StageId::new(STAGES[stage].0).unwrap(),
            segment: SegmentId::new(segment).unwrap(),
            rank: Rank::nth(position),
            experience: Rated::default(),
        }]);
    }
    touchpoint
}

/// The map.
pub fn map() -> Map {
    open(records())
}

/// A map of these records.
pub fn open(records: Records) -> Map {
    Document::open(records).unwrap().map().clone()
}

/// Changes every touchpoint.
pub fn change(records: &mut Records, change: impl Fn(&mut Touchpoint)) {
    for touchpoint in records.touchpoints.values_mut() {
        change(Arc::make_mut(touchpoint));
    }
}

/// Records of a list, with the ids `i0`, `i1`, …
pub fn items<T, const N: usize>(values: [T; N]) -> Vec<Item<T>> {
    let id = |i: usize| ItemId::new(&format!("i{i}")).unwrap();
    values.into_iter().enumerate().map(|(i, value)| Item { id: id(i), value }).collect()
}

/// The touchpoints' names.
pub fn names<'a>(map: &Map, ids: impl IntoIterator<Item = &'a TouchpointId>) -> Vec<String> {
    ids.into_iter().map(|id| map.touchpoint(id).unwrap().name.to_string()).collect()
}

#[test]
fn it_is_the_restaurant_of_the_screens() {
    let map = map();
    assert_eq!(map.tally().touchpoints, 34);
    assert_eq!(map.touchpoints().map(|(_, t)| t.places.len()).sum::<usize>(), 51);
}
