//! touchmap: build a customer touchpoint map live.

pub mod app;
pub mod cli;
pub mod analysis;
pub mod formats;
pub mod lang;
pub mod map;
pub mod store;
pub mod terminal;
pub mod ui;
