use super::{
    arbitrary::maps,
    error::{Error, Why},
    parts::File,
    quick,
    read::{by_ron, control, open, parse},
    reading::{Context, room},
    write::write,
};
use crate::{
    lang::Lang,
    map::{
        Key as MapKey, Records,
        about::Language,
        document::Document,
        field::{Column, Record, Shape, Value as FieldValue},
        id::{Ids, SegmentId, StageId, TouchpointId},
        rank::Rank,
        rated::Score,
        segment::Segment,
        stage::Stage,
        touchpoint::{Kind, Touchpoint, Usage},
    },
    testing,
};
use proptest::prelude::*;
use std::{fs, path::Path, sync::Arc};

fn try_read(text: impl AsRef<[u8]>) -> Result<Records, Error> {
    parse("map.ron", text.as_ref())
}

fn read(text: &str) -> Records {
    try_read(text).map_err(|e| e.describe(&Lang::new(Language::English), false)).unwrap()
}

proptest! {
    #[test]
    fn what_is_written_is_read(records in maps()) {
        let text = write(&records);
        let again = read(&text);
        prop_assert_eq!(&again, &records);
        prop_assert_eq!(write(&again), text);
        prop_assert!(Document::open(again).is_ok());
    }

    #[test]
    fn no_bytes_are_read_into_a_panic(cut in any::<prop::sample::Index>(), bytes in prop::collection::vec(any::<u8>(), 0..4), seed: u64) {
        let mut text = write(&testing::map(6, seed)).into_bytes();
        let at = cut.index(text.len());
        text.splice(at..(at + bytes.len()).min(text.len()), bytes);
        if let Err(e) = try_read(&text) {
            let lang = Lang::new(Language::German);
            prop_assert!(!e.problems().is_empty());
            let shown = e.describe(&lang, false) + &e.short(&lang);
            prop_assert!(!shown.contains(|c: char| c.is_control() && c != '\n'), "{:?}", shown);
        }
    }

    #[test]
    fn a_control_character_is_found_wherever_it_stands(
        mut text in "[a·ü🌞\\n]{0,700}", found in prop::option::of(("[\u{1}\u{7f}\u{9b}]", any::<prop::sample::Index>())),
    ) {
        if let Some((c, at)) = found {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            text.insert_str(places[at.index(places.len())], &c);
        }
        let first = text.char_indices().find(|(_, c)| c.is_control() && *c != '\n');
        prop_assert_eq!(control(&text), first);
    }

    #[test]
    fn what_is_read_plainly_reads_the_same_by_ron(records in maps(), edits in prop::collection::vec(edit(), 0..3)) {
        let text = write(&records);
        let plainly = |text: &str| quick::file(text, room(text.len())).map(|(parts, _)| parts);
        prop_assert!(plainly(&text).is_some(), "what we write is read plainly");
        let mut text: Vec<char> = text.chars().collect();
        for (at, with) in edits {
            let at = at.index(text.len());
            text.splice(at..(at + 1).min(text.len()), with.chars());
        }
        let text: String = text.into_iter().collect();
        if let Some(parts) = plainly(&text) {
            let cx = Context::new(Ids::seeded(1), text.len());
            let by_ron = by_ron(&text, &cx, File(&cx));
            prop_assert_eq!(by_ron.map_err(|e| e[0].kind.clone()), Ok(parts));
        }
    }

    #[test]
    fn what_has_no_id_gets_the_same_one_each_time(mut records in maps(), plain: bool) {
        records.conflicts.clear();
        let (head, list) = write(&records).split_once("    touchpoints: [").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap_or_default();
        let bare: Vec<&str> = list.lines().filter(|line| !line.trim_start().starts_with("id: ")).collect();
        let odd = if plain { "" } else { "// read by ron\n" };
        let text = format!("{head}    touchpoints: [{odd}{}", bare.join("\n"));
        if !list.is_empty() {
            prop_assert_eq!(write(&read(&text)), write(&read(&text)));
            let found = try_read(&text).unwrap();
            prop_assert_eq!(found.touchpoints.len(), records.touchpoints.len());
        }
    }

    #[test]
    fn a_cut_file_is_refused(cut in any::<prop::sample::Index>()) {
        let text = write(&testing::map(4, 3));
        let end = text.trim_end().len();
        let at = cut.index(end);
        prop_assert!(try_read(&text.as_bytes()[..at]).is_err());
    }
}

/// No sign between the values may be missing or there twice unless `ron` takes it, too.
#[test]
fn each_sign_counts_for_the_plain_reader() {
    let text = write(&testing::map(4, 2));
    let mut refused = 0;
    for (at, sign) in text.match_indices(|c: char| c.is_ascii_punctuation()) {
        for times in [0, 2] {
            let mut text = text.clone();
            text.replace_range(at..at + sign.len(), &sign.repeat(times));
            let Some((parts, _)) = quick::file(&text, room(text.len())) else {
                refused += 1;
                continue;
            };
            let cx = Context::new(Ids::seeded(1), text.len());
            let by_ron = by_ron(&text, &cx, File(&cx)).map_err(|e| e[0].kind.clone());
            assert_eq!(by_ron, Ok(parts), "{sign} at {at}: {text}");
        }
    }
    assert!(refused > 0);
}

/// A character of the text goes, and this comes in its place.
fn edit() -> impl Strategy<Value = (prop::sample::Index, &'static str)> {
    let bits = [
        "", " ", "\n", "\r\n", "\t", ",", ",,", ":", "(", ")", "[", "]", "{", "}", "\"", "\\", "\\n",
        "\\u{e4}", "0", "00", "-", "+", "_", "0x1", "1.5", "e5", "r", "r\"", "//", "/**/", "None", "Some(",
        "true", "a", "ä", "\u{2028}", "\u{85}",
    ];
    (any::<prop::sample::Index>(), prop::sample::select(bits.to_vec()))
}

/// How many lines differ between two texts of as many lines.
fn changed_lines(a: &str, b: &str) -> usize {
    assert_eq!(a.lines().count(), b.lines().count());
    a.lines().zip(b.lines()).filter(|(a, b)| a != b).count()
}

#[test]
fn a_rating_and_a_move_change_one_line_each() {
    let records = testing::map(50, 1);
    let before = write(&records);
    let change = |change: &dyn Fn(&mut Touchpoint)| {
        let mut records = records.clone();
        let rated = |t: &Arc<Touchpoint>| t.effectiveness.latest().is_some() && t.places.len() == 1;
        change(Arc::make_mut(records.touchpoints.values_mut().find(|t| rated(t)).unwrap()));
        changed_lines(&before, &write(&records))
    };
    let other = records.stages.keys().next_back().unwrap();
    assert_eq!(
        change(&|t| t.effectiveness.set(t.effectiveness.all()[0].0, Score::new(6 - t.number as u8 % 2 * 5))),
        1
    );
    assert_eq!(change(&|t| t.places[0].rank = Rank(7)), 1);
    assert_eq!(change(&|t| t.places[0].stage = other.clone()), 1);
}

#[test]
fn the_file_is_made_to_be_read() {
    let text = r#"(
    touchmap: 1,
    about: (
        title: "Karte \"Löwe\"",
        customer_goal: "a\nb\\c",
        meetings: [
            (
                id: "a1",
                date: "2026-11-20",
            ),
        ],
    ),
    stages: [
        (
            id: "awareness",
            rank: 1000,
            name: "Aufmerksamkeit",
            phase: "before",
            importance: 4,
        ),
    ],
    segments: [
        (
            id: "paare",
            rank: -5,
            name: "Paare",
        ),
    ],
    touchpoints: [
        (
            id: "t1",
            number: 12,
            name: "Anruf",
            kind: "human",
            hidden: true,
            places: [
                (stage: "awareness", segment: "paare", rank: 1000, experience: {"2026-11-20": 2}),
            ],
            effectiveness: {"2026-11-20": 2, "2026-12-18": 4},
            importance: 3,
            usage: {"2026-11-20": "over"},
            friction: ["stuck", "leaves"],
            actions: [
                (
                    id: "b2",
                    what: "Rückruf",
                    due: "2026-12-11",
                    state: "doing",
                ),
            ],
        ),
    ],
)
"#;
    assert_eq!(write(&read(text)), text);
}

#[test]
fn hand_written_files_may_leave_out_what_can_be_added() {
    let text = "\u{feff}// mine\r\n(touchmap:1,\r\nsegments:[(name:\"B\",id:\"b\"),(id:\"a\",name:Some(\"A\"))],
        touchpoints: [
            (name: \"Zwei\", places: [(segment: \"b\", stage: \"s\", experience: 4), (stage: \"s\", segment: \"a\")],
             usage: \"over\", effectiveness: {\"\": 1, \"2026-01-02\": 2}, owner: None, note: r#\"a\r\nb\"#),
            (name: \"Eins\", number: 7, id: \"x\", actions: [(what: \"tun\"), (id: \"q\",)], places: [(stage: \"s\", segment: \"a\")]),
        ], /* out of order */ stages: [(id: \"s\", name: \"S\", importance: 5)], about: ())";
    let records = read(text);
    let segments: Vec<_> = records.segments.iter().map(|(id, s)| (id.as_str(), s.rank)).collect();
    assert_eq!(segments, [("a", Rank::nth(1)), ("b", Rank::nth(0))]);
    let numbered = |n| records.touchpoints.values().find(|t| t.number == n).unwrap();
    let two = numbered(8);
    assert_eq!((two.name.as_str(), two.detail.note.as_str()), ("Zwei", "a\nb"));
    assert_eq!(two.usage.all(), [(None, Usage::Over)]);
    assert_eq!((two.effectiveness.before(), two.effectiveness.latest()), (Score::new(1), Score::new(2)));
    let (s, a) = (StageId::new("s").unwrap(), SegmentId::new("a").unwrap());
    assert_eq!(two.place(&s, &a).unwrap().rank, Rank::nth(0));
    assert_eq!(numbered(7).place(&s, &a).unwrap().rank, Rank::nth(1));
    let actions = &numbered(7).detail.actions;
    assert!(actions[0].id != actions[1].id && actions[1].id.as_str() == "q");
    assert!(records.touchpoints.contains_key(&TouchpointId::new("x").unwrap()));
    assert_eq!(read(&write(&records)), records);
}

#[test]
fn every_word_of_a_choice_is_read() {
    let mut text = String::from("(touchmap: 1, touchpoints: [\n");
    for Column { name, shape, .. } in Touchpoint::COLUMNS {
        let Shape::Choice(words) = shape else { continue };
        for word in *words {
            text += &format!("(name: \"x\", {name}: \"{word}\"),\n");
        }
    }
    let records = read(&(text + "])"));
    assert!(records.touchpoints.values().any(|t| t.kind == Some(Kind::Sensory)));
}

const SHELL: &str = "(
    touchmap: 1,
    stages: [(id: \"kauf\", name: \"Kauf\")],
    segments: [(id: \"paare\", name: \"Paare\")],
    touchpoints: [
        (
            id: \"t1\",
HERE
        ),
        (id: \"t2\", number: 2, name: \"B\"),
    ],
)
";

/// What is said about a touchpoint with these lines, the first of which is line 8 of the file.
fn said(lines: &str) -> String {
    short(SHELL.replace("HERE", lines))
}

fn short(text: impl AsRef<[u8]>) -> String {
    try_read(text).unwrap_err().short(&Lang::new(Language::English)).replace("map.ron:", "")
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    assert!(try_read(SHELL.replace("HERE", "name: \"A\",")).is_ok());
    for (lines, expected) in [
        ("name: 12,", "8:7: a line of text in quotes is expected here"),
        ("name: \"A\", hidden: \"yes\"", "8:20: true or false is expected here"),
        ("name: \"A\", places: 3", "8:20: a list in square brackets is expected here"),
        ("name: \"A\", places: [3]", "8:21: a record in round brackets is expected here"),
        ("name: \"A\",\nnmae: \"B\"", "9:1: there is no field “nmae” here"),
        ("name: \"A\",\nname: \"B\"", "9:1: “name” is given twice"),
        ("name: \"A\", places: [(stage: \"kuaf\", segment: \"paare\")]", "8:29: there is no stage “kuaf”"),
        ("name: \"A\", places: [(stage: \"kauf\", segment: \"xy\")]", "8:46: there is no segment “xy”"),
        ("name: \"A\", places: [(stage: \"kauf\")]", "8:29: a place needs both a stage and a segment"),
        (
            "name: \"A\", places: [(stage: \"kauf\", segment: \"paare\"),\n (segment: \"paare\", stage: \"kauf\")]",
            "9:28: the touchpoint is in this cell twice",
        ),
        (
            "name: \"A\", places: [(stage: \"a b\")]",
            "8:29: an id in quotes (letters, digits, - and _; at most 64) is expected here",
        ),
        ("name: \"A\", effectiveness: {\"2026-01-02\": 7}", "8:42: a score from 1 to 5 is expected here"),
        (
            "name: \"A\", effectiveness: 7",
            "8:27: a score from 1 to 5, or several by day like {\"2026-11-20\": 4} is expected here",
        ),
        ("name: \"A\", effectiveness: {\"2026-01-02\": 4.5}", "8:42: a score from 1 to 5 is expected here"),
        (
            "name: \"A\", effectiveness: {\"2026-02-30\": 4}",
            "8:28: a date like \"2026-11-20\" is expected here",
        ),
        (
            "name: \"A\", effectiveness: {\"2026-01-02\": 4, \"2026-01-02\": 4}",
            "8:45: “2026-01-02” is given twice",
        ),
        ("name: \"A\", usage: \"ofer\"", "8:19: “ofer” is not one of the words allowed here"),
        ("name: \"A\", friction: [\"stuck\", \"gone\"]", "8:32: “gone” is not one of the words allowed here"),
        (
            "name: \"A\", actions: [(due: \"11.12.2026\")]",
            "8:28: a date like \"2026-11-20\" is expected here",
        ),
        ("name: \"A\", number: 0", "8:20: a whole number from 1 is expected here"),
        ("name: \"A\", number: 99999999999999999999", "8:20: a whole number from 1 is expected here"),
        ("name: \"A\", number: 2", "10:28: the number 2 is given twice"),
        ("name: \"A\"\n\n// so\n kind: \"human\"", "8:9: a comma is missing here"),
        ("name: \"say \"hi\"\"", "8:12: a comma is missing here"),
        ("name \"A\"", "8:4: a colon is missing after the field’s name"),
        ("\"name\": \"A\"", "8:1: the name of a field is expected here"),
        ("name: \"A\u{1b}[2J\"", "8:9: control character U+001B is not allowed in a map"),
        ("name: \"A\u{9b}\"", "8:9: control character U+009B is not allowed in a map"),
        ("name: \"ä\\u{1b}\"", "8:9: control character U+001B is not allowed in a map"),
        ("name: \"A\", note: \"x\\n\\ty\"", "8:22: control character U+0009 is not allowed in a map"),
        ("name: \"A\\nB\"", "8:9: this text must be on one line"),
        ("name: \"A\nB\"", "8:9: this text must be on one line"),
        ("name: \"A\\d\"", "8:9: unknown escape sequence; a backslash is written \\\\"),
        ("hidden: true", "7:17: a name is missing"),
        ("name: \"\"", "8:7: a name is missing"),
        (
            "name: \"A\", actions: [(id: \"q\")], metrics: [(id: \"q\"), (id: \"q\")]",
            "8:60: the id “q” is given twice",
        ),
        ("name: \"A\"), (id: \"t2\", name: \"C\"", "10:14: the id “t2” is given twice"),
        ("name: \"A\", usage: r\"\\xaä\"", "8:19: “\\xaä” is not one of the words allowed here"),
        (
            "<<<<<<< HEAD\nname: \"A\",\n=======\nname: \"B\",\n>>>>>>> other",
            "8:1: git left a merge conflict here",
        ),
    ] {
        assert_eq!(said(lines), expected, "{lines}");
    }
}

#[test]
fn what_is_no_map_is_told_at_once() {
    let deep = format!("(touchmap: 1, about: {}", "(".repeat(1000));
    for (text, expected) in [
        ("", "1:1: the file is empty"),
        (" \n ", "1:1: the file is empty"),
        ("(title: \"x\")", "1:2: this is not a touchmap map"),
        ("# Karte\n", "1:1: this is not a touchmap map"),
        ("<<<<<<< HEAD\n(touchmap: 1)\n", "1:1: git left a merge conflict here"),
        (
            "(touchmap: 3, plans: [Later{}])",
            "1:12: this map has format 3; this touchmap knows formats up to 2",
        ),
        ("(touchmap: 1", "1:12: the file ends too soon, it may have been cut off"),
        (
            "(touchmap: 1,\nabout: (\ntitle: \"x\",\n",
            "3:11: the file ends too soon, it may have been cut off",
        ),
        ("(touchmap: 1,\nabout: (\ntitle: \"x,\n", "3:8: the closing quote of this text is missing"),
        ("(touchmap: 1, stages: [(name: \"x\")])", "1:24: an id is missing"),
        ("(touchmap: 1)\n)", "2:1: nothing may follow the map"),
        (deep.as_str(), "1:23: the name of a field is expected here"),
    ] {
        assert_eq!(short(text), expected, "{text}");
    }
    assert_eq!(short(b"(touchmap: 1,\n\xfc)"), "2:1: this is not UTF-8 text (byte 14)");
    assert_eq!(short(b"\xff\xfe("), "1:1: this is not UTF-8 text (byte 0)");
}

#[test]
fn what_is_wrong_with_a_conflict_is_said_with_its_place() {
    let with = |conflicts: &str| {
        let text = SHELL.replace("HERE", "name: \"A\",");
        text.trim_end().trim_end_matches(')').to_owned() + "conflicts: [" + conflicts + "])"
    };
    let sound = with("(touchpoint: \"t1\", theirs: (owner: \"\", kind: None))");
    let records = read(&sound);
    let theirs = &records.conflicts[&MapKey::Touchpoint(TouchpointId::new("t1").unwrap())].theirs;
    assert_eq!(theirs.keys().copied().collect::<Vec<_>>(), ["kind", "owner"]);
    assert!(theirs.values().all(FieldValue::is_empty));
    assert!(read(&with("(about: true, theirs: ())")).conflicts.is_empty(), "nothing is left to choose");
    for (conflicts, expected) in [
        (
            "(touchpoint: \"t3\", theirs: (name: \"B\"))",
            "12:26: a conflict is about a record that does not exist",
        ),
        ("(stage: \"kauf\", theirs: (ovner: \"B\"))", "12:38: there is no field “ovner” here"),
        (
            "(stage: \"kauf\", theirs: (name: \"B\")), (stage: \"kauf\", theirs: (name: \"C\"))",
            "12:59: there are two conflicts of the same record",
        ),
        ("(theirs: (name: \"B\"))", "12:14: a conflict needs the record it is about"),
        (
            "(stage: \"kauf\", segment: \"paare\", theirs: ())",
            "12:29: a conflict needs the record it is about",
        ),
        ("(stage: \"kauf\")", "12:21: a conflict needs the record it is about"),
        ("(about: false, theirs: ())", "12:26: a conflict needs the record it is about"),
    ] {
        let said = short(with(conflicts));
        assert!(said.starts_with(expected), "{conflicts}: {said}");
    }
}

#[test]
fn all_that_is_unsound_is_reported() {
    let text = SHELL.replace("HERE", "places: [(stage: \"kau\", segment: \"par\")],");
    let error = try_read(text).unwrap_err();
    let places: Vec<_> = error.problems().iter().map(|p| (p.line, p.column)).collect();
    assert_eq!(places, [(7, 17), (8, 18), (8, 34)]);
}

#[test]
fn the_description_shows_the_line_and_what_was_meant() {
    let error = try_read(SHELL.replace("HERE", "name: \"\u{202e}A\", nmae: \"\tB\",")).unwrap_err();
    assert_eq!(
        error.describe(&Lang::new(Language::English), false),
        "\
map.ron:8:13: error: there is no field “nmae” here
  |
8 | name: \"\\u{202e}A\", nmae: \" B\",
  |                    ^^^^ did you mean “name”?"
    );
    let german = error.describe(&Lang::new(Language::German), true);
    assert!(german.contains("ein Feld „nmae“ gibt es hier nicht") && german.contains("\u{1b}["), "{german}");
    let many = "(touchmap: 1, stages: [".to_owned() + &"(id: \"a\"),".repeat(60) + "])";
    let many = try_read(many).unwrap_err().describe(&Lang::new(Language::English), false);
    assert!(many.ends_with("and 40 more errors"), "{many}");
}

#[test]
fn every_kind_of_value_has_its_words() {
    use super::error::Value;
    let german = Lang::new(Language::German);
    let shapes = [Stage::COLUMNS, Segment::COLUMNS, Touchpoint::COLUMNS].concat();
    let values = shapes.into_iter().map(|c| Value::Shape(c.shape));
    for value in values.chain([Value::Id, Value::Record, Value::List]) {
        assert!(german.has(value.key()), "{}", value.key());
    }
}

#[test]
fn a_file_name_is_shown_safely() {
    let error = parse("a\u{1b}]0;x\u{7}\u{202e}.ron", b"").unwrap_err();
    assert_eq!(error.file, "a\\u{1b}]0;x\\u{7}\\u{202e}.ron");
}

fn why(path: &Path) -> Why {
    open(path).unwrap_err().why
}

#[test]
fn only_regular_files_are_read() {
    let room = tempfile::tempdir().unwrap();
    assert!(matches!(why(room.path()), Why::Folder));
    assert!(matches!(why(&room.path().join("nothing.ron")), Why::NotFound));
    let large = room.path().join("large.ron");
    fs::File::create(&large).unwrap().set_len(crate::store::LARGEST + 1).unwrap();
    assert!(matches!(why(&large), Why::TooLarge));
    let brackets = room.path().join("brackets.ron");
    fs::write(&brackets, "(".repeat(100 << 20)).unwrap();
    assert!(matches!(why(&brackets), Why::Content(_)));
    fs::write(&brackets, "(touchmap: 1, about:".to_owned() + &"(".repeat(10 << 20)).unwrap();
    assert!(matches!(why(&brackets), Why::Content(_)));
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_does_not_hang() {
    use std::os::unix::net::UnixListener;
    let room = tempfile::tempdir().unwrap();
    let socket = room.path().join("socket");
    let _listener = UnixListener::bind(&socket).unwrap();
    assert!(matches!(why(&socket), Why::Special));
    assert!(matches!(why(Path::new("/dev/zero")), Why::Special));
    let fifo = room.path().join("fifo");
    if std::process::Command::new("mkfifo").arg(&fifo).status().is_ok_and(|s| s.success()) {
        assert!(matches!(why(&fifo), Why::Special));
    }
}
