"""docs/clients.md: what each client supports, as a run has found it."""

from clients.conformance.languages import ROOT
from clients.conformance.table import Results

FILE = ROOT / "docs" / "clients.md"


def write_page(results: Results) -> None:
    """Write the page. To be done."""
