//! Draws a question in a small frame over the screen.

use crate::ui::theme::{Ink, Surface};
use crate::{
    app::{
        App,
        overlay::ask::{Ask, Question},
        pointer::Target,
    },
    t,
    ui::{
        Looks,
        canvas::{columns, paragraph, put, put_fit, rule},
        pop,
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// The width of the widest frame in columns, so that a question is read at a glance.
const WIDEST: u16 = 64;

/// Draws the question into the middle of `area`.
pub fn draw(app: &App, ask: &Ask, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&looks.theme, &looks.glyphs);
    let lang = &app.desk.lang;
    let choices: Vec<String> = ask.question.choices().iter().map(|c| lang.get(c.text())).collect();
    let question = lang.get(ask.question.text());
    let fact = fact(app, &ask.question);
    let most = area.width.min(WIDEST);
    let texts = choices.iter().map(|c| columns(c) + 5).chain(fact.iter().map(|f| columns(f)));
    let wanted = texts.chain([columns(&question)]).max().unwrap_or(0).saturating_add(6);
    let width = wanted.clamp(36.min(most), most);
    let inner = usize::from(width.saturating_sub(6));
    let question = paragraph(&question, inner);
    let fact = fact.map(|f| paragraph(&f, inner)).unwrap_or_default();
    let lines = question.len() + fact.len() + choices.len();
    // Blank lines are left only if there is room for them.
    let airy = usize::from(area.height) >= lines + 6;
    let height = lines + 2 + if airy { 3 } else { 0 };
    let height = u16::try_from(height).unwrap_or(u16::MAX).min(area.height);
    let place =
        Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    pop::over(looks, area, buf);
    let inside = pop::draw(looks, place, "", buf);
    let (x, width) = (inside.x + 1, inside.width.saturating_sub(2));
    let mut y = inside.y + u16::from(airy);
    let texts = question
        .iter()
        .map(|l| (l, theme.ink(Ink::Strong, Surface::Pop)))
        .chain(fact.iter().map(|l| (l, theme.on(Surface::Pop))));
    for (text, style) in texts {
        put(buf, x, y, width, text, style);
        y += 1;
    }
    y += u16::from(airy);
    for (i, choice) in choices.iter().enumerate() {
        if y >= inside.bottom() {
            break;
        }
        looks.targets.note(Rect { y, height: 1, ..inside }, || Target::Line(i));
        let here = i == ask.at;
        let style = if here { theme.on(Surface::Cursor) } else { theme.on(Surface::Pop) };
        if here {
            rule(buf, inside.x, y, inside.width, " ", style);
            put(buf, inside.x - 1, y, 1, glyphs.cursor, theme.ink(Ink::CursorSign, Surface::Pop));
        }
        put(
            buf,
            x,
            y,
            1,
            &(i + 1).to_string(),
            if here { style } else { theme.ink(Ink::Accent, Surface::Pop) },
        );
        put_fit(buf, x + 3, y, width.saturating_sub(3), choice, style, glyphs);
        y += 1;
    }
}

/// The fact that helps to answer the question, such as the path of a file.
fn fact(app: &App, question: &Question) -> Option<String> {
    let lang = &app.desk.lang;
    match question {
        Question::Comments { .. } => {
            let count = app.desk.file.comments.inside;
            Some(t!(lang, "ask-comments-count", count = count))
        }
        Question::Quit => Some(
            app.desk.file.failed.as_ref().map(|f| f.said.clone()).unwrap_or_else(|| t!(lang, "ask-kept")),
        ),
        Question::Failed | Question::Protected => app.desk.file.failed.as_ref().map(|f| f.said.clone()),
        Question::Changed => app.desk.file.path.as_deref().map(|path| app.desk.shown(path)),
        Question::Replace(path) | Question::ReplaceExport(path, _) => Some(app.desk.shown(path)),
        Question::Another(count) => {
            let count = *count;
            Some(t!(lang, "ask-another-count", count = count))
        }
        Question::Export => None,
        Question::UndoTheirs(count) => {
            let count = *count;
            Some(t!(lang, "ask-undo-theirs-count", count = count))
        }
    }
}
