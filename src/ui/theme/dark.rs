//! The theme for laptops and dark rooms.

use super::{Ink::*, Surface::*, Table, bold, bold_ink, ink, pair, underlined};

const TEXT: u32 = 0x00E6_ECF2;

pub(super) const TABLE: Table = Table {
    fills: true,
    surfaces: [
        (Canvas, pair(0x0E131A, TEXT)),
        (Tile, pair(0x1A222D, TEXT)),
        (TileAlt, pair(0x232D3A, TEXT)),
        (Panel, pair(0x161D27, TEXT)),
        (Pop, pair(0x2A3646, TEXT)),
        (Head, pair(0x31435A, 0xFFFFFF)),
        (Seg, pair(0x2A3440, 0xFFFFFF)),
        (SegOn, pair(0x0F6064, 0xFFFFFF)),
        (Cursor, bold(pair(0xF3F6FA, 0x0E131A))),
        (Same, bold(pair(0x4B3F86, 0xFFFFFF))),
        (Marked, underlined(bold(pair(0x1D5C3C, 0xFFFFFF)))),
        (Chosen, bold(pair(0xD5DEE8, 0x0E131A))),
        (Field, pair(0x06090D, 0xFFFFFF)),
        (Edge, pair(0x06090D, 0x74E0D2)),
        (Score1, bold(pair(0xFF7F50, 0x1B0900))),
        (Score2, bold(pair(0xA34E1D, 0xFFEFE4))),
        (Score3, bold(pair(0x4A5664, 0xFFFFFF))),
        (Score4, bold(pair(0x265D96, 0xEEF6FF))),
        (Score5, bold(pair(0x5DB6FF, 0x02121F))),
        (Alarm, bold(pair(0xC62F2F, 0xFFFFFF))),
        (HeadBar, pair(0x31435A, 0xA9C2DC)),
        (HeadOver, pair(0x31435A, 0xFFD166)),
        (OverTick, pair(0xFFD166, 0x0E131A)),
        (HeadTick, pair(0x31435A, 0xFFFFFF)),
        (HeadHatch, pair(0x31435A, 0xB7C7D8)),
        (Scrim, pair(0x0E131A, 0x8E9BAA)),
    ],
    inks: [
        (Strong, bold_ink(0xFFFFFF)),
        (Soft, ink(0xB9C5D2)),
        (Accent, bold_ink(0x74E0D2)),
        (Communication, ink(0xD3DFEA)),
        (Human, ink(0xF28FBA)),
        (Physical, ink(0xCFD67E)),
        (Sensory, bold_ink(0xCBB0FF)),
        (Flag, bold_ink(0xFFD166)),
        (Error, bold_ink(0xFF9B9B)),
        (Good, ink(0x8CE3A5)),
        (CursorSign, ink(0xF3F6FA)),
        (SameSign, bold_ink(0xC9BCFF)),
        (MarkedSign, bold_ink(0x8CE3A5)),
    ],
    indexed: &[(0xFFEFE4, 231), (0x1D5C3C, 22)],
};
