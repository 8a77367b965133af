"""Every query in service/sql fits the migrated schema and the messages that its rows become."""

from pathlib import Path

import pytest
from google.protobuf.message import Message
from planwire.v1.agent_definition_pb2 import AgentDefinition
from planwire.v1.ai_usage_pb2 import ModelUsage
from planwire.v1.catalog_service_pb2 import CatalogHit, ListedTool, ListedToolAction
from planwire.v1.claim_pb2 import Lease
from planwire.v1.code_graph_pb2 import CodeFreshness, CodeNode
from planwire.v1.code_graph_service_pb2 import IndexedCodeFile
from planwire.v1.code_link_pb2 import CodeConflict
from planwire.v1.context_item_pb2 import ContextType
from planwire.v1.dependency_pb2 import Dependency, GraphNode
from planwire.v1.event_pb2 import Event
from planwire.v1.instruction_file_pb2 import InstructionFile
from planwire.v1.plan_service_pb2 import PurgedPlan
from planwire.v1.program_pb2 import ProgramDependency
from planwire.v1.review_pb2 import Review
from planwire.v1.search_service_pb2 import IndexedFile, IndexedKind, SearchHit
from planwire.v1.skill_definition_pb2 import SkillDefinition
from planwire.v1.task_pb2 import Task, TaskAttempt
from planwire.v1.tool_catalog_pb2 import Tool, ToolCatalog
from planwire.v1.transfer_service_pb2 import ImportProgress

from service.database.pool import Pool
from service.database.queries import Query, column_list, queries
from service.store.fields import fields_of
from service.store.reports import REPORTS
from service.transfer.bases import TABLES
from service.transfer.kinds import KINDS

SQL = Path(__file__).parents[2] / "service" / "sql"

CATALOG: dict[str, type[Message]] = {
    "tool_catalogs": ToolCatalog,
    "agent_definitions": AgentDefinition,
    "instruction_files": InstructionFile,
    "skill_definitions": SkillDefinition,
}
# What the rows of a query become, or those of all queries of a table, and the columns that are not fields of it. Each
# table that is exported is known by its kind; others are listed.
MESSAGES: dict[str, tuple[type[Message], set[str]]] = {
    **{kind.table: (kind.message, set()) for kind in KINDS},
    **{f"{kind.table}.export": (kind.message, {"history"}) for kind in KINDS if kind.history},
    **{f"{kind.table}.history": (kind.history, set()) for kind in KINDS if kind.history},
    "tasks": (Task, {"phase_order_index", "phase_key"}),
    "tasks.attempts": (TaskAttempt, set()),
    "dependencies.of_plan": (Dependency, {"met"}),
    "program_dependencies.of_plan": (ProgramDependency, {"met"}),
    "tasks.reviews": (Review, set()),
    "approvals": (Task, set()),
    **dict.fromkeys(
        [f"context_items.types{scope}" for scope in ("", "_in_workspace", "_of_plan", "_of_phase", "_of_task")],
        (ContextType, set()),
    ),
    "events": (Event, {"position", "deleted"}),
    "dependency_graph": (GraphNode, {"stopped"}),
    "dependency_graph.plan_edges": (Dependency, set()),
    "dependency_graph.plan_program_edges": (ProgramDependency, set()),
    "code_nodes.find": (CodeNode, {"rank", "key"}),
    "code_conflicts": (CodeConflict, set()),
    "code_nodes.outline": (CodeNode, {"depth"}),
    "code_extracts.list": (IndexedCodeFile, set()),
    "code_extracts.freshness": (CodeFreshness, set()),
    "index_metadata.list_files": (IndexedFile, set()),
    "index_metadata.kinds": (IndexedKind, set()),
    "search.show": (SearchHit, {"id"}),
    "code_nodes.of_chunks": (CodeNode, {"place"}),
    "imports.progress": (ImportProgress, set()),
    "plans.purgeable": (PurgedPlan, set()),
    "plans.purge": (PurgedPlan, set()),
    "task_leases": (Lease, set()),
    "task_leases.work": (Task, {"job", "role", "lease_until"}),
    "tasks.create_together": (Task, {"job"}),
    "task_readiness.list": (Task, {"plan_key", "phase_order_index", "phase_key"}),
    "task_readiness.list_by_priority": (Task, {"rank", "plan_key"}),
    **{f"{table}.put": (message, {"created", "changed"}) for table, message in CATALOG.items()},
    "skill_definitions.match": (SkillDefinition, {"place"}),
    "tool_catalogs.list_tools": (ListedTool, {"order_index"}),
    "tool_catalogs.list_tool_actions": (ListedToolAction, {"order_index"}),
    "tool_catalogs.tool": (Tool, {"catalog"}),
    "tool_catalogs.search": (CatalogHit, {"place", "place_name"}),
    **{f"ai_usage.of_{scope}": (ModelUsage, set()) for scope in ("workspace", "program", "plan", "phase", "task")},
    **{
        f"reports.{name}": (report.item, report.order.keys() - report.item.DESCRIPTOR.fields_by_name.keys())
        for name, report in REPORTS.items()
    },
}
# Rows that become no message.
PLAIN = {
    "requests",
    "index_metadata",
    "chunks",
    "search",
    "code_extracts",
    "code_nodes.known_paths",
    "code_nodes.others",
    "code_nodes.ids",
    "code_nodes.remove_source",
    "code_edges.put",
    "code_links.of_diff",
    "code_links.present",
    "code_links.rename",
    "code_links.described",
    "code_links.meant",
    "code_links.follow_descriptions",
    "code_links.look_again",
    "code_conflicts.open",
    "code_edges.step_on",
    "code_edges.step_back",
    "code_edges.module_imports",
    "index_queue",
    "embeddings",
    "indexed",
    "imports",
    "feed",
    "foreign_keys",
    "task_leases.closed",
    "task_leases.give_back_expired",
    "task_leases.in_progress_of",
    "task_leases.refused",
    "task_readiness",
    "archive",
    "plans.not_put_away",
    "plans.put_away",
    "phases.size",
    "agent_sessions.find_orphans",
    "dependency_graph.waiting_path",
    "dependency_graph.waits",
    "workspaces.exists",
    "knowledge.newest",
    "knowledge.delete",
    "plans.state",
    "stories.state",
    "plans.hidden_of_program",
    "phases.tasks_in",
    "phases.reorder",
    "tasks.reorder",
    "tasks.has_phase",
    "tasks.progress",
    "tasks.state",
    "approval_rules.in_the_way",
    "approvals.pending_ids",
    "approvals.decide",
    "approvals.state",
    "execution_logs.append",
    "messages.append",
    "code_edges.leads_back",
    "message_rag_contexts.append",
    "execution_logs.attempts_of",
    "tool_catalogs.action",
    "tool_catalogs.version",
    "instruction_files.globs",
    "ai_usage.spending_of_plan",
    "ai_usage.spending_of_program",
    *(f"{kind.table}.import" for kind in KINDS),
    *(f"{table}.compare" for table in TABLES),
}

STATEMENTS = [
    (file.stem, name)
    for file in sorted(SQL.glob("*.sql"))
    for name, query in queries(file.stem).items()
    if query.text.startswith(("SELECT", "WITH", "INSERT", "UPDATE", "DELETE"))
]


async def test_every_query_prepares_and_selects_fields(pool: Pool) -> None:
    wrong = []
    async with pool.acquire() as connection:
        for file, name in STATEMENTS:
            statement = await connection.prepare(queries(file)[name].text)
            columns = {attribute.name for attribute in statement.get_attributes()}
            if f"{file}.{name}" in PLAIN or (file in PLAIN and f"{file}.{name}" not in MESSAGES):
                continue
            message, others = MESSAGES.get(f"{file}.{name}") or MESSAGES[file]
            if unknown := columns - {field.name for field in message.DESCRIPTOR.fields} - others:
                wrong.append((file, name, unknown))
    assert wrong == []


@pytest.mark.parametrize("table", [kind.table for kind in KINDS if "update" in queries(kind.table)])
def test_what_can_be_updated_is_what_the_protos_say(table: str) -> None:
    message, _ = MESSAGES[table]
    as_text = {"content"} if table == "plan_artifacts" else set()
    assert set(column_list(table, "writable")) | as_text == fields_of(message.DESCRIPTOR).updatable


def test_every_parameter_has_a_type() -> None:
    with pytest.raises(ValueError, match="give :plan_id a type"):
        Query("plans.get", "SELECT FROM plans WHERE id = :plan_id")
    with pytest.raises(ValueError, match=r"give \$1 a name"):
        Query("plans.get", "SELECT FROM plans WHERE id = $1::uuid")


def test_a_query_takes_just_its_parameters() -> None:
    query = Query(
        "plans.some", "SELECT FROM plans WHERE id = :id::uuid OR id = :other::uuid OR name = ':id' AND id = :id::uuid"
    )
    assert query(id="a", other="b")[1:] == ("a", "b")
    assert query.text.count("$1::uuid") == 2
    for wrong in ({"id": "a"}, {"id": "a", "other": "b", "third": "c"}):
        with pytest.raises(TypeError, match="takes id, other"):
            query(**wrong)


@pytest.mark.parametrize("path", sorted(SQL.glob("*.sql")), ids=lambda path: path.name)
def test_every_query_is_used(path: Path) -> None:
    """By its name in the code, or in braces by another query."""
    root = SQL.parent
    code = "".join(file.read_text() for file in root.rglob("*.py"))
    sql = "".join(file.read_text() for file in SQL.glob("*.sql"))
    for name in queries(path.stem):
        used = f'"{name}"' in code or f"{{{name}}}" in sql or f".{name}}}" in sql
        assert used, f"{path.name}: {name}"
