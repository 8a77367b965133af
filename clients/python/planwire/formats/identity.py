"""Which tasks of a plan those of its file are, where the file's text is all that tells them apart.

A task without a number is known by its place and title, a phase by its heading. So a text that was changed looks like
another task, and the task that bore the old text like one that is gone: the two are brought together here.
"""

import re
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import islice, permutations

from planwire.formats.parsed import Entry, Source
from planwire.v1.dependency_pb2 import DependencyEnd, DependencyKind
from planwire.v1.phase_pb2 import Phase
from planwire.v1.task_pb2 import Task
from planwire.v1.transfer_service_pb2 import ImportRecord

METADATA = "file"
"""The key of the metadata of plans and tasks under which an import keeps what it needs to know them again."""
_KNOWN_AS = "known_as"
_LEAST_ALIKE = 0.6
_LEAST_SHARED = 0.5
# Comparing each with each of more would take long, and so many are not re-worded in one place at once.
_MOST = 100
_NAME_BASED = 5
# In place of an id: of a task that is none of those before.
_UNKNOWN = "?"
_NUMBER = re.compile(r"\d+")
# Shorter ones are in many titles: "the".
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Matched:
    """The entries with the ids of what they are, and the tasks that came from the file and are no longer in it."""

    entries: list[Entry]
    gone: list[Task]


def matched(entries: Sequence[Entry], tasks: Sequence[Task], phases: Sequence[Phase], source: Source) -> Matched:
    """Finds what each phase and task of a file is among those that the file's plans have."""
    new_tasks = [entry.record.task.task for entry in entries if entry.record.HasField("task")]
    new_phases = [entry.record.phase for entry in entries if entry.record.HasField("phase")]
    ids = _phases(new_phases, new_tasks, phases, tasks)
    found = _Tasks(new_tasks, tasks, ids)
    ids |= found.ids
    here = set(ids.values()) | {task.id for task in new_tasks if task.id not in ids}
    gone = [task for task in tasks if task.id not in here and uuid.UUID(task.id).version == _NAME_BASED]
    changed = {old: new for old, new in ids.items() if old != new}
    if not changed:
        return Matched(list(entries), gone)
    return Matched([_with_ids(entry, changed, source) for entry in entries], gone)


def alike(titles: Iterable[str], others: Iterable[str]) -> float:
    """How much of the smaller one of two sets of titles is in the other, from 0 to 1."""
    first, second = set(titles), set(others)
    return len(first & second) / max(1, min(len(first), len(second)))


def _phases(
    new: Sequence[Phase], new_tasks: Iterable[Task], phases: Sequence[Phase], tasks: Iterable[Task]
) -> dict[str, str]:
    """The ids of phases by those that the file gives them: of what has the name, the id, or most of the tasks."""
    by_name = {(phase.plan_id, phase.name): phase.id for phase in phases}
    ids = {phase.id: found for phase in new if (found := by_name.get((phase.plan_id, phase.name)))}
    left = {phase.id: phase for phase in phases if phase.id not in ids.values()}
    missing = [phase for phase in new if phase.id not in ids]
    for phase in missing:
        if left.pop(phase.id, None):
            ids[phase.id] = phase.id
    titles, new_titles = _titles(tasks), _titles(new_tasks)
    for phase in missing:
        if phase.id in ids:
            continue
        here = [other for other in left.values() if other.plan_id == phase.plan_id]
        shares = {other.id: alike(new_titles[phase.id], titles[other.id]) for other in here}
        best = max(shares, key=shares.__getitem__, default="")
        if best and shares[best] >= _LEAST_SHARED:
            ids[phase.id] = best
            del left[best]
        elif phase.id in ids.values():
            ids[phase.id] = _another(phase.id)
    return ids


def _another(id_: str) -> str:
    """Instead of an id that something else has kept."""
    return str(uuid.uuid5(uuid.UUID(id_), "another"))


def _titles(tasks: Iterable[Task]) -> Mapping[str, set[str]]:
    titles: dict[str, set[str]] = defaultdict(set)
    for task in tasks:
        titles[task.phase_id].add(task.title)
    return titles


class _Tasks:
    """Finds tasks by their number, by what they were known as, by a like title in the same place, or by the title."""

    def __init__(self, new: Sequence[Task], known: Sequence[Task], phase_ids: Mapping[str, str]) -> None:
        self.ids: dict[str, str] = {}
        self._phase_ids = phase_ids
        known_as = {_known_as(task): task for task in known if _known_as(task)}
        by_id = {task.id: task for task in known if not _known_as(task)}
        for task in new:
            if exact := known_as.get(task.id) or by_id.get(task.id):
                self.ids[task.id] = exact.id
        taken = set(self.ids.values())
        self._left = {task.id: task for task in known if task.id not in taken and not task.external_ref}
        missing = [task for task in new if task.id not in self.ids and not task.external_ref]
        self._pair_in_places(missing)
        self._pair_by_title(missing)
        self._pair_between_neighbours(new, known)
        known_ids = {task.id for task in known}
        for task in missing:
            if task.id not in self.ids and task.id in known_ids:
                self.ids[task.id] = _another(task.id)

    def _pair_in_places(self, missing: Iterable[Task]) -> None:
        by_place: dict[tuple[str, str], list[Task]] = defaultdict(list)
        for other in self._left.values():
            by_place[other.phase_id, other.parent_task_id].append(other)
        # Parents come before their subtasks, so that these find their place.
        for task in missing:
            here = islice((other for other in by_place[self._place(task)] if other.id in self._left), _MOST)
            scores = [(_alike(task.title, other.title), -number, other) for number, other in enumerate(here)]
            how, _, best = max(scores, key=lambda score: score[:2], default=(0.0, 0, task))
            if how >= _LEAST_ALIKE:
                self._pair(task, best)

    def _pair_by_title(self, missing: Iterable[Task]) -> None:
        by_title: dict[str, list[Task]] = defaultdict(list)
        for task in self._left.values():
            by_title[task.title].append(task)
        for task in missing:
            if task.id not in self.ids and by_title[task.title]:
                self._pair(task, by_title[task.title].pop(0))

    def _pair_between_neighbours(self, new: Sequence[Task], known: Sequence[Task]) -> None:
        """Pairs what stands alone between the same two tasks as before, and has a word of the title before."""
        before: dict[tuple[str, str], list[Task]] = defaultdict(list)
        for other in sorted(known, key=lambda task: task.order_index):
            before[other.phase_id, other.parent_task_id].append(other)
        now: dict[tuple[str, str], list[Task]] = defaultdict(list)
        for task in new:
            now[self._place(task)].append(task)
        for place, siblings in now.items():
            ids = ["", *(self.ids.get(task.id, _UNKNOWN) for task in siblings), ""]
            were = ["", *(other.id for other in before[place]), ""]
            between = {
                (were[number], were[number + 2]): other
                for number, other in enumerate(before[place])
                if other.id in self._left and uuid.UUID(other.id).version == _NAME_BASED
            }
            for number, task in enumerate(siblings):
                if task.id in self.ids or task.external_ref:
                    continue
                found = between.get((ids[number], ids[number + 2]))
                if found is not None and _share_a_word(task.title, found.title):
                    self._pair(task, found)

    def _place(self, task: Task) -> tuple[str, str]:
        phase = self._phase_ids.get(task.phase_id, task.phase_id)
        return phase, self.ids.get(task.parent_task_id, task.parent_task_id)

    def _pair(self, task: Task, other: Task) -> None:
        self.ids[task.id] = other.id
        del self._left[other.id]


def _alike(title: str, other: str) -> float:
    if _NUMBER.findall(title) != _NUMBER.findall(other):
        return 0
    # Which of the two comes first makes a difference.
    orders = permutations((title.casefold(), other.casefold()))
    matchers = [SequenceMatcher(None, first, second, autojunk=False) for first, second in orders]
    return 0 if matchers[0].quick_ratio() < _LEAST_ALIKE else max(matcher.ratio() for matcher in matchers)


def _share_a_word(title: str, other: str) -> bool:
    if _NUMBER.findall(title) != _NUMBER.findall(other):
        return False
    return not set(_WORD.findall(title.casefold())).isdisjoint(_WORD.findall(other.casefold()))


def _known_as(task: Task) -> str:
    said = task.metadata.fields[METADATA].struct_value if METADATA in task.metadata.fields else None
    return said.fields[_KNOWN_AS].string_value if said is not None and _KNOWN_AS in said.fields else ""


def _with_ids(entry: Entry, changed: Mapping[str, str], source: Source) -> Entry:
    """The entry with the ids in it replaced. A task remembers the id that its text in the file gives it."""
    record = ImportRecord()
    record.CopyFrom(entry.record)
    match record.WhichOneof("record"):
        case "phase":
            record.phase.id = changed.get(record.phase.id, record.phase.id)
        case "task":
            task = record.task.task
            if task.id in changed:
                task.metadata.update({METADATA: {_KNOWN_AS: task.id}})
                task.id = changed[task.id]
            task.parent_task_id = changed.get(task.parent_task_id, task.parent_task_id)
            task.phase_id = changed.get(task.phase_id, task.phase_id)
            for change in record.task.history:
                change.task_id = task.id
        case "dependency":
            edge = record.dependency
            ends = (_end_id(edge.source), _end_id(edge.target))
            if not changed.keys().isdisjoint(ends):
                for end in (edge.source, edge.target):
                    if named := end.WhichOneof("subject"):
                        setattr(end, named, changed.get(_end_id(end), _end_id(end)))
                kind = DependencyKind.Name(edge.kind)
                edge.id = source.id("dependency", kind, _end_id(edge.source), _end_id(edge.target))
    return replace(entry, record=record)


def _end_id(end: DependencyEnd) -> str:
    return end.task_id or end.phase_id or end.plan_id
