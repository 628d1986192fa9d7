//! Keys as values. They are read from a terminal's events, from the command table and from tests, and written
//! for people.

use crate::{lang::Lang, t};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A key as the program sees it: shifted characters are the characters themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The code of the key.
    pub code: KeyCode,
    /// Whether Ctrl is held.
    pub ctrl: bool,
    /// Whether Shift is held, for keys that are not characters.
    pub shift: bool,
}

/// A direction in which a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// One card, row or line up.
    Up,
    /// One card, row or line down.
    Down,
    /// One column to the left.
    Left,
    /// One column to the right.
    Right,
    /// The first column or line.
    First,
    /// The last column or line.
    Last,
    /// The row or page above.
    PageUp,
    /// The row or page below.
    PageDown,
}

/// The signs besides letters and digits with which a word that is typed begins.
pub const OPENING: [char; 11] = ['"', '„', '“', '»', '«', '‚', '(', '–', '@', '§', '€'];

/// The key that takes back what was typed.
pub const UNDO: Key = Key { code: KeyCode::Char('z'), ctrl: true, shift: false };

impl Key {
    /// A key without modifiers.
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false, shift: false }
    }

    /// The keys in an event: none for a release; two for Alt and a character, which is how a terminal sends Esc and a key
    /// that arrive together. AltGr (Ctrl and Alt on Windows) types text. Alt and a key that types nothing is never Esc: it
    /// means what Ctrl and that key mean, as a word to the left in a field.
    pub fn from_event(event: KeyEvent) -> Vec<Self> {
        if event.kind == KeyEventKind::Release {
            return Vec::new();
        }
        let held = |m| event.modifiers.contains(m);
        let (alt, mut ctrl) = (held(KeyModifiers::ALT), held(KeyModifiers::CONTROL));
        // AltGr types no plain letter, so Ctrl and Alt with a letter are Esc and a key that came in one read.
        let typed = matches!(event.code, KeyCode::Char(c) if !c.is_ascii_lowercase());
        let altgr = alt && ctrl && typed;
        let types = matches!(event.code, KeyCode::Char(_));
        let escape = alt && !altgr && types;
        ctrl = ctrl && !altgr || alt && !types;
        let (code, shift) = match event.code {
            KeyCode::BackTab => (KeyCode::Tab, true),
            KeyCode::Char(c) if ctrl => (KeyCode::Char(c.to_ascii_lowercase()), false),
            KeyCode::Char(c) => (KeyCode::Char(c), false),
            code => (code, held(KeyModifiers::SHIFT)),
        };
        let key = Self { code, ctrl, shift };
        if escape { vec![Self::plain(KeyCode::Esc), key] } else { vec![key] }
    }

    /// The character that this key types; `None` for other keys.
    pub fn character(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !c.is_control() => Some(c),
            _ => None,
        }
    }

    /// The digit that this key types; `None` for other keys.
    pub fn digit(self) -> Option<u8> {
        self.character().and_then(|c| c.to_digit(10)).and_then(|digit| u8::try_from(digit).ok())
    }

    /// Whether this is one of the keys that delete in the table of commands.
    pub fn deletes(self) -> bool {
        [KeyCode::Delete, KeyCode::Char('d')].map(Self::plain).contains(&self)
    }

    /// Whether this key is one of the four arrows.
    pub fn is_arrow(self) -> bool {
        matches!(self.code, KeyCode::Left | KeyCode::Down | KeyCode::Up | KeyCode::Right)
    }

    /// The direction of an arrow or vim key; `None` for other keys.
    pub fn direction(self) -> Option<To> {
        Some(match self.code {
            KeyCode::Left | KeyCode::Char('h') => To::Left,
            KeyCode::Down | KeyCode::Char('j') => To::Down,
            KeyCode::Up | KeyCode::Char('k') => To::Up,
            KeyCode::Right | KeyCode::Char('l') => To::Right,
            KeyCode::Home => To::First,
            KeyCode::End => To::Last,
            KeyCode::PageUp => To::PageUp,
            KeyCode::PageDown => To::PageDown,
            _ => return None,
        })
    }

    /// Reads a key's name as the command table and the tests write it: `a`, `ctrl-s`, `shift-up`, `enter`,
    /// `f2`.
    pub fn parse(name: &str) -> Option<Self> {
        let (mut ctrl, mut shift, mut rest) = (false, false, name);
        loop {
            if let Some(r) = rest.strip_prefix("ctrl-").filter(|r| !r.is_empty()) {
                (ctrl, rest) = (true, r);
            } else if let Some(r) = rest.strip_prefix("shift-").filter(|r| !r.is_empty()) {
                (shift, rest) = (true, r);
            } else {
                break;
            }
        }
        let code = match NAMES.iter().chain(&ARROWS).find(|(name, _)| *name == rest) {
            Some((_, code)) => *code,
            None => match rest.strip_prefix('f').and_then(|n| n.parse().ok()) {
                Some(n @ 1..=12) => KeyCode::F(n),
                _ => {
                    let mut chars = rest.chars();
                    let c = chars.next().filter(|_| chars.next().is_none())?;
                    KeyCode::Char(if ctrl { c.to_ascii_lowercase() } else { c })
                }
            },
        };
        Some(Self { code, ctrl, shift })
    }

    /// The key as [`Key::parse`] reads it.
    pub fn name(self) -> String {
        let named = NAMES.iter().chain(&ARROWS).find(|(_, code)| *code == self.code);
        let name = match (named, self.code) {
            (Some((name, _)), _) => (*name).to_owned(),
            (None, KeyCode::F(n)) => format!("f{n}"),
            (None, KeyCode::Char(c)) => c.to_string(),
            _ => String::new(),
        };
        format!("{}{}{name}", if self.ctrl { "ctrl-" } else { "" }, if self.shift { "shift-" } else { "" })
    }

    /// The key that arrives when this one is pressed in a terminal that writes keys as terminals always have; `None` if
    /// nothing does, or something else in each terminal.
    pub fn arrives(self) -> Option<Self> {
        let as_plain = Some(Self::plain(self.code));
        match self.code {
            KeyCode::Char('h') if self.ctrl => Some(Self::plain(KeyCode::Backspace)),
            KeyCode::Char('i') if self.ctrl => Some(Self::plain(KeyCode::Tab)),
            KeyCode::Char('m') if self.ctrl => Some(Self::plain(KeyCode::Enter)),
            KeyCode::Char('[') if self.ctrl => Some(Self::plain(KeyCode::Esc)),
            KeyCode::Char(c) if self.ctrl => {
                (c == ' ' || c.is_ascii_lowercase()).then_some(Self { shift: false, ..self })
            }
            KeyCode::Char(' ') => as_plain,
            KeyCode::Char(c) if self.shift => {
                let mut capital = c.to_uppercase();
                let one = capital.next().filter(|_| c.is_alphabetic() && capital.next().is_none());
                one.map(|capital| Self::plain(KeyCode::Char(capital)))
            }
            KeyCode::Char(c) => as_plain.filter(|_| !c.is_control()),
            KeyCode::Tab => (!self.ctrl).then_some(self),
            KeyCode::Enter | KeyCode::Esc | KeyCode::Backspace => as_plain,
            _ => Some(self),
        }
    }

    /// The key as people of that language write it: `Strg-S`, `Shift-↑`, `Entf`.
    pub fn label(self, lang: &Lang) -> String {
        let mut out = String::new();
        if self.ctrl {
            out.push_str(&t!(lang, "key-ctrl"));
        }
        if self.shift {
            out.push_str(&t!(lang, "key-shift"));
        }
        match self.code {
            KeyCode::Left => out.push('←'),
            KeyCode::Right => out.push('→'),
            KeyCode::Up => out.push('↑'),
            KeyCode::Down => out.push('↓'),
            KeyCode::F(n) => out.push_str(&format!("F{n}")),
            KeyCode::Char(c) if c != ' ' && self.ctrl => out.extend(c.to_uppercase()),
            KeyCode::Char(c) if c != ' ' => out.push(c),
            code => {
                let name = NAMES.iter().find(|(_, named)| *named == code);
                out.extend(name.map(|(name, _)| lang.get(&format!("key-{name}"))));
            }
        }
        out
    }
}

/// The names of the arrows in the table, and their codes.
const ARROWS: [(&str, KeyCode); 4] =
    [("left", KeyCode::Left), ("right", KeyCode::Right), ("up", KeyCode::Up), ("down", KeyCode::Down)];

/// For each other key that is no character and has no number, its name in the table, which is also the end of its text's
/// key in the language files, and its code.
pub const NAMES: [(&str, KeyCode); 11] = [
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("space", KeyCode::Char(' ')),
    ("backspace", KeyCode::Backspace),
    ("insert", KeyCode::Insert),
    ("delete", KeyCode::Delete),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pgup", KeyCode::PageUp),
    ("pgdn", KeyCode::PageDown),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::about::Language;

    #[test]
    fn esc_and_a_key_in_one_read_are_two_keys() {
        let event = KeyEvent::new(KeyCode::Char('j'), KeyModifiers::ALT);
        assert_eq!(Key::from_event(event), [Key::plain(KeyCode::Esc), Key::plain(KeyCode::Char('j'))]);
        let save = Key { ctrl: true, ..Key::plain(KeyCode::Char('s')) };
        let event = KeyEvent::new(save.code, KeyModifiers::ALT | KeyModifiers::CONTROL);
        assert_eq!(Key::from_event(event), [Key::plain(KeyCode::Esc), save]);
    }

    #[test]
    fn alt_with_a_key_that_types_nothing_is_ctrl_with_it() {
        for code in [KeyCode::Left, KeyCode::Right, KeyCode::Backspace] {
            let key = Key { ctrl: true, ..Key::plain(code) };
            assert_eq!(Key::from_event(KeyEvent::new(code, KeyModifiers::ALT)), [key]);
        }
    }

    #[test]
    fn altgr_types_text() {
        let event = KeyEvent::new(KeyCode::Char('@'), KeyModifiers::ALT | KeyModifiers::CONTROL);
        assert_eq!(Key::from_event(event), [Key::plain(KeyCode::Char('@'))]);
    }

    #[test]
    fn names_are_read_and_written() {
        let de = Lang::new(Language::German);
        for (name, label) in
            [("ctrl-s", "Strg-S"), ("shift-up", "Umschalt-↑"), ("a", "a"), ("f2", "F2"), ("-", "-")]
        {
            assert_eq!(Key::parse(name).map(|k| k.label(&de)).as_deref(), Some(label));
        }
        assert_eq!(Key::parse("ab"), None);
    }
}
