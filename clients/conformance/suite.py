"""Runs the cases with every language at the same time."""

import asyncio
import re
import sys
import time
from collections.abc import Awaitable, Mapping, Sequence
from pathlib import Path

import grpc.aio
from google.protobuf.json_format import ParseError

from clients.conformance.plays import PLAYS, Players
from clients.conformance.runner import Runner, RunnerEnded
from clients.conformance.scenarios import Case, ScenarioError
from clients.conformance.stage import Stage
from clients.conformance.steps import run_steps
from clients.conformance.table import Results

_CASES_AT_ONCE = 4
# However busy the machine is.
_LONGEST_SECONDS = 120.0


async def run(
    cases: Sequence[Case],
    commands: Mapping[str, tuple[Sequence[str], Path]],
    stage: Stage,
    folder: Path,
    results: Results,
) -> None:
    """Puts what is found into `results`. `commands` start the runners, each in its folder; logs go into `folder`."""
    runners = {
        language: Runner(words, place, folder / f"{language}.log") for language, (words, place) in commands.items()
    }
    places = asyncio.Semaphore(_CASES_AT_ONCE)

    async def one(case: Case, language: str) -> None:
        async with places:
            workspace = f"{language}-{re.sub('[^a-z0-9]+', '-', case.name.lower())}"
            began = time.monotonic()
            deed = run_steps(case, workspace, runners[language], stage)
            results.put(case, language, await _found(deed))
            results.spend(language, "cases", time.monotonic() - began)

    try:
        for language in list(runners):
            if problems := await _found(_described(language, runners[language], results)):
                for case in cases:
                    results.put(case, language, problems)
                await runners.pop(language).close()
        await asyncio.gather(*(one(case, language) for case in cases if case.steps for language in runners))
        players = Players(stage, runners, commands, folder)
        for case in cases:
            if case.play:
                began = time.monotonic()
                for language, problems in (await PLAYS[case.play](players, case)).items():
                    results.put(case, language, problems)
                print(f"{case.name}: {time.monotonic() - began:.1f} s", file=sys.stderr, flush=True)
    finally:
        await asyncio.gather(*(runner.close() for runner in runners.values()))


async def _described(language: str, runner: Runner, results: Results) -> list[str]:
    found = await runner.ask("describe")
    results.versions[language] = f"{found['language']} {found['version']}, client {found['client']}"
    return []


async def _found(deed: Awaitable[list[str]]) -> list[str]:
    try:
        async with asyncio.timeout(_LONGEST_SECONDS):
            return await deed
    except TimeoutError:
        return [f"it was not over after {_LONGEST_SECONDS:g} s"]
    except (RunnerEnded, KeyError, ScenarioError, ParseError, AssertionError, OSError, grpc.aio.AioRpcError) as error:
        return [f"{type(error).__name__}: {error}"]
