//! The hold on a claimed task, renewed after a third of its duration until it is lost or ended.

use crate::client::Client;
use crate::error::Error;
use crate::flag::Flag;
use crate::v1::RenewLeaseRequest;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::{sleep, Instant};
use tonic::{Code, Request};

/// Dropping it ends the renewals.
pub(crate) struct Lease {
    lost: Flag,
    handing_in: Arc<AtomicBool>,
    keeping: JoinHandle<()>,
}

impl Lease {
    pub(crate) fn new(client: Client, request: RenewLeaseRequest, duration: Duration) -> Self {
        let lost = Flag::new();
        let handing_in = Arc::<AtomicBool>::default();
        let keeping = tokio::spawn(keep(client, request, duration, lost.clone(), handing_in.clone()));
        Self { lost, handing_in, keeping }
    }

    /// What is handed in may end the lease, and has an answer of its own: a refused renewal means nothing from here on.
    pub(crate) fn hand_in(&self) {
        self.handing_in.store(true, Ordering::Relaxed);
    }

    /// Raised when the task is no longer this worker's.
    pub(crate) fn lost(&self) -> Flag {
        self.lost.clone()
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.keeping.abort();
    }
}

async fn keep(client: Client, request: RenewLeaseRequest, duration: Duration, lost: Flag, handing_in: Arc<AtomicBool>) {
    let mut claims = client.claims();
    let mut ends_at = Instant::now() + duration;
    let mut pause = duration / 3;
    loop {
        sleep(pause).await;
        let sent_at = Instant::now();
        let mut renewal = Request::new(request.clone());
        renewal.set_timeout((ends_at - sent_at).max(Duration::from_millis(100)));
        match claims.renew_lease(renewal).await.map_err(Error::from) {
            Ok(_) => {
                ends_at = sent_at + duration;
                pause = duration / 3;
            }
            Err(error) => {
                let is_refused = matches!(
                    error.code(),
                    Code::FailedPrecondition | Code::NotFound | Code::PermissionDenied | Code::Unauthenticated
                );
                if is_refused && !handing_in.load(Ordering::Relaxed) || Instant::now() >= ends_at {
                    tracing::warn!("the lease on task {} is lost: {error}", request.task_id);
                    lost.raise();
                    return;
                }
                pause = (duration / 10).min(Duration::from_secs(1));
            }
        }
    }
}
