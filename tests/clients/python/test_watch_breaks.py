"""Watches while everything breaks: each event arrives once, in order."""

import asyncio
import os
from pathlib import Path

import planwire
import pytest
from google.protobuf.duration_pb2 import Duration
from planwire import Snapshot, WatchState, errors
from planwire.connection import _KEEPALIVE, Connection
from planwire.v1.event_pb2 import TaskEvent
from planwire.v1.event_service_pb2 import PurgeEventsRequest
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import BatchCreateTasksRequest, ListTasksRequest

from service.server import _SHORTEST_PING_MS
from tests.clients.python.conftest import create_task, opened, settle, take
from tests.conftest import StartServer
from tests.support.proxy import Proxy
from tests.support.served import Servers

NOBODY = "127.0.0.1:1"


async def expire(client: planwire.Client) -> None:
    """Delete all events, after one that makes older tokens too old."""
    await create_task(client)
    await settle(client)
    await client.events.PurgeEvents(PurgeEventsRequest(older_than=Duration()))


async def state_is(watch: planwire.Watch[object], state: WatchState) -> None:
    async with asyncio.timeout(60):
        while watch.state is not state:
            await asyncio.sleep(0.005)


async def test_a_connection_that_is_cut(client: planwire.Client, distant: planwire.Client, proxy: Proxy) -> None:
    states: list[WatchState] = []
    async with distant.watch_tasks(on_state=lambda state, _: states.append(state)) as watch:
        waiting = await opened(watch)
        task_ids = []
        for _ in range(5):
            await proxy.cut()
            task_ids.append(await create_task(client))
            assert (await waiting).task_id == task_ids[-1]
            waiting = await opened(watch)
        waiting.cancel()
    live, broken = WatchState.LIVE, WatchState.RECONNECTING
    assert states == [WatchState.CONNECTING, live, *[broken, live] * 5]


async def test_servers_that_are_killed_and_started_again(
    servers: Servers, client: planwire.Client, workspace_id: str
) -> None:
    """Three lives of a server, with a writer on another one that never pauses."""
    expected: list[str] = []
    stop = asyncio.Event()

    async def write() -> None:
        while not stop.is_set():
            expected.append(await create_task(client))
            await asyncio.sleep(0.01)

    server = await asyncio.to_thread(servers.start)
    async with (
        Proxy(server.address) as proxy,
        planwire.connect(proxy.address, workspace=workspace_id) as distant,
        distant.watch_tasks() as watch,
    ):
        seen = await opened(watch)
        writing = asyncio.create_task(write())
        events = [await seen]
        for end in (server.kill, server.stop):
            events += await take(watch, 20)
            await asyncio.to_thread(end)
            await state_is(watch, watch.state)
            server = await asyncio.to_thread(servers.start)
            proxy.target = server.address
        events += await take(watch, 20)
        stop.set()
        await writing
        events += await take(watch, len(expected) - len(events))
        assert [event.task_id for event in events] == expected


async def test_a_server_that_drains_is_left_for_another(
    servers: Servers, client: planwire.Client, workspace_id: str
) -> None:
    server = await asyncio.to_thread(servers.start)
    reasons: list[str] = []

    def note(_: WatchState, error: errors.PlanwireError | None) -> None:
        reasons.extend([error.message] if error else [])

    async with (
        Proxy(server.address) as proxy,
        planwire.connect(proxy.address, workspace=workspace_id) as distant,
        distant.watch_tasks(on_state=note) as watch,
    ):
        waiting = await opened(watch)
        other = await asyncio.to_thread(servers.start)
        proxy.target = other.address
        await asyncio.to_thread(server.stop)
        task_id = await create_task(client)
        async with asyncio.timeout(60):
            assert (await waiting).task_id == task_id
    assert reasons[0] == "the server is stopping"


async def test_a_stream_that_grows_old(start_server: StartServer, client: planwire.Client, workspace_id: str) -> None:
    address = start_server(max_stream_age=0.3)
    async with (
        planwire.connect(address, workspace=workspace_id) as other,
        other.watch_tasks(start="snapshot") as watch,
    ):
        assert isinstance((await take(watch, 1))[0], Snapshot)
        expected = []
        events = []
        for _ in range(10):
            await asyncio.sleep(0.1)
            expected.append(await create_task(client))
            events += await take(watch, 1)
    assert [event.task_id for event in events if isinstance(event, TaskEvent)] == expected


async def test_a_connection_that_goes_silent(client: planwire.Client, distant: planwire.Client, proxy: Proxy) -> None:
    """Nothing is closed and nothing arrives. Another stream on the same connection would not arrive either."""
    errors_told: list[object] = []
    async with distant.watch_tasks(progress_interval=1, on_state=lambda _, e: errors_told.append(e)) as watch:
        waiting = await opened(watch)
        for connections in (2, 3):
            proxy.silence()
            task_id = await create_task(client)
            async with asyncio.timeout(60):
                assert (await waiting).task_id == task_id
            assert proxy.accepted == connections
            waiting = await opened(watch)
        waiting.cancel()
    assert [str(error) for error in errors_told if error] == ["the server sent nothing for 2 s [UNAVAILABLE]"] * 2


async def test_a_quiet_stream_is_not_a_silent_one(distant: planwire.Client, proxy: Proxy) -> None:
    async with distant.watch_tasks(progress_interval=0.5) as watch:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(2.5):
                await anext(watch)
    assert proxy.accepted == 1


async def test_a_transaction_that_is_cut_in_the_middle(
    client: planwire.Client, distant: planwire.Client, proxy: Proxy
) -> None:
    token = (await client.tasks.ListTasks(ListTasksRequest())).resume_token
    tasks = [Task(title=f"Task {number}") for number in range(1000)]
    await client.tasks.BatchCreateTasks(BatchCreateTasksRequest(tasks=tasks, reason="✓" * 1000))
    async with distant.watch_tasks(resume_token=token) as watch:
        events = await take(watch, 1)
        await proxy.cut()
        events += await take(watch, 999)
    assert proxy.accepted == 2
    assert len({event.event_id for event in events}) == 1000


async def test_an_expired_token_is_raised(client: planwire.Client) -> None:
    token = (await client.tasks.ListTasks(ListTasksRequest())).resume_token
    await expire(client)
    with pytest.raises(errors.ResumeTokenExpired):
        await anext(client.watch_tasks(resume_token=token))
    with pytest.raises(errors.ResumeTokenExpired) as caught:
        await anext(client.watch_events(resume_token=token))
    assert caught.value.reason == "RESUME_TOKEN_EXPIRED"
    async with client.watch_events(resume_token=caught.value.earliest_resume_token) as watch:
        waiting = await opened(watch)
        task_id = await create_task(client)
        assert (await waiting).subject_id == task_id


async def test_a_token_that_expires_while_disconnected(
    client: planwire.Client, distant: planwire.Client, proxy: Proxy
) -> None:
    """One watch is to raise, and one to start over."""
    server, proxy.target = proxy.target, proxy.target
    async with distant.watch_tasks() as raising, distant.watch_tasks(on_expired="relist") as relisting:
        waiting = [await opened(raising), await opened(relisting)]
        proxy.target = NOBODY
        await proxy.cut()
        await expire(client)
        proxy.target = server
        with pytest.raises(errors.ResumeTokenExpired):
            await waiting[0]
        snapshot = await waiting[1]
        assert isinstance(snapshot, Snapshot)
        assert snapshot.expired
        assert len(snapshot.items) == 1
        task_id = await create_task(client)
        (event,) = await take(relisting, 1)
        assert isinstance(event, TaskEvent)
        assert event.task_id == task_id


async def test_a_server_that_comes_late(client: planwire.Client, workspace_id: str, server_address: str) -> None:
    async with (
        Proxy(NOBODY) as proxy,
        planwire.connect(proxy.address, workspace=workspace_id) as distant,
        distant.watch_tasks() as watch,
    ):
        waiting = asyncio.ensure_future(anext(watch))
        await asyncio.sleep(0.5)
        assert watch.state is WatchState.CONNECTING
        proxy.target = server_address
        await state_is(watch, WatchState.LIVE)
        await create_task(client)
        await waiting


async def test_nothing_is_left_of_broken_streams(distant: planwire.Client, proxy: Proxy) -> None:
    tasks, files = asyncio.all_tasks(), 0
    for attempt in range(6):
        async with distant.watch_tasks(progress_interval=0.1) as watch:
            waiting = await opened(watch)
            proxy.silence()
            await state_is(watch, WatchState.RECONNECTING)
            await state_is(watch, WatchState.LIVE)
            waiting.cancel()
        await proxy.cut()
        if attempt == 2:
            files = open_files()
    async with asyncio.timeout(60):
        while asyncio.all_tasks() - tasks or open_files() > files:
            await asyncio.sleep(0.05)


def open_files() -> int:
    return len(list(Path(f"/proc/{os.getpid()}/fd").iterdir()))


async def test_servers_tolerate_the_keepalive(
    start_server: StartServer, workspace_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At ten times the pace. A server that did not know its own limit would hang up at the fourth ping."""
    monkeypatch.setattr("service.server._SHORTEST_PING_MS", _SHORTEST_PING_MS // 10)
    keepalive = dict(_KEEPALIVE)
    keepalive["grpc.keepalive_time_ms"] //= 10
    monkeypatch.setattr("planwire.connection._KEEPALIVE", list(keepalive.items()))
    async with (
        Proxy(start_server()) as proxy,
        planwire.connect(proxy.address, workspace=workspace_id) as client,
        client.watch_tasks() as watch,
    ):
        waiting = await opened(watch)
        await asyncio.sleep(8)
        assert proxy.accepted == 1
        waiting.cancel()


def test_a_dead_connection_is_found_within_the_time_of_a_call() -> None:
    keepalive = dict(_KEEPALIVE)
    milliseconds = keepalive["grpc.keepalive_time_ms"] + keepalive["grpc.keepalive_timeout_ms"]
    assert milliseconds < 1000 * Connection("127.0.0.1:1").timeout
