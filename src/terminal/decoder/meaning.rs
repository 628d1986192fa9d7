//! The meaning of a whole sequence: keys as xterm, rxvt and the Linux console write them, and reports of
//! mouse and focus.

use ratatui::crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

pub(super) fn key(code: KeyCode) -> Event {
    with(code, KeyModifiers::NONE)
}

fn with(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

/// The event of a single byte outside a sequence.
pub(super) fn single(byte: u8) -> Event {
    let ctrl = |c: u8| with(KeyCode::Char(char::from(c)), KeyModifiers::CONTROL);
    match byte {
        b'\r' => key(KeyCode::Enter),
        b'\t' => key(KeyCode::Tab),
        // Terminals have always written either of them for Backspace.
        0x08 | 0x7f => key(KeyCode::Backspace),
        0 => ctrl(b' '),
        1..=26 => ctrl(byte - 1 + b'a'),
        27 => key(KeyCode::Esc),
        28..32 => ctrl(byte - 28 + b'4'),
        _ => key(KeyCode::Char(char::from(byte))),
    }
}

/// The event of a byte that came with Esc and is no key of its own then: Alt with Backspace.
pub(super) fn after_escape(byte: u8) -> Option<Event> {
    matches!(byte, 0x08 | 0x7f).then(|| with(KeyCode::Backspace, KeyModifiers::ALT))
}

/// The event of the byte after Esc and `O`: arrows in another mode than the usual one, function keys, and
/// rxvt's arrows with Ctrl. The keypad is not among them, because the program asks the terminal for plain
/// digits when it begins. After a delay (`late`), the small letters of rxvt are not recognised, because typed
/// words can begin with them.
pub(super) fn after_o(byte: u8, late: bool) -> Option<Event> {
    match byte {
        b'M' => Some(key(KeyCode::Enter)),
        b'a'..=b'd' if !late => {
            named(byte.to_ascii_uppercase()).map(|code| with(code, KeyModifiers::CONTROL))
        }
        _ => named(byte).map(key),
    }
}

/// The event of a function key of the Linux console.
pub(super) fn console(byte: u8) -> Option<Event> {
    matches!(byte, b'A'..=b'E').then(|| key(KeyCode::F(byte - b'A' + 1)))
}

/// The key that a letter names at the end of a sequence.
fn named(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'E' => KeyCode::KeypadBegin,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return None,
    })
}

/// The event of a sequence after Esc and `[`, from its parameters and its last byte.
pub(super) fn numbered(parameters: &[u8], last: u8) -> Option<Event> {
    let text = std::str::from_utf8(parameters).ok()?;
    if let (Some(report), b'M' | b'm') = (text.strip_prefix('<'), last) {
        return mouse(report, last == b'm').map(Event::Mouse);
    }
    let mut numbers = text.split(';');
    let first = numbers.next().unwrap_or_default();
    let held = match numbers.next() {
        None => KeyModifiers::NONE,
        Some(mask) => modifiers(mask.parse().ok()?),
    };
    let is_plain = text.is_empty();
    let shift = KeyModifiers::SHIFT;
    Some(match last {
        _ if numbers.next().is_some() => return None,
        b'I' if is_plain => Event::FocusGained,
        b'O' if is_plain => Event::FocusLost,
        b'Z' if is_plain => with(KeyCode::BackTab, shift),
        b'a'..=b'd' if is_plain => with(named(last.to_ascii_uppercase())?, shift),
        b'~' => with(by_number(first)?, held),
        b'$' => with(by_number(first)?, shift),
        b'^' => with(by_number(first)?, KeyModifiers::CONTROL),
        b'@' => with(by_number(first)?, shift | KeyModifiers::CONTROL),
        _ if matches!(first, "" | "1") => with(named(last)?, held),
        _ => return None,
    })
}

/// The key that a number names in a sequence.
fn by_number(number: &str) -> Option<KeyCode> {
    Some(match number.parse::<u8>().ok()? {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        n @ 11..=15 => KeyCode::F(n - 10),
        n @ 17..=21 => KeyCode::F(n - 11),
        n @ 23..=24 => KeyCode::F(n - 12),
        _ => return None,
    })
}

/// The keys that were held, from a number that is one higher than their bits.
fn modifiers(mask: u8) -> KeyModifiers {
    let bits = mask.saturating_sub(1);
    let mut held = KeyModifiers::NONE;
    held.set(KeyModifiers::SHIFT, bits & 1 != 0);
    held.set(KeyModifiers::ALT, bits & 2 != 0);
    held.set(KeyModifiers::CONTROL, bits & 4 != 0);
    held
}

/// The event of a mouse report with numbers: the buttons with the held keys, the column and the row.
fn mouse(report: &str, is_release: bool) -> Option<MouseEvent> {
    let mut numbers = report.split(';').map(|number| number.parse::<u16>().ok());
    let (bits, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let (is_motion, is_wheel) = (bits & 32 != 0, bits & 64 != 0);
    let button = match bits & 3 {
        0 => Some(MouseButton::Left),
        1 => Some(MouseButton::Middle),
        2 => Some(MouseButton::Right),
        _ => None,
    };
    let kind = match button {
        _ if bits & 128 != 0 || numbers.next().is_some() => return None,
        _ if is_wheel => wheel(bits & 3),
        None if is_motion => MouseEventKind::Moved,
        None => return None,
        Some(button) if is_release => MouseEventKind::Up(button),
        Some(button) if is_motion => MouseEventKind::Drag(button),
        Some(button) => MouseEventKind::Down(button),
    };
    let mut modifiers = KeyModifiers::NONE;
    modifiers.set(KeyModifiers::SHIFT, bits & 4 != 0);
    modifiers.set(KeyModifiers::ALT, bits & 8 != 0);
    modifiers.set(KeyModifiers::CONTROL, bits & 16 != 0);
    Some(MouseEvent { kind, column: column.checked_sub(1)?, row: row.checked_sub(1)?, modifiers })
}

fn wheel(direction: u16) -> MouseEventKind {
    match direction {
        0 => MouseEventKind::ScrollUp,
        1 => MouseEventKind::ScrollDown,
        2 => MouseEventKind::ScrollLeft,
        _ => MouseEventKind::ScrollRight,
    }
}
