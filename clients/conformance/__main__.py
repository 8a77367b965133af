"""The driver: `python -m clients.conformance [--languages go,rust] [--cases PATTERN] [--command LANGUAGE=COMMAND]`."""

import argparse
import asyncio
import logging
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

import structlog

from clients.conformance import suite
from clients.conformance.commands import add_options, prepare
from clients.conformance.languages import languages, search_path
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
    cases = [case for case in load() if re.search(given.cases, f"{case.group}: {case.name}")]
    results = Results(cases, {name: language.title for name, language in languages().items()})
    # Short, for the path of the socket; and one that another user may enter, where root runs this.
    folder = Path(tempfile.mkdtemp(prefix="planwire-"))
    folder.chmod(0o711)
    try:
        await _run(await prepare(given, results), folder, results)
    finally:
        shutil.rmtree(folder)
    if given.page:
        FILE.write_text(page(results), encoding="utf-8")
    print(*lines(results), sep="\n")
    if costs := os.environ.get("COSTS"):
        with Path(costs).open("a", encoding="utf-8") as file:
            file.writelines(
                f"{language} {step} {seconds:.0f}\n" for (language, step), seconds in results.seconds.items()
            )
    return _holds(results)


def _holds(results: Results) -> bool:
    """Whether nothing failed; and in CI whether every language ran, and the page says what was found."""
    if "CI" in os.environ and is_whole(results) and FILE.read_text(encoding="utf-8") != page(results):
        print(f"{FILE} says something else than this run: make conformance ARGS=--page", file=sys.stderr)
        return False
    complete = not results.not_run or "CI" not in os.environ
    return results.failed == 0 and results.passed > 0 and complete


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
    parser.add_argument("--cases", default="", metavar="PATTERN", help="only those whose `group: name` matches")
    parser.add_argument("--page", action="store_true", help="write what was found into docs/clients.md")
    add_options(parser)
    return parser


if __name__ == "__main__":
    os.environ["PATH"] = search_path()
    parser = _parser()
    arguments = parser.parse_args()
    if arguments.page and arguments.cases:
        parser.error("--page tells of all cases: leave --cases out")
    sys.exit(0 if asyncio.run(main(arguments)) else 1)
