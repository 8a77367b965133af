"""How right the code graph is must not fall; the packages are those that the tests have installed anyway."""

from importlib.metadata import version
from pathlib import Path

import pytest
import rich

from tests.benchmarks.code_graph.drawing import call_edges, call_sites, type_edges
from tests.benchmarks.code_graph.graphs import Graph
from tests.benchmarks.code_graph.packages import PACKAGES
from tests.benchmarks.code_graph.rows import CALL_EDGE, CALL_SITE, DYNAMIC, EXTERNAL, INHERITANCE, Row, read
from tests.benchmarks.code_graph.scoring import mistakes, score

_SOURCE = """class Base:
    def run(self): pass
class Child(Base):
    def go(self, other, work):
        self.run()
        other.stop()
        work()
        print(1)
"""


@pytest.fixture
def graph(tmp_path: Path) -> Graph:
    (tmp_path / "a.py").write_text(_SOURCE)
    (tmp_path / "test_a.py").write_text("def test_x(): pass\n")
    return Graph(tmp_path, "python")


def test_everything_is_drawn_in_an_order_that_the_seed_gives(graph: Graph) -> None:
    sites = call_sites(graph, "p", 1)
    assert {(row.place, row.expression) for row in sites} == {
        ("a.py:5", "self.run"),
        ("a.py:6", "other.stop"),
        ("a.py:7", "work"),
        ("a.py:8", "print"),
    }
    assert any(call_sites(graph, "p", seed) != sites for seed in range(2, 9))
    assert call_sites(graph, "p", 1) == sites
    assert call_edges(graph, "p", 1) == [Row(CALL_EDGE, "p", "a.py:5", "a.py:2:run")]
    assert type_edges(graph, "p", 1) == [Row(INHERITANCE, "p", "a.py:3", "a.py:1:Base")]


def test_a_score_counts_what_is_found_and_what_is_right(graph: Graph) -> None:
    rows = [
        Row(CALL_SITE, "p", "a.py:5", "self.run", "a.py:2:run"),
        Row(CALL_SITE, "p", "a.py:6", "other.stop", "a.py:9:stop"),
        Row(CALL_SITE, "p", "a.py:7", "work", DYNAMIC),
        Row(CALL_SITE, "p", "a.py:8", "print", EXTERNAL),
        Row(CALL_EDGE, "p", "a.py:5", "a.py:2:run", "a.py:9:run"),
        Row(INHERITANCE, "p", "a.py:3", "a.py:1:Base", "a.py:1:Base"),
    ]
    found = score({"p": graph}, rows)
    assert (found.recall, found.external, found.dynamic) == ((1, 2), 1, 1)
    assert (found.calls_high, found.types_high, found.share_of_high) == ((0, 1), (1, 1), (1, 1))
    assert [line.split("\t")[2] for line in mistakes({"p": graph}, rows)] == ["a.py:6", "a.py:5"]


def test_what_was_judged_of_python_is_found_and_right() -> None:
    """The packages are installed here anyway, in the versions that were judged."""
    graphs = {}
    for package in PACKAGES["python"]:
        if version(package.name) != package.version:
            pytest.skip(f"{package.name} {package.version} was judged, and {version(package.name)} is installed")
        graphs[package.name] = Graph(Path(rich.__file__).parents[1], "python", package.inside)
    found = score(graphs, read("python"))
    assert found.recall.whole >= 50
    assert found.calls_high.whole >= 40
    assert found.recall.value >= 0.94
    assert (found.calls_all.value, found.types_all.value) == (1, 1)
    assert found.share_of_high.value >= 0.85
