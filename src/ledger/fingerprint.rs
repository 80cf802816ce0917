//! One short word for a whole set of entries, kept up to date at the cost of each new entry alone.
//!
//! Tells two ledgers apart that differ by accident. It is no seal: who wants to forge one can.

use super::Entry;
use std::fmt;
use std::hash::{Hash, Hasher};

/// Equal for equal sets of entries, whatever order they came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Fingerprint(u64, u64);

impl Fingerprint {
    /// Adds an entry that the set did not have.
    pub(super) fn add(&mut self, entry: &Entry) {
        let mut mixer = Mixer {
            a: SEEDS[0],
            b: SEEDS[1],
        };
        entry.hash(&mut mixer);
        // A sum, unlike an exclusive or, does not cancel out where two entries mix alike.
        self.0 = self.0.wrapping_add(fold(mixer.a, SEEDS[2]));
        self.1 = self.1.wrapping_add(fold(mixer.b, SEEDS[3]));
    }
}

/// Sixteen bytes in hexadecimal.
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}{:016x}", self.0, self.1)
    }
}

/// Odd constants without pattern: the first digits of the fractional parts of √2, √3, √5 and √7.
const SEEDS: [u64; 4] = [
    0x6a09_e667_f3bc_c909,
    0xbb67_ae85_84ca_a73b,
    0x3c6e_f372_fe94_f82b,
    0xa54f_f53a_5f1d_36f1,
];

/// A 128-bit mixer that gives the same on 32-bit wasm and 64-bit hosts.
struct Mixer {
    a: u64,
    b: u64,
}

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        let mut words = bytes.chunks_exact(8);
        for word in &mut words {
            self.write_u64(
                word.iter()
                    .rev()
                    .fold(0, |word, byte| word << 8 | u64::from(*byte)),
            );
        }
        let rest = words.remainder();
        let tail = rest
            .iter()
            .rev()
            .fold(0, |word, byte| word << 8 | u64::from(*byte));
        self.write_u64(tail | (rest.len() as u64 + 1) << 56);
    }

    fn write_u8(&mut self, word: u8) {
        self.write_u64(u64::from(word));
    }

    fn write_u16(&mut self, word: u16) {
        self.write_u64(u64::from(word));
    }

    fn write_u32(&mut self, word: u32) {
        self.write_u64(u64::from(word));
    }

    fn write_u64(&mut self, word: u64) {
        self.a = fold(self.a ^ word, SEEDS[1]);
        self.b = fold(self.b.rotate_left(23) ^ word, SEEDS[2]);
    }

    fn write_usize(&mut self, word: usize) {
        self.write_u64(word as u64);
    }

    fn finish(&self) -> u64 {
        self.a ^ self.b
    }
}

/// Both halves of the 128-bit product, so that every bit in reaches every bit out.
fn fold(word: u64, by: u64) -> u64 {
    let product = u128::from(word ^ SEEDS[0]) * u128::from(by);
    (product >> 64) as u64 ^ product as u64
}
