//! Writes what `--json` prints for scripts: a single array.

use crate::store::recovery::{Remains, Source, Version};
use jiff::civil::DateTime;

/// Writes what can be brought back.
pub(super) fn remains(all: &[Remains]) -> String {
    let maps = all.iter().map(|remains| {
        let file = remains.path.as_deref().map(|path| text(&path.display().to_string()));
        let name = remains.path.is_none().then(|| text(&remains.name));
        object(&[
            ("file", file.unwrap_or_else(none)),
            ("map", name.unwrap_or_else(none)),
            ("title", text(remains.title.as_str())),
            ("versions", array(remains.versions.iter().map(version))),
        ])
    });
    array(maps) + "\n"
}

fn version(version: &Version) -> String {
    let name = ("name", text(&version.name));
    let number = |number: usize| number.to_string();
    match &version.source {
        Source::Journal { steps, since, until, is_whole, is_draft } => object(&[
            name,
            ("from", text("journal")),
            ("steps", number(*steps)),
            ("since", since.map_or_else(none, time)),
            ("until", time(*until)),
            ("whole", is_whole.to_string()),
            ("draft", is_draft.to_string()),
        ]),
        Source::Broken(told) => object(&[
            name,
            ("from", text("broken")),
            ("steps", told.map_or_else(none, |(steps, _)| number(steps))),
            ("until", told.map_or_else(none, |(_, until)| time(until))),
        ]),
        Source::Day(date, bytes) => object(&[
            name,
            ("from", text("day")),
            ("date", text(&date.to_string())),
            ("bytes", bytes.to_string()),
        ]),
    }
}

/// Writes the JSON value for nothing.
pub(super) fn none() -> String {
    "null".into()
}

fn time(when: DateTime) -> String {
    text(&when.strftime("%Y-%m-%dT%H:%M:%S").to_string())
}

/// A list of values.
pub(super) fn array(all: impl Iterator<Item = String>) -> String {
    format!("[{}]", all.collect::<Vec<_>>().join(","))
}

/// Values by name.
pub(super) fn object(fields: &[(&str, String)]) -> String {
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{}:{value}", text(name))).collect();
    format!("{{{}}}", fields.join(","))
}

/// A text in quotes.
pub(super) fn text(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            // This escapes control characters beyond those of JSON, too, so that no terminal obeys them.
            c if c.is_control() => out += &format!("\\u{:04x}", u32::from(c)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn texts_are_escaped() {
        assert_eq!(super::text("a \"ä\" \\ \n\u{1b}\u{9b}"), r#""a \"ä\" \\ \u000a\u001b\u009b""#);
        assert_eq!(super::remains(&[]), "[]\n");
    }
}
