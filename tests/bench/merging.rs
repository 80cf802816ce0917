//! Bringing many units' figures together: fifteen files of 800 entries beside the same entries in
//! Automerge and in Yjs, one file of 24,000, and a shared folder.

use crate::harness::{Browser, Page, Session, address, named};
use crate::ledgers::{as_file, book};
use crate::lent_folder::{FOLDER, put};
use crate::steps::begin;
use crate::times::{Micros, median, ratio, to_painted};
use serde_json::{Map, Value, json};
use so_nghi_quyet::ledger::{Entry, EntryId, Ledger};
use std::collections::BTreeMap;
use std::sync::Arc;

const LAPTOPS: usize = 15;
const ENTRIES_EACH: usize = 800;
const LARGE: usize = 24_000;
const PEERS: [&str; 2] = ["automerge", "yjs"];

/// Prints medians of `rounds` interleaved merges.
pub fn print(browser: Browser, rounds: usize) {
    let ledgers = of_units();
    let session = Session::new(browser);
    let page = session.open();
    begin(&page, "office");
    let bench = session.put("peers.html", peers_page().as_bytes());

    println!("\n{browser:?}: {LAPTOPS} files of {ENTRIES_EACH} entries merged, median of {rounds}");
    page.goto(&address(&bench));
    let laptops: Value = ledgers.iter().map(peers_entries).collect();
    let written = PEERS.map(|peer| {
        let files = page.eval_async(
            "const done = arguments[arguments.length - 1];
             written(arguments[0], arguments[1]).then(done, error => done(String(error)));",
            &[json!(peer), json!(laptops.to_string())],
        );
        assert!(files.is_array(), "{peer}: {files}");
        files
    });
    let ours: Vec<Vec<u8>> = ledgers.iter().map(as_file).collect();
    let together: Ledger = ledgers.iter().flat_map(Ledger::entries).cloned().collect();
    let texts: Vec<&str> = ours.iter().map(|file| std::str::from_utf8(file).unwrap()).collect();
    let mut times = [const { Vec::new() }; 4];
    let mut bytes = [0, 0];
    for _ in 0..rounds {
        for (at, (peer, files)) in PEERS.iter().zip(&written).enumerate() {
            page.goto("about:blank");
            page.goto(&address(&bench));
            let merged = merge_peer(&page, peer, files, together.places().count());
            times[at].push(Micros(merged["micros"].as_u64().unwrap()));
            bytes[at] = merged["bytes"].as_u64().unwrap();
        }
        let parsed = page.eval("return parsed(arguments[0])", &[json!(texts)]);
        assert_eq!(parsed["entries"], LAPTOPS * ENTRIES_EACH);
        times[2].push(Micros(parsed["micros"].as_u64().unwrap()));
        times[3].push(open_and_merge(&session, &page, &ours).0);
    }
    let [automerge, yjs, parsing, own] = times.map(median);
    page.goto(&address(&bench));
    let zipped = page.eval_async(
        "zipped(arguments[0]).then(arguments[arguments.length - 1])",
        &[json!(String::from_utf8(as_file(&together)).unwrap())],
    );
    let fastest = automerge.min(yjs);
    let row = |name: &str, time: Micros, bytes: u64| {
        println!(
            "  {name:<52} {time:>10}   {:>5} × fastest   {bytes} bytes after gzip",
            ratio(time, fastest)
        );
    };
    row("Automerge, from bytes to current entries", automerge, bytes[0]);
    row("Yjs, from bytes to current entries", yjs, bytes[1]);
    row("ours, from files chosen to the merge painted", own, zipped.as_u64().unwrap());
    println!("  {:<52} {parsing:>10}", "(JSON.parse of our files alone)");

    let large = vec![as_file(&book(LARGE))];
    let (whole, shown) = median_of(rounds, || open_and_merge(&session, &page, &large));
    println!("  {:<52} {whole:>10}", format!("one file of {LARGE} entries, chosen to merged"));
    println!("  {:<52} {shown:>10}", "… until what it would bring is shown");
    if browser == Browser::Chromium {
        let folder = (0..rounds).map(|_| picked_up(&session, &page, &ours)).collect();
        println!(
            "  {:<52} {:>10}",
            format!("a folder of the {LAPTOPS} files, chosen to merged"),
            median(folder)
        );
    }
}

/// What fifteen units wrote: each the first entries of its own.
fn of_units() -> Vec<Ledger> {
    let mut by_unit: BTreeMap<_, Vec<Arc<Entry>>> = BTreeMap::new();
    let mut entries: Vec<_> = book(2 * LARGE).entries().cloned().collect();
    // Nobody writes over what they have not seen.
    entries.sort_by_key(|entry| entry.at);
    for entry in entries {
        let unit = entry.place.unit().cloned();
        by_unit.entry(unit).or_default().push(entry);
    }
    let whole = by_unit.into_values().filter(|entries| entries.len() >= ENTRIES_EACH);
    let ledgers: Vec<Ledger> =
        whole.map(|entries| entries.into_iter().take(ENTRIES_EACH).collect()).take(LAPTOPS).collect();
    assert_eq!(ledgers.len(), LAPTOPS, "too few units have {ENTRIES_EACH} entries");
    ledgers
}

/// A ledger's entries as the peers keep them: pairs of an id and what our own file says of the entry.
fn peers_entries(ledger: &Ledger) -> Value {
    let id = |id: &EntryId| format!("{}-{}", id.session, id.n);
    let file: Value = serde_json::from_slice(&as_file(ledger)).unwrap();
    let lines = file["body"]["entries"].as_array().unwrap();
    let entry = |(entry, line): (&Arc<Entry>, &Value)| {
        let over: Vec<String> = entry.supersedes.iter().map(id).collect();
        let mut fields = Map::new();
        fields.insert("by".into(), json!([&*entry.author.name, &*entry.author.position]));
        for field in ["at", "place", "content"] {
            fields.insert(field.into(), line[field].clone());
        }
        fields.insert("over".into(), json!(over));
        json!([id(&entry.id), fields])
    };
    ledger.entries().zip(lines).map(entry).collect()
}

fn peers_page() -> String {
    let script = std::fs::read_to_string(named("SNQ_PEERS")).unwrap();
    format!("<!doctype html><meta charset=utf-8><title>Automerge, Yjs</title><script>{script}</script>")
}

fn merge_peer(page: &Page, peer: &str, files: &Value, places: usize) -> Value {
    let merged = page.eval_async(
        "const done = arguments[arguments.length - 1];
         merged(arguments[0], arguments[1]).then(done, error => done(String(error)));",
        &[json!(peer), files.clone()],
    );
    assert_eq!(merged["places"], places, "{peer}: {merged}");
    merged
}

/// The page as somebody finds it who has not merged anything yet.
fn afresh(session: &Session, page: &Page) {
    page.goto(&session.address());
    page.until_usable();
    page.eval_async(
        "const done = arguments[arguments.length - 1];
         indexedDB.databases().then(all => Promise.all(all.map(({ name }) => new Promise(gone => {
            const going = indexedDB.deleteDatabase(name);
            going.onsuccess = going.onerror = gone;
         })))).then(() => done(true));",
        &[],
    );
    page.reload();
    page.until_usable();
}

/// From files handed over to the merge painted, and the part of it until their preview is: what
/// somebody reads and decides between the two is left out.
fn open_and_merge(session: &Session, page: &Page, files: &[Vec<u8>]) -> (Micros, Micros) {
    afresh(session, page);
    page.go("#/files");
    let texts: Vec<&str> = files.iter().map(|file| std::str::from_utf8(file).unwrap()).collect();
    page.eval(
        "window.chosen = new DataTransfer();
         arguments[0].forEach((text, at) => chosen.items.add(new File([text], at + '.snq.json')));
         window.input = document.querySelector('input[type=file][multiple]');",
        &[json!(texts)],
    );
    let shown = to_painted(
        page,
        "input.files = chosen.files; input.dispatchEvent(new Event('change', { bubbles: true }));",
        "document.querySelector(\"[data-action='merge']\")",
    );
    let merged = to_painted(
        page,
        "document.querySelector(\"[data-action='merge']\").click();",
        "document.querySelector('[data-merged]')",
    );
    (Micros(shown.0 + merged.0), shown)
}

/// From a folder chosen to all its files taken in.
fn picked_up(session: &Session, page: &Page, files: &[Vec<u8>]) -> Micros {
    afresh(session, page);
    page.eval(FOLDER, &[]);
    let name = |at: usize| format!("{at}.snq.json");
    let texts: Map<String, Value> = files
        .iter()
        .enumerate()
        .map(|(at, file)| (name(at), json!(std::str::from_utf8(file).unwrap())))
        .collect();
    put(page, &Value::Object(texts));
    page.go("#/files");
    to_painted(
        page,
        "document.querySelector(\"[data-action='choose-folder']\").click();",
        "document.querySelector(\"[data-sharing='kept']\")",
    )
}

fn median_of(rounds: usize, measure: impl Fn() -> (Micros, Micros)) -> (Micros, Micros) {
    let (whole, part) = (0..rounds).map(|_| measure()).unzip();
    (median(whole), median(part))
}
