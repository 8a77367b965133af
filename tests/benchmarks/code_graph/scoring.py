"""How right the graph is, as it is now, by the judged rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from service.search.code.resolving.edges import Edge
from service.search.code.resolving.values import CANDIDATE, HIGH
from tests.benchmarks.code_graph.graphs import TYPE_EDGES, Graph
from tests.benchmarks.code_graph.rows import CALL_EDGE, CALL_SITE, DYNAMIC, EXTERNAL, HELD_OUT, INHERITANCE, Row


class Share(NamedTuple):
    """So many of so many."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        """1 of nothing, in which nothing is wrong."""
        return self.part / self.whole if self.whole else 1.0

    def __str__(self) -> str:
        return f"{self.value:.2f} ({self.part:,} of {self.whole:,})"


class Score(NamedTuple):
    """The figures of a language."""

    recall: Share
    recall_with_candidates: Share
    recall_held_out: Share
    external: int
    dynamic: int
    calls_high: Share
    calls_all: Share
    types_high: Share
    types_all: Share
    share_of_high: Share

    def line(self, language: str) -> str:
        """In one line, for people."""
        return (
            f"{language}: recall {self.recall}, with candidates {self.recall_with_candidates}, "
            f"beside {self.external} external and {self.dynamic} dynamic, held out {self.recall_held_out}; "
            f"right of calls: high {self.calls_high}, all {self.calls_all}; "
            f"right of inheritance: high {self.types_high}, all {self.types_all}; "
            f"high among all calls {self.share_of_high}"
        )


def score(graphs: Mapping[str, Graph], rows: Sequence[Row]) -> Score:
    """The figures of the graphs of some packages."""
    sites = [row for row in rows if row.kind == CALL_SITE]
    inside = [row for row in sites if row.targets]
    held_out = [row for row in rows if row.kind == HELD_OUT and row.targets]
    packages = {row.package for row in rows if row.kind != INHERITANCE}
    calls = [edge for name in packages for edge in graphs[name].edges if edge.edge_type == "calls"]
    sure = [edge for edge in calls if edge.confidence != CANDIDATE]
    return Score(
        recall=Share(sum(_found(graphs, row, candidates=False) for row in inside), len(inside)),
        recall_with_candidates=Share(sum(_found(graphs, row, candidates=True) for row in inside), len(inside)),
        recall_held_out=Share(sum(_found(graphs, row, candidates=False) for row in held_out), len(held_out)),
        external=sum(row.judged == EXTERNAL for row in sites),
        dynamic=sum(row.judged == DYNAMIC for row in sites),
        calls_high=_right(graphs, rows, CALL_EDGE, high=True),
        calls_all=_right(graphs, rows, CALL_EDGE, high=False),
        types_high=_right(graphs, rows, INHERITANCE, high=True),
        types_all=_right(graphs, rows, INHERITANCE, high=False),
        share_of_high=Share(sum(edge.confidence == HIGH for edge in sure), len(sure)),
    )


def mistakes(graphs: Mapping[str, Graph], rows: Iterable[Row]) -> Iterator[str]:
    """The rows that the graph does not get right, and what it says there."""
    for row in rows:
        graph = graphs[row.package]
        said = [f"{graph.target(edge.target)} {edge.confidence}" for edge in _answers(graph, row)]
        missed = row.kind in (CALL_SITE, HELD_OUT) and row.targets and not _found(graphs, row, candidates=True)
        wrong = any(
            edge.confidence != CANDIDATE and graph.target(edge.target) not in row.targets
            for edge in _answers(graph, row)
        )
        if missed or wrong:
            yield "\t".join((*row, ", ".join(said) or "nothing"))


def _found(graphs: Mapping[str, Graph], row: Row, *, candidates: bool) -> bool:
    graph = graphs[row.package]
    return any(
        graph.target(edge.target) in row.targets and (candidates or edge.confidence != CANDIDATE)
        for edge in graph.at(row.place, "calls")
    )


def _right(graphs: Mapping[str, Graph], rows: Iterable[Row], kind: str, *, high: bool) -> Share:
    right = whole = 0
    for row in rows:
        if row.kind != kind:
            continue
        graph = graphs[row.package]
        for edge in _answers(graph, row):
            if edge.confidence != CANDIDATE and (edge.confidence == HIGH or not high):
                whole += 1
                right += graph.target(edge.target) in row.targets
    return Share(right, whole)


def _answers(graph: Graph, row: Row) -> list[Edge]:
    """What the graph says of what a row is about: on its line, and by its name or one of the right ones."""
    names = {target.rpartition(":")[2] for target in row.targets}
    if row.kind in (CALL_SITE, HELD_OUT):
        names.add(row.expression.rpartition(".")[2].rpartition(" ")[2].rpartition("::")[2])
    else:
        names.add(row.expression.rpartition(":")[2])
    edge_types = TYPE_EDGES if row.kind == INHERITANCE else ("calls",)
    found = {edge.target: edge for edge in graph.at(row.place, *edge_types) if graph.symbol(edge.target).name in names}
    return list(found.values())
