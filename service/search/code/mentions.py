"""What a description says of code: names of symbols and paths of files."""

import re
from typing import NamedTuple

_MOST = 200
_LONGEST_TEXT = 100_000
_QUOTED = re.compile(r"`([^`\n]{1,500})`")
_PATH = re.compile(r"(?<![\w./-])(?:\./)?((?:[\w.@-]+/)*[\w@-][\w.@-]*\.[A-Za-z]\w{0,4})(?![\w/])")
_NAME = re.compile(r"(?<![\w./@-])[A-Za-z_]\w*(?:(?:\.|::|#)[A-Za-z_]\w*)*(?:\(\))?")
# What no prose has: dots between parts, underscores inside, a capital after a small letter, or parentheses at the end.
_LOOKS_LIKE_CODE = re.compile(r".[.#:]|\w_\w|[a-z][A-Z]|\(\)$")
_SEPARATOR = re.compile(r"::|#")


class Mentions(NamedTuple):
    """What may be the name of a symbol, with dots between its parts, and what may be the path of a file."""

    names: list[str]
    paths: list[str]


def mentions(text: str) -> Mentions:
    """What a text mentions, the first 200 of each. A plain word is a name only between backticks."""
    text = text[:_LONGEST_TEXT]
    paths = dict.fromkeys(each[1] for each in _PATH.finditer(text))
    found = [name for quoted in _QUOTED.finditer(text) for name in _names(quoted[1])]
    found += [name for name in _names(text) if _LOOKS_LIKE_CODE.search(name)]
    names = dict.fromkeys(_SEPARATOR.sub(".", name.removesuffix("()")) for name in found)
    return Mentions([name for name in names if len(name) > 1][:_MOST], list(paths)[:_MOST])


def _names(text: str) -> list[str]:
    return [each[0] for each in _NAME.finditer(text)]
