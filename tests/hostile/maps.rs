//! Map files.

use crate::{MEMORY, alone, shapes};
use touchmap::{
    lang::Lang,
    map::about::Language,
    store::ron::{fields_line, read, write::write},
};

/// What reading may take beside ten times the file.
const BESIDES: usize = 16 << 20;

#[expect(clippy::print_stdout, reason = "the figures are what the long form is for")]
/// Reads a file of each shape; a line of figures for each if wanted.
fn read_all(size: usize, tell: bool) {
    let lang = Lang::new(Language::German);
    let _alone = alone();
    for name in shapes::names() {
        let bytes = shapes::of(name, size);
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let read = read::parse("map.ron", &bytes);
        let said =
            read.as_ref().err().map(|e| (e.problems().len(), e.describe(&lang, false), e.short(&lang)));
        let peak = MEMORY.peak_usage().saturating_sub(before);
        if tell {
            let problems = said.as_ref().map_or(0, |said| said.0);
            println!(
                "{name}: {} B read in {:.1} times the file, {problems} problems",
                bytes.len(),
                peak as f64 / bytes.len() as f64
            );
        }
        assert!(peak <= 10 * bytes.len() + BESIDES, "{name}: {peak} B for {} B", bytes.len());
        if let Some((problems, described, short)) = said {
            assert!(problems > 0 && !described.is_empty() && !short.is_empty(), "{name}");
            assert!(described.len() + short.len() < 20_000, "{name}: {described}");
            let shown = described + &short;
            assert!(!shown.contains(|c: char| c.is_control() && c != '\n'), "{name}: {shown}");
        }
    }
}

#[test]
fn a_file_of_any_shape_is_read_to_its_end_in_little_memory() {
    read_all(200_000, false);
}

#[test]
#[ignore = "long: files of 10 MB; with --release --nocapture it tells how much memory each takes"]
fn so_is_one_of_ten_megabytes() {
    read_all(10_000_000, true);
}

#[test]
fn what_we_write_ourselves_is_never_too_much() {
    // The least that a record of each kind can be, in the way of a map file.
    let _alone = alone();
    let mut records = touchmap::map::Records::default();
    for part in 0..4 {
        // Read in parts, because by hand it is more than there is room for.
        let mut text = "(touchmap: 1, stages: [(id: \"s\", name: \"x\")], segments: [".to_owned();
        for n in 0..1_000 {
            text += &format!("(id: \"z{part}-{n}\", name: \"x\"),");
        }
        text += "], touchpoints: [";
        for n in 0..8_000 {
            let number = part * 8_000 + n + 1;
            text += &format!(
                "(id: \"t{number}\", number: {number}, name: \"x\", actions: [(), ()], data: [()], "
            );
            text += &format!(
                "interactions: [()], places: [(stage: \"s\", segment: \"z{part}-{}\")]),",
                n % 1_000
            );
        }
        let mut read = read::parse("map.ron", (text + "])").as_bytes()).unwrap();
        records.stages.append(&mut read.stages);
        records.segments.append(&mut read.segments);
        records.touchpoints.append(&mut read.touchpoints);
    }
    let written = write(&records);
    assert!(written.len() > 8 << 20, "so that what small files have besides is not all");
    assert!(read::parse("map.ron", written.as_bytes()).unwrap() == records);
}

#[test]
fn every_code_point_is_text_or_refused() {
    let _alone = alone();
    let all: Vec<char> = ('\0'..=char::MAX).collect();
    let (controls, others): (Vec<char>, Vec<char>) = all.into_iter().partition(|c| c.is_control());
    let map = |title: &str| format!("(touchmap: 1, about: (title: \"x{title}x\"))");
    let parse = |text: &str| read::parse("map.ron", text.as_bytes());
    for c in controls {
        assert!(parse(&map(&c.to_string())).is_err(), "{c:?}");
        assert!(parse(&map(&c.escape_unicode().to_string())).is_err(), "{c:?}");
    }
    for chunk in others.chunks(1 << 14) {
        let text: String = chunk.iter().filter(|c| !"\"\\".contains(**c)).collect();
        let records = parse(&map(&text)).unwrap();
        assert_eq!(records.about.title.as_str(), format!("x{text}x"));
        assert!(parse(&write(&records)).unwrap() == records);
    }
    // Half a character is none, by itself or in a pair.
    for half in ["\\u{d800}", "\\u{dfff}", "\\ud83d\\ude00", "\\u{d83d}\\u{de00}", "\\u{110000}"] {
        assert!(parse(&map(half)).is_err(), "{half}");
    }
}

#[test]
fn no_fields_of_a_journal_or_a_conflict_bring_their_reader_down() {
    use touchmap::map::{about::About, segment::Segment, stage::Stage, touchpoint::Touchpoint};
    let _alone = alone();
    for name in shapes::names() {
        let text = String::from_utf8(shapes::of(name, 20_000)).unwrap();
        for begin in text.char_indices().filter(|(_, c)| *c == '(').map(|(i, _)| i).take(8) {
            let _fields = fields_line::read::<Touchpoint>(&text[begin..]);
            let _fields =
                (fields_line::read::<About>(&text[begin..]), fields_line::read::<Stage>(&text[begin..]));
            let _fields = fields_line::read::<Segment>(&text[begin..]);
            let end = text.rfind(')').map_or(text.len(), |i| i.max(begin));
            let _fields = fields_line::read::<Touchpoint>(&text[begin..end]);
        }
    }
}
