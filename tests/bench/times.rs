//! Durations in whole microseconds and their median.

use crate::harness::Page;
use std::fmt;

/// A duration, in microseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Micros(pub u64);

impl fmt::Display for Micros {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}.{} ms", self.0 / 1000, self.0 % 1000 / 100))
    }
}

/// `a` in hundredths of `b`.
pub fn ratio(a: Micros, b: Micros) -> String {
    let hundredths = a.0 * 100 / b.0.max(1);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The middle one; of an even number, the lower of the two in the middle.
pub fn median(mut times: Vec<Micros>) -> Micros {
    times.sort_unstable();
    times.get(times.len().saturating_sub(1) / 2).copied().unwrap_or_default()
}

/// How often each thing is measured: `SNQ_ROUNDS`, or 9.
pub fn rounds() -> usize {
    std::env::var("SNQ_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(9)
}

/// From the start of the navigation to the first mark of this name.
pub fn mark(page: &Page, name: &str) -> Micros {
    page.until(name, &format!("performance.getEntriesByName('{name}').length"));
    micros(page, &format!("performance.getEntriesByName('{name}')[0].startTime"))
}

/// From the start of a frame in which `action` is done to the first painted frame in which the
/// expression `ready` holds. The wait for the frame is left out; the work and the painting are in.
pub fn to_painted(page: &Page, action: &str, ready: &str) -> Micros {
    let time = page.eval_async(
        &format!(
            "const done = arguments[arguments.length - 1];
             requestAnimationFrame(() => requestAnimationFrame(() => {{
                const start = performance.now();
                {action}
                (function painted() {{
                    // A message posted in a frame arrives when it has been painted.
                    const channel = new MessageChannel();
                    channel.port1.onmessage = () => {{
                        if ({ready}) done(Math.round((performance.now() - start) * 1000));
                        else requestAnimationFrame(painted);
                    }};
                    channel.port2.postMessage(0);
                }})();
             }}));"
        ),
        &[],
    );
    Micros(time.as_u64().unwrap())
}

/// An expression's milliseconds.
pub fn micros(page: &Page, milliseconds: &str) -> Micros {
    Micros(page.value(&format!("Math.round(({milliseconds}) * 1000)")).as_u64().unwrap())
}
