//! The names in a folder, to complete a path that is being typed.

use std::path::Path;

/// More names than these nobody looks through.
const MOST: usize = 5_000;

/// The names of the files and folders in a folder, in order, a folder's with the separator after it. A name that could
/// not be typed is left out; a folder that cannot be read has none.
pub fn names_in(folder: &Path) -> Vec<String> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let named = entries.take(MOST).filter_map(|entry| {
        let entry = entry.ok()?;
        let name = entry.file_name().into_string().ok()?;
        if super::visible(&name) != name {
            return None;
        }
        let is_folder = entry.path().is_dir();
        Some(if is_folder { format!("{name}{}", std::path::MAIN_SEPARATOR) } else { name })
    });
    let mut names: Vec<String> = named.collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_end_with_a_separator_and_what_cannot_be_typed_is_left_out() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.ron", "a.ron", "c\u{1b}[31m.ron"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        std::fs::create_dir(folder.path().join("alt")).unwrap();
        let separator = std::path::MAIN_SEPARATOR;
        assert_eq!(
            names_in(folder.path()),
            ["a.ron".to_owned(), format!("alt{separator}"), "b.ron".to_owned()]
        );
        assert!(names_in(&folder.path().join("none")).is_empty());
    }
}
