//! The loop: it blocks on one channel, takes all that is waiting, then draws once.

use super::{
    Outside, Wake, Why, clock::now, editor, keyboard::Keyboard, modes::Modes, screen::Screen, signals,
    trap::Trap, worker::Job,
};
use crate::{
    app::{App, Effect, Msg},
    store::{Error, access::Access, session::Opened},
    ui::Looks,
};
use ratatui::crossterm::event::Event;
use std::{
    convert::Infallible,
    io,
    sync::mpsc::{Receiver, RecvTimeoutError},
};

pub(super) struct EventLoop<'a> {
    pub app: &'a mut App,
    pub looks: Looks,
    pub keyboard: &'a Keyboard,
    pub outside: &'a mut Outside,
    pub screen: Screen,
    pub trap: Trap,
}

/// Going on, or why not.
type Going<T = ()> = Result<T, Why>;

/// What fails in the loop is the terminal.
impl From<io::Error> for Why {
    fn from(_: io::Error) -> Self {
        Self::TerminalGone
    }
}

impl EventLoop<'_> {
    /// Runs until there is a reason to end.
    pub(super) fn run(mut self, begun: Vec<Effect>, woken: &Receiver<Wake>) -> Why {
        let Err(why) = self.begin(begun).and_then(|()| self.go_on(woken));
        why
    }

    fn begin(&mut self, begun: Vec<Effect>) -> Going {
        let size = self.screen.fit()?;
        for effect in begun {
            self.carry_out(effect)?;
        }
        self.take(size)
    }

    fn go_on(&mut self, woken: &Receiver<Wake>) -> Going<Infallible> {
        loop {
            if let Some(msg) = self.outside.keeper.note(self.app, &self.outside.syncer, now()) {
                self.app.update(msg, now());
            }
            self.looks.wear(&self.app.desk.themes.chosen);
            self.screen.draw(self.app, &self.looks, &self.trap)?;
            let mut next = self.sleep(woken)?;
            let mut permit = false;
            while let Some(wake) = next {
                permit |= matches!(wake, Wake::Input(_));
                self.wake(wake)?;
                next = woken.try_recv().ok();
            }
            if permit {
                self.keyboard.permit()?;
            }
        }
    }

    /// Waits until something comes or is due.
    fn sleep(&mut self, woken: &Receiver<Wake>) -> Going<Option<Wake>> {
        let first = match self.outside.keeper.sleep() {
            None => woken.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(time) => woken.recv_timeout(time),
        };
        match first {
            Ok(wake) => Ok(Some(wake)),
            Err(RecvTimeoutError::Timeout) => Ok(self.outside.keeper.due().map(Wake::Msg)),
            Err(RecvTimeoutError::Disconnected) => Err(Why::TerminalGone),
        }
    }

    fn wake(&mut self, wake: Wake) -> Going {
        match wake {
            Wake::Input(events) => return events.into_iter().try_for_each(|event| self.input(event)),
            Wake::Msg(msg) => {
                let moved = self.outside.keeper.after(&msg, self.app, now());
                self.take(msg)?;
                return moved.map_or(Ok(()), |msg| self.take(msg));
            }
            Wake::InputGone => return Err(Why::TerminalGone),
            Wake::Signal(signal) => return Err(Why::Signal(signal)),
            Wake::WorkerPanicked => return Err(Why::Panic(String::new())),
            Wake::Resized => {
                let size = self.screen.fit()?;
                self.take(size)?;
            }
            Wake::Stop => {
                Modes::leave();
                signals::stop();
            }
            Wake::GoOn => {
                let size = self.screen.take_back()?;
                self.take(size)?;
                // Meanwhile anything may have happened to the file.
                self.take(Msg::Focus(true))?;
            }
        }
        Ok(())
    }

    fn input(&mut self, event: Event) -> Going {
        self.trap.on_event(&event);
        message(event).map_or(Ok(()), |msg| self.take(msg))
    }

    fn take(&mut self, msg: Msg) -> Going {
        let effects = self.app.update(msg, now());
        effects.into_iter().try_for_each(|effect| self.carry_out(effect))
    }

    /// Does what `update` asked for.
    fn carry_out(&mut self, effect: Effect) -> Going {
        match effect {
            Effect::Edit(text) => {
                Modes::leave();
                let edited = signals::lend(|| editor::edit(&text));
                let size = self.screen.take_back()?;
                self.take(size)?;
                self.take(Msg::Edited(edited))
            }
            Effect::Suspend => {
                Modes::leave();
                // The answer comes as when somebody else has stopped the program.
                signals::stop();
                Ok(())
            }
            Effect::Quit => Err(Why::Quit),
            effect => match self.outside.carry_out(effect, self.app) {
                Some(answer) => self.take(answer),
                None => Ok(()),
            },
        }
    }
}

impl Outside {
    /// Does what is asked for where the files are, or has it done; what is to be answered at once.
    fn carry_out(&mut self, effect: Effect, app: &mut App) -> Option<Msg> {
        let Self { keeper, worker, .. } = self;
        let now = now();
        let opened = |opened: Result<Opened, Error>, app: &App| {
            Box::new(opened.map_err(|why| why.line(&app.desk.lang)))
        };
        match effect {
            Effect::Save(job) => match keeper.before_save(&job) {
                Ok(journal) => worker.give(Job::Save(job, journal)),
                Err(why) => return Some(Msg::Saved(job, Err(why))),
            },
            Effect::Export(job) => worker.give(Job::Export(job)),
            Effect::Recent(path, title) => worker.give(Job::Recent(path, title, now)),
            Effect::Look(path, state) => worker.give(Job::Look(path, state, app.desk.lang.language())),
            Effect::Forget => keeper.forget(),
            Effect::Begin(path) => {
                return Some(Msg::Access(keeper.begin(path.as_deref(), &mut app.new_ids(), now)));
            }
            Effect::Open(path) => {
                let found = keeper.open(&path, now);
                return Some(Msg::Opened(Some(path), opened(found, app)));
            }
            Effect::OpenUnnamed(home) => {
                return Some(Msg::Opened(None, opened(keeper.open_unnamed(home, now), app)));
            }
            Effect::TakeOver(path) => {
                return Some(match keeper.open(&path, now) {
                    Ok(Opened { access: access @ Access::Held(_), .. }) => Msg::Access(access),
                    found => Msg::Opened(Some(path), opened(found, app)),
                });
            }
            // These are not done where the files are.
            Effect::Edit(_) | Effect::Suspend | Effect::Quit => {}
        }
        None
    }
}

/// What an event is for the program.
pub(super) fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) => Some(Msg::Key(key)),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::FocusGained => Some(Msg::Focus(true)),
        Event::FocusLost => Some(Msg::Focus(false)),
        Event::Resize(width, height) => Some(Msg::Resize(width, height)),
        Event::Mouse(_) => None,
    }
}
