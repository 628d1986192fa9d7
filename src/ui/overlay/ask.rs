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
        canvas::{columns, fit, paragraph, put, put_fit, rule},
        pop,
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// The width of the widest frame in columns, so that a question is read at a glance. Only a choice makes it wider.
const WIDEST: u16 = 64;
/// The columns of a line that no text has: the edges, and a blank beside each.
const EDGES: u16 = 6;
/// The columns that a choice has its digit in.
const DIGIT: u16 = 3;

/// Draws the question into the middle of `area`.
pub fn draw(app: &App, ask: &Ask, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let theme = &looks.theme;
    let lang = &app.desk.lang;
    let choices: Vec<String> = ask.question.choices().iter().map(|c| lang.get(c.text())).collect();
    let question = lang.get(ask.question.text());
    let fact = fact(app, &ask.question);
    let answers = t!(lang, "ask-answers", last = choices.len());
    let longest = choices.iter().map(|c| columns(c) + DIGIT + 2).max().unwrap_or(0).saturating_add(EDGES);
    let most = area.width.min(WIDEST.max(longest));
    let texts = fact.iter().map(|f| columns(f)).chain([columns(&question), columns(&answers)]);
    let wanted = texts.max().unwrap_or(0).saturating_add(EDGES).min(WIDEST).max(longest);
    let width = wanted.clamp(36.min(most), most);
    let inner = usize::from(width.saturating_sub(EDGES));
    let choices: Vec<Vec<String>> =
        choices.iter().map(|choice| paragraph(choice, inner.saturating_sub(DIGIT.into()))).collect();
    // What is chosen between stands there whole; the texts above give way where there is no room.
    let needed: usize = choices.iter().map(Vec::len).sum();
    let room = usize::from(area.height).saturating_sub(needed + 2);
    let mut question = paragraph(&question, inner);
    question.truncate(room);
    let mut fact = fact.map(|f| paragraph(&f, inner)).unwrap_or_default();
    let cut = fact.split_off(fact.len().min(room - question.len()));
    if let (Some(last), Some(more)) = (fact.last_mut(), cut.first()) {
        *last = fit(&format!("{last} {more}"), inner, &looks.glyphs).into_owned();
    }
    let lines = question.len() + fact.len() + needed;
    // Blank lines are left only if there is room for them.
    let airy = usize::from(area.height) >= lines + 6;
    // The keys that answer stand in the blank line at the end, so that nothing moves with them.
    let height = lines + 2 + if airy { 3 } else { usize::from(ask.is_astray) };
    let height = u16::try_from(height).unwrap_or(u16::MAX).min(area.height);
    let place =
        Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    pop::over(looks, area, buf);
    let inside = pop::draw_over(looks, place, area, buf);
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
        let height = u16::try_from(choice.len()).unwrap_or(1).min(inside.bottom().saturating_sub(y));
        let lines = Rect { y, height, ..inside };
        looks.targets.note(lines, || Target::Line(i));
        draw_choice(i, choice, i == ask.at, looks, lines, buf);
        y += height;
    }
    if ask.is_astray && y < inside.bottom() {
        put_fit(buf, x, y, width, &answers, theme.ink(Ink::Soft, Surface::Pop), &looks.glyphs);
    }
}

/// Draws a choice after its digit, on all lines that it takes.
fn draw_choice(at: usize, choice: &[String], here: bool, looks: &Looks, lines: Rect, buf: &mut Buffer) {
    let theme = &looks.theme;
    let style = theme.on(if here { Surface::Cursor } else { Surface::Pop });
    let (x, width) = (lines.x + 1, lines.width.saturating_sub(2));
    for (nth, (text, y)) in choice.iter().zip(lines.top()..lines.bottom()).enumerate() {
        if here {
            rule(buf, lines.x, y, lines.width, " ", style);
            put(buf, lines.x - 1, y, 1, looks.glyphs.cursor, theme.ink(Ink::CursorSign, Surface::Pop));
        }
        if nth == 0 {
            let digit = if here { style } else { theme.ink(Ink::Accent, Surface::Pop) };
            put(buf, x, y, 1, &(at + 1).to_string(), digit);
        }
        put(buf, x + DIGIT, y, width.saturating_sub(DIGIT), text, style);
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
        Question::Quit => Some(match (&app.desk.file.failed, app.desk.file.unkept_because()) {
            (Some(failed), _) => failed.said.clone(),
            (None, Some(why)) => t!(lang, "unguarded", why = why),
            (None, None) => t!(lang, "ask-kept"),
        }),
        Question::Failed | Question::Protected => app.desk.file.failed.as_ref().map(|f| f.said.clone()),
        Question::Changed => app.desk.file.path.as_deref().map(|path| app.desk.shown(path)),
        Question::Replace(path) | Question::ReplaceExport(path, _) => Some(app.desk.shown(path)),
        Question::Another(count) => {
            let count = *count;
            Some(t!(lang, "ask-another-count", count = count))
        }
        Question::Export | Question::ExportWithoutPeople => None,
        Question::UndoTheirs { count, .. } => {
            let count = *count;
            Some(t!(lang, "ask-undo-theirs-count", count = count))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::Screen,
        formats::Format,
        lang::Lang,
        map::{about::Language, choice::Choice as _},
        ui::{glyphs, theme::Depth},
    };
    use jiff::civil::date;

    #[test]
    fn no_choice_of_any_question_is_cut() {
        let (quitting, path) = ([false, true], std::path::PathBuf::from("/maps/restaurant.ron"));
        let mut all = vec![
            Question::Quit,
            Question::Changed,
            Question::Failed,
            Question::Protected,
            Question::Another(13),
            Question::Replace(path.clone()),
            Question::ReplaceExport(path, Format::MarkdownWithoutPeople),
            Question::Export,
            Question::ExportWithoutPeople,
            Question::UndoTheirs { seq: 1, count: 4 },
        ];
        all.extend(quitting.map(|quitting| Question::Comments { quitting }));
        let looks = Looks::new(glyphs::ASCII, "dark", Depth::True);
        for language in Language::ALL {
            let now = date(2026, 12, 12).at(14, 5, 0, 0);
            let app = App::new(Lang::new(*language), Screen::Map, now, 1);
            for (question, (width, height)) in
                all.iter().flat_map(|question| [(40, 11), (80, 23), (200, 59)].map(|size| (question, size)))
            {
                for at in 0..question.choices().len() {
                    let area = Rect::new(0, 0, width, height);
                    let mut buf = Buffer::empty(area);
                    draw(&app, &Ask { at, ..Ask::new(question.clone()) }, &looks, area, &mut buf);
                    let cells = buf.content.chunks(width.into());
                    let lines =
                        cells.map(|line| line.iter().map(ratatui::buffer::Cell::symbol).collect::<String>());
                    let all = lines.collect::<Vec<_>>().join(" ").replace(looks.glyphs.cursor, " ");
                    let drawn = all.split_whitespace().collect::<Vec<_>>().join(" ");
                    for (nth, choice) in question.choices().iter().enumerate() {
                        let text = format!("{} {}", nth + 1, app.desk.lang.get(choice.text()));
                        assert!(drawn.contains(&text), "{text} is not whole at {width} × {height}: {drawn}");
                    }
                }
            }
        }
    }
}
