//! Gives the chosen touchpoints an owner or an action.

use super::grid::Grid;
use crate::{
    app::desk::Desk,
    map::{
        Key,
        builder::Builder,
        by_key::write_over,
        field::{Item, Value},
        id::TouchpointId,
        text::Line,
    },
    t,
};

impl Grid {
    /// Makes somebody the owner of these touchpoints, each of which had this one. Returns whether that is done now or was
    /// so already.
    pub(crate) fn set_owner(
        &mut self,
        desk: &mut Desk,
        owned: &[(TouchpointId, Line)],
        owner: &Line,
    ) -> bool {
        let owner = desk.meant(owner);
        let alike = desk.alike(&owner);
        if owned.iter().all(|(id, _)| desk.map().touchpoint(id).is_none()) {
            desk.report_error(t!(desk.lang, "touchpoint-gone"));
            return false;
        }
        let mut edit = Builder::new(desk.doc.map());
        for (id, had) in owned {
            let [had, owner] = [had, &owner].map(|name| Value::Line(name.clone()));
            write_over(&mut edit, &Key::Touchpoint(id.clone()), "owner", had, owner);
        }
        let Some(edit) = edit.finish() else { return true };
        let done = self.commit(desk, Some(edit));
        if done {
            desk.report_alike(&alike);
        }
        done
    }

    /// Adds an action, typed in one line, to each of the chosen touchpoints. Returns whether that was done.
    pub(crate) fn add_action(&mut self, desk: &mut Desk, chosen: &[TouchpointId], typed: &Line) -> bool {
        let Some((action, said)) = desk.typed_action(typed) else { return false };
        let alike = desk.alike(&action.who);
        let map = desk.doc.map();
        let id = desk.ids.item_unlike(|id| {
            let mut touchpoints = chosen.iter().filter_map(|t| map.touchpoint(t));
            touchpoints.any(|t| t.detail.actions.iter().any(|a| a.id == *id))
        });
        let added = self.change(desk, chosen, |t| {
            t.detail.actions.push(Item { id: id.clone(), value: action.clone() });
        });
        if added {
            desk.report(t!(desk.lang, "action-added", action = said));
            desk.report_alike(&alike);
        }
        added
    }
}
