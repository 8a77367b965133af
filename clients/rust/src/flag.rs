//! A flag that is raised once, and waited for.

use tokio::sync::watch;

/// Clones are the same flag.
#[derive(Clone)]
pub(crate) struct Flag(watch::Sender<bool>);

impl Flag {
    pub(crate) fn new() -> Self {
        Self(watch::Sender::new(false))
    }

    pub(crate) fn raise(&self) {
        self.0.send_replace(true);
    }

    pub(crate) fn is_raised(&self) -> bool {
        *self.0.borrow()
    }

    /// Until it is raised.
    pub(crate) async fn raised(self) {
        let mut changes = self.0.subscribe();
        // It fails only when nobody can raise it any more, and this clone could.
        let _ = changes.wait_for(|raised| *raised).await;
    }
}
