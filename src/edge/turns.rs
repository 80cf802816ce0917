//! Work that runs once at a time, and once more where it was asked for meanwhile.

use std::cell::Cell;

/// Whether such work runs, and whether it was asked for again.
#[derive(Debug, Default)]
pub(super) struct Turns {
    is_running: Cell<bool>,
    is_asked_again: Cell<bool>,
}

impl Turns {
    /// Asks for the work: true where whoever asks must do it, false where it runs already and will be
    /// done once more.
    pub fn begin(&self) -> bool {
        let runs = self.is_running.replace(true);
        if runs {
            self.is_asked_again.set(true);
        }
        !runs
    }

    /// Asked when the work is done: whether to do it once more.
    pub fn goes_on(&self) -> bool {
        let again = self.is_asked_again.replace(false);
        self.is_running.set(again);
        again
    }
}
