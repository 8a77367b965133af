"""The issues of beads (bd): JSON Lines, what `bd list --json` prints, or a backup's folder. See docs/formats.md."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from planwire.formats import tasks
from planwire.formats.beads_issues import Issue, read_issue
from planwire.formats.beads_links import connect
from planwire.formats.json_document import Document
from planwire.formats.json_lines import Line, read_lines
from planwire.formats.json_values import JsonObject, check_storable, loads, type_name
from planwire.formats.parsed import (
    Entry,
    FileProblem,
    Files,
    ParsedFile,
    Problem,
    ProblemKind,
    Source,
    first_reason,
    in_order,
)
from planwire.v1 import transfer_service_pb2 as import_pb

ISSUES = "issues.jsonl"
# What a backup has apart from its issues, and what it becomes of the issue that a line names.
_PARTS = {"dependencies.jsonl": "dependencies", "labels.jsonl": "labels", "comments.jsonl": "comments"}
_EVENTS = "events.jsonl"
PATTERNS = (ISSUES, *_PARTS, _EVENTS)
LISTED = "data"
"""Where the envelope has the issues that newer versions put around what they print."""
_BLANK = b"\xef\xbb\xbf \t\r\n"
# Newer versions say where a dependency leads in one of three fields.
_ENDS = ("depends_on_issue_id", "depends_on_wisp_id", "depends_on_external")


def parse(data: bytes, source: Source) -> ParsedFile:
    """The issues of a file as the tasks of one active plan that is called like the source. Raises FileProblem."""
    return _parse(_items(data), source)


def parse_folder(files: Files, source: Source) -> ParsedFile:
    """The issues of a backup, with the dependencies, labels and comments that lie beside them. Raises FileProblem."""
    lines = list(read_lines(files.get(ISSUES, b"")))
    issues = {name: line.value for line in lines if isinstance(line, Line) and (name := _id(line.value, "id"))}
    problems: list[Problem] = []
    for issue in issues.values():
        _unfold(issue)
    for file, field in _PARTS.items():
        for line in read_lines(files.get(file, b"")):
            if isinstance(line, Line):
                owner = _id(line.value, "issue_id")
                if owner in issues and isinstance(issues[owner].setdefault(field, []), list):
                    issues[owner][field].append(_part(line.value, field))
                    continue
                reason = (
                    f"{owner[:60] or 'its issue'} is not among the issues"
                    if owner not in issues
                    else (f"the {field} of {owner[:60]} are no list")
                )
                problems.append(Problem(ProblemKind.LINK, line.number, owner[:60], reason, file))
            elif line.kind is not ProblemKind.BLANK:
                problems.append(replace(line, kind=ProblemKind.LINK, file=file))
    if events := len(files.get(_EVENTS, b"").splitlines()):
        reason = f"{events:,} events of the history are left out: the issues say when they were made and closed"
        problems.append(Problem(ProblemKind.NOTE, 1, "", reason, _EVENTS))
    parsed = _parse(lines, source, ISSUES)
    return replace(parsed, problems=[*parsed.problems, *problems])


def _items(data: bytes) -> list[Line | Problem]:
    """The lines of a file; where it is one document, such as a list over several lines, what that has."""
    start = data.lstrip(_BLANK)
    if start.startswith(b"["):
        return list(_listed(Document(data)))
    # A file of JSON Lines is soon found to be no document: its second line is too much.
    with suppress(FileProblem):
        return list(_listed(Document(data)))
    return list(read_lines(data))


def _listed(document: Document) -> Iterator[Line | Problem]:
    """What a document lists, with or without the envelope that newer versions put around it."""
    listed = document.value
    if isinstance(listed, dict) and isinstance(listed.get(LISTED), (list, dict)):
        listed = listed[LISTED]
    number = 1
    for value in listed if isinstance(listed, list) else [listed]:
        number = document.line(value, number)
        try:
            check_storable(value)
        except ValueError as error:
            yield Problem(ProblemKind.SKIPPED, number, "", f"the issue {error}")
            continue
        if isinstance(value, dict):
            yield Line(number, value)
        else:
            yield Problem(ProblemKind.SKIPPED, number, "", f"must be an object, not {type_name(value)}")


def _id(item: JsonObject, field: str) -> str:
    value = item.get(field)
    return value if isinstance(value, str) else ""


def _unfold(issue: JsonObject) -> None:
    """Takes away what a row of a table has only because all rows have it, and reads the JSON that is in a text."""
    for field in [field for field, value in issue.items() if value is None or value == ""]:
        del issue[field]
    if isinstance(issue.get("metadata"), str):
        with suppress(ValueError):
            issue["metadata"] = loads(issue["metadata"])
            check_storable(issue["metadata"])


def _part(item: JsonObject, field: str) -> Any:
    match field:
        case "labels":
            return item.get("label")
        case "dependencies":
            end = next((item[name] for name in _ENDS if item.get(name)), None)
            return item if end is None else {**item, "depends_on_id": end}
        case _:
            return item


def _parse(lines: Iterable[Line | Problem], source: Source, file: str = "") -> ParsedFile:
    problems: list[Problem] = []
    issues: dict[str, Issue] = {}
    items = 0
    for line in lines:
        items += 1
        if isinstance(line, Problem):
            problems.append(replace(line, file=file))
            continue
        if aside := _aside(line.value):
            name, reason = aside
            problems.append(Problem(ProblemKind.ASIDE, line.number, name, reason, file))
            continue
        try:
            issue = read_issue(line.value, line.number, file, source)
        except ValueError as error:
            problems.append(_skipped(line, str(error), file))
            continue
        if issue.id in issues:
            problems.append(_skipped(line, f"line {issues[issue.id].line} has the same id", file))
            continue
        issues[issue.id] = issue
        problems += (issue.problem(ProblemKind.NOTE, note) for note in issue.notes)
    if not issues:
        raise FileProblem(f"no line is an issue of beads{first_reason(problems)}")
    plan = tasks.active_plan(source, "", source.name)
    _number(issues, plan.id)
    edges, unlinked = connect(issues, source)
    entries = [Entry(import_pb.ImportRecord(plan=import_pb.ImportedPlan(plan=plan)), 1, source.name, file)]
    entries += (Entry(issue.record, issue.line, issue.id, file, issue.begin) for issue in issues.values())
    return ParsedFile(
        items,
        in_order([*entries, *edges]),
        sorted([*problems, *(replace(problem, file=file) for problem in unlinked)], key=lambda problem: problem.line),
    )


def _aside(item: JsonObject) -> tuple[str, str] | None:
    """The name of what a line is that is no issue, and what to say about it."""
    kind = item.get("_type")
    if kind == "memory":
        return str(item.get("key", ""))[:200], "a memory of beads, which is no issue: it is left out"
    if kind not in (None, "issue"):
        return "", f"{kind!r:.60} is no issue: it is left out"
    if kind is None and "_schema" in item and "id" not in item:
        return "", f"the header of the file: {item['_schema']!s:.60}"
    return None


def _skipped(line: Line, reason: str, file: str) -> Problem:
    name = line.value.get("id")
    return Problem(ProblemKind.SKIPPED, line.number, name if isinstance(name, str) else "", reason, file)


def _number(issues: Mapping[str, Issue], plan_id: str) -> None:
    """Orders the tasks by age, so that an issue that is added to the file moves no other one."""
    by_age = sorted(issues.values(), key=lambda issue: (issue.task.created_at.ToNanoseconds(), issue.id))
    for index, issue in enumerate(by_age):
        issue.task.plan_id, issue.task.order_index = plan_id, index
