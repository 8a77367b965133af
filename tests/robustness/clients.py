"""A watch and a worker of each language, while servers are killed.

The command: `python -m tests.robustness.clients [--tasks N] [--languages go,rust] [--command LANGUAGE=COMMAND]`. Each
language works off a plan of so many tasks, and watches that of the next one. Each task is done exactly once, and each
watch tells every event once and in order.
"""

import argparse
import asyncio
import base64
import itertools
import logging
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import structlog
from planwire.v1.event_pb2 import TaskEvent

from clients.conformance.api import Api, full_name, wire
from clients.conformance.commands import add_options, prepare
from clients.conformance.languages import search_path
from clients.conformance.runner import Conversation, Runner
from clients.conformance.stage import Stage
from clients.conformance.table import Results
from service.database import migrations
from service.database.embedded import EmbeddedPostgres
from tests.robustness.claims import LEFT
from tests.support.proxy import Proxy
from tests.support.served import Served

_SERVERS = 2
_AT_ONCE = 1000
_WATCH = "TaskService/WatchTasks"


@dataclass
class Report:
    """What happened, and what should not have."""

    counts: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)


class Run:
    """Runners, servers, and connections that lead to one or the other."""

    def __init__(
        self, stage: Stage, runners: Mapping[str, Runner], tasks: int, *, pause_seconds: float, work_ms: int
    ) -> None:
        self._stage = stage
        self._runners = runners
        self._tasks = tasks
        self._pause_seconds = pause_seconds
        self._work_ms = work_ms
        self._random = random.Random(tasks)
        self._servers: list[Served] = []
        self._proxies: list[list[Proxy]] = [[] for _ in range(_SERVERS)]
        self._home = {"workspace_id": "clients"}
        self._plans: dict[str, str] = {}
        self.report = Report()

    async def run(self) -> None:
        """Until every plan is done, and every watch has told of it."""
        async with AsyncExitStack() as stack:
            self._servers = [await self._stage.start() for _ in range(_SERVERS)]
            api = await self._stage.api()
            await self._stage.register(self._home["workspace_id"])
            token = (await api.call("TaskService/ListTasks", self._home))["resume_token"]
            for language in self._runners:
                self._plans[language] = await self._plan(api, language)
            watches = {language: await self._watch(stack, language, token) for language in self._runners}
            for watch in watches.values():
                await watch.until("event")  # until it was open once, a watch fails as a call does
            works = {language: await self._work(stack, language) for language in self._runners}
            worked_off = asyncio.Event()
            async with asyncio.TaskGroup() as group:
                group.create_task(self._kill(worked_off))
                for language, work in works.items():
                    self._judge_work(language, work, await work.end())
                worked_off.set()
            expected = await self._expected(api, token)
            for language, watch in watches.items():
                await self._judge_watch(language, watch, expected[self._watched_by(language)])

    async def _plan(self, api: Api, language: str) -> str:
        request = self._home | {"plan": {"name": language}, "activate": True}
        plan_id: str = (await api.call("PlanService/CreatePlan", request))["plan"]["id"]
        for start in range(0, self._tasks, _AT_ONCE):
            batch = [{"title": "to do", "plan_id": plan_id}] * min(_AT_ONCE, self._tasks - start)
            await api.call("TaskService/BatchCreateTasks", self._home | {"tasks": batch})
        return plan_id

    def _watched_by(self, language: str) -> str:
        """The plan of the next language."""
        languages = list(self._runners)
        return self._plans[languages[(languages.index(language) + 1) % len(languages)]]

    async def _address(self, stack: AsyncExitStack, language: str) -> str:
        number = list(self._runners).index(language) % _SERVERS
        proxy = await stack.enter_async_context(Proxy(self._servers[number].bound))
        self._proxies[number].append(proxy)
        return proxy.address

    async def _watch(self, stack: AsyncExitStack, language: str, token: str) -> Conversation:
        target = await self._stage.target("plain", address=await self._address(stack, language))
        request = self._home | {"plan_ids": [self._watched_by(language)], "options": {"progress_interval": "1s"}}
        encoded = base64.b64encode(wire(_WATCH, request)).decode("ascii")
        return await self._runners[language].begun(
            "watch", target=target, method=full_name(_WATCH), request=encoded, resume_token=token
        )

    async def _work(self, stack: AsyncExitStack, language: str) -> Conversation:
        target = await self._stage.target("plain", address=await self._address(stack, language))
        return await self._runners[language].begun(
            "work",
            target=target,
            plan_id=self._plans[language],
            agent=language,
            concurrency=16,
            lease_ms=60_000,
            work_ms=self._work_ms,
            outcome="complete",
            until=self._tasks,
            idle_ms=60_000,  # servers are away for a while
            **self._home,
        )

    async def _kill(self, until: asyncio.Event) -> None:
        """One server after another, each followed by a new one, which watches need to come to the end."""
        while not until.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(until.wait(), self._pause_seconds)
                break
            number = self._random.randrange(_SERVERS)
            await asyncio.to_thread(self._servers[number].kill)
            self.report.counts["servers killed"] += 1
            self._servers[number] = await self._stage.start()
            for proxy in self._proxies[number]:
                proxy.target = self._servers[number].bound

    async def _expected(self, api: Api, token: str) -> dict[str, list[int]]:
        """The events about the tasks of each plan."""
        events: dict[str, list[int]] = {plan_id: [] for plan_id in self._plans.values()}
        page: dict[str, str] = {}
        while True:
            listed = self._home | {"since_token": token, "page_size": 1000, **page}
            answer = await api.call("EventService/ListEvents", listed)
            for event in answer.get("events", ()):
                if event["kind"].startswith("task."):
                    events[event["plan_id"]].append(int(event["event_id"]))
            if not answer.get("next_page_token"):
                return events
            page = {"page_token": answer["next_page_token"]}

    def _judge_work(self, language: str, work: Conversation, end: Mapping[str, object]) -> None:
        if end.get("code") != "OK":
            self.report.problems.append(f"the worker of {language} ended with {end}")
        claims = [(line["claimed"], line["attempt"]) for line in work.lines if "claimed" in line]
        for what, found in (("claimed", claims), ("completed", work.told("completed"))):
            self.report.counts[f"{language}: {what}"] = len(found)
            twice = [each for each, count in Counter(found).items() if count > 1]
            if twice:
                self.report.problems.append(f"{language} told of {len(twice)} tasks that they were {what} twice")

    async def _judge_watch(self, language: str, watch: Conversation, expected: Sequence[int]) -> None:
        told: list[int] = []
        try:
            async with asyncio.timeout(120):
                # Counted, because told() looks through all lines.
                for _ in range(len(watch.told("event")), len(expected)):
                    await watch.until("event")
        except TimeoutError:
            self.report.problems.append(f"the watch of {language} did not come to the end")
        await watch.stop()
        told = [TaskEvent.FromString(base64.b64decode(event)).event_id for event in watch.told("event")]
        self.report.counts[f"{language}: events"] = len(told)
        self.report.counts[f"{language}: resumptions"] = watch.told("state").count("reconnecting")
        if told != list(expected):
            missing, twice = set(expected) - set(told), len(told) - len(set(told))
            self.report.problems.append(f"the watch of {language}: {len(missing)} missing, {twice} twice")


async def check_clients(
    database_url: str,
    folder: Path,
    commands: Mapping[str, tuple[Sequence[str], Path]],
    tasks: int,
    *,
    pause_seconds: float = 4.0,
    work_ms: int = 0,
) -> Report:
    """Run on a database that is migrated and empty; a server is killed every `pause_seconds`."""
    stage = Stage(database_url, folder / "stage")
    runners = {language: Runner(*command, folder / f"{language}.log") for language, command in commands.items()}
    run = Run(stage, runners, tasks, pause_seconds=pause_seconds, work_ms=work_ms)
    try:
        await run.run()
    finally:
        await asyncio.gather(*(runner.close() for runner in runners.values()))
        await stage.close()
    with psycopg.connect(database_url) as connection:
        run.report.problems += [row[0] for row in connection.execute(LEFT)]
    return run.report


async def main(given: argparse.Namespace) -> bool:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    results = Results([], {})
    commands = await prepare(given, results)
    folder = Path(tempfile.mkdtemp(prefix="planwire-"))
    folder.chmod(0o711)
    postgres = EmbeddedPostgres(folder / "data")
    try:
        await postgres.start()
        await asyncio.to_thread(migrations.up, postgres.urls.owner)
        began = time.monotonic()
        report = await check_clients(postgres.urls.serving, folder, commands, given.tasks)
        print(f"{time.monotonic() - began:.0f} s")
    finally:
        await postgres.stop()
        shutil.rmtree(folder)
    for name, count in sorted(report.counts.items()):
        print(f"{name}: {count}")
    for problem in itertools.islice(report.problems, 20):
        print(f"    {problem}")
    for language, why in results.not_run.items():
        print(f"not run: {language}: {why}")
    print(f"{len(report.problems)} problems")
    return not report.problems


if __name__ == "__main__":
    os.environ["PATH"] = search_path()
    parser = argparse.ArgumentParser(prog="tests.robustness.clients", description=__doc__)
    parser.add_argument("--tasks", type=int, default=10_000, help="of each language")
    add_options(parser)
    sys.exit(0 if asyncio.run(main(parser.parse_args())) else 1)
