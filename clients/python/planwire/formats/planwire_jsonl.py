"""Planwire's own JSON Lines: each line is the proto JSON of one ImportRecord, with the field names of the protos.

What only says where a record is (ids and path of workspaces, and when a workspace was registered and changed) is not
written, so that a workspace gives the same lines wherever it is.
"""

import re

from google.protobuf.json_format import MessageToDict, ParseDict, ParseError

from planwire.formats.json_lines import Line, read_lines
from planwire.formats.parsed import Entry, FileProblem, ParsedFile, Problem, ProblemKind, Source, first_reason, in_order
from planwire.formats.terminal_text import to_json
from planwire.v1 import transfer_service_pb2 as import_pb

_PLACE_OF_WORKSPACE = ("id", "path", "parent_workspace_id", "created_at", "updated_at", "revision", "etag")
_PARSE_ERROR_PREFIX = re.compile(r"^(Failed to parse \w+ field: )+")
_KINDS = tuple(import_pb.ImportRecord.DESCRIPTOR.fields_by_name)
# protobuf refuses to read deeper.
_DEEPEST = 100


def to_line(record: import_pb.ImportRecord) -> bytes:
    """A line, with its end. Two records that are equal give the same bytes."""
    portable = import_pb.ImportRecord()
    portable.CopyFrom(record)
    match kind := portable.WhichOneof("record"):
        case "workspace":
            for field in _PLACE_OF_WORKSPACE:
                portable.workspace.ClearField(field)
        case "plan":
            portable.plan.plan.ClearField("workspace_id")
            # The program is found by its id.
            portable.plan.plan.ClearField("program_workspace_id")
        case "story" | "task":
            getattr(getattr(portable, kind), kind).ClearField("workspace_id")
        case "task_attempt" | None:
            pass
        case _:
            getattr(portable, kind).ClearField("workspace_id")
    value = MessageToDict(portable, preserving_proto_field_name=True)
    return to_json(value, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def parse(data: bytes, _source: Source) -> ParsedFile:
    """The records of a file, with the ids that they have there. Raises FileProblem."""
    entries: dict[tuple[str, str], Entry] = {}
    problems: list[Problem] = []
    items = 0
    for line in read_lines(data, _DEEPEST):
        items += 1
        if isinstance(line, Problem):
            problems.append(line)
            continue
        try:
            kind, name, record = _record(line)
        except ValueError as error:
            problems.append(Problem(ProblemKind.SKIPPED, line.number, "", str(error)))
            continue
        earlier = entries.get((kind, name or str(line.number)))
        if earlier:
            reason = f"line {earlier.line} is the same {kind}"
            problems.append(Problem(ProblemKind.SKIPPED, line.number, name, reason))
        else:
            entries[kind, name or str(line.number)] = Entry(record, line.number, name)
    if not entries:
        raise FileProblem(f"no line is a record of Planwire{first_reason(problems)}")
    return ParsedFile(items, in_order(entries.values()), problems)


def _record(line: Line) -> tuple[str, str, import_pb.ImportRecord]:
    """Kind, id and record of a line. Raises ValueError."""
    try:
        record = ParseDict(line.value, import_pb.ImportRecord())
    except ParseError as error:
        reason = _PARSE_ERROR_PREFIX.sub("", str(error).splitlines()[0])
        raise ValueError(f"not a record: {reason}") from None
    match kind := record.WhichOneof("record"):
        case None:
            raise ValueError(f"not a record: it holds none of {', '.join(_KINDS)}")
        case "workspace":
            return kind, "workspace", record
        case "task_attempt":
            return kind, "", record
        case "plan" | "story" | "task":
            name = getattr(getattr(record, kind), kind).id
        case _:
            name = getattr(record, kind).id
    if not name and kind != "dependency":
        raise ValueError(f"the {kind} has no id")
    return kind, name, record
