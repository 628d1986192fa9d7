//! Reads a large file in pieces of its list of touchpoints, each on a core of its own. Only a file in the layout of
//! [`super::write`] is cut up; any other is read as a whole. A cut at a wrong place, inside a text or a list, leaves a
//! quotation mark or a bracket open before it, so that the piece there cannot be read and neither can the pieces.

use super::{
    fast_ron::{self, Odd},
    format::PARTS,
    parts::{File, List, Parts},
    reading::Context,
    record::Records,
};
use crate::map::{id::TouchpointId, touchpoint::Touchpoint};
use memchr::memmem;
use std::{ops::Range, thread};

/// How many bytes a piece has at least. Below that, a thread costs more than it saves.
const LEAST: usize = 256 * 1024;
/// How many pieces there are at most.
const MOST: usize = 8;
/// The lines between two touchpoints.
const BETWEEN: &str = "\n        ),\n        (\n";
/// The line after the last touchpoint.
const END: &str = "\n    ],\n";

/// Reads a map and finds its position in the text; an error if it cannot be read in pieces. What the file leaves out is
/// added by the reader of the whole only.
pub(super) fn read(text: &str) -> Result<(Parts, Range<usize>), Odd> {
    let (list, pieces) = cut(text, cores(text.len())).ok_or(Odd)?;
    let of = pieces.len();
    thread::scope(|scope| {
        let (first, others) = pieces.split_first().ok_or(Odd)?;
        let begun = others
            .iter()
            .map(|&piece| thread::Builder::new().spawn_scoped(scope, move || touchpoints(piece, of)));
        let begun: Vec<_> = begun.collect::<Result<_, _>>().map_err(|_| Odd)?;
        let rest = [&text[..list.start], &text[list.end..]].concat();
        let cx = Context::part(rest.len(), of);
        let (mut parts, map) = fast_ron::read(&rest, File(&cx))?;
        if cx.has_added.get() || !parts.touchpoints.is_empty() {
            return Err(Odd);
        }
        parts.touchpoints = touchpoints(first, of)?;
        for thread in begun {
            parts.touchpoints.extend(thread.join().map_err(|_| Odd)??);
        }
        Ok((parts, map.start..map.end + list.len()))
    })
}

/// How many pieces a text of this length should be cut into here.
fn cores(length: usize) -> usize {
    match (length / LEAST).min(MOST) {
        0 => 1,
        // To ask for the number of cores takes longer than one piece more on a machine that has only one.
        few @ 1..=2 => few,
        most => thread::available_parallelism().map_or(1, |cores| cores.get().min(most)),
    }
}

/// Cuts the list of touchpoints into so many pieces; returns its position too.
fn cut(text: &str, count: usize) -> Option<(Range<usize>, Vec<&str>)> {
    if count < 2 {
        return None;
    }
    let begin = format!("\n    {}: [\n", PARTS[4]);
    let find = |text: &str, line: &str| memmem::find(text.as_bytes(), line.as_bytes());
    let start = find(text, &begin)? + begin.len();
    let end = start + find(&text[start..], END)?;
    let mut pieces = Vec::with_capacity(count);
    let mut left = &text[start..end];
    for count in (2..=count).rev() {
        let about = left.len() / count;
        let about = (about..left.len()).find(|at| left.is_char_boundary(*at))?;
        let Some(at) = find(&left[about..], BETWEEN) else { break };
        // The closing bracket and its comma stay with the first piece.
        let at = about + at + BETWEEN.len() - "        (\n".len();
        pieces.push(&left[..at]);
        left = &left[at..];
    }
    pieces.push(left);
    Some((start..end, pieces))
}

/// Reads one of so many pieces.
fn touchpoints(piece: &str, of: usize) -> Result<List<TouchpointId, Touchpoint>, Odd> {
    let cx = Context::part(piece.len(), of);
    let all = fast_ron::elements(piece, Records::list(&cx, TouchpointId::new))?;
    let is_whole = !cx.has_added.get() && all.iter().all(|found| found.id.is_some());
    if is_whole { Ok(all) } else { Err(Odd) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{map::id::Ids, store::ron::write::write, testing};
    use proptest::prelude::*;

    fn whole(text: &str) -> Option<(Parts, Range<usize>)> {
        fast_ron::read(text, File(&Context::new(Ids::seeded(1), text.len()))).ok()
    }

    #[test]
    fn a_large_map_is_read_in_pieces_as_it_is_in_one() {
        let text = format!("// ours\n{}\n// after", write(&testing::map(900, 1)));
        for count in 2..6 {
            let (list, pieces) = cut(&text, count).unwrap();
            assert_eq!(pieces.concat(), text[list], "{count}");
            assert_eq!(pieces.len(), count);
        }
        assert!(text.len() > 2 * LEAST);
        assert_eq!(read(&text).ok(), whole(&text).filter(|_| cores(text.len()) > 1));
    }

    proptest! {
        /// A piece that begins or ends at a wrong place is never taken for one.
        #[test]
        fn where_the_text_looks_like_a_cut_it_is_read_as_a_whole(at in any::<prop::sample::Index>(), what in prop::sample::select(vec![BETWEEN, END, "\n    touchpoints: [\n", "\"", "(", ")", "x"])) {
            let mut text = write(&testing::map(12, 1));
            let at = (0..=at.index(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
            text.insert_str(at, what);
            let read = cut(&text, 3).and_then(|(_, pieces)| {
                pieces.iter().map(|piece| touchpoints(piece, 3).ok()).collect::<Option<Vec<_>>>()
            });
            if let (Some(pieces), Some((parts, _))) = (read, whole(&text)) {
                prop_assert!(pieces.into_iter().flatten().eq(parts.touchpoints));
            }
        }
    }
}
