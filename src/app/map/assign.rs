//! Gives the chosen touchpoints an owner or an action.

use super::grid::Grid;
use crate::{
    app::desk::Desk,
    map::{field::Item, id::TouchpointId, text::Line},
    t,
};

impl Grid {
    /// Makes somebody the owner of the chosen touchpoints. Returns whether that is done now or was so
    /// already.
    pub(crate) fn set_owner(&mut self, desk: &mut Desk, owner: &Line) -> bool {
        let owner = desk.meant(owner);
        let alike = desk.alike(&owner);
        let step = desk.doc.position();
        let done = self.change_chosen(desk, |t| t.owner = owner.clone());
        if desk.doc.position() != step {
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
