"""Programs, the workspaces that are linked to them, and the plans in them."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from planwire.v1.plan_pb2 import Plan
from planwire.v1.program_pb2 import Program, ProgramDependency, ProgramLink
from planwire.v1.program_service_pb2 import UpgradePlanToProgramRequest

from service.database.queries import queries
from service.database.statements import Database
from service.domain.ids import uuid7
from service.errors import FailedPrecondition, NotFound
from service.store.fields import fields_of, refuse_blank
from service.store.mutations import CallInfo, check_etag, mutate, refuse_archived
from service.store.pages import BEFORE_ALL_UUIDS, Order, Page, PageRequest, fetch_page
from service.store.resource import Request, Resource
from service.store.rows import to_row
from service.store.workspaces import WorkspaceStore

_PLANS = queries("plans")
# Plans of several workspaces may have the same id.
_BY_WORKSPACE: Order = {"created_at": "-infinity", "workspace_id": "", "id": BEFORE_ALL_UUIDS}


class ProgramStore(Resource[Program]):
    """The table programs. A workspace sees its own and those that it is linked to, and changes its own."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan]) -> None:
        super().__init__(database, Program, "programs", workspaces, order={"id": BEFORE_ALL_UUIDS})
        self._plans = plans

    async def get(self, workspace_id: str, id_: str) -> Program:
        """A program that a workspace sees. Raises NotFound."""
        try:
            return await self.live(workspace_id, id_)
        except NotFound:
            linked = await self._database.fetchrow(self._sql["get_linked"], workspace_id=workspace_id, id=id_)
            if linked is None:
                raise
            return self.built(linked)

    async def require_own(self, workspace_id: str, id_: str) -> Program:
        """A program that a workspace owns. Raises NotFound, FailedPrecondition where another one owns it."""
        program = await self.get(workspace_id, id_)
        if program.workspace_id != workspace_id:
            raise FailedPrecondition(
                "PROGRAM_ELSEWHERE",
                f"workspace {program.workspace_id} owns program {id_}; change the program there",
                {"workspace_id": program.workspace_id},
                ((f"program {id_}", f"belongs to workspace {program.workspace_id}"),),
            )
        return program

    async def check_present(self, request: Request) -> None:
        """As of every resource, and raises FailedPrecondition where another workspace owns the program."""
        program = await self.require_own(request.workspace_id, request.program_id)
        check_etag(request.etag or None, program.etag)

    async def plans(
        self, request: Request, visible: Collection[str] | None, resume_token: str
    ) -> tuple[Page[Plan], int]:
        """A page of a program's plans in the workspaces `visible`, or in all for None, and how many are elsewhere.

        Raises InvalidArgument, NotFound.
        """
        program = await self.get(request.workspace_id, request.program_id)
        seen = None if visible is None else sorted(visible)
        of_program = {"program_workspace_id": program.workspace_id, "program_id": program.id, "visible": seen}
        asked = PageRequest(request.page_size, request.page_token, resume_token)
        page = await fetch_page(
            self._database.fetch, _PLANS["list_of_program"], Plan, _BY_WORKSPACE, asked, **of_program
        )
        hidden = 0 if seen is None else await self._database.fetchval(_PLANS["hidden_of_program"], **of_program)
        return page, hidden

    async def add_plan(self, request: Request, call: CallInfo) -> tuple[Plan, bool]:
        """The plan in its program, and whether this is a replay. Raises NotFound, Aborted, FailedPrecondition."""

        async def explain() -> None:
            await self._check_in_no_program(request)
            await self.get(request.workspace_id, request.program_id)

        return await self._plans.change(
            "change_program", request, call, explain, patch={"program_id": request.program_id}
        )

    async def remove_plan(self, request: Request, call: CallInfo) -> tuple[Plan, bool]:
        """The plan, in no program, and whether this is a replay. Raises NotFound, Aborted, FailedPrecondition."""

        async def explain() -> None:
            await self._plans.check_present(request)
            plan = await self._plans.live(request.workspace_id, request.plan_id)
            if not plan.program_id:
                raise FailedPrecondition(
                    "NOT_IN_PROGRAM",
                    f"plan {request.plan_id} is in no program",
                    violations=((f"plan {request.plan_id}", "is in no program"),),
                )

        return await self._plans.change("change_program", request, call, explain, patch={"program_id": None})

    async def upgrade(self, request: UpgradePlanToProgramRequest, call: CallInfo) -> tuple[tuple[Program, Plan], bool]:
        """A new program and the plan that it is made of, and whether this is a replay.

        Raises InvalidArgument, NotFound, Aborted, AlreadyExists, FailedPrecondition.
        """
        row = {"id": uuid7()} | to_row(request.program, fields_of(Program.DESCRIPTOR).creatable, "program")
        if "name" in row:
            refuse_blank(row["name"], "program.name")

        async def upgrade() -> tuple[Program, Plan] | None:
            record = await self._database.fetchrow(
                self._sql["upgrade"],
                workspace_id=request.workspace_id,
                call=call,
                ids=[row["id"], request.plan_id],
                id=request.plan_id,
                etag=request.etag or None,
                rows=[row],
            )
            return await self._with_plan(request, self.built(record)) if record else None

        async def replay(ids: Sequence[str]) -> tuple[Program, Plan]:
            return await self._with_plan(request, await self.get(request.workspace_id, ids[0]))

        return await mutate(
            self._database, request.workspace_id, call, upgrade, replay, partial(self._check_in_no_program, request)
        )

    async def _with_plan(self, request: Request, program: Program) -> tuple[Program, Plan]:
        return program, await self._plans.get(request.workspace_id, request.plan_id)

    async def _check_in_no_program(self, request: Request) -> None:
        await self._plans.check_present(request)
        plan = await self._plans.live(request.workspace_id, request.plan_id)
        if plan.program_id:
            raise FailedPrecondition(
                "IN_PROGRAM",
                f"plan {request.plan_id} is in program {plan.program_id}; take it out of that program first",
                {"program_id": plan.program_id},
                ((f"plan {request.plan_id}", f"is in program {plan.program_id}"),),
            )


class ProgramLinkStore(Resource[ProgramLink]):
    """The table program_links."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, programs: ProgramStore) -> None:
        super().__init__(database, ProgramLink, "program_links", workspaces, parent=programs)
        self._programs = programs

    async def explain_create(self, request: Request) -> None:
        """Raises NotFound, and FailedPrecondition where another workspace owns the program."""
        await self._workspaces.require(request.workspace_id)
        await self._programs.require_own(request.workspace_id, request.program_link.program_id)


class ProgramDependencyStore(Resource[ProgramDependency]):
    """The table program_dependencies. An edge is in the workspace of the plan that waits."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan]) -> None:
        super().__init__(
            database, ProgramDependency, "program_dependencies", workspaces, parent=plans, order=_BY_WORKSPACE
        )

    async def create(self, request: Request, call: CallInfo, **values: Any) -> tuple[ProgramDependency, bool]:
        """As in Resource. The plan that is missing may be archived in the other workspace."""
        try:
            return await super().create(request, call, **values)
        except NotFound as error:
            await refuse_archived(self._database, request.program_dependency.source_workspace_id, error)
            raise
