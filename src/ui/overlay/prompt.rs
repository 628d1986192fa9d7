//! Draws the line above the keys while something is asked there: a word, a kind, a number, a score.

use super::{place, versions};
use crate::ui::theme::{Ink, Surface};
use crate::{
    app::{
        App, Overlay, action_line,
        context::Context,
        describe::{date, value},
        form::layout::part::field_width,
        key::Key,
        map::mode::Mode,
        overlay::prompt::{Prompt, Purpose},
        pointer::Target,
    },
    map::{choice::Choice as _, touchpoint::Kind},
    t,
    ui::{
        Looks,
        canvas::{columns, fit, put, put_fit, put_right, rule, wrapped},
        input,
    },
};
use ratatui::{
    buffer::Buffer,
    crossterm::event::KeyCode,
    layout::{Position, Rect},
};

/// How many columns what stands beside the text keeps before a long text has lines for itself.
const BESIDE: u16 = 24;
/// How many columns the field of a number takes.
const DIGITS: u16 = 6;
/// How many columns the field of a short text takes at most.
const FIELD: u16 = 48;
/// Below this width what was found is counted without a word for it.
const NARROW: u16 = 60;
/// The most lines that its label gets.
const LABEL: u16 = 2;
/// The most lines that a text in the prompt gets.
const LINES: usize = 4;

/// Draws the prompt into the first line of `area`, if something is asked there; returns where the terminal's cursor belongs
/// if a text is typed.
pub fn line(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), height: 1, ..area };
    let context = app.context();
    let is_asked = matches!(context, Context::Prompt | Context::Numbers | Context::Kind);
    // That a sentence can be taken as text is said where nothing is written.
    if app.asks_about_text() && !is_asked {
        return None;
    }
    if let Some(versions) = app.grid.shown_versions(app.desk.shown_map()).filter(|_| context == Context::Map)
    {
        versions::draw(app, versions, looks, inside, buf);
        return None;
    }
    if is_asked {
        rule(buf, area.x, area.y, area.width, " ", looks.theme.on(Surface::Pop));
    }
    match (&app.overlay, &app.grid.mode) {
        (Some(Overlay::Prompt(prompt)), _) => Some(word(app, prompt, looks, inside, buf)),
        (_, Some(Mode::Numbers(numbers))) if context == Context::Numbers => {
            Some(number(app, &numbers.typed, looks, inside, buf))
        }
        _ => {
            if context == Context::Kind {
                kinds(app, looks, inside, buf);
            }
            None
        }
    }
}

/// Draws the field for a word, and at the right edge what is offered or was found.
fn word(app: &App, prompt: &Prompt, looks: &Looks, area: Rect, buf: &mut Buffer) -> Position {
    let label = prompt.label(app.desk.shown_map(), &app.desk.lang);
    let beside = beside(app, prompt, looks);
    let gap = if beside.is_empty() { 0 } else { 2 };
    let (strong, own) = (looks.theme.ink(Ink::Strong, Surface::Pop), looks.theme.on(Surface::Pop));
    // The cursor may stand behind the text, and a blank parts it from the label.
    let text = columns(prompt.input.text()) + 1;
    let taken = columns(&label) + 1 + text + gap + columns(&beside).min(BESIDE);
    let lines = match taken <= area.width {
        true => 0,
        // A long text has lines for itself, so that all of it is in sight.
        false => prompt.input.height(field_width(area.width)).min(LINES),
    };
    let lines = u16::try_from(lines).unwrap_or(0);
    // A label that does not fit beside that has lines for itself, too: it says what is asked.
    let is_long = lines > 0 && columns(&label) + gap + columns(&beside) > area.width;
    let above = if is_long { wrapped(&label, area.width, LABEL) } else { Vec::new() };
    let head = u16::try_from(above.len()).unwrap_or(0);
    let place = |lines: u16| place::top(looks, lines, area.y + 1, buf);
    let (top, head, lines) = match place(head + lines + 1) {
        Some(top) => (top, head, lines),
        None => place(lines + 1).map_or((area.y, 0, 0), |top| (top, 0, lines)),
    };
    for y in top..=top + head + lines {
        rule(buf, area.x - 1, y, area.width + 2, " ", own);
    }
    for (line, y) in above.iter().zip(top..top + head) {
        put_fit(buf, area.x, y, area.width, line, strong, &looks.glyphs);
    }
    let top = top + head;
    // On a line without the text, the label leaves some room for what stands beside it.
    let (most, text) = match lines {
        0 => (area.width, text),
        _ => (area.width.saturating_sub((columns(&beside) + gap).min(area.width / 2)), 0),
    };
    let x = match head {
        0 => put_fit(buf, area.x, top, most, &label, strong, &looks.glyphs) + 1,
        _ => area.x,
    };
    let beside = fit(&beside, usize::from(area.right().saturating_sub(x + gap + text)), &looks.glyphs);
    // On a wide screen it would stand too far from the text to be read with it.
    let end = x + text.max(FIELD) + gap;
    let right = area.right().min(end.saturating_add(columns(&beside)));
    let end = put_right(buf, right, top, &beside, own);
    if lines > 0 {
        return input::lines(&prompt.input, looks, Rect { y: top + 1, height: lines, ..area }, buf);
    }
    input::draw(&prompt.input, looks, Rect { x, width: end.saturating_sub(x + gap), ..area }, buf)
}

/// What is offered, was found or was understood.
fn beside(app: &App, prompt: &Prompt, looks: &Looks) -> String {
    if app.asks_about_text() {
        return t!(app.desk.lang, "astray-question");
    }
    if let Some(aside) = prompt.aside() {
        return aside.to_owned();
    }
    match (prompt.offer(), &prompt.purpose) {
        (Some(offer), _) if !prompt.completes() && !prompt.does_instead() => offer.to_owned(),
        (Some(offer), _) => {
            let command = if prompt.does_instead() { "meeting-same" } else { "prompt-complete" };
            let key = app.desk.key(command);
            format!("{key} {} {offer}", looks.glyphs.arrow)
        }
        (None, Purpose::Find(_)) if !prompt.input.is_blank() => {
            let count = app.grid.found.hits.len();
            let hits = t!(app.desk.lang, "find-hits", count = count);
            // Of a hit whose name does not hold the word, nobody sees why it is one.
            match app.grid.hit_field(app.desk.map()).filter(|field| *field != "name") {
                Some(field) => {
                    let field = value::label("touchpoint", field, &app.desk.lang);
                    let hits = if app.desk.size.0 < NARROW { count.to_string() } else { hits };
                    t!(app.desk.lang, "find-hits-in", hits = hits, field = field)
                }
                None => hits,
            }
        }
        (None, purpose) if purpose.is_action() => due(app, prompt.input.text()),
        (None, _) => String::new(),
    }
}

/// The day that an action would be due, or why what was typed names none. Where who and when do not stand at the end, all
/// of it as it was understood.
fn due(app: &App, typed: &str) -> String {
    let (today, lang) = (app.desk.now.date(), &app.desk.lang);
    let understood = match action_line::read(typed, today, app.desk.shown_map()) {
        Ok(line) => {
            let day = line.due.map(|day| date::understood(day, today, lang)).unwrap_or_default();
            let asked = t!(lang, "action-what");
            // A long text may be cut at its end.
            let parts = match line.is_turned {
                _ if line.what.is_empty() && !line.who.is_empty() => [line.who, &day, &asked],
                true => [line.who, &day, &line.what],
                false => ["", &day, ""],
            };
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        }
        Err((why, text)) => date::no_day(why, text, lang),
    };
    // A whole day that was typed needs no second one beside it.
    if typed.ends_with(&understood) { String::new() } else { understood }
}

/// Draws the digits typed so far, and the name of the touchpoint with that number.
fn number(app: &App, digits: &str, looks: &Looks, area: Rect, buf: &mut Buffer) -> Position {
    let label = format!("{}: ", t!(app.desk.lang, "field-touchpoint-number"));
    let x = put(buf, area.x, area.y, area.width, &label, looks.theme.ink(Ink::Strong, Surface::Pop));
    // The digits stand in a field like every other text that is written.
    let field = looks.theme.on(Surface::Field);
    rule(buf, x, area.y, DIGITS.min(area.right().saturating_sub(x)), " ", field);
    let end = put(buf, x, area.y, area.right() - x, digits, field);
    let found = digits.parse().ok().and_then(|number| app.desk.shown_map().by_number(number));
    if let Some(touchpoint) = found.and_then(|id| app.desk.shown_map().touchpoint(id)) {
        let beside = (x + DIGITS + 1).max(end + 3);
        let room = area.right().saturating_sub(beside);
        put_fit(
            buf,
            beside,
            area.y,
            room,
            touchpoint.name.as_str(),
            looks.theme.on(Surface::Pop),
            &looks.glyphs,
        );
    }
    Position { x: end.min(area.right() - 1), y: area.y }
}

/// The fewest letters of a kind's name that say anything, in columns.
const SHORTEST: usize = 5;
/// The most columns that one takes.
const LONGEST: usize = 40;
/// Columns between the kinds where there is room.
const WIDE_GAP: u16 = 2;

/// Draws the kinds with their digits, with the card's own kind marked. Where they are whole only so, what is chosen stands
/// on a line above, and they stand closer; else the names are shortened, and left out if nothing would be left of them.
fn kinds(app: &App, looks: &Looks, area: Rect, buf: &mut Buffer) {
    let lang = &app.desk.lang;
    let card = app.grid.cursor.card().and_then(|id| app.desk.shown_map().touchpoint(id));
    let now = card.filter(|_| app.grid.marked.is_empty()).map(|t| t.kind);
    let choices: Vec<(String, String, bool)> = Kind::ALL
        .iter()
        .zip(1..)
        .map(|(kind, digit)| {
            let name = lang.get(&format!("kind-{}", kind.word()));
            (format!("{digit} {}", looks.glyphs.kind(Some(*kind), false)), name, now == Some(Some(*kind)))
        })
        .chain([("0".to_owned(), t!(lang, "kind-clear"), now == Some(None))])
        .collect();
    let label = format!("{}: ", t!(lang, "field-touchpoint-kind"));
    let text = |(sign, name, _): &(String, String, bool), most: usize, gap: u16| match most {
        0..SHORTEST if sign == "0" => format!("{sign} {}", looks.glyphs.none),
        _ if sign == "0" && gap < WIDE_GAP => format!("{sign} {}", looks.glyphs.none),
        0..SHORTEST => sign.clone(),
        _ => format!("{sign} {}", fit(name, most, &looks.glyphs)),
    };
    // Where they stand close, the brackets around the chosen one have columns of their own.
    let brackets = |gap: u16| if gap < WIDE_GAP && choices.iter().any(|choice| choice.2) { 2 } else { 0 };
    let width = |most: usize, gap: u16| {
        let all = choices.iter().map(|choice| columns(&text(choice, most, gap)) + gap).sum::<u16>();
        all - gap + brackets(gap)
    };
    let fits = |gap: u16| width(LONGEST, gap) <= area.width;
    let gap = if fits(1) && !fits(WIDE_GAP) { 1 } else { WIDE_GAP };
    let most = (SHORTEST..=LONGEST).rev().find(|most| width(*most, gap) <= area.width).unwrap_or(0);
    let strong = looks.theme.ink(Ink::Strong, Surface::Pop);
    let mut x = area.x;
    // The bracket of the first one has a column, too.
    if columns(&label) + 1 + width(most, gap) <= area.width {
        x = put(buf, x, area.y, area.width, &label, strong) + 1;
    } else if area.y > 0 {
        let own = looks.theme.on(Surface::Pop);
        rule(buf, area.x - 1, area.y - 1, area.width + 2, " ", own);
        let end = put(buf, area.x, area.y - 1, area.width, &label, strong);
        let name = card.filter(|_| now.is_some()).map_or("", |card| card.name.as_str());
        put_fit(buf, end, area.y - 1, area.right().saturating_sub(end), name, own, &looks.glyphs);
    }
    for (nth, choice) in choices.iter().enumerate() {
        let style = looks.theme.on(if choice.2 { Surface::Chosen } else { Surface::Pop });
        if choice.2 && nth > 0 && gap < WIDE_GAP {
            x += 1;
        }
        let end = put(buf, x, area.y, area.right().saturating_sub(x), &text(choice, most, gap), style);
        if choice.2 {
            let [left, right] = if looks.theme.fills { [" "; 2] } else { ["[", "]"] };
            put(buf, x - 1, area.y, 1, left, style);
            put(buf, end, area.y, 1, right, style);
        }
        let key = choice.0.chars().next().map(|digit| Key::plain(KeyCode::Char(digit)));
        if let Some(key) = key {
            looks.targets.note(Rect { x, width: end - x, ..area }, || Target::Command("kind-choose", key));
        }
        x = end + gap + u16::from(choice.2 && gap < WIDE_GAP);
    }
}
