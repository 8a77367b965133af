"""What tasks and plans have to do with code."""

import uuid
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from planwire.v1.code_link_pb2 import CodeLink
from planwire.v1.plan_pb2 import Plan
from planwire.v1.task_pb2 import Task

from service.database.statements import Database
from service.domain.ids import uuid7
from service.errors import invalid_field
from service.store.filters import filters
from service.store.mutations import CallInfo, mutate
from service.store.pages import OLDEST_FIRST, Page
from service.store.resource import Request, Resource
from service.store.rows import Row
from service.store.workspaces import WorkspaceStore

UPKEEP = CallInfo(actor="planwire", rpc="")
"""Who keeps what follows from something else."""
_MOST_LOOKED_AT = 10_000
# An id of what a description gives follows from what it says: an import brings the same.
_OF_DESCRIPTIONS = uuid.UUID("6c1c8a3e-6a55-4b0f-9a8c-3d5b8c1f0e27")


class Named(NamedTuple):
    """What a link leads to: a symbol or a file."""

    fully_qualified_name: str | None
    file_path: str | None


class CodeLinkStore(Resource[CodeLink]):
    """The table code_links."""

    def __init__(
        self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan], tasks: Resource[Task]
    ) -> None:
        super().__init__(database, CodeLink, "code_links", workspaces)
        self._plans, self._tasks = plans, tasks

    def row(self, message: CodeLink, path: str) -> Row:
        """As in Resource."""
        if bool(message.plan_id) == bool(message.task_id):
            raise invalid_field(f"{path}.task_id", "needs a plan or a task: give one of them")
        if bool(message.fully_qualified_name.strip()) == bool(message.file_path.strip()):
            raise invalid_field(f"{path}.fully_qualified_name", "needs a symbol or a file: give one of them")
        return super().row(message, path)

    async def list(self, request: Request, resume_token: str = "") -> Page[CodeLink]:
        """As in Resource."""
        given = filters(request)
        query = "list_of_plan" if given["plan_id"] else "list_of_task" if given["task_id"] else "list"
        taken = {name: value for name, value in given.items() if name in self._sql[query].parameters}
        return await self.scoped_page(query, CodeLink, OLDEST_FIRST, request, resume_token, **taken)

    async def _scope_is_archived(self, request: Request) -> bool:
        named = ((self._plans, request.plan_id), (self._tasks, request.task_id))
        archived = [await of.is_archived(request.workspace_id, id_) for of, id_ in named if id_]
        if not archived:
            await self._workspaces.require(request.workspace_id)
        return any(archived)

    async def link_diff(self, request: Request, call: CallInfo, named: Sequence[Named]) -> tuple[Sequence[str], bool]:
        """The ids of the links that are new, and whether this is a replay. Raises NotFound, FailedPrecondition."""
        workspace_id = request.workspace_id
        rows = [{"id": uuid7(), "task_id": request.task_id, **each._asdict()} for each in named]
        ids = [row["id"] for row in rows]

        async def attempt() -> Sequence[str] | None:
            created: Sequence[str] | None = await self._database.fetchval(
                self._sql["of_diff"], workspace_id=workspace_id, call=call, ids=ids, task_id=request.task_id, rows=rows
            )
            return created

        async def replay(ids: Sequence[str]) -> Sequence[str]:
            records = await self._database.fetch(self._sql["present"], workspace_id=workspace_id, ids=list(ids))
            return [record["id"] for record in records]

        async def explain() -> None:
            await self._tasks.live(workspace_id, request.task_id)

        return await mutate(self._database, workspace_id, call, attempt, replay, explain)

    async def rename(self, workspace_id: str, call: CallInfo, renames: Sequence[Row]) -> tuple[int, bool]:
        """Let links follow files: rows of old_path, new_path, old_module, new_module. Says how many did.

        And whether this is a replay. Raises InvalidArgument, NotFound.
        """

        async def attempt() -> int | None:
            changed: int | None = await self._database.fetchval(
                self._sql["rename"], workspace_id=workspace_id, call=call, rows=list(renames)
            )
            return changed

        async def replay(counts: Sequence[str]) -> int:
            return int(counts[0])

        async def explain() -> None:
            await self._workspaces.require(workspace_id)

        return await mutate(self._database, workspace_id, call, attempt, replay, explain)

    # What descriptions give.

    async def described(self, workspace_id: str, task_ids: Sequence[str]) -> dict[str, str]:
        """What open tasks say of themselves, by their ids; nothing where there is no code graph."""
        records = await self._database.fetch(self._sql["described"], workspace_id=workspace_id, ids=list(task_ids))
        return {record["id"]: record["text"] for record in records}

    async def meant(self, workspace_id: str, names: Sequence[str]) -> dict[str, str]:
        """The fully qualified names of the symbols that names mean, where each is one alone."""
        records = await self._database.fetch(
            self._sql["meant"],
            workspace_id=workspace_id,
            names=list(names),
            last_parts=[name.rpartition(".")[2] for name in names],
        )
        return {record["name"]: record["fully_qualified_name"] for record in records}

    async def follow_descriptions(self, workspace_id: str, said: Mapping[str, Sequence[Named]]) -> Sequence[str]:
        """Make the links that descriptions give those that are said of the tasks.

        Gives the ids of the tasks in progress that have new ones.
        """
        rows = [
            {"id": _id(task_id, each), "task_id": task_id, **each._asdict()}
            for task_id, named in said.items()
            for each in named
        ]
        [record] = await self._database.fetch(
            self._sql["follow_descriptions"], workspace_id=workspace_id, call=UPKEEP, ids=list(said), rows=rows
        )
        if record["changed"]:
            self._database.committed()
        in_progress: Sequence[str] = record["in_progress"]
        return in_progress

    async def look_again(self, workspace_id: str) -> None:
        """Let the descriptions of open tasks be looked at, because the graph has names that it had not."""
        await self._database.fetch(self._sql["look_again"], workspace_id=workspace_id, limit=_MOST_LOOKED_AT)


def _id(task_id: str, named: Named) -> str:
    return str(uuid.uuid5(_OF_DESCRIPTIONS, "\0".join((task_id, *(part or "" for part in named)))))
