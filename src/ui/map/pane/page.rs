//! Draws lines one below the other until the pane is full.

use crate::{
    app::describe::value,
    lang::Lang,
    map::field::Record,
    ui::{
        Looks,
        canvas::{fill, paragraph, put, put_fit, put_right},
        theme::{Ink, Surface},
    },
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

/// How many columns stand before labels, questions and signs.
const MARGIN: u16 = 2;
/// How many columns stand before texts.
const INDENT: u16 = 4;
/// How many columns lie at least between the start of a label and its value.
pub(super) const LABEL: u16 = 13;

/// The part of the pane that is still free.
pub(super) struct Page<'a> {
    pub buf: &'a mut Buffer,
    pub looks: &'a Looks,
    pub area: Rect,
    pub y: u16,
    /// How many columns lie between the start of a label and its value.
    pub labels: u16,
}

impl Page<'_> {
    /// Draws the head of the pane: a sign, a name on as many lines as it needs, and a line below it.
    pub fn head(&mut self, sign: &str, name: &str, below: &str) {
        let theme = &self.looks.theme;
        let (own, strong) = (theme.on(Surface::Head), theme.ink(Ink::Strong, Surface::Head));
        let width = usize::from(self.area.width.saturating_sub(INDENT + 1));
        let names = paragraph(name, width).into_iter().take(2).map(|line| (line, strong));
        let below =
            paragraph(below, width).into_iter().filter(|line| !line.is_empty()).map(|line| (line, own));
        let top = self.y;
        for (line, style) in names.chain(below) {
            let place = Rect { y: self.y, height: 1, ..self.area };
            fill(self.buf, place.intersection(self.area), own);
            self.put(INDENT, &line, style);
            self.y = self.y.saturating_add(1);
        }
        put(self.buf, self.area.x + MARGIN, top, 1, sign, strong);
    }

    fn put(&mut self, indent: u16, text: &str, style: Style) {
        if self.y < self.area.bottom() {
            let width = self.area.width.saturating_sub(indent + 1);
            put_fit(self.buf, self.area.x + indent, self.y, width, text, style, &self.looks.glyphs);
        }
    }

    /// Draws a text on as many lines as it needs.
    pub fn text(&mut self, text: &str, ink: Option<Ink>) {
        let style = self.style(ink);
        for line in paragraph(text, usize::from(self.area.width.saturating_sub(INDENT + 1))) {
            self.put(INDENT, &line, style);
            self.y = self.y.saturating_add(1);
        }
    }

    /// Draws a text behind a number, on as many lines as it needs.
    pub fn numbered(&mut self, number: usize, text: &str) {
        self.put(MARGIN, &number.to_string(), self.style(Some(Ink::Accent)));
        self.text(text, None);
    }

    /// Draws a heading.
    pub fn heading(&mut self, text: &str) {
        for line in paragraph(text, usize::from(self.area.width.saturating_sub(MARGIN + 1))) {
            self.put(MARGIN, &line, self.style(Some(Ink::Strong)));
            self.y = self.y.saturating_add(1);
        }
    }

    pub fn gap(&mut self) {
        self.y = self.y.saturating_add(1);
    }

    /// Draws a question with a line above it, if at least one line of its answer has room, too.
    pub fn question(&mut self, text: &str) {
        let bottom = self.area.bottom();
        if self.y.saturating_add(2) < bottom {
            self.gap();
            self.heading(text);
        } else {
            self.y = bottom.saturating_add(1);
        }
    }

    /// Draws a label, a value in this style, and words behind it, on as many lines as they need.
    pub fn pair(&mut self, label: &str, (value, style): (&str, Style), words: &str) {
        if self.y < self.area.bottom() {
            let own = self.style(None);
            let (x, right) = (self.area.x + MARGIN, self.area.right() - 1);
            let room = self.labels;
            put_fit(self.buf, x, self.y, room, label, self.style(Some(Ink::Soft)), &self.looks.glyphs);
            let end = put(self.buf, x + room, self.y, right.saturating_sub(x + room), value, style) + 1;
            let words = paragraph(words, right.saturating_sub(end).into());
            for (line, y) in words.iter().zip(self.y..self.area.bottom()) {
                put(self.buf, end, y, right.saturating_sub(end), line, own);
            }
            self.y = self.y.saturating_add(u16::try_from(words.len()).unwrap_or(1).max(1) - 1);
        }
        self.y = self.y.saturating_add(1);
    }

    /// The style of an ink on the pane, or that of its usual text.
    pub fn style(&self, ink: Option<Ink>) -> Style {
        let theme = &self.looks.theme;
        ink.map_or_else(|| theme.on(Surface::Panel), |ink| theme.ink(ink, Surface::Panel))
    }

    /// Ends the last line with the sign for more.
    pub fn mark_cut(&mut self) {
        let y = self.area.bottom().saturating_sub(1);
        put_right(self.buf, self.area.right() - 1, y, self.looks.glyphs.more, self.style(Some(Ink::Accent)));
    }

    /// Draws those of the fields of a record that are filled, each with its label.
    pub fn record<R: Record>(&mut self, record: &R, fields: &[&str], lang: &Lang) {
        for field in fields.iter().filter_map(|name| R::field(name)) {
            let value = (field.get)(record);
            if !value.is_empty() {
                self.question(&value::label(R::NAME, field.column.name, lang));
                self.text(&value::value(&field.column, &value, lang), None);
            }
        }
    }
}
