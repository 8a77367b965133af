"""The judged rows: what was drawn, and what it really leads to, as found by reading the code."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

CALL_SITE, CALL_EDGE, INHERITANCE = "call_site", "call_edge", "inheritance"
HELD_OUT = "held_out_site"
"""A call site of another draw, which was judged when the rules were done and has changed none of them."""
EXTERNAL, DYNAMIC = "external", "dynamic"
_FOLDER = Path(__file__).parent / "judged"
_SECOND = _FOLDER / "second"
_HEADER = "kind\tpackage\tplace\texpression\tjudged"


class Row(NamedTuple):
    """A drawn place.

    `expression` is what is called there or, of an edge, its target. `judged` lists what is right there, with spaces
    between: targets as `path:line:name`, any of which is right; or `external` for what is not defined in the package;
    or `dynamic` for a value that callers hand in, of which the code does not say what it is.
    """

    kind: str
    package: str
    place: str
    expression: str
    judged: str = ""

    @property
    def targets(self) -> frozenset[str]:
        """The targets that are right; empty where there is none in the package."""
        return frozenset(self.judged.split()) - {EXTERNAL, DYNAMIC}


def path_of(language: str, *, second: bool = False) -> Path:
    """The table of a language, of its packages or of the second ones."""
    return (_SECOND if second else _FOLDER) / f"{language}.tsv"


def read(language: str, *, second: bool = False) -> list[Row]:
    """The judged rows of a language."""
    path = path_of(language, second=second)
    lines = path.read_text().splitlines() if path.exists() else []
    return [Row(*line.split("\t")) for line in lines[1:]]


def write(language: str, rows: Iterable[Row]) -> None:
    """Replace the judged rows of a language."""
    path_of(language).write_text("\n".join((_HEADER, *("\t".join(row) for row in rows))) + "\n")
