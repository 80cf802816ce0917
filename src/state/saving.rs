//! How far what was written has come on its way into durable storage.

/// The page's promise about what was entered. "Saved" is said only after a durable commit.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Saving {
    /// Everything written stands in durable storage.
    #[default]
    Saved,
    /// This many entries are on their way.
    Underway(usize),
    /// The last write failed; this many entries stand only in memory.
    Failed {
        /// Entries that are nowhere but in this page.
        entries: usize,
        /// What stood in the way.
        trouble: Trouble,
    },
}

/// What stands in the way of durable storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser denies storage altogether: only a saved file keeps anything.
    Denied,
    /// IndexedDB is denied and `localStorage` stands in: a kill may lose the last seconds.
    Fallback,
    /// The disk or the browser's quota is full.
    Full,
    /// A newer build changed the store; it is left untouched.
    Newer,
    /// Another page took the store over or deleted it while this one was open.
    Closed,
    /// Some records of the store could not be read; they are kept as they are.
    Unread {
        /// Written by a newer build.
        newer: usize,
        /// Damaged, or not this product's.
        damaged: usize,
    },
    /// The store is empty although something was kept in it before.
    Lost,
    /// Anything else, in the browser's own words.
    Failed(String),
}

impl Saving {
    /// After `count` more entries were handed over for keeping.
    pub fn handed_over(self, count: usize) -> Saving {
        match self {
            Saving::Saved => Saving::Underway(count),
            Saving::Underway(before) => Saving::Underway(before + count),
            Saving::Failed { entries, trouble } => Saving::Failed { entries: entries + count, trouble },
        }
    }

    /// After `count` entries became durable.
    pub fn kept(self, count: usize) -> Saving {
        match self.waiting().saturating_sub(count) {
            0 => Saving::Saved,
            left => Saving::Underway(left),
        }
    }

    /// After a write failed.
    pub fn failed(self, trouble: Trouble) -> Saving {
        Saving::Failed { entries: self.waiting(), trouble }
    }

    /// Entries that are not durable yet.
    pub fn waiting(&self) -> usize {
        match self {
            Saving::Saved => 0,
            Saving::Underway(entries) | Saving::Failed { entries, .. } => *entries,
        }
    }

    /// The state's name for tests and styles.
    pub fn code(&self) -> &'static str {
        match self {
            Saving::Saved => "saved",
            Saving::Underway(_) => "saving",
            Saving::Failed { .. } => "failed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn saved_is_said_only_when_nothing_waits() {
        let two = Saving::Saved.handed_over(1).handed_over(1);
        assert_eq!(two, Saving::Underway(2));
        assert_eq!(two.clone().kept(1), Saving::Underway(1));
        assert_eq!(two.kept(2), Saving::Saved);
    }

    #[test]
    fn a_failure_stays_until_a_write_succeeds() {
        let failed = Saving::Saved.handed_over(1).failed(Trouble::Full);
        let more = failed.handed_over(2);
        assert_eq!(more, Saving::Failed { entries: 3, trouble: Trouble::Full });
        assert_eq!(more.kept(3), Saving::Saved);
    }
}
