//! The keys of the help: they move, run the command that was gone to, and look for what is typed.

use super::{
    entries::term_of,
    open::{Help, Topic},
    page::page,
};
use crate::{
    app::{
        command,
        key::{Key, To},
        state::App,
    },
    map::text::Line,
};

/// How many lines the wheel moves at once.
const WHEEL: usize = 3;

impl App {
    /// Opens the help, which also explains what is under the cursor.
    pub(crate) fn help(&mut self) {
        let rule = self.analysed_rule().map(Topic::Rule);
        let topic = rule.or_else(|| self.form().and_then(term_of).map(Topic::Term));
        self.help = Some(Help { topic, ..Help::default() });
    }

    /// Whether something is typed in the help.
    pub(crate) fn help_is_searched(&self) -> bool {
        self.help.as_ref().is_some_and(|help| !help.typed.text().is_empty())
    }

    /// Whether the command that was gone to can be run from the help.
    pub(crate) fn help_runs(&self) -> bool {
        let at = self.help.as_ref().and_then(|help| help.at);
        at.is_some_and(|command| command::runs_by_name(self, command))
    }

    /// Enter: closes the help and runs the command that was gone to.
    pub(crate) fn help_run(&mut self) {
        if let Some(command) = self.help.take().and_then(|help| help.at) {
            command::run_by_name(self, command);
        }
    }

    /// Takes away what was typed.
    pub(crate) fn help_clear(&mut self) {
        self.change_help(|help| help.typed.replace(""));
    }

    /// A key that writes.
    pub(crate) fn help_typed(&mut self, key: Key) {
        self.change_help(|help| {
            help.typed.key(key, None);
        });
    }

    /// Writes what was pasted.
    pub(crate) fn help_pasted(&mut self, text: &str) {
        let text = Line::clean(text);
        self.change_help(|help| help.typed.insert(text.as_str()));
    }

    /// Changes the typed text, and goes to the first command that is found.
    fn change_help(&mut self, change: impl FnOnce(&mut Help)) {
        let Some(mut help) = self.help.take() else { return };
        let before = help.typed.text().to_owned();
        change(&mut help);
        if help.typed.text() != before {
            (help.scroll, help.at) = (0, None);
            if !help.typed.is_blank() {
                let runs = |(command, ..): &(usize, usize, usize)| command::runs_by_name(self, *command);
                help.at = page(self, &help).commands().into_iter().find(runs).map(|(command, ..)| command);
            }
        }
        self.help = Some(help);
    }

    /// An arrow goes to the next command, or where none is near, to the next line. The other keys turn pages.
    pub(crate) fn help_move(&mut self, key: Key) {
        let Some(mut help) = self.help.take() else { return };
        let page = page(self, &help);
        let top = help.scroll.min(page.last());
        let step = page.height.saturating_sub(1).max(1);
        help.scroll = match key.direction() {
            Some(To::Down) => go(&mut help, &page.commands(), (top, page.height), true),
            Some(To::Up) => go(&mut help, &page.commands(), (top, page.height), false),
            Some(To::PageUp) => top.saturating_sub(step),
            Some(To::First) => 0,
            Some(To::Last) => page.last(),
            _ => top + step,
        }
        .min(page.last());
        self.help = Some(help);
    }

    /// The wheel moves the lines and not the cursor.
    pub(crate) fn help_wheel(&mut self, down: bool) {
        let Some(mut help) = self.help.take() else { return };
        let last = page(self, &help).last();
        let top = help.scroll.min(last);
        help.scroll = if down { last.min(top + WHEEL) } else { top.saturating_sub(WHEEL) };
        self.help = Some(help);
    }
}

/// Goes to the next command downwards or upwards if it is within a page; returns the first line in sight then.
fn go(
    help: &mut Help,
    commands: &[(usize, usize, usize)],
    (top, height): (usize, usize),
    down: bool,
) -> usize {
    let bottom = top + height;
    let here = commands.iter().find(|(command, first, last)| {
        Some(*command) == help.at && (top..bottom).contains(first) && (top..bottom).contains(last)
    });
    let next = match (down, here) {
        (true, Some((_, _, here))) => commands.iter().find(|(_, first, _)| first > here),
        (true, None) => commands.iter().find(|(_, first, _)| *first >= top),
        (false, Some((_, here, _))) => commands.iter().rfind(|(.., last)| last < here),
        (false, None) => commands.iter().rfind(|(.., last)| *last < bottom),
    };
    match next {
        Some((command, first, last)) if *first < bottom + height && *last + height >= top => {
            help.at = Some(*command);
            // The heading over a command stays in sight with it.
            let above = first.saturating_sub(1);
            if above < top { above } else { top.max((last + 1).saturating_sub(height)) }
        }
        _ if down => top + 1,
        _ => top.saturating_sub(1),
    }
}
