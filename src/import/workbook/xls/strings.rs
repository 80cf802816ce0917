//! Texts of records: a length in characters, a byte that says how wide they are, and the characters. A
//! text that runs on in the next record says anew how wide they are.

use super::records::{Record, u16_at, u32_at};

/// Two bytes a character.
const IS_WIDE: u8 = 1;
const HAS_EXTENSION: u8 = 4;
const HAS_RUNS: u8 = 8;

/// A text with a length of one byte.
pub(super) fn short(data: &[u8]) -> Option<String> {
    let (length, wide) = (usize::from(*data.first()?), *data.get(1)?);
    let mut pieces = Pieces { now: data.get(2..)?, rest: &[] };
    pieces.characters(length, wide)
}

/// A text with a length of two bytes, that may run on.
pub(super) fn with_length(data: &[u8], more: &[&[u8]]) -> Option<String> {
    let (length, wide) = (usize::from(u16_at(data, 0)?), *data.get(2)?);
    let mut pieces = Pieces { now: data.get(3..)?, rest: more };
    pieces.characters(length, wide)
}

/// All texts that cells share.
pub(super) fn shared(record: &Record<'_>) -> Option<Vec<String>> {
    let count = u32_at(record.data, 4)?;
    let mut pieces = Pieces { now: record.data.get(8..)?, rest: &record.more };
    let mut strings = Vec::new();
    // Each takes three bytes at the least, so that a false count ends with the bytes.
    for _ in 0..count {
        if pieces.is_at_end() {
            break;
        }
        let head = pieces.take(3)?;
        let (length, looks) = (usize::from(u16_at(&head, 0)?), *head.get(2)?);
        let runs = if looks & HAS_RUNS > 0 { usize::from(u16_at(&pieces.take(2)?, 0)?) } else { 0 };
        let extension =
            if looks & HAS_EXTENSION > 0 { usize::try_from(u32_at(&pieces.take(4)?, 0)?).ok()? } else { 0 };
        strings.push(pieces.characters(length, looks)?);
        pieces.skip(runs.checked_mul(4)?.checked_add(extension)?)?;
    }
    Some(strings)
}

/// Bytes that run on over records.
struct Pieces<'a> {
    now: &'a [u8],
    rest: &'a [&'a [u8]],
}

impl Pieces<'_> {
    fn is_at_end(&self) -> bool {
        self.now.is_empty() && self.rest.iter().all(|piece| piece.is_empty())
    }

    fn turn(&mut self) -> Option<()> {
        let (first, rest) = self.rest.split_first()?;
        (self.now, self.rest) = (first, rest);
        Some(())
    }

    fn take(&mut self, count: usize) -> Option<Vec<u8>> {
        let mut taken = Vec::with_capacity(count);
        while taken.len() < count {
            if self.now.is_empty() {
                self.turn()?;
                continue;
            }
            let (here, rest) = self.now.split_at((count - taken.len()).min(self.now.len()));
            taken.extend_from_slice(here);
            self.now = rest;
        }
        Some(taken)
    }

    fn skip(&mut self, count: usize) -> Option<()> {
        let mut left = count;
        while left > 0 {
            if self.now.is_empty() {
                self.turn()?;
                continue;
            }
            let (here, rest) = self.now.split_at(left.min(self.now.len()));
            left -= here.len();
            self.now = rest;
        }
        Some(())
    }

    fn characters(&mut self, count: usize, looks: u8) -> Option<String> {
        let mut units: Vec<u16> = Vec::new();
        let mut is_wide = looks & IS_WIDE > 0;
        while units.len() < count {
            if self.now.is_empty() {
                self.turn()?;
                let (looks, rest) = self.now.split_first()?;
                is_wide = looks & IS_WIDE > 0;
                self.now = rest;
                continue;
            }
            let left = count - units.len();
            let width = if is_wide { 2 } else { 1 };
            let fits = (self.now.len() / width).min(left);
            if fits == 0 {
                return None;
            }
            let (here, rest) = self.now.split_at(fits * width);
            if is_wide {
                units.extend(here.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])));
            } else {
                units.extend(here.iter().map(|byte| u16::from(*byte)));
            }
            self.now = rest;
        }
        Some(String::from_utf16_lossy(&units))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_run_on_over_records_and_change_their_width() {
        // "Thu" narrow; "chi" cut behind its first letter and wide from there on; with two runs.
        let first = [&[2, 0, 0, 0, 2, 0, 0, 0][..], &[3, 0, 0], b"Thu", &[3, 0, 8, 2, 0], b"c"].concat();
        let second = [&[1][..], &[b'h', 0, b'i', 0], &[0; 5]].concat();
        let record = Record { kind: 0, data: &first, more: vec![&second, &[0; 3]] };
        assert_eq!(shared(&record), Some(vec!["Thu".to_owned(), "chi".to_owned()]));
        let cut = Record { kind: 0, data: &first, more: vec![&second[..2]] };
        assert_eq!(shared(&cut), None);
        assert_eq!(short(&[2, 1, 0x21, 0x01, b'a', 0]), Some("\u{121}a".to_owned()));
        assert_eq!(short(&[2, 1, 0x21]), None);
    }
}
