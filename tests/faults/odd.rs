//! Odd machines: a sentence and an exit code, or it works; never a hang, and never a fault of the program.

use crate::{
    Path, program, room,
    session::{Session, program as pty_program},
    strace, write_map,
};

/// What was written, whether the screen had been there or not.
fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn without_threads_it_says_so() {
    if !strace::is_there() {
        return;
    }
    let start = |room: &Path, which: u8, lang: &str| {
        let inject = format!("inject=clone3:error=EAGAIN:when={which}");
        strace::start(room, &["-e", &inject], ["--lang", lang, "map.ron"])
    };
    for (lang, sentence) in
        [("en", "needs threads beside its own"), ("de", "das System stellt sie nicht bereit")]
    {
        for which in 1..=2 {
            let room = room();
            write_map(room.path());
            let mut s = start(room.path(), which, lang);
            let ended = s.end();
            let said = said(&ended.bytes);
            assert!(ended.code == 3 && said.contains(sentence), "thread {which}: {} {said}", ended.code);
            assert!(ended.cooked && !ended.screen.alternate_screen() && !ended.screen.hide_cursor());
        }
    }
}

#[test]
fn a_home_that_is_no_folder_keeps_nothing_and_says_so() {
    for home in ["/dev/null", "/dev/zero", "/dev/full"] {
        let room = room();
        write_map(room.path());
        let mut command = pty_program(room.path(), ["map.ron"]);
        ["TOUCHMAP_STATE", "TOUCHMAP_CONFIG"].iter().for_each(|name| command.env_remove(name));
        command.env("HOME", home);
        let mut s = Session::of(command, (80, 24));
        s.wait("Not a directory").keys("a").keys("Neu\r").wait("Neu added").keys("\x1b").keys("q");
        assert_eq!(s.end().code, 0, "{home}");
        assert!(std::fs::read_to_string(room.path().join("map.ron")).unwrap().contains("Neu"));
    }
}

#[test]
fn a_time_zone_that_is_no_file_is_none() {
    let room = room();
    write_map(room.path());
    let pipe = room.path().join("pipe");
    rustix::fs::mkfifoat(rustix::fs::CWD, &pipe, rustix::fs::Mode::RUSR).unwrap();
    for zone in ["/dev/zero", ":/dev/zero", "/dev/random", pipe.to_str().unwrap(), "/", "Nowhere/At_all"] {
        let mut command = pty_program(room.path(), ["map.ron"]);
        command.env("TZ", zone);
        let mut s = Session::of(command, (80, 24));
        s.wait("Anruf").keys("q");
        assert_eq!(s.end().code, 0, "{zone}");
    }
    let mut dated = program::touchmap(room.path(), ["export", "map.ron"]);
    let pacific = program::run(dated.env("TZ", ":Pacific/Kiritimati"));
    assert_eq!(pacific.code, Some(0), "{pacific:?}");
}

#[test]
fn a_terminal_that_claims_to_be_endless_gets_a_frame_all_the_same() {
    for size in [(65535, 65535), (65535, 1), (1, 65535), (65535, 24), (80, 65535), (0, 0)] {
        let room = room();
        let path = write_map(room.path());
        let mut s = Session::of(pty_program(room.path(), ["map.ron"]), size);
        // Where nothing can be seen, what is typed counts all the same.
        s.wait_until("the screen", vt100::Screen::alternate_screen).keys("aNeu\r").keys("\x1b");
        s.settled();
        let peak = peak_memory(&s);
        assert!(peak < 200 << 10, "{size:?}: {peak} KiB");
        s.keys("q");
        assert_eq!(s.end().code, 0, "{size:?}");
        assert!(std::fs::read_to_string(path).unwrap().contains("\"Neu\""), "{size:?}");
    }
}

/// The most that the program has ever held, in KiB.
fn peak_memory(s: &Session) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{}/status", s.pid())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.split_whitespace().next().unwrap().parse().unwrap()
}
