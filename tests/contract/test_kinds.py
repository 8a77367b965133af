"""Everything that a workspace holds comes in and goes out: each table has a kind of record, or a reason why not."""

import pytest
from planwire.v1.transfer_service_pb2 import ImportRecord

from service.database.pool import Pool
from service.database.queries import column_list
from service.transfer.kinds import KINDS, Kind

WITHOUT_KIND = {
    "event_log": "what happened here; an import writes its own events",
    "feed": "the order of the events here",
    "feed_floors": "how far the events here are kept",
    "plan_spending": "what follows from the usage of the plans",
    "program_spending": "what follows from the usage of the programs' plans",
    "task_readiness": "what follows from the tasks, plans and dependencies",
    "held_phases": "what follows from the phases and their tasks",
    "story_slots": "what follows from the tasks of stories",
    "waiting_levels": "what follows from the dependencies",
    "archived_parents": "parents that tasks get back when both are restored here",
    "task_leases": "who works here now: leases end by the clock of this database, and a token means nothing elsewhere",
    "spent_attempts": "which tokens were given out here for tasks that are gone",
    "plan_versions": "which versions of plans are gone from this workspace",
    "tools": "what follows from the catalogs of tools",
    "tool_actions": "what follows from the catalogs of tools",
    "tool_action_params": "what follows from the catalogs of tools",
    "index_metadata": "what was indexed here: files are sent again, and the rest is what the workspace holds",
    "chunks": "what the documents of the index are cut into",
    "chunk_words": "the words of the chunks",
    "word_counts": "what follows from the words of the chunks",
    "search_statistics": "what follows from the words of the chunks",
    "embeddings": "what a model has made of the chunks",
    "embedding_failures": "what a model has not made of the chunks",
    "code_extracts": "what was read of the files here: they are sent again",
    "code_graphs": "how often the files here have changed",
    "index_queue": "what of the workspace is still to be indexed here",
    "imports": "how far imports into this workspace got",
    "import_bases": "what files said when they were imported here",
}
# What every import says in its own way, see service/sql/transfers.sql, and what none does.
ELSEWHERE = {"workspace_id", "id", "updated_at", "revision"}
OF_THE_PLACE = {
    "workspaces": {"path", "rag_indexed_at", "rag_indexed_commit_sha"},
    "dependencies": {"met"},
    "conversations": {"message_count", "last_message_at"},
    "research_documents": {"content_bytes"},
}


async def test_every_table_of_a_workspace_has_a_kind_or_a_reason(pool: Pool) -> None:
    tables = await pool.fetch(
        """
        SELECT rel.relname::text AS name
        FROM pg_class AS rel
        JOIN pg_attribute AS att ON att.attrelid = rel.oid AND att.attname = 'workspace_id' AND NOT att.attisdropped
        WHERE rel.relkind IN ('r', 'p') AND NOT rel.relispartition AND rel.relnamespace = 'public'::regnamespace
        """
    )
    found = {table["name"] for table in tables if not table["name"].endswith("_archive")} | {"workspaces"}
    carried = {kind.table for kind in KINDS} | {f"{kind.name}_history" for kind in KINDS if kind.history}
    assert found - carried - WITHOUT_KIND.keys() == set()
    assert carried - found == set()
    assert WITHOUT_KIND.keys() - found == set()


def test_every_record_has_a_kind() -> None:
    assert {kind.name for kind in KINDS} == {field.name for field in ImportRecord.DESCRIPTOR.fields}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
async def test_a_kind_carries_every_column(pool: Pool, kind: Kind) -> None:
    columns = await pool.fetch(
        """
        SELECT att.attname::text AS name FROM pg_attribute AS att
        WHERE att.attrelid = $1::text::regclass AND att.attnum > 0 AND NOT att.attisdropped AND att.attgenerated = ''
        """,
        kind.table,
    )
    stored = {column["name"] for column in columns} - ELSEWHERE - OF_THE_PLACE.get(kind.table, set())
    assert set(column_list(kind.table, "imported")) == stored
