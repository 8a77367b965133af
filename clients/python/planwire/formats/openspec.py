"""The tasks.md of OpenSpec, and the folder of a change with it. docs/formats.md says how each is read."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from planwire.formats import markdown_plan
from planwire.formats.dialect import Dialect, ReadTask
from planwire.formats.markdown import DIALECT as MARKDOWN
from planwire.formats.markdown import STATUSES, split_number
from planwire.formats.parsed import (
    Entry,
    FileProblem,
    Files,
    ParsedFile,
    Problem,
    ProblemKind,
    Source,
    decode,
    in_order,
)
from planwire.formats.stated_links import stated_links
from planwire.v1 import artifact_pb2 as artifact_pb
from planwire.v1 import task_pb2 as task_pb
from planwire.v1 import transfer_service_pb2 as import_pb

TASKS = "tasks.md"
PATTERNS = ("*.md", "specs/**/*.md")
"""What is read of the folder of a change."""
REQUIRED = ("proposal.md", TASKS)
"""What tells such a folder from others."""
_LONGEST_ARTIFACT_BYTES = 3_145_728


def _read(task: ReadTask, _source: Source) -> None:
    task.number, task.title = split_number(task.title)


DIALECT = Dialect(
    name="openspec",
    statuses=STATUSES,
    # OpenSpec counts `[ ]` and `[x]` only, and would think a change done before it is.
    marks={**MARKDOWN.marks, task_pb.TASK_STATUS_IN_PROGRESS: " "},
    read=_read,
    links=stated_links,
)


def parse(data: bytes, source: Source) -> ParsedFile:
    """The boxes of a tasks.md as the tasks of one active plan. Raises FileProblem."""
    return markdown_plan.parse(data, source, DIALECT)


def parse_folder(files: Files, source: Source) -> ParsedFile:
    """The folder of a change: its tasks.md, and the other texts as artifacts of the plan. Raises FileProblem."""
    if TASKS not in files:
        raise FileProblem(f"the folder of a change has a {TASKS}, and this one has none")
    try:
        tasks = parse(files[TASKS], source)
    except FileProblem as problem:
        raise FileProblem(f"{TASKS}: {problem}") from None
    plan_id = next(entry.record.plan.plan.id for entry in tasks.entries if entry.record.HasField("plan"))
    entries = [replace(entry, file=TASKS) for entry in tasks.entries]
    problems = [replace(problem, file=TASKS) for problem in tasks.problems]
    items = tasks.items
    for found in _artifacts(files, plan_id, source):
        if isinstance(found, Entry):
            entries.append(found)
        else:
            problems.append(found)
            items += 1
    return ParsedFile(items, in_order(entries), problems)


def _artifacts(files: Files, plan_id: str, source: Source) -> Iterator[Entry | Problem]:
    for path, data in files.items():
        if path == TASKS:
            continue
        content = json.dumps({"path": path, "markdown": _text(path, data)}, ensure_ascii=False)
        if len(content.encode()) > _LONGEST_ARTIFACT_BYTES:
            reason = f"an artifact has at most {_LONGEST_ARTIFACT_BYTES:,} bytes"
            yield Problem(ProblemKind.SKIPPED, 1, PurePosixPath(path).name, reason, path)
            continue
        is_proposal = path == "proposal.md"
        artifact = artifact_pb.Artifact(
            id=source.id("artifact", path),
            plan_id=plan_id,
            artifact_type=artifact_pb.ARTIFACT_TYPE_FEATURE_PLAN if is_proposal else artifact_pb.ARTIFACT_TYPE_OTHER,
            content_json=content,
        )
        yield Entry(import_pb.ImportRecord(artifact=artifact), 1, path, path)


def _text(path: str, data: bytes) -> str:
    try:
        text = decode(data)
    except FileProblem as problem:
        raise FileProblem(f"{path}: {problem}") from None
    if "\0" in text:
        raise FileProblem(f"{path}: it holds a NUL character")
    return text
