"""Bytes that are no request, and requests that are at the edge of what can be sent."""

from collections.abc import Iterator

import grpc
import pytest
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message
from grpc import StatusCode

from service.measuring import LARGEST_DATA_BYTES, LARGEST_METADATA_BYTES
from tests.rpc.client import METHODS, Client, request_class
from tests.rpc.examples import call_once, prepare
from tests.rpc.refusal import invalid, naming, refused

MEBIBYTE = 1024 * 1024
MALFORMED = [
    b"\xff",
    b"\x0a",
    b"\x0a\x7fshort",
    b"\x0b\x0b\x0b",
    b"\x0f\x00",
    b"\x00\x00",
    b"{}",
    b"\x0a\xff\xff\xff\xff\x0f",
]


def send(client: Client, rpc: str, raw: bytes) -> object:
    answer = client.raw(rpc, raw)
    return next(answer, None) if METHODS[rpc].server_streaming else answer


@pytest.mark.parametrize("rpc", METHODS)
def test_malformed_bytes_are_refused(client: Client, rpc: str) -> None:
    for raw in MALFORMED:
        with naming(raw):
            with refused(StatusCode.INVALID_ARGUMENT, "MALFORMED_REQUEST") as refusal:
                send(client, rpc, raw)
            assert METHODS[rpc].input_type.full_name in refusal.message


# What may be asked without a workspace, and without anything else.
OF_ALL_CATALOGS = (
    *("ListToolCatalogs", "ListTools", "ListToolActions", "ListAgentDefinitions", "ListInstructionFiles"),
    *("ListSkillDefinitions", "MatchSkills"),
)


@pytest.mark.parametrize("rpc", METHODS)
def test_an_empty_request_is_refused_or_answered(client: Client, rpc: str) -> None:
    if rpc in ("ListWorkspaces", "ListEvents", "WatchEvents", *OF_ALL_CATALOGS):
        # Of everything.
        send(client, rpc, b"")
        return
    with refused(StatusCode.INVALID_ARGUMENT, "INVALID_FIELD"):
        send(client, rpc, b"")


def texts(descriptor: Descriptor, above: tuple[FieldDescriptor, ...] = ()) -> Iterator[tuple[FieldDescriptor, ...]]:
    """The ways to every text in a message, and to every free-form Struct."""
    for field in descriptor.fields:
        route = (*above, field)
        inner = field.message_type
        if field.type == FieldDescriptor.TYPE_STRING or (inner and inner.full_name.endswith((".Struct", ".FieldMask"))):
            yield route
        elif inner is not None and inner not in [each.message_type for each in above]:
            yield from texts(inner, route)


def put(message: Message, route: tuple[FieldDescriptor, ...], text: str) -> str:
    """Set the text at the end of the route; gives its path."""
    path = ""
    for field in route[:-1]:
        inner = getattr(message, field.name)
        message = inner.add() if field.is_repeated else inner
        path += f"{field.name}[{len(inner) - 1}]." if field.is_repeated else f"{field.name}."
    last = route[-1]
    if last.message_type is None:
        if last.is_repeated:
            getattr(message, last.name).append(text)
            return f"{path}{last.name}[{len(getattr(message, last.name)) - 1}]"
        setattr(message, last.name, text)
        return path + last.name
    if last.message_type.full_name.endswith("FieldMask"):
        getattr(message, last.name).paths.append(text)
        return f"{path}{last.name}.paths[0]"
    getattr(message, last.name).update({text: 1})
    return f"{path}{last.name}.fields (a key)"


@pytest.mark.parametrize("rpc", METHODS)
def test_a_nul_character_is_refused_wherever_it_is(client: Client, rpc: str) -> None:
    example = prepare(client, rpc)
    for route in texts(METHODS[rpc].input_type):
        request = request_class(rpc)(**example)
        path = put(request, route, "a\0b")
        if rpc == "IndexCode" and route[0].name == "file":
            [failure] = client.IndexCode(iter([request])).failures
            assert path.removeprefix("file.") in failure.message or "must not hold a NUL" not in failure.message
            continue
        if rpc == "IndexDocuments" and route[0].name == "document":
            # One that cannot be indexed is told of, and the others are indexed.
            [failure] = client.IndexDocuments(iter([request])).failures
            assert path.removeprefix("document.") in failure.message or "must not hold a NUL" not in failure.message
            continue
        with refused(StatusCode.INVALID_ARGUMENT, "INVALID_FIELD") as refusal:
            send(client, rpc, request.SerializeToString())
        # Of a field with a pattern the pattern is broken first; a message made to hold the text may lack others.
        assert path in refusal.fields or "must not hold a NUL" not in refusal.message


@pytest.mark.parametrize("rpc", METHODS)
def test_invalid_utf8_is_refused_wherever_it_is(client: Client, rpc: str) -> None:
    for route in texts(METHODS[rpc].input_type):
        request = request_class(rpc)()
        put(request, route, "mark")
        with refused(StatusCode.INVALID_ARGUMENT, "MALFORMED_REQUEST"):
            send(client, rpc, request.SerializeToString().replace(b"mark", b"m\xff\xfek"))


def test_a_nul_character_deep_in_free_form_data_is_named(client: Client, workspace_id: str) -> None:
    task = {"title": "t", "metadata": {"list": [1, {"deep": "x\0"}]}}
    with refused(StatusCode.INVALID_ARGUMENT, "INVALID_FIELD") as refusal:
        client.CreateTask(workspace_id=workspace_id, task=task)
    assert refusal.fields == ["task.metadata.fields.list.list_value.values[1].struct_value.fields.deep.string_value"]


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_numbers_that_json_lacks_are_refused(client: Client, workspace_id: str, number: float) -> None:
    with invalid("task.metadata.a[0].b"):
        client.CreateTask(workspace_id=workspace_id, task={"title": "t", "metadata": {"a": [{"b": number}]}})
    with invalid("task.estimated_resources.extra.b"):
        client.CreateTask(
            workspace_id=workspace_id, task={"title": "t", "estimated_resources": {"extra": {"b": number}}}
        )


@pytest.mark.parametrize("size", [4 * MEBIBYTE, 10 * MEBIBYTE])
def test_a_message_that_is_too_long_is_refused_by_grpc(client: Client, size: int) -> None:
    with pytest.raises(grpc.RpcError) as raised:
        client.raw("CreateTask", b"x" * (size + 1))
    assert raised.value.code() is StatusCode.RESOURCE_EXHAUSTED
    assert client.ListWorkspaces()


@pytest.mark.parametrize("path", ["/planwire.v1.PlanService/Nothing", "/planwire.v2.PlanService/GetPlan", "/x", "/"])
def test_an_unknown_method_is_unimplemented(client: Client, path: str) -> None:
    with pytest.raises(grpc.RpcError) as raised:
        client.channel.unary_unary(path)(b"")
    assert raised.value.code() is StatusCode.UNIMPLEMENTED


# Seconds and nanos that no timestamp has: before the year 1, after 9999, and fractions that are none.
NO_TIMES = [
    {"seconds": -62135596801},
    {"seconds": 253402300800},
    {"seconds": 2**63 - 1},
    {"seconds": -(2**63)},
    {"nanos": -1},
    {"nanos": 10**9},
]


@pytest.mark.parametrize("time", NO_TIMES, ids=str)
def test_times_that_are_none_are_refused(client: Client, workspace_id: str, task_id: str, time: dict[str, int]) -> None:
    with invalid("task.available_at"):
        client.CreateTask(workspace_id=workspace_id, task={"title": "t", "available_at": time})
    with invalid("task.available_at"):
        client.UpdateTask(workspace_id=workspace_id, task_id=task_id, task={"available_at": time})
    with invalid("workspace.graph_indexed_at"):
        client.UpdateWorkspace(workspace_id=workspace_id, workspace={"graph_indexed_at": time})


@pytest.mark.parametrize(
    ("time", "stored"),
    [
        ({"seconds": -62135596800}, {"seconds": -62135596800}),
        ({"seconds": 253402300799, "nanos": 999999999}, {"seconds": 253402300799, "nanos": 999999000}),
        ({"seconds": 0, "nanos": 1999}, {"seconds": 0, "nanos": 1000}),
        ({"seconds": -1, "nanos": 999999999}, {"seconds": -1, "nanos": 999999000}),
    ],
    ids=str,
)
def test_the_first_and_the_last_time_are_kept_to_the_microsecond(
    client: Client, workspace_id: str, time: dict[str, int], stored: dict[str, int]
) -> None:
    task = client.CreateTask(workspace_id=workspace_id, task={"title": "t", "available_at": time}).task
    assert (task.available_at.seconds, task.available_at.nanos) == (stored["seconds"], stored.get("nanos", 0))
    assert client.GetTask(workspace_id=workspace_id, task_id=task.id).task == task


def test_data_that_can_be_written_can_be_read_everywhere(client: Client, workspace_id: str) -> None:
    """Parsers go 100 messages deep, and in some answers a task lies deeper than in its request."""
    data: dict[str, object] = {}
    for _ in range(30):
        data = {"a": data}
    task = {"title": "t", "metadata": data, "estimated_resources": {"extra": data}}
    stored = client.CreateTask(workspace_id=workspace_id, task=task).task
    assert MessageToDict(stored.metadata) == data
    assert list(client.ListTasks(workspace_id=workspace_id).tasks) == [stored]
    assert [record.task.task for answer in client.Export(workspace_id=workspace_id) for record in answer.records][
        -1
    ] == stored
    with invalid("task.metadata.b" + ".a" * 30) as refusal:
        client.CreateTask(workspace_id=workspace_id, task={"title": "t", "metadata": {"b": data}})
    assert "nested deeper than 30 levels" in refusal.message


def test_what_is_stored_is_never_more_than_a_client_reads(client: Client, workspace_id: str, task_id: str) -> None:
    """The test's client reads 4 MiB, as all do that were told nothing else."""
    names = {"workspace_id": workspace_id, "task_id": task_id}
    data = {"x": "y" * (LARGEST_DATA_BYTES - 20)}
    client.UpdateTask(**names, task={"metadata": {"x": "y" * (LARGEST_METADATA_BYTES - 20)}})
    client.UpdateTask(**names, task={"labels": ["🚀" * 98 + str(n) for n in range(10, 60)]})
    client.UpdateTask(**names, task={"estimated_resources": {"extra": data}})
    client.StartTask(**names)
    client.CompleteTask(**names, output_data=data, actual_resources={"extra": data})
    for field in ("request_text", "description"):
        client.UpdateTask(**names, task={field: "🚀" * 262_144})
    with invalid("task") as refusal:
        client.ReworkTask(**names, feedback="more")
    assert "too large" in refusal.message
    assert "shorten" in refusal.message
    assert client.GetTask(**names).task.ByteSize() > 3.7 * MEBIBYTE


@pytest.mark.parametrize(
    ("field", "limit"), [("metadata", LARGEST_METADATA_BYTES), ("estimated_resources.extra", LARGEST_DATA_BYTES)]
)
def test_data_that_is_too_large_is_named(client: Client, workspace_id: str, field: str, limit: int) -> None:
    data, (outer, _, inner) = {"x": "y" * limit}, field.partition(".")
    with invalid(f"task.{field}") as refusal:
        client.CreateTask(workspace_id=workspace_id, task={"title": "t", outer: {inner: data} if inner else data})
    assert f"larger than {limit:,} bytes" in refusal.message


def test_an_event_is_never_more_than_a_client_reads(client: Client, workspace_id: str) -> None:
    with invalid("payload"):
        client.AppendEvent(workspace_id=workspace_id, kind="a.b", payload={"x": "y" * LARGEST_DATA_BYTES})


def test_errors_about_long_texts_arrive(client: Client, workspace_id: str, task_id: str) -> None:
    """A status travels in headers, which have little room, and as text beyond ASCII needs more of it."""
    long = "🚀" * 255
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        client.GetPlanByName(workspace_id=workspace_id, project_id=long, name=long)
    assert "🚀🚀🚀" in refusal.message
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetWorkspaceByPath(path="/" + "🚀" * 999)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetWorkspace(workspace_id="🚀" * 100)
    with invalid("update_mask"):
        client.UpdateTask(
            workspace_id=workspace_id, task_id=task_id, task={}, update_mask={"paths": ["🚀" * 100_000, "é" * 1000]}
        )
    with refused(StatusCode.INVALID_ARGUMENT, "INVALID_FIELD"):
        client.CreateTask(workspace_id=workspace_id, task={"title": "t", "metadata": {"🚀" * 1000: float("nan")}})
    keys = {f"{number}" + "🚀" * 1000 + "\0": 1 for number in range(20)}
    with refused(StatusCode.INVALID_ARGUMENT, "INVALID_FIELD"):
        client.CreateTask(workspace_id=workspace_id, task={"title": "t", "metadata": {"a": keys, "é\0": "🚀\0"}})
    session = {"name": "a", "session_id": long}
    client.CreatePlan(workspace_id=workspace_id, plan=session, activate=True)
    with refused(StatusCode.FAILED_PRECONDITION, "SESSION_HAS_ACTIVE_PLAN"):
        client.CreatePlan(workspace_id=workspace_id, plan=session | {"name": "b"}, activate=True)


def test_the_message_is_the_same_for_clients_that_know_no_details(client: Client, workspace_id: str) -> None:
    with pytest.raises(grpc.RpcError) as raised:
        client.GetPlanByName(workspace_id=workspace_id, name="Überraschung")
    assert raised.value.details() == "plan 'Überraschung' does not exist"


def test_a_long_path_that_no_index_takes_is_refused(client: Client) -> None:
    with refused(StatusCode.INVALID_ARGUMENT, "INVALID_FIELD"):
        client.RegisterWorkspace(path="/" + "".join(chr(0x1F000 + n % 1500) for n in range(999)))


@pytest.mark.parametrize("rpc", METHODS)
def test_every_rpc_answers_its_example(client: Client, rpc: str) -> None:
    assert isinstance(call_once(client, rpc, prepare(client, rpc)), Message)
