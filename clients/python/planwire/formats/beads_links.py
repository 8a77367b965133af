"""How the issues of beads belong together: parents, and the links that become dependencies."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from google.protobuf.timestamp_pb2 import Timestamp

from planwire.formats.beads_issues import NOBODY, Issue
from planwire.formats.cycles import closing_edges
from planwire.formats.json_values import text_field, time_field, type_name
from planwire.formats.links import Link, dependencies
from planwire.formats.parsed import Entry, Problem, ProblemKind, Source
from planwire.v1 import dependency_pb2 as dependency_pb

_PARENT = "parent-child"
# What an issue says of another one, where Planwire says the same of the two the other way round.
_FLIPPED_KINDS = {
    "blocks": dependency_pb.DEPENDENCY_KIND_BLOCKS,
    "waits-for": dependency_pb.DEPENDENCY_KIND_BLOCKS,
    "supersedes": dependency_pb.DEPENDENCY_KIND_SUPERSEDES,
}
_KINDS = {
    "discovered-from": dependency_pb.DEPENDENCY_KIND_DISCOVERED_FROM,
    "duplicates": dependency_pb.DEPENDENCY_KIND_DUPLICATES,
}


@dataclass(frozen=True, slots=True)
class _Dependency:
    """What an issue says of another one."""

    issue: Issue
    other: str
    type: str
    created_by: str
    created_at: Timestamp | None

    @property
    def text(self) -> str:
        return f"its dependency on {self.other[:60]} ({self.type[:60]})"

    def link(self) -> Link:
        flipped = _FLIPPED_KINDS.get(self.type)
        source, target = (self.other, self.issue.id) if flipped else (self.issue.id, self.other)
        kind = flipped or _KINDS.get(self.type, dependency_pb.DEPENDENCY_KIND_RELATES)
        return Link(kind, source, target, self.issue.line, self.issue.id, self.text, self.created_by, self.created_at)


def connect(issues: Mapping[str, Issue], source: Source) -> tuple[list[Entry], list[Problem]]:
    """Gives the tasks their parents. The dependencies between them, and the links that can be neither."""
    given, unreadable = _dependencies(issues)
    others, cycles = _set_parents(issues, given)
    task_ids = {name: issue.task.id for name, issue in issues.items()}
    entries, refused = dependencies((each.link() for each in others), task_ids, source)
    return entries, unreadable + cycles + refused


def _dependencies(issues: Mapping[str, Issue]) -> tuple[list[_Dependency], list[Problem]]:
    """What the issues say of each other, and what of it cannot be read."""
    given: list[_Dependency] = []
    problems: list[Problem] = []
    for issue in issues.values():
        for item in issue.dependencies:
            try:
                given.append(_dependency(issue, item))
            except ValueError as error:
                problems.append(issue.problem(ProblemKind.LINK, f"one of its dependencies: {error}"))
        parent = _Dependency(issue, issue.parent, _PARENT, NOBODY, None)
        if parent.other and not any(each.issue is issue and each.type == _PARENT for each in given):
            given.append(parent)
    return given, problems


def _dependency(issue: Issue, item: Any) -> _Dependency:
    if not isinstance(item, dict):
        raise ValueError(f"it must be an object, not {type_name(item)}")
    owner, other, kind = (text_field(item, name) for name in ("issue_id", "depends_on_id", "type"))
    # Other writers of the same file, and those that print the other issue as a whole, say it so.
    kind = kind or text_field(item, "dep_type") or text_field(item, "dependency_type")
    if not other and ("dep_type" in item or "dependency_type" in item):
        other = text_field(item, "id")
    if not other:
        raise ValueError("depends_on_id is missing")
    if owner not in ("", issue.id):
        raise ValueError(f"its issue_id is {owner[:60]}")
    created_by = text_field(item, "created_by") or NOBODY
    return _Dependency(issue, other, kind or "blocks", created_by, time_field(item, "created_at"))


def _set_parents(issues: Mapping[str, Issue], given: Iterable[_Dependency]) -> tuple[list[_Dependency], list[Problem]]:
    """Makes the first parent of each issue its task's parent. What is left of the dependencies, and cycles."""
    parents: dict[str, _Dependency] = {}
    others: list[_Dependency] = []
    for each in given:
        if each.type == _PARENT and each.other in issues and each.issue.id not in parents:
            parents[each.issue.id] = each
        else:
            others.append(each)
    cycles = closing_edges((child, each.other) for child, each in parents.items())
    problems = []
    for child, each in parents.items():
        if cycle := cycles.get((child, each.other)):
            reason = f"{each.text}: it closes the cycle {cycle}; the task has no parent"
            problems.append(each.issue.problem(ProblemKind.LINK, reason))
        else:
            each.issue.task.parent_task_id = issues[each.other].task.id
    return others, problems
