"""What holds for every request, response and resource of the API, present and future."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from planwire.v1.task_pb2 import Task

from tests.rpc import annotated
from tests.rpc.client import METHODS, MUTATIONS, WITHOUT_REQUEST_ID

REQUEST_NUMBERS = {
    "workspace_id": 1,
    "reason": 20,
    "etag": 21,
    "request_id": 22,
    "page_size": 23,
    "page_token": 24,
}
RESPONSE_NUMBERS = {"replayed": 20, "next_page_token": 21, "resume_token": 22}
UNARY = [name for name, method in METHODS.items() if not method.server_streaming]
# Where a field may be left out that has to be given elsewhere, or must be given that may be left out.
OTHERWISE = {
    ("RegisterWorkspaceRequest", "workspace_id"),
    ("ListEventsRequest", "workspace_id"),
    ("WatchEventsRequest", "workspace_id"),
    ("ReopenPlanRequest", "reason"),
    ("ReopenTaskRequest", "reason"),
    ("ReopenStoryRequest", "reason"),
    ("ReplanStoryRequest", "reason"),
    ("RequestApprovalRequest", "reason"),
    # What all workspaces have is in none.
    *(
        (f"{name}Request", "workspace_id")
        for name, method in METHODS.items()
        if method.containing_service.name == "CatalogService"
    ),
}

# These take an etag for each of the tasks that they name.
OF_EACH = {"CompleteTasks", "CompleteAndClaimNext"}
# What these delete never changes, so it has no revision.
UNCHANGED = {"DeleteDependency", "DeleteWorkspacePath", "DeleteProgramLink", "DeleteProgramDependency"}


def request(rpc: str) -> Descriptor:
    return annotated.message(METHODS[rpc].input_type.full_name)


def misnumbered(message: Descriptor, numbers: dict[str, int]) -> Iterator[str]:
    """Fields that do not have the number of their name, or have that of another name."""
    for field in message.fields:
        if numbers.get(field.name, 0) != (field.number if field.number in numbers.values() else 0):
            yield f"{message.name}.{field.name} = {field.number}"


def test_what_every_request_has_has_the_same_number() -> None:
    assert [field for rpc in METHODS for field in misnumbered(request(rpc), REQUEST_NUMBERS)] == []


def test_what_every_response_has_has_the_same_number() -> None:
    assert [field for rpc in UNARY for field in misnumbered(METHODS[rpc].output_type, RESPONSE_NUMBERS)] == []


@pytest.mark.parametrize("rpc", [rpc for rpc in METHODS if rpc.startswith(("Create", "Get", "Update", "Delete"))])
def test_what_is_acted_on_is_field_2(rpc: str) -> None:
    """The id, or on Create the resource, in which the parent stands."""
    fields = request(rpc).fields_by_name
    ids = [name for name in fields if name.endswith("_id") and name not in REQUEST_NUMBERS]
    if rpc.startswith("Create") and rpc != "CreatePlanVersion":  # which is made of what it names
        assert not ids
        assert request(rpc).fields_by_number[2].message_type is not None
    elif ids and rpc != "GetResearchDocumentByFilename":  # which is named by its filename, in a plan or in none
        assert fields[ids[0]].number == 2


def test_every_call_that_changes_something_has_a_request_id_and_a_reason() -> None:
    """Whatever takes more than a reader does; both fields come together, and with `replayed` in the answer."""
    changing = {rpc for rpc in METHODS if annotated.role_name(annotated.access(METHODS[rpc]).role) != "reader"}
    without = {rpc for rpc in changing if not {"request_id", "reason"} <= set(request(rpc).fields_by_name)}
    assert without == set(WITHOUT_REQUEST_ID)
    assert {rpc for rpc in MUTATIONS if "replayed" not in METHODS[rpc].output_type.fields_by_name} == set()
    assert set(MUTATIONS) <= changing


@pytest.mark.parametrize("rpc", MUTATIONS)
def test_every_mutation_says_why_and_which_state_it_means(rpc: str) -> None:
    fields = request(rpc).fields_by_name
    assert "reason" in fields
    changed = [field.message_type for field in METHODS[rpc].output_type.fields if field.message_type is not None]
    revised = any("revision" in message.fields_by_name for message in changed) or rpc.startswith("Delete")
    new = rpc.startswith(("Create", "BatchCreate", "Register", "Append", "Purge"))
    if revised and not new and rpc not in UNCHANGED | OF_EACH:
        assert "etag" in fields


def of_requests() -> dict[str, list[FieldDescriptor]]:
    """The fields that recur in requests, by what they are."""
    found = defaultdict(list)
    for rpc in METHODS:
        message = request(rpc)
        for field in message.fields:
            if (message.name, field.name) in OTHERWISE:
                continue
            if field.name in REQUEST_NUMBERS:
                found[field.name].append(field)
            elif field.number == 2 and annotated.rules(field).string.uuid and not annotated.rules(field).ignore:
                found["id"].append(field)
    return found


@pytest.mark.parametrize(("name", "fields"), of_requests().items(), ids=of_requests())
def test_what_recurs_has_the_same_rules(name: str, fields: list[FieldDescriptor]) -> None:
    """Predefined rules would say it once. In protovalidate 2.1 they take three times as long as its own."""
    assert len(fields) > 5, name
    rules = {(str(annotated.rules(field)), frozenset(annotated.behaviours(field))) for field in fields}
    assert len(rules) == 1, rules


def behaving(message: Descriptor, *behaviours: str) -> set[str]:
    return {field.name for field in message.fields if annotated.behaviours(field) & set(behaviours)}


def test_published_stubs_carry_no_annotations() -> None:
    assert annotated.behaviours(annotated.message("planwire.v1.Task").fields_by_name["status"]) == {"OUTPUT_ONLY"}
    for rpc in METHODS:
        for field in METHODS[rpc].input_type.fields:
            assert not field.GetOptions().SerializeToString()
    assert not Task.DESCRIPTOR.fields_by_name["status"].GetOptions().SerializeToString()


def repeated_fields(message: Descriptor, seen: set[str]) -> Iterator[FieldDescriptor]:
    """All in a message and in those in it, but for messages of others, which the next test is about."""
    if message.full_name in seen or message.file.package != "planwire.v1":
        return
    seen.add(message.full_name)
    for field in message.fields:
        if field.is_repeated:
            yield field
        if field.message_type is not None:
            yield from repeated_fields(field.message_type, seen)


def test_everything_that_repeats_in_a_request_has_a_limit() -> None:
    seen: set[str] = set()
    fields = [field for rpc in METHODS for field in repeated_fields(request(rpc), seen)]
    assert len(fields) > 20
    for field in fields:
        rules = annotated.rules(field)
        assert rules.repeated.max_items or rules.map.max_pairs, field.full_name


def test_messages_of_others_in_requests_are_those_whose_repetitions_are_counted() -> None:
    """Those of a Struct and of a FieldMask are, by service/measuring.py; the others have none."""
    requests = {request(rpc).full_name: request(rpc) for rpc in METHODS}
    others: dict[str, Descriptor] = {}
    while requests:
        _, message = requests.popitem()
        for field in message.fields:
            inner = field.message_type
            if inner is not None and inner.file.package == "planwire.v1":
                requests[inner.full_name] = inner
            elif inner is not None:
                others[inner.full_name] = inner
    repeating = {name for name, message in others.items() if any(field.is_repeated for field in message.fields)}
    assert repeating == {"google.protobuf.Struct", "google.protobuf.FieldMask"}
