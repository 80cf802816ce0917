//! Registers of tasks and of Section IV's loop, followed. Each register has its own trigger, so that what
//! is written in one wakes what shows it and no judgement.

use super::Store;
use crate::state::following::followed;
use crate::work::{self, Record, Register, Task};
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// What follows the registers.
pub(super) struct Registers {
    /// Owns the memos, so that they outlive the screens that asked for them.
    owner: Owner,
    triggers: HashMap<&'static str, ArcTrigger>,
    records: HashMap<Register, ArcMemo<Arc<Vec<Record>>>>,
    tasks: Option<ArcMemo<Arc<Vec<Task>>>>,
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
        let store = *self;
        let memo = self.with_registers(|registers| {
            let owner = registers.owner.clone();
            let make = || {
                owner.with(|| {
                    ArcMemo::new(move |_| {
                        store.follow_register(register);
                        let mut records = store.peek(|ledger| work::records(ledger, register));
                        records.retain(|record| !record.is_removed());
                        Arc::new(records)
                    })
                })
            };
            registers.records.entry(register).or_insert_with(make).clone()
        });
        followed(memo).get()
    }

    /// Every task, in the order of the text and then as people made them, followed.
    pub fn tasks(&self) -> Arc<Vec<Task>> {
        let store = *self;
        let memo = self.with_registers(|registers| {
            let owner = registers.owner.clone();
            let make = || {
                owner.with(|| {
                    ArcMemo::new(move |_| {
                        store.follow_register(Register::Task);
                        Arc::new(store.peek(|ledger| work::tasks(store.data(), ledger)))
                    })
                })
            };
            registers.tasks.get_or_insert_with(make).clone()
        });
        followed(memo).get()
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
