//! Entries as hostile as the bounds allow. Few of everything, so that they meet: in places, in ids, in
//! circles.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rust_decimal::Decimal;
use so_nghi_quyet::ledger::{
    Author, Basis, Cell, Content, Entry, EntryId, Fields, Ledger, Part, Period, Place, SessionId, Slot,
    Standing, Timestamp, Value, decimal,
};
use so_nghi_quyet::persist::{Kind, Origin};
use so_nghi_quyet::resolution::{DataSetId, RecordId, TargetId, UnitId};
use std::collections::BTreeSet;
use std::sync::Arc;

fn id() -> impl Strategy<Value = EntryId> {
    (0..3_u8, 1..5_u32).prop_map(|(session, n)| EntryId { session: SessionId([session; 12]), n })
}

pub fn figure() -> impl Strategy<Value = Decimal> {
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

pub fn place() -> impl Strategy<Value = Place> {
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
        2 => record(),
        1 => words().prop_map(Place::Unknown),
    ]
}

fn record() -> impl Strategy<Value = Place> {
    let names = (select(vec!["task", "sổ lạ", "lead"]), select(vec!["a", "b"]), select(vec!["unit", "due"]));
    names.prop_map(|(register, record, field)| Place::Record {
        register: register.into(),
        record: RecordId::new(record),
        field: field.into(),
    })
}

pub fn content() -> impl Strategy<Value = Content> {
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
        1 => select(vec!["bao-vinh", "xã lạ"]).prop_map(|unit| Content::Text(unit.into())),
        2 => Just(Content::Withdrawn),
        2 => vec(id(), 0..6).prop_map(|covers| Content::Submitted { covers: covers.into() }),
        1 => Just(Content::Reopened),
        1 => words().prop_map(Content::Unknown),
    ]
}

pub fn entry() -> impl Strategy<Value = Arc<Entry>> {
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

/// What a copied profile, a shared file or a forger makes of an entry: the same without author and
/// note, under another name, with another note, at another moment, elsewhere, or saying something else.
fn copied(entry: &Entry, other: &Entry, how: u8) -> Option<Arc<Entry>> {
    let mut fields = Fields::clone(entry);
    match how {
        0 | 1 => return Some(Arc::new(entry.bare())),
        2 => fields.author = other.author.clone(),
        3 => fields.note = other.note.clone(),
        4 => fields.at = other.at,
        5 => fields.place = other.place.clone(),
        6 => fields.content = other.content.clone(),
        _ => fields.supersedes = other.supersedes.clone(),
    }
    Entry::seal(fields).ok().map(Arc::new)
}

/// Entries with copies of some of them among them.
pub fn entries() -> impl Strategy<Value = Vec<Arc<Entry>>> {
    let copies = vec((any::<Index>(), any::<Index>(), 0..8_u8), 0..10);
    (vec(entry(), 0..20), copies).prop_map(|(mut entries, copies)| {
        for (one, other, how) in copies {
            if !entries.is_empty() {
                let (one, other) = (&entries[one.index(entries.len())], &entries[other.index(entries.len())]);
                entries.extend(copied(one, other, how));
            }
        }
        entries
    })
}

/// What stays of entries by the words of the law: all but the bare copies of what is there whole.
pub fn most_telling(entries: &[Arc<Entry>]) -> BTreeSet<Arc<Entry>> {
    let is_copy = |entry: &Entry| entries.iter().any(|whole| entry.is_bare_of(whole));
    entries.iter().filter(|entry| !is_copy(entry)).cloned().collect()
}

pub fn ledger(entries: &[Arc<Entry>]) -> Ledger {
    entries.iter().cloned().collect()
}

pub fn origin() -> Origin {
    Origin { data_set: DataSetId::new("long-khanh-2023"), fingerprint: "0f".into(), kind: Kind::Real }
}
