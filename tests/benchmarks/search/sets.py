"""The sets: texts, and queries of which it is known where the answer stands."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.search.functions import Function, functions
from tests.benchmarks.search.questions import QUESTIONS

_TURNS_OF_CHAT = 25
# What people say between two questions, so that not each message of a chat says something.
_REPLIES = (
    "Thanks, that is what I was looking for.",
    "Hm, I would have expected it somewhere else. Let us go on.",
    "Good. I will try it after lunch and come back.",
    "Can you show me the code next time too? Anyway, next question.",
    "OK, noted. The build is red again, but that is another story.",
)


class Answer(NamedTuple):
    """Where the answer to a query stands: in a text, or in some of its lines."""

    text: str
    lines: tuple[int, int] | None = None

    def is_in(self, text: str, start_line: int, end_line: int) -> bool:
        """Whether a chunk, by its text and its lines, is of the answer."""
        if text != self.text:
            return False
        return self.lines is None or (start_line <= self.lines[1] and self.lines[0] <= end_line)


class Query(NamedTuple):
    """A query with its one answer."""

    text: str
    answer: Answer

    @property
    def is_reported(self) -> bool:
        """Of which half it is. The other is for whoever changes the ranking."""
        return hashlib.sha256(self.text.encode()).digest()[0] % 2 == 0


@dataclass(frozen=True)
class Set:
    """Texts by their paths, which say nothing, and queries for them."""

    name: str
    texts: dict[str, str]
    queries: list[Query]
    by_lines: bool = False
    """Whether a text holds many answers, so that the hits in it count one by one."""


def sets(folder: Path, most: int) -> list[Set]:
    """Made of at most so many functions of the packages in a folder."""
    questions = [question for question in QUESTIONS if (folder / question[1].split(":")[0]).exists()]
    found = functions(folder, most, {key for _, key in questions})
    places = {function.key: f"{number:05}.py" for number, function in enumerate(found)}
    by_summary = [Query(function.summary, Answer(places[function.key])) for function in found]
    by_name = [Query(function.name, Answer(places[function.key])) for function in found]
    return [
        Set("docstrings", {places[function.key]: function.body for function in found}, by_summary),
        Set("identifiers", {places[function.key]: function.docstring for function in found}, by_name),
        Set(
            "questions",
            {places[function.key]: function.source for function in found},
            [Query(text, Answer(places[key])) for text, key in questions],
        ),
        _chats([function for function in found if len(function.rest) >= len(function.summary)]),
    ]


def _chats(found: Sequence[Function]) -> Set:
    """Long chats. Who asks for what a summary says has to find the message that says the rest."""
    texts, queries = {}, []
    for start in range(0, len(found), _TURNS_OF_CHAT):
        path = f"chat-{start // _TURNS_OF_CHAT:03}.txt"
        lines: list[str] = []
        for number, function in enumerate(found[start : start + _TURNS_OF_CHAT]):
            file = function.key.split(":")[0]
            lines += [f"ada: What is `{function.name}` in {file} about?", "", "assistant: It is like this."]
            first = len(lines) + 1
            lines += function.rest.splitlines()
            queries.append(Query(function.summary, Answer(path, (first, len(lines)))))
            lines += ["", f"ada: {_REPLIES[number % len(_REPLIES)]}", ""]
        texts[path] = "\n".join(lines)
    return Set("chats", texts, queries, by_lines=True)
