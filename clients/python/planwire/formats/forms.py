"""What the files of each format say of a task that can be written back, and how: its status, its title, who does it."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from planwire.formats import front_matter
from planwire.formats.backlog_statuses import statuses_of
from planwire.formats.json_members import Member, members, with_members
from planwire.formats.markdown_dialects import DIALECTS
from planwire.formats.markdown_marks import read_marks, with_marks
from planwire.formats.parsed import Entry, Files
from planwire.v1.task_pb2 import (
    TASK_STATUS_APPROVED,
    TASK_STATUS_CANCELLED,
    TASK_STATUS_COMPLETED,
    TASK_STATUS_FAILED,
    TASK_STATUS_IN_PROGRESS,
    TASK_STATUS_PENDING,
    TASK_STATUS_REJECTED,
    TASK_STATUS_SKIPPED,
    TaskStatus,
)


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to be written of a task; None is what stays as it is."""

    mark: str | None = None
    title: str | None = None
    who: str | None = None
    since: str = ""
    """With a mark the time since when it holds, in UTC, for formats that say that too."""


_OF_TASKS = re.compile(rb'"(?:subject|owner)"\s*:')
_NO_TIME = {"", "null"}

Marks = Callable[[str, Sequence[Entry]], Mapping[str, str]]
"""What a text says for the statuses of its tasks, by their ids."""
Write = Callable[[str, Sequence[tuple[Entry, Edit]]], str]
"""The text with other values, and nothing else of it changed. Raises ValueError where one has no place."""


@dataclass(frozen=True, slots=True)
class Form:
    """How the files of a format are written back."""

    key: str
    """What the metadata calls the format."""
    marks: Mapping[TaskStatus, str]
    """What is written for a status; a status that is not here is not written."""
    read: Marks
    write: Write
    shown: str = "{}"
    """How people see a mark."""
    titles: bool = False
    """Whether titles are written: of tasks that bear a number, by which they are known whatever they are called."""
    who: bool = False
    """Whether the format has a place for who does a task."""
    own_marks: Callable[[Files], Mapping[TaskStatus, str]] | None = None
    """What is written for a status where the files of a folder say that themselves."""
    has_who: Callable[[Files], bool] | None = None
    """Whether these files have a place for who does a task, where others of the format have none."""

    def of(self, files: Files) -> "Form":
        """How these files are written back."""
        return replace(
            self,
            marks=self.own_marks(files) if self.own_marks else self.marks,
            who=self.has_who(files) if self.has_who else self.who,
        )


def _statuses(
    pending: str | None, in_progress: str | None, completed: str | None, cancelled: str | None = None
) -> Mapping[TaskStatus, str]:
    marks = {
        **dict.fromkeys((TASK_STATUS_PENDING, TASK_STATUS_APPROVED, TASK_STATUS_FAILED), pending),
        TASK_STATUS_IN_PROGRESS: in_progress,
        TASK_STATUS_COMPLETED: completed,
        **dict.fromkeys((TASK_STATUS_CANCELLED, TASK_STATUS_SKIPPED, TASK_STATUS_REJECTED), cancelled),
    }
    return {status: mark for status, mark in marks.items() if mark is not None}


@dataclass(frozen=True, slots=True)
class _Fields:
    """The members of an object that say what can be written. `titles` are names of which an object has one."""

    status: str
    titles: Sequence[str] = ()
    who: str = ""
    is_flag: bool = False
    """Whether the status is true or false."""
    since: Mapping[str, str] | None = None
    """By a mark the member that says since when: what has this mark has it, and nothing else may."""

    def read(self, text: str, entries: Sequence[Entry]) -> Mapping[str, str]:
        said = ((entry, members(text, begin).get(self.status)) for entry, begin in _begins(text, entries))
        return {entry.record.task.task.id: self._mark(text, member) for entry, member in said}

    def _mark(self, text: str, member: Member | None) -> str:
        if member is None:
            return ""
        # A text "true" is no flag, and has to be told from one.
        return text[member.begin : member.end] if self.is_flag else member.text

    def write(self, text: str, edits: Sequence[tuple[Entry, Edit]]) -> str:
        changes: dict[int, dict[str, str]] = {}
        begins = _begins(text, [entry for entry, _ in edits])
        for (_, begin), (_, edit) in zip(begins, edits, strict=True):
            known = members(text, begin)
            changes[begin] = values = {}
            if edit.mark is not None:
                values[self.status] = edit.mark if self.is_flag else _as_json(edit.mark)
                for mark, name in (self.since or {}).items():
                    if edit.mark != mark and name in known:
                        values[name] = "null"
                    elif edit.mark == mark and (name not in known or known[name].text in _NO_TIME):
                        values[name] = _as_json(edit.since)
            if edit.title is not None:
                title = next((name for name in self.titles if name in known), None)
                if title is None:
                    raise ValueError("it has no title of its own")
                values[title] = _as_json(edit.title)
            if edit.who is not None:
                values[self.who] = _as_json(edit.who)
        return with_members(text, changes)


def _begins(text: str, entries: Iterable[Entry]) -> list[tuple[Entry, int]]:
    """Where the objects of the entries begin: where their lines do, in JSON Lines."""
    lines: list[int] = []
    found = []
    for entry in entries:
        begin = entry.begin
        if begin < 0:
            lines = lines or _line_begins(text)
            begin = text.index("{", lines[entry.line - 1])
        found.append((entry, begin))
    return found


def _line_begins(text: str) -> list[int]:
    begins = [0]
    while (end := text.find("\n", begins[-1])) >= 0:
        begins.append(end + 1)
    return begins


def _as_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _marks_of_boxes(text: str, entries: Sequence[Entry]) -> Mapping[str, str]:
    marks = read_marks(text)
    return {entry.record.task.task.id: marks[entry.line] for entry in entries}


def _write_boxes(text: str, edits: Sequence[tuple[Entry, Edit]]) -> str:
    return with_marks(text, {entry.line: edit.mark for entry, edit in edits if edit.mark is not None})


def _marks_of_front_matter(text: str, entries: Sequence[Entry]) -> Mapping[str, str]:
    return {entry.record.task.task.id: front_matter.field(text, "status") for entry in entries}


def _write_front_matter(text: str, edits: Sequence[tuple[Entry, Edit]]) -> str:
    for _, edit in edits:
        texts = {name: value for name, value in (("status", edit.mark), ("title", edit.title)) if value is not None}
        text = front_matter.with_fields(text, texts, {} if edit.who is None else {"assignee": edit.who})
    return text


def _marks_of_backlog(files: Files) -> Mapping[TaskStatus, str]:
    """In the words of the project, of which only some have one for what was left out."""
    marks = statuses_of(files).marks
    return _statuses(
        *map(marks.get, (TASK_STATUS_PENDING, TASK_STATUS_IN_PROGRESS, TASK_STATUS_COMPLETED, TASK_STATUS_CANCELLED))
    )


def _has_owners(files: Files) -> bool:
    """Whether these are tasks of a newer Claude Code: the todos of older ones, with `content`, have no owner."""
    return any(map(_OF_TASKS.search, files.values()))


def _of_json(key: str, marks: Mapping[TaskStatus, str], fields: _Fields) -> Form:
    return Form(key, marks, fields.read, fields.write, titles=bool(fields.titles), who=bool(fields.who))


FORMS: dict[str, Form] = {
    **{
        name: Form(dialect.name, dialect.marks, _marks_of_boxes, _write_boxes, shown="[{}]")
        for name, dialect in DIALECTS.items()
    },
    # What was left out is closed too: a tombstone of beads is what was deleted.
    "beads": _of_json(
        "beads",
        _statuses("open", "in_progress", "closed", "closed"),
        # beads refuses an issue that is open and says when it was closed, and one that is closed and does not.
        _Fields("status", ("title",), "assignee", since={"closed": "closed_at"}),
    ),
    "task-master": _of_json(
        "task_master", _statuses("pending", "in-progress", "done", "cancelled"), _Fields("status", ("title",))
    ),
    "backlog": Form(
        "backlog",
        _marks_of_backlog({}),
        _marks_of_front_matter,
        _write_front_matter,
        titles=True,
        who=True,
        own_marks=_marks_of_backlog,
    ),
    # A story passes or does not.
    "ralph": _of_json("ralph", _statuses("false", "false", "true"), _Fields("passes", ("title",), is_flag=True)),
    "claude-todo": replace(
        _of_json(
            "claude_todo",
            _statuses("pending", "in_progress", "completed"),
            _Fields("status", ("subject", "content"), "owner"),
        ),
        has_who=_has_owners,
    ),
    "codex-plan": _of_json("codex_plan", _statuses("pending", "in_progress", "completed"), _Fields("status")),
}
"""By the name of the format. Of the others nothing is written: what gh prints is a copy, and a session is a log."""
