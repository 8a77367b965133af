"""Which languages run, and how their runners are started: what every command that uses them takes."""

import argparse
import shlex
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from clients.conformance.languages import command, languages
from clients.conformance.table import Results


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options that choose languages and their runners."""
    parser.add_argument("--languages", default="", help="only these, with commas between them")
    parser.add_argument(
        "--command",
        action="append",
        default=[],
        metavar="LANGUAGE=COMMAND",
        help="start the runner of a language in another way, without building it",
    )


async def prepare(
    given: argparse.Namespace, results: Results, *, optimized: bool = False
) -> dict[str, tuple[Sequence[str], Path]]:
    """How the runners are started, and where. One is built after the other, because compilers take all cores.

    What is missing is told in `results`, and a runner that cannot be built fails all cases there.
    """
    every = languages(optimized=optimized)
    otherwise = dict(each.split("=", 1) for each in given.command)
    commands: dict[str, tuple[Sequence[str], Path]] = {}
    for name in given.languages.split(",") if given.languages else every:
        language = every[name]
        began = time.monotonic()
        if name in otherwise:
            commands[name] = shlex.split(otherwise[name]), Path.cwd()
        elif why := language.missing():
            results.not_run[name] = why
        elif why := await language.prepare():
            print(why, file=sys.stderr)
            for case in results.cases:
                results.put(case, name, ["the runner could not be built"])
        else:
            commands[name] = command(language.run, language.place), language.place
            results.spend(name, "build", time.monotonic() - began)
    return commands
