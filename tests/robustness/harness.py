"""The whole test: servers on one database, writers and subscribers, chaos, and what is to hold after it."""

import asyncio
import os
import random
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import grpc.aio
import planwire.watch
from planwire.v1 import plan_service_pb2, workspace_service_pb2
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from service.database import migrations
from tests.robustness.chaos import DATABASE_ERRORS, Chaos
from tests.robustness.checks import Check, LostTail, check_lives, check_writes
from tests.robustness.history import Life, read_life
from tests.robustness.lives import promote_standby, restore_dump
from tests.robustness.naive import NaivePosition
from tests.robustness.population import population
from tests.robustness.postgres import Postgres
from tests.robustness.processes import ENDS_AS_TOLD, Server
from tests.robustness.subscriber_checks import check_subscriber
from tests.robustness.subscribers import Subscriber
from tests.robustness.writers import Gate, Writer
from tests.support.proxy import Proxy

_HERE = Path(__file__).parent
_WORKSPACES = 2
_PLANS = 3
_TASKS_OF_A_WRITER = 4
_BALANCERS = 3


@dataclass(frozen=True)
class Scale:
    """How much of everything."""

    seconds: float
    servers: int
    writers: int
    subscribers: int
    write_pause_seconds: float
    chaos_pause_seconds: float
    longest_seconds: float
    """How long something is held open, frozen or swallowed at most."""
    retention_seconds: int
    absence_seconds: float
    """How long a subscriber that leaves stays away at most."""
    arrival_seconds: float
    """How long everybody gets in the end to catch up."""


class Harness:
    """One run of the test. Everything random comes from the seed."""

    def __init__(self, scale: Scale, seed: int, folder: Path, *, naive: bool, say: Callable[[str], None]) -> None:
        self._scale = scale
        self._seed = seed
        self._naive = naive
        self._say = say
        self._rng = random.Random(seed)
        self._gate = Gate()
        self._tails: list[LostTail] = []
        self._lives: list[Life] = []
        self._postgres = Postgres(folder)
        self._aside = Postgres(folder, "aside")
        self._servers = [Server(folder, number, self._random()) for number in range(scale.servers)]
        self._logs = [server.log_file for server in self._servers]
        targets = [server.address for server in self._servers]
        self._proxies = [Proxy(target) for target in targets] + [Proxy(*targets) for _ in range(_BALANCERS)]
        self._writers: list[Writer] = []
        self._subscribers: list[Subscriber] = []
        self._drained = True
        self._starts = 0
        self._deaths: list[int] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._chaos = Chaos(
            self._postgres,
            self._servers,
            self._proxies,
            [f"workspace-{number}" for number in range(_WORKSPACES)],
            self._random(),
            say,
            longest_seconds=scale.longest_seconds,
        )

    async def run(self) -> list[Check]:
        """Everything from the empty folder to the checks. Nothing is left running, whatever happens."""
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self._stop_servers)
            stack.push_async_callback(self._postgres.stop)
            stack.push_async_callback(self._aside.stop)
            await self._begin(stack)
            self._say(f"{self._scale.servers} servers run; {self._scale.seconds:g} s of chaos begin")
            await self._chaos_and_cuts()
            await self._arrive()
            self._lives.append(await self._read())
            self._say("the servers stop")
            self._starts = sum(server.starts for server in self._servers)
            self._deaths = [status for server in self._servers for status in server.deaths]
            await self._stop_servers()
            self._servers = []
        self._say("checks")
        return list(self._checks())

    def counts(self) -> dict[str, object]:
        """What happened, in figures."""
        runs = [run for subscriber in self._subscribers for run in subscriber.runs(self._lives)]
        resumptions: Counter[str] = Counter()
        for subscriber in self._subscribers:
            resumptions[subscriber.make] += subscriber.resumptions
        messages = [message for run in runs for message in run.messages]
        ends = sum((subscriber.ends for subscriber in self._subscribers), Counter[str]())
        written = [write for writer in self._writers for write in writer.written]
        return {
            "events in the feed": self._lives[-1].head,
            "requests": dict(Counter(write.outcome for write in written)),
            "carried out": dict(
                Counter(write.rpc for write in written if write.outcome == "acknowledged").most_common()
            ),
            "requests tried again": sum(write.tries > 1 for write in written),
            "events delivered": sum(len(message.events) for message in messages),
            "transactions in parts": sum(message.parts > 1 for message in messages),
            "fresh starts": len(runs),
            "subscribers": dict(Counter(subscriber.make for subscriber in self._subscribers)),
            "resumptions": dict(resumptions),
            "ends of streams": dict(ends),
            "starts of servers": self._starts,
            "starts of PostgreSQL": self._postgres.starts,
            "epochs": len(self._lives[-1].epochs),
            "chaos": dict(self._chaos.done),
        }

    def _random(self) -> random.Random:
        return random.Random(self._rng.getrandbits(64))

    async def _begin(self, stack: AsyncExitStack) -> None:
        await self._postgres.initialise(self._postgres.data)
        await self._postgres.start()
        administrator = await self._postgres.connect("postgres")
        await administrator.execute("CREATE DATABASE planwire")
        await administrator.close()
        await asyncio.to_thread(migrations.up, self._postgres.url())
        connection = await self._postgres.connect()
        await connection.execute((_HERE / "recorder.sql").read_text(encoding="utf-8"))
        if self._naive:
            await connection.execute((_HERE / "naive_feed.sql").read_text(encoding="utf-8"))
            stack.enter_context(mock.patch.object(planwire.watch, "Position", NaivePosition))
        await connection.close()
        os.environ.update(
            PLANWIRE_DATABASE_URL=self._postgres.url(),
            PLANWIRE_DRAIN_TIMEOUT="5",
            PLANWIRE_FEED_PARTITION="PT5S",
            PLANWIRE_FEED_RETENTION=f"PT{self._scale.retention_seconds}S",
            PLANWIRE_FEED_RING_EVENTS="300",
            PLANWIRE_LOG_FORMAT="json",
            PLANWIRE_MAX_STREAM_AGE="60",
            PLANWIRE_STREAM_WRITE_TIMEOUT="5",
        )
        await asyncio.gather(*(server.start() for server in self._servers))
        for proxy in self._proxies:
            await stack.enter_async_context(proxy)
        await self._populate()

    async def _populate(self) -> None:
        addresses = [lambda server=server: server.address for server in self._servers]
        ways = [*addresses, *(lambda proxy=proxy: proxy.address for proxy in self._proxies)]
        async with grpc.aio.insecure_channel(self._servers[0].address) as channel:
            workspaces, plans = WorkspaceServiceStub(channel), PlanServiceStub(channel)
            places: list[tuple[str, list[str]]] = []
            for workspace_id in (f"workspace-{number}" for number in range(_WORKSPACES)):
                await workspaces.RegisterWorkspace(
                    workspace_service_pb2.RegisterWorkspaceRequest(workspace_id=workspace_id, path=f"/{workspace_id}")
                )
                plan_ids = [
                    (
                        await plans.CreatePlan(
                            plan_service_pb2.CreatePlanRequest(
                                workspace_id=workspace_id,
                                request_id=str(uuid.uuid4()),
                                plan={"name": f"plan {number}"},
                                activate=True,
                            )
                        )
                    ).plan.id
                    for number in range(_PLANS)
                ]
                places.append((workspace_id, plan_ids))
            self._writers, self._subscribers = await population(
                channel,
                places,
                writers=self._scale.writers,
                subscribers=self._scale.subscribers,
                tasks_of_a_writer=_TASKS_OF_A_WRITER,
                addresses=addresses,
                ways=ways,
                gate=self._gate,
                write_pause_seconds=self._scale.write_pause_seconds,
                absence_seconds=self._scale.absence_seconds,
                rng=self._random(),
            )

    async def _chaos_and_cuts(self) -> None:
        """Chaos all the time, interrupted once by the loss of the primary and once by dump and restore."""
        subscribers = [asyncio.create_task(subscriber.run()) for subscriber in self._subscribers]
        writers = [asyncio.create_task(writer.run()) for writer in self._writers]
        self._tasks = [*subscribers, *writers]
        third = self._scale.seconds / 3
        await self._some_chaos(third)
        if not self._naive:
            self._say("dump, restore into another cluster and go on")
            self._lives.append(await restore_dump(self._postgres, self._aside, self._gate))
        await self._some_chaos(third)
        if not self._naive:
            self._say("lose the primary and promote a standby without its last seconds")
            life, tail = await promote_standby(self._postgres, self._aside)
            self._lives.append(life)
            self._tails.append(tail)
        await self._some_chaos(third)
        self._say("calm: writers finish")
        await self._gate.close()
        self._say("subscribers catch up")
        for writer in writers:
            writer.cancel()
        await asyncio.gather(*writers, return_exceptions=True)
        self._tasks = subscribers

    async def _some_chaos(self, seconds: float) -> None:
        chaos = asyncio.create_task(self._chaos.run(self._scale.chaos_pause_seconds))
        await asyncio.wait([chaos], timeout=seconds)
        if chaos.done():
            await chaos
        chaos.cancel()
        await asyncio.gather(chaos, return_exceptions=True)
        await self._chaos.heal()

    async def _arrive(self) -> None:
        """Give every subscriber the time to come to the end of the feed."""
        for subscriber in self._subscribers:
            subscriber.hurry.set()
        deadline = time.monotonic() + self._scale.arrival_seconds
        while time.monotonic() < deadline:
            await asyncio.sleep(0.5)
            try:
                connection = await self._postgres.connect()
                try:
                    head = await connection.fetchrow("SELECT epoch, position FROM feed_head")
                    waiting = await connection.fetchval(
                        "SELECT count(*) FROM feed_head, unsequenced_events(feed_head, false)"
                    )
                finally:
                    await connection.close(timeout=5)
            except DATABASE_ERRORS:
                continue
            if (not waiting or self._naive) and head and all(s.cursor >= tuple(head) for s in self._subscribers):
                break
        for task in self._tasks:
            task.cancel()
        for outcome in await asyncio.gather(*self._tasks, return_exceptions=True):
            if isinstance(outcome, Exception):
                raise outcome

    async def _read(self) -> Life:
        connection = await self._postgres.connect()
        try:
            return await read_life(connection)
        finally:
            await connection.close()

    async def _stop_servers(self) -> None:
        if self._servers:
            self._drained = all(await asyncio.gather(*(server.stop() for server in self._servers)))

    def _checks(self) -> Iterator[Check]:
        yield from check_lives(self._lives)
        written = [write for writer in self._writers for write in writer.written] + self._chaos.written
        yield from check_writes(self._lives[-1], written, self._tails)
        surprises = [text for writer in self._writers for text in writer.surprises]
        yield Check("no writer met a bug", surprises)
        for subscriber in self._subscribers:
            yield from check_subscriber(subscriber, self._lives)
        yield Check("every server drained and ended well", [] if self._drained else ["see their logs"])
        others = [f"one ended with {status}" for status in self._deaths if status not in ENDS_AS_TOLD]
        yield Check("no server ended in another way than it was told to", others)
        yield Check("no server logged a bug", [text for file in self._logs for text in _bugs(file)])


def _bugs(log_file: Path) -> Iterator[str]:
    with log_file.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if '"level": "error"' in line or "Task exception was never retrieved" in line:
                yield f"{log_file}: {line[:300]}"
