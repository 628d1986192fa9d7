//! The fingerprint of a file when it was read or saved. It is made from the content, because time and size
//! can stay the same (fault 15).

use std::{fmt, fs, io, path::Path};

/// A number made from the content of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FileState {
    hash: [u64; 2],
    length: u64,
}

impl FileState {
    /// The fingerprint of these bytes. It is no protection against somebody who makes two files with the same
    /// one on purpose.
    pub fn of(bytes: &[u8]) -> Self {
        const FACTORS: [u64; 2] = [0x9e37_79b9_7f4a_7c15, 0xc2b2_ae3d_27d4_eb4f];
        let mut hash = [0x243f_6a88_85a3_08d3_u64, 0x1319_8a2e_0370_7344];
        let mut take = |block: &[u8; 16]| {
            let (low, high) = block.split_at(8);
            for (lane, word) in [low, high].into_iter().enumerate() {
                let word = word.try_into().map_or(0, u64::from_le_bytes);
                hash[lane] = (hash[lane] ^ word).wrapping_mul(FACTORS[lane]).rotate_left(29);
            }
        };
        let mut blocks = bytes.chunks_exact(16);
        for block in &mut blocks {
            if let Ok(block) = block.try_into() {
                take(block);
            }
        }
        let mut last = [0; 16];
        last[..blocks.remainder().len()].copy_from_slice(blocks.remainder());
        take(&last);
        let length = bytes.len() as u64;
        let mixed = |a: u64, b: u64| {
            let z = (a ^ length).wrapping_add(b.rotate_left(32)).wrapping_mul(FACTORS[0]);
            (z ^ (z >> 29)).wrapping_mul(FACTORS[1])
        };
        Self { hash: [mixed(hash[0], hash[1]), mixed(hash[1], hash[0])], length }
    }
}

impl fmt::Display for FileState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = self.hash;
        write!(f, "{first:016x}-{second:016x}-{:x}", self.length)
    }
}

impl FileState {
    /// A seed for random choices that must be the same for the same content.
    pub(super) fn seed(&self) -> u64 {
        self.hash[0]
    }

    /// Reads a fingerprint that `Display` has written; `None` for any other text.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut numbers = text.split('-').map(|part| u64::from_str_radix(part, 16).ok());
        let mut next = || numbers.next().flatten();
        let state = Self { hash: [next()?, next()?], length: next()? };
        (state.to_string() == text).then_some(state)
    }
}

/// Whether the file no longer holds what it held at that time. A file that is gone has changed.
///
/// # Errors
/// If the file exists and can't be read.
pub fn changed_since(path: &Path, then: &FileState) -> io::Result<bool> {
    let about = match fs::metadata(path) {
        Ok(about) => about,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(e) => return Err(e),
    };
    if !about.is_file() || about.len() != then.length {
        return Ok(true);
    }
    Ok(FileState::of(&fs::read(path)?) != *then)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_bit_anywhere_changes_the_state() {
        let bytes = vec![7; 100];
        let state = FileState::of(&bytes);
        for i in 0..bytes.len() {
            for bit in 0..8 {
                let mut other = bytes.clone();
                other[i] ^= 1 << bit;
                assert_ne!(FileState::of(&other), state);
            }
        }
        assert_ne!(FileState::of(&[0; 3]), FileState::of(&[0; 4]));
        assert_eq!(FileState::of(&bytes), state);
    }
}
