//! The theme for projectors and for everybody who needs strong contrast: a black ground, and no contrast
//! below 7:1.

use super::{Ink::*, Surface::*, Table, bold, bold_ink, ink, pair, underlined};

const BLACK: u32 = 0x0000_0000;
const WHITE: u32 = 0x00FF_FFFF;
const YELLOW: u32 = 0x00FF_D600;

pub(super) const TABLE: Table = Table {
    fills: true,
    surfaces: [
        (Canvas, pair(BLACK, WHITE)),
        (Tile, pair(BLACK, WHITE)),
        (TileAlt, pair(0x1F1F1F, WHITE)),
        (Panel, pair(BLACK, WHITE)),
        (Pop, pair(0x1F1F1F, WHITE)),
        (Head, pair(0xBFD9F2, BLACK)),
        (Seg, pair(0xBDBDBD, BLACK)),
        (SegOn, pair(YELLOW, BLACK)),
        (Cursor, bold(pair(WHITE, BLACK))),
        (Same, bold(pair(0x00E5FF, BLACK))),
        (Marked, underlined(bold(pair(0x7CFF6B, BLACK)))),
        (Chosen, bold(pair(0xBFD9F2, BLACK))),
        (Field, pair(WHITE, BLACK)),
        (Edge, pair(WHITE, 0xB00000)),
        (Score1, bold(pair(0xFF8A4C, BLACK))),
        (Score2, bold(pair(0xFFC48A, BLACK))),
        (Score3, bold(pair(0xB5B5B5, BLACK))),
        (Score4, bold(pair(0x9AD0FF, BLACK))),
        (Score5, bold(pair(0x4DB2FF, BLACK))),
        (Alarm, bold(pair(0xFF6B6B, BLACK))),
        (Asked, bold(pair(YELLOW, BLACK))),
        (HeadBar, pair(0xBFD9F2, 0x4A6A8A)),
        (HeadOver, pair(0xBFD9F2, 0x8A4B00)),
        (OverTick, pair(0x8A4B00, WHITE)),
        (HeadTick, pair(0xBFD9F2, BLACK)),
        (HeadHatch, pair(0xBFD9F2, 0x2C4257)),
        (Scrim, pair(BLACK, 0xADADAD)),
        (CommunicationUnit, pair(0xFFFFFF, 0x000000)),
        (HumanUnit, pair(0xFF86BE, 0x000000)),
        (PhysicalUnit, pair(0xE6F06A, 0x000000)),
        (SensoryUnit, pair(0xB79BFF, 0x000000)),
        (Fix, pair(0x000000, 0xFFFFFF)),
        (Keep, pair(0x1F1F1F, 0xFFFFFF)),
        (UnderCurve, pair(0x2A2600, 0xFFFFFF)),
    ],
    inks: [
        (Strong, bold_ink(WHITE)),
        (Soft, ink(0xE6E6E6)),
        (Accent, bold_ink(YELLOW)),
        (Communication, ink(WHITE)),
        (Human, ink(0xFF86BE)),
        (Physical, ink(0xE6F06A)),
        (Sensory, bold_ink(0xD3B8FF)),
        (Flag, bold_ink(YELLOW)),
        (Error, bold_ink(0xFF9E9E)),
        (Good, ink(0x7CFF6B)),
        (CursorSign, ink(WHITE)),
        (SameSign, bold_ink(0x00E5FF)),
        (MarkedSign, bold_ink(0x7CFF6B)),
        (Curve, bold_ink(0xFFD600)),
        (OtherCurve, ink(0xA6A6A6)),
        (Bar, ink(0xD0D0D0)),
        (Hatch, ink(0xB0B0B0)),
        (Tick, bold_ink(0xFFFFFF)),
    ],
    // The nearest would be that of the heads.
    indexed: &[(0x9AD0FF, 117)],
};
