"""Why a claim or a completion is refused, looked up when it was."""

from collections.abc import Sequence

from planwire.v1.claim_pb2 import TaskCompletion
from planwire.v1.plan_pb2 import Plan
from planwire.v1.task_service_pb2 import CompleteTaskRequest

from service.database.queries import queries
from service.database.statements import Database
from service.domain.transitions import TASK_TRANSITIONS
from service.domain.words import counted
from service.errors import FailedPrecondition, invalid_field, not_session_owner
from service.store.mutations import CallInfo
from service.store.ready_tasks import Wanted
from service.store.resource import Resource
from service.store.tasks import TaskStore
from service.store.workspaces import WorkspaceStore

_COMPLETE = TASK_TRANSITIONS["CompleteTask"]


class ClaimRefusals:
    """Each method raises what is in the way: NotFound, Aborted, InvalidArgument or FailedPrecondition."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan], tasks: TaskStore) -> None:
        self._database = database
        self._workspaces = workspaces
        self._plans = plans
        self._tasks = tasks
        self._sql = queries("task_leases")

    async def completions(self, workspace_id: str, completions: Sequence[TaskCompletion], call: CallInfo) -> None:
        """Raises what is in the way of the first completion that something is in the way of."""
        await self._workspaces.require(workspace_id)
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
            await self.completion(request, call)

    async def claim(self, wanted: Wanted, call: CallInfo, *, asks_budget: bool = False) -> None:
        """Raises what is in the way of a claim; whether a budget is spent only where that is asked."""
        await self.require(wanted)
        if wanted.plan_id:
            await self._closed(wanted.workspace_id, wanted.plan_id, call.session, asks_budget=asks_budget)

    async def completion(self, request: CompleteTaskRequest, call: CallInfo) -> None:
        """Raises what is in the way of a single completion."""
        await self._tasks.explain_transition(request, call, _COMPLETE)
        task = await self._tasks.live(request.workspace_id, request.task_id)
        await self._closed(request.workspace_id, task.plan_id, call.session)

    async def require(self, wanted: Wanted) -> None:
        """Raises NotFound when the workspace is missing, or the plan, which an archived one is to claims."""
        if wanted.plan_id:
            await self._plans.live(wanted.workspace_id, wanted.plan_id)
        else:
            await self._workspaces.require(wanted.workspace_id)

    async def _closed(
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


def not_one_in_progress(plan_id: str, worker: str, task_ids: Sequence[str]) -> FailedPrecondition:
    """Without completions a call is about the single task that its worker has in progress."""
    found = (
        f"{counted(len(task_ids), 'task')} in progress: {', '.join(task_ids)}" if task_ids else "no task in progress"
    )
    return FailedPrecondition(
        "NOT_ONE_IN_PROGRESS",
        f"{worker} has {found} in plan {plan_id}; name in completions what is done",
        {"task_ids": ",".join(task_ids)},
        ((f"plan {plan_id}", f"{worker} has {found}"),),
    )


def _budget_spent(of: dict[str, str]) -> FailedPrecondition:
    ((kind, id_),) = of.items()
    subject = f"{kind.removesuffix('_id')} {id_}"
    return FailedPrecondition(
        "BUDGET_SPENT",
        f"the budget of {subject} is spent; raise its budget_micros_usd, or set it to 0, to claim more",
        of,
        ((subject, "has spent its budget"),),
    )
