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

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_between(least: u64, most: u64, pause: Duration) {
        let wanted = Duration::from_millis(least)..=Duration::from_millis(most);
        assert!(wanted.contains(&pause), "{pause:?} is not in {wanted:?}");
    }

    #[test]
    fn pauses_double_up_to_five_seconds_with_half_of_them_left_to_chance() {
        let mut backoff = Backoff::new();
        for longest in [100, 200, 400, 800, 1600, 3200, 5000, 5000] {
            assert_between(longest / 2, longest, backoff.next(None));
        }
        backoff.reset();
        assert_between(50, 100, backoff.next(None));
    }

    #[test]
    fn a_pause_is_added_to_what_the_server_asks_for() {
        assert_between(3050, 3100, Backoff::new().next(Some(Duration::from_secs(3))));
    }
}
