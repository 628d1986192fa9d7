//! The difference between a text and the next one. While somebody types into a long text, each line of the
//! journal holds only what is new.

/// The part of a text that was replaced, and its replacement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// How many bytes at the beginning stayed.
    begin: usize,
    /// How many bytes at the end stayed.
    end: usize,
    /// The text that stands between them now.
    between: String,
}

impl Difference {
    /// The difference from one text to another.
    pub(super) fn of(before: &str, after: &str) -> Self {
        let same = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
            pairs.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
        };
        let begin = same(&mut before.chars().zip(after.chars()));
        let (before, after) = (&before[begin..], &after[begin..]);
        let end = same(&mut before.chars().rev().zip(after.chars().rev()));
        Self { begin, end, between: after[..after.len() - end].to_owned() }
    }

    /// Turns the earlier text into the later one; `None` if it cannot be the earlier text of this difference.
    pub(super) fn apply(&self, text: &mut String) -> Option<()> {
        let end = text.len().checked_sub(self.end)?;
        let fits = self.begin <= end && text.is_char_boundary(self.begin) && text.is_char_boundary(end);
        fits.then(|| text.replace_range(self.begin..end, &self.between))
    }

    /// Writes the difference as a text, without line breaks if the texts have none.
    pub(super) fn write(&self) -> String {
        format!("{} {} {}", self.begin, self.end, self.between)
    }

    /// Reads a difference that [`Difference::write`] has written; `None` for any other text.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, ' ');
        let (begin, end) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some(Self { begin, end, between: parts.next()?.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_difference_makes_the_later_text_again(before in "[aäb ]{0,12}", after in "[aäb ]{0,12}", other: String) {
            let difference = Difference::of(&before, &after);
            prop_assert_eq!(Difference::read(&difference.write()), Some(difference.clone()));
            let mut text = before;
            prop_assert_eq!(difference.apply(&mut text), Some(()));
            prop_assert_eq!(text, after);
            // Of a text that was not meant, it makes a text or nothing.
            let _any = difference.apply(&mut other.clone());
        }
    }

    #[test]
    fn one_letter_in_a_long_text_is_one_letter() {
        let (before, after) = ("ä".repeat(100_000), format!("{}x{}", "ä".repeat(60_000), "ä".repeat(40_000)));
        assert_eq!(Difference::of(&before, &after).between, "x");
    }
}
