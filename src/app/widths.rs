//! Columns of a table share its width by what stands in them, so that nothing is cut beside empty space.

/// What a column would take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// With all its texts in one line.
    pub whole: u16,
    /// With no word broken.
    pub least: u16,
}

impl Wish {
    /// The one that serves both.
    pub fn or(self, other: Self) -> Self {
        Self { whole: self.whole.max(other.whole), least: self.least.max(other.least) }
    }
}

/// How wide the columns are within `room`. Where not all fit, the widest give way, down to the same width; only where
/// there is no other way do they break words.
pub fn share(wishes: &[Wish], room: u16) -> Vec<u16> {
    let mut widths: Vec<u16> = wishes.iter().map(|wish| wish.whole.min(room)).collect();
    narrow(&mut widths, wishes, room);
    narrow(&mut widths, &vec![Wish::default(); wishes.len()], room);
    widths
}

fn narrow(widths: &mut [u16], wishes: &[Wish], room: u16) {
    let mut over = widths.iter().map(|width| u32::from(*width)).sum::<u32>().saturating_sub(room.into());
    while over > 0 {
        let can = widths.iter_mut().zip(wishes).filter(|(width, wish)| **width > wish.least);
        let Some((widest, _)) = can.max_by_key(|(width, _)| **width) else { break };
        *widest -= 1;
        over -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_is_cut_beside_empty_space(
            wishes in prop::collection::vec((0u16..300, 0u16..30), 1..7),
            room in 5u16..200,
        ) {
            let wishes: Vec<Wish> =
                wishes.into_iter().map(|(whole, least)| Wish { whole, least: least.min(whole) }).collect();
            let got = share(&wishes, room);
            if wishes.iter().map(|wish| wish.whole).sum::<u16>() <= room {
                prop_assert!(got.iter().zip(&wishes).all(|(width, wish)| *width == wish.whole));
            } else {
                prop_assert_eq!(got.iter().sum::<u16>(), room);
            }
            if wishes.iter().map(|wish| wish.least).sum::<u16>() <= room {
                let whole = |(width, wish): (&u16, &Wish)| *width >= wish.least.min(room);
                prop_assert!(got.iter().zip(&wishes).all(whole), "{:?}", got);
            }
        }
    }
}
