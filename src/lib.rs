//! touchmap: build a customer touchpoint map live.

pub mod analysis;
pub mod formats;
pub mod lang;
pub mod map;
