"""What texts call the tasks and phases of a file by: their numbers, and the words before these."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planwire.formats.dialect import ReadTask
from planwire.formats.links import Link
from planwire.formats.markdown_outline import Outline, Section, title_of
from planwire.formats.parsed import Problem, ProblemKind
from planwire.v1 import dependency_pb2 as dependency_pb

_WORD = r"(?:sub-?)?(?P<word>task|phase|milestone|stage|epic|step|sprint|wave|part)s?"
_DIGITS = r"\d{1,9}(?:\.\d{1,9}){0,9}"
# `Phase 2: Walls`, `Task 3 - Roof` and `2. Walls`; a year is none.
_OF_HEADING = re.compile(
    rf"(?:{_WORD}[ \t]+(?P<worded>{_DIGITS})|(?P<bare>\d{{1,9}}(?=[.:)](?!\d))|\d{{1,9}}(?:\.\d{{1,9}}){{1,9}}))(?!\w)",
    re.ASCII | re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?:{_WORD}[ \t]+)?(?P<number>#?[A-Za-z]{{0,10}}-?\d(?:[\w.-]*\w)?)\*?(?![^\W_])", re.ASCII | re.IGNORECASE
)
_BETWEEN = re.compile(
    r"(?:[\s,;&+.()\[\]\u2705\u2713\u2714]|(?:and|the|all|tasks?|is|are|be|being|been|has|have|must|can|only|"
    r"done|complete[ds]?|completing|completion[ \t]+of|finish(?:ed|es)?|starts?|begins?|comes?|runs?)(?![\w-]))+",
    re.IGNORECASE,
)
_TO = re.compile(r"[ \t]*(?:[-\u2013\u2014]|\.\.|\bto\b|\bthrough\b)[ \t]*", re.IGNORECASE)
_IN_RANGE = re.compile(r"-|\.\.")
_END_OF_NUMBER = re.compile(r"\d{1,9}$", re.ASCII)
_NOTHING = {"", "-", "\u2013", "\u2014", "none", "n/a", "nothing", "no", "nil", "null"}
_BLANKS = re.compile(r"[ \t]{2,}")
MOST_LINKS = 10_000
"""Of one statement: two ranges in a sentence are a product."""
MOST_IN_STATEMENT = 1000
"""What names more is prose, or not meant."""


def spaced_once(text: str) -> str:
    """A text with one blank where it has several: what is looked for in it is found in a time that grows with it."""
    return _BLANKS.sub(" ", text) if "  " in text or "\t" in text else text


def names_nothing(text: str) -> bool:
    """Whether a text says that there is nothing to name."""
    return text.strip(" \t.()[]\"'").lower() in _NOTHING


@dataclass(frozen=True, slots=True)
class Reference:
    """A task or phase that a text names. `names` are what links call it; none where it is not in the file."""

    text: str
    names: Sequence[str]
    is_marked: bool
    """Whether it can be nothing but a task or phase: `T003`, `#4`, `task 2`. A bare number could be a version, too."""
    is_alike: bool = False
    """Whether it looks as the numbers of the tasks do."""


class Names:
    """What the texts of a file call its tasks and phases."""

    def __init__(self, outline: Outline, read: Sequence[ReadTask], phases: Mapping[int, str]) -> None:
        """`phases` are the names of the phases that sections are, by their lines."""
        self.phase_names: dict[str, str] = {}
        """What links call the phases, with their names."""
        self._tasks = {task.number.casefold(): task.reference for task in reversed(read) if task.number}
        self._prefixes = {prefix[0] for number in self._tasks if (prefix := re.match(r"[a-z]+-?", number))}
        self._are_dotted = {"." in number for number in self._tasks if number[0].isdigit()}
        self._phases: dict[int, list[str]] = {}
        self._headings: dict[tuple[str, str], list[str]] = {}
        title = title_of(outline.sections)
        for index, section in enumerate(outline.sections):
            is_part = section.level and section is not title
            below = self._below(outline.sections, index, phases) if is_part else ()
            self._phases[section.line] = list(dict.fromkeys(below))
            if heading := _OF_HEADING.match(section.heading):
                key = (heading["word"] or "task").lower(), heading["worded"] or heading["bare"]
                self._headings.setdefault(key, self._phases[section.line])
        self._phase_of = {
            checkbox.line: self._called(phases.get(section.line, ""))
            for section in outline.sections
            for checkbox in section.checkboxes
        }

    def phases_of(self, section: Section) -> Sequence[str]:
        """The phases that a section is, with the headings below it, as links call them."""
        return self._phases[section.line]

    def phase_of(self, task: ReadTask) -> str:
        """The phase of a task, as links call it; empty for none."""
        return self._phase_of[task.checkbox.line]

    def read(self, text: str) -> list[Reference] | None:
        """What a text names; None where it says anything else, and nothing where it says that there is none."""
        if names_nothing(text):
            return []
        references: list[Reference] = []
        at, word = 0, ""
        before: re.Match[str] | None = None
        while at < len(text):
            if found := _NUMBER.match(text, at):
                word = (found["word"] or word).lower()
                is_range = before and _TO.fullmatch(text, before.end(), found.start())
                ranged = (
                    self._between(before["number"], found["number"], found[0], word)[1:] if before and is_range else []
                )
                references += ranged or self._one(found, word)
                if len(references) > MOST_IN_STATEMENT:
                    return None
                before = found
            else:
                found = _BETWEEN.match(text, at) or (_TO.match(text, at) if references else None)
                if not found:
                    return None
            at = found.end()
        return references or None

    def mentions(self, text: str, *, only_known: bool) -> bool:
        """Whether a text that says something else, too, names a task or phase for certain."""
        found = (each for name in _NUMBER.finditer(text) for each in self._one(name, (name["word"] or "").lower()))
        return any(each.is_marked and (each.names or not only_known) for each in found)

    def _below(self, sections: Sequence[Section], begin: int, phases: Mapping[int, str]) -> Iterator[str]:
        """The phases with tasks in a section and in those below it."""
        for index in range(begin, len(sections)):
            section = sections[index]
            if index > begin and section.level <= sections[begin].level:
                return
            if section.checkboxes and (name := phases.get(section.line)):
                yield self._called(name)

    def _called(self, phase: str) -> str:
        if not phase:
            return ""
        self.phase_names[f"[{phase}]"] = phase
        return f"[{phase}]"

    def _one(self, found: re.Match[str], word: str) -> list[Reference]:
        number = found["number"].casefold()
        ends = _IN_RANGE.split(number)
        if len(ends) > 1 and number not in self._tasks and ends[0][-1:].isdigit():
            first, last = ends[0], ends[-1]
            is_range = len(ends) == 2
            return self._between(first, last, found[0].strip(), word) if is_range else [Reference(found[0], (), True)]
        return [self._reference(number, word, found[0].strip())]

    def _reference(self, number: str, word: str, text: str) -> Reference:
        prefix = re.match(r"#|[a-z]+-?", number)
        is_marked = bool(word or (prefix and (prefix[0] == "#" or prefix[0] in self._prefixes)))
        if word in ("", "task"):
            task = self._tasks.get(number) or self._tasks.get(number.removeprefix("#"))
            if task or not number[0].isdigit():
                return Reference(text, [task] if task else [], is_marked)
        is_alike = ("." in number) in self._are_dotted
        return Reference(text, self._headings.get((word or "task", number), []), is_marked, is_alike)

    def _between(self, first: str, last: str, text: str, word: str) -> list[Reference]:
        """All numbers of a range; where it is none, or too long, the text as one that is not in the file."""
        first, last = first.casefold(), last.casefold()
        begin, end = _END_OF_NUMBER.search(first), _END_OF_NUMBER.search(last)
        if not begin or not end or first[: begin.start()] != last[: end.start()]:
            return [Reference(text, (), True)]
        numbers = range(int(begin[0]), int(end[0]) + 1)
        if not 0 < len(numbers) <= MOST_IN_STATEMENT:
            return [Reference(text, (), True)]
        named = (f"{first[: begin.start()]}{number:0{len(begin[0])}}" for number in numbers)
        return [self._reference(number, word, f"{word} {number}".strip()) for number in named]


def linked(
    sources: Sequence[Reference], targets: Sequence[Reference], line: int, name: str, text: str
) -> tuple[list[Link], list[Problem]]:
    """The links that each of the sources blocks each of the targets, as `text` says it, and what is not in the file."""
    missing = dict.fromkeys(each.text for each in (*sources, *targets) if not each.names)
    reasons = [f"{text}: {each} is not among the tasks of the file" for each in missing]
    blockers = dict.fromkeys(blocker for source in sources for blocker in source.names)
    waiting = dict.fromkeys(each for target in targets for each in target.names)
    links: list[Link] = []
    if len(blockers) * len(waiting) > MOST_LINKS:
        reasons.append(f"{text}: these are more than {MOST_LINKS:,} dependencies")
    else:
        kind = dependency_pb.DEPENDENCY_KIND_BLOCKS
        links = [Link(kind, blocker, each, line, name, text) for blocker in blockers for each in waiting]
    return links, [Problem(ProblemKind.LINK, line, name, reason) for reason in reasons]
