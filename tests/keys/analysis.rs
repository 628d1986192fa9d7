//! The analysis screen: from what stands out to the touchpoints, their scores and actions, and back.

use super::room::Room;
use touchmap::{
    analysis::rule::Rule,
    app::{
        Msg, Overlay, Screen,
        analysis::{line::What, panel::Panel, screen::Analysis},
        context::Context,
        form::Slot,
        overlay::prompt::Purpose,
    },
    map::{
        about::Language,
        choice::Choice as _,
        field::Item,
        lens::Lens,
        rated::{Rated, Score},
        text::{Line, Prose},
    },
};

fn room() -> Room {
    let mut room = Room::demo("restaurant", Language::German);
    room.keys("tab");
    room
}

fn analysis(room: &Room) -> &Analysis {
    match &room.app.screen {
        Screen::Analysis(analysis) => analysis,
        other => panic!("{other:?}"),
    }
}

fn here(room: &Room) -> Option<What> {
    analysis(room).here(&room.app.insight)
}

/// Goes down to the finding of a rule.
fn go_to(room: &mut Room, rule: Rule) {
    room.keys("home");
    for _ in 0..20 {
        if here(room) == Some(What::Finding(rule)) {
            return;
        }
        room.keys("down");
    }
    panic!("no finding of {rule:?}");
}

#[test]
fn tab_goes_round_the_three_screens_and_shift_tab_back() {
    let mut room = room();
    let mut contexts = vec![room.app.context()];
    for key in ["tab", "tab", "shift-tab", "shift-tab", "shift-tab"] {
        room.keys(key);
        contexts.push(room.app.context());
    }
    use Context::{Actions, Analysis, Map};
    assert_eq!(contexts, [Analysis, Actions, Map, Actions, Analysis, Map]);
}

#[test]
fn enter_on_a_finding_lists_its_touchpoints_and_the_map_walks_them() {
    let mut room = room();
    go_to(&mut room, Rule::ImportantButWeak);
    room.keys("enter down");
    let list = analysis(&room).list.clone().unwrap();
    assert_eq!((list.rule, list.targets.len(), list.at), (Some(Rule::ImportantButWeak), 7, 1));
    assert_eq!(room.here(), "Bewirtungsbeleg");
    // Enter opens it, Esc comes back to the same line, and once more to the finding.
    room.keys("enter");
    assert_eq!(room.app.context(), Context::Form);
    room.keys("esc");
    assert_eq!(analysis(&room).list.as_ref().map(|list| list.at), Some(1));
    room.keys("esc");
    assert_eq!(here(&room), Some(What::Finding(Rule::ImportantButWeak)));
    room.keys("esc");
    assert_eq!((room.app.context(), room.here()), (Context::Map, "Bewirtungsbeleg"));
    room.keys("n");
    assert_eq!(room.here(), "Newsletter");
    room.keys("b b");
    assert_eq!(room.here(), "Wickeltisch");
}

/// The figure of a finding is what Enter lists: first those that stand here, then those of stronger findings.
#[test]
fn a_finding_lists_as_many_touchpoints_as_it_says() {
    for (width, height) in [(80, 24), (120, 36), (200, 60), (40, 12)] {
        let mut room = room().sized(width, height);
        go_to(&mut room, Rule::ImportantButWeak);
        room.keys("enter");
        let list = analysis(&room).list.clone().unwrap();
        let above: Vec<bool> = list.targets.iter().map(|target| target.is_above).collect();
        assert_eq!(above, [false, false, false, false, true, true, true]);
        room.keys("down*4");
        assert!(room.screen().contains("auch bei einem stärkeren Befund"), "{}", room.screen());
    }
    let mut room = room();
    go_to(&mut room, Rule::ImportantButWeak);
    let before: usize = room.map().touchpoints().map(|(_, it)| it.detail.actions.len()).sum();
    room.keys("m enter");
    let after: usize = room.map().touchpoints().map(|(_, it)| it.detail.actions.len()).sum();
    assert_eq!(after, before + 7);
}

/// Where a stage has too few touchpoints, another one is the answer and not a better one, and it is written down once.
#[test]
fn too_few_touchpoints_are_answered_by_another_one() {
    let mut room = room().sized(200, 60);
    if let Screen::Analysis(analysis) = &mut room.app.screen {
        analysis.panel = Panel::Distribution;
    }
    room.keys("home");
    let sheet = room.app.insight.sheet(Panel::Distribution).unwrap();
    let finding = sheet.finding(Rule::StageThin).unwrap().finding.clone();
    let (mut thin, mut others) = (0, 0);
    for _ in 0..room.map().stage_ids().len() {
        let Some(What::Stage(stage)) = here(&room) else { panic!("{:?}", here(&room)) };
        room.keys("m");
        let Some(Overlay::Prompt(prompt)) = room.overlay() else { panic!("{}", room.screen()) };
        let (text, purpose) = (prompt.input.text().to_owned(), prompt.purpose.clone());
        if finding.stages().any(|one| *one == stage) {
            let name = room.map().stage(&stage).unwrap().name.to_string();
            assert_eq!(text, format!("Touchpoint ergänzen: {name}"));
            assert!(matches!(purpose, Purpose::ActionFor(ids) if ids.len() == 1));
            thin += 1;
        } else {
            assert!(!text.contains("ergänzen"), "{text}");
            others += 1;
        }
        room.keys("esc down");
    }
    assert!(thin > 0 && others > 0);
    room.keys("home");
    for _ in 0..20 {
        if here(&room) == Some(What::Finding(Rule::StageThin)) {
            room.keys("m");
            let Some(Overlay::Prompt(prompt)) = room.overlay() else { panic!("{}", room.screen()) };
            assert!(prompt.input.text().starts_with("Touchpoint ergänzen: "), "{}", prompt.input.text());
            return;
        }
        room.keys("down");
    }
}

#[test]
fn n_goes_to_the_map_with_the_touchpoints_of_a_finding_and_esc_comes_back_to_its_line() {
    let mut room = room().sized(120, 36);
    go_to(&mut room, Rule::ImportantButWeak);
    let before = analysis(&room).clone();
    room.keys("n");
    assert_eq!((room.app.context(), room.here()), (Context::Map, "Wickeltisch"));
    assert!(room.said().contains("1 von 7"), "{}", room.said());
    // Exactly these are marked as found.
    let found: Vec<String> = room
        .app
        .grid
        .found
        .hits
        .iter()
        .map(|id| room.map().touchpoint(id).unwrap().name.to_string())
        .collect();
    let own = ["Wickeltisch", "Bewirtungsbeleg", "Newsletter", "Reservierung am Telefon"];
    // Those that stand under a stronger finding come after them.
    let above = ["Lippenstift am Weinglas", "Klage über den Lohn", "Angeschlagene Teller"];
    assert_eq!(found, [&own[..], &above].concat());
    let screen = room.screen();
    assert!(screen.contains("*» Newsletter") && !screen.contains("*» Online"), "{screen}");
    room.keys("n n b");
    assert_eq!(room.here(), "Bewirtungsbeleg");
    // What is done on the map on the way changes nothing about the way back, and marks are taken off first.
    room.keys("enter esc space esc");
    assert_eq!(room.app.context(), Context::Map);
    room.keys("esc");
    assert_eq!(*analysis(&room), before);
    // Tab comes back, too.
    room.keys("n tab");
    assert_eq!(*analysis(&room), before);
    // From the list one comes back to the touchpoint that the map has come to.
    room.keys("enter down n n esc");
    let list = analysis(&room).list.clone().unwrap();
    assert_eq!((list.rule, list.at), (Some(Rule::ImportantButWeak), 2));
    room.keys("esc");
    assert_eq!(here(&room), Some(What::Finding(Rule::ImportantButWeak)));
    // A search of one's own in between is nothing to come back with.
    room.keys("enter n /").types("Kita").keys("enter esc");
    assert_eq!(analysis(&room).list.as_ref().map(|list| list.at), Some(0));
    // Once one is back, Esc on the map clears what was found.
    room.keys("esc esc esc");
    assert!(room.app.grid.found.hits.is_empty());
    assert_eq!(room.app.context(), Context::Map);
}

/// The cards show the scores for which the finding lists them, and afterwards the others again.
#[test]
fn the_lens_of_the_map_is_that_of_the_finding_while_it_is_walked() {
    let mut room = room().sized(120, 36);
    room.keys("esc r");
    assert_eq!(room.app.grid.lens, Lens::Experience);
    room.keys("tab");
    go_to(&mut room, Rule::ImportantButWeak);
    room.keys("n");
    assert_eq!((room.app.grid.lens, room.here()), (Lens::Effectiveness, "Wickeltisch"));
    assert!(room.said().ends_with("zeigt Wirkung"), "{}", room.said());
    room.keys("esc");
    assert_eq!(room.app.grid.lens, Lens::Experience);
}

#[test]
fn n_on_a_line_without_touchpoints_leads_to_where_they_are_missing() {
    let mut room = room();
    go_to(&mut room, Rule::CellEmpty);
    room.keys("n");
    assert_eq!((room.app.context(), room.here()), (Context::Map, ""));
}

#[test]
fn a_digit_rates_what_is_under_the_cursor_and_u_takes_it_back() {
    let mut room = room();
    go_to(&mut room, Rule::ImportantButWeak);
    room.keys("enter 4");
    let rated = |room: &Room| room.touchpoint("Wickeltisch").effectiveness.latest();
    assert_eq!(rated(&room), Score::new(4));
    // The list stays as it was asked for; the findings follow at once.
    assert_eq!(analysis(&room).list.as_ref().map(|list| list.targets.len()), Some(7));
    assert!(room.screen().contains("7 Touchpoints"), "{}", room.screen());
    room.keys("esc");
    assert!(room.screen().contains("6 wichtige Touchpoints wirken schwach"), "{}", room.screen());
    room.keys("u");
    assert_eq!(rated(&room), Score::new(2));
    assert!(room.screen().contains("7 wichtige Touchpoints wirken schwach"), "{}", room.screen());
    assert_eq!(here(&room), Some(What::Finding(Rule::ImportantButWeak)));
}

#[test]
fn on_the_way_of_a_segment_a_digit_rates_its_experience_there() {
    let mut room = room();
    room.keys("r r right right right enter");
    let target = analysis(&room).target(&room.app.insight).unwrap();
    let (stage, segment) = target.cell.clone().unwrap();
    room.keys("1");
    let place = room.map().touchpoint(&target.id).unwrap().place(&stage, &segment).unwrap();
    assert_eq!(place.experience.latest(), Score::new(1));
    // The next segment has its own way.
    room.keys("esc g");
    assert!(matches!(here(&room), Some(What::Cell(at, other)) if at == stage && other != segment));
}

#[test]
fn a_finding_about_the_experience_lists_and_rates_the_experience() {
    let mut room = Room::empty(&["Guests"]);
    // Effective, and experienced badly.
    room.keys("a").types("Phone").keys("enter esc 5 r 2 tab");
    go_to(&mut room, Rule::BadExperience);
    room.keys("enter");
    let line = |room: &Room, text: &str| room.screen().lines().find(|l| l.contains(text)).unwrap().to_owned();
    assert!(line(&room, "one touchpoint").trim_end().ends_with("Experience"), "{}", room.screen());
    assert!(line(&room, "Phone").trim_end().ends_with('2'), "{}", room.screen());
    assert!(line(&room, "Phone").contains("× Guests"), "{}", room.screen());
    room.keys("4");
    let phone = room.touchpoint("Phone");
    assert_eq!(phone.effectiveness.latest(), Score::new(5));
    assert_eq!(phone.places.iter().next().unwrap().experience.latest(), Score::new(4));
    // Other findings show the effectiveness, and say so.
    let mut room = self::room();
    go_to(&mut room, Rule::ImportantButWeak);
    room.keys("enter");
    assert!(line(&room, "7 Touchpoints, ").trim_end().ends_with("Wirkung"), "{}", room.screen());
}

#[test]
fn m_makes_an_action_with_its_text_filled_in_for_all_that_stand_behind_the_finding() {
    let mut room = room();
    go_to(&mut room, Rule::HiddenAndWeak);
    let hidden = ["Lippenstift am Weinglas", "Klage über den Lohn", "Angeschlagene Teller"];
    let before = hidden.map(|name| room.touchpoint(name).detail.actions.len());
    room.keys("m");
    let Some(Overlay::Prompt(prompt)) = room.overlay() else { panic!("a prompt") };
    assert!(matches!(&prompt.purpose, Purpose::ActionFor(ids) if ids.len() == 3));
    assert_eq!(prompt.input.text(), "Ansehen und in Ordnung bringen");
    room.types(" @Küche 4.12.").keys("enter");
    for (name, before) in hidden.iter().zip(before) {
        let actions = &room.touchpoint(name).detail.actions;
        let Item { value, .. } = actions.last().unwrap();
        assert_eq!((value.what.as_str(), value.who.as_str()), ("Ansehen und in Ordnung bringen", "Küche"));
        assert_eq!(actions.len(), before + 1);
    }
    assert_eq!(here(&room), Some(What::Finding(Rule::HiddenAndWeak)));
    room.keys("u");
    assert_eq!(hidden.map(|name| room.touchpoint(name).detail.actions.len()), before);
}

/// The issue's measure: the three most urgent touchpoints, why, and an action of each, in a few keys from the map.
#[test]
fn three_actions_for_the_three_most_urgent_in_a_dozen_keys() {
    let mut room = room();
    room.keys("enter m enter down m enter down m enter");
    for name in ["Lippenstift am Weinglas", "Klage über den Lohn", "Angeschlagene Teller"] {
        let last = room.touchpoint(name).detail.actions.last().unwrap();
        assert_eq!(last.value.what.as_str(), "Ansehen und in Ordnung bringen", "{name}");
    }
}

#[test]
fn what_has_no_touchpoint_leads_to_where_it_is_missing() {
    let mut room = Room::empty(&["Guests"]);
    room.keys("tab");
    go_to(&mut room, Rule::MapWithoutOwner);
    room.keys("m");
    assert!(room.failed() && room.overlay().is_none(), "{}", room.said());
    room.keys("enter");
    assert_eq!(room.app.context(), Context::Form);
    room.keys("esc");
    assert_eq!(here(&room), Some(What::Finding(Rule::MapWithoutOwner)));
}

#[test]
fn an_empty_cell_is_gone_to_on_the_map() {
    let mut room = room().sized(120, 36);
    go_to(&mut room, Rule::CellEmpty);
    room.keys("enter");
    assert_eq!((room.app.context(), room.here()), (Context::Map, ""));
    assert_eq!(room.app.grid.cursor.stage(), Some(&room.stage("Wiederkommen")));
}

#[test]
fn r_goes_through_all_pictures_and_arrows_from_panel_to_panel() {
    let mut room = room();
    let mut panels = Vec::new();
    for _ in 0..12 {
        panels.push(analysis(&room).panel);
        room.keys("r");
    }
    panels.sort();
    panels.dedup();
    assert_eq!((panels.len(), analysis(&room).panel), (12, Panel::Findings));
    let mut room = room.sized(200, 60);
    room.keys("left");
    assert_eq!(analysis(&room).panel, Panel::Matrix);
    room.keys("left left left");
    assert_eq!(analysis(&room).panel, Panel::Distribution);
    room.keys("down*12");
    assert_eq!(analysis(&room).panel, Panel::Experience);
    // Its findings stand beside it, so that above its stages is the panel above.
    room.keys("up");
    assert_eq!(analysis(&room).panel, Panel::Distribution);
    room.keys("down");
    assert_eq!(analysis(&room).panel, Panel::Experience);
    // On a narrower screen the panel that has the keys stays.
    let room = room.sized(80, 24);
    assert_eq!(analysis(&room).panel, Panel::Experience);
}

#[test]
fn help_on_a_finding_begins_with_its_rule_reason_and_source() {
    let mut room = room();
    go_to(&mut room, Rule::MomentWeak);
    room.keys("?");
    let screen = room.screen();
    let order = ["(moment-weak)", "In einem Moment der Wahrheit", "Quelle: Glossar", "Tasten"];
    let places: Vec<usize> = order.iter().map(|text| screen.find(text).expect(text)).collect();
    assert!(places.is_sorted(), "{screen}");
    room.keys("esc esc ?");
    assert!(!room.screen().contains("(moment-weak)"));
}

#[test]
fn what_is_typed_for_an_action_is_kept_when_the_program_ends() {
    let mut room = room();
    room.keys("m").types(" jetzt");
    let place = room.app.whereabouts().unwrap();
    assert!(
        place.is_draft && place.place.contains("Ansehen und in Ordnung bringen jetzt"),
        "{}",
        place.place
    );
    room.app.finish_typing();
    let last = room.touchpoint("Lippenstift am Weinglas").detail.actions.last().unwrap();
    assert_eq!(last.value.what.as_str(), "Ansehen und in Ordnung bringen jetzt");
}

#[test]
fn an_action_that_is_only_proposed_is_none_when_the_program_ends() {
    let mut room = room();
    room.keys("m");
    assert!(matches!(room.overlay(), Some(Overlay::Prompt(prompt)) if !prompt.input.is_blank()));
    let step = room.app.desk.doc.position();
    room.app.finish_typing();
    assert_eq!(room.app.desk.doc.position(), step);
}

/// An answer is no praise for what nobody has written down yet.
#[test]
fn a_panel_about_what_nobody_has_begun_says_so_and_where_to_begin() {
    let mut room = Room::empty(&["Guests"]);
    room.keys("a")
        .types("Phone")
        .keys("enter")
        .types("Website")
        .keys("enter")
        .types("Menu")
        .keys("enter esc");
    room.keys("5 t 1");
    let mut answers = Vec::new();
    room.keys("tab");
    for _ in Panel::ALL {
        let panel = analysis(&room).panel;
        let sheet = room.app.insight.sheet(panel).unwrap();
        answers.push((panel, sheet.answer.clone()));
        room.keys("r");
    }
    let answer = |panel| answers.iter().find(|(of, _)| *of == panel).unwrap().1.as_str();
    for (panel, said) in [
        (Panel::Matrix, "No touchpoint has both effectiveness and importance yet"),
        (Panel::Kinds, "Only 1 of 3 touchpoints have a kind so far: t on the map"),
        (Panel::Use, "Nobody has said yet what is used too much or too little"),
        (Panel::Data, "No touchpoint has any data written down yet"),
        (Panel::Owners, "Nobody is responsible for any of the 3 touchpoints yet: o on the map"),
    ] {
        assert!(answer(panel).starts_with(said), "{panel:?}: {}", answer(panel));
    }
}

#[test]
fn pictures_without_scores_say_which_keys_give_them() {
    let mut room = Room::empty(&["Guests"]);
    room.keys("a").types("Phone").keys("enter").types("Website").keys("enter esc").keys("5 k 4 tab");
    while analysis(&room).panel != Panel::Experience {
        room.keys("r");
    }
    let sheet = room.app.insight.sheet(Panel::Experience).unwrap();
    assert!(sheet.answer.ends_with("On the map: r, then a digit."), "{}", sheet.answer);
    while analysis(&room).panel != Panel::Matrix {
        room.keys("r");
    }
    assert!(room.screen().contains("without importance: 2 · a digit on the"), "{}", room.screen());
    // What has an importance lacks the other score.
    room.keys("esc up*9 down 4 tab");
    while analysis(&room).panel != Panel::Matrix {
        room.keys("r");
    }
    assert!(!room.screen().contains("without importance"), "{}", room.screen());
}

#[test]
fn the_two_columns_of_use_stand_apart() {
    for language in [Language::English, Language::German] {
        let mut room = Room::demo("restaurant", language).sized(120, 36);
        room.keys("tab");
        while analysis(&room).panel != Panel::Use {
            room.keys("r");
            if analysis(&room).panel == Panel::Kinds {
                room.keys("right");
            }
        }
        let word = if language == Language::English { "▼ underused" } else { "▼ zu wenig" };
        let screen = room.screen();
        assert!(screen.contains(word), "{screen}");
        for rest in screen.split(word).skip(1) {
            assert!(rest.starts_with("  ") || rest.trim_start_matches(' ').starts_with('\n'), "{screen}");
        }
    }
}

#[test]
fn answers_name_the_best_chance_and_say_nothing_about_a_use_that_nobody_has_judged() {
    let mut room = room();
    room.send(Msg::Resize(200, 60));
    let answer = |room: &Room, panel| room.app.insight.sheet(panel).unwrap().answer.clone();
    assert_eq!(answer(&room, Panel::Chances), "„Lippenstift am Weinglas“; 2 der ersten 8 ohne Maßnahme.");
    let matrix = "7 wichtige wirken schwach";
    assert_eq!(answer(&room, Panel::Matrix), format!("{matrix}; 6 wichtige und starke nutzen wir zu wenig."));
    let ids: Vec<_> = room.map().touchpoints().map(|(id, _)| id.clone()).collect();
    room.prepare(|edit| {
        for id in &ids {
            edit.touchpoint(id, |touchpoint| touchpoint.usage = Rated::default());
        }
        edit.about(|about| about.title = Line::clean("Ein anderer Abend"));
    });
    room.send(Msg::Rest);
    assert_eq!(answer(&room, Panel::Matrix), format!("{matrix}."));
}

#[test]
fn an_empty_column_of_computed_use_says_what_fills_it() {
    let mut room = room();
    let note = "Berechnet wird, sobald bei der Hälfte Interaktionen oder Abläufe notiert sind.";
    room.keys("r r r r r r");
    assert_eq!(analysis(&room).panel, Panel::Use);
    let answer = |room: &Room| room.app.insight.sheet(Panel::Use).unwrap().answer.clone();
    assert!(!answer(&room).ends_with(note), "{}", answer(&room));
    let ids: Vec<_> = room.map().touchpoints().map(|(id, _)| id.clone()).collect();
    room.prepare(|edit| {
        for id in &ids {
            edit.touchpoint(id, |touchpoint| {
                touchpoint.detail.interactions.clear();
                touchpoint.detail.processes.clear();
            });
        }
        edit.about(|about| about.title = Line::clean("Ein anderer Abend"));
    });
    room.send(Msg::Rest);
    assert!(answer(&room).ends_with(note), "{}", answer(&room));
}

/// A sentence with a capital is an action for what it was typed on, and where there can be none it turns no pages.
#[test]
fn a_capital_begins_an_action_for_what_is_under_the_cursor() {
    let mut room = room();
    go_to(&mut room, Rule::ImportantButWeak);
    room.types("Wir brauchen mehr Personal");
    let Some(Overlay::Prompt(prompt)) = room.overlay() else { panic!("{}", room.screen()) };
    assert_eq!(prompt.input.text(), "Wir brauchen mehr Personal");
    assert!(matches!(&prompt.purpose, Purpose::ActionFor(behind) if behind.len() > 1), "{}", room.screen());
    assert!(!room.app.takes_text(), "{}", room.screen());

    let mut room = Room::empty(&["Familien"]);
    room.keys("tab");
    let (panel, at) = (analysis(&room).panel, here(&room));
    room.types("Wi");
    assert!(room.failed(), "{}", room.screen());
    room.types("r b");
    assert_eq!((analysis(&room).panel, here(&room)), (panel, at));
    room.types("rauchen mehr Personal").keys("ctrl-t");
    let written = room.app.grid.writing().map(|write| write.input.text());
    assert_eq!(written, Some("Wir brauchen mehr Personal"));
}

/// What the map itself lacks is written where it is missing, and not in the first field of its form.
#[test]
fn enter_on_what_the_map_lacks_opens_the_field_for_it() {
    for (rule, field) in [
        (Rule::GoalMissing, "business_goal"),
        (Rule::MapWithoutOwner, "owner"),
        (Rule::ReviewOverdue, "next_review"),
    ] {
        let mut room = Room::empty(&["Families"]);
        room.keys("a").types("Website").keys("enter esc tab");
        go_to(&mut room, rule);
        assert!(room.screen().contains("Enter Open"), "{}", room.screen());
        room.keys("enter");
        let form = room.app.form().unwrap_or_else(|| panic!("{}", room.screen()));
        assert_eq!(form.focus, Slot::field(field));
    }
    let mut room = Room::empty(&["Families"]);
    room.prepare(|edit| edit.about(|about| about.business_goal = Prose::clean("More guests")));
    room.keys("tab");
    go_to(&mut room, Rule::GoalMissing);
    room.keys("enter");
    assert_eq!(room.app.form().map(|form| &form.focus), Some(&Slot::field("customer_goal")));
}
