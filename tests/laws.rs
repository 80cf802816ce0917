//! Laws of the ledger and of its wire forms, under entries as hostile as the bounds allow: one id
//! with several contents, circles, references to nowhere, kinds that only a newer build knows.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a failing law should stop where it fails")]

#[path = "laws/entries.rs"]
mod entries;
#[path = "laws/sharing.rs"]
mod sharing;

use entries::{content, entries, entry, figure, ledger, most_telling, origin, place};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use rust_decimal::Decimal;
use so_nghi_quyet::ledger::{
    Author, Content, Entry, EntryId, Fields, Ledger, Place, SessionId, Statement, Timestamp, Writer, decimal,
    undo,
};
use so_nghi_quyet::persist::{self, LoadError, Reason, chunk};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Everything that a ledger answers, by which two of them are held against each other.
fn answers(ledger: &Ledger) -> impl PartialEq + std::fmt::Debug + use<> {
    let places: Vec<_> = ledger.places().collect();
    let of_places = places.into_iter().map(|place| {
        let history: Vec<_> = ledger.history(&place).into_iter().cloned().collect();
        (ledger.current_entries(&place).to_vec(), history, place)
    });
    let entries: Vec<_> = ledger.entries().cloned().collect();
    (entries, of_places.collect::<Vec<_>>(), ledger.fingerprint(), ledger.len())
}

/// What is current by the words of the law, without any index: who is superseded by nobody in its
/// place, or supersedes itself by a detour, or shares its id with another content.
fn current_by_law(entries: &BTreeSet<Arc<Entry>>, place: &Place) -> Vec<Arc<Entry>> {
    let here: Vec<_> = entries.iter().filter(|entry| entry.place == *place).collect();
    let count = here.len();
    let mut reaches = vec![vec![false; count]; count];
    for (from, row) in reaches.iter_mut().enumerate() {
        for (to, cell) in row.iter_mut().enumerate() {
            *cell = here[from].supersedes.contains(&here[to].id);
        }
    }
    let superseded = |n: usize, reaches: &[Vec<bool>]| reaches.iter().any(|row| row[n]);
    let direct: Vec<bool> = (0..count).map(|n| superseded(n, &reaches)).collect();
    for middle in 0..count {
        for from in 0..count {
            for to in 0..count {
                reaches[from][to] |= reaches[from][middle] && reaches[middle][to];
            }
        }
    }
    let is_twin = |n: usize| entries.iter().filter(|entry| entry.id == here[n].id).count() > 1;
    let is_current = |n: &usize| !direct[*n] || reaches[*n][*n] || is_twin(*n);
    (0..count).filter(is_current).map(|n| Arc::clone(here[n])).collect()
}

proptest! {
    // Debug builds on two cores: enough cases to meet every shape, few enough to be run always.
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn merging_is_commutative_associative_and_idempotent(
        a in entries(), b in entries(), c in entries(),
    ) {
        let merged = |parts: &[&Ledger]| {
            let mut whole = Ledger::default();
            parts.iter().for_each(|part| { whole.merge(part.entries().cloned()); });
            whole
        };
        let (a, b, c) = (ledger(&a), ledger(&b), ledger(&c));
        let abc = merged(&[&merged(&[&a, &b]), &c]);
        prop_assert_eq!(answers(&abc), answers(&merged(&[&a, &merged(&[&b, &c])])));
        prop_assert_eq!(answers(&abc), answers(&merged(&[&c, &b, &a])));
        prop_assert_eq!(answers(&abc), answers(&merged(&[&abc, &abc, &b])));
        prop_assert_eq!(answers(&a), answers(&merged(&[&a, &Ledger::default()])));
    }

    #[test]
    fn order_and_single_steps_never_matter(
        entries in entries(), order in vec(any::<Index>(), 40),
    ) {
        let whole = ledger(&entries);
        let mut stepwise = Ledger::default();
        let (mut new_count, mut pool) = (0, entries.clone());
        for index in order {
            if !pool.is_empty() {
                let entry = pool.swap_remove(index.index(pool.len()));
                let merged = stepwise.merge([entry]);
                new_count += merged.new.len() - merged.completed_count;
            }
        }
        prop_assert!(pool.is_empty());
        prop_assert_eq!(new_count, whole.len());
        prop_assert_eq!(answers(&stepwise), answers(&whole));
    }

    #[test]
    fn what_is_current_is_what_the_law_says(entries in entries()) {
        let whole = ledger(&entries);
        let set = most_telling(&entries);
        prop_assert_eq!(whole.len(), set.len());
        prop_assert!(whole.entries().eq(set.iter()));
        for place in entries.iter().map(|entry| &entry.place) {
            prop_assert_eq!(whole.current_entries(place), current_by_law(&set, place));
        }
    }

    #[test]
    fn a_history_is_everything_in_causal_order(entries in entries()) {
        let whole = ledger(&entries);
        let set = most_telling(&entries);
        for place in whole.places() {
            let history: Vec<_> = whole.history(&place).into_iter().cloned().collect();
            let here: BTreeSet<_> = set.iter().filter(|e| e.place == place).cloned().collect();
            prop_assert_eq!(history.iter().cloned().collect::<BTreeSet<_>>(), here);
            let all_current = whole.current_entries(&place).len() == history.len();
            // Beyond circles and twins, nobody stands before what it supersedes.
            let plain = history.iter().all(|e| {
                history.iter().filter(|o| o.id == e.id).count() == 1 && e.supersedes.iter().all(|id| *id < e.id)
            });
            for (n, entry) in history.iter().enumerate().filter(|_| plain && !all_current) {
                prop_assert!(history[n..].iter().all(|later| !entry.supersedes.contains(&later.id)));
            }
        }
    }

    #[test]
    fn only_different_contents_conflict(entries in entries()) {
        let whole = ledger(&entries);
        for place in whole.places() {
            let current = whole.current_entries(&place);
            let contents: BTreeSet<_> = current.iter().map(|entry| &entry.content).collect();
            prop_assert_eq!(whole.current(&place).is_conflict(), contents.len() > 1);
            let held = contents.first().filter(|_| contents.len() == 1);
            let held = held.filter(|content| ***content != Content::Withdrawn);
            prop_assert_eq!(whole.current(&place).content(), held.copied());
        }
    }

    #[test]
    fn any_split_into_files_gives_the_same_bytes(
        entries in entries(), at in vec((any::<Index>(), any::<bool>()), 40),
    ) {
        let whole = ledger(&entries);
        let bytes = persist::encode(&origin(), &whole);
        let mut files = vec![Vec::new(); 4];
        for (entry, (index, twice)) in entries.iter().zip(at) {
            files[index.index(3)].push(Arc::clone(entry));
            if twice {
                files[3].insert(0, Arc::clone(entry));
            }
        }
        let mut merged = Ledger::default();
        for file in files.iter().rev().chain(&files) {
            let as_file = persist::encode(&origin(), &ledger(file));
            merged.merge(persist::decode(&as_file).unwrap().entries);
            let record = chunk::encode(&origin(), file);
            merged.merge(persist::decode(&record).unwrap().entries);
        }
        prop_assert_eq!(answers(&merged), answers(&whole));
        prop_assert_eq!(persist::encode(&origin(), &merged), bytes);
    }

    #[test]
    fn both_wire_forms_carry_everything(entries in entries()) {
        let whole = ledger(&entries);
        let file = persist::decode(&persist::encode(&origin(), &whole)).unwrap();
        prop_assert_eq!(&file.origin, &origin());
        prop_assert_eq!((file.refused, file.notes), (vec![], vec![]));
        prop_assert!(file.entries.iter().eq(whole.entries()));

        let record = persist::decode(&chunk::encode(&origin(), &entries)).unwrap();
        prop_assert_eq!(&record.origin, &origin());
        prop_assert_eq!(record.refused, vec![]);
        prop_assert_eq!(record.entries, entries);
    }

    /// Our own layout is read by a shorter way.
    #[test]
    fn a_file_that_somebody_laid_out_otherwise_reads_the_same(entries in entries()) {
        let ours = String::from_utf8(persist::encode(&origin(), &ledger(&entries))).unwrap();
        let (head, body) = ours.trim_end().split_once(",\"body\":").unwrap();
        let (head, body) = (&head[1..], &body[..body.len() - 1]);
        let read = persist::decode(ours.as_bytes()).unwrap();
        for theirs in [
            format!("{{\"body\":{body},{head}}}"),
            format!("{{{head}, \"body\": {body}}}"),
            format!("{{{head},\"body\": {body}}}"),
            format!("{{{head},\"body\":{body}\n}}"),
            format!("{{{head},\"body\":{body},\"more\":{{}}}}"),
        ] {
            prop_assert_eq!(&persist::decode(theirs.as_bytes()).unwrap(), &read);
        }
        for twice in [
            format!("{{{head},\"body\":{body},\"body\":{body}}}"),
            format!("{{\"body\":null,{head},\"body\":{body}}}"),
            format!("{{\"b\\u006fdy\":null,{head},\"body\":{body}}}"),
        ] {
            prop_assert!(persist::decode(twice.as_bytes()).is_err(), "{}", twice);
        }
    }

    #[test]
    fn no_bytes_make_reading_panic(bytes in vec(any::<u8>(), 0..400)) {
        // What can be read at all was not written by anybody; here it only has to come back.
        let marked = |mark: &[u8]| [mark, &bytes].concat();
        for bytes in [marked(b""), marked(b"SNQ"), marked(b"SNQ\x01"), marked(b"{\"product\":")] {
            prop_assert!(persist::decode(&bytes).is_err());
        }
    }

    #[test]
    fn a_changed_byte_is_noticed(
        entries in vec(entry(), 1..8), at in any::<Index>(), to in any::<u8>(),
    ) {
        let whole = ledger(&entries);
        for good in [persist::encode(&origin(), &whole), chunk::encode(&origin(), &entries)] {
            let mut bad = good.clone();
            let at = at.index(bad.len());
            bad[at] = to;
            let same = bad == good;
            match persist::decode(&bad) {
                Ok(loaded) => {
                    let sound = loaded.refused.is_empty() && loaded.notes.is_empty();
                    let kept: Ledger = loaded.entries.into_iter().collect();
                    // An unmarked change may only be in the envelope: entries are what they were.
                    prop_assert!(!sound || kept == whole);
                }
                Err(_) => prop_assert!(!same),
            }
        }
    }

    #[test]
    fn a_cut_file_is_an_error(entries in vec(entry(), 1..8), at in any::<Index>()) {
        let whole = ledger(&entries);
        let file = persist::encode(&origin(), &whole);
        // The last byte is the final line break.
        let cut = &file[..at.index(file.len() - 1)];
        let expected = matches!(
            persist::decode(cut),
            Err(LoadError::Truncated { .. } | LoadError::Empty | LoadError::NotUtf8 { .. })
        );
        prop_assert!(expected, "{:?}", persist::decode(cut));
        let record = chunk::encode(&origin(), &entries);
        prop_assert!(persist::decode(&record[..at.index(record.len())]).is_err());
    }

    #[test]
    fn decimals_are_read_as_they_print(figure in figure()) {
        prop_assert_eq!(decimal::read(&figure.to_string()), Ok(figure));
        prop_assert_eq!(decimal::read(&format!("{figure:.6}")), Ok(figure));
    }

    #[test]
    fn ratios_compare_as_their_cross_products_do(
        a in (-99_999..99_999_i64, 1..99_999_i64), b in (-99_999..99_999_i64, 1..99_999_i64),
        scale in 0..=6_u32,
    ) {
        let d = |n| Decimal::new(n, scale);
        let by_products = (i128::from(a.0) * i128::from(b.1)).cmp(&(i128::from(b.0) * i128::from(a.1)));
        let compared = decimal::compare_ratios((d(a.0), d(a.1)), (d(b.0), d(b.1)));
        prop_assert_eq!(compared, Some(by_products));
    }

    #[test]
    fn writing_settles_and_undoing_restores(entries in entries(), statement in (place(), content())) {
        let mut whole = ledger(&entries);
        let now = Timestamp { unix_seconds: 1_700_000_000, offset_minutes: 420 };
        let mut writer = Writer::new(SessionId([9; 12]), Author::default());
        let (place, content) = statement;
        let before = whole.current_entries(&place).to_vec();
        let Ok(written) = writer.write(&whole, now, Statement::new(place.clone(), content)) else {
            return Ok(()); // out of bounds: nothing to hold against the law
        };
        let stays = |entry: &Arc<Entry>| {
            whole.contents_of(entry.id).count() > 1
                || current_by_law(&whole.entries().cloned().collect(), &place).len() > 1
                    && whole.history(&place).iter().any(|e| e.supersedes.contains(&entry.id))
        };
        let stubborn = before.iter().any(stays);
        whole.insert(written.clone());
        prop_assert_eq!(writer.written(), 1);
        if !stubborn {
            prop_assert_eq!(whole.current_entries(&place), &[Arc::new(written)]);
            if let Ok(statement) = undo(&whole, &place) {
                let undone = writer.write(&whole, now, statement).unwrap();
                whole.insert(undone);
                let held = before.first().map(|e| &e.content).filter(|c| **c != Content::Withdrawn);
                prop_assert_eq!(whole.current(&place).content(), held);
            } else {
                prop_assert!(before.len() > 1);
            }
        }
    }
}

#[test]
fn a_refused_entry_leaves_the_good_ones() {
    let entry = Entry::seal(Fields {
        id: EntryId { session: SessionId([7; 12]), n: 1 },
        author: Author::default(),
        at: Timestamp { unix_seconds: 0, offset_minutes: 0 },
        place: Place::Setting("bands".into()),
        content: Content::Text("95".into()),
        note: "".into(),
        source: "".into(),
        supersedes: [].into(),
    });
    let whole: Ledger = [entry.unwrap()].into_iter().collect();
    let text = String::from_utf8(persist::encode(&origin(), &whole)).unwrap();
    let line = text.lines().find(|line| line.starts_with("{\"id\"")).unwrap();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let check = |bad: &str, expected: fn(&Reason) -> bool| {
        let both = text.replace(line, &format!("{bad},\n{line}"));
        let loaded = persist::decode(both.as_bytes()).unwrap();
        assert_eq!(loaded.entries, whole.entries().cloned().collect::<Vec<_>>());
        assert_eq!(loaded.refused.len(), 1);
        assert!(expected(&loaded.refused[0].reason), "{:?}", loaded.refused);
        assert_eq!(loaded.notes.len(), 2, "checksum and count");
    };
    let malformed: fn(&Reason) -> bool = |reason| matches!(reason, Reason::Malformed(_));
    check(&deep, malformed);
    check("null", malformed);
    check("{}", malformed);
    check(&line.replace("\"by\":0", "\"by\":1"), malformed);
    check(&line.replace("\"by\":0", "\"by\":0,\"rank\":3"), malformed);
    check(&line.replace("1970-01-01", "1970-13-01"), malformed);
    check(&line.replace("[\"setting\"", "[\"figure\""), malformed);
    let bounds: fn(&Reason) -> bool = |reason| matches!(reason, Reason::OutOfBounds(_));
    check(&line.replace("[0,1]", "[0,0]"), bounds);
    check(&line.replace("\"95\"", "\"9\\u00005\""), bounds);
    check(&line.replace("[\"text\",\"95\"]", "[\"nothing-arose\"]"), bounds);
}
