"""Archived plans: put away with all that belongs to them, still there to be read, and back as they were."""

import uuid

import psycopg
from grpc import StatusCode
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.transfer_service_pb2 import ImportRequest

from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.rpc.test_concurrency import all_waiting, results
from tests.rpc.test_export import copy, elsewhere, export, moved
from tests.rpc.whole_plan import Whole


def test_it_can_be_read_as_before_while_it_is_archived_and_after(whole: Whole) -> None:
    before = whole.reads()
    archived = whole.archive(reason="done with it")
    assert archived.status == PlanStatus.PLAN_STATUS_ARCHIVED
    assert whole.client.GetPlan(**whole.named).plan == archived
    assert whole.reads() == before
    whole.restore()
    assert whole.reads() == before


def test_lists_show_it_only_on_request(whole: Whole) -> None:
    client, home = whole.client, whole.home
    whole.archive()
    assert not client.ListPlans(**home).plans
    assert not client.ListTasks(**home).tasks
    for asking in ({"show_archived": True}, {"statuses": ["PLAN_STATUS_ARCHIVED"]}):
        assert [plan.id for plan in client.ListPlans(**home, **asking).plans] == [whole.plan.id]
    draft = {"statuses": ["PLAN_STATUS_DRAFT"]}
    assert not client.ListPlans(**home, **draft).plans
    assert len(client.ListPlans(**home, **draft, show_archived=True).plans) == 1
    assert {task.id for task in client.ListTasks(**home, show_archived=True).tasks} == set(whole.tasks)


def test_no_change_of_it_or_of_what_is_in_it(whole: Whole) -> None:
    client, home, named = whole.client, whole.home, whole.named
    other = client.CreateTask(**home, task={"title": "other"}).task.id
    task, phase = home | {"task_id": whole.tasks[0]}, home | {"phase_id": whole.phases[0]}
    whole.archive()
    before = whole.reads()
    usage = {"task_id": whole.tasks[0], "provider": "p", "model": "m", "cost_source": "COST_SOURCE_REPORTED"}
    ends = {"source": {"task_id": other}, "target": {"task_id": whole.tasks[0]}}
    changes = {
        "UpdatePlan": named | {"plan": {"name": "x"}},
        "DeletePlan": named,
        "CreatePlanVersion": named,
        "CreatePhase": home | {"phase": {"plan_id": whole.plan.id, "name": "x"}},
        "UpdatePhase": phase | {"phase": {"name": "x"}},
        "DeletePhase": phase | {"force": True},
        "ReorderPhases": named | {"phase_ids": whole.phases},
        "CreateTask": home | {"task": {"plan_id": whole.plan.id, "title": "x"}},
        "BatchCreateTasks": home | {"tasks": [{"plan_id": whole.plan.id, "title": "x"}]},
        "UpdateTask": task | {"task": {"title": "x"}},
        "BatchUpdateTasks": home | {"updates": [{"task_id": whole.tasks[0], "task": {"title": "x"}}]},
        "MoveTask": task | {"index": 1},
        "ReorderTasks": named | {"task_ids": [whole.tasks[2]]},
        "DeleteTask": task,
        "StartTask": task,
        "SkipTask": task,
        "CreateDependency": home | {"dependency": ends},
        "DeleteDependency": home | {"dependency_id": whole.edge},
        "CreateNote": home | {"note": {"plan_id": whole.plan.id, "content": "x"}},
        "UpdateNote": home | {"note_id": whole.note, "note": {"content": "x"}},
        "DeleteNote": home | {"note_id": whole.note},
        "UpdateArtifact": home | {"artifact_id": whole.artifact, "artifact": {"content_json": "1"}},
        "DeleteArtifact": home | {"artifact_id": whole.artifact},
        "UpdateBuildScript": home | {"build_script_id": whole.script, "build_script": {"command": "x"}},
        "DeleteBuildScript": home | {"build_script_id": whole.script},
        "CreateAgentSession": home | {"agent_session": {"plan_id": whole.plan.id, "session_id": "s"}},
        "HeartbeatAgentSession": home | {"agent_session_id": whole.session},
        "CompleteAgentSession": home | {"agent_session_id": whole.session},
        "CreateHandoff": home | {"handoff": {"plan_id": whole.plan.id, "to_agent": "x"}},
        "TakeOverPlan": named | {"session_id": "x", "force": True},
        "CreateExecutionLog": home | {"execution_log": {"task_id": whole.tasks[0], "action": "x"}},
        "FinishExecutionLog": home | {"execution_log_id": whole.log},
        "CreateAiUsage": home | {"ai_usage": usage},
        "CreateApprovalRule": home | {"approval_rule": {"plan_id": whole.plan.id, "label": "x"}},
        "UpdateApprovalRule": home | {"approval_rule_id": whole.rule, "approval_rule": {"label": "x"}},
        "DeleteApprovalRule": home | {"approval_rule_id": whole.rule},
        "RequestApproval": task | {"reason": "x"},
        "BatchApproveTasks": home | {"task_ids": [whole.tasks[0]]},
        "BatchRejectTasks": home | {"task_ids": [whole.tasks[0]]},
        "RequestReview": home | {"task_id": whole.tasks[1]},
        "ApproveReview": home | {"task_id": whole.tasks[1]},
        "CreateConversation": home | {"conversation": {"plan_id": whole.plan.id}},
        "UpdateConversation": home | {"conversation_id": whole.conversation, "conversation": {"title": "x"}},
        "CompleteConversation": home | {"conversation_id": whole.conversation},
        "ReopenConversation": home | {"conversation_id": whole.conversation},
        "DeleteConversation": home | {"conversation_id": whole.conversation},
        "AppendMessages": home | {"conversation_id": whole.conversation, "messages": [{"message": {"role": 1}}]},
        "AppendMessageRagContexts": home
        | {"message_id": whole.message, "message_rag_contexts": [{"query": "q", "content_id": "c"}]},
        "CreateAgentExecution": home
        | {"agent_execution": {"agent_id": "a", "prompt": "p", "conversation_id": whole.conversation}},
        "CreateContextItem": home | {"context_item": {"task_id": whole.tasks[0], "type": "a", "text": "b"}},
        "UpdateContextItem": home | {"context_item_id": whole.item, "context_item": {"text": "x"}},
        "SupersedeContextItem": home | {"context_item_id": whole.item, "context_item": {"type": "a", "text": "x"}},
        "DeleteContextItem": home | {"context_item_id": whole.item},
        "CreateCodeLink": home | {"code_link": {"task_id": whole.tasks[0], "file_path": "b.py"}},
        "DeleteCodeLink": home | {"code_link_id": whole.link},
        "LinkDiff": home | {"task_id": whole.tasks[0], "diff": "--- a/a.py\n+++ b/a.py\n@@ -1 +1 @@\n-x\n+y\n"},
        "AppendResearchDocument": named | {"filename": "a.md", "text": "x"},
        "DeleteResearchDocument": home | {"research_document_id": whole.research},
    }
    for rpc, fields in changes.items():
        with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ARCHIVED") as refusal:
            getattr(client, rpc)(**fields)
        assert "restore the plan first" in refusal.message, rpc
        assert refusal.metadata["plan_id"] == whole.plan.id, rpc
    with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ARCHIVED"):
        client.UpdateTask(**home, task_id=other, task={"plan_id": whole.plan.id})
    with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ARCHIVED"):
        client.UpdateTask(**home, task_id=other, task={"parent_task_id": whole.tasks[0]})
    with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION"):
        client.ActivatePlan(**named)
    assert whole.reads() == before


def test_ids_stay_taken_and_the_name_does_not(whole: Whole) -> None:
    client, home = whole.client, whole.home
    whole.archive()
    other = client.CreatePlan(**home, plan={"name": "Launch"}).plan
    for rpc, fields in (
        ("CreatePlan", {"plan": {"id": whole.plan.id, "name": "x"}}),
        ("CreatePhase", {"phase": {"id": whole.phases[0], "plan_id": other.id, "name": "x"}}),
        ("CreateTask", {"task": {"id": whole.tasks[0], "title": "x"}}),
        ("CreateNote", {"note": {"id": whole.note, "plan_id": other.id, "content": "x"}}),
    ):
        with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
            getattr(client, rpc)(**home, **fields)
        assert "is archived" in refusal.message
    assert client.GetPlanByName(**home, name="Launch").plan == other
    with refused(StatusCode.ALREADY_EXISTS, "PLAN_NAME_TAKEN"):
        whole.restore()
    client.UpdatePlan(**home, plan_id=other.id, plan={"name": "Landing"})
    whole.restore()


def test_what_keeps_others_waiting_is_archived_only_by_force(whole: Whole, database_url: str) -> None:
    client, home = whole.client, whole.home
    waiting = client.CreateTask(**home, task={"title": "wait for it"}).task.id
    edges = [
        whole.depends(source, {"task_id": waiting})
        for source in ({"plan_id": whole.plan.id}, {"phase_id": whole.phases[0]}, {"task_id": whole.tasks[0]})
    ]
    # This one does not wait: what it depends on was skipped.
    whole.depends({"task_id": whole.tasks[2]}, {"task_id": client.CreateTask(**home, task={"title": "go"}).task.id})
    for edge in edges:
        with refused(StatusCode.FAILED_PRECONDITION, "PLAN_BLOCKS_OTHERS") as refusal:
            whole.archive()
        assert f"task {waiting} (wait for it)" in refusal.message
        assert refusal.metadata["blocked"] == "1"
        if edge != edges[-1]:
            client.DeleteDependency(**home, dependency_id=edge)
    whole.archive(force=True)
    assert not client.ListDependencies(**home, subject={"task_id": waiting}).dependencies
    with psycopg.connect(database_url) as connection:
        told = "SELECT rpc FROM event_log WHERE subject_id = %s AND kind = 'task.unblocked'"
        assert connection.execute(told, [waiting]).fetchall()[-1:] == [("ArchivePlan",)]
    client.StartTask(**home, task_id=waiting)
    whole.restore()
    assert [edge.id for edge in client.ListDependencies(**home, subject={"task_id": waiting}).dependencies] == edges[
        -1:
    ]


def test_a_completed_plan_keeps_nobody_waiting(whole: Whole) -> None:
    whole.depends(
        {"plan_id": whole.plan.id}, {"task_id": whole.client.CreateTask(**whole.home, task={"title": "x"}).task.id}
    )
    whole.client.CompletePlan(**whole.named, force=True)
    whole.archive()


def test_the_history_and_the_events_say_who_and_why(whole: Whole, database_url: str) -> None:
    client = whole.client.with_((("planwire-actor", "ada"),))
    client.ArchivePlan(**whole.named, reason="done")
    client.RestorePlan(**whole.named, reason="again")
    entries = client.ListPlanHistory(**whole.named).entries[-2:]
    assert [(entry.changed_by, entry.reason) for entry in entries] == [("ada", "done"), ("ada", "again")]
    assert entries[-1].new_status == PlanStatus.PLAN_STATUS_ACTIVE
    with psycopg.connect(database_url) as connection:
        events = connection.execute(
            "SELECT kind, terminal, actor, reason FROM event_log WHERE workspace_id = %s AND plan_id = %s"
            " AND rpc IN ('ArchivePlan', 'RestorePlan') ORDER BY event_id",
            [whole.home["workspace_id"], whole.plan.id],
        ).fetchall()
    assert events == [
        ("task.archived", True, "ada", "done"),
        ("task.archived", True, "ada", "done"),
        ("plan.archived", True, "ada", "done"),
        ("plan.restored", False, "ada", "again"),
        ("task.restored", False, "ada", "again"),
        ("task.restored", False, "ada", "again"),
    ]


def test_watches_until_the_end_end(whole: Whole) -> None:
    options = {"options": {"snapshot": True}, "until_terminal": True}
    streams = [
        whole.client.WatchTasks(**whole.home, task_ids=whole.tasks, **options),
        whole.client.WatchPlans(**whole.home, plan_ids=[whole.plan.id], **options),
    ]
    for stream in streams:
        while not next(stream).HasField("snapshot_complete"):
            pass
    whole.archive()
    # What happened just before may be told after the snapshot too.
    told = [[event for message in stream for event in message.events.events] for stream in streams]
    ends = [[event.kind for event in events if event.kind.endswith(".archived")] for events in told]
    assert ends == [["task.archived"] * 2, ["plan.archived"]]
    snapshot = whole.client.WatchPlans(**whole.home, plan_ids=[whole.plan.id], **options)
    assert [message.plan.id for message in snapshot if message.HasField("plan")] == [whole.plan.id]


def test_an_export_carries_it_and_an_import_brings_it_archived(whole: Whole) -> None:
    client, workspace_id = whole.client, whole.home["workspace_id"]
    whole.archive()
    client.CreatePlan(**whole.home, plan={"name": "Launch"})
    records = export(client, workspace_id)
    other = elsewhere(client)
    for size in (1000, 3):
        response = copy(client, records, other, size)
        assert response.progress.failed == 0, response.failures
        assert export(client, other)[1:] == moved(records, other)
    assert not client.ListTasks(workspace_id=other).tasks
    assert [plan.id for plan in client.ListPlans(workspace_id=other).plans] != [whole.plan.id]
    assert export(client, other, whole.plan.id)[1].plan.plan.id == whole.plan.id
    assert len(client.ListTasks(workspace_id=other, plan_id=whole.plan.id).tasks) == 3


def test_imports_of_an_archived_plan_at_once_put_it_away_once(whole: Whole, database_url: str) -> None:
    """Both have brought all of it, and one waits for the plan while the other puts it away."""
    client = whole.client
    whole.archive()
    records = export(client, whole.home["workspace_id"])
    other = elsewhere(client)
    # The first of two streams, which has not ended: its plan lies among the live ones, with the status archived.
    header = {"import_id": str(uuid.uuid4()), "more_follow": True}
    first = [
        ImportRequest(workspace_id=other, header=header),
        ImportRequest(workspace_id=other, batch={"number": 1, "records": records}),
    ]
    assert client.Import(first).progress.failed == 0
    with all_waiting(database_url, "SELECT FROM plans WHERE id = %s FOR UPDATE", whole.plan.id) as start:
        futures = start([lambda: copy(client, [], other)] * 2)
    assert results(futures) == {"OK": 2}
    assert export(client, other)[1:] == moved(records, other)
    assert whole.plan.id not in [plan.id for plan in client.ListPlans(workspace_id=other).plans]


def test_an_import_leaves_what_is_archived(whole: Whole) -> None:
    client, workspace_id = whole.client, whole.home["workspace_id"]
    records = export(client, workspace_id)
    whole.archive()
    before = whole.reads()
    [note] = [record.note for record in records if record.HasField("note")]
    note.content = "newer"
    note.updated_at.GetCurrentTime()
    response = copy(client, records, workspace_id)
    [failure] = response.failures
    assert failure.id == whole.note
    assert "is archived" in failure.message
    assert whole.reads() == before
    again = copy(client, export(client, workspace_id), workspace_id)
    assert (again.progress.created, again.progress.updated, again.progress.failed) == (0, 0, 0)


def test_what_was_archived_long_ago_is_deleted_for_ever(client: Client, whole: Whole, database_url: str) -> None:
    live = client.CreatePlan(**whole.home, plan={"name": "live"}).plan
    recent = client.CreatePlan(**whole.home, plan={"name": "recent"}).plan
    client.ArchivePlan(**whole.home, plan_id=recent.id)
    whole.archive()
    with psycopg.connect(database_url) as connection:
        connection.execute(
            "UPDATE plans_archive SET archived_at = now() - interval '2 days' WHERE id = %s", [whole.plan.id]
        )
    day = whole.home | {"older_than": {"seconds": 86400}}
    for _ in range(2):
        rehearsed = client.PurgeArchivedPlans(**day, dry_run=True)
        assert [(plan.plan_id, plan.name) for plan in rehearsed.plans] == [(whole.plan.id, "Launch")]
    purged = client.PurgeArchivedPlans(**day)
    assert (list(purged.plans), purged.more) == (list(rehearsed.plans), False)
    assert not client.PurgeArchivedPlans(**day).plans
    for rpc, name in (("GetPlan", {"plan_id": whole.plan.id}), ("GetTask", {"task_id": whole.tasks[0]})):
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            getattr(client, rpc)(**whole.home, **name)
    with psycopg.connect(database_url) as connection:
        twins = connection.execute("SELECT relname FROM pg_class WHERE relname LIKE '%\\_archive' AND relkind = 'r'")
        for [twin] in twins.fetchall():
            rows = connection.execute(
                f"SELECT count(*) FROM {twin} WHERE workspace_id = %s", [whole.home["workspace_id"]]
            ).fetchone()
            assert rows == ({"plans_archive": 1, "plan_history_archive": 2}.get(twin, 0),), twin
    assert {plan.id for plan in client.ListPlans(**whole.home, show_archived=True).plans} == {live.id, recent.id}


def test_a_workspace_that_is_deleted_leaves_nothing_in_the_archive(whole: Whole, database_url: str) -> None:
    tables = "SELECT relname FROM pg_class WHERE relname LIKE '%\\_archive' AND relkind = 'r' ORDER BY relname"

    def archived() -> set[str]:
        with psycopg.connect(database_url) as connection:
            names = [name for (name,) in connection.execute(tables).fetchall()]
            rows = "SELECT count(*) FROM {} WHERE workspace_id = %s"
            counts = {
                name: connection.execute(rows.format(name).encode(), [whole.home["workspace_id"]]).fetchone()
                for name in names
            }
        return {name for name, count in counts.items() if count != (0,)}

    whole.archive(force=True)
    # Of each kind there is something, or nothing could be left: see Whole.
    assert len(archived()) >= 20
    whole.client.DeleteWorkspace(**whole.home, force=True)
    assert archived() == set()
