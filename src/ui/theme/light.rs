//! The theme for lit rooms.

use super::{Ink::*, Surface::*, Table, bold, bold_ink, ink, pair, underlined};

const TEXT: u32 = 0x0018_202A;

pub(super) const TABLE: Table = Table {
    fills: true,
    surfaces: [
        (Canvas, pair(0xEEF1F5, TEXT)),
        (Tile, pair(0xFFFFFF, TEXT)),
        (TileAlt, pair(0xE3E8EF, TEXT)),
        (Panel, pair(0xFFFFFF, TEXT)),
        (Pop, pair(0xFFFFFF, TEXT)),
        (Head, pair(0xC3D0DF, 0x0B1118)),
        (Seg, pair(0xD5DBE3, 0x0B1118)),
        (SegOn, pair(0x14595E, 0xFFFFFF)),
        (Cursor, bold(pair(0x18202A, 0xFFFFFF))),
        (Same, bold(pair(0xE2D8FA, 0x2B1A66))),
        (Marked, underlined(bold(pair(0xCDEBD6, 0x0B3A1E)))),
        (Chosen, bold(pair(0x2E3B4A, 0xFFFFFF))),
        (Field, pair(0xFFF8DC, TEXT)),
        (Edge, pair(0xFFF8DC, 0x0B6267)),
        (Score1, bold(pair(0xB93A0E, 0xFFFFFF))),
        (Score2, bold(pair(0xF9C69B, 0x3F1A04))),
        (Score3, bold(pair(0xD3D9E1, TEXT))),
        (Score4, bold(pair(0xB3D5F5, 0x08294A))),
        (Score5, bold(pair(0x135CA8, 0xFFFFFF))),
        (Alarm, bold(pair(0xB00020, 0xFFFFFF))),
        (HeadBar, pair(0xC3D0DF, 0x51708F)),
        (HeadOver, pair(0xC3D0DF, 0x8A4B00)),
        (OverTick, pair(0x8A4B00, 0xFFFFFF)),
        (HeadTick, pair(0xC3D0DF, 0x000000)),
        (HeadHatch, pair(0xC3D0DF, 0x51606F)),
        (Scrim, pair(0xEEF1F5, 0x56616E)),
    ],
    inks: [
        (Strong, bold_ink(0x000000)),
        (Soft, ink(0x414E5E)),
        (Accent, bold_ink(0x0B6267)),
        (Communication, ink(0x27435E)),
        (Human, ink(0xB4256F)),
        (Physical, ink(0x5B6112)),
        (Sensory, bold_ink(0x6236B5)),
        (Flag, bold_ink(0x8A4B00)),
        (Error, bold_ink(0xB00020)),
        (Good, ink(0x12652F)),
        (CursorSign, ink(0x18202A)),
        (SameSign, bold_ink(0x4B2FA0)),
        (MarkedSign, bold_ink(0x12652F)),
    ],
    indexed: &[(0x6236B5, 55), (0x12652F, 22), (0x8A4B00, 58)],
};
