"""What tests look at in a file that was read."""

from collections import Counter

from google.protobuf.message import Message
from planwire.formats.parsed import ParsedFile
from planwire.v1.dependency_pb2 import Dependency, DependencyKind
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan
from planwire.v1.transfer_service_pb2 import ImportedTask


def records(parsed: ParsedFile) -> list[Message]:
    return [entry.record for entry in parsed.entries]


def kinds(parsed: ParsedFile) -> dict[str, int]:
    """How many records there are of each kind."""
    return dict(Counter(entry.record.WhichOneof("record") or "" for entry in parsed.entries))


def plans(parsed: ParsedFile) -> list[Plan]:
    return [entry.record.plan.plan for entry in parsed.entries if entry.record.HasField("plan")]


def phases(parsed: ParsedFile) -> list[Phase]:
    return [entry.record.phase for entry in parsed.entries if entry.record.HasField("phase")]


def tasks(parsed: ParsedFile) -> dict[str, ImportedTask]:
    """By what the file calls them, in the order of the records."""
    return {entry.name: entry.record.task for entry in parsed.entries if entry.record.HasField("task")}


def dependencies(parsed: ParsedFile) -> list[tuple[str, str, str, Dependency]]:
    """Source, kind and target, as the file calls the tasks, with the record."""
    names = {task.task.id: name for name, task in tasks(parsed).items()}
    return [
        (names[edge.source.task_id], DependencyKind.Name(edge.kind), names[edge.target.task_id], edge)
        for edge in (entry.record.dependency for entry in parsed.entries if entry.record.HasField("dependency"))
    ]


def problems(parsed: ParsedFile) -> list[tuple[int, str, str, str]]:
    """Line, name, kind and reason."""
    return [(problem.line, problem.name, str(problem.kind), problem.reason) for problem in parsed.problems]
