//! Map files of 10 MB that somebody made to keep their reader busy: `cargo bench --bench hostile`; none may take a second.

#[path = "../tests/hostile/shapes.rs"]
mod shapes;

use divan::Bencher;
use touchmap::{lang::Lang, map::about::Language, map::id::Ids, store::read};

fn main() {
    divan::main();
}

/// Bytes to records, or to what is said about them.
#[divan::bench(args = shapes::names(), sample_count = 3)]
fn read(bencher: Bencher<'_, '_>, name: &str) {
    let bytes =
        shapes::maps(10_000_000).find(|shape| shape.0 == name).map(|shape| shape.1).unwrap_or_default();
    let lang = Lang::new(Language::English);
    bencher
        .bench(|| read::parse("map.ron", &bytes, &mut Ids::seeded(1)).map_err(|e| e.describe(&lang, false)));
}
