//! Changes that know nothing of what they change: bits, bytes and stretches, and what editors, mail and
//! disks do to whole files.

use crate::dice::Dice;

/// Small whole numbers as a record writes them, at their edges; marks of encodings; zeros.
const ODD: &[&[u8]] = &[
    b"\0",
    b"\x01",
    b"\x7f",
    b"\x80",
    b"\xff",
    b"\x80\x01",
    b"\x80\0",
    b"\xff\xff\xff\xff\x0f",
    b"\xff\xff\xff\xff\x10",
    b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
    b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x03",
    b"\0\0\0\0\0\0\0\0",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"SNQ\x01",
    b"SNQ\x02",
];

/// Changes a stretch behind the first `kept` bytes.
pub fn change(bytes: &mut Vec<u8>, other: &[u8], kept: usize, dice: &mut Dice) {
    let kept = kept.min(bytes.len());
    let mut at = dice.stretch(bytes.len() - kept, 200);
    (at.start, at.end) = (at.start + kept, at.end + kept);
    match dice.below(20) {
        0..=5 => at.take(1).for_each(|at| bytes[at] ^= 1 << dice.below(8)),
        6..=11 => {
            at.take(1).for_each(|at| bytes[at] = bytes[at].wrapping_add(dice.pick(&[1, 255]).to_owned()))
        }
        12 => drop(bytes.splice(at, dice.pick(ODD).iter().copied())),
        13 => drop(bytes.splice(at.start..at.start, dice.pick(ODD).iter().copied())),
        14 => drop(bytes.splice(at, [])),
        15 => {
            let times = if dice.one_in(200) { 300 } else { 1 + dice.below(3) };
            let again = bytes[at.clone()].repeat(times);
            drop(bytes.splice(at.end..at.end, again));
        }
        16 => {
            let foreign = dice.stretch(other.len(), 200);
            drop(bytes.splice(at, other[foreign].iter().copied()));
        }
        17..=18 => {
            let from = kept + dice.below(bytes.len() - kept);
            if !at.is_empty() {
                bytes.swap(at.start, from);
            }
        }
        _ => bytes.truncate(at.start),
    }
}

/// What happens to a whole file on its way.
pub fn carry(bytes: &mut Vec<u8>, dice: &mut Dice) {
    match dice.below(9) {
        0 => drop(bytes.splice(0..0, *b"\xef\xbb\xbf")),
        1 => drop(bytes.splice(0..0, *b" \r\n\t")),
        2 => drop(bytes.splice(0..0, [0])),
        3 => bytes.extend([0; 512]),
        4 => *bytes = String::from_utf8_lossy(bytes).encode_utf16().flat_map(u16::to_le_bytes).collect(),
        5 => *bytes = String::from_utf8_lossy(bytes).encode_utf16().flat_map(u16::to_be_bytes).collect(),
        6 => *bytes = String::from_utf8_lossy(bytes).replace('\n', "\r\n").into_bytes(),
        // Letters beyond the 256 of an old code page become question marks.
        7 => {
            let narrow = |letter: char| u8::try_from(u32::from(letter)).unwrap_or(b'?');
            *bytes = String::from_utf8_lossy(bytes).chars().map(narrow).collect();
        }
        _ => bytes.truncate(dice.below(bytes.len())),
    }
}
