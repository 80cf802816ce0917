//! Numbers that look drawn by lot and are always the same (SplitMix64).

/// A row of draws that follows from its seed alone.
#[derive(Clone, Debug)]
pub(super) struct Draws(u64);

impl Draws {
    /// A row of its own for each subject, so that one subject's draws do not move another's.
    pub(super) fn of(seed: u64, subject: &[&str]) -> Self {
        let bytes = subject.iter().flat_map(|word| word.bytes().chain([0]));
        let mixed = bytes.fold(seed, |state, byte| Self(state ^ u64::from(byte)).next());
        Self(mixed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let word = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }

    /// From `least` to `most`, both included.
    pub(super) fn within(&mut self, least: i64, most: i64) -> i64 {
        let span = u64::try_from(most - least).unwrap_or(0) + 1;
        least + i64::try_from(self.next() % span).unwrap_or(0)
    }

    /// True once in so many draws.
    pub(super) fn one_in(&mut self, draws: u64) -> bool {
        self.next().is_multiple_of(draws)
    }

    pub(super) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| self.next().to_le_bytes()[0])
    }
}
