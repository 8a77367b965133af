//! What goes on for longer: watches that resume, and workers.

use crate::deed::{encoded, Deed};
use crate::raised;
use crate::targets::{self, Refused};
use planwire::v1::{
    watch_options::Start, ClaimFilter, ClaimTasksRequest, FollowExecutionLogsRequest, TaskRetry, WatchEventsRequest,
    WatchOptions, WatchPlansRequest, WatchTasksRequest,
};
use planwire::{Item, Job, Outcome, Watch, WatchMessage, WatchSettings, WatchState, WorkerSettings};
use prost::Message;
use serde_json::{json, Value};
use std::convert::Infallible;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{sleep, Instant};

/// Tells each event that a watch hands out, with the token that the watch shows then.
pub(crate) async fn watch(deed: &Arc<Deed>) -> Result<Value, Refused> {
    let client = targets::client(&deed.request["target"], "")?;
    let bytes = deed.bytes("request");
    let bytes = bytes.as_slice();
    match deed.text("method") {
        "planwire.v1.TaskService/WatchTasks" => {
            let request = WatchTasksRequest::decode(bytes)?;
            let settings = settings(request.options.as_ref(), deed);
            tell(client.watch_tasks(request, settings), deed).await
        }
        "planwire.v1.PlanService/WatchPlans" => {
            let request = WatchPlansRequest::decode(bytes)?;
            let settings = settings(request.options.as_ref(), deed);
            tell(client.watch_plans(request, settings), deed).await
        }
        "planwire.v1.ExecutionService/FollowExecutionLogs" => {
            let request = FollowExecutionLogsRequest::decode(bytes)?;
            let settings = settings(request.options.as_ref(), deed);
            tell(client.follow_logs(request, settings), deed).await
        }
        "planwire.v1.EventService/WatchEvents" => {
            let request = WatchEventsRequest::decode(bytes)?;
            let settings = settings(request.options.as_ref(), deed);
            tell(client.watch_events(request, settings), deed).await
        }
        unknown => Err(format!("there is no watch {unknown}").into()),
    }
}

fn settings(options: Option<&WatchOptions>, deed: &Arc<Deed>) -> WatchSettings {
    let token = deed.text("resume_token");
    let asks_snapshot = options.is_some_and(|options| matches!(options.start, Some(Start::Snapshot(true))));
    let mut settings =
        if asks_snapshot && token.is_empty() { WatchSettings::snapshot() } else { WatchSettings::resume(token) };
    if let Some(interval) = options.and_then(|options| options.progress_interval) {
        settings = settings.progress_interval(interval.try_into().unwrap_or_default());
    }
    if deed.flag("relist") {
        settings = settings.relist_when_expired();
    }
    if deed.flag("quiet") {
        return settings;
    }
    let deed = deed.clone();
    settings.on_state(move |state, _| {
        deed.say(json!({"state": match state {
            WatchState::Connecting => "connecting",
            WatchState::Live => "live",
            WatchState::Reconnecting => "reconnecting",
        }}));
    })
}

/// A resource or an event as it is on the wire.
trait Wire {
    fn wire(&self) -> String;
}

impl<M: Message> Wire for M {
    fn wire(&self) -> String {
        encoded(&self.encode_to_vec())
    }
}

async fn tell<M>(mut watch: Watch<M>, deed: &Deed) -> Result<Value, Refused>
where
    M: WatchMessage,
    M::Event: Message,
    M::Resource: Told,
{
    let (mut count, until, quiet) = (0, deed.number("until", 0), deed.flag("quiet"));
    let mut last = targets::ok();
    loop {
        let next = tokio::select! {
            next = watch.next() => next,
            () = raised(&deed.stopped) => None,
        };
        match next {
            None => break,
            Some(Err(error)) => {
                last = targets::outcome(error.status());
                break;
            }
            Some(Ok(Item::Snapshot(snapshot))) => {
                let items: Vec<String> = snapshot.items.iter().map(Told::told).collect();
                let token = watch.resume_token();
                deed.say(json!({"snapshot": items, "expired": snapshot.expired, "resume_token": token}));
                continue;
            }
            Some(Ok(Item::Event(event))) => {
                count += 1;
                if !quiet {
                    deed.say(json!({"event": event.wire(), "resume_token": watch.resume_token()}));
                }
            }
        }
        if count == until {
            break;
        }
        // Tokio's sleep of nothing lasts until the next millisecond.
        if deed.number("read_delay_ms", 0) > 0 {
            sleep(Duration::from_millis(deed.number("read_delay_ms", 0).unsigned_abs())).await;
        }
    }
    last["count"] = count.into();
    Ok(last)
}

/// What a snapshot holds, as it is on the wire.
trait Told {
    fn told(&self) -> String;
}

macro_rules! told {
    ($($resource:ty),*) => {
        $(impl Told for $resource {
            fn told(&self) -> String {
                self.wire()
            }
        })*
    };
}

told!(planwire::v1::Task, planwire::v1::Plan, planwire::v1::ExecutionLog);

impl Told for Infallible {
    fn told(&self) -> String {
        match *self {}
    }
}

/// A worker that does nothing for as long as it is asked to, and tells what it claimed and what became of it.
pub(crate) async fn work(deed: &Arc<Deed>) -> Result<Value, Refused> {
    let client = targets::client(&deed.request["target"], deed.text("workspace_id"))?;
    let until = deed.number("until", 0);
    let idle = Duration::from_millis(deed.number("idle_ms", 0).unsigned_abs());
    let claim = ClaimTasksRequest::decode(deed.bytes("claim").as_slice())?;
    let retry = deed.request["retry_ms"]
        .as_u64()
        .map(|pause| TaskRetry { backoff: Duration::from_millis(pause).try_into().ok(), ..Default::default() });
    let mut worker = client.worker(WorkerSettings {
        filter: ClaimFilter { plan_id: deed.text("plan_id").to_owned(), ..claim.filter.unwrap_or_default() },
        name: deed.text("agent").to_owned(),
        concurrency: usize::try_from(deed.number("concurrency", 1)).unwrap_or(1),
        lease: Duration::from_millis(deed.number("lease_ms", 60_000).unsigned_abs()),
        retry,
        avoid_conflicts: claim.avoid_conflicts,
    });
    let stopper = worker.stopper();
    let count = Arc::new(AtomicI64::new(0));
    let last = Arc::new(Mutex::new(Instant::now()));
    let mut jobs = JoinSet::new();
    let mut result = targets::ok();
    loop {
        let idles_until = *last.lock().unwrap() + idle;
        tokio::select! {
            () = raised(&deed.stopped) => break,
            Some(_) = jobs.join_next() => {}
            () = tokio::time::sleep_until(idles_until), if !idle.is_zero() && jobs.is_empty() => {
                if Instant::now() >= *last.lock().unwrap() + idle {
                    stopper.stop();
                    break;
                }
            }
            next = worker.next() => match next {
                None => break,
                Some(Err(error)) => {
                    result = targets::outcome(error.status());
                    break;
                }
                Some(Ok(job)) => {
                    let (deed, count, last, stopper) = (deed.clone(), count.clone(), last.clone(), stopper.clone());
                    jobs.spawn(async move {
                        run(&deed, job, &count).await;
                        *last.lock().unwrap() = Instant::now();
                        if until > 0 && count.load(Ordering::Relaxed) >= until {
                            stopper.stop();
                        }
                    });
                }
            },
        }
    }
    if *deed.stopped.borrow() {
        worker.close().await;
        while jobs.join_next().await.is_some() {}
    } else {
        while jobs.join_next().await.is_some() {}
        worker.close().await;
    }
    result["count"] = count.load(Ordering::Relaxed).into();
    Ok(result)
}

async fn run(deed: &Deed, job: Job, count: &AtomicI64) {
    let quiet = deed.flag("quiet");
    let task_id = job.task().id.clone();
    if !quiet {
        let conflicts: Vec<_> = job.conflicts().iter().map(|each| &each.other_task_id).collect();
        deed.say(json!({"claimed": task_id, "attempt": job.attempt(), "conflicts": conflicts}));
    }
    let (pause, fails) = (deed.number("work_ms", 0).unsigned_abs(), deed.text("outcome") == "fail");
    let ended = job
        .run(|_| async move {
            sleep(Duration::from_millis(pause)).await;
            if fails {
                Err(deed.text("error"))
            } else {
                Ok(())
            }
        })
        .await;
    let what = match ended {
        Ok(Outcome::Completed) => "completed",
        Ok(Outcome::Failed) => "failed",
        Ok(Outcome::Lost) => "lost",
        Ok(Outcome::Released) => return,
        Err(error) => {
            eprintln!("task {task_id}: {error}");
            return;
        }
    };
    count.fetch_add(i64::from(what != "lost"), Ordering::Relaxed);
    if !quiet {
        deed.say(json!({what: task_id}));
    }
}
