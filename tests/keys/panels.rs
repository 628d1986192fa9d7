//! Each panel answers its own question in one sentence with figures, in both languages.

use super::room::{NOW, Room};
use std::collections::BTreeSet;
use touchmap::{
    analysis::{
        findings,
        rule::{Rule, Severity},
    },
    app::{
        Msg, Screen,
        analysis::{line::What, panel::Panel},
    },
    lang::Lang,
    map::{
        about::Language,
        choice::Choice as _,
        detail::{Action, Better, Data, Interaction, Metric, Wait},
        field::Item,
        id::ItemId,
        rated::Score,
        text::Line,
        touchpoint::{Friction, Kind, Touchpoint, Usage},
    },
};

const COUNTED: [Panel; 5] = [Panel::Use, Panel::Short, Panel::Data, Panel::Owners, Panel::Goals];

/// Four touchpoints one after the other, of which only the names are known, on a screen with all these panels.
fn room() -> Room {
    let mut room = Room::empty(&["Guests"]).sized(200, 60);
    room.keys("a");
    for name in ["Phone", "Website", "Menu", "Bill"] {
        room.types(name).keys("enter");
    }
    room.keys("esc tab r");
    room
}

fn change(room: &mut Room, name: &str, change: impl Fn(&mut Touchpoint)) {
    let (id, title) = (room.id(name), format!("{}+", room.map().about().title));
    room.prepare(|edit| {
        edit.touchpoint(&id, &change);
        // By this the program sees that it has another map than before.
        edit.about(|about| about.title = Line::clean(&title));
    });
}

fn item<T>(nth: usize, value: T) -> Item<T> {
    Item { id: ItemId::new(&format!("i{nth}")).unwrap(), value }
}

/// What a panel answers in English and in German.
fn answers(room: &mut Room, panel: Panel) -> [String; 2] {
    [Language::English, Language::German].map(|language| {
        room.app.desk.lang = Lang::new(language);
        room.send(Msg::Rest);
        room.app.insight.sheet(panel).unwrap().answer.clone()
    })
}

/// No answer stands again word for word below itself.
fn is_said_once(room: &Room, panel: Panel) {
    let sheet = room.app.insight.sheet(panel).unwrap();
    let lang = &room.app.desk.lang;
    for line in &sheet.findings {
        let said = touchmap::analysis::sentence::sentence(&line.finding, room.map(), lang);
        assert_ne!(sheet.answer, said, "{panel:?}");
    }
}

#[test]
fn where_nothing_is_written_down_each_answer_says_so_and_where_to_begin() {
    let mut room = room();
    for (panel, english, german) in [
        (
            Panel::Use,
            "Nobody has said yet what is used too much or too little: + and - on the map.",
            "Noch ist nirgends erfasst, ob etwas zu viel oder zu wenig genutzt wird: + und - auf der Karte.",
        ),
        (
            Panel::Short,
            "No touchpoint is rated yet: 1 to 5 on the map.",
            "Noch ist kein Touchpoint bewertet: 1 bis 5 auf der Karte.",
        ),
        (
            Panel::Data,
            "No touchpoint has any data written down yet: Enter on the map opens its form.",
            "Noch sind bei keinem Touchpoint Daten erfasst: Enter auf der Karte öffnet sein Formular.",
        ),
        (
            Panel::Owners,
            "Nobody is responsible for any of the 4 touchpoints yet: o on the map.",
            "Für keinen der 4 Touchpoints ist schon jemand verantwortlich: o auf der Karte.",
        ),
        (
            Panel::Goals,
            "No figure is written down yet: Enter on the map opens the form of a touchpoint.",
            "Noch ist keine Kennzahl notiert: Enter auf der Karte öffnet das Formular eines Touchpoints.",
        ),
    ] {
        assert_eq!(answers(&mut room, panel), [english, german]);
    }
    let mut room = Room::empty(&["Guests"]).sized(200, 60);
    room.keys("tab r");
    for panel in COUNTED {
        let [english, german] = answers(&mut room, panel);
        assert!(english.starts_with("There is no touchpoint on the map yet"), "{english}");
        assert!(german.starts_with("Noch steht kein Touchpoint auf der Karte"), "{german}");
    }
}

#[test]
fn of_the_examples_no_panel_says_a_finding_as_its_answer() {
    for name in ["restaurant", "meter"] {
        for language in [Language::English, Language::German] {
            let mut room = Room::demo(name, language).sized(200, 60);
            room.keys("tab r");
            COUNTED.iter().for_each(|panel| is_said_once(&room, *panel));
        }
    }
}

/// The screen shows each touchpoint under its strongest finding; the answer counts them all.
#[test]
fn the_first_answer_counts_the_findings_that_stand_elsewhere_too() {
    for name in ["restaurant", "meter"] {
        let mut room = Room::demo(name, Language::English);
        room.keys("tab");
        let all = findings(room.map(), NOW.date()).all;
        let of = |severity| {
            let rules = all.iter().map(|finding| finding.rule).filter(|rule| rule.severity() == severity);
            rules.collect::<BTreeSet<_>>().len()
        };
        let (act, look) = (of(Severity::Act), of(Severity::Look));
        let lines = &room.app.insight.sheet(Panel::Findings).unwrap().findings;
        let here = lines.iter().filter(|line| line.finding.rule.severity() < Severity::Note).count();
        let elsewhere = act + look - here;
        assert!(act > 1 && elsewhere > 1, "{name}: {act}, {look}, {here}");
        let [english, german] = answers(&mut room, Panel::Findings);
        let said = format!("{act} urgent, {look} important; {elsewhere} of them on the");
        assert!(english.starts_with(&said), "{english}");
        let said = format!("{act} dringend, {look} wichtig; {elsewhere} davon auf den");
        assert!(german.starts_with(&said), "{german}");
    }
}

/// Late actions, touchpoints without an owner and verdicts that do not fit stand among the findings, even where stronger
/// ones show their touchpoints already.
#[test]
fn what_is_a_task_of_its_own_is_never_folded_away() {
    let mut room = room();
    for name in ["Phone", "Website", "Menu"] {
        change(&mut room, name, |it| {
            it.importance.set(None, Score::new(5));
            it.effectiveness.set(None, Score::new(1));
        });
    }
    change(&mut room, "Phone", |it| {
        it.usage.set(None, Some(Usage::Under));
        let due = NOW.date().yesterday().ok();
        it.detail.actions.push(item(1, Action { what: Line::clean("Answer"), due, ..Action::default() }));
    });
    change(&mut room, "Bill", |it| it.owner = Line::clean("Service"));
    room.keys("r r");
    answers(&mut room, Panel::Findings);
    let kept = [Rule::VerdictContradicts, Rule::ActionOverdue, Rule::NoOwner];
    let said = room.app.insight.sheet(Panel::Findings).unwrap().findings.clone();
    for (rule, count) in kept.into_iter().zip([1, 1, 3]) {
        let line = said.iter().find(|line| line.finding.rule == rule).unwrap_or_else(|| panic!("{rule:?}"));
        assert_eq!((line.touchpoints, line.finding.above), (0, count), "{rule:?}");
    }
}

#[test]
fn the_use_is_counted_and_where_verdict_and_effect_contradict_each_other() {
    let mut room = room();
    change(&mut room, "Phone", |it| it.usage.set(None, Some(Usage::Over)));
    for name in ["Menu", "Bill"] {
        change(&mut room, name, |it| it.usage.set(None, Some(Usage::Under)));
    }
    let [english, german] = answers(&mut room, Panel::Use);
    assert!(
        english.starts_with("One touchpoint is used too much, 2 too little. It is computed"),
        "{english}"
    );
    assert!(german.starts_with("Ein Touchpoint wird zu viel genutzt, 2 zu wenig. Berechnet"), "{german}");
    change(&mut room, "Bill", |it| it.effectiveness.set(None, Score::new(1)));
    let [english, german] = answers(&mut room, Panel::Use);
    let both = "for one, verdict and effect or computation contradict each other.";
    assert!(english.contains(both), "{english}");
    let both = "bei einem widersprechen sich Urteil und Wirkung oder Rechnung.";
    assert!(german.contains(both), "{german}");
    is_said_once(&room, Panel::Use);
}

#[test]
fn what_falls_short_is_counted_kind_by_kind() {
    let mut room = room();
    change(&mut room, "Website", |it| it.effectiveness.set(None, Score::new(4)));
    assert_eq!(
        answers(&mut room, Panel::Short),
        [
            "The one rated touchpoint is neither weak nor experienced badly.",
            "Der eine bewertete Touchpoint wirkt nicht schwach und wird nicht schlecht erlebt.",
        ]
    );
    change(&mut room, "Phone", |it| {
        let waits = Interaction { patience: Some(Wait::TooLong), ..Interaction::default() };
        it.detail.interactions.push(item(1, waits));
    });
    assert_eq!(
        answers(&mut room, Panel::Short),
        ["One touchpoint keeps customers waiting too long.", "Ein Touchpoint lässt zu lange warten."]
    );
    for name in ["Menu", "Bill"] {
        change(&mut room, name, |it| it.effectiveness.set(None, Score::new(2)));
    }
    change(&mut room, "Bill", |it| {
        it.friction.set(Friction::Leaves, true);
        it.places.iter_mut().for_each(|place| place.experience.set(None, Score::new(1)));
    });
    assert_eq!(
        answers(&mut room, Panel::Short),
        [
            "2 touchpoints have little effect, one is experienced badly, one keeps customers waiting too long and customers get stuck at one.",
            "2 Touchpoints wirken schwach, einer wird schlecht erlebt, einer lässt zu lange warten und bei einem hakt es.",
        ]
    );
    is_said_once(&room, Panel::Short);
}

#[test]
fn touchpoints_without_data_are_counted_and_those_whose_data_could_be_shared() {
    let mut room = room();
    change(&mut room, "Phone", |it| {
        it.detail.data.push(item(1, Data { what: Line::clean("Name"), ..Data::default() }));
        it.detail.share = Line::clean("Marketing");
    });
    assert_eq!(
        answers(&mut room, Panel::Data),
        [
            "3 of 4 touchpoints have no data written down yet; at one, data could be shared.",
            "Bei 3 von 4 Touchpoints sind noch keine Daten notiert; bei einem ließen sich Daten teilen.",
        ]
    );
    is_said_once(&room, Panel::Data);
}

#[test]
fn owners_are_counted_and_a_line_stands_for_what_nobody_looks_after() {
    let mut room = room();
    change(&mut room, "Phone", |it| it.owner = Line::clean("Service"));
    change(&mut room, "Website", |it| it.owner = Line::clean("Marketing"));
    assert_eq!(
        answers(&mut room, Panel::Owners),
        [
            "2 owners for 2 touchpoints, 2 without; responsibility changes in one place.",
            "2 Verantwortliche für 2 Touchpoints, 2 ohne; an einer Stelle wechselt die Zuständigkeit.",
        ]
    );
    is_said_once(&room, Panel::Owners);
    let Screen::Analysis(analysis) = &mut room.app.screen else { panic!("the analysis") };
    analysis.panel = Panel::Owners;
    room.keys("home down down");
    let Screen::Analysis(analysis) = &room.app.screen else { panic!("the analysis") };
    assert_eq!(analysis.here(&room.app.insight), Some(What::Owner(Line::default())));
    assert!(room.screen().contains("niemand"), "{}", room.screen());
    room.keys("enter");
    let Screen::Analysis(analysis) = &room.app.screen else { panic!("the analysis") };
    assert_eq!(analysis.list.as_ref().unwrap().targets.len(), 2);
    assert!(room.screen().contains("niemand · 2 Touchpoints"), "{}", room.screen());
    // Where everybody's are known there is no such line.
    room.keys("esc");
    for name in ["Menu", "Bill"] {
        change(&mut room, name, |it| it.owner = Line::clean("Service"));
    }
    assert_eq!(
        answers(&mut room, Panel::Owners),
        [
            "2 owners for all 4 touchpoints; responsibility changes in 2 places.",
            "2 Verantwortliche für alle 4 Touchpoints; an 2 Stellen wechselt die Zuständigkeit.",
        ]
    );
    let mut lines = room.app.insight.sheet(Panel::Owners).unwrap().lines();
    assert!(!lines.any(|line| line.what == What::Owner(Line::default())));
}

#[test]
fn figures_are_counted_only_where_somebody_has_said_what_is_better() {
    let mut room = room();
    let figures = |better: Option<Better>, target: &'static str, values: [&'static str; 2]| {
        let metrics = values.map(|value| Metric {
            name: Line::clean("Wait"),
            value: Line::clean(value),
            target: Line::clean(target),
            better,
            ..Metric::default()
        });
        move |it: &mut Touchpoint| {
            it.detail.metrics = metrics.iter().cloned().enumerate().map(|(nth, it)| item(nth, it)).collect();
        }
    };
    change(&mut room, "Phone", figures(None, "", ["6", "4"]));
    assert_eq!(
        answers(&mut room, Panel::Goals),
        [
            "One figure is written down; whether it gets better shows once there is a second value, and whether more or less is better.",
            "Eine Kennzahl ist notiert; ob es besser wird, zeigt erst ein zweiter Wert und ob mehr oder weniger besser ist.",
        ]
    );
    change(&mut room, "Phone", figures(Some(Better::Less), "5", ["6", "4"]));
    change(&mut room, "Menu", figures(Some(Better::More), "9", ["6", "4"]));
    change(&mut room, "Bill", figures(Some(Better::More), "", ["6", "4"]));
    assert_eq!(
        answers(&mut room, Panel::Goals),
        [
            "One figure has become better, 2 worse; one of 2 targets is reached.",
            "Eine Kennzahl ist besser geworden, 2 schlechter; einer von 2 Zielwerten ist erreicht.",
        ]
    );
    is_said_once(&room, Panel::Goals);
}

#[test]
fn findings_elsewhere_are_on_the_next_pictures_and_without_pictures_in_a_wider_window() {
    for (language, next, wider) in [
        (Language::English, "of them on the next pictures.", "of them only in a wider window."),
        (Language::German, "davon auf den nächsten Bildern.", "davon nur in breiterem Fenster."),
    ] {
        let mut room = Room::demo("restaurant", language).sized(80, 24);
        room.keys("tab");
        let answer = |room: &Room| room.app.insight.sheet(Panel::Findings).unwrap().answer.clone();
        assert!(answer(&room).ends_with(next), "{}", answer(&room));
        // Narrower, the same panel is the whole page, and its sentence follows all the same.
        room.send(Msg::Resize(40, 24));
        assert!(answer(&room).ends_with(wider), "{}", answer(&room));
        assert!(room.screen().contains(wider.rsplit(' ').next().unwrap()), "{}", room.screen());
    }
}

#[test]
fn several_missing_kinds_are_spoken_of_as_several() {
    let mut room = room();
    for name in ["Phone", "Website", "Menu", "Bill"] {
        change(&mut room, name, |it| it.kind = Some(Kind::Human));
    }
    let [english, german] = answers(&mut room, Panel::Kinds);
    assert!(english.starts_with("Kinds of touchpoints are missing here: "), "{english}");
    assert!(german.starts_with("Hier fehlen Arten von Touchpoints: "), "{german}");
    for (name, kind) in [
        ("Phone", Kind::Communication),
        ("Website", Kind::Physical),
        ("Menu", Kind::Human),
        ("Bill", Kind::Human),
    ] {
        change(&mut room, name, |it| it.kind = Some(kind));
    }
    let [english, german] = answers(&mut room, Panel::Kinds);
    assert!(english.starts_with("A kind of touchpoint is missing here: "), "{english}");
    assert!(german.starts_with("Hier fehlt eine Art von Touchpoints: "), "{german}");
}

#[test]
fn the_side_pane_asks_in_the_words_of_the_form() {
    for language in Language::ALL {
        let lang = Lang::new(*language);
        for question in ["interactions", "owner", "data", "optimal"] {
            let (pane, form) = (format!("pane-{question}"), format!("ask-touchpoint-{question}"));
            assert_eq!(lang.get(&pane), lang.get(&form), "{question}");
        }
    }
}
