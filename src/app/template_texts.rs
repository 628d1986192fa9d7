//! The texts that a template gives its stages. They stay when the room renames a stage. Then they were
//! written for another stage, and the form marks them until somebody has edited them.

use crate::{
    map::{field::Record as _, stage::Stage, text::fold},
    store::builtin,
};
use std::sync::{Arc, LazyLock};

/// The stages of all templates. They are read once, because a form asks for them at every key.
static STAGES: LazyLock<Vec<Arc<Stage>>> = LazyLock::new(|| builtin::template_stages().collect());

/// Whether a field of a stage still holds a template's text that was written for a stage of another name.
pub(super) fn is_of_another_stage(stage: &Stage, field: &str) -> bool {
    let Some(text) = stage.get(field).filter(|value| value.text().is_some_and(|text| !text.is_empty()))
    else {
        return false;
    };
    let mut same = STAGES.iter().filter(|other| other.get(field).as_ref() == Some(&text)).peekable();
    let name = |stage: &Stage| fold(stage.name.as_str());
    field != "name" && same.peek().is_some() && same.all(|other| name(other) != name(stage))
}
