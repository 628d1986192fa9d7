//! Documents that are made from the program's tables.

use touchmap::{cli, lang::Lang, map::about::Language};

/// Set `TOUCHMAP_WRITE=1` to bring the README up to date instead of failing.
#[test]
fn the_readmes_key_table_is_the_programs() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let (begin, end) = ("<!-- keys: made by `touchmap keys` -->\n", "<!-- end of keys -->");
    let from = readme.find(begin).unwrap() + begin.len();
    let to = readme.find(end).unwrap();
    let table = format!("\n{}\n", cli::keys(&Lang::new(Language::English)));
    if std::env::var_os("TOUCHMAP_WRITE").is_some() {
        std::fs::write(path, format!("{}{table}{}", &readme[..from], &readme[to..])).unwrap();
    } else {
        assert_eq!(&readme[from..to], table, "TOUCHMAP_WRITE=1 cargo test --test docs writes it");
    }
}
