"""The queries that are asked often find their rows by an index, however full the tables are."""

import json
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest

from service.database.embedded import EmbeddedPostgres
from service.database.pool import Connection, Pool, close_pool, open_pool
from service.database.queries import queries
from service.store.mutations import CallInfo
from tests.conftest import fresh_database
from tests.support.roles import as_owner

SQL = Path(__file__).parents[2] / "service" / "sql"

# Workspaces of equal size, so that none of them is most of a table.
WORKSPACES, PLANS, TASKS = 25, 40, 10

FILL = f"""
INSERT INTO workspaces (id, name, path) SELECT 'w' || w, 'w', '/w' || w FROM generate_series(1, {WORKSPACES}) AS w;
INSERT INTO plans (workspace_id, id, project_id, session_id, name, status, created_at)
SELECT 'w' || w, ('00000000-0000-0000-0000-' || lpad(to_hex(w * 1000 + p), 12, '0'))::uuid, 'web', 's' || p, 'p' || p,
    CASE p % 4 WHEN 0 THEN 'active' ELSE 'draft' END, now() - p * interval '1 hour'
FROM generate_series(1, {WORKSPACES}) AS w, generate_series(1, {PLANS}) AS p;
INSERT INTO phases (workspace_id, id, plan_id, name, order_index) SELECT workspace_id, id, id, 'a', 0 FROM plans;
INSERT INTO tasks (workspace_id, plan_id, phase_id, order_index, title, external_ref, created_at, status)
SELECT workspace_id, id, id, t, 't', id || '-' || t, now() - t * interval '1 minute',
    CASE t % 5 WHEN 0 THEN 'failed' ELSE 'pending' END
FROM plans, generate_series(1, {TASKS}) AS t;
UPDATE tasks SET parent_task_id = first.id FROM tasks AS first
WHERE tasks.workspace_id = first.workspace_id AND tasks.plan_id = first.plan_id
    AND first.order_index = 1 AND tasks.order_index % 5 = 0;
INSERT INTO plan_history (workspace_id, plan_id, new_status) SELECT workspace_id, id, 'draft' FROM plans;
INSERT INTO stories (workspace_id, id, title, created_at, verification_passed)
SELECT workspace_id, id, 's', created_at, CASE name WHEN 'p7' THEN false END FROM plans;
INSERT INTO story_history (workspace_id, story_id, new_status) SELECT workspace_id, id, 'created' FROM stories;
INSERT INTO task_history (workspace_id, task_id, new_status) SELECT workspace_id, id, 'pending' FROM tasks;
INSERT INTO task_attempts (workspace_id, task_id, attempt, status) SELECT workspace_id, id, 1, 'failed' FROM tasks;
ALTER TABLE dependencies DISABLE TRIGGER dependencies_cycle;
INSERT INTO dependencies (workspace_id, source_task_id, target_task_id)
SELECT first.workspace_id, first.id, later.id
FROM tasks AS first JOIN tasks AS later USING (workspace_id, plan_id)
WHERE first.order_index = 1 AND later.order_index > 1;
INSERT INTO dependencies (workspace_id, source_phase_id, target_plan_id) SELECT workspace_id, id, plan_id FROM phases;
ALTER TABLE dependencies ENABLE TRIGGER dependencies_cycle;
ALTER TABLE program_dependencies DISABLE TRIGGER USER;
INSERT INTO program_dependencies (workspace_id, target_plan_id, source_workspace_id, source_plan_id)
SELECT target.workspace_id, target.id, source.workspace_id, source.id
FROM plans AS target JOIN plans AS source ON source.name = target.name AND source.workspace_id < target.workspace_id;
ALTER TABLE program_dependencies ENABLE TRIGGER USER;
INSERT INTO plan_notes (workspace_id, plan_id, content) SELECT workspace_id, id, 'n' FROM plans;
INSERT INTO research_documents (workspace_id, plan_id, filename) SELECT workspace_id, id, id::text FROM plans;
INSERT INTO research_document_revisions (workspace_id, research_document_id, number, text)
SELECT workspace_id, id, 1, 'b' FROM research_documents;
INSERT INTO context_items (workspace_id, plan_id, type, text) SELECT workspace_id, id, 't', 'n' FROM plans;
INSERT INTO knowledge (workspace_id, slug, title, content) SELECT workspace_id, name, 't', 'n' FROM plans;
INSERT INTO reviews (workspace_id, task_id, attempt, new_result) SELECT workspace_id, id, 1, 'pending' FROM tasks;
UPDATE tasks SET requires_approval = true WHERE order_index = 7;
INSERT INTO approval_rules (workspace_id, plan_id, label) SELECT workspace_id, id, 'risky' FROM plans;
INSERT INTO plan_artifacts (workspace_id, plan_id, artifact_type, content_json)
SELECT workspace_id, id, 'other', format('{{"steps": [{{"title": "%s"}}]}}', id) FROM plans;
INSERT INTO task_leases (workspace_id, task_id, attempt, worker, lease_until)
SELECT workspace_id, id, 1, 'a', now() + interval '1 hour' FROM tasks WHERE order_index < 4;
INSERT INTO execution_logs (workspace_id, task_id, attempt, step_number, agent_type, status, duration_ms, timestamp)
SELECT workspace_id, id, 0, 1, 'code', CASE order_index WHEN 1 THEN 'failed' ELSE 'completed' END, 5,
    created_at - order_index * interval '5 days'
FROM tasks;
INSERT INTO ai_usage (workspace_id, task_id, provider, model, cost_source, created_at)
SELECT workspace_id, id, 'p', 'm', 'reported', created_at FROM tasks;
UPDATE tasks SET completed_at = created_at WHERE status = 'failed';
INSERT INTO conversations (workspace_id, id, plan_id) SELECT workspace_id, id, id FROM plans;
INSERT INTO messages (workspace_id, conversation_id, number, role, content, metadata)
SELECT workspace_id, id, n, 'user', 'word' || id, jsonb_build_object('of', id)
FROM plans, generate_series(1, {TASKS}) AS n;
INSERT INTO requests (actor, rpc, request_id, fingerprint)
SELECT 'a', 'r', id, decode(repeat('00', 32), 'hex') FROM tasks;
ANALYZE;
"""

PLAN = f"'{UUID(int=3007)}'"
ID = f"'{UUID(int=9)}'"
CALL = "ROW('a', 'r', NULL, NULL, NULL, NULL, NULL)::call_info"
TIME = "'-infinity'"

# What each query is asked with, and the indexes of which it uses at least one.
HOME = {"workspace_id": "'w3'"}
CHANGE = HOME | {"call": CALL, "etag": "NULL"}
OLDEST = {"after_created_at": TIME, "after_id": ID, "limit": "11"}
PARTS = {"plan_ids": f"ARRAY[{PLAN}]::uuid[]", "after_id": f"'{UUID(int=0)}'", "limit": "11"}
FOUND = (
    HOME | OLDEST | {"plan_id": "NULL", "conversation_id": "NULL", "roles": "NULL", "after_created_at": "'infinity'"}
)
ANY_TASK = dict.fromkeys(
    [
        "phase_id",
        "parent_task_id",
        "statuses",
        "labels",
        "assigned_agent",
        "external_refs",
        "wave",
        "names",
        "ends_of_ids",
    ],
    "NULL",
)
SHOWN = dict.fromkeys(["start_time", "end_time", "valid_at", "include_superseded", "include_expired"], "NULL")
CONTEXT = HOME | OLDEST | SHOWN | {"types": "NULL"}
REPORT = HOME | {"plan_id": "NULL", "start_time": "NULL", "end_time": "NULL", "limit": "11"}
TASK = {"id": ID, "ids": f"ARRAY[{ID}]"}
READY = dict.fromkeys(["plan_id", "capabilities", "labels", "assigned_agent"], "NULL") | {"after_id": ID, "limit": "11"}
CASES: dict[str, tuple[dict[str, str], set[str]]] = {
    "plans.get": (
        {"workspace_ids": "ARRAY['w3']", "ids": f"ARRAY[{PLAN}]::uuid[]"},
        {"plans_pkey", "plans_id_idx"},
    ),
    "plans.get_by_name": (
        HOME | {"project_id": "'web'", "name": "'p7'", "version": "NULL"},
        {"plans_name_key", "plans_name_version_idx"},
    ),
    "program_dependencies.list": (
        HOME | OLDEST | {"plan_id": PLAN, "after_workspace_id": "''"},
        {"program_dependencies_source_idx"},
    ),
    "plans.find": ({"id": PLAN, "visible": "NULL"}, {"plans_id_idx"}),
    "plans.list": (
        HOME
        | OLDEST
        | {
            "statuses": "ARRAY['active']",
            "project_id": "NULL",
            "session_id": "NULL",
            "category": "NULL",
            "name": "NULL",
            "priorities": "NULL",
            "updated_after": "NULL",
            "updated_before": "NULL",
            "program_id": "NULL",
            "text": "NULL",
        },
        {"plans_status_idx", "plans_created_at_idx"},
    ),
    "stories.list": (
        HOME | OLDEST | {"statuses": "ARRAY['failed']", "issue_url": "NULL", "source": "NULL"},
        {"stories_status_idx", "stories_created_at_idx"},
    ),
    "stories.list_verified": (
        HOME | OLDEST | {"verification_passed": "false", "statuses": "NULL", "issue_url": "NULL", "source": "NULL"},
        {"stories_verification_passed_idx"},
    ),
    "stories.history": (
        HOME | {"story_id": PLAN, "after_changed_at": TIME, "after_id": "0", "limit": "11"},
        {"story_history_story_idx"},
    ),
    "stories.transition": (
        CHANGE
        | {
            "id": PLAN,
            "ids": f"ARRAY[{PLAN}]",
            "sources": "ARRAY['created']",
            "status": "'cancelled'",
            "force": "false",
            "changes": "'{}'",
        },
        {"stories_pkey"},
    ),
    "phases.of_plan": (HOME | {"plan_id": PLAN}, {"phases_order_idx", "phases_plan_id_id_key"}),
    "plan_notes.of_plan": (HOME | {"plan_id": PLAN}, {"plan_notes_created_at_idx"}),
    "plan_artifacts.of_plan": (HOME | {"plan_id": PLAN}, {"plan_artifacts_created_at_idx"}),
    "phases.snapshot": (HOME | PARTS, {"phases_pkey", "phases_order_idx", "phases_plan_id_id_key"}),
    "plan_notes.snapshot": (HOME | PARTS, {"plan_notes_pkey", "plan_notes_created_at_idx"}),
    "plan_artifacts.snapshot": (
        HOME | PARTS,
        {"plan_artifacts_pkey", "plan_artifacts_created_at_idx", "plan_artifacts_artifact_type_idx"},
    ),
    "tasks.of_plan": (HOME | {"plan_id": PLAN}, {"tasks_order_idx"}),
    "tasks.progress": (HOME | {"plan_id": PLAN}, {"tasks_order_idx"}),
    "dependencies.of_plan": (HOME | {"plan_id": PLAN}, {"dependencies_source_task_idx"}),
    "plans.history": (
        HOME | {"plan_id": PLAN, "after_changed_at": TIME, "after_id": "0", "limit": "11"},
        {"plan_history_plan_idx"},
    ),
    "phases.get": ({"workspace_ids": "ARRAY['w3']", "ids": f"ARRAY[{PLAN}]::uuid[]"}, {"phases_pkey"}),
    "phases.list": (
        HOME | {"plan_id": PLAN, "after_order_index": "-1", "after_id": ID, "limit": "11"},
        {"phases_order_idx", "phases_plan_id_id_key"},
    ),
    "plan_notes.list": (HOME | OLDEST | {"plan_id": PLAN, "type": "NULL"}, {"plan_notes_created_at_idx"}),
    "research_documents.list": (
        HOME | OLDEST | {"plan_id": PLAN, "without_plan": "NULL", "include_expired": "NULL"},
        {"research_documents_plan_idx", "research_documents_created_at_idx"},
    ),
    "research_document_revisions.list": (
        HOME | {"research_document_id": ID, "after_number": "0", "limit": "11"},
        {"research_document_revisions_number_key"},
    ),
    "research_documents.find": (HOME | {"plan_id": PLAN, "filename": "'a'"}, {"research_documents_filename_key"}),
    "knowledge.list": (
        HOME | OLDEST | SHOWN | {"categories": "NULL"},
        {"knowledge_created_at_idx", "knowledge_pkey", "knowledge_slug_key"},
    ),
    "indexed.parts_of_tasks": (HOME | {"task_ids": f"ARRAY[{ID}]"}, {"reviews_task_idx", "task_attempts_task_idx"}),
    "context_items.list": (CONTEXT, {"context_items_plan_idx"}),
    "context_items.list_in_workspace": (CONTEXT, {"context_items_created_at_idx", "context_items_pkey"}),
    "context_items.list_of_plan": (
        CONTEXT | {"plan_id": PLAN, "include_nested": "true"},
        {"context_items_plan_idx"},
    ),
    "context_items.list_of_phase": (
        CONTEXT | {"phase_id": PLAN, "include_nested": "true"},
        {"context_items_plan_idx"},
    ),
    "context_items.list_of_task": (
        CONTEXT | {"task_id": ID, "include_nested": "true"},
        {"context_items_task_idx"},
    ),
    "plan_artifacts.list": (
        HOME | OLDEST | {"plan_id": PLAN, "artifact_type": "NULL"},
        {"plan_artifacts_created_at_idx"},
    ),
    "plan_artifacts.list_newest_first": (
        HOME | OLDEST | {"plan_id": PLAN, "artifact_type": "NULL"},
        {"plan_artifacts_created_at_idx"},
    ),
    "plan_artifacts.latest": (
        HOME | {"plan_id": PLAN, "artifact_type": "'other'"},
        {"plan_artifacts_artifact_type_idx"},
    ),
    "tasks.get": (
        {"workspace_ids": "ARRAY['w3']", "ids": f"ARRAY[{ID}]::uuid[]"},
        {"tasks_pkey"},
    ),
    "tasks.list": (HOME | ANY_TASK | OLDEST, {"tasks_created_at_idx"}),
    "tasks.list by numbers": (
        HOME | ANY_TASK | OLDEST | {"external_refs": "ARRAY['T001', 'T002']"},
        {"tasks_external_ref_idx"},
    ),
    "tasks.list by name": (
        HOME | ANY_TASK | OLDEST | {"names": "ARRAY['abc', '%-abc']", "ends_of_ids": "ARRAY['%abc']"},
        {"tasks_created_at_idx", "tasks_pkey"},
    ),
    "tasks.list_in_plan": (
        HOME
        | ANY_TASK
        | {
            "plan_id": PLAN,
            "after_phase_order_index": "-1",
            "after_phase_key": ID,
            "after_order_index": "-1",
            "after_id": ID,
            "limit": "11",
        },
        {"tasks_order_idx"},
    ),
    "tasks.history": (
        HOME | {"task_id": ID, "after_changed_at": TIME, "after_id": "0", "limit": "11"},
        {"task_history_task_idx"},
    ),
    "tasks.attempts": (
        HOME | {"task_id": ID, "after_ended_at": TIME, "after_id": "0", "limit": "11"},
        {"task_attempts_task_idx"},
    ),
    "tasks.reviews": (
        HOME | {"task_id": ID, "after_changed_at": TIME, "after_id": "0", "limit": "11"},
        {"reviews_task_idx"},
    ),
    "approvals.pending": (HOME | OLDEST, {"tasks_approval_idx"}),
    "approvals.pending_of_plan": (HOME | OLDEST | {"plan_id": PLAN}, {"tasks_plan_approval_idx"}),
    "approvals.pending_ids": (HOME | {"plan_id": PLAN, "limit": "1001"}, {"tasks_plan_approval_idx"}),
    "approvals.decide": (
        HOME | {"call": CALL, "ids": f"ARRAY[{ID}]", "sources": "ARRAY['pending']", "status": "'approved'"},
        {"tasks_pkey"},
    ),
    "approvals.review": (
        CHANGE | TASK | {"sources": "ARRAY['none']", "result": "'approved'", "feedback": "NULL"},
        {"tasks_pkey"},
    ),
    "approval_rules.list": (HOME | OLDEST | {"plan_id": PLAN}, {"approval_rules_created_at_idx"}),
    "dependencies.list": (HOME | OLDEST | {"kinds": "NULL"}, {"dependencies_created_at_idx"}),
    "dependencies.list_of": (
        HOME
        | OLDEST
        | {"kinds": "NULL", "into": "true", "out_of": "true", "plan_id": "NULL", "phase_id": "NULL", "task_id": ID},
        {"dependencies_source_task_idx"},
    ),
    "messages.list": (
        HOME | {"conversation_id": PLAN, "roles": "NULL", "from_number": "0", "after_number": "0", "limit": "11"},
        {"messages_number_key"},
    ),
    "messages.search_words": (
        FOUND | {"words": f"'word{UUID(int=3007)}'"},
        {"messages_words_idx"},
    ),
    "messages.search_metadata": (
        FOUND | {"metadata": f"""'{{"of": "{UUID(int=3007)}"}}'"""},
        {"messages_metadata_idx"},
    ),
    "messages.search": (FOUND, {"messages_created_at_idx"}),
    "execution_logs.list": (
        HOME
        | {"task_id": ID, "attempt": "NULL", "status": "NULL", "after_attempt": "-1", "after_step_number": "-1"}
        | {"limit": "11"},
        {"execution_logs_step_number_key"},
    ),
    "reports.failed_tasks": (REPORT | OLDEST, {"tasks_status_idx"}),
    "reports.failed_steps": (REPORT | {"after_timestamp": "'infinity'", "after_id": ID}, {"execution_logs_failed_idx"}),
    "reports.agent_durations": (REPORT | {"after_place": "''"}, {"execution_logs_timestamp_idx"}),
    "reports.throughput": (REPORT | {"after_day": "''"}, {"tasks_completed_at_idx"}),
    "reports.ai_costs": (
        REPORT | {"after_task_id": ID, "after_provider": "''", "after_model": "''"},
        {"ai_usage_created_at_idx", "ai_usage_task_idx"},
    ),
    "requests.get": ({"actor": "'a'", "rpc": "'r'", "request_id": ID}, {"requests_pkey"}),
    "tasks.update": (
        CHANGE | TASK | {"patch": "'{}'", "plan_ids": f"ARRAY[{PLAN}]::uuid[]"},
        {"tasks_pkey"},
    ),
    "tasks.transition": (
        CHANGE
        | TASK
        | {
            "sources": "ARRAY['pending']",
            "status": "'skipped'",
            "attempt": "NULL",
            "changes": "'{}'",
            "fenced": "false",
            "backoff": "NULL",
            "max_backoff": "NULL",
        },
        {"tasks_pkey"},
    ),
    "task_leases.get": (HOME | {"task_id": ID}, {"task_leases_pkey"}),
    "task_leases.list": (
        HOME
        | {"plan_id": "NULL", "worker": "NULL", "session_id": "NULL", "limit": "11"}
        | {"after_lease_until": TIME, "after_task_id": ID},
        {"task_leases_pkey"},
    ),
    "task_readiness.list": (
        HOME
        | READY
        | {"after_plan_key": ID, "after_phase_order_index": "-1", "after_phase_key": ID, "after_order_index": "-1"},
        {"task_readiness_claimable_idx", "task_readiness_priority_idx"},
    ),
    "tasks.open_subtasks": (HOME | {"parent_task_id": ID}, {"tasks_parent_idx"}),
    "plans.transition": (
        CHANGE
        | {
            "id": PLAN,
            "ids": f"ARRAY[{PLAN}]",
            "sources": "ARRAY['active']",
            "status": "'completed'",
            "force": "false",
        },
        {"plans_pkey", "plans_id_idx"},
    ),
}
GROWING = {
    "plans",
    "phases",
    "tasks",
    "dependencies",
    "program_dependencies",
    "plan_history",
    "task_history",
    "plan_notes",
    "plan_artifacts",
    "stories",
    "story_history",
    "execution_logs",
    "ai_usage",
    "requests",
}


@pytest.fixture(scope="module")
def filled(postgres: EmbeddedPostgres) -> Iterator[str]:
    """A database with 10,000 tasks. To fill one takes a hundred times as long as to copy it."""
    with fresh_database(postgres) as url:
        with psycopg.connect(as_owner(url)) as connection:
            connection.execute(FILL)
        yield url


@pytest.fixture
async def full(postgres: EmbeddedPostgres, filled: str) -> AsyncIterator[Connection]:
    """A connection to a copy of it."""
    with fresh_database(postgres, filled) as url:
        pool = await open_pool(as_owner(url))
        async with pool.acquire() as connection:
            yield connection
        await close_pool(pool)


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for inner in plan.get("Plans", []):
        yield from nodes(inner)


def outer_nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Without those that find the value of a column."""
    yield plan
    for inner in plan.get("Plans", []):
        if inner["Parent Relationship"] != "SubPlan":
            yield from outer_nodes(inner)


# A filter that may be left out finds an index only in a plan for its parameters, taken for as long as it costs less.
FILTERED = {"tasks.list by numbers"}


@pytest.mark.parametrize("mode", ["force_custom_plan", "force_generic_plan"])
async def test_hot_queries_use_their_indexes(full: Connection, mode: str) -> None:
    """With the plan that they have at first, for their parameters, and with the one that they may get for all."""
    await full.execute(f"SET plan_cache_mode = {mode}")
    wrong = []
    for name, (parameters, wanted) in CASES.items():
        if mode == "force_generic_plan" and name in FILTERED:
            continue
        file, query = name.split()[0].split(".")
        statement, *values = queries(file)[query](**parameters)
        await full.execute(f"PREPARE asked AS {statement}")
        plan = json.loads(await full.fetchval(f"EXPLAIN (FORMAT json) EXECUTE asked ({', '.join(values)})"))
        await full.execute("DEALLOCATE asked")
        used = {node["Index Name"] for node in nodes(plan[0]["Plan"]) if "Index Name" in node}
        whole = {node["Relation Name"] for node in nodes(plan[0]["Plan"]) if node["Node Type"] == "Seq Scan"}
        if whole & GROWING or not used & wanted:
            wrong.append(f"{name}: uses {used}, reads all of {whole}")
    assert not wrong, "\n".join(wrong)


# Values of the parameters that gets and lists have in common. A filter is left out.
PLAIN = HOME | OLDEST | {"workspace_ids": "ARRAY['w3']", "ids": f"ARRAY[{ID}]::uuid[]", "plan_id": PLAN, "task_id": ID}
PLAIN |= {
    "ends_of_ids": "NULL",
    "name": "'n'",
    "after_name": "''",
    "after_filename": "''",
    "after_path": "''",
    "id": ID,
}
FILTER = re.compile(r"(\$\d+)::[\w\[\]]+ IS NULL OR")
WITHOUT_CASE = [
    f"{file.stem}.{name}"
    for file in sorted(SQL.glob("*.sql"))
    for name in ("get", "list")
    if name in queries(file.stem) and f"{file.stem}.{name}" not in CASES
]


async def test_plain_gets_and_lists_have_an_index(pool: Pool) -> None:
    """Each finds its rows by an index, a list in their order too. A query with parameters of its own needs a case.

    Tables may be empty here: what counts is whether there is such an index, not whether it pays.
    """
    wrong = []
    async with pool.acquire() as connection:
        await connection.execute(
            "SET enable_seqscan = off; SET enable_sort = off; SET plan_cache_mode = force_custom_plan"
        )
        for name in WITHOUT_CASE:
            file, query = name.split(".")
            asked = queries(file)[query]
            filters = {asked.parameters[int(place[1:]) - 1] for place in FILTER.findall(asked.text)}
            values = {
                parameter: PLAIN.get(parameter, "NULL" if parameter in filters else "")
                for parameter in asked.parameters
            }
            if "" in values.values():
                wrong.append(f"{name}: takes {', '.join(values)}; give it a case")
                continue
            statement, *given = asked(**values)
            await connection.execute(f"PREPARE asked AS {statement}")
            plan = json.loads(await connection.fetchval(f"EXPLAIN (FORMAT json) EXECUTE asked ({', '.join(given)})"))
            await connection.execute("DEALLOCATE asked")
            steps = list(outer_nodes(plan[0]["Plan"]))
            found = [step for step in steps if "Index Cond" in step]
            if not found or {"Seq Scan", "Sort", "Incremental Sort"} & {step["Node Type"] for step in steps}:
                wrong.append(f"{name}: {[(step['Node Type'], step.get('Index Name')) for step in steps]}")
    assert not wrong, "\n".join(wrong)


async def test_what_is_for_one_resource_is_planned_once(full: Connection) -> None:
    """A plan for every call takes longer than what it is for."""
    for name in ("plans.get", "phases.get", "tasks.get", "tasks.update", "tasks.transition", "plans.transition"):
        file, query = name.split(".")
        statement, *values = queries(file)[query](**CASES[name][0])
        await full.execute(f"PREPARE asked AS {statement}")
        for _ in range(20):
            await full.execute(f"EXECUTE asked ({', '.join(values)})")
        custom = await full.fetchval("SELECT custom_plans FROM pg_prepared_statements WHERE name = 'asked'")
        await full.execute("DEALLOCATE asked")
        assert custom <= 5, name


async def test_plans_of_a_name_are_found_by_index(full: Connection) -> None:
    """Also when the statement was run so often that it could get a plan for all parameters."""
    parameters = CASES["plans.list"][0] | {"statuses": "ARRAY['draft', 'active']", "name": "'p7'"}
    statement, *values = queries("plans")["list"](**parameters)
    await full.execute(f"PREPARE asked AS {statement}")
    for _ in range(20):
        await full.execute(f"EXECUTE asked ({', '.join(values)})")
    plan = json.loads(await full.fetchval(f"EXPLAIN (FORMAT json) EXECUTE asked ({', '.join(values)})"))
    assert "plans_name_version_idx" in {node.get("Index Name") for node in nodes(plan[0]["Plan"])}


async def test_artifacts_are_found_by_what_is_inside_them_by_index(full: Connection) -> None:
    """Also when the statement was run so often that it could get a plan for all parameters."""
    await full.execute(
        "INSERT INTO plan_artifacts (workspace_id, plan_id, artifact_type, content_json) "
        "SELECT workspace_id, plan_id, 'other', '[]' FROM plan_artifacts CROSS JOIN generate_series(1, 20)"
    )
    await full.execute("ANALYZE plan_artifacts")
    place = f"""'$."steps"."title" ? (@ == "{UUID(int=3007)}")'"""
    statement, *values = queries("plan_artifacts")["search"](
        **HOME, **OLDEST, plan_id="NULL", artifact_type="NULL", place=place
    )
    await full.execute(f"PREPARE asked AS {statement}")
    for _ in range(20):
        assert len(await full.fetch(f"EXECUTE asked ({', '.join(values)})")) == 1
    plan = json.loads(await full.fetchval(f"EXPLAIN (FORMAT json) EXECUTE asked ({', '.join(values)})"))
    assert "plan_artifacts_content_idx" in {node.get("Index Name") for node in nodes(plan[0]["Plan"])}


async def test_stories_about_an_issue_are_found_by_index(full: Connection) -> None:
    """Also when the statement was run so often that it could get a plan for all parameters."""
    issue = "'https://example.org/3007'"
    await full.execute(
        "UPDATE stories SET issue_url = 'https://example.org/' || random();"
        f"UPDATE stories SET issue_url = {issue} WHERE id = {PLAN};"
        "ANALYZE stories"
    )
    parameters = CASES["stories.list"][0] | {"statuses": "NULL", "issue_url": issue}
    statement, *values = queries("stories")["list"](**parameters)
    await full.execute(f"PREPARE asked AS {statement}")
    for _ in range(20):
        assert len(await full.fetch(f"EXECUTE asked ({', '.join(values)})")) == 1
    plan = json.loads(await full.fetchval(f"EXPLAIN (FORMAT json) EXECUTE asked ({', '.join(values)})"))
    assert "stories_issue_url_idx" in {node.get("Index Name") for node in nodes(plan[0]["Plan"])}


@pytest.mark.parametrize("plan_id", [None, str(UUID(int=3007))], ids=["without a plan", "without a phase"])
async def test_the_place_of_a_new_task_is_found_without_a_look_at_the_others(
    full: Connection, plan_id: str | None
) -> None:
    """Inside a function, where EXPLAIN does not look: twice, the second time with its lock."""
    await full.execute(
        "INSERT INTO tasks (workspace_id, plan_id, order_index, title) "
        "SELECT 'w3', $1, number, 't' FROM generate_series(0, 999) AS number",
        plan_id,
    )
    id_ = str(UUID(int=1))
    before = await entries_read(full, "tasks_order_idx")
    await full.execute(
        *queries("tasks")["create"](
            workspace_id="w3",
            call=CallInfo("a", "r"),
            ids=[id_],
            plan_ids=[plan_id] if plan_id else [],
            rows=[{"id": id_, "plan_id": plan_id, "title": "t"}],
        )
    )
    assert await entries_read(full, "tasks_order_idx") == before + 2
    assert await full.fetchval("SELECT order_index FROM tasks WHERE workspace_id = 'w3' AND id = $1", id_) == 1000


async def entries_read(connection: Connection, index: str) -> int:
    """How many entries of an index were read so far."""
    await connection.execute("SELECT pg_stat_force_next_flush()")
    await connection.execute("SELECT pg_stat_clear_snapshot()")
    read: int = await connection.fetchval(
        "SELECT idx_tup_read FROM pg_stat_user_indexes WHERE indexrelname = $1", index
    )
    return read


async def test_what_a_task_waits_for_is_found_by_index(full: Connection) -> None:
    """It is asked at every start of a task, and inside a function, where EXPLAIN does not look."""
    await full.execute("SET enable_seqscan = on")
    before = await sequential_reads(full)
    for _ in range(20):
        await full.fetch("SELECT * FROM unmet_dependencies('w3', $1, $1, $2)", UUID(int=3007).hex, UUID(int=9).hex)
    assert await sequential_reads(full) == before


async def sequential_reads(connection: Connection) -> dict[str, int]:
    """How often each of the tables was read as a whole."""
    await connection.execute("SELECT pg_stat_force_next_flush()")
    await connection.execute("SELECT pg_stat_clear_snapshot()")
    rows = await connection.fetch("SELECT relname, seq_scan FROM pg_stat_user_tables ORDER BY relname")
    return {row["relname"]: row["seq_scan"] for row in rows}


@pytest.mark.parametrize("mode", ["force_custom_plan", "force_generic_plan"])
async def test_words_like_others_are_found_by_index(full: Connection, mode: str) -> None:
    await full.execute(
        "INSERT INTO word_counts (workspace_id, word, chunks) "
        "SELECT 'w' || w, substr(md5(n::text), 1, 8) || 'handler' || n, 1 "
        "FROM generate_series(1, 5) AS w, generate_series(1, 4000) AS n ON CONFLICT DO NOTHING;"
        "INSERT INTO word_counts VALUES ('w3', 'parsehttpheader', 1) ON CONFLICT DO NOTHING; ANALYZE word_counts;"
        f"SET plan_cache_mode = {mode}; SET pg_trgm.similarity_threshold = 0.45"
    )
    words = "ARRAY['parsehtpheader', 'ehttphe']"
    statement, *values = queries("search")["close_words"](**HOME, words=words, most="5")
    await full.execute(f"PREPARE asked AS {statement}")
    found = await full.fetch(f"EXECUTE asked ({', '.join(values)})")
    assert {record["asked"] for record in found if record["word"] == "parsehttpheader"} == {"parsehtpheader", "ehttphe"}
    plan = json.loads(await full.fetchval(f"EXPLAIN (FORMAT json) EXECUTE asked ({', '.join(values)})"))
    await full.execute("DEALLOCATE asked")
    assert "word_counts_word_idx" in {node.get("Index Name") for node in nodes(plan[0]["Plan"])}


@pytest.mark.parametrize("mode", ["force_custom_plan", "force_generic_plan"])
async def test_documents_are_found_by_their_names_by_index(full: Connection, mode: str) -> None:
    await full.execute(
        "INSERT INTO index_metadata (workspace_id, kind, content_id, content_hash, size_bytes) "
        "SELECT 'w' || w, 'file', 'a/' || n || '.py', repeat('a', 64), 1 "
        "FROM generate_series(1, 5) AS w, generate_series(1, 2000) AS n ON CONFLICT DO NOTHING;"
        "INSERT INTO chunks (workspace_id, document_id, chunk_index, content, content_hash, start_line, end_line) "
        "SELECT workspace_id, id, n, 'c', sha256((id || ' ' || n)::bytea), 1, 1 "
        "FROM index_metadata, generate_series(0, 1) AS n; ANALYZE index_metadata, chunks;"
        f"SET plan_cache_mode = {mode}"
    )
    search = queries("search")["by_words"]
    given = dict.fromkeys(search.parameters, "NULL") | HOME
    given |= {"names": "ARRAY['7.py']", "depth": "100", "filtered": "false", "show_archived": "true"}
    given |= {"weights": "'{}/1000000000'", "close_weights": "'{}/1000000000'"}
    statement, *values = search(**given)
    await full.execute(f"PREPARE asked AS {statement}")
    plan = json.loads(await full.fetchval(f"EXPLAIN (FORMAT json) EXECUTE asked ({', '.join(values)})"))
    await full.execute("DEALLOCATE asked")
    assert "index_metadata_name_idx" in {node.get("Index Name") for node in nodes(plan[0]["Plan"])}


async def test_vectors_of_the_documents_that_a_filter_asks_for_are_found_by_index(full: Connection) -> None:
    """Others of the workspace are not read, however many there are."""
    await full.execute(
        "SELECT add_embedding_model('m', 'm', 3, false);"
        "INSERT INTO index_metadata (workspace_id, kind, content_id, source_path, content_hash, size_bytes) "
        "SELECT 'w3', 'file', 'b/' || n, n || '/b.py', repeat('a', 64), 1 FROM generate_series(1, 5000) AS n;"
        "INSERT INTO chunks (workspace_id, document_id, chunk_index, content, content_hash, start_line, end_line) "
        "SELECT workspace_id, id, 0, 'c', sha256(content_id::bytea), 1, 1 FROM index_metadata WHERE content_id ~ '^b/';"
        "INSERT INTO embeddings (workspace_id, model, content_hash, embedding) "
        "SELECT workspace_id, 'm', content_hash, '[1, 2, 3]' FROM chunks WHERE content = 'c' "
        "ON CONFLICT DO NOTHING; ANALYZE index_metadata, chunks, embeddings;"
        "SET plan_cache_mode = force_custom_plan; SET enable_seqscan = on"
    )
    search = queries("search")["near_in_wanted"]
    given = dict.fromkeys(search.parameters, "NULL") | HOME
    given |= {"path_prefix": "'77/'", "model": "'m'", "vector": "'[1, 2, 3]'", "depth": "100"}
    given |= {"filtered": "true", "show_archived": "false", "show_outdated": "false"}
    statement, *values = search(**given)
    await full.execute(f"PREPARE asked AS {statement.replace('halfvec(1)', 'halfvec(3)')}")
    plan = json.loads(await full.fetchval(f"EXPLAIN (FORMAT json) EXECUTE asked ({', '.join(values)})"))
    await full.execute("DEALLOCATE asked")
    read = {node["Relation Name"] for node in nodes(plan[0]["Plan"]) if node["Node Type"] == "Seq Scan"}
    assert not [table for table in read if table.startswith(("chunks", "embeddings"))]
