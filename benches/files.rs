//! Reading, writing and saving maps of four sizes: `cargo bench --bench files`.

#![expect(clippy::unwrap_used, reason = "a benchmark that fails may stop")]

use divan::{Bencher, counter::BytesCount};
use touchmap::{
    map::document::Document,
    store::{
        Expected,
        ron::{read, write::write},
        save::save,
    },
    testing,
};

const SIZES: [usize; 4] = [50, 1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

/// From the file to a document that can be drawn.
#[divan::bench(args = SIZES, sample_count = 20)]
fn load(bencher: Bencher<'_, '_>, size: usize) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    save(&path, write(&testing::map(size, 1)), Expected::Fresh, |_| ()).unwrap();
    bencher.bench(|| Document::open(read::open(&path).unwrap().records).unwrap());
}

/// Bytes to records, checked.
#[divan::bench(args = SIZES, sample_count = 20)]
fn parse(bencher: Bencher<'_, '_>, size: usize) {
    let text = write(&testing::map(size, 1));
    bencher.counter(BytesCount::of_str(&text)).bench(|| read::parse("map.ron", text.as_bytes()).unwrap());
}

/// A file as a hand would write it, for which `ron` is asked.
#[divan::bench(args = SIZES, sample_count = 20)]
fn parse_by_hand(bencher: Bencher<'_, '_>, size: usize) {
    let text = write(&testing::map(size, 1)) + "// by hand";
    bencher.counter(BytesCount::of_str(&text)).bench(|| read::parse("map.ron", text.as_bytes()).unwrap());
}

/// Records to the text of the file.
#[divan::bench(args = SIZES, sample_count = 20)]
fn text(bencher: Bencher<'_, '_>, size: usize) {
    let records = testing::map(size, 1);
    bencher.bench(|| write(&records));
}

/// A full save: the text, the comparison with what was loaded, one sync, one rename, one sync of the folder.
#[divan::bench(args = SIZES, sample_count = 20)]
fn save_over(bencher: Bencher<'_, '_>, size: usize) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    let records = testing::map(size, 1);
    let mut state = save(&path, write(&records), Expected::Fresh, |_| ()).unwrap();
    bencher.bench_local(|| state = save(&path, write(&records), Expected::Unchanged(state), |_| ()).unwrap());
}
