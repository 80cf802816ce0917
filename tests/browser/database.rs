//! The working copy in the browser's own IndexedDB.

use indexed_db_futures::database::Database as Idb;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use so_nghi_quyet::edge::database::{Database, DatabaseError, Part, Record};
use wasm_bindgen_test::wasm_bindgen_test;

async fn empty(name: &str) -> Database {
    let database = Database::open(name).await.unwrap();
    database.clear().await.unwrap();
    database
}

async fn found(database: &Database, chunk: f64, journal: f64) -> Vec<(Part, Vec<u8>)> {
    let records = database.read_beyond(chunk, journal).await.unwrap();
    records.into_iter().map(|Record { part, bytes, .. }| (part, bytes)).collect()
}

fn journal(bytes: &[u8]) -> (Part, Vec<u8>) {
    (Part::Journal, bytes.to_vec())
}

#[wasm_bindgen_test]
async fn records_come_back_as_written_and_only_beyond_what_was_seen() {
    let database = empty("append").await;
    let mut keys = Vec::new();
    for bytes in [&b"one"[..], &[0, 255, 128], b""] {
        keys.push(database.append(bytes).await.unwrap());
    }
    assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
    assert_eq!(found(&database, -1.0, -1.0).await, [journal(b"one"), journal(&[0, 255, 128]), journal(b"")]);
    assert_eq!(found(&database, -1.0, keys[0]).await, [journal(&[0, 255, 128]), journal(b"")]);
    assert!(found(&database, -1.0, keys[2]).await.is_empty());
}

#[wasm_bindgen_test]
async fn a_chunk_takes_the_place_of_the_records_that_it_holds() {
    let database = empty("compact").await;
    let one = database.append(b"one").await.unwrap();
    let two = database.append(b"two").await.unwrap();
    database.append(b"three").await.unwrap();
    let chunk = database.compact(&[(Part::Journal, one), (Part::Journal, two)], b"one two").await.unwrap();
    let all = [(Part::Chunk, b"one two".to_vec()), journal(b"three")];
    assert_eq!(found(&database, -1.0, -1.0).await, all);
    assert_eq!(found(&database, chunk, -1.0).await, all[1..]);

    let whole = database.compact(&[(Part::Chunk, chunk)], b"again").await.unwrap();
    assert!(whole > chunk);
    assert_eq!(found(&database, chunk, two).await, [(Part::Chunk, b"again".to_vec()), journal(b"three")]);
}

#[wasm_bindgen_test]
async fn a_compaction_that_fails_changes_nothing() {
    let database = empty("compact-fails").await;
    let one = database.append(b"one").await.unwrap();
    // No key: the browser refuses it after the chunk was put and the first record deleted.
    let failed = database.compact(&[(Part::Journal, one), (Part::Journal, f64::NAN)], b"chunk").await;
    assert!(matches!(failed, Err(DatabaseError::Failed(_))), "{failed:?}");
    assert_eq!(found(&database, -1.0, -1.0).await, [journal(b"one")]);
}

#[wasm_bindgen_test]
async fn an_emptied_store_never_uses_a_key_again() {
    let database = empty("clear").await;
    let before = database.append(b"one").await.unwrap();
    database.compact(&[], b"chunk").await.unwrap();
    database.clear().await.unwrap();
    assert!(found(&database, -1.0, -1.0).await.is_empty());
    let after = database.append(b"two").await.unwrap();
    assert!(after > before, "a tab that saw {before} would pass over {after}");
}

#[wasm_bindgen_test]
async fn two_pages_stand_open_over_one_store() {
    let (one, two) = (empty("shared").await, Database::open("shared").await.unwrap());
    let key = one.append(b"one").await.unwrap();
    two.append(b"two").await.unwrap();
    assert_eq!(found(&two, -1.0, -1.0).await, [journal(b"one"), journal(b"two")]);
    assert_eq!(found(&one, -1.0, key).await, [journal(b"two")]);

    one.close();
    let refused = one.append(b"late").await;
    assert!(matches!(refused, Err(DatabaseError::Failed(_))), "{refused:?}");
    two.append(b"three").await.unwrap();
    assert_eq!(found(&two, -1.0, key).await, [journal(b"two"), journal(b"three")]);
}

#[wasm_bindgen_test]
async fn a_store_of_a_newer_build_is_not_read_as_empty() {
    let newer = Idb::open("newer").with_version(2_u8).await.unwrap();
    newer.close();
    assert!(matches!(Database::open("newer").await, Err(DatabaseError::Newer)));
}

#[wasm_bindgen_test]
async fn what_another_page_left_there_comes_as_its_json() {
    let database = empty("foreign").await;
    {
        let other = Idb::open("foreign").with_version(1_u8).await.unwrap();
        let transaction = other.transaction("journal").with_mode(TransactionMode::Readwrite).build().unwrap();
        let store = transaction.object_store("journal").unwrap();
        store.put(wasm_bindgen::JsValue::from_str("hello")).primitive().unwrap().await.unwrap();
        transaction.commit().await.unwrap();
    }
    assert_eq!(found(&database, -1.0, -1.0).await, [journal(b"\"hello\"")]);
}
