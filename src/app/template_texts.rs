//! The texts that a template gives its stages. They stay when the room renames a stage. Then they were
//! written for another stage, and the form marks them until somebody has edited them. Names that only hold
//! the place of another one are told from those that somebody meant.

use crate::{
    map::{
        about::Language,
        choice::Choice as _,
        field::Record as _,
        stage::Stage,
        text::{Line, fold},
    },
    store::builtin,
};
use std::sync::{Arc, LazyLock};

/// The stages of all templates. They are read once, because a form asks for them at every key.
static STAGES: LazyLock<Vec<Arc<Stage>>> = LazyLock::new(|| builtin::template_stages().collect());

/// The names in the template that is empty but for a first stage and segment.
static PLACEHOLDERS: LazyLock<Vec<Line>> = LazyLock::new(|| {
    let empty = Language::ALL.iter().filter_map(|language| builtin::template("empty", *language));
    let names = empty.flat_map(|records| {
        let stages = records.stages.into_values().map(|stage| stage.name.clone());
        stages.chain(records.segments.into_values().map(|segment| segment.name.clone())).collect::<Vec<_>>()
    });
    names.collect()
});

/// Whether a name only holds the place of the one that the room gives.
pub(super) fn is_placeholder(name: &str) -> bool {
    PLACEHOLDERS.iter().any(|placeholder| placeholder.as_str() == name)
}

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
