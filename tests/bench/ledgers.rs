//! Laptops whose browser already keeps a ledger of a given size.

use crate::harness::{Browser, Page, Session};

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
    /// A fresh laptop that has opened a saved file of so many entries once.
    pub fn filled(browser: Browser, entries: usize) -> Self {
        let session = Session::new(browser);
        let page = session.open();
        Self { page, session, entries }
    }
}
