"""Plans and their history."""

from collections.abc import Collection, Sequence
from datetime import timedelta
from functools import partial
from typing import Any

import asyncpg
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan, PlanHistoryEntry, PlanStatus
from planwire.v1.plan_service_pb2 import (
    ArchivePlanRequest,
    CreatePlanRequest,
    CreatePlanVersionRequest,
    GetPlanByNameRequest,
    PurgeArchivedPlansRequest,
    PurgedPlan,
)
from planwire.v1.session_service_pb2 import TakeOverPlanRequest
from planwire.v1.task_pb2 import Task

from service.database.statements import Database
from service.domain.ids import uuid7
from service.domain.transitions import PLAN_TRANSITIONS, RESTORE_PLAN, STORY_ENDED, Transition
from service.domain.words import counted
from service.errors import FailedPrecondition, NotFound, invalid_field, not_found
from service.store.dependencies import dependency_rows
from service.store.fields import new_row
from service.store.filters import filters
from service.store.mutations import CallInfo, check_etag, illegal_transition, mutate
from service.store.pages import Page
from service.store.resource import Request, Resource
from service.store.rows import Row, seconds
from service.store.tasks import task_row
from service.store.workspaces import WorkspaceStore
from service.turns import in_turns

_MOST_FIRST_TASKS = 5000
_MOST_PURGED = 100
# What moves a plan that has a story.
_STORY_RPCS = {
    "ActivatePlan": "ExecuteStory",
    "CompletePlan": "CompleteStory",
    "ReopenPlan": "ReopenStory",
    "ReturnPlanToDraft": "CancelStory",
    "ArchivePlan": "CancelStory",
}


class PlanStore(Resource[Plan]):
    """The tables plans and plan_history."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        super().__init__(database, Plan, "plans", workspaces)

    async def create(self, request: CreatePlanRequest, call: CallInfo, **_: Any) -> tuple[Plan, bool]:
        """The new plan, made with its first phases, tasks and dependencies, and whether this is a replay.

        Raises InvalidArgument, NotFound, AlreadyExists, FailedPrecondition.
        """
        plan = new_row(request.plan, "plan") | {"status": "active" if request.activate else "draft"}
        phases, tasks = await _first_rows(request, plan["id"], plan.get("project_id"))
        edges = await dependency_rows(request.dependencies)
        return await self.insert(request, call, plan, phases=phases, tasks=tasks, dependencies=edges)

    async def create_version(self, request: CreatePlanVersionRequest, call: CallInfo) -> tuple[Plan, bool]:
        """The next version of a plan, and whether this is a replay. Raises NotFound."""
        id_ = uuid7()

        async def copy() -> Plan | None:
            try:
                record = await self._database.fetchrow(
                    self._sql["create_version"],
                    workspace_id=request.workspace_id,
                    call=call,
                    ids=[id_],
                    id=request.plan_id,
                )
            except (NotFound, FailedPrecondition) as error:
                if error.reason == "NOT_SESSION_OWNER":
                    raise
                # Something that the plan waits for, or the parent of a task, went while it was copied.
                return None
            return self._built(record)

        async def replay(ids: Sequence[str]) -> Plan:
            return await self.get(request.workspace_id, ids[0])

        async def explain() -> None:
            await self.live(request.workspace_id, request.plan_id)

        return await mutate(self._database, request.workspace_id, call, copy, replay, explain)

    async def take_over(self, request: TakeOverPlanRequest, call: CallInfo) -> tuple[Plan, bool]:
        """The plan as another session's, and whether this is a replay.

        Raises InvalidArgument, NotFound, Aborted, FailedPrecondition.
        """
        session_id = request.session_id or call.session
        if session_id is None:
            raise invalid_field("session_id", "is missing: give it, or send the metadata planwire-session")
        explain = partial(self._explain_take_over, request)
        return await self.change("take_over", request, call, explain, session_id=session_id, force=request.force)

    async def _explain_take_over(self, request: TakeOverPlanRequest) -> None:
        await self.check_present(request)
        plan = await self.live(request.workspace_id, request.plan_id)
        if plan.session_id and not request.force:
            raise FailedPrecondition(
                "SESSION_AT_WORK",
                f"plan {plan.id} belongs to session {plan.session_id}, which may be at work: an agent session of it is "
                "active, or none was ever started here; ask it to give the plan away with UpdatePlan, wait until it "
                "has ended, or set force, which takes an admin",
                {"session_id": plan.session_id},
                ((f"session {plan.session_id}", "may be at work"),),
            )

    async def get_by_name(self, request: GetPlanByNameRequest) -> Plan:
        """The plan of a project with this name; version 0 is the latest. Raises NotFound."""
        record = await self._found(
            "get_by_name",
            workspace_id=request.workspace_id,
            project_id=request.project_id or None,
            name=request.name,
            version=request.version or None,
        )
        if record is None:
            raise not_found("plan", f"{request.name!r}" + (f" version {request.version}" if request.version else ""))
        return Plan(**record)

    async def find(self, plan_id: str, visible: Collection[str] | None) -> list[Plan]:
        """The plans with this id in the workspaces `visible`, or in all for None. Raises NotFound."""
        records = await self._database.fetch_with_archive(self._sql["find"], id=plan_id, visible=visible)
        if not records:
            raise not_found("plan", plan_id)
        return [Plan(**record) for record in records]

    async def list(self, request: Request, resume_token: str = "") -> Page[Plan]:
        """The plans that match, oldest first; archived ones only where they are asked for.

        Raises InvalidArgument, NotFound for an unknown workspace.
        """
        given = filters(request)
        archived = given.pop("show_archived") or "archived" in (given["statuses"] or ())
        if archived and given["statuses"]:
            given["statuses"] = sorted({*given["statuses"], "archived"})
        page = await self.fetch_page("list", Plan, self._order, request, resume_token, archived=archived, **given)
        if not page.items:
            await self._workspaces.require(request.workspace_id)
        return page

    async def transition(
        self, request: Request, call: CallInfo, transition: Transition, *, force: bool = False
    ) -> tuple[Plan, bool]:
        """The plan in its new status, and whether this is a replay. Raises NotFound, Aborted, FailedPrecondition."""
        return await self.change(
            "transition",
            request,
            call,
            partial(self._explain_transition, request, transition),
            sources=list(transition.sources),
            status=transition.target,
            force=force,
        )

    async def archive(self, request: ArchivePlanRequest, call: CallInfo) -> tuple[Plan, bool]:
        """The archived plan, and whether this is a replay. Raises NotFound, Aborted, FailedPrecondition."""
        explain = partial(self._explain_transition, request, PLAN_TRANSITIONS["ArchivePlan"])
        return await self.change("archive", request, call, explain, force=request.force)

    async def restore(self, request: Request, call: CallInfo) -> tuple[Plan, bool]:
        """The archived plan in the status before, and whether this is a replay.

        Raises NotFound, Aborted, FailedPrecondition.
        """
        # What it brings back names things of other plans, which may go into the archive meanwhile. Then that stays
        # there with them, as it does where they had gone before.
        return await self.change("restore", request, call, partial(self._explain_restore, request), again=(NotFound,))

    async def purge(
        self, request: PurgeArchivedPlansRequest, call: CallInfo
    ) -> tuple[Sequence[PurgedPlan], bool, bool]:
        """The archived plans that were old enough and are deleted, whether there are more, and whether it is a replay.

        A dry run only says which they are. Raises InvalidArgument, NotFound.
        """
        age = timedelta(seconds=seconds(request.older_than, "older_than"))
        asked: dict[str, Any] = {"workspace_id": request.workspace_id, "older_than": age}

        async def old_enough() -> Sequence[PurgedPlan]:
            await self._workspaces.require(request.workspace_id)
            records = await self._database.fetch(self._sql["purgeable"], **asked, limit=_MOST_PURGED + 1)
            return [PurgedPlan(**record) for record in records]

        async def purge() -> Sequence[PurgedPlan] | None:
            records = await self._database.fetch(self._sql["purge"], **asked, call=call, ids=[], limit=_MOST_PURGED)
            # Where the call was accepted there is a row, although no plan was old enough.
            return [PurgedPlan(**record) for record in records if record["plan_id"]] if records else None

        async def replay(_ids: Sequence[str]) -> Sequence[PurgedPlan]:
            return []

        if request.dry_run:
            plans = await old_enough()
            return plans[:_MOST_PURGED], len(plans) > _MOST_PURGED, False
        purged, replayed = await mutate(
            self._database,
            request.workspace_id,
            call,
            purge,
            replay,
            lambda: self._workspaces.require(request.workspace_id),
        )
        return purged, bool(await old_enough()), replayed

    async def history(self, request: Request, resume_token: str) -> Page[PlanHistoryEntry]:
        """The changes of a plan's status, oldest first. Raises InvalidArgument, NotFound."""
        return await self.past("history", PlanHistoryEntry, "changed_at", request, resume_token)

    async def _found(self, query: str, **values: Any) -> asyncpg.Record | None:
        """The one row that a query finds among the live plans, or else among the archived ones."""
        record = await self._database.fetchrow(self._sql[query], **values)
        if record is None:
            record = next(iter(await self._database.fetch_with_archive(self._sql[query], **values)), None)
        return record

    async def _explain_restore(self, request: Request) -> None:
        plan = await self.get(request.workspace_id, request.plan_id)
        if plan.status != PlanStatus.PLAN_STATUS_ARCHIVED:
            await self._explain_transition(request, RESTORE_PLAN)
        check_etag(request.etag or None, plan.etag)
        # An import that did not come to its end has left it among the live ones.
        await self.put_away(request.workspace_id)

    async def put_away(self, workspace_id: str) -> None:
        """Puts the plans that imports brought as archived, with all that belongs to them, where archived plans are."""
        for record in await self._database.fetch(self._sql["not_put_away"], workspace_id=workspace_id):
            await self._database.fetchval(self._sql["put_away"], workspace_id=workspace_id, id=record["id"])

    async def _explain_transition(self, request: Request, transition: Transition) -> None:
        if await self.is_archived(request.workspace_id, request.plan_id):
            raise illegal_transition("plan", request.plan_id, "archived", transition, PLAN_TRANSITIONS)
        await self.check_present(request)
        state = await self._database.fetchrow(self._sql["state"], workspace_id=request.workspace_id, id=request.plan_id)
        if state is None:
            return
        if state["story_status"] is not None and transition.name in _STORY_RPCS:
            _refuse_for_story(request.plan_id, state["story_status"], transition)
        if state["status"] not in transition.sources:
            raise illegal_transition("plan", request.plan_id, state["status"], transition, PLAN_TRANSITIONS)
        if transition.target == "completed" and state["open_tasks"]:
            has = f"has {counted(state['open_tasks'], 'open task')}"
            raise FailedPrecondition(
                "OPEN_TASKS",
                f"plan {request.plan_id} {has}; finish them, or set force to leave them open",
                {"open_tasks": str(state["open_tasks"])},
                ((f"plan {request.plan_id}", has),),
            )


def _refuse_for_story(plan_id: str, story_status: str, transition: Transition) -> None:
    """Raises FailedPrecondition for a transition that only the story of a plan makes."""
    rpc = _STORY_RPCS[transition.name]
    if transition.target != "archived":
        advice = f"only the story moves it: call {rpc}"
    elif story_status not in STORY_ENDED:
        advice = f"call {rpc} first, or set force to do both"
    else:
        return
    has = f"has a story, which is {story_status}"
    raise FailedPrecondition(
        "PLAN_HAS_STORY",
        f"plan {plan_id} {has}; {advice}",
        {"status": story_status, "rpc": rpc},
        ((f"plan {plan_id}", has),),
    )


async def _first_rows(request: CreatePlanRequest, plan_id: str, project_id: str | None) -> tuple[list[Row], list[Row]]:
    """The rows of the phases and tasks that are created with a plan. Raises InvalidArgument."""
    phases: list[Row] = []
    tasks: list[Row] = []

    def add(message: Task, path: str, index: int, phase_id: str | None) -> None:
        first: Row = {"order_index": index}
        place: Row = {"plan_id": plan_id, "phase_id": phase_id, "project_id": project_id}
        tasks.append(first | task_row(message, path) | place)

    async for index, initial in in_turns(enumerate(request.phases), 1):
        phase = Phase()
        phase.CopyFrom(initial.phase)
        phase.plan_id = plan_id
        first: Row = {"order_index": index}
        row = first | new_row(phase, f"phases[{index}].phase")
        phases.append(row)
        async for task_index, task in in_turns(enumerate(initial.tasks)):
            add(task, f"phases[{index}].tasks[{task_index}]", task_index, row["id"])
    async for task_index, task in in_turns(enumerate(request.tasks)):
        add(task, f"tasks[{task_index}]", task_index, None)
    if len(tasks) > _MOST_FIRST_TASKS:
        raise invalid_field("phases", f"holds {len(tasks)} tasks with those of the plan; at most {_MOST_FIRST_TASKS}")
    return phases, tasks
