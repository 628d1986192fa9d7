//! Which requirement is answered by what, each entry proved against the running program: a field is come to by Tab and its
//! values can be chosen there, a question is asked by the pass, a panel is gone to, a rule names the requirement and its
//! document and fires in one of the maps below.

use super::room::{NOW, Room};
use jiff::civil::date;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};
use touchmap::{
    analysis::{
        findings,
        rule::{
            Document::{self, Customers, Glossary, Journey, Touchpoints},
            Rule,
        },
    },
    app::{
        Msg, Screen,
        analysis::panel::Panel,
        command::COMMANDS,
        form::{At, Form},
        map::{asking::Ask, cursor::Cursor},
        overlay::glossary::Term,
    },
    map::{
        Map,
        about::{About, Agreement, Language},
        builder::Builder,
        choice::Choice as _,
        detail::{Action, Better, Data, Feedback, Interaction, Metric, Party, Process, Source},
        document::Document as MapDocument,
        field::{Column, Item, Record, Shape},
        id::Ids,
        lens::Lens,
        segment::Segment,
        stage::{Phase, Stage},
        text::{Line, Prose},
        touchpoint::{Moment, Reach, Touchpoint},
    },
    store::builtin,
    testing,
};

/// What answers a requirement.
#[derive(Clone, Copy, Debug)]
enum Answer {
    /// A rule that follows a document.
    Says(Rule, Document),
    /// A field, by the words of its record and of itself.
    Asks(&'static str, &'static str),
    /// A value that can be chosen in a field.
    Offers(&'static str, &'static str, &'static str),
    /// A question of the pass through a segment's cells.
    Calls(Ask),
    /// A lens.
    Looks(Lens),
    /// A panel of the analysis.
    Shows(Panel),
    /// A command by its name.
    Does(&'static str),
    /// A word of the glossary, with its document.
    Explains(Term, Document),
    /// A template with so many stages.
    Begins(&'static str, usize),
    /// The whole map on one screen.
    OneScreen,
}

use Answer::{Asks, Begins, Calls, Does, Explains, Looks, Offers, OneScreen, Says, Shows};

/// Each requirement with its answers.
#[rustfmt::skip]
const ANSWERS: &[(u8, &[Answer])] = &[
    (5, &[Asks("touchpoint", "channel"), Asks("touchpoint", "personalised"), Says(Rule::PersonalisedWithoutData, Customers)]),
    (8, &[Asks("touchpoint", "measured"), Says(Rule::NotMeasured, Customers), Offers("stage", "phase", "after")]),
    (9, &[Asks("touchpoint", "data"), Shows(Panel::Data), Says(Rule::DataNone, Customers)]),
    (10, &[Asks("data", "purpose"), Offers("data", "source", "social_media")]),
    (11, &[Offers("data", "source", "web_analytics")]),
    (12, &[Asks("data", "purpose"), Says(Rule::DataWithoutPurpose, Customers), Says(Rule::PersonalisedWithoutData, Customers)]),
    (13, &[Asks("stage", "leave_or_return"), Says(Rule::LeavingUnexplained, Customers)]),
    (14, &[Offers("data", "source", "web_analytics"), Offers("data", "source", "lead_management"), Offers("data", "source", "crm")]),
    (15, &[Asks("touchpoint", "kind"), Offers("touchpoint", "kind", "communication"), Offers("touchpoint", "kind", "human"), Offers("touchpoint", "kind", "physical"), Offers("touchpoint", "kind", "sensory"), Shows(Panel::Kinds), Says(Rule::KindMissing, Touchpoints)]),
    (19, &[Explains(Term::Cem, Touchpoints), Explains(Term::Experience, Touchpoints)]),
    (20, &[Asks("about", "brand"), Asks("about", "environments"), Asks("about", "platform")]),
    (23, &[Offers("touchpoint", "kind", "physical"), Calls(Ask::Things)]),
    (24, &[Offers("touchpoint", "kind", "sensory"), Calls(Ask::Senses)]),
    (27, &[Asks("stage", "goal"), Asks("stage", "moves_on"), Shows(Panel::Experience), Says(Rule::BadExperience, Touchpoints)]),
    (30, &[Does("ask"), Does("pass"), Calls(Ask::Words)]),
    (39, &[Asks("interaction", "whom"), Calls(Ask::People), Says(Rule::ContactMissing, Touchpoints)]),
    (40, &[Asks("interaction", "outcome"), Says(Rule::OutcomeMissing, Touchpoints)]),
    (42, &[Asks("touchpoint", "optimal"), Says(Rule::OptimalMissing, Touchpoints), Says(Rule::FarFromOptimal, Touchpoints)]),
    (43, &[OneScreen]),
    (44, &[Shows(Panel::Distribution), Says(Rule::StageCrowded, Touchpoints), Says(Rule::StageThin, Touchpoints), Says(Rule::CellEmpty, Touchpoints)]),
    (45, &[Asks("stage", "importance"), Says(Rule::StageCrowded, Touchpoints), Says(Rule::StageThin, Touchpoints)]),
    (46, &[Asks("touchpoint", "effectiveness"), Looks(Lens::Effectiveness), Shows(Panel::Matrix), Says(Rule::MostEffective, Touchpoints), Says(Rule::ImportantButWeak, Touchpoints), Says(Rule::EffectiveButNeglected, Touchpoints)]),
    (47, &[Asks("touchpoint", "usage"), Does("usage"), Shows(Panel::Use), Says(Rule::UnderUsed, Touchpoints), Says(Rule::OverUsed, Touchpoints), Says(Rule::LooksUnderUsed, Touchpoints), Says(Rule::LooksOverUsed, Touchpoints), Says(Rule::VerdictContradicts, Touchpoints)]),
    (48, &[Shows(Panel::Short), Says(Rule::Weak, Touchpoints), Says(Rule::BadExperience, Touchpoints)]),
    (49, &[Asks("touchpoint", "share"), Shows(Panel::Data), Says(Rule::DataCouldBeShared, Touchpoints)]),
    (50, &[Shows(Panel::Chances), Says(Rule::Opportunity, Touchpoints)]),
    (52, &[Begins("lifecycle", 6), Begins("loyalty", 7), Says(Rule::TooFewStages, Journey), Says(Rule::TooManyStages, Journey)]),
    (54, &[Asks("touchpoint", "reach"), Offers("touchpoint", "reach", "both"), Says(Rule::OnlyOnline, Journey), Says(Rule::OnlyOffline, Journey)]),
    (56, &[Offers("stage", "phase", "after"), Says(Rule::NothingAfterPurchase, Journey), Says(Rule::EndsAtPurchase, Journey)]),
    (58, &[Asks("touchpoint", "hidden"), Calls(Ask::Overhearing), Says(Rule::StageWithoutHidden, Journey)]),
    (62, &[Says(Rule::TunnelVision, Journey), Explains(Term::Tunnel, Journey)]),
    (63, &[Asks("interaction", "wait"), Offers("interaction", "patience", "too_long"), Calls(Ask::Waiting), Says(Rule::WaitTooLong, Journey)]),
    (64, &[Calls(Ask::Finding), Says(Rule::HiddenAndWeak, Journey)]),
    (66, &[Asks("data", "known_by"), Says(Rule::DataInOneDepartment, Journey), Says(Rule::DataUnknown, Journey), Says(Rule::DataDoubled, Journey)]),
    (67, &[Asks("interaction", "wrong"), Asks("interaction", "then"), Says(Rule::FailureUnanswered, Journey)]),
    (68, &[Offers("touchpoint", "friction", "stuck"), Offers("touchpoint", "friction", "falters"), Offers("touchpoint", "friction", "leaves"), Says(Rule::Friction, Journey)]),
    (69, &[Offers("data", "source", "survey"), Offers("data", "source", "observation"), Says(Rule::OnlySurveys, Journey)]),
    (71, &[Offers("metric", "kind", "cost"), Offers("metric", "kind", "revenue"), Offers("metric", "kind", "recommendation"), Says(Rule::MetricWorse, Journey)]),
    (73, &[Asks("about", "business_goal"), Asks("about", "customer_goal"), Asks("about", "goals_agree"), Shows(Panel::Goals), Says(Rule::GoalMissing, Journey), Says(Rule::GoalsNotAligned, Journey)]),
    (74, &[Offers("metric", "kind", "conversion"), Offers("metric", "kind", "self_service"), Offers("metric", "kind", "recommendation"), Says(Rule::MetricWorse, Journey)]),
    (76, &[Offers("data", "party", "first"), Offers("data", "party", "third"), Asks("data", "basis"), Says(Rule::DataThirdParty, Journey), Says(Rule::DataWithoutBasis, Journey)]),
    (77, &[Asks("touchpoint", "channel"), Says(Rule::TunnelVision, Journey)]),
    (78, &[Does("people"), Says(Rule::PersonalData, Journey)]),
    (79, &[Says(Rule::OneSource, Journey), Says(Rule::DataDoubled, Journey)]),
    (80, &[Says(Rule::CouldGo, Journey)]),
    (81, &[Offers("stage", "phase", "before"), Offers("stage", "phase", "during"), Offers("stage", "phase", "after"), Says(Rule::NothingBeforePurchase, Customers)]),
    (86, &[Offers("touchpoint", "moment", "fmot"), Calls(Ask::First), Explains(Term::Fmot, Glossary), Says(Rule::MomentWeak, Glossary), Says(Rule::MomentMissing, Glossary)]),
    (87, &[Offers("touchpoint", "moment", "smot"), Calls(Ask::Second), Explains(Term::Smot, Glossary), Says(Rule::MomentWeak, Glossary)]),
    (88, &[Offers("touchpoint", "moment", "tmot"), Calls(Ask::Third), Explains(Term::Tmot, Glossary), Says(Rule::MomentWeak, Glossary)]),
    (89, &[Offers("touchpoint", "moment", "zmot"), Calls(Ask::Zero), Explains(Term::Zmot, Glossary), Says(Rule::MomentWeak, Glossary)]),
    (90, &[Says(Rule::ZmotUnanswered, Glossary)]),
    (91, &[Says(Rule::ZmotUnanswered, Glossary)]),
    (93, &[Says(Rule::Friction, Journey)]),
    (94, &[Asks("about", "next_review"), Does("changed"), Shows(Panel::Changes), Explains(Term::Mapping, Glossary), Explains(Term::Cxm, Glossary), Says(Rule::ReviewOverdue, Glossary)]),
];

#[test]
fn every_requirement_has_an_answer_in_the_running_program() {
    let proof = Proof::gather();
    let mut missing = Vec::new();
    for (number, answers) in ANSWERS {
        assert!(!answers.is_empty(), "R{number}");
        let open = answers.iter().filter(|answer| !proof.holds(*number, answer));
        missing.extend(open.map(|answer| format!("R{number}: {answer:?}")));
    }
    assert!(missing.is_empty(), "{missing:#?}");
    let numbers: Vec<u8> = ANSWERS.iter().map(|(number, _)| *number).collect();
    assert!(numbers.is_sorted_by(|a, b| a < b));
}

/// What the running program shows of itself.
struct Proof {
    /// The fields that one comes to by Tab, with the words that can be chosen there.
    fields: BTreeMap<(&'static str, &'static str), Vec<&'static str>>,
    asked: BTreeSet<&'static str>,
    panels: BTreeSet<Panel>,
    lenses: Vec<Lens>,
    fired: BTreeSet<Rule>,
}

impl Proof {
    fn gather() -> Self {
        Self { fields: fields(), asked: asked(), panels: panels(), lenses: lenses(), fired: fired() }
    }

    fn holds(&self, number: u8, answer: &Answer) -> bool {
        let lang = touchmap::lang::Lang::new(Language::English);
        match *answer {
            Says(rule, document) => {
                rule.document() == document
                    && named(rule).contains(&number)
                    && self.fired.contains(&rule)
                    && self.panels.contains(&Panel::of(rule))
            }
            Asks(record, field) => self.fields.contains_key(&(record, field)),
            Offers(record, field, word) => {
                self.fields.get(&(record, field)).is_some_and(|words| words.contains(&word))
            }
            Calls(ask) => self.asked.contains(ask.word()),
            Looks(lens) => self.lenses.contains(&lens),
            Shows(panel) => self.panels.contains(&panel),
            Does(name) => COMMANDS.iter().any(|row| row.name == name) && lang.has(&format!("help-{name}")),
            Explains(term, document) => {
                term.document() == document && lang.has(&format!("term-{}-means", term.word()))
            }
            Begins(name, stages) => {
                let template = builtin::template(name, Language::German).unwrap();
                let explained = template.stages.values().filter(|stage| !stage.definition.is_empty());
                explained.count() == stages
            }
            OneScreen => is_on_one_screen(),
        }
    }
}

/// The numbers that a rule's own comment names.
fn named(rule: Rule) -> BTreeSet<u8> {
    static COMMENTS: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
        let lines: Vec<&str> = include_str!("../../src/analysis/rule.rs").lines().map(str::trim).collect();
        lines.windows(2).filter(|pair| pair[0].starts_with("///")).map(|pair| (pair[1], pair[0])).collect()
    });
    let row = format!(" \"{}\" ", rule.word());
    let comment =
        COMMENTS.iter().find(|(line, _)| line.contains(&row) && line.ends_with(';')).map_or("", |c| c.1);
    let mut numbers = BTreeSet::new();
    for part in comment.split(['(', ')', ',', ' ']) {
        let ends: Vec<u8> = part.split('–').filter_map(|end| end.strip_prefix('R')?.parse().ok()).collect();
        if let (Some(first), Some(last)) = (ends.first(), ends.last()) {
            numbers.extend(*first..=*last);
        }
    }
    numbers
}

/// All fields that Tab comes to, in a map where every list has a row.
fn fields() -> BTreeMap<(&'static str, &'static str), Vec<&'static str>> {
    let mut room = Room::demo("restaurant", Language::English).sized(200, 60);
    let id = room.id("Google reviews");
    room.prepare(|edit| {
        edit.touchpoint(&id, |touchpoint| {
            let detail = &mut touchpoint.detail;
            detail.interactions = row(Interaction { what: Line::clean("Read"), ..Interaction::default() });
            detail.processes = row(Process { name: Line::clean("Answer"), ..Process::default() });
            detail.data = row(Data { what: Line::clean("Stars"), ..Data::default() });
            detail.actions = row(Action { what: Line::clean("Ask"), ..Action::default() });
            detail.feedback = row(Feedback { quote: Line::clean("Nice"), ..Feedback::default() });
            detail.metrics = row(Metric { name: Line::clean("Stars"), ..Metric::default() });
        });
    });
    let stage = room.map().stage_ids()[0].clone();
    let segment = room.map().segment_ids()[0].clone();
    let mut fields = BTreeMap::new();
    let card = Cursor::Title.on(room.map(), &id);
    for (cursor, name, columns) in [
        (card, Touchpoint::NAME, Touchpoint::COLUMNS),
        (Cursor::Stage(stage), Stage::NAME, Stage::COLUMNS),
        (Cursor::Segment(segment), Segment::NAME, Segment::COLUMNS),
        (Cursor::Title, About::NAME, About::COLUMNS),
    ] {
        room.app.grid.cursor = cursor;
        room.keys("enter");
        for _ in 0..120 {
            let Screen::Form(form) = &room.app.screen else { panic!("a form") };
            fields.extend(here(form, name, columns));
            room.keys("tab");
        }
        room.keys("esc");
    }
    fields
}

fn row<T>(value: T) -> Vec<Item<T>> {
    vec![Item { id: Ids::seeded(1).item(), value }]
}

/// The field that has the focus, and the list in which it is a column, with the words of their values.
fn here(
    form: &Form,
    record: &'static str,
    columns: &'static [Column],
) -> Vec<((&'static str, &'static str), Vec<&'static str>)> {
    let Some(whole) = columns.iter().find(|column| column.name == form.focus.field) else {
        return Vec::new();
    };
    let mut found = vec![((record, whole.name), words(whole.shape))];
    if let (At::Cell(_, name), Shape::Rows(item, columns)) = (&form.focus.at, whole.shape) {
        let column = columns.iter().find(|column| column.name == *name);
        found.extend(column.map(|column| ((item, column.name), words(column.shape))));
    }
    found
}

fn words(shape: Shape) -> Vec<&'static str> {
    match shape {
        Shape::Choice(words) | Shape::Marks(words) | Shape::Rated(words) => words.to_vec(),
        _ => Vec::new(),
    }
}

/// The questions that the pass asks in an empty map.
fn asked() -> BTreeSet<&'static str> {
    let mut room = Room::empty(&["Guests"]);
    let mut asked = BTreeSet::new();
    for _ in 0..200 {
        room.keys("s");
        asked.extend(room.app.grid.asked().map(|asking| asking.ask.word()));
    }
    asked
}

fn panels() -> BTreeSet<Panel> {
    let mut room = Room::demo("restaurant", Language::English);
    room.keys("tab");
    let mut panels = BTreeSet::new();
    for _ in Panel::ALL {
        let Screen::Analysis(analysis) = &room.app.screen else { panic!("the analysis") };
        let lang = &room.app.desk.lang;
        let question = lang.get(&format!("panel-{}", analysis.panel.word()));
        assert!(room.screen().contains(&question), "{}", room.screen());
        panels.insert(analysis.panel);
        room.keys("r");
    }
    panels
}

fn lenses() -> Vec<Lens> {
    let mut room = Room::demo("restaurant", Language::English);
    let mut lenses = Vec::new();
    for _ in Lens::ALL {
        lenses.push(room.app.grid.lens);
        room.keys("r");
    }
    lenses
}

/// Whether all cards of the example stand on one large screen at once.
fn is_on_one_screen() -> bool {
    let mut room = Room::demo("restaurant", Language::English);
    room.send(Msg::Resize(200, 60));
    let screen = room.screen();
    let begins = |name: &str| name.split(' ').next().unwrap().chars().take(5).collect::<String>();
    room.map().touchpoints().all(|(_, touchpoint)| screen.contains(&begins(touchpoint.name.as_str())))
}

/// The rules that fire in the examples, in large maps that dice have filled, and in changes of these.
fn fired() -> BTreeSet<Rule> {
    let mut fired = BTreeSet::new();
    let mut look = |map: &Map| fired.extend(findings(map, NOW.date()).all.iter().map(|finding| finding.rule));
    for name in builtin::EXAMPLES {
        for language in Language::ALL {
            look(MapDocument::open(builtin::example(name, *language).unwrap()).unwrap().map());
        }
    }
    for seed in 0..6 {
        look(MapDocument::open(testing::map(120, seed)).unwrap().map());
    }
    for change in CHANGES {
        let mut document =
            MapDocument::open(builtin::example("restaurant", Language::English).unwrap()).unwrap();
        let mut edit = Builder::new(document.map());
        change(document.map(), &mut edit);
        let edit = edit.finish().unwrap();
        document.apply(edit).unwrap();
        look(document.map());
    }
    fired
}

type Change = fn(&Map, &mut Builder<'_>);

/// Changes of the restaurant after which something else stands out.
const CHANGES: &[Change] = &[
    |map, edit| each(map, edit, |t| t.reach = Some(Reach::Online)),
    |map, edit| each(map, edit, |t| t.reach = Some(Reach::Offline)),
    |map, edit| {
        each(map, edit, |t| t.detail.data.iter_mut().for_each(|d| d.value.source = Some(Source::Survey)));
    },
    |map, edit| {
        each(map, edit, |t| t.detail.data.iter_mut().for_each(|d| d.value.source = Some(Source::Crm)));
    },
    |map, edit| each(map, edit, |t| t.moment = t.moment.filter(|moment| *moment != Moment::Third)),
    |map, edit| phases(map, edit, &[Phase::Before]),
    |map, edit| phases(map, edit, &[Phase::After]),
    |map, edit| {
        phases(
            map,
            edit,
            &[Phase::Before, Phase::Before, Phase::Before, Phase::Before, Phase::During, Phase::After],
        );
    },
    |map, edit| bill(map, edit, |t| (t.personalised, t.detail.data) = (true, Vec::new())),
    |map, edit| bill(map, edit, |t| t.detail.note = Prose::clean("an max@web.de")),
    |map, edit| {
        bill(map, edit, |t| {
            let wrong = Line::clean("busy");
            t.detail.interactions =
                row(Interaction { what: Line::clean("Pay"), wrong, ..Interaction::default() });
            t.detail.data =
                row(Data { what: Line::clean("Tip"), party: Some(Party::Third), ..Data::default() });
        });
    },
    |map, edit| {
        bill(map, edit, |t| {
            let figure = |month, value| Metric {
                name: Line::clean("Tips"),
                value: Line::clean(value),
                date: Some(date(2026, month, 1)),
                better: Some(Better::More),
                ..Metric::default()
            };
            let ids = [Ids::seeded(1).item(), Ids::seeded(2).item()];
            let both = [figure(3, "7"), figure(9, "6")];
            t.detail.metrics = ids.into_iter().zip(both).map(|(id, value)| Item { id, value }).collect();
        });
    },
    |map, edit| edit.stage(&map.stage_ids()[0], |stage| stage.leave_or_return = Prose::clean("too dear")),
    |_, edit| edit.about(|about| about.customer_goal = Prose::default()),
    |_, edit| edit.about(|about| about.goals_agree = Some(Agreement::Partly)),
    |_, edit| edit.about(|about| about.next_review = None),
    |_, edit| {
        let mut ids = Ids::seeded(1);
        for nth in 0..3 {
            let name = Line::clean(&format!("Later {nth}"));
            edit.insert_stage(&ids.stage(name.as_str()), Stage { name, ..Stage::default() }, 6 + nth);
        }
    },
    |map, edit| map.stage_ids()[..3].iter().for_each(|stage| edit.delete_stage(stage)),
];

fn each(map: &Map, edit: &mut Builder<'_>, change: impl Fn(&mut Touchpoint)) {
    for (id, _) in map.touchpoints() {
        edit.touchpoint(id, &change);
    }
}

fn bill(map: &Map, edit: &mut Builder<'_>, change: impl Fn(&mut Touchpoint)) {
    let (id, _) = map.touchpoints().find(|(_, touchpoint)| touchpoint.name.as_str() == "Bill").unwrap();
    edit.touchpoint(id, change);
}

/// Gives the stages these phases; the last one also to all that are left.
fn phases(map: &Map, edit: &mut Builder<'_>, phases: &[Phase]) {
    for (nth, id) in map.stage_ids().iter().enumerate() {
        let phase = phases.get(nth).or(phases.last()).copied();
        edit.stage(id, |stage| stage.phase = phase);
    }
}
