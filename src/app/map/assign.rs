//! Gives the chosen touchpoints an owner or an action.

use super::grid::Grid;
use crate::{
    app::{action_line, describe::date, desk::Desk},
    map::{detail::Action, field::Item, id::TouchpointId, text::Line},
    t,
};

impl Grid {
    /// Makes somebody the owner of the chosen touchpoints. Returns whether that is done now or was so
    /// already.
    pub(crate) fn set_owner(&mut self, desk: &mut Desk, owner: &Line) -> bool {
        let owner = desk.meant(owner);
        self.change_chosen(desk, |t| t.owner = owner.clone())
    }

    /// Adds an action, typed in one line, to each of the chosen touchpoints. Returns whether that was done.
    pub(crate) fn add_action(&mut self, desk: &mut Desk, chosen: &[TouchpointId], typed: &Line) -> bool {
        let today = desk.now.date();
        let line = match action_line::read(typed.as_str(), today) {
            Ok(line) => line,
            Err((why, text)) => {
                desk.report_error(date::no_day(why, text, &desk.lang));
                return false;
            }
        };
        let due = line.due.map(|day| day.date);
        let who = desk.meant(&Line::clean(line.who));
        let action = Action { what: Line::clean(line.what), who, due, state: None };
        let map = desk.doc.map();
        let id = desk.ids.item_unlike(|id| {
            let mut touchpoints = chosen.iter().filter_map(|t| map.touchpoint(t));
            touchpoints.any(|t| t.detail.actions.iter().any(|a| a.id == *id))
        });
        let added = self.change(desk, chosen, |t| {
            t.detail.actions.push(Item { id: id.clone(), value: action.clone() });
        });
        if added {
            let due = line.due.map_or(String::new(), |day| date::understood(day, today, &desk.lang));
            let parts = [action.what.to_string(), desk.person(&action.who).to_string(), due];
            let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            desk.report(t!(desk.lang, "action-added", action = said.join(" · ")));
        }
        added
    }
}
