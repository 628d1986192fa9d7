//! Disks that are full, read-only, broken or slow: what was drawn stays, the user is told, and it is tried again.

use crate::{
    can, figures, is_root,
    model::Model,
    room,
    session::{CTRL_S, Session, wrapped},
    strace, write_map,
};
use rustix::process::Signal;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A disk of its own, of 64 KiB.
struct Small(PathBuf);

impl Small {
    fn mount(at: PathBuf) -> Option<Self> {
        fs::create_dir_all(&at).unwrap();
        rustix::fs::chmod(&at, rustix::fs::Mode::RWXU).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=64k,mode=700", "none"]).arg(&at);
        let is_mounted = is_root() && mount.output().is_ok_and(|said| said.status.success());
        can("mounting a tmpfs, as root", is_mounted).then_some(Self(at))
    }

    /// Fills what is free; the file that does it.
    fn fill(&self) -> PathBuf {
        let path = self.0.join("filler");
        let _full = fs::write(&path, vec![b'x'; 1 << 20]);
        path
    }

    fn again(&self, how: &str) {
        assert!(Command::new("mount").args(["-o", how]).arg(&self.0).status().unwrap().success());
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _stays = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

/// Killed now and opened again, nothing is missing.
fn survives(mut s: Session, model: &Model, room: &Path, path: &Path) {
    s.signal(Signal::KILL);
    s.end();
    drop(s);
    assert_eq!(model.lost(room, path), 0);
}

/// No file that a save began is left.
fn no_leftovers(folder: &Path) {
    let names = fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    assert_eq!(names.filter(|name| name.starts_with(".touchmap-")).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn a_full_disk_under_the_map_keeps_the_old_file_and_is_tried_again() {
    let room = room();
    let Some(disk) = Small::mount(room.path().join("disk")) else { return };
    let path = write_map(&disk.0);
    let before = fs::read(&path).unwrap();
    let filler = disk.fill();
    let mut model = Model::default();
    let mut s = Session::start(room.path(), ["disk/map.ron"]);
    assert!(model.begin(&mut s) && model.add(&mut s));
    Model::leave(&mut s);
    s.keys(CTRL_S).wait("no space on the disk").wait("could not be saved");
    assert_eq!(fs::read(&path).unwrap(), before);
    no_leftovers(&disk.0);
    // Elsewhere there is room.
    s.keys("1").wait("Save as:").keys("\x15").keys("elsewhere\r").wait("Saved: elsewhere.ron");
    fs::remove_file(filler).unwrap();
    assert!(model.begin(&mut s) && model.add(&mut s));
    let elsewhere = room.path().join("elsewhere.ron");
    survives(s, &model, room.path(), &elsewhere);
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_disk_with_room_again_is_written_without_being_asked() {
    let room = room();
    let Some(disk) = Small::mount(room.path().join("disk")) else { return };
    let path = write_map(&disk.0);
    let filler = disk.fill();
    let mut model = Model::default();
    let mut s = Session::start(room.path(), ["disk/map.ron"]);
    assert!(model.begin(&mut s) && model.add(&mut s));
    Model::leave(&mut s);
    s.wait("not saved").wait("no space on the disk");
    fs::remove_file(filler).unwrap();
    s.wait("Saved: map.ron").wait("saved ").keys("q");
    assert_eq!(s.end().code, 0);
    assert!(fs::read_to_string(&path).unwrap().contains("N0;"));
}

#[test]
fn a_full_disk_under_the_journal_is_said_and_nothing_is_lost_once_there_is_room() {
    let room = room();
    let Some(disk) = Small::mount(room.path().join("state")) else { return };
    let path = write_map(room.path());
    let mut model = Model::default();
    let mut s = Session::start(room.path(), ["map.ron"]);
    assert!(model.begin(&mut s) && model.add(&mut s));
    let filler = disk.fill();
    for _ in 0..60 {
        assert!(model.add(&mut s));
    }
    s.wait("not safe yet");
    fs::remove_file(filler).unwrap();
    s.gone("not safe yet");
    assert!(model.add(&mut s));
    survives(s, &model, room.path(), &path);
}

#[test]
fn a_read_only_disk_keeps_the_work_in_the_journal() {
    let room = room();
    let Some(disk) = Small::mount(room.path().join("disk")) else { return };
    let path = write_map(&disk.0);
    let before = fs::read(&path).unwrap();
    disk.again("remount,ro");
    let mut model = Model::default();
    let mut s = Session::start(room.path(), ["disk/map.ron"]);
    assert!(model.begin(&mut s) && model.add(&mut s));
    Model::leave(&mut s);
    s.keys(CTRL_S).wait("read-only disk");
    s.keys("1").wait("Save as:").keys("\x15").keys("elsewhere\r").wait("Saved: elsewhere.ron").keys("q");
    assert_eq!(s.end().code, 0);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(model.lost(room.path(), &room.path().join("elsewhere.ron")), 0);
}

#[test]
fn a_state_folder_that_cannot_be_written_is_said() {
    let room = room();
    let Some(disk) = Small::mount(room.path().join("state")) else { return };
    let path = write_map(room.path());
    disk.again("remount,ro");
    let mut model = Model::default();
    let mut s = Session::start(room.path(), ["map.ron"]);
    s.wait("Unsaved work is not protected right now");
    assert!(model.begin(&mut s) && model.add(&mut s));
    s.wait("not safe yet");
    Model::leave(&mut s);
    s.keys(CTRL_S).wait("Saved: map.ron").keys("q");
    assert_eq!(s.end().code, 0);
    assert!(fs::read_to_string(&path).unwrap().contains("N0;"));
}

/// One call fails in this way, from the `nth` on; the edits and the save go on, and after a kill all is there.
fn fails(inject: &str, said: Option<&str>) {
    let room = room();
    let path = write_map(room.path());
    let (call, _) = inject.split_once(':').unwrap();
    let mut s = strace::start(
        room.path(),
        &["-e", &format!("trace={call}"), "-e", &format!("inject={inject}")],
        ["map.ron"],
    );
    let mut model = Model::default();
    assert!(model.begin(&mut s), "{inject}");
    for _ in 0..6 {
        assert!(model.add(&mut s), "{inject}");
    }
    Model::leave(&mut s);
    if let Some(said) = said {
        s.keys(CTRL_S).wait(said);
    }
    survives(s, &model, room.path(), &path);
    no_leftovers(room.path());
}

#[test]
fn a_sync_that_fails_once_is_made_good_by_a_new_file() {
    if !strace::is_there() {
        return;
    }
    let room = room();
    let path = write_map(room.path());
    let inject =
        ["-e", "trace=fdatasync,rename,renameat,renameat2", "-e", "inject=fdatasync:error=EIO:when=2"];
    let mut s = strace::start(room.path(), &inject, ["map.ron"]);
    let mut model = Model::default();
    assert!(model.begin(&mut s));
    for _ in 0..6 {
        assert!(model.add(&mut s));
    }
    Model::leave(&mut s);
    s.keys(CTRL_S).wait("Saved: map.ron");
    survives(s, &model, room.path(), &path);
    let calls = strace::calls(room.path());
    let failed = calls.iter().position(|(_, call)| call.contains("EIO")).unwrap();
    let renewed = calls[failed..].iter().any(|(_, c)| c.starts_with("rename") && c.contains("/journal"));
    assert!(renewed, "a second sync of the same file proves nothing: {calls:#?}");
}

/// How many files are opened until the first card is written. Most are looked for by the system, in folders that depend on
/// how the tests were started.
fn opens_of_a_start() -> usize {
    let room = room();
    write_map(room.path());
    let mut s = strace::start(room.path(), &["-e", "trace=openat"], ["map.ron"]);
    let mut model = Model::default();
    assert!(model.begin(&mut s));
    s.signal(Signal::KILL);
    s.end();
    strace::most(room.path(), "openat")
}

#[test]
fn errors_of_the_disk_lose_nothing() {
    if !strace::is_there() {
        return;
    }
    fails("fdatasync:error=EIO", None);
    fails("fsync:error=EIO", Some("could not be saved"));
    fails("fsync:error=EDQUOT:when=2..3", None);
    fails("renameat:error=EIO:when=1", None);
    let begun = opens_of_a_start();
    fails(&format!("openat:error=EMFILE:when={}..{}", begun + 1, begun + 5), None);
    fails("ftruncate:error=EIO", None);
}

/// Edits, and a save by focus loss between them; also where the program gives up.
fn script(s: &mut Session, model: &mut Model) {
    let goes_on = model.begin(s) && (0..3).all(|_| model.add(s)) && s.try_keys("\x1b[O");
    if goes_on && (0..3).all(|_| model.add(s)) {
        s.gone("not safe yet");
        s.signal(Signal::KILL);
    }
    s.end();
}

#[test]
#[ignore = "long"]
fn an_error_at_each_call_of_a_script_loses_nothing() {
    const CALLS: [&str; 5] = ["write", "fdatasync", "fsync", "renameat", "ftruncate"];
    if !strace::is_there() {
        return;
    }
    let (mut tries, mut lost) = (0, 0);
    let whole = room();
    write_map(whole.path());
    let mut s = strace::start(whole.path(), &["-e", &format!("trace={}", CALLS.join(","))], ["map.ron"]);
    script(&mut s, &mut Model::default());
    for call in CALLS {
        for nth in 1..=strace::most(whole.path(), call) {
            for error in ["EIO", "ENOSPC", "EDQUOT"] {
                let room = room();
                let path = write_map(room.path());
                let (trace, inject) =
                    (format!("trace={call}"), format!("inject={call}:error={error}:when={nth}"));
                let mut model = Model::default();
                let mut s = strace::start(room.path(), &["-e", &trace, "-e", &inject], ["map.ron"]);
                script(&mut s, &mut model);
                drop(s);
                let missing = model.lost(room.path(), &path);
                assert_eq!(missing, 0, "{inject}");
                tries += 1;
                lost += usize::from(missing > 0);
            }
        }
    }
    figures("EIO, ENOSPC and EDQUOT at each write, sync, rename and truncation", tries, lost);
}

/// The same for the writes of the journal alone.
#[test]
fn writes_of_the_journal_that_fail_or_fall_short_are_made_good() {
    if !strace::is_there() {
        return;
    }
    for fault in ["error=ENOSPC:when=2..4", "retval=7:when=3", "error=EINTR:when=2", "error=EIO:when=2"] {
        let room = room();
        let path = write_map(room.path());
        let mut model = Model::default();
        let mut s = Session::start(room.path(), ["map.ron"]);
        assert!(model.begin(&mut s) && model.add(&mut s));
        s.signal(Signal::KILL);
        s.end();
        let folder = fs::read_dir(room.path().join("state/maps")).unwrap().next().unwrap().unwrap().path();
        let (journal, inject) = (folder.join("journal"), format!("inject=write:{fault}"));
        let only = ["-P", journal.to_str().unwrap(), "-e", "trace=write", "-e", &inject];
        let mut s = strace::start(room.path(), &only, ["map.ron"]);
        assert!(model.begin(&mut s), "{fault}");
        for _ in 0..8 {
            assert!(model.add(&mut s), "{fault}");
        }
        s.gone("not safe yet");
        survives(s, &model, room.path(), &path);
    }
}

#[test]
fn a_broken_disk_does_not_make_it_turn_in_circles() {
    if !strace::is_there() {
        return;
    }
    let room = room();
    write_map(room.path());
    let inject = ["-e", "trace=fdatasync,fsync", "-e", "inject=fdatasync,fsync:error=EIO"];
    let mut s = strace::start(room.path(), &inject, ["map.ron"]);
    let mut model = Model::default();
    assert!(model.begin(&mut s) && model.add(&mut s));
    Model::leave(&mut s);
    s.wait("not safe yet");
    let syncs = || strace::calls(room.path()).iter().filter(|(_, call)| call.contains("EIO")).count();
    let before = syncs();
    std::thread::sleep(std::time::Duration::from_secs(3));
    let more = syncs() - before;
    // It is tried again every few seconds, not as fast as it can.
    assert!(more < 30, "{more} in three seconds");
    assert!(model.add(&mut {
        s.keys("a");
        s
    }));
}

#[test]
fn keys_are_answered_while_a_sync_takes_its_time() {
    if !strace::is_there() {
        return;
    }
    let room = room();
    let path = write_map(room.path());
    let inject = ["-e", "trace=fdatasync", "-e", "inject=fdatasync:delay_enter=2000000"];
    let mut s = strace::start(room.path(), &inject, ["map.ron"]);
    let mut model = Model::default();
    assert!(model.begin(&mut s) && model.add(&mut s));
    let synced =
        || strace::calls(room.path()).iter().filter(|(_, call)| call.ends_with("= 0 (DELAYED)")).count();
    // By order, not by time: all of these are drawn while at most one sync comes to its end.
    let before = synced();
    for _ in 0..5 {
        assert!(model.add(&mut s));
    }
    assert!(synced() <= before + 1, "each edit waited for a sync");
    survives(s, &model, room.path(), &path);
}

#[test]
fn a_limit_on_the_size_of_files_is_an_error_and_not_the_end() {
    let room = room();
    let path = write_map(room.path());
    let limit = ["sh", "-c", "ulimit -f 4; exec \"$0\" \"$@\""];
    let mut s = Session::of(wrapped(&limit, room.path(), ["map.ron"]), (80, 24));
    let mut model = Model::default();
    assert!(model.begin(&mut s));
    for _ in 0..40 {
        assert!(model.add(&mut s));
    }
    Model::leave(&mut s);
    s.keys(CTRL_S).wait("may not grow that large");
    assert!(!fs::read_to_string(&path).unwrap().contains("N39;"));
    // Without the limit in another terminal, everything is to be had under another name; here the end keeps it.
    s.signal(Signal::TERM);
    let ended = s.end();
    assert_eq!(ended.code, 143);
    ended.left_nothing_behind();
    let said = ended.last_words();
    assert!(said.contains("journal"), "{said}");
}

#[test]
fn little_stack_and_memory_are_enough() {
    // Without optimisation, much more of the stack is used.
    let stack = if cfg!(debug_assertions) { "ulimit -s 1024" } else { "ulimit -s 256" };
    for limit in [stack, "ulimit -v 400000"] {
        let room = room();
        let path = write_map(room.path());
        let script = format!("{limit}; exec \"$0\" \"$@\"");
        let mut s = Session::of(wrapped(&["sh", "-c", &script], room.path(), ["map.ron"]), (80, 24));
        let mut model = Model::default();
        assert!(model.begin(&mut s) && model.add(&mut s), "{limit}");
        survives(s, &model, room.path(), &path);
    }
}
