//! Writes the maps that the figures in CONTRIBUTING.md are measured with, into `target/maps`.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use touchmap::{store::ron::write::write, testing};

#[test]
#[ignore = "writes 60 MB; run it before measuring"]
fn write_the_maps_that_are_measured() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/maps");
    std::fs::create_dir_all(&folder).unwrap();
    for size in [50, 1_000, 10_000, 100_000] {
        std::fs::write(folder.join(format!("{size}.ron")), write(&testing::map(size, 1))).unwrap();
    }
}
