//! The terminal: its modes, its events, signals and the loop. Nothing else in the program reads from it or
//! writes to it.
//!
//! One thread waits for all that comes and draws (`inbox`, `event_loop`). Beside it, two threads write files.

mod clock;
mod countdown;
mod decoder;
mod editor;
mod end;
mod event_loop;
mod inbox;
mod keeper;
mod leaving;
mod modes;
mod outside;
mod painter;
mod screen;
mod signals;
mod trap;
mod wake;
mod worker;

use crate::{
    app::{App, Effect, Msg, Screen as Shown},
    store::{ron::write::write, save},
    ui::Looks,
};
pub use clock::now;
use editor::Returned;
pub use end::{End, Unable, Unsaved, Why};
use event_loop::EventLoop;
use inbox::Inbox;
pub use keeper::Keeper;
use modes::Modes;
use outside::Outside;
use ratatui::crossterm::style;
use screen::Screen;
use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::Mutex,
};
use trap::Trap;
use worker::Worker;

/// Runs the program until it ends, beginning with the effects that opening a map asked for. When it returns,
/// the terminal is as it was before, and unsaved work is in the journal unless the user chose to lose it.
///
/// # Errors
/// If the terminal cannot be used, or the system gives no threads.
pub fn run(app: &mut App, mut begun: Vec<Effect>, looks: Looks, keeper: Keeper) -> Result<End, Unable> {
    let panicked = catch_messages();
    let mut inbox = Inbox::open()?;
    // Only the theme decides about colours. Under NO_COLOR the library would also remove bold and reverse
    // video.
    style::force_color_output(true);
    let modes = Modes::enter()?;
    let mut screen = Screen::new();
    // Somebody waits for the first frame, and threads take time to begin.
    let drawn = caught(|| {
        begun.extend(app.update(screen.fit()?, now()));
        Ok(screen.draw(app, &looks, &Trap::default())?)
    });
    let worker = Worker::start(inbox.caller(), keeper.folders().cloned())?;
    let syncer = Worker::start(inbox.caller(), None)?;
    let mut outside = Outside { keeper, worker, syncer, returned: None };
    let running = EventLoop::new(app, looks, screen, &mut inbox, &mut outside);
    let ended = drawn.and_then(|()| caught(|| Err(running.run(begun))));
    let mut why = ended.err().unwrap_or(Why::Quit);
    if let (Why::Panic(message), Ok(mut caught)) = (&mut why, panicked.lock()) {
        *message = caught.take().unwrap_or_default();
    }
    let unsaved = keep(app, &why, &mut outside);
    drop(modes);
    let Outside { keeper, worker, syncer, .. } = outside;
    worker.finish();
    syncer.finish();
    keeper.ended();
    Ok(End { why, unsaved })
}

/// Runs a part of the program; an error is the reason why the program ends, and so is a panic.
fn caught(run: impl FnOnce() -> Result<(), Why>) -> Result<(), Why> {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Err(Why::Panic(String::new())))
}

/// Brings the journal to the disk, together with the text that is being typed.
fn keep(app: &mut App, why: &Why, outside: &mut Outside) -> Unsaved {
    let now = now();
    if !matches!(why, Why::Quit) {
        // Nobody was asked about the answers before a new map. After a panic there may be another one.
        let _tried = catch_unwind(AssertUnwindSafe(|| outside.settle(app, Msg::Hangup)));
    }
    let keeper = &mut outside.keeper;
    let is_forgotten = keeper.is_forgotten();
    let ended = catch_unwind(AssertUnwindSafe(|| keeper.end(app, now)));
    let ended = ended.unwrap_or_else(|_| Err(io::ErrorKind::Other.into()));
    if matches!(ended, Ok(true)) || !app.desk.doc.is_dirty() && !app.has_draft() {
        outside.returned.take_if(|returned| returned.is_taken).inspect(Returned::remove);
    }
    let shows_map = !matches!(app.screen, Shown::Start(_) | Shown::Setup(_));
    if is_forgotten || !shows_map || !app.desk.doc.is_dirty() && !app.has_draft() {
        return Unsaved::Nothing;
    }
    match ended {
        Ok(true) => Unsaved::Kept(app.desk.file.path.clone()),
        Ok(false) => Unsaved::Lost(io::ErrorKind::NotFound.into(), last_resort(app)),
        Err(why) => Unsaved::Lost(why, last_resort(app)),
    }
}

/// Writes the map into the folder for temporary files.
fn last_resort(app: &mut App) -> Option<PathBuf> {
    // After a panic, rescuing the text that is being typed is worth a try, but must not endanger the map.
    let _tried = catch_unwind(AssertUnwindSafe(|| app.finish_typing()));
    let begin = format!("touchmap-{}-", now().strftime("%Y%m%d-%H%M%S"));
    save::emergency_copy(&begin, &app.desk.file.comments.with(write(app.desk.doc.map().records()))).ok()
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
