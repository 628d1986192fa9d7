//! What a spreadsheet gives is a table: its first column are the names, and nothing of the others is lost.

use super::room::Room;
use touchmap::{
    app::{Msg, Overlay},
    map::about::Language,
};

const TABLE: &str =
    "Routenplaner-App\tdigital\tIT\r\n\"Der \"\"gute\"\" Platz\"\t\t\r\nAbholung\tvor Ort\tService\r\n";

#[test]
fn rows_of_a_table_become_cards_with_their_further_columns_in_the_note() {
    let mut room = Room::demo("restaurant", Language::German);
    room.go("Rechnung").send(Msg::Paste(TABLE.to_owned()));
    assert_eq!(room.touchpoint("Routenplaner-App").detail.note.as_str(), "digital\nIT");
    assert_eq!(room.touchpoint("Der \"gute\" Platz").detail.note.as_str(), "");
    assert_eq!(room.touchpoint("Abholung").detail.note.as_str(), "vor Ort\nService");
    assert!(room.said().contains("was in weiteren Spalten stand: „Notiz“"), "{}", room.said());
    // One row is a table, too, and all of it is one step.
    room.send(Msg::Paste("Kasse\tTheke\n".to_owned()));
    assert_eq!(room.touchpoint("Kasse").detail.note.as_str(), "Theke");
    room.keys("u u");
    assert!(room.map().touchpoints().all(|(_, one)| !["Kasse", "Abholung"].contains(&one.name.as_str())));
}

#[test]
fn where_one_line_is_written_it_is_said_that_several_became_one() {
    let mut room = Room::demo("restaurant", Language::German).sized(160, 45);
    room.go("Rechnung").keys("c").send(Msg::Paste(TABLE.to_owned()));
    assert!(room.said().contains("Aus 3 Zeilen ist eine geworden"), "{}", room.said());
    room.keys("ctrl-u").types("Rechnung").keys("enter m").send(Msg::Paste(TABLE.to_owned()));
    let Some(Overlay::Prompt(prompt)) = room.overlay() else { panic!("{}", room.screen()) };
    assert!(prompt.input.text().contains("Routenplaner-App digital IT"), "{}", prompt.input.text());
    assert!(room.said().contains("Aus 3 Zeilen ist eine geworden"), "{}", room.said());
    assert!(room.screen().contains("Aus 3 Zeilen"), "{}", room.screen());
}
