//! What is shown: whatever a text holds, nothing that a terminal obeys; and how much of a paste is taken.

use crate::room::{Room, opened};
use proptest::prelude::*;
use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use touchmap::{
    app::Msg,
    map::about::Language,
    store::{builtin, journal::Whereabouts},
    testing,
    ui::{self, Looks, canvas, glyphs::UNICODE, theme::Depth},
};

/// What a terminal might obey, and what turns the direction of text.
fn is_order(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn orders(buf: &Buffer) -> Option<String> {
    buf.content
        .iter()
        .map(ratatui::buffer::Cell::symbol)
        .find(|symbol| symbol.contains(is_order))
        .map(ToOwned::to_owned)
}

#[test]
fn every_code_point_is_drawn_as_no_order() {
    let mut buf = Buffer::empty(Rect::new(0, 0, 40, 1));
    // All but the letters of which there are very many of a kind.
    for c in ('\0'..='\u{33ff}').chain('\u{f900}'..='\u{1fbff}').chain('\u{e0000}'..='\u{e0fff}') {
        // Beside what is drawn at once, and beside what is not.
        for text in [format!("a{c}b"), format!("試{c}")] {
            canvas::put(&mut buf, 0, 0, 40, &text, Style::new());
            assert_eq!(orders(&buf), None, "{c:?}");
        }
    }
}

/// Where somebody was, as a journal may tell it, with any text and any number in it.
fn here() -> impl Strategy<Value = String> {
    let screens = prop::sample::select(vec![
        "Map",
        "Actions",
        "Form(About,\"title\",Field)",
        "Form(Stage(\"TEXT\"),\"name\",Field)",
        "Form(Touchpoint(\"TEXT\"),\"actions\",New(None))",
        "Form(Touchpoint(\"TEXT\"),\"actions\",Cell(\"TEXT\",\"what\"))",
        "Form(Touchpoint(\"TEXT\"),\"places\",Place(\"TEXT\",\"TEXT\"))",
    ]);
    let cursors = prop::sample::select(vec![
        "Title",
        "Stage(\"TEXT\")",
        "Segment(\"TEXT\")",
        "Cell(\"TEXT\",\"TEXT\",NUMBER)",
        "Parked(NUMBER)",
    ]);
    let drafts = prop::sample::select(vec![
        "None",
        "Some(Field(\"DRAFT\"))",
        "Some(Card(NUMBER,\"DRAFT\"))",
        "Some(Parked(\"DRAFT\"))",
        "Some(Stage(NUMBER,\"DRAFT\"))",
        "Some(Segment(NUMBER,\"DRAFT\"))",
        "Some(Name(About,\"DRAFT\"))",
        "Some(Owner(\"DRAFT\"))",
        "Some(Action(\"DRAFT\"))",
        "Some(ActionFor([\"TEXT\"],\"DRAFT\"))",
        "Some(Rewrite(\"TEXT\",\"TEXT\",\"DRAFT\"))",
    ]);
    let numbers = prop::sample::select(vec!["0", "1", "7", "18446744073709551615", "-1"]);
    let records = testing::map(6, 1);
    let ids: Vec<String> = records
        .touchpoints
        .keys()
        .map(ToString::to_string)
        .chain(records.stages.keys().map(ToString::to_string))
        .chain(records.segments.keys().map(ToString::to_string))
        .chain(["".into(), "x".into(), "\u{1b}".into()])
        .collect();
    let ids = prop::collection::vec(prop::sample::select(ids), 8);
    let draft = prop_oneof![any::<String>(), Just("\u{1b}]0;x\u{7}\u{9b}2J\u{202e}\n\r\t".to_owned())];
    (screens, cursors, 0..4_u8, drafts, numbers, ids, draft).prop_map(
        |(screen, cursor, lens, draft, number, ids, text)| {
            let mut line = format!("(screen:{screen},cursor:{cursor},lens:{lens},draft:{draft})");
            for id in ids {
                line = line.replacen("TEXT", &id, 1);
            }
            let text = text.replace('\\', "\\\\").replace('"', "\\\"");
            line.replace("NUMBER", number).replace("DRAFT", &text)
        },
    )
}

/// The map opened where a journal says that somebody was.
fn back(here: &str) -> Room {
    let mut room = Room::demo("restaurant", Language::English).sized(140, 40);
    let mut msg = opened("/a/map.ron", testing::map(6, 1));
    if let Msg::Opened(_, found) = &mut msg
        && let Ok(found) = found.as_mut()
    {
        found.here = Some(Whereabouts { place: here.to_owned(), is_draft: true });
    }
    room.send(msg);
    room
}

fn drawn(room: &Room) -> Buffer {
    let area = Rect::new(0, 0, 140, 40);
    let mut buf = Buffer::empty(area);
    ui::render(&room.app, &Looks::new(UNICODE, "dark", Depth::True), area, &mut buf);
    buf
}

proptest! {
    #[test]
    fn wherever_a_journal_says_that_somebody_was(here in prop_oneof![here(), any::<String>()]) {
        let mut room = back(&here);
        prop_assert_eq!(orders(&drawn(&room)), None);
        room.keys("x enter enter esc esc");
        prop_assert_eq!(orders(&drawn(&room)), None);
    }
}

#[test]
fn a_paste_of_ten_megabytes_is_one_step_cut_with_a_word() {
    let mut room = Room::empty(&["Paare"]);
    let before = room.app.desk.doc.map().clone();
    room.keys("a").send(Msg::Paste("Anruf beim Amt\n".repeat(700_000)));
    assert!(room.app.desk.notice.as_ref().is_some_and(|n| n.is_error && n.text.contains("too long")));
    assert_eq!(orders(&drawn(&room)), None);
    room.keys("enter esc");
    let count = room.app.desk.doc.map().records().touchpoints.len();
    assert!((1..=5_000).contains(&count), "{count}");
    room.keys("u");
    assert!(*room.app.desk.doc.map() == before, "one step takes it back");
    // The other places where text is pasted.
    let records = builtin::example("restaurant", Language::English).unwrap();
    let mut room = Room::demo("restaurant", Language::English);
    room.send(opened("/a/map.ron", records));
    for keys in ["/", "esc o"] {
        room.keys(keys).send(Msg::Paste("Zeile ".repeat(1_700_000)));
        assert_eq!(orders(&drawn(&room)), None, "{keys}");
    }
}
