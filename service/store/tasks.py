"""Tasks, their history and their earlier attempts."""

from collections.abc import AsyncIterator, Callable, Collection, Sequence
from typing import Any, TypeVar

import asyncpg
from google.protobuf.field_mask_pb2 import FieldMask
from google.protobuf.message import Message
from planwire.v1.task_pb2 import Task, TaskAttempt, TaskHistoryEntry, TaskStatus
from planwire.v1.task_service_pb2 import ListTasksRequest

from service.database.queries import queries
from service.database.statements import Database
from service.domain.ids import uuid7
from service.domain.titles import derive_title
from service.domain.transitions import TASK_TRANSITIONS, Transition
from service.errors import FailedPrecondition, invalid_field, not_found
from service.store.coalescing import CoalescedReads
from service.store.mutations import CallInfo, check_etag, illegal_transition, mutate
from service.store.pages import BEFORE_ALL_TIMES, BEFORE_ALL_UUIDS, LARGEST_PAGE_SIZE, Page, PageRequest, fetch_page
from service.store.rows import Row, labels, to_patch, to_row
from service.store.workspaces import WorkspaceStore

M = TypeVar("M", bound=Message)

_SQL = queries("tasks")

_UPDATABLE = frozenset(
    "plan_id phase_id parent_task_id order_index wave title request_text description priority requires_approval "
    "capability assigned_agent max_attempts available_at estimated_resources labels external_ref metadata".split()
)
_CREATABLE = _UPDATABLE | {"id", "project_id"}
_BEFORE_ALL_PLACES = -1


def task_row(task: Task, path: str) -> Row:
    """The row of a new task, with an id and a title. Raises InvalidArgument naming `path` when it can have no title."""
    row = to_row(task, _CREATABLE, path)
    row["title"] = derive_title(task.title, task.request_text, task.description)
    if not row["title"]:
        raise invalid_field(f"{path}.title", "must not be empty, unless request_text or description has text")
    row.setdefault("id", uuid7())
    return row


class TaskStore:
    """The tables tasks, task_history and task_attempts."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        self._database = database
        self._reads = CoalescedReads(database, _SQL["get"])
        self._workspaces = workspaces

    async def create(self, workspace_id: str, call: CallInfo, rows: Sequence[Row]) -> tuple[list[Task], bool]:
        """The new tasks in the order of `rows` (see task_row), and whether this is a replay.

        Raises InvalidArgument, NotFound, AlreadyExists, FailedPrecondition.
        """
        ids = [row["id"] for row in rows]

        async def create() -> list[Task] | None:
            records = await self._database.fetch(_SQL["create"], workspace_id, call, ids, list(rows))
            return [Task(**record) for record in records] or None

        async def replay(ids: list[str]) -> list[Task]:
            return await self.get_many(workspace_id, ids)

        async def explain() -> None:
            await self._workspaces.require(workspace_id)

        return await mutate(self._database, call, create, replay, explain)

    async def get(self, workspace_id: str, task_id: str) -> Task:
        """One task. Raises NotFound."""
        record = await self._reads.get(workspace_id, task_id)
        if record is None:
            raise not_found("task", task_id)
        return Task(**record)

    async def get_many(self, workspace_id: str, task_ids: Sequence[str]) -> list[Task]:
        """The tasks with these ids, in their order. Raises NotFound when one is missing."""
        records = await self._database.fetch(_SQL["get_many"], workspace_id, task_ids)
        if missing := set(task_ids) - {record["id"] for record in records}:
            raise not_found("task", min(missing))
        return [Task(**record) for record in records]

    async def list(self, request: ListTasksRequest, resume_token: str = "") -> Page[Task]:
        """The tasks that match, in the plan's order where a plan is named, else oldest first.

        Raises InvalidArgument, NotFound for an unknown workspace or plan.
        """
        filters = (
            request.phase_id or None,
            request.parent_task_id or None,
            labels(TaskStatus.DESCRIPTOR, request.statuses) or None,
            list(request.labels) or None,
            request.assigned_agent or None,
            request.external_ref or None,
        )
        page = PageRequest(request.page_size, request.page_token, resume_token)
        name = ("ListTasks", request.workspace_id, request.plan_id, *filters)
        if not request.plan_id:
            tasks = await fetch_page(
                page,
                name,
                (BEFORE_ALL_TIMES, BEFORE_ALL_UUIDS),
                lambda *key_and_limit: self._database.fetch(
                    _SQL["list"], request.workspace_id, *filters, *key_and_limit
                ),
                lambda record: Task(**record),
                lambda record: [record["created_at"].ToJsonString(), record["id"]],
            )
            if not tasks.items:
                await self._workspaces.require(request.workspace_id)
            return tasks
        tasks = await fetch_page(
            page,
            name,
            (_BEFORE_ALL_PLACES, BEFORE_ALL_UUIDS, _BEFORE_ALL_PLACES, BEFORE_ALL_UUIDS),
            lambda *key_and_limit: self._database.fetch(
                _SQL["list_in_plan"], request.workspace_id, *filters, request.plan_id, *key_and_limit
            ),
            _task_in_plan,
            lambda record: [record["phase_order_index"], record["phase_key"], record["order_index"], record["id"]],
        )
        if not tasks.items and await self._plan_state(request.workspace_id, request.plan_id) is None:
            raise not_found("plan", request.plan_id)
        return tasks

    async def update(
        self, workspace_id: str, task_id: str, call: CallInfo, task: Task, mask: FieldMask, etag: str | None
    ) -> tuple[Task, bool]:
        """The changed task, and whether this is a replay.

        Raises InvalidArgument, NotFound, Aborted, FailedPrecondition.
        """
        patch = to_patch(task, mask, _UPDATABLE, "task")
        if "title" in patch and not patch["title"]:
            raise invalid_field("task.title", "must not be empty")
        return await self._change(workspace_id, task_id, call, "update", etag, patch)

    async def transition(
        self, workspace_id: str, task_id: str, call: CallInfo, transition: Transition, etag: str | None, changes: Row
    ) -> tuple[Task, bool]:
        """The task in its new status, with `changes` to other columns, and whether this is a replay.

        Raises NotFound, Aborted, FailedPrecondition.
        """
        return await self._change(
            workspace_id,
            task_id,
            call,
            "transition",
            etag,
            list(transition.sources),
            transition.target,
            changes,
            transition=transition,
        )

    async def delete(self, workspace_id: str, task_id: str, call: CallInfo, etag: str | None) -> bool:
        """Whether this is a replay. Raises NotFound, Aborted."""

        async def delete() -> str | None:
            record = await self._database.fetchrow(_SQL["delete"], workspace_id, call, [task_id], etag)
            return task_id if record else None

        async def replay(ids: list[str]) -> str:
            return ids[0]

        async def explain() -> None:
            await self._explain(workspace_id, task_id, etag, None)

        _, replayed = await mutate(self._database, call, delete, replay, explain)
        return replayed

    async def history(self, workspace_id: str, task_id: str, page: PageRequest) -> Page[TaskHistoryEntry]:
        """The changes of a task's status, oldest first. Raises InvalidArgument, NotFound."""
        return await self._past(workspace_id, task_id, page, "history", "changed_at", TaskHistoryEntry)

    async def attempts(self, workspace_id: str, task_id: str, page: PageRequest) -> Page[TaskAttempt]:
        """What earlier attempts left, oldest first. Raises InvalidArgument, NotFound."""
        return await self._past(workspace_id, task_id, page, "attempts", "ended_at", TaskAttempt)

    async def snapshot(
        self,
        workspace_id: str,
        plan_ids: Collection[str],
        task_ids: Collection[str],
        statuses: Collection[str],
    ) -> AsyncIterator[Task]:
        """The tasks that match, in the order of their ids; without filters all of the workspace."""
        after = BEFORE_ALL_UUIDS
        while True:
            records = await self._database.fetch(
                _SQL["snapshot"],
                workspace_id,
                plan_ids or None,
                task_ids or None,
                statuses or None,
                after,
                LARGEST_PAGE_SIZE,
            )
            for record in records:
                yield Task(**record)
            if len(records) < LARGEST_PAGE_SIZE:
                return
            after = records[-1]["id"]

    async def open_ids(self, workspace_id: str, ids: Collection[str]) -> set[str]:
        """Those of the tasks that exist in a status that is not terminal."""
        return {record["id"] for record in await self._database.fetch(_SQL["open"], workspace_id, ids)}

    async def _past(
        self, workspace_id: str, task_id: str, page: PageRequest, query: str, time: str, message: Callable[..., M]
    ) -> Page[M]:
        """What happened to a task, in the order of the column `time`."""
        entries = await fetch_page(
            page,
            (query, workspace_id, task_id),
            (BEFORE_ALL_TIMES, 0),
            lambda *key_and_limit: self._database.fetch(_SQL[query], workspace_id, task_id, *key_and_limit),
            lambda record: message(**record),
            lambda record: [record[time].ToJsonString(), record["id"]],
        )
        if not entries.items:
            await self.get(workspace_id, task_id)
        return entries

    async def _change(
        self,
        workspace_id: str,
        task_id: str,
        call: CallInfo,
        query: str,
        etag: str | None,
        *parameters: Any,
        transition: Transition | None = None,
    ) -> tuple[Task, bool]:
        async def change() -> Task | None:
            record = await self._database.fetchrow(_SQL[query], workspace_id, call, [task_id], etag, *parameters)
            return Task(**record) if record else None

        async def replay(ids: list[str]) -> Task:
            return await self.get(workspace_id, ids[0])

        async def explain() -> None:
            await self._explain(workspace_id, task_id, etag, transition)

        return await mutate(self._database, call, change, replay, explain)

    async def _explain(self, workspace_id: str, task_id: str, etag: str | None, transition: Transition | None) -> None:
        state = await self._database.fetchrow(_SQL["state"], workspace_id, task_id)
        if state is None:
            raise not_found("task", task_id)
        check_etag(etag, state["etag"])
        if transition is None:
            return
        refused = illegal_transition("task", task_id, state["status"], transition, TASK_TRANSITIONS)
        if state["status"] not in transition.sources:
            raise refused
        if transition.target == "rejected" and state["status"] == "pending" and not state["requires_approval"]:
            refused.message = f"RejectTask: task {task_id} does not ask for approval; cancel or skip it instead"
            raise refused
        if transition.target == "in_progress" and (waits := _what_it_waits_for(state)):
            raise FailedPrecondition(
                "NOT_READY",
                f"task {task_id} cannot start: it {'; it '.join(waits)}",
                violations=tuple((f"task {task_id}", wait) for wait in waits),
            )

    async def _plan_state(self, workspace_id: str, plan_id: str) -> asyncpg.Record | None:
        return await self._database.fetchrow(queries("plans")["state"], workspace_id, plan_id)


def _task_in_plan(record: asyncpg.Record) -> Task:
    fields = dict(record)
    del fields["phase_order_index"], fields["phase_key"]
    return Task(**fields)


def _what_it_waits_for(state: asyncpg.Record) -> list[str]:
    waits = []
    if state["plan_id"] and state["plan_status"] != "active":
        waits.append(f"is in plan {state['plan_id']}, which is {state['plan_status']}, not active")
    if state["requires_approval"] and state["status"] != "approved":
        waits.append("needs approval first")
    if state["too_early"]:
        waits.append(f"is not available before {state['available_at'].ToJsonString()}")
    if state["no_attempt_left"]:
        waits.append(f"has had its {state['max_attempts']} attempts")
    return waits + [f"waits for {subject}" for subject in state["unmet"]]
