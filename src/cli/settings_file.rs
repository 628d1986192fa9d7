//! `touchmap settings`: where the settings stand, and a file to begin with.

use super::{
    outcome::{Failed, Outcome, code, say},
    setting::Setting,
};
use crate::{
    store::{
        builtin, folders,
        save::{self, Expected},
        settings,
    },
    t,
};
use clap::ArgMatches;
use std::path::Path;

/// Prints where the settings stand; with `--init`, makes the file with an explanation of each setting. One that is
/// there is never replaced.
pub(super) fn settings(setting: &Setting, given: &ArgMatches) -> Outcome {
    let Some(path) = settings::path() else {
        let said = format!("touchmap: {}\n", t!(setting.lang, "cli-no-settings-folder"));
        return Err(Failed { said, code: code::UNREADABLE });
    };
    if given.get_flag("init") {
        init(setting, &path)?;
    }
    say(&setting.lang, &format!("{}\n", path.display()))
}

fn init(setting: &Setting, path: &Path) -> Outcome {
    let text = builtin::settings(setting.lang.language()).unwrap_or_default();
    if let Some(folder) = path.parent() {
        // What stands in the way of the folder is reported by the save.
        let _made = folders::make(folder);
    }
    save::save(path, &text, Expected::Fresh, |_| ()).map_err(|e| setting.unwritten(&e))?;
    Ok(())
}
