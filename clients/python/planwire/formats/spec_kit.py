"""The tasks.md of spec-kit, with what it says of the order of its tasks. docs/formats.md says how each is read."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import PurePosixPath

from planwire.formats import markdown_plan
from planwire.formats.dialect import Dialect, Found, ReadTask
from planwire.formats.links import Link
from planwire.formats.markdown import DIALECT as MARKDOWN
from planwire.formats.markdown import STATUSES, split_number
from planwire.formats.markdown_outline import Outline, Passage, Section
from planwire.formats.parsed import ParsedFile, Problem, ProblemKind, Source
from planwire.formats.references import MOST_IN_STATEMENT, MOST_LINKS, Reference, names_nothing, spaced_once
from planwire.formats.table_links import table_links
from planwire.v1 import dependency_pb2 as dependency_pb
from planwire.v1 import task_pb2 as task_pb

# What stands before the words of a title: `T001` and labels such as `[P]` and `[US1]`.
_TASK = r"T\d{2,9}[A-Za-z]?(?:\.\d{1,9}){0,9}"
_NUMBER = re.compile(
    rf"(?P<quote>\*\*|`|)(?P<number>{_TASK})[.:]?(?P=quote)[.:]?(?:[ \t]+[-\u2013\u2014](?=[ \t]))?(?:[ \t]+|$)",
    re.ASCII,
)
# `[name][reference]` is a link, but not where it begins as labels do.
_LABEL = re.compile(r"\[(?P<label>(?:P|US\d{1,4})(?=\]\[)|[^\[\]`]{1,40}(?=\](?![(\[])))\][ \t]*")
_REASON = re.compile(
    r"(?P<title>(?:`[^`]*`|[^`])*)(?<=\S)(?::[ \t]+|[ \t]+[-\u2013\u2014][ \t]+)(?P<reason>\S.*?)", re.DOTALL
)
_DEPENDS = r"depends?[ \t]+(?:up)?on|blocked[ \t-]*by|after|requires?|needs?|waits?[ \t]+(?:for|on)"
# `(depends on T001, T002)`, `(blocks T005)` and `**Depends on**: T001` in a title.
_IN_BRACKETS = re.compile(
    rf"[ \t]*[(\[](?:(?P<before>blocks|before)|{_DEPENDS}|depends|dependenc(?:y|ies)|prerequisites?|deps?)\b"
    r":?[ \t]*(?P<rest>[^()\[\]]*)[)\]]",
    re.IGNORECASE,
)
_AT_END = re.compile(
    r"[ \t]*[-\u2013\u2014;,.]?[ \t]*[*_]{0,2}\b(?:depends?[ \t]+on|dependency|dependencies|blocked[ \t]+by)\b"
    r":?[*_]{0,2}:?[ \t]*(?P<rest>[^()]*)$",
    re.IGNORECASE,
)
_NUMBER_OF_PHASE = r"\d{1,4}(?:\.\d{1,4}){0,3}"
_REFERENCE = re.compile(rf"\b{_TASK}\b|\bphase[ \t]+{_NUMBER_OF_PHASE}\+?", re.ASCII | re.IGNORECASE)
_RANGE = re.compile(
    r"\bT(?P<first>\d{2,9})[ \t]*(?:[-\u2013\u2014]|\.\.|to|through)[ \t]*T(?P<last>\d{2,9})\b", re.ASCII
)
_ARROW = re.compile(r"[-=]>|[\u2192\u21d2]")
# Between the lines of a diagram, and what stands in the boxes of one.
_DOWN = re.compile(r"[\u2191\u2193\u25bc\u25b2\u2514\u251c]")
_IN_NODE = re.compile(r"(?<=\w)[ \t]?\[[^\]]*\]+|(?<=\w)\([^)]*\)+|(?<=\w)\{[^}]*\}+")
_BEFORE = re.compile(r"\b(?:before|blocks?|precedes?)\b", re.IGNORECASE)
_AFTER = re.compile(rf"\b(?:starts?[ \t]+after|{_DEPENDS}|follows?)\b", re.IGNORECASE)
_SEEMS_LINK = re.compile(
    rf"\b(?:{_DEPENDS}|depend\w*|before|block(?:s|ing)?|precedes?|follows?|prerequisites?)\b|\bdeps?:|{_ARROW.pattern}",
    re.IGNORECASE,
)
# These say it only between tasks and phases: `Phase 2 begins once Phase 1 is done`.
_WEAK_BEFORE = re.compile(r"\b(?:then|unblocks?)\b", re.IGNORECASE)
_WEAK_AFTER = re.compile(r"\b(?:(?:waits?|blocked)[ \t]+until|once|when|until|builds?[ \t]+(?:up)?on)\b", re.IGNORECASE)
_SEEMS_WEAK = re.compile(rf"{_WEAK_BEFORE.pattern}|{_WEAK_AFTER.pattern}|<[-=]|[\u2190\u21d0]", re.IGNORECASE)
_EXPLICIT = re.compile(r"\b(?:depend\w*[ \t]+on|blocked[ \t]+by)\b", re.IGNORECASE)
_FILLERS = re.compile(
    r"\b(?:and|the|is|are|be|must|can|only|all|of|tasks?|done|complete[sd]?|completion|finish(?:es|ed)?|implemented|"
    r"starts?|begins?|comes?|runs?|both|has|have|been|being|first|once|phases?)\b|\(P\d\)|\(|[\s,.;:&*_`)/+\u2013\u2014-]+",
    re.IGNORECASE,
)
_PHASE = re.compile(rf"phase[ \t]+(?P<number>{_NUMBER_OF_PHASE})(?P<more>\+?)", re.IGNORECASE)
# `Phase 2: Foundational (Blocking Prerequisites)` is called Foundational, too.
_NAME_OF_PHASE = re.compile(
    r"[ \t]*[:.\u2013\u2014-][ \t]*(?P<name>[^\W\d_].{1,60}?)(?=[ \t]*(?:[(:\u2013\u2014]|[ \t]-[ \t]|$))"
)
_STORY = re.compile(r"user[ \t]+story[ \t]+(?P<number>\d{1,4})", re.IGNORECASE)
# `Tests (T004-T007)`: the words only say what the tasks in the brackets are.
_NAMED = re.compile(
    rf"(?:\b(?!T\d|phase\b|or\b|not?\b|except\b|unless\b|if\b)[a-z][\w&-]*[ \t]+){{1,4}}"
    rf"\((?P<names>(?:{_TASK}|phase[ \t]+{_NUMBER_OF_PHASE}\+?|and|to|through|[\s,&\u2013\u2014-])+)\)",
    re.ASCII | re.IGNORECASE,
)
_NO_DEPENDENCIES = re.compile(
    r"\bno[ \t]+(?:\w+[ \t]+)?dependenc(?:y|ies)\b(?:[ \t]+on[ \t]+others?\b(?:[ \t]+\w+)?)?(?![ \t]+on\b)",
    re.IGNORECASE,
)
_ABOUT_ORDER = re.compile(r"dependenc|order", re.IGNORECASE)
_NOT_UNDERSTOOD = "reads like a dependency, and is not understood"
# What is longer is prose; blanks are counted once.
_LONGEST = 1000


def _read(task: ReadTask, source: Source) -> None:
    title = task.title
    while True:
        if not task.number and (number := _NUMBER.match(title)):
            task.number, title = number["number"], title[number.end() :]
        elif label := _LABEL.match(title):
            task.labels.append(label["label"].strip())
            title = title[label.end() :]
        else:
            break
    if not task.number:
        task.number, title = split_number(title)
    if task.checkbox.box.mark == "-":
        task.skip_reason = f"marked [-] in {PurePosixPath(source.path).name}"
    task.title = title.strip() or task.number or task.title


class _Names:
    """What the texts of a file call its tasks and phases."""

    def __init__(self, outline: Outline) -> None:
        self.phases: dict[str, str] = {}
        """What links call phases, with their headings."""
        self._others: dict[str, str] = {}
        for section in outline.sections:
            if phase := _PHASE.match(section.heading):
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
        for reference in _REFERENCE.findall(rest):
            names += self._phases(phase) if (phase := _PHASE.match(reference)) else [f"T{reference[1:]}"]
        return [] if _FILLERS.sub("", _REFERENCE.sub("", rest)) else list(dict.fromkeys(names))

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


def _links(outline: Outline, read: Sequence[ReadTask], _phases: Mapping[int, str]) -> Found:
    found = Found()
    names = _Names(outline)
    found.phase_names.update(names.phases)
    by_line = {task.checkbox.line: task for task in read}
    links: list[Link] = []
    for task in read:
        links += _from_title(task, names, found.problems)
        if task.skip_reason and (reason := _REASON.fullmatch(task.title)):
            task.title, task.skip_reason = reason["title"], reason["reason"]
    for passage in outline.paragraphs:
        owner = by_line.get(passage.checkbox.line) if passage.checkbox else None
        about_order = bool(_ABOUT_ORDER.search(passage.section.heading))
        for sentence in _sentences(spaced_once(passage.content)):
            if _SEEMS_LINK.search(sentence):
                if about_order or _REFERENCE.search(sentence) or (owner and _EXPLICIT.search(sentence)):
                    links += _from_sentence(sentence, passage, owner, names, found.problems)
            elif _SEEMS_WEAK.search(sentence) and (about_order or owner is None):
                is_named = len(set(_REFERENCE.findall(sentence))) > 1
                links += _from_sentence(sentence, passage, owner, names, found.problems if is_named else [])
    for passage in outline.code:
        if _ABOUT_ORDER.search(passage.section.heading):
            links += _from_diagram(passage, names, found.problems)
    links += _from_headings_and_tables(outline, read, names, found.problems)
    found.links = list({link.edge: link for link in reversed(links)}.values())[::-1]
    return found


def _sentences(text: str) -> Iterator[str]:
    """The parts of a text of which each says one thing about the order; a dash begins another one."""
    for sentence in re.split(r"(?<=[.;])[ \t]+", _NO_DEPENDENCIES.sub("", text)):
        said: list[str] = []
        for part in re.split(r"[ \t]+[-\u2013\u2014][ \t]+(?!T\d)", sentence):
            if said and _SEEMS_LINK.search(said[-1]):
                yield " - ".join(filter(None, said))
                said = []
            said.append(part)
        yield " - ".join(filter(None, said))


def _from_title(task: ReadTask, names: _Names, problems: list[Problem]) -> Iterator[Link]:
    """What a title says in brackets or at its end, which is taken out of it."""
    title = spaced_once(task.title)
    for pattern in (_IN_BRACKETS, _AT_END) if len(title) <= _LONGEST else ():
        for found in pattern.finditer(title):
            others = names.references(found["rest"])
            if others:
                text = found[0].strip()
                for other in others:
                    link = task.blocked_by(other, text)
                    is_before = found.groupdict().get("before")
                    yield replace(link, source=link.target, target=link.source) if is_before else link
                title = title.replace(found[0], "", 1).strip() or title
                task.title = title
    if _EXPLICIT.search(task.title) or (_SEEMS_LINK.search(task.title) and _REFERENCE.search(task.title)):
        problems.append(task.problem(ProblemKind.LINK, f"the title {_NOT_UNDERSTOOD}"))


def _from_headings_and_tables(
    outline: Outline, read: Sequence[ReadTask], names: _Names, problems: list[Problem]
) -> Iterator[Link]:
    for section in outline.sections:
        yield from _from_heading(section, names, problems)
    in_tables = table_links(outline.tables, read, names.reader(read))
    problems += in_tables.problems
    yield from in_tables.links


def _from_heading(section: Section, names: _Names, problems: list[Problem]) -> Iterator[Link]:
    """What the heading of a phase says in brackets."""
    own, heading = _own_phase(section), spaced_once(section.heading)
    for found in _IN_BRACKETS.finditer(heading) if own and len(heading) <= _LONGEST else ():
        others, text = names.references(found["rest"]), found[0].strip()
        if not others and _REFERENCE.search(found["rest"]):
            problems.append(Problem(ProblemKind.LINK, section.line, heading, f"{text}: this {_NOT_UNDERSTOOD}"))
        for other in others:
            ends = (own, other) if found["before"] else (other, own)
            yield Link(dependency_pb.DEPENDENCY_KIND_BLOCKS, *ends, section.line, heading, text)


def _own_phase(section: Section) -> str:
    """What links call the phase that a section is; empty for none."""
    phase = _PHASE.match(section.heading)
    return _name_of_phase(phase["number"]) if phase else ""


def _from_sentence(
    sentence: str, passage: Passage, owner: ReadTask | None, names: _Names, problems: list[Problem]
) -> Iterator[Link]:
    """What a sentence says of the order of tasks and phases; the item that it belongs to need not be named again."""
    is_prose = len(sentence) > _LONGEST
    chain = [] if is_prose else [names.references(part) for part in _ARROW.split(sentence)]
    before, after = list(_BEFORE.finditer(sentence)), list(_AFTER.finditer(sentence))
    if len(chain) == 1 and not before and not after:
        before, after = list(_WEAK_BEFORE.finditer(sentence)), list(_WEAK_AFTER.finditer(sentence))
    if len(chain) == 1 and len(before) + len(after) == 1:
        [keyword] = before or after
        left, right = sentence[: keyword.start()], sentence[keyword.end() :]
        own = owner.reference if owner else _own_phase(passage.section)
        named = [own] if own and not _FILLERS.sub("", left) else names.references(left)
        chain = [named, names.references(right)] if before else [names.references(right), named]
    elif before or after:
        chain = []
    if len(chain) < 2 or not all(chain):
        problems.append(Problem(ProblemKind.LINK, passage.line, sentence[:_LONGEST], f"this {_NOT_UNDERSTOOD}"))
        return
    if sum(len(sources) * len(targets) for sources, targets in pairwise(chain)) > MOST_LINKS:
        reason = f"these are more than {MOST_LINKS:,} dependencies"
        problems.append(Problem(ProblemKind.LINK, passage.line, sentence, reason))
        return
    name = owner.name if owner else ""
    for sources, targets in pairwise(chain):
        for source in sources:
            for target in targets:
                yield Link(dependency_pb.DEPENDENCY_KIND_BLOCKS, source, target, passage.line, name, sentence)


def _from_diagram(passage: Passage, names: _Names, problems: list[Problem]) -> Iterator[Link]:
    """What lines of code with arrows say in a section about the order; what they do not, is said once."""
    odd: list[Problem] = []
    for number, text in enumerate(passage.content.split("\n"), start=passage.line + 1):
        if _ARROW.search(text) or _DOWN.search(text):
            line = replace(passage, line=number)
            yield from _from_sentence(spaced_once(_IN_NODE.sub("", text)).strip(" ;"), line, None, names, odd)
    if odd and len(set(_REFERENCE.findall(passage.content))) > 1:
        problems.append(odd[0])


def _phase(path: Sequence[Section]) -> Sequence[Section]:
    """The heading that says which phase it is; those below it only group its tasks."""
    return next(([section] for section in path if _PHASE.match(section.heading)), path)


DIALECT = Dialect(
    name="spec_kit",
    statuses={**STATUSES, "-": task_pb.TASK_STATUS_SKIPPED},
    # spec-kit counts `[ ]` and `[x]` only.
    marks={**MARKDOWN.marks, task_pb.TASK_STATUS_IN_PROGRESS: " "},
    read=_read,
    links=_links,
    phase=_phase,
    generic_titles=("Tasks",),
)


def parse(data: bytes, source: Source) -> ParsedFile:
    """The boxes of a tasks.md as the tasks of one active plan. Raises FileProblem."""
    return markdown_plan.parse(data, source, DIALECT)
