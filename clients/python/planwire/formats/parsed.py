"""What reading a plan file gives: records in the order in which a server takes them, and what was left out and why."""

import codecs
import json
import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import TypeAlias

from planwire.v1 import transfer_service_pb2 as import_pb

# Made once for Planwire; changing it would make every file look new to every server.
_NAMESPACE = uuid.UUID("d71212ef-f038-4146-85ce-9dbc8c4705e4")
_CONFLICT = re.compile(r"(<<<<<<<|>>>>>>>|\|\|\|\|\|\|\|)( |\r?$)|=======\r?$")
_MOST_NAMED = 10


Files: TypeAlias = Mapping[str, bytes]
"""What a folder holds of a plan: contents by paths relative to the folder, with slashes, in the order of the paths."""


class FileProblem(ValueError):
    """The file as a whole cannot be read; nothing of it is imported."""


class ProblemKind(StrEnum):
    """What a problem did."""

    SKIPPED = "skipped"
    """The line or item was left out."""
    BLANK = "blank"
    """The line was empty, and so left out."""
    ASIDE = "aside"
    """The line or entry is no item of a plan, but says something else, and was left out."""
    LINK = "link"
    """The line or item was taken, one of its links was left out."""
    REFUSED = "refused"
    """The server did not store the record."""
    STALE = "stale"
    """The server has newer work than the record, and left that."""
    NOTE = "note"
    """Everything was read, but some value was changed on the way."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was not taken, or not as it stood. `name` is what the file calls the item; it may be empty.

    `file` is the file of a folder, relative to it; it is empty where a single file was read.
    """

    kind: ProblemKind
    line: int
    name: str
    reason: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record, with the line where its item begins (from 1), what the file calls it, and the file as in Problem.

    `begin` is where in the text of its file an object of JSON begins; -1 where its line says that.
    """

    record: import_pb.ImportRecord
    line: int
    name: str
    file: str = ""
    begin: int = -1


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """A file that was read.

    `items` counts what the format counts: lines of JSON Lines, tasks of the others. Every item is either an entry or a
    problem that is skipped, blank or aside.
    """

    items: int
    entries: Sequence[Entry]
    """In this order: the workspace, its further paths, programs, their links, plans, stories, phases, notes, artifacts,
    build scripts, approval rules, agent sessions, handoffs, tasks (parents first), their attempts, the steps of their
    reviews, execution logs, usage of external AI, conversations, their messages, what searches found for these,
    executions of agents, context items, knowledge, research documents, their revisions, dependencies, those on plans of
    other workspaces, catalogs of tools, definitions of agents, instructions, skills, symbols of code, their edges,
    links of tasks and plans to code, the update log."""
    problems: Sequence[Problem]


_ORDER = (
    "workspace",
    "workspace_path",
    "program",
    "program_link",
    "plan",
    "story",
    "phase",
    "note",
    "artifact",
    "build_script",
    "approval_rule",
    "agent_session",
    "handoff",
    "task",
    "task_attempt",
    "review",
    "execution_log",
    "ai_usage",
    "conversation",
    "message",
    "message_rag_context",
    "agent_execution",
    "context_item",
    "knowledge_entry",
    "research_document",
    "research_document_revision",
    "dependency",
    "program_dependency",
    "tool_catalog",
    "agent_definition",
    "instruction_file",
    "skill_definition",
    "code_node",
    "code_edge",
    "code_link",
    "update_log_entry",
)


def first_reason(problems: Iterable[Problem]) -> str:
    """The end of a sentence that says why nothing of a file could be taken."""
    for problem in problems:
        if problem.kind is ProblemKind.SKIPPED:
            return f" (line {problem.line}: {problem.reason})"
    return ""


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """The entries as a server takes them: sorted by kind, parents before their subtasks, else as they were."""
    by_kind: dict[str, list[Entry]] = {kind: [] for kind in _ORDER}
    for entry in entries:
        by_kind[entry.record.WhichOneof("record") or ""].append(entry)
    by_kind["task"] = _parents_first(by_kind["task"])
    return [entry for kind in _ORDER for entry in by_kind[kind]]


def _parents_first(tasks: Iterable[Entry]) -> list[Entry]:
    by_id = {entry.record.task.task.id: entry for entry in tasks}
    ordered: dict[str, Entry] = {}
    for task_id in by_id:
        line: dict[str, Entry] = {}
        ancestor = task_id
        # Tasks that are each other's ancestors have no order; the server refuses one of them.
        while ancestor in by_id and ancestor not in ordered and ancestor not in line:
            line[ancestor] = by_id[ancestor]
            ancestor = by_id[ancestor].record.task.task.parent_task_id
        ordered.update(reversed(line.items()))
    return list(ordered.values())


@dataclass(frozen=True, slots=True)
class Source:
    """Where a file's records belong.

    `path` is the file's or folder's path in its workspace, with slashes, or only a name for what is no file. `plan` is
    what the user calls the plan, or empty. `key` is what tells the plan from the others of the workspace; empty is the
    path. A plan whose file was moved keeps the key that it had.
    """

    workspace_id: str
    format: str
    path: str
    plan: str = ""
    key: str = ""

    @property
    def file_name(self) -> str:
        """The file's name without its suffix."""
        return PurePosixPath(self.path).stem

    @property
    def name(self) -> str:
        """What the plan is called where the file says nothing."""
        return self.plan or self.file_name

    def id(self, kind: str, *key: str | int) -> str:
        """The UUID (version 5) of a thing of the file: the same file read again gives the same ids.

        The key of a task is the number that it bears, as in `external_ref`, else its place and title. Of several with
        one key, the later ones add which of them they are.
        """
        return str(uuid.uuid5(_NAMESPACE, json.dumps([self.workspace_id, self.key or self.path, kind, *key])))


def refuse_wide(data: bytes) -> None:
    """Raises FileProblem for text in UTF-16 or UTF-32, with a byte order mark or not."""
    # Text in a plan begins with characters of ASCII, of whose bytes there all but one are zero.
    begin = data[:4]
    zeros = bytes(byte != 0 for byte in begin)
    if begin in (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE) or zeros in (b"\1\0\0\0", b"\0\0\0\1"):
        name = "UTF-32"
    elif data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) or zeros in (b"\1\0\1\0", b"\0\1\0\1"):
        name = "UTF-16"
    else:
        return
    raise FileProblem(f"the file is {name}: save it as UTF-8 and import it again")


def refuse_conflict(text: str) -> None:
    """Raises FileProblem where a merge left its marks in a file of which each line counts."""
    if "<<<<<<<" not in text or ">>>>>>>" not in text:
        return
    found = [number for number, line in enumerate(text.split("\n"), 1) if _CONFLICT.match(line)]
    if len(found) > 1:
        last = f"{len(found) - _MOST_NAMED + 1} more" if len(found) > _MOST_NAMED else str(found[-1])
        lines = ", ".join(map(str, found[: min(len(found), _MOST_NAMED) - 1]))
        raise FileProblem(f"lines {lines} and {last} are a merge conflict: resolve it and import the file again")


def decode(data: bytes) -> str:
    """The text of a file, without a byte order mark. Raises FileProblem where it is not UTF-8."""
    refuse_wide(data)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileProblem(
            f"line {line} is not UTF-8 (byte 0x{data[error.start]:02x}): save the file as UTF-8 and import it again"
        ) from None
