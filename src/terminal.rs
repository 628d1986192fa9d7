//! The terminal: its modes, its events, signals and the loop. The only place that reads or writes it.
//!
//! The loop blocks on one channel, reads all that is waiting, then draws once; the reader waits for a permit after each
//! batch, so that an editor started from here has the keyboard to itself.

use crate::{
    app::{App, Effect, ExportFailed, Msg, Screen, export::ExportJob, file::SaveJob},
    map::text::Line,
    store::{
        folders::Folders,
        read, recent, rescue,
        save::{self, Expected, SaveError},
    },
    ui::{self, Looks},
};
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use ratatui::{
    Terminal,
    backend::CrosstermBackend,
    crossterm::{
        cursor, event, execute,
        terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode},
    },
};
use std::{
    io::{self, BufWriter, Stdout, Write as _},
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{
        Mutex, OnceLock,
        mpsc::{Receiver, Sender, channel},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

/// How the program ended, and where unsaved work was kept.
#[derive(Debug)]
pub struct End {
    /// Why.
    pub why: Why,
    /// The rescue file, when there was unsaved work.
    pub rescued: Option<PathBuf>,
}

/// Why the program ended.
#[derive(Debug)]
pub enum Why {
    /// The user quit.
    Quit,
    /// This signal came.
    Signal(i32),
    /// The terminal is gone.
    TerminalGone,
    /// The program panicked, with this message.
    Panic(String),
}

/// What wakes the loop.
enum Wake {
    Input(Vec<event::Event>),
    InputGone,
    Msg(Msg),
    Signal(i32),
    WorkerPanicked,
}

/// What the worker does beside the user.
enum Job {
    Save(SaveJob),
    Export(ExportJob),
    Recent(PathBuf, String, DateTime),
    Discard(PathBuf),
}

/// The time as the user's clock shows it.
pub fn now() -> DateTime {
    static ZONE: OnceLock<TimeZone> = OnceLock::new();
    Timestamp::now().to_zoned(ZONE.get_or_init(zone).clone()).datetime()
}

/// The system's time zone. Without `TZ` it is in one file; looking its name up in the list of all zones would take
/// longer than the rest of the start.
fn zone() -> TimeZone {
    let local = || {
        let unnamed = std::env::var_os("TZ").is_none();
        let bytes = unnamed.then(|| std::fs::read("/etc/localtime").ok()).flatten()?;
        TimeZone::tzif("Local", &bytes).ok()
    };
    local().unwrap_or_else(TimeZone::system)
}

/// Runs the program until it ends; the terminal is then as it was, and unsaved work is in a rescue file unless the user
/// chose to lose it.
///
/// # Errors
/// If the terminal cannot be used.
pub fn run(app: &mut App, looks: &Looks, folders: Option<&Folders>) -> io::Result<End> {
    let panicked = catch_messages();
    let (wake, woken) = channel();
    let worker = Worker::start(wake.clone(), folders.cloned());
    listen_for_signals(&wake)?;
    let modes = Modes::enter()?;
    let permits = read_events(wake);
    let why = catch_unwind(AssertUnwindSafe(|| event_loop(app, looks, &woken, &permits, &worker)));
    let mut why = match why {
        Ok(Ok(why)) => why,
        Ok(Err(_)) => Why::TerminalGone,
        Err(_) => Why::Panic(String::new()),
    };
    if let (Why::Panic(message), Ok(mut caught)) = (&mut why, panicked.lock()) {
        *message = caught.take().unwrap_or_default();
    }
    let rescued = if matches!(why, Why::Quit) { None } else { keep(app, folders) };
    drop(modes);
    worker.finish();
    Ok(End { why, rescued })
}

/// Puts unsaved work, with what is being written, into a rescue file.
fn keep(app: &mut App, folders: Option<&Folders>) -> Option<PathBuf> {
    let now = now();
    // What is being written is worth a try, but not the map.
    let _kept = catch_unwind(AssertUnwindSafe(|| app.update(Msg::Hangup, now)));
    let unsaved = app.doc.is_dirty() && !matches!(app.screen, Screen::Start(_) | Screen::Setup(_));
    let folders = folders.filter(|_| unsaved)?;
    rescue::keep(folders, app.file.path.as_deref(), app.doc.map().records(), now).ok()
}

fn event_loop(
    app: &mut App,
    looks: &Looks,
    woken: &Receiver<Wake>,
    permits: &Sender<()>,
    worker: &Worker,
) -> io::Result<Why> {
    let out = BufWriter::with_capacity(1 << 16, io::stdout());
    let mut terminal = Terminal::new(CrosstermBackend::new(out))?;
    let size = terminal.size()?;
    app.update(Msg::Resize(size.width, size.height), now());
    loop {
        draw(&mut terminal, app, looks)?;
        let Ok(first) = woken.recv() else { return Ok(Why::TerminalGone) };
        let now = now();
        let mut permit = false;
        let mut next = Some(first);
        while let Some(wake) = next {
            let messages = match wake {
                Wake::Input(events) => {
                    permit = true;
                    events.into_iter().filter_map(message).collect()
                }
                Wake::Msg(msg) => vec![msg],
                Wake::InputGone => return Ok(Why::TerminalGone),
                Wake::Signal(signal) => return Ok(Why::Signal(signal)),
                Wake::WorkerPanicked => return Ok(Why::Panic(String::new())),
            };
            for msg in messages {
                for effect in app.update(msg, now) {
                    if carry_out(effect, app, &mut terminal, worker, now)? {
                        return Ok(Why::Quit);
                    }
                }
            }
            next = woken.try_recv().ok();
        }
        if permit && permits.send(()).is_err() {
            return Ok(Why::TerminalGone);
        }
    }
}

type Screenful = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

fn draw(terminal: &mut Screenful, app: &App, looks: &Looks) -> io::Result<()> {
    terminal.draw(|frame| {
        let area = frame.area();
        if let Some(at) = ui::render(app, looks, area, frame.buffer_mut()) {
            frame.set_cursor_position(at);
        }
    })?;
    terminal.backend_mut().flush()
}

fn message(event: event::Event) -> Option<Msg> {
    match event {
        event::Event::Key(key) => Some(Msg::Key(key)),
        event::Event::Paste(text) => Some(Msg::Paste(text)),
        event::Event::Resize(width, height) => Some(Msg::Resize(width, height)),
        _ => None,
    }
}

/// Does what `update` asked for; whether the program is to end.
fn carry_out(
    effect: Effect,
    app: &mut App,
    terminal: &mut Screenful,
    worker: &Worker,
    now: DateTime,
) -> io::Result<bool> {
    let mut answers = Vec::new();
    match effect {
        Effect::Save(job) => worker.give(Job::Save(job)),
        Effect::Export(job) => worker.give(Job::Export(job)),
        Effect::Recent(path, title) => worker.give(Job::Recent(path, title, now)),
        Effect::DiscardRescue(path) => worker.give(Job::Discard(path)),
        Effect::Open(path) => {
            let opened = read::open(&path, &mut app.new_ids()).map_err(|e| e.short(&app.lang));
            answers.push(Msg::Opened(path, opened));
        }
        Effect::Edit(text) => {
            Modes::leave();
            let edited = edit(&text);
            Modes::set()?;
            terminal.clear()?;
            answers.push(Msg::Edited(edited));
        }
        Effect::Quit => return Ok(true),
    }
    for msg in answers {
        for effect in app.update(msg, now) {
            if carry_out(effect, app, terminal, worker, now)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Lets the user's editor change a text; `None` when there is no editor or it failed.
fn edit(text: &str) -> Option<String> {
    let command = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| std::env::var(name).ok());
    let command = command.into_iter().find(|c| !c.trim().is_empty());
    let command = command.unwrap_or_else(|| if cfg!(windows) { "notepad".into() } else { "vi".into() });
    let words = shell_words::split(&command).ok()?;
    let (program, arguments) = words.split_first()?;
    let mut file = tempfile::Builder::new().prefix("touchmap-").suffix(".md").tempfile().ok()?;
    file.write_all(text.as_bytes()).ok()?;
    let path = file.into_temp_path();
    let status = std::process::Command::new(program).args(arguments).arg(&path).status().ok()?;
    status.success().then(|| std::fs::read_to_string(&path).ok()).flatten()
}

/// The terminal's modes; given back when this is dropped.
struct Modes;

impl Modes {
    fn enter() -> io::Result<Self> {
        let modes = Self;
        Self::set()?;
        Ok(modes)
    }

    fn set() -> io::Result<()> {
        enable_raw_mode()?;
        execute!(io::stdout(), EnterAlternateScreen, event::EnableBracketedPaste)
    }

    /// Gives everything back; a terminal that is gone cannot be helped.
    fn leave() {
        let _gone = execute!(io::stdout(), event::DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
        let _gone = disable_raw_mode();
    }
}

impl Drop for Modes {
    fn drop(&mut self) {
        Self::leave();
    }
}

/// Reads events in a thread of its own; after each batch it waits for a permit.
fn read_events(wake: Sender<Wake>) -> Sender<()> {
    let (permits, permitted) = channel();
    thread::spawn(move || {
        while let Ok(first) = event::read() {
            let mut batch = vec![first];
            while event::poll(Duration::ZERO).unwrap_or(false) {
                match event::read() {
                    Ok(event) => batch.push(event),
                    Err(_) => break,
                }
            }
            if wake.send(Wake::Input(batch)).is_err() || permitted.recv().is_err() {
                return;
            }
        }
        let _ended = wake.send(Wake::InputGone);
    });
    permits
}

#[cfg(unix)]
fn listen_for_signals(wake: &Sender<Wake>) -> io::Result<()> {
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM},
        iterator::Signals,
    };
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT])?;
    let wake = wake.clone();
    thread::spawn(move || {
        for signal in signals.forever() {
            if wake.send(Wake::Signal(signal)).is_err() {
                return;
            }
        }
    });
    Ok(())
}

#[cfg(not(unix))]
fn listen_for_signals(_: &Sender<Wake>) -> io::Result<()> {
    Ok(())
}

/// Keeps a panic's message until the terminal can show it.
fn catch_messages() -> &'static Mutex<Option<String>> {
    static CAUGHT: Mutex<Option<String>> = Mutex::new(None);
    std::panic::set_hook(Box::new(|info| {
        if let Ok(mut caught) = CAUGHT.lock() {
            caught.get_or_insert_with(|| info.to_string());
        }
    }));
    &CAUGHT
}

/// The thread that writes files, so that no frame waits for the disk.
struct Worker {
    jobs: Sender<Job>,
    thread: JoinHandle<()>,
}

impl Worker {
    fn start(wake: Sender<Wake>, folders: Option<Folders>) -> Self {
        let (jobs, waiting) = channel();
        let thread = thread::spawn(move || {
            for job in waiting {
                match catch_unwind(AssertUnwindSafe(|| work(job, folders.as_ref()))) {
                    Ok(Some(msg)) => {
                        if wake.send(Wake::Msg(msg)).is_err() {
                            return;
                        }
                    }
                    Ok(None) => {}
                    Err(_) => {
                        let _ended = wake.send(Wake::WorkerPanicked);
                        return;
                    }
                }
            }
        });
        Self { jobs, thread }
    }

    fn give(&self, job: Job) {
        // A worker that is gone has said so itself.
        let _gone = self.jobs.send(job);
    }

    /// Waits until everything is written.
    fn finish(self) {
        drop(self.jobs);
        let _panicked = self.thread.join();
    }
}

fn work(job: Job, folders: Option<&Folders>) -> Option<Msg> {
    match job {
        Job::Save(SaveJob { path, records, expected, position }) => {
            let text = crate::store::write::write(&records);
            Some(Msg::Saved(position, save::save(&path, &text, expected)))
        }
        Job::Export(ExportJob { path, text, replace }) => {
            let outcome = export(&path, &text, replace);
            Some(Msg::Exported(path, outcome))
        }
        Job::Recent(path, title, when) => {
            if let Some(folders) = folders {
                // A list of recent maps is a comfort; that it could not be written is no reason to disturb.
                let _unwritten = recent::remember(folders, &path, &Line::clean(&title), when.date());
            }
            None
        }
        Job::Discard(path) => {
            let _gone = std::fs::remove_file(path);
            None
        }
    }
}

fn export(path: &Path, text: &str, replace: bool) -> Result<(), ExportFailed> {
    let expected = if replace { Expected::Anything } else { Expected::Fresh };
    match save::save(path, text, expected) {
        Ok(_) => Ok(()),
        Err(SaveError::Exists(_)) => Err(ExportFailed::Exists),
        Err(why) => Err(ExportFailed::Other(why)),
    }
}
