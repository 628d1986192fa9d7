//! Writes a map as RON that people can read, edit by hand and merge with git: one field a line, each place in
//! one line, empty fields left out, records in order of id. An unchanged map gives the same bytes.

use super::{
    conflict,
    format::{LOWEST, PARTS},
    writer::Writer,
};
use crate::map::Records;

/// The text of the map's file.
pub fn write(records: &Records) -> String {
    let room = 640 * (records.touchpoints.len() + records.stages.len() + records.segments.len() + 4);
    let mut out = Writer::with_room(room);
    out.text.push_str("(\n");
    out.begin(PARTS[0]);
    let number = out.text.len();
    out.number(LOWEST);
    out.end();
    if *records.about != crate::map::about::About::default() {
        out.begin(PARTS[1]);
        out.record(None, &*records.about);
        out.end();
    }
    out.list(PARTS[2], records.stages.iter().map(|(id, r)| (id.as_str(), r)));
    out.list(PARTS[3], records.segments.iter().map(|(id, r)| (id.as_str(), r)));
    out.list(PARTS[4], records.touchpoints.iter().map(|(id, r)| (id.as_str(), r)));
    conflict::write(PARTS[5], records, &mut out);
    out.text.push_str(")\n");
    let format = out.format.to_string();
    out.text.replace_range(number..number + 1, &format);
    out.text
}
