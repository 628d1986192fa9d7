//! The terminal: its modes, its events, signals and the loop. The only place that reads or writes it.
//!
//! The loop blocks on one channel, reads all that is waiting, then draws once; the reader waits for a permit after each
//! batch, so that an editor started from here has the keyboard to itself.

mod clock;
mod editor;
mod keeper;
mod modes;
mod signals;
mod trap;
mod worker;

use crate::{
    app::{
        App, Effect, Msg, Screen,
        file::{Access, job::Opened},
    },
    store::{Error, ron::write::write, save},
    ui::{self, Looks},
};
pub use clock::now;
use jiff::civil::DateTime;
pub use keeper::Keeper;
use modes::Modes;
use ratatui::{
    Terminal,
    backend::CrosstermBackend,
    crossterm::{event, style, terminal::disable_raw_mode},
    layout::Rect,
};
use std::{
    io::{self, BufWriter, Stdout, Write as _},
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{
        Mutex,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread,
    time::Duration,
};
use trap::Trap;
use worker::{Job, Worker};

/// How the program ended, and what became of work that is in no file.
#[derive(Debug)]
pub struct End {
    /// Why.
    pub why: Why,
    /// Where unsaved work is.
    pub unsaved: Unsaved,
}

/// Where work is that is not in the map's file.
#[derive(Debug)]
pub enum Unsaved {
    /// There is none, or it is not wanted.
    Nothing,
    /// In the journal: it comes back with this file, or without one is offered at the next start.
    Kept(Option<PathBuf>),
    /// The journal could not be written: in this file, if that could be written.
    Lost(io::Error, Option<PathBuf>),
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

/// Runs the program until it ends, beginning with what opening a map asked for; the terminal is then as it was, and
/// work that is in no file is in the journal unless the user chose to lose it.
///
/// # Errors
/// If the terminal cannot be used.
pub fn run(app: &mut App, begun: Vec<Effect>, looks: Looks, keeper: Keeper) -> io::Result<End> {
    let panicked = catch_messages();
    let (wake, woken) = channel();
    let worker = Worker::start(wake.clone(), keeper.folders().cloned());
    let syncer = Worker::start(wake.clone(), None);
    signals::listen(&wake)?;
    // Whether there are colours is the theme's business: under NO_COLOR the library would wipe bold and reverse video.
    style::force_color_output(true);
    let modes = Modes::enter()?;
    let permits = read_events(wake);
    let mut outside = Outside { keeper, worker, syncer };
    let why =
        catch_unwind(AssertUnwindSafe(|| event_loop(app, begun, looks, &woken, &permits, &mut outside)));
    let mut why = match why {
        Ok(Ok(why)) => why,
        Ok(Err(_)) => Why::TerminalGone,
        Err(_) => Why::Panic(String::new()),
    };
    if let (Why::Panic(message), Ok(mut caught)) = (&mut why, panicked.lock()) {
        *message = caught.take().unwrap_or_default();
    }
    let unsaved = keep(app, &mut outside.keeper);
    drop(modes);
    let Outside { keeper, worker, syncer } = outside;
    worker.finish();
    syncer.finish();
    keeper.ended();
    Ok(End { why, unsaved })
}

/// What does the work that takes time or leaves something behind.
struct Outside {
    keeper: Keeper,
    worker: Worker,
    /// Beside the worker, because no sync waits for a save.
    syncer: Worker,
}

/// Brings the journal to the disk, with what is being written.
fn keep(app: &mut App, keeper: &mut Keeper) -> Unsaved {
    let now = now();
    // After a panic, what is being written is worth a try, but not the map.
    let begun = catch_unwind(AssertUnwindSafe(|| app.update(Msg::Hangup, now))).unwrap_or_default();
    for effect in begun {
        if let Effect::Begin(path) = effect {
            app.desk.file.access = keeper.begin(path.as_deref(), &mut app.new_ids(), now);
        }
    }
    let is_forgotten = keeper.is_forgotten();
    let ended = catch_unwind(AssertUnwindSafe(|| keeper.end(app, now)));
    let ended = ended.unwrap_or_else(|_| Err(io::ErrorKind::Other.into()));
    let shows_map = !matches!(app.screen, Screen::Start(_) | Screen::Setup(_));
    if is_forgotten || !shows_map || !app.desk.doc.is_dirty() && !app.is_writing() {
        return Unsaved::Nothing;
    }
    match ended {
        Ok(()) if keeper.has_session() => Unsaved::Kept(app.desk.file.path.clone()),
        Ok(()) => Unsaved::Lost(io::ErrorKind::NotFound.into(), last_resort(app)),
        Err(why) => Unsaved::Lost(why, last_resort(app)),
    }
}

/// Writes the map into the folder for temporary files.
fn last_resort(app: &App) -> Option<PathBuf> {
    let begin = format!("touchmap-{}-", now().strftime("%Y%m%d-%H%M%S"));
    save::emergency_copy(&begin, &app.desk.file.comments.with(write(app.desk.doc.map().records()))).ok()
}

fn event_loop(
    app: &mut App,
    begun: Vec<Effect>,
    mut looks: Looks,
    woken: &Receiver<Wake>,
    permits: &Sender<()>,
    outside: &mut Outside,
) -> io::Result<Why> {
    let out = BufWriter::with_capacity(1 << 16, io::stdout());
    let mut terminal = Terminal::new(CrosstermBackend::new(out))?;
    let size = terminal.size()?;
    let begun = begun.into_iter().chain(app.update(Msg::Resize(size.width, size.height), now()));
    for effect in begun.collect::<Vec<_>>() {
        if carry_out(effect, app, &mut terminal, outside, now())? {
            return Ok(Why::Quit);
        }
    }
    let mut trap = Trap::default();
    loop {
        if let Some(msg) = outside.keeper.note(app, &outside.syncer, now()) {
            app.update(msg, now());
        }
        looks.wear(&app.desk.themes.chosen);
        draw(&mut terminal, app, &looks, &trap)?;
        let first = match outside.keeper.sleep() {
            None => woken.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(time) => woken.recv_timeout(time),
        };
        let now = now();
        let mut permit = false;
        let mut next = match first {
            Ok(first) => Some(first),
            Err(RecvTimeoutError::Timeout) => outside.keeper.due().map(Wake::Msg),
            Err(RecvTimeoutError::Disconnected) => return Ok(Why::TerminalGone),
        };
        while let Some(wake) = next {
            let messages = match wake {
                Wake::Input(events) => {
                    permit = true;
                    events.iter().for_each(|event| trap.on_event(event));
                    events.into_iter().filter_map(message).collect()
                }
                Wake::Msg(msg) => {
                    let moved = outside.keeper.after(&msg, app, now);
                    std::iter::once(msg).chain(moved).collect()
                }
                Wake::InputGone => return Ok(Why::TerminalGone),
                Wake::Signal(signal) => return Ok(Why::Signal(signal)),
                Wake::Stop => {
                    Modes::leave();
                    signals::stop();
                    Vec::new()
                }
                // Meanwhile anything may have happened to the file.
                Wake::GoOn => vec![again(&mut terminal)?, Msg::Focus(true)],
                Wake::WorkerPanicked => return Ok(Why::Panic(String::new())),
            };
            for msg in messages {
                for effect in app.update(msg, now) {
                    if carry_out(effect, app, &mut terminal, outside, now)? {
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
        event::Event::FocusGained => Some(Msg::Focus(true)),
        event::Event::FocusLost => Some(Msg::Focus(false)),
        event::Event::Resize(width, height) => Some(Msg::Resize(width, height)),
        _ => None,
    }
}

/// Does what `update` asked for; whether the program is to end.
fn carry_out(
    effect: Effect,
    app: &mut App,
    terminal: &mut Screenful,
    outside: &mut Outside,
    now: DateTime,
) -> io::Result<bool> {
    let mut answers = Vec::new();
    let Outside { keeper, worker, .. } = outside;
    let opened = |opened: Result<Opened, Error>, app: &App| opened.map_err(|e| e.line(&app.desk.lang));
    match effect {
        Effect::Save(job) => match keeper.before_save(&job) {
            Ok(journal) => worker.give(Job::Save(job, journal)),
            Err(why) => answers.push(Msg::Saved(job, Err(why))),
        },
        Effect::Export(job) => worker.give(Job::Export(job)),
        Effect::Recent(path, title) => worker.give(Job::Recent(path, title, now)),
        Effect::Begin(path) => {
            let access = keeper.begin(path.as_deref(), &mut app.new_ids(), now);
            answers.push(Msg::Access(access));
        }
        Effect::Open(path) => {
            let found = opened(keeper.open(&path, now), app);
            answers.push(Msg::Opened(Some(path), Box::new(found)));
        }
        Effect::OpenKept(home) => {
            let found = opened(keeper.open_kept(home, now), app);
            answers.push(Msg::Opened(None, Box::new(found)));
        }
        Effect::TakeOver(path) => match keeper.open(&path, now) {
            Ok(Opened { access: access @ Access::Held(_), .. }) => answers.push(Msg::Access(access)),
            found => answers.push(Msg::Opened(Some(path), Box::new(opened(found, app)))),
        },
        Effect::Look(path, state) => worker.give(Job::Look(path, state, app.desk.lang.language())),
        Effect::Forget => keeper.forget(),
        Effect::Edit(text) => {
            Modes::leave();
            let edited = signals::lend(|| editor::edit(&text));
            answers.extend([again(terminal)?, Msg::Edited(edited)]);
        }
        Effect::Suspend => {
            Modes::leave();
            // The answer comes as when somebody else has stopped the program.
            signals::stop();
        }
        Effect::Quit => return Ok(true),
    }
    for msg in answers {
        for effect in app.update(msg, now) {
            if carry_out(effect, app, terminal, outside, now)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
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
