//! Bytes from the keyboard become events. A state machine without a clock: whoever reads says what came, and when
//! nothing did. However the bytes were cut on their way, the events are the same.
//!
//! A sequence that is not known is dropped as a whole; no part of one becomes a letter. Esc itself is a key and the
//! beginning of every sequence: alone, it waits for [`ESCAPE`].

mod meaning;
#[cfg(test)]
mod tests;

use ratatui::crossterm::event::{Event, KeyCode};
use std::time::{Duration, Instant};

/// So long a lone Esc waits for what belongs to it; then it was the key.
pub const ESCAPE: Duration = Duration::from_millis(50);
/// After such a silence, what belongs to a sequence that has begun is no longer waited for, and a paste without an end
/// is ended by the next key.
pub const SILENCE: Duration = Duration::from_secs(1);

/// More of a paste is not kept: the program takes less of it.
const LONGEST_PASTE: usize = 1 << 21;
/// No sequence that means something is longer.
const LONGEST_SEQUENCE: usize = 64;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// What came and is no event yet.
#[derive(Default)]
pub struct Decoder {
    state: State,
    /// What came of a character, of a sequence's parameters, or of a paste's mark.
    held: Vec<u8>,
    pasted: Vec<u8>,
    /// When the last byte came.
    last: Option<Instant>,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum State {
    #[default]
    Ground,
    /// In a character of several bytes.
    Character,
    /// After Esc. When its time is over it is reported as the key, but a sequence may still come.
    Escape { reported: bool },
    /// After Esc and `O`, which begin some keys; or they are keys themselves.
    AfterO { reported: bool },
    /// After Esc and `P`, which begin some answers of the terminal; or they are keys.
    AfterP { reported: bool },
    /// After Esc and `[`.
    Sequence,
    /// After Esc, `[` and `[`, which begin keys of the Linux console.
    Console,
    /// In a mouse report of the oldest kind, of which so many bytes are left.
    OldMouse(u8),
    /// In an answer of the terminal that ends with BEL, or with Esc and a backslash.
    Answer,
    /// Between a paste's marks.
    Paste { silent: bool },
}

impl Decoder {
    /// Takes what came.
    pub fn feed(&mut self, bytes: &[u8], now: Instant) -> Vec<Event> {
        let mut out = Vec::new();
        if self.state == (State::Paste { silent: true }) && is_one_event(bytes, now) {
            self.state = self.end_paste(&mut out);
        }
        for byte in bytes {
            self.state = self.take(*byte, &mut out);
        }
        self.last = Some(now);
        out
    }

    /// When [`Decoder::pass`] is to be called, unless something comes before that.
    pub fn due(&self) -> Option<Instant> {
        let wait = match self.state {
            State::Ground | State::Character | State::Paste { silent: true } => return None,
            State::Escape { reported: false } => ESCAPE,
            // After an Esc that was the key they most likely are the next one.
            State::AfterO { reported: true } | State::AfterP { reported: true } => ESCAPE,
            _ => SILENCE,
        };
        self.last.map(|last| last + wait)
    }

    /// Nothing has come until now.
    pub fn pass(&mut self, now: Instant) -> Vec<Event> {
        let mut out = Vec::new();
        if self.due().is_some_and(|due| due <= now) {
            self.state = self.give_up(&mut out);
        }
        out
    }

    /// Nothing will come any more: what was typed or pasted counts.
    pub fn finish(&mut self) -> Vec<Event> {
        let mut out = Vec::new();
        self.state = match self.state {
            State::Paste { .. } => self.end_paste(&mut out),
            _ => self.give_up(&mut out),
        };
        out
    }

    /// What belongs to what has begun has not come in time.
    fn give_up(&mut self, out: &mut Vec<Event>) -> State {
        match self.state {
            State::Escape { reported: false } => {
                out.push(meaning::key(KeyCode::Esc));
                State::Escape { reported: true }
            }
            State::AfterO { reported } => typed('O', reported, out),
            State::AfterP { reported } => typed('P', reported, out),
            State::Paste { .. } => State::Paste { silent: true },
            _ => State::Ground,
        }
    }

    fn take(&mut self, byte: u8, out: &mut Vec<Event>) -> State {
        match self.state {
            State::Ground => self.begin(byte, out),
            State::Character => self.character(byte, out),
            State::Escape { reported } => self.escape(byte, reported, out),
            State::AfterO { reported } => match meaning::after_o(byte, reported) {
                Some(event) => done(event, out),
                None => self.typed_before(byte, 'O', reported, out),
            },
            // Words go on with a letter here, but no answer does.
            State::AfterP { .. } if matches!(byte, b'!'..=b'?') => State::Answer,
            State::AfterP { reported } => self.typed_before(byte, 'P', reported, out),
            State::Paste { .. } => self.paste(byte, out),
            // No such byte stands in any of the others: something new begins.
            _ if byte < b' ' && byte != BEL => self.begin(byte, out),
            State::Sequence => self.sequence(byte, out),
            State::Console => done_with(meaning::console(byte), out),
            State::OldMouse(left) if left > 1 => State::OldMouse(left - 1),
            State::Answer if byte != BEL => State::Answer,
            State::OldMouse(_) | State::Answer => State::Ground,
        }
    }

    /// Outside of everything.
    fn begin(&mut self, byte: u8, out: &mut Vec<Event>) -> State {
        self.held.clear();
        match byte {
            ESC => State::Escape { reported: false },
            0x80.. => self.character(byte, out),
            _ => done(meaning::single(byte), out),
        }
    }

    fn character(&mut self, byte: u8, out: &mut Vec<Event>) -> State {
        self.held.push(byte);
        match std::str::from_utf8(&self.held) {
            Ok(text) => done_with(text.chars().next().map(|c| meaning::key(KeyCode::Char(c))), out),
            Err(broken) if broken.error_len().is_none() => State::Character,
            // It does not belong to the one that has begun.
            Err(_) if self.held.len() > 1 => self.begin(byte, out),
            Err(_) => State::Ground,
        }
    }

    fn escape(&mut self, byte: u8, reported: bool, out: &mut Vec<Event>) -> State {
        match byte {
            b'[' => State::Sequence,
            b'O' => State::AfterO { reported },
            b'P' => State::AfterP { reported },
            b']' | b'_' | b'^' => State::Answer,
            // The end of an answer.
            b'\\' => State::Ground,
            _ => {
                out.extend((!reported).then(|| meaning::key(KeyCode::Esc)));
                self.begin(byte, out)
            }
        }
    }

    /// What followed Esc was a key, and so is this.
    fn typed_before(&mut self, byte: u8, letter: char, reported: bool, out: &mut Vec<Event>) -> State {
        typed(letter, reported, out);
        self.begin(byte, out)
    }

    fn sequence(&mut self, byte: u8, out: &mut Vec<Event>) -> State {
        let is_first = self.held.is_empty();
        match byte {
            b'[' if is_first => State::Console,
            b'M' if is_first => State::OldMouse(3),
            b'~' if self.held == b"200" => {
                self.held.clear();
                State::Paste { silent: false }
            }
            b'@'..=b'~' => done_with(meaning::numbered(&self.held, byte), out),
            // So rxvt ends keys with Shift; in all others something follows.
            b'$' if !is_first && self.held.iter().all(u8::is_ascii_digit) => {
                done_with(meaning::numbered(&self.held, byte), out)
            }
            b' '..=b'?' => {
                if self.held.len() < LONGEST_SEQUENCE {
                    self.held.push(byte);
                }
                State::Sequence
            }
            _ => self.begin(byte, out),
        }
    }

    fn paste(&mut self, byte: u8, out: &mut Vec<Event>) -> State {
        self.held.push(byte);
        let is_begun = |mark: &[u8]| mark.starts_with(&self.held);
        if !is_begun(PASTE_BEGINS) && !is_begun(PASTE_ENDS) {
            // It was no mark, but the last byte may begin one.
            let kept = self.held.len() - usize::from(byte == ESC);
            let room = LONGEST_PASTE.saturating_sub(self.pasted.len());
            self.pasted.extend(self.held.drain(..kept).take(room));
        } else if self.held == PASTE_ENDS {
            return self.end_paste(out);
        } else if self.held == PASTE_BEGINS {
            self.end_paste(out);
        }
        State::Paste { silent: false }
    }

    fn end_paste(&mut self, out: &mut Vec<Event>) -> State {
        self.held.clear();
        let text = std::mem::take(&mut self.pasted);
        if !text.is_empty() {
            out.push(Event::Paste(String::from_utf8_lossy(&text).into_owned()));
        }
        State::Ground
    }
}

fn done(event: Event, out: &mut Vec<Event>) -> State {
    done_with(Some(event), out)
}

fn done_with(event: Option<Event>, out: &mut Vec<Event>) -> State {
    out.extend(event);
    State::Ground
}

/// Esc was the key, reported or not, and this one followed it.
fn typed(letter: char, reported: bool, out: &mut Vec<Event>) -> State {
    let keys = [KeyCode::Esc, KeyCode::Char(letter)].map(meaning::key);
    out.extend(keys.into_iter().skip(usize::from(reported)));
    State::Ground
}

/// Whether somebody did one thing: what goes on after a silence inside a paste comes in larger parts.
fn is_one_event(bytes: &[u8], now: Instant) -> bool {
    let mut alone = Decoder::default();
    match alone.feed(bytes, now).len() {
        0 => alone.state == (State::Escape { reported: false }),
        count => count == 1 && alone.state == State::Ground,
    }
}
