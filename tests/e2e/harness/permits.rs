//! How many browsers may run at once: as many as a small machine carries without time-outs.

use std::sync::{Condvar, Mutex, PoisonError};

const AT_ONCE: usize = 2;
static RUNNING: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

/// Held while a test drives a browser.
pub struct Permit;

/// Waits until a browser may start.
pub fn take() -> Permit {
    let running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    let mut running =
        FREED.wait_while(running, |running| *running >= AT_ONCE).unwrap_or_else(PoisonError::into_inner);
    *running += 1;
    Permit
}

impl Drop for Permit {
    fn drop(&mut self) {
        *RUNNING.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        FREED.notify_one();
    }
}
