//! Where a cell stands, and how that is called.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A cell's place on its sheet, counted from 0; prints as `C7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct At {
    /// The row.
    pub row: u32,
    /// The column.
    pub column: u32,
}

impl At {
    /// A place by its row and column, counted from 0.
    pub const fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }

    /// Reads `C7`; `None` for anything else. `$` is passed over.
    pub fn read(address: &str) -> Option<Self> {
        let address: String = address.chars().filter(|c| *c != '$').collect();
        let digits = address.find(|c: char| c.is_ascii_digit())?;
        let (letters, row) = address.split_at(digits);
        let mut column = 0_u32;
        for letter in letters.bytes() {
            let letter = letter.to_ascii_uppercase();
            if !letter.is_ascii_uppercase() {
                return None;
            }
            column = column.checked_mul(26)?.checked_add(u32::from(letter - b'A') + 1)?;
        }
        let row: u32 = row.parse().ok()?;
        Some(Self { row: row.checked_sub(1)?, column: column.checked_sub(1)? })
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut left = u64::from(self.column) + 1;
        while left > 0 {
            letters.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or(0)));
            left = (left - 1) / 26;
        }
        let letters: String = letters.into_iter().rev().collect();
        write!(f, "{letters}{}", u64::from(self.row) + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_printed() {
        for (address, row, column) in
            [("A1", 0, 0), ("C7", 6, 2), ("Z9", 8, 25), ("AA10", 9, 26), ("XFD1048576", 1_048_575, 16_383)]
        {
            assert_eq!(At::read(address), Some(At::new(row, column)));
            assert_eq!(At::new(row, column).to_string(), address);
        }
        assert_eq!(At::read("$C$7"), At::read("C7"));
        for wrong in ["", "7", "C", "C0", "7C", "C-1", "C99999999999", "ZZZZZZZZZZ1", "\u{110}1"] {
            assert_eq!(At::read(wrong), None, "{wrong}");
        }
    }
}
