"""The tasks.md of Kiro, with its waves, optional tasks and requirements. docs/formats.md says how each is read."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from planwire.formats import markdown_plan
from planwire.formats.dialect import Dialect, Found, ReadTask
from planwire.formats.json_values import loads, number_text, refuse_repeated
from planwire.formats.links import Link
from planwire.formats.markdown import split_number
from planwire.formats.markdown_outline import Outline, Passage, Section
from planwire.formats.parsed import ParsedFile, Problem, ProblemKind, Source
from planwire.formats.stated_links import stated_links
from planwire.v1 import dependency_pb2 as dependency_pb
from planwire.v1 import task_pb2 as task_pb

# `_Requirements: 1.1, 1.2_` and `**Validates: Requirements 1.2**`.
_REQUIREMENTS = re.compile(r"[_*]{1,2}Requirements?:?([^_*\n]++)[_*]{1,2}", re.IGNORECASE)
_VALIDATES = re.compile(r"[_*]{1,2}Validates:?([^_*\n]++)[_*]{1,2}", re.IGNORECASE)
_BETWEEN_NUMBERS = re.compile(r"[,;]|\band\b|\bRequirements?\b:?", re.IGNORECASE)
# The star of an optional task where people put it themselves: `1.2* x` and `* 1.2 x`, and not behind the box.
_STAR = re.compile(r"(?P<number>\d{1,9}(?:\.\d{1,9}){0,9})\.?\\?\*(?=[ \t])|\\?\*[ \t]+(?=\d)", re.ASCII)
_NO_PHASES = {"tasks", "implementation tasks"}


def _read(task: ReadTask, _source: Source) -> None:
    if star := _STAR.match(task.title):
        task.labels = ["optional"]
        task.title = f"{star['number']}.{task.title[star.end() :]}" if star["number"] else task.title[star.end() :]
    task.number, task.title = split_number(task.title)
    if task.checkbox.box.mark == "~":
        task.metadata["mark"] = "~"
    for name, pattern in (("requirements", _REQUIREMENTS), ("validates", _VALIDATES)):
        found = _BETWEEN_NUMBERS.split(",".join(pattern.findall(f"{task.title}\n{task.description}")))
        if numbers := [number.strip() for number in found if number.strip()]:
            task.metadata[name] = list(dict.fromkeys(numbers))
        task.title = pattern.sub("", task.title).strip() or task.title


def _phase(path: Sequence[Section]) -> Sequence[Section]:
    """The headings without the one that says that tasks follow."""
    return [section for section in path if section.heading.lower() not in _NO_PHASES]


def _links(outline: Outline, read: Sequence[ReadTask], phases: Mapping[int, str]) -> Found:
    """What is stated; and each task of a wave waits for those of the wave before that are not optional."""
    found = stated_links(outline, read, phases)
    tasks = {task.number: task for task in reversed(read) if task.number}
    for passage in outline.code:
        if '"waves"' not in passage.content:
            continue
        try:
            waves = list(_read_waves(passage))
        except ValueError as error:
            found.problems.append(Problem(ProblemKind.LINK, passage.line, "", f"the waves are not read: {error}"))
            continue
        before: list[str] = []
        for number, wave in waves:
            text = f"its place in wave {number}"
            for name in wave:
                if name not in tasks:
                    reason = f"{text}: {name} is not among the tasks of the file"
                    found.problems.append(Problem(ProblemKind.LINK, passage.line, name, reason))
                    continue
                kind = dependency_pb.DEPENDENCY_KIND_BLOCKS
                found.links += (Link(kind, blocker, name, passage.line, tasks[name].name, text) for blocker in before)
            # Where all of a wave are optional, the next one waits for what came before that.
            before = [name for name in wave if name in tasks and "optional" not in tasks[name].labels] or before
    found.links = list({link.edge: link for link in reversed(found.links)}.values())[::-1]
    return found


def _read_waves(passage: Passage) -> Iterator[tuple[str, list[str]]]:
    """The numbers of the waves, with the numbers of their tasks. Raises ValueError."""
    try:
        value = loads(passage.content)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} in line {passage.line + error.lineno}") from None
    refuse_repeated(value)
    waves = value.get("waves") if isinstance(value, dict) else None
    if not isinstance(waves, list):
        raise ValueError("`waves` is no list")
    for index, wave in enumerate(waves):
        tasks = wave.get("tasks") if isinstance(wave, dict) else None
        if not isinstance(tasks, list):
            raise ValueError(f"wave {index} has no list `tasks`")
        refuse_repeated(wave)
        # Numbers are as they are written: 1.10 is not 1.1.
        yield str(wave.get("id", index)), list(dict.fromkeys(number_text(task) or str(task) for task in tasks))


DIALECT = Dialect(
    name="kiro",
    statuses={
        " ": task_pb.TASK_STATUS_PENDING,
        "x": task_pb.TASK_STATUS_COMPLETED,
        "-": task_pb.TASK_STATUS_IN_PROGRESS,
        "/": task_pb.TASK_STATUS_IN_PROGRESS,
        "~": task_pb.TASK_STATUS_PENDING,
    },
    # Kiro has no mark for what was left out or failed.
    marks={
        task_pb.TASK_STATUS_PENDING: " ",
        task_pb.TASK_STATUS_APPROVED: " ",
        task_pb.TASK_STATUS_IN_PROGRESS: "-",
        task_pb.TASK_STATUS_COMPLETED: "x",
        task_pb.TASK_STATUS_FAILED: " ",
    },
    read=_read,
    links=_links,
    phase=_phase,
    generic_titles=("Implementation Plan", "Tasks"),
)


def parse(data: bytes, source: Source) -> ParsedFile:
    """The boxes of a tasks.md as the tasks of one active plan. Raises FileProblem."""
    return markdown_plan.parse(data, source, DIALECT)
