//! Fields that take one of a few values.

/// One of a few values, each with its word in the file.
pub trait Choice: Copy + PartialEq + 'static {
    /// All values in the order in which they are offered.
    const ALL: &'static [Self];
    /// The words of the values in the file, in the order of `ALL`.
    const WORDS: &'static [&'static str];

    /// The value's position in `ALL`.
    fn index(self) -> u8;

    /// The value at a position in `ALL`.
    fn at(index: u8) -> Option<Self> {
        Self::ALL.get(usize::from(index)).copied()
    }

    /// The word in the file, which is also the end of the text's key in the language files.
    fn word(self) -> &'static str {
        Self::WORDS[usize::from(self.index())]
    }
}

/// Declares an enum of a few values with their words.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $crate::map::choice::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const WORDS: &'static [&'static str] = &[$($word),+];
            fn index(self) -> u8 {
                self as u8
            }
        }

        impl $crate::map::field::FieldValue for Option<$name> {
            const SHAPE: $crate::map::field::Shape =
                $crate::map::field::Shape::Choice(<$name as $crate::map::choice::Choice>::WORDS);
            fn to_value(&self) -> $crate::map::field::Value {
                $crate::map::field::Value::Choice(self.map($crate::map::choice::Choice::index))
            }
            fn from_value(value: $crate::map::field::Value) -> Option<Self> {
                match value {
                    $crate::map::field::Value::Choice(None) => Some(None),
                    $crate::map::field::Value::Choice(Some(i)) => <$name as $crate::map::choice::Choice>::at(i).map(Some),
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use choice;
