//! Writes the details: who the segments are, then stage by stage every touchpoint with what was said about it, as
//! sentences. A touchpoint comes once, at the first stage in which it stands; the parked ones come last.

use super::{
    facts,
    fields::{self, Spoken},
    page::{Extent, Page, capital, heading, name, part, sentence},
};
use crate::{
    map::{field::Value, id::StageId, segment::Segment, stage::Stage, touchpoint::Touchpoint},
    t,
};

/// What is told of a touchpoint besides its choices and verdicts when not everything is.
const SHORT: [&str; 2] = ["today", "optimal"];

/// What is told of a segment when not everything is, besides what it wants.
pub const SEGMENT: &str = "acquaintance";

/// Writes the sections that have any content.
pub fn write(page: &Page<'_>, out: &mut String) {
    let is_all = page.options.extent == Extent::All;
    if page.options.extent < Extent::Rated {
        return;
    }
    segments(page, out);
    let words = Words::of(page);
    let mut details = String::new();
    let mut stops = page.journey.stops().iter().peekable();
    let table = fields::table::<Stage>(page.lang, page.options);
    for (id, stage) in page.map().stages() {
        let mut list = String::new();
        while let Some(stop) = stops.next_if(|s| s.stage == id) {
            if is_all || is_rated(stop.touchpoint) {
                words.touchpoint(page, &mut list, stop.touchpoint);
            }
        }
        let about = table.iter().filter(|f| is_all && f.speech.name() != "name");
        let about: Vec<String> = about.filter_map(|f| f.speech.sentence(&f.value(stage), 0)).collect();
        section(&mut details, &page.stage(id), &about.join(" "), &list);
    }
    if is_all {
        let mut list = String::new();
        for touchpoint in page.map().parked().filter_map(|id| page.touchpoint(id)) {
            words.touchpoint(page, &mut list, touchpoint);
        }
        section(&mut details, &t!(page.lang, "parking-lot"), "", &list);
    }
    if !details.is_empty() {
        let head = if is_all { t!(page.lang, "summary-details") } else { t!(page.lang, "summary-rated") };
        heading(out, &head);
        out.push_str(details.trim_start_matches('\n'));
    }
}

/// Whether the room has said anything about a touchpoint.
pub fn is_rated(touchpoint: &Touchpoint) -> bool {
    let places = || touchpoint.places.iter().any(|place| place.experience.latest().is_some());
    touchpoint.effectiveness.latest().is_some()
        || touchpoint.importance.latest().is_some()
        || touchpoint.usage.latest().is_some()
        || places()
}

fn section(out: &mut String, head: &str, about: &str, list: &str) {
    if about.is_empty() && list.is_empty() {
        return;
    }
    part(out, head);
    out.push_str(about);
    if !about.is_empty() {
        out.push_str(if list.is_empty() { "\n" } else { "\n\n" });
    }
    out.push_str(list);
}

/// Writes who the segments are (R2, R3, R51, R70).
fn segments(page: &Page<'_>, out: &mut String) {
    let table = fields::table::<Segment>(page.lang, page.options);
    let is_all = page.options.extent == Extent::All;
    let no_map = page.journey.stops().is_empty();
    let mut list = String::new();
    for (_, segment) in page.map().segments() {
        let about = table.iter().filter_map(|f| match f.speech.name() {
            "name" => None,
            // As on the map, this goes on from the name.
            "wants" => f.speech.say(&f.value(segment), 2).map(sentence),
            name if is_all || name == SEGMENT => f.speech.sentence(&f.value(segment), 2),
            _ => None,
        });
        let about: Vec<String> = about.collect();
        if !about.is_empty() || no_map {
            let about = if about.is_empty() { String::new() } else { format!(": {}", about.join(" ")) };
            list.push_str(&format!("- **{}**{about}\n", name(Some(&segment.name))));
        }
    }
    if !list.is_empty() {
        heading(out, &t!(page.lang, "summary-segments"));
        out.push_str(&list);
    }
}

/// The words for touchpoints, looked up once for all of them.
struct Words<'l> {
    fields: Vec<Spoken<'l, Touchpoint>>,
    number: String,
    experience: String,
    elsewhere: String,
}

impl<'l> Words<'l> {
    fn of(page: &Page<'l>) -> Self {
        let mut fields = fields::table::<Touchpoint>(page.lang, page.options);
        fields.retain(|f| !matches!(f.speech.name(), "number" | "name" | "places"));
        Self {
            fields,
            number: t!(page.lang, "summary-number"),
            experience: t!(page.lang, "lens-experience"),
            elsewhere: t!(page.lang, "summary-elsewhere"),
        }
    }

    /// Writes a touchpoint: what it is and how it was judged in one sentence, then what was written about it, and the
    /// records of its lists below.
    fn touchpoint(&self, page: &Page<'_>, out: &mut String, touchpoint: &Touchpoint) {
        let is_all = page.options.extent == Extent::All;
        let (mut is, mut verdicts, mut owner) = (Vec::new(), Vec::new(), None);
        let (mut prose, mut rows) = (Vec::new(), String::new());
        for field in &self.fields {
            let value = field.value(touchpoint);
            let speech = &field.speech;
            match value {
                _ if value.is_empty() => {}
                Value::Choice(_) | Value::Flag(_) => is.extend(speech.say(&value, 0)),
                _ if speech.name() == "channel" => is.extend(speech.say(&value, 0)),
                Value::Rated(_) if speech.has_words() => verdicts.extend(speech.say(&value, 0)),
                Value::Rated(_) => {
                    verdicts.extend(speech.say(&value, 0).map(|said| format!("{} {said}", speech.label())));
                }
                Value::Marks(_) => {}
                _ if speech.name() == "owner" => owner = speech.sentence(&value, 0),
                Value::Rows(_) if is_all => speech.items(&mut rows, &value, 2),
                Value::Rows(_) => {}
                _ if is_all || SHORT.contains(&speech.name()) => {
                    prose.push((speech.name(), speech.sentence(&value, 2)));
                }
                _ => {}
            }
        }
        let friction = facts::friction(page, touchpoint.friction);
        let begin =
            [is.join(", "), verdicts.join(", "), friction].into_iter().filter(|text| !text.is_empty());
        let mut said: Vec<String> = begin.map(|text| sentence(capital(&text))).collect();
        said.extend(owner);
        said.extend(self.places(page, touchpoint));
        // First how it is, then how it should be.
        prose.sort_by_key(|(name, _)| *name != "today");
        said.extend(prose.into_iter().filter_map(|(_, said)| said));
        let lead = format!("**{}** ({} {})", name(Some(&touchpoint.name)), self.number, touchpoint.number);
        let lead = if said.is_empty() { lead } else { format!("{lead}: {}", said.join(" ")) };
        out.push_str(&format!("- {lead}\n{rows}"));
    }

    /// How the segments experience it, and where else it stands.
    fn places(&self, page: &Page<'_>, touchpoint: &Touchpoint) -> Vec<String> {
        let places = page.journey.places(touchpoint);
        let mut stages: Vec<&StageId> = places.iter().map(|p| &p.stage).collect();
        stages.dedup();
        let felt = places.iter().filter_map(|place| {
            let scores = place.experience.all().iter().map(|(_, score)| score.points().to_string());
            let scores = scores.collect::<Vec<_>>().join("→");
            let at =
                if stages.len() > 1 { format!(" ({})", page.stage(&place.stage)) } else { String::new() };
            (!scores.is_empty()).then(|| format!("{}{at} {scores}", page.segment(&place.segment)))
        });
        let felt: Vec<String> = felt.collect();
        let elsewhere: Vec<String> = stages.iter().skip(1).map(|id| page.stage(id)).collect();
        let said = [(&self.experience, felt), (&self.elsewhere, elsewhere)].into_iter();
        said.filter(|(_, said)| !said.is_empty())
            .map(|(label, said)| format!("{label}: {}.", said.join(", ")))
            .collect()
    }
}
