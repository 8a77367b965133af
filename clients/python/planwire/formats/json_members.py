"""The members of the objects in a JSON text, and where each value stands: one is written over, nothing else changes."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from json.decoder import scanstring  # type: ignore[attr-defined] # the stubs leave it out

_BLANKS = re.compile(r"[ \t\r\n]*")
# Numbers stay texts: of a very large one Python would refuse to make an int.
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str)


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an object: where its name, and where its value begins and ends."""

    name_begin: int
    name_end: int
    begin: int
    end: int
    text: str
    """A value that is a string; any other as it is written."""


def members(text: str, begin: int) -> dict[str, Member]:
    """The members of the object that begins there, by name. Of several with one name the last counts, as in Python."""
    found: dict[str, Member] = {}
    place = _after_blanks(text, begin + 1)
    while text[place] == '"':
        name_begin = place
        name, name_end = scanstring(text, place + 1)
        value_begin = _after_blanks(text, _after_blanks(text, name_end) + 1)
        value, value_end = _DECODER.raw_decode(text, value_begin)
        said = value if text[value_begin] == '"' else text[value_begin:value_end]
        # In the place of the last one, so that the last member of the object is the last one here.
        found.pop(name, None)
        found[name] = Member(name_begin, name_end, value_begin, value_end, said)
        place = _after_blanks(text, value_end)
        if text[place] != ",":
            break
        place = _after_blanks(text, place + 1)
    return found


def items(text: str, begin: int) -> list[tuple[int, int]]:
    """Where the values in the list that begins there begin and end."""
    found: list[tuple[int, int]] = []
    place = _after_blanks(text, begin + 1)
    while text[place] != "]":
        _, end = _DECODER.raw_decode(text, place)
        found.append((place, end))
        place = _after_blanks(text, end)
        if text[place] == ",":
            place = _after_blanks(text, place + 1)
    return found


def with_members(text: str, changes: Mapping[int, Mapping[str, str]]) -> str:
    """The text with other values, written as JSON, in the objects that begin at the given places.

    A member that an object lacks comes behind its last one, with the blanks that stand between the others.
    """
    edits: list[tuple[int, int, str]] = []
    for begin, values in changes.items():
        known = members(text, begin)
        for name, value in values.items():
            if member := known.get(name):
                edits.append((member.begin, member.end, value))
            else:
                last = list(known.values())[-1]
                blanks = text[begin + 1 : next(iter(known.values())).name_begin] if len(known) == 1 else ""
                if len(known) > 1:
                    before = text.rindex(",", 0, last.name_begin)
                    blanks = text[before + 1 : last.name_begin]
                colon = text[last.name_end : last.begin]
                edits.append((last.end, last.end, f",{blanks}{json.dumps(name)}{colon}{value}"))
    parts = []
    done = 0
    for from_, to, value in sorted(edits, key=lambda edit: edit[:2]):
        parts += [text[done:from_], value]
        done = to
    return "".join([*parts, text[done:]])


def _after_blanks(text: str, place: int) -> int:
    found = _BLANKS.match(text, place)
    return found.end() if found else place
