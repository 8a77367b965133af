"""Research documents, and what was appended to them."""

from collections.abc import Sequence
from typing import Any

from planwire.v1.plan_pb2 import Plan
from planwire.v1.research_document_pb2 import ResearchDocument, ResearchDocumentRevision

from service.database.statements import Database
from service.errors import invalid_field, not_found
from service.store.fields import new_row
from service.store.mutations import CallInfo, check_etag, mutate
from service.store.pages import Order
from service.store.resource import Request, Resource
from service.store.workspaces import WorkspaceStore

_BY_NUMBER: Order = {"number": 0}


class ResearchDocumentStore(Resource[ResearchDocument]):
    """The table research_documents."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan]) -> None:
        super().__init__(database, ResearchDocument, "research_documents", workspaces, parent=plans)

    async def append(self, request: Request, call: CallInfo) -> tuple[ResearchDocument, bool]:
        """The document with more text, without its content, and whether this is a replay.

        Raises InvalidArgument, NotFound, Aborted, FailedPrecondition.
        """
        workspace_id = request.workspace_id
        names = {"plan_id": request.plan_id or None, "filename": request.filename}
        document = ResearchDocument(plan_id=request.plan_id, filename=request.filename)
        if request.HasField("expires_at"):
            document.expires_at.CopyFrom(request.expires_at)
        if not request.filename.strip():
            raise invalid_field("filename", "must not be empty")
        revision = new_row(
            ResearchDocumentRevision(
                text=request.text, source=request.source, session_id=request.session_id or call.session
            ),
            "",
        )

        async def append() -> ResearchDocument | None:
            return self._built(
                await self._database.fetchrow(
                    self._sql["append"],
                    workspace_id=workspace_id,
                    call=call,
                    ids=[revision["id"]],
                    etag=request.etag or None,
                    rows=[self.row(document, "")],
                    revisions=[revision],
                )
            )

        async def replay(ids: Sequence[str]) -> ResearchDocument:
            return await self._one("of_revision", ids[0], workspace_id=workspace_id, id=ids[0])

        async def explain() -> None:
            await self._workspaces.require(workspace_id)
            present = await self._database.fetchrow(self._sql["find"], workspace_id=workspace_id, **names)
            if present is None:
                if request.plan_id:
                    await self._parent_present(request)
                raise not_found(self.kind, request.filename)
            check_etag(request.etag or None, present["etag"])

        return await mutate(self._database, workspace_id, call, append, replay, explain)

    async def read(self, request: Request) -> ResearchDocument:
        """A document, on request as it was at an earlier revision. Raises NotFound."""
        id_ = request.research_document_id
        if not request.revision:
            return await self.get(request.workspace_id, id_)
        await self.is_archived(request.workspace_id, id_)
        return await self._one(
            "earlier",
            f"{id_} at revision {request.revision}",
            workspace_id=request.workspace_id,
            id=id_,
            revision=request.revision,
        )

    async def find(self, request: Request) -> ResearchDocument:
        """The document of a plan, or of none, by its filename. Raises NotFound."""
        await self._scope_is_archived(request)
        return await self._one(
            "find",
            request.filename,
            workspace_id=request.workspace_id,
            plan_id=request.plan_id or None,
            filename=request.filename,
        )

    async def _parent_present(self, request: Request) -> None:
        if self._parent:
            await self._parent.live(request.workspace_id, request.plan_id)

    async def _one(self, query: str, name: str, **values: Any) -> ResearchDocument:
        """What a query finds, which may be archived. Raises NotFound with the name."""
        record = await self._database.fetchrow(self._sql[query], **values)
        if record is None:
            record = next(iter(await self._database.fetch_with_archive(self._sql[query], **values)), None)
        if record is None:
            raise not_found(self.kind, name)
        return self.built(record)


class ResearchDocumentRevisionStore(Resource[ResearchDocumentRevision]):
    """The table research_document_revisions."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, documents: ResearchDocumentStore) -> None:
        super().__init__(
            database,
            ResearchDocumentRevision,
            "research_document_revisions",
            workspaces,
            parent=documents,
            order=_BY_NUMBER,
        )
