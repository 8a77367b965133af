"""What the tasks.md of spec-kit calls its tasks and phases, and what a text names of them."""

import re
from collections.abc import Callable, Sequence

from planwire.formats.dialect import ReadTask
from planwire.formats.markdown_outline import Outline, Section
from planwire.formats.references import MOST_IN_STATEMENT, Reference, names_nothing

# The number of a task.
TASK = r"T\d{2,9}[A-Za-z]?(?:\.\d{1,9}){0,9}"
_NUMBER_OF_PHASE = r"\d{1,4}(?:\.\d{1,4}){0,3}"
REFERENCE = re.compile(rf"\b{TASK}\b|\bphase[ \t]+{_NUMBER_OF_PHASE}\+?", re.ASCII | re.IGNORECASE)
_RANGE = re.compile(
    r"\bT(?P<first>\d{2,9})[ \t]*(?:[-\u2013\u2014]|\.\.|to|through)[ \t]*T(?P<last>\d{2,9})\b", re.ASCII
)
FILLERS = re.compile(
    r"\b(?:and|the|is|are|be|must|can|only|all|of|tasks?|done|complete[sd]?|completion|finish(?:es|ed)?|implemented|"
    r"starts?|begins?|comes?|runs?|both|has|have|been|being|first|once|phases?)\b|\(P\d\)|\(|[\s,.;:&*_`)/+\u2013\u2014-]+",
    re.IGNORECASE,
)
PHASE = re.compile(rf"phase[ \t]+(?P<number>{_NUMBER_OF_PHASE})(?P<more>\+?)", re.IGNORECASE)
# `Phase 2: Foundational (Blocking Prerequisites)` is called Foundational, too.
_NAME_OF_PHASE = re.compile(
    r"[ \t]*[:.\u2013\u2014-][ \t]*(?P<name>[^\W\d_].{1,60}?)(?=[ \t]*(?:[(:\u2013\u2014]|[ \t]-[ \t]|$))"
)
_STORY = re.compile(r"user[ \t]+story[ \t]+(?P<number>\d{1,4})", re.IGNORECASE)
# `Tests (T004-T007)`: the words only say what the tasks in the brackets are.
_NAMED = re.compile(
    rf"(?:\b(?!T\d|phase\b|or\b|not?\b|except\b|unless\b|if\b)[a-z][\w&-]*[ \t]+){{1,4}}"
    rf"\((?P<names>(?:{TASK}|phase[ \t]+{_NUMBER_OF_PHASE}\+?|and|to|through|[\s,&\u2013\u2014-])+)\)",
    re.ASCII | re.IGNORECASE,
)


class Names:
    """What the texts of a file call its tasks and phases."""

    def __init__(self, outline: Outline) -> None:
        self.phases: dict[str, str] = {}
        """What links call phases, with their headings."""
        self._others: dict[str, str] = {}
        for section in outline.sections:
            if phase := PHASE.match(section.heading):
                name = _name_of_phase(phase["number"])
                self.phases.setdefault(name, section.heading)
                if other := _NAME_OF_PHASE.match(section.heading, phase.end("number")):
                    self._others.setdefault(other["name"].lower(), name)
                    if story := _STORY.fullmatch(other["name"]):
                        self._others.setdefault(f"us{story['number']}", name)
        others = "|".join(map(re.escape, sorted(self._others, key=len, reverse=True)))
        self._other = re.compile(rf"\b(?:{others})(?!\w)" if others else r"(?!)", re.IGNORECASE)

    def references(self, text: str) -> list[str]:
        """The tasks and phases that a text names; none where it says anything else."""
        text = self._other.sub(lambda found: self._others[found[0].lower()], text)
        text = _NAMED.sub(r"\g<names>", text)
        names: list[str] = []
        for found in _RANGE.finditer(text):
            numbers = range(int(found["first"]), int(found["last"]) + 1)
            if not 0 < len(numbers) <= MOST_IN_STATEMENT - len(names):
                return []
            names += (f"T{number:0{len(found['first'])}}" for number in numbers)
        rest = _RANGE.sub("", text)
        for reference in REFERENCE.findall(rest):
            names += self._phases(phase) if (phase := PHASE.match(reference)) else [f"T{reference[1:]}"]
        return [] if FILLERS.sub("", REFERENCE.sub("", rest)) else list(dict.fromkeys(names))

    def reader(self, read: Sequence[ReadTask]) -> Callable[[str], list[Reference] | None]:
        """What reads a text that is nothing but names, of the tasks that were read and of phases."""
        known = {task.reference for task in read} | self.phases.keys()

        def references(text: str) -> list[Reference] | None:
            if names_nothing(text):
                return []
            named = self.references(text)
            return [Reference(each, [each] if each in known else (), is_marked=True) for each in named] or None

        return references

    def _phases(self, said: re.Match[str]) -> list[str]:
        """The phase, or with a plus behind it those after it, too."""
        if not said["more"]:
            return [_name_of_phase(said["number"])]
        first = _parts(said["number"])
        return [name for name in self.phases if _parts(name.removeprefix("phase ")) >= first]


def _parts(number: str) -> list[int]:
    return [int(part) for part in number.split(".")]


def _name_of_phase(number: str) -> str:
    return f"phase {'.'.join(map(str, _parts(number)))}"


def own_phase(section: Section) -> str:
    """What links call the phase that a section is; empty for none."""
    phase = PHASE.match(section.heading)
    return _name_of_phase(phase["number"]) if phase else ""
