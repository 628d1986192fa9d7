//! What changed, by cases; and the same after edits as asked anew.

use super::*;
use crate::{
    analysis::{restaurant, rule::Rule},
    lang::Lang,
    map::{
        Key,
        about::Language,
        builder::Builder,
        detail::{Action, Better, Metric, State},
        document::Document,
        id::SegmentId,
        laws,
        rated::{Rated, Score},
        text::{Line, Prose},
        touchpoint::Usage,
    },
    testing,
};
use jiff::civil::date;
use proptest::prelude::*;

const MARCH: Date = date(2026, 3, 12);
const MAY: Date = date(2026, 5, 7);
const TODAY: Date = date(2026, 5, 8);

/// The restaurant whose scores of March the room has gone through again in May, in these touchpoints.
fn judged_again(again: impl Fn(&mut Touchpoint)) -> Map {
    let mut records = restaurant::records();
    restaurant::change(&mut records, |touchpoint| {
        let (score, usage) = (touchpoint.effectiveness.latest(), touchpoint.usage.latest());
        touchpoint.effectiveness = Rated::default();
        touchpoint.effectiveness.set(Some(MARCH), score);
        touchpoint.usage = Rated::default();
        touchpoint.usage.set(Some(MARCH), usage);
        again(touchpoint);
    });
    restaurant::open(records)
}

fn told(changes: &Changes, group: Group) -> Vec<String> {
    let lang = Lang::new(Language::German);
    changes.of(group).iter().map(|change| record(change, &restaurant::map(), &lang)).collect()
}

/// The restaurant before, and after these changes of its records.
fn whole(change: impl Fn(&mut Records)) -> Changes {
    let mut records = restaurant::records();
    change(&mut records);
    let before = Base::Map(MARCH, Arc::new(restaurant::map()));
    Changes::since(before, &restaurant::open(records), TODAY)
}

#[test]
fn scores_of_the_meeting_before_are_held_beside_those_of_now() {
    let map = judged_again(|touchpoint| match touchpoint.number {
        1 => touchpoint.effectiveness.set(Some(MAY), Score::new(4)),
        2 => touchpoint.effectiveness.set(Some(MAY), Score::new(3)),
        3 => touchpoint.effectiveness.set(Some(MAY), touchpoint.effectiveness.latest()),
        10 => touchpoint.effectiveness.set(Some(MAY), Score::new(5)),
        12 => touchpoint.usage.set(Some(MAY), Some(Usage::Right)),
        22 => touchpoint.places[0].experience.set(Some(MAY), Score::new(2)),
        _ => {}
    });
    assert_eq!(meetings::before_latest(&map), Some(MARCH));
    let changes = Changes::since(Base::Meeting(MARCH), &map, TODAY);
    assert_eq!(told(&changes, Group::Better), ["Zeitungsanzeige"]);
    assert_eq!(told(&changes, Group::Worse), ["Instagram-Fotos"]);
    assert_eq!(told(&changes, Group::Rated), ["Kinderkarte online", "Rechnung"]);
    assert_eq!(told(&changes, Group::Verdict), ["Reservierung am Telefon"]);
    assert_eq!(changes.list.len(), 5, "the same score again is no change: {:?}", changes.list);
    let [change] = changes.of(Group::Better) else { panic!("one is better") };
    let (before, now) = (Score::new(2), Score::new(4));
    assert_eq!(
        change.news,
        News::Scores(vec![Rescored { lens: Lens::Effectiveness, cell: None, before, now }])
    );
    let stages: Vec<&str> = changes.stages.iter().map(|moved| moved.stage.as_str()).collect();
    assert_eq!(stages, ["entdecken", "vergleichen"]);
    // Since the latest meeting nothing has changed, and before the first one nothing was rated.
    assert!(Changes::since(Base::Meeting(MAY), &map, TODAY).is_empty());
    let before = Changes::since(Base::Meeting(date(2026, 1, 1)), &map, TODAY);
    assert!(before.of(Group::Better).is_empty() && before.of(Group::Rated).len() > 30);
}

/// 9/4 and 7/3 are both shown as 2,3.
#[test]
fn a_mean_that_is_shown_as_before_has_not_moved() {
    let with = |points: [u8; 4]| {
        let mut records = restaurant::records();
        let rated: std::cell::RefCell<_> = points.into_iter().into();
        restaurant::change(&mut records, |touchpoint| {
            touchpoint.effectiveness = Rated::default();
            if touchpoint.places.iter().all(|place| place.stage.as_str() == "entdecken") {
                touchpoint.effectiveness.set(Some(MARCH), rated.borrow_mut().next().and_then(Score::new));
            }
        });
        assert_eq!(rated.borrow_mut().next(), None);
        restaurant::open(records)
    };
    let stages = |before, now| moved(&with(before), &with(now)).len();
    assert_eq!((stages([2, 2, 2, 3], [2, 2, 3, 0]), stages([2, 2, 2, 3], [2, 2, 2, 0])), (0, 1));
}

#[test]
fn what_fell_leads_and_a_touchpoint_is_told_once() {
    let map = judged_again(|touchpoint| {
        if touchpoint.number == 1 {
            touchpoint.effectiveness.set(Some(MAY), Score::new(4));
            touchpoint.places[0].experience.set(Some(MARCH), Score::new(5));
            touchpoint.places[0].experience.set(Some(MAY), Score::new(3));
        }
    });
    let changes = Changes::since(Base::Meeting(MARCH), &map, TODAY);
    let [change] = &changes.list[..] else { panic!("one change: {:?}", changes.list) };
    let lenses: Vec<Lens> = change.news.scores().iter().map(|score| score.lens).collect();
    assert_eq!((change.news.group(), lenses), (Group::Worse, vec![Lens::Experience, Lens::Effectiveness]));
    assert!(change.news.is_about(&Aspect::Score(Lens::Effectiveness, None)));
    assert!(!change.news.is_about(&Aspect::Score(Lens::Importance, None)));
    let lang = Lang::new(Language::German);
    let said = answer(&changes, &lang);
    assert!(said.starts_with("Seit dem 12.3.2026: 1 Touchpoint schlechter. Was erledigt, neu"), "{said}");
    let whole = Changes { is_whole: true, ..changes };
    assert_eq!(answer(&whole, &lang), "Seit dem 12.3.2026: 1 Touchpoint schlechter.");
}

#[test]
fn a_score_of_the_latest_meeting_leaves_the_map_before_as_it_is() {
    let mut doc = Document::open(judged_again(|_| {}).records().clone()).unwrap();
    let mut since = Since::new(Base::Meeting(MARCH));
    let mut rate = |points| {
        let mut edit = Builder::new(doc.map());
        edit.touchpoint(&restaurant::id(1), |touchpoint| {
            touchpoint.effectiveness.set(Some(MAY), Score::new(points));
        });
        doc.apply(edit.finish().unwrap()).unwrap();
        since.follow(doc.map());
        Arc::clone(&since.before)
    };
    let before = rate(4);
    assert!(Arc::ptr_eq(&before, &rate(5)), "it is made anew, though nothing of it has changed");
}

#[test]
fn one_meeting_has_none_before_it() {
    assert_eq!(meetings::before_latest(&judged_again(|_| {})), None);
}

#[test]
fn touchpoints_are_new_gone_and_matched_by_their_ids() {
    let changes = whole(|records| {
        let mut renamed = (*records.touchpoints[&restaurant::id(2)]).clone();
        renamed.name = Line::clean("Bilder auf Instagram");
        records.touchpoints.insert(restaurant::id(2), Arc::new(renamed));
        let gone = records.touchpoints.remove(&restaurant::id(1)).unwrap();
        records
            .touchpoints
            .insert(restaurant::id(99), Arc::new(Touchpoint { number: 99, ..(*gone).clone() }));
    });
    let ids = |group| {
        changes.of(group).iter().filter_map(|change| change.touchpoint()).cloned().collect::<Vec<_>>()
    };
    assert_eq!((ids(Group::New), ids(Group::Gone)), (vec![restaurant::id(99)], vec![restaurant::id(1)]));
    assert_eq!(told(&changes, Group::Gone), ["Zeitungsanzeige"]);
    assert_eq!(changes.of(Group::Text)[0].news, News::Texts(vec!["name"]));
    assert_eq!(changes.list.len(), 3, "{:?}", changes.list);
}

#[test]
fn places_texts_actions_figures_and_heads_are_told_of_an_earlier_map() {
    let base = |records: &mut Records| {
        restaurant::change(records, |touchpoint| {
            if touchpoint.number == 12 {
                let action =
                    |state| Action { what: Line::clean("Zweite Leitung"), state, ..Action::default() };
                touchpoint.detail.actions = restaurant::items([action(None), action(Some(State::Doing))]);
                let wait = |value, month| Metric {
                    name: Line::clean("Wartezeit"),
                    value: Line::clean(value),
                    date: Some(date(2026, month, 1)),
                    target: Line::clean("3 min"),
                    better: Some(Better::Less),
                    ..Metric::default()
                };
                touchpoint.detail.metrics = restaurant::items([wait("6 min", 2)]);
            }
        });
    };
    let mut records = restaurant::records();
    base(&mut records);
    let before = Arc::new(restaurant::open(records.clone()));
    restaurant::change(&mut records, |touchpoint| match touchpoint.number {
        12 => {
            touchpoint.detail.actions[0].value.state = Some(State::Done);
            let mut metric = touchpoint.detail.metrics[0].clone();
            metric.id = crate::map::id::ItemId::new("i9").unwrap();
            metric.value.value = Line::clean("4 min");
            metric.value.date = Some(date(2026, 4, 1));
            touchpoint.detail.metrics.push(metric);
        }
        13 => touchpoint.detail.today = Prose::clean("läuft"),
        14 => touchpoint.places.retain(|_| false),
        _ => {}
    });
    let stage = StageId::new("besuch").unwrap();
    Arc::make_mut(records.stages.get_mut(&stage).unwrap()).name = Line::clean("Abend");
    Arc::make_mut(&mut records.about).business_goal = Prose::clean("volle Tische");
    let changes = Changes::since(Base::Map(MARCH, before), &restaurant::open(records), TODAY);
    assert_eq!(told(&changes, Group::Done), ["Reservierung am Telefon"]);
    let [change] = changes.of(Group::Figure) else { panic!("one figure: {:?}", changes.list) };
    let News::Figure { before, now, trend, target, .. } = &change.news else { panic!("{change:?}") };
    assert_eq!((before.as_ref().unwrap().as_str(), now.as_str()), ("6 min", "4 min"));
    assert_eq!(*trend, Some(crate::analysis::metrics::Trend::Better));
    assert_eq!(*target, Some((Line::clean("3 min"), Some(false))), "better, and still not there");
    assert_eq!(told(&changes, Group::Place), ["Bestätigung per SMS"]);
    let texts: Vec<&Key> = changes.of(Group::Text).iter().map(|change| &change.record).collect();
    assert_eq!(texts, [&Key::About, &Key::Stage(stage), &Key::Touchpoint(restaurant::id(13))]);
}

#[test]
fn of_a_meeting_the_map_knows_the_figures_by_their_days() {
    let figure = |month: i8, value: &str| Metric {
        name: Line::clean("NPS"),
        value: Line::clean(value),
        date: Some(date(2026, month, 1)),
        ..Metric::default()
    };
    let map = judged_again(|touchpoint| {
        if touchpoint.number == 1 {
            touchpoint.detail.metrics = restaurant::items([figure(2, "12"), figure(4, "20")]);
        }
    });
    let changes = Changes::since(Base::Meeting(MARCH), &map, TODAY);
    let [change] = &changes.list[..] else { panic!("{changes:?}") };
    let News::Figure { before, now, .. } = &change.news else { panic!("{change:?}") };
    assert_eq!((before.as_ref().map(Line::as_str), now.as_str()), (Some("12"), "20"));
}

#[test]
fn a_finding_comes_goes_and_grows() {
    let weak = [1, 12, 17, 18, 19, 24, 26, 28, 32];
    let map = judged_again(|touchpoint| {
        // Nothing is weak and hidden any more, one more is weak, and another is over-used.
        let score = match touchpoint.number {
            17..=19 => Score::new(3),
            2..=5 => Score::new(1),
            _ => None,
        };
        if score.is_some() {
            touchpoint.effectiveness.set(Some(MAY), score);
        }
    });
    let (mut now, mut since) = (Analysis::default(), Since::new(Base::Meeting(MARCH)));
    now.follow(&map, TODAY);
    since.follow(&map);
    let changes = since.changes(&map, &now);
    let turn = |rule| changes.turns.iter().find(|turn| turn.rule == rule);
    let names = |turn| restaurant::names(&map, &since.turned(turn, &now));
    let went = turn(Rule::HiddenAndWeak).unwrap();
    assert!(went.before == 3 && went.now == 1, "{went:?}");
    assert_eq!(names(went), ["Angeschlagene Teller", "Lippenstift am Weinglas", "Klage über den Lohn"]);
    let grew = turn(Rule::Weak).unwrap();
    assert_eq!((grew.before, grew.now), (weak.len(), weak.len() + 1));
    assert_eq!(names(grew).len(), 4);
    // The same map against itself says nothing.
    assert_eq!(whole(|_| {}).turns, []);
    let calm = whole(|records| {
        restaurant::change(records, |touchpoint| touchpoint.effectiveness = Rated::default());
    });
    let weak = calm.turns.iter().find(|turn| turn.rule == Rule::Weak).unwrap();
    assert_eq!((weak.before, weak.now), (9, 0), "it went");
}

#[test]
fn chips_of_an_earlier_map_say_what_was_there() {
    let base = Base::Map(MARCH, Arc::new(restaurant::map()));
    let none = Rated::default();
    assert_eq!(base.score(&restaurant::id(1), Lens::Effectiveness, None, &none), Score::new(2));
    let cell = |stage: &str| Some((StageId::new(stage).unwrap(), SegmentId::new("paare").unwrap()));
    assert!(!base.lacks(&restaurant::id(1), None) && base.lacks(&restaurant::id(99), None));
    let lacks = |stage| base.lacks(&restaurant::id(1), cell(stage).as_ref());
    assert!(!lacks("entdecken") && lacks("besuch"), "it stands where it did not stand");
    let mut records = restaurant::records();
    records.touchpoints.remove(&restaurant::id(1));
    let (stage, segment) = (StageId::new("entdecken").unwrap(), SegmentId::new("paare").unwrap());
    let map = restaurant::open(records);
    let gone = Gone::between(&restaurant::map(), &map);
    assert!(gone.from(&(stage, segment)).eq([&restaurant::id(1)]));
    assert_eq!(Gone::between(&map, &map), Gone::default());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn following_edits_says_the_same_as_asking_anew(
        size in 0_usize..30,
        seed: u64,
        day in 1_i8..28,
        ops in prop::collection::vec((any::<u8>(), 0_usize..60, 0_usize..12, any::<u64>()), 1..16),
    ) {
        let mut doc = Document::open(testing::map(size, seed)).unwrap();
        let begun = Arc::new(doc.map().clone());
        let mut now = Analysis::default();
        for base in [Base::Meeting(date(2026, 11, day)), Base::Map(MARCH, begun)] {
            let mut since = Since::new(base.clone());
            for (choice, a, b, seed) in &ops {
                laws::op(&mut doc, *choice, *a, *b, *seed);
                since.follow(doc.map());
                prop_assert!(!since.follow(doc.map()), "nothing has changed");
                now.follow(doc.map(), TODAY);
                let anew = Changes::since(base.clone(), doc.map(), TODAY);
                prop_assert_eq!(since.changes(doc.map(), &now), anew);
            }
        }
    }
}
