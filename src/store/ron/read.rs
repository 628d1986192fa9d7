//! Reads a map: RON through `ron` and the table of fields. What hand-written files may leave out (ids of what
//! stands in lists, ids and numbers of touchpoints, ranks) is added; nothing else is ever changed by reading.

use super::{
    comments::{self, Comments, MARK},
    diagnose,
    error::{Error, Kind, Problem, Why},
    format::{FORMAT, LARGEST, PARTS},
    locate::{self, Found},
    parts::{File, List, Parts},
    pieces, quick,
    reading::{Context, room},
    tokens::{Header, header},
};
use crate::{
    map::{
        Key, Records,
        conflict::Conflict,
        document::Document,
        id::{Ids, TouchpointId},
        merge::recognise::recognise,
        rank::Rank,
        touchpoint::Touchpoint,
        validity::{self, Unsound},
    },
    store::{FileState, visible},
};
use ron::{Options, extensions::Extensions};
use serde::de::DeserializeSeed;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Read,
    path::Path,
    sync::Arc,
};

/// A map that was read from a file.
#[derive(Clone, Debug)]
pub struct MapFile {
    /// The records of the map, which are sound.
    pub records: Records,
    /// The fingerprint of the file, which shows before a save whether somebody else has written to it.
    pub state: FileState,
    /// The comments in the file.
    pub comments: Comments,
    /// The touchpoints without ids in the file, with their numbers if these are written.
    pub without_ids: BTreeMap<TouchpointId, Option<u32>>,
}

impl MapFile {
    /// The records of the map, in which touchpoints without ids get those that they have in `known`.
    pub fn recognised(self, known: &Records) -> Records {
        if self.without_ids.is_empty() {
            self.records
        } else {
            recognise(known, self.records, &self.without_ids)
        }
    }
}

/// How many bytes are read before the first words decide whether the rest is read as well.
const BEGIN: u64 = 64 * 1024;

/// Reads a map from a file.
///
/// # Errors
/// If the file can't be read or is no sound map.
pub fn open(path: &Path) -> Result<MapFile, Error> {
    read(&path.display().to_string(), &load(path)?)
}

/// The bytes of a regular file that may be a map. One that is larger than any map is refused.
pub(crate) fn load(path: &Path) -> Result<Vec<u8>, Error> {
    load_up_to(path, LARGEST)
}

/// The bytes of a regular file that may be a map and has at most `largest` bytes.
pub(crate) fn load_up_to(path: &Path, largest: u64) -> Result<Vec<u8>, Error> {
    let failed = |e| Error::io(path, e);
    let about = fs::metadata(path).map_err(failed)?;
    if about.is_dir() {
        return Err(Error::of(path, Why::Folder));
    }
    if !about.is_file() {
        return Err(Error::of(path, Why::Special));
    }
    if about.len() > largest {
        return Err(Error::of(path, Why::TooLarge));
    }
    let file = fs::File::open(path).map_err(failed)?;
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0).saturating_add(1));
    (&file).take(BEGIN).read_to_end(&mut bytes).map_err(failed)?;
    if about.len() > BEGIN && !may_be_a_map(&bytes) {
        return Ok(bytes);
    }
    (&file).take((largest - BEGIN).saturating_add(1)).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > largest { Err(Error::of(path, Why::TooLarge)) } else { Ok(bytes) }
}

/// Whether the start of a file can be that of a map.
fn may_be_a_map(begin: &[u8]) -> bool {
    let begin = begin.strip_prefix(MARK.as_bytes()).unwrap_or(begin);
    let valid = std::str::from_utf8(begin)
        .or_else(|e| std::str::from_utf8(&begin[..e.valid_up_to()]))
        .unwrap_or_default();
    !matches!(header(valid), Header::Other(_))
}

/// Reads a map from the bytes of a file; `name` is only for the error. A record without an id in the file
/// gets one that follows from the file's content, so that a journal is replayed on the same ids every time.
///
/// # Errors
/// If they are no sound map.
pub fn read(name: &str, bytes: &[u8]) -> Result<MapFile, Error> {
    let state = FileState::of(bytes);
    let sound = |records| match validity::check(&records) {
        unsound if unsound.is_empty() => Ok(records),
        unsound => Err(Box::new((records, unsound))),
    };
    let (records, comments, without_ids) =
        sound_map(bytes, state, sound).map_err(|found| content(name, found))?;
    Ok(MapFile { records, state, comments: comments.after_mark(bytes), without_ids })
}

/// Reads a map from the bytes of a file, to be worked on; `name` is only for the error.
///
/// # Errors
/// If they are no sound map.
pub(crate) fn document(name: &str, bytes: &[u8]) -> Result<(Document, FileState, Comments), Error> {
    let state = FileState::of(bytes);
    let sound = |records| Document::sound(records, 0);
    let (doc, comments, _) = sound_map(bytes, state, sound).map_err(|found| content(name, found))?;
    Ok((doc, state, comments.after_mark(bytes)))
}

fn content(name: &str, problems: Vec<Problem>) -> Error {
    Error { file: visible(name), why: Why::Content(problems), remains: false }
}

/// Reads only the records of a map from the bytes of a file; `name` is only for the error.
///
/// # Errors
/// If they are no sound map.
pub fn parse(name: &str, bytes: &[u8]) -> Result<Records, Error> {
    read(name, bytes).map(|opened| opened.records)
}

/// The text of a map file, for a reader that knows the formats up to the number `known`.
pub(crate) fn text(bytes: &[u8], known: u64) -> Result<&str, Vec<Problem>> {
    let text = clean(bytes)?;
    match header(text) {
        Header::Format(found, _) if found <= known => Ok(text),
        Header::Format(found, span) => Err(vec![Problem::new(text, span, Kind::Newer { found, known })]),
        Header::Short if text.trim().is_empty() => Err(vec![Problem::new(text, 0..0, Kind::Empty)]),
        header => {
            let span = if let Header::Other(span) = header { span } else { 0..text.trim_end().len() };
            let conflict = diagnose::conflict(text);
            Err(vec![conflict.unwrap_or_else(|| Problem::new(text, span, Kind::NotAMap))])
        }
    }
}

/// The text of a file without the byte order mark, or the problem if it holds something that a text may not
/// hold.
pub(crate) fn clean(bytes: &[u8]) -> Result<&str, Vec<Problem>> {
    let text = decoded(bytes)?;
    match control(text) {
        None => Ok(text),
        Some((at, c)) => Err(vec![Problem::new(text, at..at + c.len_utf8(), Kind::Control(c.into()))]),
    }
}

/// The text of a file without the byte order mark, or the problem if it is no text.
fn decoded(bytes: &[u8]) -> Result<&str, Vec<Problem>> {
    let (bytes, skipped) = bytes.strip_prefix(MARK.as_bytes()).map_or((bytes, 0), |rest| (rest, MARK.len()));
    std::str::from_utf8(bytes).map_err(|e| {
        let (valid, at) = (e.valid_up_to(), e.valid_up_to());
        let lossy = String::from_utf8_lossy(&bytes[..bytes.len().min(at + 200)]).into_owned();
        vec![Problem::new(&lossy, valid..valid + 3, Kind::NotUtf8(at + skipped))]
    })
}

/// The first control character other than those of white space. Only blocks of bytes that may hold one are read
/// character by character, and most files have few of those.
pub(super) fn control(text: &str) -> Option<(usize, char)> {
    const BLOCK: usize = 256;
    let bad = |(_, c): &(usize, char)| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let blocks = text.as_bytes().chunks(BLOCK).enumerate();
    let suspects = blocks.filter(|(_, block)| is_suspect(block));
    suspects.map(|(nth, _)| nth * BLOCK).find_map(|begin| {
        let first = (begin..text.len()).find(|at| text.is_char_boundary(*at))?;
        let chars = text[first..].char_indices().map(|(i, c)| (first + i, c));
        chars.take_while(|(at, _)| *at < begin + BLOCK).find(bad)
    })
}

/// Whether one of these bytes is a control character other than a line feed, or begins one of two bytes. Eight bytes are
/// compared at once, because each byte of a file is.
fn is_suspect(bytes: &[u8]) -> bool {
    /// In each byte of a word, the lowest bit.
    const ONES: u64 = u64::MAX / 0xff;
    /// In each byte of a word, the highest bit, which says whether something holds for that byte.
    const SAYS: u64 = ONES << 7;
    let suspects = |word: &[u8; 8]| {
        let word = u64::from_ne_bytes(*word);
        let is = |byte: u8| {
            let differs = word ^ (ONES * u64::from(byte));
            !(((differs & !SAYS) + !SAYS) | differs) & SAYS
        };
        let is_below_blank = !((word | SAYS) - ONES * u64::from(b' ')) & !word & SAYS;
        is_below_blank & !is(b'\n') | is(0x7f) | is(0xc2)
    };
    let (words, rest) = bytes.as_chunks();
    let mut last = [b' '; 8];
    last[..rest.len()].copy_from_slice(rest);
    words.iter().chain([&last]).any(|word| suspects(word) != 0)
}

/// A sound map, the comments around it, and the touchpoints without ids.
type Sound<M> = (M, Comments, BTreeMap<TouchpointId, Option<u32>>);

/// Reads records and makes a sound map of them, or finds the reasons why they are none.
fn sound_map<M>(
    bytes: &[u8],
    state: FileState,
    sound: impl FnOnce(Records) -> Result<M, Box<(Records, Vec<Unsound>)>>,
) -> Result<Sound<M>, Vec<Problem>> {
    let text = decoded(bytes)?;
    let cx = Context::new(Ids::seeded(state.seed()), text.len());
    let (file, comments) = match quickly(text) {
        Some(read) => read,
        None => {
            let text = self::text(bytes, FORMAT)?;
            (by_ron(text, &cx, File(&cx))?, comments::scan(text))
        }
    };
    let mut found = Vec::new();
    let about = file.about.unwrap_or_default();
    let stages = tree(ranked(file.stages, |stage, rank| stage.rank = rank), PARTS[2], &mut found);
    let segments = tree(ranked(file.segments, |segment, rank| segment.rank = rank), PARTS[3], &mut found);
    let mut list = file.touchpoints;
    let written = list.iter().map(|found| Some(found.record.number).filter(|n| *n > 0)).collect::<Vec<_>>();
    let given = complete(&mut list, &mut cx.ids.borrow_mut());
    let touchpoints = tree(list, PARTS[4], &mut found);
    let conflicts = conflicts(file.conflicts, &mut found);
    let records = Records { about, stages, segments, touchpoints, conflicts };
    let (records, unsound) = if found.is_empty() {
        match sound(records) {
            Ok(map) => {
                let without_ids = given.into_iter().map(|(id, nth)| (id, written[nth])).collect();
                return Ok((map, comments, without_ids));
            }
            Err(found) => *found,
        }
    } else {
        let unsound = validity::check(&records);
        (records, unsound)
    };
    found.extend(unsound.into_iter().map(Found::Unsound));
    Err(diagnose::conflict(text).map_or_else(|| locate::all(text, found, &records, &given), |p| vec![p]))
}

/// Reads a text that is written as we write it; `None` for any other, good or bad.
fn quickly(text: &str) -> Option<(Parts, Comments)> {
    if !matches!(header(text), Header::Format(found, _) if found <= FORMAT) {
        return None;
    }
    let (parts, map) = pieces::read(text).or_else(|| quick::file(text, room(text.len())))?;
    // The quick readers take no control character; only those in the comments around the map are still to be found.
    let around = [&text[..map.start], &text[map.end..]];
    around.iter().all(|text| control(text).is_none()).then(|| (parts, Comments::around(text, &map)))
}

/// Reads a text as `ron` understands it.
pub(crate) fn by_ron<'de, S: DeserializeSeed<'de>>(
    text: &'de str,
    cx: &Context,
    seed: S,
) -> Result<S::Value, Vec<Problem>> {
    cx.restart(text.len());
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let stopped = |rest: &str, error: &ron::Error| {
        vec![diagnose::stopped(text, text.len() - rest.len(), error, cx.fault.take(), cx.expected.get())]
    };
    let mut from =
        ron::Deserializer::from_str_with_options(text, &options).map_err(|e| stopped(text, &e.code))?;
    let value = seed.deserialize(&mut from).map_err(|e| stopped(from.remainder(), &e))?;
    from.end().map_err(|e| stopped(from.remainder(), &e))?;
    Ok(value)
}

/// Gives the order of the file to the records that have no rank.
fn ranked<I, R: crate::map::field::Record + Clone>(
    mut list: List<I, R>,
    set: fn(&mut R, Rank),
) -> List<I, R> {
    for (n, found) in list.iter_mut().enumerate() {
        if !found.has("rank") {
            set(Arc::make_mut(&mut found.record), Rank::nth(n));
        }
    }
    list
}

/// Gives ids and numbers to the touchpoints that have none, and returns the new ids with the touchpoints'
/// positions in the file.
fn complete(list: &mut List<TouchpointId, Touchpoint>, ids: &mut Ids) -> BTreeMap<TouchpointId, usize> {
    let mut given = BTreeMap::new();
    if list.iter().any(|found| found.id.is_none()) {
        let mut used: BTreeSet<TouchpointId> = list.iter().filter_map(|found| found.id.clone()).collect();
        for (n, found) in list.iter_mut().enumerate() {
            while found.id.is_none() {
                found.id = Some(ids.touchpoint()).filter(|id| used.insert(id.clone()));
                given.extend(found.id.iter().map(|id| (id.clone(), n)));
            }
        }
    }
    if list.iter().any(|found| found.record.number == 0) {
        let mut used: BTreeSet<u32> = list.iter().map(|found| found.record.number).collect();
        let mut last = used.last().copied().unwrap_or(0);
        for found in list.iter_mut().filter(|found| found.record.number == 0) {
            last = last.checked_add(1).unwrap_or(1);
            while !used.insert(last) {
                last += 1;
            }
            Arc::make_mut(&mut found.record).number = last;
        }
    }
    given
}

/// The records by id. A file that we wrote is in that order already, which makes it quick.
fn tree<I: Ord + Clone, R>(
    list: List<I, R>,
    part: &'static str,
    wrong: &mut Vec<Found>,
) -> BTreeMap<I, Arc<R>> {
    let sorted = list.is_sorted_by(|a, b| a.id.is_some() && a.id < b.id);
    if sorted && list.first().is_none_or(|found| found.id.is_some()) {
        return list.into_iter().filter_map(|found| Some((found.id?, found.record))).collect();
    }
    let mut tree = BTreeMap::new();
    for (n, found) in list.into_iter().enumerate() {
        match found.id {
            None => note(wrong, Found::NoId(part, n)),
            Some(id) => {
                if tree.insert(id, found.record).is_some() {
                    note(wrong, Found::SameId(part, n));
                }
            }
        }
    }
    tree
}

/// The conflicts by record. A conflict that leaves nothing to choose, because somebody settled it by hand, is
/// left out.
fn conflicts(list: Vec<(Key, Conflict)>, wrong: &mut Vec<Found>) -> BTreeMap<Key, Arc<Conflict>> {
    let mut all = BTreeMap::new();
    for (n, (key, conflict)) in list.into_iter().enumerate() {
        if !conflict.theirs.is_empty() && all.insert(key, Arc::new(conflict)).is_some() {
            note(wrong, Found::SameConflict(n));
        }
    }
    all
}

/// Notes what is wrong, up to the number of problems that are looked for.
fn note(wrong: &mut Vec<Found>, found: Found) {
    if wrong.len() < locate::MOST {
        wrong.push(found);
    }
}
