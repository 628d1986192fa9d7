//! The theme of the terminal's own 16 colours, for light and dark grounds. No foreground colour can be read
//! in every terminal, so a colour is only used as a ground under black text.

use super::{AS_THERE, Ink::*, OWN, REVERSED, Surface::*, Table, bold, underlined};
use ratatui::style::{Color, Style};

const fn black_on(ground: Color) -> Style {
    Style::new().bg(ground).fg(Color::Black)
}

const GREY: Style = black_on(Color::Gray);
const GREEN: Style = black_on(Color::LightGreen);
const YELLOW: Style = black_on(Color::LightYellow);
const CYAN: Style = black_on(Color::LightCyan);

pub(super) const TABLE: Table = Table {
    fills: false,
    surfaces: [
        (Canvas, OWN),
        (Tile, OWN),
        (TileAlt, OWN),
        (Panel, OWN),
        (Pop, OWN),
        (Head, OWN),
        (Seg, bold(OWN)),
        (SegOn, GREY),
        (Cursor, bold(REVERSED)),
        (Same, underlined(bold(OWN))),
        (Marked, underlined(bold(GREEN))),
        (Chosen, bold(REVERSED)),
        (Field, OWN),
        (Edge, OWN),
        (Score1, bold(YELLOW)),
        (Score2, bold(REVERSED)),
        (Score3, OWN),
        (Score4, OWN),
        (Score5, bold(CYAN)),
        (Alarm, bold(YELLOW)),
        (Asked, bold(YELLOW)),
        (HeadBar, OWN),
        (HeadOver, OWN),
        (OverTick, OWN),
        (HeadTick, OWN),
        (HeadHatch, OWN),
        (Scrim, OWN),
        (CommunicationUnit, black_on(Color::Gray)),
        (HumanUnit, black_on(Color::LightYellow)),
        (PhysicalUnit, black_on(Color::LightGreen)),
        (SensoryUnit, black_on(Color::LightCyan)),
        (Fix, OWN),
        (Keep, OWN),
        (UnderCurve, OWN),
    ],
    inks: [
        (Strong, bold(AS_THERE)),
        (Soft, AS_THERE),
        (Accent, bold(AS_THERE)),
        (Communication, bold(AS_THERE)),
        (Human, bold(AS_THERE)),
        (Physical, bold(AS_THERE)),
        (Sensory, bold(AS_THERE)),
        (Flag, bold(YELLOW)),
        (Error, bold(YELLOW)),
        (Good, AS_THERE),
        (CursorSign, AS_THERE),
        (SameSign, bold(AS_THERE)),
        (MarkedSign, bold(AS_THERE)),
        (Curve, bold(AS_THERE)),
        (OtherCurve, AS_THERE),
        (Bar, AS_THERE),
        (Hatch, AS_THERE),
        (Tick, bold(AS_THERE)),
    ],
    indexed: &[],
};
