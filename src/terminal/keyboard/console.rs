//! Reads the events of a Windows console, which are complete when they come.

use ratatui::crossterm::event::{self, Event};
use std::{io, time::Duration};

#[derive(Default)]
pub(super) struct Source;

impl Source {
    /// Waits for an event, and takes all that have come.
    pub(super) fn batch(&self) -> io::Result<Vec<Event>> {
        let mut batch = vec![event::read()?];
        while event::poll(Duration::ZERO)? {
            batch.push(event::read()?);
        }
        Ok(batch)
    }

    /// The events that are still incomplete; a console never has any.
    pub(super) fn finish(&self) -> Vec<Event> {
        Vec::new()
    }
}
