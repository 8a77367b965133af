"""TransferService.Export: a workspace as records that Import takes."""

import uuid
from collections.abc import Iterator, Sequence

import grpc
import pytest
from grpc import StatusCode
from planwire.v1 import transfer_service_pb2 as pb
from planwire.v1.plan_pb2 import PlanStatus

from tests.conftest import StartServer
from tests.rpc.client import Client
from tests.rpc.refusal import refused

MEBIBYTE = 1024 * 1024


def export(client: Client, workspace_id: str, *plan_ids: str) -> list[pb.ImportRecord]:
    return [
        record for answer in client.Export(workspace_id=workspace_id, plan_ids=plan_ids) for record in answer.records
    ]


def kinds(records: Sequence[pb.ImportRecord]) -> list[str | None]:
    return [record.WhichOneof("record") for record in records]


def elsewhere(client: Client) -> str:
    id_ = f"w-{uuid.uuid4()}"
    client.RegisterWorkspace(workspace_id=id_, path=f"/{id_}")
    return id_


def copy(client: Client, records: Sequence[pb.ImportRecord], workspace_id: str, size: int = 1000) -> pb.ImportResponse:
    def messages() -> Iterator[pb.ImportRequest]:
        yield pb.ImportRequest(workspace_id=workspace_id, header={"import_id": str(uuid.uuid4())})
        for number, start in enumerate(range(0, len(records), size), 1):
            batch = {"number": number, "records": records[start : start + size]}
            yield pb.ImportRequest(workspace_id=workspace_id, batch=batch)

    response: pb.ImportResponse = client.Import(messages())
    return response


def moved(records: Sequence[pb.ImportRecord], workspace_id: str) -> list[pb.ImportRecord]:
    """The same records as they are in another workspace."""
    result = []
    for record in records:
        other = pb.ImportRecord.FromString(record.SerializeToString())
        match kind := other.WhichOneof("record"):
            case "workspace" | "workspace_path":
                continue  # each has its own id, paths and times
            case "plan" | "story" | "task":
                getattr(getattr(other, kind), kind).workspace_id = workspace_id
                if other.plan.plan.program_id:
                    other.plan.plan.program_workspace_id = workspace_id
            case "task_attempt" | "review":
                pass
            case _:
                getattr(other, str(kind)).workspace_id = workspace_id
        result.append(other)
    return result


@pytest.fixture
def full(client: Client, workspace_id: str) -> str:
    """A workspace with everything, whose parents are younger than their subtasks. Gives the id of a plan."""
    home = {"workspace_id": workspace_id}
    program = client.CreateProgram(**home, program={"name": "g", "status": 2}).program
    made = client.CreatePlan(
        **home,
        plan={"name": "p", "metadata": {"a": [1, None]}, "program_id": program.id},
        phases=[
            {"phase": {"name": "b", "order_index": 1}, "tasks": [{"title": "1"}]},
            {"phase": {"name": "a", "order_index": 0}},
        ],
        tasks=[{"title": "2", "labels": ["x"]}],
        activate=True,
        reason="because",
    )
    child, other = made.tasks
    parent = client.CreateTask(**home, task={"title": "parent", "plan_id": made.plan.id}).task
    client.UpdateTask(**home, task_id=child.id, task={"parent_task_id": parent.id})
    client.StartTask(**home, task_id=other.id, reason="go")
    client.FailTask(**home, task_id=other.id, error_message="oops", actual_resources={"cpu_time_ms": 3})
    client.SkipTask(**home, task_id=parent.id, reason="no")
    client.CreatePlan(**home, plan={"name": "q"}, tasks=[{"title": "3"}])
    alone = client.CreateTask(**home, task={"title": "alone"}).task
    story = client.CreateStory(**home, story={"title": "story"}).story
    client.CancelStory(**home, story_id=story.id, reason="unwanted")
    client.CreateNote(**home, note={"plan_id": made.plan.id, "type": "decision", "content": "of oak"})
    client.CreateArtifact(
        **home,
        artifact={"plan_id": made.plan.id, "artifact_type": "ARTIFACT_TYPE_CODE_CHANGES", "content_json": "{ }"},
    )
    session = {"session_id": "s", "agent_type": "coder", "agent_id": "ada", "timeout_seconds": 60}
    started = client.CreateAgentSession(**home, agent_session={"plan_id": made.plan.id, **session}).agent_session
    client.CompleteAgentSession(**home, agent_session_id=started.id, summary="sawn", artifacts=["legs", "top"])
    handoff = {"session_id": "s", "from_agent": "ada", "to_agent": "bob", "reason": "lunch", "data": {"screws": 8}}
    client.CreateHandoff(**home, handoff={"plan_id": made.plan.id, **handoff})
    client.CreateWorkspacePath(**home, workspace_path={"path": f"/container/{workspace_id}"})
    for plan in ({}, {"plan_id": made.plan.id}):
        client.CreateBuildScript(**home, build_script={"name": "build", "command": "make", **plan})
    client.CreateApprovalRule(**home, approval_rule={"plan_id": made.plan.id, "label": "risky"})
    log = {"task_id": other.id, "agent_type": "code", "action": "look", "output_full_json": "[1]"}
    client.CreateExecutionLog(**home, execution_log=log)
    usage = {"task_id": other.id, "provider": "p", "model": "m", "cost_source": "COST_SOURCE_ESTIMATED"}
    client.CreateAiUsage(**home, ai_usage=usage | {"cost_micros_usd": 5})
    conversation = client.CreateConversation(**home, conversation={"plan_id": made.plan.id, "title": "t"}).conversation
    found = {"query": "q", "content_id": "c.py", "chunk_index": 3, "score": 0.25, "retrieved_at": {"seconds": 5}}
    new = [{"message": {"role": 1, "content": "a"}}, {"message": {"role": 2}, "message_rag_contexts": [found]}]
    client.AppendMessages(**home, conversation_id=conversation.id, messages=new)
    client.CompleteConversation(**home, conversation_id=conversation.id)
    execution = {"agent_id": "ada", "prompt": "p", "conversation_id": conversation.id, "task_id": other.id}
    client.CreateAgentExecution(**home, agent_execution=execution | {"success": True})
    item = client.CreateContextItem(**home, context_item={"task_id": other.id, "type": "a", "text": "b"}).context_item
    newer = {"type": "a", "data": {"b": 1}, "source": "c"}
    client.SupersedeContextItem(**home, context_item_id=item.id, context_item=newer)
    for title in "ab":
        client.PutKnowledgeEntry(**home, knowledge_entry={"slug": "a", "title": title, "content": "b"})
    for text in "ab":
        client.AppendResearchDocument(**home, plan_id=made.plan.id, filename="a.md", text=text)
    client.CreateUpdateLogEntry(**home, entry={"action": "built", "description": "all", "data": {"a": 1}})
    for source, target in (
        ({"task_id": alone.id}, {"plan_id": made.plan.id}),
        ({"phase_id": made.phases[0].id}, {"task_id": other.id}),
    ):
        client.CreateDependency(**home, dependency={"source": source, "target": target})
    client.ArchivePlan(**home, plan_id=made.plan.id, reason="done with it")
    plan_id: str = made.plan.id
    return plan_id


def test_everything_comes_before_what_names_it(client: Client, workspace_id: str, full: str) -> None:
    records = export(client, workspace_id)
    expected = [
        "workspace",
        "workspace_path",
        "program",
        *["plan"] * 3,
        "story",
        *["phase"] * 2,
        "note",
        "artifact",
        *["build_script"] * 2,
        "approval_rule",
        "agent_session",
        "handoff",
        *["task"] * 5,
        "execution_log",
        "ai_usage",
        *("conversation", "message", "message", "message_rag_context", "agent_execution"),
        *["context_item"] * 2,
        *["knowledge_entry"] * 2,
        *("research_document", "research_document_revision", "research_document_revision"),
        *["dependency"] * 2,
    ]
    assert kinds(records) == [*expected, "update_log_entry"]
    seen: set[str] = set()
    for record in records:
        for task in [record.task.task] if record.HasField("task") else []:
            assert {task.plan_id, task.phase_id, task.parent_task_id} <= seen | {""}
        if record.HasField("dependency"):
            ends = (record.dependency.source, record.dependency.target)
            assert {id_ for end in ends for _, id_ in end.ListFields()} <= seen
        seen |= {record.plan.plan.id, record.phase.id, record.task.task.id}
    first = records[3]
    assert [entry.reason for entry in first.plan.history] == ["because", "done with it"]


def test_another_workspace_takes_it_and_is_the_same(client: Client, workspace_id: str, full: str) -> None:
    records = export(client, workspace_id)
    for size in (1000, 3, 1):
        other = elsewhere(client)
        response = copy(client, records, other, size)
        assert (response.progress.created, response.progress.failed) == (len(moved(records, other)), 0)
        assert export(client, other)[1:] == moved(records, other)
        again = copy(client, records, other, size)
        assert (again.progress.created, again.progress.updated, again.progress.failed) == (0, 0, 0)
        assert export(client, other)[1:] == moved(records, other)
    restored = client.RestorePlan(workspace_id=other, plan_id=full).plan
    assert restored.status == PlanStatus.PLAN_STATUS_ACTIVE


def test_the_workspace_itself_is_taken_over_but_for_its_place(client: Client, workspace_id: str) -> None:
    client.UpdateWorkspace(
        workspace_id=workspace_id, workspace={"name": "n", "git_url": "g", "metadata": {"a": 1}, "default_branch": "b"}
    )
    records = export(client, workspace_id)
    other = elsewhere(client)
    copy(client, records, other)
    [mine], [theirs] = records, export(client, other)
    assert (theirs.workspace.id, theirs.workspace.path) == (other, f"/{other}")
    assert theirs.workspace.created_at == mine.workspace.created_at
    for name in ("name", "git_url", "metadata", "default_branch"):
        assert getattr(theirs.workspace, name) == getattr(mine.workspace, name)


def test_some_plans_come_with_all_that_is_in_them(client: Client, workspace_id: str, full: str) -> None:
    records = export(client, workspace_id, full)
    inside = [
        *("note", "artifact", "build_script", "approval_rule", "agent_session", "handoff"),
        *("task", "task", "task", "execution_log", "ai_usage"),
        *("conversation", "message", "message", "message_rag_context", "agent_execution"),
        *("context_item", "context_item", "research_document", *["research_document_revision"] * 2, "dependency"),
    ]
    assert kinds(records) == ["workspace", "program", "plan", *["phase"] * 2, *inside]
    assert records[2].plan.plan.id == full


def test_a_subtask_of_a_task_outside_is_exported_too(
    client: Client, workspace_id: str, plan_id: str, task_id: str
) -> None:
    home = {"workspace_id": workspace_id}
    inside = client.CreateTask(**home, task={"title": "in", "plan_id": plan_id, "parent_task_id": task_id}).task
    below = client.CreateTask(**home, task={"title": "below", "plan_id": plan_id, "parent_task_id": inside.id}).task
    client.CreateTask(**home, task={"title": "out", "parent_task_id": inside.id})
    records = export(client, workspace_id, plan_id)
    assert [record.task.task for record in records[2:]] == [inside, below]


def test_an_unknown_plan_is_refused(client: Client, workspace_id: str, plan_id: str) -> None:
    missing = str(uuid.uuid4())
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        export(client, workspace_id, plan_id, missing)
    assert refusal.resource == ("plan", missing)


def test_an_empty_workspace_is_a_record(client: Client, workspace_id: str) -> None:
    assert kinds(export(client, workspace_id)) == ["workspace"]


def test_answers_have_at_most_1_mebibyte(client: Client, workspace_id: str) -> None:
    text = "x" * 200_000
    for title in "abcdefg":
        client.CreateTask(workspace_id=workspace_id, task={"title": title, "description": text})
    data = {"x": "y" * 1_000_000}
    huge = {"title": "huge", "request_text": text, "description": text, "metadata": data}
    client.CreateTask(workspace_id=workspace_id, task=huge)
    answers = list(client.Export(workspace_id=workspace_id))
    assert [len(answer.records) for answer in answers] == [1, 5, 2, 1]  # the first one is small, so that it comes soon
    assert all(answer.ByteSize() <= MEBIBYTE + 100 for answer in answers[:-1])
    assert (
        copy(client, [record for answer in answers for record in answer.records], elsewhere(client), 1).progress.failed
        == 0
    )


def test_it_shows_one_moment(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    tasks = [
        task
        for _ in range(2)
        for task in client.BatchCreateTasks(**home, tasks=[{"title": "t", "description": "x" * 3000}] * 1000).tasks
    ]
    ends = {"source": {"task_id": tasks[0].id}, "target": {"task_id": tasks[1].id}}
    edge = client.CreateDependency(**home, dependency=ends).dependency
    stream = client.Export(**home)
    first = next(stream)
    # What is still to be read when this happens is what was there before.
    client.DeleteDependency(**home, dependency_id=edge.id)
    client.CreateDependency(**home, dependency=ends)
    client.BatchCreateTasks(**home, tasks=[{"title": "late"}] * 10)
    client.DeleteTask(**home, task_id=tasks[-1].id)
    records = [*first.records, *(record for answer in stream for record in answer.records)]
    assert [record.task.task for record in records[1:-1]] == tasks
    assert records[-1].dependency == edge


def test_a_client_that_goes_away_leaves_nothing_behind(client: Client, workspace_id: str) -> None:
    client.BatchCreateTasks(workspace_id=workspace_id, tasks=[{"title": "t", "description": "x" * 3000}] * 1000)
    for _ in range(12):  # more than the pool has connections
        stream = client.Export(workspace_id=workspace_id)
        next(stream)
        stream.cancel()
    assert len(export(client, workspace_id)) == 1001


def test_an_export_has_a_size(start_server: StartServer) -> None:
    """What waits for a client that does not read has an end, and one part after the other can be had."""
    with grpc.insecure_channel(start_server(max_export_bytes=3 * MEBIBYTE)) as channel:
        client, names = Client(channel), {"workspace_id": "w"}
        client.RegisterWorkspace(**names, path="/w")
        plans = [client.CreatePlan(**names, plan={"name": name}).plan.id for name in ("p", "q")]
        for plan_id in plans:
            client.BatchCreateTasks(
                **names, tasks=[{"title": "t", "plan_id": plan_id, "description": "x" * 200_000}] * 10
            )
        with refused(StatusCode.INVALID_ARGUMENT, "INVALID_FIELD") as refusal:
            export(client, "w")
        assert refusal.message == (
            "plan_ids: an export takes at most 3,145,728 bytes; export fewer plans at once, or have an operator raise "
            "PLANWIRE_MAX_EXPORT_BYTES"
        )
        assert [kinds(export(client, "w", plan_id)).count("task") for plan_id in plans] == [10, 10]


@pytest.mark.parametrize("end", ["task_id", "phase_id", "plan_id"])
@pytest.mark.parametrize("deleted_is_source", [True, False])
def test_a_dependency_of_an_archived_plan_goes_out_as_long_as_both_ends_are_there(
    client: Client, workspace_id: str, end: str, deleted_is_source: bool
) -> None:
    home = {"workspace_id": workspace_id}
    phases = [{"phase": {"name": "a"}, "tasks": [{"title": "t"}]}]
    archived, other = (client.CreatePlan(**home, plan={"name": name}, phases=phases) for name in "pq")
    outside = {"task_id": other.tasks[0].id, "phase_id": other.phases[0].id, "plan_id": other.plan.id}
    ends = [{end: outside[end]}, {"task_id": archived.tasks[0].id}]
    source, target = ends if deleted_is_source else ends[::-1]
    client.CreateDependency(**home, dependency={"source": source, "target": target})
    client.ArchivePlan(**home, plan_id=archived.plan.id, force=True)
    assert "dependency" in kinds(export(client, workspace_id))
    client.DeletePlan(**home, plan_id=other.plan.id)
    records = export(client, workspace_id)
    assert "dependency" not in kinds(records)
    assert not copy(client, records, elsewhere(client)).failures
