"""Claims: ready tasks, who works on them and until when, and completing and claiming shared by many callers."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import asyncpg
from planwire.v1.claim_pb2 import CLAIM_ORDER_PRIORITY, ClaimedTask, ClaimFilter, Lease, TaskCompletion, UnreadyTasks
from planwire.v1.claim_service_pb2 import ListReadyTasksRequest
from planwire.v1.plan_pb2 import Plan
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import CompleteTaskRequest

from service.database.queries import queries
from service.database.statements import Database
from service.domain.transitions import TASK_TRANSITIONS
from service.domain.words import counted
from service.errors import FailedPrecondition, NotFound, invalid_field, not_found, not_session_owner
from service.store.code_conflicts import CodeConflictStore
from service.store.filters import filters
from service.store.mutations import CallInfo, mutate, refuse_archived
from service.store.pages import BEFORE_ALL_UUIDS, LARGEST_PAGE_BYTES, Order, Page, PageRequest, fetch_page
from service.store.resource import Request, Resource
from service.store.rows import Row, seconds, to_row
from service.store.sharing import Sharing
from service.store.tasks import TaskStore
from service.store.workspaces import WorkspaceStore

_WITHOUT_PLAN = "ffffffff-ffff-ffff-ffff-ffffffffffff"
_LEASE_SECONDS = 60.0
_COMPLETE = TASK_TRANSITIONS["CompleteTask"]
# The columns of a job's row before those of its task.
_ONLY_OF_JOBS = 3
_HANDED_IN = frozenset({"output", "output_data", "actual_resources"})
_IN_ORDER: Order = {
    "plan_key": BEFORE_ALL_UUIDS,
    "phase_order_index": -1,
    "phase_key": BEFORE_ALL_UUIDS,
    "order_index": -1,
    "id": BEFORE_ALL_UUIDS,
}
_BY_PRIORITY: Order = {"rank": -1, "plan_key": BEFORE_ALL_UUIDS, "order_index": -1, "id": BEFORE_ALL_UUIDS}
_BY_END: Order = {"lease_until": "-infinity", "task_id": BEFORE_ALL_UUIDS}


class Worker(NamedTuple):
    """Who claims: a name, and the session that it works in."""

    name: str
    session_id: str | None


class Wanted(NamedTuple):
    """What can be claimed with a filter: callers who want the same have equal ones."""

    workspace_id: str
    plan_id: str | None
    capabilities: tuple[str, ...] | None
    assigned_agent: str | None
    labels: tuple[str, ...] | None

    @classmethod
    def of(cls, workspace_id: str, filter_: ClaimFilter) -> "Wanted":
        return cls(
            workspace_id,
            filter_.plan_id or None,
            tuple(sorted(filter_.capabilities)) or None,
            filter_.assigned_agent or None,
            tuple(sorted(set(filter_.labels))) or None,
        )


@dataclass
class Outcome:
    """What a job came to."""

    accepted: bool = False
    completed: list[Task] = field(default_factory=list)
    claimed: list[ClaimedTask] = field(default_factory=list)
    linked_ids: list[str] = field(default_factory=list)
    """Those of the claimed tasks that are linked to code, or may be."""


class ClaimStore:
    """The table task_leases, and what task_readiness says can be claimed."""

    def __init__(
        self,
        database: Database,
        workspaces: WorkspaceStore,
        plans: Resource[Plan],
        tasks: TaskStore,
        conflicts: CodeConflictStore,
    ) -> None:
        self._database = database
        self._workspaces = workspaces
        self._plans = plans
        self._tasks = tasks
        self._conflicts = conflicts
        self._sql = queries("task_leases")
        self._ready_sql = queries("task_readiness")
        self._sharing: Sharing[tuple[CallInfo, Row], Outcome] = Sharing(self._work, _weight)
        # Apart, because they wait for each other.
        self._avoiding: Sharing[tuple[CallInfo, Row], Outcome] = Sharing(self._work, _weight)
        self._served: dict[str, str] = {}
        """The plan of each workspace that was served last: the next one comes after it."""

    async def ready(self, request: Request, resume_token: str) -> Page[Task]:
        """The tasks that can be claimed, in the order in which they are taken. Raises InvalidArgument, NotFound."""
        by_priority = request.filter.order == CLAIM_ORDER_PRIORITY
        wanted = Wanted.of(request.workspace_id, request.filter)
        page = await fetch_page(
            self._database.fetch,
            self._ready_sql["list_by_priority" if by_priority else "list"],
            Task,
            _BY_PRIORITY if by_priority else _IN_ORDER,
            PageRequest(request.page_size, request.page_token, resume_token),
            **wanted._asdict(),
        )
        if not page.items:
            await self._require_plan(wanted.workspace_id, wanted.plan_id)
        return page

    async def unready(self, request: Request) -> Sequence[UnreadyTasks]:
        """Why nothing is ready, in the order of the reasons."""
        records = await self._database.fetch(
            self._ready_sql["unready"], workspace_id=request.workspace_id, plan_id=request.filter.plan_id or None
        )
        return sorted((UnreadyTasks(**record) for record in records), key=lambda unready: unready.reason)

    async def peek(self, workspace_id: str, filter_: ClaimFilter) -> Task | None:
        """The first of the tasks that can be claimed. Raises NotFound."""
        request = ListReadyTasksRequest(workspace_id=workspace_id, filter=filter_, page_size=1)
        return next(iter((await self.ready(request, "")).items), None)

    async def claimable(self, wanted: Wanted, most: int) -> tuple[int, float | None, bool]:
        """How many tasks can be claimed, up to `most`, and in how many seconds something may come by itself.

        The last says whether some of the tasks may be for certain sessions only.
        """
        row = await self._database.fetchrow(self._ready_sql["count_claimable"], **wanted._asdict(), most=most)
        return (row["claimable"], row["seconds"], bool(row["session_ownership"])) if row else (0, None, False)

    async def claim(self, request: Request, call: CallInfo, worker: Worker) -> tuple[Sequence[ClaimedTask], bool]:
        """The claimed tasks, none where nothing is ready, and whether this is a replay.

        Raises NotFound, FailedPrecondition.
        """
        job = self._claiming(request, worker)

        async def explain() -> None:
            await self._explain_claim(Wanted.of(request.workspace_id, request.filter), call, asks_budget=True)

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
            await self._explain_completion(request, call)

        outcome, replayed = await self._do(request.workspace_id, call, lambda: _given(job), explain)
        return outcome.completed[0], replayed

    async def complete_many(self, request: Request, call: CallInfo) -> tuple[Sequence[str], bool]:
        """The etags of the completed tasks, and whether this is a replay.

        Raises NotFound, Aborted, FailedPrecondition.
        """
        job = _completing(request.workspace_id, request.completions)

        async def explain() -> None:
            await self._workspaces.require(request.workspace_id)
            await self._explain_completions(request.workspace_id, request.completions, call)

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
            await self._explain_claim(Wanted.of(workspace_id, request.filter), call)
            if not request.completions and len(done) != 1:
                raise _not_one(request.filter.plan_id, worker, [completion.task_id for completion in done])
            await self._explain_completions(workspace_id, done, call)

        outcome, replayed = await self._do(workspace_id, call, job, explain, gives_rest=True)
        if not outcome.claimed and not replayed:
            await self._require(Wanted.of(workspace_id, request.filter))
        await self._tell_conflicts(outcome, worker, None if replayed else call)
        return outcome, replayed

    async def renew(self, request: Request) -> Lease:
        """The lease, which lasts longer now. Raises NotFound, FailedPrecondition."""
        row = await self._database.fetchrow(
            self._sql["renew"],
            workspace_id=request.workspace_id,
            task_id=request.task_id,
            attempt=request.attempt,
            seconds=_lease_seconds(request),
        )
        if row is None:
            error = await self._tasks.lease_lost(request)
            if isinstance(error, NotFound):
                await refuse_archived(self._database, request.workspace_id, error)
            raise error
        return Lease(**row)

    async def get(self, workspace_id: str, task_id: str) -> Lease:
        """The lease that somebody has on a task now. Raises NotFound."""
        row = await self._database.fetchrow(self._sql["get"], workspace_id=workspace_id, task_id=task_id)
        if row is None:
            await self._tasks.get(workspace_id, task_id)
            raise replace(not_found("lease", task_id), message=f"nobody has a lease on task {task_id} now")
        return Lease(**row)

    async def list(self, request: Request, resume_token: str) -> Page[Lease]:
        """The leases that have not ended and match. Raises InvalidArgument, NotFound."""
        page = await fetch_page(
            self._database.fetch,
            self._sql["list"],
            Lease,
            _BY_END,
            PageRequest(request.page_size, request.page_token, resume_token),
            workspace_id=request.workspace_id,
            **filters(request),
        )
        if not page.items:
            await self._require_plan(request.workspace_id, request.plan_id)
        return page

    def _claiming(self, request: Request, worker: Worker) -> Row:
        wanted = Wanted.of(request.workspace_id, request.filter)
        return wanted._asdict() | {
            "by_priority": request.filter.order == CLAIM_ORDER_PRIORITY,
            "after": None if wanted.plan_id else self._served.get(wanted.workspace_id),
            "most": request.limit or 1,
            "worker": worker.name,
            "session_id": worker.session_id,
            "lease_seconds": _lease_seconds(request),
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

    async def _explain_completions(
        self, workspace_id: str, completions: Sequence[TaskCompletion], call: CallInfo
    ) -> None:
        """Raises what is in the way of the first completion that something is in the way of."""
        seen = set[str]()
        for index, completion in enumerate(completions):
            if completion.task_id in seen:
                raise invalid_field(f"completions[{index}].task_id", "is named twice")
            seen.add(completion.task_id)
        for row in await self._database.fetch(
            self._sql["refused"],
            workspace_id=workspace_id,
            task_ids=[completion.task_id for completion in completions],
            attempts=[completion.attempt if completion.HasField("attempt") else None for completion in completions],
            etags=[completion.etag or None for completion in completions],
            forced=[completion.force for completion in completions],
            session_id=call.session,
        ):
            completion = completions[row["place"] - 1]
            request = CompleteTaskRequest(
                workspace_id=workspace_id, task_id=completion.task_id, etag=completion.etag, force=completion.force
            )
            if completion.HasField("attempt"):
                request.attempt = completion.attempt
            await self._explain_completion(request, call)

    async def _explain_claim(self, wanted: Wanted, call: CallInfo, *, asks_budget: bool = False) -> None:
        await self._require(wanted)
        if wanted.plan_id:
            await self._explain_closed(wanted.workspace_id, wanted.plan_id, call.session, asks_budget=asks_budget)

    async def _explain_completion(self, request: CompleteTaskRequest, call: CallInfo) -> None:
        await self._tasks.explain_transition(request, call, _COMPLETE)
        task = await self._tasks.live(request.workspace_id, request.task_id)
        await self._explain_closed(request.workspace_id, task.plan_id, call.session)

    async def _explain_closed(
        self, workspace_id: str, plan_id: str, session_id: str | None, *, asks_budget: bool = False
    ) -> None:
        """Raises FailedPrecondition for a plan of another session; and, for a claim, where a budget is spent."""
        row = await self._database.fetchrow(
            self._sql["closed"], workspace_id=workspace_id, plan_id=plan_id or None, session_id=session_id
        )
        if row is None:
            return
        if row["owner"]:
            raise not_session_owner(plan_id, row["owner"])
        if asks_budget and (row["plan_is_spent"] or row["spent_program_id"]):
            of = {"plan_id": plan_id} if row["plan_is_spent"] else {"program_id": row["spent_program_id"]}
            raise _budget_spent(of)

    async def _require(self, wanted: Wanted) -> None:
        """Raises NotFound when the workspace is missing, or the plan, which an archived one is to claims."""
        if wanted.plan_id:
            await self._plans.live(wanted.workspace_id, wanted.plan_id)
        else:
            await self._workspaces.require(wanted.workspace_id)

    async def _require_plan(self, workspace_id: str, plan_id: str | None) -> None:
        """Raises NotFound when the plan or workspace is missing."""
        if plan_id:
            await self._plans.get(workspace_id, plan_id)
        else:
            await self._workspaces.require(workspace_id)


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


def _lease_seconds(request: Request) -> float:
    given = request.HasField("lease_duration")
    return seconds(request.lease_duration, "lease_duration") if given else _LEASE_SECONDS


def _budget_spent(of: dict[str, str]) -> FailedPrecondition:
    ((kind, id_),) = of.items()
    subject = f"{kind.removesuffix('_id')} {id_}"
    return FailedPrecondition(
        "BUDGET_SPENT",
        f"the budget of {subject} is spent; raise its budget_micros_usd, or set it to 0, to claim more",
        of,
        ((subject, "has spent its budget"),),
    )


def _not_one(plan_id: str, worker: Worker, task_ids: Sequence[str]) -> FailedPrecondition:
    found = (
        f"{counted(len(task_ids), 'task')} in progress: {', '.join(task_ids)}" if task_ids else "no task in progress"
    )
    return FailedPrecondition(
        "NOT_ONE_IN_PROGRESS",
        f"{worker.name} has {found} in plan {plan_id}; name in completions what is done",
        {"task_ids": ",".join(task_ids)},
        ((f"plan {plan_id}", f"{worker.name} has {found}"),),
    )
