"""WatchPlans with stories: their transitions and gates come in the order of the feed, with those of their plans."""

from typing import Any

import pytest
from google.protobuf.json_format import MessageToDict
from planwire.v1.event_pb2 import PlanEvent, PlanPart, StoryEvent
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.story_pb2 import StoryStatus

from tests.feed.watching import Stream, events, payloads, settle, started, until
from tests.rpc.client import Client
from tests.rpc.test_export import copy, export
from tests.rpc.test_story_waves import Waves

pytestmark = pytest.mark.shares_server


def watch(client: Client, workspace_id: str, **request: Any) -> Stream:
    """A stream with stories, which begins after all that was done."""
    settle(client, workspace_id)
    stream = client.WatchPlans(workspace_id=workspace_id, parts=[PlanPart.PLAN_PART_STORY], **request)
    started(stream)
    return stream


def told(event: PlanEvent) -> str:
    """`plan.status_changed active`, `story.status_changed planned executing`."""
    if event.HasField("story"):
        assert (event.from_status, event.to_status, event.terminal) == (0, 0, False)
        assert event.story.story_id == event.plan_id
    about, statuses = (event.story, StoryStatus) if event.HasField("story") else (event, PlanStatus)
    names = (statuses.Name(status).split("_STATUS_")[1].lower() for status in (about.from_status, about.to_status))
    return " ".join([event.kind, *(name for name in names if name != "unspecified")])


def test_a_story_is_told_with_its_plan_from_beginning_to_end(client: Client, workspace_id: str) -> None:
    stream = watch(client, workspace_id)
    waves = Waves(client, workspace_id, 0)
    waves.finish(*waves.tasks)
    for rpc in ("CloseWave", "RecordGateResult", "RecordVerification", "CompleteStory"):
        story = waves.call(rpc, **({"passed": True} if "Record" in rpc else {}), reason=rpc)
    found = events(stream, 10)
    assert [(told(event), event.reason) for event in found if event.HasField("story")] == [
        ("story.created created", ""),
        ("story.status_changed created planned", ""),
        ("story.status_changed planned executing", ""),
        ("story.status_changed executing gate_pending", "CloseWave"),
        ("story.status_changed gate_pending needs_verification", "RecordGateResult"),
        ("story.updated needs_verification", "RecordVerification"),
        ("story.status_changed needs_verification completed", "CompleteStory"),
    ]
    assert [told(event) for event in found if not event.HasField("story")] == [
        "plan.created draft",
        "plan.status_changed draft active",
        "plan.status_changed active completed",
    ]
    [last] = [event for event in found if event.story.terminal]
    assert (last.revision, last.etag, last.rpc) == (story.revision, story.etag, "CompleteStory")


def gates(stream: Stream, count: int) -> list[dict[str, Any]]:
    """What the next gates have found."""
    found: list[StoryEvent] = []
    while len(found) < count:
        found += [event.story for event in events(stream, 1) if event.story.HasField("gate")]
    return [MessageToDict(event.gate, always_print_fields_with_no_presence=True) for event in found]


def test_each_gate_is_told_also_when_the_story_has_forgotten_it(client: Client, workspace_id: str) -> None:
    stream = watch(client, workspace_id)
    waves = Waves(client, workspace_id, 0, 2)
    waves.finish(waves.tasks[0])
    waves.call("CloseWave")
    waves.call("RecordGateResult", passed=False, result={"failed": ["lint", None], "count": 3})
    waves.call("RetryWave")
    waves.call("CloseWave")
    waves.call("RecordGateResult", passed=True)
    waves.finish(waves.tasks[1])
    waves.call("CloseWave")
    waves.call("RecordGateResult", passed=True, result={})
    expected = [
        {"wave": 0, "passed": False, "result": {"failed": ["lint", None], "count": 3.0}},
        {"wave": 0, "passed": True},
        {"wave": 2, "passed": True, "result": {}},
    ]
    assert gates(stream, 3) == expected
    settle(client, workspace_id)
    listed = client.ListEvents(workspace_id=workspace_id, kinds=["story.status_changed"], page_size=1000).events
    payloads_ = [MessageToDict(event.payload)["gate"] for event in reversed(listed) if event.HasField("payload")]
    assert payloads_ == [gate | {"wave": float(gate["wave"])} for gate in expected]


def test_a_gate_at_which_the_story_pauses_is_told(client: Client, workspace_id: str) -> None:
    waves = Waves(client, workspace_id, 0, 1, gate_mode="GATE_MODE_PAUSE_ALWAYS")
    waves.finish(waves.tasks[0])
    waves.call("CloseWave")
    stream = watch(client, workspace_id, plan_ids=[waves.id])
    waves.call("RecordGateResult", passed=True)
    waves.call("OpenWave")
    first, second = events(stream, 2)
    assert (told(first), first.story.gate.wave, first.story.gate.passed) == ("story.updated gate_pending", 0, True)
    assert (told(second), second.story.HasField("gate")) == ("story.status_changed gate_pending executing", False)


def test_who_does_not_ask_is_not_told_of_stories(client: Client, workspace_id: str) -> None:
    settle(client, workspace_id)
    others = [part for part in PlanPart.values() if part not in (0, PlanPart.PLAN_PART_STORY)]
    streams = [client.WatchPlans(workspace_id=workspace_id, parts=parts) for parts in ([], others)]
    for stream in streams:
        started(stream)
    Waves(client, workspace_id).call("CancelStory")
    for stream in streams:
        assert [told(event) for event in events(stream, 3)] == [
            "plan.created draft",
            "plan.status_changed draft active",
            "plan.status_changed active draft",
        ]


@pytest.mark.parametrize("rpc", ["DeletePlan", "ArchivePlan"])
def test_what_happens_to_a_story_by_its_plan_is_told(client: Client, workspace_id: str, rpc: str) -> None:
    waves = Waves(client, workspace_id)
    stream = watch(client, workspace_id, plan_ids=[waves.id])
    force = {"force": True} if rpc == "ArchivePlan" else {}
    getattr(client, rpc)(workspace_id=workspace_id, plan_id=waves.id, reason="over", **force)
    found = until(stream, lambda message: message.HasField("events"))[-1].events.events
    assert sorted(map(told, found)) == (
        ["plan.deleted active", "story.deleted executing"]
        if rpc == "DeletePlan"
        else ["plan.archived active archived", "story.status_changed executing cancelled"]
    )
    assert {event.reason for event in found} == {"over"}


def test_a_stream_ends_with_the_plan_and_not_with_the_story(client: Client, workspace_id: str) -> None:
    waves = Waves(client, workspace_id)
    stream = watch(client, workspace_id, plan_ids=[waves.id], until_terminal=True)
    waves.call("CancelStory")
    client.ArchivePlan(workspace_id=workspace_id, plan_id=waves.id)
    kinds = [told(event) for message in stream for event in message.events.events]
    assert kinds[-1] == "plan.archived draft archived"
    assert "story.status_changed executing cancelled" in kinds


def test_a_snapshot_has_the_stories(client: Client, workspace_id: str, plan_id: str) -> None:
    waves = Waves(client, workspace_id)
    for plan_ids, expected in (([], ["plan", "plan", "story"]), ([plan_id], ["plan"]), ([waves.id], ["plan", "story"])):
        stream = client.WatchPlans(
            workspace_id=workspace_id,
            parts=[PlanPart.PLAN_PART_STORY],
            plan_ids=plan_ids,
            options={"snapshot": True},
        )
        messages = until(stream, lambda message: message.HasField("snapshot_complete"))[1:-1]
        assert payloads(messages) == expected
        assert [message.story for message in messages if message.HasField("story")] == [waves.story] * (
            "story" in expected
        )


def test_an_imported_story_is_told(client: Client, workspace_id: str) -> None:
    waves = Waves(client, workspace_id)
    records = export(client, workspace_id)
    client.DeletePlan(workspace_id=workspace_id, plan_id=waves.id)
    stream = watch(client, workspace_id)
    copy(client, records, workspace_id)
    assert {told(event) for event in events(stream, 2)} == {"plan.created active", "story.created executing"}
