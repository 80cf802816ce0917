//! Files of released forms, which must open for ever, and files that nobody should be hurt by.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use so_nghi_quyet::ledger::{Content, Ledger, Place, Value};
use so_nghi_quyet::persist::{self, Kind, LoadError, Loaded, Note};
use std::collections::BTreeSet;

const EVERY_KIND: &[u8] = include_bytes!("fixtures/persist/v1-every-kind.snq.json");
const EDITED: &[u8] = include_bytes!("fixtures/persist/v1-edited-by-hand.snq.json");
const ILLUSTRATION: &[u8] = include_bytes!("fixtures/persist/v1-illustration.snq.json");
const RECORD: &[u8] = include_bytes!("fixtures/persist/v1-every-kind.snq");
const NEWER: &[u8] = include_bytes!("fixtures/persist/v2-from-the-future.snq.json");

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
    let places: BTreeSet<_> = whole.entries().map(|entry| place_kind(&entry.place)).collect();
    assert_eq!(places, (0..8).collect());
    let contents: BTreeSet<_> = whole.entries().map(|entry| content_kind(&entry.content)).collect();
    assert_eq!(contents, (0..9).collect());
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
    }
}
