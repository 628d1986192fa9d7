//! Turns bytes from the keyboard into events. It is a state machine without a clock: its caller passes in
//! what came, and when nothing came. The events do not depend on how the bytes were cut on their way.
//!
//! An unknown sequence is dropped as a whole, and no part of one becomes a letter. Esc is a key and also the
//! beginning of every sequence, so a lone Esc waits for [`ESCAPE`].

mod meaning;
#[cfg(test)]
mod tests;

use ratatui::crossterm::event::{Event, KeyCode};
use std::time::{Duration, Instant};

/// How long a lone Esc waits for the rest of a sequence. After that it counts as the key.
const ESCAPE: Duration = Duration::from_millis(50);
/// How long a silence must be until an unfinished sequence is given up, and until the next key ends a paste
/// whose end mark is missing.
const SILENCE: Duration = Duration::from_secs(1);

/// How many bytes of a paste are kept. The program takes fewer of them.
const LONGEST_PASTE: usize = 1 << 21;
/// The length in bytes of the longest sequence that can have a meaning.
const LONGEST_SEQUENCE: usize = 64;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// The bytes that came and are no event yet.
#[derive(Default)]
pub struct Decoder {
    state: State,
    /// The bytes so far of a character, of a sequence's parameters, or of a paste's end mark.
    held: Vec<u8>,
    pasted: Vec<u8>,
    /// The time at which the last byte came.
    last: Option<Instant>,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum State {
    #[default]
    Ground,
    /// A character of several bytes has begun.
    Character,
    /// Esc has come. When its time is over it is reported as the key, but the rest of a sequence may still
    /// come.
    Escape { reported: bool },
    /// Esc and `O` have come, which begin some keys but may also be keys themselves.
    AfterO { reported: bool },
    /// Esc and `P` have come, which begin some answers of the terminal but may also be keys themselves.
    AfterP { reported: bool },
    /// Esc and `[` have come.
    Sequence,
    /// Esc, `[` and `[` have come, which begin keys of the Linux console.
    Console,
    /// A mouse report of the oldest kind has begun, of which this many bytes are still to come.
    OldMouse(u8),
    /// An answer of the terminal has begun, which ends with BEL, or with Esc and a backslash.
    Answer,
    /// A paste has begun and its end mark has not come.
    Paste { silent: bool },
}

impl Decoder {
    /// Takes bytes that came, and returns the events that they complete.
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

    /// The time at which [`Decoder::pass`] must be called unless bytes come before it; `None` when nothing is
    /// waited for.
    pub fn due(&self) -> Option<Instant> {
        let wait = match self.state {
            State::Ground | State::Character | State::Paste { silent: true } => return None,
            State::Escape { reported: false } => ESCAPE,
            // After an Esc that counted as the key, these bytes are most likely the next key.
            State::AfterO { reported: true } | State::AfterP { reported: true } => ESCAPE,
            _ => SILENCE,
        };
        self.last.map(|last| last + wait)
    }

    /// Notes that nothing has come until now, and returns the events that this decides.
    pub fn pass(&mut self, now: Instant) -> Vec<Event> {
        let mut out = Vec::new();
        if self.due().is_some_and(|due| due <= now) {
            self.state = self.give_up(&mut out);
        }
        out
    }

    /// Ends the input: what was typed or pasted so far becomes events, because nothing more will come.
    pub fn finish(&mut self) -> Vec<Event> {
        let mut out = Vec::new();
        self.state = match self.state {
            State::Paste { .. } => self.end_paste(&mut out),
            _ => self.give_up(&mut out),
        };
        out
    }

    /// Gives up what has begun, because the rest of it has not come in time.
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
            // A typed word goes on with a letter here, but no answer of a terminal does.
            State::AfterP { .. } if matches!(byte, b'!'..=b'?') => State::Answer,
            State::AfterP { reported } => self.typed_before(byte, 'P', reported, out),
            State::Paste { .. } => self.paste(byte, out),
            // No other sequence can hold this byte, so something new begins.
            _ if byte < b' ' && byte != BEL => self.begin(byte, out),
            State::Sequence => self.sequence(byte, out),
            State::Console => done_with(meaning::console(byte), out),
            State::OldMouse(left) if left > 1 => State::OldMouse(left - 1),
            State::Answer if byte != BEL => State::Answer,
            State::OldMouse(_) | State::Answer => State::Ground,
        }
    }

    /// Takes a byte with which something new begins.
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
            // The byte does not belong to the character that has begun.
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
            // This ends an answer of the terminal.
            b'\\' => State::Ground,
            _ => match meaning::after_escape(byte).filter(|_| !reported) {
                Some(event) => done(event, out),
                None => {
                    out.extend((!reported).then(|| meaning::key(KeyCode::Esc)));
                    self.begin(byte, out)
                }
            },
        }
    }

    /// Reports that the letter after Esc was a key, and takes this byte as a new beginning.
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
            // The terminal rxvt ends keys with Shift in this way; in all other sequences something follows.
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
            // This was not the end mark, but its last byte may begin one.
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

/// Reports Esc as the key, unless it was reported already, and then the letter that followed it.
fn typed(letter: char, reported: bool, out: &mut Vec<Event>) -> State {
    let keys = [KeyCode::Esc, KeyCode::Char(letter)].map(meaning::key);
    out.extend(keys.into_iter().skip(usize::from(reported)));
    State::Ground
}

/// Whether these bytes are a single event, such as a key. A paste that goes on after a silence comes in
/// larger parts.
fn is_one_event(bytes: &[u8], now: Instant) -> bool {
    let mut alone = Decoder::default();
    match alone.feed(bytes, now).len() {
        0 => alone.state == (State::Escape { reported: false }),
        count => count == 1 && alone.state == State::Ground,
    }
}
