//! Where do the efforts fall short (R48)? The scores, the wishes and the details of a touchpoint answer it.

use super::{
    finding::{Amount, Finding, Part},
    limits::is_bad,
    reading::{Entry, Reading, Seat},
    rule::Rule,
    said::Said,
};
use crate::map::{
    detail::{Detail, Interaction, Process, Wait},
    field::Item,
    id::ItemId,
    text::Line,
    touchpoint::{Friction, Kind, Touchpoint},
};

/// Reads what falls short at a touchpoint.
pub(super) fn read(touchpoint: &Touchpoint, said: &mut Said) {
    let detail = &touchpoint.detail;
    let is_experienced_badly = touchpoint.places.iter().any(|place| is_bad(place.experience.latest()));
    let is_weak = is_bad(touchpoint.effectiveness.latest());
    said.fires_if(Rule::Weak, is_weak);
    said.fires_if(Rule::BadExperience, is_experienced_badly);
    said.fires_if(Rule::Friction, !touchpoint.friction.is_empty());
    said.lacks(Rule::OptimalMissing, detail.optimal.is_empty());
    said.fires_if(Rule::FarFromOptimal, !detail.optimal.is_empty() && (is_weak || is_experienced_badly));
    interactions(touchpoint, said);
    owners(touchpoint, said);
}

fn interactions(touchpoint: &Touchpoint, said: &mut Said) {
    let all = || touchpoint.detail.interactions.iter().map(|item| &item.value);
    said.fires_if(Rule::WaitTooLong, all().any(waits_too_long));
    said.fires_if(Rule::OutcomeMissing, all().any(has_no_outcome));
    said.begins_if(Rule::OutcomeMissing, all().any(|one| !has_no_outcome(one)));
    said.fires_if(Rule::FailureUnanswered, all().any(is_unanswered));
    said.begins_if(Rule::FailureUnanswered, all().any(|one| !one.then.is_empty()));
    let meets_nobody = all().all(|one| one.whom.is_empty());
    said.fires_if(Rule::ContactMissing, touchpoint.kind == Some(Kind::Human) && meets_nobody);
    said.begins_if(Rule::ContactMissing, !meets_nobody);
}

fn owners(touchpoint: &Touchpoint, said: &mut Said) {
    let has_owner = !touchpoint.owner.is_empty();
    let processes = &touchpoint.detail.processes;
    said.lacks(Rule::NoOwner, !has_owner);
    said.fires_if(Rule::ProcessWithoutOwner, processes.iter().any(|item| is_nobodys(&item.value)));
    let is_begun = has_owner || processes.iter().any(|item| !is_nobodys(&item.value));
    said.begins_if(Rule::ProcessWithoutOwner, is_begun);
    said.fires_if(Rule::HandOver, changes_inside(touchpoint));
}

fn waits_too_long(interaction: &Interaction) -> bool {
    interaction.patience == Some(Wait::TooLong)
}

fn has_no_outcome(interaction: &Interaction) -> bool {
    interaction.outcome.is_empty()
}

fn is_unanswered(interaction: &Interaction) -> bool {
    !interaction.wrong.is_empty() && interaction.then.is_empty()
}

fn is_nobodys(process: &Process) -> bool {
    process.owner.is_empty()
}

/// Whether the owners of a touchpoint and of its processes are not all the same.
fn changes_inside(touchpoint: &Touchpoint) -> bool {
    let processes = touchpoint.detail.processes.iter().map(|item| &item.value.owner);
    let mut owners = std::iter::once(&touchpoint.owner).chain(processes).filter(|owner| !owner.is_empty());
    owners.next().is_some_and(|first| owners.any(|other| other != first))
}

/// The records in the lists of a touchpoint that make a rule true.
pub(super) fn items(rule: Rule, detail: &Detail) -> Vec<ItemId> {
    let interactions = |is: fn(&Interaction) -> bool| ids(&detail.interactions, is);
    match rule {
        Rule::WaitTooLong => interactions(waits_too_long),
        Rule::OutcomeMissing => interactions(has_no_outcome),
        Rule::FailureUnanswered => interactions(is_unanswered),
        Rule::ProcessWithoutOwner => ids(&detail.processes, is_nobodys),
        _ => Vec::new(),
    }
}

/// The ids of the records in a list of which something is true.
pub(super) fn ids<T>(items: &[Item<T>], is: impl Fn(&T) -> bool) -> Vec<ItemId> {
    items.iter().filter(|item| is(&item.value)).map(|item| item.id.clone()).collect()
}

/// Two neighbours in a cell with different owners.
pub(super) struct HandOver {
    /// The cell.
    pub cell: (usize, usize),
    /// The entries of the two touchpoints.
    pub between: [usize; 2],
}

/// Where the owner changes from one touchpoint to the next in a cell.
pub(super) fn hand_overs(reading: &Reading) -> impl Iterator<Item = HandOver> + '_ {
    fn owner(entry: &Entry) -> Option<&Line> {
        Some(&entry.said.owner).filter(|owner| !owner.is_empty())
    }
    let mut before: Option<(&Seat, Option<&Line>)> = None;
    reading.seats.iter().filter_map(move |seat| {
        let (before, before_owner) = before.replace((seat, owner(&reading.entries[seat.entry])))?;
        let cell = (seat.column, seat.row);
        let changes =
            (before.column, before.row) == cell && before_owner? != owner(&reading.entries[seat.entry])?;
        changes.then_some(HandOver { cell, between: [before.entry, seat.entry] })
    })
}

/// The cells in which a touchpoint is experienced badly.
pub(super) fn bad_cells(entry: &Entry) -> impl Iterator<Item = (usize, usize)> + '_ {
    let felt = entry.felt.iter().zip(&entry.cells);
    felt.filter(|(experience, _)| is_bad(**experience)).map(|(_, cell)| *cell)
}

/// The stages in which customers drop out and nobody has written why, once somebody has for another stage (R13).
pub(super) fn findings(reading: &Reading, found: &mut Vec<Finding>) {
    let is_written = |at: usize| !reading.stages[at].1.leave_or_return.is_empty();
    if !(0..reading.stages.len()).any(is_written) {
        return;
    }
    let mut leaving = vec![0; reading.stages.len()];
    for entry in reading.placed().filter(|entry| entry.touchpoint.friction.has(Friction::Leaves)) {
        entry.columns().for_each(|column| leaving[column] += 1);
    }
    for (at, count) in leaving.into_iter().enumerate().filter(|(at, count)| *count > 0 && !is_written(*at)) {
        let part = Part::stage(reading.stage(at), vec![("count", Amount::Count(count))]);
        found.push(Finding::about(Rule::LeavingUnexplained, part));
    }
}
