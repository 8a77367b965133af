"""Waves in lines of their own: `Wave 1: T001, T002`, in a list or a paragraph outside of tasks."""

import re
from collections.abc import Sequence

from planwire.formats.dialect import Found, ReadTask
from planwire.formats.link_columns import NOT_UNDERSTOOD, Read
from planwire.formats.markdown_outline import Outline
from planwire.formats.markdown_tables import plain
from planwire.formats.parsed import Problem, ProblemKind
from planwire.formats.references import spaced_once
from planwire.formats.waves import Wave, key_of, read_order, tasks_named

_LINE = re.compile(
    r"(?P<wave>(?:wave|batch|round)[ ]\d{1,4})(?:[ ]\([^()]*\))?(?:[ ]?:|[ ][-\u2013\u2014])[ ](?P<tasks>.+?)\.?",
    re.ASCII | re.IGNORECASE,
)
_LONGEST = 1000


def wave_lines(outline: Outline, tasks: Sequence[ReadTask], read: Read) -> Found:
    """The links of the waves of each section; what one of them names and is not understood is reported."""
    found = Found()
    waves: dict[int, dict[str, Wave]] = {}
    problems: dict[int, list[Problem]] = {}
    for passage in outline.paragraphs:
        place = passage.section.line
        for line, text in enumerate(() if passage.checkbox else passage.lines, start=passage.line):
            said = _LINE.fullmatch(plain(spaced_once(text))) if len(text) <= _LONGEST else None
            if said and (named := tasks_named(said["tasks"], read)) is not None:
                of_section = waves.setdefault(place, {})
                of_section.setdefault(key_of(said["wave"]), Wave(said["wave"], line)).tasks += named
            elif said:
                reason = f"{said[0]}: this {NOT_UNDERSTOOD}"
                problems.setdefault(place, []).append(Problem(ProblemKind.LINK, line, "", reason))
    optional = {task.reference for task in tasks if "optional" in task.labels}
    for place, of_section in waves.items():
        read_order(list(of_section.values()), "wave", optional, found)
        found.problems += problems.get(place, [])
    return found
