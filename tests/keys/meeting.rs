//! The first score of a day begins its meeting; one key names it, or joins it to the one before.

use super::room::{NOW, Room};
use jiff::{
    SignedDuration,
    civil::{Date, date},
};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use touchmap::{
    app::{
        Effect, Msg, Screen,
        form::{At, Slot},
    },
    map::{about::Meeting, field::Item, id::Ids, rated::Score, text::Line, touchpoint::Usage},
    store::access::Access,
};

const BEFORE: Date = date(2026, 10, 25);
const TODAY: Date = date(2026, 11, 22);

/// A map whose last meeting was a month ago; the card under the cursor was rated then.
fn a_month_later() -> Room {
    let mut room = Room::empty(&["Families", "Couples"]);
    room.keys("a").types("Poster").keys("enter").types("Radio").keys("esc");
    let ids = [room.id("Poster"), room.id("Radio")];
    room.prepare(|e| {
        e.about(|a| {
            let value = Meeting { date: Some(BEFORE), title: Line::default() };
            a.meetings = vec![Item { id: Ids::seeded(1).item(), value }];
        });
        for id in &ids {
            e.touchpoint(id, |t| t.effectiveness.set(Some(BEFORE), Score::new(2)));
        }
    });
    room.app.desk.file.path = Some("evening.ron".into());
    room.go("Poster");
    room
}

fn scores(room: &Room, name: &str) -> Vec<(Date, u8)> {
    let all = room.touchpoint(name).effectiveness.all();
    all.iter().map(|(day, score)| (day.unwrap(), score.points())).collect()
}

fn meetings(room: &Room) -> Vec<(Date, &str)> {
    let all = room.map().about().meetings.iter();
    all.map(|m| (m.value.date.unwrap(), m.value.title.as_str())).collect()
}

#[test]
fn the_first_score_of_a_day_begins_a_meeting_and_says_so() {
    let mut room = a_month_later();
    room.keys("5");
    assert_eq!(scores(&room, "Poster"), [(BEFORE, 2), (TODAY, 5)]);
    assert_eq!(meetings(&room), [(BEFORE, ""), (TODAY, "")]);
    assert!(room.overlay().is_none(), "nothing is asked");
    assert!(room.said().contains("2 → 5"), "{}", room.said());
    assert!(room.said().contains("new meeting") && room.aside().contains("F4"), "{}", room.said());
    room.keys("3");
    assert!(!room.said().contains("meeting"), "once is enough: {}", room.said());
    room.keys("u u");
    assert_eq!((scores(&room, "Poster"), meetings(&room)), (vec![(BEFORE, 2)], vec![(BEFORE, "")]));
}

#[test]
fn the_first_meeting_of_all_begins_without_a_word() {
    let mut room = Room::empty(&["Families"]);
    room.keys("a").types("Poster").keys("esc 4");
    assert_eq!(meetings(&room), [(TODAY, "")]);
    assert!(!room.said().contains("meeting"), "{}", room.said());
}

#[test]
fn a_verdict_begins_it_too_and_the_same_verdict_as_a_month_ago_is_one_of_today() {
    let mut room = a_month_later();
    let id = room.id("Poster");
    room.prepare(|e| {
        e.touchpoint(&id, |t| t.usage.set(Some(BEFORE), Some(Usage::Over)));
    });
    room.keys("+");
    assert_eq!(room.touchpoint("Poster").usage.all().len(), 2, "{}", room.said());
    assert_eq!(meetings(&room).len(), 2);
    room.keys("+");
    assert_eq!(room.touchpoint("Poster").usage.all().len(), 1);
}

#[test]
fn what_is_typed_after_a_stays_what_is_typed() {
    for keys in ["a", "c", "o", "m", "t"] {
        let mut room = a_month_later();
        room.keys(keys);
        assert!(room.overlay().is_none_or(|o| !matches!(o, touchmap::app::Overlay::Ask(_))), "{keys}");
    }
    let mut room = a_month_later();
    room.keys("a").types("Brandneue Karte").keys("enter esc");
    assert_eq!(room.cell("Awareness", "Families"), ["Poster", "Brandneue Karte", "Radio"]);
    room.send(Msg::Paste("Eins\nZwei\n".into()));
    assert_eq!(room.map().tally().touchpoints, 5);
    assert_eq!(meetings(&room), [(BEFORE, "")], "cards belong to no meeting");
}

#[test]
fn one_key_joins_it_to_the_meeting_before_and_u_parts_them() {
    let mut room = a_month_later();
    room.keys("5 down 4 up");
    let parted = room.map().records().clone();
    room.keys("f4");
    assert!(room.screen().contains("Tab → as on 25 Oct 2026"), "{}", room.screen());
    room.keys("tab");
    assert_eq!(meetings(&room), [(BEFORE, "")]);
    assert_eq!((scores(&room, "Poster"), scores(&room, "Radio")), (vec![(BEFORE, 5)], vec![(BEFORE, 4)]));
    assert!(room.said().contains("25 Oct 2026"), "{}", room.said());
    room.keys("3");
    assert_eq!(scores(&room, "Poster"), [(BEFORE, 3)], "it goes on: {}", room.said());
    room.keys("f4");
    assert!(!room.screen().contains("as on"), "old meetings are not joined: {}", room.screen());
    room.keys("esc u u");
    assert_eq!(room.map().records(), &parted, "{}", room.said());
    assert!(room.said().contains("25 Oct 2026"), "{}", room.said());
    room.keys("1");
    assert_eq!(scores(&room, "Poster"), [(BEFORE, 2), (TODAY, 1)]);
    // Redone, what it said holds again; all taken back, the day begins its own.
    room.keys("u ctrl-r u f4 tab 4");
    assert_eq!(scores(&room, "Poster"), [(BEFORE, 4)]);
    room.keys("u*9 1");
    assert_eq!(scores(&room, "Poster"), [(BEFORE, 2), (TODAY, 1)]);
}

#[test]
fn the_same_key_gives_it_a_title() {
    let mut room = a_month_later();
    room.keys("5 f4").types("Second workshop").keys("enter");
    assert_eq!(meetings(&room), [(BEFORE, ""), (TODAY, "Second workshop")]);
    room.keys("f4").types(" and third").keys("enter");
    assert_eq!(meetings(&room)[1].1, "Second workshop and third", "the title is written on");
    room.keys("f4 ctrl-u").types("Third").keys("enter");
    assert_eq!(meetings(&room)[1].1, "Third", "one key clears it");
    room.keys("f4 tab");
    assert_eq!(meetings(&room), [(BEFORE, "Third")], "the title is not lost");
    room.keys("u u u u u");
    assert_eq!(meetings(&room), [(BEFORE, "")]);
    room.keys("f4 esc f4 enter");
    assert_eq!(meetings(&room), [(BEFORE, "")], "without a title nothing begins");
    room.keys("f4").types("Named before").keys("enter 5");
    assert_eq!(meetings(&room), [(BEFORE, ""), (TODAY, "Named before")]);
}

#[test]
fn the_title_offers_the_key() {
    let mut room = a_month_later().sized(120, 36);
    room.keys("up up");
    assert!(room.screen().contains("F4 Meeting"), "{}", room.screen());
}

#[test]
fn a_map_that_cannot_be_saved_here_begins_nothing() {
    let mut room = a_month_later();
    room.send(Msg::Access(Access::Held(None)));
    room.effects.clear();
    room.keys("5 f4");
    assert!(room.failed() && room.overlay().is_none());
    assert!(room.effects.iter().all(|effect| matches!(effect, Effect::TakeOver(_))));
}
#[test]
fn the_rating_pass_and_the_form_begin_it_too() {
    let mut room = a_month_later();
    room.keys("w 5");
    assert!(room.aside().contains("F4"), "{}", room.said());
    room.keys("f4").types("Evening").keys("enter 4");
    assert_eq!(scores(&room, "Radio"), [(BEFORE, 2), (TODAY, 4)], "the pass goes on where it was");
    assert_eq!(meetings(&room)[1].1, "Evening");
}

#[test]
fn the_rating_pass_of_a_new_day_goes_through_all_and_shows_old_scores_only_when_asked() {
    let mut room = a_month_later();
    let new = room.id("Radio");
    room.prepare(|e| e.touchpoint(&new, |t| t.effectiveness = Default::default()));
    // The score of a card: the first sign behind its name.
    let card = |room: &Room, name: &str| {
        let screen = room.screen();
        let (_, behind) = screen.lines().find_map(|line| line.split_once(name)).unwrap();
        behind.split_whitespace().next().unwrap_or_default().to_owned()
    };
    assert!(card(&room, "Poster").ends_with('2'));
    room.keys("down w");
    assert_eq!(room.here(), "Radio");
    assert!(room.screen().contains("2 to go"), "{}", room.screen());
    assert!(!room.screen().contains("v Earlier"), "it has none: {}", room.screen());
    room.keys("3");
    assert_eq!(room.here(), "Poster", "rated a month ago, but not today");
    assert!(card(&room, "Poster").ends_with('·'), "{}", room.screen());
    assert!(card(&room, "Radio").ends_with('3'));
    assert!(room.screen().contains("v Earlier"), "{}", room.screen());
    room.keys("v");
    assert!(card(&room, "Poster").ends_with('2'), "{}", room.screen());
    room.keys("v 4");
    assert!(room.screen().contains("Everything is rated"), "{}", room.screen());
    room.keys("esc");
    assert!(card(&room, "Poster").ends_with("2→4"), "{}", room.screen());
    // Nothing is left to rate today; beginning again goes on from the card under the cursor.
    room.keys("w");
    assert!(room.screen().contains("Everything is rated"), "{}", room.screen());
}

#[test]
fn clearing_a_score_of_an_earlier_meeting_is_refused_in_words() {
    let mut room = a_month_later();
    room.keys("0");
    assert_eq!(scores(&room, "Poster"), [(BEFORE, 2)]);
    assert!(room.failed() && room.said().contains("earlier"), "{}", room.said());
}

#[test]
fn a_title_that_stays_closes_its_prompt() {
    let mut room = a_month_later();
    room.keys("5 f4").types("Review").keys("enter f4 enter");
    assert!(room.overlay().is_none());
    assert_eq!(meetings(&room), [(BEFORE, ""), (TODAY, "Review")]);
}

#[test]
fn u_in_the_rating_pass_asks_for_the_last_score_again() {
    let mut room = a_month_later();
    room.keys("w 4 u");
    assert_eq!(scores(&room, "Poster"), [(BEFORE, 2)]);
    assert_eq!(room.here(), "Poster");
    room.keys("3 5");
    assert_eq!(scores(&room, "Poster"), [(BEFORE, 2), (TODAY, 3)]);
    assert_eq!(scores(&room, "Radio"), [(BEFORE, 2), (TODAY, 5)]);
    // That was the last one, which the line says.
    assert!(room.screen().contains("Everything is rated"), "{}", room.screen());
}

/// The night has passed over an open prompt, which still names the meeting of the evening.
#[test]
fn a_prompt_is_about_the_meeting_that_it_names() {
    let night = |room: &mut Room, keys: &[KeyCode]| {
        for key in keys {
            room.app.update(Msg::Key((*key).into()), NOW + SignedDuration::from_hours(12));
        }
    };
    let mut room = a_month_later();
    room.keys("f4").types("Review");
    night(&mut room, &[KeyCode::Enter]);
    assert_eq!(meetings(&room), [(BEFORE, ""), (TODAY, "Review")]);
    let mut room = a_month_later();
    room.keys("5 f4");
    night(&mut room, &[KeyCode::Tab]);
    assert_eq!((scores(&room, "Poster"), meetings(&room)), (vec![(BEFORE, 5)], vec![(BEFORE, "")]));
    // What is given in the morning belongs to another one.
    night(&mut room, &[KeyCode::Char('4')]);
    assert_eq!(scores(&room, "Poster"), [(BEFORE, 5), (TODAY.tomorrow().unwrap(), 4)]);
}

/// Undo leads to a head or to a card without a place; the pass goes on asking about the card that is in sight.
#[test]
fn the_rating_pass_rates_only_what_is_in_sight() {
    let mut room = a_month_later();
    let stage = room.app.grid.cursor.stage().unwrap().clone();
    room.app.grid.cursor = touchmap::app::map::cursor::Cursor::Stage(stage);
    room.keys("c").types("!").keys("enter").go("Poster").keys("w u");
    assert!(room.mode().is_some());
    assert_eq!(room.here(), "Poster");
    let asked = room.screen();
    assert!(asked.lines().rev().take(6).any(|line| line.contains("Poster")), "{asked}");
    room.keys("4");
    assert_eq!(scores(&room, "Poster"), [(BEFORE, 2), (TODAY, 4)]);
    // What somebody else has done is asked about first.
    let mut room = a_month_later();
    let stage = room.app.grid.cursor.stage().unwrap().clone();
    room.theirs(|edit| edit.stage(&stage, |stage| stage.name = Line::clean("Theirs")));
    room.keys("w u enter");
    assert_eq!((room.here(), room.overlay()), ("Poster", None));
    // The card that was asked about is taken back itself, and what was done before it has no place.
    let mut room = a_month_later();
    room.keys("a").types("New").keys("enter esc w");
    assert_eq!(room.here(), "New");
    room.keys("u");
    assert!(room.map().touchpoints().all(|(_, touchpoint)| touchpoint.name.as_str() != "New"));
    if room.mode().is_some() {
        assert!(["Poster", "Radio"].contains(&room.here()), "{}", room.here());
    }
}

fn day_in_the_form(room: &mut Room, day: &str) {
    room.keys("up*9 enter");
    let Screen::Form(form) = &mut room.app.screen else { panic!("no form") };
    let id = room.app.desk.doc.map().about().meetings[0].id.clone();
    form.focus = Slot { field: "meetings", at: At::Cell(id, "date") };
    room.keys("enter ctrl-u").types(day).keys("enter");
}

#[test]
fn the_scores_of_a_meeting_go_with_its_day() {
    let mut room = a_month_later();
    let before = room.map().records().clone();
    day_in_the_form(&mut room, "2026-10-24");
    let day = date(2026, 10, 24);
    assert_eq!(meetings(&room), [(day, "")]);
    assert_eq!(scores(&room, "Poster"), [(day, 2)]);
    assert!(room.said().contains("with its scores"), "{}", room.said());
    room.keys("ctrl-z");
    assert_eq!(*room.map().records(), before, "it is one step");
}

#[test]
fn a_meeting_is_not_moved_to_the_day_of_another_one() {
    let mut room = a_month_later();
    room.keys("5");
    day_in_the_form(&mut room, "2026-11-22");
    assert_eq!(meetings(&room), [(BEFORE, ""), (TODAY, "")]);
    assert_eq!(scores(&room, "Poster"), [(BEFORE, 2), (TODAY, 5)]);
    assert!(room.failed() && room.said().contains("another meeting"), "{}", room.said());
}

#[test]
fn a_verdict_right_after_a_score_is_about_the_same_card() {
    let key = |sign: char| Msg::Key(KeyEvent::new(KeyCode::Char(sign), KeyModifiers::NONE));
    let mut room = a_month_later();
    let usage = |room: &Room, name: &str| room.touchpoint(name).usage.latest();
    room.keys("w");
    let first = room.here().to_owned();
    assert!(room.screen().lines().last().unwrap().contains("+ − Usage"), "{}", room.screen());
    let before = usage(&room, &first);
    room.keys("3 +");
    let second = room.here().to_owned();
    assert!(first != second && before != Some(Usage::Over));
    assert_eq!(usage(&room, &first), Some(Usage::Over));
    assert!(room.said().contains(&first) && room.screen().contains(room.said()), "{}", room.screen());
    // Later it is about the card that is asked about.
    room.send_at(key('4'), 10);
    let third = room.here().to_owned();
    room.send_at(key('-'), 12);
    assert_eq!((room.here(), usage(&room, &third)), (third.as_str(), Some(Usage::Under)));
    assert!(room.said().contains(&third), "{}", room.said());
}

#[test]
fn a_key_that_is_none_in_the_rating_pass_says_so_at_once_and_leaves_the_scores_in_sight() {
    let mut room = a_month_later();
    room.keys("w a");
    let screen = room.screen();
    let lines: Vec<&str> = screen.lines().collect();
    assert!(room.failed() && lines[21].contains(room.said()), "{screen}");
    assert!(["1", "5"].iter().all(|score| lines[22].contains(score)), "{screen}");
    // When all is rated a digit does nothing, and says that, too.
    let mut room = Room::empty(&["Families"]);
    room.keys("a").types("Poster").keys("enter esc up w 4");
    assert!(!room.failed());
    room.keys("5");
    assert!(room.failed() && room.said().contains("Everything is rated"), "{}", room.screen());
}
