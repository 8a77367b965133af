"""TransferService."""

from collections.abc import AsyncIterator
from functools import partial

from planwire.v1 import transfer_service_pb2 as pb

from service.domain.roles import Role
from service.errors import invalid_field
from service.interceptors.call import Call
from service.store.imports import ImportStore
from service.store.mutations import CallInfo
from service.transfer.exporter import Exporter
from service.transfer.importer import Importer

_LARGEST_BATCH_BYTES = 1024 * 1024


class TransferServicer:
    """See protos/planwire/v1/transfer_service.proto."""

    def __init__(self, imports: ImportStore, importer: Importer, exporter: Exporter) -> None:
        self._imports = imports
        self._importer = importer
        self._exporter = exporter

    async def Import(self, requests: AsyncIterator[pb.ImportRequest], call: Call) -> pb.ImportResponse:
        first = await anext(requests, None)
        if first is None or first.WhichOneof("part") != "header":
            raise invalid_field("header", "the first message of an import carries the header")
        info = CallInfo(
            call.actor,
            call.method.name,
            f"import of {first.header.source}" if first.header.source else None,
            agent=call.agent,
            session=call.session,
        )
        run = self._importer.rehearse if first.header.dry_run else self._importer.run
        batches = _batches(requests, first.workspace_id)
        as_admin = call.principal.may(Role.ADMIN, first.workspace_id)
        if as_admin:
            # Who loses the role goes on in another stream, as who they are then.
            call.needs.add((Role.ADMIN, first.workspace_id))
        refused = partial(call.refused, workspace_id=first.workspace_id)
        return await run(first.workspace_id, info, first.header, batches, as_admin=as_admin, refused=refused)

    async def GetImport(self, request: pb.GetImportRequest, call: Call) -> pb.GetImportResponse:
        return pb.GetImportResponse(progress=await self._imports.progress(request.workspace_id, request.import_id))

    def Export(self, request: pb.ExportRequest, call: Call) -> AsyncIterator[bytes]:
        return self._exporter.answers(request.workspace_id, request.plan_ids, call.principal.workspaces)


async def _batches(requests: AsyncIterator[pb.ImportRequest], workspace_id: str) -> AsyncIterator[pb.ImportBatch]:
    """Raises InvalidArgument for a message that is not a batch of this workspace."""
    async for request in requests:
        if request.WhichOneof("part") != "batch":
            raise invalid_field("batch", "only the first message of an import carries the header")
        if request.workspace_id != workspace_id:
            raise invalid_field("workspace_id", f"must be {workspace_id!r}, as in the first message")
        if len(request.batch.records) > 1 and request.batch.ByteSize() > _LARGEST_BATCH_BYTES:
            raise invalid_field(
                "batch.records", f"must be at most {_LARGEST_BATCH_BYTES} bytes together, or one record"
            )
        yield request.batch
