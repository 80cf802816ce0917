//! Draws that follow from a seed and a number alone, so that any input can be made again by itself.

use std::ops::Range;

/// A row of draws.
pub struct Dice(u64);

impl Dice {
    /// The row of the input `number` under `seed`.
    pub fn of(seed: u64, number: u64) -> Self {
        let mut dice = Self(seed);
        let start = dice.next();
        Self(start ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// SplitMix64.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number below `end`; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// True once in `n` times.
    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// One of several.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// A stretch of up to `longest` within `0..end`, short ones more often.
    pub fn stretch(&mut self, end: usize, longest: usize) -> Range<usize> {
        let from = self.below(end);
        let most = (*self.pick(&[2, 9, longest])).min(end - from);
        from..from + (1 + self.below(most)).min(end - from)
    }
}
