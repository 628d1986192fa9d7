//! touchmap: build a customer touchpoint map live, from the keyboard.
//!
//! ```text
//!  ui/map/heads.rs    title · lens and its scale · saved?
//!  ui/map/heads.rs  │ stages ……                          │ ui/map/pane.rs
//! ═ ui/map/heads.rs: a segment's rule ═════════════════════ what the cursor is on,
//!  ui/map/cell.rs   │ ui/map/card.rs                     │ from 140 columns on
//!  …                │ …                                  │
//! ─ ui/map/strip.rs: the parking strip ────────────────────
//!  ui/map/detail.rs   what the cursor is on, in one line; ui/overlay/prompt.rs while something is asked
//!  ui/footer.rs       the keys that make sense now, or what was just done
//! ```
//!
//! A key goes from [`terminal`] to [`app::App::update`], which makes a [`map::edit::Edit`];
//! [`map::document::Document::apply`] is the only door to the map; [`ui::render`] draws what is there now, and
//! [`store`] writes it beside the user.

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
