"""Who writes and who watches: every kind of stream, filter, start and manner, in turn."""

import random
import uuid
from collections.abc import Callable, Sequence

import grpc.aio
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import BatchCreateTasksRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from tests.robustness.client_subscribers import AsyncSubscriber, SyncSubscriber
from tests.robustness.subscribers import Subscriber
from tests.robustness.wants import Want
from tests.robustness.wire_subscribers import WireSubscriber
from tests.robustness.writers import Gate, Writer

_MANNERS = ["steady", "steady", "slow", "leaving", "beginning anew"]


async def population(
    channel: grpc.aio.Channel,
    places: Sequence[tuple[str, list[str]]],
    *,
    writers: int,
    subscribers: int,
    tasks_of_a_writer: int,
    addresses: Sequence[Callable[[], str]],
    ways: Sequence[Callable[[], str]],
    gate: Gate,
    write_pause_seconds: float,
    absence_seconds: float,
    rng: random.Random,
) -> tuple[list[Writer], list[Subscriber]]:
    """Writers with tasks of their own in the plans of `places`, which are workspaces with their plans."""
    task_ids: dict[str, list[str]] = {workspace_id: [] for workspace_id, _ in places}
    made: list[Writer] = []
    for number in range(writers):
        workspace_id, plan_ids = places[number % len(places)]
        mine = [str(uuid.UUID(int=rng.getrandbits(128), version=4)) for _ in range(tasks_of_a_writer)]
        task_ids[workspace_id] += mine
        tasks = [Task(id=task_id, title="kept", plan_id=rng.choice(plan_ids)) for task_id in mine]
        await TaskServiceStub(channel).BatchCreateTasks(
            BatchCreateTasksRequest(workspace_id=workspace_id, request_id=str(uuid.uuid4()), tasks=tasks)
        )
        made.append(
            Writer(
                number,
                workspace_id,
                plan_ids,
                dict.fromkeys(mine, "pending"),
                addresses,
                gate,
                random.Random(rng.getrandbits(64)),
                write_pause_seconds,
            )
        )
    watching = []
    for number in range(subscribers):
        workspace_id, plan_ids = places[number % len(places)]
        want = _want(number // len(places), workspace_id, plan_ids, task_ids[workspace_id])
        start = "now" if want.stream == "event" or rng.random() < 0.4 else "snapshot"
        manner = _MANNERS[number % len(_MANNERS)]
        make = _make(number, subscribers)
        if make is WireSubscriber and want == Want("event", workspace_id):
            want = Want("event", "")  # of all workspaces, those that come and go as well
        watching.append(make(number, want, start, manner, absence_seconds, ways, random.Random(rng.getrandbits(64))))
    return made, watching


def _make(number: int, subscribers: int) -> type[Subscriber]:
    """Half of them are the reference, and one in four of the others does without asyncio."""
    if 2 * number < subscribers:
        return WireSubscriber
    return AsyncSubscriber if number % 4 else SyncSubscriber


def _want(number: int, workspace_id: str, plan_ids: list[str], task_ids: list[str]) -> Want:
    wants = [
        Want("event", workspace_id),
        Want("task", workspace_id),
        Want("task", workspace_id, plan_ids=frozenset(plan_ids[:1])),
        Want("task", workspace_id, task_ids=frozenset(task_ids)),
        Want("plan", workspace_id, parts=frozenset({"phase"})),
        Want("task", workspace_id, statuses=frozenset({"completed", "failed"})),
        Want("event", workspace_id, plan_ids=frozenset(plan_ids[1:])),
        Want("plan", workspace_id, plan_ids=frozenset(plan_ids[:2])),
        Want("plan", workspace_id, plan_ids=frozenset(plan_ids[:2]), parts=frozenset({"phase"})),
        Want("event", workspace_id, kinds=frozenset({"task.deleted", "memo.taken", "note.held"})),
        Want("task", workspace_id, plan_ids=frozenset(plan_ids[:2]), statuses=frozenset({"in_progress"})),
        Want("plan", workspace_id, statuses=frozenset({"active"})),
    ]
    return wants[number % len(wants)]
