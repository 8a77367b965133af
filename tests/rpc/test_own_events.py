"""EventService.AppendEvent: events of callers, which are not taken for Planwire's own."""

import pytest

from service.domain.subjects import RESERVED_SUBJECTS
from tests.rpc.client import METHODS, Client
from tests.rpc.refusal import invalid


@pytest.mark.parametrize("subject", sorted(RESERVED_SUBJECTS))
def test_a_subject_of_planwire_is_refused(client: Client, workspace_id: str, subject: str) -> None:
    with invalid("kind") as refusal:
        client.AppendEvent(workspace_id=workspace_id, kind=f"{subject}.created")
    assert subject in refusal.message


def test_a_subject_that_only_begins_like_one_is_taken(client: Client, workspace_id: str) -> None:
    for kind in ("planet.found", "task_force.met", "build.finished"):
        client.AppendEvent(workspace_id=workspace_id, kind=kind)
    kinds = [event.kind for event in client.ListEvents(workspace_id=workspace_id, page_size=3).events]
    assert kinds == ["build.finished", "task_force.met", "planet.found"]


def test_every_resource_is_reserved() -> None:
    """A resource is what can be deleted; its name is the subject of its events."""
    resources = {name.removeprefix("Delete").lower() for name in METHODS if name.startswith("Delete")}
    assert {"workspace", "plan", "phase", "task", "dependency"} <= resources
    assert resources <= RESERVED_SUBJECTS
