//! No row has a blank line while a name elsewhere is cut.

use crate::room::Room;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use touchmap::{
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
