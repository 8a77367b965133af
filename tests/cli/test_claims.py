"""`planwire ready`, `claim`, `next` and `approval`: what those who work and those who approve are told."""

import uuid

import pytest

from tests.cli.conftest import Planwire


@pytest.fixture
def plan(online: Planwire) -> str:
    return str(online("plan", "create", str(uuid.uuid4()), "--activate", "--json").json["plan"]["id"])


def new_task(online: Planwire, plan: str, *options: str) -> str:
    return str(online("task", "create", "Deploy", "--plan", plan, *options, "--json").json["task"]["id"])


def test_it_is_said_why_nothing_is_ready(online: Planwire, plan: str) -> None:
    assert online("ready", "--plan", plan).err == "no task is ready: there is none that has not ended\n"
    working = new_task(online, plan)
    online("task", "start", working)
    online("dependency", "add", working, new_task(online, plan))
    new_task(online, plan, "--requires-approval")
    new_task(online, plan, "--label", "night")
    # The labels are on one task alone, and a filter leaves it out.
    ready = online("ready", "--plan", plan, "--label", "day")
    assert (ready.code, ready.out) == (0, "")
    assert ready.err.splitlines() == [
        "no task is ready:",
        "  1 in progress (see `planwire lease list`)",
        "  1 to be approved (see `planwire approval list`)",
        "  1 blocked by what is not done (see `planwire report blockers`)",
        "  1 left out by --capability, --agent or --label",
    ]
    online("plan", "draft", plan)
    inactive = f"  3 in a plan that is not active (see `planwire plan activate {plan}`)"
    assert inactive in online("ready", "--plan", plan).err
    counted = online("lease", "ready", "--json").json["unready"]
    assert [(tasks["reason"], tasks["count"]) for tasks in counted] == [
        ("UNREADY_REASON_IN_PROGRESS", "1"),
        ("UNREADY_REASON_PLAN_NOT_ACTIVE", "3"),
    ]


def test_a_spent_budget_is_named(online: Planwire, plan: str) -> None:
    new_task(online, plan)
    online("plan", "update", plan, "--budget-micros-usd", "5")
    online("usage", "record", "anthropic", "claude-opus", "reported", "--plan", plan, "--cost-micros-usd", "5")
    said = online("ready", "--plan", plan).err
    assert f"  1 in a plan whose budget is spent (see `planwire usage total --plan {plan}`)" in said


def test_each_task_that_is_decided_is_named(online: Planwire, plan: str) -> None:
    assert online("approval", "list", "--plan", plan).err == "no tasks wait for approval\n"
    tasks = [new_task(online, plan, "--requires-approval") for _ in range(3)]
    decided = online("approval", "approve", *tasks[:2])
    assert decided.out.splitlines() == [f"task {task} approved" for task in tasks[:2]]
    assert online("approval", "reject", "--plan", plan).out == f"task {tasks[2]} rejected\n"


def test_each_task_that_is_completed_is_named(online: Planwire, plan: str) -> None:
    task = new_task(online, plan)
    online("claim", "--plan", plan)
    done = online("lease", "complete", f'[{{"task_id": "{task}", "attempt": 1}}]')
    assert done.out == f"task {task} completed\n", done.err


def test_a_task_without_a_lease_is_told_from_none(online: Planwire, plan: str) -> None:
    task = new_task(online, plan)
    shown = online("lease", "show", task)
    assert (shown.code, shown.err) == (4, f"planwire: nobody has a lease on task {task} now\n")


def test_next_says_when_there_is_nothing_more(online: Planwire, plan: str) -> None:
    task = new_task(online, plan)
    online("claim", "--plan", plan, "--worker", "ada")
    done = online("lease", "next", "--plan", plan, "--worker", "ada")
    assert task in done.out
    assert done.err == "no task can be claimed now; `planwire ready` says why\n"
