"""Every query in service/sql fits the migrated schema and the messages that its rows become."""

import re
from pathlib import Path

import pytest
from google.protobuf.message import Message
from planwire.v1.dependency_pb2 import Dependency
from planwire.v1.event_pb2 import Event
from planwire.v1.event_service_pb2 import UpdateLogEntry
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan, PlanHistoryEntry
from planwire.v1.task_pb2 import Task, TaskAttempt, TaskHistoryEntry
from planwire.v1.transfer_service_pb2 import ImportProgress
from planwire.v1.workspace_pb2 import Workspace

from service.database.pool import Pool
from service.database.queries import queries

SQL = Path(__file__).parents[2] / "service" / "sql"

# Parts of other queries: they are no statements of their own.
FRAGMENTS = {"columns", "attempt_columns", "event_columns", "created", "accepted", "transitioned", "filters"}

# What the rows of a query become, and the columns that are not fields of it.
MESSAGES: dict[str, tuple[type[Message], set[str]]] = {
    "workspaces": (Workspace, set()),
    "plans": (Plan, set()),
    "phases": (Phase, set()),
    "tasks": (Task, {"phase_order_index", "phase_key"}),
    "dependencies": (Dependency, set()),
    "events": (Event, {"position", "deleted"}),
    "plans.history": (PlanHistoryEntry, {"id"}),
    "tasks.history": (TaskHistoryEntry, {"id"}),
    "tasks.attempts": (TaskAttempt, {"id"}),
    "events.create_update_log_entry": (UpdateLogEntry, set()),
    "events.get_update_log_entry": (UpdateLogEntry, set()),
    "events.list_update_log_entries": (UpdateLogEntry, set()),
    "exports.plans": (Plan, {"history"}),
    "exports.phases": (Phase, set()),
    "exports.tasks": (Task, {"history"}),
    "exports.task_attempts": (TaskAttempt, set()),
    "exports.dependencies": (Dependency, set()),
    "imports.progress": (ImportProgress, set()),
}
# Rows that become no message.
PLAIN = {"requests", "imports", "feed", "workspaces.exists", "plans.state", "phases.state", "tasks.state"}

STATEMENTS = [
    (file.stem, name) for file in sorted(SQL.glob("*.sql")) for name in queries(file.stem) if name not in FRAGMENTS
]


async def test_every_query_prepares_and_selects_fields(pool: Pool) -> None:
    wrong = []
    async with pool.acquire() as connection:
        for file, name in STATEMENTS:
            statement = await connection.prepare(queries(file)[name])
            columns = {attribute.name for attribute in statement.get_attributes()}
            if f"{file}.{name}" in PLAIN or (file in PLAIN and f"{file}.{name}" not in MESSAGES):
                continue
            message, others = MESSAGES.get(f"{file}.{name}") or MESSAGES[file]
            if unknown := columns - {field.name for field in message.DESCRIPTOR.fields} - others:
                wrong.append((file, name, unknown))
    assert wrong == []


@pytest.mark.parametrize(("file", "name"), STATEMENTS)
def test_every_parameter_is_cast(file: str, name: str) -> None:
    uncommented = re.sub(r"--.*", "", queries(file)[name])
    assert re.findall(r"\$\d+(?!\d)(?!::)", uncommented) == []


@pytest.mark.parametrize("path", sorted(SQL.glob("*.sql")), ids=lambda path: path.name)
def test_every_query_is_used(path: Path) -> None:
    """By its name in the code, or in braces by another query."""
    root = SQL.parent
    code = "".join(file.read_text() for file in root.rglob("*.py"))
    sql = "".join(file.read_text() for file in SQL.glob("*.sql"))
    for name in queries(path.stem):
        if name.removesuffix("_history") in {"plan", "task"} or path.stem in {"imports", "exports"}:
            used = f'"{name}"' in code or f'"{name.removesuffix("_history")}"' in code
        else:
            used = f'"{name}"' in code or f"{{{name}}}" in sql or f".{name}}}" in sql
        assert used, f"{path.name}: {name}"
