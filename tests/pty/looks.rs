//! What reaches the terminal: nothing that it might obey but what is ours, in each kind of terminal.

use crate::{
    grammar::{attributes, intruder},
    program::project,
    room,
    session::*,
    write_map,
};
use std::{ffi::OsStr, fs, os::unix::ffi::OsStrExt as _};

/// Every control character but those by which a line ends or a paste is marked, an order to the terminal of each kind,
/// and what turns the direction of text.
fn hostile() -> String {
    let controls = (0..0x20).chain(0x7f..0xa0).filter_map(char::from_u32);
    let controls: String = controls.filter(|c| !"\r\n\x1b".contains(*c)).collect();
    let turns: String = ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}').collect();
    format!(
        "A{controls}\x1b[31m\x1b]0;title\x07\x1b]52;c;aGk=\x07\x1bP1$q\x1b\\\u{9b}2J{turns}\u{61c}\u{200b}\u{200f}Z"
    )
}

#[test]
fn no_text_reaches_the_terminal_as_an_order() {
    let room = room();
    // A map whose every text holds what a file may hold, in a file whose name holds what a name may hold.
    let name = OsStr::from_bytes(b"A\x1b]0;x\x07\n\xc2\x9b2J\xe2\x80\xae\xff\x1b[31m.ron");
    let path = room.path().join(name);
    let text = fs::read_to_string(project("assets/examples/en/restaurant.ron")).unwrap();
    let turned: String = text
        .lines()
        .map(|line| {
            let is_text =
                ["name: ", "title: ", "what: ", "owner: ", "note: ", "wants: ", "definition: ", "who: "]
                    .iter()
                    .any(|field| line.trim_start().starts_with(field));
            let line =
                if is_text { line.replacen(": \"", ": \"\u{202e}\u{2066}\u{200f}", 1) } else { line.into() };
            line + "\n"
        })
        .collect();
    fs::write(&path, &turned).unwrap();
    let mut s = Session::of(program(room.path(), [name]), (150, 50));
    s.wait("Visit");
    if s.text().contains("Today") {
        s.keys("2");
    }
    // Through every screen.
    s.keys(ENTER).wait("What happens?").keys(ESC).wait("Visit");
    s.keys("\t").wait("open").keys("\t").wait("Who does what").keys("\t").wait("Visit");
    s.keys("?").keys(ESC).keys("#").keys(ESC);
    // Pasted into a card, into a search, into an owner.
    s.keys("a");
    s.paste(&hostile().replace('\t', "")).wait("Z").keys(ENTER).wait("added").keys(ESC);
    // With its tab it is a row of a table, of which the last column goes into the note.
    s.keys("a").paste(&hostile()).wait("“Note”").keys(ESC);
    s.keys("o").wait("Owner:").paste(&hostile()).keys(ENTER).wait("Owner: – → A");
    s.keys("/").wait("Find:").paste(&hostile()).keys(ENTER);
    // Typed, where it is no key.
    s.keys("a")
        .keys("typed \u{9b}31m\u{9d}0;x\u{9c}\u{202e}end")
        .wait("end")
        .keys(ENTER)
        .wait("added")
        .keys(ESC);
    // Under a name to save, after somebody else wrote the file.
    fs::write(&path, "<<<<<<< \u{1b}[31m").unwrap();
    s.keys(CTRL_S).wait("Somebody else has changed the file").keys("1").wait("Save as:");
    s.keys("\x15").paste(&format!("nowhere/{}", hostile())).keys(ENTER).wait("the folder of");
    s.keys("1").wait("Save as:").keys(ESC).gone("Save as:");
    s.keys("q").wait("Somebody else has changed the file").keys("3");
    let ended = s.end();
    ended.left_nothing_behind();
    assert_eq!((ended.code, intruder(&ended.bytes)), (0, None));
    // The list of recent maps knows no names that hold an order, but one that turns the direction.
    let path = room.path().join("A\u{202e}B.ron");
    fs::write(&path, &turned).unwrap();
    let mut s = Session::start(room.path(), [&path]);
    s.wait("Visit").keys("q").end();
    let mut s = Session::start::<&str>(room.path(), []);
    s.wait("B.ron").keys("q");
    assert_eq!(intruder(&s.end().bytes), None);
    // What was broken by hand is told with its name; above it stand the work that was kept, and the new map.
    fs::write(&path, "(touchmap: 1, \u{9b}31m)").unwrap();
    let mut s = Session::start::<&str>(room.path(), []);
    s.wait("Unsaved work").keys("j").keys(ENTER).wait("control character").keys("q");
    assert_eq!(intruder(&s.end().bytes), None);
}

#[test]
fn a_storm_of_sizes_changes_nothing() {
    let room = room();
    fs::copy(project("assets/examples/de/restaurant.ron"), room.path().join("map.ron")).unwrap();
    let mut s = Session::start(room.path(), ["map.ron", "--lang", "de"]);
    s.wait("Speisekarte").keys("lll").keys("jjjj").settled();
    let card = |screen: &vt100::Screen| {
        let text = screen.contents();
        let line = text.lines().rev().nth(1).unwrap_or_default();
        line.split("  ").next().unwrap_or_default().trim().to_owned()
    };
    let before = {
        let mut p = vt100::Parser::new(24, 80, 0);
        p.process(&s.bytes());
        card(p.screen())
    };
    assert!(before.len() > 3, "{before}");
    for size in [
        (1, 1),
        (2, 1),
        (1, 60),
        (200, 1),
        (39, 11),
        (40, 12),
        (500, 200),
        (139, 40),
        (140, 40),
        (41, 13),
        (1, 1),
    ] {
        s.resize(size).wait_until("a frame", |screen| !screen.contents().trim().is_empty());
    }
    for n in 0..300 {
        s.resize((1 + n * 7 % 199, 1 + n * 11 % 59));
    }
    s.resize((80, 24)).wait_until(&before, |screen| card(screen) == before);
    s.keys("q");
    let ended = s.end();
    assert_eq!((ended.code, intruder(&ended.bytes)), (0, None));
}

#[test]
fn without_colours_no_colour_is_set_but_the_cursor_is_seen() {
    let room = room();
    for arguments in [&["demo"] as &[_], &["demo", "--color", "never"]] {
        let mut command = program(room.path(), arguments);
        if arguments.len() == 1 {
            command.env("NO_COLOR", "1");
        }
        let mut s = Session::of(command, (80, 24));
        s.wait("Newspaper").keys("4").wait("2 → 4").keys("q").wait("The map has not been saved.").keys("3");
        let set = attributes(&s.end().bytes);
        assert!(set.iter().flat_map(|a| a.split(';')).any(|a| a == "7"), "{set:?}");
        // The default colours are given back after a frame; `;` is a colour that crossterm held back, and resets all.
        let plain = ["", "0", "1", "4", "7", "22", "24", "27", "39", "49", "59"];
        // Several in one sequence are as plain as each of them; an empty one among them would be a colour held back.
        let is_plain =
            |a: &str| plain.contains(&a) || a.split(';').all(|a| !a.is_empty() && plain.contains(&a));
        let colour = set.iter().find(|a| !is_plain(a));
        assert_eq!(colour, None);
    }
}

#[test]
fn a_terminal_that_cannot_move_its_cursor_is_told_so() {
    let room = room();
    write_map(&room, "");
    let mut command = program(room.path(), ["map.ron"]);
    command.env("TERM", "dumb");
    let mut s = Session::of(command, (80, 24));
    let ended = s.end();
    assert_eq!((ended.code, intruder(&ended.bytes)), (2, None));
    assert!(!ended.bytes.contains(&0x1b) && ended.screen.contents().contains("touchmap show map.ron"));
    let mut command = program(room.path(), ["demo"]);
    command.env("TERM", "dumb");
    let ended = Session::of(command, (80, 60)).end();
    assert!(ended.code == 0 && !ended.bytes.contains(&0x1b), "{}", ended.screen.contents());
}

#[test]
fn plain_signs_where_others_would_not_be_drawn() {
    let room = room();
    for (argument, variable, value) in
        [("--ascii", "TERM", "xterm"), ("--color=auto", "LC_ALL", "C"), ("--color=auto", "TERM", "linux")]
    {
        let mut command = program(room.path(), ["demo", "--lang", "de", argument]);
        command.env(variable, value);
        let mut s = Session::of(command, (140, 40));
        s.wait("Wirkung").keys(ENTER).wait("?").keys(ESC).wait("Wirkung").keys("?").wait("Esc").keys(ESC);
        s.wait("Wirkung")
            .keys("\t")
            .keys("\t")
            .keys("\t")
            .keys("4")
            .wait("> 4")
            .keys("q")
            .wait("1")
            .keys("2");
        let ended = s.end();
        let text = String::from_utf8(ended.bytes).unwrap();
        let signs: String =
            text.chars().filter(|c| !(c.is_ascii() || c.is_alphabetic() || *c == '€')).collect();
        assert_eq!((ended.code, signs.as_str()), (0, ""), "{argument} {variable}");
    }
}

#[test]
fn no_name_of_a_folder_or_a_person_reaches_the_terminal_as_an_order() {
    use std::os::unix::fs::PermissionsExt as _;
    let room = room();
    write_map(&room, "");
    let person = "\u{1b}[31mKim\u{9b}2J\u{202e}";
    let command = |state: &OsStr| {
        let mut command = program(room.path(), ["map.ron"]);
        command.env("USER", person);
        command.env("TOUCHMAP_STATE", state);
        command
    };
    // In a state folder that others may write to, nothing is kept, and its name is told.
    let state = room.path().join(OsStr::from_bytes(b"S\x1b]0;x\x07\n\xc2\x9b2J\xe2\x80\xae\xff"));
    fs::create_dir(&state).unwrap();
    fs::set_permissions(&state, fs::Permissions::from_mode(0o777)).unwrap();
    let mut s = Session::of(command(state.as_os_str()), (200, 50));
    s.wait("Anruf").keys("4").wait("– → 4").keys(CTRL_S).wait("Saved").keys("q");
    let ended = s.end();
    assert_eq!((ended.code, intruder(&ended.bytes)), (0, None));
    assert_eq!(fs::read_dir(&state).unwrap().count(), 0);
    // Who has the map open is told to the second one.
    fs::set_permissions(&state, fs::Permissions::from_mode(0o700)).unwrap();
    let mut first = Session::of(command(state.as_os_str()), (200, 50));
    first.wait("Anruf");
    let mut second = Session::of(command(state.as_os_str()), (200, 50));
    second.wait("Kim").keys("q");
    let ended = second.end();
    assert_eq!((ended.code, intruder(&ended.bytes)), (0, None));
    first.keys("q").end();
    // What stands in a broken file is shown where it is broken, before there is a screen.
    fs::write(room.path().join("map.ron"), broken(person)).unwrap();
    let mut s = Session::of(command(state.as_os_str()), (200, 50));
    let ended = s.end();
    assert_eq!((ended.code, intruder(&ended.bytes)), (3, None));
}

/// A broken map with this in its title.
fn broken(title: &str) -> String {
    format!("(touchmap: 1, about: (title: \"{title}\"))")
}

#[test]
fn a_paste_of_ten_megabytes_is_taken_in_part_and_taken_back_at_once() {
    let room = room();
    write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").keys("a").wait("Esc Done");
    s.paste(&"Zeile\u{1b}[31m\u{9b}2J\u{202e} mit Text\r".repeat(400_000)).wait("too long");
    s.keys("u").wait("Undone").keys(CTRL_S).wait("Saved").keys("q");
    let ended = s.end();
    assert_eq!((ended.code, intruder(&ended.bytes)), (0, None));
    assert!(!fs::read_to_string(room.path().join("map.ron")).unwrap().contains("Zeile"));
}
