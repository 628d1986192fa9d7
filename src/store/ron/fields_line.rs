//! Some fields of a record on one line, without its id, as a journal or a conflict keeps them: `(name: "…",
//! kind: None)`. A field that is left out is not concerned; a field that is written empty is to be empty.

use super::{quick, reading::room, writer::Writer};
use crate::map::field::{Fields, Record};

/// Writes these fields on one line.
pub fn write<R: Record>(fields: &Fields) -> String {
    let mut out = Writer::compact();
    out.partial::<R>(fields);
    out.text
}

/// Reads fields that we wrote; `None` when they are not written as we write them.
pub fn read<R: Record>(text: &str) -> Option<Fields> {
    quick::fields::<R>(text, room(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        map::{about::About, segment::Segment, stage::Stage, touchpoint::Touchpoint},
        store::ron::arbitrary::{fields, maps},
    };
    use proptest::prelude::*;

    fn same_again<R: Record>(given: &Fields) {
        let line = write::<R>(given);
        assert!(!line.contains('\n'), "{line}");
        assert_eq!(read::<R>(&line).as_ref(), Some(given), "{line}");
    }

    proptest! {
        #[test]
        fn fields_written_on_one_line_are_read_again(
            about in fields::<About>(),
            stage in fields::<Stage>(),
            segment in fields::<Segment>(),
            touchpoint in fields::<Touchpoint>(),
        ) {
            same_again::<About>(&about);
            same_again::<Stage>(&stage);
            same_again::<Segment>(&segment);
            same_again::<Touchpoint>(&touchpoint);
        }

        #[test]
        fn so_are_places(map in maps()) {
            for touchpoint in map.touchpoints.values() {
                let all = Touchpoint::FIELDS.iter().map(|f| (f.column.name, (f.get)(touchpoint))).collect();
                same_again::<Touchpoint>(&all);
            }
        }
    }
}
