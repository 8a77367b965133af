"""Subscribers in a process of their own: they open streams and note when each event comes."""

import asyncio
import multiprocessing
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection

import grpc.aio
from planwire.v1 import event_pb2, event_service_pb2, event_service_pb2_grpc, task_service_pb2, task_service_pb2_grpc

_STREAMS_A_CHANNEL = 100
_READY_SECONDS = 120.0


@dataclass
class Received:
    """What a group of subscribers got."""

    latencies: list[float] = field(default_factory=list)
    """Seconds from the beginning of each event's transaction to its delivery, so the commit is counted in."""
    since_sent: list[float] = field(default_factory=list)
    """Seconds from when the client sent the change, where its reason says that in nanoseconds."""
    first: float = 0.0
    last: float = 0.0

    @property
    def seconds(self) -> float:
        """From the first event to the last."""
        return self.last - self.first


class Watchers:
    """The other end of a process of subscribers."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def wait_until_open(self) -> None:
        """Return when every stream has said Started."""
        if not self._connection.poll(_READY_SECONDS):
            raise TimeoutError("the streams do not open")
        self._connection.recv()

    def received(self, seconds: float) -> Received:
        """End when every stream has what was expected, or after `seconds`, and say what came."""
        self._connection.send(seconds)
        received: Received = self._connection.recv()
        return received


@contextmanager
def watch_tasks(address: str, workspace_id: str, plan_ids: Sequence[str], expected: int) -> Iterator[Watchers]:
    """A WatchTasks stream for each of `plan_ids` (a plan may stand there more than once), of `expected` events each."""
    with _process(address, [(workspace_id, plan_id) for plan_id in plan_ids], expected) as watchers:
        yield watchers


@contextmanager
def watch_workspace(address: str, workspace_id: str, expected: int) -> Iterator[Watchers]:
    """One WatchEvents stream over everything in a workspace."""
    with _process(address, [(workspace_id, "")], expected) as watchers:
        yield watchers


@contextmanager
def _process(address: str, streams: list[tuple[str, str]], expected: int) -> Iterator[Watchers]:
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_run, args=(theirs, address, streams, expected))
    process.start()
    try:
        yield Watchers(ours)
    finally:
        process.terminate()
        process.join()


def _run(connection: Connection, address: str, streams: list[tuple[str, str]], expected: int) -> None:
    asyncio.run(_watch(connection, address, streams, expected))


async def _watch(connection: Connection, address: str, streams: list[tuple[str, str]], expected: int) -> None:
    channels = [
        # Without its own number, equal channels would share one connection.
        grpc.aio.insecure_channel(address, options=[("planwire.channel", number)])
        for number in range(-(-len(streams) // _STREAMS_A_CHANNEL))
    ]
    received = Received()
    opened = [asyncio.Event() for _ in streams]
    tasks = [
        asyncio.create_task(
            _take(_responses(channels[number // _STREAMS_A_CHANNEL], *stream), opened[number], received, expected)
        )
        for number, stream in enumerate(streams)
    ]
    await asyncio.gather(*(event.wait() for event in opened))
    connection.send(True)
    seconds = await asyncio.to_thread(connection.recv)
    await asyncio.wait(tasks, timeout=seconds)
    connection.send(received)


def _responses(channel: grpc.aio.Channel, workspace_id: str, plan_id: str) -> AsyncIterator[object]:
    options = event_pb2.WatchOptions(now=True)
    if plan_id:
        tasks = task_service_pb2_grpc.TaskServiceStub(channel)
        return aiter(
            tasks.WatchTasks(
                task_service_pb2.WatchTasksRequest(workspace_id=workspace_id, plan_ids=[plan_id], options=options)
            )
        )
    events = event_service_pb2_grpc.EventServiceStub(channel)
    return aiter(events.WatchEvents(event_service_pb2.WatchEventsRequest(workspace_id=workspace_id, options=options)))


async def _take(responses: AsyncIterator[object], opened: asyncio.Event, received: Received, expected: int) -> None:
    count = 0
    async for response in responses:
        now = time.time()
        opened.set()
        for event in response.events.events:  # type: ignore[attr-defined]  # of either kind of stream
            received.latencies.append(now - event.recorded_at.ToNanoseconds() / 1e9)
            if event.reason.isdecimal():
                received.since_sent.append(now - int(event.reason) / 1e9)
            received.first, received.last = received.first or now, now
            count += 1
        if count >= expected:
            return
