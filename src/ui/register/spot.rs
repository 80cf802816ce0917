//! One field of one record: what stands there, and how somebody writes there.

use super::begun::{Begun, is_unmade};
use crate::resolution::RecordId;
use crate::state::{Action, Store};
use crate::text::phrases::work as words;
use crate::text::{Lang, domain};
use crate::work::{Field, Register};
use leptos::prelude::*;

/// A field of a record. Copies are handles to one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The register.
    pub register: Register,
    /// The record.
    pub record: RecordId,
    /// The field.
    pub field: Field,
}

/// A place with the page that shows it.
#[derive(Clone)]
pub struct Spot {
    /// Where.
    pub place: Place,
    /// The page's state.
    pub store: Store,
    /// The language of the screen.
    pub lang: Lang,
    /// What the text of the resolution says there, as entries would hold it; empty where nothing.
    pub by_text: Box<str>,
    /// Where the record is only opened: what it will say from the start, once a field is filled in.
    pub begun: Option<Begun>,
    /// What the box is called where its field's name does not tell it from its neighbours.
    pub caption: Option<String>,
}

impl Spot {
    /// A field of a record of which the text says nothing.
    pub fn new(store: Store, register: Register, record: &RecordId, field: Field, lang: Lang) -> Self {
        let place = Place { register, record: record.clone(), field };
        Self { place, store, lang, by_text: "".into(), begun: None, caption: None }
    }

    /// What stands there, followed; what the text says where nobody wrote, and nothing while it is in
    /// dispute.
    pub fn held(&self) -> String {
        let (code, records) = (self.place.field.code, self.store.records(self.place.register));
        let record = records.iter().find(|record| record.id == self.place.record);
        match record.map_or("", |record| record.text(code)) {
            "" if record.is_some_and(|record| record.is_disputed(code)) => String::new(),
            "" if record.is_none() && self.begun.is_some() => {
                self.begun.as_ref().map(|begun| begun.says(code)).unwrap_or_default()
            }
            "" => self.by_text.to_string(),
            text => text.to_owned(),
        }
    }

    /// Whether different texts stand there side by side, followed.
    pub fn is_disputed(&self) -> bool {
        let records = self.store.records(self.place.register);
        let record = records.iter().find(|record| record.id == self.place.record);
        record.is_some_and(|record| record.is_disputed(self.place.field.code))
    }

    /// What it is called.
    pub fn label(&self) -> String {
        let field = || domain::field(self.place.register, self.place.field.code, self.lang).to_owned();
        self.caption.clone().unwrap_or_else(field)
    }

    /// The id of its box.
    pub fn id(&self) -> String {
        format!("{}-{}", self.place.record, self.place.field.code)
    }

    /// Writes what was typed, unless the same stands there.
    ///
    /// # Errors
    /// A sentence that says what to do; nothing was written.
    pub fn write(&self, typed: &str) -> Result<(), String> {
        let Place { register, record, field } = &self.place;
        let entered = domain::typed(field.kind, typed, self.store.data(), self.lang);
        let entered = entered.map_err(|wrong| domain::wrong(wrong, self.lang).to_owned())?;
        if entered == untrack(|| self.held()) && !untrack(|| self.is_disputed()) {
            return Ok(());
        }
        let said = register.says(record, field.code, &entered);
        let act = match self.begun.as_ref().filter(|_| untrack(|| is_unmade(self.store, *register, record))) {
            None => Action::Write(said),
            // What was offered and is emptied again makes no record.
            Some(begun) if entered.is_empty() => {
                begun.say(field.code, "");
                return Ok(());
            }
            // One act, so that one "Hoàn tác" takes the whole record back.
            Some(begun) => {
                let with_it = begun.statements(*register, record, field.code);
                Action::WriteAll(with_it.into_iter().chain([said]).collect())
            }
        };
        self.store.dispatch(act).map_err(|_| words::refused(self.lang).to_owned())
    }

    /// Whether somebody left the record before it was made: then a half-typed box is not kept either.
    pub fn is_dropped(&self) -> bool {
        self.begun.as_ref().is_some_and(Begun::is_dropped)
    }
}
