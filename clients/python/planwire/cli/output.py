"""What commands show of the protos' messages: tables and details for people, proto JSON for programs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC
from types import MappingProxyType
from typing import Any

from google.protobuf.descriptor import FieldDescriptor, MethodDescriptor
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message

from planwire.cli.columns import columns_of
from planwire.cli.contract import enum_label
from planwire.cli.everyday.names import names_of
from planwire.cli.text import (
    on_terminal,
    remark,
    terminal_width,
    write,
    write_fields,
    write_json,
    write_rows,
    write_table,
)
from planwire.cli.unready import why_nothing_is_ready
from planwire.formats.terminal_text import to_json

_TABLE = "table"
# What else the line about a changed resource says, where its status and name do not tell what it is.
_IN_SUMMARY: dict[str, tuple[str, ...]] = {
    "CodeFreshness": ("indexed_commit_sha",),
    "AgentSession": ("state", "session_id", "agent_type", "agent_id"),
    "Handoff": ("from_agent", "to_agent", "reason"),
    "Note": ("type", "content"),
    "Artifact": ("artifact_type",),
    "ContextItem": ("type", "text"),
    "KnowledgeEntry": ("slug",),
    "ExecutionLog": ("action",),
    "AiUsage": ("provider", "model", "total_tokens", "cost_micros_usd"),
    "AgentExecution": ("agent_id", "model"),
    "ApprovalRule": ("min_priority", "capability", "label", "description"),
    "ProgramLink": ("linked_workspace_id",),
    "ProgramDependency": ("target_plan_id", "source_plan_id"),
}
_LONGEST_IN_SUMMARY = 80
# JSON that a resource holds as text and as data: the text is exact, and shown once is enough.
_SHOWN_AS_TEXT = {"output_full": "output_full_json", "content": "content_json"}
# What was done to each of many tasks, by calls that answer with their etags alone.
_DONE_TO_TASKS = {
    "BatchApproveTasks": "approved",
    "BatchRejectTasks": "rejected",
    "BatchUpdateTasks": "updated",
    "CompleteTasks": "completed",
}
# What is called by a short name, which stands before the other columns. A pipe has the id too.
_HAVE_SHORT_NAMES = {"Plan", "Task", "Phase"}
_SHORT = "short"
# Columns with the ids of phases and tasks, which have names.
_NAMED = {"phase_id", "task_id", "source", "target"}
_EDGE = ("source", "kind", "target")
_MOST_REFERRED = 100
# Tasks that are in no story are in its first wave.
_NO_STORY = ("0", "wave")
# What an empty answer means, where the name of its first field does not say it.
_NOTHING = {
    "ListPendingApprovals": "no tasks wait for approval",
    "ClaimTasks": "no task can be claimed now; `planwire ready` says why",
    "PeekNextTask": "no task can be claimed now; `planwire ready` says why",
    "BatchApproveTasks": "no tasks wait for approval",
    "BatchRejectTasks": "no tasks wait for approval",
    "GetUsage": "no usage",
}
_FLEXIBLE = {
    "NAME",
    "TITLE",
    "CONTENT",
    "CONTENT JSON",
    "COMMAND",
    "PATH",
    "DESCRIPTION",
    "REASON",
    "FEEDBACK",
    "SUMMARY",
    "PHASE",
    "OUTPUT",
    "ERROR MESSAGE",
    "ACTION",
    "OUTPUT SUMMARY",
    "CHUNK CONTENT",
    "PROMPT",
    "RESPONSE",
    "REVIEW FEEDBACK",
}


def print_response(
    method: MethodDescriptor,
    request: Message,
    response: Any,
    *,
    as_json: bool,
    names: Mapping[str, str] = MappingProxyType({}),
    format_: str = _TABLE,
) -> None:
    """Print what a call returned: all of it as JSON, or what a person wants to see, a list in the format.

    `names` are the short names of the tasks in the response, by their ids.
    """
    if as_json:
        write_json(MessageToDict(response, preserving_proto_field_name=True, always_print_fields_with_no_presence=True))
    elif "page_token" in method.input_type.fields_by_name:
        _write_list(method, request, response, names, format_)
    elif method.name in _DONE_TO_TASKS:
        _write_done(method, request, response)
    else:
        _write_result(method, request, response, names)


def listed_tasks(response: Any) -> list[Any]:
    """The tasks that are shown as a list, each with its short name."""
    fields = (field for field in response.DESCRIPTOR.fields if field.is_repeated and field.message_type is not None)
    return [task for field in fields if field.message_type.name == "Task" for task in getattr(response, field.name)]


def referred_tasks(response: Any) -> list[str]:
    """The ids of the tasks that a short list is about, or that are the ends of its dependencies."""
    fields = (field for field in response.DESCRIPTOR.fields if field.is_repeated and field.message_type is not None)
    items = [item for field in fields for item in getattr(response, field.name)]
    found = dict.fromkeys(id_ for item in items for id_ in _referred(item) if id_)
    return list(found) if len(found) <= _MOST_REFERRED else []


def _referred(item: Any) -> Iterator[str]:
    match item.DESCRIPTOR.name:
        case "Lease":
            yield item.task_id
        case "Dependency":
            yield item.source.task_id
            yield item.target.task_id


def _write_list(method: MethodDescriptor, request: Any, response: Any, tasks: Mapping[str, str], format_: str) -> None:
    """A page's items; what else it holds only explains them."""
    items = method.output_type.fields[0].name
    if messages := getattr(response, items):
        _write_table(messages, response, tasks, format_)
    elif method.name == "ListReadyTasks":
        for line in why_nothing_is_ready(response.unready, request.filter.plan_id):
            remark(line)
    else:
        remark(_NOTHING.get(method.name) or f"no {items.replace('_', ' ')}")
    if hidden := getattr(response, "hidden_plans", 0):
        remark(f"besides {hidden} in workspaces that you may not see")
    if response.next_page_token:
        remark("there is more: --limit 0 lists everything")


def _write_result(method: MethodDescriptor, request: Message, response: Message, tasks: Mapping[str, str]) -> None:
    shown = [
        (field, value)
        for field, value in _set_fields(response)
        if field.message_type is None or field.is_repeated or value.ListFields()
    ]
    if not shown and not method.name.startswith("Delete"):
        remark(_NOTHING.get(method.name) or f"no {_label(method.output_type.fields[0].name)}")
    for field, value in shown:
        if field.message_type is None:
            write(f"{_label(field.name)}: {_text(field, value)}")
        elif field.is_repeated:
            _write_table(value, response, tasks)
        elif method.name.startswith("Get"):
            if field is not shown[0][0]:
                write(f"\n{_label(field.name)}:")
            write_fields((_label(set_.name), _text(set_, content)) for set_, content in _details(value))
        else:
            write(_summary(value))
    if method.name == "CompleteAndClaimNext" and not response.claimed:  # type: ignore[attr-defined]
        remark(_NOTHING["ClaimTasks"])
    if method.name.startswith("Delete"):
        kind = _words(method.name.removeprefix("Delete"))
        names = (f"{kind.replace(' ', '_')}_id", "slug", "name", "filename")
        write(f"{kind} {next(getattr(request, name) for name in names if hasattr(request, name))} deleted")


def _write_done(method: MethodDescriptor, request: Any, response: Any) -> None:
    """A line for each task that was changed: the answer names them where the request may not have."""
    if "task_ids" in response.DESCRIPTOR.fields_by_name:
        task_ids = response.task_ids
    else:
        task_ids = [
            item.task_id for item in (request.completions if hasattr(request, "completions") else request.updates)
        ]
    for task_id in task_ids:
        write(f"task {task_id} {_DONE_TO_TASKS[method.name]}")
    if not task_ids:
        remark(_NOTHING[method.name])
    if getattr(response, "more", False):
        remark("more tasks of the plan wait: run the command again")
    if response.replayed:
        write("replayed: yes")


def _details(message: Any) -> list[tuple[FieldDescriptor, Any]]:
    """What is set, each thing once."""
    return [
        (field, value)
        for field, value in _set_fields(message)
        if field.name not in _SHOWN_AS_TEXT or not getattr(message, _SHOWN_AS_TEXT[field.name], "")
    ]


def _write_table(messages: Sequence[Message], response: Any, tasks: Mapping[str, str], format_: str = _TABLE) -> None:
    phases = {phase.id: phase.name for phase in getattr(response, "phases", ())}
    kind = messages[0].DESCRIPTOR.name
    is_shown = format_ == _TABLE and on_terminal()
    columns = list(columns_of(kind, response.DESCRIPTOR.name, terminal_width() if is_shown else None))
    called = {**phases, **(tasks if is_shown else {})}
    cells = {column: [_cell(message, column, called) for message in messages] for column in columns}
    headers = {column: _label(column.rpartition(".")[2]).upper() for column in columns}
    if kind in _HAVE_SHORT_NAMES and columns[0] == "id":
        columns.remove("id")
        if not is_shown:
            columns.append("id")
        columns.insert(0, _SHORT)
        names = {**names_of(messages), **tasks}
        cells[_SHORT], headers[_SHORT] = [names[message.id] for message in messages], "ID"  # type: ignore[attr-defined]
        headers["id"] = "UUID"
    columns = [column for column in columns if any(text and (text, column) != _NO_STORY for text in cells[column])]
    rows = list(zip(*(cells[column] for column in columns), strict=True))
    if format_ == _TABLE:
        write_table([headers[column] for column in columns], rows, _FLEXIBLE)
    else:
        write_rows([headers[column].lower().replace(" ", "_") for column in columns], rows, format_)


def _cell(message: Message, column: str, names: Mapping[str, str]) -> str:
    """A value as people write it, with the names of the phases and tasks that it has ids of."""
    part, _, inner = column.partition(".")
    if inner:
        return _cell(getattr(message, part), inner, names)
    fields: Any = message.DESCRIPTOR.fields_by_name
    if column == "edge":  # no narrow terminal has room for its ends beside each other
        return "\n".join(_named(_text(fields[name], getattr(message, name)), names) for name in _EDGE)
    if fields[column].has_presence and not message.HasField(column):
        return ""
    text = " ".join(_text(fields[column], getattr(message, column)).split())
    return _named(text, names) if column in _NAMED else text


def _named(text: str, names: Mapping[str, str]) -> str:
    kind, colon, id_ = text.rpartition(":")
    return f"{kind}{colon}{names.get(id_, id_)}"


def _summary(message: Any) -> str:
    """One line about a resource."""
    kind = _words(message.DESCRIPTOR.name)
    fields = message.DESCRIPTOR.fields_by_name
    ends = ("source", "kind", "target") if "target" in fields else ()
    ids = ("id",) if "id" in fields else ("task_id", "worker", "lease_until")
    shown = (*ids, "status", *ends, "name", "filename", "title", "path")
    texts = [_text(fields[name], getattr(message, name)) for name in shown if name in fields]
    rest = _IN_SUMMARY.get(message.DESCRIPTOR.name, ())
    more = " ".join(_text(fields[name], getattr(message, name)) for name in rest)
    if len(more) > _LONGEST_IN_SUMMARY:
        more = more[: _LONGEST_IN_SUMMARY - 1] + "…"
    return " ".join(" ".join([kind, *texts, more]).split())


def _set_fields(message: Message) -> list[tuple[FieldDescriptor, Any]]:
    return message.ListFields()  # type: ignore[return-value]  # it knows two classes of descriptor, which are alike


def _words(name: str) -> str:
    """The name of a message as people write it: BuildScript is a build script."""
    return re.sub("(?<!^)(?=[A-Z])", " ", name).lower()


def _label(name: str) -> str:
    return name.removesuffix("_id").replace("_", " ")


def _text(field: FieldDescriptor, value: Any) -> str:
    """A value as people write it; empty where it is not set."""
    if field.is_repeated:
        return ", ".join(map(str, value))
    if field.enum_type is not None:
        return enum_label(field.enum_type, value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{round(value, 3):.15g}"
    if field.message_type is None:
        return str(value)
    if field.message_type.full_name == "google.protobuf.Timestamp":
        return f"{value.ToDatetime(tzinfo=UTC).astimezone():%Y-%m-%d %H:%M:%S}" if value.ListFields() else ""
    if field.message_type.name == "DependencyEnd":
        kind = value.WhichOneof("subject") or ""
        return f"{kind.removesuffix('_id')}:{getattr(value, kind)}" if kind else ""
    return to_json(_plain(MessageToDict(value, preserving_proto_field_name=True)), indent=2)


def _plain(value: Any) -> Any:
    """A value of JSON whose whole numbers have no fraction: numbers of protos' values are doubles."""
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
