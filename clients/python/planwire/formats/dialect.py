"""What a dialect of Markdown says of its own: how a box becomes a task, what its marks mean, what waits for what."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from planwire.formats.links import Link
from planwire.formats.markdown_outline import Checkbox, Outline, Section
from planwire.formats.parsed import Problem, ProblemKind, Source
from planwire.v1 import dependency_pb2 as dependency_pb
from planwire.v1 import task_pb2 as task_pb


@dataclass(slots=True)
class ReadTask:
    """What a dialect makes of a box."""

    checkbox: Checkbox
    title: str
    status: task_pb.TaskStatus
    description: str = ""
    number: str = ""
    """What the file calls the task, such as `T001` or `1.2`; it may be empty."""
    labels: list[str] = field(default_factory=list)
    skip_reason: str = ""
    metadata: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    id: str = ""

    def problem(self, kind: ProblemKind, reason: str) -> Problem:
        """A problem in the line of the task."""
        return Problem(kind, self.checkbox.line, self.name, reason)

    @property
    def name(self) -> str:
        """What messages call it."""
        return f"{self.number} {self.title}".strip()

    @property
    def reference(self) -> str:
        """What links call it."""
        return self.number or f"line {self.checkbox.line}"

    def blocked_by(self, other: str, text: str) -> Link:
        """The link that the task waits for another one, as the file says it with `text`."""
        kind = dependency_pb.DEPENDENCY_KIND_BLOCKS
        return Link(kind, other, self.reference, self.checkbox.line, self.name, text)


@dataclass(slots=True)
class Found:
    """The links of a file, and what is to be said about them. Phases have names of their own in links."""

    links: list[Link] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    phase_names: dict[str, str] = field(default_factory=dict)
    """What links call phases, with the names of the phases."""


def _whole_path(path: Sequence[Section]) -> Sequence[Section]:
    return path


@dataclass(frozen=True, slots=True)
class Dialect:
    """A way to write plans in Markdown."""

    name: str
    """What the metadata calls it."""
    statuses: Mapping[str, task_pb.TaskStatus]
    """By mark. Any other mark means pending, and is reported."""
    marks: Mapping[task_pb.TaskStatus, str]
    """What is written for a status; a status that is not here is not written."""
    read: Callable[[ReadTask, Source], None]
    """Takes apart the title and the text of a task."""
    links: Callable[[Outline, Sequence[ReadTask], Mapping[int, str]], Found]
    """Finds what waits for what. The mapping has the names of the phases that sections are, by their lines."""
    joins_lines: bool = True
    """Whether a title goes on in the lines of its paragraph; else these belong to the description."""
    phase: Callable[[Sequence[Section]], Sequence[Section]] = _whole_path
    """Which of the headings that a box stands under make its phase."""
    generic_titles: Sequence[str] = ()
    """With what the heading of every file begins: the plan is called what follows it."""
