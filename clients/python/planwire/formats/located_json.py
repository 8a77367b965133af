"""A JSON document whose objects know the line they begin in."""

import json
import json.decoder
import json.scanner
from bisect import bisect_right
from itertools import accumulate
from typing import Any


class LocatedObject(dict[str, Any]):
    """An object of a document; `begin` is where in the text its first `{` stands, `repeated` as in Repeating."""

    begin: int
    repeated: str = ""


class LocatingDecoder(json.JSONDecoder):
    """Makes a LocatedObject of every object."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        parse_object: Any = self.parse_object  # type: ignore[has-type] # the stubs leave it out

        def parse_located(text_and_end: tuple[str, int], *arguments: Any) -> tuple[LocatedObject, int]:
            value, end = parse_object(text_and_end, *arguments)
            located = LocatedObject(value)
            located.begin = text_and_end[1] - 1
            located.repeated = getattr(value, "repeated", "")
            return located, end

        self.parse_object = parse_located
        # The scanner in C would not call parse_object.
        self.scan_once = json.scanner.py_make_scanner(self)  # type: ignore[attr-defined] # the stubs leave it out


class LineNumbers:
    """Line numbers, from 1, of places in a text."""

    def __init__(self, text: str) -> None:
        self._ends = list(accumulate(len(line) + 1 for line in text.split("\n")))

    def of(self, begin: int) -> int:
        """The line of a place."""
        return bisect_right(self._ends, begin) + 1
