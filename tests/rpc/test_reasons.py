"""`reason`: events say why something was done."""

import pytest

from tests.rpc.client import MUTATIONS, Client
from tests.rpc.examples import call_once, prepare

pytestmark = pytest.mark.shares_server

# The first takes its events with it; the others are about the logs themselves, and have none.
WITHOUT_EVENT = {"DeleteWorkspace", "CreateUpdateLogEntry", "PurgeEvents"}


@pytest.mark.parametrize("rpc", [rpc for rpc in MUTATIONS if rpc not in WITHOUT_EVENT])
def test_every_change_says_why(client: Client, rpc: str) -> None:
    fields = prepare(client, rpc)
    before = set()
    if rpc != "RegisterWorkspace":
        before = {event.event_id for event in client.ListEvents(workspace_id=fields["workspace_id"]).events}
    call_once(client, rpc, fields | {"reason": "as Ada asked"})
    events = client.ListEvents(workspace_id=fields["workspace_id"]).events
    reasons = {event.reason for event in events if event.event_id not in before and event.rpc == rpc}
    assert reasons == {"as Ada asked"}


def test_a_rework_without_one_is_explained_by_its_feedback(client: Client) -> None:
    fields = prepare(client, "ReworkTask")
    client.ReworkTask(**fields | {"feedback": "name the authors"})
    names = {name: fields[name] for name in ("workspace_id", "task_id")}
    assert client.ListTaskHistory(**names).entries[-1].reason == "name the authors"
    client.StartTask(**names)
    client.CompleteTask(**names)
    task = client.ReworkTask(**names, feedback="and the year", reason="it is cited").task
    assert task.review_feedback == "and the year"
    assert client.ListTaskHistory(**names).entries[-1].reason == "it is cited"
