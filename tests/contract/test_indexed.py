"""Everything that a workspace keeps is found: each table has a kind that is searched, or a reason why not."""

import re

import pytest

from service.database.pool import Pool
from service.database.queries import queries
from service.search.kinds import KINDS, TASK, Kind
from tests.contract.test_kinds import WITHOUT_KIND

# Beside those that follow from others, see WITHOUT_KIND.
NOT_SEARCHED = {
    "workspaces": "ListWorkspaces finds them; a search is in some that the caller names",
    "workspace_paths": "paths of folders, which FindWorkspace finds",
    "program_links": "which workspaces a program has, and no words",
    "plan_history": "why a status changed; the events and the history of a plan say it",
    "story_history": "why a status changed; the events and the history of a story say it",
    "task_history": "why a status changed; the events and the history of a task say it",
    "dependencies": "what waits for what, and no words",
    "program_dependencies": "what waits for what, and no words",
    "ai_usage": "numbers, and the names of models",
    "message_rag_contexts": "copies of chunks that a search has found",
    "research_document_revisions": "found as the text of their documents",
    "tool_catalogs": "SearchCatalog finds what is in them",
    "agent_definitions": "SearchCatalog finds them",
    "instruction_files": "SearchCatalog finds them",
    "skill_definitions": "SearchCatalog finds them",
    "code_nodes": "CodeGraphService finds them; their files are searched where they are indexed as documents",
    "code_links": "they name symbols and files, which are found by their names",
    "code_edges": "CodeGraphService finds them, and they have no words",
}
# Texts and JSON that say who, where and how, and not what a record is about.
NO_WORDS = {
    *("workspace_id", "created_by", "original_author", "changed_by", "author", "agent", "assigned_agent"),
    *("approved_by", "approval_requested_by", "status", "priority", "min_priority", "review", "old_result", "model"),
    *("project_id", "program_workspace_id", "target_branch", "external_ref", "estimated_resources", "actual_resources"),
}
# What else of a record is not searched.
NOT_INDEXED = {
    "stories": {
        *("worktree_path", "git_branch", "issue_provider", "issue_owner", "issue_repo", "automation_mode"),
        *("dispatch_target", "source", "source_guardian_id", "pattern_name", "pattern_language"),
        *("suggested_capability", "gate_mode"),
    },
    # The output in words is searched, a review is found as such, and a search looks up the session.
    "tasks": {"capability", "output_data", "review_feedback", "session_id"},
    "task_attempts": {"output_data", "review_feedback"},
    # The content as it was written.
    "plan_artifacts": {"content_json"},
    # The whole output of a step, which can be megabytes; the summary says what came of it.
    "execution_logs": {"output_full_json", "agent_type"},
}

TABLES = """
SELECT rel.relname::text AS name
FROM pg_class AS rel
JOIN pg_attribute AS att ON att.attrelid = rel.oid AND att.attname = 'workspace_id' AND NOT att.attisdropped
WHERE rel.relkind IN ('r', 'p') AND NOT rel.relispartition AND rel.relnamespace = 'public'::regnamespace
"""
COLUMNS = """
SELECT attname::text AS name FROM pg_attribute
WHERE attrelid = $1::text::regclass AND attnum > 0 AND NOT attisdropped
    AND atttypid::regtype::text IN ('text', 'text[]', 'jsonb', 'json')
"""


async def test_every_table_is_searched_or_says_why_not(pool: Pool) -> None:
    tables = {row["name"] for row in await pool.fetch(TABLES) if not row["name"].endswith("_archive")} | {"workspaces"}
    searched = {kind.table for kind in KINDS}
    assert tables - searched - NOT_SEARCHED.keys() - WITHOUT_KIND.keys() == set()
    assert searched - tables == NOT_SEARCHED.keys() - tables == set()
    assert not searched & (NOT_SEARCHED.keys() | WITHOUT_KIND.keys())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
async def test_all_that_a_record_says_is_searched_or_named(pool: Pool, kind: Kind) -> None:
    columns = {row["name"] for row in await pool.fetch(COLUMNS, kind.table)}
    read = set(re.findall(r"\w+", queries("indexed")[kind.name].text))
    not_read = columns - read
    assert not_read == (NO_WORDS | NOT_INDEXED.get(kind.table, set())) & not_read
    assert NOT_INDEXED.get(kind.table, set()) <= not_read


@pytest.mark.parametrize("forgotten", ["table", "column"])
async def test_what_is_forgotten_is_noticed(owner_pool: Pool, forgotten: str) -> None:
    if forgotten == "table":
        await owner_pool.execute("CREATE TABLE errands (workspace_id text NOT NULL, id uuid, words text)")
        with pytest.raises(AssertionError):
            await test_every_table_is_searched_or_says_why_not(owner_pool)
        return
    await test_all_that_a_record_says_is_searched_or_named(owner_pool, TASK)
    await owner_pool.execute("ALTER TABLE tasks ADD COLUMN colour text NOT NULL DEFAULT 'red'")
    with pytest.raises(AssertionError):
        await test_all_that_a_record_says_is_searched_or_named(owner_pool, TASK)
