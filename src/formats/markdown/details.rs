//! Writes the details: the segments, then stage by stage every touchpoint with all that was written about it.
//! A touchpoint comes once, at the first stage in which it stands; the parked ones come last.

use super::{
    fields::{self, Spoken},
    page::{Page, heading, name},
};
use crate::{
    map::{field::Value, id::StageId, segment::Segment, stage::Stage, touchpoint::Touchpoint},
    t,
};

/// Writes the sections that have any content.
pub fn write(page: &Page<'_>, out: &mut String) {
    segments(page, out);
    let words = Words::of(page);
    let mut stops = page.journey.stops().iter().peekable();
    let table = fields::table::<Stage>(page.lang, page.options);
    for (id, stage) in page.map().stages() {
        let mut about = String::new();
        for field in table.iter().filter(|f| !matches!(f.speech.name(), "name" | "importance")) {
            field.speech.bullet(&mut about, &field.value(stage), 0);
        }
        if about.is_empty() && stops.peek().is_none_or(|s| s.stage != id) {
            continue;
        }
        heading(out, &t!(page.lang, "summary-details", stage = page.stage(id)));
        let mut gap = !about.is_empty();
        out.push_str(&about);
        while let Some(stop) = stops.next_if(|s| s.stage == id) {
            if gap {
                out.push('\n');
            }
            words.touchpoint(page, out, stop.touchpoint);
            gap = true;
        }
    }
    let mut parked = page.map().parked().filter_map(|id| page.touchpoint(id)).peekable();
    if parked.peek().is_some() {
        heading(out, &t!(page.lang, "parking-lot"));
    }
    while let Some(touchpoint) = parked.next() {
        words.touchpoint(page, out, touchpoint);
        if parked.peek().is_some() {
            out.push('\n');
        }
    }
}

/// Writes who the segments are (R2, R3, R51, R70).
fn segments(page: &Page<'_>, out: &mut String) {
    let table = fields::table::<Segment>(page.lang, page.options);
    let no_map = page.journey.stops().is_empty();
    let mut list = String::new();
    for (_, segment) in page.map().segments() {
        let mut about = String::new();
        for field in table.iter().filter(|f| f.speech.name() != "name") {
            field.speech.bullet(&mut about, &field.value(segment), 2);
        }
        if !about.is_empty() || no_map {
            list.push_str(&format!("- **{}**\n{about}", name(Some(&segment.name))));
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

    /// Writes a touchpoint: first what fits into a line, then the rest as a list.
    fn touchpoint(&self, page: &Page<'_>, out: &mut String, touchpoint: &Touchpoint) {
        let mut facts = Vec::new();
        let mut owner = None;
        let mut list = String::new();
        for field in &self.fields {
            let value = field.value(touchpoint);
            if value.is_empty() {
                continue;
            }
            let speech = &field.speech;
            match value {
                _ if speech.name() == "owner" => {
                    owner = speech.say(&value, 0).map(|who| format!("{}: {who}", speech.label()));
                }
                Value::Choice(_) | Value::Flag(_) => facts.extend(speech.say(&value, 0)),
                _ if speech.name() == "channel" => facts.extend(speech.say(&value, 0)),
                Value::Rated(_) if speech.has_words() => facts.extend(speech.say(&value, 0)),
                Value::Rated(_) => {
                    facts.extend(speech.say(&value, 0).map(|s| format!("{} {s}", speech.label())));
                }
                Value::Marks(_) => {
                    facts.extend(speech.say(&value, 0).map(|s| format!("{}: {s}", speech.label())));
                }
                _ => speech.bullet(&mut list, &value, 0),
            }
        }
        out.push_str(&format!(
            "**{}** ({} {})",
            name(Some(&touchpoint.name)),
            self.number,
            touchpoint.number
        ));
        let mut sentence: Vec<String> = Vec::new();
        if !facts.is_empty() {
            sentence.push(facts.join(", "));
        }
        sentence.extend(owner);
        if !sentence.is_empty() {
            out.push_str(": ");
            out.push_str(&sentence.join("; "));
        }
        out.push('.');
        self.places(page, out, touchpoint);
        out.push('\n');
        if !list.is_empty() {
            out.push('\n');
            out.push_str(&list);
        }
    }

    /// Writes how the segments experience it, and where else it stands.
    fn places(&self, page: &Page<'_>, out: &mut String, touchpoint: &Touchpoint) {
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
        for (label, said) in [(&self.experience, felt), (&self.elsewhere, elsewhere)] {
            if !said.is_empty() {
                out.push_str(&format!(" {label}: {}.", said.join(", ")));
            }
        }
    }
}
