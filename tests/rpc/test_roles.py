"""Who may call what: every RPC, as each role, in its workspace and in those whose paths lie around it."""

import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import grpc
import pytest
from grpc import StatusCode

from tests.rpc import annotated
from tests.rpc.client import METHODS, MUTATIONS, WITHOUT_REQUEST_ID, Client
from tests.rpc.examples import Fields, call_once, further_workspaces, prepare
from tests.rpc.refusal import Refusal, refusal_of, refused
from tests.support.tokens import write_tokens

Caller = Callable[[str], Client]

# Who may do what takes the role: said here once more, apart from the code.
MAY = {
    "reader": {"reader", "worker", "writer", "approver", "admin"},
    "worker": {"worker", "writer", "admin"},
    "writer": {"writer", "admin"},
    "approver": {"approver", "admin"},
    "admin": {"admin"},
}
ROLES = list(MAY)
IN_A_WORKSPACE = [name for name, method in METHODS.items() if "workspace_id" in method.input_type.fields_by_name]
OF_ALL_WORKSPACES = ["ListEvents", "WatchEvents"]


def needed_role(rpc: str) -> str:
    return annotated.role_name(annotated.access(METHODS[rpc]).role)


CONDITIONS = [
    pytest.param(rpc, condition, id=f"{rpc}-{condition.set or condition.cleared}")
    for rpc, method in METHODS.items()
    for condition in annotated.access(method).conditions
]


def answer(client: Client, rpc: str, fields: Fields) -> Refusal | None:
    """The refusal of a call to which its caller has no right. That it cannot be made twice is none."""
    try:
        call_once(client, rpc, fields)
    except grpc.RpcError as error:
        return refusal_of(error) if error.code() is StatusCode.PERMISSION_DENIED else None
    return None


def assert_takes(caller: Caller, rpc: str, fields: Fields, *needed: str) -> None:
    """Of tokens with one role each, in the workspace of the call or in all, those pass that have what is needed."""
    may = set.intersection(*(MAY[role] for role in needed))
    for where in ("here", "everywhere"):
        for name in sorted(set(ROLES) - may):
            refusal = answer(caller(f"{name} {where}"), rpc, fields)
            assert refusal, f"{rpc} as {name}"
            assert refusal.reason == "ROLE_REQUIRED"
            missing = next(role for role in needed if name not in MAY[role])
            told = {"principal": f"{name} {where}", "workspace_id": fields["workspace_id"], "role": missing}
            assert refusal.metadata == told
            assert f"it takes the role {missing}" in refusal.message
    call_once(caller(f"{min(may)} here"), rpc, fields)
    for where in ("here", "everywhere"):
        for name in sorted(may):
            assert answer(caller(f"{name} {where}"), rpc, fields) is None, f"{rpc} as {name}"


@pytest.fixture
def permit(client: Client, tokens_file: Path) -> Callable[[Fields], None]:
    """Makes tokens of every role: in the workspace of a call, in all, and in those whose paths are above and below.

    In further workspaces that the call names each is an admin, so that it is always the first one that counts.
    """

    def permit(fields: Fields) -> None:
        id_ = fields["workspace_id"]
        places = {"here": id_, "everywhere": "*", "above": f"{id_}-above", "below": f"{id_}-below"}
        further = {other: ["admin"] for other in further_workspaces(fields)}
        write_tokens(
            tokens_file,
            {f"{role} {where}": {place: [role], **further} for role in ROLES for where, place in places.items()},
        )

    return permit


@pytest.mark.parametrize("rpc", IN_A_WORKSPACE)
def test_a_role_in_the_workspace(client: Client, caller: Caller, permit: Callable[[Fields], None], rpc: str) -> None:
    fields = prepare(client, rpc)
    for condition in annotated.access(METHODS[rpc]).conditions:
        fields.pop(condition.set, None)
    permit(fields)
    assert_takes(caller, rpc, fields, needed_role(rpc))


@pytest.mark.parametrize("rpc", IN_A_WORKSPACE)
def test_a_role_in_a_workspace_above_or_below(
    client: Client, caller: Caller, permit: Callable[[Fields], None], rpc: str
) -> None:
    fields = prepare(client, rpc)
    id_ = fields["workspace_id"]
    if rpc != "RegisterWorkspace":
        client.RegisterWorkspace(workspace_id=f"{id_}-below", path=f"/{id_}/below")
        client.RegisterWorkspace(workspace_id=f"{id_}-above", path=f"/above/{id_}")
    permit(fields)
    for role in ROLES:
        for where in ("above", "below"):
            for named in (id_, "unknown"):
                refusal = answer(caller(f"{role} {where}"), rpc, fields | {"workspace_id": named})
                assert refusal, f"{rpc} as {role} {where}"
                assert refusal.reason == "WORKSPACE_NOT_ALLOWED"
                assert refusal.metadata == {"principal": f"{role} {where}", "workspace_id": named}


@pytest.mark.parametrize("rpc", OF_ALL_WORKSPACES)
def test_all_workspaces_take_a_role_in_all(
    client: Client, caller: Caller, permit: Callable[[Fields], None], rpc: str
) -> None:
    permit(prepare(client, rpc))
    for role in ROLES:
        with refused(StatusCode.PERMISSION_DENIED, "WORKSPACE_NOT_ALLOWED"):
            call_once(caller(f"{role} here"), rpc, {})
        call_once(caller(f"{role} everywhere"), rpc, {})


def saying(fields: Fields, path: list[str], mask: Fields, is_set: str) -> Fields:
    """The request, in which what is at the end of the path is set, or named by the mask beside the resource."""
    name, *rest = path
    if not rest:
        return fields | ({name: True} if is_set else {})
    if isinstance(fields[name], list):
        return fields | {name: [saying(part, rest, mask, is_set) for part in fields[name]]}
    title = {"title" if name == "task" else "name": "t"}
    return fields | {name: saying(fields[name] | title, rest, {}, is_set)} | mask


@pytest.mark.parametrize(("rpc", "condition"), CONDITIONS)
def test_a_request_that_says_more_needs_more(
    client: Client, caller: Caller, permit: Callable[[Fields], None], rpc: str, condition: Any
) -> None:
    fields = prepare(client, rpc)
    permit(fields)
    path = (condition.set or condition.cleared).split(".")
    masks = [{"update_mask": {"paths": [name]}} for name in (path[-1], "*")] if condition.cleared else [{}]
    requests = [saying(fields, path, mask, condition.set) for mask in masks]
    for request in requests:
        assert_takes(caller, rpc, request, needed_role(rpc), annotated.role_name(condition.role))


def test_roles_add_up(client: Client, caller: Caller, tokens_file: Path) -> None:
    mine, other = prepare(client, "ApproveTask"), prepare(client, "ApproveTask")
    write_tokens(tokens_file, {"ada": {"*": ["reader"], mine["workspace_id"]: ["worker", "approver"]}})
    ada = caller("ada")
    call_once(ada, "ApproveTask", mine)
    call_once(ada, "StartTask", mine)
    call_once(ada, "GetTask", {name: other[name] for name in ("workspace_id", "task_id")})
    with refused(StatusCode.PERMISSION_DENIED, "ROLE_REQUIRED"):
        call_once(ada, "ApproveTask", other)
    with refused(StatusCode.PERMISSION_DENIED, "ROLE_REQUIRED") as refusal:
        ada.SkipTask(workspace_id=mine["workspace_id"], task_id=str(uuid.uuid4()))
    assert refusal.metadata["role"] == "writer"


def test_a_path_is_registered_by_a_writer_of_its_id(client: Client, caller: Caller, tokens_file: Path) -> None:
    path = f"/{uuid.uuid4()}"
    write_tokens(tokens_file, {"reader": {"*": ["reader"]}, "writer": {"*": ["writer"]}})
    with refused(StatusCode.PERMISSION_DENIED, "ROLE_REQUIRED"):
        caller("reader").RegisterWorkspace(path=path)
    assert caller("writer").RegisterWorkspace(path=path).created


def test_reading_takes_a_reader_and_nothing_else_does() -> None:
    reading = {rpc for rpc in METHODS if needed_role(rpc) == "reader"}
    assert reading == set(METHODS) - set(MUTATIONS) - set(WITHOUT_REQUEST_ID)


def test_what_an_update_leaves_alone_needs_nothing(client: Client, caller: Caller, tokens_file: Path) -> None:
    """What somebody reads, changes and sends back whole can hold a field that takes another role."""
    fields = prepare(client, "UpdateWorkspace")
    id_ = fields["workspace_id"]
    client.UpdateWorkspace(workspace_id=id_, workspace={"four_eyes": True})
    write_tokens(tokens_file, {"ada": {id_: ["writer"]}})
    read = caller("ada").GetWorkspace(workspace_id=id_).workspace
    read.name = "changed"
    changed = caller("ada").UpdateWorkspace(workspace_id=id_, workspace=read, update_mask={"paths": ["name"]}).workspace
    assert (changed.name, changed.four_eyes) == ("changed", True)
    for mask in ({}, {"paths": ["*"]}, {"paths": ["name", "four_eyes"]}):
        with refused(StatusCode.PERMISSION_DENIED, "ROLE_REQUIRED"):
            caller("ada").UpdateWorkspace(workspace_id=id_, workspace=read, update_mask=mask)
