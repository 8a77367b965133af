"""The status machine of plans over the wire: every status with every RPC."""

import itertools
from collections.abc import Callable

import pytest
from grpc import StatusCode
from planwire.v1.plan_pb2 import Plan, PlanStatus

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused

pytestmark = pytest.mark.shares_server

# The table in the documentation. Restoring leads to the status before.
MACHINE = {
    "draft": {"ActivatePlan": "active", "ArchivePlan": "archived"},
    "active": {"CompletePlan": "completed", "ReturnPlanToDraft": "draft", "ArchivePlan": "archived"},
    "completed": {"ReopenPlan": "active", "ArchivePlan": "archived"},
    "archived": {"RestorePlan": "draft"},
}
RPCS = sorted({rpc for exits in MACHINE.values() for rpc in exits})
# The shortest way into each status.
WAYS = {
    "draft": [],
    "active": ["ActivatePlan"],
    "completed": ["ActivatePlan", "CompletePlan"],
    "archived": ["ArchivePlan"],
}

Step = Callable[..., Plan]


@pytest.fixture
def step(client: Client, workspace_id: str, plan_id: str) -> Step:
    """Calls a transition of the plan."""

    def step(rpc: str, **fields: object) -> Plan:
        fields = {"reason": f"by {rpc}"} | fields
        plan: Plan = getattr(client, rpc)(workspace_id=workspace_id, plan_id=plan_id, **fields).plan
        return plan

    return step


def label(status: "PlanStatus.ValueType") -> str:
    return PlanStatus.Name(status).removeprefix("PLAN_STATUS_").lower()


@pytest.mark.parametrize("status", MACHINE)
def test_from_each_status_exactly_the_documented_steps_are_possible(
    client: Client, workspace_id: str, plan_id: str, status: str
) -> None:
    for rpc in RPCS:
        plan_id = client.CreatePlan(workspace_id=workspace_id, plan={"name": f"{status} {rpc}"}).plan.id
        fields = {"workspace_id": workspace_id, "plan_id": plan_id, "reason": "why"}
        for earlier in WAYS[status]:
            getattr(client, earlier)(**fields)
        before = client.GetPlan(workspace_id=workspace_id, plan_id=plan_id).plan
        if rpc in MACHINE[status]:
            after = getattr(client, rpc)(**fields).plan
            assert label(after.status) == MACHINE[status][rpc]
            assert after.revision == before.revision + 1
            assert after.terminal == (label(after.status) in ("completed", "archived"))
            continue
        with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION") as refusal:
            getattr(client, rpc)(**fields)
        allowed = sorted(set(MACHINE[status].values())) if status != "archived" else []
        assert refusal.metadata["status"] == status
        assert refusal.metadata["allowed"].split(",") == (allowed or [""])
        assert all(next_ in refusal.message for next_ in allowed or ["restored"])
        assert refusal.violations == [(f"plan {plan_id}", f"is {status}")]
        assert client.GetPlan(workspace_id=workspace_id, plan_id=plan_id).plan == before


def test_each_step_is_in_the_history(client: Client, workspace_id: str, plan_id: str, step: Step) -> None:
    steps = "ActivatePlan ReturnPlanToDraft ActivatePlan CompletePlan ReopenPlan CompletePlan ArchivePlan RestorePlan"
    for rpc in steps.split():
        step(rpc)
    entries = client.ListPlanHistory(workspace_id=workspace_id, plan_id=plan_id).entries
    statuses = ["unspecified", *"draft active draft active completed active completed archived completed".split()]
    assert [(label(entry.old_status), label(entry.new_status)) for entry in entries] == list(
        itertools.pairwise(statuses)
    )
    assert [entry.reason for entry in entries] == ["", *(f"by {rpc}" for rpc in steps.split())]
    assert {entry.plan_id for entry in entries} == {plan_id}
    times = [entry.changed_at.ToNanoseconds() for entry in entries]
    assert times == sorted(times)


def test_times_are_kept_as_documented(step: Step) -> None:
    active = step("ActivatePlan")
    assert active.HasField("activated_at")
    completed = step("CompletePlan")
    assert completed.HasField("completed_at")
    assert completed.activated_at == active.activated_at
    archived = step("ArchivePlan")
    assert archived.HasField("archived_at")
    assert archived.completed_at == completed.completed_at
    restored = step("RestorePlan")
    assert not restored.HasField("archived_at")
    assert restored.completed_at == completed.completed_at
    reopened = step("ReopenPlan")
    assert not reopened.HasField("completed_at")
    assert reopened.activated_at.ToNanoseconds() > active.activated_at.ToNanoseconds()


@pytest.mark.parametrize("before", ["draft", "active", "completed"])
def test_restoring_gives_the_status_before(step: Step, before: str) -> None:
    for rpc in WAYS[before]:
        step(rpc)
    for _ in range(2):
        step("ArchivePlan")
        assert label(step("RestorePlan").status) == before


@pytest.mark.parametrize("reason", ["", "x" * 1001])
def test_reopening_needs_a_reason(step: Step, reason: str) -> None:
    step("ActivatePlan")
    step("CompletePlan", reason="")
    with invalid("reason"):
        step("ReopenPlan", reason=reason)


def test_a_plan_with_open_tasks_is_completed_only_by_force(
    client: Client, workspace_id: str, plan_id: str, step: Step
) -> None:
    tasks = client.BatchCreateTasks(
        workspace_id=workspace_id, tasks=[{"title": "a", "plan_id": plan_id}, {"title": "b", "plan_id": plan_id}]
    ).tasks
    step("ActivatePlan")
    with refused(StatusCode.FAILED_PRECONDITION, "OPEN_TASKS") as refusal:
        step("CompletePlan")
    assert refusal.metadata["open_tasks"] == "2"
    client.SkipTask(workspace_id=workspace_id, task_id=tasks[0].id)
    with refused(StatusCode.FAILED_PRECONDITION, "OPEN_TASKS"):
        step("CompletePlan")
    assert label(step("CompletePlan", force=True).status) == "completed"
    assert client.GetTask(workspace_id=workspace_id, task_id=tasks[1].id).task == tasks[1]
    step("ReopenPlan")
    client.CancelTask(workspace_id=workspace_id, task_id=tasks[1].id)
    assert label(step("CompletePlan").status) == "completed"


class TestOneActivePlanOfASession:
    """At most one plan of a session is active, however a plan gets there."""

    @pytest.fixture(autouse=True)
    def busy(self, client: Client, workspace_id: str) -> str:
        plan: Plan = client.CreatePlan(
            workspace_id=workspace_id, plan={"name": "busy", "session_id": "s"}, activate=True
        ).plan
        return plan.id

    def test_creating_it_active(self, client: Client, workspace_id: str) -> None:
        with refused(StatusCode.FAILED_PRECONDITION, "SESSION_HAS_ACTIVE_PLAN") as refusal:
            client.CreatePlan(workspace_id=workspace_id, plan={"name": "p", "session_id": "s"}, activate=True)
        assert refusal.violations == [("session s", "has another active plan")]
        assert len(client.ListPlans(workspace_id=workspace_id).plans) == 1

    def test_a_session_with_a_comma_in_its_name(self, client: Client, workspace_id: str) -> None:
        plan = {"name": "p", "session_id": "Lovelace, Ada, 2"}
        client.CreatePlan(workspace_id=workspace_id, plan=plan, activate=True)
        with refused(StatusCode.FAILED_PRECONDITION, "SESSION_HAS_ACTIVE_PLAN") as refusal:
            client.CreatePlan(workspace_id=workspace_id, plan=plan | {"name": "q"}, activate=True)
        assert refusal.violations == [("session Lovelace, Ada, 2", "has another active plan")]

    def test_activating_it(self, client: Client, workspace_id: str) -> None:
        plan = client.CreatePlan(workspace_id=workspace_id, plan={"name": "p", "session_id": "s"}).plan
        with refused(StatusCode.FAILED_PRECONDITION, "SESSION_HAS_ACTIVE_PLAN"):
            client.ActivatePlan(workspace_id=workspace_id, plan_id=plan.id)
        assert client.GetPlan(workspace_id=workspace_id, plan_id=plan.id).plan == plan

    @pytest.mark.parametrize(("away", "back"), [("CompletePlan", "ReopenPlan"), ("ArchivePlan", "RestorePlan")])
    def test_coming_back(self, client: Client, workspace_id: str, busy: str, away: str, back: str) -> None:
        getattr(client, away)(workspace_id=workspace_id, plan_id=busy)
        client.CreatePlan(workspace_id=workspace_id, plan={"name": "p", "session_id": "s"}, activate=True)
        with refused(StatusCode.FAILED_PRECONDITION, "SESSION_HAS_ACTIVE_PLAN"):
            getattr(client, back)(workspace_id=workspace_id, plan_id=busy, reason="again")

    def test_moving_to_the_session(self, client: Client, workspace_id: str) -> None:
        plan = client.CreatePlan(workspace_id=workspace_id, plan={"name": "p"}, activate=True).plan
        with refused(StatusCode.FAILED_PRECONDITION, "SESSION_HAS_ACTIVE_PLAN"):
            client.UpdatePlan(workspace_id=workspace_id, plan_id=plan.id, plan={"session_id": "s"})

    def test_other_sessions_and_none_are_free(self, client: Client, workspace_id: str) -> None:
        for name, session in (("a", "t"), ("b", ""), ("c", "")):
            client.CreatePlan(workspace_id=workspace_id, plan={"name": name, "session_id": session}, activate=True)
