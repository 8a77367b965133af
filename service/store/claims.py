"""Claims and completions, which many callers share."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import asyncpg
from planwire.v1.claim_pb2 import CLAIM_ORDER_PRIORITY, ClaimedTask, Lease, TaskCompletion
from planwire.v1.task_pb2 import Task

from service.database.queries import queries
from service.database.statements import Database
from service.errors import invalid_field
from service.store.claim_refusals import ClaimRefusals, not_one_in_progress
from service.store.code_conflicts import CodeConflictStore
from service.store.leases import lease_seconds
from service.store.mutations import CallInfo, mutate
from service.store.pages import LARGEST_PAGE_BYTES
from service.store.ready_tasks import Wanted
from service.store.resource import Request
from service.store.rows import Row, to_row
from service.store.sharing import Sharing
from service.store.tasks import TaskStore

_WITHOUT_PLAN = "ffffffff-ffff-ffff-ffff-ffffffffffff"
# The columns of a job's row before those of its task.
_ONLY_OF_JOBS = 3
_HANDED_IN = frozenset({"output", "output_data", "actual_resources"})


class Worker(NamedTuple):
    """Who claims: a name, and the session that it works in."""

    name: str
    session_id: str | None


@dataclass
class Outcome:
    """What a job came to."""

    accepted: bool = False
    completed: list[Task] = field(default_factory=list)
    claimed: list[ClaimedTask] = field(default_factory=list)
    linked_ids: list[str] = field(default_factory=list)
    """Those of the claimed tasks that are linked to code, or may be."""


class ClaimStore:
    """Claims and completions, in the tables tasks and task_leases."""

    def __init__(
        self, database: Database, tasks: TaskStore, conflicts: CodeConflictStore, refusals: ClaimRefusals
    ) -> None:
        self._database = database
        self._tasks = tasks
        self._conflicts = conflicts
        self._refusals = refusals
        self._sql = queries("task_leases")
        self._sharing: Sharing[tuple[CallInfo, Row], Outcome] = Sharing(self._work, _weight)
        # Apart, because they wait for each other.
        self._avoiding: Sharing[tuple[CallInfo, Row], Outcome] = Sharing(self._work, _weight)
        self._served: dict[str, str] = {}
        """The plan of each workspace that was served last: the next one comes after it."""

    async def claim(self, request: Request, call: CallInfo, worker: Worker) -> tuple[Sequence[ClaimedTask], bool]:
        """The claimed tasks, none where nothing is ready, and whether this is a replay.

        Raises NotFound, FailedPrecondition.
        """
        job = self._claiming(request, worker)

        async def explain() -> None:
            await self._refusals.claim(Wanted.of(request.workspace_id, request.filter), call, asks_budget=True)

        outcome, replayed = await self._do(request.workspace_id, call, lambda: _given(job), explain, gives_rest=True)
        if not outcome.claimed and not replayed:
            await explain()
        await self._tell_conflicts(outcome, worker, None if replayed else call)
        return outcome.claimed, replayed

    async def claim_more(self, request: Request, call: CallInfo, worker: Worker) -> Sequence[ClaimedTask]:
        """As claim, for a call that has completed tasks before: what is claimed belongs to its request id too."""
        job = self._claiming(request, worker) | {"continues": True}
        outcome = await self._share(job).do((call, job))
        await self._tell_conflicts(outcome, worker, call)
        return outcome.claimed

    async def complete(self, request: Request, call: CallInfo) -> tuple[Task, bool]:
        """The completed task, and whether this is a replay. Raises NotFound, Aborted, FailedPrecondition."""
        completion = to_row(request, frozenset({"task_id", "attempt", "etag", "force"}))
        completion["changes"] = to_row(request, _HANDED_IN)
        job = {"workspace_id": request.workspace_id, "completions": [completion]}

        async def explain() -> None:
            await self._refusals.completion(request, call)

        outcome, replayed = await self._do(request.workspace_id, call, lambda: _given(job), explain)
        return outcome.completed[0], replayed

    async def complete_many(self, request: Request, call: CallInfo) -> tuple[Sequence[str], bool]:
        """The etags of the completed tasks, and whether this is a replay.

        Raises NotFound, Aborted, FailedPrecondition.
        """
        job = _completing(request.workspace_id, request.completions)

        async def explain() -> None:
            await self._refusals.completions(request.workspace_id, request.completions, call)

        outcome, replayed = await self._do(request.workspace_id, call, lambda: _given(job), explain)
        if replayed:  # of large tasks nothing but the ids was read
            ids = [task.id for task in outcome.completed]
            return await self._tasks.etags(request.workspace_id, ids), True
        return [task.etag for task in outcome.completed], False

    async def complete_and_claim(self, request: Request, call: CallInfo, worker: Worker) -> tuple[Outcome, bool]:
        """What was completed and claimed, and whether this is a replay.

        Raises InvalidArgument, NotFound, Aborted, FailedPrecondition.
        """
        workspace_id = request.workspace_id
        if request.completions and request.output:
            raise invalid_field("output", "is of the single task in progress: give each of the completions its own")
        if not request.completions and not request.filter.plan_id:
            raise invalid_field("completions", "needs the tasks that are done, or filter.plan_id for the single one")
        claiming = self._claiming(request, worker)
        named: Sequence[TaskCompletion] = request.completions

        async def completions() -> Sequence[TaskCompletion]:
            nonlocal named
            if named:
                return named
            found = [
                TaskCompletion(task_id=row["id"], attempt=row["attempt"], output=request.output)
                for row in await self._in_progress(request, worker)
            ]
            if len(found) == 1:
                named = found  # once: what another call of the worker claims meanwhile is not done
            return found

        async def job() -> Row | None:
            done = await completions()
            return _completing(workspace_id, done) | claiming if request.completions or len(done) == 1 else None

        async def explain() -> None:
            done = await completions()
            await self._refusals.claim(Wanted.of(workspace_id, request.filter), call)
            if not request.completions and len(done) != 1:
                raise not_one_in_progress(
                    request.filter.plan_id, worker.name, [completion.task_id for completion in done]
                )
            await self._refusals.completions(workspace_id, done, call)

        outcome, replayed = await self._do(workspace_id, call, job, explain, gives_rest=True)
        if not outcome.claimed and not replayed:
            await self._refusals.require(Wanted.of(workspace_id, request.filter))
        await self._tell_conflicts(outcome, worker, None if replayed else call)
        return outcome, replayed

    def _claiming(self, request: Request, worker: Worker) -> Row:
        wanted = Wanted.of(request.workspace_id, request.filter)
        return wanted._asdict() | {
            "by_priority": request.filter.order == CLAIM_ORDER_PRIORITY,
            "after": None if wanted.plan_id else self._served.get(wanted.workspace_id),
            "most": request.limit or 1,
            "worker": worker.name,
            "session_id": worker.session_id,
            "lease_seconds": lease_seconds(request),
            "avoid_conflicts": request.avoid_conflicts,
        }

    def _share(self, job: Row) -> Sharing[tuple[CallInfo, Row], Outcome]:
        return self._avoiding if job.get("avoid_conflicts") else self._sharing

    async def _tell_conflicts(self, outcome: Outcome, worker: Worker, call: CallInfo | None) -> None:
        """What other workers have in progress that is in the way of claimed tasks; with an event for a new claim."""
        if not outcome.linked_ids:
            return
        workspace_id = outcome.claimed[0].task.workspace_id
        found = await self._conflicts.with_others(workspace_id, outcome.linked_ids, worker.name, call)
        for claimed in outcome.claimed:
            claimed.conflicts.extend(found.get(claimed.task.id, ()))

    async def _do(
        self,
        workspace_id: str,
        call: CallInfo,
        job: Callable[[], Awaitable[Row | None]],
        explain: Callable[[], Awaitable[None]],
        *,
        gives_rest: bool = False,
    ) -> tuple[Outcome, bool]:
        """`gives_rest` says whether a replay is without tasks that were deleted since; else it raises NotFound."""

        async def attempt() -> Outcome | None:
            wanted = await job()
            outcome = await self._share(wanted).do((call, wanted)) if wanted else None
            return outcome if outcome and outcome.accepted else None

        async def replay(answers: Sequence[str]) -> Outcome:
            completed = [answer for answer in answers if " " not in answer]
            claimed = dict(answer.split(" ") for answer in answers if " " in answer)
            leases = {
                row["task_id"]: Lease(**row)
                for row in await self._database.fetch(
                    self._sql["of_tasks"], workspace_id=workspace_id, task_ids=list(claimed)
                )
            }
            outcome = Outcome(True, await self._tasks.get_many(workspace_id, completed, without_missing=gives_rest))
            for task in await self._tasks.get_many(workspace_id, list(claimed), without_missing=gives_rest):
                token = int(claimed[task.id])
                lease = leases.get(task.id)
                if lease is None or lease.attempt != token:
                    lease = Lease(task_id=task.id, plan_id=task.plan_id, attempt=token)
                outcome.claimed.append(ClaimedTask(task=task, lease=lease))
            outcome.linked_ids = list(claimed)
            return outcome

        return await mutate(self._database, workspace_id, call, attempt, replay, explain)

    async def _work(self, wanted: Sequence[tuple[CallInfo, Row]]) -> Sequence[Outcome]:
        records = await self._database.fetch(
            self._sql["work"],
            calls=[call for call, _ in wanted],
            jobs=[job for _, job in wanted],
            most_bytes=LARGEST_PAGE_BYTES,
        )
        outcomes = [Outcome() for _ in wanted]
        for record in records:
            outcome, (_, job) = outcomes[record["job"] - 1], wanted[record["job"] - 1]
            if record["role"] == "accepted":
                outcome.accepted = True
                continue
            task = Task(**dict(list(record.items())[_ONLY_OF_JOBS:]))
            if record["role"] == "completed":
                outcome.completed.append(task)
                continue
            lease = Lease(
                task_id=task.id,
                plan_id=task.plan_id,
                worker=job["worker"],
                session_id=job["session_id"] or "",
                attempt=task.attempt,
                claimed_at=task.started_at,
                lease_until=record["lease_until"],
            )
            outcome.claimed.append(ClaimedTask(task=task, lease=lease))
            if record["role"] == "claimed with links":
                outcome.linked_ids.append(task.id)
            if not job["plan_id"]:
                self._served[task.workspace_id] = task.plan_id or _WITHOUT_PLAN
        return outcomes

    async def _in_progress(self, request: Request, worker: Worker) -> Sequence[asyncpg.Record]:
        return await self._database.fetch(
            self._sql["in_progress_of"],
            workspace_id=request.workspace_id,
            plan_id=request.filter.plan_id,
            worker=worker.name,
        )


def _weight(wanted: tuple[CallInfo, Row]) -> int:
    _, job = wanted
    most: int = job.get("most", 0)
    return len(job.get("completions", ())) + most


async def _given(job: Row) -> Row:
    return job


def _completing(workspace_id: str, completions: Sequence[TaskCompletion]) -> Row:
    """Raises InvalidArgument."""
    rows = []
    for index, completion in enumerate(completions):
        path = f"completions[{index}]"
        row = to_row(completion, frozenset({"task_id", "attempt", "etag", "force"}), path)
        rows.append(row | {"changes": to_row(completion, _HANDED_IN, path)})
    return {"workspace_id": workspace_id, "completions": rows}
