//! Exchange formats: one file, or one folder, for each.

pub mod markdown;
