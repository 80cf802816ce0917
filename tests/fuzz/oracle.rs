//! What has to hold for any bytes, by a panic where it does not.

use crate::entries;
use so_nghi_quyet::ledger::{Entry, Ledger, Period, Place};
use so_nghi_quyet::persist::{self, Incoming, LoadError, Loaded, Reason, chunk};
use so_nghi_quyet::progress::{Settings, judge};
use so_nghi_quyet::resolution::{DataSet, packed};
use so_nghi_quyet::text::{Lang, date, domain};
use std::collections::BTreeSet;
use time::{Date, Month};

/// What reading came to.
pub struct Outcome {
    /// Nothing was read, by the name of the error; or "read".
    pub whole: &'static str,
    /// Entries that were taken, and those that were left out.
    pub taken: usize,
    /// Why entries were left out.
    pub refused: Vec<String>,
}

/// Reads bytes and does with what comes of it whatever the page does.
pub struct Oracle {
    /// A ledger that files are held against.
    base: Ledger,
    set: &'static DataSet,
    as_of: Date,
}

impl Oracle {
    /// Files are held against this one.
    pub fn of(base: &[u8]) -> Self {
        let loaded = persist::decode(base).expect("the base is sound");
        let set = packed().first().expect("a data set is packed");
        let as_of = Date::from_calendar_date(i32::from(set.year), Month::October, 31);
        Self { base: loaded.entries.into_iter().collect(), set, as_of: as_of.expect("October has 31 days") }
    }

    pub fn check(&self, bytes: &[u8]) -> Outcome {
        let loaded = match persist::decode(bytes) {
            Ok(loaded) => loaded,
            Err(error) => {
                assert!(!error.to_string().is_empty());
                return Outcome { whole: name(&error), taken: 0, refused: Vec::new() };
            }
        };
        let refused = loaded.refused.iter().map(|refused| reason(&refused.reason)).collect();
        let outcome = Outcome { whole: "read", taken: loaded.entries.len(), refused };
        let whole: Ledger = loaded.entries.iter().cloned().collect();
        comes_back(&loaded, &whole);
        self.is_shown(&whole);
        self.is_held_against_another(loaded);
        outcome
    }

    /// A preview tells what a merge then does, and a file that belongs elsewhere changes nothing.
    fn is_held_against_another(&self, loaded: Loaded) {
        let (mut trial, entries) = (self.base.clone(), loaded.entries.clone());
        match Incoming::of(loaded, &entries::origin(), &mut trial) {
            Err(_) => assert_eq!(trial, self.base, "a stranger changed the ledger"),
            Ok(incoming) => {
                assert_eq!(incoming.new.len() + incoming.known_count, entries.len());
                // Whole entries take the place of the same ones without author and note.
                let added = incoming.new.len() - incoming.completed_count;
                assert_eq!(trial.len(), self.base.len() + added);
                assert!(self.base.entries().all(|entry| trial.contains(entry)), "something was lost");
                let again = trial.merge(entries);
                assert!(again.new.is_empty(), "merging twice changed something");
            }
        }
    }

    /// Every answer that a screen asks for: what each place holds, its words, and how it is judged.
    fn is_shown(&self, whole: &Ledger) {
        assert_eq!(whole.places().collect::<BTreeSet<Place>>().len(), whole.places().count());
        let mut told = 0;
        for place in whole.places() {
            let history = whole.history(&place);
            assert!(!whole.current_entries(&place).is_empty(), "nothing holds in {place:?}");
            assert!(history.len() >= whole.current_entries(&place).len());
            told += history.len();
            for entry in history {
                self.is_told(entry);
            }
        }
        assert_eq!(told, whole.len(), "an entry stands in no history");
        let problems = whole.problems(self.set);
        assert!(problems.len() <= 3 * whole.len());
        let settings = Settings::of(whole);
        for (target, unit) in whole.subjects().take(2) {
            let judged = judge(self.set, whole, &settings, target, unit, self.as_of);
            let (target, unit) = (self.set.target(target), self.set.unit(unit));
            assert_eq!(judged.is_some(), target.is_some() && unit.is_some());
            if let Some((judged, target)) = judged.zip(target) {
                for reason in &judged.reasons {
                    assert!(!domain::reason(reason, target, self.set, Lang::Vi).is_empty());
                }
            }
        }
    }

    fn is_told(&self, entry: &Entry) {
        assert!(!date::moment(entry.at).is_empty());
        for lang in Lang::ALL {
            domain::said(entry, self.set, &[], lang);
            domain::place(&entry.place, lang);
        }
        if let Place::Figure(cell) = &entry.place {
            assert!(Period::of_year(cell.period.year).any(|period| period == cell.period));
        }
    }
}

/// Whatever was taken is written, and read back the same, in both forms.
fn comes_back(loaded: &Loaded, whole: &Ledger) {
    let file = persist::encode(&loaded.origin, whole);
    let again = persist::decode(&file).expect("what is written is read");
    assert_eq!((&again.refused[..], &again.notes[..]), (&[][..], &[][..]));
    assert_eq!(again.origin, loaded.origin);
    assert!(again.entries.iter().eq(whole.entries()), "a file came back changed");
    let record = persist::decode(&chunk::encode(&loaded.origin, &loaded.entries));
    let record = record.expect("what is written is read");
    assert_eq!(record.refused, []);
    assert_eq!(record.origin, loaded.origin);
    assert_eq!(record.entries, loaded.entries, "a record came back changed");
}

fn name(error: &LoadError) -> &'static str {
    match error {
        LoadError::Empty => "Empty",
        LoadError::TooLarge { .. } => "TooLarge",
        LoadError::Utf16 => "Utf16",
        LoadError::NotUtf8 { .. } => "NotUtf8",
        LoadError::NotOurs => "NotOurs",
        LoadError::Newer { .. } => "Newer",
        LoadError::Truncated { .. } => "Truncated",
        LoadError::Malformed { .. } => "Malformed",
    }
}

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Malformed(_) => "Malformed".to_owned(),
        Reason::OutOfBounds(refusal) => {
            let shown = format!("{refusal:?}");
            shown.split([' ', '(', '{']).next().unwrap_or_default().to_owned()
        }
    }
}
