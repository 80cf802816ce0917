//! From a keystroke in the search box to the hits painted, beside MiniSearch over the same documents: the
//! text, names of targets and tasks, notes.

use crate::harness::{Browser, Session, address, named};
use crate::ledgers::{Laptop, book};
use crate::times::{Micros, median, ratio, to_painted};
use serde_json::{Value, json};
use so_nghi_quyet::ledger::Ledger;
use so_nghi_quyet::resolution::packed;

/// What somebody types, letter by letter; the first letter alone finds nothing by design.
const TYPED: [&str; 3] = ["bao hiem y te", "ocop", "đường Võ Duy Dương"];
const SIZES: [usize; 2] = [0, 24_000];

/// Prints the median and the slowest keystroke of `rounds` interleaved runs.
pub fn print(browser: Browser, rounds: usize) {
    println!(
        "\n{browser:?}: keystroke in the search to its hits painted, median and slowest of {rounds} rounds"
    );
    for entries in SIZES {
        let laptop = Laptop::filled(browser, entries);
        let peer = Session::new(browser);
        let page = peer.open();
        page.goto(&address(&peer.put("found.html", peers_page().as_bytes())));
        let documents = documents(&book(entries));
        let indexed = page.eval("return indexed(arguments[0])", &[json!(documents.to_string())]);
        laptop.page.go("#/text");
        laptop.page.find("#text-find");
        // Both fold their texts at the first search, which is no keystroke's work.
        let (mut own, mut others) = (Vec::new(), Vec::new());
        keystrokes(&laptop.page, "nam");
        for _ in 0..rounds {
            for words in TYPED {
                others.extend(keystrokes(&page, words));
                own.extend(keystrokes(&laptop.page, words));
            }
        }
        let slowest = |times: &[Micros]| times.iter().max().copied().unwrap();
        let (own_worst, others_worst) = (slowest(&own), slowest(&others));
        let (own, others) = (median(own), median(others));
        let count = documents.as_array().unwrap().len();
        println!(
            "  {entries} entries, {count} documents (MiniSearch takes {} to index them)",
            Micros(indexed.as_u64().unwrap())
        );
        println!("    {:<48} {others:>10}   slowest {others_worst:>10}", "MiniSearch");
        println!(
            "    {:<48} {own:>10}   slowest {own_worst:>10}   {} × MiniSearch",
            "ours",
            ratio(own, others)
        );
    }
}

/// Each keystroke of some words, the box empty at first.
fn keystrokes(page: &crate::harness::Page, words: &str) -> Vec<Micros> {
    let signs: Vec<char> = words.chars().collect();
    let typed = |count: usize| signs[..count].iter().collect::<String>();
    (2..=signs.len()).map(|count| keystroke(page, &typed(count))).collect()
}

fn keystroke(page: &crate::harness::Page, text: &str) -> Micros {
    let text = json!(text);
    to_painted(
        page,
        &format!(
            "const box = document.querySelector('#text-find');
             box.value = {text};
             box.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));"
        ),
        &format!("(document.querySelector('.results') || {{ dataset: {{}} }}).dataset.for === {text}"),
    )
}

/// What our page searches, as MiniSearch takes it.
fn documents(ledger: &Ledger) -> Value {
    let data = packed().first().unwrap();
    let mut documents = Vec::new();
    let mut push = |name: &str, text: &str| {
        documents.push(json!({ "id": documents.len(), "name": name, "text": text }));
    };
    for line in data.lines.iter().filter(|line| !line.trim().is_empty()) {
        push("", line);
    }
    for names in data.targets.iter().map(|one| &one.name).chain(data.commitments.iter().map(|one| &one.name))
    {
        push(&names.vi, "");
    }
    for (target, unit) in ledger.subjects() {
        for (_, _, written) in ledger.written_for(target, unit) {
            for entry in written.current {
                for text in [&*entry.note, &*entry.source].into_iter().filter(|text| !text.is_empty()) {
                    push("", text);
                }
            }
        }
    }
    Value::from(documents)
}

fn peers_page() -> String {
    let script = std::fs::read_to_string(named("SNQ_FOUND")).unwrap();
    format!("<!doctype html><meta charset=utf-8><title>MiniSearch</title><script>{script}</script>")
}
