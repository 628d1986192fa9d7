//! What makes a text a map's file: its format number, the names of its parts and the largest size.

/// The number of the file format, which is the first thing in the file. A file with a newer number is refused.
pub const FORMAT: u64 = 1;

/// The largest size of a map's file in bytes. A larger file is refused before it is read into memory.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// The parts of the file in their order.
pub(crate) const PARTS: [&str; 6] = ["touchmap", "about", "stages", "segments", "touchpoints", "conflicts"];
