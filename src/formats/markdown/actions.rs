//! Writes who does what by when (U13): on page one what is still open, the most urgent first, and at the end in one
//! line what is done.

use super::escape;
use super::page::{Page, SHOWN, dash, head, heading, name, row};
use crate::{
    map::{
        choice::Choice,
        detail::{Action, State},
        field::item,
        touchpoint::Touchpoint,
    },
    t,
};

/// The lines that the section takes besides its rows: the heading, the table's head and the count of those below.
const FRAME: usize = 7;

/// So many actions page one names even when the rest of it is long.
const LEAST: usize = 5;

/// The actions of a map.
pub struct Actions<'m> {
    open: Vec<(&'m Touchpoint, &'m Action)>,
    closed: Vec<(&'m Touchpoint, &'m Action)>,
}

impl<'m> Actions<'m> {
    /// All actions, the open ones by due day.
    pub fn of(page: &Page<'m>) -> Self {
        let all = page.map().actions().iter().filter_map(|key| {
            let touchpoint = page.touchpoint(&key.touchpoint)?;
            Some((touchpoint, item(&touchpoint.detail.actions, &key.item)?))
        });
        let (open, closed) = all.partition(|(_, action)| action.is_open());
        Self { open, closed }
    }

    /// Writes as many open actions as fit into so many lines, and answers how many these are.
    pub fn write(&self, page: &Page<'_>, out: &mut String, room: usize) -> usize {
        if self.open.is_empty() {
            return 0;
        }
        let told = room.saturating_sub(FRAME).max(LEAST).min(self.open.len());
        heading(out, &t!(page.lang, "summary-actions"));
        self.table(page, out, 0..told);
        let more = self.open.len() - told;
        if more > 0 {
            out.push_str(&format!("\n{}\n", t!(page.lang, "summary-actions-more", count = more)));
        }
        told
    }

    /// Writes the open actions from this one on, and what is done or dropped.
    pub fn rest(&self, page: &Page<'_>, out: &mut String, from: usize) {
        if from < self.open.len() {
            heading(out, &t!(page.lang, "summary-actions-rest"));
            self.table(page, out, from..self.open.len());
        }
        let line: Vec<String> =
            [State::Done, State::Dropped].iter().filter_map(|s| self.closed(page, *s)).collect();
        if !line.is_empty() {
            out.push_str(&format!("\n{}\n", line.join(" ")));
        }
    }

    /// The actions of a closed state in one sentence.
    fn closed(&self, page: &Page<'_>, state: State) -> Option<String> {
        let of_state = || self.closed.iter().filter(|(_, action)| action.state() == state);
        let named = of_state().take(SHOWN).map(|(touchpoint, action)| {
            format!("{} ({})", dash(escape::line(action.what.as_str())), name(Some(&touchpoint.name)))
        });
        let mut names = named.collect::<Vec<_>>().join(", ");
        let more = of_state().count().saturating_sub(SHOWN);
        if more > 0 {
            names = t!(page.lang, "summary-and-more", names = names, count = more);
        }
        match state {
            _ if names.is_empty() => None,
            State::Dropped => Some(t!(page.lang, "summary-dropped", names = names)),
            _ => Some(t!(page.lang, "summary-done", names = names)),
        }
    }

    fn table(&self, page: &Page<'_>, out: &mut String, shown: std::ops::Range<usize>) {
        let lang = page.lang;
        let mut heads = vec![t!(lang, "summary-actions-what"), t!(lang, "touchpoint")];
        if page.options.people {
            heads.push(lang.get("field-action-who"));
        }
        heads.extend([lang.get("field-action-due"), lang.get("field-action-state")]);
        head(out, &heads, 0..0);
        let states = State::ALL.iter().map(|s| lang.get(&format!("state-{}", s.word())));
        let states: Vec<String> = states.collect();
        let nobody = t!(lang, "summary-nobody");
        for (touchpoint, action) in &self.open[shown] {
            let mut cells = vec![dash(escape::line(action.what.as_str())), name(Some(&touchpoint.name))];
            if page.options.people {
                let who = escape::line(action.who.as_str());
                cells.push(if who.is_empty() { nobody.clone() } else { who });
            }
            cells.push(dash(action.due.map(|day| lang.date(day)).unwrap_or_default()));
            let state = states[usize::from(action.state().index())].clone();
            let overdue = action.due.zip(page.options.today).is_some_and(|(due, today)| due < today);
            cells.push(if overdue { t!(lang, "summary-overdue", state = state) } else { state });
            row(out, &cells);
        }
    }
}
