"""The formats by name, and which one a file is in."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from planwire.formats import backlog, beads, kiro, markdown, openspec, planwire_jsonl, spec_kit, task_master
from planwire.formats.json_lines import Line, read_lines
from planwire.formats.json_values import JsonObject
from planwire.formats.markdown_boxes import read_box, split_lines
from planwire.formats.markdown_dialects import dialect_of
from planwire.formats.parsed import FileProblem, Files, ParsedFile, Source, decode, refuse_wide
from planwire.v1.transfer_service_pb2 import ImportRecord

FORMATS: dict[str, Callable[[bytes, Source], ParsedFile]] = {
    "planwire": planwire_jsonl.parse,
    "beads": beads.parse,
    "task-master": task_master.parse,
    "spec-kit": spec_kit.parse,
    "kiro": kiro.parse,
    "openspec": openspec.parse,
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


FOLDERS: dict[str, FolderFormat] = {
    "openspec": FolderFormat(openspec.parse_folder, openspec.PATTERNS, openspec.REQUIRED),
    "backlog": FolderFormat(backlog.parse, backlog.PATTERNS, backlog.REQUIRED),
    "beads": FolderFormat(beads.parse_folder, beads.PATTERNS, (beads.ISSUES,)),
}
"""By name; a folder is of the first one whose required files it has."""

NAMES = tuple(dict.fromkeys([*FORMATS, *FOLDERS]))
"""Of all formats."""

_RECORD_KINDS = set(ImportRecord.DESCRIPTOR.fields_by_name)
_MARKDOWN_SUFFIXES = {".md", ".markdown"}
_LINES_LOOKED_AT = 20


def detect(data: bytes, suffix: str) -> str:
    """The name of the format of a file whose name ends in `suffix`. Raises FileProblem where it cannot be told."""
    if not data.strip():
        raise FileProblem("the file is empty")
    refuse_wide(data)
    if suffix.lower() in _MARKDOWN_SUFFIXES:
        return dialect_of(data)
    objects = [line.value for line in islice(read_lines(data), _LINES_LOOKED_AT) if isinstance(line, Line)]
    for value in objects:
        if name := _format_of_object(value):
            return name
    text = decode(data)
    if not objects and text.lstrip().startswith("{"):
        return "task-master"
    if any(map(read_box, split_lines(text))):
        return dialect_of(data)
    raise FileProblem(f"cannot tell the format of the file: name it with --format ({', '.join(FORMATS)})")


def detect_folder(folder: Path) -> str:
    """The name of the format of a folder. Raises FileProblem where it cannot be told."""
    for name, format_ in FOLDERS.items():
        if all(any(True for _ in folder.glob(pattern)) for pattern in format_.required):
            return name
    raise FileProblem(f"the folder is not of a format that is read as a folder ({', '.join(FOLDERS)}): name a file")


def _format_of_object(value: JsonObject) -> str:
    if len(value) == 1 and value.keys() <= _RECORD_KINDS:
        return "planwire"
    if {"id", "title"} <= value.keys():
        return "beads"
    return "task-master" if task_master.lists_of_tasks(value) else ""
