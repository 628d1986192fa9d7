//! Will the map go on living after the workshop (R94, U14)? Somebody looks after it, it is looked at again, and what was
//! agreed is done.

use super::{
    finding::{Amount, Finding},
    reading::Entry,
    rule::Rule,
    said::Said,
    shortfall::ids,
};
use crate::map::{about::About, detail::Action, id::ItemId, touchpoint::Touchpoint};
use jiff::civil::Date;

/// Reads the actions of a touchpoint.
pub(super) fn read(touchpoint: &Touchpoint, said: &mut Said) {
    let actions = || touchpoint.detail.actions.iter().map(|item| &item.value);
    said.due = actions().filter(|action| action.is_open()).filter_map(|action| action.due).min();
    said.fires_if(Rule::ActionIncomplete, actions().any(is_incomplete));
    said.begins_if(
        Rule::ActionIncomplete,
        actions().any(|action| !action.who.is_empty() || action.due.is_some()),
    );
}

fn is_incomplete(action: &Action) -> bool {
    action.is_open() && (action.who.is_empty() || action.due.is_none())
}

/// Whether an action of a touchpoint should have been done by now.
pub(super) fn is_overdue(entry: &Entry, today: Date) -> bool {
    entry.said.due.is_some_and(|due| due < today)
}

/// The actions of a touchpoint that make a rule true.
pub(super) fn items(rule: Rule, touchpoint: &Touchpoint, today: Date) -> Vec<ItemId> {
    let actions = &touchpoint.detail.actions;
    match rule {
        Rule::ActionIncomplete => ids(actions, is_incomplete),
        Rule::ActionOverdue => {
            ids(actions, |action| action.is_open() && action.due.is_some_and(|due| due < today))
        }
        _ => Vec::new(),
    }
}

/// Whether somebody looks after the map, and whether it should have been looked at again.
pub(super) fn findings(about: &About, today: Date, found: &mut Vec<Finding>) {
    if about.owner.is_empty() {
        found.push(Finding::new(Rule::MapWithoutOwner));
    }
    match about.next_review {
        Some(day) if day < today => {
            found.push(
                Finding::new(Rule::ReviewOverdue)
                    .with(vec![("set", Amount::Count(1)), ("day", Amount::Day(day))]),
            );
        }
        Some(_) => {}
        None => found.push(Finding::new(Rule::ReviewOverdue).with(vec![("set", Amount::Count(0))])),
    }
}
