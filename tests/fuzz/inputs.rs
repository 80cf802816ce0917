//! The inputs, each of which follows from the seed and its number alone: sound files and records first,
//! then the same with changes.

use crate::dice::Dice;
use crate::{bytes, entries, text};
use proptest::collection::vec;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use so_nghi_quyet::persist::{self, chunk};

const FILES: [&[u8]; 6] = [
    include_bytes!("../fixtures/persist/v1-every-kind.snq.json"),
    include_bytes!("../fixtures/persist/v1-submissions.snq.json"),
    include_bytes!("../fixtures/persist/v1-records.snq.json"),
    include_bytes!("../fixtures/persist/v1-edited-by-hand.snq.json"),
    include_bytes!("../fixtures/persist/v1-illustration.snq.json"),
    include_bytes!("../fixtures/persist/v2-from-the-future.snq.json"),
];
const RECORD: &[u8] = include_bytes!("../fixtures/persist/v1-every-kind.snq");

/// How many ledgers are made up, each as a file and as a record. Small ones: a change then hits more.
const LEDGERS: usize = 300;
const MOST_ENTRIES: usize = 4;

/// Bytes of a record before what its check is over.
const FRAME: usize = 12;

/// What inputs are made from.
pub struct Inputs {
    seed: u64,
    files: Vec<Vec<u8>>,
    records: Vec<Vec<u8>>,
}

impl Inputs {
    /// The fixtures, and ledgers drawn under the seed.
    pub fn of(seed: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let draws = TestRng::from_seed(RngAlgorithm::ChaCha, &key);
        let mut runner = TestRunner::new_with_rng(Config::default(), draws);
        let mut files: Vec<Vec<u8>> = FILES.map(<[u8]>::to_vec).into();
        let mut records = vec![RECORD.to_vec()];
        for _ in 0..LEDGERS {
            let drawn = vec(entries::entry(), 0..=MOST_ENTRIES).new_tree(&mut runner);
            let entries = drawn.expect("entries within the bounds are common").current();
            files.push(persist::encode(&entries::origin(), &entries::ledger(&entries)));
            records.push(chunk::encode(&entries::origin(), &entries));
        }
        Self { seed, files, records }
    }

    /// The input of a number.
    pub fn nth(&self, number: u64) -> Vec<u8> {
        if let Some(sound) = self.files.iter().chain(&self.records).nth(number as usize) {
            return sound.clone();
        }
        let mut dice = Dice::of(self.seed, number);
        let is_file = dice.below(9) < 5;
        let among = if is_file { &self.files } else { &self.records };
        let (mut input, other) = (dice.pick(among).clone(), dice.pick(among));
        let changes = 1 + dice.below(2) + dice.below(3);
        for _ in 0..changes {
            match is_file && !dice.one_in(8) {
                true => text::change(&mut input, other, &mut dice),
                false => {
                    let kept = if is_file || dice.one_in(50) { 0 } else { FRAME };
                    bytes::change(&mut input, other, kept, &mut dice);
                }
            }
        }
        if !dice.one_in(5) {
            repair(&mut input);
        }
        if dice.one_in(40) {
            bytes::carry(&mut input, &mut dice);
        }
        input
    }
}

/// Makes checksum and count fit again, as far as the bytes still have a place for them.
pub fn repair(input: &mut Vec<u8>) {
    if chunk::is_chunk(input) { chunk::seal(input) } else { text::repair(input) }
}
