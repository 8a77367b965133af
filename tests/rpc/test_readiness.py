"""When a task may start."""

import time
import uuid
from dataclasses import dataclass
from typing import Any

import pytest
from grpc import StatusCode
from planwire.v1.task_pb2 import Task, TaskStatus
from planwire.v1.transfer_service_pb2 import ImportRequest

from tests.rpc.client import Client
from tests.rpc.refusal import refused

pytestmark = pytest.mark.shares_server


@dataclass
class Work:
    """Tasks and plans of one workspace, and what happens to them."""

    client: Client
    workspace_id: str

    def task(self, **fields: Any) -> str:
        id_: str = self.client.CreateTask(workspace_id=self.workspace_id, task={"title": "t", **fields}).task.id
        return id_

    def do(self, rpcs: str, **names: str) -> None:
        """Call RPCs one after the other."""
        for rpc in rpcs.split():
            why = {"feedback": "why"} if rpc == "ReworkTask" else {"reason": "why"}
            getattr(self.client, rpc)(workspace_id=self.workspace_id, **names, **why)

    def block(self, source: dict[str, str], target: dict[str, str], kind: str = "DEPENDENCY_KIND_BLOCKS") -> None:
        self.client.CreateDependency(
            workspace_id=self.workspace_id, dependency={"source": source, "target": target, "kind": kind}
        )

    def start(self, task_id: str) -> Task:
        task: Task = self.client.StartTask(workspace_id=self.workspace_id, task_id=task_id).task
        assert task.status == TaskStatus.TASK_STATUS_IN_PROGRESS
        return task

    def waits(self, task_id: str) -> list[str]:
        """What keeps the task from starting, in the words of the refusal, which changes nothing."""
        name = {"workspace_id": self.workspace_id, "task_id": task_id}
        before = self.client.GetTask(**name).task
        with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY") as refusal:
            self.client.StartTask(**name)
        assert self.client.GetTask(**name).task == before
        assert {subject for subject, _ in refusal.violations} == {f"task {task_id}"}
        descriptions = [description for _, description in refusal.violations]
        assert all(description in refusal.message for description in descriptions)
        return descriptions


@pytest.fixture
def work(client: Client, workspace_id: str) -> Work:
    return Work(client, workspace_id)


def test_a_plan_has_to_be_active(work: Work, plan_id: str) -> None:
    task_id = work.task(plan_id=plan_id)
    for way, status in (
        ("", "draft, not active; activate the plan first"),
        ("ActivatePlan ReturnPlanToDraft", "draft, not active; activate the plan first"),
    ):
        work.do(way, plan_id=plan_id)
        assert work.waits(task_id) == [f"is in plan {plan_id}, which is {status}"]
    work.do("ActivatePlan", plan_id=plan_id)
    work.client.CompletePlan(workspace_id=work.workspace_id, plan_id=plan_id, force=True)
    assert work.waits(task_id) == [f"is in plan {plan_id}, which is completed, not active"]
    work.do("ReopenPlan", plan_id=plan_id)
    work.start(task_id)


def test_approval_has_to_be_given_where_it_is_asked_for(work: Work) -> None:
    task_id = work.task(requires_approval=True)
    assert work.waits(task_id) == ["needs approval first"]
    work.do("ApproveTask WithdrawTaskApproval", task_id=task_id)
    assert work.waits(task_id) == ["needs approval first"]
    work.do("ApproveTask", task_id=task_id)
    work.start(task_id)


def test_its_time_has_to_have_come(work: Work) -> None:
    assert work.waits(work.task(available_at={"seconds": 4_000_000_000})) == [
        "is not available before 2096-10-02T07:06:40Z"
    ]
    soon = time.time_ns() + 3_000_000_000
    task_id = work.task(available_at={"seconds": soon // 10**9, "nanos": soon % 10**9})
    assert len(work.waits(task_id)) == 1
    time.sleep(max(0, soon - time.time_ns()) / 1e9 + 0.01)
    assert not work.start(task_id).HasField("available_at")


def test_attempts_are_limited(work: Work) -> None:
    task_id = work.task(max_attempts=2)
    work.do("StartTask FailTask RetryTask StartTask ReleaseTask StartTask FailTask RetryTask", task_id=task_id)
    assert work.waits(task_id) == ["has had its 2 attempts"]
    work.client.UpdateTask(workspace_id=work.workspace_id, task_id=task_id, task={"max_attempts": 3})
    work.start(task_id)


def test_everything_that_is_in_the_way_is_named(work: Work, plan_id: str) -> None:
    other = work.task()
    task_id = work.task(plan_id=plan_id, requires_approval=True, available_at={"seconds": 4_000_000_000})
    work.block({"task_id": other}, {"task_id": task_id})
    assert len(work.waits(task_id)) == 4


@pytest.mark.parametrize(
    ("way", "releases"),
    [
        ("StartTask", False),
        ("StartTask CompleteTask", True),
        ("SkipTask", True),
        ("StartTask FailTask", False),
        ("CancelTask", False),
        ("ApproveTask RejectTask", False),
        ("StartTask CompleteTask ReworkTask", False),
        ("SkipTask ReopenTask", False),
    ],
)
def test_a_blocking_task_has_to_be_completed_or_skipped(work: Work, way: str, releases: bool) -> None:
    source, target = work.task(), work.task()
    work.block({"task_id": source}, {"task_id": target})
    assert work.waits(target) == [f"waits for task {source}"]
    work.do(way, task_id=source)
    if releases:
        work.start(target)
    else:
        assert work.waits(target) == [f"waits for task {source}"]


def test_a_deleted_source_or_edge_holds_nothing_back(work: Work) -> None:
    first, second, target = work.task(), work.task(), work.task()
    for source in (first, second):
        work.block({"task_id": source}, {"task_id": target})
    assert work.waits(target) == [f"waits for task {first}", f"waits for task {second}"]
    work.client.DeleteTask(workspace_id=work.workspace_id, task_id=first)
    assert work.waits(target) == [f"waits for task {second}"]
    [edge] = work.client.ListDependencies(workspace_id=work.workspace_id).dependencies
    work.client.DeleteDependency(workspace_id=work.workspace_id, dependency_id=edge.id)
    work.start(target)


def test_other_kinds_of_edges_hold_nothing_back(work: Work) -> None:
    for kind in ("RELATES", "DISCOVERED_FROM", "SUPERSEDES", "DUPLICATES"):
        target = work.task()
        work.block({"task_id": work.task()}, {"task_id": target}, f"DEPENDENCY_KIND_{kind}")
        work.start(target)


def test_a_phase_is_done_when_all_its_tasks_are_and_none_failed(work: Work) -> None:
    made = work.client.CreatePlan(
        workspace_id=work.workspace_id,
        plan={"name": "p"},
        phases=[{"phase": {"name": "a"}, "tasks": [{"title": "1"}, {"title": "2"}]}, {"phase": {"name": "empty"}}],
        activate=True,
    )
    phase, empty = made.phases
    first, second = (task.id for task in made.tasks)
    target, free = work.task(), work.task()
    work.block({"phase_id": phase.id}, {"task_id": target})
    work.block({"phase_id": empty.id}, {"task_id": free})
    work.start(free)
    assert work.waits(target) == [f"waits for phase {phase.id}"]
    work.do("CancelTask", task_id=first)
    assert work.waits(target) == [f"waits for phase {phase.id}"]
    work.do("StartTask FailTask", task_id=second)
    assert work.waits(target) == [f"waits for phase {phase.id}"]
    work.do("RetryTask StartTask CompleteTask", task_id=second)
    work.start(target)


def test_a_plan_is_done_when_it_is_completed(work: Work, plan_id: str) -> None:
    target = work.task()
    work.block({"plan_id": plan_id}, {"task_id": target})
    for way in ("", "ActivatePlan"):
        work.do(way, plan_id=plan_id)
        assert work.waits(target) == [f"waits for plan {plan_id}"]
    work.do("CompletePlan ReopenPlan", plan_id=plan_id)
    assert work.waits(target) == [f"waits for plan {plan_id}"]
    # Putting a completed plan away does not make it less done.
    work.do("CompletePlan ArchivePlan", plan_id=plan_id)
    work.start(target)


def test_a_plan_that_was_imported_as_completed_is_done(work: Work) -> None:
    """Whatever it came from need not have known when."""
    plan_id, target = str(uuid.uuid4()), work.task()
    header = {"import_id": str(uuid.uuid4())}
    records = [{"plan": {"plan": {"id": plan_id, "name": "p", "status": "PLAN_STATUS_COMPLETED"}}}]
    work.client.Import(
        [
            ImportRequest(workspace_id=work.workspace_id, header=header),
            ImportRequest(workspace_id=work.workspace_id, batch={"number": 1, "records": records}),
        ]
    )
    work.block({"plan_id": plan_id}, {"task_id": target})
    work.start(target)


@pytest.mark.parametrize("target", ["plan_id", "phase_id"])
def test_what_blocks_a_plan_or_phase_blocks_the_tasks_in_it(work: Work, target: str) -> None:
    made = work.client.CreatePlan(
        workspace_id=work.workspace_id,
        plan={"name": "p"},
        phases=[{"phase": {"name": "a"}, "tasks": [{"title": "in it"}]}],
        activate=True,
    )
    source = work.task()
    work.block(
        {"task_id": source}, {"plan_id": made.plan.id} if target == "plan_id" else {"phase_id": made.phases[0].id}
    )
    task_id = made.tasks[0].id
    assert work.waits(task_id) == [f"waits for task {source}"]
    work.do("StartTask CompleteTask", task_id=source)
    work.start(task_id)


def test_many_obstacles_are_named_in_part(work: Work) -> None:
    target = work.task()
    sources = [work.task() for _ in range(30)]
    for source in sources:
        work.block({"task_id": source}, {"task_id": target})
    named = work.waits(target)
    assert len(named) >= 10
    assert set(named) <= {f"waits for task {source}" for source in sources}
