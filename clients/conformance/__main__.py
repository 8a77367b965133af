"""The driver: `python -m clients.conformance [--languages go,rust] [--cases WORDS] [--command LANGUAGE=COMMAND]`."""

import argparse
import asyncio
import logging
import os
import shlex
import shutil
import sys
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

import structlog

from clients.conformance import suite
from clients.conformance.languages import Language, command, languages, search_path
from clients.conformance.page import FILE, is_whole, page
from clients.conformance.scenarios import load
from clients.conformance.stage import Stage
from clients.conformance.table import Results, lines
from service.database import migrations
from service.database.embedded import EmbeddedPostgres

# For one run only: what a crash of the machine would lose here, nobody misses.
_FAST = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


async def main(given: argparse.Namespace) -> bool:
    """Run, and print what was found. Returns whether everything passed that should have run."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    every = languages()
    wanted = given.languages.split(",") if given.languages else list(every)
    cases = [case for case in load() if given.cases in f"{case.group} {case.name}"]
    results = Results(cases, {name: language.title for name, language in every.items()})
    # Short, for the path of the socket; and one that another user may enter, where root runs this.
    folder = Path(tempfile.mkdtemp(prefix="planwire-"))
    folder.chmod(0o711)
    try:
        commands = await _prepare(
            [every[name] for name in wanted], dict(each.split("=", 1) for each in given.command), results
        )
        await _run(commands, folder, results)
    finally:
        shutil.rmtree(folder)
    if given.page:
        FILE.write_text(page(results), encoding="utf-8")
    print(*lines(results), sep="\n")
    return _holds(results)


def _holds(results: Results) -> bool:
    """Whether nothing failed; and in CI whether every language ran, and the page says what was found."""
    if "CI" in os.environ and is_whole(results) and FILE.read_text(encoding="utf-8") != page(results):
        print(f"{FILE} says something else than this run: make conformance ARGS=--page", file=sys.stderr)
        return False
    complete = not results.not_run or "CI" not in os.environ
    return results.failed == 0 and results.passed > 0 and complete


async def _prepare(
    wanted: Sequence[Language], given: dict[str, str], results: Results
) -> dict[str, tuple[Sequence[str], Path]]:
    """How the runners of these languages are started. One is built after the other: compilers take all cores."""
    commands: dict[str, tuple[Sequence[str], Path]] = {}
    for language in wanted:
        if language.name in given:
            commands[language.name] = shlex.split(given[language.name]), Path.cwd()
        elif why := language.missing():
            results.not_run[language.name] = why
        elif why := await language.prepare():
            print(why, file=sys.stderr)
            for case in results.cases:
                results.put(case, language.name, ["the runner could not be built"])
        else:
            commands[language.name] = command(language.run, language.place), language.place
    return commands


async def _run(commands: dict[str, tuple[Sequence[str], Path]], folder: Path, results: Results) -> None:
    async with AsyncExitStack() as stack:
        postgres = EmbeddedPostgres(folder / "data", _FAST)
        stack.push_async_callback(postgres.stop)
        await postgres.start()
        await asyncio.to_thread(migrations.up, postgres.urls.owner)
        stage = Stage(postgres.urls.serving, folder / "stage")
        stack.push_async_callback(stage.close)
        await suite.run(results.cases, commands, stage, folder, results)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="clients.conformance", description=__doc__)
    parser.add_argument("--languages", default="", help="only these, with commas between them")
    parser.add_argument("--cases", default="", help="only those whose group and name hold these words")
    parser.add_argument("--page", action="store_true", help="write what was found into docs/clients.md")
    parser.add_argument(
        "--command",
        action="append",
        default=[],
        metavar="LANGUAGE=COMMAND",
        help="start the runner of a language in another way, without building it",
    )
    return parser


if __name__ == "__main__":
    os.environ["PATH"] = search_path()
    sys.exit(0 if asyncio.run(main(_parser().parse_args())) else 1)
