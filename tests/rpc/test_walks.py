"""Random walks of a plan with its tasks, and of one with its story, through their statuses.

Beside each is a model of what the documentation promises.
"""

import itertools
from dataclasses import dataclass, field
from typing import Any

import grpc
import psycopg
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.task_pb2 import TaskStatus

from tests.rpc.client import Client
from tests.rpc.refusal import refusal_of
from tests.rpc.test_plan_transitions import MACHINE as PLAN_MACHINE
from tests.rpc.test_story_transitions import MACHINE as STORY_MACHINE
from tests.rpc.test_story_transitions import PLANS as STORY_PLANS
from tests.rpc.test_story_transitions import RPCS as STORY_RPCS
from tests.rpc.test_story_transitions import label, plan_label
from tests.rpc.test_task_transitions import MACHINE as TASK_MACHINE
from tests.rpc.test_task_transitions import TERMINAL, arguments

TASKS = 3
PLAN_RPCS = sorted({rpc for exits in PLAN_MACHINE.values() for rpc in exits})
TASK_RPCS = sorted({rpc for exits in TASK_MACHINE.values() for rpc in exits})
# Starting is what leads anywhere.
STEPS = st.sampled_from(
    [(rpc, None) for rpc in PLAN_RPCS]
    + [(rpc, number) for rpc in [*TASK_RPCS, "StartTask", "CompleteTask"] for number in range(TASKS)]
)


@dataclass
class TaskModel:
    requires_approval: bool
    max_attempts: int
    status: str = "pending"
    attempt: int = 0
    released: int = 0
    approved: bool = False
    history: list[str] = field(default_factory=lambda: ["pending"])


@dataclass
class Model:
    """A plan whose tasks block each other in a row: the first the second, the second the third."""

    tasks: list[TaskModel]
    plan: str = "draft"
    before_archive: str = ""
    history: list[str] = field(default_factory=lambda: ["draft"])

    def task_step(self, rpc: str, number: int) -> str:
        """What the call is answered, and what it changes."""
        if self.plan == "archived":
            return "PLAN_ARCHIVED"
        task = self.tasks[number]
        target = TASK_MACHINE[task.status].get(rpc)
        if target is None or (rpc == "RejectTask" and task.status == "pending" and not task.requires_approval):
            return "ILLEGAL_TRANSITION"
        if target == "in_progress":
            blocked = number > 0 and self.tasks[number - 1].status not in ("completed", "skipped")
            unapproved = task.requires_approval and task.status != "approved"
            exhausted = 0 < task.max_attempts <= task.attempt - task.released
            if blocked or unapproved or exhausted or self.plan != "active":
                return "NOT_READY"
            task.attempt += 1
        task.released += rpc == "ReleaseTask"
        if target == "approved":
            task.approved = True
        elif target == "pending" and task.approved:
            # Who has approved it need not do so again for another attempt.
            task.approved = task.status in ("in_progress", "failed")
            target = "approved" if task.approved else "pending"
        task.status = target
        task.history.append(target)
        return "OK"

    def plan_step(self, rpc: str) -> str:
        target = PLAN_MACHINE[self.plan].get(rpc)
        if target is None:
            return "ILLEGAL_TRANSITION"
        if target == "completed" and any(task.status not in TERMINAL for task in self.tasks):
            return "OPEN_TASKS"
        if rpc == "RestorePlan":
            target = self.before_archive
        if rpc == "ArchivePlan":
            self.before_archive = self.plan
        self.plan = target
        self.history.append(target)
        return "OK"


def answer(client: Client, rpc: str, **fields: Any) -> str:
    try:
        getattr(client, rpc)(**(arguments(rpc) | fields))
    except grpc.RpcError as error:
        return refusal_of(error).reason
    return "OK"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.booleans(), st.sampled_from([0, 0, 1, 2])), min_size=TASKS, max_size=TASKS),
    st.lists(STEPS, min_size=10, max_size=40),
)
def test_every_step_is_answered_as_documented(
    client: Client,
    workspace_id: str,
    database_url: str,
    tasks: list[tuple[bool, int]],
    steps: list[tuple[str, int | None]],
) -> None:
    model = Model([TaskModel(*each) for each in tasks])
    home = {"workspace_id": workspace_id}
    version = len(client.ListPlans(**home, page_size=1000, statuses=[1, 2, 3, 4]).plans) + 1
    made = client.CreatePlan(
        **home,
        plan={"name": "walk", "version": version},
        tasks=[
            {"title": "t", "requires_approval": task.requires_approval, "max_attempts": task.max_attempts}
            for task in model.tasks
        ],
    )
    ids = [task.id for task in made.tasks]
    for source, target in itertools.pairwise(ids):
        client.CreateDependency(**home, dependency={"source": {"task_id": source}, "target": {"task_id": target}})
    for rpc, number in [("ActivatePlan", None), *steps]:
        if number is None:
            assert answer(client, rpc, **home, plan_id=made.plan.id) == model.plan_step(rpc), rpc
        else:
            assert answer(client, rpc, **home, task_id=ids[number]) == model.task_step(rpc, number), (rpc, number)
    plan_history = client.ListPlanHistory(**home, plan_id=made.plan.id).entries
    assert [PlanStatus.Name(entry.new_status)[12:].lower() for entry in plan_history] == model.history
    with psycopg.connect(database_url) as connection:
        assert connection.execute("SELECT * FROM readiness_drift(%s)", [workspace_id]).fetchall() == []
    for id_, task in zip(ids, model.tasks, strict=True):
        stored = client.GetTask(**home, task_id=id_).task
        assert (stored.attempt, stored.terminal) == (task.attempt, task.status in TERMINAL)
        history = client.ListTaskHistory(**home, task_id=id_).entries
        assert [TaskStatus.Name(entry.new_status)[12:].lower() for entry in history] == task.history


ARCHIVING = ("ArchivePlan", "ArchivePlan by force")
STORY_STEPS = st.sampled_from([*STORY_RPCS, *["ExecuteStory", "RecordExecutionPlan", "RestorePlan"] * 3, *ARCHIVING])


@dataclass
class StoryModel:
    """A story without tasks, and its plan."""

    status: str = "created"
    plan: str = "draft"
    before_archive: str = ""
    history: list[str] = field(default_factory=lambda: ["created"])

    def step(self, rpc: str) -> str:
        """What the call is answered, and what it changes."""
        if rpc in ("RestorePlan", *ARCHIVING):
            return self.archive_step(rpc)
        if self.plan == "archived":
            return "PLAN_ARCHIVED"
        target = STORY_MACHINE[self.status].get(rpc)
        if target is None:
            return "ILLEGAL_TRANSITION"
        if self.status == "gate_pending" and rpc in ("OpenWave", "VerifyStory"):
            return "GATE_NOT_PASSED"
        self.enter(target)
        self.plan = STORY_PLANS[target]
        return "OK"

    def archive_step(self, rpc: str) -> str:
        if (rpc == "RestorePlan") != (self.plan == "archived"):
            return "ILLEGAL_TRANSITION"
        ended = "completed failed cancelled".split()
        if rpc == "RestorePlan":
            given_up = self.before_archive == "active" and self.status in ended[1:]
            self.plan = "draft" if given_up else self.before_archive
            return "OK"
        if self.status not in ended:
            if rpc == "ArchivePlan":
                return "PLAN_HAS_STORY"
            self.enter("cancelled")
        self.plan, self.before_archive = "archived", self.plan
        return "OK"

    def enter(self, status: str) -> None:
        if status != self.status:
            self.status = status
            self.history.append(status)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STORY_STEPS, min_size=10, max_size=40))
def test_a_story_goes_and_comes_with_its_plan(
    client: Client, workspace_id: str, database_url: str, steps: list[str]
) -> None:
    model, home = StoryModel(), {"workspace_id": workspace_id}
    story_id = client.CreateStory(**home, story={"title": "walk", "gate_mode": "GATE_MODE_PAUSE_ALWAYS"}).story.id
    for rpc in steps:
        fields: dict[str, Any] = {"reason": "walk"}
        if rpc in ("VerifyStory", "CompleteStory", "ArchivePlan by force"):
            fields["force"] = True
        subject = "plan_id" if rpc in ("RestorePlan", *ARCHIVING) else "story_id"
        assert answer(client, rpc.partition(" ")[0], **home, **{subject: story_id}, **fields) == model.step(rpc), rpc
    got = client.GetStory(**home, story_id=story_id)
    assert (label(got.story.status), plan_label(got.plan)) == (model.status, model.plan)
    entries = client.ListStoryHistory(**home, story_id=story_id).entries
    assert [label(entry.new_status) for entry in entries] == model.history
    with psycopg.connect(database_url) as connection:
        assert connection.execute("SELECT * FROM readiness_drift(%s)", [workspace_id]).fetchall() == []
