//! The command line from outside: what it says, where it says it, and how it ends.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod program;

use ::touchmap::{
    map::detail::State,
    store::{folders::Folders, recovery::versions, ron::write::write},
};
use jiff::civil::date;
use program::{Said, feed, map_with, project, run, touchmap};
use std::{fs, path::Path, sync::Arc};
use unicode_width::UnicodeWidthStr as _;

const LANGUAGES: [&str; 2] = ["en", "de"];
const TEMPLATES: [&str; 4] = ["lifecycle", "loyalty", "aida", "empty"];
/// Words of clap's own that must not be met in a German message.
const ENGLISH: [&str; 12] = [
    "error:",
    "Usage",
    "usage",
    "try '",
    "For more",
    "required",
    "invalid",
    "unexpected",
    "found",
    "possible",
    "there is",
    "is missing",
];

fn room() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn examples() -> impl Iterator<Item = std::path::PathBuf> {
    let names = ["restaurant", "meter"];
    LANGUAGES.into_iter().flat_map(move |l| names.map(|n| project(&format!("assets/examples/{l}/{n}.ron"))))
}

fn code(said: &Said, code: i32) {
    assert_eq!(said.code, Some(code), "{said:?}");
}

/// Nothing that a terminal might obey.
fn harmless(text: &str) {
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
}

#[test]
fn new_maps_have_the_templates_stages_and_are_sound() {
    let room = room();
    for lang in LANGUAGES {
        let list = run(&mut touchmap(room.path(), ["templates", "--lang", lang]));
        assert_eq!(list.out.lines().count(), TEMPLATES.len());
        for (template, line) in TEMPLATES.into_iter().zip(list.out.lines()) {
            let file = format!("{template}-{lang}.ron");
            let arguments = ["new", &file, "--template", template, "--title", "Löwe \"1\"", "--lang", lang];
            let made = run(&mut touchmap(room.path(), arguments));
            code(&made, 0);
            assert_eq!((made.out, made.err), Default::default());
            assert!(line.starts_with(template), "{line}");
            let text = fs::read_to_string(room.path().join(&file)).unwrap();
            for stage in line.split_once(": ").unwrap().1.split(", ") {
                assert!(text.contains(&format!("name: \"{stage}\"")), "{stage} in {text}");
            }
            assert!(
                text.contains(r#"title: "Löwe \"1\"""#) && text.contains(&format!("language: \"{lang}\""))
            );
            code(&run(&mut touchmap(room.path(), ["check", &file])), 0);
        }
    }
    assert_eq!(fs::read_dir(&room).unwrap().count(), LANGUAGES.len() * TEMPLATES.len());
}

/// The map as it was kept on the day of the meeting knows which actions were open then.
#[test]
fn an_export_tells_what_was_done_since_the_kept_day_of_the_meeting_before() {
    let (room, language) = (room(), ::touchmap::map::about::Language::English);
    let (path, state) = (room.path().join("map.ron"), room.path().join("state"));
    let (then, now) = (date(2026, 11, 20), date(2026, 11, 22));
    let mut records = ::touchmap::store::builtin::example("restaurant", language).unwrap();
    fs::write(&path, write(&records)).unwrap();
    versions::keep(&Folders::at(&state), &path, now, |_| Some(then)).unwrap();
    for touchpoint in records.touchpoints.values_mut().map(Arc::make_mut) {
        let score = touchpoint.effectiveness.latest();
        touchpoint.effectiveness.set(Some(now), score);
        touchpoint.detail.actions.iter_mut().for_each(|action| action.value.state = Some(State::Done));
    }
    fs::write(&path, write(&records)).unwrap();
    let export = |state: &Path| {
        run(touchmap(room.path(), ["export", "map.ron", "--lang", "en"]).env("TOUCHMAP_STATE", state)).out
    };
    let told = export(&state);
    assert!(told.contains("- **Actions done**: "), "{told}");
    let untold = export(&room.path().join("elsewhere"));
    assert!(!untold.contains("- **Actions done**: "), "{untold}");
}

#[test]
fn new_replaces_a_file_only_when_told_to() {
    let room = room();
    let file = room.path().join("a.ron");
    fs::write(&file, "mine").unwrap();
    for (lang, hint) in [("en", "--force replaces"), ("de", "--force ersetzt")] {
        let refused = run(&mut touchmap(room.path(), ["new", "a.ron", "--lang", lang]));
        code(&refused, 4);
        assert!(refused.err.contains("a.ron") && refused.err.contains(hint), "{refused:?}");
        assert_eq!(fs::read(&file).unwrap(), b"mine");
    }
    code(&run(&mut touchmap(room.path(), ["new", "a.ron", "--force"])), 0);
    code(&run(&mut touchmap(room.path(), ["check", "a.ron"])), 0);
    let nowhere = run(&mut touchmap(room.path(), ["new", "no/a.ron"]));
    code(&nowhere, 3);
    assert!(nowhere.err.contains("folder"), "{nowhere:?}");
    code(&run(&mut touchmap(room.path(), ["new", "--force", "."])), 3);
    assert_eq!(fs::read_dir(&room).unwrap().count(), 1);
}

#[test]
fn a_title_on_the_command_line_cannot_hold_a_control_character() {
    let room = room();
    code(&run(&mut touchmap(room.path(), ["new", "a.ron", "--title", "A\u{1b}[2J\nB\u{9b}"])), 0);
    harmless(&fs::read_to_string(room.path().join("a.ron")).unwrap());
    code(&run(&mut touchmap(room.path(), ["check", "a.ron"])), 0);
}

/// The letters of each column of a printed map, column after column: what was broken over lines is whole again.
fn columns(out: &str) -> String {
    let mut columns: Vec<String> = Vec::new();
    for line in out.lines().filter(|line| !line.starts_with(['─', '═'])) {
        for (n, part) in line.split('│').enumerate() {
            columns.resize(columns.len().max(n + 1), String::new());
            columns[n] += &letters(part);
        }
    }
    columns.concat()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

#[test]
fn show_prints_every_touchpoint_in_the_width_that_was_asked_for() {
    let room = room();
    for path in examples() {
        let text = fs::read_to_string(&path).unwrap();
        let touchpoints = text.split_once("touchpoints: [").unwrap().1;
        let names: Vec<&str> = touchpoints
            .lines()
            .filter_map(|l| l.strip_prefix("            name: \"")?.strip_suffix("\","))
            .collect();
        assert!(names.len() >= 30);
        for width in [40, 80, 132] {
            let mut show = touchmap(room.path(), ["show", "--width", &width.to_string()]);
            let shown = run(show.arg(&path));
            code(&shown, 0);
            assert_eq!(shown.err, "");
            harmless(&shown.out);
            for line in shown.out.lines() {
                assert!(line.width() <= width && line == line.trim_end(), "{width}: {line}");
            }
            let read = columns(&shown.out);
            for name in &names {
                assert!(read.contains(&letters(name)), "{name} at {width} in\n{}", shown.out);
            }
        }
    }
}

#[test]
fn show_paints_the_map_as_a_picture_and_in_the_terminals_colours() {
    let room = room();
    let example = project("assets/examples/en/restaurant.ron");
    let show = |more: &[&str]| {
        let mut show = touchmap(room.path(), ["show", "--lang", "en", "--width", "120", "--theme", "dark"]);
        let shown = run(show.args(more).arg(&example));
        code(&shown, 0);
        shown.out
    };
    let picture = show(&["--to", "svg"]);
    harmless(&picture);
    // The command in the README makes it, in whatever language the terminal is.
    let readme = fs::read_to_string(project("README.md")).unwrap();
    let command =
        readme.split('`').find(|part| part.starts_with("touchmap show ") && part.contains(" > ")).unwrap();
    let (arguments, kept) = command["touchmap ".len()..].split_once(" > ").unwrap();
    let mut made = touchmap(&project(""), arguments.split(' '));
    let made = run(made.env("LC_ALL", "de_DE.UTF-8").env("LANG", "de_DE.UTF-8"));
    code(&made, 0);
    assert!(made.out == picture, "{command}");
    for text in ["<svg xmlns=", ">Couples in the evening</text>", ">Wine advice</text>", "fill=\"#ff7f50\""] {
        assert!(picture.contains(text), "{text}");
    }
    let kept = fs::read_to_string(project(kept)).unwrap();
    assert!(picture == kept, "the picture in the README is an old one; the command below it makes it again");
    let coloured = show(&["--ansi"]);
    assert!(coloured.contains("\x1b[0;1;38;") && coloured.ends_with("\x1b[0m\n"));
    let plain: String =
        coloured.split('\x1b').map(|part| part.split_once('m').map_or(part, |(_, text)| text)).collect();
    assert!(plain.contains("Wine advice"), "{plain}");
    let both = run(touchmap(room.path(), ["show", "--ansi", "--to", "svg"]).arg(&example));
    code(&both, 2);
}

#[test]
fn show_reads_standard_input_and_says_in_what_state_a_file_is() {
    let room = room();
    let map = map_with("name: \"Anruf\", places: [(stage: \"kauf\", segment: \"paare\")],");
    let piped = feed(&mut touchmap(room.path(), ["show", "-"]), map.as_bytes());
    code(&piped, 0);
    assert!(piped.out.contains("Anruf") && piped.out.contains("Parkplatz"), "{}", piped.out);
    fs::write(room.path().join("a.ron"), map).unwrap();
    let file = run(&mut touchmap(room.path(), ["show", "a.ron"]));
    assert!(!file.out.contains("no file yet"), "{}", file.out);
    assert_eq!(
        file.out.lines().skip(1).collect::<Vec<_>>(),
        piped.out.lines().skip(1).collect::<Vec<_>>(),
        "all but the title's line is the same"
    );
    let ascii = run(&mut touchmap(room.path(), ["show", "a.ron", "--ascii"]));
    assert!(ascii.out.contains("weak") && ascii.out.is_ascii(), "{}", ascii.out);
    let plain_locale = run(touchmap(room.path(), ["show", "a.ron"]).env("LC_ALL", "C"));
    assert_eq!(plain_locale.out, ascii.out);
    let broken = feed(&mut touchmap(room.path(), ["show", "-"]), b"(touchmap: 1,");
    code(&broken, 3);
    assert!(broken.out.is_empty() && broken.err.starts_with("-:1:13: error"), "{broken:?}");
}

#[test]
fn without_a_terminal_the_mapper_points_to_what_works_without_one() {
    let room = room();
    for (lang, words) in [("en", "needs a terminal"), ("de", "braucht es ein Terminal")] {
        for arguments in [&["--lang", lang] as &[_], &["--lang", lang, "a.ron"]] {
            let said = run(&mut touchmap(room.path(), arguments));
            code(&said, 2);
            assert!(said.out.is_empty(), "{said:?}");
            for word in [words, "touchmap show", "touchmap export"] {
                assert!(said.err.contains(word), "{said:?}");
            }
        }
    }
    let demo = run(&mut touchmap(room.path(), ["demo"]));
    code(&demo, 0);
    assert!(demo.err.is_empty() && demo.out.contains("Lindenhof"), "{demo:?}");
    assert_eq!(fs::read_dir(&room).unwrap().count(), 0, "and leaves no trace");
}

const PEOPLE: &str = r#"name: "Anruf",
 places: [(stage: "kauf", segment: "paare")],
 owner: "Ottilie",
 effectiveness: 2,
 interactions: [(what: "ruft an")],
 processes: [(name: "Rückruf", people: "Paula", owner: "Petra")],
 data: [(what: "Nummer", known_by: "Karla")],
 actions: [(what: "Knopf", who: "Willi", due: "2026-12-11")],"#;

#[test]
fn export_goes_where_it_is_told_to() {
    let room = room();
    fs::write(room.path().join("a.ron"), map_with(PEOPLE)).unwrap();
    let export = |arguments: &[&str]| {
        run(&mut touchmap(room.path(), [&["export", "a.ron", "--to", "markdown"], arguments].concat()))
    };
    let plain = export(&[]);
    code(&plain, 0);
    assert!(plain.err.is_empty() && plain.out.contains("# ") && plain.out.ends_with('\n'), "{plain:?}");
    assert_eq!(export(&["-o", "-"]).out, plain.out);
    let file = room.path().join("a.md");
    let written = export(&["-o", "a.md"]);
    code(&written, 0);
    assert_eq!((written.out, fs::read_to_string(&file).unwrap()), (String::new(), plain.out));
    fs::write(&file, "mine").unwrap();
    code(&export(&["-o", "a.md"]), 4);
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    code(&export(&["-o", "a.md", "--force"]), 0);
    assert_ne!(fs::read(&file).unwrap(), b"mine");
    let german = export(&["--lang", "de"]).out;
    assert!(german.contains("## Darum geht es jetzt") && !german.contains("## What"), "{german}");
    let piped =
        feed(&mut touchmap(room.path(), ["export", "-", "--to", "markdown"]), map_with(PEOPLE).as_bytes());
    assert!(piped.code == Some(0) && piped.out.contains("Ottilie"), "{piped:?}");
}

#[test]
fn the_summary_is_as_long_as_it_is_asked_to_be() {
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples");
    let lines = |lang: &str, name: &str, extent: &[&str]| {
        let file = format!("{examples}/{lang}/{name}.ron");
        let export = run(&mut touchmap(room().path(), [&["export", &file, "--lang", lang], extent].concat()));
        code(&export, 0);
        export.out.lines().count()
    };
    for lang in LANGUAGES {
        for name in ["restaurant", "meter"] {
            let short = lines(lang, name, &["--short"]);
            assert!(short <= 60, "page one has {short} lines");
            let [none, rated, all] =
                ["none", "rated", "all"].map(|word| lines(lang, name, &["--details", word]));
            assert!(short < none && none < rated && rated < all, "{short} {none} {rated} {all}");
            assert_eq!(lines(lang, name, &[]), rated);
        }
        let usual = lines(lang, "restaurant", &[]);
        assert!(usual <= 250, "the summary of the restaurant has {usual} lines");
    }
    let both = run(&mut touchmap(room().path(), ["export", "a.ron", "--short", "--details", "all"]));
    code(&both, 2);
}

#[test]
fn without_people_nobody_is_named() {
    let room = room();
    fs::write(room.path().join("a.ron"), map_with(PEOPLE)).unwrap();
    for lang in LANGUAGES {
        let export = |more: &[&str]| {
            run(&mut touchmap(room.path(), [&["export", "a.ron", "--lang", lang], more].concat())).out
        };
        let all = ["--details", "all"];
        let (with, without) = (export(&all), export(&[&all as &[_], &["--without-people"]].concat()));
        for name in ["Ottilie", "Paula", "Petra", "Karla", "Willi"] {
            assert!(with.contains(name), "{name} in {with}");
            assert!(!without.contains(name), "{name} in {without}");
        }
        assert!(without.contains("Anruf") && without.contains("Knopf") && without.contains("Rückruf"));
    }
}

#[test]
fn check_is_silent_about_sound_maps() {
    let room = room();
    let sound = run(touchmap(room.path(), ["check"]).args(examples()));
    code(&sound, 0);
    assert_eq!((sound.out, sound.err), Default::default());
    let with_bom = "\u{feff}".to_owned() + &map_with("name: \"A\"").replace('\n', "\r\n");
    code(&feed(&mut touchmap(room.path(), ["check", "-"]), with_bom.as_bytes()), 0);
}

/// What can be wrong in a file: its bytes, where, what is said in English and in German, a piece of the line.
fn faults() -> Vec<(Vec<u8>, &'static str, &'static str, &'static str, &'static str)> {
    let sound = map_with("name: \"A\"");
    let cut = sound.split_once("name: \"Parkplatz").unwrap().0.to_owned();
    let with = |lines: &str| map_with(lines).into_bytes();
    vec![
        (cut.trim_end().into(), "10:29", "ends too soon", "endet zu früh", "number: 2,"),
        (with("name: 12,"), "8:7", "a line of text", "Textzeile", "name: 12,"),
        (with("nmae: \"A\""), "8:1", "did you mean “name”", "„name“", "nmae: \"A\""),
        (with("name: \"A\"),(id: \"t2\", name: \"B\""), "10:14", "given twice", "zweimal", "(id: \"t2\""),
        (
            with("name: \"A\", places: [(stage: \"kuaf\", segment: \"paare\")]"),
            "8:29",
            "there is no stage “kuaf”",
            "„kuaf“",
            "stage: \"kuaf\"",
        ),
        (with("name: \"A\", importance: {\"\": 7}"), "8:29", "from 1 to 5", "von 1 bis 5", "importance"),
        (sound.replace("touchmap: 1", "touchmap: 9").into(), "2:15", "format 9", "Format 9", "touchmap: 9"),
        (
            with("<<<<<<< HEAD\nname: \"A\"\n=======\n>>>>>>> x"),
            "8:1",
            "merge conflict",
            "Konflikt",
            "<<<<<<<",
        ),
        (b"(touchmap: 1,\nabout: (title: \"\xfc\"))".into(), "2:17", "not UTF-8", "kein UTF-8", "title"),
        (with("name: \"A\x1b[2J\""), "8:9", "control character U+001B", "U+001B", "\\u{1b}[2J"),
        (with("name: \"A\u{9d}0;x\""), "8:9", "control character U+009D", "U+009D", "\\u{9d}0;x"),
        (Vec::new(), "1:1", "empty", "leer", ""),
        (vec![b'('; 100 << 20], "1:2", "not a touchmap map", "keine touchmap-Karte", "((((("),
    ]
}

#[test]
fn check_names_file_line_and_column_and_shows_the_line() {
    let room = room();
    for (bytes, place, english, german, line) in faults() {
        fs::write(room.path().join("ü b.ron"), &bytes).unwrap();
        for (lang, words) in LANGUAGES.into_iter().zip([english, german]) {
            let said = run(&mut touchmap(room.path(), ["check", "--lang", lang, "ü b.ron"]));
            code(&said, 1);
            assert!(said.out.is_empty());
            harmless(&said.err);
            assert!(said.err.starts_with(&format!("ü b.ron:{place}: ")), "{place}, {english}: {}", said.err);
            assert!(said.err.contains(words) && said.err.contains(line), "{words}: {}", said.err);
            assert!(lang == "en" || !said.err.contains("error"), "{}", said.err);
        }
        // The same file is not shown, not exported, not opened, and not touched.
        for command in [&["show"] as &[_], &["export", "-o", "x.md"]] {
            let said = run(touchmap(room.path(), command).arg("ü b.ron"));
            code(&said, 3);
            assert!(said.out.is_empty() && said.err.contains(english), "{said:?}");
        }
        assert!(!room.path().join("x.md").exists());
        assert!(fs::read(room.path().join("ü b.ron")).unwrap() == bytes);
    }
}

#[test]
fn check_looks_at_all_files() {
    let room = room();
    fs::write(room.path().join("sound.ron"), map_with("name: \"A\"")).unwrap();
    fs::write(room.path().join("bad.ron"), map_with("nmae: \"A\"")).unwrap();
    let said = run(&mut touchmap(room.path(), ["check", "bad.ron", "sound.ron", "gone.ron", "."]));
    code(&said, 3);
    for part in ["bad.ron:8:1: ", "gone.ron does not exist", ". is a folder"] {
        assert!(said.err.contains(part), "{part}: {}", said.err);
    }
    assert!(!said.err.contains("sound.ron"));
    code(&run(&mut touchmap(room.path(), ["check", "sound.ron", "bad.ron"])), 1);
}

#[cfg(unix)]
#[test]
fn no_permission_is_said() {
    use std::os::unix::fs::PermissionsExt as _;
    let room = room();
    let file = room.path().join("a.ron");
    fs::write(&file, map_with("name: \"A\"")).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o0)).unwrap();
    if fs::read(&file).is_ok() {
        return; // Root may read everything.
    }
    let said = run(&mut touchmap(room.path(), ["check", "a.ron", "--lang", "de"]));
    code(&said, 3);
    assert!(said.err.contains("a.ron") && said.err.contains("darf nicht"), "{said:?}");
}

#[test]
fn keys_templates_help_and_version_speak_both_languages() {
    let room = room();
    let both = |arguments: &[&str]| {
        LANGUAGES.map(|lang| {
            let said = run(touchmap(room.path(), arguments).args(["--lang", lang]));
            code(&said, 0);
            assert!(said.err.is_empty() && said.out.ends_with('\n'), "{said:?}");
            harmless(&said.out.replace('\t', " "));
            said.out
        })
    };
    for arguments in [&["keys"] as &[_], &["templates"], &["--help"], &["-h"], &["man"]] {
        let [en, de] = both(arguments);
        assert_ne!(en, de, "{arguments:?}");
    }
    let [en, de] = both(&["keys"]);
    assert!(en.contains("| `Space` |") && de.contains("| `Leertaste` |"));
    assert_eq!(en.lines().count(), de.lines().count());
    let [en, de] = both(&["--help"]);
    let commands =
        ["new", "demo", "show", "export", "check", "recover", "templates", "keys", "completions", "man"];
    for command in commands {
        assert!(en.contains(&format!("\n  {command} ")) && de.contains(&format!("\n  {command} ")));
        let [en, de] = both(&[command, "--help"]);
        assert!(en.contains(&format!("Usage: touchmap {command}")), "{en}");
        assert!(de.contains(&format!("Aufruf: touchmap {command}")), "{de}");
        for word in ENGLISH {
            assert!(!de.contains(word), "{word} in {de}");
        }
    }
    assert!(both(&["--version"]).iter().all(|v| v == concat!("touchmap ", env!("CARGO_PKG_VERSION"), "\n")));
    let asked = run(touchmap(room.path(), ["--help"]).env("LC_ALL", "de_DE.UTF-8")).out;
    assert_eq!(asked, de, "the locale chooses, too");
    let asked = run(touchmap(room.path(), ["--help"]).env("TOUCHMAP_LANG", "de")).out;
    assert_eq!(asked, de, "and the variable before it");
}

#[test]
fn completions_know_the_commands_in_every_shell() {
    let room = room();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        for lang in LANGUAGES {
            let said = run(&mut touchmap(room.path(), ["completions", shell, "--lang", lang]));
            code(&said, 0);
            assert!(said.out.contains("without-people") && said.out.contains("templates"), "{shell}");
        }
    }
}

#[test]
fn the_manual_page_is_sound_roff() {
    let room = room();
    for (lang, heading) in [("en", ".SH COMMANDS\n"), ("de", ".SH BEFEHLE\n")] {
        let page = run(&mut touchmap(room.path(), ["man", "--lang", lang])).out;
        assert!(page.contains(heading) && page.contains("\\fBtouchmap export "), "{page}");
        fs::write(room.path().join("touchmap.1"), page).unwrap();
        let lint = std::process::Command::new("mandoc")
            .args(["-Tlint", "-Wwarning", "touchmap.1"])
            .current_dir(&room)
            .output();
        match lint {
            // Which day a page is from is for who packages it.
            Ok(lint) => {
                let said = String::from_utf8(lint.stdout).unwrap();
                let wrong: Vec<&str> = said.lines().filter(|l| !l.contains("missing date")).collect();
                assert!(wrong.is_empty(), "{wrong:#?}");
            }
            Err(_) => eprintln!("skipped: mandoc is not here to judge the page"),
        }
    }
}

#[test]
fn wrong_use_is_said_in_the_users_language() {
    let room = room();
    for (arguments, english, german) in [
        (
            &["--colour"] as &[_],
            "no option --colour (did you mean --color?)",
            "die Option --colour gibt es nicht",
        ),
        (&["show", "--wide", "a.ron"], "no option --wide", "--wide gibt es nicht"),
        (&["a.ron", "b.ron"], "b.ron is not expected here", "b.ron wird hier nicht erwartet"),
        (&["keys", "x"], "x is not expected here", "x wird hier nicht erwartet"),
        (&["new"], "FILE> is missing", "DATEI> fehlt"),
        (&["check"], "FILE> is missing", "DATEI> fehlt"),
        (&["show"], "FILE> is missing", "DATEI> fehlt"),
        (&["recover", "--restore", "latest"], "FILE> is missing", "DATEI> fehlt"),
        (&["recover", "a.ron", "-o", "b"], "--restore <NAME> is missing", "--restore <NAME> fehlt"),
        (
            &["recover", "a.ron", "--json", "--restore", "x"],
            "is not expected here",
            "wird hier nicht erwartet",
        ),
        (&["completions"], "SHELL> is missing", "SHELL> fehlt"),
        (&["completions", "tcsh"], "“tcsh” is not a valid value", "„tcsh“ ist kein gültiger Wert"),
        (
            &["new", "a.ron", "--template", "x"],
            "“x” is not a valid value for --template",
            "„x“ ist kein gültiger Wert",
        ),
        (&["new", "a.ron", "--title"], "--title <TITLE> needs a value", "--title <TITEL> braucht einen Wert"),
        (&["show", "a.ron", "--width", "39"], "“39” is not a valid value", "„39“ ist kein gültiger Wert"),
        (
            &["show", "a.ron", "--width", "wide"],
            "“wide” is not a valid value",
            "„wide“ ist kein gültiger Wert",
        ),
        (&["export", "a.ron", "--to", "pdf"], "“pdf” is not a valid value", "„pdf“ ist kein gültiger Wert"),
        (
            &["--color", "blue"],
            "“blue” is not a valid value for --color",
            "„blue“ ist kein gültiger Wert für --color",
        ),
        (&["keys", "--ascii=1"], "--ascii is not expected here", "--ascii wird hier nicht erwartet"),
        (&["show", "--\u{1b}[31m"], "no option", "gibt es nicht"),
    ] {
        for (lang, words) in LANGUAGES.into_iter().zip([english, german]) {
            let said = run(touchmap(room.path(), ["--lang", lang]).args(arguments));
            code(&said, 2);
            assert!(said.out.is_empty() && said.err.starts_with("touchmap: "), "{said:?}");
            assert!(
                said.err.contains(words) && said.err.contains("touchmap --help"),
                "{words}: {}",
                said.err
            );
            harmless(&said.err);
            for word in ENGLISH.into_iter().filter(|_| lang == "de") {
                assert!(!said.err.contains(word), "{word} in {}", said.err);
            }
        }
    }
    let unknown = run(touchmap(room.path(), ["keys", "--lang", "fr"]).env("TOUCHMAP_LANG", "de"));
    code(&unknown, 2);
    assert!(unknown.err.contains("„fr“ ist kein gültiger Wert für --lang"), "{unknown:?}");
    assert_eq!(fs::read_dir(&room).unwrap().count(), 0);
}

#[test]
fn where_nothing_was_kept_nothing_is_brought_back() {
    let room = room();
    fs::write(room.path().join("a.ron"), map_with("name: \"A\",")).unwrap();
    for (lang, words) in LANGUAGES.into_iter().zip(["nothing to bring back", "nichts zurückzuholen"]) {
        for arguments in [&["recover"] as &[_], &["recover", "a.ron"], &["recover", "no/where.ron"]] {
            let said = run(touchmap(room.path(), arguments).args(["--lang", lang]));
            code(&said, 0);
            assert!(said.out.is_empty() && said.err.contains(words), "{said:?}");
        }
    }
    assert_eq!(run(&mut touchmap(room.path(), ["recover", "--json"])).out, "[]\n");
    let asked = ["recover", "a.ron", "--restore", "2026-\u{1b}[2J", "-o", "b.ron"];
    let said = run(&mut touchmap(room.path(), asked));
    code(&said, 3);
    harmless(&said.err);
    assert!(said.err.contains("there is no version") && !said.err.contains('\u{1b}'), "{said:?}");
    assert_eq!(fs::read_dir(&room).unwrap().count(), 1, "asking leaves nothing behind");
}

#[test]
fn nobody_reading_on_is_no_fault() {
    let room = room();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    for arguments in [&["keys"] as &[_], &["man"], &["demo"], &["--help"], &["templates"]] {
        let said = run(touchmap(room.path(), arguments).stdout(writer.try_clone().unwrap()));
        code(&said, 0);
        assert_eq!(said.err, "");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said() {
    let room = room();
    for (lang, words) in [("en", "can’t be written"), ("de", "lässt sich nicht schreiben")] {
        let full = fs::File::create("/dev/full").unwrap();
        let said = run(touchmap(room.path(), ["keys", "--lang", lang]).stdout(full));
        code(&said, 3);
        assert!(said.err.contains(words), "{said:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_name_need_not_be_text_and_is_not_obeyed() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _};
    let room = room();
    for name in [b"\xff\xfe.ron" as &[u8], b"a\x1b]0;x\x07\n\x9b2J.ron", "\u{202e}nor.\u{9b}31m".as_bytes()] {
        let name = OsStr::from_bytes(name);
        let lang = ["--lang", "de"].map(OsStr::new);
        let run = |arguments: &[&str]| {
            let said = run(touchmap(room.path(), arguments).arg(name).args(lang));
            harmless(&said.err);
            assert!(!said.err.contains('\u{202e}'), "{}", said.err);
            said
        };
        for (arguments, expected) in [(&["show"] as &[_], 3), (&["check"], 3), (&["export"], 3), (&[], 2)] {
            let gone = run(arguments);
            code(&gone, expected);
            assert!(gone.err.contains(".ron") || gone.err.contains("nor."), "{gone:?}");
        }
        code(&run(&["new"]), 0);
        code(&run(&["new"]), 4);
        code(&run(&["check"]), 0);
        harmless(&run(&["show"]).out);
        code(&run(&["export", "a", "-o"]), 3);
        code(&run(&["export", "--force", "-o", "out.md"]), 0);
        fs::write(room.path().join(name), "(touchmap: 1, nope: 3)").unwrap();
        let broken = run(&["check"]);
        code(&broken, 1);
        assert!(broken.err.contains(":1:15: "), "{broken:?}");
        code(&run(&["check", "a\u{1b}[31m"]), 3);
        code(&run(&["completions", "bash"]), 2);
        code(&run(&["keys"]), 2);
    }
}

/// What must not change when a file is only read.
fn state(path: &Path) -> (Vec<u8>, std::time::SystemTime) {
    (fs::read(path).unwrap(), fs::metadata(path).unwrap().modified().unwrap())
}

#[test]
fn reading_a_map_does_not_write_to_it() {
    let room = room();
    let (sound, broken) = (room.path().join("sound.ron"), room.path().join("broken.ron"));
    // Hand-written: without ids and numbers, with a comment, not as the program would write it.
    fs::write(
        &sound,
        "(touchmap: 1, /* mine */ stages: [(id: \"s\", name: \"S\")],\ntouchpoints: [(name: \"A\")])",
    )
    .unwrap();
    fs::write(&broken, "(touchmap: 1, about").unwrap();
    let before = (state(&sound), state(&broken));
    for file in ["sound.ron", "broken.ron"] {
        for arguments in
            [&["show"] as &[_], &["export"], &["export", "--force", "-o", "x.md"], &["check"], &[]]
        {
            run(touchmap(room.path(), arguments).arg(file));
        }
    }
    assert_eq!((state(&sound), state(&broken)), before);
    assert_eq!(fs::read_dir(&room).unwrap().count(), 3, "the two maps and the summary");
}

#[test]
fn errors_have_colours_only_where_they_are_wanted() {
    let room = room();
    fs::write(room.path().join("a.ron"), map_with("nmae: \"A\"")).unwrap();
    let check = |more: &[&str]| run(touchmap(room.path(), ["check", "a.ron"]).args(more)).err;
    assert!(check(&["--color", "always"]).contains("\u{1b}["));
    harmless(&check(&[]));
    harmless(&check(&["--color", "never"]));
    let said = run(touchmap(room.path(), ["check", "a.ron", "--color", "always"]).env("NO_COLOR", "1")).err;
    assert!(said.contains("\u{1b}["), "what was asked for goes before the environment");
}

#[cfg(target_os = "linux")]
#[test]
fn paths_that_lead_to_no_file_end_at_once_and_are_not_written() {
    use std::os::unix::{fs::symlink, net::UnixListener};
    let room = room();
    let at = |name: &str| room.path().join(name);
    fs::write(at("a.ron"), map_with("name: \"A\"")).unwrap();
    symlink("loop2", at("loop1")).unwrap();
    symlink("loop1", at("loop2")).unwrap();
    symlink("/dev/zero", at("zero")).unwrap();
    symlink("nowhere/else", at("dangling")).unwrap();
    rustix::fs::mkfifoat(rustix::fs::CWD, at("pipe"), rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR)
        .unwrap();
    let _listener = UnixListener::bind(at("socket")).unwrap();
    fs::create_dir(at("folder")).unwrap();
    for path in [
        "loop1",
        "loop1/a.ron",
        "zero",
        "/dev/zero",
        "/dev/full",
        "pipe",
        "socket",
        "folder",
        "folder/",
        ".",
        "..",
        "folder/..",
        "dangling",
        "a.ron/b",
        "a.ron/",
        "",
    ] {
        for command in [&["check"] as &[_], &["show"], &["export"]] {
            let said = run(touchmap(room.path(), command).arg(path));
            assert!(
                said.code == Some(3) || path.is_empty() && said.code == Some(2),
                "{command:?} {path}: {said:?}"
            );
            assert!(said.out.is_empty() && !said.err.contains("panicked"), "{said:?}");
        }
        for command in [&["new", "--force"] as &[_], &["export", "a.ron", "--force", "-o"]] {
            let said = run(touchmap(room.path(), command).arg(path));
            assert!(matches!(said.code, Some(2..=4)), "{command:?} {path}: {said:?}");
        }
    }
    let mut names: Vec<_> =
        fs::read_dir(&room).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(
        names,
        ["a.ron", "dangling", "folder", "loop1", "loop2", "pipe", "socket", "zero"],
        "nothing is left"
    );
    assert_eq!(fs::read_dir(at("folder")).unwrap().count(), 0);
    // A name that goes up and down again is the file all the same.
    code(&run(&mut touchmap(room.path(), ["check", "folder/../a.ron"])), 0);
}

#[test]
fn settings_hold_where_neither_the_command_line_nor_the_environment_says_otherwise() {
    let room = room();
    fs::create_dir(room.path().join("config")).unwrap();
    let settle = |text: &str| fs::write(room.path().join("config/settings.ron"), text).unwrap();
    settle("(language: \"de\", ascii: true)");
    let is_german = |command: &mut std::process::Command| run(command).out.contains("Sechs Phasen");
    assert!(is_german(&mut touchmap(room.path(), ["templates"])));
    assert!(!is_german(&mut touchmap(room.path(), ["templates", "--lang", "en"])));
    assert!(!is_german(touchmap(room.path(), ["templates"]).env("TOUCHMAP_LANG", "en")));
    let grid = run(&mut touchmap(room.path(), ["demo"]));
    assert!(grid.out.contains('|') && !grid.out.contains('│'), "{grid:?}");
    // A mistake is reported, and the rest holds.
    settle("(\n    autosafe: false,\n    language: \"de\",\n)");
    let said = run(&mut touchmap(room.path(), ["templates"]));
    code(&said, 0);
    assert!(said.err.contains("settings.ron:2:5: ") && said.err.contains("autosave"), "{said:?}");
    assert!(said.out.contains("Sechs Phasen"), "{said:?}");
    code(&run(&mut touchmap(room.path(), ["--help"])), 0);
}

#[test]
fn settings_are_checked_with_line_and_column() {
    let room = room();
    fs::create_dir(room.path().join("config")).unwrap();
    let settle = |text: &str| fs::write(room.path().join("config/settings.ron"), text).unwrap();
    code(&run(&mut touchmap(room.path(), ["check", "--settings"])), 0);
    settle(
        "(\n    theme: \"lihgt\",\n    keys: {\n        \"undo\": \"e\",\n        \"redu\": \"f9\",\n        \
         \"write-end\": \"q\",\n        \"export\": \"strg-e\",\n        \"lens\": \"@\",\n    },\n)",
    );
    let said = run(&mut touchmap(room.path(), ["check", "--settings"]));
    code(&said, 1);
    for place in ["2:12", "4:17", "5:9", "6:22", "7:19", "8:17"] {
        assert!(said.err.contains(&format!("settings.ron:{place}: ")), "{place}: {}", said.err);
    }
    assert!(said.err.contains("light") && said.err.contains("redo"), "{}", said.err);
    assert_eq!(said.out, "");
    settle("(\n    keys: {\"lens\": \"@\"},\n)");
    let said = run(&mut touchmap(room.path(), ["--lang", "en", "check", "--settings"]));
    code(&said, 0);
    assert!(said.err.contains("keys: {\"lens\": \"@\"}") && said.err.contains("^^^"), "{}", said.err);
    assert!(said.err.contains("settings.ron:2:20: note: ") && said.err.contains("AltGr"), "{}", said.err);
    settle(
        "(\n    theme: \"lihgt\",\n    keys: {\n        \"lens\": \"@\",\n        \"redu\": \"f9\",\n    },\n)",
    );
    let said = run(&mut touchmap(room.path(), ["--lang", "en", "check", "--settings"]));
    let [wrong, note, last] = ["settings.ron:2:12", "settings.ron:4:17: note", "settings.ron:5:9"]
        .map(|place| said.err.find(place).unwrap_or_else(|| panic!("{place}: {}", said.err)));
    assert!(wrong < note && note < last, "in the order of the lines: {}", said.err);
    settle("(\n    keys: {\"quit\": \"ctrl-i\", \"palette\": [\"ctrl-shift-p\", \"ctrl-1\"]},\n)");
    let said = run(&mut touchmap(room.path(), ["--lang", "en", "check", "--settings"]));
    code(&said, 1);
    for (place, why) in [("2:20", "“tab”"), ("2:42", "“ctrl-p”"), ("2:58", "send nothing")] {
        let line = said.err.lines().find(|line| line.contains(&format!("settings.ron:{place}: ")));
        assert!(line.is_some_and(|line| line.contains(why)), "{place}: {}", said.err);
    }
}

#[test]
fn a_theme_that_the_environment_names_and_nobody_knows_is_reported() {
    let room = room();
    code(&run(&mut touchmap(room.path(), ["new", "a.ron"])), 0);
    for name in ["lihgt", "a\u{1b}[31m\nb", &"long".repeat(1_000)] {
        let said = |arguments: &[&str]| run(touchmap(room.path(), arguments).env("TOUCHMAP_THEME", name));
        let checked = said(&["check", "--settings"]);
        code(&checked, 1);
        assert!(
            checked.err.contains("TOUCHMAP_THEME:1:1: ") && !checked.err.contains('\u{1b}'),
            "{checked:?}"
        );
        assert!(name != "lihgt" || checked.err.contains("light"), "{checked:?}");
        let shown = said(&["show", "a.ron"]);
        assert!(shown.code == Some(0) && shown.err.contains("TOUCHMAP_THEME"), "{shown:?}");
    }
    for name in ["", "light"] {
        let said = run(touchmap(room.path(), ["check", "--settings"]).env("TOUCHMAP_THEME", name));
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{name}");
    }
}

#[test]
fn the_settings_file_is_made_once_and_never_replaced() {
    let room = room();
    let path = room.path().join("config/settings.ron");
    let named = run(&mut touchmap(room.path(), ["settings"]));
    code(&named, 0);
    assert_eq!(named.out.trim(), path.to_str().unwrap());
    assert!(!path.exists());
    code(&run(&mut touchmap(room.path(), ["settings", "--init"])), 0);
    code(&run(&mut touchmap(room.path(), ["check", "--settings"])), 0);
    fs::write(&path, "(language: \"de\")").unwrap();
    let again = run(&mut touchmap(room.path(), ["settings", "--init"]));
    assert!(again.code == Some(4) && !again.err.contains("--force"), "there is no such switch: {again:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "(language: \"de\")");
}

#[test]
fn a_theme_of_ones_own_is_made_once_chosen_by_its_name_and_checked() {
    let room = room();
    let path = room.path().join("config/themes/mine.ron");
    let made = run(&mut touchmap(room.path(), ["themes", "--init", "mine", "--theme", "light"]));
    code(&made, 0);
    assert_eq!(made.out.trim(), path.to_str().unwrap());
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("inherits: \"light\"") && text.contains("// accent: \"#0B6267\","), "{text}");
    code(&run(&mut touchmap(room.path(), ["themes", "--init", "mine"])), 4);
    for name in ["dark", "../mine", "a b", ""] {
        code(&run(&mut touchmap(room.path(), ["themes", "--init", name])), 2);
    }
    let listed = run(&mut touchmap(room.path(), ["themes"])).out;
    assert!(
        listed.starts_with("dark\nlight\n") && listed.contains(&format!("mine\t{}", path.display())),
        "{listed}"
    );
    let ansi =
        |arguments: &[&str]| run(touchmap(room.path(), ["show", "--ansi", "a.ron"]).args(arguments)).out;
    code(&run(&mut touchmap(room.path(), ["new", "a.ron"])), 0);
    assert_eq!(ansi(&["--theme", "mine"]), ansi(&["--theme", "light"]), "it changes nothing yet");
    assert!(ansi(&["--theme", "light"]).contains("8;5;"));
    assert!(
        !ansi(&["--theme", "light", "--color", "never"]).contains("8;5;"),
        "no colours has the last word"
    );

    // One change, by each of the ways in which a theme is chosen.
    fs::write(&path, "(inherits: \"light\", head: (\"#FFD700\", \"#000000\"))").unwrap();
    let yellow = "48;5;220";
    assert!(ansi(&["--theme", "mine"]).contains(yellow), "{}", ansi(&["--theme", "mine"]));
    assert!(!ansi(&["--theme", "light"]).contains(yellow));
    let from_environment =
        run(touchmap(room.path(), ["show", "--ansi", "a.ron"]).env("TOUCHMAP_THEME", "mine"));
    assert!(from_environment.out.contains(yellow), "{from_environment:?}");
    fs::write(room.path().join("config/settings.ron"), "(theme: \"mine\")").unwrap();
    let settled = run(touchmap(room.path(), ["show", "--ansi", "a.ron"]).env("TERM", "xterm-256color"));
    assert!(settled.out.contains(yellow) && settled.err.is_empty(), "{settled:?}");
    let picture = run(&mut touchmap(room.path(), ["show", "a.ron", "--to", "svg", "--theme", "mine"])).out;
    assert!(picture.contains("#ffd700"), "in all colours");
    let near = run(&mut touchmap(room.path(), ["--theme", "mien", "templates"]));
    assert!(near.code == Some(2) && near.err.contains("mine"), "{near:?}");
    assert!(run(&mut touchmap(room.path(), ["completions", "bash"])).out.contains("mono mine"));
    code(&run(&mut touchmap(room.path(), ["check", "--settings"])), 0);

    // What is wrong is reported and the rest holds; what is hard to read is only a note.
    let wrong = "(\n    inherits: \"light\",\n    haed: (\"#000000\", \"#FFFFFF\"),\n    head: (\"#FFD700\", \"#EEEEEE\"),\n)";
    fs::write(&path, wrong).unwrap();
    let shown = run(&mut touchmap(room.path(), ["show", "--ansi", "a.ron", "--theme", "mine"]));
    assert!(shown.err.contains("mine.ron:3:5: ") && shown.out.contains(yellow), "{shown:?}");
    let checked = run(&mut touchmap(room.path(), ["check", "--settings"]));
    code(&checked, 1);
    assert!(checked.err.matches("mine.ron:3:5: ").count() == 1, "{}", checked.err);
    assert!(checked.err.contains("mine.ron:4:5: note: hardly readable on head"), "{}", checked.err);
    fs::write(&path, "(tile: (\"#FFFFFF\", \"#EEEEEE\"))").unwrap();
    let swapped = run(&mut touchmap(room.path(), ["check", "--settings"]));
    assert!(swapped.err.contains("strong is hardly readable on tile"), "{}", swapped.err);
    fs::write(&path, "(head: (\"#FFD700\", \"#EEEEEE\"))").unwrap();
    let noted = run(&mut touchmap(room.path(), ["check", "--settings"]));
    assert!(noted.code == Some(0) && noted.err.contains("note"), "{noted:?}");
    // A file with the name of one of ours would never be read.
    fs::write(room.path().join("config/themes/dark.ron"), "()").unwrap();
    let ours = run(&mut touchmap(room.path(), ["check", "--settings"]));
    assert!(ours.code == Some(1) && ours.err.contains("dark.ron:1:1: "), "{ours:?}");
}

#[test]
fn keys_are_listed_as_the_settings_have_them_with_their_names() {
    let room = room();
    fs::create_dir(room.path().join("config")).unwrap();
    fs::write(room.path().join("config/settings.ron"), "(keys: {\"undo\": \"f12\"})").unwrap();
    let table = run(&mut touchmap(room.path(), ["keys", "--names", "--lang", "en"]));
    code(&table, 0);
    assert!(table.out.contains("| `F12` | `undo` | "), "{}", table.out);
}

#[test]
fn a_word_that_is_no_command_is_answered_with_those_that_there_are() {
    let room = room();
    for (arguments, near) in [
        (&["merge"][..], None),
        (&["merge", "a.ron", "b.ron"], None),
        (&["--lang", "en", "exprot", "a.ron"], Some("export")),
        (&["--theme", "dark", "chek"], Some("check")),
    ] {
        let said = run(&mut touchmap(room.path(), arguments));
        assert_eq!(said.code, Some(2), "{arguments:?}");
        for command in ["new", "show", "export", "check", "recover", "templates"] {
            assert!(said.err.contains(command), "{arguments:?}: {}", said.err);
        }
        assert!(
            near.is_none_or(|near| said.err.contains(&format!("{near}?"))),
            "{arguments:?}: {}",
            said.err
        );
    }
    // What is there is a file, whatever it is called.
    fs::write(room.path().join("merge"), map_with("name: \"Anruf\",")).unwrap();
    let said = run(&mut touchmap(room.path(), ["merge"]));
    assert!(said.err.contains("terminal"), "{}", said.err);
}

/// The rules that stand in lines of `analyze`, and those in JSON.
fn rules(text: &str) -> Vec<String> {
    let word = |line: &str| line.split_once(" · ")?.1.split_once(':').map(|(rule, _)| rule.to_owned());
    text.lines().filter(|line| !line.starts_with(' ')).filter_map(word).collect()
}

#[test]
fn analyze_reports_what_stands_out_in_several_files_and_both_languages() {
    let room = room();
    for (language, urgent, said) in [
        ("en", "urgent", "3 hidden touchpoints have little effect: effectiveness at most 2."),
        ("de", "dringend", "3 versteckte Touchpoints wirken schwach: Wirkung höchstens 2."),
    ] {
        let files = ["restaurant", "meter"].map(|n| project(&format!("assets/examples/{language}/{n}.ron")));
        let [restaurant, meter] = files.map(|path| path.display().to_string());
        let all = run(&mut touchmap(room.path(), ["analyze", &restaurant, &meter, "--lang", language]));
        code(&all, 0);
        harmless(&all.out);
        assert!(all.out.contains(&format!("{urgent} · hidden-and-weak: {said}\n    18 ")), "{}", all.out);
        assert!(all.out.contains(&restaurant) && all.out.contains(&meter), "{}", all.out);
        let act = run(&mut touchmap(room.path(), ["analyze", &restaurant, "--severity", "act"]));
        assert_eq!(rules(&act.out), ["hidden-and-weak", "moment-weak", "important-but-weak"]);
        let two = ["analyze", &restaurant, "--rule", "weak,no-owner", "--rule", "friction"];
        assert_eq!(rules(&run(&mut touchmap(room.path(), two)).out), ["friction", "weak", "no-owner"]);
    }
}

#[test]
fn analyze_writes_an_object_for_each_finding() {
    let room = room();
    let file = project("assets/examples/en/restaurant.ron").display().to_string();
    let arguments = ["analyze", &file, "--json", "--lang", "en", "--rule", "stage-thin,data-third-party"];
    let said = run(&mut touchmap(room.path(), arguments));
    code(&said, 0);
    let object = |id: &str, name: &str, is: u8, asked: u8| {
        format!(
            r#"{{"file":"{file}","rule":"stage-thin","severity":"look","question":"Where are the touchpoints?","source":"“Was ist Touchpoint Marketing?”","sentence":"Fewer touchpoints than the importance asks for: {name} ({is} instead of {asked}).","touchpoints":[],"stages":[{{"id":"{id}","name":"{name}"}}],"segments":[],"cells":[],"items":[],"figures":{{"is":{is},"asked":{asked}.00}}}}"#
        )
    };
    let both = [object("reservieren", "Book", 3, 6), object("wiederkommen", "Return", 4, 7)];
    assert_eq!(said.out, format!("[{}]\n", both.join(",")));
    let quiet = ["analyze", &file, "--json", "--rule", "data-third-party"];
    assert_eq!(run(&mut touchmap(room.path(), quiet)).out, "[]\n");
}

#[test]
fn findings_can_fail_a_check_and_files_that_cannot_be_read_do_not_stop_an_analysis() {
    let room = room();
    let file = project("assets/examples/en/restaurant.ron").display().to_string();
    let check = |severity: &str, file: &str| {
        run(&mut touchmap(room.path(), ["check", "--findings", severity, file, "--lang", "en"]))
    };
    let said = check("act", &file);
    code(&said, 1);
    assert_eq!((said.out.as_str(), said.err.lines().count()), ("", 3));
    assert!(said.err.starts_with(&format!("{file}: hidden-and-weak: ")), "{}", said.err);
    fs::write(room.path().join("new.ron"), "(touchmap: 1)").unwrap();
    code(&check("act", "new.ron"), 0);
    code(&check("look", "new.ron"), 1);
    code(&run(&mut touchmap(room.path(), ["check", &file])), 0);
    let said = run(&mut touchmap(room.path(), ["analyze", "nothing.ron", "new.ron", "--lang", "en"]));
    code(&said, 3);
    assert_eq!(rules(&said.out), ["review-overdue", "map-without-owner", "goal-missing"]);
    let said = run(&mut touchmap(room.path(), ["analyze", "new.ron", "--rule", "week", "--lang", "en"]));
    code(&said, 2);
    assert!(said.err.contains("did you mean weak?"), "{}", said.err);
}
