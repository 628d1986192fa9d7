//! Runs `touchmap check`, which reports whether files are sound maps and whether the analysis finds something
//! in them.

use super::{
    analyze::{Wanted, severity},
    outcome::{Failed, Outcome, code, complain},
    setting::Setting,
    themes,
};
use crate::{
    analysis::sentence::sentence,
    map::{Records, choice::Choice as _, document::Document},
    store::{folders::Folders, recovery, visible},
};
use clap::ArgMatches;
use std::path::{Path, PathBuf};

/// Reports of each file whether it is a sound map without findings of the severity that is asked for. All files are
/// looked at, and the settings where that is asked for; the exit code is that of the worst.
pub(super) fn check(mut setting: Setting, given: &ArgMatches) -> Outcome {
    let checks_settings = given.get_flag("settings");
    if checks_settings {
        // The theme that is worn is checked with all the others.
        setting.theme_error = None;
    }
    let are_settings_sound = match checks_settings {
        true => setting.report_settings_and_notes() & themes::check(&setting),
        false => setting.report_settings(),
    };
    let setting = &setting;
    let wanted = given.get_one::<String>("findings").and_then(|word| severity(word)).map(Wanted::at_least);
    let mut worst = if checks_settings && !are_settings_sound { code::FINDINGS } else { 0 };
    for path in given.get_many::<PathBuf>("files").into_iter().flatten() {
        let said = read(setting, path).and_then(|records| match &wanted {
            Some(wanted) => findings(setting, wanted, path, records),
            None => Ok(()),
        });
        if let Err(Failed { said, code }) = said {
            complain(&said);
            worst = worst.max(code);
        }
    }
    if worst == 0 { Ok(()) } else { Err(Failed { said: String::new(), code: worst }) }
}

fn read(setting: &Setting, path: &Path) -> Result<Records, Failed> {
    if path == Path::new("-") {
        return setting.read(path).map_err(|failed| Failed { code: code::FINDINGS, ..failed });
    }
    recovery::open(Folders::find().as_ref(), path).map(|opened| opened.records).map_err(|e| {
        let code = if e.problems().is_empty() { code::UNREADABLE } else { code::FINDINGS };
        Failed { said: e.describe(&setting.lang, setting.colour), code }
    })
}

/// Fails with a line for each finding: the file, the rule and the sentence.
fn findings(setting: &Setting, wanted: &Wanted, path: &Path, records: Records) -> Outcome {
    let document = Document::open(records).unwrap_or_default();
    let found = wanted.all(document.map());
    if found.is_empty() {
        return Ok(());
    }
    let file = visible(&path.display().to_string());
    let line = |finding| {
        let said: String = sentence(finding, document.map(), &setting.lang);
        format!("{file}: {}: {}\n", finding.rule.word(), visible(&said))
    };
    Err(Failed { said: found.iter().map(line).collect(), code: code::FINDINGS })
}
