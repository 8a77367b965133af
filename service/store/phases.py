"""Phases of plans."""

from collections.abc import Sequence

from google.protobuf.field_mask_pb2 import FieldMask
from planwire.v1.phase_pb2 import Phase

from service.database.queries import queries
from service.database.statements import Database
from service.domain.ids import uuid7
from service.errors import FailedPrecondition, invalid_field, not_found
from service.store.coalescing import CoalescedReads
from service.store.mutations import CallInfo, check_etag, mutate
from service.store.pages import BEFORE_ALL_UUIDS, Page, PageRequest, fetch_page
from service.store.rows import Row, to_patch, to_row

_SQL = queries("phases")

_UPDATABLE = frozenset({"name", "description", "order_index"})
_CREATABLE = _UPDATABLE | {"id"}
_BEFORE_ALL_PLACES = -1


def phase_row(phase: Phase, path: str) -> Row:
    """The row of a new phase, with an id. Raises InvalidArgument naming `path` when it has no name."""
    row = to_row(phase, _CREATABLE, path)
    if not row.get("name"):
        raise invalid_field(f"{path}.name", "must not be empty")
    row.setdefault("id", uuid7())
    return row


class PhaseStore:
    """The table phases."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._reads = CoalescedReads(database, _SQL["get"])

    async def create(self, workspace_id: str, call: CallInfo, phase: Phase) -> tuple[Phase, bool]:
        """The new phase, and whether this is a replay. Raises InvalidArgument, NotFound, AlreadyExists."""
        row, plan_id = phase_row(phase, "phase"), phase.plan_id
        if not plan_id:
            raise invalid_field("phase.plan_id", "must not be empty")
        row["plan_id"] = plan_id

        async def create() -> Phase | None:
            record = await self._database.fetchrow(_SQL["create"], workspace_id, call, [row["id"]], plan_id, [row])
            return Phase(**record) if record else None

        async def replay(ids: list[str]) -> Phase:
            return await self.get(workspace_id, ids[0])

        async def explain() -> None:
            await self._require_plan(workspace_id, plan_id)

        return await mutate(self._database, call, create, replay, explain)

    async def get(self, workspace_id: str, phase_id: str) -> Phase:
        """One phase. Raises NotFound."""
        record = await self._reads.get(workspace_id, phase_id)
        if record is None:
            raise not_found("phase", phase_id)
        return Phase(**record)

    async def get_many(self, workspace_id: str, phase_ids: Sequence[str]) -> list[Phase]:
        """Those of the phases that exist, in the order of their plans."""
        if not phase_ids:
            return []
        return [Phase(**record) for record in await self._database.fetch(_SQL["get_many"], workspace_id, phase_ids)]

    async def list(self, workspace_id: str, plan_id: str, page: PageRequest) -> Page[Phase]:
        """The phases of a plan in their order. Raises InvalidArgument, NotFound."""
        phases = await fetch_page(
            page,
            ("ListPhases", workspace_id, plan_id),
            (_BEFORE_ALL_PLACES, BEFORE_ALL_UUIDS),
            lambda *key_and_limit: self._database.fetch(_SQL["list"], workspace_id, plan_id, *key_and_limit),
            lambda record: Phase(**record),
            lambda record: [record["order_index"], record["id"]],
        )
        if not phases.items:
            await self._require_plan(workspace_id, plan_id)
        return phases

    async def update(
        self, workspace_id: str, phase_id: str, call: CallInfo, phase: Phase, mask: FieldMask, etag: str | None
    ) -> tuple[Phase, bool]:
        """The changed phase, and whether this is a replay. Raises InvalidArgument, NotFound, Aborted."""
        patch = to_patch(phase, mask, _UPDATABLE, "phase")
        if "name" in patch and not patch["name"]:
            raise invalid_field("phase.name", "must not be empty")

        async def update() -> Phase | None:
            record = await self._database.fetchrow(_SQL["update"], workspace_id, call, [phase_id], etag, patch)
            return Phase(**record) if record else None

        async def replay(ids: list[str]) -> Phase:
            return await self.get(workspace_id, ids[0])

        async def explain() -> None:
            check_etag(etag, (await self.get(workspace_id, phase_id)).etag)

        return await mutate(self._database, call, update, replay, explain)

    async def delete(self, workspace_id: str, phase_id: str, call: CallInfo, etag: str | None, *, force: bool) -> bool:
        """Whether this is a replay. Raises NotFound, Aborted, FailedPrecondition."""

        async def delete() -> str | None:
            record = await self._database.fetchrow(_SQL["delete"], workspace_id, call, [phase_id], etag, force)
            return phase_id if record else None

        async def replay(ids: list[str]) -> str:
            return ids[0]

        async def explain() -> None:
            state = await self._database.fetchrow(_SQL["state"], workspace_id, phase_id)
            if state is None:
                raise not_found("phase", phase_id)
            check_etag(etag, state["etag"])
            if state["tasks"] and not force:
                raise FailedPrecondition(
                    "PHASE_NOT_EMPTY",
                    f"phase {phase_id} has {state['tasks']} tasks; move them, or set force to delete them with it",
                    violations=((f"phase {phase_id}", f"has {state['tasks']} tasks"),),
                )

        _, replayed = await mutate(self._database, call, delete, replay, explain)
        return replayed

    async def _require_plan(self, workspace_id: str, plan_id: str) -> None:
        if await self._database.fetchrow(queries("plans")["state"], workspace_id, plan_id) is None:
            raise not_found("plan", plan_id)
