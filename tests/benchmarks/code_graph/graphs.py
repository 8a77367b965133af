"""The graph of one package, made by the extractor and the resolver alone, without a server."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from service.search.chunking.languages import language_of
from service.search.code.reading.extraction import extract
from service.search.code.reading.extracts import Symbol
from service.search.code.resolving.edges import Edge
from service.search.code.resolving.resolution import Resolver
from service.search.code.resolving.values import Key
from service.search.code.testing import is_test_file

# What the command leaves out.
_LARGEST_BYTES = 3 * 1024 * 1024
TYPE_EDGES = ("inherits", "implements")


class Graph:
    """The symbols and edges of the files of one language in a folder, without tests."""

    def __init__(self, folder: Path, language: str, inside: str = "") -> None:
        self.folder = folder
        languages = ("typescript", "tsx") if language == "typescript" else (language,)
        self.paths = sorted(
            str(file.relative_to(folder))
            for file in (folder / inside).rglob("*")
            if file.is_file()
            and language_of(file.name) in languages
            and not is_test_file(str(file.relative_to(folder)))
            and file.stat().st_size <= _LARGEST_BYTES
        )
        extracts = [extract(path, language_of(path), self.text(path)) for path in self.paths]
        self._symbols = {(f, place): s for f, each in enumerate(extracts) for place, s in enumerate(each.symbols)}
        resolver = Resolver(extracts)
        self.edges = [edge for number in range(len(extracts)) for edge in resolver.edges_of(number)]

    def text(self, path: str) -> str:
        """What a file says."""
        return (self.folder / path).read_text(errors="replace")

    def symbol(self, key: Key) -> Symbol:
        """The symbol at a place."""
        return self._symbols[key]

    def target(self, key: Key) -> str:
        """A symbol as judged rows name it: its file, the line on which it begins, and its name."""
        symbol = self._symbols[key]
        return f"{self.paths[key[0]]}:{symbol.start_line}:{symbol.name}"

    def target_at(self, said: str) -> str | None:
        """What target() says of the symbol that is at `path:line:name`, where the line can be below its decorators."""
        path, line, name = said.rsplit(":", 2)
        found = [
            (symbol.start_line, self.target(key))
            for key in self._by_name.get((path, name), ())
            if (symbol := self._symbols[key]).start_line <= int(line) <= symbol.end_line
        ]
        return max(found)[1] if found else None

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], list[Key]]:
        found: dict[tuple[str, str], list[Key]] = defaultdict(list)
        for key, symbol in self._symbols.items():
            found[self.paths[key[0]], symbol.name].append(key)
        return found

    def place(self, edge: Edge) -> str:
        """Where an edge is said: file and line."""
        return f"{self.paths[edge.source[0]]}:{edge.line}"

    @cached_property
    def _by_place(self) -> dict[str, list[Edge]]:
        found: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.edges:
            found[self.place(edge)].append(edge)
        return found

    def at(self, place: str, *edge_types: str) -> Iterator[Edge]:
        """The edges of some types that are said on a line."""
        return (edge for edge in self._by_place.get(place, ()) if edge.edge_type in edge_types)
