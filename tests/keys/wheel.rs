//! The wheel scrolls what it is over, and a cursor moves only where it would get out of sight.

use super::room::{Room, opened};
use ratatui::layout::Position;
use touchmap::{
    app::{
        Effect, Msg, Screen,
        key::Key,
        map::cursor::Cursor,
        pointer::{Gesture, Target},
    },
    map::about::Language,
    ui::{self, Looks, glyphs::UNICODE, theme::Depth},
};
use unicode_width::UnicodeWidthStr as _;

fn looks() -> Looks {
    Looks::new(UNICODE, "dark", Depth::True)
}

fn demo(size: (u16, u16)) -> Room {
    Room::demo("restaurant", Language::German).sized(size.0, size.1)
}

/// Where a text begins on the screen.
fn place(room: &Room, text: &str) -> Position {
    let screen = room.screen();
    let (y, line) = (0..).zip(screen.lines()).find(|(_, line)| line.contains(text)).expect(text);
    Position { x: u16::try_from(line[..line.find(text).unwrap()].width()).unwrap(), y }
}

fn turn(room: &mut Room, at: Position, gesture: Gesture) {
    let over = ui::mouse::scroll(&room.app, &looks(), at);
    room.send(Msg::Mouse(gesture, over));
}

fn click(room: &mut Room, at: Position) {
    let target = ui::mouse::target(&room.app, &looks(), at);
    room.send(Msg::Mouse(Gesture::Click, target));
}

#[test]
fn over_the_pane_it_scrolls_the_panes_text() {
    let mut room = demo((168, 30));
    room.go("Reservierung am Telefon");
    room.keys("r r r r").app.desk.notice = None;
    let (cursor, begin) = (room.app.grid.cursor.clone(), room.screen());
    let pane = Position { x: 140, y: 8 };
    turn(&mut room, pane, Gesture::Down);
    assert_eq!(room.app.grid.cursor, cursor);
    assert_ne!(room.screen(), begin);
    let left = |screen: &str| -> Vec<String> {
        screen.lines().map(|l| l.chars().take(127).collect::<String>().trim_end().to_owned()).collect()
    };
    for (now, before) in left(&room.screen()).iter().zip(left(&begin)) {
        assert_eq!(*now, before, "the map stays where it is");
    }
    turn(&mut room, pane, Gesture::Up);
    assert_eq!(room.screen(), begin);
    // It ends with the text, and another card is shown from its start.
    (0..100).for_each(|_| turn(&mut room, pane, Gesture::Down));
    let end = room.screen();
    turn(&mut room, pane, Gesture::Down);
    assert_eq!(room.screen(), end);
    assert!(end.lines().any(|line| line.chars().skip(129).any(char::is_alphabetic)), "{end}");
    room.keys("down up");
    turn(&mut room, pane, Gesture::Up);
    assert_eq!(room.app.grid.cursor, cursor);
}

#[test]
fn over_the_title_and_what_is_whole_nothing_moves() {
    for (size, keys, at) in [
        ((160, 45), "", Position { x: 20, y: 0 }),
        ((160, 45), "", Position { x: 60, y: 44 }),
        ((200, 60), "", Position { x: 60, y: 20 }),
        ((200, 60), "tab", Position { x: 30, y: 12 }),
        ((120, 60), "tab tab", Position { x: 30, y: 12 }),
    ] {
        let mut room = demo(size);
        room.keys(keys);
        let before = (room.app.grid.cursor.clone(), room.screen());
        for gesture in [Gesture::Down, Gesture::Up] {
            turn(&mut room, at, gesture);
            assert_eq!((room.app.grid.cursor.clone(), room.screen()), before, "{size:?} {keys} {at:?}");
        }
    }
}

#[test]
fn over_a_cell_with_more_cards_it_scrolls_that_cell() {
    let mut room = demo((80, 24));
    room.keys("right*3 left*3");
    let cursor = room.app.grid.cursor.clone();
    let at = place(&room, "weitere");
    let begin = room.screen();
    turn(&mut room, at, Gesture::Down);
    assert_eq!(room.app.grid.cursor, cursor);
    let line = |screen: &str, y: u16| screen.lines().nth(y.into()).unwrap().to_owned();
    assert_ne!(room.screen(), begin);
    // Other rows stay as they are.
    assert_eq!(line(&room.screen(), 0), line(&begin, 0));
    (0..2).for_each(|_| turn(&mut room, at, Gesture::Up));
    assert_eq!(room.screen(), begin);
}

/// The cards of the cell at Besuch × Paare am Abend that are in sight, by the clicks that lead to them.
fn in_sight(room: &Room, x: u16) -> Vec<String> {
    let lines = (0..room.app.desk.size.1).map(|y| Position { x, y });
    let mut names: Vec<String> = lines
        .filter_map(|at| match ui::mouse::target(&room.app, &looks(), at) {
            Some(Target::Place(Cursor::Cell { stage, segment, card, .. })) => {
                let is_it = (stage, segment) == (room.stage("Besuch"), room.segment("Paare am Abend"));
                card.filter(|_| is_it).and_then(|id| room.map().touchpoint(&id)).map(|t| t.name.to_string())
            }
            _ => None,
        })
        .collect();
    names.dedup();
    names
}

#[test]
fn each_notch_brings_another_card_into_sight_and_a_click_on_the_others_goes_to_the_next_of_them() {
    let mut room = demo((80, 24));
    room.go("Angeschlagene Teller");
    room.keys("left left");
    let at = place(&room, "weitere");
    let before = in_sight(&room, at.x);
    turn(&mut room, at, Gesture::Down);
    let after = in_sight(&room, at.x);
    assert_ne!(before.last(), after.last(), "{}", room.screen());
    let mut room = demo((80, 24));
    let at = place(&room, "weitere");
    let all = in_sight(&room, at.x);
    click(&mut room, at);
    assert_eq!(Some(&room.here().to_owned()), all.last(), "the first one that was not in sight");
}

#[test]
fn a_scrolled_cell_keeps_its_cursor_in_sight() {
    let mut room = demo((80, 24));
    room.app.grid.cursor =
        Cursor::cell(room.map(), &room.stage("Besuch"), &room.segment("Paare am Abend"), 0);
    room.send(Msg::Resize(80, 24));
    let at = place(&room, "weitere");
    let stays = room.app.grid.cursor.clone();
    assert!(room.app.grid.cursor.card().is_some());
    for _ in 0..40 {
        turn(&mut room, at, Gesture::Down);
        let name = room.here().chars().take(6).collect::<String>();
        assert!(room.screen().contains(&name), "{name}:\n{}", room.screen());
    }
    assert_ne!(room.app.grid.cursor, stays, "it would be out of sight");
}

#[test]
fn over_the_rows_it_scrolls_the_rows() {
    let mut room = demo((120, 16));
    room.app.grid.cursor = room.app.grid.cursor.on(room.map(), &room.id("Zeitungsanzeige"));
    room.keys("left left left left home");
    let first = |room: &Room| room.app.grid.view.segment;
    let band = |room: &Room| {
        let names: Vec<String> = room.map().segments().map(|(_, s)| s.name.to_string()).collect();
        place(room, &names[first(room)])
    };
    assert_eq!(first(&room), 0);
    for expected in 1..room.map().segment_ids().len() {
        let at = band(&room);
        turn(&mut room, at, Gesture::Down);
        if first(&room) != expected {
            break;
        }
        let row = room.app.grid.cursor.segment().and_then(|id| room.map().segment_position(id));
        assert!(row.is_none_or(|row| row >= expected), "the cursor is in sight: {row:?}");
    }
    assert!(first(&room) > 0, "{}", room.screen());
    for _ in 0..9 {
        let at = band(&room);
        turn(&mut room, at, Gesture::Up);
    }
    assert_eq!(first(&room), 0, "{}", room.screen());
}

#[test]
fn over_another_list_of_the_analysis_it_scrolls_that_list() {
    let mut room = demo((160, 20));
    room.keys("tab");
    let at = place(&room, "weitere");
    let Screen::Analysis(before) = room.app.screen.clone() else { panic!("the analysis") };
    turn(&mut room, at, Gesture::Down);
    let Screen::Analysis(after) = &room.app.screen else { panic!("the analysis") };
    let moved: Vec<_> = [before.panel, after.panel]
        .into_iter()
        .filter(|panel| before.at(*panel) != after.at(*panel))
        .collect();
    assert!(moved.iter().all(|panel| *panel == after.panel) && !moved.is_empty(), "{moved:?}");
}

#[test]
fn over_a_form_and_the_actions_it_scrolls_them() {
    let mut room = demo((120, 20));
    room.go("Reservierung am Telefon").keys("enter");
    let Screen::Form(form) = &room.app.screen else { panic!("a form") };
    let (scroll, focus) = (form.scroll, form.focus.clone());
    let right = Position { x: 100, y: 12 };
    turn(&mut room, right, Gesture::Down);
    let Screen::Form(form) = &room.app.screen else { panic!("a form") };
    assert!(form.scroll[1] > scroll[1] && form.focus == focus, "{:?}", form.scroll);
    turn(&mut room, right, Gesture::Up);
    let Screen::Form(form) = &room.app.screen else { panic!("a form") };
    assert_eq!(form.scroll, scroll);
    // The focus goes along where it would get out of sight.
    let left = Position { x: 20, y: 12 };
    (0..30).for_each(|_| turn(&mut room, left, Gesture::Down));
    let Screen::Form(form) = &room.app.screen else { panic!("a form") };
    assert!(form.scroll[0] == 0 || form.focus != focus, "{:?}", form.scroll);
}

#[test]
fn the_sign_for_more_stages_shows_them_and_opens_nothing() {
    let mut room = demo((80, 24));
    room.keys("home");
    let first = |room: &Room| room.app.grid.view.stage;
    let sign = place(&room, "›");
    click(&mut room, sign);
    assert_eq!(first(&room), 2, "the last four of six:\n{}", room.screen());
    click(&mut room, sign);
    assert!(matches!(room.app.screen, Screen::Map), "no form opens");
    let back = place(&room, "‹");
    click(&mut room, back);
    assert_eq!(first(&room), 0);
    // The cursor goes along where it would get out of sight.
    let stage = room.app.grid.cursor.stage().and_then(|id| room.map().stage_position(id));
    assert_eq!(stage, Some(3), "from the last one to the last in sight");
}

#[test]
fn a_click_on_the_saved_state_saves_as_ctrl_s_does() {
    let mut room = demo((120, 36));
    let at = place(&room, "ohne Datei");
    click(&mut room, at);
    assert!(room.overlay().is_none(), "there is no file yet: {}", room.screen());
    let records = room.map().records().clone();
    room.send(opened("x.ron", records));
    room.effects.clear();
    room.go("Reservierung am Telefon").keys("1");
    let line = room.screen().lines().next().unwrap().to_owned();
    let x = u16::try_from(line.trim_end().width() - 2).unwrap();
    assert!(
        matches!(
            ui::mouse::target(&room.app, &looks(), Position { x, y: 0 }),
            Some(Target::Command("save", _))
        ),
        "{line}"
    );
    click(&mut room, Position { x, y: 0 });
    assert!(room.effects.iter().any(|effect| matches!(effect, Effect::Save(..))), "{:?}", room.effects.len());
    // What is carried has no place that could be saved, and what is asked goes on being asked.
    for keys in ["g right", "m"] {
        let mut room = demo((120, 36));
        let records = room.map().records().clone();
        room.send(opened("x.ron", records)).go("Reservierung am Telefon").keys("1").keys(keys);
        room.effects.clear();
        let context = room.app.context();
        let save = Target::Command("save", Key::parse("ctrl-s").unwrap());
        room.send(Msg::Mouse(Gesture::Click, Some(save)));
        assert!(room.effects.is_empty() && room.app.context() == context, "{keys}: {}", room.said());
    }
}

#[test]
fn over_the_palette_the_list_is_scrolled_and_not_the_cursor() {
    let mut room = demo((80, 24));
    room.keys(": down down down down");
    let list = |room: &Room| -> Vec<String> { room.screen().lines().skip(5).map(str::to_owned).collect() };
    let (begin, at) = (list(&room), palette(&room).at);
    let over = Position { x: 40, y: 12 };
    turn(&mut room, over, Gesture::Down);
    assert_eq!(palette(&room).at, at, "the cursor stays as long as it is in sight");
    assert_eq!(list(&room)[3], begin[4], "and the list has moved by a line");
    for _ in 0..100 {
        turn(&mut room, over, Gesture::Down);
    }
    assert!(palette(&room).at > at && !room.screen().contains("weitere"), "{}", room.screen());
    for _ in 0..100 {
        turn(&mut room, over, Gesture::Up);
    }
    assert_eq!(list(&room), begin);
}

fn palette(room: &Room) -> &touchmap::app::overlay::palette::Palette {
    match room.overlay() {
        Some(touchmap::app::Overlay::Palette(palette)) => palette,
        _ => panic!("{}", room.screen()),
    }
}
