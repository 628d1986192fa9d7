//! The last line: the keys that make sense here and now.

use super::{
    Looks,
    canvas::{columns, put, rule},
};
use crate::app::{
    App,
    command::{self, Command, Place},
    key::Key,
    map::layout::WIDE,
    pointer::Target,
};
use crate::{
    t,
    ui::theme::{Ink, Surface},
};
use ratatui::{buffer::Buffer, crossterm::event::KeyCode, layout::Rect};

/// Draws the last line into the first line of `area`.
pub fn footer(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) {
    rule(buf, area.x, area.y, area.width, " ", looks.theme.on(Surface::Canvas));
    let (mut x, room) = (area.x + 1, area.width.saturating_sub(2));
    let gap = if area.width >= WIDE { 3 } else { 2 };
    for hint in fitting(hints(app), gap, room) {
        if looks.targets.are_noted() {
            note(app, &hint, looks, (x, area.y));
        }
        let keys = hint.keys();
        let accent = looks.theme.ink(Ink::Accent, Surface::Canvas);
        let end = put(buf, x, area.y, area.right() - x, &keys, accent);
        x = put(buf, end + 1, area.y, area.right() - end, &hint.word, looks.theme.on(Surface::Canvas)) + gap;
    }
}

/// A command in the last line, or several that share a word.
struct Hint {
    commands: Vec<(&'static Command, String)>,
    word: String,
    rank: Place,
    /// The only key that a click on it stands for, whichever others the commands have.
    only: Option<Key>,
}

impl Hint {
    /// All keys, parted by blanks.
    fn keys(&self) -> String {
        self.commands.iter().map(|(_, keys)| keys.as_str()).collect::<Vec<_>>().join(" ")
    }

    fn width(&self) -> u16 {
        columns(&self.keys()) + 1 + columns(&self.word)
    }

    /// The first ranks stay longest; before them all the help, and the two keys with which everybody goes on and out.
    fn rank(&self) -> (bool, bool, Place) {
        let leads = [KeyCode::Enter, KeyCode::Esc].map(Key::plain);
        let leads = self
            .commands
            .iter()
            .any(|(command, _)| command.parsed().first().is_some_and(|key| leads.contains(key)));
        (self.rank != Place::Help, !leads, self.rank)
    }
}

/// The two keys that answer when one is asked for once more: that key, and Esc.
fn answers(app: &App, again: Key) -> Vec<Hint> {
    let lang = &app.desk.lang;
    let no = Key::plain(KeyCode::Esc);
    let label = |command: &Command, key: Key| app.desk.key_for(command.name, &key.name());
    let answer = |key: Key, word: Option<String>| {
        let command = command::of_table(app, key)?;
        let word = word.unwrap_or_else(|| command.word(lang));
        Some(Hint {
            commands: vec![(command, label(command, key))],
            word,
            rank: Place::Help,
            only: Some(key),
        })
    };
    [answer(again, None), answer(no, Some(t!(lang, "d-or-not")))].into_iter().flatten().collect()
}

fn hints(app: &App) -> Vec<Hint> {
    if let Some(again) = app.desk.asked_again() {
        return answers(app, again);
    }
    let mut hints: Vec<Hint> = Vec::new();
    for command in command::offered(app) {
        let Some(rank) = command.place(app) else { continue };
        let keys = command.short_label(app);
        // The first command that takes a key has it, so later ones with the same keys are left out.
        if hints.iter().flat_map(|hint| &hint.commands).any(|(_, taken)| *taken == keys) {
            continue;
        }
        let word = command.word_here(app);
        match hints.last_mut().filter(|last| last.word == word && last.rank == rank) {
            Some(last) => last.commands.push((command, keys)),
            None => hints.push(Hint { commands: vec![(command, keys)], word, rank, only: None }),
        }
    }
    hints
}

/// Notes what a click on a hint is. A hint of one key is that key, also at its word. Where it stands for several keys, the
/// sign that is hit is its key, and the word and the strokes between the signs are none: `1–5` must not give a 1.
fn note(app: &App, hint: &Hint, looks: &Looks, (mut x, y): (u16, u16)) {
    if let [(command, _)] = hint.commands.as_slice()
        && let Some(only) = hint.only.or_else(|| the_only(app, command))
    {
        let place = Rect { x, y, width: hint.width(), height: 1 };
        return looks.targets.note(place, || Target::Command(command.name, only));
    }
    for (command, label) in &hint.commands {
        note_signs(app, command, label, looks, (x, y));
        x += columns(label) + 1;
    }
}

/// The signs that stand in the last line for keys of a command, each with the key of the table that it stands for.
fn signs(app: &App, command: &Command) -> Vec<(String, Key)> {
    let all = app.desk.keymap.meanings(command.name);
    let all = all.map(|(key, meant)| (key.label(&app.desk.lang).replace('-', "−"), meant));
    let (all, label): (Vec<_>, _) = (all.collect(), command.short_label(app).replace('-', "−"));
    let is_shown = |sign: &str| parts(&label).into_iter().any(|(_, part)| part == sign);
    let shown: Vec<_> = all.iter().filter(|(sign, _)| is_shown(sign)).cloned().collect();
    // A label that names none of its keys stands for the first of them.
    if shown.is_empty() { all.into_iter().take(1).collect() } else { shown }
}

/// The key of a command's only sign.
fn the_only(app: &App, command: &Command) -> Option<Key> {
    if let [(_, only)] = signs(app, command).as_slice() { Some(*only) } else { None }
}

/// The words of a label, and where one is not a key of its own, its characters; each with where it begins.
fn parts(label: &str) -> Vec<(u16, &str)> {
    let begin = |at: usize| columns(&label[..at]);
    let ends = label.match_indices(' ').map(|(at, _)| at).chain([label.len()]);
    let mut from = 0;
    let mut parts = Vec::new();
    for end in ends {
        let word = &label[from..end];
        parts.push((begin(from), word));
        parts.extend(
            word.char_indices()
                .map(|(at, sign)| (begin(from + at), &label[from + at..from + at + sign.len_utf8()])),
        );
        from = end + 1;
    }
    parts
}

fn note_signs(app: &App, command: &Command, label: &str, looks: &Looks, (x, y): (u16, u16)) {
    let (name, signs, label) = (command.name, signs(app, command), label.replace('-', "−"));
    for (at, part) in parts(&label) {
        if let Some((_, key)) = signs.iter().find(|(sign, _)| sign == part) {
            let place = Rect { x: x + at, y, width: columns(part), height: 1 };
            looks.targets.note(place, || Target::Command(name, *key));
        }
    }
}

/// Takes as many whole hints as fit, by rank and then from the left. Where a long one does not fit, a shorter
/// one still may.
fn fitting(mut hints: Vec<Hint>, gap: u16, room: u16) -> Vec<Hint> {
    let mut order: Vec<usize> = (0..hints.len()).collect();
    order.sort_by_key(|i| hints[*i].rank());
    let mut used = 0;
    let kept = order.into_iter().filter(|i| {
        let more = hints[*i].width() + if used > 0 { gap } else { 0 };
        let fits = used + more <= room;
        used += if fits { more } else { 0 };
        fits
    });
    let kept: Vec<usize> = kept.collect();
    let mut i = 0;
    hints.retain(|_| {
        i += 1;
        kept.contains(&(i - 1))
    });
    hints
}
