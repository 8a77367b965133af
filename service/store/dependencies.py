"""Dependencies between plans, phases and tasks."""

from planwire.v1.dependency_pb2 import Dependency, DependencyEnd, DependencyKind
from planwire.v1.dependency_service_pb2 import DependencyDirection, ListDependenciesRequest

from service.database.queries import queries
from service.database.statements import Database
from service.domain.ids import uuid7
from service.errors import not_found
from service.store.mutations import CallInfo, mutate
from service.store.pages import BEFORE_ALL_TIMES, BEFORE_ALL_UUIDS, Page, PageRequest, fetch_page
from service.store.rows import Row, labels, to_row
from service.store.workspaces import WorkspaceStore

_SQL = queries("dependencies")
_CREATABLE = frozenset({"id", "kind"})


def dependency_row(dependency: Dependency) -> Row:
    """The row of a dependency, with an id."""
    row = to_row(dependency, _CREATABLE)
    for end, name in ((dependency.source, "source"), (dependency.target, "target")):
        row |= {f"{name}_{subject}": id_ for subject, id_ in _subject(end).items()}
    row.setdefault("id", uuid7())
    return row


class DependencyStore:
    """The table dependencies."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        self._database = database
        self._workspaces = workspaces

    async def create(self, workspace_id: str, call: CallInfo, dependency: Dependency) -> tuple[Dependency, bool]:
        """The new dependency, and whether this is a replay.

        Raises InvalidArgument, NotFound, AlreadyExists, FailedPrecondition with the path of a cycle.
        """
        row = dependency_row(dependency)

        async def create() -> Dependency | None:
            record = await self._database.fetchrow(_SQL["create"], workspace_id, call, [row["id"]], row)
            return Dependency(**record) if record else None

        async def replay(ids: list[str]) -> Dependency:
            return await self.get(workspace_id, ids[0])

        async def explain() -> None:
            await self._workspaces.require(workspace_id)

        return await mutate(self._database, call, create, replay, explain)

    async def get(self, workspace_id: str, dependency_id: str) -> Dependency:
        """One dependency. Raises NotFound."""
        record = await self._database.fetchrow(_SQL["get"], workspace_id, dependency_id)
        if record is None:
            raise not_found("dependency", dependency_id)
        return Dependency(**record)

    async def list(self, request: ListDependenciesRequest) -> Page[Dependency]:
        """The dependencies that match, oldest first. Raises InvalidArgument, NotFound for an unknown subject."""
        kinds = labels(DependencyKind.DESCRIPTOR, request.kinds) or None
        subject = _subject(request.subject)
        into = request.direction != DependencyDirection.DEPENDENCY_DIRECTION_OUT
        out_of = request.direction != DependencyDirection.DEPENDENCY_DIRECTION_IN
        ends = (into, out_of, *(subject.get(key) for key in ("plan_id", "phase_id", "task_id"))) if subject else ()
        page = await fetch_page(
            PageRequest(request.page_size, request.page_token),
            ("ListDependencies", request.workspace_id, kinds, ends),
            (BEFORE_ALL_TIMES, BEFORE_ALL_UUIDS),
            lambda *key_and_limit: self._database.fetch(
                _SQL["list_of" if subject else "list"], request.workspace_id, kinds, *key_and_limit, *ends
            ),
            lambda record: Dependency(**record),
            lambda record: [record["created_at"].ToJsonString(), record["id"]],
        )
        if not page.items:
            await self._require(request.workspace_id, subject)
        return page

    async def delete(self, workspace_id: str, dependency_id: str, call: CallInfo) -> bool:
        """Whether this is a replay. Raises NotFound."""

        async def delete() -> str | None:
            record = await self._database.fetchrow(_SQL["delete"], workspace_id, call, [dependency_id])
            return dependency_id if record else None

        async def replay(ids: list[str]) -> str:
            return ids[0]

        async def explain() -> None:
            await self.get(workspace_id, dependency_id)

        _, replayed = await mutate(self._database, call, delete, replay, explain)
        return replayed

    async def _require(self, workspace_id: str, subject: dict[str, str]) -> None:
        await self._workspaces.require(workspace_id)
        for key, id_ in subject.items():
            kind = key.removesuffix("_id")
            if await self._database.fetchrow(queries(f"{kind}s")["state"], workspace_id, id_) is None:
                raise not_found(kind, id_)


def _subject(end: DependencyEnd) -> dict[str, str]:
    """The end's set field and its id; nothing for an absent end."""
    return {field.name: id_ for field, id_ in end.ListFields()}
