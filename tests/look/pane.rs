//! What the pane beside the grid says, and in which colour.

use crate::room::Room;
use ratatui::{buffer::Buffer, style::Color};
use touchmap::{
    map::{about::Language, detail::Wait, text::Line},
    ui::{
        Looks,
        glyphs::UNICODE,
        theme::{Depth, Ink, Surface},
    },
};

fn looks() -> Looks {
    Looks::new(UNICODE, "dark", Depth::True)
}

/// The colours of the text and of its ground where it stands in the pane.
#[track_caller]
fn colours(buf: &Buffer, text: &str) -> (Color, Color) {
    let width = u16::try_from(text.chars().count()).unwrap();
    for y in 0..buf.area.height {
        for x in buf.area.width - 39..=buf.area.width - width {
            if (x..x + width).map(|x| buf[(x, y)].symbol()).collect::<String>() == text {
                return (buf[(x, y)].fg, buf[(x, y)].bg);
            }
        }
    }
    panic!("{text:?} is not in the pane:\n{}", crate::room::text(buf));
}

fn ink(ink: Ink) -> Color {
    looks().theme.ink(ink, Surface::Panel).fg.unwrap()
}

#[test]
fn only_a_wait_that_is_too_long_stands_out() {
    let mut room = Room::demo("restaurant", Language::German).sized(200, 60);
    let id = room.id("Reservierung am Telefon");
    let buf = room.go("Reservierung am Telefon").buffer(&looks());
    assert_eq!(colours(&buf, "zu lang").0, ink(Ink::Flag), "{}", room.screen());
    room.prepare(|edit| {
        edit.touchpoint(&id, |touchpoint| {
            for row in &mut touchpoint.detail.interactions {
                row.value.wait = Line::clean("drei Minuten");
                row.value.patience = Some(Wait::Acceptable);
            }
        });
    });
    let buf = room.go("Reservierung am Telefon").buffer(&looks());
    assert_eq!(colours(&buf, "drei Minuten").0, ink(Ink::Soft), "{}", room.screen());
    assert!(!room.screen().contains("in Ordnung"), "{}", room.screen());
}

#[test]
fn a_stage_and_a_segment_have_their_figures_in_the_pane() {
    let mut room = Room::demo("restaurant", Language::German).sized(170, 45);
    room.go("Reservierung am Telefon").keys("up");
    let buf = room.buffer(&looks());
    colours(&buf, "Wichtigkeit   ••••· eher hoch");
    assert_eq!(colours(&buf, "3 statt 6 ▼").0, ink(Ink::Flag));
    let (soft, middling) = (ink(Ink::Soft), looks().theme.on(Surface::Score3).bg.unwrap());
    assert_eq!((colours(&buf, "Wirkung").0, colours(&buf, " 3,0 ").1), (soft, middling));
    let buf = room.keys("left").buffer(&looks());
    // Where the number is what is asked for or near to it, nothing is flagged.
    assert_ne!(colours(&buf, "5 statt 6").0, ink(Ink::Flag));
    let buf = room.go("Reservierung am Telefon").keys("left*9").buffer(&looks());
    colours(&buf, "Touchpoints   24");
    assert_eq!(colours(&buf, " 3,4 ").1, middling);
    colours(&buf, "wollen einen Abend nur für sich");
}
