//! Claimed tasks, and what comes out of them.

use crate::backoff::Backoff;
use crate::client::Client;
use crate::error::Error;
use crate::flag::Flag;
use crate::lease::Lease;
use crate::v1::{
    ClaimedTask, CodeConflict, CompleteTaskRequest, FailTaskRequest, ReleaseTaskRequest, RenewLeaseRequest, Task,
    TaskRetry,
};
use prost_types::Struct;
use std::fmt::Display;
use std::future::Future;
use std::time::Duration;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::sleep;
use tonic::{Code, Request, Status};
use uuid::Uuid;

const RELEASE: Duration = Duration::from_secs(5);
const LONGEST_MESSAGE: usize = 10_000;

/// What came out of a task: text, data, both or nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Output {
    /// What came out, as text.
    pub text: String,
    /// What came out, as data.
    pub data: Option<Struct>,
}

impl From<()> for Output {
    fn from((): ()) -> Self {
        Self::default()
    }
}

impl From<String> for Output {
    fn from(text: String) -> Self {
        Self { text, data: None }
    }
}

impl From<&str> for Output {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<Struct> for Output {
    fn from(data: Struct) -> Self {
        Self { text: String::new(), data: Some(data) }
    }
}

/// What became of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The task is completed.
    Completed,
    /// It did not work, and that is handed in.
    Failed,
    /// The task was no longer this worker's: nothing is handed in.
    Lost,
    /// The worker was closed, and the task given back.
    Released,
}

/// A claimed task, with its lease, which is renewed from the claim on. A job that is dropped gives its task back.
pub struct Job {
    task: Task,
    attempt: i32,
    conflicts: Vec<CodeConflict>,
    client: Client,
    workspace_id: String,
    retry: Option<TaskRetry>,
    closing: Flag,
    /// None when the job has ended.
    held: Option<(Lease, OwnedSemaphorePermit)>,
}

impl Job {
    pub(crate) fn new(
        client: Client,
        workspace_id: String,
        claimed: ClaimedTask,
        lease: Duration,
        retry: Option<TaskRetry>,
        closing: Flag,
        permit: OwnedSemaphorePermit,
    ) -> Self {
        let task = claimed.task.unwrap_or_default();
        let attempt = claimed.lease.unwrap_or_default().attempt;
        let renewal = RenewLeaseRequest {
            workspace_id: workspace_id.clone(),
            task_id: task.id.clone(),
            attempt,
            lease_duration: lease.try_into().ok(),
        };
        let held = Some((Lease::new(client.clone(), renewal, lease), permit));
        Self { task, attempt, conflicts: claimed.conflicts, client, workspace_id, retry, closing, held }
    }

    /// The task as it was when it was claimed.
    pub fn task(&self) -> &Task {
        &self.task
    }

    /// The fencing token.
    pub fn attempt(&self) -> i32 {
        self.attempt
    }

    /// The tasks of other workers that may be in the way of this one, as ClaimedTask tells them.
    pub fn conflicts(&self) -> &[CodeConflict] {
        &self.conflicts
    }

    /// Whether the task is no longer this worker's.
    pub fn is_lost(&self) -> bool {
        self.held.as_ref().is_none_or(|(lease, _)| lease.lost().is_raised())
    }

    /// Work on the task, and hand in what comes out: the task is completed with what the work returns, and its error
    /// fails it. When the lease is lost, or the worker is closed, the work is dropped where it waits.
    ///
    /// Fails where the server refuses what is handed in.
    pub async fn run<W, F, O, E>(self, work: W) -> Result<Outcome, Error>
    where
        W: FnOnce(Task) -> F,
        F: Future<Output = Result<O, E>>,
        O: Into<Output>,
        E: Display,
    {
        let Some((lease, _)) = &self.held else { return Ok(Outcome::Lost) };
        let result = tokio::select! {
            biased;
            () = lease.lost().raised() => return Ok(Outcome::Lost),
            () = self.closing.clone().raised() => {
                self.release().await;
                return Ok(Outcome::Released);
            }
            result = work(self.task.clone()) => result,
        };
        match result {
            Ok(output) => self.complete(output).await,
            Err(error) => self.fail(error).await,
        }
    }

    /// Hand in what came out. Where that does not get through it is repeated with the same request id, and so takes effect
    /// once, for as long as the lease is kept.
    pub async fn complete(self, output: impl Into<Output>) -> Result<Outcome, Error> {
        let output = output.into();
        let request = CompleteTaskRequest {
            workspace_id: self.workspace_id.clone(),
            task_id: self.task.id.clone(),
            attempt: Some(self.attempt),
            output: output.text,
            output_data: output.data,
            request_id: Uuid::new_v4().to_string(),
            ..Default::default()
        };
        let call = || {
            let (mut tasks, request) = (self.client.tasks(), request.clone());
            async move { tasks.complete_task(request).await.map(drop) }
        };
        let outcome = self.hand_in(call, Outcome::Completed).await;
        self.end();
        outcome
    }

    /// Hand in that it did not work, in the same way.
    pub async fn fail(self, error: impl Display) -> Result<Outcome, Error> {
        tracing::warn!("task {} failed: {error}", self.task.id);
        let request = FailTaskRequest {
            workspace_id: self.workspace_id.clone(),
            task_id: self.task.id.clone(),
            attempt: Some(self.attempt),
            // NUL cannot be stored.
            error_message: error.to_string().replace('\0', "\u{FFFD}").chars().take(LONGEST_MESSAGE).collect(),
            retry: self.retry,
            request_id: Uuid::new_v4().to_string(),
            ..Default::default()
        };
        let call = || {
            let (mut tasks, request) = (self.client.tasks(), request.clone());
            async move { tasks.fail_task(request).await.map(drop) }
        };
        let outcome = self.hand_in(call, Outcome::Failed).await;
        self.end();
        outcome
    }

    /// Give the task back. Where that fails, its lease ends by itself.
    pub async fn release(mut self) {
        if let Some(held) = self.held.take() {
            release(self.release_request(), self.client.clone(), held).await;
        }
    }

    async fn hand_in<F>(&self, call: impl Fn() -> F, outcome: Outcome) -> Result<Outcome, Error>
    where
        F: Future<Output = Result<(), Status>>,
    {
        if let Some((lease, _)) = &self.held {
            lease.hand_in();
        }
        let mut backoff = Backoff::new();
        while !self.is_lost() {
            let Err(status) = call().await else { return Ok(outcome) };
            let error = Error::from(status);
            match error.code() {
                _ if error.is_passing() => {
                    tracing::info!("task {} is handed in again: {error}", self.task.id);
                    sleep(backoff.next(error.retry_delay())).await;
                }
                Code::FailedPrecondition | Code::NotFound => {
                    tracing::warn!("the lease on task {} is lost: {error}", self.task.id);
                    return Ok(Outcome::Lost);
                }
                _ => return Err(error),
            }
        }
        Ok(Outcome::Lost)
    }

    fn end(mut self) {
        self.held = None;
    }

    fn release_request(&self) -> ReleaseTaskRequest {
        ReleaseTaskRequest {
            workspace_id: self.workspace_id.clone(),
            task_id: self.task.id.clone(),
            attempt: Some(self.attempt),
            ..Default::default()
        }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        if let Some(held) = self.held.take() {
            if let Ok(runtime) = tokio::runtime::Handle::try_current() {
                runtime.spawn(release(self.release_request(), self.client.clone(), held));
            }
        }
    }
}

async fn release(request: ReleaseTaskRequest, client: Client, (lease, permit): (Lease, OwnedSemaphorePermit)) {
    if !lease.lost().is_raised() {
        let task_id = request.task_id.clone();
        let mut request = Request::new(request);
        request.set_timeout(RELEASE);
        if let Err(status) = client.tasks().release_task(request).await {
            tracing::info!("task {task_id} was not released, and its lease will end: {status}");
        }
    }
    drop(permit);
}
