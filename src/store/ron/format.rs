//! The file format in numbers and names: its format number, its parts and its largest size.

/// The newest number of the file format. The number is the first thing in a file. A map is written with the
/// lowest number that has all the fields in it, so that an older program opens every map that it understands;
/// a file with a newer number is refused.
pub const FORMAT: u64 = 2;

/// The number of a map that has only fields of the first format.
pub(crate) const LOWEST: u64 = 1;

/// The largest size of a map's file in bytes. A larger file is refused before it is read into memory.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// The parts of the file in their order.
pub(crate) const PARTS: [&str; 6] = ["touchmap", "about", "stages", "segments", "touchpoints", "conflicts"];
