"""docs/clients.md: what each client supports, as a run has found it."""

from collections.abc import Iterator
from itertools import groupby

from clients.conformance.languages import ROOT
from clients.conformance.scenarios import load
from clients.conformance.table import Results

FILE = ROOT / "docs" / "clients.md"

_HEAD = """\
# The clients

What the client of each language supports. `make conformance ARGS=--page` writes this page: each line is a case of [the
conformance suite](../clients/conformance/README.md), which runs the same requests with every client, against real
servers over the wire, and compares what comes. `yes` has passed.
"""


def page(results: Results) -> str:
    """The page of a run."""
    return "\n".join(_lines(results)) + "\n"


def is_whole(results: Results) -> bool:
    """Whether a run can tell everything that the page says: all cases were run, in every language."""
    return len(results.cases) == len(load()) and len(results.problems) == len(results.cases) * len(results.languages)


def _lines(results: Results) -> Iterator[str]:
    yield _HEAD
    languages = [results.titles[language] for language in results.languages]
    for group, cases in groupby(results.cases, lambda case: case.group):
        yield f"## {group}\n"
        yield f"| | {' | '.join(languages)} |"
        yield "|---|" + "---|" * len(languages)
        for case in cases:
            cells = [_WORDS[results.cell(case, language)] for language in results.languages]
            yield f"| {case.name} | {' | '.join(cells)} |"
        yield ""


_WORDS = {"ok": "yes", "FAILED": "no", "-": "not run"}
