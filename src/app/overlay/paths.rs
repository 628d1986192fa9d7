//! Completes a path that is being typed by the names in its folder.

use std::path::is_separator;

/// The names in the folder of the path that is being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Paths {
    /// The folder as it was typed, with the separator after it; `None` before any was asked for.
    folder: Option<String>,
    /// What the names end with that are files; folders are always among them.
    ending: &'static str,
    names: Vec<String>,
}

impl Paths {
    /// Paths of files that end with this.
    pub(super) fn to(ending: &'static str) -> Self {
        Self { ending, ..Self::default() }
    }

    /// The folder whose names are wanted, unless they are known or asked for already.
    pub(super) fn wants(&mut self, typed: &str) -> Option<String> {
        let folder = split(typed).0;
        if self.folder.as_deref() == Some(folder) {
            return None;
        }
        self.names.clear();
        self.folder = Some(folder.to_owned());
        self.folder.clone()
    }

    /// Takes over the names in a folder, if it is still that of the path.
    pub(super) fn found(&mut self, folder: &str, names: Vec<String>) {
        if self.folder.as_deref() == Some(folder) {
            self.names = names;
            self.names.retain(|name| name.ends_with(self.ending) || name.ends_with(is_separator));
        }
    }

    /// The names that begin as typed. Those with a dot before them are hidden until somebody types the dot.
    fn matching(&self, typed: &str) -> Vec<&str> {
        let begun = split(typed).1;
        let names = self.names.iter().map(String::as_str).filter(|name| name.starts_with(begun));
        names.filter(|name| begun.starts_with('.') || !name.starts_with('.')).collect()
    }

    /// The path with as much after it as all names that begin like it have in common; `None` if that is nothing.
    pub(super) fn completed(&self, typed: &str) -> Option<String> {
        let (folder, begun) = split(typed);
        let matching = self.matching(typed);
        let first = *matching.first()?;
        let common = matching.iter().fold(first.len(), |common, name| common.min(shared(first, name)));
        let common = first.get(..common).filter(|common| common.len() > begun.len())?;
        Some(format!("{folder}{common}"))
    }

    /// The names that it could be, for people to read; `None` if there is none but what stands there.
    pub(super) fn offer(&self, typed: &str) -> Option<String> {
        let matching = self.matching(typed);
        (!matching.is_empty() && matching != [split(typed).1]).then(|| matching.join("  "))
    }
}

/// The folder of a path with its separator, and the name after it.
fn split(typed: &str) -> (&str, &str) {
    typed.split_at(typed.rfind(is_separator).map_or(0, |at| at + 1))
}

/// How many bytes two names have in common at their beginning, in whole characters.
fn shared(a: &str, b: &str) -> usize {
    let same = a.char_indices().zip(b.chars()).take_while(|((_, a), b)| a == b);
    same.last().map_or(0, |((at, last), _)| at + last.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Paths {
        let mut paths = Paths::to(".ron");
        assert_eq!(paths.wants("karten/ab"), Some("karten/".to_owned()));
        let names =
            ["abend-2025.ron", "abend-2026.ron", "alt/", "bild.png", ".geheim.ron", "äpfel.ron", "ähren.ron"];
        paths.found("karten/", names.map(str::to_owned).into());
        paths
    }

    #[test]
    fn a_path_is_completed_as_far_as_its_names_agree() {
        let paths = known();
        let completed = |typed: &str| paths.completed(typed);
        assert_eq!(completed("karten/ab").as_deref(), Some("karten/abend-202"));
        assert_eq!(completed("karten/abend-2026").as_deref(), Some("karten/abend-2026.ron"));
        assert_eq!(completed("karten/al").as_deref(), Some("karten/alt/"));
        assert_eq!(completed("karten/.").as_deref(), Some("karten/.geheim.ron"), "the dot was typed");
        for typed in
            ["karten/abend-202", "karten/x", "karten/", "karten/bild", "karten/ä", "karten/abend-2026.ron"]
        {
            assert_eq!(completed(typed), None, "{typed}");
        }
        assert_eq!(paths.offer("karten/abend-202").as_deref(), Some("abend-2025.ron  abend-2026.ron"));
        assert_eq!((paths.offer("karten/x"), paths.offer("karten/abend-2026.ron")), (None, None));
    }

    #[test]
    fn a_folder_is_asked_for_once_and_a_late_answer_is_dropped() {
        let mut paths = known();
        assert_eq!(paths.wants("karten/abend"), None);
        assert_eq!(paths.wants("karten/alt/"), Some("karten/alt/".to_owned()));
        paths.found("karten/", vec!["abend.ron".to_owned()]);
        assert_eq!(paths.offer("karten/alt/"), None);
    }
}
