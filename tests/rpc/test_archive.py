"""Archived plans: put away with all that belongs to them, still there to be read, and back as they were."""

import uuid
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message
from grpc import StatusCode
from planwire.v1.plan_pb2 import Plan, PlanStatus
from planwire.v1.transfer_service_pb2 import ImportRequest

from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.rpc.test_concurrency import all_waiting, results
from tests.rpc.test_export import copy, elsewhere, export, moved


class Whole:
    """A plan with something of everything in it."""

    def __init__(self, client: Client, workspace_id: str, database_url: str) -> None:
        self.client = client
        self.url = database_url
        self.home = {"workspace_id": workspace_id}
        made = client.CreatePlan(
            **self.home,
            plan={"name": "Launch", "description": "to the moon"},
            phases=[{"phase": {"name": "a"}, "tasks": [{"title": "1"}, {"title": "2"}]}, {"phase": {"name": "b"}}],
            tasks=[{"title": "3"}],
            activate=True,
        )
        self.plan: Plan = made.plan
        self.named = self.home | {"plan_id": made.plan.id}
        self.phases = [phase.id for phase in made.phases]
        self.tasks = [task.id for task in made.tasks]
        client.UpdateTask(**self.home, task_id=self.tasks[1], task={"parent_task_id": self.tasks[0]})
        client.StartTask(**self.home, task_id=self.tasks[0])
        client.FailTask(**self.home, task_id=self.tasks[0], error_message="oops")
        client.RetryTask(**self.home, task_id=self.tasks[0])
        client.SkipTask(**self.home, task_id=self.tasks[2], reason="no")
        self.note = client.CreateNote(**self.home, note={"plan_id": self.plan.id, "content": "n"}).note.id
        self.artifact = client.CreateArtifact(
            **self.home,
            artifact={
                "plan_id": self.plan.id,
                "artifact_type": "ARTIFACT_TYPE_CODE_CHANGES",
                "content_json": '{"files": 2}',
            },
        ).artifact.id
        self.script = client.CreateBuildScript(
            **self.home, build_script={"plan_id": self.plan.id, "name": "build", "command": "make"}
        ).build_script.id
        self.session = client.CreateAgentSession(
            **self.home, agent_session={"plan_id": self.plan.id, "session_id": "s", "timeout_seconds": 86400}
        ).agent_session.id
        self.handoff = client.CreateHandoff(
            **self.home, handoff={"plan_id": self.plan.id, "to_agent": "bob", "data": {"left": 2}}
        ).handoff.id
        log = {"task_id": self.tasks[0], "action": "look", "agent_type": "code", "output_full_json": "[1]"}
        self.log = client.CreateExecutionLog(**self.home, execution_log=log).execution_log.id
        usage = {"task_id": self.tasks[0], "provider": "p", "model": "m", "cost_source": "COST_SOURCE_REPORTED"}
        self.usage = client.CreateAiUsage(**self.home, ai_usage=usage | {"cost_micros_usd": 7}).ai_usage.id
        self.rule = client.CreateApprovalRule(
            **self.home, approval_rule={"plan_id": self.plan.id, "label": "risky"}
        ).approval_rule.id
        client.StartTask(**self.home, task_id=self.tasks[1])
        client.CompleteTask(**self.home, task_id=self.tasks[1], output="it")
        client.RejectReview(**self.home, task_id=self.tasks[1], feedback="no")
        client.ReworkTask(**self.home, task_id=self.tasks[1], feedback="no")
        self.conversation = client.CreateConversation(
            **self.home, conversation={"plan_id": self.plan.id, "title": "t"}
        ).conversation.id
        found = {"query": "q", "content_id": "c.py", "chunk_content": "x", "score": 0.5}
        [self.message] = client.AppendMessages(
            **self.home,
            conversation_id=self.conversation,
            messages=[
                {"message": {"role": 2, "content": "done", "metadata": {"a": 1}}, "message_rag_contexts": [found]}
            ],
        ).message_ids
        [context] = client.ListMessageRagContexts(**self.home, message_id=self.message).message_rag_contexts
        self.context = context.id
        execution = {"agent_id": "ada", "prompt": "p", "conversation_id": self.conversation}
        self.execution = client.CreateAgentExecution(**self.home, agent_execution=execution).agent_execution.id
        client.CreateAgentExecution(**self.home, agent_execution=execution | {"task_id": self.tasks[0]})
        item = {"plan_id": self.plan.id, "type": "finding", "text": "t"}
        self.item = client.CreateContextItem(**self.home, context_item=item).context_item.id
        linked = {"task_id": self.tasks[0], "file_path": "a.py"}
        self.link = client.CreateCodeLink(**self.home, code_link=linked).code_link.id
        self.research = client.AppendResearchDocument(**self.named, filename="a.md", text="b").research_document.id
        self.edge = self.depends({"task_id": self.tasks[0]}, {"phase_id": self.phases[1]})

    def depends(self, source: dict[str, str], target: dict[str, str]) -> str:
        edge: str = self.client.CreateDependency(
            **self.home, dependency={"source": source, "target": target}
        ).dependency.id
        return edge

    def reads(self) -> dict[str, Any]:
        """What every read that names something of the plan answers."""
        client, home, named = self.client, self.home, self.named
        task = home | {"task_id": self.tasks[0]}
        answers = {
            "GetPlan": client.GetPlan(**named, include_progress=True),
            "GetPlanByName": client.GetPlanByName(**home, name="Launch"),
            "FindPlan": client.FindPlan(plan_id=self.plan.id),
            "GetPhase": client.GetPhase(**home, phase_id=self.phases[0]),
            "ListPhases": client.ListPhases(**named),
            "GetTask": client.GetTask(**task),
            "ListTasks": client.ListTasks(**named, include_phases=True),
            "subtasks": client.ListTasks(**home, parent_task_id=self.tasks[0]),
            "ListTaskHistory": client.ListTaskHistory(**task),
            "ListTaskAttempts": client.ListTaskAttempts(**task),
            "GetNote": client.GetNote(**home, note_id=self.note),
            "ListNotes": client.ListNotes(**named),
            "GetArtifact": client.GetArtifact(**home, artifact_id=self.artifact),
            "ListArtifacts": client.ListArtifacts(**named),
            "SearchArtifacts": client.SearchArtifacts(**named, keys=["files"]),
            "GetLatestArtifact": client.GetLatestArtifact(**named, artifact_type="ARTIFACT_TYPE_CODE_CHANGES"),
            "GetBuildScript": client.GetBuildScript(**home, build_script_id=self.script),
            "ListBuildScripts": client.ListBuildScripts(**named),
            "FindBuildScript": client.FindBuildScript(**named, name="build"),
            "GetAgentSession": client.GetAgentSession(**home, agent_session_id=self.session),
            "ListAgentSessions": client.ListAgentSessions(**named),
            "GetHandoff": client.GetHandoff(**home, handoff_id=self.handoff),
            "ListHandoffs": client.ListHandoffs(**named),
            "GetExecutionLog": client.GetExecutionLog(**home, execution_log_id=self.log),
            "ListExecutionLogs": client.ListExecutionLogs(**task),
            "GetAiUsage": client.GetAiUsage(**home, ai_usage_id=self.usage),
            "ListAiUsage": client.ListAiUsage(**named),
            "GetUsage": client.GetUsage(**named),
            "usage of a task": client.GetUsage(**task),
            "usage of a phase": client.GetUsage(**home, phase_id=self.phases[0]),
            "ListTaskTimeline": client.ListTaskTimeline(**task),
            "GetApprovalRule": client.GetApprovalRule(**home, approval_rule_id=self.rule),
            "ListApprovalRules": client.ListApprovalRules(**named),
            "ListReviews": client.ListReviews(**home, task_id=self.tasks[1]),
            "GetConversation": client.GetConversation(**home, conversation_id=self.conversation),
            "ListConversations": client.ListConversations(**named),
            "GetMessage": client.GetMessage(**home, message_id=self.message),
            "ListMessages": client.ListMessages(**home, conversation_id=self.conversation),
            "SearchMessages": client.SearchMessages(**named, text="done"),
            "messages of a conversation": client.SearchMessages(
                **home, conversation_id=self.conversation, metadata={"a": 1}
            ),
            "GetMessageRagContext": client.GetMessageRagContext(**home, message_rag_context_id=self.context),
            "ListMessageRagContexts": client.ListMessageRagContexts(**home, message_id=self.message),
            "GetAgentExecution": client.GetAgentExecution(**home, agent_execution_id=self.execution),
            "ListAgentExecutions": client.ListAgentExecutions(**named),
            "executions of a conversation": client.ListAgentExecutions(**home, conversation_id=self.conversation),
            "executions of a task": client.ListAgentExecutions(**task),
            "GetContextItem": client.GetContextItem(**home, context_item_id=self.item),
            "ListContextItems": client.ListContextItems(**named),
            "ListContextTypes": client.ListContextTypes(**named),
            "ListContextItemHistory": client.ListContextItemHistory(**home, context_item_id=self.item),
            "GetCodeLink": client.GetCodeLink(**home, code_link_id=self.link),
            "ListCodeLinks": client.ListCodeLinks(**named),
            "links of a task": client.ListCodeLinks(**task),
            "GetResearchDocument": client.GetResearchDocument(**home, research_document_id=self.research),
            "research at a revision": client.GetResearchDocument(
                **home, research_document_id=self.research, revision=1
            ),
            "GetResearchDocumentByFilename": client.GetResearchDocumentByFilename(**named, filename="a.md"),
            "ListResearchDocuments": client.ListResearchDocuments(**named),
            "ListResearchDocumentRevisions": client.ListResearchDocumentRevisions(
                **home, research_document_id=self.research
            ),
            "GetDependency": client.GetDependency(**home, dependency_id=self.edge),
            "ListDependencies": client.ListDependencies(**home, subject={"task_id": self.tasks[0]}),
            "GetDependencyClosure": client.GetDependencyClosure(**home, subject={"phase_id": self.phases[1]}),
        }
        streams = {
            name: getattr(client, name)(**named) for name in ("GetPlanTree", "GetTopologicalOrder", "GetPlanGraph")
        }
        return {name: without_state(answer) for name, answer in answers.items()} | {
            name: [without_state(answer) for answer in stream] for name, stream in streams.items()
        }

    def archive(self, **fields: Any) -> Plan:
        plan: Plan = self.client.ArchivePlan(**self.named, **fields).plan
        return plan

    def restore(self) -> Plan:
        plan: Plan = self.client.RestorePlan(**self.named).plan
        return plan


def without_state(message: Message) -> Any:
    """As JSON, without what archiving a plan changes of it."""

    def stripped(value: Any) -> Any:
        if isinstance(value, dict):
            hidden = {"resumeToken", "planStatus"}
            if "activatedAt" in value:
                hidden |= {"status", "terminal", "updatedAt", "archivedAt", "revision", "etag"}
            return {key: stripped(item) for key, item in value.items() if key not in hidden}
        return [stripped(item) for item in value] if isinstance(value, list) else value

    return stripped(MessageToDict(message))


@pytest.fixture
def whole(client: Client, workspace_id: str, database_url: str) -> Iterator[Whole]:
    yield Whole(client, workspace_id, database_url)
    with psycopg.connect(database_url) as connection:
        assert connection.execute("SELECT * FROM readiness_drift(%s)", [workspace_id]).fetchall() == []


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


def test_a_dependency_comes_back_with_the_last_of_its_plans(client: Client, workspace_id: str, whole: Whole) -> None:
    home = whole.home
    other = client.CreatePlan(**home, plan={"name": "other"}, tasks=[{"title": "o"}, {"title": "gone"}])
    names = home | {"plan_id": other.plan.id}
    into = whole.depends({"task_id": other.tasks[0].id}, {"task_id": whole.tasks[0]})
    lost = whole.depends({"task_id": other.tasks[1].id}, {"task_id": whole.tasks[1]})
    of_task = home | {"subject": {"task_id": whole.tasks[0]}, "direction": "DEPENDENCY_DIRECTION_IN"}
    for first, second in ((whole.named, names), (names, whole.named)):
        client.ArchivePlan(**names, force=True)
        whole.archive(force=True)
        client.RestorePlan(**first)
        assert not client.ListDependencies(**of_task).dependencies or first == names
        client.RestorePlan(**second)
        assert [edge.id for edge in client.ListDependencies(**of_task).dependencies] == [into]
    whole.archive()
    client.DeleteTask(**home, task_id=other.tasks[1].id)
    whole.restore()
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetDependency(**home, dependency_id=lost)


def test_a_cycle_that_was_closed_meanwhile_is_refused(client: Client, whole: Whole) -> None:
    first, last = (client.CreateTask(**whole.home, task={"title": name}).task.id for name in "fl")
    whole.depends({"task_id": first}, {"task_id": whole.tasks[0]})
    whole.depends({"task_id": whole.tasks[0]}, {"task_id": last})
    whole.archive(force=True)
    closing = whole.depends({"task_id": last}, {"task_id": first})
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE") as refusal:
        whole.restore()
    assert last in refusal.metadata["path"]
    assert client.GetPlan(**whole.named).plan.status == PlanStatus.PLAN_STATUS_ARCHIVED
    client.DeleteDependency(**whole.home, dependency_id=closing)
    whole.restore()


def test_subtasks_elsewhere_stay_and_get_their_parent_back(client: Client, whole: Whole) -> None:
    home = whole.home
    child = client.CreateTask(**home, task={"title": "child", "parent_task_id": whole.tasks[0]}).task
    parent = client.CreateTask(**home, task={"title": "parent"}).task
    client.UpdateTask(**home, task_id=whole.tasks[2], task={"parent_task_id": parent.id})
    whole.archive()
    assert client.GetTask(**home, task_id=child.id).task.parent_task_id == ""
    whole.restore()
    assert client.GetTask(**home, task_id=child.id).task.parent_task_id == whole.tasks[0]
    assert client.GetTask(**home, task_id=whole.tasks[2]).task.parent_task_id == parent.id
    whole.archive()
    client.DeleteTask(**home, task_id=parent.id)
    whole.restore()
    assert client.GetTask(**home, task_id=whole.tasks[2]).task.parent_task_id == ""


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


def test_phases_in_sequence_and_subtasks_hold_again_what_they_held(client: Client, whole: Whole) -> None:
    home = whole.home
    client.UpdatePlan(**whole.named, plan={"sequential_phases": True})
    later = client.CreateTask(**home, task={"title": "l", "plan_id": whole.plan.id, "phase_id": whole.phases[1]}).task
    parent = client.CreateTask(**home, task={"title": "parent"}).task
    client.CreateTask(**home, task={"title": "part", "plan_id": whole.plan.id, "parent_task_id": parent.id})
    whole.archive(force=True)
    with psycopg.connect(whole.url) as connection:
        assert connection.execute("SELECT * FROM readiness_drift(%s)", [home["workspace_id"]]).fetchall() == []
    whole.restore()
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY"):
        client.StartTask(**home, task_id=later.id)


def test_readiness_is_right_when_it_comes_back(client: Client, whole: Whole) -> None:
    """What it waits for, and what waits for it, went on meanwhile."""
    home = whole.home
    done, reopened, waiting = (client.CreateTask(**home, task={"title": title}).task.id for title in "drw")
    for source, target in ((done, whole.tasks[0]), (reopened, whole.tasks[2]), (whole.tasks[1], waiting)):
        whole.depends({"task_id": source}, {"task_id": target})
    client.SkipTask(**home, task_id=reopened, reason="x")
    whole.archive(force=True)
    client.SkipTask(**home, task_id=done, reason="x")
    client.ReopenTask(**home, task_id=reopened, reason="x")
    whole.restore()
    client.StartTask(**home, task_id=whole.tasks[0])
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY"):
        client.StartTask(**home, task_id=waiting)
