"""Plans and their history."""

from collections.abc import AsyncIterator, Collection
from typing import Any

from google.protobuf.field_mask_pb2 import FieldMask
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan, PlanHistoryEntry, PlanStatus
from planwire.v1.plan_service_pb2 import CreatePlanRequest, ListPlansRequest
from planwire.v1.task_pb2 import Task

from service.database.queries import queries
from service.database.statements import Database
from service.domain.ids import uuid7
from service.domain.transitions import PLAN_TRANSITIONS, RESTORE_PLAN, Transition
from service.errors import FailedPrecondition, invalid_field, not_found
from service.store.coalescing import CoalescedReads
from service.store.mutations import CallInfo, check_etag, illegal_transition, mutate
from service.store.pages import BEFORE_ALL_TIMES, BEFORE_ALL_UUIDS, LARGEST_PAGE_SIZE, Page, PageRequest, fetch_page
from service.store.phases import phase_row
from service.store.rows import Row, labels, to_patch, to_row
from service.store.tasks import task_row
from service.store.workspaces import WorkspaceStore

_SQL = queries("plans")

_UPDATABLE = frozenset(
    "project_id session_id name version description category priority target_branch metadata".split()
)
_CREATABLE = _UPDATABLE | {"id"}
_STATUSES = PlanStatus.DESCRIPTOR
_NOT_ARCHIVED = ("draft", "active", "completed")
_MOST_FIRST_TASKS = 5000


class PlanStore:
    """The tables plans and plan_history."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        self._database = database
        self._reads = CoalescedReads(database, _SQL["get"])
        self._workspaces = workspaces

    async def create(self, workspace_id: str, call: CallInfo, request: CreatePlanRequest) -> tuple[Plan, bool]:
        """The new plan, made with its first phases and tasks, and whether this is a replay.

        Raises InvalidArgument, NotFound, AlreadyExists, FailedPrecondition.
        """
        plan = to_row(request.plan, _CREATABLE, "plan") | {"status": "active" if request.activate else "draft"}
        if not plan.get("name"):
            raise invalid_field("plan.name", "must not be empty")
        plan_id = plan.setdefault("id", uuid7())
        phases, tasks = _first_rows(request, plan_id, plan.get("project_id"))

        async def create() -> Plan | None:
            record = await self._database.fetchrow(_SQL["create"], workspace_id, call, [plan_id], plan, phases, tasks)
            return Plan(**record) if record else None

        async def replay(ids: list[str]) -> Plan:
            return await self.get(workspace_id, ids[0])

        async def explain() -> None:
            await self._workspaces.require(workspace_id)

        return await mutate(self._database, call, create, replay, explain)

    async def get(self, workspace_id: str, plan_id: str) -> Plan:
        """One plan. Raises NotFound."""
        record = await self._reads.get(workspace_id, plan_id)
        if record is None:
            raise not_found("plan", plan_id)
        return Plan(**record)

    async def get_by_name(self, workspace_id: str, project_id: str, name: str, version: int) -> Plan:
        """The plan of a project with this name; version 0 is the latest. Raises NotFound."""
        record = await self._database.fetchrow(
            _SQL["get_by_name"], workspace_id, project_id or None, name, version or None
        )
        if record is None:
            raise not_found("plan", f"{name!r}" + (f" version {version}" if version else ""))
        return Plan(**record)

    async def find(self, plan_id: str, visible: Collection[str] | None) -> list[Plan]:
        """The plans with this id in the workspaces `visible`, or in all for None. Raises NotFound."""
        records = await self._database.fetch(_SQL["find"], plan_id, visible)
        if not records:
            raise not_found("plan", plan_id)
        return [Plan(**record) for record in records]

    async def list(self, request: ListPlansRequest, resume_token: str) -> Page[Plan]:
        """The plans that match, oldest first. Raises InvalidArgument, NotFound for an unknown workspace."""
        filters = (
            labels(_STATUSES, request.statuses) or list(_NOT_ARCHIVED),
            request.project_id if request.HasField("project_id") else None,
            request.session_id if request.HasField("session_id") else None,
            request.category or None,
            request.name or None,
        )
        page = await fetch_page(
            PageRequest(request.page_size, request.page_token, resume_token),
            ("ListPlans", request.workspace_id, *filters),
            (BEFORE_ALL_TIMES, BEFORE_ALL_UUIDS),
            lambda *key_and_limit: self._database.fetch(_SQL["list"], request.workspace_id, *filters, *key_and_limit),
            lambda record: Plan(**record),
            lambda record: [record["created_at"].ToJsonString(), record["id"]],
        )
        if not page.items:
            await self._workspaces.require(request.workspace_id)
        return page

    async def update(
        self, workspace_id: str, plan_id: str, call: CallInfo, plan: Plan, mask: FieldMask, etag: str | None
    ) -> tuple[Plan, bool]:
        """The changed plan, and whether this is a replay.

        Raises InvalidArgument, NotFound, Aborted, AlreadyExists, FailedPrecondition.
        """
        patch = to_patch(plan, mask, _UPDATABLE, "plan")
        if "name" in patch and not patch["name"]:
            raise invalid_field("plan.name", "must not be empty")
        return await self._change(workspace_id, plan_id, call, "update", etag, patch)

    async def transition(
        self,
        workspace_id: str,
        plan_id: str,
        call: CallInfo,
        transition: Transition,
        etag: str | None,
        *,
        force: bool = False,
    ) -> tuple[Plan, bool]:
        """The plan in its new status, and whether this is a replay. Raises NotFound, Aborted, FailedPrecondition."""
        return await self._change(
            workspace_id,
            plan_id,
            call,
            "transition",
            etag,
            list(transition.sources),
            transition.target,
            force,
            transition=transition,
        )

    async def restore(self, workspace_id: str, plan_id: str, call: CallInfo, etag: str | None) -> tuple[Plan, bool]:
        """The archived plan in the status before, and whether this is a replay.

        Raises NotFound, Aborted, FailedPrecondition.
        """
        return await self._change(workspace_id, plan_id, call, "restore", etag, transition=RESTORE_PLAN)

    async def delete(self, workspace_id: str, plan_id: str, call: CallInfo, etag: str | None) -> bool:
        """Whether this is a replay. Raises NotFound, Aborted."""

        async def delete() -> str | None:
            record = await self._database.fetchrow(_SQL["delete"], workspace_id, call, [plan_id], etag)
            return plan_id if record else None

        async def replay(ids: list[str]) -> str:
            return ids[0]

        async def explain() -> None:
            await self._explain(workspace_id, plan_id, etag, None)

        _, replayed = await mutate(self._database, call, delete, replay, explain)
        return replayed

    async def history(self, workspace_id: str, plan_id: str, page: PageRequest) -> Page[PlanHistoryEntry]:
        """The changes of a plan's status, oldest first. Raises InvalidArgument, NotFound."""
        entries = await fetch_page(
            page,
            ("ListPlanHistory", workspace_id, plan_id),
            (BEFORE_ALL_TIMES, 0),
            lambda *key_and_limit: self._database.fetch(_SQL["history"], workspace_id, plan_id, *key_and_limit),
            lambda record: PlanHistoryEntry(**record),
            lambda record: [record["changed_at"].ToJsonString(), record["id"]],
        )
        if not entries.items:
            await self.get(workspace_id, plan_id)
        return entries

    async def snapshot(
        self, workspace_id: str, plan_ids: Collection[str], statuses: Collection[str]
    ) -> AsyncIterator[Plan]:
        """The plans that match, in the order of their ids; without filters all of the workspace."""
        after = BEFORE_ALL_UUIDS
        while True:
            records = await self._database.fetch(
                _SQL["snapshot"], workspace_id, plan_ids or None, statuses or None, after, LARGEST_PAGE_SIZE
            )
            for record in records:
                yield Plan(**record)
            if len(records) < LARGEST_PAGE_SIZE:
                return
            after = records[-1]["id"]

    async def open_ids(self, workspace_id: str, ids: Collection[str]) -> set[str]:
        """Those of the plans that exist in a status that is not terminal."""
        return {record["id"] for record in await self._database.fetch(_SQL["open"], workspace_id, ids)}

    async def _change(
        self,
        workspace_id: str,
        plan_id: str,
        call: CallInfo,
        query: str,
        etag: str | None,
        *parameters: Any,
        transition: Transition | None = None,
    ) -> tuple[Plan, bool]:
        async def change() -> Plan | None:
            record = await self._database.fetchrow(_SQL[query], workspace_id, call, [plan_id], etag, *parameters)
            return Plan(**record) if record else None

        async def replay(ids: list[str]) -> Plan:
            return await self.get(workspace_id, ids[0])

        async def explain() -> None:
            await self._explain(workspace_id, plan_id, etag, transition)

        return await mutate(self._database, call, change, replay, explain)

    async def _explain(self, workspace_id: str, plan_id: str, etag: str | None, transition: Transition | None) -> None:
        state = await self._database.fetchrow(_SQL["state"], workspace_id, plan_id)
        if state is None:
            raise not_found("plan", plan_id)
        check_etag(etag, state["etag"])
        if transition is None:
            return
        if state["status"] not in transition.sources:
            raise illegal_transition("plan", plan_id, state["status"], transition, PLAN_TRANSITIONS)
        if transition.target == "completed" and state["open_tasks"]:
            raise FailedPrecondition(
                "OPEN_TASKS",
                f"plan {plan_id} has {state['open_tasks']} open tasks; finish them, or set force to leave them open",
                {"open_tasks": str(state["open_tasks"])},
                ((f"plan {plan_id}", f"has {state['open_tasks']} open tasks"),),
            )


def _first_rows(request: CreatePlanRequest, plan_id: str, project_id: str | None) -> tuple[list[Row], list[Row]]:
    """The rows of the phases and tasks that are created with a plan. Raises InvalidArgument."""
    phases: list[Row] = []
    tasks: list[Row] = []

    def add(message: Task, path: str, index: int, phase_id: str | None) -> None:
        first: Row = {"order_index": index}
        place: Row = {"plan_id": plan_id, "phase_id": phase_id, "project_id": project_id}
        tasks.append(first | task_row(message, path) | place)

    for index, initial in enumerate(request.phases):
        phase: Phase = initial.phase
        first: Row = {"order_index": index}
        row = first | phase_row(phase, f"phases[{index}].phase") | {"plan_id": plan_id}
        phases.append(row)
        for task_index, task in enumerate(initial.tasks):
            add(task, f"phases[{index}].tasks[{task_index}]", task_index, row["id"])
    for task_index, task in enumerate(request.tasks):
        add(task, f"tasks[{task_index}]", task_index, None)
    if len(tasks) > _MOST_FIRST_TASKS:
        raise invalid_field("phases", f"holds {len(tasks)} tasks with those of the plan; at most {_MOST_FIRST_TASKS}")
    return phases, tasks
