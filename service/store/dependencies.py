"""Dependencies between plans, phases and tasks."""

from collections.abc import Iterable, Mapping
from typing import Any

from planwire.v1.dependency_pb2 import Dependency, DependencyEnd, DependencyKind
from planwire.v1.dependency_service_pb2 import DependencyDirection

from service.database.statements import Database
from service.store.fields import new_row
from service.store.pages import OLDEST_FIRST, Page
from service.store.resource import Request, Resource
from service.store.rows import Row, labels
from service.store.workspaces import WorkspaceStore
from service.turns import in_turns

_SUBJECTS = ("plan_id", "phase_id", "task_id")


def dependency_row(dependency: Dependency, path: str) -> Row:
    """The row of a new dependency, with an id. Raises InvalidArgument."""
    return with_ends(new_row(dependency, path))


async def dependency_rows(dependencies: Iterable[Dependency]) -> list[Row]:
    """Those of a request's field `dependencies`."""
    return [dependency_row(edge, f"dependencies[{index}]") async for index, edge in in_turns(enumerate(dependencies))]


def with_ends(row: Row) -> Row:
    """The row with a column for each kind of end in place of the messages: source_plan_id and so on."""
    for name in ("source", "target"):
        row |= {f"{name}_{subject}": id_ for subject, id_ in row.pop(name).items()}
    return row


class DependencyStore(Resource[Dependency]):
    """The table dependencies."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, subjects: Mapping[str, Resource[Any]]) -> None:
        """`subjects` are what dependencies can lie between, by the field of DependencyEnd that names one."""
        super().__init__(database, Dependency, "dependencies", workspaces)
        self._subjects = subjects

    def row(self, message: Dependency, path: str) -> Row:
        return dependency_row(message, path)

    async def list(self, request: Request, resume_token: str = "") -> Page[Dependency]:
        """The dependencies that match, oldest first. Raises InvalidArgument, NotFound for an unknown subject."""
        kinds = labels(DependencyKind.DESCRIPTOR, request.kinds) or None
        subject = _subject(request.subject)
        if not subject:
            return await self.scoped_page("list", Dependency, OLDEST_FIRST, request, resume_token, kinds=kinds)
        return await self.scoped_page(
            "list_of",
            Dependency,
            OLDEST_FIRST,
            request,
            resume_token,
            kinds=kinds,
            into=request.direction != DependencyDirection.DEPENDENCY_DIRECTION_OUT,
            out_of=request.direction != DependencyDirection.DEPENDENCY_DIRECTION_IN,
            **{name: subject.get(name) for name in _SUBJECTS},
        )

    async def _scope_is_archived(self, request: Request) -> bool:
        """As in Resource; the parent is the subject."""
        await self._workspaces.require(request.workspace_id)
        return any(
            [
                await self._subjects[name].is_archived(request.workspace_id, id_)
                for name, id_ in _subject(request.subject).items()
            ]
        )


def _subject(end: DependencyEnd) -> dict[str, str]:
    """The end's set field and its id; nothing for an absent end."""
    return {field.name: id_ for field, id_ in end.ListFields()}
