//! What the room sees and does where two sides have changed the same thing differently.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod room;

use jiff::civil::date;
use room::Room;
use touchmap::{
    app::{
        Msg, Screen,
        form::{At, Slot},
        map::cursor::Cursor,
    },
    map::{
        Key,
        about::Language,
        builder::Builder,
        detail::Interaction,
        field::Item,
        id::ItemId,
        rated::Score,
        text::{Line, Prose},
        touchpoint::Kind,
    },
    ui::{
        Looks,
        glyphs::UNICODE,
        theme::{Depth, Ink, Surface},
    },
};

fn demo() -> Room {
    Room::demo("restaurant", Language::German)
}

/// Says something of the bill and of the map's owner.
fn say(edit: &mut Builder, room: &Room, name: &str) {
    let id = room.id("Rechnung");
    edit.touchpoint(&id, |t| t.owner = Line::clean(name));
    edit.about(|about| about.owner = Line::clean(name));
}

/// Two sides name different owners: of the bill, and of the map.
fn disputed(language: Language) -> Room {
    let mut room = Room::demo("restaurant", language);
    let bill = room.map().touchpoints().find(|(_, t)| t.number == 26).map(|(id, _)| id.clone()).unwrap();
    let say = |edit: &mut Builder, name: &str| {
        edit.touchpoint(&bill, |t| {
            t.owner = Line::clean(name);
            t.kind = if name == "IT" { Some(Kind::Human) } else { Some(Kind::Sensory) };
        });
        edit.about(|about| about.owner = Line::clean(name));
    };
    let mut edit = Builder::new(room.app.desk.doc.map());
    say(&mut edit, "IT");
    let edit = edit.finish().unwrap();
    room.app.desk.doc.apply(edit).unwrap();
    room.theirs(|edit| say(edit, "Vertrieb"));
    room.app.grid.cursor = room.app.grid.cursor.on(room.app.desk.doc.map(), &bill);
    room
}

fn focus(room: &Room) -> Slot {
    let Screen::Form(form) = &room.app.screen else { panic!("no form") };
    form.focus.clone()
}

#[test]
fn one_key_takes_a_side_as_one_step() {
    let mut room = demo();
    room.go("Rechnung").keys("o ctrl-u").types("IT").keys("enter");
    let bill = room.id("Rechnung");
    room.theirs(|edit| edit.touchpoint(&bill, |t| t.owner = Line::clean("Vertrieb")));
    assert!(room.said().contains("x zeigt ihn"), "{}", room.said());
    assert_eq!(room.touchpoint("Rechnung").owner.as_str(), "IT", "the map shows ours");
    room.go("Newsletter").keys("x");
    assert_eq!(room.here(), "Rechnung");
    let line = room.screen().lines().nth(22).unwrap().trim().to_owned();
    assert_eq!(line, "≠ Verantwortlich: 1 hier: IT  2 dort: Vertrieb", "{}", room.screen());
    room.keys("enter");
    assert_eq!(focus(&room), Slot::conflict("owner"), "the form opens where something is to be chosen");
    assert!(room.screen().contains("1 hier: IT") && room.screen().contains("2 dort: Vertrieb"));
    room.keys("2");
    assert_eq!(room.touchpoint("Rechnung").owner.as_str(), "Vertrieb");
    assert_eq!(room.said(), "Alles geklärt · Rechnung · Verantwortlich wie dort: Vertrieb");
    assert_eq!(focus(&room), Slot::field("owner"));
    room.keys("ctrl-z");
    assert_eq!(room.touchpoint("Rechnung").owner.as_str(), "IT");
    assert_eq!(room.map().in_question(), 1, "one step takes the choice back");
    assert_eq!(room.said(), "Rückgängig: Rechnung · Verantwortlich wie dort: Vertrieb");
    room.keys("ctrl-x 1");
    assert_eq!(room.said(), "Alles geklärt · Rechnung · Verantwortlich wie hier: IT");
    assert_eq!(room.touchpoint("Rechnung").owner.as_str(), "IT");
    room.keys("ctrl-z");
    assert_eq!(focus(&room), Slot::conflict("owner"), "undo shows what is in question again");
}

#[test]
fn on_the_map_the_keys_work_where_both_versions_are_shown() {
    let mut room = demo();
    let (bill, kitchen) = (room.id("Rechnung"), room.id("Küchenduft vor der Tür"));
    let say = |edit: &mut Builder, name: &str| {
        edit.touchpoint(&bill, |t| (t.owner, t.channel) = (Line::clean(name), Line::clean(name)));
        edit.touchpoint(&kitchen, |t| t.owner = Line::clean(name));
    };
    let mut edit = Builder::new(room.app.desk.doc.map());
    say(&mut edit, "hier");
    let edit = edit.finish().unwrap();
    room.app.desk.doc.apply(edit).unwrap();
    room.theirs(|edit| say(edit, "dort"));
    let disputed = room.map().records().clone();
    room.go("Rechnung").keys("4");
    assert_eq!(room.map().in_question(), 3, "before x a digit rates");
    room.keys("u x 5");
    assert!(room.failed() && room.said().contains("1 behält"), "{}", room.said());
    assert_eq!(room.map().records(), &disputed, "no other digit rates where 1 and 2 choose");
    room.keys("2");
    assert_eq!(room.touchpoint("Rechnung").channel.as_str(), "dort", "{}", room.said());
    assert_eq!(room.touchpoint("Rechnung").owner.as_str(), "hier");
    room.send(Msg::Resize(80, 24));
    assert!(room.screen().contains("1 hier: hier  2 dort: dort"), "the next one: {}", room.screen());
    room.keys("1 x");
    assert_eq!(room.here(), "Küchenduft vor der Tür");
    // Whoever goes away rates again, also when coming back.
    let before = room.map().in_question();
    room.keys("down up");
    if room.here() != "Küchenduft vor der Tür" {
        room.go("Küchenduft vor der Tür");
    }
    room.keys("1");
    assert_eq!(room.map().in_question(), before, "{}", room.said());
    room.keys("u x 2");
    assert_eq!(room.said(), "Alles geklärt · Küchenduft vor der Tür · Verantwortlich wie dort: dort");
    room.keys("u u u");
    assert_eq!(room.map().records(), &disputed, "each choice is a step");
    room.keys("x esc 3");
    assert_eq!(room.map().in_question(), 3);
    assert!(room.said().contains("→ 3") || room.said().contains('3'), "{}", room.said());
}

#[test]
fn nothing_is_offered_where_nothing_is_in_question() {
    let mut room = demo();
    let before = room.map().records().clone();
    room.go("Newsletter").keys("x");
    assert_eq!((room.here(), room.map().records()), ("Newsletter", &before));
    assert!(!room.screen().contains('≠'));
}

#[test]
fn x_goes_round_all_conflicts_on_the_map_and_in_forms() {
    let mut room = demo();
    let ids = ["Rechnung", "Newsletter"].map(|name| room.id(name));
    let (stage, segment) = (room.map().stage_ids()[1].clone(), room.map().segment_ids()[0].clone());
    let say = |edit: &mut Builder, name: &str| {
        for id in &ids {
            edit.touchpoint(id, |t| (t.owner, t.channel) = (Line::clean(name), Line::clean(name)));
        }
        edit.about(|about| about.owner = Line::clean(name));
        edit.stage(&stage, |stage| stage.goal = Prose::clean(name));
        edit.segment(&segment, |segment| segment.wants = Line::clean(name));
    };
    let mut edit = Builder::new(room.app.desk.doc.map());
    say(&mut edit, "hier");
    let edit = edit.finish().unwrap();
    room.app.desk.doc.apply(edit).unwrap();
    room.theirs(|edit| say(edit, "dort"));
    assert_eq!((room.map().in_question(), room.map().conflicts().len()), (7, 5));
    room.app.grid.cursor = Cursor::Title;
    let mut seen = Vec::new();
    for _ in 0..7 {
        room.keys("x");
        let key = room.app.grid.cursor.key().unwrap();
        if seen.last() != Some(&key) {
            seen.push(key);
        }
        assert!(room.screen().contains("≠ 7"), "the head line counts: {}", room.screen());
    }
    assert_eq!(
        seen[..3],
        [Key::About, Key::Stage(stage), Key::Segment(segment)],
        "first that under the cursor"
    );
    assert_eq!(seen.len(), 5);
    room.keys("x");
    assert_eq!(room.app.grid.cursor, Cursor::Title, "after the last one comes the first");
    room.keys("enter");
    let mut fields = vec![focus(&room).field];
    for _ in 0..6 {
        room.keys("ctrl-x");
        assert_eq!(focus(&room).at, At::Conflict);
        fields.push(focus(&room).field);
    }
    assert_eq!(fields, ["owner", "goal", "wants", "owner", "channel", "owner", "channel"]);
    let Screen::Form(form) = &room.app.screen else { panic!("no form") };
    let Key::Touchpoint(last) = form.record.clone() else { panic!("no touchpoint") };
    room.keys("2 ctrl-x 1 ctrl-x 2 ctrl-x 2 ctrl-x 2 ctrl-x 2 ctrl-x 2");
    assert_eq!(room.map().in_question(), 0);
    assert_eq!(room.map().stages().nth(1).unwrap().1.goal.as_str(), "dort");
    let last = room.map().touchpoint(&last).unwrap();
    assert_eq!(
        (last.channel.as_str(), last.owner.as_str()),
        ("dort", "hier"),
        "first the rest of the record"
    );
    room.keys("ctrl-z*7");
    assert_eq!(room.map().in_question(), 7);
}

#[test]
fn of_a_list_only_what_is_in_question_is_shown_and_taken() {
    let mut room = demo();
    let bill = room.id("Rechnung");
    let row = |id: &str, what: &str, whom: &str| Item {
        id: ItemId::new(id).unwrap(),
        value: Interaction { what: Line::clean(what), whom: Line::clean(whom), ..Interaction::default() },
    };
    room.prepare(|edit| {
        edit.touchpoint(&bill, |t| {
            t.detail.interactions = vec![row("aaaa", "Gast ruft", ""), row("bbbb", "Gast zahlt", "")];
        });
    });
    let say = |edit: &mut Builder, whom: &str| {
        edit.touchpoint(&bill, |t| t.detail.interactions[1].value.whom = Line::clean(whom));
    };
    let mut edit = Builder::new(room.app.desk.doc.map());
    say(&mut edit, "Kellner");
    let edit = edit.finish().unwrap();
    room.app.desk.doc.apply(edit).unwrap();
    room.theirs(|edit| say(edit, "Kasse"));
    room.go("Rechnung").keys("enter");
    let screen = room.screen();
    assert!(screen.contains("1 hier: Gast zahlt: mit wem Kellner"), "{screen}");
    assert!(screen.contains("2 dort: Gast zahlt: mit wem Kasse"), "{screen}");
    room.keys("2");
    let now = &room.touchpoint("Rechnung").detail.interactions;
    assert_eq!((now[0].value.what.as_str(), now[1].value.whom.as_str()), ("Gast ruft", "Kasse"));
    assert_eq!(room.said(), "Alles geklärt · Rechnung · Interaktionen wie dort: Gast zahlt: mit wem Kasse");
}

#[test]
fn scores_and_places_say_whose_they_are() {
    let mut room = demo();
    let bill = room.id("Rechnung");
    let say = |edit: &mut Builder, points: u8| {
        edit.touchpoint(&bill, |t| {
            let day = Some(date(2026, 11, 20));
            t.effectiveness.set(day, Score::new(points));
            t.places[0].experience.set(day, Score::new(points));
        });
    };
    let mut edit = Builder::new(room.app.desk.doc.map());
    say(&mut edit, 2);
    let edit = edit.finish().unwrap();
    room.app.desk.doc.apply(edit).unwrap();
    room.theirs(|edit| say(edit, 4));
    room.go("Rechnung").keys("enter");
    assert_eq!(focus(&room), Slot::conflict("effectiveness"));
    assert!(room.screen().contains("1 hier: 2") && room.screen().contains("2 dort: 4"), "{}", room.screen());
    room.keys("2 ctrl-x");
    assert_eq!(focus(&room), Slot::conflict("places"));
    assert!(room.screen().contains(": 4"), "{}", room.screen());
    room.keys("2");
    assert!(room.said().starts_with("Alles geklärt · Rechnung · Erlebnis wie dort:"), "{}", room.said());
    assert_eq!(room.touchpoint("Rechnung").places[0].experience.latest(), Score::new(4));
    // A verdict on a place that is gone by then can still be settled.
    room.keys("ctrl-z esc").go("Rechnung").keys(",");
    room.keys("x enter");
    assert_eq!(focus(&room), Slot::conflict("places"));
    room.keys("2");
    assert_eq!(room.map().in_question(), 0);
}

#[test]
fn writing_on_a_question_says_how_to_choose() {
    let mut room = disputed(Language::German);
    room.keys("enter");
    for key in ["enter", "delete", "f2", "c", "Ä", "7"] {
        room.keys(key);
        assert_eq!(room.said(), "1 behält die Fassung hier, 2 nimmt die von dort", "{key}");
    }
    assert_eq!(room.map().in_question(), 3);
    room.send(Msg::Paste("x".into()));
    assert!(room.failed());
}

#[test]
fn what_is_settled_there_too_is_settled_here() {
    let mut room = demo();
    let mut edit = Builder::new(room.app.desk.doc.map());
    say(&mut edit, &room, "IT");
    let edit = edit.finish().unwrap();
    room.app.desk.doc.apply(edit).unwrap();
    let (bill, owner) = (room.id("Rechnung"), Line::clean("Vertrieb"));
    room.theirs(|edit| edit.touchpoint(&bill, |t| t.owner = owner.clone()));
    assert_eq!(room.map().in_question(), 1, "the map's owner was changed here only");
    room.theirs(|edit| edit.touchpoint(&bill, |t| t.owner = Line::clean("IT")));
    assert_eq!(room.touchpoint("Rechnung").owner.as_str(), "IT");
}

#[test]
fn it_is_seen_on_the_map_and_in_the_form() {
    for (tag, language) in [("en", Language::English), ("de", Language::German)] {
        let mut room = disputed(language);
        insta::assert_snapshot!(format!("map-{tag}"), room.screen());
        room.keys("x");
        insta::assert_snapshot!(format!("versions-{tag}"), room.screen());
        room.keys("enter");
        insta::assert_snapshot!(format!("form-{tag}"), room.screen());
        room.keys("ctrl-x 2");
        insta::assert_snapshot!(format!("chosen-{tag}"), room.screen());
    }
}

#[test]
fn several_versions_stand_side_by_side_and_their_keys_have_the_colour_of_keys() {
    for (language, names, sides) in [
        (Language::German, ["Art", "Verantwortlich"], ["hier", "dort"]),
        (Language::English, ["Kind", "Owner"], ["ours", "theirs"]),
    ] {
        for (width, height) in [(80, 24), (120, 36), (200, 60)] {
            let mut room = disputed(language).sized(width, height);
            room.keys("x");
            let screen = room.screen();
            let line =
                |words: &[&str]| screen.lines().position(|l| words.iter().all(|word| l.contains(word)));
            let head = line(&[&format!("1 {}", sides[0]), &format!("2 {}", sides[1])]);
            let fields = names.map(|name| line(&[name]).or_else(|| line(&[name, "IT", "Vertrieb"])));
            assert!(line(&[names[1], "IT", "Vertrieb"]).is_some(), "{screen}");
            assert!(head.is_some() && fields.iter().all(Option::is_some), "{screen}");
            let looks = Looks::new(UNICODE, "dark", Depth::True);
            let buf = room.buffer(&looks);
            let accent = looks.theme.ink(Ink::Accent, Surface::Pop).fg.unwrap();
            let y = u16::try_from(head.unwrap()).unwrap();
            let keys: String =
                (0..width).filter(|x| buf[(*x, y)].fg == accent).map(|x| buf[(x, y)].symbol()).collect();
            assert_eq!(keys.trim(), "12", "{screen}");
            // The first one is settled, and of the other alone both versions fit on the last line.
            room.keys("2");
            assert!(
                room.screen().contains(&format!("1 {}: IT  2 {}: Vertrieb", sides[0], sides[1])),
                "{}",
                room.screen()
            );
        }
    }
}

#[test]
fn a_long_version_is_read_on_several_lines() {
    let mut room = demo().sized(80, 24);
    let bill = room.id("Rechnung");
    let long = |end: &str| Prose::clean(&format!("{}{end}", "Die Rechnung kommt sofort. ".repeat(5)));
    let mut edit = Builder::new(room.app.desk.doc.map());
    edit.touchpoint(&bill, |t| t.detail.optimal = long("Mit Dank."));
    let edit = edit.finish().unwrap();
    room.app.desk.doc.apply(edit).unwrap();
    room.theirs(|edit| edit.touchpoint(&bill, |t| t.detail.optimal = long("Ohne Eile.")));
    room.go("Rechnung").keys("x");
    let screen = room.screen();
    assert!(screen.matches("Rechnung").count() > 5, "{screen}");
    assert!(screen.contains("1 behält die Fassung hier"), "{screen}");
    assert!(screen.contains("≠ Rechnung: zu einem Feld gibt es zwei Fassungen"), "{screen}");
}

/// A wide character takes two columns.
#[test]
fn a_long_version_of_wide_characters_says_that_it_goes_on() {
    let mut room = demo();
    let bill = room.id("Rechnung");
    let say = |edit: &mut Builder, sign: &str| {
        edit.touchpoint(&bill, |t| t.detail.optimal = Prose::clean(&sign.repeat(400)));
    };
    let mut edit = Builder::new(room.app.desk.doc.map());
    say(&mut edit, "試");
    let edit = edit.finish().unwrap();
    room.app.desk.doc.apply(edit).unwrap();
    room.theirs(|edit| say(edit, "験"));
    room.go("Newsletter").keys("x");
    let screen = room.screen();
    let mut lasts = screen.lines().filter(|line| line.contains('試') && line.contains('験'));
    let last = lasts.next_back().expect("both versions are shown");
    assert_eq!(last.matches('…').count(), 2, "{screen}");
}
