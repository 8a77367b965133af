"""What the clients of different languages can do with the same server.

The command: `python -m tests.benchmarks.languages [--seconds N] [--languages go,rust] [--command LANGUAGE=COMMAND]`.
It prints one JSON line for each language and each of three rates, with the ratio to the fastest: unary calls, tasks
claimed and completed, and events of a watch that catches up, each over one connection. A fast client shows what the
server can do.
"""

import argparse
import asyncio
import base64
import json
import logging
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

import structlog

from clients.conformance.api import full_name, wire
from clients.conformance.commands import add_options, prepare
from clients.conformance.languages import search_path
from clients.conformance.runner import Runner
from clients.conformance.stage import Stage
from clients.conformance.table import Results
from service.database import migrations
from service.database.embedded import EmbeddedPostgres

_HOME = {"workspace_id": "bench"}
_CALLERS = 32
_AT_ONCE = 1000

Rate = Callable[[Stage, Runner, str, float], Awaitable[float]]


async def _unary(stage: Stage, runner: Runner, _: str, seconds: float) -> float:
    """Calls that read one task."""
    api = await stage.api()
    task = (await api.call("TaskService/CreateTask", _HOME | {"task": {"title": "read"}}))["task"]["id"]
    end = await runner.ask(
        "repeat",
        target=await stage.target("plain"),
        method=full_name("TaskService/GetTask"),
        request=_encoded("TaskService/GetTask", task_id=task),
        concurrency=_CALLERS,
        seconds=seconds,
    )
    return float(end["count"]) / seconds


async def _claims(stage: Stage, runner: Runner, language: str, seconds: float) -> float:
    """Tasks that a worker claims and completes until none is left."""
    api = await stage.api()
    request = _HOME | {"plan": {"name": f"claimed by {language}"}, "activate": True}
    plan_id = (await api.call("PlanService/CreatePlan", request))["plan"]["id"]
    tasks = int(200 * seconds)
    for start in range(0, tasks, _AT_ONCE):
        batch = [{"title": "to do", "plan_id": plan_id}] * min(_AT_ONCE, tasks - start)
        await api.call("TaskService/BatchCreateTasks", _HOME | {"tasks": batch})
    began = time.monotonic()
    await runner.ask(
        "work",
        target=await stage.target("plain"),
        plan_id=plan_id,
        agent=language,
        concurrency=_CALLERS,
        lease_ms=60_000,
        work_ms=0,
        outcome="complete",
        until=tasks,
        quiet=True,
        **_HOME,
    )
    return tasks / (time.monotonic() - began)


async def _watch(stage: Stage, runner: Runner, _: str, seconds: float) -> float:
    """Events that a watch receives from a token on."""
    api = await stage.api()
    token = (await api.call("TaskService/ListTasks", _HOME | {"page_size": 1}))["resume_token"]
    events = int(1000 * max(seconds, 1))
    for _number in range(0, events, _AT_ONCE):
        await api.call("TaskService/BatchCreateTasks", _HOME | {"tasks": [{"title": "watched"}] * _AT_ONCE})
    began = time.monotonic()
    await runner.ask(
        "watch",
        target=await stage.target("plain"),
        method=full_name("TaskService/WatchTasks"),
        request=_encoded("TaskService/WatchTasks"),
        resume_token=token,
        until=events,
        quiet=True,
    )
    return events / (time.monotonic() - began)


def _encoded(method: str, **fields: str) -> str:
    return base64.b64encode(wire(method, _HOME | fields)).decode("ascii")


_RATES: Mapping[str, tuple[str, Rate]] = {
    "unary": ("calls/s", _unary),
    "claims": ("tasks/s", _claims),
    "watch": ("events/s", _watch),
}


async def measure(stage: Stage, runners: Mapping[str, Runner], seconds: float) -> None:
    """Print the rates of every language, one language after the other."""
    await stage.register(_HOME["workspace_id"])
    for case, (unit, rate) in _RATES.items():
        found = {language: await rate(stage, runner, language, seconds) for language, runner in runners.items()}
        for language, value in found.items():
            line = {"case": f"client_{case}", "language": language, "value": round(value), "unit": unit}
            print(json.dumps(line | {"ratio": round(value / max(found.values()), 2)}), flush=True)


async def main(given: argparse.Namespace) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    results = Results([], {})
    commands = await prepare(given, results, optimized=True)
    folder = Path(tempfile.mkdtemp(prefix="planwire-"))
    folder.chmod(0o711)
    postgres = EmbeddedPostgres(folder / "data")
    runners = {language: Runner(*command, folder / f"{language}.log") for language, command in commands.items()}
    try:
        await postgres.start()
        await asyncio.to_thread(migrations.up, postgres.urls.owner)
        stage = Stage(postgres.urls.serving, folder / "stage")
        try:
            await measure(stage, runners, given.seconds)
        finally:
            await asyncio.gather(*(runner.close() for runner in runners.values()))
            await stage.close()
    finally:
        await postgres.stop()
        shutil.rmtree(folder)
    for language, why in results.not_run.items():
        print(f"not run: {language}: {why}", file=sys.stderr)


if __name__ == "__main__":
    os.environ["PATH"] = search_path()
    parser = argparse.ArgumentParser(prog="tests.benchmarks.languages", description=__doc__)
    parser.add_argument("--seconds", type=float, default=10, help="for each rate, about")
    add_options(parser)
    asyncio.run(main(parser.parse_args()))
