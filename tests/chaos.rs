//! Any keys, on any map, at any size, with a disk that fails now and then: what must hold after each of them.

mod room;

use proptest::{prelude::*, sample::select};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use room::{NOW, Room};
use std::{collections::BTreeMap, path::PathBuf, sync::Arc};
use touchmap::{
    app::{
        App, Edited, Effect, ExportFailed, Msg, Overlay, Screen, context::Context, desk::SMALLEST,
        file::job::OnDisk, map::cursor::Cursor, start::setup::Setup,
    },
    lang::Lang,
    map::{
        Records,
        about::Language,
        builder::Builder,
        document::Document,
        merge::merge,
        rated::Score,
        text::{Line, Prose},
        touchpoint::Kind,
        validity,
    },
    store::{Comments, FileState, SaveError, journal::Entry, ron::read::MapFile},
    testing,
    ui::{self, Looks, glyphs::UNICODE, theme::Depth},
};

/// Below the smallest, at its edge, the projector, where the pane begins, wall.
const SIZES: [(u16, u16); 12] = [
    (0, 0),
    (1, 1),
    (39, 30),
    (200, 11),
    (40, 12),
    (40, 60),
    (80, 24),
    (81, 13),
    (139, 29),
    (140, 30),
    (140, 12),
    (250, 70),
];

/// What may happen in a room.
#[derive(Clone, Debug)]
enum Event {
    Keys(&'static str),
    Types(&'static str),
    Paste(&'static str),
    Size(usize),
    /// The next thing that was asked of the disk or the editor succeeds, or fails in one of several ways.
    Answer(u8),
    /// The window gets the keyboard, or the map has been left alone for a while: the file is looked at, or written.
    Focus,
    Rest,
}

impl Event {
    /// The signs that it may write.
    fn typed(&self) -> &str {
        match self {
            Self::Keys(text) | Self::Types(text) | Self::Paste(text) => text,
            _ => "",
        }
    }
}

fn keys() -> impl Strategy<Value = &'static str> {
    // Moving and the ways out come often; each key of the table now and then.
    let moves =
        select(vec!["left", "down", "up", "right", "home", "end", "pgup", "pgdn", "h", "j", "k", "l"]);
    let out = select(vec!["esc", "enter", "tab", "shift-tab", "ctrl-c"]);
    let all: Vec<&str> =
        touchmap::app::command::COMMANDS.iter().flat_map(|c| c.keys.iter().copied()).collect();
    let heads = select(vec![
        "home left",
        "up*9",
        "up*9 left",
        "end down*9",
        "pgdn*9",
        "#",
        "u*5",
        "ctrl-r*5",
        "space j space",
    ]);
    let field = select(vec![
        "backspace",
        "ctrl-u",
        "ctrl-k",
        "ctrl-w",
        "ctrl-z",
        "ctrl-left",
        "delete",
        "x",
        "Q",
        "ß",
    ]);
    prop_oneof![4 => moves, 3 => out, 8 => select(all), 2 => heads, 1 => field]
}

fn event() -> impl Strategy<Value = Event> {
    let words = vec![
        "Newsletter",
        "news",
        "ü🌞\u{200d}e\u{301}",
        "4294967295",
        "7",
        "31.12.",
        "anrufen @IT KW 50",
        "~/x",
        "試試",
    ];
    let pasted = vec!["", "\n", "a\r\nb\rc", "\u{1b}[2Jq", "one", "d\td\u{202e}", "4294967294"];
    prop_oneof![
        12 => keys().prop_map(Event::Keys),
        2 => select(words).prop_map(Event::Types),
        1 => select(pasted).prop_map(Event::Paste),
        1 => (0..SIZES.len()).prop_map(Event::Size),
        2 => (0u8..10).prop_map(Event::Answer),
        1 => Just(Event::Focus),
        1 => Just(Event::Rest),
    ]
}

/// Maps of all sorts: none of anything, the examples, a template, generated ones.
fn records(which: usize) -> Records {
    match which {
        0 => Records::default(),
        1 => touchmap::store::builtin::template("empty", Language::German).unwrap_or_default(),
        2 => touchmap::store::builtin::example("restaurant", Language::German).unwrap_or_default(),
        3 => touchmap::store::builtin::example("meter", Language::English).unwrap_or_default(),
        n @ 8.. => disputed(&testing::map([1, 5, 30][n % 3], n as u64)),
        n => testing::map([1, 5, 30, 300][n % 4], n as u64),
    }
}

/// The map after two sides have filled in all of it differently.
fn disputed(base: &Records) -> Records {
    let side = |name: &str, score: u8, kind| {
        let mut records = base.clone();
        let line = || Line::clean(name);
        Arc::make_mut(&mut records.about).title = line();
        records.stages.values_mut().for_each(|stage| Arc::make_mut(stage).importance = Score::new(score));
        records.segments.values_mut().for_each(|segment| Arc::make_mut(segment).wants = line());
        for touchpoint in records.touchpoints.values_mut().map(Arc::make_mut) {
            (touchpoint.name, touchpoint.kind) = (line(), kind);
            touchpoint.effectiveness.set(None, Score::new(score));
            touchpoint.detail.optimal = Prose::clean(&format!("{name}\n{}", "ü🌞 ".repeat(60)));
            touchpoint.detail.actions.iter_mut().for_each(|action| action.value.who = line());
            touchpoint.places.iter_mut().for_each(|place| place.experience.set(None, Score::new(score)));
        }
        records
    };
    merge(base, &side("hier", 2, Some(Kind::Human)), &side("試試 dort", 4, Some(Kind::Physical)))
}

fn room(which: usize, with_file: bool) -> Room {
    let lang = Lang::new(if which.is_multiple_of(2) { Language::German } else { Language::English });
    let mut room = Room { app: App::new(lang, Screen::Map, NOW, which as u64), effects: Vec::new() };
    let records = records(which);
    if with_file {
        room.send(room::opened("map.ron", records));
    } else {
        room.app.begin(records, None, false);
    }
    room.sized(80, 24)
}

fn answer(room: &mut Room, how: u8) {
    let Some(effect) = room.effects.pop() else { return };
    let failed = || SaveError::Io { path: "x".into(), source: std::io::ErrorKind::PermissionDenied.into() };
    let state = FileState::of(b"x");
    let msg = match effect {
        Effect::Save(job) => {
            let outcome = match how {
                0 => Err(failed()),
                1 => Err(SaveError::Exists(job.path.clone())),
                2 => Err(SaveError::ChangedOnDisk(job.path.clone())),
                _ => Ok(state),
            };
            Msg::Saved(job, outcome)
        }
        Effect::Export(job) => Msg::Exported(
            job,
            match how {
                0 => Err(ExportFailed::Other(failed())),
                1 => Err(ExportFailed::Exists),
                _ => Ok(()),
            },
        ),
        Effect::Edit(text) => Msg::Edited(match how {
            0 => Edited::Same,
            1 => Edited::TooLong("text.md".into()),
            _ => Edited::Text(format!("{text}\r\n\u{7}neu"), "text.md".into()),
        }),
        Effect::Look(..) => {
            let found = match how {
                0 => OnDisk::Same,
                1 => OnDisk::Gone,
                2 => OnDisk::Unreadable("line 3: <<<<<<<".to_owned()),
                how => OnDisk::Changed(theirs(room, how)),
            };
            Msg::Looked(Box::new(found))
        }
        _ => return,
    };
    room.send(msg);
}

/// What somebody else makes of the file, mostly of what the room is busy with.
fn theirs(room: &Room, how: u8) -> MapFile {
    let mut doc = Document::open(room.app.desk.doc.base().clone()).unwrap_or_default();
    let mut edit = Builder::new(doc.map());
    let map = doc.map();
    let here = room.app.grid.cursor.card().or(map.touchpoints().map(|(id, _)| id).next());
    let marked = room.app.grid.marked.iter().map(|card| &card.id);
    let busy: Vec<_> =
        here.into_iter().chain(marked).filter(|id| map.touchpoint(id).is_some()).cloned().collect();
    let cell = map.stage_ids().first().zip(map.segment_ids().first());
    match (how, cell) {
        (3, _) => busy.iter().for_each(|id| edit.set_touchpoint(id, None)),
        (4, Some((stage, segment))) => {
            busy.iter().for_each(|id| edit.touchpoint(id, |t| t.places = Default::default()));
            edit.place(&busy, stage, segment, 0);
        }
        (5, Some((stage, _))) => edit.delete_stage(room.app.grid.cursor.stage().unwrap_or(stage)),
        (6, Some((_, segment))) => edit.delete_segment(room.app.grid.cursor.segment().unwrap_or(segment)),
        (7, _) => {
            for id in map.touchpoints().map(|(id, _)| id) {
                edit.touchpoint(id, |t| {
                    (t.name, t.owner) = (Line::clean("dort"), Line::clean("Kim"));
                    t.detail.note = Prose::clean("theirs");
                    t.detail.actions.clear();
                    t.detail.interactions.clear();
                });
            }
        }
        (8, _) => edit.about(|about| about.title = Line::clean("dort")),
        _ => {
            let mut records = disputed(&testing::map(5, 7));
            records.conflicts.clear();
            return file(records);
        }
    }
    if let Some(edit) = edit.finish() {
        // What makes no sound map, nobody has written.
        let _refused = doc.apply(edit);
    }
    file(doc.map().records().clone())
}

fn file(records: Records) -> MapFile {
    MapFile {
        records,
        state: FileState::of(b"theirs"),
        comments: Comments::default(),
        without_ids: BTreeMap::new(),
    }
}

/// Draws the screen; where the terminal's cursor is.
fn draw(app: &App) -> (Buffer, Option<Position>) {
    let area = Rect::new(0, 0, app.desk.size.0, app.desk.size.1);
    let mut buf = Buffer::empty(area);
    let at = ui::render(app, &looks(), area, &mut buf);
    (buf, at)
}

fn looks() -> Looks {
    Looks::new(UNICODE, "terminal", Depth::True)
}

fn fits(app: &App) -> bool {
    app.desk.size.0 >= SMALLEST.0 && app.desk.size.1 >= SMALLEST.1
}

/// What holds after everything that may happen. `typed` has all that was pressed so far.
fn check(app: &App, typed: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(validity::check(app.map().records()), vec![]);
    prop_assert_eq!(&app.grid.cursor.settle(app.map()), &app.grid.cursor, "the cursor is on what is there");
    for card in &app.grid.marked {
        prop_assert!(app.map().touchpoint(&card.id).is_some(), "marked and gone");
    }
    if let Screen::Actions(actions) = &app.screen {
        prop_assert_eq!(
            actions.key.as_ref(),
            app.map().actions().get(actions.at),
            "the highlighted action is meant"
        );
    }
    if let Some(notice) = &app.desk.notice {
        // A sign that somebody may have typed, a notice repeats as it stands.
        let mut signs = ["..", "· ·", "::", " : "]
            .into_iter()
            .filter(|signs| signs.chars().all(|sign| sign == ' ' || !typed.contains(sign)));
        prop_assert_eq!(signs.find(|signs| notice.text.contains(signs)), None, "{}", notice.text);
        prop_assert!(!notice.text.trim().is_empty() && !notice.text.contains("· →"), "{}", notice.text);
    }
    let (buf, at) = draw(app);
    if !fits(app) {
        return Ok(());
    }
    if let Some(at) = at {
        prop_assert!(buf.area.contains(at), "{at:?} is outside");
    }
    let writes =
        matches!(app.context(), Context::Write | Context::Prompt | Context::Field | Context::Numbers);
    prop_assert!(!writes || at.is_some(), "{:?} without the terminal's cursor", app.overlay);
    if matches!(app.screen, Screen::Map)
        && app.help.is_none()
        && !matches!(app.overlay, Some(Overlay::Ask(_) | Overlay::Palette(_)))
    {
        prop_assert!(
            cursor_is_drawn(app, &buf),
            "{:?} is not in sight:\n{}",
            app.grid.cursor,
            room::text(&buf)
        );
    }
    Ok(())
}

/// Whether the grid shows the sign of the cursor where the cursor is.
fn cursor_is_drawn(app: &App, buf: &Buffer) -> bool {
    let map = app.map();
    let Some(regions) = ui::map::regions(app, &looks(), buf.area) else { return true };
    let column = |id| regions.columns.iter().find(|c| &map.stage_ids()[c.stage] == id);
    let row = |id| regions.rows.iter().find(|r| &map.segment_ids()[r.segment] == id);
    let sign = |area: Rect| {
        area.positions().any(|at| ["▌", "▐", "◆", "↕", UNICODE.marked].contains(&buf[at].symbol()))
    };
    match &app.grid.cursor {
        Cursor::Title => true,
        Cursor::Stage(id) => column(id).is_some(),
        Cursor::Segment(id) => row(id).is_some(),
        Cursor::Cell { stage, segment, .. } => match (column(stage), row(segment)) {
            (Some(c), Some(r)) => sign(Rect { x: c.x - 1, y: r.band + 1, width: 2, height: r.height }),
            _ => false,
        },
        Cursor::Parked { .. } => regions.parked.is_some_and(sign),
    }
}

fn play(room: &mut Room, event: &Event) {
    match event {
        Event::Keys(names) => drop(room.keys(names)),
        Event::Types(text) => drop(room.types(text)),
        Event::Paste(text) => drop(room.send(Msg::Paste((*text).to_owned()))),
        Event::Size(i) => drop(room.send(Msg::Resize(SIZES[*i].0, SIZES[*i].1))),
        Event::Answer(how) => answer(room, *how),
        Event::Focus => drop(room.send(Msg::Focus(true))),
        Event::Rest => drop(room.send(Msg::Rest)),
    }
}

/// What is written down makes the same document again.
fn journal(app: &mut App, again: &mut Document) -> Result<(), TestCaseError> {
    for op in app.desk.doc.take_ops() {
        let line = Entry::Op(NOW, op.clone()).write();
        let Some(Entry::Op(_, read)) = Entry::read(&line, again.map()) else {
            return Err(TestCaseError::fail(format!("{line:?} says nothing")));
        };
        prop_assert_eq!(&read, &op);
        prop_assert_eq!(again.repeat(read), Ok(()));
    }
    prop_assert_eq!(again.map().records(), app.map().records());
    prop_assert_eq!(again.position(), app.desk.doc.position());
    Ok(())
}

/// As many cases as somebody asks for, else 160.
fn config() -> ProptestConfig {
    let given = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { given.cases } else { 160 };
    ProptestConfig { cases, failure_persistence: None, ..given }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_happens_the_program_stands_and_all_of_it_can_be_taken_back(
        which in 0usize..12,
        with_file in any::<bool>(),
        size in 4usize..SIZES.len(),
        events in prop::collection::vec(event(), 0..60),
    ) {
        let mut room = room(which, with_file).sized(SIZES[size].0, SIZES[size].1);
        let first = room.map().records().clone();
        let mut again = Document::open(first.clone()).unwrap();
        let mut typed = String::new();
        for event in &events {
            typed += event.typed();
            play(&mut room, event);
            check(&room.app, &typed)?;
            journal(&mut room.app, &mut again)?;
        }
        room.send(Msg::Hangup);
        check(&room.app, &typed)?;
        journal(&mut room.app, &mut again)?;
        let here = room.app.whereabouts();
        let mut reopened = Room {
            app: App::new(Lang::new(room.app.desk.lang.language()), Screen::Map, NOW, 9),
            effects: Vec::new(),
        }
        .sized(room.app.desk.size.0, room.app.desk.size.1);
        let mut msg = room::opened("map.ron", room.map().records().clone());
        if let Msg::Opened(_, outcome) = &mut msg {
            outcome.as_mut().as_mut().unwrap().here = here.clone();
        }
        reopened.send(msg);
        check(&reopened.app, &typed)?;
        prop_assert_eq!(reopened.app.whereabouts(), here, "it opens again where it was");
        let last = room.map().records().clone();
        let mut doc = room.app.desk.doc.clone();
        let mut steps = 0;
        while doc.undo().is_some() {
            steps += 1;
        }
        prop_assert_eq!(doc.map().records(), &first);
        for _ in 0..steps {
            doc.redo();
        }
        prop_assert_eq!(doc.map().records(), &last);
    }

    #[test]
    fn the_screens_before_a_map_stand_too(path in any::<bool>(), size in 0usize..SIZES.len(), events in prop::collection::vec(event(), 0..40)) {
        let setup = Setup::new(path.then(|| PathBuf::from("new.ron")), Language::German);
        let app = App::new(Lang::new(Language::German), Screen::Setup(setup), NOW, 5);
        let mut room = Room { app, effects: Vec::new() }.sized(SIZES[size].0, SIZES[size].1);
        let mut typed = String::new();
        for event in &events {
            typed += event.typed();
            play(&mut room, event);
            check(&room.app, &typed)?;
        }
    }
}
