//! Documents that are made from the program's tables.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "docs/requirements.rs"]
mod requirements;
mod room;

use touchmap::{app::command::keymap, cli, lang::Lang, map::about::Language};

/// Set `TOUCHMAP_WRITE=1` to bring the README up to date instead of failing.
#[test]
fn the_readmes_key_table_is_the_programs() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let (begin, end) = ("<!-- keys: made by `touchmap keys` -->\n", "<!-- end of keys -->");
    let from = readme.find(begin).unwrap() + begin.len();
    let to = readme.find(end).unwrap();
    let table = format!("\n{}\n", cli::keys(&Lang::new(Language::English), &keymap(&[]).0, false));
    if std::env::var_os("TOUCHMAP_WRITE").is_some() {
        std::fs::write(path, format!("{}{table}{}", &readme[..from], &readme[to..])).unwrap();
    } else {
        assert_eq!(&readme[from..to], table, "TOUCHMAP_WRITE=1 cargo test --test docs writes it");
    }
}

#[test]
fn the_readmes_map_is_a_sound_map() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let from = readme.find("```ron\n").unwrap() + "```ron\n".len();
    let text = &readme[from..from + readme[from..].find("```").unwrap()];
    let lang = Lang::new(Language::English);
    let records = touchmap::store::ron::read::parse("README.md", text.as_bytes());
    let records = records.unwrap_or_else(|e| panic!("{}", e.describe(&lang, false)));
    assert_eq!(records.touchpoints.len(), 1);
}
