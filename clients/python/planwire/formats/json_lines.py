"""JSON Lines: one object a line, where a broken line breaks nothing but itself."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from planwire.formats.json_values import DEEPEST, JsonObject, check_storable, loads, type_name
from planwire.formats.parsed import Problem, ProblemKind, refuse_conflict, refuse_wide

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds an object."""

    number: int
    value: JsonObject


def read_lines(data: bytes, deepest: int = DEEPEST) -> Iterator[Line | Problem]:
    """Every line of a file in order: an object nested at most `deepest` levels, or why it is none.

    Raises FileProblem for a file that is not UTF-8 as a whole, or has a merge conflict.
    """
    refuse_wide(data)
    refuse_conflict(data.decode(errors="replace"))
    lines = data.removeprefix(_BYTE_ORDER_MARK).split(b"\n")
    if not lines[-1]:
        lines.pop()
    for number, line in enumerate(lines, start=1):
        yield _read(number, line, deepest)


def _read(number: int, line: bytes, deepest: int) -> Line | Problem:
    if not line.strip():
        return Problem(ProblemKind.BLANK, number, "", "the line is blank")
    try:
        value = loads(line.decode())
        check_storable(value, deepest)
    except UnicodeDecodeError as error:
        reason = f"not UTF-8: byte {error.start + 1} is 0x{line[error.start]:02x}"
    except json.JSONDecodeError as error:
        reason = f"not JSON: {error.msg} at column {error.colno}"
    except ValueError as error:
        reason = f"the line {error}"
    else:
        if isinstance(value, dict):
            return Line(number, value)
        reason = f"must be an object, not {type_name(value)}"
    return Problem(ProblemKind.SKIPPED, number, "", reason)
