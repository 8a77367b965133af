"""Workers who claim a large plan of tasks that wait for each other, while some die, and servers and PostgreSQL too.

The command: `python -m tests.robustness.claims [--tasks N] [--kill] [--seed N]`. Each task is done exactly once, none
before what it waits for, none is left over, and what is counted of readiness is right at the end.
"""

import argparse
import asyncio
import logging
import os
import random
import secrets
import shutil
import signal
import sys
import tempfile
import threading
import time
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import grpc
import psycopg
import structlog
from grpc import StatusCode

from service.database import migrations
from tests.robustness.postgres import Postgres
from tests.rpc.client import Client
from tests.support.served import Servers, servers_on

_AT_ONCE = 1000
_LONG_LEASE, _SHORT_LEASE = 60, 2
_DEATHS_IN = 40
_KILL_PAUSE_SECONDS = 3.0
# So many kills of servers for one of the postmaster.
_KILLS_OF_SERVERS = 3
# What a call ends with whose server was killed; it is made again, on another one, with its request id.
_BROKEN = {StatusCode.UNAVAILABLE, StatusCode.CANCELLED, StatusCode.UNKNOWN, StatusCode.ABORTED}

LEFT = """
SELECT id::text || ' is ' || status FROM tasks WHERE status <> 'completed'
UNION ALL
SELECT task_id::text || ' was completed ' || count(*) || ' times'
FROM task_history WHERE new_status = 'completed' GROUP BY task_id HAVING count(*) <> 1
UNION ALL
SELECT dependencies.target_task_id::text || ' was begun before ' || dependencies.source_task_id || ' was done'
FROM dependencies
JOIN LATERAL (
    SELECT min(id) AS id FROM task_history WHERE task_id = target_task_id AND new_status = 'in_progress'
) AS begun ON true
JOIN LATERAL (
    SELECT max(id) AS id FROM task_history WHERE task_id = source_task_id AND new_status = 'completed'
) AS done ON true
WHERE begun.id < done.id
UNION ALL
SELECT subject_type || ' ' || subject_id || ' is counted wrong'
FROM workspaces CROSS JOIN LATERAL readiness_drift(workspaces.id)
UNION ALL
SELECT task_id::text || ' is leased at the end' FROM task_leases
"""


@dataclass
class Report:
    """What happened, and what should not have."""

    counts: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    seconds: float = 0.0


class Run:
    """One plan and those who work on it."""

    def __init__(
        self,
        servers: Servers,
        tasks: int,
        *,
        count: int,
        kill: bool,
        kill_postmaster: Callable[[], None] | None,
        seed: int,
    ) -> None:
        self._servers = servers
        self._tasks = tasks
        self._kill = kill
        self._kill_postmaster = kill_postmaster
        self._random = random.Random(seed)
        self._home = {"workspace_id": "claims"}
        self._served = [servers.start() for _ in range(count)]
        self._lock = threading.Lock()
        self._given: set[tuple[str, int]] = set()
        self._done: set[str] = set()
        self.report = Report()

    @property
    def over(self) -> bool:
        return len(self._done) >= self._tasks

    def prepare(self) -> None:
        """A plan in which most tasks wait for one or two of those shortly before them."""
        with grpc.insecure_channel(self._served[0].address) as channel:
            client = Client(channel)
            client.RegisterWorkspace(**self._home, path="/claims")
            self.plan_id = client.CreatePlan(**self._home, plan={"name": "p"}, activate=True).plan.id
            ids = [str(uuid.uuid4()) for _ in range(self._tasks)]
            for start in range(0, self._tasks, _AT_ONCE):
                edges = [
                    {"source": {"task_id": ids[source]}, "target": {"task_id": ids[target]}}
                    for target in range(start, min(start + _AT_ONCE, self._tasks))
                    for source in {
                        self._random.randrange(max(0, target - 300), target) for _ in range(2) if target > 20
                    }
                ]
                client.BatchCreateTasks(
                    **self._home,
                    tasks=[{"id": id_, "title": "t", "plan_id": self.plan_id} for id_ in ids[start : start + _AT_ONCE]],
                    dependencies=edges,
                )

    def _sources(self, target: int) -> set[int]:
        return {self._random.randrange(max(0, target - 300), target) for _ in range(2) if target > 20}

    def work(self, claimers: int, seconds: float) -> None:
        """Let them all work until everything is done, or the time is over."""
        began = time.monotonic()
        with ThreadPoolExecutor(claimers + 1) as pool:
            futures = [pool.submit(self._claimer, number, began + seconds) for number in range(claimers)]
            if self._kill:
                futures.append(pool.submit(self._killer, began + seconds))
            for future in futures:
                future.result()
        self.report.seconds = time.monotonic() - began

    def check(self, database_url: str) -> None:
        with psycopg.connect(database_url) as connection:
            self.report.problems += [row[0] for row in connection.execute(LEFT)]
            expired = "SELECT count(*) FROM task_history WHERE changed_by = 'planwire'"
            self.report.counts["expired leases"] = connection.execute(expired).fetchone()[0]  # type: ignore[index]

    def _killer(self, until: float) -> None:
        while not self.over and time.monotonic() < until:
            time.sleep(_KILL_PAUSE_SECONDS)
            if self._kill_postmaster and self._random.randrange(1 + _KILLS_OF_SERVERS) == 0:
                self._kill_postmaster()
                self.report.counts["kills of the postmaster"] += 1
                continue
            index = self._random.randrange(len(self._served))
            self._served[index].kill()
            self.report.counts["kills of servers"] += 1
            self._served[index] = self._servers.start()

    def _claimer(self, number: int, until: float) -> None:
        choices = random.Random(number)
        worker = f"worker-{number}"
        lease = {"seconds": _SHORT_LEASE if self._kill else _LONG_LEASE}
        asked: dict[str, Any] = self._home | {
            "filter": {"plan_id": self.plan_id},
            "worker": worker,
            "lease_duration": lease,
            "wait": {"seconds": 1},
        }
        held: list[Any] = []
        while time.monotonic() < until and (held or not self.over):
            asked["limit"] = choices.randint(1, 3)
            if self._kill and held and choices.randrange(_DEATHS_IN) == 0:
                self._die(number, until, held)
                held = []
                continue
            try:
                held = self._next(number, until, asked, held)
            except grpc.RpcError as error:
                if error.code() is not StatusCode.FAILED_PRECONDITION:
                    raise
                # A lease ended while a server was down.
                self._count("leases lost")
                held = []

    def _next(self, number: int, until: float, asked: dict[str, Any], held: list[Any]) -> list[Any]:
        """What is claimed when what is held is done."""
        if not held:
            answer = self._call(number, until, "ClaimTasks", **asked)
        else:
            done = [{"task_id": one.task.id, "attempt": one.lease.attempt} for one in held]
            answer = self._call(number, until, "CompleteAndClaimNext", **asked, completions=done)
            self._note_done(answer.completed)
        self._note_given(answer.claimed)
        return list(answer.claimed)

    def _die(self, number: int, until: float, held: list[Any]) -> None:
        """Do nothing until the leases are over, as a dead worker, and then come back with what it has."""
        self._count("deaths of workers")
        time.sleep(_SHORT_LEASE + 1.0)
        for one in held:
            try:
                task = {"task_id": one.task.id, "attempt": one.lease.attempt}
                self._call(number, until, "CompleteTask", **self._home, **task)
                self.report.problems.append(f"{one.task.id} was completed with a lease that had ended")
            except grpc.RpcError as error:
                if error.code() is not StatusCode.FAILED_PRECONDITION:
                    raise
                self._count("stale writes refused")

    def _call(self, number: int, until: float, rpc: str, **fields: Any) -> Any:
        """The answer of whichever server answers; a call that broke is repeated with its request id."""
        request_id = str(uuid.uuid4())
        while True:
            served = self._served[number % len(self._served)]
            try:
                with grpc.insecure_channel(served.address) as channel:
                    return getattr(Client(channel), rpc)(**fields, request_id=request_id)
            except grpc.RpcError as error:
                if error.code() not in _BROKEN or time.monotonic() > until:
                    raise
                self._count("calls repeated")
                number += 1
                time.sleep(0.05)
            except AssertionError:  # it was killed before it served
                number += 1

    def _note_given(self, claimed: Any) -> None:
        with self._lock:
            self.report.counts["claims"] += len(claimed)
            for one in claimed:
                key = one.task.id, one.lease.attempt
                if key in self._given:
                    self.report.problems.append(f"{key} was given to two")
                self._given.add(key)

    def _note_done(self, completed: Any) -> None:
        with self._lock:
            for task in completed:
                if task.id in self._done:
                    self.report.problems.append(f"{task.id} was completed twice")
                self._done.add(task.id)

    def _count(self, what: str) -> None:
        with self._lock:
            self.report.counts[what] += 1


def claim_all(
    database_url: str,
    tasks: int,
    *,
    servers: int = 4,
    claimers: int = 64,
    kill: bool = False,
    kill_postmaster: Callable[[], None] | None = None,
    seed: int = 1,
    seconds: float = 600,
) -> Report:
    """Prepare, work and check on a database that is migrated and empty. Who kills the postmaster starts it again."""
    with servers_on(database_url) as started:
        run = Run(started, tasks, count=servers, kill=kill, kill_postmaster=kill_postmaster, seed=seed)
        run.prepare()
        run.work(claimers, seconds)
    run.check(database_url)
    return run.report


@asynccontextmanager
async def _postgres() -> AsyncIterator[Postgres]:
    """One that is started again when it is killed, with an empty database."""
    folder = Path(tempfile.mkdtemp(prefix="planwire-"))
    folder.chmod(0o711)
    postgres = Postgres(folder)
    try:
        await postgres.initialise(postgres.data)
        await postgres.start()
        connection = await postgres.connect("postgres")
        await connection.execute("CREATE DATABASE planwire")
        await connection.close()
        await asyncio.to_thread(migrations.up, postgres.url())
        yield postgres
    finally:
        await postgres.stop()
        shutil.rmtree(folder)


async def main(tasks: int, seed: int, *, kill: bool) -> bool:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    async with _postgres() as postgres:

        def kill_postmaster() -> None:
            os.kill(postgres.pid, signal.SIGKILL)

        report = await asyncio.to_thread(
            claim_all, postgres.url(), tasks, kill=kill, kill_postmaster=kill_postmaster, seed=seed, seconds=3600
        )
    rate = tasks / report.seconds
    print(f"seed {seed}: {tasks} tasks in {report.seconds:.0f} s, {rate:.0f} a second")
    for name, count in sorted(report.counts.items()):
        print(f"{name}: {count}")
    for problem in report.problems[:20]:
        print(f"    {problem}")
    print(f"{len(report.problems)} problems")
    return not report.problems


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="tests.robustness.claims", description=__doc__)
    parser.add_argument("--tasks", type=int, default=40_000)
    parser.add_argument("--kill", action="store_true", help="workers die, and servers and PostgreSQL are killed")
    parser.add_argument("--seed", type=int, default=secrets.randbits(32), help="repeats the choices of another run")
    given = parser.parse_args()
    sys.exit(0 if asyncio.run(main(given.tasks, given.seed, kill=given.kill)) else 1)
