"""Usage of external AI: what was used, what it cost, and what of a budget is spent."""

from collections.abc import Collection
from typing import Any

from planwire.v1.ai_usage_pb2 import AiUsage, ModelUsage, UsageTotals
from planwire.v1.execution_service_pb2 import GetUsageResponse
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan
from planwire.v1.task_pb2 import Task

from service.database.queries import queries
from service.database.statements import Database
from service.errors import AlreadyExists, NotFound, id_taken, invalid_field
from service.store.execution_logs import check_attempts
from service.store.fields import fields_of
from service.store.mutations import CallInfo, mutate
from service.store.programs import ProgramStore
from service.store.resource import Request, Resource
from service.store.rows import Row, time_text
from service.store.workspaces import WorkspaceStore

_ATTEMPTS_OF = queries("execution_logs")["attempts_of"]
_SCOPES = ("task_id", "phase_id", "plan_id", "program_id")
# What the server may have added to a usage whose caller left it out.
_FILLED_IN = ("plan_id", "attempt")


class AiUsageStore(Resource[AiUsage]):
    """The table ai_usage."""

    def __init__(
        self,
        database: Database,
        workspaces: WorkspaceStore,
        plans: Resource[Plan],
        phases: Resource[Phase],
        tasks: Resource[Task],
        programs: ProgramStore,
    ) -> None:
        super().__init__(database, AiUsage, "ai_usage", workspaces)
        self._plans, self._phases, self._tasks, self._programs = plans, phases, tasks, programs

    def row(self, message: AiUsage, path: str) -> Row:
        """As in Resource."""
        if message.task_id and message.plan_id:
            raise invalid_field(f"{path}.plan_id", "is that of the task: leave it empty")
        return super().row(counted(message), path)

    async def create(self, request: Request, call: CallInfo, **_values: Any) -> tuple[AiUsage, bool]:
        """The usage, and whether it was there already.

        Raises InvalidArgument, NotFound, AlreadyExists where its id is that of another one, FailedPrecondition.
        """
        workspace_id, row = request.workspace_id, self.row(request.ai_usage, self.kind)
        found: list[AiUsage] = []

        async def insert() -> AiUsage | None:
            try:
                record = await self._database.fetchrow(
                    self._sql["create"], workspace_id=workspace_id, call=call, ids=[row["id"]], rows=[row]
                )
            except AlreadyExists:
                return None  # made at the same moment, and `present` says what it is
            return self._built(record)

        async def replay(ids: Any) -> AiUsage:
            return await self.get(workspace_id, ids[0])

        async def present() -> AiUsage | None:
            await self._workspaces.require(workspace_id)
            try:
                found.append(await self.get(workspace_id, row["id"]))
            except NotFound:
                if request.ai_usage.task_id:
                    await check_attempts(self._database, _ATTEMPTS_OF, workspace_id, [request.ai_usage])
                return None
            if not _says_the_same(counted(request.ai_usage), found[-1]):
                raise id_taken("ai_usage", row["id"])
            return found[-1]

        usage, replayed = await mutate(self._database, workspace_id, call, insert, replay, present)
        return usage, replayed or bool(found and usage is found[-1])

    async def _scope_is_archived(self, request: Request) -> bool:
        archived = False
        if request.plan_id:
            archived = await self._plans.is_archived(request.workspace_id, request.plan_id)
        if request.task_id:
            archived = await self._tasks.is_archived(request.workspace_id, request.task_id) or archived
        await self._workspaces.require(request.workspace_id)
        return archived

    async def usage(self, request: Request, visible: Collection[str] | None) -> GetUsageResponse:
        """The totals of a request; of a program by model those of the workspaces `visible`, or of all for None.

        What is archived counts: it stays spent.

        Raises InvalidArgument, NotFound.
        """
        named = [scope for scope in _SCOPES if getattr(request, scope)]
        if len(named) > 1:
            raise invalid_field(named[1], f"stands beside {named[0]}: give one of them, or none for the workspace")
        if request.HasField("attempt") and named != ["task_id"]:
            raise invalid_field("attempt", "needs the task_id of the task")
        values: dict[str, Any] = {
            name: time_text(getattr(request, name), name) if request.HasField(name) else None
            for name in ("start_time", "end_time")
        }
        workspace_id = request.workspace_id
        seen = None if visible is None else sorted(visible)
        answer = GetUsageResponse()
        match named:
            case ["task_id"]:
                await self._tasks.get(workspace_id, request.task_id)
                attempt = request.attempt if request.HasField("attempt") else None
                values |= {"workspace_id": workspace_id, "task_id": request.task_id, "attempt": attempt}
                query = "of_task"
            case ["phase_id"]:
                await self._phases.get(workspace_id, request.phase_id)
                values |= {"workspace_id": workspace_id, "phase_id": request.phase_id}
                query = "of_phase"
            case ["plan_id"]:
                await self._plans.get(workspace_id, request.plan_id)
                values |= {"workspace_id": workspace_id, "plan_id": request.plan_id}
                query = "of_plan"
                answer = await self._spending("spending_of_plan", workspace_id=workspace_id, plan_id=request.plan_id)
            case ["program_id"]:
                program = await self._programs.get(workspace_id, request.program_id)
                of_program = {"program_workspace_id": program.workspace_id, "program_id": program.id, "visible": seen}
                values |= of_program
                query = "of_program"
                answer = await self._spending("spending_of_program", **of_program)
            case _:
                await self._workspaces.require(workspace_id)
                values |= {"workspace_id": workspace_id}
                query = "of_workspace"
        for record in await self._database.fetch_with_archive(self._sql[query], **values):
            answer.models.append(ModelUsage(**record))
        for field in UsageTotals.DESCRIPTOR.fields:
            setattr(answer.total, field.name, min(2**63 - 1, sum(getattr(one, field.name) for one in answer.models)))
        return answer

    async def _spending(self, query: str, **values: Any) -> GetUsageResponse:
        records = await self._database.fetch_with_archive(self._sql[query], **values)
        return GetUsageResponse(**records[0]) if records else GetUsageResponse()


def counted(usage: AiUsage) -> AiUsage:
    """A usage with the sum of its tokens where it does not say how many there are."""
    whole = AiUsage()
    whole.CopyFrom(usage)
    whole.total_tokens = usage.total_tokens or usage.input_tokens + usage.output_tokens
    return whole


def _says_the_same(given: AiUsage, stored: AiUsage) -> bool:
    said = fields_of(AiUsage.DESCRIPTOR).creatable
    left_out = {name for name in _FILLED_IN if not getattr(given, name)}
    return all(getattr(given, name) == getattr(stored, name) for name in said - left_out)
