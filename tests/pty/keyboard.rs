//! The keyboard of a slow line: however the bytes are cut on their way, the map is the same.

use crate::{
    program::{run, touchmap},
    room,
    session::*,
    write_map,
};
use std::fs;

/// Lengths from one to so many, in an order that looks like none.
fn lengths(most: usize, seed: u64) -> impl Iterator<Item = usize> {
    let next = |state: &u64| Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1));
    let states = std::iter::successors(Some(seed), next).skip(1);
    states.map(move |state| usize::try_from(state >> 33).unwrap() % most + 1)
}

/// Opens the map, sends these bytes in packets, then saves; what the map is then.
fn after(bytes: &[u8], packets: impl Iterator<Item = usize>) -> String {
    let room = room();
    let path = write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").packets(bytes, packets);
    // The end of a card is seen when all before it was taken.
    s.paste("Letzte").wait("Letzte").keys(ESC).keys("q");
    assert_eq!(s.end().code, 0);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("Letzte"), "{text}");
    run(touchmap(room.path(), ["show", "map.ron", "--width", "100"]).env("LC_ALL", "C.UTF-8")).out
}

/// The first letter of a sentence is the key that ends the program, and nothing has to be saved.
#[test]
fn a_word_that_begins_with_q_ends_nothing() {
    let room = room();
    write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").keys("qualität zählt").wait("“qualität …” as text").keys("\x14").wait("is taken back");
    s.keys(ESC).wait("added").keys("q");
    assert_eq!(s.end().code, 0, "alone it ends the program");
    let shown =
        run(touchmap(room.path(), ["show", "map.ron", "--width", "100"]).env("LC_ALL", "C.UTF-8")).out;
    assert!(shown.contains("qualität zählt"), "{shown}");
}

#[test]
fn two_hundred_arrows_in_small_packets_write_nothing() {
    let arrows = "\x1b[B\x1b[A\x1bOB\x1bOA".repeat(50);
    let whole = after(arrows.as_bytes(), std::iter::repeat(1000));
    for seed in 1..4 {
        assert_eq!(after(arrows.as_bytes(), lengths(39, seed)), whole);
    }
    assert_eq!(after(arrows.as_bytes(), std::iter::repeat(1)), whole);
}

#[test]
fn what_the_terminal_reports_and_answers_is_no_key() {
    let said = "\x1b[O\x1b[I\x1b]0;dddd\x07\x1b]11;rgb:dddd/5555/2222\x1b\\\x1b[?62;4;22c\x1b[>1;5;0c\x1bP>|5 dd\x1b\\\
        \x1b[<35;3;3M\x1b[<2;3;3M\x1b[<0;3;3m\x1b_Gi=5;dd\x1b\\\x1b[24;80R";
    let nothing = after(b"", std::iter::repeat(1));
    assert_eq!(after(said.as_bytes(), std::iter::repeat(1000)), nothing);
    for seed in 1..4 {
        assert_eq!(after(said.as_bytes(), lengths(5, seed)), nothing);
    }
}

#[test]
fn any_cut_gives_the_same_map() {
    let done = "aÄpfel 試🌞\r\x1b[200~drei\rvier\x1b[201~\x1bOstern\r\x1b\x1b[A\x1b[I5\x1b[1;2C\x1b]11;rgb:d/d/d\x07+\
        \x1b[Bcneu \x1b[3~\x1b[H!\r\x1b[O";
    let whole = after(done.as_bytes(), std::iter::repeat(1000));
    assert!(whole.contains("Ostern") && whole.contains("vier"), "{whole}");
    for seed in 1..6 {
        assert_eq!(after(done.as_bytes(), lengths(7, seed)), whole);
    }
}

#[test]
fn a_paste_without_an_end_is_kept_and_gives_the_keyboard_back() {
    let room = room();
    write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").keys("\x1b[200~Erste").keys("\x1b[200~Zweite\x1b[201~").wait("ErsteZweite");
    s.keys(ESC).keys("\x1b[200~Dritte");
    // Nothing shows that it has been silent long enough: the keys are tried until one is taken as one.
    while !s.text().contains("Dritte") {
        std::thread::sleep(std::time::Duration::from_millis(1100));
        s.keys(ESC);
    }
    s.keys("q");
    assert_eq!(s.end().code, 0);
    let text = fs::read_to_string(room.path().join("map.ron")).unwrap();
    // Both pastes went into the card that the first one had begun.
    for name in ["ErsteZweite", "Dritte"] {
        assert!(text.contains(&format!("name: \"{name}\"")), "{name} in {text}");
    }
}

#[test]
fn a_paste_without_an_end_outlives_the_program() {
    let room = room();
    write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    // What was read together with the key whose effect is seen is not lost, though its end has not come.
    s.wait("Anruf").keys("a\x1b[200~Halb").wait("Esc Done").signal(rustix::process::Signal::TERM);
    assert_eq!(s.end().code, 143);
    Session::start(room.path(), ["map.ron"]).wait("Halb");
}

/// `cargo test --test pty -- --ignored --nocapture` prints the line of figures.
#[test]
#[ignore = "long"]
fn no_packets_of_a_slow_line_make_letters() {
    const TRIES: u64 = 60;
    let arrows = "\x1b[B\x1b[A\x1bOB\x1bOA\x1b[I\x1b]11;rgb:dddd/5555/2222\x1b\\";
    let (few, many) = (arrows.repeat(50), arrows.repeat(1250));
    let nothing = after(b"", std::iter::repeat(1));
    let differs = |bytes: &str, most, seed| after(bytes.as_bytes(), lengths(most, seed)) != nothing;
    let lost = (0..TRIES).filter(|seed| differs(&few, 39, *seed)).count()
        + usize::from(differs(&many, 39, TRIES))
        + usize::from(after(many.as_bytes(), std::iter::repeat(1 << 20)) != nothing);
    eprintln!("FIGURES | keys in packets of 1 to 39 bytes | {} tries | {lost} lost", TRIES + 2);
    assert_eq!(lost, 0);
}

#[test]
fn a_double_click_opens_and_the_mouse_is_given_back_at_the_end() {
    let room = room();
    write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    // The last line says the name, too, and may come first.
    let is_card = |line: &str| line.starts_with('▐') && line.contains("Anruf");
    s.wait_until("the card", |screen| screen.contents().lines().any(is_card));
    let screen = s.text();
    let (y, line) = screen.lines().enumerate().find(|(_, line)| is_card(line)).unwrap();
    let x = line[..line.find("Anruf").unwrap()].chars().count();
    let click = format!("\x1b[<0;{};{}M\x1b[<0;{};{}m", x + 1, y + 1, x + 1, y + 1);
    s.keys(&click.repeat(2)).wait("Esc Close");
    s.keys(ESC).keys("q");
    let bytes = s.bytes();
    assert_eq!(s.end().code, 0);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    assert!(
        text.contains("\x1b[?1000h") && text.contains("\x1b[?1006h") && !text.contains("?1003"),
        "{text:?}"
    );
}

/// The modes of the mouse that are set (`true`) and reset in these bytes, in their order.
fn mouse_modes(bytes: &[u8]) -> Vec<(u16, bool)> {
    let text = String::from_utf8_lossy(bytes);
    let orders = text.split("\x1b[?").skip(1).filter_map(|order| {
        let end = order.find(['h', 'l'])?;
        let modes = order[..end].split(';').map(str::parse::<u16>).collect::<Result<Vec<_>, _>>().ok()?;
        Some((modes, order[end..].starts_with('h')))
    });
    let modes = orders.flat_map(|(modes, on)| modes.into_iter().map(move |mode| (mode, on)));
    modes
        .filter(|(mode, _)| matches!(mode, 9 | 1000..=1007 | 1015 | 1016))
        .filter(|(mode, _)| *mode != 1004)
        .collect()
}

const HELD: [(u16, bool); 3] = [(1000, true), (1002, true), (1006, true)];
const LET_GO: [(u16, bool); 3] = [(1006, false), (1002, false), (1000, false)];

#[test]
fn f7_lets_go_of_the_mouse_and_takes_it_back() {
    const F7: &str = "\x1b[18~";
    let room = room();
    write_map(&room, "");
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf");
    assert_eq!(mouse_modes(&s.bytes()), HELD);
    s.keys(F7).wait("selected");
    assert_eq!(mouse_modes(&s.bytes()), [HELD, LET_GO].concat());
    s.keys(F7).gone("selected");
    assert_eq!(mouse_modes(&s.bytes()), [HELD, LET_GO, HELD].concat());
    s.keys("q");
    assert_eq!(mouse_modes(&s.end().bytes), [HELD, LET_GO, HELD, LET_GO].concat());
}

#[test]
fn whoever_wants_no_mouse_keeps_that_of_the_terminal() {
    let room = room();
    write_map(&room, "");
    fs::create_dir(room.path().join("config")).unwrap();
    fs::write(room.path().join("config/settings.ron"), "(mouse: false)").unwrap();
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Anruf").keys("q");
    let bytes = s.end().bytes;
    assert!(mouse_modes(&bytes).iter().all(|(_, on)| !on), "{:?}", mouse_modes(&bytes));
}

#[test]
fn the_last_line_says_that_the_environment_names_no_theme() {
    let room = room();
    write_map(&room, "");
    let mut command = program(room.path(), ["map.ron"]);
    command.env("TOUCHMAP_THEME", "foo");
    let mut s = Session::of(command, (80, 24));
    s.wait("TOUCHMAP_THEME").keys("q");
    assert_eq!(s.end().code, 0);
}
