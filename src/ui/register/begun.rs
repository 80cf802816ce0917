//! A record that somebody opened and has not made yet: what it will say from the start, such as its unit
//! and the day. Nothing of it is in the ledger until a field is filled in, so that a press by accident
//! leaves nothing behind.

use crate::ledger::Statement;
use crate::resolution::RecordId;
use crate::state::Store;
use crate::work::Register;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether nothing was ever written of a record, followed.
pub fn is_unmade(store: Store, register: Register, record: &RecordId) -> bool {
    !store.all_records(register).iter().any(|made| made.id == *record)
}

/// What a record will say from the start. Copies are handles to one and the same.
#[derive(Clone)]
pub struct Begun {
    says: ArcRwSignal<BTreeMap<&'static str, String>>,
    /// Boxes that go may outlive the signals of their screen.
    is_dropped: Arc<AtomicBool>,
}

impl Begun {
    /// With the fields that are filled in beforehand.
    pub fn new(says: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        Self { says: ArcRwSignal::new(says.into_iter().collect()), is_dropped: Arc::default() }
    }

    /// What a field will say, followed; empty where nothing.
    pub fn says(&self, field: &str) -> String {
        self.says.with(|says| says.get(field).cloned().unwrap_or_default())
    }

    /// Lets a field say something else from the start.
    pub fn say(&self, field: &'static str, text: &str) {
        self.says.update(|says| {
            says.insert(field, text.to_owned());
        });
    }

    /// What is written together with the first field that somebody fills in, beside that field.
    pub fn statements(&self, register: Register, record: &RecordId, first: &str) -> Vec<Statement> {
        self.says.with_untracked(|says| {
            let others = says.iter().filter(|(field, text)| **field != first && !text.is_empty());
            others.map(|(field, text)| register.says(record, field, text)).collect()
        })
    }

    /// Nobody wants it any more.
    pub fn drop_it(&self) {
        self.is_dropped.store(true, Ordering::Relaxed);
    }

    /// Whether nobody wants it any more.
    pub fn is_dropped(&self) -> bool {
        self.is_dropped.load(Ordering::Relaxed)
    }
}
