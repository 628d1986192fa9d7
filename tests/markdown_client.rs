//! Does a real reader of GitHub Flavoured Markdown read every text as it was typed? Runs where the environment variable
//! `TOUCHMAP_CLIENTS` names a folder with `check_markdown.mjs` and its packages (remark and its GFM extension).
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may panic, and says when it is skipped"
)]

use std::{collections::HashSet, fmt::Write as _, path::PathBuf, process::Command, sync::Arc};
use touchmap::{
    formats::markdown::{Extent, Options, summary},
    lang::Lang,
    map::{
        Map, Records,
        about::{About, Language, Meeting},
        choice::Choice,
        detail::{Action, Feedback},
        document::Document,
        field::Item,
        id::{ItemId, SegmentId, StageId, TouchpointId},
        place::Place,
        rank::Rank,
        rated::{Rated, Score},
        segment::Segment,
        stage::Stage,
        text::{Line, Prose},
        touchpoint::Touchpoint,
    },
};

/// Everything that some reader takes for markup.
#[rustfmt::skip]
const NASTY: &[&str] = &[
    "|", "a | b", "\\|", "\\", "\\\\", "a\\", "*", "**", "*a*", "**a**", "a*b*c", "_a_", "__a__", "a_b_c", "***",
    "# a", "## a ##", "a #", "#", "C#", "<b>a</b>", "<script>", "<!-- a", "<a@b.de>", "<https://a.de>", "&amp;",
    "&#35;", "&nbsp;a", "AT&T;", "`a`", "``", "```", "~~~", "~~a~~", "~a~", "[a](b)", "![a](b)", "[a][b]", "[a]: b",
    "[^1]", "[^1]: a", "[ ] a", "[x] a", "- a", "-", "--", "---", "- [ ] a", "+ a", "+", "1. a", "1.", "23) a",
    "> a", ">", ">a", "===", "=", "$a$", "$$a$$", ":smile:", ":+1:", ":--", ":-:", "--:", ":--- | ---:",
    "https://a_b.de/c_d*e*?f=g&amp;h=(i)", "http://a.de/\\|x", "www.a_b.de/~c", "WWW.a.de", "a_b@c_d.de",
    "a@b.de_", "mailto:a_b@c.de", "ftp://a.de", "a  b", "!", "![", "(a)", "{a}", "^a^", "==a==", "\"a\" 'b'",
    "\u{202e}abc", "👩\u{200d}🚀 ä e\u{301}",
];

/// The nasty texts, each alone and many stuck together.
fn texts(lead: &str) -> Vec<String> {
    let mut seed = 42_u64;
    let mut any = |n: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % n
    };
    let mixed = (0..400).map(|_| {
        let parts = 1 + any(4);
        (0..parts).map(|_| [NASTY[any(NASTY.len())], ["", " ", "a", ", "][any(4)]].concat()).collect()
    });
    let all = NASTY.iter().map(|t| (*t).to_owned()).chain(mixed.collect::<Vec<String>>());
    all.map(|text| format!("{lead}{}", text.trim())).collect()
}

/// A map that says nothing else, and the blocks of text that a reader must find.
fn nasty(lead: &str, lang: &Lang) -> (Map, Vec<String>) {
    let texts = texts(lead);
    let text = |i: usize| texts[i % texts.len()].as_str();
    let mut wanted = Vec::new();
    let stages: Vec<StageId> = (0..7).map(|i| StageId::new(&format!("s{i}")).unwrap()).collect();
    let segments: Vec<SegmentId> = (0..5).map(|i| SegmentId::new(&format!("r{i}")).unwrap()).collect();
    let mut records = Records::default();
    let meeting = Meeting { date: None, title: Line::clean(text(7)) };
    records.about = Arc::new(About {
        title: Line::clean(text(16)),
        organisation: Line::clean(text(37)),
        business_goal: Prose::clean(text(52)),
        owner: Line::clean(text(3)),
        meetings: vec![Item { id: ItemId::new("m").unwrap(), value: meeting }],
        ..About::default()
    });
    wanted.push(format!("{} · {}", text(37), text(16)));
    wanted.push(format!("{}: {}", lang.get("field-about-business_goal"), text(52)));
    for (i, id) in stages.iter().enumerate() {
        let name = Line::clean(text(11 * i + 1));
        wanted.push(name.to_string());
        let goal = Prose::clean(text(11 * i + 5));
        wanted.push(format!("{}: {goal}", lang.get("field-stage-goal")));
        records
            .stages
            .insert(id.clone(), Arc::new(Stage { rank: Rank::nth(i), name, goal, ..Stage::default() }));
    }
    for (i, id) in segments.iter().enumerate() {
        let name = Line::clean(text(13 * i + 2));
        wanted.push(name.to_string());
        records
            .segments
            .insert(id.clone(), Arc::new(Segment { rank: Rank::nth(i), name, ..Segment::default() }));
    }
    for (i, name) in texts.iter().enumerate() {
        let number = u32::try_from(i + 1).unwrap();
        let mut touchpoint = Touchpoint { number, name: Line::clean(name), ..Touchpoint::default() };
        touchpoint.effectiveness.set(None, Score::new(u8::try_from(i % 6).unwrap()));
        if i % 10 != 9 {
            let (stage, segment) = (stages[i % 7].clone(), segments[i % 5].clone());
            touchpoint.places.put([Place {
                stage,
                segment,
                rank: Rank::nth(i),
                experience: Rated::default(),
            }]);
        }
        let note = [text(i + 1), text(i + 2), "", text(i + 3)].join("\n");
        touchpoint.detail.note = Prose::clean(&note);
        wanted.push(format!("{}: {}", lang.get("field-touchpoint-note"), note));
        let item = |n: usize| ItemId::new(&format!("i{n}")).unwrap();
        let quote =
            |n: usize| Feedback { quote: Line::clean(text(i + n)), source: Line::clean(text(i + n + 1)) };
        touchpoint.detail.feedback = (4..6).map(|n| Item { id: item(n), value: quote(n) }).collect();
        wanted.extend([text(i + 4).to_owned(), format!("({})", text(i + 5))]);
        let action = Action { what: Line::clean(text(i + 9)), who: Line::clean(name), ..Action::default() };
        touchpoint.detail.actions = vec![Item { id: item(1), value: action }];
        wanted.extend([text(i + 9).to_owned(), name.clone()]);
        records.touchpoints.insert(TouchpointId::new(&format!("t{i}")).unwrap(), Arc::new(touchpoint));
    }
    (Document::open(records).unwrap().map().clone(), wanted)
}

/// Prints the text of each heading, paragraph and cell, and what should not have been found.
const READER: &str = r"
import { readFileSync } from 'node:fs';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkGfm from 'remark-gfm';
const tree = unified().use(remarkParse).use(remarkGfm).parse(readFileSync(0, 'utf8'));
const text = n => n.type === 'break' ? '\n' : n.value ?? (n.children ?? []).map(text).join('');
const known = ['root', 'heading', 'paragraph', 'text', 'strong', 'list', 'listItem', 'table', 'tableRow', 'tableCell',
  'break', 'link'];
let out = '';
const walk = n => {
  if (!known.includes(n.type) || n.checked != null) out += `UNWANTED ${n.type} at line ${n.position.start.line}\0`;
  if (['heading', 'paragraph', 'tableCell'].includes(n.type)) out += text(n) + '\0';
  (n.children ?? []).forEach(walk);
};
walk(tree);
process.stdout.write(out);
";

fn clients() -> Option<PathBuf> {
    let folder = std::env::var_os("TOUCHMAP_CLIENTS").map(PathBuf::from);
    if folder.is_none() {
        println!("skipped: TOUCHMAP_CLIENTS names no folder");
    }
    folder
}

fn written(lead: &str, language: Language) -> (tempfile::NamedTempFile, Vec<String>) {
    let lang = Lang::new(language);
    let (map, wanted) = nasty(lead, &lang);
    let options = Options { extent: Extent::All, ..Options::default() };
    let file = tempfile::NamedTempFile::with_suffix(".md").unwrap();
    std::fs::write(file.path(), summary(&map, &lang, &options)).unwrap();
    (file, wanted)
}

#[test]
fn a_real_reader_reads_every_text_as_typed() {
    let Some(clients) = clients() else { return };
    for language in Language::ALL {
        let (file, wanted) = written("", *language);
        let mut node = Command::new("node");
        node.current_dir(&clients).args(["--input-type=module", "-e", READER]);
        let output = node.stdin(file.reopen().unwrap()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let read = String::from_utf8(output.stdout).unwrap();
        let blocks: HashSet<&str> = read.split('\0').collect();
        let mut wrong = String::new();
        for block in blocks.iter().filter(|b| b.starts_with("UNWANTED")) {
            writeln!(wrong, "{block}").unwrap();
        }
        let is_read = |text: &str| blocks.contains(text) || blocks.iter().any(|block| block.contains(text));
        for text in wanted.iter().filter(|text| !is_read(text)) {
            writeln!(wrong, "not read as typed: {text:?}").unwrap();
        }
        if !wrong.is_empty() {
            let (_, path) = file.keep().unwrap();
            panic!("{wrong}\n{}", path.display());
        }
    }
}

/// With a word before each text, since the check takes a paragraph that begins with `#a` for a heading gone wrong.
#[test]
fn the_shape_is_what_was_meant() {
    let Some(clients) = clients() else { return };
    for language in Language::ALL {
        let (file, _) = written("a ", *language);
        let mut node = Command::new("node");
        let output =
            node.arg(clients.join("check_markdown.mjs")).arg("--json").arg(file.path()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
}
