//! Which field stands where in the forms: the central questions to the left, choices by one key to the right.
//! Only names are here; the tables of the records define the fields.

use crate::map::{
    Key as RecordKey,
    about::{About, Meeting},
    detail::{Action, Data, Feedback, Interaction, Metric, Process},
    field::{Column, Record as _},
    segment::Segment,
    stage::Stage,
    touchpoint::Touchpoint,
};

/// The form of one type of record.
pub struct Plan {
    /// The word of the record in the language files.
    pub record: &'static str,
    /// The field that is the form's title.
    pub title: &'static str,
    /// The questions that always have their place, in the documents' order (R34–R42).
    pub heart: &'static [&'static str],
    /// Further questions, which wait together at the end while they are empty (R35).
    pub quiet: &'static [&'static str],
    /// The right half, group by group.
    pub side: &'static [&'static [Side]],
}

impl Plan {
    /// The fields of the form in the order of reading.
    pub fn fields(&self) -> impl Iterator<Item = &'static str> {
        let side = self.side.iter().copied().flatten().filter_map(|side| match side {
            Field(field) => Some(*field),
            Side::Experience => Some("places"),
            Side::Places => None,
        });
        [self.title].into_iter().chain(self.heart.iter().chain(self.quiet).copied()).chain(side)
    }
}

/// A part of the right half.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// A field of the record.
    Field(&'static str),
    /// How each segment experiences the touchpoint, place by place (R55).
    Experience,
    /// Where the touchpoint stands, in words.
    Places,
}

/// How the rows of a list are laid out.
pub struct Table {
    /// The word of the rows' record in the language files.
    pub record: &'static str,
    /// The lines of a row.
    pub lines: &'static [&'static [Cell]],
    /// Columns that stand below the row at any width, each with a question of its own; others come there for want of room.
    pub asking: &'static [&'static str],
    /// Whether the rows have numbers, because they follow each other in time.
    pub numbered: bool,
}

impl Table {
    /// The columns of a list in the order of reading: those in lines, then those with a line of their own.
    pub fn reading_order(&self, columns: &[Column]) -> Vec<Column> {
        let cells = || self.lines.iter().flat_map(|line| line.iter());
        let in_lines = cells().filter_map(|cell| columns.iter().find(|column| column.name == cell.name));
        let below = columns.iter().filter(|column| cells().all(|cell| cell.name != column.name));
        in_lines.chain(below).copied().collect()
    }
}

/// A column in a line of a row.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// The column.
    pub name: &'static str,
    /// The share of the width that the column gets, relative to the other columns of the line.
    pub share: u16,
    /// Whether gaps in the column are marked.
    pub asked: bool,
}

const fn cell(name: &'static str, share: u16) -> Cell {
    Cell { name, share, asked: true }
}

use Side::Field;

const TOUCHPOINT: Plan = Plan {
    record: Touchpoint::NAME,
    title: "name",
    heart: &["interactions", "processes", "owner", "data", "optimal"],
    quiet: &["assets", "today", "share", "note"],
    side: &[
        &[Field("effectiveness"), Field("usage")],
        &[Side::Experience],
        &[
            Field("kind"),
            Field("reach"),
            Field("channel"),
            Field("moment"),
            Field("hidden"),
            Field("foreign"),
            Field("unclear"),
            Field("importance"),
            Field("friction"),
            Field("measured"),
            Field("personalised"),
        ],
        &[Field("actions")],
        &[Field("feedback")],
        &[Field("metrics")],
        &[Side::Places],
        &[Field("number")],
    ],
};

const STAGE: Plan = Plan {
    record: Stage::NAME,
    title: "name",
    heart: &["definition", "goal", "moves_on", "leave_or_return"],
    quiet: &[],
    side: &[&[Field("importance"), Field("phase")], &[Field("rank")]],
};

const SEGMENT: Plan = Plan {
    record: Segment::NAME,
    title: "name",
    heart: &["wants", "address", "convinces", "patterns"],
    quiet: &[],
    side: &[&[Field("acquaintance")], &[Field("rank")]],
};

const ABOUT: Plan = Plan {
    record: About::NAME,
    title: "title",
    heart: &["organisation", "business_goal", "customer_goal", "owner", "meetings"],
    quiet: &["brand", "environments", "platform"],
    side: &[&[Field("goals_agree")], &[Field("next_review"), Field("language")]],
};

/// The form of a record.
pub fn of(record: &RecordKey) -> &'static Plan {
    match record {
        RecordKey::About => &ABOUT,
        RecordKey::Stage(_) => &STAGE,
        RecordKey::Segment(_) => &SEGMENT,
        RecordKey::Touchpoint(_) => &TOUCHPOINT,
    }
}

/// The layout of a list's rows. The tables in the left half begin their first columns at the same places, so
/// that the page looks calm.
pub fn table(field: &str) -> &'static Table {
    const NONE: Table = Table { record: "", lines: &[], asking: &[], numbered: false };
    const INTERACTIONS: Table = Table {
        record: Interaction::NAME,
        lines: &[&[
            cell("what", 26),
            cell("whom", 15),
            cell("outcome", 24),
            cell("wait", 9),
            Cell { name: "patience", share: 9, asked: false },
        ]],
        asking: &["wrong", "then"],
        numbered: true,
    };
    const PROCESSES: Table = Table {
        record: Process::NAME,
        lines: &[&[cell("name", 26), cell("people", 24), cell("owner", 33)]],
        asking: &[],
        numbered: false,
    };
    const DATA: Table = Table {
        record: Data::NAME,
        lines: &[&[
            cell("what", 26),
            cell("purpose", 15),
            cell("known_by", 18),
            cell("party", 11),
            cell("basis", 13),
        ]],
        asking: &["source"],
        numbered: false,
    };
    const MEETINGS: Table = Table {
        record: Meeting::NAME,
        lines: &[&[cell("date", 26), cell("title", 57)]],
        asking: &[],
        numbered: false,
    };
    const ACTIONS: Table = Table {
        record: Action::NAME,
        lines: &[&[cell("what", 1)], &[cell("who", 20), cell("due", 13), cell("state", 10)]],
        asking: &[],
        numbered: false,
    };
    const FEEDBACK: Table = Table {
        record: Feedback::NAME,
        lines: &[&[cell("quote", 1)], &[cell("source", 1)]],
        asking: &[],
        numbered: false,
    };
    const METRICS: Table = Table {
        record: Metric::NAME,
        lines: &[&[cell("name", 20), cell("value", 11), cell("date", 12)]],
        asking: &["kind", "unit", "target", "better"],
        numbered: false,
    };
    match field {
        "interactions" => &INTERACTIONS,
        "processes" => &PROCESSES,
        "data" => &DATA,
        "meetings" => &MEETINGS,
        "actions" => &ACTIONS,
        "feedback" => &FEEDBACK,
        "metrics" => &METRICS,
        _ => &NONE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{
        by_key,
        id::{Ids, SegmentId, StageId},
    };

    /// What stands in no form could be in question for ever.
    #[test]
    fn every_field_of_a_record_is_in_its_form() {
        let records = [
            RecordKey::About,
            RecordKey::Stage(StageId::new("a").unwrap()),
            RecordKey::Segment(SegmentId::new("a").unwrap()),
            RecordKey::Touchpoint(Ids::seeded(1).touchpoint()),
        ];
        for record in &records {
            for column in by_key::columns(record) {
                assert!(of(record).fields().any(|field| field == column.name), "{}", column.name);
            }
        }
    }
}
