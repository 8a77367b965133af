"""Random workspaces: what is imported is exported unchanged, and is the same again when it is imported elsewhere."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planwire.v1 import transfer_service_pb2 as pb
from planwire.v1.agent_session_pb2 import AgentSessionState

from tests.rpc.client import Client
from tests.rpc.test_export import copy, elsewhere, export, moved

Fields = dict[str, Any]

TEXT = st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=30)
NAMES = TEXT.filter(bool)
# PostgreSQL keeps microseconds.
TIMES = st.builds(
    lambda seconds, micros: {"seconds": seconds, "nanos": micros * 1000},
    st.integers(-62135596800, 253402300799),
    st.integers(0, 999_999),
)
REALS = st.floats(allow_nan=False, allow_infinity=False)
JSON = st.dictionaries(
    TEXT,
    st.recursive(
        st.none() | st.booleans() | REALS.map(lambda real: real + 0.0) | TEXT,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
        max_leaves=6,
    ),
    max_size=3,
)
AMOUNTS = st.floats(0, 1e300)
COUNTS = st.integers(0, 2**53 - 1)
PLACES = st.integers(0, 10**9)
PRIORITIES = st.integers(1, 4)
KINDS = st.integers(2, 5)


def some(**strategies: "st.SearchStrategy[Any]") -> "st.SearchStrategy[Fields]":
    """Any of these fields."""
    return st.fixed_dictionaries({}, optional=strategies)


# What a stored plan or task always has, whatever was said.
STORED = {
    "created_by": NAMES,
    "original_author": NAMES,
    "created_at": TIMES,
    "updated_at": TIMES,
    "revision": st.integers(1, 2**53 - 1),
}
PLANS = st.builds(
    lambda always, sometimes: always | sometimes,
    st.fixed_dictionaries(
        {
            "name": NAMES,
            "version": st.integers(1, 2**31 - 1),
            "priority": PRIORITIES,
            "status": st.integers(1, 3),
            **STORED,
        }
    ),
    some(
        budget_micros_usd=st.integers(0, 10**15),
        project_id=NAMES,
        description=NAMES,
        category=NAMES,
        target_branch=NAMES,
        metadata=JSON,
        activated_at=TIMES,
        completed_at=TIMES,
    ),
)
STORIES = st.builds(
    lambda always, sometimes: always | sometimes,
    st.fixed_dictionaries(
        {
            "title": NAMES,
            "status": st.integers(1, 12),
            "automation_mode": st.integers(1, 3),
            "dispatch_target": NAMES,
            "source": st.integers(1, 3),
            "gate_mode": st.integers(1, 2),
            "max_parallelism": st.integers(1, 2**31 - 1),
            **STORED,
        }
    ),
    some(
        worktree_path=NAMES,
        git_branch=NAMES,
        analyzed_context=JSON,
        execution_plan=JSON,
        issue_url=NAMES,
        issue_provider=NAMES,
        issue_number=COUNTS.map(lambda count: count % 2**31),
        issue_owner=NAMES,
        issue_repo=NAMES,
        source_guardian_id=NAMES,
        pattern_name=NAMES,
        pattern_language=NAMES,
        suggested_capability=NAMES,
        current_wave=PLACES,
        gate_passed=st.booleans(),
        gate_result=JSON,
        verification_passed=st.booleans(),
        verification_result=JSON,
        pull_request_url=NAMES,
    ),
)
PHASES = st.fixed_dictionaries(
    {"name": NAMES, "order_index": PLACES, **{name: STORED[name] for name in ("created_at", "updated_at", "revision")}},
    optional={"description": NAMES},
)
TASKS = st.builds(
    lambda always, attempts, sometimes: always | attempts | sometimes,
    st.fixed_dictionaries(
        {"title": NAMES, "order_index": PLACES, "priority": PRIORITIES, "status": st.integers(1, 8), **STORED}
    ),
    # As many were given back as there were, at most.
    st.tuples(PLACES, PLACES).map(lambda both: {"attempt": max(both), "released_attempts": min(both)}),
    some(
        project_id=NAMES,
        wave=PLACES,
        request_text=NAMES,
        description=NAMES,
        requires_approval=st.booleans(),
        capability=NAMES,
        assigned_agent=NAMES,
        max_attempts=PLACES,
        available_at=TIMES,
        output=NAMES,
        output_data=JSON,
        error_message=NAMES,
        review=st.integers(1, 3),
        review_feedback=NAMES,
        skip_reason=NAMES,
        estimated_resources=some(duration_seconds=AMOUNTS, gpu_vram_mb=COUNTS, cpu_cores=AMOUNTS, extra=JSON),
        actual_resources=some(duration_seconds=AMOUNTS, gpu_vram_mb_used=COUNTS, cpu_time_ms=COUNTS, extra=JSON),
        labels=st.lists(NAMES, max_size=4, unique=True),
        external_ref=NAMES,
        metadata=JSON,
        approved_at=TIMES,
        approved_by=NAMES,
        approval_requested_at=TIMES,
        approval_requested_by=NAMES,
        approval_reason=NAMES,
        started_at=TIMES,
        completed_at=TIMES,
        session_id=NAMES,
    ),
)


PROGRAMS = st.fixed_dictionaries(
    {"name": NAMES, "status": st.integers(1, 3), **STORED},
    optional={"description": NAMES, "category": NAMES, "budget_micros_usd": st.integers(0, 10**15)},
)
NOTES = st.fixed_dictionaries({"content": NAMES, **STORED}, optional={"type": NAMES, "author": NAMES})
ARTIFACTS = st.fixed_dictionaries({"artifact_type": st.integers(1, 4), "content_json": JSON.map(json.dumps), **STORED})
SCRIPTS = st.fixed_dictionaries({"command": NAMES, **STORED}, optional={"description": NAMES, "directory": NAMES})
RULES = st.fixed_dictionaries(STORED, optional={"min_priority": PRIORITIES, "capability": NAMES, "description": NAMES})
REVIEWS = st.fixed_dictionaries(
    {"attempt": PLACES, "new_result": st.integers(1, 3), "changed_by": NAMES, "changed_at": TIMES},
    optional={"old_result": st.integers(1, 3), "feedback": NAMES, "agent": NAMES, "original_author": NAMES},
)
AGENT_SESSIONS = st.fixed_dictionaries(
    {
        "session_id": NAMES,
        "timeout_seconds": st.integers(1, 86400),
        "heartbeat_at": TIMES,
        "completed_at": TIMES,
        **STORED,
    },
    optional={
        "agent_type": NAMES,
        "agent_id": NAMES,
        "orphaned_at": TIMES,
        "summary": NAMES,
        "artifacts": st.lists(NAMES, min_size=1, max_size=3),
    },
)
HANDOFFS = st.fixed_dictionaries(
    {"to_agent": NAMES, "created_by": NAMES, "original_author": NAMES, "created_at": TIMES},
    optional={"session_id": NAMES, "from_agent": NAMES, "reason": NAMES, "data": JSON},
)
MADE = {name: STORED[name] for name in ("created_by", "original_author", "created_at")}
CONVERSATIONS = st.fixed_dictionaries(
    {"status": st.integers(1, 2), **STORED},
    optional={"title": NAMES, "agent_id": NAMES, "repository_path": NAMES, "completed_at": TIMES, "metadata": JSON},
)
MESSAGES = st.fixed_dictionaries(
    {"role": st.integers(1, 4), **MADE},
    optional={"content": NAMES, "model": NAMES, "tokens_used": COUNTS, "metadata": JSON},
)
RAG_CONTEXTS = st.fixed_dictionaries(
    {"query": NAMES, "content_id": NAMES, "retrieved_at": TIMES, **MADE},
    optional={
        "chunk_index": PLACES,
        "chunk_content": NAMES,
        "score": REALS.map(lambda real: real + 0.0),
        "source_path": NAMES,
        "content_type": NAMES.map(lambda name: name[:50]),
    },
)
EXECUTIONS = st.fixed_dictionaries(
    {"agent_id": NAMES, "prompt": NAMES, "success": st.booleans(), **MADE},
    optional={"response": NAMES, "model": NAMES, "tokens_used": COUNTS, "duration_ms": COUNTS, "error": NAMES},
)
# What holds from one time on, and was recorded at another.
STATEMENT = {"valid_from": TIMES, **STORED}
SOMETIMES_SAID = {"source": NAMES, "session_id": NAMES, "expires_at": TIMES}
CONTEXT_ITEMS = st.fixed_dictionaries(
    {"type": NAMES, "text": NAMES, **STATEMENT}, optional={"data": JSON, **SOMETIMES_SAID}
)
KNOWLEDGE = st.fixed_dictionaries(
    {"title": NAMES, "content": NAMES, **STATEMENT}, optional={"category": NAMES, "data": JSON, **SOMETIMES_SAID}
)
CODE_LINKS = st.tuples(
    st.fixed_dictionaries({"origin": st.integers(1, 4), **STORED}),
    st.sampled_from(["fully_qualified_name", "file_path"]),
)
RESEARCH: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(STORED, optional={"expires_at": TIMES})
RESEARCH_REVISIONS = st.fixed_dictionaries({"text": NAMES, **MADE}, optional={"source": NAMES, "session_id": NAMES})
LOG_ENTRIES = st.fixed_dictionaries(
    {"action": NAMES, "created_by": NAMES, "original_author": NAMES, "created_at": TIMES},
    optional={"description": NAMES, "data": JSON},
)
ATTEMPTS = st.builds(
    lambda always, sometimes: always | sometimes,
    st.fixed_dictionaries({"attempt": PLACES, "status": st.sampled_from([3, 4, 5, 8]), "ended_at": TIMES}),
    some(
        assigned_agent=NAMES,
        output=NAMES,
        output_data=JSON,
        error_message=NAMES,
        review=st.integers(1, 3),
        review_feedback=NAMES,
        actual_resources=some(duration_seconds=AMOUNTS, gpu_vram_mb_used=COUNTS, cpu_time_ms=COUNTS, extra=JSON),
        started_at=TIMES,
    ),
)


LOGS = st.fixed_dictionaries(
    {"status": st.integers(1, 3), "attempt": PLACES, "timestamp": TIMES, **STORED},
    optional={
        "agent_type": NAMES,
        "action": NAMES,
        "output_summary": NAMES,
        "output_full_json": JSON.map(json.dumps),
        "duration_ms": COUNTS,
    },
)
AMOUNTS_USED = st.integers(0, 10**15)
USAGE = st.fixed_dictionaries(
    {
        "provider": NAMES,
        "model": NAMES,
        "cost_source": st.integers(1, 2),
        **{name: STORED[name] for name in ("created_by", "original_author", "created_at")},
    },
    optional={
        "attempt": PLACES,
        "input_tokens": AMOUNTS_USED,
        "output_tokens": AMOUNTS_USED,
        "total_tokens": AMOUNTS_USED,
        "cost_micros_usd": AMOUNTS_USED,
    },
)
WORDS = st.lists(NAMES, max_size=3)
PARAMS = st.lists(
    st.fixed_dictionaries({"name": NAMES}, optional={"type": NAMES, "required": st.booleans(), "description": NAMES}),
    max_size=2,
    unique_by=lambda param: param["name"],
)
ACTIONS = st.lists(
    st.fixed_dictionaries({"name": NAMES, "params": PARAMS}, optional={"description": NAMES, "returns": NAMES}),
    max_size=2,
    unique_by=lambda action: action["name"],
)
TOOLS = st.lists(
    st.fixed_dictionaries({"name": NAMES, "actions": ACTIONS}, optional={"description": NAMES}),
    max_size=2,
    unique_by=lambda tool: tool["name"],
)
CATALOG = {
    "tool_catalog": st.fixed_dictionaries(
        {"tools": TOOLS, **STORED}, optional={"version": NAMES, "description": NAMES}
    ),
    "agent_definition": st.fixed_dictionaries(
        {"content": NAMES, **STORED}, optional={"description": NAMES, "metadata": JSON}
    ),
    "instruction_file": st.fixed_dictionaries(
        {"content": NAMES, "applies_to": WORDS, **STORED}, optional={"description": NAMES, "metadata": JSON}
    ),
    "skill_definition": st.fixed_dictionaries(
        {"content": NAMES, "tags": WORDS, "language_targets": WORDS, "framework_targets": WORDS, **STORED},
        optional={"description": NAMES, "category": NAMES, "metadata": JSON},
    ),
}


CODE_NODES = st.fixed_dictionaries(
    {
        "name": NAMES,
        "fully_qualified_name": NAMES,
        "node_type": st.integers(1, 15),
        "source": NAMES,
        "metadata": JSON,
        "created_at": TIMES,
    },
    optional={
        "language": NAMES.map(lambda name: name[:50]),
        "file_path": NAMES,
        "start_line": PLACES,
        "end_line": PLACES,
        "signature": NAMES,
        "documentation": NAMES,
    },
)
CODE_EDGES = st.fixed_dictionaries(
    {
        "confidence": st.integers(1, 4),
        "candidates": st.integers(1, 8),
        "source": NAMES,
        "metadata": JSON,
        "created_at": TIMES,
    },
    optional={
        "resolution": NAMES.map(lambda name: name[:50]),
        "lines": st.lists(st.integers(1, 10**6), max_size=3),
    },
)


@st.composite
def code(draw: st.DrawFn) -> list[pb.ImportRecord]:
    """Records of symbols, and of what one has to do with another."""
    nodes = [{**fields, "id": str(draw(st.uuids()))} for fields in draw(st.lists(CODE_NODES, max_size=3))]
    ids = st.sampled_from([node["id"] for node in nodes]) if nodes else st.nothing()
    ends = st.tuples(ids, ids, st.integers(1, 9))
    edges = [
        {
            **draw(CODE_EDGES),
            "id": str(draw(st.uuids())),
            "source_node_id": source,
            "target_node_id": target,
            "edge_type": edge_type,
        }
        for source, target, edge_type in (draw(st.lists(ends, max_size=3, unique=True)) if nodes else [])
    ]
    return [
        *(pb.ImportRecord(code_node=node) for node in nodes),
        *(pb.ImportRecord(code_edge=edge) for edge in edges),
    ]


@st.composite
def research_documents(draw: st.DrawFn, places: list[Any]) -> list[pb.ImportRecord]:
    """Records of research documents in these places, and of what was appended to them."""
    documents, revisions = [], []
    for filename, fields in enumerate(draw(st.lists(RESEARCH, max_size=3))):
        id_, texts = str(draw(st.uuids())), draw(st.lists(RESEARCH_REVISIONS, max_size=3))
        revisions += [
            {**given, "id": str(draw(st.uuids())), "research_document_id": id_, "number": number}
            for number, given in enumerate(texts, 1)
        ]
        documents.append(
            {
                **fields,
                "id": id_,
                "filename": f"{filename}",
                **draw(st.sampled_from(places)),
                "revision": max(fields["revision"], len(texts)),
                "content_bytes": sum(len(given["text"].encode()) for given in texts),
            }
        )
    return [
        *(pb.ImportRecord(research_document=document) for document in documents),
        *(pb.ImportRecord(research_document_revision=revision) for revision in revisions),
    ]


@st.composite
def workspaces(draw: st.DrawFn) -> list[pb.ImportRecord]:
    """Records of plans, phases, tasks and dependencies, without those that break a rule."""
    new_id = st.uuids().map(str)
    programs = [{**fields, "id": draw(new_id)} for fields in draw(st.lists(PROGRAMS, max_size=2))]
    memberships = [{}, *({"program_id": program["id"]} for program in programs)]
    plans = [
        {**fields, "id": draw(new_id), "name": f"{number}{fields['name']}", **draw(st.sampled_from(memberships))}
        for number, fields in enumerate(draw(st.lists(PLANS, max_size=3)))
    ]
    stories = [{**draw(STORIES), "id": plan["id"]} for plan in plans if draw(st.booleans())]
    phases = [
        {**fields, "id": draw(new_id), "plan_id": draw(st.sampled_from(plans))["id"]}
        for fields in (draw(st.lists(PHASES, max_size=4)) if plans else [])
    ]
    tasks: list[Fields] = []
    for fields in draw(st.lists(TASKS, max_size=6)):
        place: Fields = draw(st.sampled_from([{}, *({"plan_id": plan["id"]} for plan in plans)]))
        inside = [{"phase_id": phase["id"]} for phase in phases if phase["plan_id"] == place.get("plan_id")]
        place |= draw(st.sampled_from([{}, *inside]))
        parent = draw(st.sampled_from([{}, *({"parent_task_id": task["id"]} for task in tasks)]))
        tasks.append({**fields, **place, **parent, "id": draw(new_id)})
    ends = [
        {f"{kind}_id": one["id"]}
        for kind, all_ in (("plan", plans), ("phase", phases), ("task", tasks))
        for one in all_
    ]
    pairs = (
        draw(st.lists(st.tuples(st.sampled_from(ends), st.sampled_from(ends), KINDS), max_size=6, unique_by=str))
        if ends
        else []
    )
    edges = [
        {
            "id": draw(new_id),
            "source": source,
            "target": target,
            "kind": kind,
            "created_by": draw(NAMES),
            "original_author": draw(NAMES),
            "created_at": draw(TIMES),
        }
        for source, target, kind in pairs
        if source != target
    ]
    notes = [
        {**fields, "id": draw(new_id), "plan_id": draw(st.sampled_from(plans))["id"]}
        for fields in (draw(st.lists(NOTES, max_size=4)) if plans else [])
    ]
    artifacts = [
        {**fields, "id": draw(new_id), "plan_id": draw(st.sampled_from(plans))["id"]}
        for fields in (draw(st.lists(ARTIFACTS, max_size=3)) if plans else [])
    ]
    scripts = [
        {**fields, **draw(st.sampled_from([{}, *({"plan_id": plan["id"]} for plan in plans)])), "id": draw(new_id)}
        | {"name": f"{number}"}
        for number, fields in enumerate(draw(st.lists(SCRIPTS, max_size=3)))
    ]
    # None that matches one of the tasks: those that are pending would ask for approval then.
    rules = [
        {**fields, "id": draw(new_id), "plan_id": draw(st.sampled_from(plans))["id"], "label": "never"}
        for fields in (draw(st.lists(RULES, max_size=3)) if plans else [])
    ]
    reviews = [
        {**fields, "task_id": draw(st.sampled_from(tasks))["id"]}
        for fields in (
            draw(st.lists(REVIEWS, max_size=6, unique_by=lambda one: str(one["changed_at"]))) if tasks else []
        )
    ]
    sessions = [
        {**fields, "id": draw(new_id), "plan_id": draw(st.sampled_from(plans))["id"]}
        for fields in (draw(st.lists(AGENT_SESSIONS, max_size=3)) if plans else [])
    ]
    handoffs = [
        {**fields, "id": draw(new_id), "plan_id": draw(st.sampled_from(plans))["id"]}
        for fields in (draw(st.lists(HANDOFFS, max_size=3)) if plans else [])
    ]
    entries = [{**fields, "id": draw(new_id)} for fields in draw(st.lists(LOG_ENTRIES, max_size=3))]
    ends_once = st.lists(ATTEMPTS, max_size=6, unique_by=lambda one: str(one["ended_at"]))
    attempts = [
        {**fields, "task_id": draw(st.sampled_from(tasks))["id"]} for fields in (draw(ends_once) if tasks else [])
    ]
    logs = [
        {**fields, "id": draw(new_id), "task_id": draw(st.sampled_from(tasks))["id"], "step_number": number}
        for number, fields in enumerate((draw(st.lists(LOGS, max_size=4)) if tasks else []), 1)
    ]
    places = [{}, *({"plan_id": plan["id"]} for plan in plans), *({"task_id": task["id"]} for task in tasks)]
    usage = [
        {**fields, "id": draw(new_id), **draw(st.sampled_from(places))} for fields in draw(st.lists(USAGE, max_size=4))
    ]
    conversations = [
        {**fields, "id": draw(new_id), **draw(st.sampled_from([{}, *({"plan_id": plan["id"]} for plan in plans)]))}
        for fields in draw(st.lists(CONVERSATIONS, max_size=3))
    ]
    messages = [
        {**fields, "id": draw(new_id), "conversation_id": draw(st.sampled_from(conversations))["id"], "number": number}
        for number, fields in enumerate((draw(st.lists(MESSAGES, max_size=4)) if conversations else []), 1)
    ]
    for one in conversations:
        inside = [message for message in messages if message["conversation_id"] == one["id"]]
        if inside:
            last = max((message["created_at"] for message in inside), key=lambda time: (time["seconds"], time["nanos"]))
            one |= {"message_count": inside[-1]["number"], "last_message_at": last}
    contexts = [
        {**fields, "id": draw(new_id), "message_id": draw(st.sampled_from(messages))["id"]}
        for fields in (draw(st.lists(RAG_CONTEXTS, max_size=3)) if messages else [])
    ]
    parts = [{}, *({"conversation_id": one["id"]} for one in conversations), *({"task_id": one["id"]} for one in tasks)]
    executions = []
    for fields in draw(st.lists(EXECUTIONS, max_size=3)):
        part = draw(st.sampled_from(parts))
        of = [one.get("plan_id", "") for one in (*conversations, *tasks) if one["id"] in part.values()]
        executions.append({**fields, "id": draw(new_id), **part, "plan_id": "".join(of)})
    knowledge = [
        {**fields, "id": draw(new_id), "slug": f"slug-{number}"}
        for number, fields in enumerate(draw(st.lists(KNOWLEDGE, max_size=3)))
    ]
    tasks_with_plans = [
        {"task_id": task["id"], **{name: task[name] for name in ("plan_id",) if name in task}} for task in tasks
    ]
    context = [
        {**fields, "id": draw(new_id), **draw(st.sampled_from([*places[: len(plans) + 1], *tasks_with_plans]))}
        for fields in draw(st.lists(CONTEXT_ITEMS, max_size=4))
    ]
    linked = [*places[1 : len(plans) + 1], *tasks_with_plans]
    links = [
        {**fields, "id": draw(new_id), **draw(st.sampled_from(linked)), to: f"{number}"}
        for number, (fields, to) in enumerate(draw(st.lists(CODE_LINKS, max_size=3)) if linked else [])
    ]
    research = draw(research_documents(places[: len(plans) + 1]))
    catalog = [
        pb.ImportRecord(
            **{kind: {**fields, "id": draw(new_id), "filename" if kind == "instruction_file" else "name": f"{number}"}}
        )
        for kind, entries_of_kind in CATALOG.items()
        for number, fields in enumerate(draw(st.lists(entries_of_kind, max_size=2)))
    ]
    return [
        *(pb.ImportRecord(program=program) for program in programs),
        *(pb.ImportRecord(plan={"plan": plan, "history": draw(histories(1, 4))}) for plan in plans),
        *(pb.ImportRecord(story={"story": story, "history": draw(histories(1, 12))}) for story in stories),
        *(pb.ImportRecord(phase=phase) for phase in phases),
        *(pb.ImportRecord(note=note) for note in notes),
        *(pb.ImportRecord(artifact=artifact) for artifact in artifacts),
        *(pb.ImportRecord(build_script=script) for script in scripts),
        *(pb.ImportRecord(approval_rule=rule) for rule in rules),
        *(pb.ImportRecord(agent_session=session) for session in sessions),
        *(pb.ImportRecord(handoff=handoff) for handoff in handoffs),
        *(pb.ImportRecord(task={"task": task, "history": draw(histories(1, 8))}) for task in tasks),
        *(pb.ImportRecord(task_attempt=attempt) for attempt in attempts),
        *(pb.ImportRecord(review=review) for review in reviews),
        *(pb.ImportRecord(execution_log=log) for log in logs),
        *(pb.ImportRecord(ai_usage=use) for use in usage),
        *(pb.ImportRecord(conversation=conversation) for conversation in conversations),
        *(pb.ImportRecord(message=message) for message in messages),
        *(pb.ImportRecord(message_rag_context=context) for context in contexts),
        *(pb.ImportRecord(agent_execution=execution) for execution in executions),
        *(pb.ImportRecord(context_item=item) for item in context),
        *(pb.ImportRecord(knowledge_entry=entry) for entry in knowledge),
        *research,
        *(pb.ImportRecord(dependency=edge) for edge in edges),
        *catalog,
        *draw(code()),
        *(pb.ImportRecord(code_link=link) for link in links),
        *(pb.ImportRecord(update_log_entry=entry) for entry in entries),
    ]


def histories(least: int, most: int) -> "st.SearchStrategy[list[Fields]]":
    statuses = st.integers(least, most)
    entry = st.fixed_dictionaries(
        {"new_status": statuses, "changed_by": NAMES, "original_author": NAMES, "changed_at": TIMES},
        optional={"old_status": statuses, "agent": NAMES, "reason": NAMES},
    )
    return st.lists(entry, min_size=1, max_size=4, unique_by=lambda one: str(one["changed_at"]))


def as_exported(record: pb.ImportRecord, workspace_id: str) -> pb.ImportRecord:
    """A record with what the server adds to it."""
    [whole] = moved([record], workspace_id)
    for imported, key in ((whole.plan, "plan"), (whole.story, "story"), (whole.task, "task")):
        if whole.HasField(key):  # type: ignore[arg-type]
            one = getattr(imported, key)
            one.etag = str(one.revision)
            terminal = ("COMPLETED", "ARCHIVED", "FAILED", "REJECTED", "SKIPPED", "CANCELLED")
            status = one.DESCRIPTOR.fields_by_name["status"].enum_type.values_by_number[one.status].name
            one.terminal = status.endswith(terminal) and not status.endswith("GATE_FAILED")
            for entry in imported.history:
                setattr(entry, f"{key}_id", one.id)
            imported.history.sort(key=lambda entry: entry.changed_at.ToNanoseconds())
    if whole.agent_session.id:
        whole.agent_session.state = AgentSessionState.AGENT_SESSION_STATE_COMPLETED
    for one in (
        *(whole.program, whole.phase, whole.note, whole.artifact, whole.build_script),
        *(whole.approval_rule, whole.agent_session, whole.execution_log, whole.conversation),
        *(whole.context_item, whole.knowledge_entry, whole.research_document, whole.code_link),
        *(whole.tool_catalog, whole.agent_definition, whole.instruction_file, whole.skill_definition),
    ):
        if one.id:
            one.etag = str(one.revision)
    if whole.artifact.id:
        whole.artifact.content_bytes = len(whole.artifact.content_json.encode())
    if whole.HasField("execution_log"):
        log = whole.execution_log
        log.terminal = log.status > 1
        log.output_full_bytes = len(log.output_full_json.encode())
    if whole.HasField("ai_usage"):
        use = whole.ai_usage
        use.total_tokens = use.total_tokens or use.input_tokens + use.output_tokens
    return whole


def id_of(record: pb.ImportRecord) -> str:
    match kind := str(record.WhichOneof("record")):
        case "plan" | "task":
            return str(getattr(getattr(record, kind), kind).id)
        case "story":  # which has the id of its plan
            return f"{record.story.story.id} story"
        case "task_attempt":
            return f"{record.task_attempt.task_id} {record.task_attempt.ended_at.ToJsonString()}"
        case "review":
            return f"{record.review.task_id} {record.review.changed_at.ToJsonString()} review"
        case _:
            return str(getattr(record, kind).id)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(workspaces())
def test_what_is_imported_is_exported_and_imported_again(client: Client, records: list[pb.ImportRecord]) -> None:
    first, second = elsewhere(client), elsewhere(client)
    response = copy(client, records, first)
    assert not response.failures
    assert response.progress.created == len(records)
    exported = export(client, first)
    expected = sorted((as_exported(record, first) for record in records), key=id_of)
    assert sorted(exported[1:], key=id_of) == expected
    assert not copy(client, exported, second, 3).failures
    assert export(client, second)[1:] == moved(exported, second)
    again = copy(client, exported, first).progress
    assert (again.created, again.updated, again.skipped) == (0, 0, len(records) + 1)
    assert export(client, first) == exported
