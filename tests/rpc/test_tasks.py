"""TaskService: tasks as resources. Their statuses are in test_task_transitions.py."""

import uuid

import pytest
from google.protobuf.json_format import MessageToDict
from grpc import StatusCode
from planwire.v1.priority_pb2 import Priority
from planwire.v1.task_pb2 import Task, TaskReview, TaskStatus

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused

pytestmark = pytest.mark.shares_server


@pytest.fixture
def phase_id(client: Client, workspace_id: str, plan_id: str) -> str:
    phase_id: str = client.CreatePhase(workspace_id=workspace_id, phase={"plan_id": plan_id, "name": "a"}).phase.id
    return phase_id


def test_a_task_keeps_what_it_was_given(client: Client, workspace_id: str, plan_id: str, phase_id: str) -> None:
    parent = client.CreateTask(workspace_id=workspace_id, task={"title": "parent"}).task
    given = {
        "id": str(uuid.uuid4()),
        "plan_id": plan_id,
        "phase_id": phase_id,
        "parent_task_id": parent.id,
        "order_index": 4,
        "wave": 2,
        "title": " Write é 🚀 ",
        "request_text": "asked",
        "description": "do\nthis",
        "priority": "PRIORITY_CRITICAL",
        "requires_approval": True,
        "capability": "python",
        "assigned_agent": "ada",
        "max_attempts": 3,
        "available_at": {"seconds": 253402300799, "nanos": 999999000},
        "estimated_resources": {"duration_seconds": 0.1, "gpu_vram_mb": 2**53 - 1, "extra": {"nodes": 2}},
        "labels": ["b", "a b", "é"],
        "external_ref": "https://example.org/1",
        "metadata": {"a": {"b": [1, -2.5, 1e300, False, None, "\x7f"]}},
    }
    task = client.CreateTask(workspace_id=workspace_id, task=given).task
    expected = Task(**given)
    for name in given:
        assert getattr(task, name) == getattr(expected, name), name
    assert not task.estimated_resources.HasField("cpu_cores")
    assert (task.workspace_id, task.project_id, task.status) == (workspace_id, "", TaskStatus.TASK_STATUS_PENDING)
    assert (task.terminal, task.attempt, task.created_by, task.revision) == (False, 0, "anonymous", 1)
    assert client.GetTask(workspace_id=workspace_id, task_id=task.id).task == task


def test_what_is_not_said_has_its_documented_value(client: Client, workspace_id: str) -> None:
    task = client.CreateTask(workspace_id=workspace_id, task={"title": "t", "project_id": "web"}).task
    assert uuid.UUID(task.id).version == 7
    assert (task.plan_id, task.phase_id, task.parent_task_id, task.project_id) == ("", "", "", "web")
    assert (task.order_index, task.wave, task.max_attempts, task.requires_approval) == (0, 0, 0, False)
    assert task.HasField("order_index")
    assert (task.priority, task.review) == (Priority.PRIORITY_NORMAL, TaskReview.TASK_REVIEW_UNSPECIFIED)
    for absent in "available_at output_data estimated_resources actual_resources metadata started_at".split():
        assert not task.HasField(absent)


def test_output_only_fields_are_ignored_at_creation(client: Client, workspace_id: str) -> None:
    task = client.CreateTask(
        workspace_id=workspace_id,
        task={
            "title": "t",
            "workspace_id": "elsewhere",
            "status": "TASK_STATUS_COMPLETED",
            "attempt": 7,
            "skip_reason": "no",
            "approved_by": "mallory",
            "created_by": "mallory",
            "completed_at": {"seconds": 1},
            "revision": 9,
        },
    ).task
    assert (task.workspace_id, task.status, task.attempt) == (workspace_id, TaskStatus.TASK_STATUS_PENDING, 0)
    assert (task.skip_reason, task.approved_by, task.created_by) == ("", "", "anonymous")
    assert (task.revision, task.HasField("completed_at")) == (1, False)


def test_a_task_in_a_plan_takes_its_project(client: Client, workspace_id: str) -> None:
    plan = client.CreatePlan(workspace_id=workspace_id, plan={"name": "p", "project_id": "web"}).plan
    task = client.CreateTask(
        workspace_id=workspace_id, task={"title": "t", "plan_id": plan.id, "project_id": "other"}
    ).task
    assert task.project_id == "web"


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"request_text": "\r\n \n  first  \nsecond", "description": "other"}, "first"),
        ({"title": "  \n ", "description": "from here"}, "from here"),
        ({"request_text": " \n\t", "description": "x" * 501}, "x" * 500),
        ({"title": "  kept as it is "}, "  kept as it is "),
    ],
)
def test_a_title_is_derived(client: Client, workspace_id: str, fields: dict[str, str], title: str) -> None:
    assert client.CreateTask(workspace_id=workspace_id, task=fields).task.title == title


@pytest.mark.parametrize("task", [{}, {"title": " "}, {"request_text": "\n", "description": "\t"}])
def test_a_task_needs_a_title_or_text(client: Client, workspace_id: str, task: dict[str, str]) -> None:
    with invalid("task.title"):
        client.CreateTask(workspace_id=workspace_id, task=task)


def test_tasks_are_placed_after_the_last_one(client: Client, workspace_id: str, plan_id: str, phase_id: str) -> None:
    def create(**fields: object) -> int:
        place: int = client.CreateTask(workspace_id=workspace_id, task={"title": "t", **fields}).task.order_index
        return place

    assert [create(), create(order_index=5), create()] == [0, 5, 6]
    assert [create(plan_id=plan_id), create(plan_id=plan_id)] == [0, 1]
    assert [create(plan_id=plan_id, phase_id=phase_id) for _ in range(2)] == [0, 1]
    batch = client.BatchCreateTasks(
        workspace_id=workspace_id,
        tasks=[
            {"title": "a", "plan_id": plan_id},
            {"title": "b", "plan_id": plan_id, "phase_id": phase_id},
            {"title": "c", "plan_id": plan_id},
            {"title": "d", "plan_id": plan_id, "order_index": 9},
            {"title": "e"},
        ],
    ).tasks
    assert [(task.title, task.order_index) for task in batch] == [("a", 2), ("b", 2), ("c", 3), ("d", 9), ("e", 7)]


def test_a_task_that_moves_comes_after_the_last_one_there(
    client: Client, workspace_id: str, plan_id: str, phase_id: str
) -> None:
    names = {"workspace_id": workspace_id}

    def place(**fields: object) -> int:
        index: int = client.UpdateTask(**names, task_id=task.id, **fields).task.order_index
        return index

    there = {"plan_id": plan_id, "phase_id": phase_id}
    client.BatchCreateTasks(**names, tasks=[{"title": "t", **there}] * 3)
    task = client.CreateTask(**names, task={"title": "t", "order_index": 1}).task
    assert place(task=there) == 3
    client.CreateTask(**names, task={"title": "t", **there})
    assert place(task={"title": "stays", **there}) == 3
    assert place(task={}, update_mask={"paths": ["phase_id"]}) == 0
    assert place(task={"phase_id": phase_id, "order_index": 1}) == 1
    assert place(task={"order_index": 1}, update_mask={"paths": ["plan_id", "phase_id", "order_index"]}) == 1


def test_after_the_last_place_comes_the_same_one(client: Client, workspace_id: str, plan_id: str) -> None:
    last = 1_000_000_000
    in_plan = {"plan_id": plan_id}
    client.CreateTask(workspace_id=workspace_id, task={"title": "a", **in_plan, "order_index": last})
    tasks = [{"title": "b", **in_plan}, {"title": "c", **in_plan}]
    made = client.BatchCreateTasks(workspace_id=workspace_id, tasks=tasks).tasks
    assert [task.order_index for task in made] == [last, last]
    listed = client.ListTasks(workspace_id=workspace_id, **in_plan).tasks
    assert [task.title for task in listed] == ["a", "b", "c"]
    with invalid("task.order_index"):
        client.UpdateTask(workspace_id=workspace_id, task_id=made[0].id, task={"order_index": last + 1})


def test_a_batch_can_hold_a_parent_and_its_subtasks(client: Client, workspace_id: str) -> None:
    ids = [str(uuid.uuid4()) for _ in range(3)]
    tasks = client.BatchCreateTasks(
        workspace_id=workspace_id,
        tasks=[
            {"id": ids[0], "title": "parent"},
            {"id": ids[1], "title": "child", "parent_task_id": ids[0]},
            {"id": ids[2], "title": "grandchild", "parent_task_id": ids[1]},
        ],
    ).tasks
    assert [task.id for task in tasks] == ids
    client.DeleteTask(workspace_id=workspace_id, task_id=ids[0])
    assert not client.ListTasks(workspace_id=workspace_id).tasks


def test_a_batch_is_created_whole_or_not_at_all(client: Client, workspace_id: str) -> None:
    same = str(uuid.uuid4())
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
        client.BatchCreateTasks(
            workspace_id=workspace_id, tasks=[{"title": "a", "id": same}, {"title": "b", "id": same}]
        )
    assert refusal.resource == ("task", same)
    with invalid("tasks[1].title"):
        client.BatchCreateTasks(workspace_id=workspace_id, tasks=[{"title": "a"}, {}])
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE"):
        client.BatchCreateTasks(workspace_id=workspace_id, tasks=[{"title": "a", "id": same, "parent_task_id": same}])
    assert not client.ListTasks(workspace_id=workspace_id).tasks


def test_a_batch_of_1000_keeps_its_order(client: Client, workspace_id: str, plan_id: str) -> None:
    titles = [f"t{number}" for number in range(1000)]
    tasks = [{"title": title, "plan_id": plan_id} for title in titles]
    made = client.BatchCreateTasks(workspace_id=workspace_id, tasks=tasks).tasks
    assert [task.title for task in made] == titles
    assert [task.order_index for task in made] == list(range(1000))


def test_a_phase_is_one_of_the_plan(client: Client, workspace_id: str, plan_id: str, phase_id: str) -> None:
    other = client.CreatePlan(workspace_id=workspace_id, plan={"name": "other"}).plan
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        client.CreateTask(workspace_id=workspace_id, task={"title": "t", "plan_id": other.id, "phase_id": phase_id})
    assert refusal.resource == ("phase", phase_id)
    with invalid("phase_id"):
        client.CreateTask(workspace_id=workspace_id, task={"title": "t", "phase_id": phase_id})
    task = client.CreateTask(
        workspace_id=workspace_id, task={"title": "t", "plan_id": plan_id, "phase_id": phase_id}
    ).task
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.UpdateTask(workspace_id=workspace_id, task_id=task.id, task={"plan_id": other.id})
    with invalid("phase_id"):
        client.UpdateTask(workspace_id=workspace_id, task_id=task.id, task={}, update_mask={"paths": ["plan_id"]})


def test_a_task_is_not_a_part_of_itself(client: Client, workspace_id: str) -> None:
    a, b, c = client.BatchCreateTasks(workspace_id=workspace_id, tasks=[{"title": title} for title in "abc"]).tasks
    for child, parent in ((b, a), (c, b)):
        client.UpdateTask(workspace_id=workspace_id, task_id=child.id, task={"parent_task_id": parent.id})
    for parent in (a, b, c):
        with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE") as refusal:
            client.UpdateTask(workspace_id=workspace_id, task_id=a.id, task={"parent_task_id": parent.id})
        assert a.id in refusal.message
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.UpdateTask(workspace_id=workspace_id, task_id=a.id, task={"parent_task_id": str(uuid.uuid4())})


def test_lists_filter_by_every_field(client: Client, workspace_id: str, plan_id: str, phase_id: str) -> None:
    def create(title: str, **fields: object) -> Task:
        task: Task = client.CreateTask(workspace_id=workspace_id, task={"title": title, **fields}).task
        return task

    a = create("a", labels=["x", "y"], assigned_agent="ada")
    create("b", labels=["y"], external_ref="b-1", parent_task_id=a.id)
    create("c", plan_id=plan_id, phase_id=phase_id)
    d = create("d", plan_id=plan_id, labels=["x", "y", "z"])
    client.SkipTask(workspace_id=workspace_id, task_id=d.id)
    end = a.id[-6:]
    for filter_, titles in (
        ({}, "abcd"),
        ({"plan_id": plan_id}, "cd"),
        ({"phase_id": phase_id}, "c"),
        ({"plan_id": plan_id, "phase_id": phase_id}, "c"),
        ({"parent_task_id": a.id}, "b"),
        ({"statuses": ["TASK_STATUS_SKIPPED"]}, "d"),
        ({"statuses": ["TASK_STATUS_SKIPPED", "TASK_STATUS_PENDING"]}, "abcd"),
        ({"labels": ["y"]}, "abd"),
        ({"labels": ["y", "x"]}, "ad"),
        ({"assigned_agent": "ada", "labels": ["x"]}, "a"),
        ({"external_refs": ["b-1", "c-1", "B-1"]}, "b"),
        ({"name": "B-1"}, "b"),
        ({"name": "1"}, "b"),
        ({"name": "-1"}, ""),
        ({"name": end.upper()}, "a"),
        ({"name": a.id[-12:]}, "a"),
        ({"name": a.id[-13:]}, ""),
        ({"name": end[:4]}, "a"),
        ({"name": end[-4:]}, "a"),
        ({"name": end[-2:]}, ""),
        ({"name": end[1:5]}, ""),
        ({"name": end, "labels": ["z"]}, ""),
        ({"plan_id": plan_id, "labels": ["x"]}, "d"),
        ({"phase_id": str(uuid.uuid4())}, ""),
    ):
        listed = client.ListTasks(workspace_id=workspace_id, **filter_).tasks
        assert "".join(task.title for task in listed) == titles, filter_


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("task-7", ["TASK-7"]),
        ("7", ["TASK-7", "gh#7"]),
        ("GH#7", ["gh#7"]),
        ("b-1", ["a-b-1"]),
        ("1", ["a-b-1"]),
        ("\u00c4-9", ["\u00e4-9"]),
        ("t%", ["T%"]),
        ("t_1", ["T_1"]),
        ("\\", ["\\"]),
        ("%", []),
        ("ask-7", []),
        ("task", []),
        # The end of an id, and the beginning of its last six characters.
        ("c0ffee", ["TASK-7"]),
        ("1234abC0FFEE", ["TASK-7"]),
        ("c0f", ["TASK-7"]),
        ("fee", ["TASK-7"]),
        ("0ff", []),
        ("ee", []),
        ("_offee", []),
    ],
)
def test_lists_find_tasks_by_what_people_call_them(
    client: Client, workspace_id: str, name: str, found: list[str]
) -> None:
    others = ["gh#7", "a-b-1", "\u00e4-9", "T%", "Tx", "T_1", "Tx1", "\\"]
    first = {"id": "0198c1de-0000-7000-8000-1234abc0ffee", "title": "a", "external_ref": "TASK-7"}
    client.CreateTask(workspace_id=workspace_id, task=first)
    for number, reference in enumerate(others, start=1):
        id_ = f"0198c1de-0000-7000-8000-{number:012}"
        client.CreateTask(workspace_id=workspace_id, task={"id": id_, "title": "b", "external_ref": reference})
    tasks = client.ListTasks(workspace_id=workspace_id, name=name).tasks
    assert [task.external_ref for task in tasks] == found


def test_phases_of_listed_tasks_come_along(client: Client, workspace_id: str) -> None:
    made = client.CreatePlan(
        workspace_id=workspace_id,
        plan={"name": "p"},
        phases=[{"phase": {"name": name}, "tasks": [{"title": "t"}] * 2} for name in "ab"] + [{"phase": {"name": "c"}}],
        tasks=[{"title": "t"}],
    )
    listed = client.ListTasks(workspace_id=workspace_id, plan_id=made.plan.id, include_phases=True)
    assert [phase.name for phase in listed.phases] == ["a", "b"]
    assert {task.phase_id for task in listed.tasks} == {"", *(phase.id for phase in listed.phases)}
    first = client.ListTasks(workspace_id=workspace_id, plan_id=made.plan.id, include_phases=True, page_size=1)
    assert list(first.phases) == [made.phases[0]]
    assert not client.ListTasks(workspace_id=workspace_id, plan_id=made.plan.id).phases


def test_free_form_data_comes_back_as_it_was(client: Client, workspace_id: str, task_id: str) -> None:
    data = {
        "int": 2.0**53,
        "small": 5e-324,
        "big": 1.7976931348623157e308,
        "": {"": [[], {}, None]},
        'é\n"\\': "\u2028",
    }
    client.UpdateTask(workspace_id=workspace_id, task_id=task_id, task={"metadata": data})
    assert MessageToDict(client.GetTask(workspace_id=workspace_id, task_id=task_id).task.metadata) == data


def test_lists_have_tasks_in_the_order_of_work(client: Client, workspace_id: str) -> None:
    """Also where their ids would sort them otherwise."""
    home = {"workspace_id": workspace_id}
    ids = sorted((str(uuid.uuid4()) for _ in range(6)), reverse=True)
    parent = client.CreateTask(**home, task={"title": "all"}).task.id
    client.BatchCreateTasks(**home, tasks=[{"id": id_, "title": "t", "parent_task_id": parent} for id_ in ids])
    assert [task.id for task in client.ListTasks(**home).tasks] == [parent, *ids]
    client.UpdateTask(**home, task_id=ids[0], task={"order_index": 99})
    under = client.ListTasks(**home, parent_task_id=parent, page_size=2)
    rest = client.ListTasks(**home, parent_task_id=parent, page_token=under.next_page_token)
    assert [task.id for task in (*under.tasks, *rest.tasks)] == [*ids[1:], ids[0]]
