//! The Markdown summary: what goes out after the workshop. Page one is what a head of department reads: what needs
//! attention, what has changed, who does what, and where the touchpoints lie (U15, U13, R44). The evidence follows. It
//! can be read without the program and without a legend: signs are explained where they are first used. What is empty
//! is left out, and what is left out because of the extent is said at the end.

mod actions;
mod data;
mod details;
mod escape;
mod facts;
mod fields;
mod findings;
mod focus;
mod overview;
mod page;
mod since;
mod tables;
#[cfg(test)]
mod tests;

use crate::{
    analysis::{Analysis, distribution, focus::three, journey::Journey, since::Base},
    lang::Lang,
    map::{Map, text::Line, veil::Veil},
    t,
};
use jiff::civil::Date;
use page::Page;
pub use page::{Extent, Options};
use std::sync::Arc;

/// How many lines page one has at most: what fits on a sheet of paper.
const PAGE: usize = 60;

/// The summary of a map as GitHub Flavoured Markdown.
pub fn summary(map: &Map, lang: &Lang, options: &Options) -> String {
    summary_since(map, None, lang, options)
}

/// The same, with what has changed since the map as it was at the meeting before; without that, since what the map itself
/// knows of that meeting.
pub fn summary_since(map: &Map, since: Option<Base>, lang: &Lang, options: &Options) -> String {
    let mut veil = Veil::default();
    let veiled = (!options.people).then(|| veil.map(map, &|number| person(number, lang)));
    let left = if options.people { 0 } else { veil.left_in(map) };
    let since = since.map(|base| match base {
        Base::Map(day, before) if !options.people => {
            Base::Map(day, Arc::new(veil.map(&before, &|number| person(number, lang))))
        }
        base => base,
    });
    let map = veiled.as_ref().unwrap_or(map);
    let journey = Journey::of(map);
    let distribution = distribution::of(map);
    let mut analysis = Analysis::default();
    // Without a day nothing is overdue.
    analysis.follow(map, options.today.unwrap_or(Date::MIN));
    let focus = three(&journey, &distribution, &analysis.chances());
    let findings = analysis.findings();
    let page = Page { journey, distribution, focus, findings, lang, options: *options };
    let mut out = String::with_capacity(1024 + 512 * map.touchpoints().len());
    overview::write(&page, &mut out);
    focus::write(&page, &mut out);
    since::write(&page, since, &mut out);
    let mut distributed = String::new();
    tables::distribution(&page, &mut distributed);
    let room = PAGE.saturating_sub(lines(&out) + lines(&distributed) + overview::CLOSE);
    let actions = actions::Actions::of(&page);
    let told = actions.write(&page, &mut out, room);
    out.push_str(&distributed);
    if options.extent > Extent::Short {
        tables::map(&page, &mut out);
        findings::write(&page, &mut out);
        data::write(&page, &mut out);
        details::write(&page, &mut out);
        actions.rest(&page, &mut out, told);
    }
    overview::close(&page, &mut out);
    if left > 0 {
        out.push_str(&format!("\n{}\n", t!(lang, "summary-names-left", count = left)));
    }
    out
}

/// What takes the place of a name.
pub fn person(number: usize, lang: &Lang) -> Line {
    Line::clean(&t!(lang, "person-hidden", number = number))
}

fn lines(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}
