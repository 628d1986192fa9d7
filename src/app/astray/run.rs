//! Characters that were typed one after the other, beginning with one that ran a command, and where all stood before.

use super::rule::{
    Fate, Letter, WORD, begins_anew, can_be_cut, cut_off, looks_like_writing, may_be_cut, number,
};
use crate::{
    app::{
        actions::Actions,
        analysis::screen::Analysis,
        command::Sense,
        context::Context,
        form::Form,
        map::{
            asking::Asking,
            cursor::{Card, Cursor},
            grid::{Copied, Found, Grid},
        },
        overlay::left::Left,
    },
    map::lens::Lens,
};
use jiff::{SignedDuration, civil::DateTime};
use std::collections::BTreeSet;

/// After this time without a key, the next one begins something else.
const PAUSE: SignedDuration = SignedDuration::from_secs(5);
/// Before it looks like writing, a shorter pause ends it: those keys were commands that were meant.
const BEFORE_WRITING: SignedDuration = SignedDuration::from_millis(1_500);
/// After a single command an even shorter one does, because nobody thinks after the first letter of a word.
const AFTER_ONE: SignedDuration = SignedDuration::from_secs(1);

/// A pause after a single command is clear from here on, if the next one is so many times shorter.
const CLEAR: SignedDuration = SignedDuration::from_millis(400);
const TIMES: i32 = 3;

/// Characters that were typed one after the other.
pub struct Run {
    letters: Vec<Letter>,
    /// How many of the first ones only opened what the text fell into, or were meant, and are no part of it.
    openers: usize,
    /// Whether the first one is a command that was meant, because the pause after it is clearly longer than the next.
    is_first_meant: bool,
    /// The time between the first one and the second.
    first_pause: SignedDuration,
    /// Whether all of it was typed into the palette, but for the sign that opened that.
    is_in_palette: bool,
    /// The text in the palette, where the sentence was typed into that and no command was found by it.
    in_palette: Option<String>,
    /// Where all stood before the first of them.
    pub before: Before,
    /// The screen after the last of them.
    pub screen: Context,
    last: DateTime,
    is_closed: bool,
    is_writing: bool,
    may_be_cut: bool,
}

/// Where the program stood.
pub struct Before {
    /// The screen.
    pub screen: Behind,
    /// The analysis to which Esc on the map leads.
    pub walked: Option<Analysis>,
    /// What was left in prompts.
    pub left: Left,
    grid: Place,
}

/// A screen on which letters are commands.
pub enum Behind {
    /// The map.
    Map,
    /// The analysis, where it was.
    Analysis(Analysis),
    /// The list of actions, where it was.
    Actions(Actions),
    /// An opened record with a choice under the cursor.
    Form(Box<Form>),
}

/// Where the user was on the map, and what was marked, copied and found.
struct Place {
    cursor: Cursor,
    lens: Lens,
    shows_changes: bool,
    marked: BTreeSet<Card>,
    copied: Option<Copied>,
    asking: Option<Asking>,
    found: Option<Found>,
}

/// Of more hits or listed touchpoints than this none is kept, because a run begins with nearly every key.
const MANY: usize = 1_000;

impl Before {
    /// Where everything stands now.
    pub fn now(grid: &Grid, screen: Behind, left: Left, walked: Option<Analysis>) -> Self {
        let grid = Place {
            cursor: grid.cursor.clone(),
            lens: grid.lens,
            shows_changes: grid.shows_changes,
            marked: grid.marked.clone(),
            copied: grid.copied.clone(),
            asking: grid.asking.clone(),
            found: Some(&grid.found).filter(|found| found.hits.len() <= MANY).cloned(),
        };
        Self { screen, walked, left, grid }
    }
}

impl Place {
    fn restore(self, grid: &mut Grid) {
        grid.mode = None;
        grid.cursor = self.cursor;
        grid.lens = self.lens;
        grid.shows_changes = self.shows_changes;
        grid.marked = self.marked;
        grid.copied = self.copied;
        grid.asking = self.asking;
        if let Some(found) = self.found {
            grid.found = found;
        }
    }
}

impl Behind {
    /// The analysis as it is, without a long list.
    pub fn analysis(analysis: &Analysis) -> Self {
        Self::Analysis(brief(analysis))
    }
}

/// The analysis without a long list of touchpoints.
pub fn brief(analysis: &Analysis) -> Analysis {
    let is_long = analysis.list.as_ref().is_some_and(|list| list.targets.len() > MANY);
    if is_long { analysis.without_list() } else { analysis.clone() }
}

impl Run {
    /// A run that begins now.
    pub fn begin(before: Before, screen: Context, now: DateTime) -> Self {
        Self {
            letters: Vec::new(),
            openers: 0,
            is_first_meant: false,
            first_pause: SignedDuration::ZERO,
            is_in_palette: false,
            in_palette: None,
            before,
            screen,
            last: now,
            is_closed: false,
            is_writing: false,
            may_be_cut: false,
        }
    }

    /// Whether it looks like writing.
    pub fn looks_like_writing(&self) -> bool {
        self.is_writing
    }

    /// Whether it can be the whole of a text of which the rest stands in a field.
    pub fn may_be_cut(&self) -> bool {
        self.may_be_cut
    }

    /// Whether the letter that opened the field in which the rest stands can be its start, however little that is.
    pub fn can_be_cut(&self) -> bool {
        !self.is_closed && can_be_cut(&self.letters)
    }

    /// Whether it was begun on a choice in a form, where no letter is a command.
    pub fn is_in_form(&self) -> bool {
        matches!(self.before.screen, Behind::Form(_))
    }

    /// Whether nothing is added to it any more.
    pub fn is_closed(&self) -> bool {
        self.is_closed
    }

    /// Whether the next character belongs to it.
    pub fn goes_on(&self, now: DateTime) -> bool {
        let pause = match self.letters.len() {
            _ if self.is_writing => PAUSE,
            1 => AFTER_ONE,
            _ => BEFORE_WRITING,
        };
        !self.is_closed && now.duration_since(self.last) <= pause
    }

    /// Leaves out a single character that has opened what the next one falls into, if it is no start of a word: a sign, or
    /// a letter after which there was a pause or comes a capital.
    pub fn leave_opener_out(&mut self, next: char, now: DateTime) {
        if let [only] = self.letters.as_slice()
            && only.fate != Fate::Text
            && (!only.sign.is_alphanumeric() || next.is_uppercase() || !self.goes_on(now))
        {
            self.openers = 1;
        }
    }

    /// Whether all of it so far, if anything, has opened the palette.
    pub fn opens_palette(&self) -> bool {
        self.is_in_palette || self.text().is_empty()
    }

    /// Notes the sentence that stands in the palette.
    pub fn note_in_palette(&mut self, sentence: Option<String>) {
        (self.is_in_palette, self.in_palette) = (true, sentence);
    }

    /// The characters that may be a text.
    fn text(&self) -> &[Letter] {
        self.letters.get(self.openers..).unwrap_or_default()
    }

    /// Whether a sentence rather begins with this character.
    pub fn begins_anew(&self, next: char) -> bool {
        begins_anew(&self.letters, next)
    }

    /// Adds a character.
    pub fn push(&mut self, sign: char, fate: Fate, now: DateTime) {
        let pause = now.duration_since(self.last);
        match self.letters.as_slice() {
            [_] => self.first_pause = pause,
            [first, _] if self.openers == 0 && first.is_command_letter() => {
                self.is_first_meant = self.first_pause >= CLEAR && self.first_pause >= pause * TIMES;
                self.openers = usize::from(self.is_first_meant);
            }
            _ => {}
        }
        self.letters.push(Letter { sign, fate });
        self.changed(now);
    }

    /// The letter before the text that was meant as a command.
    pub fn meant(&self) -> Option<char> {
        self.letters.first().filter(|_| self.is_first_meant).map(|letter| letter.sign)
    }

    /// Takes the last character away. Returns whether some are left.
    pub fn pop(&mut self, now: DateTime) -> bool {
        self.letters.pop();
        self.changed(now);
        !self.letters.is_empty()
    }

    fn changed(&mut self, now: DateTime) {
        self.last = now;
        self.openers = self.openers.min(self.letters.len());
        self.is_writing = looks_like_writing(self.text())
            || self.in_palette.is_some()
            || self.is_in_form() && self.has_stray_letters();
        self.may_be_cut = !self.is_closed && may_be_cut(&self.letters);
    }

    /// Whether it has the length of a word, of which a letter meant nothing.
    pub fn is_unlike_work(&self) -> bool {
        let letters: Vec<&Letter> = self.text().iter().filter(|letter| letter.sign.is_alphabetic()).collect();
        letters.len() >= WORD && letters.iter().any(|letter| letter.fate == Fate::Nothing)
    }

    /// Whether it is a number so far, and what parts it from a word.
    pub fn is_number(&self) -> bool {
        number(&self.letters) == self.letters.len()
    }

    /// Whether one of its letters took something back before the others opened the field in which the rest stands.
    pub fn cut_after_undo(&self) -> bool {
        self.may_be_cut && self.letters.iter().any(|letter| letter.fate == Fate::Command(Sense::Undoes))
    }

    /// Whether keys other than the one that opened the field may have taken the start of what stands in it.
    pub fn is_cut_by_several(&self) -> bool {
        self.may_be_cut && cut_off(&self.letters) > 1
    }

    /// Closes it, and leaves it to be taken as text until something else is typed.
    pub fn rest(&mut self) {
        self.is_closed = true;
    }

    /// Whether at least two letters meant nothing.
    fn has_stray_letters(&self) -> bool {
        let is_stray = |letter: &&Letter| letter.fate == Fate::Nothing && letter.sign.is_alphabetic();
        self.letters.iter().filter(is_stray).nth(1).is_some()
    }

    /// Closes it: what is typed now is something else.
    pub fn close(&mut self) {
        (self.is_closed, self.may_be_cut) = (true, false);
    }

    /// Whether the last characters meant nothing, so that one that is a choice stands in the middle of a text.
    pub fn is_amid_text(&self) -> bool {
        self.is_writing || self.strays() >= 2
    }

    /// How many characters at its end meant nothing.
    pub fn strays(&self) -> usize {
        self.letters.iter().rev().take_while(|letter| letter.fate == Fate::Nothing).count()
    }

    /// Whether it begins with a capital that meant nothing.
    pub fn begins_with_capital(&self) -> bool {
        let is_it = |letter: &Letter| letter.fate == Fate::Nothing && letter.sign.is_uppercase();
        self.letters.first().is_some_and(is_it)
    }

    /// Its letters, if none of them has meant anything yet.
    pub fn stray_word(&self) -> Option<String> {
        let is_stray = |letter: &Letter| letter.fate == Fate::Nothing && letter.sign.is_alphabetic();
        self.letters.iter().all(is_stray).then(|| self.letters.iter().map(|l| l.sign).collect())
    }

    /// Its first word.
    pub fn first_word(&self) -> String {
        self.text().iter().map(|letter| letter.sign).take_while(|sign| !sign.is_whitespace()).collect()
    }

    /// The lines as they were typed.
    pub fn lines(&self) -> Vec<String> {
        let mut text: String = self.text().iter().map(|letter| letter.sign).collect();
        if let Some(sentence) = &self.in_palette {
            let more = text.find('\n').map_or("", |at| &text[at..]);
            text = format!("{sentence}{more}");
        }
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// Puts the map's screen back to where it was before, and returns the rest of what was there.
    pub fn restore(self, grid: &mut Grid) -> (Behind, Option<Analysis>, Left) {
        self.before.grid.restore(grid);
        (self.before.screen, self.before.walked, self.before.left)
    }
}
