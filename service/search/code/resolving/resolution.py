"""What references mean within a repository: extracts in, edges out."""

from collections.abc import Mapping, Sequence

from service.search.code.reading.extracts import Extract, Symbol
from service.search.code.resolving.definitions import Definitions
from service.search.code.resolving.edges import Edge, Edges
from service.search.code.resolving.evaluation import Evaluation
from service.search.code.resolving.values import CERTAINTY, Key


class Resolver:
    """Knows the definitions of all files of a workspace."""

    def __init__(self, extracts: Sequence[Extract]) -> None:
        self._definitions = Definitions(extracts)
        self._evaluation = Evaluation(self._definitions)
        self._edges = Edges(self._evaluation)

    def replace(self, changed: Mapping[int, Extract]) -> None:
        """Know other definitions of some files, which have the paths, languages and namespaces that they had."""
        self._definitions.replace(changed)
        self._evaluation.begin_anew()

    def edges_of(self, number: int) -> list[Edge]:
        """All edges that begin in a file, the surest one of each source, target and type for each line."""
        found: dict[tuple[Key, Key, str, int], Edge] = {}
        for edge in self._edges.of_file(number):
            if edge.source == edge.target and edge.edge_type != "calls":
                continue
            place = (edge.source, edge.target, edge.edge_type, edge.line)
            if place not in found or CERTAINTY[found[place].confidence] < CERTAINTY[edge.confidence]:
                found[place] = edge
        return list(found.values())

    def has_the_files_of(self, extracts: Mapping[int, Extract]) -> bool:
        """Whether the files at these places are the same ones, as far as their paths, languages and namespaces say."""
        return self._definitions.has_the_files_of(extracts)

    def path(self, number: int) -> str:
        """The path of a file."""
        return self._definitions.path(number)

    def symbol(self, key: Key) -> Symbol:
        """The symbol at a place."""
        return self._definitions.symbol(key)
