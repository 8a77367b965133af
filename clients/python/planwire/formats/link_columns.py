"""Columns of tables whose headers say that a row waits for something, or that something waits for it."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from planwire.formats.markdown_tables import Cell, Row
from planwire.formats.references import Reference

# By what stands in the header; behind some of these it may be a tool or a date as well.
_WAITS = re.compile(
    r"depend(?:s|ent)?[ -](?:up)?on|depends|dependenc(?:y|ies)|deps?\.?|(?:is[ ])?blocked[ -]?by|blockers?|"
    r"pre-?requisites?|prereqs?|predecessors?|(?P<unsure>requires?|needs|waits?[ ](?:for|on)|after|follows)",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"blocks|unblocks|successors?|dependents|(?:is[ ])?required[ ]by|pre-?requisite[ ](?:for|of)|"
    r"(?P<unsure>blocking|before|precedes|enables|(?:is[ ])?(?:needed[ ](?:by|for)|required[ ]for))",
    re.IGNORECASE,
)
_BESIDE_HEADER = re.compile(
    r"[ ]*\([^()]*\)|[?:]+$|[ ](?:tasks?|steps?|phases?|items?|issues?|ids?|waves?|#)$", re.IGNORECASE
)
NOT_UNDERSTOOD = "reads like a dependency, and is not understood"

Read = Callable[[str], Sequence[Reference] | None]
"""What a text names; None where it says anything else, and nothing where it says that there is none."""


class Stated(NamedTuple):
    """A cell that states something. `blocks` is whether it has what waits for the row."""

    cell: Cell
    blocks: bool
    is_sure: bool


def stated_cells(row: Row) -> Iterator[Stated]:
    """The cells of a row that state something."""
    for cell in row.cells:
        header = _BESIDE_HEADER.sub("", cell.header).strip()
        for pattern, blocks in ((_WAITS, False), (_HOLDS, True)):
            if cell.text and (said := pattern.fullmatch(header)):
                yield Stated(cell, blocks, not said["unsure"])
