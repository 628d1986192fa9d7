//! A terminal with the program in it.
#![allow(dead_code, reason = "each test binary uses its part of it")]

use crate::program::environment;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use std::{
    ffi::OsStr,
    io::{Read as _, Write},
    path::Path,
    sync::{Arc, Condvar, Mutex},
    thread::JoinHandle,
    time::{Duration, Instant},
};

pub const ENTER: &str = "\r";
pub const ESC: &str = "\x1b";
pub const DOWN: &str = "\x1b[B";
pub const F12: &str = "\x1b[24~";
pub const CTRL_O: &str = "\x0f";
pub const CTRL_S: &str = "\x13";

/// How long something may take before the test has failed; a loaded machine is slow.
const DEADLINE: Duration = Duration::from_secs(60);

/// What has come out of the program.
struct Out {
    bytes: Vec<u8>,
    screen: vt100::Parser,
}

type Shared = Arc<(Mutex<Out>, Condvar)>;

pub struct Session {
    master: Box<dyn MasterPty + Send>,
    slave: Option<Box<dyn SlavePty + Send>>,
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    out: Shared,
    reader: Option<JoinHandle<()>>,
    modes: String,
}

/// What is left of a session.
pub struct Ended {
    pub code: u32,
    pub bytes: Vec<u8>,
    pub screen: vt100::Screen,
    /// Whether the terminal's line discipline is as it was before.
    pub cooked: bool,
}

pub fn size((width, height): (u16, u16)) -> PtySize {
    PtySize { rows: height, cols: width, pixel_width: 0, pixel_height: 0 }
}

/// The program with these arguments, not started yet.
pub fn program<A: AsRef<OsStr>>(room: &Path, arguments: impl IntoIterator<Item = A>) -> CommandBuilder {
    wrapped::<&str, A>(&[], room, arguments)
}

/// The same, started by another program whose last argument it is.
pub fn wrapped<W: AsRef<OsStr>, A: AsRef<OsStr>>(
    wrapper: &[W],
    room: &Path,
    arguments: impl IntoIterator<Item = A>,
) -> CommandBuilder {
    let bin = OsStr::new(env!("CARGO_BIN_EXE_touchmap"));
    let mut words = wrapper.iter().map(AsRef::as_ref).chain([bin]);
    let mut command = CommandBuilder::new(words.next().unwrap_or(bin));
    command.args(words);
    command.cwd(room);
    let (without, with) = environment(room);
    without.iter().for_each(|name| command.env_remove(name));
    command.env("TERM", "xterm-256color");
    with.into_iter().for_each(|(name, value)| command.env(name, value));
    arguments.into_iter().for_each(|a| command.arg(a));
    command
}

impl Session {
    /// The program with these arguments at 80×24.
    pub fn start<A: AsRef<OsStr>>(room: &Path, arguments: impl IntoIterator<Item = A>) -> Self {
        Self::of(program(room, arguments), (80, 24))
    }

    pub fn of(command: CommandBuilder, columns_and_lines: (u16, u16)) -> Self {
        let pair = native_pty_system().openpty(size(columns_and_lines)).unwrap();
        let modes = modes(&*pair.master);
        let (width, height) = columns_and_lines;
        // No frame is larger, whatever the terminal claims to be.
        let screen = vt100::Parser::new(height.clamp(1, 500), width.clamp(1, 1000), 0);
        let out: Shared = Arc::new((Mutex::new(Out { bytes: Vec::new(), screen }), Condvar::new()));
        let mut from = pair.master.try_clone_reader().unwrap();
        let shared = out.clone();
        let reader = std::thread::spawn(move || {
            let mut buffer = [0; 1 << 16];
            while let Ok(count @ 1..) = from.read(&mut buffer) {
                let mut out = shared.0.lock().unwrap();
                out.bytes.extend_from_slice(&buffer[..count]);
                out.screen.process(&buffer[..count]);
                shared.1.notify_all();
            }
        });
        let child = pair.slave.spawn_command(command).unwrap();
        let keys = pair.master.take_writer().unwrap();
        Self { master: pair.master, slave: Some(pair.slave), child, keys, out, reader: Some(reader), modes }
    }

    /// Types, to a program that may be gone.
    pub fn try_keys(&mut self, keys: &str) -> bool {
        self.keys.write_all(keys.as_bytes()).and_then(|()| self.keys.flush()).is_ok()
    }

    /// Types; these bytes arrive together.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self
    }

    /// Sends bytes in packets of these lengths, each a moment after the one before it: as over a slow line.
    pub fn packets(&mut self, bytes: &[u8], lengths: impl IntoIterator<Item = usize>) -> &mut Self {
        let mut rest = bytes;
        for length in lengths {
            let (packet, later) = rest.split_at(length.min(rest.len()));
            self.keys.write_all(packet).and_then(|()| self.keys.flush()).unwrap();
            rest = later;
            if rest.is_empty() {
                break;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        assert!(rest.is_empty(), "too few packets");
        self
    }

    /// Pastes, as a terminal does that was asked to mark what is pasted.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.keys(&format!("\x1b[200~{text}\x1b[201~"))
    }

    /// Waits until the screen is as it should be.
    pub fn wait_until(&mut self, what: &str, there: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        self.wait_for(what, |out| there(out.screen.screen()));
        self
    }

    /// Waits until this text is on the screen, in one line.
    pub fn wait(&mut self, text: &str) -> &mut Self {
        self.wait_until(text, |screen| screen.contents().contains(text))
    }

    /// Waits until this text has been written, even if it is no longer on the screen.
    pub fn wait_written(&mut self, text: &str) -> &mut Self {
        self.wait_for(text, |out| out.bytes.windows(text.len()).any(|part| part == text.as_bytes()));
        self
    }

    /// Waits until this text is on the screen, or the program has ended before that: then it returns false.
    pub fn reaches(&mut self, text: &str) -> bool {
        self.reaches_until(text, |screen| screen.contents().contains(text))
    }

    /// Waits until the screen is as it should be, or the program has ended before that: then it returns false.
    pub fn reaches_until(&mut self, what: &str, there: impl Fn(&vt100::Screen) -> bool) -> bool {
        let start = Instant::now();
        loop {
            let ended = self.child.try_wait().unwrap().is_some();
            let out = self.out.0.lock().unwrap();
            if there(out.screen.screen()) {
                return true;
            }
            if ended {
                return false;
            }
            if start.elapsed() > DEADLINE {
                let seen = out.screen.screen().contents();
                drop(out);
                panic!("waited for {what:?}, saw:\n{seen}");
            }
            drop(self.out.1.wait_timeout(out, Duration::from_millis(20)).unwrap());
        }
    }

    /// Waits until this text is no longer on the screen.
    pub fn gone(&mut self, text: &str) -> &mut Self {
        self.wait_until(&format!("not {text}"), |screen| !screen.contents().contains(text))
    }

    /// Goes down until the cursor is on the line with this text.
    pub fn down_to(&mut self, text: &str) -> &mut Self {
        fn line(screen: &vt100::Screen) -> Option<(usize, String)> {
            let lines = screen.contents();
            let mut lines = lines.lines().enumerate().filter(|(_, l)| l.starts_with('▐'));
            lines.next().map(|(n, l)| (n, l.to_owned()))
        }
        let here = |s: &Self| line(s.out.0.lock().unwrap().screen.screen());
        self.wait_until("a cursor", |screen| line(screen).is_some());
        while !here(self).is_some_and(|(_, line)| line.contains(text)) {
            let before = here(self);
            self.keys(DOWN).wait_until("the cursor's next line", |s| line(s).is_some() && line(s) != before);
        }
        self
    }

    fn wait_for(&self, what: &str, there: impl Fn(&Out) -> bool) {
        let start = Instant::now();
        let mut out = self.out.0.lock().unwrap();
        while !there(&out) {
            let left = DEADLINE.saturating_sub(start.elapsed());
            if left.is_zero() {
                let seen = out.screen.screen().contents();
                drop(out);
                panic!("waited for {what:?}, saw:\n{seen}");
            }
            out = self.out.1.wait_timeout(out, left.min(Duration::from_secs(1))).unwrap().0;
        }
    }

    /// What is on the screen.
    pub fn text(&self) -> String {
        self.out.0.lock().unwrap().screen.screen().contents()
    }

    /// All bytes so far.
    pub fn bytes(&self) -> Vec<u8> {
        self.out.0.lock().unwrap().bytes.clone()
    }

    /// The terminal gets another size; the screen is empty until it is drawn anew.
    pub fn resize(&mut self, (width, height): (u16, u16)) -> &mut Self {
        let mut out = self.out.0.lock().unwrap();
        // What was on its way for a larger screen would make the emulator of a tiny one fall over.
        out.screen = vt100::Parser::new(height.clamp(60, 500), width.clamp(200, 1000), 0);
        self.master.resize(size((width, height))).unwrap();
        drop(out);
        self
    }

    pub fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    pub fn signal(&self, signal: rustix::process::Signal) {
        let pid = rustix::process::Pid::from_raw(i32::try_from(self.pid()).unwrap()).unwrap();
        // One that has ended meanwhile needs none.
        let _ended = rustix::process::kill_process(pid, signal);
    }

    /// Whether the line discipline is as it was before the program started.
    pub fn is_cooked(&self) -> bool {
        modes(&*self.master) == self.modes
    }

    /// Waits until the program rests; how much it has written, and how often its threads were put on a processor.
    pub fn settled(&self) -> (usize, u64) {
        let start = Instant::now();
        let mut before = self.activity();
        loop {
            std::thread::sleep(Duration::from_millis(200));
            let now = self.activity();
            if now == before {
                return now;
            }
            before = now;
            assert!(start.elapsed() < DEADLINE, "it never rests");
        }
    }

    /// See [`Session::settled`]; the second is told by Linux only.
    pub fn activity(&self) -> (usize, u64) {
        let threads = std::fs::read_dir(format!("/proc/{}/task", self.pid()));
        let threads = threads.into_iter().flatten().flatten();
        let status = threads.filter_map(|t| std::fs::read_to_string(t.path().join("status")).ok());
        let count = |text: String| {
            let lines = text.lines().filter(|l| l.contains("_ctxt_switches:"));
            lines.filter_map(|l| l.split_whitespace().nth(1)?.parse::<u64>().ok()).sum::<u64>()
        };
        (self.bytes().len(), status.map(count).sum())
    }

    /// Waits until the program has ended and all that it wrote is there.
    pub fn end(&mut self) -> Ended {
        let start = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(start.elapsed() < DEADLINE, "it does not end:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(10));
        };
        let cooked = self.is_cooked();
        drop(self.slave.take());
        self.reader.take().unwrap().join().unwrap();
        let out = self.out.0.lock().unwrap();
        let (bytes, screen) = (out.bytes.clone(), out.screen.screen().clone());
        Ended { code: status.exit_code(), bytes, screen, cooked }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _ended = self.child.wait();
    }
}

fn modes(master: &dyn MasterPty) -> String {
    let modes = master.get_termios().unwrap();
    format!(
        "{:?} {:?} {:?} {:?}",
        modes.input_flags, modes.output_flags, modes.control_flags, modes.local_flags
    )
}

impl Ended {
    /// The terminal is as it was: its modes, and no private one left on.
    pub fn left_nothing_behind(&self) {
        assert!(self.cooked, "the line discipline is not as it was");
        let screen = &self.screen;
        assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor());
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        let plain = |is: bool| assert!(is, "an attribute is left on");
        plain(!screen.bold() && !screen.inverse() && !screen.underline() && !screen.dim());
        plain(screen.fgcolor() == vt100::Color::Default && screen.bgcolor() == vt100::Color::Default);
    }

    /// What was said after the terminal was given back.
    pub fn last_words(&self) -> String {
        let text = String::from_utf8(self.bytes.clone()).unwrap();
        let (_, after) = text.rsplit_once("\x1b[?1049l").unwrap();
        after.replace("\x1b[?25h", "").replace("\r\n", "\n")
    }
}
