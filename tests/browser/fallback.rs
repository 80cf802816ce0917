//! The journal in the browser's own `localStorage`.

use gloo_storage::{LocalStorage, Storage};
use so_nghi_quyet::edge::fallback::{Fallback, FallbackError};
use wasm_bindgen_test::wasm_bindgen_test;

fn empty(name: &str) -> Fallback {
    let fallback = Fallback::open(name).unwrap();
    fallback.clear();
    fallback
}

fn records(fallback: &Fallback, seen: f64) -> Vec<Vec<u8>> {
    fallback.read_beyond(seen).into_iter().map(|(_, bytes)| bytes).collect()
}

#[wasm_bindgen_test]
fn records_come_back_as_written_beyond_the_tenth_too() {
    let fallback = empty("order");
    let every_byte: Vec<u8> = (0..=255).collect();
    let written: Vec<Vec<u8>> =
        (0..12).map(|n| if n == 3 { every_byte.clone() } else { vec![n; usize::from(n)] }).collect();
    let keys: Vec<f64> = written.iter().map(|bytes| fallback.append(bytes).unwrap()).collect();
    assert_eq!(records(&fallback, -1.0), written);
    assert_eq!(records(&fallback, keys[9]), written[10..]);
    assert_eq!(records(&Fallback::open("order").unwrap(), -1.0), written, "another page finds the same");
}

#[wasm_bindgen_test]
fn one_journal_leaves_the_others_alone() {
    let (one, two) = (empty("town"), empty("town/ward"));
    let first = one.append(b"one").unwrap();
    one.append(b"two").unwrap();
    two.append(b"ward").unwrap();
    one.forget(first);
    assert_eq!(records(&one, -1.0), [b"two"]);
    one.clear();
    assert!(records(&one, -1.0).is_empty());
    assert_eq!(records(&two, -1.0), [b"ward"]);
}

#[wasm_bindgen_test]
fn what_is_no_record_comes_as_it_stands() {
    let fallback = empty("foreign");
    LocalStorage::raw().set_item("foreign#7", "không phải base64").unwrap();
    LocalStorage::raw().set_item("foreign#x", "no number").unwrap();
    assert_eq!(records(&fallback, -1.0), ["không phải base64".as_bytes()]);
    assert!(fallback.append(b"next").unwrap() > 7.0, "what stands there is not written over");
}

#[wasm_bindgen_test]
fn a_full_store_says_so_and_keeps_what_it_has() {
    let fallback = empty("full");
    fallback.append(b"one").unwrap();
    let refused = fallback.append(&vec![0; 16 << 20]);
    assert!(matches!(refused, Err(FallbackError::Full)), "{refused:?}");
    assert_eq!(records(&fallback, -1.0), [b"one"]);
}
