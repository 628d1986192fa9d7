//! Where a word stands in a text: the letters that a search has found, umlauts and `ß` folded as it folds them.

use super::text::{fold, fold_into};
use std::ops::Range;

/// The bytes of a text that make up a word, each time that it stands there; none of an empty word.
pub fn stretches(text: &str, word: &str) -> Vec<Range<usize>> {
    let wanted = fold(word.trim());
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut folded = String::new();
    // For each byte of the folded text, the bytes of the character that it comes from.
    let mut owners: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let before = folded.len();
        fold_into(&mut folded, c.encode_utf8(&mut [0; 4]));
        // What folds to nothing belongs to the character before it.
        if let Some(last) = owners.last_mut().filter(|_| folded.len() == before) {
            last.end = end;
        }
        owners.resize(folded.len(), at..end);
    }
    let found = folded.match_indices(&wanted);
    found.map(|(at, found)| owners[at].start..owners[at + found.len() - 1].end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, word: &str) -> Vec<String> {
        stretches(text, word).into_iter().map(|stretch| text[stretch].to_owned()).collect()
    }

    #[test]
    fn a_word_is_found_as_it_is_written_there() {
        assert_eq!(found("Speisekarte online", "karte"), ["karte"]);
        assert_eq!(found("Begrüßung am Empfang, Begruessung", "begrüss"), ["Begrüß", "Begruess"]);
        assert_eq!(found("Tischkarte und Speisekarte", " KARTE "), ["karte", "karte"]);
        assert_eq!(found("Gru\u{308}n", "grün"), ["Gru\u{308}n"]);
        assert_eq!(found("Karte", ""), [""; 0]);
        assert_eq!(found("Karte", "x"), [""; 0]);
    }
}
