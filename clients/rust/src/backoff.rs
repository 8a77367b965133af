//! Pauses between tries.

use std::time::Duration;

const FIRST: Duration = Duration::from_millis(100);
const LONGEST: Duration = Duration::from_secs(5);

/// Pauses that double, each with jitter, so that clients that failed together do not come back together.
pub(crate) struct Backoff(Duration);

impl Backoff {
    pub(crate) fn new() -> Self {
        Self(FIRST)
    }

    /// How long to pause now, on top of what the server asked for.
    pub(crate) fn next(&mut self, at_least: Option<Duration>) -> Duration {
        let pause = self.0.mul_f64(0.5 + fastrand::f64() / 2.0);
        self.0 = (2 * self.0).min(LONGEST);
        at_least.unwrap_or_default() + pause
    }

    pub(crate) fn reset(&mut self) {
        self.0 = FIRST;
    }
}
