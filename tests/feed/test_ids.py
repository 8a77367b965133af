"""A UUID is the same in upper and in lower case, wherever a client writes one."""

import uuid

import grpc
import pytest

from tests.feed.watching import events, settle, started
from tests.rpc.client import Client

pytestmark = pytest.mark.usefixtures("workspace_id")


@pytest.fixture
def client(channel: grpc.Channel) -> Client:
    return Client(channel)


@pytest.fixture
def task(client: Client) -> tuple[str, str]:
    """The ids of a plan and of a task in it; both have letters."""
    plan_id, task_id = (str(uuid.UUID(int=0xABCDEF << 100 | uuid.uuid4().int >> 28)) for _ in range(2))
    client.CreatePlan(workspace_id="home", plan={"id": plan_id, "name": "p"}, activate=True)
    client.CreateTask(workspace_id="home", task={"id": task_id, "title": "t", "plan_id": plan_id})
    settle(client)
    return plan_id, task_id


def test_streams_take_ids_in_upper_case(client: Client, task: tuple[str, str]) -> None:
    plan_id, task_id = (id_.upper() for id_ in task)
    streams = [
        client.WatchTasks(workspace_id="home", task_ids=[task_id]),
        client.WatchTasks(workspace_id="home", plan_ids=[plan_id]),
        client.WatchEvents(workspace_id="home", plan_ids=[plan_id]),
    ]
    plans = client.WatchPlans(workspace_id="home", plan_ids=[plan_id])
    waiting = client.WatchTasks(workspace_id="home", task_ids=[task_id], until_terminal=True)
    for stream in (*streams, plans, waiting):
        started(stream)
    client.SkipTask(workspace_id="home", task_id=task_id)
    for stream in streams:
        assert [event.kind for event in events(stream, 1)] == ["task.status_changed"]
    assert [event.revision for message in waiting for event in message.events.events] == [2]
    client.CompletePlan(workspace_id="home", plan_id=plan_id)
    assert [event.plan_id for event in events(plans, 1)] == [task[0]]


def test_a_resource_is_found_by_its_id_in_upper_case(client: Client, task: tuple[str, str]) -> None:
    plan_id, task_id = task
    assert client.GetPlan(workspace_id="home", plan_id=plan_id.upper()).plan.id == plan_id
    assert client.GetTask(workspace_id="home", task_id=task_id.upper()).task.id == task_id


def test_batches_take_ids_in_upper_case(client: Client) -> None:
    ids = [str(uuid.uuid4()) for _ in range(3)]
    tasks = [{"id": id_.upper(), "title": id_} for id_ in ids]
    request_id = str(uuid.uuid4())
    for replayed, spelled in enumerate((request_id.upper(), request_id)):
        made = client.BatchCreateTasks(workspace_id="home", tasks=tasks, request_id=spelled)
        assert [task.id for task in made.tasks] == ids
        assert made.replayed == bool(replayed)


def test_a_page_token_is_for_the_filter_in_either_case(client: Client, task: tuple[str, str]) -> None:
    client.CreateTask(workspace_id="home", task={"title": "t", "plan_id": task[0]})
    first = client.ListTasks(workspace_id="home", plan_id=task[0].upper(), page_size=1)
    second = client.ListTasks(workspace_id="home", plan_id=task[0], page_size=1, page_token=first.next_page_token)
    assert len({item.id for item in (*first.tasks, *second.tasks)}) == 2


def test_what_a_caller_wrote_as_text_is_left_alone(client: Client) -> None:
    text = str(uuid.uuid4()).upper()
    task = client.CreateTask(workspace_id="home", task={"title": text, "external_ref": text}).task
    assert (task.title, task.external_ref) == (text, text)
