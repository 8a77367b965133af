//! Workers: they claim ready tasks, keep their leases while they are worked on, and hand in what came out.

use crate::backoff::Backoff;
use crate::client::Client;
use crate::error::Error;
use crate::flag::Flag;
use crate::job::{Job, Output};
use crate::v1::{ClaimFilter, ClaimTasksRequest, ClaimedTask, Task, TaskRetry};
use futures_core::Stream;
use std::collections::VecDeque;
use std::fmt::Display;
use std::future::{poll_fn, Future};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{ready, Context, Poll};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tonic::Request;
use uuid::Uuid;

/// A claim waits as long as servers let it, and gets its answer some seconds later at most.
const WAIT: Duration = Duration::from_secs(25);
const ANSWER: Duration = Duration::from_secs(10);
const RELEASE: Duration = Duration::from_secs(5);
const RECALL: Duration = Duration::from_secs(2);

/// What a worker takes, and how.
#[derive(Clone, Debug)]
pub struct WorkerSettings {
    /// The tasks that it takes: of a plan, those that need one of its capabilities, and so on.
    pub filter: ClaimFilter,
    /// Who works on the tasks; the actor of the client where it is empty.
    pub name: String,
    /// How many jobs it has at most at the same time; at least 1.
    pub concurrency: usize,
    /// How long a task is the worker's when it is not heard of. Leases are renewed after a third.
    pub lease: Duration,
    /// How a task that fails is tried again; without it, it has failed.
    pub retry: Option<TaskRetry>,
    /// Whether it passes over tasks that touch the same code as what other workers have in progress.
    pub avoid_conflicts: bool,
}

impl Default for WorkerSettings {
    /// One job at a time of any task, with leases of a minute.
    fn default() -> Self {
        Self {
            filter: ClaimFilter::default(),
            name: String::new(),
            concurrency: 1,
            lease: Duration::from_secs(60),
            retry: None,
            avoid_conflicts: false,
        }
    }
}

impl WorkerSettings {
    /// The same for the tasks of a plan.
    pub fn of_plan(plan_id: impl Into<String>) -> Self {
        Self { filter: ClaimFilter { plan_id: plan_id.into(), ..Default::default() }, ..Self::default() }
    }
}

/// Stops a worker from elsewhere, such as from a handler of SIGTERM.
#[derive(Clone)]
pub struct Stopper(Flag);

impl Stopper {
    /// Claim nothing more. What is being worked on goes on, and loops over the worker end within two seconds.
    pub fn stop(&self) {
        self.0.raise();
    }
}

type Waiting<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// What a worker waits for.
enum State {
    Idle,
    Room(Waiting<OwnedSemaphorePermit>),
    Claim(Waiting<Result<Vec<ClaimedTask>, Error>>, Vec<OwnedSemaphorePermit>),
    Recall(Waiting<()>),
    Ended,
}

/// The jobs of a worker: a [`Stream`], which claims one when it is asked for it and waits until there is one.
///
/// [`Worker::run`] runs several jobs at a time. A server that is away, or that says after what time to call again, is waited
/// for; another error is an item, and the worker can be asked again. [`Worker::close`] gives back what is not handed in.
pub struct Worker {
    client: Client,
    settings: WorkerSettings,
    workspace_id: String,
    room: Arc<Semaphore>,
    ready: VecDeque<Job>,
    /// The claim whose answer is not there yet.
    asked: Arc<Mutex<Option<ClaimTasksRequest>>>,
    state: State,
    stopping: Flag,
    stopped: Waiting<()>,
    closing: Flag,
}

impl Worker {
    pub(crate) fn new(client: Client, settings: WorkerSettings) -> Self {
        let stopping = Flag::new();
        Self {
            workspace_id: client.workspace(),
            client,
            room: Arc::new(Semaphore::new(settings.concurrency.max(1))),
            ready: VecDeque::new(),
            asked: Arc::default(),
            state: State::Idle,
            stopped: Box::pin(stopping.clone().raised()),
            stopping,
            closing: Flag::new(),
            settings,
        }
    }

    /// The next job; None when the worker was stopped.
    pub async fn next(&mut self) -> Option<Result<Job, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// What stops this worker.
    pub fn stopper(&self) -> Stopper {
        Stopper(self.stopping.clone())
    }

    /// Work on jobs, `concurrency` at a time, until the worker is stopped; it ends when the jobs that were begun are done.
    /// What `work` returns is handed in, and its error fails the task.
    ///
    /// Fails with what made a claim or a completion impossible. Where this is dropped, what was begun is given back.
    pub async fn run<W, F, O, E>(mut self, work: W) -> Result<(), Error>
    where
        W: Fn(Task) -> F + Clone + Send + 'static,
        F: Future<Output = Result<O, E>> + Send + 'static,
        O: Into<Output> + Send + 'static,
        E: Display + Send + 'static,
    {
        let mut jobs = JoinSet::new();
        let mut failure = None;
        while failure.is_none() {
            tokio::select! {
                Some(done) = jobs.join_next() => failure = ended(done),
                job = self.next() => match job {
                    Some(Ok(job)) => {
                        let work = work.clone();
                        jobs.spawn(async move { job.run(work).await.map(drop) });
                    }
                    Some(Err(error)) => failure = Some(error),
                    None => break,
                },
            }
        }
        if failure.is_some() {
            self.closing.raise();
        }
        while let Some(done) = jobs.join_next().await {
            failure = failure.or(ended(done));
        }
        self.close().await;
        failure.map_or(Ok(()), Err)
    }

    /// Stop, drop what is being worked on, and give back what has not been handed in.
    pub async fn close(mut self) {
        self.stopping.raise();
        self.closing.raise();
        while let Some(job) = self.next().await {
            drop(job);
        }
        // A job that nobody runs is given back when it is dropped, however long that takes.
        let all = u32::try_from(self.settings.concurrency.max(1)).unwrap_or(u32::MAX);
        let _ = timeout(RELEASE, self.room.acquire_many(all)).await;
    }

    fn claim(&self, most: usize) -> Waiting<Result<Vec<ClaimedTask>, Error>> {
        let request = ClaimTasksRequest {
            workspace_id: self.workspace_id.clone(),
            filter: Some(self.settings.filter.clone()),
            limit: i32::try_from(most).unwrap_or(i32::MAX),
            worker: self.settings.name.clone(),
            lease_duration: self.settings.lease.try_into().ok(),
            wait: WAIT.try_into().ok(),
            avoid_conflicts: self.settings.avoid_conflicts,
            ..Default::default()
        };
        Box::pin(claim(self.client.clone(), request, self.asked.clone()))
    }

    fn take(&mut self, claimed: Vec<ClaimedTask>, permits: Vec<OwnedSemaphorePermit>) {
        for (one, permit) in claimed.into_iter().zip(permits) {
            self.ready.push_back(Job::new(
                self.client.clone(),
                self.workspace_id.clone(),
                one,
                self.settings.lease,
                self.settings.retry,
                self.closing.clone(),
                permit,
            ));
        }
    }

    /// Release what no loop was given: the server may have answered a claim that was given up while it waited.
    fn recall(&mut self) -> Waiting<()> {
        let ready = std::mem::take(&mut self.ready);
        let given_up = self.asked.lock().expect("nothing panics here").take();
        let (client, workspace_id, settings) = (self.client.clone(), self.workspace_id.clone(), self.settings.clone());
        let closing = self.closing.clone();
        Box::pin(async move {
            for job in ready {
                job.release().await;
            }
            let Some(request) = given_up else { return };
            // Asked with the same id, it tells what it gave. Such a short call hardly waits.
            let mut request = Request::new(request);
            request.set_timeout(RECALL);
            let Ok(answer) = client.claims().claim_tasks(request).await else { return };
            let claimed = answer.into_inner().claimed;
            let room = Arc::new(Semaphore::new(claimed.len()));
            for one in claimed {
                let permit = room.clone().acquire_owned().await.expect("it is never closed");
                let (client, workspace_id, closing) = (client.clone(), workspace_id.clone(), closing.clone());
                Job::new(client, workspace_id, one, settings.lease, settings.retry, closing, permit).release().await;
            }
        })
    }
}

impl Stream for Worker {
    type Item = Result<Job, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let worker = self.get_mut();
        loop {
            let is_ending = matches!(worker.state, State::Recall(_) | State::Ended);
            if !is_ending && worker.stopped.as_mut().poll(context).is_ready() {
                worker.state = State::Recall(worker.recall());
            }
            match &mut worker.state {
                State::Idle => match worker.ready.pop_front() {
                    Some(job) if !job.is_lost() => return Poll::Ready(Some(Ok(job))),
                    Some(lost) => drop(lost),
                    None => {
                        let room = worker.room.clone();
                        let wait = async move { room.acquire_owned().await.expect("it is never closed") };
                        worker.state = State::Room(Box::pin(wait));
                    }
                },
                State::Room(room) => {
                    let mut permits = vec![ready!(room.as_mut().poll(context))];
                    while let Ok(permit) = worker.room.clone().try_acquire_owned() {
                        permits.push(permit);
                    }
                    worker.state = State::Claim(worker.claim(permits.len()), permits);
                }
                State::Claim(claim, permits) => {
                    let answer = ready!(claim.as_mut().poll(context));
                    let permits = std::mem::take(permits);
                    worker.state = State::Idle;
                    match answer {
                        Ok(claimed) => worker.take(claimed, permits),
                        Err(error) => return Poll::Ready(Some(Err(error))),
                    }
                }
                State::Recall(recall) => {
                    ready!(recall.as_mut().poll(context));
                    worker.state = State::Ended;
                }
                State::Ended => return Poll::Ready(None),
            }
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let has_ended = matches!(self.state, State::Ended);
        self.closing.raise();
        if let (false, Ok(runtime)) = (has_ended, tokio::runtime::Handle::try_current()) {
            self.state = State::Ended;
            runtime.spawn(self.recall());
        }
    }
}

/// Waits for tasks as long as it takes.
async fn claim(
    client: Client,
    mut request: ClaimTasksRequest,
    asked: Arc<Mutex<Option<ClaimTasksRequest>>>,
) -> Result<Vec<ClaimedTask>, Error> {
    let mut claims = client.claims();
    let mut backoff = Backoff::new();
    loop {
        if request.request_id.is_empty() {
            request.request_id = Uuid::new_v4().to_string();
        }
        *asked.lock().expect("nothing panics here") = Some(request.clone());
        let mut call = Request::new(request.clone());
        call.set_timeout(WAIT + ANSWER);
        let answer = claims.claim_tasks(call).await.map_err(Error::from);
        match answer {
            Ok(answer) => {
                *asked.lock().expect("nothing panics here") = None;
                let claimed = answer.into_inner().claimed;
                if !claimed.is_empty() {
                    return Ok(claimed);
                }
                request.request_id.clear();
            }
            Err(error) if error.is_passing() => {
                // Asked with the same id, the server tells what it has given already.
                sleep(backoff.next(error.retry_delay())).await;
            }
            Err(error) => {
                *asked.lock().expect("nothing panics here") = None;
                return Err(error);
            }
        }
    }
}

/// What a job failed with. A panic of the work goes on here.
fn ended(done: Result<Result<(), Error>, tokio::task::JoinError>) -> Option<Error> {
    match done {
        Ok(result) => result.err(),
        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
        Err(_) => None,
    }
}
