"""Reads the records of a file as the tasks of one plan, each by itself: one that is wrong leaves the others alone."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from planwire.formats.cycles import closing_edges
from planwire.formats.links import Link, dependencies
from planwire.formats.parsed import Entry, ParsedFile, Problem, ProblemKind, Source, in_order
from planwire.v1 import plan_pb2 as plan_pb
from planwire.v1 import task_pb2 as task_pb
from planwire.v1 import transfer_service_pb2 as import_pb


@dataclass(frozen=True, slots=True)
class Item:
    """A record: where it stands, what the file calls it, and what tells it from the others of the plan.

    `begin` is that of the Entry.
    """

    line: int
    name: str
    key: tuple[str | int, ...]
    file: str = ""
    begin: int = -1

    def problem(self, kind: ProblemKind, reason: str) -> Problem:
        """Something that is to be said about the record."""
        return Problem(kind, self.line, self.name, reason, self.file)


Build = Callable[[task_pb.Task], list[str]]
"""Fills a task, and returns what is to be said about it. Raises ValueError where the record makes no task."""


Tell = Callable[[import_pb.ImportedTask], None]


def by_title() -> Callable[..., Item]:
    """Makes items of records that bear no number: their title tells them apart, and among equal ones which it is."""
    uses: Counter[str] = Counter()

    def item(line: int, title: str, file: str = "", begin: int = -1) -> Item:
        uses[title] += 1
        name = title if uses[title] == 1 else f"{title} ({uses[title]})"
        return Item(line, name, ("title", title, uses[title]), file, begin)

    return item


@dataclass
class TaskList:
    """The tasks of a plan, in the order in which they are read. Links name them by their names."""

    source: Source
    plan: plan_pb.Plan
    problems: list[Problem] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    parents: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Of each task that says so the name of its parent, and how the file says it."""
    items: int = 0
    _tasks: dict[str, tuple[Item, import_pb.ImportedTask]] = field(default_factory=dict)

    def read(self, item: Item, build: Build, tell: Tell = lambda _: None) -> bool:
        """Whether the record makes a task; where it makes none, the problems say why. `tell` adds its history."""
        if item.name in self._tasks:
            first = self._tasks[item.name][0]
            self.skip(item, f"the one in {first.file or f'line {first.line}'} has the same id")
            return False
        task = task_pb.Task(id=self.source.id("task", *item.key), plan_id=self.plan.id, order_index=len(self._tasks))
        try:
            notes = build(task)
        except ValueError as error:
            self.skip(item, str(error))
            return False
        self.items += 1
        record = import_pb.ImportedTask(task=task)
        tell(record)
        self._tasks[item.name] = (item, record)
        self.problems += (item.problem(ProblemKind.NOTE, note) for note in notes)
        return True

    def skip(self, item: Item, reason: str) -> None:
        """Leaves a record out."""
        self.items += 1
        self.problems.append(item.problem(ProblemKind.SKIPPED, reason))

    def note_link(self, item: Item, reason: str) -> None:
        """Leaves a link of a record out."""
        self.problems.append(item.problem(ProblemKind.LINK, reason))

    def parsed(self) -> ParsedFile:
        """All that was read."""
        self._set_parents()
        plan = Entry(import_pb.ImportRecord(plan=import_pb.ImportedPlan(plan=self.plan)), 1, self.plan.name)
        entries = [
            Entry(import_pb.ImportRecord(task=record), item.line, item.name, item.file, item.begin)
            for item, record in self._tasks.values()
        ]
        task_ids = {name: record.task.id for name, (_, record) in self._tasks.items()}
        edges, refused = dependencies(self.links, task_ids, self.source)
        refused = [self._in_file(problem) for problem in refused]
        return ParsedFile(
            self.items,
            in_order([plan, *entries, *edges]),
            sorted([*self.problems, *refused], key=lambda problem: (problem.file, problem.line)),
        )

    def _set_parents(self) -> None:
        given = {
            child: (parent, text)
            for child, (parent, text) in self.parents.items()
            if child in self._tasks
            if self._is_there(child, parent, text)
        }
        cycles = closing_edges((child, parent) for child, (parent, _) in given.items())
        for child, (parent, text) in given.items():
            item, record = self._tasks[child]
            if cycle := cycles.get((child, parent)):
                reason = f"{text}: it closes the cycle {cycle}; the task has no parent"
                self.problems.append(item.problem(ProblemKind.LINK, reason))
            else:
                record.task.parent_task_id = self._tasks[parent][1].task.id

    def _is_there(self, child: str, parent: str, text: str) -> bool:
        if parent in self._tasks:
            return True
        item = self._tasks[child][0]
        place = "folder" if item.file else "file"
        self.problems.append(item.problem(ProblemKind.LINK, f"{text} is not among the tasks of the {place}"))
        return False

    def _in_file(self, problem: Problem) -> Problem:
        item = self._tasks[problem.name][0]
        return item.problem(problem.kind, problem.reason)
