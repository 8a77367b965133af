"""What is decided about tasks: approvals before the work, and reviews of the output after it."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple, TypeAlias

from planwire.v1.approval_service_pb2 import (
    ApproveReviewRequest,
    BatchApproveTasksRequest,
    BatchRejectTasksRequest,
    ListPendingApprovalsRequest,
    RejectReviewRequest,
    RequestApprovalRequest,
    RequestReviewRequest,
)
from planwire.v1.plan_pb2 import Plan
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import ApproveTaskRequest

from service.database.queries import queries
from service.database.statements import Database
from service.domain.transitions import Transition
from service.errors import FailedPrecondition, invalid_field
from service.store.mutations import CallInfo, mutate
from service.store.pages import OLDEST_FIRST, Page, PageRequest, fetch_page
from service.store.resource import Resource
from service.store.tasks import TaskStore
from service.store.workspaces import WorkspaceStore

_SQL = queries("approvals")
_MOST_AT_ONCE = 1000
_REQUEST = Transition("RequestApproval", ("pending",), "pending")

_Decision: TypeAlias = BatchApproveTasksRequest | BatchRejectTasksRequest
_Step: TypeAlias = RequestReviewRequest | ApproveReviewRequest | RejectReviewRequest


class Decided(NamedTuple):
    """The tasks that a batch has approved or rejected."""

    ids: list[str]
    etags: list[str]
    """As many as ids."""
    more: bool = False
    """Whether the plan has more of them."""


class ApprovalStore:
    """The tasks, as those see them who decide about them."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan], tasks: TaskStore) -> None:
        self._database = database
        self._workspaces = workspaces
        self._plans = plans
        self._tasks = tasks

    async def request(self, request: RequestApprovalRequest, call: CallInfo) -> tuple[Task, bool]:
        """The task, which asks for approval now, and whether this is a replay.

        Raises NotFound, Aborted, FailedPrecondition.
        """

        async def explain() -> None:
            await self._tasks.explain_transition(request, call, _REQUEST)

        return await self._tasks.change(_SQL["request"], request, call, explain)

    async def pending(self, request: ListPendingApprovalsRequest, resume_token: str) -> Page[Task]:
        """The tasks that wait for approval, oldest first. Raises InvalidArgument, NotFound."""
        given = {"plan_id": request.plan_id} if request.plan_id else {}
        page = await fetch_page(
            self._database.fetch,
            _SQL["pending_of_plan" if given else "pending"],
            Task,
            OLDEST_FIRST,
            PageRequest(request.page_size, request.page_token, resume_token),
            workspace_id=request.workspace_id,
            **given,
        )
        if not page.items:
            await self._require_scope(request.workspace_id, request.plan_id)
        return page

    async def decide(self, request: _Decision, call: CallInfo, transition: Transition) -> tuple[Decided, bool]:
        """The tasks in their new status, and whether this is a replay.

        Raises InvalidArgument, NotFound, FailedPrecondition, Aborted.
        """
        _check_named(request)
        # Of a plan, what somebody else decides meanwhile no longer waits.
        sources = ["pending"] if request.plan_id else list(transition.sources)

        async def decide() -> Decided | None:
            ids, more = await self._named(request)
            if not ids:
                return None
            records = await self._database.fetch(
                _SQL["decide"],
                workspace_id=request.workspace_id,
                call=call,
                ids=ids,
                sources=sources,
                status=transition.target,
            )
            return Decided(ids, [record["etag"] for record in records], more) if records else None

        async def replay(ids: Sequence[str]) -> Decided:
            return Decided(list(ids), await self._tasks.etags(request.workspace_id, ids))

        async def explain() -> Decided | None:
            ids, _ = await self._named(request)
            if not ids:
                await self._plans.live(request.workspace_id, request.plan_id)
                return Decided([], [])
            await self._workspaces.require(request.workspace_id)
            for id_ in ids:
                one = ApproveTaskRequest(workspace_id=request.workspace_id, task_id=id_)
                await self._tasks.explain_transition(one, call, transition)
            return None

        return await mutate(self._database, request.workspace_id, call, decide, replay, explain)

    async def review(
        self,
        request: _Step,
        call: CallInfo,
        transition: Transition,
    ) -> tuple[Task, bool]:
        """The task with the new result of its review, and whether this is a replay.

        Raises NotFound, Aborted, FailedPrecondition.
        """
        return await self._tasks.change(
            _SQL["review"],
            request,
            call,
            partial(self._explain_review, request, call, transition),
            sources=list(transition.sources),
            result=transition.target,
            feedback=None if isinstance(request, RequestReviewRequest) else request.feedback or None,
        )

    async def _explain_review(
        self,
        request: _Step,
        call: CallInfo,
        transition: Transition,
    ) -> None:
        await self._tasks.check_present(request)
        state = await self._database.fetchrow(
            _SQL["state"], workspace_id=request.workspace_id, id=request.task_id, actor=call.actor
        )
        if state is None:
            return
        task = f"task {request.task_id}"
        told = {"status": state["status"], "review": "" if state["review"] == "none" else state["review"]}
        if state["status"] != "completed":
            raise FailedPrecondition(
                "NOT_REVIEWABLE",
                f"{task} is {state['status']}, not completed: there is no output to review",
                told,
                ((task, f"is {state['status']}"),),
            )
        if state["review"] not in transition.sources:
            advice = "wait for its result" if transition.target == "pending" else "call RequestReview first"
            raise FailedPrecondition(
                "NOT_REVIEWABLE",
                f"the review of {task} is {state['review']} already; {advice}",
                told,
                ((task, f"has a review that is {state['review']}"),),
            )
        if transition.target == "approved" and state["wants_other_eyes"]:
            raise FailedPrecondition(
                "FOUR_EYES",
                f"{call.actor} worked on {task}, and its output has to be approved by somebody else",
                {"workspace_id": request.workspace_id},
                ((task, f"was worked on by {call.actor}"),),
            )

    async def _named(self, request: _Decision) -> tuple[list[str], bool]:
        """The ids of the tasks to decide: of a plan the oldest that wait for approval, and whether it has more."""
        if not request.plan_id:
            return list(request.task_ids), False
        records = await self._database.fetch(
            _SQL["pending_ids"],
            workspace_id=request.workspace_id,
            plan_id=request.plan_id,
            limit=_MOST_AT_ONCE + 1,
        )
        ids = [record["id"] for record in records]
        return ids[:_MOST_AT_ONCE], len(ids) > _MOST_AT_ONCE

    async def _require_scope(self, workspace_id: str, plan_id: str) -> None:
        """Raises NotFound when the plan, or without one the workspace, does not exist."""
        if plan_id:
            await self._plans.get(workspace_id, plan_id)
        else:
            await self._workspaces.require(workspace_id)


def _check_named(request: _Decision) -> None:
    """Raises InvalidArgument unless tasks are named, each once, or a plan."""
    if bool(request.task_ids) == bool(request.plan_id):
        raise invalid_field("task_ids", "name tasks, or with plan_id a plan, and not both")
    if len(set(request.task_ids)) < len(request.task_ids):
        raise invalid_field("task_ids", "names a task twice")
