//! Names of records that never change and are never shown to the room.

use smol_str::SmolStr;
use std::fmt;

/// Longest id in bytes.
pub const LONGEST: usize = 64;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(SmolStr);

        impl $name {
            /// An id as it stands in a file: 1 to 64 ASCII letters, digits, `-` or `_`; otherwise `None`.
            pub fn new(text: &str) -> Option<Self> {
                sound(text).then(|| Self(text.into()))
            }

            /// The text in the file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A stage, for life: the slug of its first name and four random characters.
    StageId
    /// A segment, for life: like a stage's.
    SegmentId
    /// A touchpoint, for life: eight random characters.
    TouchpointId
    /// A record in a list inside another record: four random characters, unique in that list.
    ItemId
}

impl TouchpointId {
    /// Before all others, for ranges.
    pub(super) fn lowest() -> Self {
        Self(SmolStr::default())
    }
}

fn sound(text: &str) -> bool {
    (1..=LONGEST).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// Makes new ids. Seeded, so that a run can be repeated; it lives in the program's state.
#[derive(Clone, Debug)]
pub struct Ids(u64);

impl Ids {
    /// Ids that follow from `seed`: the same seed gives the same ids.
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// A seed for another source.
    pub fn seed(&mut self) -> u64 {
        self.next()
    }

    /// A new stage's id, from its first name.
    pub fn stage(&mut self, name: &str) -> StageId {
        StageId(self.slugged(name))
    }

    /// A new segment's id, from its first name.
    pub fn segment(&mut self, name: &str) -> SegmentId {
        SegmentId(self.slugged(name))
    }

    /// A new touchpoint's id.
    pub fn touchpoint(&mut self) -> TouchpointId {
        TouchpointId(self.random(8).into())
    }

    /// A new id for a record in a list.
    pub fn item(&mut self) -> ItemId {
        ItemId(self.random(4).into())
    }

    /// A new id for a record in a list that has others already: four characters are few enough to meet again.
    pub fn item_unlike(&mut self, taken: impl Fn(&ItemId) -> bool) -> ItemId {
        const TRIES: usize = 16;
        let short = std::iter::repeat_with(|| self.item()).take(TRIES).find(|id| !taken(id));
        // In a list of nearly all there are, none would be found.
        short.unwrap_or_else(|| {
            loop {
                let id = ItemId(self.random(12).into());
                if !taken(&id) {
                    break id;
                }
            }
        })
    }

    fn slugged(&mut self, name: &str) -> SmolStr {
        let mut slug = slug(name);
        slug.truncate(24);
        if !slug.is_empty() {
            slug.push('-');
        }
        (slug + &self.random(4)).into()
    }

    /// Crockford's base32 in lower case: no i, l, o or u, so that an id read aloud is not misheard.
    fn random(&mut self, count: usize) -> String {
        const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        let mut bits = self.next();
        (0..count)
            .map(|_| {
                let c = ALPHABET[(bits & 31) as usize];
                bits >>= 5;
                char::from(c)
            })
            .collect()
    }

    /// SplitMix64.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

/// Lower-case ASCII letters and digits of `name`, everything else one `-`; umlauts lose their dots.
pub fn slug(name: &str) -> String {
    let mut out = String::new();
    for c in super::text::fold(name).chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_ids() {
        let (mut a, mut b) = (Ids::seeded(7), Ids::seeded(7));
        assert_eq!(a.touchpoint(), b.touchpoint());
        assert_ne!(a.touchpoint(), a.touchpoint());
        assert!(a.stage("Prüfen & Wählen").as_str().starts_with("prufen-wahlen-"));
        assert!(StageId::new(a.stage("試す").as_str()).is_some());
    }

    #[test]
    fn an_id_is_plain() {
        for bad in ["", "a b", "ä", "a\u{1b}", &"x".repeat(65)] {
            assert_eq!(StageId::new(bad), None);
        }
    }
}
