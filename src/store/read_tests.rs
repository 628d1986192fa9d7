use super::{arbitrary::maps, read::parse, write::write};
use crate::{
    map::{Records, id::Ids, score::Rated, touchpoint::Touchpoint},
    testing,
};
use proptest::prelude::*;
use std::sync::Arc;

fn read(text: &str) -> Records {
    let lang = crate::lang::Lang::new(crate::map::about::Language::English);
    parse("map.ron", text.as_bytes(), &mut Ids::seeded(1)).map_err(|e| e.describe(&lang, false)).unwrap()
}

proptest! {
    #[test]
    fn what_is_written_is_read(records in maps()) {
        let text = write(&records);
        let again = read(&text);
        prop_assert_eq!(&again, &records);
        prop_assert_eq!(write(&again), text);
    }
}
