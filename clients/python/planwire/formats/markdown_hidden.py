"""What CommonMark hides: code, comments and HTML, whose boxes are none; unless what hides them is never closed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from planwire.formats.markdown_boxes import read_box

# Link references would swallow `[x]: text`. Deeper lists than this are read by their indentation.
_READER = MarkdownIt("commonmark", {"maxNesting": 200}).disable(["inline", "reference"])
_RAW_TAG = re.compile(r"<(pre|script|style|textarea)\b", re.IGNORECASE)
_ENDS = {"<!--": ("-->", "comment"), "<?": ("?>", "instruction"), "<!": (">", "declaration")}
_PREFIX = r"(?P<prefix>(?:[ \t]*(?:>|(?:[-*+]|[0-9]{1,9}[.)])(?=[ \t])))*[ \t]*)"
_FENCE = re.compile(rf"{_PREFIX}(?P<marks>`{{3,}}|~{{3,}})(?P<info>.*)")
_TAG = re.compile(rf"{_PREFIX}<.*")


@dataclass
class Revealed:
    """The blocks of a text in which nothing is hidden by what is never closed."""

    tokens: Sequence[Token]
    hidden: set[int] = field(default_factory=set)
    """Lines, from 0, that are code, comments and the like."""
    notes: list[tuple[int, str]] = field(default_factory=list)
    """Lines, from 1, and what is to be said of them."""


def reveal(lines: Sequence[str]) -> Revealed:
    """Reads lines as CommonMark, leaving out what opens a block that is never closed and would hide boxes."""
    shown = list(lines)
    notes: list[tuple[int, str]] = []
    while True:
        tokens = _READER.parse("\n".join(shown))
        found = [
            region for token in tokens if token.type in {"fence", "html_block"} for region in [_region(token, shown)]
        ]
        opened = [region for region in found if region.never_closed and region.boxes]
        if not opened:
            hidden = {line for region in found if not region.never_closed for line in range(*region.lines)}
            return Revealed(tokens, hidden, sorted([*notes, *filter(None, map(_second_beginning, found))]))
        for region in opened:
            notes.append((region.lines[0] + 1, region.never_closed))
            for line in range(*region.lines):
                if line == region.lines[0] or region.opens(shown[line]):
                    shown[line] = _without_block(shown[line])


@dataclass(frozen=True)
class _Region:
    lines: tuple[int, int]
    boxes: int
    marks: str
    """Of a fence; empty for HTML."""
    never_closed: str
    """What is to be said of a region without an end; empty where it has one."""
    inner: Sequence[str]

    def opens(self, line: str) -> bool:
        """Whether a line in the region would open another one that is never closed either."""
        fence = _FENCE.match(line)
        if not self.marks:
            return bool(_TAG.match(line))
        return bool(fence and fence["marks"].startswith(self.marks))


def _region(token: Token, lines: Sequence[str]) -> _Region:
    begin, end = token.map or [0, 0]
    inner = lines[begin + 1 : end]
    boxes = sum(read_box(line) is not None for line in inner)
    read = "; what follows is read nevertheless"
    if token.type == "fence":
        closed = token.content.count("\n") == end - begin - 2
        return _Region(
            (begin, end), boxes, token.markup, "" if closed else f"opens a fence that is never closed{read}", inner
        )
    return _Region((begin, end), boxes, "", _never_closed(token.content.lstrip(), read), inner)


def _never_closed(html: str, read: str) -> str:
    if raw := _RAW_TAG.match(html):
        closed, what = f"</{raw[1].lower()}" in html.lower(), f"<{raw[1].lower()}>"
        return "" if closed else f"opens a {what} that is never closed{read}"
    for beginning, (end, what) in _ENDS.items():
        if html.startswith(beginning):
            return "" if end in html[len(beginning) - 1 :] else f"opens a {what} that is never closed{read}"
    return "begins HTML in which Markdown sees no tasks; it is read nevertheless"


def _second_beginning(region: _Region) -> tuple[int, str] | None:
    """What is to be said of a block that begins twice and hides boxes: its first end may have been forgotten."""
    if region.never_closed or not region.boxes:
        return None
    for number, line in enumerate(region.inner, start=region.lines[0] + 2):
        fence = _FENCE.match(line)
        again = (
            fence and fence["marks"].startswith(region.marks) and fence["info"].strip()
            if region.marks
            else "<!--" in line
        )
        if again:
            what = "code" if region.marks else "a comment"
            return region.lines[0] + 1, f"begins {what} that begins again in line {number}: boxes in it are not read"
    return None


def _without_block(line: str) -> str:
    opened = _FENCE.match(line) or _TAG.match(line)
    # A rule ends what is before it, and nothing goes on behind it.
    return f"{opened['prefix'] if opened else ''}***"
