//! The loop: it waits in one place, takes all that has come, then draws once.

use super::{
    clock::now,
    countdown::Countdown,
    editor::{Editor, Returned},
    end::Why,
    inbox::Inbox,
    leaving::Leaving,
    modes::Modes,
    outside::Outside,
    screen::Screen,
    signals,
    trap::Trap,
    wake::Wake,
    worker::Job,
};
use crate::{
    app::{App, Edited, Effect, Msg, notice::Notice, pointer::Gesture},
    store::{editor_file::EditorFile, own_theme},
    t,
    ui::{self, Looks, theme},
};
use jiff::civil::DateTime;
use ratatui::{
    crossterm::event::{Event, MouseButton, MouseEvent, MouseEventKind},
    layout::Position,
};
use std::{
    convert::Infallible,
    io::{self, Write as _},
    time::Instant,
};

pub(super) struct EventLoop<'a> {
    app: &'a mut App,
    looks: Looks,
    screen: Screen,
    inbox: &'a mut Inbox,
    outside: &'a mut Outside,
    trap: Trap,
    /// The user's editor while it has the terminal.
    editor: Option<Editor>,
    /// The events that came together with the key that started the editor.
    held: Vec<Event>,
    leaving: Leaving,
    countdown: Countdown,
}

/// Whether the loop goes on, or why it ends.
type Going<T = ()> = Result<T, Why>;

impl<'a> EventLoop<'a> {
    pub(super) fn new(
        app: &'a mut App,
        looks: Looks,
        screen: Screen,
        inbox: &'a mut Inbox,
        outside: &'a mut Outside,
    ) -> Self {
        let (trap, editor, held, leaving) = (Trap::default(), None, Vec::new(), Leaving::default());
        let countdown = Countdown::default();
        Self { app, looks, screen, inbox, outside, trap, editor, held, leaving, countdown }
    }

    /// Runs until there is a reason to end.
    pub(super) fn run(mut self, begun: Vec<Effect>) -> Why {
        let Err(why) = self.begin(begun).and_then(|()| self.go_on());
        self.end(&why);
        why
    }

    fn begin(&mut self, begun: Vec<Effect>) -> Going {
        self.outside.worker.give(Job::CleanUp(now()));
        begun.into_iter().try_for_each(|effect| self.carry_out(effect))?;
        self.offer_left()
    }

    fn go_on(&mut self) -> Going<Infallible> {
        loop {
            if let Some(msg) = self.outside.keeper.note(self.app, &self.outside.syncer, now()) {
                self.app.update(msg, now());
            }
            self.outside.forget_taken();
            if let Some(left) = self.countdown.left(Instant::now()) {
                self.app.update(Msg::Left(left), now());
            }
            if self.editor.is_none() {
                self.draw()?;
            }
            self.sleep()?;
            while let Some(wake) = self.inbox.next() {
                self.wake(wake)?;
            }
        }
    }

    fn draw(&mut self) -> Going {
        self.wear_chosen();
        self.screen.draw(self.app, &self.looks, &self.trap)?;
        Ok(())
    }

    /// Puts on the chosen theme. The file of one of one's own is read when it is chosen.
    fn wear_chosen(&mut self) {
        let desk = &mut self.app.desk;
        if self.looks.wear(&desk.themes.chosen) {
            return;
        }
        let mut found = own_theme::find(&desk.themes.chosen, theme::words());
        self.looks.wear_own(&desk.themes.chosen, std::mem::take(&mut found.value));
        if let Some(error) = found.take_error() {
            desk.notice = Some(Notice::settings(&error, &desk.lang));
        }
    }

    /// Waits until something comes or is due, and does what is due.
    fn sleep(&mut self) -> Going {
        let clock = Instant::now();
        let others = [self.leaving.wait(clock), self.countdown.sleep(clock)].into_iter().flatten();
        let time = self.outside.keeper.sleep().into_iter().chain(others).min();
        self.inbox.wait(self.editor.is_none(), time);
        if !self.inbox.is_empty() {
            return Ok(());
        }
        if self.leaving.is_over(Instant::now()) {
            return Err(Why::Quit);
        }
        self.outside.keeper.due().map_or(Ok(()), |msg| self.take_msg(msg))
    }

    fn wake(&mut self, wake: Wake) -> Going {
        match wake {
            Wake::Input(events) => {
                // What came together came at the same time, however long the program takes for each of it.
                let at = now();
                return events.into_iter().try_for_each(|event| self.input(event, at));
            }
            Wake::Msg(msg) => return self.take_msg(msg),
            Wake::InputGone => return Err(Why::TerminalGone),
            Wake::Signal(signal) => return Err(Why::Signal(signal)),
            Wake::WorkerPanicked => return Err(Why::Panic(String::new())),
            Wake::ChildEnded => return self.look_at_editor(),
            // While an editor runs, the screen belongs to it and is not drawn by us.
            Wake::Resized if self.editor.is_some() => {}
            Wake::Resized => {
                let size = self.screen.fit()?;
                self.take(size)?;
            }
            Wake::Stop => self.stop(),
            Wake::GoOn => {
                let size = self.screen.take_back()?;
                self.take(size)?;
                // The file may have changed while the program was stopped.
                self.take(Msg::Focus(true))?;
            }
        }
        Ok(())
    }

    /// Takes a message of another thread, or of the clock.
    fn take_msg(&mut self, msg: Msg) -> Going {
        let moved = self.outside.keeper.after(&msg, self.app, now());
        self.take(msg)?;
        moved.map_or(Ok(()), |msg| self.take(msg))
    }

    fn input(&mut self, event: Event, at: DateTime) -> Going {
        if self.editor.is_some() {
            self.held.push(event);
            return Ok(());
        }
        self.trap.on_event(&event);
        self.leaving.hear(&event, Instant::now());
        let msg = match event {
            Event::Mouse(mouse) => self.pointed(mouse),
            event => message(event),
        };
        msg.map_or(Ok(()), |msg| self.take_at(msg, at))
    }

    /// The message for something that the mouse did, with what it is on in the frame that is in sight.
    fn pointed(&self, mouse: MouseEvent) -> Option<Msg> {
        let gesture = match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => Gesture::Click,
            MouseEventKind::Drag(MouseButton::Left) if self.app.heeds_drag() => Gesture::Drag,
            MouseEventKind::ScrollUp => Gesture::Up,
            MouseEventKind::ScrollDown => Gesture::Down,
            _ => return None,
        };
        let at = Position { x: mouse.column, y: mouse.row };
        let target = match gesture {
            Gesture::Click | Gesture::Drag => ui::mouse::target(self.app, &self.looks, at),
            Gesture::Up | Gesture::Down => ui::mouse::scroll(self.app, &self.looks, at),
        };
        Some(Msg::Mouse(gesture, target))
    }

    fn take(&mut self, msg: Msg) -> Going {
        self.take_at(msg, now())
    }

    fn take_at(&mut self, msg: Msg, at: DateTime) -> Going {
        let opens = matches!(msg, Msg::Opened(..));
        let effects = self.app.update(msg, at);
        effects.into_iter().try_for_each(|effect| self.carry_out(effect))?;
        if opens { self.offer_left() } else { Ok(()) }
    }

    /// Carries out an effect that `update` asked for.
    fn carry_out(&mut self, effect: Effect) -> Going {
        match effect {
            Effect::Edit(text) => self.start_editor(&text),
            // What follows is the same as when somebody else has stopped the program.
            Effect::Suspend => {
                self.stop();
                Ok(())
            }
            Effect::Quit if self.leaving.ends_now(Instant::now()) => Err(Why::Quit),
            Effect::Quit => Ok(()),
            Effect::Count(time) => {
                self.countdown.set(time, Instant::now());
                Ok(())
            }
            effect => match self.outside.carry_out(effect, self.app) {
                Some(answer) => self.take(answer),
                None => Ok(()),
            },
        }
    }

    /// Gives the terminal to the shell, with a word on how to come back, and stops.
    fn stop(&self) {
        Modes::leave();
        // Without a terminal there is nobody to be told.
        let _told = writeln!(io::stdout(), "{}", t!(self.app.desk.lang, "suspended"));
        signals::stop();
    }

    fn start_editor(&mut self, text: &str) -> Going {
        let place = self.app.whereabouts().map(|here| here.place).unwrap_or_default();
        Modes::leave();
        signals::lend();
        let file = EditorFile::begin(self.outside.keeper.home(), &place, text);
        match file.and_then(Editor::start) {
            Ok(editor) => {
                self.editor = Some(editor);
                self.look_at_editor()
            }
            Err(why) => self.return_from_editor(Edited::Failed(why.to_string())),
        }
    }

    /// Takes what the editor has written, if it has ended.
    fn look_at_editor(&mut self) -> Going {
        let ended = self.editor.as_mut().and_then(|editor| editor.ended().transpose());
        let Some((editor, ended)) = ended.and_then(|ended| Some((self.editor.take()?, ended))) else {
            return Ok(());
        };
        let edited = self.outside.result(editor, ended);
        self.return_from_editor(edited)
    }

    fn return_from_editor(&mut self, edited: Edited) -> Going {
        signals::take_back();
        let size = self.screen.take_back()?;
        self.take(size)?;
        self.take(Msg::Edited(edited))?;
        std::mem::take(&mut self.held).into_iter().try_for_each(|event| self.input(event, now()))
    }

    /// Offers a text whose editor has outlived the program that started it.
    fn offer_left(&mut self) -> Going {
        let Some((here, edited, returned)) = self.outside.keeper.home().and_then(Returned::left) else {
            return Ok(());
        };
        self.outside.returned = Some(returned);
        self.take(Msg::LeftEdited(here, edited))
    }

    /// Takes what is still to be taken when the program ends: the editor's text, and what was typed last.
    fn end(&mut self, why: &Why) {
        if let Some(mut editor) = self.editor.take() {
            let ended = editor.end();
            let edited = self.outside.result(editor, ended);
            self.outside.settle(self.app, Msg::Edited(edited));
        }
        if !matches!(why, Why::Signal(_) | Why::TerminalGone) {
            return;
        }
        let typed = self.held.drain(..).chain(self.inbox.finish());
        for msg in typed.filter_map(message) {
            self.outside.settle(self.app, msg);
        }
    }
}

/// The message for an event; `None` for an event that means nothing.
fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) => Some(Msg::Key(key)),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::FocusGained => Some(Msg::Focus(true)),
        Event::FocusLost => Some(Msg::Focus(false)),
        Event::Resize(width, height) => Some(Msg::Resize(width, height)),
        Event::Mouse(_) => None,
    }
}
