//! touchmap: build a customer touchpoint map live.

pub mod lang;
pub mod map;
pub mod store;
#[doc(hidden)]
pub mod testing;
