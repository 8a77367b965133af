"""A JSON document as a whole, with the lines in which its objects begin."""

import json
from typing import Any

from planwire.formats.json_values import loads, refuse_repeated
from planwire.formats.located_json import LineNumbers, LocatedObject, LocatingDecoder
from planwire.formats.parsed import FileProblem, decode, refuse_conflict


class Document:
    """What a file holds. `value` is made of LocatedObject, list and scalars."""

    def __init__(self, data: bytes) -> None:
        """Raises FileProblem."""
        text = decode(data)
        refuse_conflict(text)
        try:
            self.value: Any = loads(text, LocatingDecoder)
            refuse_repeated(self.value)
        except json.JSONDecodeError as error:
            raise FileProblem(f"not JSON: {error.msg} at line {error.lineno}, column {error.colno}") from None
        except ValueError as error:
            raise FileProblem(f"the file {error}") from None
        self._lines = LineNumbers(text)

    @staticmethod
    def begin(value: Any) -> int:
        """Where in the text, which has no byte order mark, an object begins; -1 for what is none."""
        return value.begin if isinstance(value, LocatedObject) else -1

    def line(self, value: Any, otherwise: int = 1) -> int:
        """The line in which an object begins; `otherwise` for what is none."""
        return self._lines.of(value.begin) if isinstance(value, LocatedObject) else otherwise
