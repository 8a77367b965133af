"""Tasks, their history and their earlier attempts."""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

import asyncpg
from planwire.v1.plan_pb2 import PhaseProgress, Plan, PlanProgress, PlanStatus, TaskCounts
from planwire.v1.review_pb2 import Review
from planwire.v1.task_pb2 import Task, TaskAttempt, TaskHistoryEntry
from planwire.v1.task_service_pb2 import (
    BatchUpdateTasksRequest,
    CreateTaskRequest,
    UpdateTaskRequest,
)

from service.database.queries import queries
from service.database.statements import Database
from service.domain.actors import ANONYMOUS
from service.domain.progress import percent_done
from service.domain.titles import derive_title
from service.domain.transitions import Transition
from service.errors import DomainError, FailedPrecondition, NotFound, invalid_field, not_found
from service.store.dependencies import dependency_rows
from service.store.fields import new_row, refuse_blank
from service.store.filters import filters
from service.store.mutations import CallInfo, mutate
from service.store.pages import BEFORE_ALL_UUIDS, FIRST_ROWS, IN_PLACE, LARGEST_REPLAY_BYTES, Order, Page
from service.store.receiving import check_open
from service.store.resource import Request, Resource
from service.store.rows import Row, seconds, to_row
from service.store.task_creation import TaskCreation
from service.store.task_refusals import (
    FENCED,
    lease_lost,
    named_attempt,
    open_subtasks,
    refusal_of_transition,
    refusal_of_update,
    rule_in_the_way,
)
from service.store.workspaces import WorkspaceStore
from service.turns import in_turns

_IN_PLAN: Order = {
    "phase_order_index": -1,
    "phase_key": BEFORE_ALL_UUIDS,
    "order_index": -1,
    "id": BEFORE_ALL_UUIDS,
}
_RULES = queries("approval_rules")
# The columns that requests of transitions have fields for.
_TOLD_BY_TRANSITIONS = frozenset({"assigned_agent", "available_at", "error_message", "actual_resources"})
_PART_OF_ID = re.compile("[0-9a-f]{3,12}")
_SHORT_ID = 6
_BACKOFF_SECONDS = 30.0
_MAX_BACKOFF_SECONDS = 3600.0


def task_row(task: Task, path: str) -> Row:
    """The row of a new task, with an id and a title. Raises InvalidArgument naming `path` when it can have no title."""
    row = new_row(task, path)
    row["title"] = derive_title(task.title, task.request_text, task.description)
    if not row["title"]:
        raise invalid_field(f"{path}.title", "must not be empty, unless request_text or description has text")
    return row


class TaskStore(Resource[Task]):
    """The tables tasks, task_history and task_attempts."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan]) -> None:
        super().__init__(database, Task, "tasks", workspaces, parent=plans)
        self._plans = plans
        self._creation = TaskCreation(database)

    async def create(self, request: Request, call: CallInfo, **_: Any) -> tuple[Task, bool]:
        """As in Resource; a title is made of the other texts where there is none."""
        row, plan_ids = task_row(request.task, "task"), _plan_ids([request.task])
        if not request.HasField("index"):
            together = partial(self._creation.create, request.task, request.workspace_id, row, call)
            with self._creation.in_flight(call) as is_only:
                return await self.insert(request, call, row, first=together if is_only else None, plan_ids=plan_ids)
        if not plan_ids:
            raise invalid_field("index", "is a place among the tasks of a plan: give the task a plan_id")
        if request.task.HasField("order_index"):
            raise invalid_field("index", "says where the task is placed: leave out task.order_index")
        return await self.insert(request, call, row, query="create_at", plan_ids=plan_ids, index=request.index)

    async def update(self, request: Request, call: CallInfo) -> tuple[Task, bool]:
        """As in Resource."""
        patch = self.patch(request.task, request)
        plan_ids = [patch["plan_id"]] if patch.get("plan_id") else []
        explain = partial(self._explain_update, request, call, patch)
        return await self.change("update", request, call, explain, patch=patch, plan_ids=plan_ids)

    async def update_many(self, request: BatchUpdateTasksRequest, call: CallInfo) -> tuple[list[str], bool]:
        """The etags of the changed tasks in the order of the request, and whether this is a replay.

        Raises InvalidArgument, NotFound, Aborted, FailedPrecondition.
        """
        ids = [update.task_id for update in request.updates]
        if len(set(ids)) < len(ids):
            raise invalid_field("updates", "names a task twice: put its changes into one update")
        updates: list[dict[str, Any]] = [
            {"id": update.task_id, "etag": update.etag or None, "patch": self.patch(update.task, update)}
            for update in request.updates
        ]

        async def update() -> list[str] | None:
            records = await self._database.fetch(
                self._sql["update_many"],
                workspace_id=request.workspace_id,
                call=call,
                ids=ids,
                updates=updates,
                plan_ids=sorted({plan_id for update in updates if (plan_id := update["patch"].get("plan_id"))}),
            )
            return [record["etag"] for record in records] or None

        async def replay(ids: Sequence[str]) -> list[str]:
            return await self.etags(request.workspace_id, ids)

        async def explain() -> None:
            await self._workspaces.require(request.workspace_id)
            for update in updates:
                one = UpdateTaskRequest(
                    workspace_id=request.workspace_id, task_id=update["id"], etag=update["etag"] or ""
                )
                await self._explain_update(one, call, update["patch"])

        return await mutate(self._database, request.workspace_id, call, update, replay, explain)

    async def etags(self, workspace_id: str, ids: Sequence[str]) -> list[str]:
        """The etags of the tasks with these ids, in their order. Raises NotFound when one is missing."""
        records = await self._database.fetch(self._sql["etags"], workspace_id=workspace_id, ids=ids)
        if len(records) < len(ids):
            records = await self._database.fetch_with_archive(self._sql["etags"], workspace_id=workspace_id, ids=ids)
        if missing := set(ids) - {record["id"] for record in records}:
            raise not_found("task", min(missing))
        return [record["etag"] for record in records]

    async def create_many(self, request: Request, call: CallInfo) -> tuple[list[Task], bool]:
        """The new tasks of a batch in their order, made with its dependencies, and whether this is a replay.

        Raises InvalidArgument, NotFound, AlreadyExists, FailedPrecondition.
        """
        rows = [task_row(task, f"tasks[{index}]") async for index, task in in_turns(enumerate(request.tasks))]
        edges = await dependency_rows(request.dependencies)

        query = self._sql["create_with_dependencies" if edges else "create"]
        values: dict[str, Any] = {"rows": rows, "plan_ids": _plan_ids(request.tasks)}
        if edges:
            values["dependencies"] = edges

        async def create() -> list[Task] | None:
            records = await self._database.fetch(
                query, workspace_id=request.workspace_id, call=call, ids=[row["id"] for row in rows], **values
            )
            return [Task(**record) async for record in in_turns(records)] or None

        async def replay(ids: Sequence[str]) -> list[Task]:
            return await self.get_many(request.workspace_id, ids)

        return await mutate(
            self._database, request.workspace_id, call, create, replay, lambda: self.explain_create(request)
        )

    async def explain_create(self, request: Request) -> None:
        """Raises FailedPrecondition too: a plan that has ended takes no tasks."""
        await super().explain_create(request)
        tasks = [request.task] if isinstance(request, CreateTaskRequest) else request.tasks
        await check_open(self._plans, request.workspace_id, _plan_ids(tasks))

    async def get_many(
        self, workspace_id: str, task_ids: Sequence[str], *, without_missing: bool = False
    ) -> list[Task]:
        """The tasks with these ids, in their order; those beyond LARGEST_REPLAY_BYTES have their ids only.

        Raises NotFound when one is missing, unless it shall be left out.
        """
        tasks: list[Task] = []
        used, few = 0, FIRST_ROWS
        while len(tasks) < len(task_ids) and used < LARGEST_REPLAY_BYTES:
            ids = task_ids[len(tasks) : len(tasks) + few]
            records = await self._database.fetch(self._sql["get_many"], workspace_id=workspace_id, ids=ids)
            if len(records) < len(ids):
                records = await self._database.fetch_with_archive(
                    self._sql["get_many"], workspace_id=workspace_id, ids=ids
                )
            if missing := set(ids) - {record["id"] for record in records}:
                if not without_missing:
                    raise not_found("task", min(missing))
                task_ids = [id_ for id_ in task_ids if id_ not in missing]
                if not records:
                    continue
            async for record in in_turns(records):
                task = Task(**record)
                used += task.ByteSize()
                if used > LARGEST_REPLAY_BYTES:
                    break
                tasks.append(task)
            # As many as fit if they are like those before, and no more than there are.
            few = 1 + max(0, min(len(tasks), (LARGEST_REPLAY_BYTES - used) * len(tasks) // used))
        return tasks + [Task(id=id_, workspace_id=workspace_id) for id_ in task_ids[len(tasks) :]]

    async def list(self, request: Request, resume_token: str = "") -> Page[Task]:
        """The tasks that match: in the order of the plan or parent that is named, else oldest first.

        Raises InvalidArgument, NotFound for an unknown workspace or plan.
        """
        given = filters(request)
        del given["include_phases"], given["show_archived"]
        given["names"], given["ends_of_ids"] = _called(given.pop("name"))
        if not request.plan_id:
            del given["plan_id"]
        query, order = "list", self._order
        if request.plan_id:
            query, order = "list_in_plan", _IN_PLAN
        elif request.parent_task_id:
            query, order = "list_in_parent", IN_PLACE
        if request.show_archived:
            return await self.fetch_page(query, Task, order, request, resume_token, archived=True, **given)
        return await self.scoped_page(query, Task, order, request, resume_token, **given)

    async def progress(self, plan: Plan) -> PlanProgress:
        """How far the work on a plan has come."""
        archived = plan.status == PlanStatus.PLAN_STATUS_ARCHIVED
        fetch = self._database.fetch_with_archive if archived else self._database.fetch
        records = await fetch(self._sql["progress"], workspace_id=plan.workspace_id, plan_id=plan.id)
        phases = [
            PhaseProgress(phase_id=record["phase_id"], tasks=_counts(dict(list(record.items())[1:])))
            for record in records
        ]
        names = [field.name for field in TaskCounts.DESCRIPTOR.fields if field.name not in {"total", "percent"}]
        whole = {name: sum(getattr(phase.tasks, name) for phase in phases) for name in names}
        return PlanProgress(tasks=_counts(whole), phases=phases)

    async def _scope_is_archived(self, request: Request) -> bool:
        """As in Resource; what a list is about can also be the task whose subtasks are listed."""
        if not request.plan_id and request.parent_task_id:
            with suppress(NotFound):
                return await self.is_archived(request.workspace_id, request.parent_task_id)
        return await super()._scope_is_archived(request)

    def patch(self, message: Task, request: Request) -> Row:
        patch = super().patch(message, request)
        if "title" in patch:
            refuse_blank(patch["title"], "task.title")
        return patch

    async def transition(self, request: Request, call: CallInfo, transition: Transition) -> tuple[Task, bool]:
        """The task in its new status, with what the request says of the attempt, and whether this is a replay.

        Raises NotFound, Aborted, FailedPrecondition.
        """
        return await self.change(
            "transition",
            request,
            call,
            partial(self.explain_transition, request, call, transition),
            sources=list(transition.sources),
            status=transition.target,
            attempt=named_attempt(request),
            changes=_changes(request, transition, call),
            fenced=transition.name in FENCED,
            **_retry(request),
        )

    async def history(self, request: Request, resume_token: str) -> Page[TaskHistoryEntry]:
        """The changes of a task's status, oldest first. Raises InvalidArgument, NotFound."""
        return await self.past("history", TaskHistoryEntry, "changed_at", request, resume_token)

    async def attempts(self, request: Request, resume_token: str) -> Page[TaskAttempt]:
        """What earlier attempts left, oldest first. Raises InvalidArgument, NotFound."""
        return await self.past("attempts", TaskAttempt, "ended_at", request, resume_token)

    async def reviews(self, request: Request, resume_token: str) -> Page[Review]:
        """The steps of the reviews of a task, oldest first. Raises InvalidArgument, NotFound."""
        return await self.past("reviews", Review, "changed_at", request, resume_token)

    async def _state(self, request: Request, actor: str) -> asyncpg.Record | None:
        return await self._database.fetchrow(
            self._sql["state"], workspace_id=request.workspace_id, id=request.task_id, actor=actor
        )

    async def _open_subtasks(self, request: Request, count: int) -> FailedPrecondition:
        """The refusal of a task with open subtasks, which names the first of them."""
        first = await self._database.fetch(
            self._sql["open_subtasks"], workspace_id=request.workspace_id, parent_task_id=request.task_id
        )
        return open_subtasks(request.task_id, count, first)

    async def _explain_update(self, request: Request, call: CallInfo, patch: Row) -> None:
        await self.check_present(request)
        state = await self._state(request, call.actor)
        if state is None:
            return
        # Within a plan that has ended tasks can be changed.
        await check_open(self._plans, request.workspace_id, {patch.get("plan_id") or ""} - {state["plan_id"], ""})
        if refusal := refusal_of_update(request, call, patch, state):
            raise refusal
        if patch.get("requires_approval", True):
            return
        rule_id = await self._database.fetchval(
            _RULES["in_the_way"], workspace_id=request.workspace_id, id=request.task_id, patch=patch
        )
        if rule_id is not None:
            raise rule_in_the_way(request.task_id, rule_id)

    async def lease_lost(self, request: Request) -> DomainError:
        """Why a worker has no lease on a task, or not the one that it names."""
        state = await self._state(request, ANONYMOUS)
        return lease_lost(f"task {request.task_id}", state) if state else not_found("task", request.task_id)

    async def explain_transition(self, request: Request, call: CallInfo, transition: Transition) -> None:
        """Raises what is in the way of a transition: NotFound, Aborted, FailedPrecondition."""
        await self.check_present(request)
        state = await self._state(request, call.actor)
        if state is None:
            return
        if refusal := refusal_of_transition(request, call, transition, state):
            raise refusal
        if transition.target == "completed" and state["open_subtasks"]:
            raise await self._open_subtasks(request, state["open_subtasks"])


def _called(name: str | None) -> tuple[list[str] | None, list[str]]:
    """The patterns for LIKE of what people call a task: of its external_ref in lower case, and of its id."""
    if name is None:
        return None, []
    lower = name.lower()
    literal = re.sub(r"([\\%_])", r"\\\1", lower)
    ids = [f"%{lower}", f"%{lower:_<{_SHORT_ID}}"] if _PART_OF_ID.fullmatch(lower) else []
    return [literal, f"%-{literal}", f"%#{literal}"], ids


def _counts(by_status: Mapping[str, int | None]) -> TaskCounts:
    counts = {status: count or 0 for status, count in by_status.items()}
    total = sum(counts.values())
    return TaskCounts(**counts, total=total, percent=percent_done(counts))


def _plan_ids(tasks: Iterable[Task]) -> list[str]:
    """The plans that the tasks are put into, in a fixed order."""
    return sorted({task.plan_id for task in tasks if task.plan_id})


def _retry(request: Request) -> Row:
    """In how many seconds a failed attempt is tried again; None where it is not. Raises InvalidArgument."""
    if "retry" not in request.DESCRIPTOR.fields_by_name or not request.HasField("retry"):
        return {"backoff": None, "max_backoff": None}
    retry = request.retry
    return {
        name: seconds(getattr(retry, name), f"retry.{name}") if retry.HasField(name) else otherwise
        for name, otherwise in (("backoff", _BACKOFF_SECONDS), ("max_backoff", _MAX_BACKOFF_SECONDS))
    }


def _changes(request: Request, transition: Transition, call: CallInfo) -> Row:
    """What a transition changes besides the status. Raises InvalidArgument."""
    changes = to_row(request, _TOLD_BY_TRANSITIONS)
    match transition.name:
        case "StartTask":
            changes["available_at"] = None
            if call.actor != ANONYMOUS:
                changes.setdefault("assigned_agent", call.agent or call.actor)
        case "ReworkTask":
            changes |= {"review": "rejected", "review_feedback": request.feedback}
    return changes
