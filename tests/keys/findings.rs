//! How the findings name their touchpoints, in which order these stand, and by what each list is ranked.

use super::room::{NOW, Room};
use touchmap::{
    analysis::{findings, rule::Rule},
    app::Screen,
    formats::markdown::{self, Extent, Options},
    map::{
        about::Language,
        id::TouchpointId,
        lens::Lens,
        rated::Score,
        text::Line,
        touchpoint::{Moment, Usage},
    },
};

/// The touchpoints behind a finding, as the screen lists them.
fn listed(room: &mut Room, rule: Rule) -> Vec<String> {
    room.keys("tab home");
    for _ in 0..30 {
        if let Screen::Analysis(analysis) = &room.app.screen
            && analysis.rule(&room.app.insight) == Some(rule)
        {
            break;
        }
        room.keys("down");
    }
    room.keys("enter");
    let Screen::Analysis(analysis) = &room.app.screen else { panic!("the analysis") };
    let list = analysis.list.as_ref().unwrap_or_else(|| panic!("no list of {rule:?}"));
    assert_eq!(list.rule, Some(rule));
    list.targets.iter().map(|target| name(room, &target.id)).collect()
}

fn summary(room: &Room) -> String {
    let options = Options { extent: Extent::Rated, people: true, today: Some(NOW.date()) };
    markdown::summary(room.map(), &room.app.desk.lang, &options)
}

fn name(room: &Room, id: &TouchpointId) -> String {
    room.map().touchpoint(id).unwrap().name.to_string()
}

#[test]
fn the_worst_stand_first_on_the_screen_in_the_findings_and_in_the_summary() {
    let mut room = Room::demo("restaurant", Language::English);
    // Each has a 2; the last one stands in a less important stage than the others, and was the first of the journey.
    let worst = ["Changing table", "Business meal receipt", "Newsletter", "Booking by phone"];
    // Those that stand under a stronger finding follow, the worst of them first, too.
    let above = ["Lipstick on the wine glass", "Staff complaining of pay", "Chipped plates"];
    assert_eq!(listed(&mut room, Rule::ImportantButWeak), [&worst[..], &above].concat());
    assert!(room.screen().contains("7 touchpoints, worst first"), "{}", room.screen());
    let found = findings(room.map(), NOW.date());
    let shown = found.shown.iter().find(|finding| finding.rule == Rule::ImportantButWeak).unwrap();
    assert_eq!(shown.touchpoints.iter().map(|id| name(&room, id)).collect::<Vec<_>>(), worst);
    let summary = summary(&room);
    let places: Vec<usize> = worst.iter().map(|name| summary.find(&format!("  - {name}")).unwrap()).collect();
    assert!(places.is_sorted(), "{summary}");
}

#[test]
fn the_strongest_stand_first_where_strength_is_what_a_finding_is_about() {
    let mut room = Room::empty(&["Guests"]);
    for name in ["Radio", "Advert", "Poster"] {
        room.keys("a").types(name).keys("enter esc");
    }
    for (name, effectiveness, importance) in [("Radio", 4, 4), ("Advert", 4, 5), ("Poster", 5, 4)] {
        let id = room.id(name);
        room.prepare(|edit| {
            edit.touchpoint(&id, |touchpoint| {
                touchpoint.effectiveness.set(None, Score::new(effectiveness));
                touchpoint.importance.set(None, Score::new(importance));
                touchpoint.usage.set(None, Some(Usage::Under));
            });
        });
    }
    assert_eq!(listed(&mut room, Rule::EffectiveButNeglected), ["Poster", "Advert", "Radio"]);
    assert!(room.screen().contains("3 touchpoints, strongest first"), "{}", room.screen());
}

#[test]
fn a_sentence_about_few_touchpoints_names_them_the_worst_first() {
    for (language, said) in [
        (Language::English, "3 hidden touchpoints (Lipstick on the wine glass, Staff complaining of"),
        (Language::German, "3 versteckte Touchpoints (Lippenstift am Weinglas, Klage über den Lohn"),
    ] {
        let mut room = Room::demo("restaurant", language);
        room.keys("tab");
        assert!(room.screen().contains(said), "{}", room.screen());
        // Of many it says how many.
        let many = if language == Language::English {
            "7 important touchpoints have"
        } else {
            "7 wichtige Touchpoints wirken"
        };
        assert!(room.screen().contains(many), "{}", room.screen());
    }
    // What is experienced badly is called by its name and not by its cell.
    let mut room = Room::empty(&["Guests"]);
    room.keys("a").types("Phone").keys("enter esc r 2 tab");
    let said = "One touchpoint (Phone) is experienced badly: experience at most 2.";
    assert!(room.screen().contains(said), "{}", room.screen());
}

#[test]
fn where_a_list_shows_scores_of_two_kinds_each_has_its_word() {
    let mut room = Room::empty(&["Guests"]);
    room.keys("a").types("Shop window").keys("enter").types("First use").keys("enter esc");
    for (name, effectiveness, experience) in [("Shop window", Some(2), None), ("First use", Some(4), Some(1))]
    {
        let id = room.id(name);
        room.prepare(|edit| {
            edit.touchpoint(&id, |touchpoint| {
                touchpoint.moment = Some(Moment::First);
                touchpoint.effectiveness.set(None, effectiveness.and_then(Score::new));
                let place = touchpoint.places.iter_mut().next().unwrap();
                place.experience.set(None, experience.and_then(Score::new));
            });
        });
    }
    assert_eq!(listed(&mut room, Rule::MomentWeak), ["First use", "Shop window"]);
    let screen = room.screen();
    let line = |text: &str| screen.lines().find(|line| line.contains(text)).unwrap().trim_end().to_owned();
    assert!(line("First use").ends_with("Experience  1"), "{screen}");
    assert!(line("Shop window").ends_with("Effectiveness  2"), "{screen}");
    assert!(line("worst first").ends_with("worst first"), "one head would be wrong for the other: {screen}");
    // The digits rate what the word says.
    room.keys("3");
    let place = room.touchpoint("First use").places.iter().next().unwrap().clone();
    assert_eq!(place.experience.latest(), Score::new(3));
    let Screen::Analysis(analysis) = &room.app.screen else { panic!("the analysis") };
    assert_eq!(analysis.lens(&room.app.insight), Lens::Experience);
}

#[test]
fn each_ranked_list_says_by_what_it_is_ranked() {
    let mut room = Room::demo("restaurant", Language::English).sized(120, 36);
    room.keys("tab");
    assert!(room.screen().contains("by urgency"), "{}", room.screen());
    let mut narrow = Room::demo("restaurant", Language::English);
    narrow.keys("tab r r r r");
    assert!(narrow.screen().contains("important and weak first"), "{}", narrow.screen());
    let summary = summary(&room);
    assert!(
        summary.contains("the first to improve, the first to use more and the first to use less"),
        "{summary}"
    );
}

#[test]
fn a_chance_in_a_narrow_column_has_its_reason_under_the_cursor() {
    for (language, names, reason) in [
        (Language::English, ["Lipstick on the wine", "Staff complaining"], "Hidden, with little effect"),
        (Language::German, ["Lippenstift am Weinglas", "Klage über den Lohn"], "Versteckt und kaum wirksam"),
    ] {
        let mut room = Room::demo("restaurant", language).sized(120, 36);
        let screen = room.keys("tab r").screen();
        assert!(!screen.contains(reason), "{screen}");
        // The panel beside the matrix is gone to, and the cursor goes down there.
        let screen = room.keys("right right right right right down").screen();
        let list = screen.lines().skip(6);
        let aside: Vec<String> = list.map(|line| line.chars().skip(83).collect()).collect();
        let at = names.map(|name| aside.iter().position(|line| line.contains(name)).expect(&screen));
        assert!((2..=3).contains(&(at[1] - at[0])), "{screen}");
        assert!(aside[at[1] + 1].contains(reason), "{screen}");
    }
}

#[test]
fn what_a_walk_has_marked_is_marked_no_more_when_it_ends() {
    for back in ["esc", "tab"] {
        let mut room = Room::demo("restaurant", Language::English);
        room.keys("tab n n");
        assert!(room.screen().contains('*'), "{}", room.screen());
        room.keys(back);
        assert!(matches!(room.app.screen, Screen::Analysis(_)));
        room.keys("esc");
        assert!(matches!(room.app.screen, Screen::Map));
        assert!(!room.screen().contains('*'), "{}", room.screen());
    }
    // What a search has found stays, and the last line says what takes it away.
    let mut room = Room::demo("restaurant", Language::English);
    assert!(!room.screen().contains("Esc Clear"), "{}", room.screen());
    room.keys("/").types("menu").keys("enter");
    assert!(room.screen().contains("n Next") && room.screen().contains("Esc Clear"), "{}", room.screen());
    room.keys("esc");
    assert!(!room.screen().contains('*') && !room.screen().contains("Esc Clear"), "{}", room.screen());
}

#[test]
fn the_last_line_but_one_says_what_the_marks_of_the_found_mean() {
    let mut room = Room::demo("restaurant", Language::English).sized(120, 36);
    room.keys("tab enter esc esc");
    let status = |room: &Room| room.screen().lines().rev().nth(1).unwrap_or_default().to_owned();
    assert!(status(&room).contains("* Hidden, with little effect: 1 of 3"), "{}", room.screen());
    room.keys("home");
    assert!(status(&room).contains("* Hidden, with little effect: 3"), "{}", room.screen());
    // In another language it is said in that.
    room.keys("f9");
    room.app.desk.notice = None;
    assert!(status(&room).contains("* Versteckt und kaum wirksam: 3"), "{}", room.screen());
    room.keys("f9");
    // A pass asks about other cards.
    room.keys("w");
    assert!(!room.screen().contains('*'), "{}", room.screen());
    room.keys("esc").app.desk.notice = None;
    assert!(status(&room).contains("* Hidden, with little effect"), "{}", room.screen());
    room.keys("esc");
    assert!(!room.screen().contains('*'), "{}", room.screen());
    room.keys("/").types("menu").keys("enter home");
    assert!(status(&room).contains("* “menu”: "), "{}", room.screen());
}

#[test]
fn space_says_that_the_cursor_has_gone_on() {
    let mut room = Room::demo("restaurant", Language::English);
    room.keys("space");
    assert!(room.said().starts_with("One touchpoint marked, next one"), "{}", room.said());
    room.keys("end down*9");
    room.keys("space");
    assert!(
        room.said().starts_with("2 touchpoints marked ·") || room.said().contains("next one"),
        "{}",
        room.said()
    );
    assert!(room.screen().contains("Esc Clear"), "{}", room.screen());
}

#[test]
fn a_finding_takes_two_lines_and_its_list_has_all_that_it_leaves_out() {
    let mut room = Room::demo("restaurant", Language::German).sized(80, 24);
    let hidden = ["Lippenstift am Weinglas", "Klage über den Lohn", "Angeschlagene Teller"];
    for name in hidden {
        let id = room.id(name);
        let longer = format!("{name} im großen Saal mit Blick auf den Hof");
        room.prepare(|edit| edit.touchpoint(&id, |touchpoint| touchpoint.name = Line::clean(&longer)));
    }
    room.keys("tab");
    let screen = room.screen();
    let lines: Vec<&str> = screen.lines().collect();
    let at = lines.iter().position(|line| line.contains("3 versteckte Touchpoints")).unwrap();
    assert!(lines[at..at + 2].concat().contains("und 2 weitere) wirken"), "{screen}");
    assert!(lines[at + 2].contains("Ein Moment der Wahrheit"), "{screen}");
    room.keys("home enter");
    let screen = room.screen();
    for name in hidden {
        assert!(screen.contains(&format!("{name} im großen Saal")), "{name}: {screen}");
    }
    let summary = summary(&room);
    assert!(hidden.iter().all(|name| summary.contains(&format!("  - {name} im großen Saal"))), "{summary}");
}

#[test]
fn in_a_high_column_a_blank_line_parts_the_findings() {
    for (language, ends) in [(Language::German, "wirken schwach."), (Language::English, "little effect.")] {
        let screen = Room::demo("restaurant", language).sized(120, 36).keys("tab").screen();
        let aside: Vec<String> = screen.lines().map(|line| line.chars().skip(86).collect()).collect();
        let first = aside.iter().position(|line| line.starts_with("3 ")).unwrap();
        // The limits stand in the list behind it, where there is no room for them.
        let sentence =
            aside[first..first + 2].iter().map(|line| line.trim_end()).collect::<Vec<_>>().join(" ");
        assert!(sentence.ends_with(ends) || aside[first..first + 3].concat().contains(ends), "{screen}");
        assert!(aside[first + 2].trim().is_empty(), "{screen}");
    }
}

#[test]
fn what_a_sentence_leaves_out_of_its_stages_stands_above_its_list() {
    let mut room = Room::demo("restaurant", Language::German).sized(120, 36);
    listed(&mut room, Rule::StageWithoutHidden);
    let screen = room.screen();
    let list = screen.lines().skip(6);
    let aside: Vec<String> = list.map(|line| line.chars().skip(83).collect()).collect();
    let said = aside.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
    for stage in ["Vergleichen (5", "Reservieren (3", "Wiederkommen (4"] {
        assert!(said.contains(stage), "{stage}: {said}");
    }
}
