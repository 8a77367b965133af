"""Archived plans with stories: a story goes and comes back with its plan."""

from typing import Any

import psycopg
import pytest
from grpc import StatusCode

from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.rpc.test_concurrency import all_waiting, results
from tests.rpc.test_export import copy, elsewhere, export, moved
from tests.rpc.test_plan_tree import items
from tests.rpc.test_story_transitions import Steps, label, plan_label
from tests.rpc.whole_plan import without_state


@pytest.fixture
def ended(client: Client, workspace_id: str) -> Steps:
    """A story that has failed, of which the history knows something."""
    steps = Steps(client, workspace_id)
    steps.reach("failed")
    return steps


def reads(client: Client, workspace_id: str, story_id: str) -> list[Any]:
    """What every read that names the story answers."""
    named = {"workspace_id": workspace_id, "story_id": story_id}
    answers = [client.GetStory(**named).story, client.ListStoryHistory(**named)]
    parts = [part for kind, part in items(client, workspace_id, story_id) if kind == "story"]
    return [without_state(answer) for answer in [*answers, *parts]]


def test_it_can_be_read_as_before_and_lists_show_it_on_request(client: Client, workspace_id: str, ended: Steps) -> None:
    home = {"workspace_id": workspace_id}
    before = reads(client, workspace_id, ended.id)
    assert len(before) == 3
    client.ArchivePlan(**home, plan_id=ended.id)
    assert reads(client, workspace_id, ended.id) == before
    assert not client.ListStories(**home).stories
    assert [story.id for story in client.ListStories(**home, show_archived=True).stories] == [ended.id]
    client.RestorePlan(**home, plan_id=ended.id)
    assert reads(client, workspace_id, ended.id) == before
    assert [story.id for story in client.ListStories(**home).stories] == [ended.id]


def test_no_change_of_it(client: Client, workspace_id: str, ended: Steps) -> None:
    named = {"workspace_id": workspace_id, "story_id": ended.id}
    client.ArchivePlan(workspace_id=workspace_id, plan_id=ended.id)
    before = reads(client, workspace_id, ended.id)
    for rpc, fields in (
        ("UpdateStory", {"story": {"title": "x"}}),
        ("ReplanStory", {"reason": "x"}),
        ("FailStory", {"reason": "x"}),
    ):
        with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ARCHIVED") as refusal:
            getattr(client, rpc)(**named, **fields)
        assert refusal.metadata["plan_id"] == ended.id
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN"):
        client.CreateStory(workspace_id=workspace_id, story={"id": ended.id, "title": "x"})
    assert reads(client, workspace_id, ended.id) == before


def test_an_export_carries_it_and_an_import_brings_it_archived(client: Client, workspace_id: str, ended: Steps) -> None:
    client.ArchivePlan(workspace_id=workspace_id, plan_id=ended.id)
    records = export(client, workspace_id)
    assert [record.story.story.id for record in records if record.HasField("story")] == [ended.id]
    other = elsewhere(client)
    for _ in range(2):
        assert copy(client, records, other).progress.failed == 0
        assert export(client, other)[1:] == moved(records, other)
    assert not client.ListStories(workspace_id=other).stories
    with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ARCHIVED"):
        client.ReplanStory(workspace_id=other, story_id=ended.id, reason="x")
    assert plan_label(client.RestorePlan(workspace_id=other, plan_id=ended.id).plan) == "draft"


def test_what_is_deleted_for_ever_is_gone(client: Client, workspace_id: str, database_url: str, ended: Steps) -> None:
    client.ArchivePlan(workspace_id=workspace_id, plan_id=ended.id)
    purged = client.PurgeArchivedPlans(workspace_id=workspace_id, older_than={"seconds": 0}).plans
    assert [plan.plan_id for plan in purged] == [ended.id]
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetStory(workspace_id=workspace_id, story_id=ended.id)
    with psycopg.connect(database_url) as connection:
        rows = "SELECT count(*) FROM story_history_archive WHERE workspace_id = %s"
        assert connection.execute(rows, [workspace_id]).fetchone() == (0,)


@pytest.mark.parametrize("first", ["archive", "step"])
def test_archiving_by_force_and_a_step_of_the_story_take_turns(
    client: Client, workspace_id: str, database_url: str, first: str
) -> None:
    """Whichever comes second sees what the first one left."""
    steps = Steps(client, workspace_id)
    steps.reach("executing")
    calls = [
        lambda: client.ArchivePlan(workspace_id=workspace_id, plan_id=steps.id, force=True),
        lambda: steps.call("CloseWave"),
    ]
    held = "SELECT FROM plans WHERE workspace_id = %s AND id = %s FOR UPDATE"
    with all_waiting(database_url, held, workspace_id, steps.id) as start:
        futures = start(calls if first == "archive" else calls[::-1])
    assert results(futures)["OK"] >= 1
    assert results(futures) in ({"OK": 2}, {"OK": 1, "PLAN_ARCHIVED": 1})
    story, plan = steps.get()
    assert (label(story.status), plan_label(plan)) == ("cancelled", "archived")
    assert plan_label(client.RestorePlan(workspace_id=workspace_id, plan_id=steps.id).plan) == "draft"
