"""Measures the search and prints JSON lines; what it is doing goes to stderr."""

import argparse
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import uvloop

from service.logs import configure_logs
from tests.benchmarks.measuring import Measurement
from tests.benchmarks.search.beside import beside
from tests.benchmarks.search.functions import installed
from tests.benchmarks.search.paragraphs import LIBRARY, paragraphs
from tests.benchmarks.search.peering import peers_installed
from tests.benchmarks.search.quality import Line, quality
from tests.benchmarks.search.scale import scale
from tests.benchmarks.search.sets import sets
from tests.benchmarks.search.vectors import Vectors
from tests.benchmarks.stage import Stage, stage

_VECTORS = Path(__file__).parents[3] / "build" / "search" / "vectors.sqlite"
_MOST, _MOST_QUICK = 800, 12
_CHUNKS, _CHUNKS_QUICK = 200_000, 2_000
_REAL, _REAL_QUICK = 20_000, 150


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.search", description=__doc__)
    parser.add_argument(
        "sets", nargs="*", metavar="set", help="only these: docstrings, identifiers, questions, chats, scale, beside"
    )
    parser.add_argument("--functions", type=int, help=f"make the sets of so many functions; {_MOST} unless told")
    parser.add_argument("--chunks", type=int, help=f"how many scale has; {_CHUNKS:,} unless told")
    parser.add_argument("--texts", type=int, help=f"how many real texts scale has besides; {_REAL:,} unless told")
    parser.add_argument("--tuning", action="store_true", help="the half of the queries by which the ranking is tuned")
    parser.add_argument("--without-peers", action="store_true", help="only the service")
    parser.add_argument("--vectors", type=Path, default=_VECTORS, help="the file that keeps the vectors of real texts")
    parser.add_argument("--packages", type=Path, help="a folder with Python files, instead of packages from a registry")
    parser.add_argument("--quick", action="store_true", help="only show that it works")
    return parser.parse_args()


async def _run(arguments: argparse.Namespace) -> None:
    peers = not arguments.without_peers and await peers_installed()
    async with stage(quick=arguments.quick) as place:
        if not set(arguments.sets) <= {"scale", "beside"} or not arguments.sets:
            async for line in _quality(place, arguments, peers=peers):
                print(line.line(), flush=True)
        if not arguments.sets or "scale" in arguments.sets:
            async for measurement in _scale(place, arguments, peers=peers):
                print(measurement.line(), flush=True)
        if not arguments.sets or "beside" in arguments.sets:
            async for measurement in beside(place, arguments.packages or installed()):
                print(measurement.line(), flush=True)


async def _quality(place: Stage, arguments: argparse.Namespace, *, peers: bool) -> AsyncIterator[Line]:
    folder = arguments.packages or installed()
    most = arguments.functions or place.amount(_MOST, _MOST_QUICK)
    wanted = [each for each in sets(folder, most) if each.name in (arguments.sets or [each.name])]
    vectors = Vectors(arguments.vectors)
    try:
        async for line in quality(place, wanted, vectors, reported=not arguments.tuning, peers=peers):
            yield line
    finally:
        await vectors.close()


async def _scale(place: Stage, arguments: argparse.Namespace, *, peers: bool) -> AsyncIterator[Measurement]:
    count = arguments.chunks or place.amount(_CHUNKS, _CHUNKS_QUICK)
    folders = [arguments.packages or installed(), *([] if arguments.quick else [LIBRARY])]
    texts = paragraphs(*folders, most=arguments.texts or place.amount(_REAL, _REAL_QUICK))
    vectors = Vectors(arguments.vectors)
    try:
        async for measurement in scale(place, count, texts, vectors, peers=peers):
            yield measurement
    finally:
        await vectors.close()


def _main() -> int:
    configure_logs("warning", "console")
    uvloop.run(_run(_arguments()))
    return 0


if __name__ == "__main__":
    sys.exit(_main())
