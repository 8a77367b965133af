"""No error tells what is in another workspace from what does not exist: by its id, its path or its tokens."""

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import grpc
import pytest
from google.protobuf.descriptor import Descriptor
from google.rpc.error_details_pb2 import RequestInfo
from grpc import StatusCode
from planwire.v1 import transfer_service_pb2 as pb
from planwire.v1.workspace_service_pb2 import GetWorkspaceByPathRequest

from tests.rpc import annotated
from tests.rpc.client import METHODS, MUTATIONS, Client, request_class
from tests.rpc.examples import Fields, call_example, further_workspaces, in_one_program, prepare
from tests.rpc.refusal import refusal_of
from tests.support.tokens import write_tokens

FieldPath = tuple[str, ...]
# Records that are left out where what they name is not there, or that name a program which is.
LEFT_OUT = {"plan", "program_link", "program_dependency"}
# What was spent stays spent when the task has gone, so it may name any.
NOT_LOOKED_UP = {("ai_usage", "task_id")}
UNREAD = {"resume_token", "next_page_token"}


def id_paths(message: Descriptor, above: FieldPath = ()) -> Iterator[FieldPath]:
    """The fields of a request that name something by its id, also in the messages that it holds."""
    for field in message.fields:
        if "OUTPUT_ONLY" in annotated.behaviours(field) or field.name == "request_id":
            continue
        rules = annotated.rules(field)
        if (rules.repeated.items if field.is_repeated else rules).string.uuid or field.name.endswith("workspace_id"):
            yield (*above, field.name)
        elif field.message_type and field.message_type.full_name.startswith("planwire.v1.") and len(above) < 4:
            yield from id_paths(field.message_type, (*above, field.name))


PATHS = {rpc: list(id_paths(annotated.message(method.input_type.full_name))) for rpc, method in METHODS.items()}


@pytest.fixture(scope="module")
def other(client: Client) -> Fields:
    """The ids of what is in another workspace, by kind."""
    workspace_id = f"w-{uuid.uuid4()}"
    client.RegisterWorkspace(workspace_id=workspace_id, path=f"/{workspace_id}")
    plan = client.CreatePlan(workspace_id=workspace_id, plan={"name": "p"}, phases=[{"phase": {"name": "a"}}])
    names = {"workspace_id": workspace_id, "plan_id": plan.plan.id, "phase_id": plan.phases[0].id}
    names["task_id"] = client.CreateTask(workspace_id=workspace_id, task={"title": "t"}).task.id
    names["linked_workspace_id"] = f"w-{uuid.uuid4()}"
    client.RegisterWorkspace(workspace_id=names["linked_workspace_id"], path=f"/{names['linked_workspace_id']}")
    names |= in_one_program(client, names)
    for kind in (
        "dependency",
        "story",
        "note",
        "artifact",
        "build_script",
        "approval_rule",
        "agent_session",
        "handoff",
        "execution_log",
        "ai_usage",
        "conversation",
        "agent_execution",
        "context_item",
        "workspace_path",
        "code_link",
        "program",
        "program_link",
        "program_dependency",
    ):
        create = f"Create{kind.title().replace('_', '')}"
        names[f"{kind}_id"] = getattr(call_example(client, create, names), kind).id
    for id_, append in (("message_id", "AppendMessages"), ("message_rag_context_id", "AppendMessageRagContexts")):
        [names[id_]] = getattr(call_example(client, append, names), f"{id_}s")
    names["knowledge_entry_id"] = call_example(client, "PutKnowledgeEntry", names).knowledge_entry.id
    research = call_example(client, "AppendResearchDocument", names).research_document
    names["research_document_id"] = research.id
    [revision] = client.ListResearchDocumentRevisions(
        workspace_id=names["workspace_id"], research_document_id=research.id
    ).research_document_revisions
    names["research_document_revision_id"] = revision.id
    names |= in_the_code_graph(client, names["workspace_id"])
    names["import_id"] = str(uuid.uuid4())
    call_example(client, "Import", names)
    return names


def in_the_code_graph(client: Client, workspace_id: str) -> Fields:
    """The ids of a symbol and of an edge, as the graph's own requests and as imports call them."""
    node_id, edge_id = str(uuid.uuid4()), str(uuid.uuid4())
    node = {"id": node_id, "name": "thing", "node_type": "CODE_NODE_TYPE_FUNCTION"}
    edge = {
        "id": edge_id,
        "source_node_id": node_id,
        "target_node_id": node_id,
        "edge_type": "CODE_EDGE_TYPE_CALLS",
    }
    client.ImportGraph(workspace_id=workspace_id, source="scip", nodes=[node], edges=[edge])
    return {"node_id": node_id, "edge_id": edge_id, "code_node_id": node_id, "code_edge_id": edge_id}


@pytest.fixture
def ada(client: Client, caller: Callable[[str], Client], tokens_file: Path) -> Callable[[str], tuple[Client, Fields]]:
    """An admin of a workspace in which a call of an RPC succeeds, and the fields of the call."""

    def ada(rpc: str) -> tuple[Client, Fields]:
        fields = prepare(client, rpc)
        workspace_id = fields.get("workspace_id") or fields.get("path", "").strip("/")
        named = (workspace_id or "none", *further_workspaces(fields))
        write_tokens(tokens_file, {"ada": {id_: ["admin"] for id_ in named}})
        return caller("ada"), fields

    return ada


def with_id(rpc: str, fields: Fields, path: FieldPath, id_: str) -> bytes:
    """The request with another id at the end of a path."""
    message: Any = request_class(rpc)(**fields)
    part = message
    for name in path[:-1]:
        inner = getattr(part, name)
        if part.DESCRIPTOR.fields_by_name[name].is_repeated:
            part = inner[0] if inner else inner.add()
        else:
            inner.SetInParent()
            part = inner
    if part.DESCRIPTOR.fields_by_name[path[-1]].is_repeated:
        getattr(part, path[-1])[:] = [id_]
    else:
        setattr(part, path[-1], id_)
    request: bytes = message.SerializeToString()
    return request


def outcome(client: Client, rpc: str, request: bytes, named: str) -> tuple[Any, ...]:
    """What a call is answered, without what it named and what differs from call to call."""
    try:
        answer = client.raw(rpc, request)
        answer = next(answer) if METHODS[rpc].server_streaming else answer
    except grpc.RpcError as error:
        refusal = refusal_of(error)
        rest = sorted(
            (packed.type_url, packed.value.replace(named.encode(), b"?"))
            for packed in refusal.status.details
            if not packed.Is(RequestInfo.DESCRIPTOR)
        )
        return error.code(), refusal.message.replace(named, "?"), rest
    if rpc in MUTATIONS or rpc in {"Import", "ImportGraph"}:
        return (StatusCode.OK,)
    for name in UNREAD & set(answer.DESCRIPTOR.fields_by_name):
        answer.ClearField(name)
    return StatusCode.OK, str(answer).replace(named, "?")


def kind_of(rpc: str, path: FieldPath) -> str:
    """What an id names, as the fixture `other` has it."""
    name = path[-1].removesuffix("s").removeprefix("parent_").removeprefix("move_tasks_to_").removeprefix("linked_")
    for role in ("source_", "target_", "from_", "to_"):
        name = name.removeprefix(role)
    if name != "id":
        return name
    kind = path[-2].replace("dependencies", "dependency").removesuffix("s")
    return f"{kind}_id"


@pytest.mark.parametrize("rpc", [rpc for rpc in METHODS if PATHS[rpc]])
def test_ids(ada: Callable[[str], tuple[Client, Fields]], other: Fields, rpc: str) -> None:
    caller, fields = ada(rpc)
    for path in PATHS[rpc]:
        foreign = other[kind_of(rpc, path)]
        missing = f"w-{uuid.uuid4()}" if path[-1].endswith("workspace_id") else str(uuid.uuid4())
        answers = []
        for id_ in (missing, foreign):
            answers.append(outcome(caller, rpc, with_id(rpc, fields, path, id_), id_))
            if answers[-1][0] is StatusCode.OK:
                caller, fields = ada(rpc)
        assert answers[0] == answers[1], path


def test_every_kind_of_thing_is_named() -> None:
    """The test above means something only as long as it finds the fields."""
    named = {path[-1] for paths in PATHS.values() for path in paths}
    assert {"workspace_id", "plan_id", "phase_id", "task_id", "note_id", "dependency_id", "import_id", "id"} <= named
    assert ("task", "parent_task_id") in PATHS["UpdateTask"]
    assert ("dependencies", "source", "phase_id") in PATHS["BatchCreateTasks"]


def test_paths(ada: Callable[[str], tuple[Client, Fields]], other: Fields) -> None:
    caller, _ = ada("GetWorkspaceByPath")
    foreign, missing = f"/{other['workspace_id']}", f"/w-{uuid.uuid4()}"

    def answers(rpc: str) -> list[tuple[Any, ...]]:
        paths = (foreign, missing)
        # The id that a path has is no secret: everybody can compute it.
        return [outcome(caller, rpc, GetWorkspaceByPathRequest(path=path).SerializeToString(), path) for path in paths]

    first, second = answers("GetWorkspaceByPath")
    assert first == second
    assert first[0] is StatusCode.NOT_FOUND
    assert [answer[0] for answer in answers("RegisterWorkspace")] == [StatusCode.PERMISSION_DENIED] * 2


@pytest.mark.parametrize("rpc", ["ListTasks", "ListPlans", "ListEvents", "ListUpdateLogEntries", "ListDependencies"])
def test_page_tokens(client: Client, ada: Callable[[str], tuple[Client, Fields]], rpc: str) -> None:
    """Those of a workspace that is gone, and of one that is there."""
    caller, fields = ada(rpc)
    tokens = []
    for gone in (True, False):
        elsewhere = prepare(client, rpc)["workspace_id"]
        call_example(client, "CreatePlan", {"workspace_id": elsewhere})
        client.CreateUpdateLogEntry(workspace_id=elsewhere, entry={"action": "a"})
        client.CreateUpdateLogEntry(workspace_id=elsewhere, entry={"action": "b"})
        tasks = client.BatchCreateTasks(workspace_id=elsewhere, tasks=[{"title": "a"}, {"title": "b"}]).tasks
        edge = {"source": {"task_id": tasks[0].id}, "target": {"task_id": tasks[1].id}}
        client.CreateDependency(workspace_id=elsewhere, dependency=edge)
        tokens.append(getattr(client, rpc)(workspace_id=elsewhere, page_size=1).next_page_token)
        if gone:
            client.DeleteWorkspace(workspace_id=elsewhere, force=True)
    assert all(tokens)
    requests = [
        request_class(rpc)(workspace_id=fields["workspace_id"], page_size=1, page_token=token).SerializeToString()  # type: ignore[call-arg]  # lists have them
        for token in tokens
    ]
    first, second = (outcome(caller, rpc, request, "?") for request in requests)
    assert first == second
    assert first[0] is StatusCode.INVALID_ARGUMENT


@pytest.mark.parametrize("rpc", ["WatchEvents", "WatchTasks", "WatchPlans", "ListEvents"])
def test_resume_tokens(client: Client, ada: Callable[[str], tuple[Client, Fields]], other: Fields, rpc: str) -> None:
    """They say where the feed stands, and nothing of a workspace: one of another is as good as one's own."""
    caller, fields = ada(rpc)
    own, foreign = (
        client.ListEvents(workspace_id=id_, page_size=1).resume_token
        for id_ in (fields["workspace_id"], other["workspace_id"])
    )

    def answered(token: str) -> Any:
        given: Fields = {"since_token": token} if rpc == "ListEvents" else {"options": {"resume_token": token}}
        request = request_class(rpc)(workspace_id=fields["workspace_id"], **given)
        return outcome(caller, rpc, request.SerializeToString(), token)

    assert answered(foreign)[0] is answered(own)[0] is StatusCode.OK


@pytest.mark.parametrize("path", list(id_paths(annotated.message("planwire.v1.ImportRecord"))), ids=".".join)
def test_records(ada: Callable[[str], tuple[Client, Fields]], other: Fields, path: FieldPath) -> None:
    caller, fields = ada("Import")
    ids = {"id": str(uuid.uuid4())}
    examples: Fields = {
        "plan": {"plan": {"name": "p", **ids}},
        "story": {"story": {"title": "s", **ids}},
        "phase": {"name": "p", "plan_id": str(uuid.uuid4()), **ids},
        "note": {"content": "n", "plan_id": str(uuid.uuid4()), **ids},
        "artifact": {"artifact_type": 4, "content_json": "1", "plan_id": str(uuid.uuid4()), **ids},
        "build_script": {"name": "b", "command": "make", **ids},
        "approval_rule": {"plan_id": str(uuid.uuid4()), **ids},
        "review": {"task_id": str(uuid.uuid4()), "new_result": 2, "changed_at": {"seconds": 1}},
        "agent_session": {"session_id": "s", "plan_id": str(uuid.uuid4()), **ids},
        "handoff": {"to_agent": "ada", "plan_id": str(uuid.uuid4()), **ids},
        "execution_log": {"task_id": str(uuid.uuid4()), "agent_type": "code", "action": "a", **ids},
        "ai_usage": {"provider": "p", "model": "m", "cost_source": 1, **ids},
        "conversation": ids,
        "message": {"conversation_id": str(uuid.uuid4()), "number": 1, "role": 1, **ids},
        "message_rag_context": {"message_id": str(uuid.uuid4()), "query": "q", "content_id": "c", **ids},
        "agent_execution": {"agent_id": "ada", "prompt": "p", **ids},
        "knowledge_entry": {"slug": "a", "title": "a", "content": "b", **ids},
        "context_item": {"type": "a", "text": "b", "plan_id": str(uuid.uuid4()), **ids},
        "research_document": {"filename": "a", "plan_id": str(uuid.uuid4()), **ids},
        "research_document_revision": {"research_document_id": str(uuid.uuid4()), "number": 1, "text": "a", **ids},
        "workspace_path": {"path": f"/{uuid.uuid4()}", **ids},
        "program": {"name": "p", **ids},
        "program_dependency": {
            "target_plan_id": str(uuid.uuid4()),
            "source_workspace_id": fields["workspace_id"],
            "source_plan_id": str(uuid.uuid4()),
            **ids,
        },
        "program_link": {"program_id": str(uuid.uuid4()), "linked_workspace_id": fields["workspace_id"], **ids},
        "task": {"task": {"title": "t", **ids}},
        "dependency": {"source": {"task_id": str(uuid.uuid4())}, "target": {"task_id": str(uuid.uuid4())}, **ids},
        "task_attempt": {"task_id": str(uuid.uuid4()), "status": 4, "ended_at": {"seconds": 1}},
        "update_log_entry": {"action": "a", **ids},
        "code_node": {"name": "n", "node_type": 14, **ids},
        "code_link": {"plan_id": str(uuid.uuid4()), "file_path": "a.py", **ids},
        "code_edge": {
            "source_node_id": str(uuid.uuid4()),
            "target_node_id": str(uuid.uuid4()),
            "edge_type": 4,
            **ids,
        },
    }
    answers = []
    for id_ in (str(uuid.uuid4()), other[kind_of("Import", path)] if path[-1] != "id" else other["task_id"]):
        record: Any = pb.ImportRecord(**{path[0]: examples[path[0]]})
        part = record
        for name in path[:-1]:
            part = getattr(part, name)
        setattr(part, path[-1], id_)
        requests = [
            pb.ImportRequest(
                workspace_id=fields["workspace_id"], header={"import_id": str(uuid.uuid4()), "dry_run": True}
            ),
            pb.ImportRequest(workspace_id=fields["workspace_id"], batch={"number": 1, "records": [record]}),
        ]
        try:
            response = caller.Import(requests)
        except grpc.RpcError as error:
            assert path[-1].endswith("workspace_id")
            answers.append(refusal_of(error).message.replace(id_, "?"))
        else:
            response.progress.ClearField("import_id")
            answers.append(str(response).replace(id_, "?"))
    assert answers[0] == answers[1]
    if path[-1] != "id" and path[0] not in LEFT_OUT and path not in NOT_LOOKED_UP:
        assert "failed" in answers[0] or "may not act" in answers[0]
