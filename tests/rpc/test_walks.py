"""Random walks of a plan and its tasks through their statuses, beside a model of what the documentation promises."""

import itertools
from dataclasses import dataclass, field

import grpc
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.task_pb2 import TaskStatus

from tests.rpc.client import Client
from tests.rpc.refusal import refusal_of
from tests.rpc.test_plan_transitions import MACHINE as PLAN_MACHINE
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
        task = self.tasks[number]
        target = TASK_MACHINE[task.status].get(rpc)
        if target is None or (rpc == "RejectTask" and task.status == "pending" and not task.requires_approval):
            return "ILLEGAL_TRANSITION"
        if target == "in_progress":
            blocked = number > 0 and self.tasks[number - 1].status not in ("completed", "skipped")
            unapproved = task.requires_approval and task.status != "approved"
            exhausted = 0 < task.max_attempts <= task.attempt
            if blocked or unapproved or exhausted or self.plan != "active":
                return "NOT_READY"
            task.attempt += 1
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


def answer(client: Client, rpc: str, **fields: str) -> str:
    try:
        getattr(client, rpc)(**fields, **arguments(rpc))
    except grpc.RpcError as error:
        return refusal_of(error).reason
    return "OK"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.booleans(), st.sampled_from([0, 0, 1, 2])), min_size=TASKS, max_size=TASKS),
    st.lists(STEPS, min_size=10, max_size=40),
)
def test_every_step_is_answered_as_documented(
    client: Client, workspace_id: str, tasks: list[tuple[bool, int]], steps: list[tuple[str, int | None]]
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
    for id_, task in zip(ids, model.tasks, strict=True):
        stored = client.GetTask(**home, task_id=id_).task
        assert (stored.attempt, stored.terminal) == (task.attempt, task.status in TERMINAL)
        history = client.ListTaskHistory(**home, task_id=id_).entries
        assert [TaskStatus.Name(entry.new_status)[12:].lower() for entry in history] == task.history
