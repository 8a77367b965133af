"""The status machine of stories over the wire: every status with every RPC, and what it does to the plan."""

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from grpc import StatusCode
from planwire.v1.plan_pb2 import Plan, PlanStatus
from planwire.v1.story_pb2 import Story, StoryStatus

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused

pytestmark = pytest.mark.shares_server

# The table in the documentation. The gate is recorded as not passed; what follows one that was is below.
GIVEN_UP = {"FailStory": "failed", "CancelStory": "cancelled"}
MACHINE = {
    "created": {"AnalyzeStory": "analyzing", "RecordExecutionPlan": "planned", "CancelStory": "cancelled"},
    "analyzing": {"RecordAnalysis": "analyzed", **GIVEN_UP},
    "analyzed": {"PlanStory": "planning", **GIVEN_UP},
    "planning": {"RecordExecutionPlan": "planned", **GIVEN_UP},
    "planned": {"ExecuteStory": "executing", **GIVEN_UP},
    "executing": {"CloseWave": "gate_pending", "VerifyStory": "needs_verification", **GIVEN_UP},
    "gate_pending": {
        "OpenWave": "executing",
        "RecordGateResult": "gate_failed",
        "VerifyStory": "needs_verification",
        "CancelStory": "cancelled",
    },
    "gate_failed": {"RetryWave": "executing", **GIVEN_UP},
    "needs_verification": {
        "RecordVerification": "needs_verification",
        "CompleteStory": "completed",
        "ResumeStory": "executing",
        **GIVEN_UP,
    },
    "completed": {"ReopenStory": "executing"},
    "failed": {"ReplanStory": "planned"},
    "cancelled": {"ReplanStory": "planned"},
}
RPCS = sorted({rpc for exits in MACHINE.values() for rpc in exits})
# The plan beside a story in each status.
ACTIVE = {"executing", "gate_pending", "gate_failed", "needs_verification"}
PLANS = {status: "active" if status in ACTIVE else "draft" for status in MACHINE} | {"completed": "completed"}
FORCED = {"VerifyStory", "CompleteStory"}
# From where, and by what, each status is reached on the shortest way.
_BEFORE = {
    "analyzing": ("created", "AnalyzeStory"),
    "analyzed": ("analyzing", "RecordAnalysis"),
    "planning": ("analyzed", "PlanStory"),
    "planned": ("created", "RecordExecutionPlan"),
    "executing": ("planned", "ExecuteStory"),
    "gate_pending": ("executing", "CloseWave"),
    "gate_failed": ("gate_pending", "RecordGateResult"),
    "needs_verification": ("executing", "VerifyStory"),
    "completed": ("needs_verification", "CompleteStory"),
    "failed": ("analyzing", "FailStory"),
    "cancelled": ("created", "CancelStory"),
}

Step = Callable[..., Story]


class Steps:
    """Takes a new story, with a task in each of two waves, from status to status."""

    def __init__(self, client: Client, workspace_id: str, **story: object) -> None:
        self._client = client
        self._home = {"workspace_id": workspace_id}
        fields = {"title": "s", "gate_mode": "GATE_MODE_PAUSE_ALWAYS"} | story
        self.id: str = client.CreateStory(**self._home, story=fields).story.id
        tasks = [{"title": str(wave), "plan_id": self.id, "wave": wave} for wave in (0, 1)]
        self.tasks = [task.id for task in client.BatchCreateTasks(**self._home, tasks=tasks).tasks]

    def call(self, rpc: str, **fields: object) -> Story:
        fields = {"reason": f"by {rpc}"} | ({"force": True} if rpc in FORCED else {}) | fields
        story: Story = getattr(self._client, rpc)(**self._home, story_id=self.id, **fields).story
        return story

    def finish(self, task_id: str) -> None:
        self._client.StartTask(**self._home, task_id=task_id)
        self._client.CompleteTask(**self._home, task_id=task_id)

    def reach(self, status: str) -> None:
        """The shortest way there; a gate is passed, and the first wave is done."""
        if status not in _BEFORE:
            return
        before, rpc = _BEFORE[status]
        self.reach(before)
        self.call(rpc)
        if status == "executing":
            self.finish(self.tasks[0])
        if status == "gate_pending":
            self.call("RecordGateResult", passed=True)

    def get(self) -> tuple[Story, Plan]:
        got = self._client.GetStory(**self._home, story_id=self.id)
        return got.story, got.plan


@pytest.fixture
def steps(client: Client, workspace_id: str) -> Steps:
    return Steps(client, workspace_id)


def label(status: "StoryStatus.ValueType") -> str:
    return StoryStatus.Name(status).removeprefix("STORY_STATUS_").lower()


def plan_label(plan: Plan) -> str:
    return PlanStatus.Name(plan.status).removeprefix("PLAN_STATUS_").lower()


@pytest.mark.parametrize("rpc", RPCS)
@pytest.mark.parametrize("status", MACHINE)
def test_from_each_status_exactly_the_documented_steps_are_possible(steps: Steps, status: str, rpc: str) -> None:
    steps.reach(status)
    before, plan = steps.get()
    assert (label(before.status), plan_label(plan)) == (status, PLANS[status])
    if rpc in MACHINE[status]:
        after = steps.call(rpc)
        reached = MACHINE[status][rpc]
        assert label(after.status) == reached
        assert after.revision == before.revision + 1
        assert after.terminal == (reached in ("completed", "failed", "cancelled"))
        assert plan_label(steps.get()[1]) == PLANS[reached]
        return
    with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION") as refusal:
        steps.call(rpc)
    allowed = sorted(set(MACHINE[status].values()) - {status})
    assert refusal.metadata == {"status": status, "allowed": ",".join(allowed)}
    assert all(next_ in refusal.message for next_ in allowed)
    assert refusal.violations == [(f"story {steps.id}", f"is {status}")]
    assert steps.get() == (before, plan)


def test_each_step_is_in_the_history_with_who_and_why(client: Client, workspace_id: str, steps: Steps) -> None:
    for rpc in ("AnalyzeStory", "RecordAnalysis", "PlanStory", "RecordExecutionPlan", "ExecuteStory"):
        steps.call(rpc)
    entries = client.ListStoryHistory(workspace_id=workspace_id, story_id=steps.id).entries
    statuses = "unspecified created analyzing analyzed planning planned executing".split()
    assert [(label(entry.old_status), label(entry.new_status)) for entry in entries] == list(
        itertools.pairwise(statuses)
    )
    assert [entry.reason for entry in entries][1:] == [
        f"by {rpc}" for rpc in ("AnalyzeStory", "RecordAnalysis", "PlanStory", "RecordExecutionPlan", "ExecuteStory")
    ]
    assert {entry.changed_by for entry in entries} == {"anonymous"}
    plan = client.ListPlanHistory(workspace_id=workspace_id, plan_id=steps.id).entries
    assert [(entry.new_status, entry.reason) for entry in plan] == [
        (PlanStatus.PLAN_STATUS_DRAFT, ""),
        (PlanStatus.PLAN_STATUS_ACTIVE, "by ExecuteStory"),
    ]


def test_what_was_found_is_kept(steps: Steps) -> None:
    steps.call("AnalyzeStory")
    assert steps.call("RecordAnalysis", analyzed_context={"files": ["a.py"]}).analyzed_context["files"][0] == "a.py"
    steps.call("PlanStory")
    planned = steps.call("RecordExecutionPlan", execution_plan={"steps": 2})
    assert planned.execution_plan["steps"] == 2
    assert planned.analyzed_context["files"][0] == "a.py"


def test_the_times_of_the_plan_follow_the_story(steps: Steps) -> None:
    steps.reach("completed")
    plan = steps.get()[1]
    assert plan.HasField("completed_at")
    steps.call("ReopenStory")
    reopened = steps.get()[1]
    assert not reopened.HasField("completed_at")
    assert reopened.activated_at.ToNanoseconds() > plan.activated_at.ToNanoseconds()


@pytest.mark.parametrize(("status", "rpc"), [("completed", "ReopenStory"), ("failed", "ReplanStory")])
def test_taking_up_again_needs_a_reason(steps: Steps, status: str, rpc: str) -> None:
    steps.reach(status)
    for reason in ("", "x" * 1001):
        with invalid("reason"):
            steps.call(rpc, reason=reason)


class TestThePlanOfAStory:
    """Only the story moves it."""

    @pytest.mark.parametrize(
        ("status", "rpc", "instead"),
        [
            ("planned", "ActivatePlan", "ExecuteStory"),
            ("executing", "CompletePlan", "CompleteStory"),
            ("executing", "ReturnPlanToDraft", "CancelStory"),
            ("executing", "ArchivePlan", "CancelStory"),
            ("completed", "ReopenPlan", "ReopenStory"),
        ],
    )
    def test_moving_it_is_refused(
        self, client: Client, workspace_id: str, steps: Steps, status: str, rpc: str, instead: str
    ) -> None:
        steps.reach(status)
        before = steps.get()
        fields: dict[str, Any] = {"reason": "why"} | ({"force": True} if rpc == "CompletePlan" else {})
        with refused(StatusCode.FAILED_PRECONDITION, "PLAN_HAS_STORY") as refusal:
            getattr(client, rpc)(workspace_id=workspace_id, plan_id=steps.id, **fields)
        assert refusal.metadata == {"status": status, "rpc": instead}
        assert instead in refusal.message
        assert steps.get() == before

    @pytest.mark.parametrize(("status", "restored"), [("completed", "completed"), ("failed", "draft")])
    def test_it_is_archived_when_the_story_has_ended(
        self, client: Client, workspace_id: str, steps: Steps, status: str, restored: str
    ) -> None:
        steps.reach(status)
        story, _ = steps.get()
        client.ArchivePlan(workspace_id=workspace_id, plan_id=steps.id)
        rpc = {"completed": "ReopenStory", "failed": "ReplanStory"}[status]
        with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ARCHIVED"):
            steps.call(rpc)
        plan = client.RestorePlan(workspace_id=workspace_id, plan_id=steps.id).plan
        assert plan_label(plan) == restored
        assert steps.get()[0] == story

    def test_archiving_it_by_force_cancels_the_story(self, client: Client, workspace_id: str, steps: Steps) -> None:
        steps.reach("executing")
        client.ArchivePlan(workspace_id=workspace_id, plan_id=steps.id, force=True, reason="no time")
        story, _ = steps.get()
        assert label(story.status) == "cancelled"
        last = client.ListStoryHistory(workspace_id=workspace_id, story_id=steps.id).entries[-1]
        assert (label(last.old_status), label(last.new_status), last.reason) == ("executing", "cancelled", "no time")
        plan = client.RestorePlan(workspace_id=workspace_id, plan_id=steps.id).plan
        assert plan_label(plan) == "draft"
        assert label(steps.call("ReplanStory").status) == "planned"

    def test_executing_a_second_story_of_a_session_is_refused(self, client: Client, workspace_id: str) -> None:
        home = {"workspace_id": workspace_id}
        for title in ("a", "b"):
            story = client.CreateStory(**home, story={"title": title}, plan={"session_id": "s"}).story
            client.RecordExecutionPlan(**home, story_id=story.id)
            if title == "a":
                client.ExecuteStory(**home, story_id=story.id)
        with refused(StatusCode.FAILED_PRECONDITION, "SESSION_HAS_ACTIVE_PLAN"):
            client.ExecuteStory(**home, story_id=story.id)
        assert client.GetStory(**home, story_id=story.id).story.status == StoryStatus.STORY_STATUS_PLANNED

    def test_what_waits_for_it_is_unblocked_when_the_story_is_completed(
        self, client: Client, workspace_id: str, steps: Steps
    ) -> None:
        task_id = client.CreateTask(workspace_id=workspace_id, task={"title": "after"}).task.id
        edge = {"source": {"plan_id": steps.id}, "target": {"task_id": task_id}}
        client.CreateDependency(workspace_id=workspace_id, dependency=edge)
        steps.reach("completed")
        [event] = client.ListEvents(workspace_id=workspace_id, kinds=["task.unblocked"]).events
        assert (event.subject_id, event.rpc) == (task_id, "CompleteStory")

    def test_a_new_version_of_it_has_no_story(self, client: Client, workspace_id: str, steps: Steps) -> None:
        plan = client.CreatePlanVersion(workspace_id=workspace_id, plan_id=steps.id).plan
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            client.GetStory(workspace_id=workspace_id, story_id=plan.id)
        client.ActivatePlan(workspace_id=workspace_id, plan_id=plan.id)

    def test_deleting_it_deletes_the_story(self, client: Client, workspace_id: str, steps: Steps) -> None:
        client.DeletePlan(workspace_id=workspace_id, plan_id=steps.id)
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
            client.GetStory(workspace_id=workspace_id, story_id=steps.id)
        assert refusal.resource == ("story", steps.id)
        events = client.ListEvents(workspace_id=workspace_id, kinds=["story.deleted"]).events
        assert [(event.subject_id, event.plan_id) for event in events] == [(steps.id, steps.id)]
