"""What goes wrong, at random."""

import asyncio
import os
import random
import signal
import time
import uuid
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any, TypeAlias

import asyncpg
import grpc.aio
from google.protobuf.duration_pb2 import Duration
from planwire.v1.event_service_pb2 import PurgeEventsRequest
from planwire.v1.event_service_pb2_grpc import EventServiceStub

from tests.robustness.postgres import Postgres
from tests.robustness.processes import Server
from tests.robustness.writers import Written
from tests.support.proxy import Proxy

DATABASE_ERRORS = (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError)
Say: TypeAlias = Callable[[str], None]

_OTHER_DATABASE = "other"
_LISTENERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'planwire feed reader'"
_BACKENDS = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
_SEQUENCERS = "SELECT pid FROM pg_stat_activity WHERE application_name = 'planwire sequencer'"
_HELD_EVENT = """
    INSERT INTO event_log (workspace_id, kind, subject_id, revision, actor, rpc, request_id)
    VALUES ($1, 'note.held', 'held', 0, 'harness', 'none', $2)
"""


class Chaos:
    """Breaks one thing after the other until cancelled; what takes time goes on meanwhile."""

    def __init__(
        self,
        postgres: Postgres,
        servers: list[Server],
        proxies: list[Proxy],
        workspace_ids: list[str],
        rng: random.Random,
        say: Say,
        *,
        longest_seconds: float,
    ) -> None:
        """`longest_seconds` bounds how long something is held open, frozen or swallowed."""
        self.done: Counter[str] = Counter()
        self.written: list[Written] = []
        self._postgres = postgres
        self._servers = servers
        self._proxies = proxies
        self._workspace_ids = workspace_ids
        self._rng = rng
        self._say = say
        self._longest = longest_seconds
        self._background: set[asyncio.Task[None]] = set()
        self._kinds: dict[str, Callable[[], Awaitable[None]]] = {
            "kill a server": self._kill_server,
            "stop a server": self._stop_server,
            "kill a backend": self._kill_backend,
            "kill the postmaster": self._kill_postmaster,
            "kill the sequencer": self._kill_sequencer,
            "terminate the listeners": self._terminate_listeners,
            "freeze a server": self._freeze_server,
            "freeze PostgreSQL": self._freeze_postgres,
            "hold a transaction": self._hold_transaction,
            "hold a transaction with an event": self._hold_event,
            "hold a transaction in another database": self._hold_elsewhere,
            "swallow the network": self._blackhole,
            "clean events up": self._clean_up,
        }

    async def run(self, pause_seconds: float) -> None:
        """Every kind once in random order, then again, with pauses between them."""
        # Whatever comes later, a feed that takes the order of numbers for that of commits is found out by this.
        kinds = ["hold a transaction with an event"]
        while True:
            for kind in kinds:
                await asyncio.sleep(self._rng.uniform(0.2, 1.8) * pause_seconds)
                try:
                    await self._kinds[kind]()
                except (*DATABASE_ERRORS, grpc.aio.AioRpcError) as error:
                    self._say(f"could not {kind}: {type(error).__name__}")
                else:
                    self.done[kind] += 1
                    self._say(kind)
            kinds = list(self._kinds)
            self._rng.shuffle(kinds)

    async def heal(self) -> None:
        """Undo what can be undone, and wait for what goes on."""
        for proxy in self._proxies:
            proxy.heal()
        for task in self._background:
            task.cancel()
        await asyncio.gather(*self._background, return_exceptions=True)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    def _duration(self) -> float:
        return self._longest * self._rng.choice([0.1, 0.3, 1.0])

    async def _kill_server(self) -> None:
        os.kill(self._rng.choice(self._servers).pid, signal.SIGKILL)

    async def _stop_server(self) -> None:
        os.kill(self._rng.choice(self._servers).pid, signal.SIGTERM)

    async def _kill_backend(self) -> None:
        await self._kill_one(_BACKENDS)

    async def _kill_postmaster(self) -> None:
        os.kill(self._postgres.pid, signal.SIGKILL)

    async def _kill_sequencer(self) -> None:
        connection = await self._postgres.connect()
        try:
            name = await connection.fetchval("SELECT sequencer FROM feed_head")
        finally:
            await connection.close(timeout=5)
        pid = name.rpartition(":")[2]
        if self._rng.random() < 0.5 and pid in {str(server.pid) for server in self._servers}:
            os.kill(int(pid), signal.SIGKILL)
        else:
            await self._kill_one(_SEQUENCERS)

    async def _kill_one(self, sql: str) -> None:
        connection = await self._postgres.connect()
        try:
            pids = [row["pid"] for row in await connection.fetch(sql)]
        finally:
            await connection.close(timeout=5)
        if not pids:
            raise ProcessLookupError("no such backend")
        os.kill(self._rng.choice(pids), signal.SIGKILL)

    async def _terminate_listeners(self) -> None:
        connection = await self._postgres.connect()
        try:
            await connection.execute(_LISTENERS)
        finally:
            await connection.close(timeout=5)

    async def _freeze_server(self) -> None:
        if any(server.frozen for server in self._servers):
            raise ProcessLookupError("one is frozen already")
        server = self._rng.choice(self._servers)
        pid = server.pid
        os.kill(pid, signal.SIGSTOP)
        server.frozen = True

        async def thaw() -> None:
            try:
                await asyncio.sleep(self._duration())
            finally:
                server.frozen = False
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGCONT)

        self._start(thaw())

    async def _freeze_postgres(self) -> None:
        pids = self._postgres.processes()
        for pid in pids:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGSTOP)

        async def thaw() -> None:
            try:
                await asyncio.sleep(self._rng.uniform(2, 8))
            finally:
                for pid in pids:
                    with suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGCONT)

        self._start(thaw())

    async def _hold_transaction(self) -> None:
        self._start(self._hold(await self._postgres.connect(), "SELECT pg_current_xact_id()"))

    async def _hold_elsewhere(self) -> None:
        try:
            connection = await self._postgres.connect(_OTHER_DATABASE)
        except asyncpg.InvalidCatalogNameError:
            administrator = await self._postgres.connect("postgres")
            try:
                await administrator.execute(f"CREATE DATABASE {_OTHER_DATABASE}")
            finally:
                await administrator.close(timeout=5)
            connection = await self._postgres.connect(_OTHER_DATABASE)
        self._start(self._hold(connection, "SELECT pg_current_xact_id()"))

    async def _hold_event(self) -> None:
        written = Written(str(uuid.UUID(int=self._rng.getrandbits(128), version=4)), "none", 1)
        connection = await self._postgres.connect()
        self.written.append(written)
        workspace_id = self._rng.choice(self._workspace_ids)
        self._start(self._hold(connection, _HELD_EVENT, workspace_id, written.request_id, written=written))

    async def _hold(
        self, connection: "asyncpg.Connection[asyncpg.Record]", sql: str, *values: str, written: Written | None = None
    ) -> None:
        """Keep a transaction open that has done something, then commit it."""
        committing = False
        try:
            transaction = connection.transaction()
            await transaction.start()
            await connection.execute(sql, *values)
            began_at = time.monotonic()
            with suppress(asyncio.CancelledError):
                await asyncio.sleep(self._duration())
            committing = True
            await transaction.commit()
        except DATABASE_ERRORS:
            if written and not committing:
                written.outcome = "failed"
        else:
            if written:
                written.outcome, written.began_at, written.ended_at = "acknowledged", began_at, time.monotonic()
        finally:
            connection.terminate()

    async def _blackhole(self) -> None:
        proxy = self._rng.choice(self._proxies)
        proxy.blackhole()
        if self._rng.random() < 0.5:
            proxy.silence()  # what is connected now stays dead

        async def heal() -> None:
            try:
                await asyncio.sleep(self._duration())
            finally:
                proxy.heal()

        self._start(heal())

    async def _clean_up(self) -> None:
        address = self._rng.choice(self._servers).address
        async with grpc.aio.insecure_channel(address) as channel:
            request = PurgeEventsRequest(
                workspace_id=self._rng.choice(self._workspace_ids), older_than=Duration(seconds=int(self._longest))
            )
            await EventServiceStub(channel).PurgeEvents(request, timeout=5)
