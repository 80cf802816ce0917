//! Sets of entry ids as words, one a session with the running numbers in runs:
//! `"0b0b0b0b0b0b0b0b0b0b0b0b 1-12,15"`. A form that was typed in one sitting takes one word.
//!
//! Frozen with the first release. A set has one spelling only; any other is not read.

use crate::ledger::{Entry, EntryId, SessionId};

/// The words of a set that is sorted without doubles.
pub(super) fn of(ids: &[EntryId]) -> Vec<String> {
    let sessions = ids.chunk_by(|a, b| a.session == b.session);
    sessions.map(|ids| format!("{} {}", ids[0].session, runs(ids))).collect()
}

fn runs(ids: &[EntryId]) -> String {
    let runs = ids.chunk_by(|a, b| a.n.checked_add(1) == Some(b.n)).map(|run| match run {
        [first, .., last] => format!("{}-{}", first.n, last.n),
        alone => alone.iter().map(|id| id.n.to_string()).collect(),
    });
    runs.collect::<Vec<_>>().join(",")
}

/// Reads what [`of`] wrote. Nothing that is longer than an entry may be is unfolded.
pub(super) fn to(words: &[&str]) -> Option<Box<[EntryId]>> {
    let mut ids = Vec::new();
    for word in words {
        let (name, runs) = word.split_once(' ')?;
        let session = session(name)?;
        for run in runs.split(',') {
            let (first, last) = run.split_once('-').unwrap_or((run, run));
            let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
            let left = u32::try_from(Entry::COVERS_LIMIT.checked_sub(ids.len())?).ok()?;
            if last.checked_sub(first)? >= left {
                return None;
            }
            ids.extend((first..=last).map(|n| EntryId { session, n }));
        }
    }
    let is_sorted = ids.is_sorted_by(|a, b| a < b);
    (is_sorted && of(&ids) == words).then(|| ids.into())
}

/// Twelve bytes in lower-case hexadecimal.
pub(super) fn session(text: &str) -> Option<SessionId> {
    let mut bytes = [0; 12];
    let digits = text.as_bytes();
    if digits.len() != 24 || !digits.iter().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(SessionId(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = "0a0a0a0a0a0a0a0a0a0a0a0a";

    fn ids(session: u8, numbers: &[u32]) -> Vec<EntryId> {
        numbers.iter().map(|n| EntryId { session: SessionId([session; 12]), n: *n }).collect()
    }

    #[test]
    fn a_set_has_one_spelling() {
        let check = |set: &[EntryId], words: &[&str]| {
            assert_eq!(of(set), words);
            assert_eq!(to(words).as_deref(), Some(set));
        };
        check(&[], &[]);
        let one = format!("{A} 1-3,5,7-8");
        check(&ids(10, &[1, 2, 3, 5, 7, 8]), &[&one]);
        let (last, other) = (format!("{A} 4294967295"), format!("{} 1", "0b".repeat(12)));
        check(&[ids(10, &[u32::MAX]), ids(11, &[1])].concat(), &[&last, &other]);
        let whole: Vec<u32> = (1..=400).collect();
        check(&ids(10, &whole), &[&format!("{A} 1-400")]);
    }

    #[test]
    fn any_other_spelling_is_not_read() {
        for runs in ["", "1,2", "2,1", "1-1", "1-2,2", "01", "+1", "3-1", "1-401", "0-4294967295", "1 2", "x"]
        {
            assert_eq!(to(&[&format!("{A} {runs}")]), None, "{runs}");
        }
        let (one, two) = (format!("{A} 1"), format!("{} 1", "0b".repeat(12)));
        assert_eq!(to(&[&two, &one]), None);
        assert_eq!(to(&[&one, &format!("{A} 2")]), None);
        assert_eq!(to(&[A]), None);
        assert_eq!(to(&["0A0a0a0a0a0a0a0a0a0a0a0a 1"]), None);
    }
}
