//! The Markdown summary: what goes out after the workshop. First what needs attention and who does what, then
//! the evidence (U15, U13). It can be read without the program and without a legend: signs are explained
//! where they are first used. What is filled in is in it, and what is empty is left out.

mod details;
mod escape;
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
    analysis::{distribution, findings as analysed, focus::three, journey::Journey},
    lang::Lang,
    map::Map,
};
use jiff::civil::Date;
pub use page::Options;
use page::Page;

/// The summary of a map as GitHub Flavoured Markdown.
pub fn summary(map: &Map, lang: &Lang, options: &Options) -> String {
    let journey = Journey::of(map);
    let distribution = distribution::of(map);
    let focus = three(&journey, &distribution);
    // Without a day nothing is overdue.
    let findings = analysed(map, options.today.unwrap_or(Date::MIN));
    let page = Page { journey, distribution, focus, findings, lang, options: *options };
    let mut out = String::with_capacity(1024 + 512 * map.touchpoints().len());
    overview::write(&page, &mut out);
    focus::write(&page, &mut out);
    since::write(&page, &mut out);
    tables::write(&page, &mut out);
    findings::write(&page, &mut out);
    details::write(&page, &mut out);
    overview::close(&page, &mut out);
    out
}
