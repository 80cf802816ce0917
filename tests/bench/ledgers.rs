//! Laptops whose browser already keeps a ledger of a given size.

use crate::harness::{Browser, Page, Session};
use crate::steps::{WARD, begin, merge, open_files};
use so_nghi_quyet::illustration::bulk;
use so_nghi_quyet::ledger::Ledger;
use so_nghi_quyet::persist::{Kind, Origin, encode};
use so_nghi_quyet::resolution::packed;

/// How many entries the ledgers hold.
pub const SIZES: [usize; 4] = [0, 1_000, 12_000, 24_000];

/// A browser at work, with the page's ledger in its store.
pub struct Laptop {
    // Ends before the profile under it is removed.
    pub page: Page,
    pub session: Session,
    pub entries: usize,
}

impl Laptop {
    /// A fresh laptop of a ward that has opened a saved file of so many entries once.
    pub fn filled(browser: Browser, entries: usize) -> Self {
        Self::of(WARD, browser, entries)
    }

    /// The same for another answer to the first start's question.
    pub fn of(choice: &str, browser: Browser, entries: usize) -> Self {
        let session = Session::new(browser);
        let page = session.open();
        begin(&page, choice);
        if entries > 0 {
            let file = session.put("Số liệu.snq.json", &as_file(&book(entries)));
            open_files(&page, &[file]);
            merge(&page);
        }
        page.reload();
        Self { page, session, entries }
    }
}

/// Illustrative entries of the packed data set.
pub fn book(count: usize) -> Ledger {
    let mut ledger = Ledger::default();
    ledger.merge(bulk(packed().first().unwrap(), count, 1));
    assert_eq!(ledger.entries().count(), count);
    ledger
}

/// A saved file of a ledger.
pub fn as_file(ledger: &Ledger) -> Vec<u8> {
    let set = packed().first().unwrap();
    let origin = Origin { data_set: set.id.clone(), fingerprint: set.fingerprint.clone(), kind: Kind::Real };
    encode(&origin, ledger)
}
