//! Names of records that never change and are never shown to the room.

use smol_str::SmolStr;
use std::fmt;

/// The length of the longest id in bytes.
pub const LONGEST: usize = 64;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(SmolStr);

        impl $name {
            /// Reads an id as it stands in a file: 1 to 64 ASCII letters, digits, `-` or `_`; otherwise
            /// `None`.
            pub fn new(text: &str) -> Option<Self> {
                sound(text).then(|| Self(text.into()))
            }

            /// The id as it stands in a file.
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
    /// The id of a stage: the slug of its first name and four random characters.
    StageId
    /// The id of a segment: the slug of its first name and four random characters.
    SegmentId
    /// The id of a touchpoint: eight random characters.
    TouchpointId
    /// The id of a record in a list of another record: four random characters, unique in that list.
    ItemId
}

impl TouchpointId {
    /// An id that sorts before all others, as the beginning of a range.
    pub(super) fn lowest() -> Self {
        Self(SmolStr::default())
    }
}

fn sound(text: &str) -> bool {
    (1..=LONGEST).contains(&text.len()) && text.bytes().all(|b| IS_SOUND[usize::from(b)])
}

/// For each byte whether an id may hold it. A table, because loading asks for every byte of every id.
const IS_SOUND: [bool; 256] = {
    let mut sound = [false; 256];
    let mut b = 0_u8;
    while b.is_ascii() {
        sound[b as usize] = b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        b += 1;
    }
    sound
};

/// Makes new ids from a seed, so that a run of the program can be repeated.
#[derive(Clone, Debug)]
pub struct Ids(u64);

impl Ids {
    /// Begins with a seed. The same seed gives the same ids.
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// A seed for another source of random numbers.
    pub fn seed(&mut self) -> u64 {
        self.next()
    }

    /// Makes the id of a new stage from its name.
    pub fn stage(&mut self, name: &str) -> StageId {
        StageId(self.slugged(name))
    }

    /// Makes the id of a new segment from its name.
    pub fn segment(&mut self, name: &str) -> SegmentId {
        SegmentId(self.slugged(name))
    }

    /// Makes the id of a new touchpoint.
    pub fn touchpoint(&mut self) -> TouchpointId {
        TouchpointId(self.random(8).into())
    }

    /// Makes the id of a new record in an empty list.
    pub fn item(&mut self) -> ItemId {
        ItemId(self.random(4).into())
    }

    /// Makes the id of a new record in a list that has others: four random characters may already be taken
    /// there.
    pub fn item_unlike(&mut self, taken: impl Fn(&ItemId) -> bool) -> ItemId {
        const TRIES: usize = 16;
        let short = std::iter::repeat_with(|| self.item()).take(TRIES).find(|id| !taken(id));
        // A list that holds nearly all short ids gets a longer one.
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

    /// The next random number, by SplitMix64.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

/// Reduces a name to lower-case ASCII letters and digits with single `-` between them; umlauts lose their
/// dots.
pub fn slug(name: &str) -> String {
    let mut out = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            // As German writes them where there are no umlauts.
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            c => match super::text::fold(c.encode_utf8(&mut [0; 4])) {
                plain if plain.chars().all(|c| c.is_ascii_alphanumeric()) => out.push_str(&plain),
                _ if out.is_empty() || out.ends_with('-') => {}
                _ => out.push('-'),
            },
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
        assert!(a.stage("Prüfen & Wählen").as_str().starts_with("pruefen-waehlen-"));
        assert!(StageId::new(a.stage("試す").as_str()).is_some());
    }

    #[test]
    fn an_id_is_plain() {
        for bad in ["", "a b", "ä", "a\u{1b}", &"x".repeat(65)] {
            assert_eq!(StageId::new(bad), None);
        }
    }
}
