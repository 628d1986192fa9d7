//! Long text in the user's own editor.

use std::io::Write as _;

/// Lets the user's editor change a text; `None` when there is no editor or it failed.
pub(super) fn edit(text: &str) -> Option<String> {
    let command = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| std::env::var(name).ok());
    let command = command.into_iter().find(|c| !c.trim().is_empty());
    let command = command.unwrap_or_else(|| if cfg!(windows) { "notepad".into() } else { "vi".into() });
    let words = shell_words::split(&command).ok()?;
    let (program, arguments) = words.split_first()?;
    let mut file = tempfile::Builder::new().prefix("touchmap-").suffix(".md").tempfile().ok()?;
    file.write_all(text.as_bytes()).ok()?;
    let path = file.into_temp_path();
    let status = std::process::Command::new(program).args(arguments).arg(&path).status().ok()?;
    let written = status.success().then(|| std::fs::read(&path).ok()).flatten()?;
    // An editor may write in another encoding: a text is not thrown away for one letter of it.
    Some(String::from_utf8_lossy(&written).into_owned())
}
