"""PlanService: plans as resources. Their statuses are in test_plan_transitions.py."""

import uuid

import pytest
from google.protobuf.json_format import MessageToDict
from grpc import StatusCode
from planwire.v1.plan_pb2 import Plan, PlanStatus
from planwire.v1.priority_pb2 import Priority
from planwire.v1.task_pb2 import TaskStatus

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused

pytestmark = pytest.mark.shares_server


def test_a_plan_keeps_what_it_was_given(client: Client, workspace_id: str) -> None:
    id_ = str(uuid.uuid4())
    plan = client.CreatePlan(
        workspace_id=workspace_id,
        plan={
            "id": id_,
            "project_id": "web",
            "session_id": "s1",
            "name": "Launch 🚀",
            "version": 3,
            "description": "Éverything\nthat is needed",
            "category": "feature",
            "priority": "PRIORITY_HIGH",
            "target_branch": "next",
            "metadata": {"a": [1, 2.5, None, True, {"b": "c"}], "": ""},
        },
    ).plan
    assert (plan.id, plan.workspace_id, plan.project_id, plan.session_id) == (id_, workspace_id, "web", "s1")
    assert (plan.name, plan.version, plan.category) == ("Launch 🚀", 3, "feature")
    assert plan.description == "Éverything\nthat is needed"
    assert (plan.priority, plan.target_branch) == (Priority.PRIORITY_HIGH, "next")
    assert MessageToDict(plan.metadata) == {"a": [1, 2.5, None, True, {"b": "c"}], "": ""}
    assert (plan.status, plan.terminal, plan.created_by) == (PlanStatus.PLAN_STATUS_DRAFT, False, "anonymous")
    assert (plan.revision, plan.etag) == (1, "1")
    assert not plan.HasField("activated_at")
    assert client.GetPlan(workspace_id=workspace_id, plan_id=id_).plan == plan


def test_what_is_not_said_has_its_documented_value(client: Client) -> None:
    client.RegisterWorkspace(workspace_id="trunk", path="/trunk", default_branch="trunk")
    plan = client.CreatePlan(workspace_id="trunk", plan={"name": "p"}).plan
    assert uuid.UUID(plan.id).version == 7
    assert (plan.version, plan.priority, plan.target_branch) == (1, Priority.PRIORITY_NORMAL, "trunk")
    assert (plan.project_id, plan.session_id, plan.description, plan.category) == ("", "", "", "")
    assert not plan.HasField("metadata")


def test_output_only_fields_are_ignored_at_creation(client: Client, workspace_id: str) -> None:
    plan = client.CreatePlan(
        workspace_id=workspace_id,
        plan={
            "name": "p",
            "workspace_id": "elsewhere",
            "status": "PLAN_STATUS_COMPLETED",
            "terminal": True,
            "created_by": "mallory",
            "revision": 99,
            "etag": "99",
            "archived_at": {"seconds": 1},
        },
    ).plan
    assert (plan.workspace_id, plan.status, plan.terminal) == (workspace_id, PlanStatus.PLAN_STATUS_DRAFT, False)
    assert (plan.created_by, plan.revision, plan.etag) == ("anonymous", 1, "1")
    assert not plan.HasField("archived_at")


def test_all_phases_of_a_new_plan_are_returned(client: Client, workspace_id: str) -> None:
    phases = [{"phase": {"name": f"phase {number}", "description": "d" * 250_000}} for number in range(10)]
    created = client.CreatePlan(workspace_id=workspace_id, plan={"name": "large"}, phases=phases)
    assert [phase.name for phase in created.phases] == [phase["phase"]["name"] for phase in phases]


def test_a_plan_is_created_with_its_phases_and_tasks(client: Client, workspace_id: str) -> None:
    response = client.CreatePlan(
        workspace_id=workspace_id,
        plan={"name": "p", "project_id": "web"},
        phases=[
            {
                "phase": {"name": "second", "order_index": 7},
                "tasks": [{"title": "c"}, {"title": "d", "order_index": 0}],
            },
            {"phase": {"name": "empty"}},
            {"phase": {"name": "first", "order_index": 0}, "tasks": [{"request_text": "\n  a  \nmore"}]},
        ],
        tasks=[{"title": "y"}, {"description": "z\nmore", "requires_approval": True}],
        activate=True,
        reason="kick-off",
    )
    assert response.plan.status == PlanStatus.PLAN_STATUS_ACTIVE
    assert response.plan.HasField("activated_at")
    assert [(phase.name, phase.order_index) for phase in response.phases] == [("first", 0), ("empty", 1), ("second", 7)]
    # Those without a phase come last; equal places are told apart by age.
    assert [task.title for task in response.tasks] == ["a", "c", "d", "y", "z"]
    assert {task.plan_id for task in response.tasks} == {response.plan.id}
    assert {task.project_id for task in response.tasks} == {"web"}
    assert {task.status for task in response.tasks} == {TaskStatus.TASK_STATUS_PENDING}
    assert [task.phase_id for task in response.tasks] == [
        response.phases[0].id,
        response.phases[2].id,
        response.phases[2].id,
        "",
        "",
    ]
    assert list(client.ListPhases(workspace_id=workspace_id, plan_id=response.plan.id).phases) == list(response.phases)
    assert list(client.ListTasks(workspace_id=workspace_id, plan_id=response.plan.id).tasks) == list(response.tasks)
    history = client.ListPlanHistory(workspace_id=workspace_id, plan_id=response.plan.id).entries
    assert [(entry.old_status, entry.new_status, entry.reason) for entry in history] == [
        (PlanStatus.PLAN_STATUS_UNSPECIFIED, PlanStatus.PLAN_STATUS_ACTIVE, "kick-off")
    ]
    task_history = client.ListTaskHistory(workspace_id=workspace_id, task_id=response.tasks[0].id).entries
    assert [(entry.old_status, entry.new_status) for entry in task_history] == [
        (TaskStatus.TASK_STATUS_UNSPECIFIED, TaskStatus.TASK_STATUS_PENDING)
    ]


def test_a_plan_with_one_bad_task_is_not_created(client: Client, workspace_id: str) -> None:
    with invalid("phases[1].tasks[2].title"):
        client.CreatePlan(
            workspace_id=workspace_id,
            plan={"name": "p"},
            phases=[{"phase": {"name": "a"}}, {"phase": {"name": "b"}, "tasks": [{"title": "x"}, {"title": "y"}, {}]}],
        )
    missing = str(uuid.uuid4())
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        client.CreatePlan(
            workspace_id=workspace_id,
            plan={"name": "p"},
            tasks=[{"title": "x"}, {"title": "y", "parent_task_id": missing}],
        )
    assert refusal.resource == ("task", missing)
    assert not client.ListPlans(workspace_id=workspace_id).plans
    assert not client.ListTasks(workspace_id=workspace_id).tasks


def test_the_longest_names_are_told_apart(client: Client, workspace_id: str) -> None:
    """An entry of an index holds at most 2,704 bytes, and these are 3,020."""
    project_id, name = "🚀" * 255, "🎉" * 499
    plans = []
    for last in ("🎉", "🎈"):
        plan = {"project_id": project_id, "session_id": "🚀" * 255, "name": name + last}
        plans.append(client.CreatePlan(workspace_id=workspace_id, plan=plan).plan)
        with refused(StatusCode.ALREADY_EXISTS, "PLAN_NAME_TAKEN"):
            client.CreatePlan(workspace_id=workspace_id, plan=plan)
    for plan in plans:
        found = client.GetPlanByName(workspace_id=workspace_id, project_id=project_id, name=plan.name).plan
        assert found == plan
        assert list(client.ListPlans(workspace_id=workspace_id, name=plan.name).plans) == [plan]
    with invalid("plan.name"):
        client.CreatePlan(workspace_id=workspace_id, plan={"name": "x" * 501})


@pytest.mark.parametrize("where", ["plan", "phase"])
def test_a_name_is_required(client: Client, workspace_id: str, where: str) -> None:
    with invalid("plan.name" if where == "plan" else "phases[0].phase.name"):
        client.CreatePlan(
            workspace_id=workspace_id,
            plan={"description": "no name"} if where == "plan" else {"name": "p"},
            phases=[{"phase": {"description": "no name"}}],
        )


def test_more_than_5000_first_tasks_are_refused(client: Client, workspace_id: str) -> None:
    with invalid("phases"):
        client.CreatePlan(
            workspace_id=workspace_id,
            plan={"name": "p"},
            phases=[{"phase": {"name": str(n)}, "tasks": [{"title": "t"}] * 1000} for n in range(5)],
            tasks=[{"title": "t"}],
        )


def test_ids_and_names_are_taken_once(client: Client, workspace_id: str) -> None:
    plan = client.CreatePlan(workspace_id=workspace_id, plan={"name": "p", "project_id": "web"}).plan
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
        client.CreatePlan(workspace_id=workspace_id, plan={"id": plan.id.upper(), "name": "q"})
    assert refusal.resource == ("plan", plan.id)
    with refused(StatusCode.ALREADY_EXISTS, "PLAN_NAME_TAKEN") as refusal:
        client.CreatePlan(workspace_id=workspace_id, plan={"name": "p", "project_id": "web"})
    assert refusal.resource[0] == "plan"
    client.CreatePlan(workspace_id=workspace_id, plan={"name": "p", "project_id": "web", "version": 2})
    client.CreatePlan(workspace_id=workspace_id, plan={"name": "p"})
    with refused(StatusCode.ALREADY_EXISTS, "PLAN_NAME_TAKEN"):
        client.CreatePlan(workspace_id=workspace_id, plan={"name": "p"})
    with refused(StatusCode.ALREADY_EXISTS, "PLAN_NAME_TAKEN"):
        client.UpdatePlan(workspace_id=workspace_id, plan_id=plan.id, plan={"version": 2})


@pytest.mark.parametrize("twice", ["phase", "task"])
def test_an_id_that_is_given_twice_in_one_plan_is_refused(client: Client, workspace_id: str, twice: str) -> None:
    id_ = str(uuid.uuid4())
    phase = {"phase": {"name": "a", "id": id_}} if twice == "phase" else {"phase": {"name": "a"}}
    task = {"title": "t", "id": id_} if twice == "task" else {"title": "t"}
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
        client.CreatePlan(workspace_id=workspace_id, plan={"name": "p"}, phases=[phase, phase], tasks=[task, task])
    assert refusal.resource == (twice, id_)


def test_a_plan_is_found_by_project_and_name(client: Client, workspace_id: str) -> None:
    plans = {
        version: client.CreatePlan(
            workspace_id=workspace_id, plan={"name": "p", "project_id": "web", "version": version}
        )
        for version in (2, 1, 10)
    }

    def find(**fields: object) -> Plan:
        plan: Plan = client.GetPlanByName(workspace_id=workspace_id, name="p", **fields).plan
        return plan

    assert find(project_id="web") == plans[10].plan
    assert find(project_id="web", version=1) == plans[1].plan
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        find()
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        find(project_id="web", version=3)
    assert refusal.resource == ("plan", "'p' version 3")


def test_find_plan_looks_in_every_workspace(client: Client, workspace_id: str) -> None:
    id_ = str(uuid.uuid4())
    client.RegisterWorkspace(workspace_id="away", path="/away")
    for workspace in (workspace_id, "away"):
        client.CreatePlan(workspace_id=workspace, plan={"name": "p", "id": id_})
    client.CreatePlan(workspace_id="away", plan={"name": "q"})
    assert [plan.workspace_id for plan in client.FindPlan(plan_id=id_).plans] == ["away", workspace_id]


def test_lists_filter_by_every_field(client: Client, workspace_id: str) -> None:
    def create(name: str, *, activate: bool = False, **fields: object) -> None:
        client.CreatePlan(workspace_id=workspace_id, plan={"name": name, **fields}, activate=activate)

    create("a", project_id="web", session_id="s", category="x", activate=True)
    create("b", project_id="web", version=2)
    create("c", session_id="s", category="x")
    create("d")
    client.ArchivePlan(
        workspace_id=workspace_id, plan_id=client.GetPlanByName(workspace_id=workspace_id, name="d").plan.id
    )
    for filter_, names in (
        ({}, "abc"),
        ({"statuses": ["PLAN_STATUS_DRAFT"]}, "bc"),
        ({"statuses": ["PLAN_STATUS_ARCHIVED", "PLAN_STATUS_ACTIVE"]}, "ad"),
        ({"project_id": "web"}, "ab"),
        ({"project_id": ""}, "c"),
        ({"session_id": "s"}, "ac"),
        ({"session_id": ""}, "b"),
        ({"category": "x", "project_id": ""}, "c"),
        ({"name": "b"}, "b"),
        ({"name": "d"}, ""),
    ):
        listed = client.ListPlans(workspace_id=workspace_id, **filter_).plans
        assert "".join(plan.name for plan in listed) == names, filter_


def test_a_deleted_plan_takes_everything_with_it(client: Client, workspace_id: str) -> None:
    made = client.CreatePlan(
        workspace_id=workspace_id, plan={"name": "p"}, phases=[{"phase": {"name": "a"}, "tasks": [{"title": "t"}]}]
    )
    stays = client.CreateTask(workspace_id=workspace_id, task={"title": "stays"}).task
    client.CreateDependency(
        workspace_id=workspace_id,
        dependency={"source": {"plan_id": made.plan.id}, "target": {"task_id": stays.id}},
    )
    client.DeletePlan(workspace_id=workspace_id, plan_id=made.plan.id)
    for rpc, fields, reason in (
        ("GetPlan", {"plan_id": made.plan.id}, "RESOURCE_NOT_FOUND"),
        ("ListPlanHistory", {"plan_id": made.plan.id}, "RESOURCE_NOT_FOUND"),
        ("GetPhase", {"phase_id": made.phases[0].id}, "RESOURCE_NOT_FOUND"),
        ("GetTask", {"task_id": made.tasks[0].id}, "RESOURCE_NOT_FOUND"),
        ("ListTaskHistory", {"task_id": made.tasks[0].id}, "RESOURCE_NOT_FOUND"),
    ):
        with refused(StatusCode.NOT_FOUND, reason):
            getattr(client, rpc)(workspace_id=workspace_id, **fields)
    assert not client.ListDependencies(workspace_id=workspace_id).dependencies
    assert client.GetTask(workspace_id=workspace_id, task_id=stays.id).task == stays
