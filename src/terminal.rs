//! The terminal: its modes, its events, signals and the loop. The only place that reads or writes it.
//!
//! The loop blocks on one channel, reads all that is waiting, then draws once; the reader waits for a permit after each
//! batch, so that an editor started from here has the keyboard to itself.

mod editor;
mod signals;
mod trap;
mod worker;

use crate::{
    app::{App, Effect, Msg, Screen},
    store::{folders::Folders, read, rescue},
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
    layout::Rect,
};
use std::{
    io::{self, BufWriter, Stdout, Write as _},
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{
        Mutex, OnceLock,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
    time::Duration,
};
use trap::Trap;
use worker::{Job, Worker};

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
    /// The program is to stop until it is told to go on.
    Stop,
    GoOn,
    WorkerPanicked,
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

/// Runs the program until it ends, beginning with what opening a map asked for; the terminal is then as it was, and unsaved work is in a rescue file unless the user
/// chose to lose it.
///
/// # Errors
/// If the terminal cannot be used.
pub fn run(app: &mut App, begun: Vec<Effect>, looks: &Looks, folders: Option<&Folders>) -> io::Result<End> {
    let panicked = catch_messages();
    let (wake, woken) = channel();
    let worker = Worker::start(wake.clone(), folders.cloned());
    signals::listen(&wake)?;
    let modes = Modes::enter()?;
    let permits = read_events(wake);
    let why = catch_unwind(AssertUnwindSafe(|| event_loop(app, begun, looks, &woken, &permits, &worker)));
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
    let file = &app.file;
    let kept = rescue::keep(folders, file.path.as_deref(), file.state, app.doc.map().records(), now).ok()?;
    if let Some(taken) = &app.file.rescue {
        // All that it held is in the new one.
        let _gone = std::fs::remove_file(taken);
    }
    Some(kept)
}

fn event_loop(
    app: &mut App,
    begun: Vec<Effect>,
    looks: &Looks,
    woken: &Receiver<Wake>,
    permits: &Sender<()>,
    worker: &Worker,
) -> io::Result<Why> {
    let out = BufWriter::with_capacity(1 << 16, io::stdout());
    let mut terminal = Terminal::new(CrosstermBackend::new(out))?;
    let size = terminal.size()?;
    app.update(Msg::Resize(size.width, size.height), now());
    for effect in begun {
        if carry_out(effect, app, &mut terminal, worker, now())? {
            return Ok(Why::Quit);
        }
    }
    let mut trap = Trap::default();
    loop {
        draw(&mut terminal, app, looks, &trap)?;
        let Ok(first) = woken.recv() else { return Ok(Why::TerminalGone) };
        let now = now();
        let mut permit = false;
        let mut next = Some(first);
        while let Some(wake) = next {
            let messages = match wake {
                Wake::Input(events) => {
                    permit = true;
                    events.iter().for_each(|event| trap.on_event(event));
                    events.into_iter().filter_map(message).collect()
                }
                Wake::Msg(msg) => vec![msg],
                Wake::InputGone => return Ok(Why::TerminalGone),
                Wake::Signal(signal) => return Ok(Why::Signal(signal)),
                Wake::Stop => {
                    Modes::leave();
                    signals::stop();
                    Vec::new()
                }
                Wake::GoOn => vec![again(&mut terminal)?],
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

/// Takes the terminal back from whoever had it meanwhile; its size may be another.
fn again(terminal: &mut Screenful) -> io::Result<Msg> {
    let _cooked = disable_raw_mode();
    Modes::set()?;
    let size = terminal.size()?;
    // The next frame is drawn in full. `clear` would ask the terminal for its cursor and wait for the answer.
    terminal.resize(Rect::new(0, 0, size.width, size.height))?;
    Ok(Msg::Resize(size.width, size.height))
}

fn draw(terminal: &mut Screenful, app: &App, looks: &Looks, trap: &Trap) -> io::Result<()> {
    terminal.draw(|frame| {
        trap.on_draw();
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
            let edited = signals::lend(|| editor::edit(&text));
            answers.extend([again(terminal)?, Msg::Edited(edited)]);
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

/// The wait for what has arrived already: with none at all, this event source does not even look.
const SCARCELY: Duration = Duration::from_micros(20);

/// Reads events in a thread of its own; after each batch it waits for a permit.
fn read_events(wake: Sender<Wake>) -> Sender<()> {
    let (permits, permitted) = channel();
    thread::spawn(move || {
        while let Ok(first) = event::read() {
            let mut batch = vec![first];
            while event::poll(SCARCELY).unwrap_or(false) {
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
