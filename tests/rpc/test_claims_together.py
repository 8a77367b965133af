"""Claims that are found with one statement: none gets what another one has, or more than is free."""

import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest

from tests.rpc.client import Client
from tests.rpc.locks import holding_task
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

Home = dict[str, str]
Submit = Callable[..., "Future[Any]"]


@pytest.fixture
def home(workspace_id: str) -> Home:
    return {"workspace_id": workspace_id}


@pytest.fixture
def together(client: Client, home: Home, database_url: str) -> Callable[[], Any]:
    """A context in which claims gather: all statements of the server's wait for tasks that somebody has locked."""

    @contextmanager
    def gather() -> Iterator[Submit]:
        held = [client.CreateTask(**home, task={"title": "held"}).task.id for _ in range(2)]
        for task_id in held:
            client.StartTask(**home, task_id=task_id)
        with ThreadPoolExecutor(16) as pool, ExitStack() as locks:
            waiting = [locks.enter_context(holding_task(database_url, task_id)) for task_id in held]
            for task_id, waits in zip(held, waiting, strict=True):
                pool.submit(client.CompleteTask, **home, task_id=task_id)
                assert eventually(lambda waits=waits: waits() > 0)  # type: ignore[misc]
            yield pool.submit
            time.sleep(0.3)

    return gather


def executing_story(client: Client, home: Home, priorities: list[str]) -> str:
    story = client.CreateStory(**home, story={"title": "s", "max_parallelism": 2}).story
    for priority in priorities:
        client.CreateTask(**home, task={"title": "t", "plan_id": story.id, "priority": priority})
    client.RecordExecutionPlan(**home, story_id=story.id, execution_plan={"a": 1})
    client.ExecuteStory(**home, story_id=story.id)
    id_: str = story.id
    return id_


def test_callers_who_want_different_things_get_different_tasks(
    client: Client, home: Home, together: Callable[[], Any]
) -> None:
    plan_id = client.CreatePlan(**home, plan={"name": "p"}, activate=True).plan.id
    tasks = [{"title": "t", "plan_id": plan_id, "labels": ["a", "b", "c"]}] * 12
    client.BatchCreateTasks(**home, tasks=tasks)
    filters = [{"plan_id": plan_id}, {}, {"labels": ["a"]}, {"labels": ["b"]}, {"capabilities": ["x"]}, {"order": 2}]
    calls = [home | {"filter": filter_, "limit": 2, "request_id": str(uuid.uuid4())} for filter_ in filters]
    with together() as submit:
        claims = [submit(client.ClaimTasks, **call) for call in calls]
    answers = [[(one.task.id, one.lease.attempt) for one in claim.result(60).claimed] for claim in claims]
    assert [len(answer) for answer in answers] == [2] * 6
    assert len({task_id for answer in answers for task_id, _ in answer}) == 12
    # What a replay answers with is nobody else's.
    assert [
        [(one.task.id, one.lease.attempt) for one in client.ClaimTasks(**call).claimed] for call in calls
    ] == answers


def test_callers_who_want_different_things_share_the_slots_of_a_story(
    client: Client, home: Home, together: Callable[[], Any]
) -> None:
    story_id = executing_story(client, home, ["PRIORITY_NORMAL"] * 8)
    filters: list[dict[str, Any]] = [{"plan_id": story_id}, {}, {"capabilities": ["x"]}, {"capabilities": ["y"]}]
    with together() as submit:
        claims = [submit(client.ClaimTasks, **home, filter=filter_, limit=2) for filter_ in filters]
    assert sum(len(claim.result(60).claimed) for claim in claims) == 2


@pytest.mark.parametrize("names_story", [True, False])
def test_a_claim_by_priority_takes_no_more_than_the_slots_of_a_story(
    client: Client, home: Home, names_story: bool
) -> None:
    story_id = executing_story(client, home, ["PRIORITY_LOW", "PRIORITY_NORMAL", "PRIORITY_HIGH", "PRIORITY_CRITICAL"])
    filter_ = {"order": "CLAIM_ORDER_PRIORITY"} | ({"plan_id": story_id} if names_story else {})
    claimed = client.ClaimTasks(**home, filter=filter_, limit=10).claimed
    assert [one.task.priority for one in claimed] == [4, 3]
