//! Who imports whom: no circle of files, and no import upward. The floors stand in CONTRIBUTING.md and are read there.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// The path of a module, from the crate's root: `["app", "map", "cursor"]`.
type Module = Vec<String>;

/// Modules with the text of their files, without their tests.
type House = BTreeMap<Module, String>;

fn house() -> House {
    let mut house = House::new();
    read(Path::new("src"), &mut Vec::new(), &mut house);
    house
}

fn read(folder: &Path, at: &mut Module, house: &mut House) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            at.push(name);
            read(&path, at, house);
            at.pop();
        } else if !matches!(name.as_str(), "lib" | "main") && !is_test(&path) {
            let text = fs::read_to_string(&path).unwrap();
            let text = text.split("\nmod tests {").next().unwrap();
            let mut module = at.clone();
            module.extend((name != "mod").then_some(name));
            house.insert(module, code(text));
        }
    }
}

/// The lines without comments; what a module within a file calls `super` is the file itself.
fn code(text: &str) -> String {
    let mut is_within = false;
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| {
        is_within = match line {
            "}" => false,
            _ => {
                is_within || line.ends_with('{') && line.trim_start_matches("pub(crate) ").starts_with("mod ")
            }
        };
        // How far something can be seen says nothing about what it uses.
        let line = match line.trim_start().strip_prefix("pub(in ").and_then(|rest| rest.split_once(')')) {
            Some((_, rest)) => format!("pub{rest}"),
            None => line.to_owned(),
        };
        if is_within { line.replacen("super::", "self::", 1) } else { line }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Files of tests that lie beside what they test; those of all of `testing` stand above everything.
fn is_test(path: &Path) -> bool {
    let text = fs::read_to_string(path).unwrap();
    let name = path.file_stem().unwrap().to_str().unwrap();
    name.ends_with("tests")
        || matches!(name, "testing" | "laws" | "cases" | "arbitrary" | "restaurant")
        || text.starts_with("#![cfg(test)]")
}

/// The modules that a module takes something from.
fn imports(module: &Module, house: &House) -> BTreeSet<Module> {
    let text = &house[module];
    let mut found = BTreeSet::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find("use ") {
        let before = rest[..at].trim_end();
        let begins = before.len() < at || at == 0;
        // What a folder only hands on is no import of its own; whoever uses it imports the source.
        let is_handed_on = before.ends_with("pub") || before.ends_with(')') && before.contains("pub(");
        rest = &rest[at + 4..];
        if begins
            && !is_handed_on
            && let Some(end) = rest.find(';')
        {
            for path in leaves(&rest[..end]) {
                found.extend(resolve(module, &path, house));
            }
        }
    }
    // Paths that are written out where they are used.
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    for word in text.split(|c| !is_part(c)).filter(|word| word.contains("::") && !word.ends_with("::")) {
        let path: Module = word.split("::").map(str::to_owned).collect();
        if matches!(path[0].as_str(), "crate" | "super" | "self") {
            found.extend(resolve(module, &path, house));
        }
    }
    found.remove(module);
    found
}

/// `a::{b, c::{d, self}}` as `a::b`, `a::c::d`, `a::c`.
fn leaves(tree: &str) -> Vec<Module> {
    let tree = tree.trim();
    let Some(open) = tree.find('{') else {
        let path = tree.split(" as ").next().unwrap();
        return vec![path.split("::").map(|part| part.trim().to_owned()).collect()];
    };
    let head = tree[..open].trim().trim_end_matches("::");
    let inner = &tree[open + 1..tree.rfind('}').unwrap()];
    let (mut depth, mut parts, mut begin) = (0, Vec::new(), 0);
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inner[begin..at]);
                begin = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[begin..]);
    let head: Module = head.split("::").filter(|p| !p.is_empty()).map(str::to_owned).collect();
    let all = parts.into_iter().filter(|part| !part.trim().is_empty()).flat_map(leaves);
    all.map(|path| head.iter().cloned().chain(path.into_iter().filter(|part| part != "self")).collect())
        .collect()
}

/// The module in which a path ends; what a folder only hands on is looked for where it comes from.
fn resolve(module: &Module, path: &[String], house: &House) -> Option<Module> {
    let mut whole = match path.first()?.as_str() {
        "crate" => Vec::new(),
        "self" => module.clone(),
        "super" => {
            let up = path.iter().take_while(|part| *part == "super").count();
            module[..module.len().saturating_sub(up)].to_vec()
        }
        child if house.contains_key(&[module.as_slice(), &[child.to_owned()]].concat()) => {
            [module.as_slice(), &[child.to_owned()]].concat()
        }
        _ => return None,
    };
    let skipped = path.iter().take_while(|part| matches!(part.as_str(), "crate" | "self" | "super")).count();
    for part in path.iter().skip(skipped.max(1)) {
        whole.push(part.clone());
    }
    if skipped == 0 && whole.len() < module.len() + path.len() {
        whole = [module.as_slice(), path].concat();
    }
    let mut target = whole.clone();
    while !house.contains_key(&target) {
        target.pop()?;
    }
    let name = whole.get(target.len());
    match name.and_then(|name| handed_on(&target, name, house)) {
        Some(source) if target != *module => Some(source),
        _ => Some(target),
    }
}

/// Where a name comes from that a module hands on with `pub use`.
fn handed_on(module: &Module, name: &str, house: &House) -> Option<Module> {
    let text = &house[module];
    for part in text.split("pub use ").skip(1) {
        let tree = &part[..part.find(';')?];
        let found = leaves(tree).into_iter().find(|path| path.last().is_some_and(|last| last == name));
        if let Some(source) = found.and_then(|path| resolve(module, &path, house)) {
            return Some(source);
        }
    }
    None
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let house = house();
    let uses: BTreeMap<&Module, BTreeSet<Module>> =
        house.keys().map(|module| (module, imports(module, &house))).collect();
    let reached: BTreeMap<&Module, BTreeSet<&Module>> =
        house.keys().map(|module| (module, reached(module, &uses))).collect();
    let mut circles = String::new();
    for (module, used) in &uses {
        for other in used.iter().filter(|other| reached[other].contains(*module)) {
            circles += &format!("{} imports {}\n", module.join("/"), other.join("/"));
        }
    }
    assert!(circles.is_empty(), "in circles:\n{circles}");
}

/// All modules that one stands on, directly or by others.
fn reached<'a>(module: &Module, uses: &'a BTreeMap<&Module, BTreeSet<Module>>) -> BTreeSet<&'a Module> {
    let (mut found, mut next) = (BTreeSet::new(), vec![module]);
    while let Some(module) = next.pop() {
        for other in &uses[module] {
            if found.insert(other) {
                next.push(other);
            }
        }
    }
    found
}

#[test]
fn nothing_is_imported_from_a_floor_above() {
    let house = house();
    let floors = floors();
    let floor = |module: &Module| floors.iter().position(|floor| floor.contains(&module[0]));
    for module in house.keys() {
        let here = floor(module).unwrap_or_else(|| panic!("{module:?} has no floor in CONTRIBUTING.md"));
        for other in imports(module, &house) {
            let there = floor(&other).unwrap();
            let is_same = module[0] == other[0];
            assert!(is_same || there > here, "{} imports {}", module.join("/"), other.join("/"));
        }
    }
}

/// The floors from the top, as the table in CONTRIBUTING.md lists them.
fn floors() -> Vec<BTreeSet<String>> {
    let text = fs::read_to_string("CONTRIBUTING.md").unwrap();
    let table = text.split("| folder | holds |").nth(1).unwrap();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let cell = row.split('|').nth(1).unwrap();
        let names = cell.split('`').skip(1).step_by(2).filter_map(|path| path.strip_prefix("src/"));
        names.map(|name| name.split(['/', '.']).next().unwrap().to_owned()).collect()
    })
    .collect()
}

#[test]
fn a_use_is_read_as_rust_reads_it() {
    let path = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Module>();
    assert_eq!(
        leaves("crate::{a::{self, b as c}, d,}"),
        [path(&["crate", "a"]), path(&["crate", "a", "b"]), path(&["crate", "d"])]
    );
    let house = house();
    let screen = path(&["app", "state"]);
    assert_eq!(resolve(&path(&["ui"]), &path(&["crate", "app", "Screen"]), &house), Some(screen.clone()));
    assert_eq!(resolve(&path(&["app", "history"]), &path(&["super", "state", "App"]), &house), Some(screen));
    let cell = path(&["ui", "map", "cell"]);
    assert_eq!(resolve(&path(&["ui", "map"]), &path(&["cell", "Sight"]), &house), Some(cell));
}
