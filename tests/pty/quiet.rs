//! The program talks to nobody: among what it asks the system for is no socket of any family, not even a pair of its own.

use crate::{room, session::*, write_map};
use std::fs;

#[expect(clippy::print_stderr, reason = "who runs the tests is to know what was not tried")]
/// Whether calls can be traced here; says so if not.
fn can_trace() -> bool {
    let run = std::process::Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).status();
    let can = run.is_ok_and(|status| status.success());
    if !can {
        eprintln!("skipped: strace is not here, or may not trace, to see whether a socket is opened");
    }
    can
}

#[test]
fn no_socket_is_opened_from_the_first_key_to_the_last() {
    if !can_trace() {
        return;
    }
    let room = room();
    write_map(&room, "");
    let log = room.path().join("calls");
    let mut command = program(room.path(), ["map.ron"]);
    let calls = "trace=execve,%network";
    let tracer = ["strace", "-f", "-qq", "-e", calls, "-e", "signal=none", "-o"];
    command.get_argv_mut().splice(..0, tracer.map(Into::into).into_iter().chain([log.clone().into()]));
    let mut s = Session::of(command, (80, 24));
    s.wait("Anruf").keys("4").wait("– → 4").keys(CTRL_S).wait("Saved: map.ron");
    s.keys("e").wait("Markdown").keys("1").wait("map.md").keys(ENTER).wait("Exported: ");
    s.keys("q");
    assert_eq!(s.end().code, 0);
    assert!(room.path().join("map.md").exists());
    let text = fs::read_to_string(&log).unwrap();
    let calls: Vec<&str> =
        text.lines().filter_map(|line| line.split_once(' ')).map(|(_, call)| call.trim()).collect();
    assert!(calls[0].starts_with("execve("), "{text}");
    // Whoever writes a signal into a pipe asks first whether it is a socket: it is none.
    let asks = |call: &&&str| call.starts_with("sendto(") && call.contains("ENOTSOCK");
    let others: Vec<&&str> =
        calls[1..].iter().filter(|call| call.contains('(')).filter(|call| !asks(call)).collect();
    assert!(others.is_empty(), "{others:?}");
}
