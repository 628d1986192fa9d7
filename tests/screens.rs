//! What must be in sight on every screen beside the map and the forms, at four sizes in both languages.

#![expect(clippy::unwrap_used, reason = "what is unwrapped here is what the test holds")]

use jiff::civil::{Date, date};
use ratatui::{
    buffer::Buffer,
    crossterm::event::{KeyEvent, KeyModifiers},
    layout::{Position, Rect},
    style::Modifier,
};
use touchmap::{
    app::{
        App, Msg, Screen,
        command::COMMANDS,
        key::Key,
        map::{cursor::Cursor, layout::WIDE},
        start::{Start, setup::Setup},
    },
    lang::Lang,
    map::{about::Language, text::Line},
    store::{builtin, folders::Folders, recent::Recent, recovery::unsaved::Unsaved, session::Home},
    ui::{self, Looks, glyphs, theme::Depth},
};

const SIZES: [(u16, u16); 4] = [(40, 12), (80, 24), (140, 40), (200, 60)];
const TODAY: Date = date(2026, 12, 12);

/// A screen as it was drawn.
struct Drawn {
    lines: Vec<String>,
    cursor: Option<Position>,
    reversed: Vec<String>,
}

impl Drawn {
    fn shows(&self, text: &str) -> bool {
        self.lines.iter().any(|line| line.contains(text))
    }

    #[track_caller]
    fn must_show(&self, texts: &[&str]) {
        for text in texts {
            assert!(self.shows(text), "{text:?} is not in sight:\n{}", self.lines.join("\n"));
        }
    }

    fn last(&self) -> &str {
        self.lines.last().unwrap()
    }

    /// The line above the keys: what was just done.
    fn said(&self) -> &str {
        &self.lines[self.lines.len() - 2]
    }
}

fn looks(ascii: bool) -> Looks {
    let glyphs = if ascii { glyphs::ASCII } else { glyphs::UNICODE };
    Looks::new(glyphs, "mono", Depth::True)
}

fn draw_as(app: &mut App, size: (u16, u16), ascii: bool) -> Drawn {
    let now = app.desk.now;
    app.update(Msg::Resize(size.0, size.1), now);
    let mut buf = Buffer::empty(Rect::new(0, 0, size.0, size.1));
    let cursor = ui::render(app, &looks(ascii), *buf.area(), &mut buf);
    if let Some(at) = cursor {
        assert!(buf.area().contains(at), "the cursor is off the screen: {at:?} at {size:?}");
    }
    let line = |y, reversed_only: bool| -> String {
        let cells = (0..size.0).map(|x| &buf[(x, y)]);
        let kept = cells.filter(|c| !reversed_only || c.modifier.contains(Modifier::REVERSED));
        kept.map(ratatui::buffer::Cell::symbol).collect::<String>().replace('\u{a0}', " ")
    };
    let lines = (0..size.1).map(|y| line(y, false)).collect();
    let reversed = (0..size.1).map(|y| line(y, true)).filter(|l| !l.is_empty()).collect();
    Drawn { lines, cursor, reversed }
}

fn draw(app: &mut App, size: (u16, u16)) -> Drawn {
    draw_as(app, size, false)
}

fn press(app: &mut App, keys: &str) {
    for name in keys.split(' ') {
        let key = Key::parse(name).unwrap_or_else(|| panic!("{name}"));
        let mut modifiers = KeyModifiers::NONE;
        modifiers.set(KeyModifiers::CONTROL, key.ctrl);
        modifiers.set(KeyModifiers::SHIFT, key.shift);
        let now = app.desk.now;
        app.update(Msg::Key(KeyEvent::new(key.code, modifiers)), now);
    }
}

fn app(language: Language, screen: Screen) -> App {
    App::new(Lang::new(language), screen, TODAY.at(14, 5, 0, 0), 7)
}

fn restaurant(language: Language) -> App {
    let mut app = app(language, Screen::Map);
    app.begin(builtin::example("restaurant", language).unwrap(), None, false);
    app
}

/// Each language with its own words for what a test looks for.
fn both<const N: usize>(
    english: [&'static str; N],
    german: [&'static str; N],
) -> [(Language, [&'static str; N]); 2] {
    [(Language::English, english), (Language::German, german)]
}

fn start_screen(language: Language) -> App {
    let recent = Recent {
        path: "/maps/customers/lindenhof/evening.ron".into(),
        title: Line::clean("Ein Abend bei uns"),
        opened: date(2026, 11, 3),
        review: Some(date(2026, 12, 10)),
        due: vec![date(2026, 12, 1), date(2026, 12, 13)],
    };
    let folders = tempfile::tempdir().unwrap();
    let home = Home::of(&Folders::at(folders.path()), "/maps/meter.ron".as_ref()).unwrap();
    let unsaved = Unsaved {
        home,
        path: Some("/maps/meter.ron".into()),
        title: Line::default(),
        when: date(2026, 12, 11).at(16, 42, 0, 0),
    };
    let start = Start::of(vec![recent; 3], vec![unsaved], None);
    app(language, Screen::Start(start))
}

#[test]
fn the_start_screen_begins_on_unsaved_work_and_a_new_map_stands_above_all_others() {
    for (language, words) in both(
        ["Unsaved work", "New map", "An evening", "Example: an evening"],
        ["Nicht gespeicherte Arbeit", "Neue Karte", "Ein Abend", "Beispiel: ein Abend"],
    ) {
        let lang = Lang::new(language);
        let late = touchmap::t!(lang, "start-actions-overdue", count = 1);
        let review = lang.date(date(2026, 12, 10));
        let due = format!("! {late} · ");
        for size in SIZES {
            let mut app = start_screen(language);
            let drawn = draw(&mut app, size);
            assert!(size.1 <= 12 || drawn.shows(&review), "{:?}", drawn.lines);
            let opened = touchmap::t!(lang, "start-opened", day = lang.date(date(2026, 11, 3)));
            assert_eq!(size.1 > 12 && size.0 > 80, drawn.shows(&opened), "{:?}", drawn.lines);
            drawn.must_show(&[words[0], "meter.ron", "16:42", words[1], "Ein Abend bei uns"]);
            assert_eq!(drawn.shows("touchmap"), size.1 < 20, "the name stands in big letters");
            let is_large = size.0 >= 160;
            let letters = if is_large {
                "████████    ████████    ████    ████"
            } else {
                "▀█▄▄ ▀█▄▄█▀"
            };
            assert_eq!(drawn.shows(letters), size.1 >= 20);
            assert!(drawn.reversed.iter().any(|l| l.contains("meter.ron")), "{:?}", drawn.reversed);
            let line = |word: &str| drawn.lines.iter().position(|line| line.contains(word));
            assert!(line(words[1]) < line("meter.ron"), "{:?}", drawn.lines);
            if size.1 > 12 {
                drawn.must_show(&[words[3], "evening.ron", &due]);
            }
            press(&mut app, "end");
            let drawn = draw(&mut app, size);
            let example: String = Lang::new(language).get("example-meter").chars().take(16).collect();
            assert!(drawn.reversed.iter().any(|l| l.contains(&example)), "{:?}", drawn.lines);
        }
    }
}

#[test]
fn q_ends_on_the_start_screen_and_esc_only_says_so() {
    let mut app = start_screen(Language::English);
    press(&mut app, "esc");
    assert!(draw(&mut app, (80, 24)).said().contains("q quits"));
}

#[test]
fn the_four_questions_are_in_sight_at_once() {
    for language in [Language::English, Language::German] {
        let lang = Lang::new(language);
        for size in SIZES {
            let mut app = app(language, Screen::Setup(Setup::new(Some("evening.ron".into()), language)));
            for (i, keys) in ["O n e", "tab T w o", "tab A enter B", "tab right"].into_iter().enumerate() {
                press(&mut app, keys);
                let drawn = draw(&mut app, size);
                for question in ["setup-title", "setup-goal", "setup-segments", "setup-template"] {
                    let question: String = lang.get(question).chars().take(16).collect();
                    drawn.must_show(&[&question]);
                }
                assert_eq!(drawn.cursor.is_some(), i < 3, "a choice has no cursor of the terminal");
            }
            let drawn = draw(&mut app, size);
            drawn.must_show(&["evening.ron", "One", "Two", "A", &lang.get("template-loyalty")[..12]]);
            let stages = builtin::template("loyalty", language).unwrap().stages;
            let first = stages.values().min_by_key(|s| s.rank).unwrap();
            drawn.must_show(&[first.name.as_str()]);
        }
    }
}

#[test]
fn what_is_typed_scrolls_so_that_the_cursor_is_in_sight() {
    for size in SIZES {
        let mut app = app(Language::English, Screen::Setup(Setup::new(None, Language::English)));
        let now = app.desk.now;
        app.update(Msg::Paste(format!("{}end", "word ".repeat(60))), now);
        draw(&mut app, size).must_show(&["word end"]);
        press(&mut app, "home");
        draw(&mut app, size).must_show(&["word word"]);
        press(&mut app, "tab tab");
        let lines: Vec<String> = (1..=9).map(|i| format!("segment{i}")).collect();
        app.update(Msg::Paste(lines.join("\n")), now);
        let drawn = draw(&mut app, size);
        drawn.must_show(&["segment9"]);
        // The whole of the map that begins is below on a high screen.
        let begun = usize::from(size.1 >= 60);
        assert_eq!(drawn.lines.iter().filter(|line| line.contains("segment1")).count(), begun);
    }
}

#[test]
fn the_last_line_says_what_enter_does_among_the_segments() {
    let mut app = app(Language::English, Screen::Setup(Setup::new(None, Language::English)));
    press(&mut app, "tab tab");
    draw(&mut app, (80, 24)).must_show(&["Enter Next  ", "Tab Next question"]);
    press(&mut app, "A");
    draw(&mut app, (80, 24)).must_show(&["Enter Next group", "Tab Next question"]);
    draw(&mut app, (40, 12)).must_show(&["Enter Next  Esc Back  F1 Help"]);
    press(&mut app, "enter");
    draw(&mut app, (80, 24)).must_show(&["Enter Next  "]);
}

#[test]
fn marked_cards_are_not_forgotten_when_the_cursor_leaves_them() {
    for size in [(80, 24), (140, 40)] {
        let mut app = restaurant(Language::German);
        draw(&mut app, size);
        press(&mut app, "space space right");
        draw(&mut app, size).must_show(&["Tasten gelten für"]);
        press(&mut app, "esc");
        assert!(!draw(&mut app, size).shows("Tasten gelten für"));
    }
}

#[test]
fn no_key_stands_twice_in_the_last_line() {
    let mut app = restaurant(Language::German);
    press(&mut app, "enter a");
    let drawn = draw(&mut app, (120, 36));
    assert_eq!(drawn.last().matches("Enter").count(), 1, "{}", drawn.last());
}

#[test]
fn esc_keeps_the_answers_for_a_new_map() {
    let mut app = start_screen(Language::English);
    press(&mut app, "up enter H e l l o esc");
    draw(&mut app, (80, 24)).must_show(&["Unsaved work", "Ein Abend bei uns"]);
    press(&mut app, "enter");
    draw(&mut app, (80, 24)).must_show(&["Hello"]);
}

#[test]
fn esc_asks_again_before_answers_are_lost() {
    let setup =
        || app(Language::English, Screen::Setup(Setup::new(Some("evening.ron".into()), Language::English)));
    let esc = |app: &mut App| {
        let now = app.desk.now;
        let effects = app.update(Msg::Key(KeyEvent::from(Key::parse("esc").unwrap().code)), now);
        effects.len()
    };
    let mut blank = setup();
    assert_eq!(esc(&mut blank), 1, "nothing is lost: it ends");
    let mut answered = setup();
    press(&mut answered, "H");
    assert_eq!(esc(&mut answered), 0);
    press(&mut answered, "i");
    assert_eq!(esc(&mut answered), 0, "another key came between");
    assert_eq!(esc(&mut answered), 1);
}

#[test]
fn overdue_actions_are_counted_and_have_a_sign() {
    for (language, words) in both(
        ["! 7 of 14 are overdue", "one has nobody yet", "2 closed"],
        ["! 7 von 14 sind überfällig", "eine hat noch niemanden", "2 abgeschlossen"],
    ) {
        let action = ["call-back button", "Rückrufknopf"][usize::from(language == Language::German)];
        for size in SIZES {
            let mut app = restaurant(language);
            press(&mut app, "shift-tab");
            let drawn = draw(&mut app, size);
            drawn.must_show(&words[..1]);
            assert!(drawn.lines.iter().filter(|l| l.starts_with("▐! ") || l.starts_with(" ! ")).count() >= 4);
            if size.0 >= 80 {
                drawn.must_show(&[words[1], words[2], "13 Online"]);
                assert!(drawn.lines.iter().any(|l| l.to_lowercase().contains(&action.to_lowercase())));
            }
            press(&mut app, "end");
            draw(&mut app, size).must_show(&[&Lang::new(language).get("actions-closed-below")]);
        }
    }
}

#[test]
fn the_list_of_actions_parts_the_closed_ones_and_names_the_other_states_whole() {
    for language in [Language::English, Language::German] {
        let lang = Lang::new(language);
        let mut app = restaurant(language);
        press(&mut app, "shift-tab");
        // On two lines each, the day of a late one says in a word what its sign says.
        let drawn = draw(&mut app, (80, 24));
        let late = lang.get("action-overdue");
        assert!(drawn.lines.iter().filter(|line| line.starts_with(&format!("▐  {late}"))).count() == 1);
        for state in ["2 ", "3 ", "4 "] {
            assert!(drawn.said().contains(state) && !drawn.said().contains('…'), "{}", drawn.said());
        }
        let drawn = draw(&mut app, (120, 36));
        let band = drawn.lines.iter().position(|line| line.contains(&lang.get("actions-closed-below")));
        assert_eq!(drawn.lines[band.unwrap() - 1].trim(), "", "{:?}", drawn.lines);
    }
}

#[test]
fn the_action_under_the_cursor_is_always_in_sight() {
    for size in SIZES {
        let mut app = restaurant(Language::German);
        press(&mut app, "shift-tab");
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..app.map().actions().len() {
            let drawn = draw(&mut app, size);
            assert!(!drawn.reversed.is_empty(), "{size:?}\n{}", drawn.lines.join("\n"));
            seen.insert(drawn.reversed.concat());
            press(&mut app, "down");
        }
        assert_eq!(seen.len(), app.map().actions().len());
    }
}

#[test]
fn an_action_is_done_by_one_key_and_the_next_one_follows() {
    let mut app = restaurant(Language::English);
    press(&mut app, "shift-tab 3 3");
    let drawn = draw(&mut app, (140, 40));
    drawn.must_show(&["! 5 of 12 are overdue", "4 closed"]);
    let third = drawn.lines.iter().position(|l| l.starts_with('▐')).unwrap();
    assert_eq!(third, 6, "the cursor stays on the first line");
    press(&mut app, "end u");
    let drawn = draw(&mut app, (140, 40));
    let taken_back = app.map().actions().first().unwrap().touchpoint.clone();
    let name = app.map().touchpoint(&taken_back).unwrap().name.to_string();
    assert!(drawn.reversed.concat().contains(&name), "undo shows itself: {:?}", drawn.reversed);
    press(&mut app, "u");
    draw(&mut app, (140, 40)).must_show(&["of 14 are overdue"]);
}

#[test]
fn a_map_without_actions_says_how_to_write_one() {
    for (language, words) in both(["press m on a", "@IT"], ["m auf", "@IT"]) {
        for size in SIZES {
            let mut app = app(language, Screen::Map);
            app.begin(builtin::template("empty", language).unwrap(), None, true);
            press(&mut app, "shift-tab");
            draw(&mut app, size).must_show(&words);
        }
    }
}

#[test]
fn a_question_shows_its_choices_with_their_digits() {
    for (language, words) in both(
        ["The map has not been saved.", "1  Save and quit", "2  Quit and continue later", "4  Back"],
        [
            "Die Karte ist nicht gespeichert.",
            "1  Speichern und beenden",
            "2  Beenden und später weitermachen",
            "4  Zurück",
        ],
    ) {
        for size in SIZES {
            let mut app = restaurant(language);
            press(&mut app, "1 q down");
            let drawn = draw(&mut app, size);
            drawn.must_show(&words);
            assert!(drawn.reversed.iter().any(|l| l.contains(words[2])), "{:?}", drawn.reversed);
            assert_eq!(drawn.cursor, None);
        }
    }
}

#[test]
fn the_help_says_how_to_go_on_and_how_to_leave() {
    for (language, words) in both(
        ["Help · Map", "Esc closes", "rating pass", "to be clarified"],
        ["Hilfe · Karte", "Esc schließt", "Bewertungsrunde", "zu klären"],
    ) {
        for size in SIZES {
            let mut app = restaurant(language);
            draw(&mut app, size);
            press(&mut app, "?");
            let mut drawn = draw(&mut app, size);
            drawn.must_show(&words[..2]);
            assert_eq!(
                drawn.shows("+3"),
                size.0 >= 140,
                "the signs stand beside the keys where there is room"
            );
            let begin = drawn.lines.clone();
            let (mut pass, mut signs) = (false, false);
            for _ in 0..40 {
                pass |= drawn.shows(words[2]);
                signs |= drawn.shows(words[3]);
                press(&mut app, "space");
                drawn = draw(&mut app, size);
            }
            assert!(pass && signs, "{size:?}: scrolling comes past everything");
            let end = drawn.lines.clone();
            press(&mut app, "up");
            let moved = draw(&mut app, size).lines != end;
            assert_eq!(moved, begin != end, "{size:?}: the way back begins at once");
            press(&mut app, "esc");
            assert!(!draw(&mut app, size).shows(words[1]));
        }
    }
}

#[test]
fn what_is_asked_stands_above_the_last_line_on_every_screen() {
    for (before, keys, words) in [
        ("", "o M a", "Marketing"),
        ("", "# 2", "Nummer: 2      Instagram-Fotos"),
        ("", "t", "1 »"),
        ("", "w", "noch 34"),
        ("tab ", "ctrl-s ctrl-u x", "Speichern unter"),
    ] {
        for size in SIZES {
            let mut app = restaurant(Language::German);
            draw(&mut app, size);
            press(&mut app, &format!("{before}{keys}"));
            let drawn = draw(&mut app, size);
            let line = &drawn.lines[usize::from(size.1) - 2];
            assert!(line.contains(words), "{keys} at {size:?}: {line}");
        }
    }
}

#[test]
fn a_long_text_breaks_in_the_prompt_and_its_end_is_in_sight() {
    for size in SIZES {
        let mut app = restaurant(Language::German);
        press(&mut app, "m");
        let now = app.desk.now;
        app.update(Msg::Paste(format!("{}Ende", "Wort ".repeat(60))), now);
        let drawn = draw(&mut app, size);
        let said = drawn.lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("Wort Wort Wort Ende"), "{said}");
        assert_eq!(drawn.cursor.unwrap().y, size.1 - 2);
    }
}

#[test]
fn a_long_text_in_the_prompt_covers_no_cursor() {
    for size in SIZES {
        for words in 1..60 {
            let mut app = restaurant(Language::German);
            app.grid.cursor = Cursor::parked(app.map(), 0);
            press(&mut app, "m");
            let now = app.desk.now;
            app.update(Msg::Paste("Wort ".repeat(words)), now);
            let drawn = draw(&mut app, size);
            let text = drawn.lines.join("\n");
            assert!(text.contains('▐') && text.contains("Wort"), "{size:?}: {text}");
        }
    }
}

#[test]
fn the_last_line_keeps_whole_hints_and_the_way_to_more() {
    for language in [Language::English, Language::German] {
        let lang = Lang::new(language);
        let help = lang.get("hint-help");
        let any = restaurant(language);
        let mut whole: Vec<String> =
            COMMANDS.iter().map(|c| format!("{} {}", c.short_label(&any), c.word(&lang))).collect();
        // Where the line is short, rating and usage share a word that is true of both; Tab says where it leads.
        let rate = lang.get("short-hint-rate");
        whole.extend([format!("1–5 + − {rate}"), format!("1–5 {rate}")]);
        whole.push(format!("Tab {}", lang.get("tab-analysis")));
        whole.push(format!("u {}", lang.get("map-hint-undo")));
        for width in 40..=200 {
            let mut app = restaurant(language);
            press(&mut app, "1 left right");
            let drawn = draw(&mut app, (width, 24));
            let last = drawn.last().trim();
            assert!(last.ends_with(&format!("? {help}")), "{width}: {last}");
            for hint in last.split(if width >= WIDE { "   " } else { "  " }) {
                assert!(whole.iter().any(|w| w == hint), "{width}: {hint:?} in {last}");
            }
        }
    }
}

#[test]
fn no_key_of_the_last_line_says_what_it_does_not_do() {
    // + and − give no score, so they share no word with those that do.
    let score = [(Language::English, "Rate"), (Language::German, "Note")];
    for (language, score) in score {
        let mut app = restaurant(language);
        press(&mut app, "1 left right right");
        let drawn = draw(&mut app, (80, 24));
        assert!(!drawn.last().contains(&format!("+ − {score}")), "{}", drawn.last());
    }
}

#[test]
fn the_kinds_are_named_and_none_touches_the_next_one() {
    for language in [Language::English, Language::German] {
        for width in [60, 80, 100, 120] {
            for keys in ["t", "t 1 t", "t 3 t", "t 0 t"] {
                let mut app = restaurant(language);
                press(&mut app, keys);
                let drawn = draw(&mut app, (width, 24));
                drawn.must_show(&[&format!("{}: ", Lang::new(language).get("field-touchpoint-kind"))]);
                let line = drawn.said();
                let end = line.find(']').unwrap() + 1;
                assert!(line[end..].starts_with(' ') || line[end..].is_empty(), "{width}, {keys}: {line}");
            }
        }
    }
}

#[test]
fn going_up_to_the_stages_moves_no_row() {
    for language in [Language::English, Language::German] {
        for (width, height) in [(80, 24), (120, 36)] {
            for keys in ["home", "home right right", "end"] {
                let mut app = restaurant(language);
                press(&mut app, keys);
                let mut before = Vec::new();
                while !matches!(app.grid.cursor, Cursor::Stage(_)) {
                    let lines = draw(&mut app, (width, height)).lines.into_iter().enumerate();
                    before = lines.filter(|(_, line)| line.contains(" · Ø")).map(|(y, _)| y).collect();
                    press(&mut app, "up");
                }
                let lines = draw(&mut app, (width, height)).lines.into_iter().enumerate();
                let bands: Vec<usize> = lines.filter(|(_, l)| l.contains(" · Ø")).map(|(y, _)| y).collect();
                assert_eq!(bands, before, "{keys} at {width}");
            }
        }
    }
}

/// What a facilitator needs most is always in sight on the projector.
#[test]
fn at_80_columns_the_map_names_its_main_keys() {
    for language in [Language::English, Language::German] {
        for lens in ["1", "r", "r 5 r"] {
            let mut app = restaurant(language);
            press(&mut app, "1");
            press(&mut app, lens);
            press(&mut app, "left right right");
            let drawn = draw(&mut app, (80, 24));
            for keys in ["a ", "Enter ", "1–5 ", "r ", "+ − ", ": ", "u ", "? "] {
                assert!(drawn.last().contains(&format!(" {keys}")), "{keys}: {}", drawn.last());
            }
        }
    }
}

#[test]
fn what_went_wrong_has_a_sign_and_is_cut_with_one() {
    let mut app = restaurant(Language::German);
    press(&mut app, "n");
    let drawn = draw(&mut app, (80, 24));
    assert!(drawn.said().starts_with(" ! "), "{}", drawn.said());
    app.desk.notice = Some(touchmap::app::notice::Notice::said("Wort ".repeat(60)));
    let drawn = draw(&mut app, (80, 24));
    assert!(
        drawn.said().starts_with(" • Wort") && drawn.said().trim_end().ends_with('…'),
        "{}",
        drawn.said()
    );
}

#[test]
fn plain_ascii_is_plain_on_every_screen() {
    for keys in [
        "tab",
        "shift-tab",
        "tab r r",
        "tab r r r",
        "tab enter",
        "?",
        "? end",
        "1 q",
        "t",
        "# 1",
        "/ a",
        "w",
        "e",
        "left",
    ] {
        for size in SIZES {
            let mut app = restaurant(Language::English);
            draw(&mut app, size);
            press(&mut app, keys);
            let drawn = draw_as(&mut app, size, true);
            let foreign: String = drawn.lines.concat().chars().filter(|c| !c.is_ascii()).collect();
            assert_eq!(foreign, "", "{keys} at {size:?}");
        }
    }
    let mut app = start_screen(Language::English);
    for keys in ["home down", "up enter", "tab tab tab"] {
        press(&mut app, keys);
        let drawn = draw_as(&mut app, (80, 24), true);
        assert!(drawn.lines.concat().is_ascii(), "{:?}", drawn.lines);
    }
}

/// The screen says so, as far as there is room for it, nothing else is drawn, and no cursor stands anywhere.
fn says_that_it_is_too_small(app: &mut App, size: (u16, u16)) {
    let drawn = draw(app, size);
    let said = "touchmap braucht 40 × 12 Zeichen; die Karte bleibt erhalten";
    let shown = drawn.lines.concat().replace(' ', "");
    assert!(said.replace(' ', "").starts_with(shown.trim_end_matches('…')), "{size:?}: {shown}");
    assert!(size.0 < 2 || size.1 == 0 || !shown.is_empty(), "{size:?}");
    assert!(size.1 < 12 || shown.ends_with("erhalten"), "{size:?}: {:?}", drawn.lines);
    assert_eq!(drawn.cursor, None, "{size:?}");
}

#[test]
fn keys_work_on_where_nothing_can_be_drawn() {
    for size in [(0, 0), (1, 1), (6, 200), (39, 12), (200, 3)] {
        for keys in [
            "? space up end",
            "shift-tab end 3 up",
            "tab r r r down right",
            "tab enter down 3",
            "tab r r g enter",
            "1 q down",
            "m x",
            "# 1",
            "t",
            "w 3",
        ] {
            let mut app = restaurant(Language::German);
            says_that_it_is_too_small(&mut app, size);
            press(&mut app, keys);
            says_that_it_is_too_small(&mut app, size);
        }
        let mut app = start_screen(Language::German);
        for keys in ["? space", "esc up enter x", "tab tab x enter y", "tab right"] {
            press(&mut app, keys);
            says_that_it_is_too_small(&mut app, size);
        }
    }
}

mod any {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn nothing_panics_at_any_size(
            width in 0u16..220,
            height in 0u16..70,
            keys in proptest::collection::vec(prop::sample::select(vec![
                "tab", "esc", "?", "enter", "down", "up", "end", "q", "o", "m", "w", "t", "#", "/", "e", "ctrl-s",
                "a", "ü", "1", "3", "space", "pgdn", "left", "right", "u",
            ]), 0..12),
            at_start in any::<bool>(),
            ascii in any::<bool>(),
        ) {
            let mut app = if at_start { start_screen(Language::German) } else { restaurant(Language::German) };
            let now = app.desk.now;
            app.update(Msg::Resize(width, height), now);
            for key in keys {
                press(&mut app, key);
                draw_as(&mut app, (width, height), ascii);
            }
        }
    }
}
