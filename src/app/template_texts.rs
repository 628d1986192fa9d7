//! What a template says about its stages. It goes when the room makes another stage of one, because the summary would
//! define a stage that is no longer there; what the room wrote itself stays.

use crate::{
    map::{Map, builder::Builder, id::StageId, stage::Stage, text::fold},
    store::builtin,
};

/// After a change of the stage's name: its texts that are still a template's go with the old name.
pub(super) fn drop_after_renaming(edit: &mut Builder, map: &Map, id: &StageId) {
    let name = |stage: &Stage| fold(stage.name.as_str());
    let (old, new) = (map.stage(id).map(name), edit.stage_now(id).map(|stage| name(stage)));
    if old == new {
        return;
    }
    let hints: Vec<_> = builtin::template_stages().collect();
    edit.stage(id, |stage| {
        if hints.iter().any(|hint| hint.definition == stage.definition) {
            stage.definition = Default::default();
        }
        if hints.iter().any(|hint| hint.goal == stage.goal) {
            stage.goal = Default::default();
        }
        if hints.iter().any(|hint| hint.moves_on == stage.moves_on) {
            stage.moves_on = Default::default();
        }
    });
}
