//! Laws of the ledger and of its wire forms, under entries as hostile as the bounds allow: one id
//! with several contents, circles, references to nowhere, kinds that only a newer build knows.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a failing law should stop where it fails")]

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rust_decimal::Decimal;
use so_nghi_quyet::ledger::{
    Author, Basis, Cell, Content, Entry, EntryId, Fields, Ledger, Part, Period, Place, SessionId, Slot,
    Standing, Statement, Timestamp, Value, Writer, decimal, undo,
};
use so_nghi_quyet::persist::{self, Kind, LoadError, Origin, Reason, chunk};
use so_nghi_quyet::resolution::{DataSetId, TargetId, UnitId};
use std::collections::BTreeSet;
use std::sync::Arc;

// Few of everything, so that entries meet: in places, in ids, in circles.

fn id() -> impl Strategy<Value = EntryId> {
    (0..3_u8, 1..5_u32).prop_map(|(session, n)| EntryId { session: SessionId([session; 12]), n })
}

fn figure() -> impl Strategy<Value = Decimal> {
    let digits = -999_999_999_999_999_999_999_i128..=999_999_999_999_999_999_999;
    let any = (digits, 0..=6_u32).prop_filter_map("within the bounds", |(mantissa, scale)| {
        let figure = Decimal::from_i128_with_scale(mantissa, scale).normalize();
        decimal::check(figure).is_ok().then_some(figure)
    });
    prop_oneof![3 => (0..3_i64).prop_map(Decimal::from), 1 => any]
}

fn text() -> impl Strategy<Value = Box<str>> {
    prop_oneof![
        3 => Just("".into()),
        2 => "[a-zêđ \"\\\\/\n\t]{0,12}".prop_map(Box::from),
        1 => "\\PC{0,8}".prop_map(Box::from),
    ]
}

fn words() -> impl Strategy<Value = Box<[Box<str>]>> {
    let kind = "newer-[a-z]{1,4}".prop_map(Box::from);
    (kind, vec(text(), 0..4)).prop_map(|(kind, rest)| [kind].into_iter().chain(rest).collect())
}

fn period() -> impl Strategy<Value = Period> {
    let part = prop_oneof![
        (1..=12_u8).prop_map(Part::Month),
        (1..=4_u8).prop_map(Part::Quarter),
        select(vec![Part::SixMonths, Part::NineMonths, Part::Year]),
    ];
    prop_oneof![
        3 => Just(Period::month(2023, 10)),
        1 => (1900..=2200_i16, part).prop_map(|(year, part)| Period { year, part }),
    ]
}

fn place() -> impl Strategy<Value = Place> {
    let target = || select(vec!["kt-ocop", "as-bhyt"]).prop_map(TargetId::new);
    let unit = || select(vec!["bao-vinh", "xã lạ"]).prop_map(UnitId::new);
    let slot = (any::<bool>(), any::<bool>()).prop_map(|(cumulative, official)| Slot {
        basis: if cumulative { Basis::Cumulative } else { Basis::InPeriod },
        standing: if official { Standing::Official } else { Standing::Estimated },
    });
    let cell = || {
        let cell = (target(), unit(), period(), slot.clone());
        cell.prop_map(|(target, unit, period, slot)| Cell { target, unit, period, slot })
    };
    prop_oneof![
        6 => cell().prop_map(Place::Figure),
        1 => cell().prop_map(Place::LastYear),
        1 => (target(), unit()).prop_map(|(target, unit)| Place::Assigned { target, unit }),
        1 => (target(), unit()).prop_map(|(target, unit)| Place::OwnAim { target, unit }),
        1 => (target(), unit()).prop_map(|(target, unit)| Place::Opening { target, unit }),
        1 => (target(), unit(), period())
            .prop_map(|(target, unit, period)| Place::Conclusion { target, unit, period }),
        1 => select(vec!["bands", "đường đi"]).prop_map(|key| Place::Setting(key.into())),
        2 => (unit(), period()).prop_map(|(unit, period)| Place::Submission { unit, period }),
        1 => words().prop_map(Place::Unknown),
    ]
}

fn content() -> impl Strategy<Value = Content> {
    let value = prop_oneof![
        4 => figure().prop_map(Value::Number),
        1 => (figure(), figure()).prop_map(|(numerator, denominator)| Value::Ratio {
            numerator,
            denominator: denominator.abs(),
        }),
        1 => (any::<bool>(), option::of((0..=10_000_i64).prop_map(|n| Decimal::new(n, 2))))
            .prop_map(|(done, percent)| Value::Done { done, percent }),
        1 => Just(Value::NothingArose),
    ];
    prop_oneof![
        6 => value.prop_map(Content::Value),
        1 => (figure(), text(), text(), text()).prop_map(|(figure, document, date, by)| {
            Content::Assigned { figure, document, date, by }
        }),
        1 => (text(), text(), text(), text()).prop_map(|(status, reason, by, document)| {
            Content::Conclusion { status, reason, by, document }
        }),
        1 => text().prop_map(Content::Text),
        2 => Just(Content::Withdrawn),
        2 => vec(id(), 0..6).prop_map(|covers| Content::Submitted { covers: covers.into() }),
        1 => Just(Content::Reopened),
        1 => words().prop_map(Content::Unknown),
    ]
}

fn entry() -> impl Strategy<Value = Arc<Entry>> {
    let author =
        (text(), text()).prop_map(|(name, position)| Author { name: name.into(), position: position.into() });
    let at = (0..4_000_000_000_i64, -720..=840_i16)
        .prop_map(|(unix_seconds, offset_minutes)| Timestamp { unix_seconds, offset_minutes });
    let said = (place(), content(), text(), text());
    (id(), author, at, said, vec(id(), 0..3)).prop_filter_map(
        "within the bounds",
        |(id, author, at, (place, content, note, source), supersedes)| {
            let supersedes = supersedes.into();
            let fields = Fields { id, author, at, place, content, note, source, supersedes };
            Entry::seal(fields).ok().map(Arc::new)
        },
    )
}

fn entries() -> impl Strategy<Value = Vec<Arc<Entry>>> {
    vec(entry(), 0..24)
}

fn ledger(entries: &[Arc<Entry>]) -> Ledger {
    entries.iter().cloned().collect()
}

fn origin() -> Origin {
    Origin { data_set: DataSetId::new("long-khanh-2023"), fingerprint: "0f".into(), kind: Kind::Real }
}

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
                new_count += stepwise.merge([entry]).new.len();
            }
        }
        prop_assert!(pool.is_empty());
        prop_assert_eq!(new_count, whole.len());
        prop_assert_eq!(answers(&stepwise), answers(&whole));
    }

    #[test]
    fn what_is_current_is_what_the_law_says(entries in entries()) {
        let whole = ledger(&entries);
        let set: BTreeSet<_> = entries.iter().cloned().collect();
        prop_assert_eq!(whole.len(), set.len());
        prop_assert!(whole.entries().eq(set.iter()));
        for place in entries.iter().map(|entry| &entry.place) {
            prop_assert_eq!(whole.current_entries(place), current_by_law(&set, place));
        }
    }

    #[test]
    fn a_history_is_everything_in_causal_order(entries in entries()) {
        let whole = ledger(&entries);
        let set: BTreeSet<_> = entries.iter().cloned().collect();
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
        entries in entries(), at in vec((any::<Index>(), any::<bool>()), 24),
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
