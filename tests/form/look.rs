//! What a form looks like.

use super::*;
use proptest::prelude::*;
use ratatui::style::Modifier;
use touchmap::app::form::{
    layout::{
        page::{Page, SIDE},
        part::{Ground, Part, Role},
    },
    slot::At,
};

const SIZES: [(u16, u16); 5] = [(40, 12), (80, 24), (119, 30), (120, 30), (140, 40)];
const LANGUAGES: [Language; 2] = [Language::German, Language::English];

/// The lines of the screen on which the focus is, all in its column.
fn focus_is_in_sight(app: &App, width: u16, height: u16) -> bool {
    let Screen::Form(form) = &app.screen else { return true };
    let page = Page::of(&app.desk, form, Rect::new(0, 0, width, height));
    let Some(seat) = page.seat(&form.focus) else { return false };
    let writes = form.writing.is_some();
    let in_sight = |y| page.screen_line(seat.column, y).is_some();
    in_sight(seat.top) || writes && (seat.top..=seat.bottom).any(in_sight)
}

#[test]
fn the_five_questions_are_in_sight_on_a_laptop() {
    for (language, questions) in [
        (Language::German, ["Was geschieht", "Welche Abläufe", "Wer ", "Welche Daten", "Wie "]),
        (Language::English, ["What happens", "Which", "Who", "What data", "What would"]),
    ] {
        for mut app in [opened(language, 12), empty(language)] {
            let (lines, ..) = screen(&mut app, 140, 40);
            for (number, question) in (1..).zip(questions) {
                let numbered = format!("{number} {question}");
                let is_asked = |line: &String| line.trim_start_matches(['▐', ' ']).starts_with(&numbered);
                assert!(lines.iter().any(is_asked), "{question}: {lines:#?}");
            }
            let is_more = |line: &String| line.starts_with(" 6 ");
            assert!(!lines.iter().any(is_more), "only the five have a number: {lines:#?}");
        }
    }
}

#[test]
fn each_segment_has_its_whole_name_below_the_ends_of_the_scale() {
    for (language, ends, names) in [
        (
            Language::German,
            "schlecht – sehr gut",
            ["Paare am Abend", "Familien am", "Sonntag", "Geschäftsessen"],
        ),
        (Language::English, "poor – great", ["Couples in the", "evening", "Families on", "Business"]),
    ] {
        for (width, height) in [(80, 60), (120, 36), (128, 40), (200, 60)] {
            let mut app = opened(language, 12);
            go(&mut app, "effectiveness");
            let (lines, ..) = screen(&mut app, width, height);
            let heading = lines.iter().position(|line| line.contains(ends)).unwrap();
            let all = &lines[heading..heading + 8];
            for name in names {
                assert!(all.iter().any(|line| line.contains(name)), "{name} at {width}: {all:#?}");
            }
        }
    }
}

#[test]
fn the_sign_for_more_stands_apart_from_every_text() {
    for language in LANGUAGES {
        for (width, height) in [(80, 24), (120, 24), (120, 36), (140, 30)] {
            for keys in ["home", "down down down down down down down down down", "end"] {
                let mut app = opened(language, 12);
                screen(&mut app, width, height);
                press(&mut app, keys);
                let (lines, ..) = screen(&mut app, width, height);
                for line in &lines[1..usize::from(height) - 2] {
                    let chars: Vec<char> = line.chars().collect();
                    let touches = |pair: &[char]| pair[0] != ' ' && ['↑', '↓'].contains(&pair[1]);
                    assert!(!chars.windows(2).any(touches), "{width}: {line}");
                }
            }
        }
    }
}

#[test]
fn what_is_said_of_a_touchpoint_is_whole_on_a_narrow_screen() {
    let mut app = opened(Language::German, 12);
    for (width, height) in [(40, 24), (80, 24), (120, 36)] {
        let (lines, ..) = screen(&mut app, width, height);
        let head = lines[2..6].join("\n");
        for said in ["Mensch", "offline", "Telefon", "Service", "▲ zu viel genutzt"] {
            assert!(head.contains(said), "{said} at {width}: {head}");
        }
    }
    go(&mut app, "channel");
    press(&mut app, "enter ctrl-u");
    type_text(&mut app, &"mit dem Boten ".repeat(12));
    press(&mut app, "esc");
    let (lines, ..) = screen(&mut app, 40, 24);
    assert!(lines[2..6].iter().any(|line| line.trim_end().ends_with('…')), "more is said: {lines:#?}");
}

#[test]
fn another_record_is_shown_from_its_beginning() {
    let mut app = opened(Language::German, 12);
    screen(&mut app, 120, 24);
    press(&mut app, "end home");
    assert!(form(&app).scroll[1] > 0);
    press(&mut app, "pgdn");
    let (lines, ..) = screen(&mut app, 120, 24);
    assert_eq!(form(&app).scroll, [0, 0], "{lines:#?}");
}

#[test]
fn every_slot_is_drawn_in_its_column_at_every_size() {
    for language in LANGUAGES {
        for mut app in [opened(language, 12), empty(language)] {
            for (width, height) in SIZES {
                screen(&mut app, width, height);
                press(&mut app, "home");
                let mut before = None;
                while before.as_ref() != Some(&form(&app).focus) {
                    before = Some(form(&app).focus.clone());
                    let (_, cursor, buf) = screen(&mut app, width, height);
                    assert!(focus_is_in_sight(&app, width, height), "{:?} at {width}", form(&app).focus);
                    assert_eq!(cursor, None);
                    let page = Page::of(&app.desk, form(&app), Rect::new(0, 0, width, height));
                    let seat = page.seat(&form(&app).focus).unwrap();
                    let area = page.columns[seat.column].area;
                    let y = page.screen_line(seat.column, seat.top).unwrap();
                    assert_eq!(buf[(area.x, y)].symbol(), "▐", "{:?} has a sign beside it", form(&app).focus);
                    let reversed = buf[(area.x + seat.x, y)].style().add_modifier;
                    let reversed = reversed.contains(Modifier::REVERSED);
                    assert!(reversed, "the focus {:?} is marked", form(&app).focus);
                    for column in &page.columns {
                        for part in &column.parts {
                            assert!(part.x + part.width <= column.area.width, "{part:?} at {width}");
                        }
                    }
                    press(&mut app, "tab");
                }
            }
        }
    }
}

#[test]
fn the_line_between_the_halves_is_never_written_over() {
    let mut app = opened(Language::German, 12);
    press(&mut app, "end tab home tab");
    for width in [120, 140, 200] {
        let (lines, ..) = screen(&mut app, width, 40);
        let page = Page::of(&app.desk, form(&app), Rect::new(0, 0, width, 40));
        let x = usize::from(page.columns[SIDE].area.x);
        for line in &lines[4..38] {
            assert_eq!(line.chars().nth(x), Some('│'), "{line}");
        }
    }
}

#[test]
fn no_text_of_the_example_is_cut() {
    for language in LANGUAGES {
        for number in 1..=34 {
            let app = opened(language, number);
            for (width, height) in [(80, 24), (120, 36), (160, 45), (200, 60)] {
                let page = Page::of(&app.desk, form(&app), Rect::new(0, 0, width, height));
                for part in page.columns.iter().flat_map(|column| &column.parts) {
                    // The name of a segment beside its score stands in full on the map.
                    if width < 160 && part.slot.as_ref().is_some_and(|slot| slot.field == "places") {
                        continue;
                    }
                    let taken = ui::canvas::columns(&part.text);
                    assert!(taken <= part.width, "{number} at {width}: {part:?}");
                }
            }
        }
    }
}

#[test]
fn a_gap_is_marked_and_an_untouched_field_is_one_quiet_line() {
    let mut app = empty(Language::German);
    let (lines, ..) = screen(&mut app, 140, 40);
    let at = lines.iter().position(|l| l.contains(" 2 Welche Abläufe stehen dahinter?")).unwrap();
    assert!(lines[at + 1].starts_with("     "), "{}", lines[at + 1]);
    assert!(
        !lines.iter().any(|l| l.contains("? ") && l.contains("Ablauf ")),
        "no table before the first row"
    );
    go(&mut app, "processes");
    press(&mut app, "enter B u c h esc");
    let (lines, ..) = screen(&mut app, 140, 40);
    let row = lines.iter().find(|l| l.contains("    Buch")).unwrap();
    assert_eq!(row.chars().take(82).filter(|c| *c == '?').count(), 2, "{row}");
}

#[test]
fn a_quiet_field_is_a_question_where_it_stands_and_moves_to_its_place_when_the_record_is_opened_again() {
    let mut app = empty(Language::German);
    go(&mut app, "note");
    press(&mut app, "enter");
    let (lines, cursor, _) = screen(&mut app, 140, 40);
    let find = |lines: &[String], text: &str| lines.iter().position(|l| l.contains(text)).unwrap();
    let question = find(&lines, "Sonst noch etwas?");
    assert!(question > find(&lines, "Noch leer"), "{lines:#?}");
    assert!(lines[question + 1].starts_with("▐  ▌"), "{}", lines[question + 1]);
    assert_eq!(cursor.map(|c| (usize::from(c.y), c.x)), Some((question + 1, 5)));
    press(&mut app, "H u n d esc esc enter");
    let (lines, ..) = screen(&mut app, 140, 40);
    assert!(find(&lines, "Sonst noch etwas?") < find(&lines, "Noch leer"), "{lines:#?}");
}

#[test]
fn only_what_is_written_shows_a_cursor_and_it_is_at_the_text() {
    let mut app = opened(Language::German, 12);
    for (width, height) in SIZES {
        screen(&mut app, width, height);
        for field in ["name", "interactions", "owner", "optimal", "channel", "metrics", "number"] {
            go(&mut app, field);
            press(&mut app, "enter");
            type_text(&mut app, &"試し with a long text that is wider than any cell ".repeat(4));
            press(&mut app, "Z");
            let (_, cursor, buf) = screen(&mut app, width, height);
            let at = cursor.unwrap_or_else(|| panic!("{field} at {width} has a cursor"));
            assert!(at.x < width && at.y < height);
            assert_eq!(buf[(at.x - 1, at.y)].symbol(), "Z", "{field} at {width}");
            press(&mut app, "ctrl-z ctrl-z ctrl-z ctrl-z ctrl-z ctrl-z ctrl-u");
            let Screen::Form(form) = &mut app.screen else { panic!("a form is open") };
            form.writing = None;
        }
    }
}

#[test]
fn the_last_change_and_its_way_back_are_in_sight() {
    for (width, height) in SIZES {
        let mut app = opened(Language::German, 12);
        go(&mut app, "effectiveness");
        press(&mut app, "5");
        let (lines, ..) = screen(&mut app, width, height);
        let beside = lines[..usize::from(height) - 1].join("\n");
        assert!(beside.contains("rückgängig: Strg-Z"), "{beside}");
        assert!(width < 80 || beside.contains("Wirkung: 2 → 5"), "{beside}");
    }
}

#[test]
fn choices_show_their_keys_where_the_focus_is() {
    let mut app = opened(Language::German, 12);
    go(&mut app, "usage");
    let (lines, ..) = screen(&mut app, 140, 40);
    assert!(lines.iter().any(|l| l.contains("[+ zu viel] = richtig  - zu wenig")), "{lines:#?}");
    go(&mut app, "kind");
    let (lines, ..) = screen(&mut app, 140, 40);
    assert!(lines.iter().any(|l| l.contains("1 Komm.[2 Mensch]")), "{lines:#?}");
    assert!(lines.iter().any(|l| l.contains("[▲ zu viel] richtig  ▼ zu wenig")), "{lines:#?}");
}

#[test]
fn the_values_of_a_choice_stand_in_one_line_with_and_without_the_focus() {
    for (language, rows) in [
        (
            Language::German,
            [
                ("usage", vec!["zu viel", "richtig", "zu wenig"]),
                ("kind", vec!["Komm", "Mensch", "Ort/Ding", "Sinne"]),
                ("friction", vec!["hängt", "stockt", "springt ab"]),
            ],
        ),
        (
            Language::English,
            [
                ("usage", vec!["over", "right", "under"]),
                ("kind", vec!["Comm", "Human", "Physical", "Sens"]),
                ("friction", vec!["stuck", "stalls", "drops out"]),
            ],
        ),
    ] {
        for (width, height) in [(120, 36), (140, 40), (200, 60)] {
            for (field, words) in &rows {
                for focus in ["interactions", field] {
                    let mut app = opened(language, 12);
                    screen(&mut app, width, height);
                    go(&mut app, focus);
                    let (lines, ..) = screen(&mut app, width, height);
                    // Where the row fits with them, the words are longer ones.
                    let long = [("hängt", "hängen"), ("over", "overused"), ("under", "underused")];
                    let has = |line: &String, word: &str| {
                        line.contains(word)
                            || long.iter().any(|(short, long)| *short == word && line.contains(long))
                    };
                    let is_row = |line: &String| words.iter().all(|word| has(line, word));
                    assert!(lines.iter().any(is_row), "{field} with {focus} at {width}: {lines:#?}");
                }
            }
        }
    }
}

#[test]
fn all_values_of_the_right_half_begin_in_one_column() {
    for language in LANGUAGES {
        let mut app = opened(language, 12);
        for (width, height) in [(80, 60), (120, 60), (160, 60), (200, 60)] {
            screen(&mut app, width, height);
            let page = form(&app).page(&app.desk, Rect::new(0, 0, width, height));
            let parts = page.columns.iter().flat_map(|column| &column.parts);
            let is_value = |p: &&Part| p.on == Ground::Side && matches!(p.role, Role::Option { .. });
            let values: Vec<&Part> = parts.filter(is_value).collect();
            let rows = values.chunk_by(|a, b| a.slot == b.slot);
            let starts: Vec<u16> = rows.filter_map(|row| row.iter().map(|p| p.x).min()).collect();
            assert!(starts.len() > 10 && starts.iter().all(|x| *x == starts[0]), "{width}: {starts:?}");
        }
    }
}

#[test]
fn the_cursor_fills_a_cell_in_which_nothing_is_written() {
    for (width, least) in [(80, 9), (120, 6), (200, 12)] {
        let mut app = opened(Language::English, 1);
        screen(&mut app, width, 36);
        press(&mut app, "home tab");
        let (_, _, buf) = screen(&mut app, width, 36);
        let page = form(&app).page(&app.desk, buf.area);
        let seat = page.seat(&form(&app).focus).unwrap();
        let y = page.screen_line(seat.column, seat.top).unwrap();
        let is_filled = |x: &u16| buf[(*x, y)].modifier.contains(Modifier::REVERSED);
        let filled = (0..width).filter(is_filled).count();
        assert!(filled >= least, "{filled} columns at {width}");
    }
}

#[test]
fn a_blank_line_parts_a_list_without_the_focus_from_the_next_question() {
    for (width, height) in [(80, 40), (120, 36), (200, 60)] {
        let mut app = opened(Language::German, 12);
        screen(&mut app, width, height);
        go(&mut app, "processes");
        let (lines, ..) = screen(&mut app, width, height);
        let below = lines.iter().position(|line| line.contains("Welche Abläufe")).unwrap();
        let left = usize::from(width) * 3 / 5 - 2;
        let above = &lines[below - 1];
        assert!(above.chars().take(left).all(|c| c == ' '), "{above}");
        // The line for a new row leaves that blank line where it is.
        let below = lines.iter().position(|line| line.contains("+ neue Zeile")).unwrap();
        let blank = &lines[below + 1];
        assert!(blank.chars().take(left).all(|c| c == ' '), "{blank}");
    }
}

#[test]
fn each_head_of_a_table_stands_on_its_rows() {
    let mut app = opened(Language::German, 12);
    let (lines, ..) = screen(&mut app, 120, 36);
    let row = lines.iter().position(|line| line.contains("1 Anrufen und warten")).unwrap();
    assert!(lines[row - 1].contains("was ") && lines[row - 1].contains("Ergebnis"), "{lines:#?}");
    assert!(lines[row - 2].contains("gewünschtes") && !lines[row - 2].contains("was "), "{lines:#?}");
}

#[test]
fn no_question_stands_at_the_foot_without_its_answer() {
    for language in [Language::German, Language::English] {
        for width in [80, 120, 160] {
            for height in 14..60 {
                let mut app = opened(language, 12);
                let (lines, ..) = screen(&mut app, width, height);
                let page = form(&app).page(&app.desk, Rect::new(0, 0, width, height));
                let foot = &lines[usize::from(page.last.y) - 1];
                let half: String = foot.chars().take(usize::from(page.columns[1].area.width)).collect();
                let more = ["↓"].iter().any(|sign| half.ends_with(sign));
                let answered =
                    ["Interaktionen", "Interactions", "Abläufe", "Processes", "Optimales", "Optimal"];
                assert!(
                    !more || !answered.iter().any(|term| half.contains(term)),
                    "{half} at {width}×{height}"
                );
                assert!(
                    !half.trim_end_matches('↓').ends_with(char::is_alphanumeric) || !half.contains("?   "),
                    "{half}"
                );
            }
        }
    }
}

#[test]
fn ascii_signs_are_used_where_they_are_asked_for() {
    let app = opened(Language::English, 12);
    let looks = Looks::new(glyphs::ASCII, "mono", Depth::True);
    let area = Rect::new(0, 0, 140, 40);
    let mut buf = Buffer::empty(area);
    ui::render(&app, &looks, area, &mut buf);
    assert!(!buf.content.iter().any(|c| "│─▌▲▼●".contains(c.symbol())));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_lose_the_focus_or_break_the_screen(
        number in 1u32..35,
        size in 0usize..5,
        keys in prop::collection::vec(
            prop::sample::select(vec![
                "tab", "shift-tab", "up", "down", "left", "right", "home", "end", "enter", "esc", "a", "insert", "delete",
                "shift-up", "shift-down", "pgdn", "pgup", "1", "3", "0", "+", "space", "ctrl-z", "ctrl-r", "ctrl-x", "Ä",
                "backspace", "ctrl-o", "ctrl-u", "f2",
            ]),
            0..50,
        ),
    ) {
        let (width, height) = SIZES[size];
        let mut app = opened(Language::German, number);
        screen(&mut app, width, height);
        for key in keys {
            press(&mut app, key);
            if !matches!(app.screen, Screen::Form(_)) {
                break;
            }
            let (_, cursor, _) = screen(&mut app, width, height);
            prop_assert!(focus_is_in_sight(&app, width, height), "{:?} after {key}", form(&app).focus);
            prop_assert_eq!(form(&app).writing.is_some() && app.overlay.is_none(), cursor.is_some());
        }
    }
}

/// The words of a text that stand on the screen.
fn in_sight(lines: &[String], text: &str) -> usize {
    let screen = lines.join(" ");
    text.split(' ').filter(|word| screen.contains(word)).count()
}

#[test]
fn all_of_a_long_text_is_in_sight_while_it_is_written() {
    let text =
        "Erst klingelt zwanzigmal niemand durch, danach hebt irgendwann jemand Fremdes ab und fragt wieder";
    for (field, columns) in
        [("interactions", 5), ("processes", 3), ("owner", 1), ("channel", 1), ("actions", 3)]
    {
        for width in [80, 120, 160] {
            for column in 0..columns {
                let mut app = opened(Language::German, 12);
                screen(&mut app, width, 36);
                go(&mut app, field);
                let tabs = "tab ".repeat(column);
                press(&mut app, &format!("{tabs} enter ctrl-u"));
                if written(&app).is_none() {
                    continue;
                }
                type_text(&mut app, text);
                let (lines, cursor, _) = screen(&mut app, width, 36);
                let words = text.split(' ').count();
                assert_eq!(in_sight(&lines, text), words, "{field} {column} at {width}: {lines:#?}");
                assert!(cursor.is_some());
            }
        }
    }
}

#[test]
fn every_column_of_a_table_has_a_head() {
    for (language, head) in [(Language::German, "okay?"), (Language::English, "OK?")] {
        for width in [80, 120] {
            let mut app = opened(language, 12);
            let (lines, ..) = screen(&mut app, width, 36);
            assert!(lines.iter().any(|line| line.contains(head)), "{lines:#?}");
        }
    }
}

#[test]
fn a_state_is_never_broken_beside_a_long_name() {
    for (language, open) in [(Language::German, "offen"), (Language::English, "open")] {
        for width in [40, 80, 120, 160] {
            let mut app = empty(language);
            screen(&mut app, width, 60);
            go(&mut app, "actions");
            type_text(&mut app, "Fragen");
            press(&mut app, "tab");
            type_text(&mut app, "Arbeitsgruppe Gastfreundschaft und Reservierungswesen");
            press(&mut app, "esc");
            let (lines, ..) = screen(&mut app, width, 60);
            let at = lines.iter().position(|line| line.contains("Arbeitsgruppe")).unwrap();
            assert!(lines[at].contains(open), "at {width}: {lines:#?}");
        }
    }
}

#[test]
fn the_cursor_has_a_blank_before_its_text() {
    let mut app = opened(Language::German, 12);
    for keys in ["home tab", "tab tab tab"] {
        press(&mut app, keys);
        let (_, _, buf) = screen(&mut app, 120, 36);
        let page = Page::of(&app.desk, form(&app), Rect::new(0, 0, 120, 36));
        let seat = page.seat(&form(&app).focus).unwrap();
        let y = page.screen_line(seat.column, seat.top).unwrap();
        let before = &buf[(page.columns[seat.column].area.x + seat.x - 1, y)];
        assert!(
            before.symbol() == " " && before.modifier.contains(Modifier::REVERSED),
            "{:?}",
            form(&app).focus
        );
    }
}

#[test]
fn two_columns_part_the_cells_of_a_row() {
    for (language, width) in [(Language::German, 80), (Language::English, 120), (Language::German, 200)] {
        let app = opened(language, 12);
        let page = Page::of(&app.desk, form(&app), Rect::new(0, 0, width, 36));
        let parts = page.columns.iter().flat_map(|column| &column.parts);
        let is_cell = |part: &&Part| matches!(part.slot.as_ref().map(|slot| &slot.at), Some(At::Cell(..)));
        let cells = parts.filter(is_cell).filter(|part| !matches!(part.role, Role::Option { .. }));
        let cells: Vec<&Part> = cells.collect();
        assert!(cells.len() > 10, "{cells:?}");
        for pair in cells.windows(2).filter(|pair| pair[0].y == pair[1].y && pair[0].x < pair[1].x) {
            assert!(pair[0].x + pair[0].width + 2 <= pair[1].x, "{pair:?}");
        }
    }
}

#[test]
fn a_long_text_is_whole_where_the_other_columns_are_empty() {
    let mut app = empty(Language::German);
    screen(&mut app, 80, 24);
    go(&mut app, "data");
    type_text(&mut app, "Anschrift");
    press(&mut app, "tab");
    type_text(&mut app, "Damit wir wissen, wer kommt, und für die Statistik der Zeitung über die Leser");
    press(&mut app, "esc");
    let (lines, ..) = screen(&mut app, 80, 24);
    let from =
        lines.iter().position(|line| line.contains("Anschrift ")).unwrap_or_else(|| panic!("{lines:#?}"));
    let to = lines.iter().position(|line| line.contains("Leser ")).unwrap();
    assert!(to - from < 5, "{lines:#?}");
}

#[test]
fn a_cell_that_is_opened_moves_no_column_and_most_letters_move_none() {
    for width in [80, 120] {
        let mut app = opened(Language::English, 1);
        let heads = |app: &mut App| -> Vec<usize> {
            let (lines, ..) = screen(app, width, 36);
            let line = lines.iter().find(|line| line.contains("with whom")).expect("the heads");
            ["what", "with whom"].map(|head| line.find(head).unwrap_or(usize::MAX)).into()
        };
        let before = heads(&mut app);
        press(&mut app, "enter");
        assert_eq!(heads(&mut app), before, "{width}");
        let mut moves = 0;
        let mut last = before;
        for _ in 0..12 {
            type_text(&mut app, "x");
            let now = heads(&mut app);
            moves += usize::from(now != last);
            last = now;
        }
        assert!(moves <= 2, "{width}: {moves}");
    }
}
