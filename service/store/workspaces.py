"""Workspaces."""

from collections.abc import Collection

from google.protobuf.field_mask_pb2 import FieldMask
from planwire.v1.workspace_pb2 import Workspace
from planwire.v1.workspace_service_pb2 import RegisterWorkspaceRequest

from service.database.queries import queries
from service.database.statements import Database
from service.domain.ids import normalise_path, path_name, workspace_id
from service.errors import AlreadyExists, FailedPrecondition, id_taken, invalid_field, not_found
from service.store.fields import fields_of, patch_row, refuse_blank
from service.store.mutations import CallInfo, check_etag, mutate
from service.store.pages import Page, PageRequest, fetch_page
from service.store.rows import to_row

_SQL = queries("workspaces")


class WorkspaceStore:
    """The table workspaces."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def register(
        self, call: CallInfo, request: RegisterWorkspaceRequest, visible: Collection[str] | None
    ) -> tuple[Workspace, bool, list[str], bool]:
        """The workspace of a path, whether it is new, the ids of overlapping ones, and whether this is a replay.

        Other workspaces are named only when they are among `visible`, or for None. Raises InvalidArgument for a
        relative path, AlreadyExists when the path or the id belongs to another workspace.
        """
        path = normalised_path(request.path, "path")
        id_ = request.workspace_id or workspace_id(path)
        row = to_row(request, fields_of(Workspace.DESCRIPTOR).updatable) | {"path": path}
        row.setdefault("name", path_name(path))

        async def create() -> tuple[Workspace, bool] | None:
            try:
                record = await self._database.fetchrow(
                    _SQL["register"], workspace_id=id_, call=call, ids=[id_], workspace=row, visible=visible
                )
            except AlreadyExists:
                return None  # a workspace has got the path meanwhile, and `registered` says which
            return (Workspace(**record), True) if record else None

        async def registered() -> tuple[Workspace, bool] | None:
            record = await self._database.fetchrow(_SQL["get_by_path"], path=path, visible=visible)
            if record is None:
                if await self._database.fetchval(_SQL["exists"], workspace_id=id_):
                    raise id_taken("workspace", id_)
                return None
            if visible is not None and record["id"] not in visible:
                raise AlreadyExists(
                    "PATH_TAKEN",
                    f"{path} belongs to a workspace that you may not use; choose another path",
                    resource_type="workspace",
                )
            if request.workspace_id and record["id"] != request.workspace_id:
                raise AlreadyExists(
                    "PATH_TAKEN",
                    f"{path} belongs to workspace {record['id']}; use that id, or another path",
                    {"workspace_id": record["id"]},
                    resource_type="workspace",
                    resource_id=record["id"],
                )
            return Workspace(**record), False

        async def replay(_ids: list[str]) -> tuple[Workspace, bool]:
            return await self.get(id_, visible), False

        (workspace, created), replayed = await mutate(self._database, id_, call, create, replay, registered)
        below = path.rstrip("/").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "/%"
        overlapping = await self._database.fetch(
            _SQL["overlapping"], workspace_id=workspace.id, path=path, below=below, visible=visible
        )
        return workspace, created, [record["id"] for record in overlapping], replayed

    async def get(self, id_: str, visible: Collection[str] | None) -> Workspace:
        """One workspace, with its parent among `visible`, or among all for None. Raises NotFound."""
        record = await self._database.fetchrow(_SQL["get"], workspace_id=id_, visible=visible)
        if record is None:
            raise not_found("workspace", id_)
        return Workspace(**record)

    async def get_by_path(self, path: str, visible: Collection[str] | None) -> Workspace:
        """The workspace of a path, when its id is among `visible`, or for None. Raises InvalidArgument, NotFound."""
        normalised = normalised_path(path, "path")
        record = await self._database.fetchrow(_SQL["get_by_path"], path=normalised, visible=visible)
        if record is None or (visible is not None and record["id"] not in visible):
            raise not_found("workspace", normalised)
        return Workspace(**record)

    async def require(self, id_: str) -> None:
        """Raises NotFound when there is no such workspace."""
        if not await self._database.fetchval(_SQL["exists"], workspace_id=id_):
            raise not_found("workspace", id_)

    async def list(self, visible: Collection[str] | None, page: PageRequest) -> Page[Workspace]:
        """The workspaces with the ids `visible`, or all for None, in the order of their ids."""
        return await fetch_page(
            self._database.fetch,
            _SQL["list"],
            Workspace,
            {"id": ""},
            page,
            visible=None if visible is None else sorted(visible),
        )

    async def update(
        self,
        id_: str,
        call: CallInfo,
        workspace: Workspace,
        mask: FieldMask,
        etag: str | None,
        visible: Collection[str] | None,
    ) -> tuple[Workspace, bool]:
        """The changed workspace, with its parent among `visible`, or among all for None; and whether this is a replay.

        Raises InvalidArgument, NotFound, Aborted.
        """
        patch = patch_row(workspace, mask, "workspace")
        if "name" in patch:
            refuse_blank(patch["name"], "workspace.name")

        async def update() -> Workspace | None:
            record = await self._database.fetchrow(
                _SQL["update"], workspace_id=id_, call=call, ids=[id_], etag=etag, patch=patch, visible=visible
            )
            return Workspace(**record) if record else None

        async def replay(_ids: list[str]) -> Workspace:
            return await self.get(id_, visible)

        async def explain() -> None:
            check_etag(etag, (await self.get(id_, ())).etag)

        return await mutate(self._database, id_, call, update, replay, explain)

    async def indexed(self, id_: str) -> None:
        """The text index of the workspace is up to date."""
        await self._database.fetch(_SQL["indexed"], workspace_id=id_)

    async def delete(self, id_: str, call: CallInfo, etag: str | None, *, force: bool) -> bool:
        """Whether this is a replay. Raises NotFound, Aborted, FailedPrecondition."""

        async def delete() -> str | None:
            record = await self._database.fetchrow(
                _SQL["delete"], workspace_id=id_, call=call, ids=[id_], etag=etag, force=force
            )
            return id_ if record else None

        async def replay(_ids: list[str]) -> str:
            return id_

        async def explain() -> None:
            check_etag(etag, (await self.get(id_, ())).etag)
            if not force:
                raise FailedPrecondition(
                    "WORKSPACE_NOT_EMPTY",
                    f"workspace {id_} holds plans or tasks; set force to delete them with it",
                    violations=((f"workspace {id_}", "holds plans or tasks"),),
                )

        _, replayed = await mutate(self._database, id_, call, delete, replay, explain)
        return replayed


def normalised_path(path: str, field: str) -> str:
    """The one form of a path in a request. Raises InvalidArgument, naming the field, for one that is not absolute."""
    try:
        return normalise_path(path)
    except ValueError as error:
        raise invalid_field(field, str(error)) from None
