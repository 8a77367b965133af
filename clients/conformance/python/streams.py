"""What goes on for longer: watches that resume, and workers."""

import asyncio
import base64
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import planwire
from google.protobuf.message_factory import GetMessageClass
from planwire.v1.claim_service_pb2 import ClaimTasksRequest
from planwire.v1.task_service_pb2 import TaskRetry

from clients.conformance.python import targets
from clients.conformance.python.calls import method_of

Say = Callable[..., None]

_WATCHES = {
    "WatchTasks": "watch_tasks",
    "WatchPlans": "watch_plans",
    "WatchEvents": "watch_events",
    "FollowExecutionLogs": "follow_logs",
}


async def watch(request: dict[str, Any], say: Say) -> dict[str, Any]:
    """Tells each event that a watch hands out, with the token that the watch shows then."""
    name, workspace, options = _wanted(request)
    count, quiet = 0, request.get("quiet")

    def note(state: planwire.WatchState, _: object) -> None:
        if not quiet:
            say(state=state.value)

    async with targets.client(request["target"], workspace) as client:
        begin: Any = getattr(client, _WATCHES[name])
        async with begin(on_state=note, **options) as events:
            async for item in events:
                if isinstance(item, planwire.Snapshot):
                    items = [targets.encoded(each.SerializeToString()) for each in item.items]
                    say(snapshot=items, expired=item.expired, resume_token=events.resume_token)
                    continue
                count += 1
                if not quiet:
                    say(event=targets.encoded(item.SerializeToString()), resume_token=events.resume_token)
                if count == request.get("until"):
                    break
                await asyncio.sleep((request.get("read_delay_ms") or 0) / 1000)
    return targets.outcome(count=count)


def _wanted(request: dict[str, Any]) -> tuple[str, str, dict[str, Any]]:
    """The name of the method, the workspace, and what the client's method takes."""
    method = method_of(request["method"])
    if method is None:
        raise ValueError(f"there is no method {request['method']}")
    wanted: Any = GetMessageClass(method.input_type).FromString(base64.b64decode(request["request"]))
    apart = {"workspace_id", "options"}
    options = {field.name: value for field, value in wanted.ListFields() if field.name not in apart}
    options["resume_token"] = request.get("resume_token") or None
    if wanted.options.snapshot:
        options["start"] = "snapshot"
    if wanted.options.HasField("progress_interval"):
        options["progress_interval"] = wanted.options.progress_interval.ToTimedelta().total_seconds()
    if request.get("relist"):
        options["on_expired"] = "relist"
    return method.name, wanted.workspace_id, options


def _retry(pause_ms: int | None) -> TaskRetry | None:
    return None if pause_ms is None else TaskRetry(backoff=timedelta(milliseconds=pause_ms))


async def work(request: dict[str, Any], say: Say) -> dict[str, Any]:
    """A worker that does nothing for as long as it is asked to, and tells what it claimed and what became of it."""
    until, idle_seconds = request.get("until") or 0, (request.get("idle_ms") or 0) / 1000
    ended, last = 0, time.monotonic()

    async def do(job: planwire.Job) -> None:
        nonlocal ended, last
        if not request.get("quiet"):
            conflicts = [each.other_task_id for each in job.conflicts]
            say(claimed=job.task.id, attempt=job.attempt, conflicts=conflicts)
        async with job:
            await asyncio.sleep(request.get("work_ms", 0) / 1000)
            if request.get("outcome") == "fail":
                raise RuntimeError(request["error"])
        ended, last = ended + (not job.lost), time.monotonic()
        if not request.get("quiet"):
            what = "lost" if job.lost else "failed" if request.get("outcome") == "fail" else "completed"
            say(**{what: job.task.id})
        if until and ended >= until:
            worker.stop()

    async def stop_when_idle() -> None:
        while open_ or time.monotonic() < last + idle_seconds:
            await asyncio.sleep(0.02)
        worker.stop()

    claim = ClaimTasksRequest.FromString(base64.b64decode(request.get("claim") or ""))
    open_: set[asyncio.Task[None]] = set()
    async with targets.client(request["target"], request["workspace_id"]) as client:
        worker = client.worker(
            plan_id=request.get("plan_id") or "",
            capabilities=claim.filter.capabilities,
            labels=claim.filter.labels,
            assigned_agent=claim.filter.assigned_agent,
            order=claim.filter.order,
            name=request["agent"],
            concurrency=request.get("concurrency") or 1,
            lease_seconds=(request.get("lease_ms") or 60_000) / 1000,
            retry=_retry(request.get("retry_ms")),
            avoid_conflicts=claim.avoid_conflicts,
        )
        idle = asyncio.create_task(stop_when_idle()) if idle_seconds else None
        async with worker:
            async for job in worker:
                task = asyncio.create_task(do(job))
                open_.add(task)
                task.add_done_callback(open_.discard)
            await asyncio.gather(*open_)
        if idle:
            idle.cancel()
    return targets.outcome(count=ended)
