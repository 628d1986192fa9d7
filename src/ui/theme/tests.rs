use super::*;

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
