//! The licences of all that is built into the program or its tests: none but these. (`cargo deny` asks the same, but
//! takes more than five minutes to build on two cores.)
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::process::Command;

/// Licences that ask for no more than to be named, in the words of SPDX.
const ALLOWED: [&str; 10] = [
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// And for these packages alone: whoever changes their files gives the changes away; the program that uses them is free.
const BESIDES: [(&str, &str); 2] = [("nucleo-matcher", "MPL-2.0"), ("option-ext", "MPL-2.0")];

/// Whether a licence expression leaves us a way that is allowed.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.trim();
    let ways = split(expression, &[" OR ", "/"]);
    if ways.len() > 1 {
        return ways.into_iter().any(is_allowed);
    }
    let all = split(expression, &[" AND "]);
    if all.len() > 1 {
        return all.into_iter().all(is_allowed);
    }
    let inner = expression.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    inner.map_or_else(|| ALLOWED.contains(&expression), is_allowed)
}

/// The parts between these words, outside of brackets.
fn split<'e>(expression: &'e str, words: &[&str]) -> Vec<&'e str> {
    let (mut parts, mut depth, mut begin) = (Vec::new(), 0, 0);
    for (i, c) in expression.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if let Some(word) = words.iter().find(|word| depth == 0 && expression[i..].starts_with(**word)) {
            parts.push(&expression[begin..i]);
            begin = i + word.len();
        }
    }
    parts.push(&expression[begin..]);
    parts
}

#[test]
fn every_dependency_has_a_licence_that_is_allowed() {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args([
        "tree",
        "--locked",
        "--offline",
        "--prefix",
        "none",
        "-e",
        "normal,build,dev",
        "-f",
        "{p}|{l}",
    ]);
    let said = cargo.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let text = String::from_utf8(said.stdout).unwrap();
    let others = text.lines().filter(|line| !line.is_empty() && !line.starts_with("touchmap "));
    let packages: Vec<(&str, &str)> =
        others.map(|line| line.trim_end_matches(" (*)").split_once('|').unwrap()).collect();
    assert!(packages.len() > 100, "{text}");
    let is_known = |(package, licence): &(&str, &str)| {
        let name = package.split(' ').next().unwrap_or_default();
        is_allowed(licence) || BESIDES.contains(&(name, licence))
    };
    let wrong: Vec<_> = packages.iter().filter(|package| !is_known(package)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn licence_expressions_are_understood() {
    for good in [
        "MIT",
        "MIT/GPL-3.0",
        "GPL-2.0-only OR Zlib",
        "(MIT OR GPL-3.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(is_allowed(good), "{good}");
    }
    for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "(GPL-2.0 OR GPL-3.0) AND MIT", "MIT WITH GPL"] {
        assert!(!is_allowed(bad), "{bad}");
    }
}
