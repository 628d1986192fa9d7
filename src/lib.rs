//! touchmap: build a customer touchpoint map live.

pub mod app;
pub mod analysis;
pub mod formats;
pub mod lang;
pub mod map;
pub mod store;
pub mod ui;
