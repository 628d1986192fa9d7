//! Map files of 10 MB that somebody made to keep their reader busy: `cargo bench --bench hostile`; none may take a second.

#[path = "../tests/hostile/shapes.rs"]
mod shapes;

use divan::Bencher;
use touchmap::{lang::Lang, map::about::Language, store::ron::read};

fn main() {
    divan::main();
}

/// Bytes to records, or to what is said about them.
#[divan::bench(args = shapes::names(), sample_count = 3)]
fn read(bencher: Bencher<'_, '_>, name: &str) {
    let bytes = shapes::of(name, 10_000_000);
    let lang = Lang::new(Language::English);
    bencher.bench_local(|| read::parse("map.ron", &bytes).map_err(|e| e.describe(&lang, false)));
}
