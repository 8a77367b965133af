"""The dialects of Markdown by name, and which one a file is in."""

import re

from planwire.formats import kiro, markdown, openspec, spec_kit
from planwire.formats.dialect import Dialect
from planwire.formats.markdown_boxes import split_lines
from planwire.formats.markdown_marks import read_boxes

DIALECTS: dict[str, Dialect] = {
    "spec-kit": spec_kit.DIALECT,
    "kiro": kiro.DIALECT,
    "openspec": openspec.DIALECT,
    "markdown": markdown.DIALECT,
}

_OF_SPEC_KIT = re.compile(r"(?:\[[^\]]{1,20}\][ \t]*)*(?:\*\*|`)?T\d{3,9}[A-Za-z]?\b", re.ASCII)
_OF_KIRO = re.compile(
    r'^# Implementation Plan\b|[_*]Requirements?:|\*\*Validates:|^## Task Dependency Graph|"waves"[ \t]*:', re.MULTILINE
)
_OF_OPENSPEC = re.compile(r"\d{1,4}\.\d{1,4}(?:\.\d{1,4})*\.?[ \t]", re.ASCII)
_HEADING_OF_OPENSPEC = re.compile(r"^## \d{1,4}\. ", re.MULTILINE | re.ASCII)


def dialect_of(data: bytes) -> str:
    """The name of the dialect of a Markdown file; `markdown` where it is no other."""
    text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    boxes = list(read_boxes(split_lines(text)).values())
    if _most(_OF_SPEC_KIT, [box.title for box in boxes]):
        return "spec-kit"
    if boxes and (_OF_KIRO.search(text) or any(box.optional for box in boxes)):
        return "kiro"
    if _HEADING_OF_OPENSPEC.search(text) and _most(_OF_OPENSPEC, [box.title for box in boxes]):
        return "openspec"
    return "markdown"


def _most(pattern: re.Pattern[str], titles: list[str]) -> bool:
    return 2 * sum(pattern.match(title) is not None for title in titles) > len(titles)
