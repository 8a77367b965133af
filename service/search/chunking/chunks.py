"""Cuts a document into chunks: whole sections where they fit, else at blank lines, else at lines."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from service.search.chunking import markdown
from service.search.chunking.code import GRAMMARS, outline_in
from service.search.chunking.sections import Heading, Outline

MOST_CHARACTERS = 1200
"""Of a chunk: about as much as the embedding model reads."""
_FEW_CHARACTERS = 300
"""Sections with less than this share a chunk with their neighbours."""
_LONGEST_TITLE = 500
# A parser would take long for what nobody has written by hand.
_LONGEST_CODE = 2_000_000
_LONGEST_CODE_LINE = 20_000


class Chunk(NamedTuple):
    """A part of a document. Its lines count from 1."""

    content: str
    title: str
    start_line: int
    end_line: int


class _Piece(NamedTuple):
    """Lines that go into one chunk; `part` is set where they are a part of a single line."""

    first: int
    end: int
    title: str
    part: tuple[int, int] | None = None


def chunks_of(text: str, language: str = "") -> list[Chunk]:
    """The chunks of a document in their order. Together they hold all of its lines but blank ones."""
    # As tree-sitter and editors count lines. What else str.splitlines() knows stays inside of a line.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    headings = _outline(language, text)(lines)
    pieces = _merged(_section(lines, headings, 0, len(lines), _is_prose(language)), lines)
    return [chunk for piece in pieces if (chunk := _chunk(piece, lines)) is not None]


def _outline(language: str, text: str) -> Outline:
    if language in GRAMMARS and len(text) <= _LONGEST_CODE and _longest_line(text) <= _LONGEST_CODE_LINE:
        return outline_in(language)
    return markdown.outline if language == "markdown" else lambda _: []


def _is_prose(language: str) -> bool:
    return language == "markdown"


def _longest_line(text: str) -> int:
    return max(map(len, text.split("\n")))


def _section(
    lines: Sequence[str], headings: Sequence[Heading], first: int, end: int, joins_titles: bool, title: str = ""
) -> Iterator[_Piece]:
    """The pieces of the lines from `first` to `end`, whose headings these are."""
    if not headings or _size(lines, first, end) <= MOST_CHARACTERS:
        yield from _pieces(lines, first, end, title or (headings[0].title if headings else ""))
        return
    yield from _pieces(lines, first, headings[0].line, title)
    place = 0
    while place < len(headings):
        heading = headings[place]
        after = place + 1
        while after < len(headings) and headings[after].depth > heading.depth:
            after += 1
        section_end = headings[after].line if after < len(headings) else end
        name = f"{title} > {heading.title}" if joins_titles and title else heading.title
        yield from _section(lines, headings[place + 1 : after], heading.line, section_end, joins_titles, name)
        place = after


def _pieces(lines: Sequence[str], first: int, end: int, title: str) -> Iterator[_Piece]:
    """The lines in pieces that fit, cut at the last blank line before they are full, or where they are full."""
    while first < end:
        size, last, blank = 0, first, -1
        while last < end and (size := size + len(lines[last]) + 1) <= MOST_CHARACTERS:
            if not lines[last].strip():
                blank = last
            last += 1
        if last == end:
            yield _Piece(first, end, title)
            return
        if last == first:
            length = len(lines[first])
            for start in range(0, length, MOST_CHARACTERS):
                yield _Piece(first, first + 1, title, (start, min(start + MOST_CHARACTERS, length)))
            first += 1
            continue
        cut = blank + 1 if _size(lines, first, blank + 1) > MOST_CHARACTERS // 3 else last
        yield _Piece(first, cut, title)
        first = cut


def _merged(pieces: Iterator[_Piece], lines: Sequence[str]) -> Iterator[_Piece]:
    """The pieces, of which small ones go together with their neighbours."""
    held: _Piece | None = None
    for piece in pieces:
        if not any(line.strip() for line in lines[piece.first : piece.end]):
            continue  # else what follows would get the title of the section that ends with it
        if held is not None and held.part is None and piece.part is None:
            small = min(_size(lines, held.first, held.end), _size(lines, piece.first, piece.end)) < _FEW_CHARACTERS
            if small and _size(lines, held.first, piece.end) <= MOST_CHARACTERS:
                held = _Piece(held.first, piece.end, held.title or piece.title)
                continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _size(lines: Sequence[str], first: int, end: int) -> int:
    return sum(len(line) + 1 for line in lines[first:end])


def _chunk(piece: _Piece, lines: Sequence[str]) -> Chunk | None:
    first, end = piece.first, piece.end
    while first < end and not lines[first].strip():
        first += 1
    while end > first and not lines[end - 1].strip():
        end -= 1
    content = "\n".join(lines[first:end])
    if piece.part is not None:
        content = content[slice(*piece.part)]
    if not content.strip():
        return None
    return Chunk(content, piece.title[:_LONGEST_TITLE], first + 1, end)
