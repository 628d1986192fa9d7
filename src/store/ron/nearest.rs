//! Finds the word that was probably meant.

/// The candidate that is nearest to what was written, if one is near enough to be meant.
pub(crate) fn nearest<'c>(found: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<String> {
    if found.len() > 64 {
        return None;
    }
    let near = |candidate: &'c str| {
        let distance = distance(&found.to_lowercase(), &candidate.to_lowercase());
        (distance <= 1.max(found.chars().count() / 3)).then_some((distance, candidate))
    };
    candidates.into_iter().filter_map(near).min().map(|(_, candidate)| candidate.to_owned())
}

/// How many letters must be added, dropped, replaced or swapped with their neighbour to turn one word into
/// the other.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let other = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + other);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_understood_and_another_word_is_not() {
        let words = ["name", "number", "note", "effectiveness"];
        assert_eq!(nearest("nmae", words).as_deref(), Some("name"));
        assert_eq!(nearest("effectivenes", words).as_deref(), Some("effectiveness"));
        assert_eq!(nearest("Nots", words).as_deref(), Some("note"));
        assert_eq!(nearest("colour", words), None);
        assert_eq!(nearest("", words), None);
    }
}
