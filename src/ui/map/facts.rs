//! The line of facts below a card's name where there is room: who is responsible, and how many actions are open.

use crate::{
    lang::Lang,
    map::touchpoint::Touchpoint,
    t,
    ui::{
        Looks,
        canvas::{columns, fit, put},
        glyphs::Glyphs,
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Position, style::Modifier};
use std::borrow::Cow;

/// What is said about a touchpoint.
pub struct Facts<'a> {
    owner: Cow<'a, str>,
    has_nobody: bool,
    /// How many actions are open, in words and as the bare number; nothing where none is.
    actions: Option<[String; 2]>,
}

impl<'a> Facts<'a> {
    pub fn of(touchpoint: &'a Touchpoint, lang: &Lang, glyphs: &Glyphs) -> Self {
        let has_nobody = touchpoint.owner.is_empty();
        let owner = match touchpoint.owner.as_str() {
            "" => format!("{} {}", glyphs.open, t!(lang, "card-nobody")).into(),
            owner => owner.into(),
        };
        let open = touchpoint.detail.actions.iter().filter(|action| action.value.is_open()).count();
        let actions = (open > 0).then(|| {
            [t!(lang, "card-actions", count = open), open.to_string()]
                .map(|said| format!(" {} {said}", glyphs.dot))
        });
        Self { owner, has_nobody, actions }
    }

    /// Draws them in a line of a card of this surface. A long owner gives way to the number of actions.
    pub fn draw(&self, surface: Surface, looks: &Looks, at: Position, width: u16, buf: &mut Buffer) {
        let ink = |ink| looks.theme.ink(ink, surface);
        // Under the cursor only the name is bold.
        let soft = ink(Ink::Soft).remove_modifier(Modifier::BOLD);
        let actions = self.actions.iter().flatten();
        let fits = |said: &&String| columns(&self.owner) + columns(said) <= width;
        let actions = actions.clone().find(fits).or(actions.last()).map_or("", String::as_str);
        let room = width.saturating_sub(columns(actions));
        let owner = fit(&self.owner, room.into(), &looks.glyphs);
        let style = if self.has_nobody { ink(Ink::Flag) } else { soft };
        let end = put(buf, at.x, at.y, room, &owner, style);
        put(buf, end, at.y, width.saturating_sub(end - at.x), actions, soft);
    }
}
