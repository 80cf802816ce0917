//! Files of released forms, which must open for ever, and files that nobody should be hurt by.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use sha2::{Digest, Sha256};
use so_nghi_quyet::ledger::{
    Author, Content, Entry, EntryId, Ledger, Period, Place, SessionId, Statement, Timestamp, Value, Writer,
};
use so_nghi_quyet::persist::{self, Kind, LoadError, Loaded, Note};
use so_nghi_quyet::resolution::UnitId;
use std::collections::BTreeSet;
use std::fs;

const EVERY_KIND: &[u8] = include_bytes!("fixtures/persist/v1-every-kind.snq.json");
const EDITED: &[u8] = include_bytes!("fixtures/persist/v1-edited-by-hand.snq.json");
const ILLUSTRATION: &[u8] = include_bytes!("fixtures/persist/v1-illustration.snq.json");
const RECORD: &[u8] = include_bytes!("fixtures/persist/v1-every-kind.snq");
const RECORDS: &[u8] = include_bytes!("fixtures/persist/v1-records.snq.json");
const SUBMISSIONS: &[u8] = include_bytes!("fixtures/persist/v1-submissions.snq.json");
/// The schema that this build writes.
const NEWEST: u32 = persist::v1::SCHEMA;
const NEWER: &[u8] = include_bytes!("fixtures/persist/v2-from-the-future.snq.json");

/// Every fixture with its SHA-256. Files of these bytes are out in the world: a fixture never changes,
/// and what changes its reading needs a schema and fixtures of its own.
const FIXTURES: [(&str, &str); 7] = [
    ("v1-edited-by-hand.snq.json", "77894fdaf076fe738016e49d9d270f8b5ee77268f9debd0605d2523e9fbc1a35"),
    ("v1-every-kind.snq", "d252b74b3c238c71a477e75f4c778fe38c9153696759393bffc9cade1d07d60b"),
    ("v1-every-kind.snq.json", "2071390e3ee0c5d1a2f01443617ec5d1584ff8e826a99379929049ff55c5075f"),
    ("v1-illustration.snq.json", "208da22d11275e4690a66c43a6f924c381ee6dfb3bd1695b5e5881d56aa469dd"),
    ("v1-records.snq.json", "4c74396d05075e696c91fabfb76793817bd2bca9f0e8a93c2692b716fa025bb1"),
    ("v1-submissions.snq.json", "9e7e4ad217e9e4dc0328c4a465b47f352fed7d3f7d9f8404b0dd287efd0f99be"),
    ("v2-from-the-future.snq.json", "94ef7a8fbc4b631581abe92d410a77343cfaa9536d714648dd02950541511376"),
];

/// The folder of fixtures is read whole, so that none can be added, changed or taken away by the way.
#[test]
fn fixtures_never_change_and_open_for_ever() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/persist");
    let mut found: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap())
        .map(|file| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap()))
        .collect();
    found.sort();
    let hash =
        |bytes: &[u8]| -> String { Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect() };
    let pinned: Vec<_> = found.iter().map(|(name, bytes)| (name.as_str(), hash(bytes))).collect();
    let expected = FIXTURES.map(|(name, hash)| (name, hash.to_owned()));
    assert_eq!(pinned, expected);
    for (name, bytes) in &found {
        let schema: u32 = name[1..].split('-').next().unwrap().parse().unwrap();
        match persist::decode(bytes) {
            Ok(loaded) => {
                assert_eq!(loaded.schema, schema, "{name}");
                // A step up: whatever was opened leaves as the newest form, with all that it held.
                let again = persist::decode(&persist::encode(&loaded.origin, &ledger(&loaded))).unwrap();
                assert_eq!(again.schema, NEWEST, "{name}");
                assert_eq!(ledger(&again), ledger(&loaded), "{name}");
            }
            Err(error) => assert_eq!(error, LoadError::Newer { schema, supported: NEWEST }, "{name}"),
        }
    }
    let opened = |schema: u32| found.iter().any(|(name, _)| name.starts_with(&format!("v{schema}-")));
    assert!((1..=NEWEST).all(opened), "each released schema has a fixture");
    assert!(opened(NEWEST + 1), "and what is newer is proved to be refused");
}

fn ledger(loaded: &Loaded) -> Ledger {
    loaded.entries.iter().cloned().collect()
}

#[test]
fn a_file_with_every_kind_opens_and_is_written_the_same() {
    let loaded = persist::decode(EVERY_KIND).unwrap();
    assert_eq!((&loaded.refused[..], &loaded.notes[..]), (&[][..], &[][..]));
    assert_eq!((loaded.schema, loaded.origin.kind), (1, Kind::Real));
    let whole = ledger(&loaded);
    assert_eq!(persist::encode(&loaded.origin, &whole), EVERY_KIND);
    // Every variant is there: a new one needs a new fixture beside this.
    assert_eq!(kinds(&whole), ((0..8).collect(), (0..9).collect()));
}

/// What a later build of the same schema added.
#[test]
fn a_file_with_submissions_opens_and_is_written_the_same() {
    let loaded = persist::decode(SUBMISSIONS).unwrap();
    assert_eq!((&loaded.refused[..], &loaded.notes[..]), (&[][..], &[][..]));
    let whole = ledger(&loaded);
    assert_eq!(persist::encode(&loaded.origin, &whole), SUBMISSIONS);
    assert_eq!(kinds(&whole), ([8].into(), [9, 10].into()));
    let covered = whole.entries().filter_map(|entry| match &entry.content {
        Content::Submitted { covers } => Some(covers.len()),
        _ => None,
    });
    assert_eq!(covered.collect::<Vec<_>>(), [0, 6]);
    let record = persist::decode(&persist::chunk::encode(&loaded.origin, &loaded.entries)).unwrap();
    assert_eq!((record.entries, record.refused), (loaded.entries, vec![]));
}

/// What a build after that added: records of registers.
#[test]
fn a_file_with_records_opens_and_is_written_the_same() {
    let loaded = persist::decode(RECORDS).unwrap();
    assert_eq!((&loaded.refused[..], &loaded.notes[..]), (&[][..], &[][..]));
    let whole = ledger(&loaded);
    assert_eq!(persist::encode(&loaded.origin, &whole), RECORDS);
    assert_eq!(kinds(&whole), ([9].into(), [6, 7].into()));
    let fields: Vec<_> = whole.register("task").map(|(record, field, _)| (record.as_str(), field)).collect();
    assert_eq!(fields, [("commitment-x", "due"), ("commitment-x", "unit")]);
    assert_eq!(whole.register("tas").count(), 0);
    let record = persist::decode(&persist::chunk::encode(&loaded.origin, &loaded.entries)).unwrap();
    assert_eq!((record.entries, record.refused), (loaded.entries, vec![]));
}

/// A build that does not know submissions reads them as it reads any kind that it does not know, and
/// carries on even the largest.
#[test]
fn older_builds_carry_submissions_on() {
    let id = |session: u16| {
        let mut bytes = [0xff; 12];
        bytes[..2].copy_from_slice(&session.to_be_bytes());
        EntryId { session: SessionId(bytes), n: u32::MAX }
    };
    let loaded = persist::decode(SUBMISSIONS).unwrap();
    let (mut largest, mut writer) = (ledger(&loaded), Writer::new(SessionId([1; 12]), Author::default()));
    let covers: Box<[_]> = (0..u16::try_from(Entry::COVERS_LIMIT).unwrap()).map(id).collect();
    let place = Place::Submission { unit: UnitId::new("u".repeat(100)), period: Period::month(2023, 10) };
    let statement = Statement::new(place, Content::Submitted { covers });
    let at = Timestamp { unix_seconds: 1_696_467_600, offset_minutes: 420 };
    largest.insert(writer.write(&largest, at, statement).unwrap());
    let file = String::from_utf8(persist::encode(&loaded.origin, &largest)).unwrap();
    // The older build's eyes: the same words, the first of each row beyond what this build knows.
    let unknown = file
        .replace("[\"submission\"", "[\"newer-place\"")
        .replace("[\"submitted\"", "[\"newer-lock\"")
        .replace("[\"reopened\"", "[\"newer-open\"");
    let older = persist::decode(unknown.as_bytes()).unwrap();
    assert_eq!(older.refused, vec![]);
    assert_eq!(older.entries.len(), largest.len());
    assert_eq!(kinds(&ledger(&older)), ([7].into(), [8].into()));
    let carried = String::from_utf8(persist::encode(&older.origin, &ledger(&older))).unwrap();
    let body = |text: &str| text[text.find("\"sessions\"").unwrap()..].to_owned();
    assert_eq!(body(&carried), body(&unknown));
}

#[test]
fn a_record_of_the_store_holds_the_same() {
    let (record, file) = (persist::decode(RECORD).unwrap(), persist::decode(EVERY_KIND).unwrap());
    assert_eq!(record.refused, vec![]);
    assert_eq!(ledger(&record), ledger(&file));
    assert_eq!(record.origin, file.origin);
}

#[test]
fn a_file_that_somebody_edited_opens_with_a_notice() {
    let loaded = persist::decode(EDITED).unwrap();
    assert_eq!(loaded.entries.len(), 2);
    assert_eq!(loaded.refused.iter().map(|refused| refused.index).collect::<Vec<_>>(), [1]);
    assert_eq!(loaded.notes, [Note::ChecksumDiffers, Note::CountDiffers { stated: 2, found: 3 }]);
}

#[test]
fn illustrative_figures_say_so() {
    let loaded = persist::decode(ILLUSTRATION).unwrap();
    assert_eq!(loaded.origin.kind, Kind::Illustration);
    assert_eq!(persist::encode(&loaded.origin, &ledger(&loaded)), ILLUSTRATION);
}

#[test]
fn what_cannot_be_read_says_why() {
    let check = |bytes: &[u8], expected: LoadError| assert_eq!(persist::decode(bytes), Err(expected));
    let utf16: Vec<u8> =
        str::from_utf8(EVERY_KIND).unwrap().encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(NEWER, LoadError::Newer { schema: 2, supported: 1 });
    check(b"SNQ\x02whatever", LoadError::Newer { schema: 2, supported: 1 });
    check(b"", LoadError::Empty);
    check(&[0; 4096], LoadError::Empty);
    check(&utf16, LoadError::Utf16);
    check(&[b"\xff\xfe", &utf16[..]].concat(), LoadError::Utf16);
    check(b"{\"product\":\"\xe1\xea\"}", LoadError::NotUtf8 { at_byte: 12 });
    check(b"PK\x03\x04", LoadError::NotOurs);
    check(b"<!doctype html>", LoadError::NotOurs);
    check(b"{}", LoadError::NotOurs);
    check(b"{\"product\":\"so-nghi-quyet\",\"schema\":0}", LoadError::NotOurs);
    check(b"{\"product\":\"another\",\"schema\":1}", LoadError::NotOurs);
    check(&EVERY_KIND[..EVERY_KIND.len() / 2], LoadError::Truncated { line: 7 });
    let big = vec![b' '; persist::SIZE_LIMIT + 1];
    check(&big, LoadError::TooLarge { bytes: big.len(), limit: persist::SIZE_LIMIT });
    let deep = [b"{\"product\":".as_slice(), &b"[".repeat(1_000_000)].concat();
    assert!(persist::decode(&deep).is_err());
}

/// A disk that lost power fills a file's last block with zeros; the checksum tells if more is amiss.
#[test]
fn zeros_behind_a_file_do_no_harm() {
    let padded = [EVERY_KIND, &[0; 512]].concat();
    assert_eq!(persist::decode(&padded), persist::decode(EVERY_KIND));
    let cut = [&EVERY_KIND[..EVERY_KIND.len() / 2], &[0; 512]].concat();
    assert_eq!(persist::decode(&cut), Err(LoadError::Truncated { line: 7 }));
}

fn kinds(whole: &Ledger) -> (BTreeSet<u8>, BTreeSet<u8>) {
    let places = whole.entries().map(|entry| place_kind(&entry.place)).collect();
    (places, whole.entries().map(|entry| content_kind(&entry.content)).collect())
}

/// Without a wildcard: whoever adds a place is led here.
fn place_kind(place: &Place) -> u8 {
    match place {
        Place::Figure(_) => 0,
        Place::LastYear(_) => 1,
        Place::Assigned { .. } => 2,
        Place::OwnAim { .. } => 3,
        Place::Opening { .. } => 4,
        Place::Conclusion { .. } => 5,
        Place::Setting(_) => 6,
        Place::Unknown(_) => 7,
        Place::Submission { .. } => 8,
        Place::Record { .. } => 9,
    }
}

/// Without a wildcard: whoever adds a content is led here.
fn content_kind(content: &Content) -> u8 {
    match content {
        Content::Value(Value::Number(_)) => 0,
        Content::Value(Value::Ratio { .. }) => 1,
        Content::Value(Value::Done { .. }) => 2,
        Content::Value(Value::NothingArose) => 3,
        Content::Assigned { .. } => 4,
        Content::Conclusion { .. } => 5,
        Content::Text(_) => 6,
        Content::Withdrawn => 7,
        Content::Unknown(_) => 8,
        Content::Submitted { .. } => 9,
        Content::Reopened => 10,
    }
}
