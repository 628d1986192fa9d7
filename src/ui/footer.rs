//! stub
use super::{Looks, canvas};
use crate::app::{App, command};
use ratatui::{buffer::Buffer, layout::Rect};
/// stub
pub fn footer(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let text = match &app.notice {
        Some(n) => n.text.clone(),
        None => command::offered(app)
            .filter(|c| c.hint)
            .map(|c| format!("{} {}", c.short_label(&app.lang), c.word(&app.lang)))
            .collect::<Vec<_>>()
            .join("  "),
    };
    canvas::put_fit(buf, area.x + 1, area.y, area.width - 1, &text, looks.theme.text, &looks.glyphs);
}
