//! Reading, writing and saving maps of four sizes.

use divan::Bencher;
use touchmap::{
    map::{document::Document, id::Ids},
    store::{read, write::write},
    testing,
};

const SIZES: [usize; 4] = [50, 1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

/// The records from the bytes, checked.
#[divan::bench(args = SIZES)]
fn parse(bencher: Bencher<'_, '_>, size: usize) {
    let text = write(&testing::map(size, 1));
    bencher
        .counter(divan::counter::BytesCount::of_str(&text))
        .bench(|| read::parse("map.ron", text.as_bytes(), &mut Ids::seeded(1)));
}

/// From the file to a document that can be drawn.
#[divan::bench(args = SIZES)]
fn load(bencher: Bencher<'_, '_>, size: usize) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    std::fs::write(&path, write(&testing::map(size, 1))).unwrap();
    bencher.bench(|| Document::open(read::open(&path, &mut Ids::seeded(1)).unwrap().records).unwrap());
}

/// The text of the file.
#[divan::bench(args = SIZES)]
fn write_text(bencher: Bencher<'_, '_>, size: usize) {
    let records = testing::map(size, 1);
    bencher.bench(|| write(&records));
}
