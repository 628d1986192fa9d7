//! However the bytes are cut, the events are the same; and no part of a sequence becomes a letter.

use super::*;
use proptest::{collection::vec, prelude::*, sample::select};
use ratatui::crossterm::event::{KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

/// What was done at the keyboard, or by the terminal: its bytes and the events that they are.
#[derive(Clone, Debug)]
struct Token(Vec<u8>, Vec<Event>);

fn token(bytes: &str, events: impl IntoIterator<Item = Event>) -> Token {
    Token(bytes.into(), events.into_iter().collect())
}

fn with(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

fn plain(code: KeyCode) -> Event {
    with(code, KeyModifiers::NONE)
}

fn letter(c: char) -> Event {
    plain(KeyCode::Char(c))
}

fn mouse(kind: MouseEventKind, column: u16, row: u16, modifiers: KeyModifiers) -> Event {
    Event::Mouse(MouseEvent { kind, column, row, modifiers })
}

/// Keys, mouse and focus reports, and what they are.
fn reports() -> Vec<Token> {
    use KeyCode::*;
    let (none, shift, ctrl) = (KeyModifiers::NONE, KeyModifiers::SHIFT, KeyModifiers::CONTROL);
    let alt = KeyModifiers::ALT;
    let left = MouseButton::Left;
    let keys = [
        ("\x1b[A", Up, none),
        ("\x1b[B", Down, none),
        ("\x1bOC", Right, none),
        ("\x1b[1;2D", Left, shift),
        ("\x1b[1;6A", Up, shift | ctrl),
        ("\x1b[1;3D", Left, alt),
        ("\x1b[1;3C", Right, alt),
        ("\x1b[b", Down, shift),
        ("\x1bOd", Left, ctrl),
        ("\x1b[H", Home, none),
        ("\x1b[8~", End, none),
        ("\x1b[3~", Delete, none),
        ("\x1b[3;5~", Delete, ctrl),
        ("\x1b[3^", Delete, ctrl),
        ("\x1b[6$", PageDown, shift),
        ("\x1b[Z", BackTab, shift),
        ("\x1bOP", F(1), none),
        ("\x1b[1;5Q", F(2), ctrl),
        ("\x1b[[C", F(3), none),
        ("\x1b[15~", F(5), none),
        ("\x1b[24~", F(12), none),
        ("\r", Enter, none),
        ("\t", Tab, none),
        ("\x7f", Backspace, none),
        ("\x08", Backspace, none),
        ("\x13", Char('s'), ctrl),
        ("\0", Char(' '), ctrl),
        ("\x1c", Char('4'), ctrl),
    ];
    let others = [
        ("\x1b[I", Event::FocusGained),
        ("\x1b[O", Event::FocusLost),
        ("\x1b[<0;1;1M", mouse(MouseEventKind::Down(left), 0, 0, none)),
        ("\x1b[<0;80;24m", mouse(MouseEventKind::Up(left), 79, 23, none)),
        ("\x1b[<36;10;2M", mouse(MouseEventKind::Drag(left), 9, 1, shift)),
        ("\x1b[<35;10;2M", mouse(MouseEventKind::Moved, 9, 1, none)),
        ("\x1b[<65;300;200M", mouse(MouseEventKind::ScrollDown, 299, 199, none)),
        ("\x1b[<80;3;4M", mouse(MouseEventKind::ScrollUp, 2, 3, ctrl)),
    ];
    let keys = keys.map(|(bytes, code, modifiers)| token(bytes, [with(code, modifiers)]));
    keys.into_iter().chain(others.map(|(bytes, event)| token(bytes, [event]))).collect()
}

/// What a terminal says without being asked by us, and what nobody knows.
fn answers() -> Vec<Token> {
    let all = [
        "\x1b]0;dddd\x07",
        "\x1b]11;rgb:1e1e/dddd/5555\x1b\\",
        "\x1b]10;rgb:ffff/ffff/ffff\x07",
        "\x1b]l5 Löwen d d\x1b\\",
        "\x1b[?62;4;22c",
        "\x1b[>41;354;0c",
        "\x1b[?2026;2$y",
        "\x1b[24;80R",
        "\x1b[0n",
        "\x1b[8;24;80t",
        "\x1b[?0u",
        "\x1b[97;5u",
        "\x1b[27;5;13~",
        "\x1b[99~",
        "\x1b[201~",
        "\x1b[M d5",
        "\x1b[32;4;5M",
        "\x1bP>|some 5 terminal(3)\x1b\\",
        "\x1bP1$r0m\x1b\\",
        "\x1b_Gi=1;OK\x1b\\",
        "\x1b[<0;0;5M",
        "\x1b[<99999;1;1M",
        "\x1b[[Z",
    ];
    all.map(|bytes| token(bytes, [])).into()
}

fn any_token() -> impl Strategy<Value = Token> {
    let typed = "[ -~äßÖ試🌞]".prop_map(|text: String| token(&text, text.chars().map(letter)));
    // Esc and a letter in one read: the key and then the letter. What begins a sequence cannot be told from
    // one.
    let escaped = "[a-zA-NQ-Z0-9 äÖ]".prop_map(|text: String| {
        token(&format!("\x1b{text}"), [plain(KeyCode::Esc)].into_iter().chain(text.chars().map(letter)))
    });
    // The same bytes with a pause between them are two keys.
    let erased = select(vec!["\x1b\x7f", "\x1b\x08"])
        .prop_map(|bytes| token(bytes, [with(KeyCode::Backspace, KeyModifiers::ALT)]));
    let words = select(vec!["Online", "Ostern", "Parkplatz", "Ö"]).prop_map(|word| {
        token(&format!("\x1b{word}"), [plain(KeyCode::Esc)].into_iter().chain(word.chars().map(letter)))
    });
    let pasted = "[ -~äß試\r\n\t]{1,40}|\x1b\\[A|d\x1b\\[20|\x1b\\[\x1b\\[201"
        .prop_map(|text: String| token(&format!("\x1b[200~{text}\x1b[201~"), [Event::Paste(text)]));
    let unended = "[a-z\r]{1,9}".prop_map(|text: String| {
        token(
            &format!("\x1b[200~{text}\x1b[200~{text}\x1b[201~"),
            [Event::Paste(text.clone()), Event::Paste(text)],
        )
    });
    prop_oneof![4 => select(reports()), 2 => select(answers()), 3 => typed, 1 => escaped, 1 => erased, 1 => words,
        1 => pasted, 1 => unended]
}

/// The tokens in packets of these lengths, each so many milliseconds after the one before it.
fn decode(tokens: &[Token], packets: &[(usize, u64)]) -> Vec<Event> {
    let bytes: Vec<u8> = tokens.iter().flat_map(|token| token.0.clone()).collect();
    let mut rest = &bytes[..];
    let mut clock = Instant::now();
    let mut decoder = Decoder::default();
    let mut events = Vec::new();
    for (length, pause) in packets.iter().cycle() {
        let arrives = clock + Duration::from_millis(*pause);
        while let Some(due) = decoder.due().filter(|due| *due < arrives) {
            events.extend(decoder.pass(due));
        }
        clock = arrives;
        let (packet, later) = rest.split_at((*length).min(rest.len()));
        events.extend(decoder.feed(packet, clock));
        rest = later;
        if rest.is_empty() {
            break;
        }
    }
    while let Some(due) = decoder.due() {
        events.extend(decoder.pass(due));
    }
    events.extend(decoder.finish());
    events
}

fn expected(tokens: &[Token]) -> Vec<Event> {
    tokens.iter().flat_map(|token| token.1.clone()).collect()
}

proptest! {
    /// As over a slow line.
    #[test]
    fn any_cut_gives_the_same_events(
        tokens in vec(any_token(), 0..30),
        packets in vec((1usize..40, 0u64..50), 1..40),
    ) {
        prop_assert_eq!(decode(&tokens, &packets), expected(&tokens));
    }

    /// As over a line that stops: an Esc more, but nothing is typed that nobody has typed. A single byte
    /// between two such pauses cannot be told from a key.
    #[test]
    fn no_pause_makes_letters_of_a_sequence(
        tokens in vec(prop_oneof![select(reports()), select(answers())], 0..20),
        packets in vec((2usize..9, 0u64..990), 1..40),
    ) {
        // Esc and, later, O and a small letter are a word rather than rxvt's.
        let tokens: Vec<Token> = tokens.into_iter().filter(|t| t.0 != b"\x1bOd").collect();
        let escape = plain(KeyCode::Esc);
        let mut events = decode(&tokens, &packets);
        events.retain(|event| *event != escape);
        prop_assert_eq!(events, expected(&tokens));
    }

    #[test]
    fn no_bytes_at_all_are_too_much(bytes in vec(any::<u8>(), 0..200), packets in vec((1usize..9, 0u64..3000), 1..9)) {
        decode(&[Token(bytes, Vec::new())], &packets);
    }
}

/// What comes of these bytes, each after so many milliseconds.
fn timed(parts: &[(u64, &str)]) -> Vec<(u64, Event)> {
    let begun = Instant::now();
    let at = |instant: Instant| u64::try_from((instant - begun).as_millis()).unwrap();
    let mut decoder = Decoder::default();
    let mut events = Vec::new();
    let wait = |decoder: &mut Decoder, events: &mut Vec<(u64, Event)>, until: u64| {
        while let Some(due) = decoder.due().filter(|due| at(*due) <= until) {
            events.extend(decoder.pass(due).into_iter().map(|event| (at(due), event)));
        }
    };
    for (time, bytes) in parts {
        wait(&mut decoder, &mut events, time - 1);
        let now = begun + Duration::from_millis(*time);
        events.extend(decoder.feed(bytes.as_bytes(), now).into_iter().map(|event| (*time, event)));
    }
    wait(&mut decoder, &mut events, 100_000);
    events
}

#[test]
fn a_lone_esc_is_the_key_after_its_moment() {
    let esc = plain(KeyCode::Esc);
    assert_eq!(timed(&[(1, "\x1b")]), [(51, esc.clone())]);
    assert_eq!(timed(&[(1, "\x1b"), (50, "j")]), [(50, esc.clone()), (50, letter('j'))]);
    assert_eq!(timed(&[(1, "\x1b"), (60, "\x7f")]), [(51, esc.clone()), (60, plain(KeyCode::Backspace))]);
    assert_eq!(timed(&[(1, "\x1b\x1b"), (2, "[A")]), [(1, esc), (2, plain(KeyCode::Up))]);
}

#[test]
fn what_cannot_be_told_from_a_sequence_is_typed_when_none_comes() {
    let esc = plain(KeyCode::Esc);
    assert_eq!(timed(&[(1, "\x1bO")]), [(1001, esc.clone()), (1001, letter('O'))]);
    assert_eq!(timed(&[(1, "\x1b"), (400, "O")]), [(51, esc.clone()), (450, letter('O'))]);
    let word = [(51, esc), (400, letter('O')), (400, letter('d'))];
    assert_eq!(timed(&[(1, "\x1b"), (400, "Od")]), word);
}

#[test]
fn an_answer_without_an_end_does_not_take_the_keyboard_away() {
    assert_eq!(timed(&[(1, "\x1b]11;rgb"), (1100, "j")]), [(1100, letter('j'))]);
    assert_eq!(timed(&[(1, "\x1b]11;rgb\r")]), [(1, plain(KeyCode::Enter))]);
    assert_eq!(timed(&[(1, "\x1b]11;rgb\x1b[A")]), [(1, plain(KeyCode::Up))]);
    assert_eq!(timed(&[(1, "\x1b[1;5"), (1100, "j")]), [(1100, letter('j'))]);
}

#[test]
fn a_paste_without_an_end_is_ended_by_the_next_key() {
    let text = || Event::Paste("zwei\rdrei".into());
    let (paste, key) = ((1, "\x1b[200~zwei\rdrei"), (1002, "q"));
    assert_eq!(timed(&[paste, key]), [(1002, text()), (1002, letter('q'))]);
    assert_eq!(timed(&[paste, (1002, "\x1b[B")]), [(1002, text()), (1002, plain(KeyCode::Down))]);
    assert_eq!(timed(&[paste, (1002, "\x1b")])[0], (1002, text()));
    // More than a key is what was pasted, late.
    let all = Event::Paste("zwei\rdreidd\rq".into());
    assert_eq!(timed(&[paste, (1002, "dd\rq"), (1003, "\x1b[201~")]), [(1003, all)]);
}

#[test]
fn a_paste_is_not_lost_when_nothing_comes_any_more() {
    let mut decoder = Decoder::default();
    assert!(decoder.feed(b"\x1b[200~halb", Instant::now()).is_empty());
    assert_eq!(decoder.finish(), [Event::Paste("halb".into())]);
    assert_eq!(decoder.finish(), []);
}

#[test]
fn of_an_endless_paste_so_much_is_kept() {
    let mut decoder = Decoder::default();
    let now = Instant::now();
    decoder.feed(b"\x1b[200~", now);
    (0..50).for_each(|_| drop(decoder.feed(&vec![b'x'; 1 << 16], now)));
    let events = decoder.feed(PASTE_ENDS, now);
    assert!(matches!(&events[..], [Event::Paste(text)] if text.len() == LONGEST_PASTE));
}
