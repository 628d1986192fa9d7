//! A map without a file is not lost work: what is done to it is in the journal, and the first line says so.

use super::room::Room;
use std::io;
use touchmap::app::Msg;

#[test]
fn a_map_without_a_file_is_kept_in_the_journal_until_that_fails() {
    let mut room = Room::empty(&["Families"]);
    room.keys("a").types("Call").keys("esc");
    let screen = room.screen();
    assert!(screen.contains("kept for now") && !screen.contains("not saved"), "{screen}");
    assert!(room.keys("q").screen().contains("Every step is kept"));
    room.keys("esc");
    room.send(Msg::Guarded(Some(io::ErrorKind::StorageFull.into())));
    let screen = room.screen();
    assert!(screen.contains("not safe yet") && !screen.contains("kept for now"), "{screen}");
    let screen = room.keys("q").screen();
    assert!(screen.contains("not protected right now") && !screen.contains("is kept"), "{screen}");
}
