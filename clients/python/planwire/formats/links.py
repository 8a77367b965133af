"""What a file says about how its items belong together, made into dependencies."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from google.protobuf.timestamp_pb2 import Timestamp

from planwire.formats.cycles import closing_edges
from planwire.formats.parsed import Entry, Problem, ProblemKind, Source
from planwire.v1 import dependency_pb2 as dependency_pb
from planwire.v1 import transfer_service_pb2 as import_pb


@dataclass(frozen=True, slots=True)
class Link:
    """`source kind target`, such as `source blocks target`, between what a file calls its items.

    `text` is how the file says it, for messages; `line` and `name` are the item's that says it.
    """

    kind: dependency_pb.DependencyKind
    source: str
    target: str
    line: int
    name: str
    text: str
    created_by: str = ""
    created_at: Timestamp | None = None

    @property
    def edge(self) -> tuple[dependency_pb.DependencyKind, str, str]:
        """What no two dependencies share."""
        return self.kind, self.source, self.target


def dependencies(
    links: Iterable[Link],
    task_ids: Mapping[str, str],
    source: Source,
    phase_ids: Mapping[str, str] = MappingProxyType({}),
) -> tuple[list[Entry], list[Problem]]:
    """The dependencies between the tasks and phases of a file, and the links that can be none.

    The ids are by what the file calls its items and phases.
    """
    ends = {
        **{name: dependency_pb.DependencyEnd(phase_id=id_) for name, id_ in phase_ids.items()},
        **{name: dependency_pb.DependencyEnd(task_id=id_) for name, id_ in task_ids.items()},
    }
    entries: list[Entry] = []
    problems: list[Problem] = []
    possible: dict[tuple[dependency_pb.DependencyKind, str, str], Link] = {}
    for link in links:
        missing = [end for end in (link.source, link.target) if end not in ends]
        if missing:
            problems.append(_problem(link, f"{missing[0]} is not among the tasks of the file"))
        elif link.source == link.target:
            problems.append(_problem(link, "it would wait for or belong to itself"))
        elif link.edge in possible:
            problems.append(_problem(link, f"the same as {possible[link.edge].text}", ProblemKind.NOTE))
        else:
            possible[link.edge] = link
    blocking = (link for link in possible.values() if link.kind == dependency_pb.DEPENDENCY_KIND_BLOCKS)
    closing = closing_edges((link.source, link.target) for link in blocking)
    for link in possible.values():
        cycle = closing.get((link.source, link.target))
        if cycle and link.kind == dependency_pb.DEPENDENCY_KIND_BLOCKS:
            problems.append(_problem(link, f"it closes the cycle {cycle}, where `->` is `blocks`"))
        else:
            entries.append(Entry(_record(link, ends, source), link.line, link.name))
    return entries, problems


def _problem(link: Link, reason: str, kind: ProblemKind = ProblemKind.LINK) -> Problem:
    return Problem(kind, link.line, link.name, f"{link.text}: {reason}")


def _record(link: Link, ends: Mapping[str, dependency_pb.DependencyEnd], source: Source) -> import_pb.ImportRecord:
    kind = dependency_pb.DependencyKind.Name(link.kind)
    source_end, target_end = ends[link.source], ends[link.target]
    # One of the two is empty.
    source_id, target_id = source_end.task_id or source_end.phase_id, target_end.task_id or target_end.phase_id
    return import_pb.ImportRecord(
        dependency=dependency_pb.Dependency(
            id=source.id("dependency", kind, source_id, target_id),
            source=source_end,
            target=target_end,
            kind=link.kind,
            created_by=link.created_by,
            created_at=link.created_at,
        )
    )
