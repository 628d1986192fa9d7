use super::*;
use crate::store::own_theme::{Colours, OwnTheme};

#[test]
fn a_table_has_its_names_in_order() {
    for (name, table) in TABLES {
        for (i, (surface, _)) in table.surfaces.iter().enumerate() {
            assert_eq!(usize::from(surface.index()), i, "{name}: {surface:?}");
        }
        for (i, (ink, _)) in table.inks.iter().enumerate() {
            assert_eq!(usize::from(ink.index()), i, "{name}: {ink:?}");
        }
    }
    assert_eq!((Surface::ALL.len(), Ink::ALL.len()), (SURFACES, INKS));
}

#[test]
fn no_name_stands_for_two_things() {
    let mut all: Vec<_> = Surface::WORDS.iter().chain(Ink::WORDS).collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), SURFACES + INKS);
}

#[test]
fn without_colours_none_is_set() {
    let mono = Theme::named("mono", Depth::True).unwrap();
    let styles = mono.surfaces.iter().chain(&mono.inks);
    for style in styles {
        assert!([style.fg, style.bg].iter().all(|c| matches!(c, None | Some(Color::Reset))), "{style:?}");
    }
}

#[test]
fn in_the_terminals_own_colours_a_colour_is_only_ever_a_ground_under_black() {
    let terminal = Theme::named("terminal", Depth::True).unwrap();
    for style in terminal.surfaces.iter().chain(&terminal.inks) {
        match style.bg {
            None | Some(Color::Reset) => assert!(matches!(style.fg, None | Some(Color::Reset)), "{style:?}"),
            Some(_) => assert_eq!(style.fg, Some(Color::Black)),
        }
    }
}

/// A theme of one's own with one change, by the position of the changed name.
fn changed(name: &str, surface: Option<u32>, text: u32) -> OwnTheme {
    let at = words().fields.iter().position(|field| *field == name).unwrap();
    OwnTheme { inherits: 0, colours: vec![(at, Colours { surface, text })] }
}

#[test]
fn a_theme_of_ones_own_changes_what_it_says_and_inherits_the_rest() {
    let dark = Theme::named("dark", Depth::True).unwrap();
    let own = Theme::own(&changed("head", Some(0x10_2030), 0xFF_FF00), Depth::True);
    let head = own.on(Surface::Head);
    assert_eq!((head.bg, head.fg), (Some(Color::from_u32(0x10_2030)), Some(Color::from_u32(0xFF_FF00))));
    assert_eq!(own.on(Surface::Seg), dark.on(Surface::Seg));
    let own = Theme::own(&changed("accent", None, 0xFF_FF00), Depth::True);
    let accent = own.ink(Ink::Accent, Surface::Tile);
    assert_eq!(accent.fg, Some(Color::from_u32(0xFF_FF00)));
    assert!(accent.add_modifier.contains(Modifier::BOLD), "it stays as bold as it was");
    // In 256 colours it is the nearest one.
    let own = Theme::own(&changed("accent", None, 0xFF_FF00), Depth::Indexed);
    assert_eq!(own.ink(Ink::Accent, Surface::Tile).fg, Some(Color::Indexed(226)));
}

#[test]
fn what_is_not_said_follows_what_it_lies_on() {
    let dark = Theme::named("dark", Depth::True).unwrap();
    let own = |name, surface, text| Theme::own(&changed(name, Some(surface), text), Depth::True);
    let (blue, white) = (0x10_2050, 0xFF_FFFF);
    let ground = |theme: &Theme, surface| theme.on(surface).bg;
    let with_head = own("head", blue, white);
    for on_head in [Surface::HeadBar, Surface::HeadOver, Surface::HeadTick, Surface::HeadHatch] {
        assert_eq!(ground(&with_head, on_head), Some(Color::from_u32(blue)), "{on_head:?}");
        assert_eq!(with_head.on(on_head).fg, dark.on(on_head).fg, "{on_head:?}");
    }
    assert_eq!(ground(&own("canvas", blue, white), Surface::Scrim), Some(Color::from_u32(blue)));
    assert_eq!(ground(&own("field", blue, white), Surface::Edge), Some(Color::from_u32(blue)));
    let with_over = own("head_over", blue, 0x00_FF00);
    assert_eq!(ground(&with_over, Surface::OverTick), Some(Color::from_u32(0x00_FF00)));
    // The two tones of the tiles stay as different as they were.
    let with_tile = own("tile", 0x30_2010, 0xFF_EEDD);
    let alt = with_tile.on(Surface::TileAlt);
    assert_eq!((alt.bg, alt.fg), (Some(Color::from_u32(0x39_2B1D)), Some(Color::from_u32(0xFF_EEDD))));
    // What is said counts.
    let mut both = changed("head", Some(blue), white);
    both.colours.extend(changed("head_bar", Some(0), white).colours);
    assert_eq!(ground(&Theme::own(&both, Depth::True), Surface::HeadBar), Some(Color::from_u32(0)));
}

#[test]
fn a_ground_that_its_marks_cannot_be_told_from_is_found_at_its_name() {
    // As bright as the bars.
    let found = weak(&changed("head", Some(0xA9_C2DC), 0));
    assert_eq!((found.len(), found[0].name), (1, "head"), "{found:?}");
    let found = weak(&changed("canvas", Some(0x8E_9BAA), 0));
    assert_eq!((found.len(), found[0].name), (1, "canvas"), "{found:?}");
}

#[test]
fn what_a_change_makes_hard_to_read_is_found() {
    let found = weak(&changed("head", Some(0x10_1010), 0x18_1818));
    assert_eq!((found.len(), found[0].name, found[0].on), (1, "head", "head"));
    assert!(found[0].contrast < 1.2 && (found[0].least - 4.5).abs() < f64::EPSILON, "{found:?}");
    // An ink stands on many grounds, and a ground bears many inks: the worst of them is named.
    let found = weak(&changed("accent", None, 0x30_3030));
    assert_eq!((found.len(), found[0].name), (1, "accent"));
    let found = weak(&changed("tile", Some(0xFF_FFFF), 0));
    assert_eq!((found.len(), found[0].name), (1, "tile"), "{found:?}");
    // It is the ink that can hardly be read, and not the surface.
    assert_eq!((found[0].ink, found[0].on), (Some("strong"), "tile"), "{found:?}");
    // A mark needs less than a text.
    let grey = 0x6E_6E6E;
    assert_eq!(weak(&changed("bar", None, grey)).len(), 1);
    assert_eq!(weak(&changed("hatch", None, 0x86_8686)), []);
    assert_eq!(weak(&changed("soft", None, 0x86_8686)).len(), 1);
}
