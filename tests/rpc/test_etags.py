"""etag: a change that was meant for another state of the resource is refused."""

import pytest
from grpc import StatusCode

from tests.rpc.client import METHODS, Client
from tests.rpc.examples import Fields, call_once, prepare
from tests.rpc.refusal import refused

pytestmark = pytest.mark.shares_server

RPCS = [name for name, method in METHODS.items() if "etag" in method.input_type.fields_by_name]


def subject(client: Client, fields: Fields) -> str:
    """The present etag of what the call is about."""
    if {"filename", "text"} <= fields.keys():
        names = {key: fields[key] for key in ("workspace_id", "filename", "plan_id") if key in fields}
        return str(call_once(client, "GetResearchDocumentByFilename", names).research_document.etag)
    for name, get in (
        ("story_id", "GetStory"),
        ("conversation_id", "GetConversation"),
        ("phase_id", "GetPhase"),
        ("task_id", "GetTask"),
        ("plan_id", "GetPlan"),
        ("", "GetWorkspace"),
    ):
        if name in fields or not name:
            names = {key: fields[key] for key in ("workspace_id", name) if key}
            answer = call_once(client, get, names)
            etag: str = getattr(answer, get.removeprefix("Get").lower()).etag
            return etag
    raise AssertionError


@pytest.mark.parametrize("rpc", RPCS)
def test_another_etag_is_refused_and_the_present_one_is_not(client: Client, rpc: str) -> None:
    fields = prepare(client, rpc)
    present = subject(client, fields)
    for wrong in ("0", f"{present}0", f" {present}", "é", "x" * 100):
        with refused(StatusCode.ABORTED, "ETAG_MISMATCH") as refusal:
            getattr(client, rpc)(**fields, etag=wrong)
        assert refusal.metadata == {"etag": present}
        assert "read the resource again" in refusal.message
    assert subject(client, fields) == present
    getattr(client, rpc)(**fields, etag=present)


@pytest.mark.parametrize("kind", ["Workspace", "Plan", "Story", "Phase", "Task"])
def test_each_change_makes_another_etag(client: Client, workspace_id: str, kind: str) -> None:
    fields = prepare(client, f"Update{kind}")
    seen = [subject(client, fields)]
    for _ in range(3):
        getattr(client, f"Update{kind}")(**fields, etag=seen[-1])
        seen.append(subject(client, fields))
    assert len(set(seen)) == 4
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        getattr(client, f"Update{kind}")(**fields, etag=seen[0])


def test_an_etag_comes_before_the_status(client: Client, workspace_id: str, task_id: str) -> None:
    """A caller with an old state should read it again, not be told about a status that it did not know."""
    client.StartTask(workspace_id=workspace_id, task_id=task_id)
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        client.StartTask(workspace_id=workspace_id, task_id=task_id, etag="1")
