"""Every kind of record is found: made, changed, archived, restored, imported; and not found once it is deleted."""

from collections.abc import Callable
from typing import TypeAlias

import psycopg
import pytest

from service.search.kinds import KINDS
from tests.rpc.client import Client
from tests.rpc.test_export import copy, elsewhere, export, moved
from tests.rpc.test_search_records import Found
from tests.support.waiting import eventually

Made: TypeAlias = dict[str, str]
Change: TypeAlias = Callable[[Client, dict[str, str], Made, str], object]

# What belongs to no plan, and stays when one is archived or deleted.
OF_NO_PLAN = {"knowledge_entry", "program", "update_log_entry"}
# What is never changed once it is there.
UNCHANGED = {"handoff", "task_attempt", "review", "message", "agent_execution", "update_log_entry"}
# How the others are changed.
CHANGES: dict[str, Change] = {
    "plan": lambda c, home, made, word: c.UpdatePlan(**home, plan_id=made["plan"], plan={"description": word}),
    "story": lambda c, home, made, word: c.UpdateStory(**home, story_id=made["story"], story={"title": word}),
    "phase": lambda c, home, made, word: c.UpdatePhase(**home, phase_id=made["phase"], phase={"name": word}),
    "task": lambda c, home, made, word: c.UpdateTask(**home, task_id=made["task"], task={"title": word}),
    "note": lambda c, home, made, word: c.UpdateNote(**home, note_id=made["note"], note={"content": word}),
    "artifact": lambda c, home, made, word: c.UpdateArtifact(
        **home, artifact_id=made["artifact"], artifact={"content_json": f'["{word}"]'}
    ),
    "build_script": lambda c, home, made, word: c.UpdateBuildScript(
        **home, build_script_id=made["build_script"], build_script={"name": word}
    ),
    "approval_rule": lambda c, home, made, word: c.UpdateApprovalRule(
        **home, approval_rule_id=made["approval_rule"], approval_rule={"description": word}
    ),
    "agent_session": lambda c, home, made, word: c.CompleteAgentSession(
        **home, agent_session_id=made["agent_session"], summary=word
    ),
    "execution_log": lambda c, home, made, word: c.FinishExecutionLog(
        **home,
        execution_log_id=made["execution_log"],
        status="EXECUTION_LOG_STATUS_COMPLETED",
        output_summary=word,
    ),
    "context_item": lambda c, home, made, word: c.UpdateContextItem(
        **home, context_item_id=made["context_item"], context_item={"text": word}
    ),
    "knowledge_entry": lambda c, home, _made, word: c.PutKnowledgeEntry(
        **home, knowledge_entry={"slug": "zoo", "title": "Zoo", "content": word}
    ),
    "research_document": lambda c, home, made, word: c.AppendResearchDocument(
        **home, filename="zoo.md", plan_id=made["plan"], text=f"\n\n{word}"
    ),
    "conversation": lambda c, home, made, word: c.UpdateConversation(
        **home, conversation_id=made["conversation"], conversation={"title": word}
    ),
    "program": lambda c, home, made, word: c.UpdateProgram(
        **home, program_id=made["program"], program={"description": word}
    ),
}
# What an RPC deletes by itself. The rest goes with what it belongs to, or with the workspace.
DELETES: dict[str, Callable[[Client, dict[str, str], Made], object]] = {
    "phase": lambda c, home, made: c.DeletePhase(**home, phase_id=made["phase"], force=True),
    "note": lambda c, home, made: c.DeleteNote(**home, note_id=made["note"]),
    "artifact": lambda c, home, made: c.DeleteArtifact(**home, artifact_id=made["artifact"]),
    "build_script": lambda c, home, made: c.DeleteBuildScript(**home, build_script_id=made["build_script"]),
    "approval_rule": lambda c, home, made: c.DeleteApprovalRule(**home, approval_rule_id=made["approval_rule"]),
    "context_item": lambda c, home, made: c.DeleteContextItem(**home, context_item_id=made["context_item"]),
    "knowledge_entry": lambda c, home, _made: c.DeleteKnowledgeEntry(**home, slug="zoo"),
    "research_document": lambda c, home, made: c.DeleteResearchDocument(
        **home, research_document_id=made["research_document"]
    ),
    "program": lambda c, home, made: c.DeleteProgram(**home, program_id=made["program"]),
}
OF_TASK = {"task", "task_attempt", "review", "execution_log", "agent_execution"}


def make_all(client: Client, workspace_id: str, word: str) -> Made:
    """A record of each kind that holds the word, by its kind; all but a few are in one plan."""
    home = {"workspace_id": workspace_id}
    plan_id = client.CreateStory(**home, story={"title": f"{word} story"}, plan={"name": f"{word} plan"}).story.id
    plan = {"plan_id": plan_id}
    task_id = client.CreateTask(**home, task={"title": f"{word} task", "labels": ["red", "big"], **plan}).task.id
    task = {"task_id": task_id}
    mine = client.with_((("planwire-session", "s-1"),))
    conversation_id = client.CreateConversation(
        **home, conversation={"title": f"{word} conversation", **plan}
    ).conversation.id
    made = {
        "plan": plan_id,
        "story": plan_id,
        "phase": client.CreatePhase(**home, phase={"name": f"{word} phase", **plan}).phase.id,
        "task": task_id,
        "note": client.CreateNote(**home, note={"content": f"{word} note", **plan}).note.id,
        "artifact": client.CreateArtifact(
            **home,
            artifact={"artifact_type": "ARTIFACT_TYPE_OTHER", "content_json": f'{{"a": "{word} artifact"}}', **plan},
        ).artifact.id,
        "build_script": client.CreateBuildScript(
            **home, build_script={"name": f"{word} build_script", "command": "make", **plan}
        ).build_script.id,
        "approval_rule": client.CreateApprovalRule(
            **home, approval_rule={"label": "risky", "description": f"{word} approval_rule", **plan}
        ).approval_rule.id,
        "agent_session": client.CreateAgentSession(
            **home, agent_session={"session_id": "s-1", "agent_id": f"{word} agent_session", **plan}
        ).agent_session.id,
        "handoff": mine.CreateHandoff(
            **home, handoff={"to_agent": "ada", "reason": f"{word} handoff", **plan}
        ).handoff.id,
        "execution_log": client.CreateExecutionLog(
            **home, execution_log={"action": f"{word} execution_log", **task}
        ).execution_log.id,
        "context_item": mine.CreateContextItem(
            **home, context_item={"type": "finding", "text": f"{word} context_item", **plan}
        ).context_item.id,
        "knowledge_entry": mine.PutKnowledgeEntry(
            **home, knowledge_entry={"slug": "zoo", "title": "Zoo", "content": f"{word} knowledge_entry"}
        ).knowledge_entry.id,
        "research_document": mine.AppendResearchDocument(
            **home, filename="zoo.md", text=f"{word} research", **plan
        ).research_document.id,
        "conversation": conversation_id,
        "message": client.AppendMessages(
            **home,
            conversation_id=conversation_id,
            messages=[{"message": {"role": "MESSAGE_ROLE_USER", "content": f"{word} message"}}],
        ).message_ids[0],
        "agent_execution": client.CreateAgentExecution(
            **home, agent_execution={"agent_id": "ada", "prompt": f"{word} agent_execution", **task}
        ).agent_execution.id,
        "program": client.CreateProgram(**home, program={"name": f"{word} program"}).program.id,
        "update_log_entry": client.CreateUpdateLogEntry(**home, entry={"action": f"{word} update_log_entry"}).entry.id,
    }
    client.RecordExecutionPlan(**home, story_id=plan_id, execution_plan={"steps": 1})
    client.ExecuteStory(**home, story_id=plan_id)
    client.StartTask(**home, **task)
    client.FailTask(**home, **task, error_message=f"{word} in an attempt")
    client.RetryTask(**home, **task)
    client.StartTask(**home, **task)
    client.CompleteTask(**home, **task)
    client.RejectReview(**home, **task, feedback=f"{word} in a review")
    made["task_attempt"] = client.ListTaskAttempts(**home, **task).attempts[0].id
    [made["review"]] = [review.id for review in client.ListReviews(**home, **task).reviews if review.feedback]
    return {kind: str(id_) for kind, id_ in made.items()}


@pytest.fixture
def found(client: Client, workspace_id: str) -> Found:
    return Found(client, workspace_id)


def test_each_kind_is_made_here() -> None:
    """What is missing where this fails: a record of the new kind in make_all(), and how it is changed."""
    assert CHANGES.keys() | UNCHANGED == {kind.name for kind in KINDS}
    assert not CHANGES.keys() & UNCHANGED


def test_every_kind_is_found_changed_archived_restored_and_deleted(found: Found) -> None:
    client, home = found.client, {"workspace_id": found.workspace_id}
    made = make_all(client, found.workspace_id, "quagga")
    assert made.keys() == {kind.name for kind in KINDS}
    everything, of_no_plan = set(made.items()), {(kind, made[kind]) for kind in OF_NO_PLAN}
    found.wait("quagga", everything, limit=100)
    assert found.kinds("quagga", limit=100, plan_id=made["plan"]) == everything - of_no_plan
    assert found.kinds("quagga", limit=100, task_id=made["task"]) == {(kind, made[kind]) for kind in OF_TASK}
    for kind in made:
        assert found.kinds("quagga", kinds=[kind]) == {(kind, made[kind])}

    client.ArchivePlan(**home, plan_id=made["plan"], force=True)
    found.wait("quagga", of_no_plan, limit=100)
    found.wait("quagga", everything, limit=100, show_archived=True)
    for hit in found.hits("quagga", limit=100, show_archived=True):
        assert hit.archived is (hit.kind not in OF_NO_PLAN), hit.kind
    client.RestorePlan(**home, plan_id=made["plan"])
    found.wait("quagga", everything, limit=100)

    # Words without parts, which others would have too.
    words = {kind: f"okapi{kind.replace('_', '')}" for kind in CHANGES}
    for kind, change in CHANGES.items():
        change(client, home, made, words[kind])
    knowledge_id = client.GetKnowledgeEntry(**home, slug="zoo").knowledge_entry.id
    for kind in CHANGES:
        id_ = knowledge_id if kind == "knowledge_entry" else made[kind]
        found.wait(words[kind], {(kind, id_)})
    made["knowledge_entry"] = knowledge_id

    client.DeletePlan(**home, plan_id=made["plan"])
    client.DeleteProgram(**home, program_id=made["program"])
    client.DeleteKnowledgeEntry(**home, slug="zoo")
    found.wait("quagga", {("update_log_entry", made["update_log_entry"])}, limit=100, show_archived=True)
    assert {kind.kind: kind.documents for kind in found.status().kinds} == {"update_log_entry": 1}


def test_what_is_deleted_by_itself_is_gone(found: Found) -> None:
    client, home = found.client, {"workspace_id": found.workspace_id}
    made = make_all(client, found.workspace_id, "quagga")
    left = set(made.items())
    found.wait("quagga", left, limit=100)
    for kind, delete in DELETES.items():
        delete(client, home, made)
        left.discard((kind, made[kind]))
    found.wait("quagga", left, limit=100)
    client.DeleteTask(**home, task_id=made["task"])
    left -= {(kind, made[kind]) for kind in OF_TASK}
    found.wait("quagga", left, limit=100)


def test_what_is_imported_is_found(found: Found) -> None:
    client = found.client
    made = make_all(client, found.workspace_id, "quagga")
    other = Found(client, elsewhere(client))
    response = copy(client, moved(export(client, found.workspace_id), other.workspace_id), other.workspace_id)
    assert not response.progress.failed, response
    other.wait_for_kinds("quagga", made.keys())


def test_what_no_event_tells_is_reconciled(found: Found, database_url: str) -> None:
    client = found.client
    made = make_all(client, found.workspace_id, "quagga")
    found.wait("quagga", set(made.items()), limit=100)
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("DELETE FROM index_metadata WHERE workspace_id = %s", [found.workspace_id])
        assert found.kinds("quagga", limit=100) == set()
        connection.execute("UPDATE index_cursor SET reconciled_at = NULL")
    found.wait("quagga", set(made.items()), limit=100)
    assert (found.status().pending, found.status().parked) == (0, 0)
    with psycopg.connect(database_url, autocommit=True) as connection:
        # What is as it was is not queued: the next reconciliation finds nothing to do.
        before = connection.execute("SELECT max(indexed_at) FROM index_metadata").fetchone()
        connection.execute("UPDATE index_cursor SET reconciled_at = NULL")
        assert eventually(
            lambda: connection.execute("SELECT reconciled_at IS NOT NULL FROM index_cursor").fetchone() == (True,)
        )
        assert connection.execute("SELECT max(indexed_at) FROM index_metadata").fetchone() == before


def test_what_is_marked_otherwise_than_its_plan_is_reconciled(found: Found, database_url: str, plan_id: str) -> None:
    """As when one process reads a note before its plan is archived, and stores it after another has marked all."""
    client, home = found.client, {"workspace_id": found.workspace_id}
    note = client.CreateNote(**home, note={"plan_id": plan_id, "content": "quagga"}).note
    found.wait("quagga", {("note", note.id)})
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("UPDATE index_metadata SET archived = true WHERE content_id = %s", [note.id])
        assert found.kinds("quagga") == set()
        connection.execute("UPDATE index_cursor SET reconciled_at = NULL")
    found.wait("quagga", {("note", note.id)})


def test_what_belongs_to_a_task_goes_with_it_to_another_plan(found: Found) -> None:
    client, home = found.client, {"workspace_id": found.workspace_id}
    first, second = (client.CreatePlan(**home, plan={"name": name}).plan.id for name in ("first", "second"))
    task = {"task_id": client.CreateTask(**home, task={"title": "quagga", "plan_id": first}).task.id}
    made = {
        ("task", task["task_id"]),
        (
            "execution_log",
            client.CreateExecutionLog(**home, execution_log={"action": "quagga log", **task}).execution_log.id,
        ),
        (
            "context_item",
            client.CreateContextItem(
                **home, context_item={"type": "finding", "text": "quagga item", **task}
            ).context_item.id,
        ),
    }
    found.wait("quagga", made, plan_id=first)
    client.UpdateTask(**home, **task, task={"plan_id": second})
    found.wait("quagga", made, plan_id=second)
    assert found.kinds("quagga", plan_id=first) == set()
    client.ArchivePlan(**home, plan_id=first, force=True)
    client.ArchivePlan(**home, plan_id=second, force=True)
    found.wait("quagga", set())


def test_what_no_longer_holds_is_left_out(found: Found) -> None:
    client, home = found.client, {"workspace_id": found.workspace_id}
    first = client.PutKnowledgeEntry(
        **home, knowledge_entry={"slug": "zoo", "title": "Zoo", "content": "quagga first"}
    ).knowledge_entry.id
    found.wait("quagga", {("knowledge_entry", first)})
    second = client.PutKnowledgeEntry(
        **home, knowledge_entry={"slug": "zoo", "title": "Zoo", "content": "quagga second"}
    ).knowledge_entry.id
    found.wait("quagga", {("knowledge_entry", second)})
    assert found.kinds("quagga", show_outdated=True) == {("knowledge_entry", first), ("knowledge_entry", second)}
    # Both filters are looked at where one of them lets all through.
    assert found.kinds("quagga", show_archived=True) == {("knowledge_entry", second)}

    item = {"type": "finding", "text": "okapi"}
    old = client.CreateContextItem(**home, context_item=item).context_item.id
    new = client.SupersedeContextItem(**home, context_item_id=old, context_item=item | {"text": "okapi now"})
    found.wait("okapi", {("context_item", new.context_item.id)})
    client.DeleteContextItem(**home, context_item_id=new.context_item.id)
    found.wait("okapi", {("context_item", old)})


def test_what_expires_is_gone_and_what_is_to_hold_comes(found: Found, database_url: str) -> None:
    client, home = found.client, {"workspace_id": found.workspace_id}
    far = {"seconds": 4102444800}
    later = client.CreateContextItem(
        **home, context_item={"type": "finding", "text": "quagga later", "valid_from": far}
    ).context_item.id
    ends = client.CreateContextItem(
        **home, context_item={"type": "finding", "text": "quagga ends", "expires_at": far}
    ).context_item.id
    document = client.AppendResearchDocument(
        **home, filename="a.md", text="quagga", expires_at=far
    ).research_document.id
    found.wait("quagga", {("context_item", ends), ("research_document", document)})
    assert ("context_item", later) in found.kinds("quagga", show_outdated=True)
    with psycopg.connect(database_url, autocommit=True) as connection:
        # The time comes.
        moved_on = connection.execute(
            "UPDATE index_metadata SET valid_from = valid_from - interval '200 years',"
            " valid_until = valid_until - interval '200 years'"
            " WHERE workspace_id = %s AND content_id = ANY (%s)",
            [found.workspace_id, [later, ends, document]],
        )
        assert moved_on.rowcount == 3
    assert found.kinds("quagga") == {("context_item", later)}


def test_a_search_is_narrowed_to_a_session_and_to_labels(found: Found) -> None:
    client, home = found.client, {"workspace_id": found.workspace_id}
    made = make_all(client, found.workspace_id, "quagga")
    found.wait("quagga", set(made.items()), limit=100)
    of_session = ("agent_session", "handoff", "context_item", "knowledge_entry", "research_document")
    assert found.kinds("quagga", session_id="s-1") == {(kind, made[kind]) for kind in of_session}
    assert found.kinds("quagga", session_id="s-2") == set()
    task = {("task", made["task"])}
    assert found.kinds("quagga", labels=["red"]) == found.kinds("quagga", labels=["big", "red"]) == task
    assert found.kinds("quagga", labels=["red", "small"]) == set()
    assert found.kinds("quagga", metadata={"slug": "zoo"}) == {("knowledge_entry", made["knowledge_entry"])}
    assert found.kinds("quagga", metadata={"conversation_id": made["conversation"]}) == {("message", made["message"])}
    mine = client.with_((("planwire-session", "s-2"),))
    okapi = client.CreateTask(**home, task={"title": "okapi"}).task.id
    found.wait("okapi", {("task", okapi)})
    mine.StartTask(**home, task_id=okapi)
    assert found.kinds("okapi", session_id="s-2") == {("task", okapi)}
    mine.CompleteTask(**home, task_id=okapi)
    assert found.kinds("okapi", session_id="s-2") == set()


def test_a_research_document_that_comes_before_its_text_is_found_by_it(found: Found) -> None:
    """As when a follower is quicker than an import, which brings documents first and what they say later."""
    client = found.client
    client.AppendResearchDocument(workspace_id=found.workspace_id, filename="zebra.md", text="quagga")
    records = export(client, found.workspace_id)
    other = Found(client, elsewhere(client))
    there = moved(records, other.workspace_id)
    texts = [record for record in there if record.WhichOneof("record") == "research_document_revision"]
    copy(client, [record for record in there if record not in texts], other.workspace_id)
    other.wait_for_kinds("zebra", {"research_document"})
    assert other.hits("quagga") == []
    copy(client, texts, other.workspace_id)
    other.wait_for_kinds("quagga", {"research_document"})


def test_records_can_have_megabytes(found: Found) -> None:
    client, home = found.client, {"workspace_id": found.workspace_id}
    conversation_id = client.CreateConversation(**home, conversation={}).conversation.id
    text = "hay straw " * 90_000
    for number in range(3):
        client.AppendMessages(
            **home,
            conversation_id=conversation_id,
            messages=[{"message": {"role": "MESSAGE_ROLE_USER", "content": f"{text} quagga {number}"}}],
        )
    assert eventually(lambda: len(found.hits("quagga", kinds=["message"])) == 3)
