//! Reads a large file in pieces of its list of touchpoints, on several cores. Each core takes the next piece when it is done
//! with one, so that none waits long for another. Only a file in the layout of [`super::write`] is cut up; any other is read
//! as a whole. A cut at a wrong place, inside a text or a list, leaves a quotation mark or a bracket open before it, so that
//! the piece there cannot be read and neither can the pieces.

use super::{
    format::PARTS,
    parts::{List, Parts},
    quick,
    reading::room_of_part,
};
use crate::map::{id::TouchpointId, touchpoint::Touchpoint};
use memchr::memmem;
use std::{
    hint::black_box,
    ops::Range,
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// How many bytes each core should have to read at least. Below that, a thread costs more than it saves.
const SHARE: usize = 256 * 1024;
/// How many cores there are at most.
const MOST: usize = 8;
/// How many bytes a piece has, about: few enough that nobody waits long for the last one.
const PIECE: usize = 32 * 1024;
/// How many bytes of memory the touchpoints of a piece take, about.
const PIECE_TAKES: usize = 3 * PIECE;
/// The lines between two touchpoints.
const BETWEEN: &str = "\n        ),\n        (\n";
/// The line after the last touchpoint.
const END: &str = "\n    ],\n";

/// Reads a map and finds its position in the text; `None` if it cannot be read in pieces.
pub(super) fn read(text: &str) -> Option<(Parts, Range<usize>)> {
    let cores = cores(text.len());
    let (list, pieces) = cut(text, if cores > 1 { text.len() / PIECE } else { 1 })?;
    let of = pieces.len();
    let next = AtomicUsize::new(0);
    let found: Vec<OnceLock<Touchpoints>> = pieces.iter().map(|_| OnceLock::new()).collect();
    let work = || {
        while let Some((piece, found)) = at(&pieces, &found, next.fetch_add(1, Ordering::Relaxed)) {
            ask_for_memory(PIECE_TAKES);
            let Some(read) = quick::touchpoints(piece, room_of_part(piece.len(), of)) else {
                // The others need not go on.
                return next.store(of, Ordering::Relaxed);
            };
            let _first = found.set(read);
        }
    };
    let (mut parts, map) = thread::scope(|scope| {
        // One more than there are other cores, because the system lets a program's first thread wait on the core of its
        // parent, and goes to another one only with the second. Where it gives no thread, the others do its work.
        for _ in 0..cores {
            let _begun = thread::Builder::new().spawn_scoped(scope, work);
        }
        let rest = [&text[..list.start], &text[list.end..]].concat();
        let read = quick::file(&rest, room_of_part(rest.len(), of));
        work();
        read.filter(|(parts, _)| parts.touchpoints.is_empty())
    })?;
    for piece in found {
        parts.touchpoints.extend(piece.into_inner()?);
    }
    Some((parts, map.start..map.end + list.len()))
}

/// Makes the allocator ask the system for so much memory at once. In a thread other than the first, it asks for each page by
/// itself, and meanwhile the other threads wait with theirs.
fn ask_for_memory(bytes: usize) {
    drop(black_box(Vec::<u8>::with_capacity(bytes)));
}

/// The touchpoints of a piece.
type Touchpoints = List<TouchpointId, Touchpoint>;

/// The elements of two lists at a position.
fn at<'l, A, B>(a: &'l [A], b: &'l [B], position: usize) -> Option<(&'l A, &'l B)> {
    a.get(position).zip(b.get(position))
}

/// How many cores should read a text of this length here.
fn cores(length: usize) -> usize {
    match (length / SHARE).min(MOST) {
        0 => 1,
        // To ask for the number of cores takes longer than one thread more on a machine that has only one.
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
    // Conflicts are the only part that may follow, and most maps have none.
    let last = start + memmem::rfind(&text.as_bytes()[start..], END.as_bytes())?;
    let is_end = text[last + END.len()..].starts_with(')');
    let end = if is_end { last } else { start + find(&text[start..], END)? };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{store::ron::write::write, testing};
    use proptest::prelude::*;

    fn whole(text: &str) -> Option<(Parts, Range<usize>)> {
        quick::file(text, room_of_part(text.len(), 1))
    }

    #[test]
    fn a_large_map_is_read_in_pieces_as_it_is_in_one() {
        let text = format!("// ours\n{}\n// after", write(&testing::map(900, 1)));
        for count in 2..6 {
            let (list, pieces) = cut(&text, count).unwrap();
            assert_eq!(pieces.concat(), text[list], "{count}");
            assert_eq!(pieces.len(), count);
        }
        assert!(text.len() > 2 * SHARE);
        assert_eq!(read(&text), whole(&text).filter(|_| cores(text.len()) > 1));
    }

    proptest! {
        /// A piece that begins or ends at a wrong place is never taken for one.
        #[test]
        fn where_the_text_looks_like_a_cut_it_is_read_as_a_whole(at in any::<prop::sample::Index>(), what in prop::sample::select(vec![BETWEEN, END, "\n    touchpoints: [\n", "\"", "(", ")", "x"])) {
            let mut text = write(&testing::map(12, 1));
            let at = (0..=at.index(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
            text.insert_str(at, what);
            let read = cut(&text, 3).and_then(|(_, pieces)| {
                pieces.iter().map(|piece| quick::touchpoints(piece, room_of_part(piece.len(), 3))).collect::<Option<Vec<_>>>()
            });
            if let (Some(pieces), Some((parts, _))) = (read, whole(&text)) {
                prop_assert!(pieces.into_iter().flatten().eq(parts.touchpoints));
            }
        }
    }
}
