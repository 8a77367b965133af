"""The status machines, held against the tables of the design."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planwire.v1 import plan_service_pb2, task_service_pb2
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.story_pb2 import StoryStatus
from planwire.v1.task_pb2 import TaskStatus

from service.domain.transitions import (
    PLAN_TRANSITIONS,
    RESTORE_PLAN,
    STORY_TRANSITIONS,
    TASK_TRANSITIONS,
    TOWARDS_EXECUTION,
    Transition,
    next_statuses,
)
from service.store.rows import enum_labels

Machine = dict[str, Transition]

PLAN = {
    "draft": {"active", "archived"},
    "active": {"completed", "draft", "archived"},
    "completed": {"active", "archived"},
    "archived": set[str](),  # and back, by RestorePlan
}
TASK = {
    "pending": {"approved", "rejected", "in_progress", "skipped", "cancelled"},
    "approved": {"in_progress", "rejected", "cancelled", "pending"},
    "in_progress": {"completed", "failed", "pending", "cancelled"},
    "completed": {"pending"},
    "failed": {"pending", "cancelled"},
    "rejected": {"pending"},
    "skipped": {"pending"},
    "cancelled": {"pending"},
}
BOTH = pytest.mark.parametrize(("allowed", "machine"), [(PLAN, PLAN_TRANSITIONS), (TASK, TASK_TRANSITIONS)])


@BOTH
def test_each_status_leads_where_it_should(allowed: dict[str, set[str]], machine: Machine) -> None:
    assert {status: set(next_statuses(machine, status)) for status in allowed} == allowed


def test_from_each_status_a_story_comes_to_execution_as_is_advised() -> None:
    assert TOWARDS_EXECUTION.keys() == set(enum_labels(StoryStatus.DESCRIPTOR).values()) - {None, "executing"}
    for status in TOWARDS_EXECUTION:
        present = status
        for _ in TOWARDS_EXECUTION:
            rpc = TOWARDS_EXECUTION.get(present)
            if rpc is None:
                break
            assert present in STORY_TRANSITIONS[rpc].sources
            # A gate that is passed opens the next wave.
            present = "executing" if rpc == "RecordGateResult" else STORY_TRANSITIONS[rpc].target
        assert present == "executing"


@BOTH
def test_no_transition_leaves_a_status_twice_for_the_same_one(allowed: dict[str, set[str]], machine: Machine) -> None:
    """Then the wanted status alone would not say which RPC it takes."""
    steps = [(source, transition.target) for transition in machine.values() for source in transition.sources]
    assert len(steps) == len(set(steps)) == sum(map(len, allowed.values()))


def test_the_statuses_are_those_of_the_protos() -> None:
    assert set(PLAN) == {label for label in enum_labels(PlanStatus.DESCRIPTOR).values() if label}
    assert set(TASK) == {label for label in enum_labels(TaskStatus.DESCRIPTOR).values() if label}


def test_each_transition_is_an_rpc() -> None:
    plans = plan_service_pb2.DESCRIPTOR.services_by_name["PlanService"].methods_by_name
    tasks = task_service_pb2.DESCRIPTOR.services_by_name["TaskService"].methods_by_name
    assert {*PLAN_TRANSITIONS, RESTORE_PLAN.name} <= set(plans)
    assert set(TASK_TRANSITIONS) <= set(tasks)


@given(st.data())
def test_every_walk_can_go_on_or_is_archived(data: st.DataObject) -> None:
    """Whatever was done to a task, it can be worked on again; a plan too, unless it was put away."""
    for machine, first, working in (
        (TASK_TRANSITIONS, "pending", "in_progress"),
        (PLAN_TRANSITIONS, "draft", "active"),
    ):
        status = first
        for _ in range(data.draw(st.integers(0, 20))):
            steps = next_statuses(machine, status)
            if not steps:
                break
            status = data.draw(st.sampled_from(steps))
        reached = {status}
        while more := {target for one in reached for target in next_statuses(machine, one)} - reached:
            reached |= more
        assert working in reached or status == "archived"
