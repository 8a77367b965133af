"""What a document is made of: sections, each with the name of what it is."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias


class Heading(NamedTuple):
    """Where a section begins. It ends before the next one that is not deeper."""

    line: int
    """The first line, from 0."""
    depth: int
    title: str


Outline: TypeAlias = Callable[[Sequence[str]], list[Heading]]
"""Finds the headings in the lines of a document, in their order."""
