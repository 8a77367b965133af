"""The body of a task of Backlog.md: sections below headings, with marks around what the tool writes."""

import re
from dataclasses import dataclass
from typing import Any

_HEADING = re.compile(r"##[ \t]+(?P<name>.*?)[ \t]*#*[ \t]*")
_MARK = re.compile(r"[ \t]*<!-- [A-Z][A-Z_:0-9 ]*:(?P<place>BEGIN|END) -->[ \t]*")
_FENCE = re.compile(r"[ \t]*(?P<marks>`{3,}|~{3,})")
_CRITERION = re.compile(r"[ \t]*[-*+][ \t]+\[(?P<mark>[ xX])\][ \t]+(?:#\d+[ \t]+)?(?P<text>.*\S)[ \t]*")
_DESCRIPTION = "description"
_CHECKLISTS = {"acceptance criteria": "acceptance_criteria", "definition of done": "definition_of_done"}


@dataclass(frozen=True, slots=True)
class Sections:
    """The text of a task without marks, and its checklists by their names."""

    text: str
    checklists: dict[str, Any]


def read_sections(body: str) -> Sections:
    """Takes a body apart."""
    text: list[str] = []
    checklists: dict[str, list[dict[str, Any]]] = {}
    for heading, lines in _sections(body):
        name = heading.lower()
        checklist = _CHECKLISTS.get(name)
        left = _without_criteria(lines, checklists.setdefault(checklist, [])) if checklist else lines
        content = "\n".join(left).strip("\n").rstrip()
        if content:
            text.append(content if not heading or name == _DESCRIPTION else f"## {heading}\n\n{content}")
    return Sections("\n\n".join(text), {name: items for name, items in checklists.items() if items})


def _without_criteria(lines: list[str], criteria: list[dict[str, Any]]) -> list[str]:
    """Moves the boxes of a checklist to `criteria`; what else stands there is left."""
    left = []
    for line in lines:
        if found := _CRITERION.fullmatch(line):
            criteria.append({"text": found["text"], "done": found["mark"] != " "})
        else:
            left.append(line)
    return left


def _sections(body: str) -> list[tuple[str, list[str]]]:
    """Headings with the lines below them; the first one is empty."""
    sections: list[tuple[str, list[str]]] = [("", [])]
    fence = ""
    is_marked = False
    for line in body.splitlines():
        mark = _MARK.fullmatch(line)
        if mark and not fence:
            is_marked = mark["place"] == "BEGIN"
            continue
        opening = _FENCE.match(line)
        if fence:
            fence = "" if line.strip().startswith(fence) and not line.strip().strip(fence[0]) else fence
        elif opening:
            fence = opening["marks"]
        elif not is_marked and (heading := _HEADING.fullmatch(line)):
            sections.append((heading["name"], []))
            continue
        sections[-1][1].append(line)
    return sections
