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
        let (a, b) = mixed(entry);
        // A sum, unlike an exclusive or, does not cancel out where two entries mix alike.
        self.0 = self.0.wrapping_add(a);
        self.1 = self.1.wrapping_add(b);
    }

    /// Takes away an entry whose place a more telling one takes.
    pub(super) fn take(&mut self, entry: &Entry) {
        let (a, b) = mixed(entry);
        self.0 = self.0.wrapping_sub(a);
        self.1 = self.1.wrapping_sub(b);
    }
}

fn mixed(entry: &Entry) -> (u64, u64) {
    let mut mixer = Mixer { a: SEEDS[0], b: SEEDS[1] };
    entry.hash(&mut mixer);
    (fold(mixer.a, SEEDS[2]), fold(mixer.b, SEEDS[3]))
}

/// Sixteen bytes in hexadecimal.
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}{:016x}", self.0, self.1)
    }
}

/// Odd constants without pattern: the first digits of the fractional parts of √2, √3, √5 and √7.
const SEEDS: [u64; 4] =
    [0x6a09_e667_f3bc_c909, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1];

/// A 128-bit mixer that gives the same on 32-bit wasm and 64-bit hosts.
struct Mixer {
    a: u64,
    b: u64,
}

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        let mut words = bytes.chunks_exact(8);
        for word in &mut words {
            self.write_u64(word.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)));
        }
        let rest = words.remainder();
        let tail = rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use crate::ledger::{Author, Content, Entry, EntryId, Fields, Ledger, Place, SessionId, Timestamp};

    fn entry(n: u32, text: &str) -> Entry {
        let fields = Fields {
            id: EntryId { session: SessionId([7; 12]), n },
            author: Author::default(),
            at: Timestamp { unix_seconds: 1_696_467_600, offset_minutes: 420 },
            place: Place::Setting("bands".into()),
            content: Content::Text(text.into()),
            note: "ghi chú".into(),
            source: "".into(),
            supersedes: [].into(),
        };
        Entry::seal(fields).unwrap()
    }

    /// People compare fingerprints across laptops and builds, so the mixing must not drift.
    #[test]
    fn the_fingerprint_is_pinned() {
        let of = |entries: &[Entry]| entries.iter().cloned().collect::<Ledger>().fingerprint().to_string();
        assert_eq!(of(&[]), "0".repeat(32));
        assert_eq!(of(&[entry(1, "95")]), "7477ad4872e1cce97e752a4a3f47be6a");
        assert_eq!(of(&[entry(1, "95"), entry(2, "85")]), of(&[entry(2, "85"), entry(1, "95")]));
        assert_ne!(of(&[entry(1, "95")]), of(&[entry(1, "96")]));
        assert_ne!(of(&[entry(1, "95")]), of(&[entry(2, "95")]));
    }
}
