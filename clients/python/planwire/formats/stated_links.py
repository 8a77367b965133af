"""What the texts of tasks and phases say in so many words of what they wait for. docs/formats.md lists the forms.

Prose is left alone: a statement is a keyword and behind it nothing but names of tasks and phases.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planwire.formats.dialect import Found, ReadTask
from planwire.formats.links import Link
from planwire.formats.markdown_outline import Outline
from planwire.formats.parsed import Problem, ProblemKind
from planwire.formats.references import Names, Reference, linked, spaced_once
from planwire.formats.table_links import table_links
from planwire.formats.wave_lines import wave_lines

# What is waited for stands behind these, whatever it is; behind the others it may be a package, a version or a while.
_SURE = r"depend(?:s|ent)?[ \t-]+(?:up)?on|depends|blocked[ \t-]+by"
# What waits stands behind these: `T001 is required by T002`.
_REQUIRED = r"(?:(?:is|are)[ \t]+)?(?:required[ \t]+by|(?:a[ \t]+)?prerequisites?[ \t]+(?:for|of))"
_VERSIONED = r"requires?|needs?"
_UNSURE = rf"dependenc(?:y|ies)|deps?(?=:)|prerequisites?|waits?[ \t]+for|after|{_VERSIONED}"
_CLAUSE = re.compile(
    rf"(?:(?P<sure>{_SURE})|(?P<versioned>{_VERSIONED})|(?P<blocks>blocks|(?P<required>{_REQUIRED}))|{_UNSURE})\b"
    r"[ \t]*(?P<colon>:)?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_KEYWORD = re.compile(rf"(?<![\w-])(?:{_SURE}|{_REQUIRED}|{_UNSURE}|blocks)\b", re.IGNORECASE)
_MARKUP = re.compile(r"(?<!\w)_+|_+(?!\w)|[*`]+")
# A text without any of these states nothing, and most have none.
_BEGINNINGS = ("dep", "block", "prereq", "wait", "after", "requir", "need", "before", "->", "=>", "\u2192", "\u21d2")
# Clauses that stand beside each other: `covers: S2; depends: T1`, `_Requirements: 1_ _Depends: 2_`.
_BESIDE = re.compile(r"[ \t]*(?:\||\u00b7|;(?=[^;:]{1,40}:)|(?<=\S_)[ \t]+(?=_\S))[ \t]*")
_BRACKETS = re.compile(
    r"[ \t]*(?:\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\](?!\()|\uff08(?P<wide>[^\uff08\uff09]*)\uff09)"
)
_EMPHASISED = re.compile(
    r"(?:[ \t]+[-\u2013\u2014])?[ \t]*(?<![\w*_])(?P<marks>[*_]{1,2})(?P<inner>[^*_]+)(?P=marks)(?![\w*_])"
)
_SEPARATORS = set("-\u2013\u2014;,.:")
_AT_THE_END = " \t-\u2013\u2014;,:"
_PAIRS = (("(", ")"), ("[", "]"), ("\uff08", "\uff09"))
# What follows a word at once.
_ENDS = {"", *".,;:!?)"}
_SENTENCE = re.compile(
    r"(?P<left>.+?):?[ \t]+(?:(?P<sure>depends?[ \t]+(?:up)?on|(?:(?:is|are)[ \t]+)?blocked[ \t]+by)"
    rf"|(?P<blocks>blocks?|before|{_REQUIRED})|waits?[ \t]+for|after|{_VERSIONED})[ \t]+(?P<right>.+?)\.?",
    re.IGNORECASE,
)
_ARROW = re.compile(r"[ \t]*(?:[-=]+>|[\u2192\u21d2])[ \t]*")
# What is longer is prose; blanks are counted once.
_LONGEST = 1000
_NOT_UNDERSTOOD = "reads like a dependency, and is not understood"


@dataclass(frozen=True, slots=True)
class _Owner:
    """A task, or the phases that a heading is, with how links call them."""

    names: Sequence[str]
    line: int
    name: str


def stated_links(outline: Outline, read: Sequence[ReadTask], phases: Mapping[int, str]) -> Found:
    """The links that tasks, headings and sections state. What is understood leaves the title of a task."""
    reader = _Reader(Names(outline, read, phases))
    tasks = {task.checkbox.line: task for task in read}
    owners = {line: _Owner([task.reference], line, task.name) for line, task in tasks.items()}
    for task in read:
        owner = owners[task.checkbox.line]
        task.title = reader.read_title(owner, task.title)
        reader.read_lines(owner, task.checkbox.line + 1, task.checkbox.wrapped)
    for section in outline.sections:
        if names := reader.names.phases_of(section):
            reader.read_title(_Owner(names, section.line, section.heading), section.heading)
    for passage in outline.paragraphs:
        if passage.checkbox:
            reader.read_lines(owners[passage.checkbox.line], passage.line, passage.lines)
        else:
            names = reader.names.phases_of(passage.section)
            reader.read_lines(_Owner(names, passage.line, passage.section.heading), passage.line, passage.lines)
            reader.read_sentences(passage.line, passage.lines)
    in_waves = wave_lines(outline, read, reader.names.read)
    in_tables = table_links(outline.tables, read, reader.names.read)
    reader.links += in_waves.links + in_tables.links
    reader.problems += in_waves.problems + in_tables.problems
    links = list({link.edge: link for link in reversed(reader.links)}.values())[::-1]
    return Found(links, reader.problems, reader.names.phase_names)


class _Reader:
    def __init__(self, names: Names) -> None:
        self.names = names
        self.links: list[Link] = []
        self.problems: list[Problem] = []
        self._open: tuple[_Owner, str] | None = None

    def read_title(self, owner: _Owner, title: str) -> str:
        """Reads what a title states in brackets, in italics and at its end. The title without that."""
        whole = spaced_once(title)
        if len(whole) > _LONGEST or not _may_state(whole):
            return title
        rest = whole
        for pattern in (_BRACKETS, _EMPHASISED):
            for found in list(pattern.finditer(rest)):
                inner = next(filter(None, reversed(found.groups())), "")
                in_code = rest.count("`", 0, found.start()) % 2
                clauses = [] if in_code else _BESIDE.split(inner)
                if [self._is_read(owner, clause) for clause in clauses] == [True]:
                    rest = _without(rest, found[0])
        rest = self._read_clauses(owner, rest)
        return title if rest == whole else rest

    def _read_clauses(self, owner: _Owner, title: str) -> str:
        """Reads what a title states outside of brackets, each clause up to the next one. The title without that."""
        keywords = list(_KEYWORD.finditer(title))
        ends = [keyword.start() for keyword in keywords[1:]] + [len(title)]
        stated: list[str] = []
        for keyword, end in zip(keywords, ends, strict=False):
            before = title[: keyword.start()].rstrip(" *_")
            follows = before[-1:] in _SEPARATORS or title[keyword.end() :].lstrip("*_")[:1] == ":"
            in_brackets = any(before.count(opening) > before.count(closing) for opening, closing in _PAIRS)
            clause = title[keyword.start() : end].rstrip(" ,;")
            if before and follows and not in_brackets and self._is_read(owner, clause):
                stated.append(title[len(before.rstrip(_AT_THE_END)) : keyword.start() + len(clause)])
        for part in stated:
            title = _without(title, part)
        return title

    def read_lines(self, owner: _Owner, line: int, lines: Sequence[str]) -> None:
        """Reads the lines of a text that state something."""
        for number, text in enumerate(map(spaced_once, lines), start=line):
            if len(text) > _LONGEST:
                continue
            at = _Owner(owner.names, number, owner.name)
            if self._open and self._open[0].names == owner.names and self.names.read(_plain(text)):
                self._is_read(at, f"{self._open[1]} {text}")
                continue
            self._open = None
            if not _may_state(text):
                continue
            for clause in _BESIDE.split(text):
                found = _clause(clause)
                if found and found["colon"] and not found["rest"].strip():
                    self._open = at, found[0]
                elif found and owner.names:
                    self._is_read(at, clause, needs_colon=not (found["sure"] or found["required"]))

    def read_sentences(self, line: int, lines: Sequence[str]) -> None:
        """Reads lines that say of two tasks or phases that one depends on the other."""
        for number, text in enumerate(map(spaced_once, lines), start=line):
            if len(text) > _LONGEST or not _may_state(text):
                continue
            plain = _plain(text)
            chain = _ARROW.split(plain)
            if len(chain) > 1:
                self._read_chain(chain, number, plain)
            if not (found := _SENTENCE.fullmatch(plain)):
                continue
            left, right = self.names.read(found["left"]), self.names.read(found["right"])
            if not left or not all(each.names for each in left):
                continue
            if right:
                sources, targets = (left, right) if found["blocks"] else (right, left)
                self._link(sources, targets, number, "", plain)
            elif right is None and found["sure"]:
                self.problems.append(Problem(ProblemKind.LINK, number, plain, f"this {_NOT_UNDERSTOOD}"))

    def _read_chain(self, parts: Sequence[str], line: int, text: str) -> None:
        """Reads `1.1 -> 1.2 -> 2.1`, where nothing else is said and all of it is in the file."""
        chain = [self.names.read(part) for part in parts]
        if not all(each and all(one.names for one in each) for each in chain):
            return
        for sources, targets in pairwise(chain):
            self._link(sources or (), targets or (), line, "", text)

    def _is_read(self, owner: _Owner, clause: str, *, needs_colon: bool = False) -> bool:
        """Whether a clause is a statement of which everything is in the file. What is not is reported."""
        found = _clause(clause)
        if not found or (needs_colon and not found["colon"]) or not owner.names:
            return False
        text = found[0].strip()
        others = self.names.read(found["rest"])
        if others is None:
            is_meant = found["sure"] and found["colon"]
            if is_meant or self.names.mentions(found["rest"], only_known=not found["sure"]):
                self._report(owner, f"{text}: this {_NOT_UNDERSTOOD}")
            return False
        is_certain = all(
            each.is_marked or ((each.names or each.is_alike) and not found["versioned"]) for each in others
        )
        if not is_certain and not (found["sure"] and others):
            return False
        own = [Reference(owner.name, owner.names, is_marked=True)]
        sources, targets = (own, others) if found["blocks"] else (others, own)
        self._link(sources, targets, owner.line, owner.name, text)
        return bool(others) and all(each.names for each in others)

    def _link(
        self, sources: Sequence[Reference], targets: Sequence[Reference], line: int, name: str, text: str
    ) -> None:
        links, problems = linked(sources, targets, line, name, text)
        self.links += links
        self.problems += problems

    def _report(self, owner: _Owner, reason: str) -> None:
        self.problems.append(Problem(ProblemKind.LINK, owner.line, owner.name, reason))


def _may_state(text: str) -> bool:
    lower = text.lower()
    return any(beginning in lower for beginning in _BEGINNINGS)


def _plain(text: str) -> str:
    return _MARKUP.sub("", text).strip()


def _clause(text: str) -> re.Match[str] | None:
    return _CLAUSE.fullmatch(_plain(text).strip(" \t."))


def _without(title: str, part: str) -> str:
    """A title without a part, and what then stands at its end; whole where nothing else is left."""
    before, _, after = title.partition(part)
    between = " " if after[:1] not in _ENDS and not after[:1].isspace() else ""
    return f"{before}{between}{after}".strip(_AT_THE_END) or title
