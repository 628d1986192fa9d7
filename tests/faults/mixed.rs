//! `kill -9` at any moment of everything that people do: cards, pastes, owners, rows of a form, prose, undo, copies of a
//! row, cards that are carried; several kills in a row, and changes of the file by somebody else between them.

use crate::{
    figures,
    kill::dice,
    model::reopened,
    room,
    session::{ESC, Session},
};
use rustix::process::Signal;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    time::Duration,
};
use touchmap::store::ron::{read, write::write};

/// What was typed, each text once in its life.
#[derive(Default)]
struct Typed {
    next: usize,
    /// Texts that were seen as part of the map.
    kept: BTreeSet<String>,
    /// Texts that were taken back, which was seen.
    undone: BTreeSet<String>,
}

impl Typed {
    fn word(&mut self, letter: char) -> String {
        self.next += 1;
        format!("{letter}{};", self.next)
    }

    /// The texts that are missing in the map as the next start finds it, or there though they were taken back. The file
    /// must be a whole map at all times.
    fn wrong(&self, room: &Path, path: &Path) -> Vec<String> {
        read::open(path).unwrap();
        let map = write(reopened(room, path).0.doc.map().records());
        let cards: Vec<&str> = map.lines().filter_map(|line| line.trim().strip_prefix("name: \"N")).collect();
        let single: BTreeSet<&&str> = cards.iter().collect();
        assert_eq!(single.len(), cards.len(), "a card is there twice: {map}");
        let missing = self.kept.iter().filter(|word| !map.contains(*word));
        missing.chain(self.undone.iter().filter(|word| map.contains(*word))).cloned().collect()
    }
}

/// A map of two rows.
fn write_map(room: &Path) -> PathBuf {
    let path = room.join("map.ron");
    let text = crate::program::map_with("name: \"Anruf\", places: [(stage: \"kauf\", segment: \"paare\")],");
    let rows = "segments: [(id: \"paare\", name: \"Paare\"), (id: \"familien\", name: \"Familien\")]";
    std::fs::write(&path, text.replace("segments: [(id: \"paare\", name: \"Paare\")]", rows)).unwrap();
    path
}

/// Somebody else adds a card to the file.
fn change(path: &Path, word: &str) {
    let text = std::fs::read_to_string(path).unwrap();
    let card = format!("touchpoints: [\n        (id: \"{}\", name: \"{word}\"),", id(word));
    std::fs::write(path, text.replacen("touchpoints: [", &card, 1)).unwrap();
}

fn id(word: &str) -> String {
    word.trim_end_matches(';').to_lowercase().replace('f', "foreign")
}

/// Whether the map is there and nothing is being typed: its keys stand in the last line, which is drawn last.
fn is_home(screen: &str) -> bool {
    screen.lines().next_back().is_some_and(|line| line.starts_with(" a New"))
}

/// Leaves whatever is open, one Esc after the other; false if the program ended.
pub fn go_home(s: &mut Session) -> bool {
    if !s.reaches_until("a frame", |screen| !screen.contents().trim().is_empty()) {
        return false;
    }
    loop {
        let before = s.text();
        if is_home(&before) {
            return true;
        }
        let is_another = |screen: &vt100::Screen| screen.contents() != before;
        if !s.try_keys(ESC) || !s.reaches_until("another screen", is_another) {
            return false;
        }
    }
}

/// Types where something is open, and waits until that was drawn.
fn types(s: &mut Session, keys: &str, seen: &str) -> bool {
    let is_drawn = |screen: &str| !is_home(screen) && screen.contains(seen);
    s.try_keys(keys) && s.reaches_until(seen, |screen| is_drawn(&screen.contents()))
}

/// Does one thing and comes back to the map; false if the program ended. What was typed counts once that is seen.
fn does(s: &mut Session, typed: &mut Typed, choice: u64) -> bool {
    let mut words = Vec::new();
    let mut word = |typed: &mut Typed, letter| {
        words.push(typed.word(letter));
        words.last().cloned().unwrap_or_default()
    };
    let done = match choice {
        0..=3 => {
            let (first, second) = (word(typed, 'N'), word(typed, 'N'));
            types(s, "a", "Esc Done") && types(s, &format!("{first}\r{second}\r"), &second)
        }
        4 => {
            let (first, second) = (word(typed, 'N'), word(typed, 'N'));
            s.try_keys(&format!("\x1b[200~{first}\n{second}\x1b[201~")) && s.reaches(&second)
        }
        5 => {
            let owner = word(typed, 'O');
            // After what stands there: an owner that was written before stays a part of it.
            s.try_keys("o\x1b[C") && types(s, &owner, &owner) && s.try_keys("\r")
        }
        6 => {
            let row = word(typed, 'I');
            s.try_keys("\r") && types(s, &row, &row) && s.try_keys("\r")
        }
        7 => {
            let prose = word(typed, 'P');
            // How the people of a row are best addressed is asked second.
            s.try_keys("hhhh\r\t") && types(s, &prose, &prose)
        }
        8 => return undoes(s, typed),
        9 => s.try_keys("hhhhyjp"),
        _ => s.try_keys("\x1b[1;2C") && s.try_keys("\x1b[1;2D"),
    };
    // Some of it was done at the row's head; cards are written in its cells.
    let is_kept = done && go_home(s) && s.try_keys("l");
    if is_kept {
        typed.kept.extend(words);
    }
    is_kept
}

/// Adds a card and takes it back.
fn undoes(s: &mut Session, typed: &mut Typed) -> bool {
    let card = typed.word('N');
    let added = types(s, "a", "Esc Done") && types(s, &format!("{card}\r"), &card) && go_home(s);
    if added && s.try_keys("u") && s.reaches("Undone") {
        typed.undone.insert(card);
        return go_home(s);
    }
    false
}

/// Starts the program, kills it at some moment, and does things until then.
fn killed(room: &Path, typed: &mut Typed, seed: &mut u64) {
    let mut s = Session::start(room, ["map.ron"]);
    let pid = rustix::process::Pid::from_raw(i32::try_from(s.pid()).unwrap()).unwrap();
    let (is_early, wait) = (dice(seed).is_multiple_of(4), Duration::from_micros(dice(seed) % 600_000));
    let kill_later = || {
        std::thread::spawn(move || {
            std::thread::sleep(wait);
            rustix::process::kill_process(pid, Signal::KILL).unwrap();
        })
    };
    // Some are killed while they start, the others while they are worked with.
    let early = is_early.then(kill_later);
    let mut goes_on = go_home(&mut s);
    let killer = early.unwrap_or_else(kill_later);
    goes_on = goes_on && s.try_keys("l");
    while goes_on {
        goes_on = does(&mut s, typed, dice(seed) % 11);
    }
    killer.join().unwrap();
}

/// So many kills, one to four in a row before the map is looked at. How many looks found something wrong, and how many
/// texts of each kind were seen as part of the map, or as taken back.
fn killed_at_random(kills: usize, mut seed: u64) -> (usize, BTreeMap<char, usize>) {
    const IN_A_ROOM: usize = 30;
    let (mut done, mut wrong, mut counts) = (0, 0, BTreeMap::new());
    while done < kills {
        let room = room();
        let path = write_map(room.path());
        let mut typed = Typed::default();
        let until = (done + IN_A_ROOM).min(kills);
        while done < until {
            let here = seed;
            let row = usize::try_from(dice(&mut seed) % 4).unwrap() + 1;
            for _ in 0..row.min(until - done) {
                killed(room.path(), &mut typed, &mut seed);
                done += 1;
            }
            let found = typed.wrong(room.path(), &path);
            if !found.is_empty() {
                eprintln!("after {done} kills, seed {here}: {found:?}, in {}", room.keep().display());
                wrong += 1;
                break;
            }
            if dice(&mut seed).is_multiple_of(3) {
                let word = typed.word('F');
                change(&path, &word);
                typed.kept.insert(word);
            }
        }
        let undone = typed.undone.iter().map(|_| 'U');
        for letter in typed.kept.iter().filter_map(|word| word.chars().next()).chain(undone) {
            *counts.entry(letter).or_default() += 1;
        }
    }
    (wrong, counts)
}

#[test]
fn what_people_do_survives_kills_at_any_moment() {
    let (wrong, counts) = killed_at_random(24, 11);
    assert!(wrong == 0 && !counts.is_empty(), "{counts:?}");
}

#[test]
#[ignore = "long"]
fn what_people_do_survives_two_thousand_kills() {
    let seed = touchmap::terminal::now().time().subsec_nanosecond().unsigned_abs().into();
    eprintln!("seed {seed}");
    let (wrong, counts) = killed_at_random(2_000, seed);
    eprintln!("seen as part of the map: {counts:?}");
    figures("kill -9 at a random moment of mixed work, up to four in a row", 2_000, wrong);
    assert_eq!(wrong, 0);
}
