"""The headings of Markdown."""

import re
from collections.abc import Sequence

from service.search.chunking.sections import Heading

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_NO_PARAGRAPH = re.compile(r"\s*$| {0,3}([-*+>|]|\d+[.)])\s?")


def outline(lines: Sequence[str]) -> list[Heading]:
    """Headings that are marked by `#` or underlined, outside of fenced code and front matter."""
    headings: list[Heading] = []
    fence = ""
    start = _after_front_matter(lines)
    for number, line in enumerate(lines[start:], start):
        if found := _FENCE.match(line):
            mark = found[1]
            if not fence:
                fence = mark
            elif mark.startswith(fence) and not line.strip().strip(mark[0]):
                fence = ""
            continue
        if fence:
            continue
        if found := _HEADING.match(line):
            headings.append(Heading(number, len(found[1]), found[2]))
        elif (found := _UNDERLINE.match(line)) and number > start and not _NO_PARAGRAPH.match(lines[number - 1]):
            headings.append(Heading(number - 1, 1 if found[1][0] == "=" else 2, lines[number - 1].strip()))
    return headings


def _after_front_matter(lines: Sequence[str]) -> int:
    if not lines or lines[0].strip() != "---":
        return 0
    return next((number + 1 for number, line in enumerate(lines[1:200], 1) if line.strip() == "---"), 0)
