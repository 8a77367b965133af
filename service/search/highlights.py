"""The lines of a hit in which the words of the query are."""

from collections.abc import Collection
from operator import itemgetter

from planwire.v1 import search_service_pb2 as pb

from service.search.words import found_words

_MOST_LINES = 5
_LONGEST_LINE = 240
_BEFORE = 60


def highlights(content: str, start_line: int, words: Collection[str]) -> list[pb.Highlight]:
    """The best lines, by how many different words they have, in the order of the text."""
    wanted = frozenset(words)
    lines: list[tuple[int, int, str, list[tuple[int, int]]]] = []
    for number, line in enumerate(content.split("\n"), start_line):
        found = [word for word in found_words(line) if word.text in wanted]
        if found:
            spans = _joined(sorted((word.start, word.end) for word in found))
            lines.append((-len({word.text for word in found}), number, line, spans))
    best = sorted(sorted(lines, key=itemgetter(0, 1))[:_MOST_LINES], key=itemgetter(1))
    return [_highlight(number, line, spans) for _, number, line, spans in best]


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans without those that lie in others, as the parts of a name do in the whole."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _highlight(number: int, line: str, spans: list[tuple[int, int]]) -> pb.Highlight:
    cut = max(0, spans[0][0] - _BEFORE) if len(line) > _LONGEST_LINE else 0
    text = line[cut : cut + _LONGEST_LINE]
    shown = [
        pb.HighlightSpan(start=start - cut, end=min(end - cut, len(text)))
        for start, end in spans
        if start - cut < len(text)
    ]
    return pb.Highlight(line=number, text=text, spans=shown)
