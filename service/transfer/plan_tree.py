"""A plan with all that it consists of, as of one moment."""

from collections.abc import AsyncIterator
from functools import partial

from planwire.v1.plan_service_pb2 import GetPlanTreeRequest, GetPlanTreeResponse

from service.database.pool import Connection, Record
from service.database.queries import queries
from service.database.statements import Database, see_archive
from service.errors import not_found
from service.transfer.packed import encoded, packed

# The tables of the parts, by the fields of PlanTreeItem. Each has the query `of_plan`.
_TABLES = {
    "note": "plan_notes",
    "artifact": "plan_artifacts",
    "agent_session": "agent_sessions",
    "handoff": "handoffs",
    "conversation": "conversations",
    "message": "messages",
    "context_item": "context_items",
    "research_document": "research_documents",
    "phase": "phases",
    "task": "tasks",
    "dependency": "dependencies",
    "program_dependency": "program_dependencies",
}
# What is said of a part beside it.
_ABOUT_PARTS = {"met"}


class PlanTrees:
    """Reads whole plans, with one query for each table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def answers(self, request: GetPlanTreeRequest) -> AsyncIterator[bytes]:
        """The serialised answers of a GetPlanTree. Raises NotFound, ResourceExhausted."""
        return packed(self._items(request))

    async def _items(self, request: GetPlanTreeRequest) -> AsyncIterator[list[bytes]]:
        async with self._database.transaction("repeatable_read", readonly=True) as connection:
            named = {"workspace_ids": [request.workspace_id], "ids": [request.plan_id]}
            record = await connection.fetchrow(*queries("plans")["get"](**named))
            if record is None:
                await see_archive(connection)
                record = await connection.fetchrow(*queries("plans")["get"](**named))
            if record is None:
                raise not_found("plan", request.plan_id)
            yield [_answer("plan", record)]
            if record := await connection.fetchrow(*queries("stories")["get"](**named)):
                yield [_answer("story", record)]
            # What comes before the phases.
            artifacts = ("artifact",) if request.include_artifacts else ()
            talk = ("conversation", "message") if request.include_messages else ("conversation",)
            context = ("context_item",) if request.include_context_items else ()
            for part in ("note", *artifacts, "agent_session", "handoff", *context, "research_document", *talk):
                async for parts in _parts(connection, part, request):
                    yield [item for _, item in parts]
            async for items in _phases_with_tasks(connection, request):
                yield items
            for part in ("dependency", "program_dependency"):
                async for parts in _parts(connection, part, request):
                    yield [item for _, item in parts]


async def _phases_with_tasks(connection: Connection, request: GetPlanTreeRequest) -> AsyncIterator[list[bytes]]:
    """Each phase followed by its tasks, then the tasks that are in none."""
    phases = (row async for rows in _parts(connection, "phase", request) for row in rows)
    phase = await anext(phases, None)
    phase_id = ""
    async for tasks in _parts(connection, "task", request):
        items: list[bytes] = []
        for task, item in tasks:
            while phase is not None and phase_id != task["phase_id"]:
                phase_id = phase[0]["id"]
                yield [*items, phase[1]]
                items.clear()
                phase = await anext(phases, None)
            items.append(item)
        yield items
    while phase is not None:
        yield [phase[1]]
        phase = await anext(phases, None)


def _parts(connection: Connection, part: str, request: GetPlanTreeRequest) -> AsyncIterator[list[tuple[Record, bytes]]]:
    of_plan = queries(_TABLES[part])["of_plan"](workspace_id=request.workspace_id, plan_id=request.plan_id)
    return encoded(connection, of_plan, partial(_answer, part))


def _answer(part: str, row: Record) -> bytes:
    """Made in place: a Task that is copied into an item, and that into an answer, takes as long again."""
    given = {name: value for name, value in row.items() if value is not None}
    about = {name: given.pop(name) for name in _ABOUT_PARTS & given.keys()}
    return GetPlanTreeResponse(items=[{part: given} | about]).SerializeToString()
