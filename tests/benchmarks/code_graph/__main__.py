"""Draws what is to be judged by reading, and scores the code graph by what was judged.

`draw LANGUAGE` prints the rows that are not judged yet, with what the graph says there. `score` prints a line for
each language that has judged rows, and with --mistakes the rows that the graph does not get right. `jedi` compares
the calls of the Python packages with those that jedi resolves. `callers` asks Planwire, jedi and ripgrep who calls
functions of Django. `indexing` measures how long the sources of Django take, and what questions take then.
"""

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator
from random import Random

from tests.benchmarks.code_graph.beside_jedi import beside_jedi
from tests.benchmarks.code_graph.callers import beside_others
from tests.benchmarks.code_graph.drawing import answers, call_edges, call_sites, type_edges
from tests.benchmarks.code_graph.graphs import Graph
from tests.benchmarks.code_graph.indexing import indexing
from tests.benchmarks.code_graph.packages import PACKAGES, SECOND, fetched
from tests.benchmarks.code_graph.rows import CALL_EDGE, CALL_SITE, INHERITANCE, path_of, read
from tests.benchmarks.code_graph.scoring import mistakes, score

SEED = 13
# Of each package; of call sites so many that 25 of them lead to somewhere in it.
_DRAWN = {CALL_SITE: 60, CALL_EDGE: 25, INHERITANCE: 10}
_DRAW = {CALL_SITE: call_sites, CALL_EDGE: call_edges, INHERITANCE: type_edges}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.code_graph", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    draw = commands.add_parser("draw")
    draw.add_argument("language", choices=PACKAGES)
    draw.add_argument("--kind", choices=_DRAW, action="append", help="only these")
    draw.add_argument("--count", type=int, help="how many of each kind and package")
    draw.add_argument("--second", action="store_true", help="of the second packages")
    draw.add_argument("--seed", type=int, default=SEED, help="another one than the judged rows are drawn with")
    scoring = commands.add_parser("score")
    scoring.add_argument("languages", nargs="*", metavar="language", help="only these")
    scoring.add_argument("--mistakes", action="store_true")
    scoring.add_argument("--second", action="store_true", help="of the second packages")
    commands.add_parser("callers")
    commands.add_parser("indexing")
    jedi = commands.add_parser("jedi")
    jedi.add_argument("--differences", type=int, default=0, help="print so many of what only one of them says")
    jedi.add_argument("--seed", type=int, default=SEED)
    return parser.parse_args()


def _graphs(language: str, *, second: bool = False) -> dict[str, Graph]:
    packages = (SECOND if second else PACKAGES)[language]
    return {each.name: Graph(fetched(language, each), language, each.inside) for each in packages}


def _draw(arguments: argparse.Namespace) -> None:
    second = arguments.second
    judged = {row[:4] for row in read(arguments.language, second=second)}
    graphs = _graphs(arguments.language, second=second)
    for name, _, _, only_types in (SECOND if second else PACKAGES)[arguments.language]:
        graph = graphs[name]
        for kind in arguments.kind or _DRAW:
            if only_types and kind != INHERITANCE:
                continue
            most = arguments.count or _DRAWN[kind] * (2 if only_types else 1)
            drawn = _DRAW[kind](graph, name, arguments.seed)[:most]
            for row in drawn:
                if row[:4] not in judged:
                    print(*row, answers(graph, row), sep="\t")


def _score(arguments: argparse.Namespace) -> None:
    second = arguments.second
    known = [each for each in PACKAGES if path_of(each, second=second).exists()]
    for language in arguments.languages or known:
        graphs, rows = _graphs(language, second=second), read(language, second=second)
        print(score(graphs, rows).line(language), flush=True)
        if arguments.mistakes:
            print(*mistakes(graphs, rows), sep="\n")


def _jedi(arguments: argparse.Namespace) -> None:
    for name, _, inside, _ in PACKAGES["python"]:
        found = beside_jedi(_graphs("python")[name], inside)
        print(found.line(name), flush=True)
        for which, only in (("graph", found.only_graph), ("jedi", found.only_jedi)):
            drawn = Random(arguments.seed).sample(sorted(only), min(arguments.differences, len(only)))  # noqa: S311
            print(*(f"only {which}\t{each}" for each in sorted(drawn)), sep="\n")


def _print_each(lines: AsyncIterator[str]) -> None:
    async def each() -> None:
        async for line in lines:
            print(line, flush=True)

    asyncio.run(each())


def _callers(_arguments: argparse.Namespace) -> None:
    _print_each(beside_others())


def _indexing(_arguments: argparse.Namespace) -> None:
    _print_each(indexing())


def _main() -> int:
    arguments = _arguments()
    {"draw": _draw, "score": _score, "jedi": _jedi, "callers": _callers, "indexing": _indexing}[arguments.command](
        arguments
    )
    return 0


if __name__ == "__main__":
    sys.exit(_main())
