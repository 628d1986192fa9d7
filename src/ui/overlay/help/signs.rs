//! Draws the signs that the help explains as they stand on the map: with the characters of the set of signs, and in the
//! colours of the theme.

use crate::{
    app::overlay::help::signs::Sign,
    map::{
        choice::Choice as _,
        rated::Score,
        touchpoint::{Kind, Usage},
    },
    ui::{
        Looks,
        canvas::put,
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

/// What stands on a surface whose colour is to be seen.
const LETTERS: &str = " Abc ";

/// Draws a sign on its ground into the first line of `area`.
pub(super) fn draw(sign: Sign, on: Surface, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let mut x = area.x;
    for (text, style) in parts(sign, on, looks) {
        x = put(buf, x, area.y, area.right().saturating_sub(x), &text, style);
    }
}

type Part = (String, Style);

fn parts(sign: Sign, ground: Surface, looks: &Looks) -> Vec<Part> {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let card = |sign: &str, ink| vec![(format!(" {sign} "), theme.ink(ink, ground))];
    let kind = |kind: Kind, hidden| {
        let sign = glyphs.kind(Some(kind), hidden);
        (format!(" {sign}"), theme.kind(Some(kind), ground))
    };
    let marked = |sign: &str, ink, surface| {
        vec![(sign.to_owned(), theme.ink(ink, ground)), (LETTERS.to_owned(), theme.on(surface))]
    };
    let on = |text: String, surface| vec![(text, theme.on(surface))];
    match sign {
        Sign::Kind(of) => vec![kind(of, false), (" ".to_owned(), theme.on(ground))],
        Sign::Hidden => {
            let edge = || (" ".to_owned(), theme.on(ground));
            let bare = Kind::ALL
                .iter()
                .map(|of| (glyphs.kind(Some(*of), true).to_owned(), theme.kind(Some(*of), ground)));
            std::iter::once(edge()).chain(bare).chain([edge()]).collect()
        }
        Sign::Moment => card(glyphs.moment, Ink::Strong),
        Sign::Usage(usage) => card(glyphs.usage(usage), Ink::Flag),
        Sign::Open => card(glyphs.open, Ink::Flag),
        Sign::Conflict => card(glyphs.conflict, Ink::Flag),
        Sign::Score => {
            let edge = || std::iter::once((" ".to_owned(), theme.on(ground)));
            let scores = (1..=5).filter_map(Score::new);
            let scores = scores.map(|score| (score.points().to_string(), theme.on(Surface::score(score))));
            edge().chain(scores).chain(edge()).collect()
        }
        Sign::Change => {
            let edge = || (" ".to_owned(), theme.on(ground));
            let changed =
                Score::new(4).map(|now| (format!("2{}4", glyphs.step), theme.on(Surface::score(now))));
            [edge()].into_iter().chain(changed).chain([edge()]).collect()
        }
        Sign::Unrated => card(glyphs.unrated, Ink::Soft),
        Sign::Mean => on(format!(" {} ", glyphs.mean), Surface::Seg),
        Sign::Cursor => marked(glyphs.cursor, Ink::CursorSign, Surface::Cursor),
        Sign::Same => marked(glyphs.same, Ink::SameSign, Surface::Same),
        Sign::Found => marked(glyphs.found, Ink::Accent, ground),
        Sign::Marked => marked(glyphs.marked, Ink::MarkedSign, Surface::Marked),
        Sign::Carried => marked(&glyphs.carried.concat(), Ink::CursorSign, Surface::Cursor),
        Sign::Empty => on(format!(" {} ", glyphs.none), Surface::Canvas),
        Sign::More => vec![(" +3 ".to_owned(), theme.ink(Ink::Accent, Surface::Canvas))],
        Sign::Sides => vec![(format!(" {} ", glyphs.sides.join(" ")), theme.ink(Ink::Strong, Surface::Head))],
        Sign::Scroll => {
            vec![(format!(" {} ", glyphs.scroll.join(" ")), theme.ink(Ink::Strong, Surface::Seg))]
        }
        Sign::Importance => {
            on(format!(" {}{} ", glyphs.dots[0].repeat(3), glyphs.dots[1].repeat(2)), Surface::Head)
        }
        Sign::Bar => on(glyphs.bar.full.repeat(4), Surface::HeadBar),
        Sign::Over => {
            let over = if theme.fills { glyphs.bar.full } else { glyphs.bar.over };
            vec![
                (glyphs.bar.full.repeat(2), theme.on(Surface::HeadBar)),
                (glyphs.bar.target.to_owned(), theme.on(Surface::OverTick)),
                (over.repeat(2), theme.on(Surface::HeadOver)),
                (glyphs.usage(Usage::Over).to_owned(), theme.ink(Ink::Flag, Surface::Head)),
            ]
        }
        Sign::Missing => vec![
            (glyphs.bar.full.repeat(2), theme.on(Surface::HeadBar)),
            (glyphs.bar.missing.repeat(2), theme.on(Surface::HeadHatch)),
            (glyphs.bar.target.to_owned(), theme.on(Surface::HeadTick)),
            (glyphs.usage(Usage::Under).to_owned(), theme.ink(Ink::Flag, Surface::Head)),
        ],
        Sign::InWork => {
            let sign = (glyphs.in_work.to_owned(), theme.ink(Ink::Strong, Surface::SegOn));
            vec![sign, (LETTERS.to_owned(), theme.on(Surface::SegOn))]
        }
        Sign::Field => {
            let edge = (glyphs.edge.to_owned(), theme.on(Surface::Edge));
            vec![edge, (LETTERS.to_owned(), theme.on(Surface::Field))]
        }
        Sign::Alarm => on(format!(" {} ", glyphs.alert), Surface::Alarm),
        Sign::Overdue => card(glyphs.alert, Ink::Error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::overlay::help::signs::LEGEND,
        ui::{glyphs, theme::Depth},
    };

    #[test]
    fn each_sign_is_found_by_what_it_looks_like() {
        for set in [glyphs::UNICODE, glyphs::ASCII] {
            let looks = Looks::new(set, "terminal", Depth::True);
            for (sign, key, typed) in LEGEND {
                let drawn: String =
                    parts(*sign, Surface::Canvas, &looks).into_iter().map(|(text, _)| text).collect();
                let is_sign = |c: &char| !c.is_alphanumeric() && !c.is_whitespace();
                for c in drawn.chars().filter(is_sign) {
                    assert!(typed.contains(c), "{key}: {c}");
                }
            }
        }
    }
}
