"""Reads what a repository tells agents: definitions, instructions and skills, in Markdown with front matter."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, TypeAlias

import yaml
from google.protobuf.json_format import ParseDict, ParseError

from planwire.formats.parsed import FileProblem, decode
from planwire.v1.agent_definition_pb2 import AgentDefinition
from planwire.v1.instruction_file_pb2 import InstructionFile
from planwire.v1.skill_definition_pb2 import SkillDefinition

Entry: TypeAlias = AgentDefinition | InstructionFile | SkillDefinition

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_LARGEST_FRONT_MATTER = 64 * 1024
_LARGEST_FILE = 1024 * 1024
# Commas that are not between braces, where they part the alternatives of one glob.
_BETWEEN_GLOBS = re.compile(r",(?![^{]*\})")
# What a folder can be called and a glob reads as something else: `pages/[id]`.
_GLOB_SIGN = re.compile(r"([*?[])")
_AGENTS = ("agents", ".github/agents", ".claude/agents")
_INSTRUCTIONS = (".github/instructions",)
_SKILLS = (".github/skills", ".claude/skills")
_FOR_ALL = "AGENTS.md"
# What is in these was not written for this repository.
_PASSED_OVER = {"node_modules", "vendor", "venv"}


@dataclass(frozen=True, slots=True)
class CatalogFile:
    """A file and what it holds, or why that cannot be taken."""

    path: str
    """Relative to the directory, with slashes."""
    entry: Entry | None
    problem: str = ""


def read_catalog_files(directory: Path) -> Iterator[CatalogFile]:
    """All files of a directory that belong into a catalog, in the order of their paths.

    Of several with one name only the first one is taken.
    """
    first: dict[tuple[type[Entry], str], str] = {}
    for path in sorted(_paths(directory)):
        try:
            entry = _entry(path, _read(directory / path))
        except FileProblem as problem:
            yield CatalogFile(path, None, str(problem))
            continue
        name = entry.filename if isinstance(entry, InstructionFile) else entry.name
        earlier = first.setdefault((type(entry), name), path)
        if earlier == path:
            yield CatalogFile(path, entry)
        else:
            yield CatalogFile(path, None, f"{earlier} has the name {name!r} too: rename one of them")


def _paths(directory: Path) -> Iterator[str]:
    for root, folders, files in os.walk(directory):
        above = Path(root).relative_to(directory).as_posix()
        folders[:] = [name for name in folders if _is_searched("" if above == "." else above, name)]
        for name in files:
            path = name if above == "." else f"{above}/{name}"
            if _kind(path):
                yield path


def _is_searched(above: str, name: str) -> bool:
    path = f"{above}/{name}".lstrip("/")
    known = any(_is_in(path, folder) or _is_in(folder, path) for folder in (*_AGENTS, *_INSTRUCTIONS, *_SKILLS))
    return known or not (name.startswith(".") or name in _PASSED_OVER)


def _is_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def _kind(path: str) -> type[Entry] | None:
    """What a file holds; None for one that does not belong into a catalog."""
    pure = PurePosixPath(path)
    if pure.name == _FOR_ALL:
        return InstructionFile
    if pure.suffix != ".md":
        return None
    above = str(pure.parent)
    if any(_is_in(above, folder) for folder in _AGENTS):
        return AgentDefinition
    if any(_is_in(above, folder) for folder in _INSTRUCTIONS):
        return InstructionFile
    # Beside SKILL.md are files that the skill names.
    if above in _SKILLS or (pure.name == "SKILL.md" and any(_is_in(above, folder) for folder in _SKILLS)):
        return SkillDefinition
    return None


def _read(file: Path) -> str:
    try:
        if file.stat().st_size > _LARGEST_FILE:
            raise FileProblem(f"has more than {_LARGEST_FILE:,} bytes: split it")
        return decode(file.read_bytes())
    except OSError as error:
        raise FileProblem(f"cannot be read: {error.strerror}") from None


def _entry(path: str, text: str) -> Entry:
    fields, body = _parts(text)
    kind, pure = _kind(path), PurePosixPath(path)
    content = body.strip()
    if not content:
        raise FileProblem("has no text below its front matter")
    stem = pure.name.removesuffix(".md").removesuffix(".agent").removesuffix(".instructions")
    known: dict[str, Any] = {"content": content, "description": _text(fields, "description")}
    if kind is InstructionFile:
        return _filled(InstructionFile(), known | {"filename": path, "applies_to": _globs(path, fields)}, fields)
    if kind is AgentDefinition:
        return _filled(AgentDefinition(), known | {"name": _text(fields, "name") or stem}, fields)
    name = _text(fields, "name") or (pure.parent.name if pure.name == "SKILL.md" else stem)
    targets = {
        "category": _text(fields, "category"),
        "tags": _texts(fields, "tags"),
        "language_targets": _texts(fields, "language_targets", "languages", "language"),
        "framework_targets": _texts(fields, "framework_targets", "frameworks", "framework"),
    }
    return _filled(SkillDefinition(), known | targets | {"name": name}, fields)


def _filled(entry: Entry, known: dict[str, Any], rest: dict[str, Any]) -> Entry:
    """The entry with what is known of it; what else stands in the front matter is its metadata."""
    try:
        ParseDict({name: value for name, value in known.items() if value} | ({"metadata": rest} if rest else {}), entry)
    except (ParseError, ValueError, RecursionError) as error:
        raise FileProblem(f"its front matter cannot be taken: {error}") from None
    return entry


def _parts(text: str) -> tuple[dict[str, Any], str]:
    """The front matter and what is below it."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return {}, text
    if len(found[1]) > _LARGEST_FRONT_MATTER:
        raise FileProblem(f"its front matter has more than {_LARGEST_FRONT_MATTER:,} characters")
    try:
        # An alias can stand for so much that nothing has room for it.
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(found[1], yaml.SafeLoader)):
            raise FileProblem(
                "its front matter has aliases (`*name`), which are not supported: write out what they mean"
            )
        fields = yaml.safe_load(found[1])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        if isinstance(error, FileProblem):
            raise
        what = " ".join(str(error).split())
        raise FileProblem(f"its front matter is not YAML: {what}") from None
    if not isinstance(fields, dict | None):
        raise FileProblem("its front matter is not a mapping: write `name: value` in each line")
    return {str(name): _plain(value) for name, value in (fields or {}).items()}, text[found.end() :]


def _plain(value: Any) -> Any:
    """A value as JSON has it: YAML also knows dates, and keys that are no texts."""
    if isinstance(value, dict):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def _text(fields: dict[str, Any], name: str) -> str:
    value = fields.pop(name, None)
    return "" if value is None else str(value)


def _texts(fields: dict[str, Any], *names: str) -> list[str]:
    """The values under the first of the names that is there: a list, or a text with commas."""
    for name in names:
        if (value := fields.pop(name, None)) is not None:
            parts = value if isinstance(value, list) else str(value).split(",")
            return [str(part).strip() for part in parts if str(part).strip()]
    return []


def _globs(path: str, fields: dict[str, Any]) -> list[str]:
    for name in ("applyTo", "applies_to", "globs"):
        if (value := fields.pop(name, None)) is not None:
            parts = value if isinstance(value, list) else _BETWEEN_GLOBS.split(str(value))
            return [str(part).strip() for part in parts if str(part).strip()]
    if PurePosixPath(path).name != _FOR_ALL:
        return []
    folder = _GLOB_SIGN.sub(r"[\1]", str(PurePosixPath(path).parent))
    return [f"{folder}/**".removeprefix("./")]
