//! What is parted by grounds and blank lines: the help, the palette, the questions before a new map, the actions.

use crate::room::{NOW, Room, text};
use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};
use touchmap::{
    app::{
        App, Msg, Screen,
        start::{Start, setup::Setup},
    },
    lang::Lang,
    map::{about::Language, detail::Action, field::Item, id::Ids, text::Line},
    ui::{
        Looks,
        glyphs::UNICODE,
        theme::{Depth, Ink, Surface, Theme},
    },
};

fn dark() -> Looks {
    Looks::new(UNICODE, "dark", Depth::True)
}

/// The lines of what was drawn.
fn lines(buf: &Buffer) -> Vec<String> {
    let line = |y| (0..buf.area.width).map(|x| buf[(x, y)].symbol()).collect();
    (0..buf.area.height).map(line).collect()
}

fn begun(screen: Screen, width: u16, height: u16) -> Room {
    let app = App::new(Lang::new(Language::German), screen, NOW, 1);
    Room { app, effects: Vec::new() }.sized(width, height)
}

fn ground(looks: &Looks, surface: Surface) -> Color {
    looks.theme.on(surface).bg.unwrap()
}

#[test]
fn each_entry_of_the_help_has_one_ground_and_the_next_another() {
    let looks = dark();
    let mut room = Room::demo("restaurant", Language::German).sized(120, 36);
    let buf = room.keys("?").buffer(&looks);
    let lines = lines(&buf);
    let at = lines.iter().position(|line| line.contains("1 2 3 4 5 0")).unwrap();
    let grounds: Vec<Color> = (at - 1..at + 3).map(|y| buf[(30, u16::try_from(y).unwrap())].bg).collect();
    assert!(grounds[1] == grounds[2] && grounds[0] != grounds[1] && grounds[2] != grounds[3], "{lines:#?}");
    let stripes = [Surface::Tile, Surface::TileAlt].map(|surface| ground(&looks, surface));
    assert!(grounds.iter().all(|ground| stripes.contains(ground)), "{grounds:?}");
    let samples = lines.iter().find(|line| line.contains("Note in dieser Sicht")).unwrap();
    assert!(samples.contains(" 12345 "), "{samples}");
}

#[test]
fn a_few_commands_stand_apart_below_a_field_of_three_lines() {
    let looks = dark();
    let mut room = Room::demo("restaurant", Language::German).sized(120, 36);
    let buf = room.keys("ctrl-p").types("ver").buffer(&looks);
    let field = (0..36).filter(|y| buf[(60, *y)].bg == ground(&looks, Surface::Field)).count();
    assert_eq!(field, 3);
    let lines = lines(&buf);
    let head = lines.iter().position(|line| line.contains(": ver")).unwrap();
    let inside = |y: usize| lines[y].chars().skip(20).take(80).collect::<String>();
    assert!(inside(head + 3).contains("Namen verbergen") && inside(head + 4).trim().is_empty(), "{lines:#?}");
    assert!(!inside(head + 5).trim().is_empty(), "{lines:#?}");
    // All of them stand close.
    let all = room.keys("ctrl-u").screen();
    let few =
        all.lines().skip(head + 3).take(6).filter(|line| line.chars().skip(20).take(80).all(|c| c == ' '));
    assert_eq!(few.count(), 0, "{all}");
}

#[test]
fn the_map_that_begins_is_shown_while_its_segments_are_typed() {
    let setup = || Screen::Setup(Setup::new(None, Language::German));
    let mut room = begun(setup(), 120, 36);
    room.keys("tab tab").types("Paare").keys("enter").types("Fami");
    let screen = room.screen();
    let below: Vec<&str> = screen.lines().skip_while(|line| !line.contains("So beginnt die Karte")).collect();
    assert!(below[1].contains("Aufmerksamkeit") && below[1].contains("Empfehlung"), "{screen}");
    for name in ["Paare", "Fami"] {
        let band = below.iter().position(|line| line.contains(name)).unwrap();
        assert_eq!(below[band + 1].matches("– leer").count(), 6, "{screen}");
    }
    // A field has an edge, and no bar beside that.
    assert!(!screen.contains('▐') && screen.contains('▌'), "{screen}");
    let screen = room.keys("tab").screen();
    let edge = screen.lines().filter(|line| line.starts_with("   ▌")).count();
    assert_eq!(edge, 6, "five ways and the stages of one: {screen}");
    let looks = dark();
    let buf = room.buffer(&looks);
    let y = screen.lines().position(|line| line.contains("1 Sechs Phasen")).unwrap();
    let row = |y: usize| buf[(60, u16::try_from(y).unwrap())].bg;
    assert_eq!([row(y), row(y + 1)], [ground(&looks, Surface::Chosen); 2], "the whole row is filled");
    assert!(screen.lines().nth(y + 3).unwrap().contains("AIDA  Aufmerksamkeit · Interesse"), "{screen}");
    let head = screen.lines().position(|line| line.contains("So beginnt die Karte")).unwrap() + 1;
    let gutters =
        (4..110).filter(|x| buf[(*x, u16::try_from(head).unwrap())].bg == ground(&looks, Surface::Canvas));
    assert_eq!(gutters.count(), 5, "between six stages: {screen}");
    for (width, height) in [(80, 24), (120, 31)] {
        assert!(!begun(setup(), width, height).screen().contains("So beginnt"), "{height}");
    }
}

#[test]
fn a_page_of_actions_is_what_is_in_sight() {
    for (width, height) in [(120, 36), (80, 24), (200, 60)] {
        let mut room = Room::demo("restaurant", Language::German).sized(width, height);
        let (id, mut ids) = (room.id("Zeitungsanzeige"), Ids::seeded(9));
        room.prepare(|edit| {
            edit.touchpoint(&id, |touchpoint| {
                touchpoint.detail.actions = (0..90)
                    .map(|nth| Item {
                        id: ids.item(),
                        value: Action { what: Line::clean(&format!("Tu {nth}")), ..Action::default() },
                    })
                    .collect();
            });
        });
        room.send(Msg::Resize(width, height)).keys("shift-tab home");
        let at = |room: &Room| match &room.app.screen {
            Screen::Actions(actions) => actions.at,
            _ => panic!("the actions"),
        };
        let screen = room.screen();
        // The last line but one names states, too.
        let rows = screen.lines().take(usize::from(height) - 2);
        let in_sight = rows.filter(|line| line.contains("  offen") || line.contains("  läuft")).count();
        room.keys("pgdn");
        assert_eq!(at(&room) + 1, in_sight, "{width}: {screen}");
    }
}

#[test]
fn only_what_is_under_way_has_a_chip_and_rows_reach_to_the_margin() {
    let looks = dark();
    for (width, height) in [(120, 36), (160, 45), (200, 60), (80, 24)] {
        let mut room = Room::demo("restaurant", Language::German).sized(width, height);
        let buf = room.keys("shift-tab end").buffer(&looks);
        for (word, chip) in [("offen", 0), ("läuft", " läuft ".chars().count())] {
            let lines = lines(&buf);
            let y = lines.iter().position(|line| line.contains(&format!(" {word}     "))).unwrap_or_default();
            let y = u16::try_from(y).unwrap();
            let filled = [Surface::Seg, Surface::SegOn].map(|surface| ground(&looks, surface));
            let filled = (0..width).filter(|x| filled.contains(&buf[(*x, y)].bg)).count();
            let beyond = (0..width).rfind(|x| buf[(*x, y)].bg != ground(&looks, Surface::Canvas)).unwrap();
            assert_eq!((filled, beyond), (chip, width - 2), "{word} at {width}: {lines:#?}");
        }
    }
}

#[test]
fn an_overdue_action_is_seen_as_such_under_the_cursor() {
    let looks = dark();
    for (width, height) in [(120, 36), (80, 24), (40, 12)] {
        let mut room = Room::demo("restaurant", Language::German).sized(width, height);
        // A week later, the first of them is overdue.
        room.keys("shift-tab home").send_at(Msg::Resize(width, height), 8 * 24 * 60 * 60);
        let buf = room.buffer(&looks);
        let y = lines(&buf).iter().position(|line| line.starts_with("▐! ")).unwrap();
        let row = (1..width - 1).map(|x| &buf[(x, u16::try_from(y).unwrap())]);
        assert!(row.clone().all(|cell| cell.bg == ground(&looks, Surface::Cursor)), "{}", room.screen());
        let day = row.take("! 27.11.2026".len());
        assert!(day.into_iter().all(|cell| cell.modifier.contains(Modifier::BOLD)), "{}", room.screen());
    }
}

#[test]
fn who_does_an_action_stands_in_one_column() {
    let mut room = Room::demo("restaurant", Language::German).sized(80, 24);
    let screen = room.keys("shift-tab").screen();
    let who = screen.lines().filter(|line| line.contains(" · Nr. "));
    let columns: Vec<usize> =
        who.map(|line| line.chars().skip(13).take_while(|c| *c == ' ').count()).collect();
    assert!(columns.len() > 6 && columns.iter().all(|at| *at == 3), "{columns:?}: {screen}");
    assert!(screen.lines().next().unwrap().contains("Maßnahmen · 1 von 16"), "{screen}");
}

#[test]
fn the_start_has_a_large_name_on_large_screens_and_one_bold_line_under_the_cursor() {
    let looks = dark();
    let accent = |width: u16, height: u16| {
        let buf = begun(Screen::Start(Start::default()), width, height).buffer(&looks);
        let lines = lines(&buf);
        assert!(!lines.iter().any(|line| line.contains('█')), "a sign would leave seams: {lines:#?}");
        let y = u16::try_from(lines.iter().position(|line| line.contains("Neue Karte")).unwrap()).unwrap();
        let x = (0..width).find(|x| buf[(*x, y)].symbol() == "N").unwrap();
        let is_bold = |y| buf[(x, y)].modifier.contains(Modifier::BOLD);
        assert!(is_bold(y) && !is_bold(y + 1), "{lines:#?}");
        let accent = looks.theme.ink(Ink::Accent, Surface::Canvas).fg;
        (0..width)
            .flat_map(|x| (0..height).map(move |y| (x, y)))
            .filter(|at| Some(buf[*at].bg) == accent)
            .count()
    };
    let (large, small) = (accent(160, 45), accent(80, 24));
    assert!(large > 4 * small && small > 0, "twice as wide and high: {large}, {small}");
}

#[test]
fn the_name_of_the_program_is_seen_in_every_theme() {
    for theme in Theme::names() {
        for (width, height) in [(80, 24), (160, 45)] {
            let looks = Looks::new(UNICODE, theme, Depth::True);
            let buf = begun(Screen::Start(Start::default()), width, height).buffer(&looks);
            let below = lines(&buf).iter().position(|line| line.contains("Wo berühren")).unwrap();
            let ground = looks.theme.on(Surface::Canvas).bg.unwrap_or_default();
            let is_seen = |x: u16, y: u16| buf[(x, y)].symbol() != " " || buf[(x, y)].bg != ground;
            let above = 0..u16::try_from(below).unwrap();
            let dots = above.flat_map(|y| (0..width).map(move |x| (x, y))).filter(|(x, y)| is_seen(*x, *y));
            assert!(dots.count() > 100, "{theme} at {width}");
        }
    }
}

/// The lines of a screen without colours, of which only what is reversed is left.
fn reversed(room: &Room) -> Vec<String> {
    let buf = room.buffer(&Looks::new(UNICODE, "mono", Depth::True));
    let seen = |cell: &Cell| match cell.modifier.contains(Modifier::REVERSED) {
        true => cell.symbol().to_owned(),
        false => String::new(),
    };
    let line = |y| (0..buf.area.width).map(|x| seen(&buf[(x, y)])).collect();
    (0..buf.area.height).map(line).collect()
}

#[test]
fn without_colours_the_cursor_is_the_largest_of_the_few_reversed_blocks() {
    let mut room = Room::demo("restaurant", Language::German).sized(120, 36);
    let band = reversed(&room).into_iter().find(|line| line.contains("Paare am Abend"));
    assert_eq!(band.as_deref(), Some(" Paare am Abend "));
    let screen = text(&room.keys("tab tab down").buffer(&Looks::new(UNICODE, "mono", Depth::True)));
    assert!(screen.contains("► läuft"), "{screen}");
    let blocks = reversed(&room).into_iter().skip(1).filter(|line| !line.is_empty());
    assert_eq!(blocks.count(), 1, "the row under the cursor");
    let mut setup = begun(Screen::Setup(Setup::new(None, Language::German)), 120, 36);
    assert!(reversed(&setup).iter().all(String::is_empty), "the first question is a field");
    assert!(text(&setup.buffer(&Looks::new(UNICODE, "mono", Depth::True))).contains("[1]"));
    setup.keys("tab tab tab");
    assert!(reversed(&setup).iter().any(|line| line.contains('1')));
    let mut analysis = Room::demo("restaurant", Language::German).sized(120, 36);
    let screen = text(&analysis.keys("tab").buffer(&Looks::new(UNICODE, "mono", Depth::True)));
    assert!(screen.contains("██ dringend") && screen.contains("▒▒ wichtig"), "{screen}");
    let heads = reversed(analysis.keys("r"));
    assert!(heads.iter().any(|line| line == " Zuerst verbessern "), "{heads:#?}");
}

#[test]
fn without_fills_heads_of_tables_are_underlined() {
    for (keys, head, row) in
        [("enter", "mit wem", "Anzeige überblättern"), ("shift-tab", "Stand", "Teamrunde")]
    {
        let mut room = Room::demo("restaurant", Language::German).sized(120, 36);
        let buf = room.keys(keys).buffer(&Looks::new(UNICODE, "mono", Depth::True));
        let is_underlined = |text: &str| {
            let lines = lines(&buf);
            let y = lines.iter().position(|line| line.contains(text)).unwrap();
            let x = lines[y][..lines[y].find(text).unwrap()].chars().count();
            let at = (u16::try_from(x).unwrap(), u16::try_from(y).unwrap());
            buf[at].modifier.contains(Modifier::UNDERLINED)
        };
        assert!(is_underlined(head) && !is_underlined(row), "{keys}");
    }
}
