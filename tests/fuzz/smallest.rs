//! Makes an input that fails as small as can be done by leaving things out.

use crate::inputs::repair;
use crate::text;
use std::ops::Range;

/// Most inputs that are tried on the way.
const TRIES: usize = 20_000;

/// Leaves out whole values and then ever smaller stretches as long as what is left still fails, with its
/// checksum repaired or as it is.
pub fn smallest(mut input: Vec<u8>, fails: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let mut tries = 0;
    let mut without = |input: &[u8], part: Range<usize>| {
        tries += 2;
        let mut rest = input.to_vec();
        drop(rest.splice(part, []));
        let mut repaired = rest.clone();
        repair(&mut repaired);
        let shorter = |rest: &Vec<u8>| tries <= TRIES && rest.len() < input.len() && fails(rest);
        [repaired, rest].into_iter().find(shorter)
    };
    while let Some(shorter) = text::parts(&input).into_iter().find_map(|part| without(&input, part)) {
        input = shorter;
    }
    let mut length = input.len() / 2;
    while length > 0 {
        let (mut at, mut is_shorter) = (0, false);
        while at < input.len() {
            match without(&input, at..(at + length).min(input.len())) {
                Some(shorter) => (input, is_shorter) = (shorter, true),
                None => at += length,
            }
        }
        if !is_shorter || length > 1 {
            length /= 2;
        }
    }
    input
}
