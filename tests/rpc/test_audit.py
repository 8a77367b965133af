"""The audit log: refused calls, and changes of the tokens file."""

import json
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import grpc
import pytest
from planwire.v1 import transfer_service_pb2 as pb

from service.audit import LEFT_OUT, REFUSED, Audit
from tests.conftest import running_server
from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.support.tokens import admin_of, entry, write_file, write_tokens
from tests.support.waiting import eventually

Call = Callable[[str], Client]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_tokens(tmp_path / "tokens.toml", {"ada-secret": {"home": ["reader"]}, "bob-secret": admin_of("garden")})
    return tmp_path


@pytest.fixture
def call(database_url: str, folder: Path) -> Iterator[Call]:
    """Calls a server of this test with a token."""
    settings = {"tokens_file": folder / "tokens.toml", "audit_log": folder / "audit.jsonl"}
    with running_server(database_url, **settings) as address, grpc.insecure_channel(address) as channel:
        yield lambda token: Client(channel, (("authorization", f"Bearer {token}"),))


def lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "audit.jsonl").read_text().splitlines()]


def refuse(call: Callable[..., Any], **fields: Any) -> None:
    with pytest.raises(grpc.RpcError) as raised:
        call(**fields)
    assert raised.value.code() in {grpc.StatusCode.UNAUTHENTICATED, grpc.StatusCode.PERMISSION_DENIED}


def test_refused_calls(call: Call, folder: Path) -> None:
    """Who, from where, which RPC, which workspace and why; and nothing of what was sent."""
    method = "planwire.v1.PlanService/ListPlans"
    counted = REFUSED.labels(method, "WORKSPACE_NOT_ALLOWED")._value.get()
    refuse(call("ada-secret").ListPlans, workspace_id="garden")
    refuse(call("ada-secret").CreatePlan, workspace_id="home", plan={"name": "top secret"})
    refuse(call("guessed-secret").ListPlans, workspace_id="home")
    foreign, role, stranger = lines(folder)
    assert foreign["event"] == "call refused"
    assert foreign["logger"] == "planwire.audit"
    assert foreign["method"] == method
    assert (foreign["principal"], foreign["token"]) == ("ada-secret", "ada-secret")  # the id, which the test chose
    assert (foreign["workspace_id"], foreign["reason"]) == ("garden", "WORKSPACE_NOT_ALLOWED")
    assert foreign["peer"].startswith("ipv4:127.0.0.1:")
    assert len(foreign["call_id"]) == 16
    assert (role["workspace_id"], role["reason"]) == ("home", "ROLE_REQUIRED")
    assert stranger["reason"] == "UNAUTHENTICATED"
    assert not {"principal", "token", "workspace_id"} & stranger.keys()
    text = (folder / "audit.jsonl").read_text()
    assert "guessed-secret" not in text
    assert "top secret" not in text
    assert REFUSED.labels(method, "WORKSPACE_NOT_ALLOWED")._value.get() == counted + 1
    assert (folder / "audit.jsonl").stat().st_mode & 0o777 == 0o600


def test_the_address_of_a_peer_is_written_as_people_write_it(tmp_path: Path) -> None:
    audit = Audit(tmp_path / "audit.jsonl")
    told = {"method": "m", "reason": "R", "message": "", "principal": "", "token_id": "", "call_id": "1"}
    audit.refused(**told, workspace_id=None, peer="ipv6:%5B::1%5D:50")
    audit.close()
    assert [line["peer"] for line in lines(tmp_path)] == ["ipv6:[::1]:50"]


def test_refused_parts_of_a_call(call: Call, folder: Path) -> None:
    """A record that only an admin imports, and an approval of one's own task."""
    write_tokens(
        folder / "tokens.toml",
        {"ada-secret": {"audited": ["writer", "approver"]}, "bob-secret": admin_of("audited")},
    )
    assert eventually(lambda: allowed(call("bob-secret")) and lines(folder)[-1]["event"] == "token changed")
    before = len(lines(folder))
    call("bob-secret").RegisterWorkspace(workspace_id="audited", path="/audited")
    call("bob-secret").UpdateWorkspace(workspace_id="audited", workspace={"four_eyes": True})
    ada, method = call("ada-secret"), "planwire.v1.TransferService/Import"
    counted = REFUSED.labels(method, "ROLE_REQUIRED")._value.get()
    records = [{"workspace": {"four_eyes": True}}, {"plan": {"plan": {"name": "no id"}}}]
    messages = [
        pb.ImportRequest(workspace_id="audited", header={"import_id": str(uuid.uuid4())}),
        pb.ImportRequest(workspace_id="audited", batch={"number": 1, "records": records}),
    ]
    assert len(ada.Import(messages).failures) == 2
    assert REFUSED.labels(method, "ROLE_REQUIRED")._value.get() == counted + 1
    task = ada.CreateTask(workspace_id="audited", task={"title": "t", "requires_approval": True}).task
    with refused(grpc.StatusCode.FAILED_PRECONDITION, "FOUR_EYES"):
        ada.ApproveTask(workspace_id="audited", task_id=task.id)
    record, approval = lines(folder)[before:]
    assert (record["method"], record["reason"], record["principal"]) == (method, "ROLE_REQUIRED", "ada-secret")
    assert record["message"].startswith("workspace.four_eyes: only an admin")
    assert (approval["reason"], approval["principal"]) == ("FOUR_EYES", "ada-secret")
    assert {record["workspace_id"], approval["workspace_id"]} == {"audited"}


def test_changes_of_tokens(call: Call, folder: Path) -> None:
    eve = entry("eve", {"*": ["reader"]}) + "expires_at = 2101-01-01T00:00:00Z\n"
    bob = entry("bob-secret", {"garden": ["reader"]}).replace(
        entry("bob-secret", {}).partition('sha256 = "')[2][:64], "0" * 64
    )
    write_file(folder / "tokens.toml", eve + bob)
    assert eventually(lambda: len(lines(folder)) == 3)
    found = {(line["event"], line["token"]): line for line in lines(folder)}
    assert set(found) == {("token added", "eve"), ("token removed", "ada-secret"), ("token changed", "bob-secret")}
    added, changed = found["token added", "eve"], found["token changed", "bob-secret"]
    assert (added["roles"], added["expires_at"]) == ({"*": ["reader"]}, "2101-01-01T00:00:00Z")
    assert (changed["old_roles"], changed["roles"]) == ({"garden": ["admin"]}, {"garden": ["reader"]})
    assert changed["secret_replaced"] is True
    assert "0" * 64 not in (folder / "audit.jsonl").read_text()


def test_a_flood_of_refusals_is_bounded_and_hides_no_others(call: Call, folder: Path) -> None:
    left_out = LEFT_OUT._value.get()
    for _ in range(150):
        refuse(call("guessed").ListWorkspaces)
    written = len(lines(folder))
    assert 100 <= written < 110
    assert LEFT_OUT._value.get() - left_out == 150 - written
    refuse(call("ada-secret").ListPlans, workspace_id="garden")
    assert lines(folder)[-1]["principal"] == "ada-secret"
    assert lines(folder)[-1]["left_out"] == 150 - written


def test_a_flood_from_many_sources_hides_no_principal(tmp_path: Path) -> None:
    """Nor do many principals hide strangers, and all of them together have so many lines."""
    told = {"method": "m", "reason": "r", "message": "m", "token_id": "", "workspace_id": None, "call_id": "c"}
    for first, then in (("stranger", "principal"), ("principal", "stranger")):
        audit = Audit(tmp_path / first)
        who = {
            "stranger": lambda number: {"principal": "", "peer": f"ipv4:10.0.0.{number}:1"},
            "principal": lambda number: {"principal": f"p{number}", "peer": "ipv4:10.0.0.1:1"},
        }
        for _ in range(100):
            for number in range(20):
                audit.refused(**told, **who[first](number))
        written = len((tmp_path / first).read_text().splitlines())
        assert 500 <= written < 1000
        audit.refused(**told, **who[then](1))
        audit.close()
        assert len((tmp_path / first).read_text().splitlines()) == written + 1


def test_a_file_that_rotation_moves_away(call: Call, folder: Path) -> None:
    refuse(call("guessed").ListWorkspaces)
    (folder / "audit.jsonl").rename(folder / "audit.jsonl.1")
    refuse(call("guessed").ListWorkspaces)
    assert len(lines(folder)) == 1
    assert (folder / "audit.jsonl").stat().st_mode & 0o777 == 0o600


def test_a_file_that_cannot_be_written_any_more_stops_nothing(call: Call, folder: Path) -> None:
    """Refusals stay refusals, and changes of tokens are noticed."""
    (folder / "audit.jsonl").rename(folder / "audit.jsonl.1")
    (folder / "audit.jsonl").mkdir()
    refuse(call("guessed").ListWorkspaces)
    write_tokens(folder / "tokens.toml", {"bob-secret": admin_of("garden")})
    assert eventually(lambda: not allowed(call("ada-secret")))
    write_tokens(folder / "tokens.toml", {"ada-secret": {"home": ["reader"]}})
    assert eventually(lambda: allowed(call("ada-secret")))


def allowed(client: Client) -> bool:
    try:
        client.ListWorkspaces()
    except grpc.RpcError as error:
        assert error.code() is grpc.StatusCode.UNAUTHENTICATED  # type: ignore[attr-defined]  # it is a call as well
        return False
    return True
