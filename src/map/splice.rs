//! The difference between two texts as a value. The undo of a text field keeps it instead of whole texts.

/// A piece of a text that is removed, and the piece that takes its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Splice {
    /// The position of both pieces, in bytes.
    pub at: usize,
    /// The piece that is removed.
    pub gone: String,
    /// The piece that takes its place.
    pub come: String,
}

impl Splice {
    /// The smallest splice that turns `before` into `after`.
    pub fn between(before: &str, after: &str) -> Self {
        let same = |(a, b): &(u8, u8)| a == b;
        let mut at = before.bytes().zip(after.bytes()).take_while(same).count();
        while !before.is_char_boundary(at) || !after.is_char_boundary(at) {
            at -= 1;
        }
        let (before, after) = (&before[at..], &after[at..]);
        let mut end = before.bytes().rev().zip(after.bytes().rev()).take_while(same).count();
        while !before.is_char_boundary(before.len() - end) || !after.is_char_boundary(after.len() - end) {
            end -= 1;
        }
        let middle = |text: &str| text[..text.len() - end].to_owned();
        Self { at, gone: middle(before), come: middle(after) }
    }

    /// Applies the splice to a text that has the removed piece at this position.
    pub fn apply(&self, text: &mut String) {
        text.replace_range(self.at..self.at + self.gone.len(), &self.come);
    }

    /// The splice that reverses this one.
    pub fn inverse(&self) -> Self {
        Self { at: self.at, gone: self.come.clone(), come: self.gone.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_leads_from_one_text_to_the_other_and_back(before in "[aäß試🌞]{0,12}", after in "[aäß試🌞]{0,12}") {
            let splice = Splice::between(&before, &after);
            let mut text = before.clone();
            splice.apply(&mut text);
            prop_assert_eq!(&text, &after);
            splice.inverse().apply(&mut text);
            prop_assert_eq!(&text, &before);
        }

        #[test]
        fn it_holds_no_more_than_what_was_typed(text in "[aäß試🌞]{0,12}", typed in "[bü]{1,4}", at in 0usize..13) {
            let at = text.char_indices().nth(at).map_or(text.len(), |(at, _)| at);
            let mut after = text.clone();
            after.insert_str(at, &typed);
            let splice = Splice::between(&text, &after);
            prop_assert_eq!(splice, Splice { at, gone: String::new(), come: typed });
        }
    }
}
