//! What the last lines offer is what the keys do here, and what they say is about what is in sight.

use super::room::Room;
use jiff::civil::date;
use ratatui::style::Modifier;
use touchmap::{
    app::{Msg, Screen, analysis::panel::Panel, file::job::OnDisk, map::cursor::Cursor},
    map::{about::Language, rated::Score, text::Line, touchpoint::Usage},
    store::{FileState, access::Access},
    ui::{Looks, glyphs::UNICODE, theme::Depth},
};

fn demo() -> Room {
    Room::demo("restaurant", Language::English).sized(120, 36)
}

fn keys_line(room: &Room) -> String {
    room.screen().lines().last().unwrap_or_default().to_owned()
}

#[test]
fn what_is_carried_is_offered_only_the_ways_that_it_can_go_and_looks_carried() {
    let mut room = demo();
    let (stage, segment) = (room.map().stage_ids()[1].clone(), room.map().segment_ids()[0].clone());
    for (cursor, arrows, sign) in [
        (Cursor::Stage(stage), " ←→ ", '↔'),
        (Cursor::Segment(segment), " ↓↑ ", '↕'),
        (room.app.grid.cursor.clone(), " ←↓↑→ ", '↕'),
    ] {
        room.app.grid.cursor = cursor;
        assert!(!room.screen().contains(sign), "{}", room.screen());
        room.keys("g");
        assert!(keys_line(&room).contains(arrows), "{arrows}: {}", keys_line(&room));
        assert!(room.screen().contains(sign), "{}", room.screen());
        room.keys("esc");
    }
}

#[test]
fn nothing_is_offered_that_would_be_refused_or_do_nothing() {
    let mut room = demo();
    assert!(keys_line(&room).contains(" a New"), "{}", keys_line(&room));
    room.send(Msg::Access(Access::Held(None)));
    for gone in [" a New", "1–5", "+ −"] {
        assert!(!keys_line(&room).contains(gone), "{gone}: {}", keys_line(&room));
    }
    assert!(keys_line(&room).contains("Enter Open"), "{}", keys_line(&room));
    let mut room = Room::empty(&["Families", "Couples"]);
    room.keys("tab");
    for gone in ["List", " m ", " n "] {
        assert!(!keys_line(&room).contains(gone), "{gone}: {}", keys_line(&room));
    }
    assert!(keys_line(&room).contains("Enter Open"), "the map itself can be filled in: {}", keys_line(&room));
    room.keys("tab");
    assert!(!keys_line(&room).contains("↓↑"), "{}", keys_line(&room));
    assert!(!keys_line(&room).contains("m New"), "no touchpoint is there for it: {}", keys_line(&room));
    let mut room = demo();
    room.keys("tab tab");
    assert!(keys_line(&room).contains("m New"), "{}", keys_line(&room));
}

#[test]
fn delete_is_offered_in_a_form_where_it_takes_something_away() {
    let mut room = demo();
    room.go("Newspaper advert").keys("enter");
    let mut offered = Vec::new();
    for _ in 0..60 {
        let field = room.app.form().map(|form| form.focus.field).unwrap_or_default();
        if !offered.iter().any(|(known, _)| *known == field) {
            let line = keys_line(&room);
            offered.push((field, line.contains("Del Remove") || line.contains("Del Clear")));
        }
        room.keys("tab");
    }
    let is_offered = |field| offered.iter().find(|(known, _)| *known == field).map(|(_, is)| *is);
    assert_eq!(is_offered("interactions"), Some(true), "{offered:?}");
    assert_eq!(is_offered("owner"), Some(true), "{offered:?}");
    assert_eq!(is_offered("number"), Some(false), "its number is never changed: {offered:?}");
    assert_eq!(is_offered("hidden"), Some(false), "nothing is chosen: {offered:?}");
}

#[test]
fn in_the_rating_pass_no_mean_tells_the_room_what_to_say() {
    let means =
        |room: &Room| room.screen().lines().take(4).any(|line| line.contains("3.7") || line.contains('Ø'));
    let mut room = demo();
    assert!(means(&room), "{}", room.screen());
    room.keys("w");
    assert!(!means(&room), "{}", room.screen());
    room.keys("v");
    assert!(means(&room), "the scores of earlier meetings were asked for: {}", room.screen());
}

#[test]
fn a_finished_pass_offers_no_score() {
    let mut room = Room::empty(&["Families"]);
    room.keys("a").types("Poster").keys("enter esc up w");
    assert!(keys_line(&room).contains("1–5"), "{}", room.screen());
    room.keys("4");
    assert!(!keys_line(&room).contains("1–5") && keys_line(&room).contains("Esc"), "{}", keys_line(&room));
}

#[test]
fn the_pane_is_silent_while_the_room_judges_anew() {
    let mut room = Room::demo("restaurant", Language::English).sized(200, 60);
    let id = room.map().touchpoints().find(|(_, t)| t.number == 12).map(|(id, _)| id.clone()).unwrap();
    room.app.grid.cursor = room.app.grid.cursor.on(room.app.desk.doc.map(), &id);
    let verdict = "Important, but little effect";
    assert!(room.screen().contains(verdict), "{}", room.screen());
    room.keys("w");
    assert!(!room.screen().contains(verdict), "{}", room.screen());
    room.keys("v");
    assert!(room.screen().contains(verdict), "with the earlier scores it says so again: {}", room.screen());
}

#[test]
fn a_hit_is_told_with_its_word_its_field_and_the_keys_that_go_on() {
    let mut room = Room::demo("restaurant", Language::English);
    room.keys("/").types("phone").keys("enter");
    let said = room.said().to_owned();
    for part in ["“phone”", "1 of ", "in: ", "n next", "b back"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(room.screen().contains(&said), "it fits: {}", room.screen());
    let mut fields: Vec<String> = Vec::new();
    for _ in 0..12 {
        let said = room.said().to_owned();
        fields.extend(said.split("in: ").nth(1).and_then(|rest| rest.split(" · ").next()).map(Into::into));
        room.keys("n");
    }
    for field in ["Name", "Interactions"] {
        assert!(fields.iter().any(|found| found == field), "{field}: {fields:?}");
    }
}

#[test]
fn a_file_that_is_gone_leaves_no_other_map_to_choose() {
    let mut room = Room::demo("restaurant", Language::English);
    let records = room.map().records().clone();
    room.send(super::room::opened("map.ron", records));
    let ids: Vec<_> = room.map().touchpoints().map(|(id, _)| id.clone()).collect();
    room.theirs(|edit| ids.iter().skip(2).for_each(|id| edit.set_touchpoint(id, None)));
    assert!(room.app.desk.file.another().is_some() && keys_line(&room).contains("F5"), "{}", room.screen());
    room.app.desk.file.state = Some(FileState::of(b"ours"));
    room.keys("f5").send(Msg::Looked(Box::new(OnDisk::Gone)));
    assert!(room.said().starts_with("The file is gone"), "{}", room.said());
    assert!(room.app.overlay.is_none() && room.app.desk.file.failed.is_none());
    let screen = room.screen();
    assert!(!screen.contains("F5") && !screen.lines().next().unwrap().contains("not saved"), "{screen}");
}

#[test]
fn a_verdict_in_question_names_its_meeting_and_no_version_looks_chosen() {
    let mut room = demo();
    let id = room.map().touchpoints().find(|(_, t)| t.number == 12).map(|(id, _)| id.clone()).unwrap();
    let day = Some(date(2026, 11, 2));
    let mut edit = touchmap::map::builder::Builder::new(room.app.desk.doc.map());
    edit.touchpoint(&id, |t| {
        t.usage.set(day, Some(Usage::Over));
        t.effectiveness.set(None, Score::new(2));
        t.owner = Line::clean("Service");
    });
    let edit = edit.finish().unwrap();
    room.app.desk.doc.apply(edit).unwrap();
    room.theirs(|edit| {
        edit.touchpoint(&id, |t| {
            t.usage.set(day, Some(Usage::Under));
            t.owner = Line::clean("Front of house");
        });
    });
    room.app.grid.cursor = room.app.grid.cursor.on(room.app.desk.doc.map(), &id);
    room.keys("x enter");
    let (mono, mut seen) = (Looks::new(UNICODE, "mono", Depth::True), String::new());
    for _ in 0..3 {
        let buf = room.buffer(&mono);
        for y in 0..buf.area.height {
            let cells: Vec<_> = (0..buf.area.width).map(|x| &buf[(x, y)]).collect();
            let line: String = cells.iter().map(|cell| cell.symbol()).collect();
            for side in ["1 ours", "2 theirs"] {
                let Some(at) = line.find(side).map(|at| line[..at].chars().count()) else { continue };
                let is_reversed = cells[at..at + 4].iter().any(|c| c.modifier.contains(Modifier::REVERSED));
                assert!(!is_reversed, "{line}");
            }
        }
        seen.push_str(&room.screen());
        room.keys("ctrl-x");
    }
    assert!(seen.contains("2 Nov 2026"), "the meeting is named:\n{seen}");
}

#[test]
fn a_small_screen_offers_the_keys_of_its_picture_in_both_languages() {
    for (language, segment, rate, walk) in [
        (Language::German, "g Gruppe", "1–5 Wirkung", "↓↑ Bewegen"),
        (Language::English, "g Segment", "1–5 Effectiveness", "↓↑ Move"),
    ] {
        let mut room = Room::demo("restaurant", language);
        room.keys("tab");
        let [mut curves, mut matrices] = [0; 2];
        for nth in 0..12 {
            let screen = room.screen();
            let last = screen.trim_end().lines().last().unwrap_or_default().to_owned();
            let Screen::Analysis(analysis) = &room.app.screen else { panic!("the analysis") };
            let panel = analysis.panel;
            // Nothing has changed yet: nothing is there to move on.
            assert!(panel == Panel::Changes || last.contains(walk), "{nth} {panel:?}: {last}");
            if panel == Panel::Experience {
                curves += 1;
                assert!(last.contains(segment), "{last}");
            }
            if panel == Panel::Matrix {
                matrices += 1;
                assert!(last.contains(rate), "{last}");
            }
            room.keys("r");
        }
        assert_eq!([curves, matrices], [1, 1]);
    }
}
