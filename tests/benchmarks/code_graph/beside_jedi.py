"""The calls of a Python package that the graph and jedi resolve within it, beside each other."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from venv import create

from tree_sitter import Node, Parser

from service.search.code.grammars import language
from service.search.code.resolving.values import CANDIDATE
from tests.benchmarks.code_graph.graphs import Graph

_JEDI = "jedi==0.20.1"
_FOLDER = Path(__file__).parents[3] / "build" / "code_graph" / "jedi"


class Site(NamedTuple):
    """A call of a name, by the line on which what is called begins, and by the place of the name itself."""

    place: str
    name: str
    path: str
    line: int
    column: int


class Beside(NamedTuple):
    """What both say, each as `place target`."""

    both: set[str]
    only_graph: set[str]
    only_jedi: set[str]

    def line(self, package: str) -> str:
        """In one line, for people."""
        graph, jedi = len(self.both | self.only_graph), len(self.both | self.only_jedi)
        return (
            f"{package}: jedi resolves {jedi:,} calls within the package, of which the graph has {len(self.both):,} "
            f"({len(self.both) / jedi:.2f}); the graph resolves {graph:,}, of which jedi has {len(self.both):,} "
            f"({len(self.both) / graph:.2f})"
        )


def beside_jedi(graph: Graph, inside: str) -> Beside:
    """Ask jedi for each call of a name in the package, and look what the graph says there."""
    sites = [site for path in graph.paths for site in _sites(graph, path)]
    asked = "".join(f"{site.path}\t{site.line}\t{site.column}\n" for site in sites)
    done = subprocess.run(
        [jedi_python(), str(Path(__file__).with_name("jedi_calls.py")), str(graph.folder)],
        input=asked.encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    jedi, ours = set(), set()
    for site, line in zip(sites, done.stdout.decode().splitlines(), strict=True):
        said = {target for each in line.split() if (target := graph.target_at(each)) and each.startswith(inside)}
        jedi |= {f"{site.place} {target}" for target in said}
        for edge in graph.at(site.place, "calls"):
            target, symbol = graph.target(edge.target), graph.symbol(edge.target)
            meant = target in said or symbol.name == site.name
            if meant and edge.confidence != CANDIDATE and (symbol.name != "__init__" or site.name == "__init__"):
                ours.add(f"{site.place} {target}")
    return Beside(jedi & ours, ours - jedi, jedi - ours)


def _sites(graph: Graph, path: str) -> Iterator[Site]:
    nodes = [Parser(language("python")).parse(graph.text(path).encode()).root_node]
    while nodes:
        node = nodes.pop()
        nodes += node.children
        called = node.child_by_field_name("function") if node.type == "call" else None
        name = _name(called) if called is not None else None
        if called is None or name is None or name.text is None:
            continue
        line, column = name.start_point
        yield Site(f"{path}:{called.start_point[0] + 1}", name.text.decode(), path, line + 1, column)


def _name(called: Node) -> Node | None:
    if called.type == "identifier":
        return called
    return called.child_by_field_name("attribute") if called.type == "attribute" else None


def jedi_python() -> Path:
    """The interpreter of an environment that has jedi."""
    if not _FOLDER.exists():
        create(_FOLDER, with_pip=True)
        subprocess.run([_FOLDER / "bin" / "python", "-m", "pip", "install", "--quiet", _JEDI], check=True)
    return _FOLDER / "bin" / "python" if sys.platform != "win32" else _FOLDER / "Scripts" / "python.exe"
