//! touchmap: build a customer touchpoint map live, from the keyboard.
//!
//! ```text
//!  ui/top.rs          title · screens · lens and its scale · saved?
//!  ui/map/heads.rs  │ stages ……                          │ ui/map/pane/
//! ═ ui/map/band.rs: a segment's band ══════════════════════ what the cursor is on,
//!  ui/map/cell.rs   │ ui/map/tile.rs                     │ on large screens
//!  …                │ …                                  │
//! ─ ui/map/strip.rs: the parking strip ────────────────────
//!  ui/status.rs       what was just done, or what the cursor is on; ui/overlay/prompt.rs asks here
//!  ui/footer.rs       the keys that make sense here and now
//! ```
//!
//! A key goes from [`terminal`] to [`app::App::update`], which makes a [`map::edit::Edit`]. Only
//! [`map::document::Document::apply`] changes the map. Then [`ui::render`] draws what is there now, and
//! [`store`] writes it to the disk while the user goes on.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod formats;
pub mod lang;
pub mod map;
pub mod store;
pub mod terminal;
#[doc(hidden)]
pub mod testing;
pub mod ui;
