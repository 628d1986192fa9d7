//! What the cursor is on, beside the grid: the questions of the form in the same words and order, and the legend, so
//! that nobody needs a handout.

use super::detail::{conflict, empty_question, marks};
use crate::ui::theme::{Ink, Surface};
use crate::{
    app::{App, actions, describe::value, map::cursor::Cursor},
    lang::Lang,
    map::{
        choice::Choice,
        field::Record,
        rated::{Rated, Score},
        touchpoint::{Kind, Touchpoint, Usage},
    },
    t,
    ui::{
        Looks,
        canvas::{columns, paragraph, put, put_fit, put_right, rule},
    },
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use std::{cell::LazyCell, collections::BTreeMap};
use unicode_width::UnicodeWidthStr as _;

/// Draws it.
pub fn draw(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let legend = legend(app, looks, area.width);
    let legend_height = u16::try_from(legend.len()).unwrap_or(0) + 1;
    let shows_legend = area.height >= 24 + legend_height;
    let height = if shows_legend { area.height - legend_height } else { area.height };
    let mut page = Page { buf, looks, area: Rect { height, ..area }, y: area.y, labels: 12 };
    if let Some(marks) = marks(app) {
        page.heading(&marks);
        page.gap();
    }
    if let Some(conflict) = conflict(app, looks) {
        page.heading(&conflict);
        page.gap();
    }
    match &app.grid.cursor {
        Cursor::Title => about(app, &mut page),
        Cursor::Stage(id) => {
            if let Some(stage) = app.map().stage(id) {
                page.heading(stage.name.as_str());
                page.record(
                    stage,
                    &["importance", "phase", "definition", "goal", "moves_on"],
                    &app.desk.lang,
                );
            }
        }
        Cursor::Segment(id) => {
            if let Some(segment) = app.map().segment(id) {
                page.heading(segment.name.as_str());
                let fields = ["acquaintance", "wants", "address", "convinces", "patterns"];
                page.record(segment, &fields, &app.desk.lang);
            }
        }
        Cursor::Cell { card: None, .. } => empty_cell(app, &mut page),
        Cursor::Parked { card: None, .. } => page.heading(&t!(app.desk.lang, "parking-lot")),
        Cursor::Cell { card: Some(id), .. } | Cursor::Parked { card: Some(id), .. } => {
            if let Some(found) = app.map().touchpoint(id) {
                touchpoint(app, found, &mut page);
            }
        }
    }
    if shows_legend {
        let y = area.bottom() - legend_height;
        rule(buf, area.x, y, area.width, looks.glyphs.lines[0], looks.theme.on(Surface::Canvas));
        joint(buf, looks, area.x - 1, y);
        for (line, y) in legend.iter().zip(y + 1..) {
            put_fit(buf, area.x + 1, y, area.width - 1, line, looks.theme.on(Surface::Canvas), &looks.glyphs);
        }
    }
}

/// Where the legend's line meets the one beside the pane, which a segment's rule may have met too.
fn joint(buf: &mut Buffer, looks: &Looks, x: u16, y: u16) {
    let [_, _, cross, .., from_left, from_right, _, _] = looks.glyphs.lines;
    let met = buf.cell((x, y)).is_some_and(|cell| cell.symbol() == from_left);
    put(buf, x, y, 1, if met { cross } else { from_right }, looks.theme.on(Surface::Canvas));
}

/// Lines one below the other until the area is full.
struct Page<'a> {
    buf: &'a mut Buffer,
    looks: &'a Looks,
    area: Rect,
    y: u16,
    /// Columns for the labels of pairs.
    labels: u16,
}

impl Page<'_> {
    fn line(&mut self, indent: u16, text: &str, style: Style) {
        if self.y < self.area.bottom() {
            let width = self.area.width.saturating_sub(indent + 1);
            put_fit(self.buf, self.area.x + indent, self.y, width, text, style, &self.looks.glyphs);
        }
        self.y = self.y.saturating_add(1);
    }

    fn heading(&mut self, text: &str) {
        let width = usize::from(self.area.width.saturating_sub(2));
        for line in paragraph(text, width) {
            self.line(1, &line, self.looks.theme.ink(Ink::Strong, Surface::Canvas));
        }
    }

    fn text(&mut self, text: &str) {
        let width = usize::from(self.area.width.saturating_sub(4));
        for line in paragraph(text, width) {
            self.line(3, &line, self.looks.theme.on(Surface::Canvas));
        }
    }

    fn gap(&mut self) {
        self.y = self.y.saturating_add(1);
    }

    /// A question with a line above it, where at least one line of its answer has room too.
    fn question(&mut self, text: &str) {
        let bottom = self.area.bottom();
        if self.y.saturating_add(2) < bottom {
            self.gap();
            self.heading(text);
        } else {
            self.y = bottom.saturating_add(1);
        }
    }

    /// Ends the last line with the sign that the text goes on.
    fn mark_cut(&mut self) {
        let sign = self.looks.glyphs.more;
        let y = self.area.bottom().saturating_sub(1);
        put_right(self.buf, self.area.right() - 1, y, sign, self.looks.theme.on(Surface::Canvas));
    }

    /// A label and its value on one line.
    fn pair(&mut self, label: &str, value: &str) {
        if self.y < self.area.bottom() {
            let x = self.area.x + 1;
            let label_width = self.labels.max(columns(label) + 1).min(self.area.width);
            put(self.buf, x, self.y, label_width, label, self.looks.theme.on(Surface::Canvas));
            let width = self.area.width.saturating_sub(label_width + 2);
            put_fit(
                self.buf,
                x + label_width,
                self.y,
                width,
                value,
                self.looks.theme.on(Surface::Canvas),
                &self.looks.glyphs,
            );
        }
        self.y = self.y.saturating_add(1);
    }

    /// Those fields of a record that are filled, each with its label.
    fn record<R: Record>(&mut self, record: &R, fields: &[&str], lang: &Lang) {
        for field in fields.iter().filter_map(|name| R::field(name)) {
            let value = (field.get)(record);
            if !value.is_empty() {
                self.gap();
                self.heading(&value::label(R::NAME, field.column.name, lang));
                self.text(&value::value(&field.column, &value, lang));
            }
        }
    }
}

fn about(app: &App, page: &mut Page) {
    let about = app.map().about();
    page.heading(about.title.as_str());
    let fields = ["organisation", "business_goal", "customer_goal", "owner", "next_review", "meetings"];
    page.record(about, &fields, &app.desk.lang);
    if let Some(day) = about.latest_meeting() {
        page.gap();
        page.pair(&t!(app.desk.lang, "last-meeting"), &app.desk.lang.date(day));
    }
}

fn empty_cell(app: &App, page: &mut Page) {
    let map = app.map();
    if let Some(stage) = app.grid.cursor.stage().and_then(|id| map.stage(id)) {
        page.heading(stage.name.as_str());
        page.text(stage.definition.as_str());
    }
    if let Some(segment) = app.grid.cursor.segment().and_then(|id| map.segment(id)) {
        page.gap();
        page.heading(segment.name.as_str());
        page.text(segment.wants.as_str());
    }
    page.gap();
    page.heading(&empty_question(app));
}

fn touchpoint(app: &App, touchpoint: &Touchpoint, page: &mut Page) {
    let actions = actions(app, touchpoint, page);
    let bottom = page.area.bottom();
    // What will be done is the reason for looking: the texts above it give way.
    page.area.height = page.area.height.saturating_sub(u16::try_from(actions.len()).unwrap_or(0));
    answers(app, touchpoint, page);
    let was_cut = page.y > page.area.bottom();
    page.y = page.y.min(page.area.bottom());
    if was_cut {
        page.mark_cut();
    }
    page.area.height = bottom - page.area.y;
    for (indent, line, style) in &actions {
        page.line(*indent, line, *style);
    }
}

/// The form's questions as far as they are answered.
fn answers(app: &App, touchpoint: &Touchpoint, page: &mut Page) {
    let (lang, glyphs) = (&app.desk.lang, page.looks.glyphs);
    page.heading(&format!("{} {}", glyphs.kind(touchpoint.kind, touchpoint.hidden), touchpoint.name));
    let mut kinds = vec![lang.get(&format!("kind-{}", touchpoint.kind.map_or("none", Choice::word)))];
    kinds.extend(touchpoint.reach.map(|r| lang.get(&format!("reach-{}", r.word()))));
    kinds.extend((!touchpoint.channel.is_empty()).then(|| touchpoint.channel.to_string()));
    kinds.extend(touchpoint.moment.map(|m| lang.get(&format!("moment-{}", m.word()))));
    for (is_so, key) in
        [(touchpoint.hidden, "hidden"), (touchpoint.foreign, "not-ours"), (touchpoint.unclear, "to-clarify")]
    {
        kinds.extend(is_so.then(|| lang.get(key)));
    }
    page.text(&kinds.join(&format!(" {} ", glyphs.dot)));
    page.gap();
    verdicts(app, touchpoint, page);
    let detail = &touchpoint.detail;
    if !detail.interactions.is_empty() {
        page.question(&t!(lang, "pane-interactions"));
        for (i, item) in detail.interactions.iter().enumerate() {
            page.line(1, &format!("{} {}", i + 1, item.value.what), page.looks.theme.on(Surface::Canvas));
            let patience = item.value.patience.map(|p| lang.get(&format!("patience-{}", p.word())));
            let wait: Vec<String> =
                [item.value.wait.to_string()].into_iter().filter(|w| !w.is_empty()).chain(patience).collect();
            if !wait.is_empty() {
                page.line(3, &wait.join(" – "), page.looks.theme.on(Surface::Canvas));
            }
        }
    }
    page.question(&t!(lang, "pane-owner"));
    let owner = touchpoint.owner.as_str();
    page.text(&if owner.is_empty() {
        format!("{} {}", glyphs.open, t!(lang, "nobody-yet"))
    } else {
        owner.to_owned()
    });
    if !detail.data.is_empty() {
        page.question(&t!(lang, "pane-data"));
        let what: Vec<&str> = detail.data.iter().map(|d| d.value.what.as_str()).collect();
        page.text(&what.join(", "));
    }
    if !detail.optimal.is_empty() {
        page.question(&t!(lang, "pane-optimal"));
        page.text(detail.optimal.as_str());
    }
}

/// Effectiveness, usage, importance, and the experience segment by segment.
fn verdicts(app: &App, touchpoint: &Touchpoint, page: &mut Page) {
    let lang = &app.desk.lang;
    let ends = |lens: &str| {
        let scale = lang.get(&format!("scale-{lens}"));
        let words: Vec<String> =
            scale.split(" – ").map(|end| end.trim_start_matches(['1', '5', ' ']).to_owned()).collect();
        words
    };
    let points = |rated: &Rated<Score>, lens: &str| -> String {
        let arrow = page.looks.glyphs.arrow;
        let nothing = Rated::default();
        let rated = if app.grid.hides(rated, app.desk.meeting_day()) { &nothing } else { rated };
        let history: Vec<String> = rated.all().iter().map(|(_, s)| s.points().to_string()).collect();
        let word = match rated.latest().map(Score::points) {
            Some(1 | 2) => ends(lens).first().cloned(),
            Some(4 | 5) => ends(lens).get(1).cloned(),
            _ => None,
        };
        let figure = if history.is_empty() { page.looks.glyphs.none.to_owned() } else { history.join(arrow) };
        word.map_or(figure.clone(), |word| format!("{figure} {word}"))
    };
    let effectiveness = points(&touchpoint.effectiveness, "effectiveness");
    let importance = points(&touchpoint.importance, "importance");
    let elsewhere = LazyCell::new(|| {
        // From the last on, so that the first one stays.
        let places = touchpoint.places.iter().rev();
        places.map(|place| (&place.segment, place)).collect::<BTreeMap<_, _>>()
    });
    let experiences: Vec<(String, String)> = app
        .map()
        .segments()
        .filter_map(|(id, segment)| {
            let here = app.grid.cursor.stage().and_then(|stage| touchpoint.place(stage, id));
            let place = here.or_else(|| elsewhere.get(id).copied())?;
            Some((segment.name.to_string(), points(&place.experience, "experience")))
        })
        .take(page.area.height.into())
        .collect();
    page.labels = [lang.get("lens-effectiveness"), lang.get("lens-importance"), lang.get("lens-experience")]
        .iter()
        .map(|label| columns(label) + 1)
        .fold(page.labels, u16::max);
    page.pair(&lang.get("lens-effectiveness"), &effectiveness);
    if let Some(usage) = touchpoint.usage.latest() {
        let sign = page.looks.glyphs.usage(usage);
        let word = lang.get(&format!("usage-short-{}", usage.word()));
        page.pair(&value::label("touchpoint", "usage", lang), &format!("{sign} {word}"));
    }
    if touchpoint.importance.latest().is_some() {
        page.pair(&lang.get("lens-importance"), &importance);
    }
    for (i, (segment, figure)) in experiences.iter().enumerate() {
        let label = if i == 0 { lang.get("lens-experience") } else { String::new() };
        let (points, _) = figure.split_once(' ').unwrap_or((figure, ""));
        page.pair(&label, &format!("{points} {segment}"));
    }
}

/// A gap, the first open action, and how many more there are: each line with its indent.
fn actions(app: &App, touchpoint: &Touchpoint, page: &Page) -> Vec<(u16, String, Style)> {
    let (lang, theme) = (&app.desk.lang, &page.looks.theme);
    let open: Vec<_> = touchpoint.detail.actions.iter().filter(|a| a.value.is_open()).collect();
    let Some(first) = open.first() else { return Vec::new() };
    let width = usize::from(page.area.width.saturating_sub(4));
    let mut texts = paragraph(first.value.what.as_str(), width);
    texts.extend(paragraph(&actions::who_when_state(&first.value, lang), width));
    if open.len() > 1 {
        let more = open.len() - 1;
        texts.push(t!(lang, "more-actions", count = more));
    }
    let heading = value::label("touchpoint", "actions", lang);
    let heads = [
        (0, String::new(), theme.on(Surface::Canvas)),
        (1, heading, theme.ink(Ink::Strong, Surface::Canvas)),
    ];
    let lines = heads.into_iter().chain(texts.into_iter().map(|text| (3, text, theme.on(Surface::Canvas))));
    lines.take(usize::from(page.area.height / 2)).collect()
}

/// The signs with their words.
fn legend(app: &App, looks: &Looks, width: u16) -> Vec<String> {
    let (lang, glyphs) = (&app.desk.lang, &looks.glyphs);
    let kinds: Vec<String> = Kind::ALL
        .iter()
        .map(|k| format!("{} {}", glyphs.kind(Some(*k), false), lang.get(&format!("kind-{}", k.word()))))
        .collect();
    let half = kinds.iter().step_by(2).map(|k| k.width()).max().unwrap_or(0) + 2;
    let right = kinds.iter().skip(1).step_by(2).map(|k| k.width()).max().unwrap_or(0);
    let in_a_line = if half + right <= usize::from(width) { 2 } else { 1 };
    let hollow: Vec<&str> = Kind::ALL.iter().map(|k| glyphs.kind(Some(*k), true)).collect();
    let mut lines: Vec<String> = kinds
        .chunks(in_a_line)
        .map(|pair| format!("{:<half$}{}", pair[0], pair.get(1).map_or("", String::as_str)))
        .collect();
    lines.push(format!("{} {}", hollow.join(" "), t!(lang, "hidden")));
    lines.push(format!(
        "{} {}   {} {}",
        glyphs.moment,
        t!(lang, "legend-moment"),
        glyphs.open,
        t!(lang, "legend-open")
    ));
    lines.push(format!(
        "{} {}   {} {}",
        glyphs.usage(Usage::Over),
        t!(lang, "usage-short-over"),
        glyphs.usage(Usage::Under),
        t!(lang, "usage-short-under")
    ));
    lines
}
