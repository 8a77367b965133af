"""The tasks.md of spec-kit, with what it says of the order of its tasks. docs/formats.md says how each is read."""

import re
from collections.abc import Iterator, Mapping, Sequence
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
from planwire.formats.references import MOST_LINKS, spaced_once
from planwire.formats.spec_kit_names import FILLERS, PHASE, REFERENCE, TASK, Names, own_phase
from planwire.formats.table_links import table_links
from planwire.formats.wave_lines import wave_lines
from planwire.v1 import dependency_pb2 as dependency_pb
from planwire.v1 import task_pb2 as task_pb

# What stands before the words of a title: `T001` and labels such as `[P]` and `[US1]`.
_NUMBER = re.compile(
    rf"(?P<quote>\*\*|`|)(?P<number>{TASK})[.:]?(?P=quote)[.:]?(?:[ \t]+[-\u2013\u2014](?=[ \t]))?(?:[ \t]+|$)",
    re.ASCII,
)
# `[name][reference]` is a link, but not where it begins as labels do.
_LABEL = re.compile(r"\[(?P<label>(?:P|US\d{1,4})(?=\]\[)|[^\[\]`]{1,40}(?=\](?![(\[])))\][ \t]*")
_REASON = re.compile(
    r"(?P<title>(?:`[^`]*`|[^`])*)(?<=\S)(?::[ \t]+|[ \t]+[-\u2013\u2014][ \t]+)(?P<reason>\S.*?)", re.DOTALL
)
_DEPENDS = r"depends?[ \t]+(?:up)?on|blocked[ \t-]*by|after|requires?|needs?|waits?[ \t]+(?:for|on)"
_REQUIRED = r"(?:(?:is|are)[ \t]+)?(?:required[ \t]+by|(?:a[ \t]+)?prerequisites?[ \t]+(?:for|of))"
# `(depends on T001, T002)`, `(blocks T005)` and `**Depends on**: T001` in a title.
_IN_BRACKETS = re.compile(
    rf"[ \t]*[(\[](?:(?P<before>blocks|before|{_REQUIRED})|{_DEPENDS}|depends|dependenc(?:y|ies)|prerequisites?|"
    r"deps?)\b:?[ \t]*(?P<rest>[^()\[\]]*)[)\]]",
    re.IGNORECASE,
)
_AT_END = re.compile(
    r"[ \t]*[-\u2013\u2014;,.]?[ \t]*[*_]{0,2}\b(?:depends?[ \t]+on|dependency|dependencies|blocked[ \t]+by)\b"
    r":?[*_]{0,2}:?[ \t]*(?P<rest>[^()]*)$",
    re.IGNORECASE,
)
_ARROW = re.compile(r"[-=]>|[\u2192\u21d2]")
# Between the lines of a diagram, and what stands in the boxes of one.
_DOWN = re.compile(r"[\u2191\u2193\u25bc\u25b2\u2514\u251c]")
_IN_NODE = re.compile(r"(?<=\w)[ \t]?\[[^\]]*\]+|(?<=\w)\([^)]*\)+|(?<=\w)\{[^}]*\}+")
_BEFORE = re.compile(rf"\b(?:before|blocks?|precedes?|{_REQUIRED})\b", re.IGNORECASE)
_AFTER = re.compile(rf"\b(?:starts?[ \t]+after|{_DEPENDS}|follows?)\b", re.IGNORECASE)
_SEEMS_LINK = re.compile(
    rf"\b(?:{_DEPENDS}|{_REQUIRED}|depend\w*|before|block(?:s|ing)?|precedes?|follows?|prerequisites?)\b|\bdeps?:|{_ARROW.pattern}",
    re.IGNORECASE,
)
# These say it only between tasks and phases: `Phase 2 begins once Phase 1 is done`.
_WEAK_BEFORE = re.compile(r"\b(?:then|unblocks?)\b", re.IGNORECASE)
_WEAK_AFTER = re.compile(r"\b(?:(?:waits?|blocked)[ \t]+until|once|when|until|builds?[ \t]+(?:up)?on)\b", re.IGNORECASE)
_SEEMS_WEAK = re.compile(rf"{_WEAK_BEFORE.pattern}|{_WEAK_AFTER.pattern}|<[-=]|[\u2190\u21d0]", re.IGNORECASE)
_EXPLICIT = re.compile(r"\b(?:depend\w*[ \t]+on|blocked[ \t]+by)\b", re.IGNORECASE)
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


def _links(outline: Outline, read: Sequence[ReadTask], _phases: Mapping[int, str]) -> Found:
    found = Found()
    names = Names(outline)
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
                if about_order or REFERENCE.search(sentence) or (owner and _EXPLICIT.search(sentence)):
                    links += _from_sentence(sentence, passage, owner, names, found.problems)
            elif _SEEMS_WEAK.search(sentence) and (about_order or owner is None):
                is_named = len(set(REFERENCE.findall(sentence))) > 1
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


def _from_title(task: ReadTask, names: Names, problems: list[Problem]) -> Iterator[Link]:
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
    if _EXPLICIT.search(task.title) or (_SEEMS_LINK.search(task.title) and REFERENCE.search(task.title)):
        problems.append(task.problem(ProblemKind.LINK, f"the title {_NOT_UNDERSTOOD}"))


def _from_headings_and_tables(
    outline: Outline, read: Sequence[ReadTask], names: Names, problems: list[Problem]
) -> Iterator[Link]:
    for section in outline.sections:
        yield from _from_heading(section, names, problems)
    reader = names.reader(read)
    for found in (wave_lines(outline, read, reader), table_links(outline.tables, read, reader)):
        problems += found.problems
        yield from found.links


def _from_heading(section: Section, names: Names, problems: list[Problem]) -> Iterator[Link]:
    """What the heading of a phase says in brackets."""
    own, heading = own_phase(section), spaced_once(section.heading)
    for found in _IN_BRACKETS.finditer(heading) if own and len(heading) <= _LONGEST else ():
        others, text = names.references(found["rest"]), found[0].strip()
        if not others and REFERENCE.search(found["rest"]):
            problems.append(Problem(ProblemKind.LINK, section.line, heading, f"{text}: this {_NOT_UNDERSTOOD}"))
        for other in others:
            ends = (own, other) if found["before"] else (other, own)
            yield Link(dependency_pb.DEPENDENCY_KIND_BLOCKS, *ends, section.line, heading, text)


def _from_sentence(
    sentence: str, passage: Passage, owner: ReadTask | None, names: Names, problems: list[Problem]
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
        own = owner.reference if owner else own_phase(passage.section)
        named = [own] if own and not FILLERS.sub("", left) else names.references(left)
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


def _from_diagram(passage: Passage, names: Names, problems: list[Problem]) -> Iterator[Link]:
    """What lines of code with arrows say in a section about the order; what they do not, is said once."""
    odd: list[Problem] = []
    for number, text in enumerate(passage.content.split("\n"), start=passage.line + 1):
        if _ARROW.search(text) or _DOWN.search(text):
            line = replace(passage, line=number)
            yield from _from_sentence(spaced_once(_IN_NODE.sub("", text)).strip(" ;"), line, None, names, odd)
    if odd and len(set(REFERENCE.findall(passage.content))) > 1:
        problems.append(odd[0])


def _phase(path: Sequence[Section]) -> Sequence[Section]:
    """The heading that says which phase it is; those below it only group its tasks."""
    return next(([section] for section in path if PHASE.match(section.heading)), path)


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
