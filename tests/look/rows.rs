//! How rows share the height: none has a blank line while a name elsewhere is cut, and what is left over goes to facts first.

use crate::room::Room;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use touchmap::{
    app::map::layout::Regions,
    map::{about::Language, text::Line},
    ui::{self, Looks, glyphs::UNICODE, theme::Depth},
};

/// The part of a line of the screen.
fn part(buf: &Buffer, x: u16, width: u16, y: u16) -> String {
    (x..x + width).map(|x| buf[(x, y)].symbol()).collect()
}

/// Rows with a blank line while another one has a name that is cut or a card that is out of sight.
fn wasted(room: &Room) -> Option<String> {
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let buf = room.buffer(&looks);
    let regions = ui::map::regions(&room.app, &looks, buf.area)?;
    let (mut blank, mut cut) = (Vec::new(), Vec::new());
    for row in regions.rows.iter().filter(|row| row.height > 0) {
        let lines = |y: u16| regions.columns.iter().map(move |column| (column.x, column.width, y));
        if lines(row.band + row.height).all(|(x, width, y)| part(&buf, x, width, y).trim().is_empty()) {
            blank.push(row.segment);
        }
        let texts = (row.band + 1..=row.band + row.height).flat_map(lines);
        let texts = texts.map(|(x, width, y)| part(&buf, x, width, y));
        cut.extend(texts.filter(|text| text.contains('…') || text.contains(" weitere")));
    }
    (!blank.is_empty() && !cut.is_empty()).then(|| format!("{blank:?} {cut:?}\n{}", room.screen()))
}

#[test]
fn a_row_gives_up_blank_lines_as_long_as_another_has_cut_names() {
    for size in [(160, 45), (120, 45), (120, 36), (200, 60), (80, 24)] {
        let mut room = Room::demo("restaurant", Language::German).sized(size.0, size.1);
        for _ in 0..4 {
            assert_eq!(wasted(&room), None, "{size:?}");
            room.keys("down*4");
        }
    }
}

#[test]
fn the_row_in_work_has_its_names_whole_before_the_others_get_more_than_they_keep() {
    for size in [(60, 20), (40, 20)] {
        let room = Room::demo("restaurant", Language::German).sized(size.0, size.1);
        let (regions, lines) = body(&room);
        let [first, others @ ..] = regions.rows.as_slice() else { panic!("rows") };
        let top = usize::from(first.band + 1 - regions.heads.bottom());
        let cards = &lines[top..top + usize::from(first.height)];
        assert!(!cards.concat().contains('…'), "{size:?}\n{}", room.screen());
        assert!(others.iter().all(|row| row.height >= 4), "{size:?}\n{}", room.screen());
    }
}

/// A row with many cards takes no line beyond those that it keeps while the one in work needs it.
#[test]
fn the_row_in_work_has_its_names_whole_before_one_with_many_cards_grows() {
    let mut room = Room::empty(&["Eltern", "Jugendliche", "Späteinsteiger"]).sized(80, 24);
    let cards = |count: usize| {
        (1..=count).map(|nth| format!("Anmeldung {nth} am Telefon in der Schule")).collect::<Vec<_>>()
    };
    let mut write = |keys: &str, count: usize| {
        room.keys(keys).keys("a");
        cards(count).iter().for_each(|name| {
            room.types(name).keys("enter");
        });
        room.keys("esc");
    };
    write("", 14);
    write("down*2", 4);
    let (regions, _) = body(&room);
    let at = room.app.grid.cursor.segment().and_then(|id| room.map().segment_position(id));
    let own = regions.rows.iter().find(|row| Some(row.segment) == at).expect("the row in work");
    assert_eq!(own.height, 8, "{}", room.screen());
}

/// The regions of the screen, and the lines of its grid between the heads and the parking strip.
fn body(room: &Room) -> (Regions, Vec<String>) {
    let looks = Looks::new(UNICODE, "dark", Depth::True);
    let buf = room.buffer(&looks);
    let regions = ui::map::regions(&room.app, &looks, buf.area).unwrap();
    let lines = regions.heads.bottom()..regions.parked.map_or(regions.grid.bottom(), |strip| strip.y);
    let lines = lines.map(|y| part(&buf, 0, regions.grid.width, y)).collect();
    (regions, lines)
}

#[test]
fn on_a_large_screen_each_card_says_who_is_responsible_and_what_is_open() {
    let mut room = Room::demo("restaurant", Language::German).sized(200, 60);
    let said = |room: &Room, text: &str| body(room).1.concat().matches(text).count();
    let places: usize = room.map().touchpoints().map(|(_, touchpoint)| touchpoint.places.len()).sum();
    let owners = ["Service", "Marketing", "Küche", "Haustechnik", "Buchhaltung", "? niemand"];
    let owners = |room: &Room| owners.iter().map(|owner| said(room, owner)).sum::<usize>();
    // Küche begins also a name: a smell from the kitchen.
    assert_eq!(owners(&room), places + 1, "{}", room.screen());
    assert_eq!((said(&room, "Service · 2 Maßnahmen"), said(&room, "? niemand · 1")), (3, 5));
    // Nothing of it comes or goes wherever the cursor is, nor while a card is being written.
    let all = body(&room).0.rows;
    for keys in ["down*7", "right*5", "up*20", "left*9", "end", "down*30", "home"] {
        room.keys(keys);
        let (regions, _) = body(&room);
        assert!(regions.facts && regions.rows == all, "{keys}: {}", room.screen());
    }
    room.go("Reservierung am Telefon").keys("a").types("Rückruf");
    assert!(body(&room).0.facts, "{}", room.screen());
    // Names are hidden here, too.
    room.keys("esc esc ctrl-n");
    assert!(!room.screen().contains("Marketing"), "{}", room.screen());
}

#[test]
fn rows_are_not_drawn_apart() {
    for size in [(200, 60), (120, 60), (160, 60), (300, 100), (120, 36)] {
        let room = Room::demo("restaurant", Language::German).sized(size.0, size.1);
        let (regions, lines) = body(&room);
        let top = regions.heads.bottom();
        for pair in regions.rows.windows(2) {
            let row = &lines[usize::from(pair[0].band - top)..usize::from(pair[1].band - top)];
            let blank = row.iter().rev().take_while(|line| line.trim().is_empty()).count();
            assert!(blank <= 1, "{size:?}: {}", room.screen());
        }
    }
}

/// How many names are cut in the grid, and whether the pane stands beside it.
fn cut(language: Language, width: u16, height: u16) -> (usize, bool) {
    let mut room = Room::demo("restaurant", language).sized(width, height);
    room.keys("right right");
    let (regions, lines) = body(&room);
    (lines.concat().matches('…').count(), regions.pane.is_some())
}

#[test]
fn the_pane_stands_only_where_it_takes_hardly_a_name_away() {
    for language in [Language::German, Language::English] {
        for height in [24, 30, 36, 42, 45, 60] {
            let (before, _) = cut(language, 155, height);
            for width in [156, 160, 164, 168, 170, 200] {
                let (cut, stands) = cut(language, width, height);
                let most = before + if stands { 4 } else { 0 };
                assert!(cut <= most, "{language:?} {width}x{height}: {cut} instead of {before}, {stands}");
                let is_large = width >= 168 && height >= 30 || height >= 42;
                assert_eq!(stands, is_large, "{width}x{height}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn no_line_is_spare_while_a_name_in_sight_is_cut(
        names in prop::collection::vec("[A-Za-zäß]{2,14}([ -][a-zäß]{2,9}){0,4}", 45),
        width in 60u16..220,
        height in 16u16..70,
        down in 0usize..30,
    ) {
        let mut room = Room::demo("restaurant", Language::German);
        let ids: Vec<_> = room.map().touchpoints().map(|(id, _)| id.clone()).collect();
        room.prepare(|edit| {
            for (id, name) in ids.iter().zip(&names) {
                edit.touchpoint(id, |touchpoint| touchpoint.name = Line::clean(name));
            }
        });
        let mut room = room.sized(width, height);
        room.keys("left").keys(&format!("down*{down}"));
        prop_assert_eq!(wasted(&room), None);
    }
}
