//! Registers of tasks and of Section IV's loop, followed. Each register has its own trigger, so that what
//! is written in one wakes what shows it and no judgement.

use super::Store;
use crate::resolution::RecordId;
use crate::state::following::followed;
use crate::work::{self, Record, Register, Task};
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;
use time::Date;

/// What follows the registers.
pub(super) struct Registers {
    /// Owns the memos, so that they outlive the screens that asked for them.
    owner: Owner,
    triggers: HashMap<&'static str, ArcTrigger>,
    records: HashMap<Register, ArcMemo<Kept<Record>>>,
    tasks: Option<ArcMemo<Kept<Task>>>,
}

/// What a register holds, read once for everybody who shows it.
#[derive(Clone, PartialEq)]
struct Kept<T> {
    /// Those taken off among them.
    all: Arc<Vec<T>>,
    /// Those that were not taken off.
    standing: Arc<Vec<T>>,
}

impl<T: Clone> Kept<T> {
    fn of(all: Vec<T>, is_removed: impl Fn(&T) -> bool) -> Self {
        let standing = all.iter().filter(|one| !is_removed(one)).cloned().collect();
        Self { all: Arc::new(all), standing: Arc::new(standing) }
    }
}

impl Registers {
    pub(super) fn new() -> Self {
        let owner = Owner::current().unwrap_or_default();
        Self { owner, triggers: HashMap::new(), records: HashMap::new(), tasks: None }
    }

    /// What wakes whoever shows a register, if anybody does.
    pub(super) fn trigger(&self, register: &str) -> Option<ArcTrigger> {
        self.triggers.get(register).cloned()
    }
}

impl Store {
    /// The records of a register that were not taken off it, in the order in which they were first
    /// written, followed.
    pub fn records(&self, register: Register) -> Arc<Vec<Record>> {
        self.kept_records(register).standing
    }

    /// The same with those taken off among them: what names one still needs its name.
    pub fn all_records(&self, register: Register) -> Arc<Vec<Record>> {
        self.kept_records(register).all
    }

    /// Every task that was not taken off, in the order of the text and then as people made them, followed.
    pub fn tasks(&self) -> Arc<Vec<Task>> {
        self.kept_tasks().standing
    }

    /// The same with those taken off among them.
    pub fn all_tasks(&self) -> Arc<Vec<Task>> {
        self.kept_tasks().all
    }

    /// One task, unless it was taken off, followed.
    pub fn task(&self, id: &RecordId) -> Option<Task> {
        self.tasks().iter().find(|task| task.record.id == *id).cloned()
    }

    fn kept_records(&self, register: Register) -> Kept<Record> {
        let store = *self;
        let memo = self.with_registers(|registers| {
            let owner = registers.owner.clone();
            let read = move || {
                let all = store.peek(|ledger| work::records(ledger, register));
                Kept::of(all, Record::is_removed)
            };
            let make = || store.following(&owner, register, read);
            registers.records.entry(register).or_insert_with(make).clone()
        });
        followed(memo).get()
    }

    fn kept_tasks(&self) -> Kept<Task> {
        let store = *self;
        let memo = self.with_registers(|registers| {
            let owner = registers.owner.clone();
            let read = move || {
                let all = store.peek(|ledger| work::all_tasks(store.data(), ledger));
                Kept::of(all, |task| task.record.is_removed())
            };
            let make = || store.following(&owner, Register::Task, read);
            registers.tasks.get_or_insert_with(make).clone()
        });
        followed(memo).get()
    }

    /// The day from which due days are seen: a chosen one, today while the resolution's year runs, else the
    /// end of the last period that has a figure.
    pub fn due_seen_from(&self) -> Date {
        let today = self.today();
        let runs = today.year() == i32::from(self.data().year);
        self.chosen_as_of().or(runs.then_some(today)).unwrap_or_else(|| self.as_of())
    }

    /// What reads a register anew when it has changed.
    fn following<T: PartialEq + Send + Sync + 'static>(
        self,
        owner: &Owner,
        register: Register,
        read: impl Fn() -> T + Send + Sync + 'static,
    ) -> ArcMemo<T> {
        owner.with(|| {
            ArcMemo::new(move |_| {
                self.follow_register(register);
                read()
            })
        })
    }

    /// Follows a register without reading it.
    pub fn follow_register(&self, register: Register) {
        let trigger = self.with_registers(|registers| {
            registers.triggers.entry(register.code()).or_insert_with(ArcTrigger::new).clone()
        });
        followed(trigger).track();
    }

    fn with_registers<T>(&self, work: impl FnOnce(&mut Registers) -> T) -> T {
        self.inner
            .try_update_value(|inner| work(&mut inner.registers))
            .expect("the store lives as long as the page")
    }
}
