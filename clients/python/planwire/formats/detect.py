"""The formats by name, and which one a file is in."""

import json
import re
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from planwire.formats import (
    backlog,
    beads,
    claude_todo,
    codex_plan,
    github_issues,
    kiro,
    markdown,
    openspec,
    planwire_jsonl,
    ralph,
    spec_kit,
    task_master,
)
from planwire.formats.json_document import Document
from planwire.formats.json_lines import Line, read_lines
from planwire.formats.json_values import JsonObject
from planwire.formats.markdown_boxes import split_lines
from planwire.formats.markdown_dialects import dialect_of
from planwire.formats.markdown_marks import read_boxes
from planwire.formats.parsed import FileProblem, Files, ParsedFile, Source, decode, refuse_wide
from planwire.v1.transfer_service_pb2 import ImportRecord

FORMATS: dict[str, Callable[[bytes, Source], ParsedFile]] = {
    "planwire": planwire_jsonl.parse,
    "beads": beads.parse,
    "task-master": task_master.parse,
    "spec-kit": spec_kit.parse,
    "kiro": kiro.parse,
    "openspec": openspec.parse,
    "ralph": ralph.parse,
    "claude-todo": claude_todo.parse,
    "codex-plan": codex_plan.parse,
    "github": github_issues.parse,
    "markdown": markdown.parse,
}


@dataclass(frozen=True, slots=True)
class FolderFormat:
    """A format whose plans are folders."""

    parse: Callable[[Files, Source], ParsedFile]
    patterns: Collection[str]
    """Globs of what it reads in the folder: `tasks/**/*.md`."""
    required: Collection[str]
    """What tells such a folder from others: each of these globs finds something in it."""
    above: Collection[str] = ()
    """Files of the folder above that say how this one is read, as `../name`."""


FOLDERS: dict[str, FolderFormat] = {
    "openspec": FolderFormat(openspec.parse_folder, openspec.PATTERNS, openspec.REQUIRED),
    "backlog": FolderFormat(backlog.parse, backlog.PATTERNS, backlog.REQUIRED, backlog.ABOVE),
    "claude-todo": FolderFormat(claude_todo.parse_folder, claude_todo.PATTERNS, claude_todo.REQUIRED),
    "beads": FolderFormat(beads.parse_folder, beads.PATTERNS, (beads.ISSUES,)),
}
"""By name; a folder is of the first one whose required files it has."""

NAMES = tuple(dict.fromkeys([*FORMATS, *FOLDERS]))
"""Of all formats."""

_RECORD_KINDS = set(ImportRecord.DESCRIPTOR.fields_by_name)
_MARKDOWN_SUFFIXES = {".md", ".markdown"}
_LINES_LOOKED_AT = 20
# What the issues in a list have, and the tasks of other tools have not.
_OF_BEADS = {"issue_type", "dependency_count", "created_at"}
_BEGUN_LIST = re.compile(r"\s*\[\s*\{")
_BLANK = b"\xef\xbb\xbf \t\r\n"


def detect(data: bytes, suffix: str) -> str:
    """The name of the format of a file whose name ends in `suffix`. Raises FileProblem where it cannot be told."""
    if not data.strip():
        raise FileProblem("the file is empty")
    refuse_wide(data)
    if suffix.lower() in _MARKDOWN_SUFFIXES:
        return dialect_of(data)
    values = _values(data)
    for value in values:
        if name := _format_of(value):
            return name
    text = decode(data)
    if not values and text.lstrip().startswith("{"):
        return "task-master"
    if codex_plan.last_plan(data):
        return "codex-plan"
    if read_boxes(split_lines(text)):
        return dialect_of(data)
    if not values and _BEGUN_LIST.match(text):
        Document(data)  # says what is wrong with it
    raise FileProblem(f"cannot tell the format of the file: name it with --format ({', '.join(FORMATS)})")


def _values(data: bytes) -> list[Any]:
    """The JSON document that a file is, or the objects of its first lines. Raises FileProblem."""
    if data.lstrip(_BLANK)[:1] in (b"{", b"["):
        # A file of JSON Lines is soon found to be none: its second line is too much.
        with suppress(ValueError, RecursionError):
            return [json.loads(data)]
    return [line.value for line in islice(read_lines(data), _LINES_LOOKED_AT) if isinstance(line, Line)]


def detect_folder(folder: Path) -> str:
    """The name of the format of a folder. Raises FileProblem where it cannot be told."""
    for name, format_ in FOLDERS.items():
        if all(any(True for _ in folder.glob(pattern)) for pattern in format_.required):
            return name
    raise FileProblem(f"the folder is not of a format that is read as a folder ({', '.join(FOLDERS)}): name a file")


def _format_of(value: Any) -> str:
    if isinstance(value, list):
        return next((name for each in value if isinstance(each, dict) and (name := _format_of_item(each))), "")
    if not isinstance(value, dict):
        return ""
    for name in (ralph.STORIES, "plan", beads.LISTED, *claude_todo.LISTS):
        if isinstance(value.get(name), list) and (found := _format_of(value[name])):
            return found
    if isinstance(value.get(ralph.STORIES), list):
        return "ralph"
    if len(value) == 1 and value.keys() <= _RECORD_KINDS:
        return "planwire"
    if {"id", "title"} <= value.keys() or {"_type", "_schema"} & value.keys():
        return "beads"
    if "subject" in value:
        return "claude-todo"
    return "task-master" if task_master.lists_of_tasks(value) else ""


def _format_of_item(value: JsonObject) -> str:
    """The format of a list of which this is an item."""
    if "passes" in value:
        return "ralph"
    if {"number", "title"} <= value.keys():
        return "github"
    if {"step", "status"} <= value.keys():
        return "codex-plan"
    if {"id", "title"} <= value.keys() and _OF_BEADS & value.keys():
        return "beads"
    return "claude-todo" if "status" in value and {"content", "subject"} & value.keys() else ""
