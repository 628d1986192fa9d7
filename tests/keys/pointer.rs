//! The mouse does what the keys do, on what is seen, and takes no text that is being written.

use super::room::Room;
use ratatui::{crossterm::event::KeyCode, layout::Position};
use touchmap::{
    analysis::rule::Rule,
    app::{
        Msg, Overlay, Screen,
        analysis::{line::What, panel::Panel},
        form::slot::Slot,
        overlay::ask::Question,
        pointer::{Gesture, Target},
        start::setup::Setup,
    },
    map::{
        Key as Record,
        about::Language,
        choice::Choice as _,
        detail::State,
        rated::Score,
        text::Line,
        touchpoint::{Friction, Kind, Reach},
    },
    store::access::Access,
    ui::{self, Looks, glyphs::UNICODE, theme::Depth},
};
use unicode_width::UnicodeWidthStr as _;

fn demo() -> Room {
    Room::demo("restaurant", Language::German).sized(120, 36)
}

/// What stands where a text begins on the screen; the last line first, because it stands above the others.
fn target(room: &Room, text: &str) -> Option<Target> {
    let screen = room.screen();
    let places = screen.lines().zip(0..).filter(|(line, _)| line.contains(text));
    let places = places.map(|(line, y)| (line[..line.find(text).unwrap()].width(), y));
    let places: Vec<(usize, u16)> = places.collect();
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let at = |(x, y): &(usize, u16)| Position { x: u16::try_from(*x).unwrap(), y: *y };
    places.iter().rev().find_map(|place| ui::mouse::target(&room.app, &looks, at(place)))
}

fn click<'r>(room: &'r mut Room, text: &str) -> &'r mut Room {
    let target = target(room, text);
    room.send(Msg::Mouse(Gesture::Click, target))
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    let mut room = demo();
    let name = "Küchenduft";
    assert_ne!(room.here(), name);
    click(&mut room, name);
    assert!(room.here().contains(name), "{}", room.here());
    assert!(matches!(room.app.screen, Screen::Map));
    click(&mut room, name);
    assert!(matches!(room.app.screen, Screen::Form(_)));
}

#[test]
fn a_click_on_a_score_selects_its_card_and_says_how_it_is_rated() {
    let mut room = demo();
    let screen = room.screen();
    let (y, line) = screen.lines().enumerate().find(|(_, line)| line.contains("Küchenduft")).unwrap();
    let before = &line[..line.find("Küchenduft").unwrap()];
    let x = before.chars().count() + line[before.len()..].chars().position(|c| c == '5').unwrap();
    let place = Position { x: u16::try_from(x).unwrap(), y: u16::try_from(y).unwrap() };
    let score = ui::mouse::target(&room.app, &Looks::new(UNICODE, "dark", Depth::True), place);
    for _ in 0..2 {
        room.send(Msg::Mouse(Gesture::Click, score.clone()));
        assert!(room.here().contains("Küchenduft"), "{}", room.here());
    }
    assert!(matches!(room.app.screen, Screen::Form(_)), "a second click opens it as on its name");
    room.keys("esc").send(Msg::Mouse(Gesture::Click, score));
    assert_eq!(room.said(), "Wirkung: 1–5 oder ein Klick auf die Skala oben bewertet");
}

#[test]
fn heads_bands_and_tabs_are_clicked() {
    let mut room = demo();
    let stage = room.map().stages().next().unwrap().1.name.to_string();
    click(&mut room, &stage[..6]);
    assert!(room.app.grid.cursor.stage().is_some(), "{:?}", room.app.grid.cursor);
    let segment = room.map().segments().next().unwrap().1.name.to_string();
    click(&mut room, &segment);
    assert!(room.app.grid.cursor.segment().is_some() && room.app.grid.cursor.stage().is_none());
    click(&mut room, "Maßnahmen");
    assert!(matches!(room.app.screen, Screen::Actions(_)), "{}", room.screen());
    click(&mut room, "Karte");
    assert!(matches!(room.app.screen, Screen::Map));
}

#[test]
fn a_click_on_the_state_of_the_action_under_the_cursor_sets_the_next_one() {
    let mut room = demo();
    room.keys("shift-tab home");
    let state = |room: &Room| {
        let Screen::Actions(actions) = &room.app.screen else { panic!("the actions") };
        let key = actions.key.clone().unwrap();
        touchmap::app::actions::action(room.map(), &key).unwrap().state()
    };
    assert_eq!(state(&room), State::Open);
    let at = |room: &Room, x: u16, y: u16| {
        let looks = Looks::new(UNICODE, "dark", Depth::True);
        ui::mouse::target(&room.app, &looks, Position { x, y })
    };
    let y = u16::try_from(room.screen().lines().position(|line| line.starts_with('▐')).unwrap()).unwrap();
    let chip = at(&room, 110, y);
    room.send(Msg::Mouse(Gesture::Click, chip.clone()));
    assert_eq!(state(&room), State::Doing, "{chip:?}");
    room.keys("u");
    assert_eq!(state(&room), State::Open);
    // On another row it selects that.
    let other = at(&room, 110, y + 2);
    assert_eq!(other, Some(Target::Line(2)));
    room.keys("esc shift-tab home");
    click(&mut room, "4 verworfen");
    assert!(room.map().touchpoints().any(|(_, t)| {
        t.detail
            .actions
            .iter()
            .any(|a| a.value.state() == State::Dropped && a.value.what.as_str().contains("Tisch reservieren"))
    }));
}

#[test]
fn the_sign_of_a_hint_that_is_hit_is_its_key() {
    let mut room = demo();
    room.go("Küchenduft vor der Tür");
    // In `1–5` the five is a key of its own, and the stroke is none.
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let screen = room.screen();
    let keys = screen.lines().last().unwrap();
    let x = u16::try_from(keys[..keys.find("1–5").unwrap()].width()).unwrap();
    for (right, points) in [(0, 1), (2, 5)] {
        let at = Position { x: x + right, y: 35 };
        let target = ui::mouse::target(&room.app, &looks, at);
        room.send(Msg::Mouse(Gesture::Click, target));
        let id = room.id("Küchenduft vor der Tür");
        let rated = room.map().touchpoint(&id).unwrap().effectiveness.latest().unwrap();
        assert_eq!(rated.points(), points);
    }
}

/// All that a click on the last line can be, from left to right.
fn hints(room: &Room) -> Vec<Option<(&'static str, String)>> {
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let (width, height) = room.app.desk.size;
    let at = |x| ui::mouse::target(&room.app, &looks, Position { x, y: height - 1 });
    let hint = |target| match target {
        Some(Target::Command(name, key)) => Some((name, key.label(&room.app.desk.lang))),
        _ => None,
    };
    (0..width).map(|x| hint(at(x))).collect()
}

#[test]
fn the_word_of_a_hint_with_several_signs_is_no_key() {
    for (keys, name, label) in
        [("", "rate", "1–5"), ("r", "rate", "1–5"), ("up*9 down", "rate", "1–5"), ("w", "pass-rate", "1–5")]
    {
        for width in [80, 200] {
            let mut room = Room::demo("restaurant", Language::German).sized(width, 24);
            room.keys(keys);
            let screen = room.screen();
            let line = screen.lines().last().unwrap();
            let Some(at) = line.find(label) else { continue };
            let (at, hints) = (line[..at].width(), hints(&room));
            let found = |right: usize| hints[at + right].as_ref().map(|(name, key)| (*name, key.as_str()));
            assert_eq!(found(0), Some((name, "1")), "{line}");
            assert_eq!(found(1), None, "the stroke: {line}");
            assert_eq!(found(2), Some((name, &label["1–".len()..])), "{line}");
            let word =
                line[line.find(label).unwrap()..].split("  ").next().unwrap().rsplit(' ').next().unwrap();
            let begin = line[..line.find(word).unwrap()].width();
            assert!(hints[begin..begin + word.width()].iter().all(Option::is_none), "{line}");
            let steps = room.app.desk.doc.steps().len();
            click(&mut room, &line[line.find(word).unwrap()..]);
            assert_eq!(room.app.desk.doc.steps().len(), steps, "{line}");
        }
    }
}

#[test]
fn a_hint_of_one_key_is_that_key_also_at_its_word() {
    let mut room = Room::demo("restaurant", Language::German).sized(200, 24);
    click(&mut room, "Hilfe");
    assert!(room.app.help.is_some(), "{}", room.screen());
    room.keys("esc enter");
    // Signs that are keys of their own are hit, and a word that names a key counts as a whole.
    let screen = room.screen();
    let line = screen.lines().last().unwrap();
    let at = line.find("Tab ↓↑").map(|at| line[..at].width()).unwrap();
    let hints = hints(&room);
    let found = |right: usize| hints[at + right].as_ref().map(|(_, key)| key.as_str());
    assert_eq!((found(0), found(2), found(3)), (Some("Tab"), Some("Tab"), None), "{line}");
    assert_eq!((found(4), found(5), found(7)), (Some("↓"), Some("↑"), None), "{line}");
}

#[test]
fn the_ramp_rates_and_its_name_is_the_next_lens() {
    let mut room = demo();
    room.go("Küchenduft vor der Tür");
    let before = room.app.grid.lens;
    room.send(Msg::Mouse(Gesture::Click, Some(Target::Sign(KeyCode::Char('r')))));
    assert_ne!(room.app.grid.lens, before);
    room.send(Msg::Mouse(Gesture::Click, Some(Target::Sign(KeyCode::Char('r')))));
    let steps = room.app.desk.doc.steps().len();
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let first_line = (0..120).filter_map(|x| ui::mouse::target(&room.app, &looks, Position { x, y: 0 }));
    let target = first_line.into_iter().find(|target| *target == Target::Sign(KeyCode::Char('1')));
    assert!(target.is_some());
    room.send(Msg::Mouse(Gesture::Click, target));
    assert_eq!(room.app.desk.doc.steps().len(), steps + 1);
}

#[test]
fn a_click_loses_no_text_and_the_wheel_does_not_move_in_one() {
    let mut room = demo();
    room.go("Küchenduft vor der Tür").keys("a").types("Brandneue Karte");
    room.send(Msg::Mouse(Gesture::Down, None));
    room.types(" hier");
    click(&mut room, "Newsletter");
    assert!(room.map().touchpoints().any(|(_, t)| t.name.as_str() == "Brandneue Karte hier"));
    // What lies over the screen covers what is below it.
    room.keys("o").types("Ich");
    click(&mut room, "Küchenduft");
    assert!(matches!(room.overlay(), Some(Overlay::Prompt(p)) if p.input.text() == "Ich"));
}

#[test]
fn a_choice_of_a_question_is_clicked_and_nothing_below_it() {
    let mut room = demo();
    room.keys("e");
    assert!(matches!(room.overlay(), Some(Overlay::Ask(ask)) if ask.question == Question::Export));
    let title = Position { x: 2, y: 0 };
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    assert_eq!(ui::mouse::target(&room.app, &looks, title), None);
    click(&mut room, "Zusammenfassung ohne");
    assert!(matches!(room.overlay(), Some(Overlay::Prompt(_))), "{}", room.screen());
    click(&mut room, "Abbrechen");
    assert!(room.overlay().is_none(), "{}", room.screen());
}

#[test]
fn a_field_of_a_form_is_clicked_and_what_was_written_in_another_is_kept() {
    let mut room = demo();
    room.go("Küchenduft vor der Tür").keys("enter");
    click(&mut room, "Wirkung");
    let Screen::Form(form) = &room.app.screen else { panic!("a form") };
    let there = form.focus.clone();
    room.keys("home").types("Nach Brot");
    click(&mut room, "Wirkung");
    let Screen::Form(form) = &room.app.screen else { panic!("a form") };
    assert!(form.writing.is_none() && form.focus == there, "{:?}", form.focus);
    assert!(room.map().touchpoints().any(|(_, t)| t.name.as_str().contains("Nach Brot")));
}

/// Whoever clicks on what is asked, or on its term, writes the answer to that and nothing elsewhere.
#[test]
fn a_question_of_a_form_and_its_term_lead_to_its_field() {
    let mut room = Room::demo("restaurant", Language::English).sized(120, 36);
    room.go("Bill").keys("enter end");
    let before = room.touchpoint("Bill").clone();
    let focus = |room: &Room| match &room.app.screen {
        Screen::Form(form) => form.focus.clone(),
        other => panic!("{other:?}"),
    };
    for (text, field) in [("Who is responsible", "owner"), ("Processes", "processes"), ("Owner", "owner")] {
        room.keys("end");
        assert_ne!(focus(&room).field, field);
        click(&mut room, text);
        assert_eq!(focus(&room), Slot::first_of(room.map(), &Record::Touchpoint(room.id("Bill")), field));
    }
    room.types("IT").keys("enter");
    let now = room.touchpoint("Bill");
    assert_eq!((now.owner.as_str(), &now.detail), (&*format!("{} IT", before.owner), &before.detail));
}

/// What is typed after a click on the question of a filled list is a row of its own.
#[test]
fn the_question_of_a_list_leads_to_where_a_row_is_added() {
    let mut room = Room::demo("restaurant", Language::English).sized(120, 36);
    room.go("Newspaper advert").keys("enter end");
    let before: Vec<String> = interactions(&room);
    click(&mut room, "What happens");
    room.types("Cut it out").keys("esc");
    assert_eq!(interactions(&room), [&before[..], &["Cut it out".to_owned()]].concat());
}

fn interactions(room: &Room) -> Vec<String> {
    let rows = &room.touchpoint("Newspaper advert").detail.interactions;
    rows.iter().map(|row| row.value.what.to_string()).collect()
}

#[test]
fn lines_of_the_analysis_are_clicked_and_a_second_click_goes_behind_them() {
    let mut room = demo();
    room.keys("tab");
    let analysis = |room: &Room| match &room.app.screen {
        Screen::Analysis(analysis) => analysis.clone(),
        other => panic!("{other:?}"),
    };
    let here = |room: &Room| analysis(room).here(&room.app.insight);
    // A finding, and what stands behind it.
    click(&mut room, "7 wichtige Touchpoints");
    assert_eq!(here(&room), Some(What::Finding(Rule::ImportantButWeak)));
    assert!(analysis(&room).list.is_none());
    click(&mut room, "7 wichtige Touchpoints");
    assert_eq!(analysis(&room).list.map(|list| list.at), Some(0));
    click(&mut room, "Bewirtungsbeleg");
    assert_eq!((analysis(&room).list.map(|list| list.at), room.here()), (Some(1), "Bewirtungsbeleg"));
    click(&mut room, "Bewirtungsbeleg");
    assert!(matches!(room.app.screen, Screen::Form(_)));
    room.keys("esc");
    // A stage of a picture, whose panel has the keys then.
    click(&mut room, "Wiederkommen •");
    let stage = room.stage("Wiederkommen");
    assert_eq!((analysis(&room).panel, here(&room)), (Panel::Distribution, Some(What::Stage(stage))));
    assert!(analysis(&room).list.is_none());
    click(&mut room, "Wiederkommen •");
    assert!(analysis(&room).list.is_some_and(|list| list.targets.len() == 4));
    // A card of the matrix, and a field of the kinds.
    room.keys("esc r");
    click(&mut room, "» Newsletter  ▲");
    assert_eq!(here(&room), Some(What::Touchpoint(room.id("Newsletter"))));
    click(&mut room, "» Newsletter  ▲");
    assert!(matches!(room.app.screen, Screen::Form(_)));
    room.keys("esc r");
    click(&mut room, "fehlt");
    assert!(matches!(here(&room), Some(What::StageKind(..) | What::SegmentKind(..))), "{:?}", here(&room));
}

#[test]
fn f7_lets_go_of_the_mouse() {
    let mut room = demo();
    assert!(room.app.desk.mouse);
    room.keys("f7");
    assert!(!room.app.desk.mouse && room.said().contains("markieren"), "{}", room.said());
    room.keys("f7");
    assert!(room.app.desk.mouse);
}

#[test]
fn one_click_on_a_value_of_a_form_chooses_it() {
    let mut room = demo();
    room.go("Küchenduft vor der Tür").keys("enter");
    let reach = |room: &Room| room.touchpoint("Küchenduft vor der Tür").reach.map(Reach::word);
    assert_eq!(reach(&room), Some("offline"));
    click(&mut room, "online");
    assert_eq!(reach(&room), Some("online"), "{}", room.screen());
    let Screen::Form(form) = &room.app.screen else { panic!("a form") };
    assert_eq!(form.focus.field, "reach");
    // A mark is set by a click, and the second one of a double click does not take it back.
    let stuck = |room: &Room| room.touchpoint("Küchenduft vor der Tür").friction.has(Friction::Stuck);
    click(&mut room, "hängt");
    click(&mut room, "hängt");
    assert!(stuck(&room), "{}", room.screen());
    // What was being written in another field is kept.
    room.keys("home").types("Nach Brot");
    click(&mut room, "beides");
    let (_, touchpoint) =
        room.map().touchpoints().find(|(_, t)| t.name.as_str().contains("Nach Brot")).unwrap();
    assert_eq!(touchpoint.reach.map(Reach::word), Some("both"));
}

#[test]
fn a_value_is_not_chosen_where_the_map_can_only_be_read() {
    let mut room = demo();
    room.go("Küchenduft vor der Tür").keys("enter");
    room.send(Msg::Access(Access::Held(None)));
    let steps = room.app.desk.doc.steps().len();
    click(&mut room, "online");
    assert_eq!(room.app.desk.doc.steps().len(), steps);
    assert!(room.failed(), "{}", room.said());
}

#[test]
fn the_questions_before_a_new_map_and_their_templates_are_clicked() {
    let mut room = demo();
    room.app.screen = Screen::Setup(Setup::new(None, Language::German));
    room.types("Hotel");
    click(&mut room, "AIDA");
    let setup = |room: &Room| match &room.app.screen {
        Screen::Setup(setup) => (setup.at, setup.template, setup.inputs[0].text().to_owned()),
        other => panic!("{other:?}"),
    };
    assert_eq!(setup(&room), (3, 2, "Hotel".to_owned()));
    click(&mut room, "Worum geht es");
    room.types(" am See");
    assert_eq!(setup(&room), (0, 2, "Hotel am See".to_owned()));
}

#[test]
fn a_kind_is_clicked_where_it_is_asked_for() {
    let mut room = demo();
    room.go("Küchenduft vor der Tür").keys("t");
    click(&mut room, "2 ●");
    assert_eq!(room.touchpoint("Küchenduft vor der Tür").kind, Some(Kind::Human));
}

#[test]
fn the_mouse_does_the_same_whatever_the_keys_are() {
    let mut room = demo();
    room.own_keys(&[
        ("lens", &["f12"]),
        // What has the key instead must not run.
        ("find-next", &["r"]),
        ("rate", &["f10"]),
        ("open", &["f11"]),
        ("move", &["h", "j", "k", "l"]),
        ("help-run", &["f10"]),
        ("ask-choose", &["f10"]),
        ("palette-take", &["f10"]),
    ]);
    room.go("Küchenduft vor der Tür");
    let before = room.app.grid.lens;
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let top: Vec<_> = (0..120).map(|x| ui::mouse::target(&room.app, &looks, Position { x, y: 0 })).collect();
    let sign =
        |sign: char| Some(Target::Sign(KeyCode::Char(sign))).filter(|sign| top.contains(&Some(sign.clone())));
    room.send(Msg::Mouse(Gesture::Click, sign('4')));
    assert_eq!(room.touchpoint("Küchenduft vor der Tür").effectiveness.latest(), Score::new(4));
    room.send(Msg::Mouse(Gesture::Click, sign('r')));
    assert_ne!(room.app.grid.lens, before);
    click(&mut room, "Newsletter");
    click(&mut room, "Newsletter");
    assert!(matches!(room.app.screen, Screen::Form(_)));
    room.keys("esc e");
    click(&mut room, "Zusammenfassung ohne");
    assert!(matches!(room.overlay(), Some(Overlay::Prompt(_))), "{}", room.screen());
    room.keys("esc :").types("hilfe");
    room.send(Msg::Mouse(Gesture::Click, Some(Target::Line(0))));
    assert!(room.app.help.is_some());
}

#[test]
fn a_click_selects_a_command_of_the_palette_and_a_second_one_runs_it() {
    let mut room = demo();
    room.go("Newsletter").keys(":");
    click(&mut room, "Maßnahme ");
    let Some(Overlay::Palette(palette)) = room.overlay() else { panic!("{}", room.screen()) };
    let chosen = palette.cursor().map(|at| palette.hits[at].offer.name.clone());
    assert_eq!(chosen.as_deref(), Some("Maßnahme"));
    click(&mut room, "Maßnahme ");
    assert!(matches!(room.overlay(), Some(Overlay::Prompt(_))), "{}", room.screen());
    // However long it takes until the second one.
    room.keys("esc :");
    click(&mut room, "Maßnahme ");
    room.send_at(Msg::Resize(120, 36), 60);
    let second = target(&room, "Maßnahme ");
    room.send_at(Msg::Mouse(Gesture::Click, second), 60);
    assert!(matches!(room.overlay(), Some(Overlay::Prompt(_))), "{}", room.screen());
}

#[test]
fn who_pulls_at_a_card_is_told_its_key_once() {
    let mut room = demo();
    let before = room.map().records().clone();
    let pull = |room: &mut Room, from: &str, to: &str| {
        click(room, from);
        for over in [from, to, to] {
            let target = target(room, over);
            room.send(Msg::Mouse(Gesture::Drag, target));
        }
        room.said().contains("g greift")
    };
    assert!(!pull(&mut room, "Küchenduft", "Küchenduft"), "{}", room.said());
    assert!(!pull(&mut room, "Besuch", "Küchenduft"), "a head is no card: {}", room.said());
    assert!(pull(&mut room, "Küchenduft", "Newsletter"), "{}", room.said());
    room.keys("esc");
    assert!(!pull(&mut room, "Küchenduft", "Newsletter"), "{}", room.said());
    assert_eq!(room.map().records(), &before);
}

#[test]
fn a_key_of_ones_own_is_shown_wherever_a_key_is_named() {
    let mut room = demo();
    room.own_keys(&[
        ("form-page", &["f10", "f11"]),
        ("prompt-complete", &["f10"]),
        ("undo", &["f12"]),
        ("form-undo", &["f12"]),
    ]);
    room.go("Wickeltisch").keys("o").types("haus");
    assert!(room.screen().contains("F10 → Haustechnik"), "{}", room.screen());
    room.keys("esc enter");
    let top = room.screen();
    let top = top.lines().next().unwrap();
    assert!(top.contains("F11") && top.contains("F10") && !top.contains("Bild"), "{top}");
    for keys in ["", "esc"] {
        let owner = Line::clean(&format!("Neu{keys}"));
        let id = room.keys(keys).id("Newsletter");
        room.theirs(|edit| edit.touchpoint(&id, |touchpoint| touchpoint.owner = owner));
        assert!(room.said().contains("F12"), "{}", room.said());
    }
}

#[test]
fn the_chip_of_the_timer_and_the_signs_that_page_are_clicked() {
    let mut room = demo();
    room.keys("ctrl-l").types("7").keys("enter").send(Msg::Left(401));
    click(&mut room, "6:41");
    assert!(matches!(room.overlay(), Some(Overlay::Palette(_))), "{}", room.screen());
    // What is being written is kept first, and what is asked for stays.
    room.keys("esc").types("Aushang");
    click(&mut room, "6:41");
    assert!(matches!(room.overlay(), Some(Overlay::Palette(_))), "{}", room.screen());
    room.keys("esc");
    assert_eq!(room.here(), "Aushang");
    room.keys("m").types("fragen");
    click(&mut room, "6:41");
    assert!(matches!(room.overlay(), Some(Overlay::Prompt(_))), "{}", room.screen());
    let mut room = demo();
    room.keys("enter");
    let record = |room: &Room| room.app.form().map(|form| form.record.clone());
    let before = record(&room);
    click(&mut room, "Bild↓ ›");
    let next = record(&room);
    assert!(next != before, "{}", room.screen());
    click(&mut room, "‹ Bild↑");
    assert_eq!(record(&room), before);
    // What is being written is kept first.
    room.keys("down*3 x");
    assert!(room.app.has_open_field(), "{}", room.screen());
    click(&mut room, "Bild↓ ›");
    assert_eq!(record(&room), next);
}

#[test]
fn a_question_before_deleting_is_answered_by_a_click() {
    let mut room = demo();
    let stage = touchmap::app::map::cursor::Cursor::Stage(room.map().stage_ids()[1].clone());
    room.app.grid.cursor = stage;
    let count = room.map().stage_ids().len();
    room.keys("d");
    click(&mut room, "Esc Nein");
    assert_eq!(room.said(), "Nichts wurde gelöscht");
    room.keys("d");
    click(&mut room, "d Löschen");
    assert_eq!(room.map().stage_ids().len(), count - 1, "{}", room.said());
}
