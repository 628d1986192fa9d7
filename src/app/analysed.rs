//! Where the keys of the analysis screen lead: to touchpoints, to the map, to scores and actions.

use super::{
    analysis::{
        changed::place_of,
        insight::Insight,
        line::{Target, What},
        panel::Panel,
        screen::Analysis,
    },
    desk::Desk,
    key::{Key, OPENING},
    map::{cursor::Cursor, grid::Of},
    overlay::prompt::Purpose,
    state::{App, Screen},
};
use crate::{
    analysis::rule::Rule,
    map::{Key as RecordKey, choice::Choice as _, lens::Lens, rated::Score},
    t,
};

impl App {
    /// After every message: what a screen shows of the analysis follows the map.
    pub(super) fn follow_analysis(&mut self) {
        if let Screen::Analysis(analysis) = &mut self.screen {
            analysis.follow(&self.desk, &mut self.insight);
        }
    }

    /// Lets the analysis screen work with what it reads; on the map the cursor follows to the listed touchpoint.
    pub(super) fn on_analysis(&mut self, work: impl FnOnce(&mut Analysis, &Desk, &Insight)) {
        let Screen::Analysis(analysis) = &mut self.screen else { return };
        work(analysis, &self.desk, &self.insight);
        if let Some(list) = &analysis.list {
            self.grid.found.at = list.at;
        }
        if let Some(target) = analysis.target(&self.insight) {
            self.grid.cursor = on(&self.grid.cursor, &self.desk, &target);
        }
    }

    /// What the cursor of the analysis screen is on.
    pub(super) fn analysed(&self) -> Option<What> {
        if let Screen::Analysis(analysis) = &self.screen { analysis.here(&self.insight) } else { None }
    }

    /// The touchpoint under the cursor of the analysis screen.
    pub(super) fn analysed_target(&self) -> Option<Target> {
        if let Screen::Analysis(analysis) = &self.screen { analysis.target(&self.insight) } else { None }
    }

    /// What the digits rate on the analysis screen.
    pub fn analysed_lens(&self) -> Option<Lens> {
        if let Screen::Analysis(analysis) = &self.screen { Some(analysis.lens(&self.insight)) } else { None }
    }

    /// The finding under the cursor of the analysis screen.
    pub(super) fn analysed_rule(&self) -> Option<Rule> {
        if let Screen::Analysis(analysis) = &self.screen { analysis.rule(&self.insight) } else { None }
    }

    /// Enter: a touchpoint is opened; the touchpoints behind anything else are listed, and found on the map.
    pub(super) fn enter_analysis(&mut self) {
        if let Some(target) = self.analysed_target() {
            self.grid.cursor = on(&self.grid.cursor, &self.desk, &target);
            return self.open(RecordKey::Touchpoint(target.id));
        }
        let Some(what) = self.analysed() else { return };
        let Screen::Analysis(analysis) = &mut self.screen else { return };
        if analysis.list(&self.desk, &self.insight) {
            let hits = analysis.list.iter().flat_map(|list| &list.targets).map(|target| target.id.clone());
            let (hits, from) = (hits.collect(), self.grid.cursor.clone());
            self.grid.show_hits(self.desk.map(), &from, hits, Of::What(what));
            self.on_analysis(|_, _, _| {});
        } else {
            self.go_to_its_place(&what);
        }
    }

    /// Enter on something without touchpoints: the place where they are missing.
    fn go_to_its_place(&mut self, what: &What) {
        if let Some(field) = self.asked_of_the_map() {
            self.open(RecordKey::About);
            return self.on_form(|form, _| form.start_at(field));
        }
        let map = self.desk.doc.map();
        let finding = self.finding_of(what);
        let cell = finding.and_then(|finding| finding.cells.first().cloned());
        let stage = finding.and_then(|finding| finding.stages().next().cloned());
        let cursor = match (what, cell, stage) {
            (What::Change(RecordKey::About, _), ..) => return self.open(RecordKey::About),
            (What::Change(record, _), ..) => {
                match self.insight.changes().and_then(|all| place_of(all, map, record)) {
                    Some(cursor) => cursor,
                    None => return self.desk.report(t!(self.desk.lang, "since-nowhere")),
                }
            }
            (What::Cell(stage, segment), ..) => Cursor::cell(map, stage, segment, 0),
            (_, Some((stage, segment)), _) => Cursor::cell(map, &stage, &segment, 0),
            (What::Stage(stage) | What::StageKind(stage, _), ..) => Cursor::Stage(stage.clone()),
            (What::SegmentKind(segment, _), ..) => Cursor::Segment(segment.clone()),
            (_, _, Some(stage)) => Cursor::Stage(stage),
            _ => return self.desk.report(t!(self.desk.lang, "analysis-nothing-behind")),
        };
        self.grid.cursor = cursor.settle(map);
        self.screen = Screen::Map;
    }

    /// The field of the map itself in which the answer stands to what is under the cursor of the analysis; the first
    /// empty one.
    pub(super) fn asked_of_the_map(&self) -> Option<&'static str> {
        let about = self.desk.doc.map().about();
        let goals = [("business_goal", &about.business_goal), ("customer_goal", &about.customer_goal)];
        let goal = goals.iter().find(|(_, goal)| goal.is_empty()).map_or("goals_agree", |(field, _)| field);
        match self.analysed()? {
            What::Goals | What::Finding(Rule::GoalMissing) | What::Turn(Rule::GoalMissing) => Some(goal),
            What::Finding(Rule::GoalsNotAligned) | What::Turn(Rule::GoalsNotAligned) => Some("goals_agree"),
            What::Finding(Rule::MapWithoutOwner) | What::Turn(Rule::MapWithoutOwner) => Some("owner"),
            What::Finding(Rule::ReviewOverdue) | What::Turn(Rule::ReviewOverdue) => Some("next_review"),
            _ => None,
        }
    }

    fn finding_of(&self, what: &What) -> Option<&crate::analysis::Finding> {
        let (Screen::Analysis(analysis), What::Finding(rule)) = (&self.screen, what) else { return None };
        self.insight.sheet(analysis.panel)?.finding(*rule).map(|headline| &headline.finding)
    }

    /// Esc: from the touchpoints back to the line that they stand behind, from there to the map.
    pub(super) fn leave_analysis(&mut self, key: Key) {
        let Screen::Analysis(analysis) = &mut self.screen else { return };
        if analysis.list.take().is_none() {
            self.screen = Screen::Map;
        }
        if key.ctrl {
            self.desk.report(t!(self.desk.lang, "how-to-quit", key = self.desk.key("quit")));
        }
    }

    /// A digit: rates the touchpoint under the cursor; 0 clears.
    pub(super) fn rate_analysed(&mut self, key: Key) {
        let (Some(target), Some(points)) = (self.analysed_target(), key.digit()) else { return };
        let score = Score::new(points);
        self.desk.commit_scores(|edit, day| {
            edit.touchpoint(&target.id, |touchpoint| match (target.lens, &target.cell) {
                (Lens::Experience, Some((stage, segment))) => {
                    if let Some(place) = touchpoint.places.at_mut(stage, segment) {
                        place.experience.set(day, score);
                    }
                }
                (Lens::Importance, _) => touchpoint.importance.set(day, score),
                _ => touchpoint.effectiveness.set(day, score),
            });
        });
    }

    /// Begins an action with a capital, which never is a command here, or with a sign that begins a word: who types a
    /// sentence on what he reads means to do something about it, and it must not turn pages.
    pub(super) fn type_in_analysis(&mut self, key: Key) {
        let begins = |sign: &char| sign.is_uppercase() || OPENING.contains(sign);
        let Some(sign) = key.character().filter(begins) else { return };
        if self.desk.refuses_to_edit() {
            return;
        }
        self.write_analysed(sign.encode_utf8(&mut [0; 4]));
        if self.overlay.is_none() {
            self.desk.report_error(t!(self.desk.lang, "analysis-no-action"));
        }
    }

    /// Writes an action for what is under the cursor, if that is about touchpoints.
    pub(super) fn write_analysed(&mut self, text: &str) {
        let Screen::Analysis(analysis) = &self.screen else { return };
        let mut chosen = analysis.chosen(self.desk.shown_map(), &self.insight);
        if self.one_more().is_some() {
            // It is about the whole stage, so it stands once and not at each of its touchpoints.
            chosen.truncate(1);
        }
        if !chosen.is_empty() {
            self.prompt_with(Purpose::ActionFor(chosen), text);
        }
    }

    /// `m`: an action for the touchpoint under the cursor, or for those behind the finding, with its text filled in.
    pub(super) fn act_on_analysed(&mut self) {
        let Screen::Analysis(analysis) = &self.screen else { return };
        let chosen = analysis.chosen(self.desk.shown_map(), &self.insight);
        let Some(first) = chosen.first() else {
            return self.desk.report_error(t!(self.desk.lang, "analysis-no-action"));
        };
        if let Some(text) = self.one_more() {
            // It is about the whole stage, so it stands once and not at each of its touchpoints.
            return self.prompt_offering(Purpose::ActionFor(vec![first.clone()]), &text);
        }
        let chance = match analysis.here(&self.insight) {
            Some(What::Chance(chance, _)) if analysis.panel == Panel::Chances => Some(chance.word()),
            _ => None,
        };
        let rule = analysis.rule(&self.insight).or_else(|| self.insight.strongest(first));
        let word = chance.or(rule.map(Rule::word)).unwrap_or("improve");
        let text = self.desk.lang.get(&format!("do-{word}"));
        self.prompt_offering(Purpose::ActionFor(chosen), &text);
    }
}

impl App {
    /// The action that answers a line about too few touchpoints, which no better touchpoint does: another one, and where.
    fn one_more(&self) -> Option<String> {
        let Screen::Analysis(analysis) = &self.screen else { return None };
        // What is offered may become part of the map, so it has its names.
        let map = self.desk.map();
        let findings = self.insight.sheet(analysis.panel)?;
        let of = |rule| findings.finding(rule).map(|headline| &headline.finding);
        let stage = |id| map.stage(id).map(|stage| stage.name.to_string());
        let segment = |id| map.segment(id).map(|segment| segment.name.to_string());
        let names: Vec<String> = match (analysis.here(&self.insight)?, &analysis.list) {
            (What::Finding(Rule::StageThin), _) => of(Rule::StageThin)?.stages().filter_map(stage).collect(),
            (What::Finding(Rule::SegmentThin), _) => {
                of(Rule::SegmentThin)?.segments().filter_map(segment).collect()
            }
            (What::Stage(id), None) if of(Rule::StageThin)?.stages().any(|thin| *thin == id) => {
                stage(&id).into_iter().collect()
            }
            _ => return None,
        };
        let place = names.join(", ");
        (!place.is_empty()).then(|| t!(self.desk.lang, "do-one-more", place = place))
    }
}

/// The map's cursor on a touchpoint, in its cell where it is about the experience there.
pub(super) fn on(cursor: &Cursor, desk: &Desk, target: &Target) -> Cursor {
    let map = desk.map();
    let at = target
        .cell
        .as_ref()
        .and_then(|(stage, segment)| Some((stage, segment, map.position(&target.id, stage, segment)?)));
    match at {
        Some((stage, segment, at)) => Cursor::cell(map, stage, segment, at),
        None => cursor.on(map, &target.id),
    }
}
