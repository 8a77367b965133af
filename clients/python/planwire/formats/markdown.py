"""Plans in plain Markdown: boxes are tasks, the headings above them phases. docs/formats.md says how each is read."""

import re

from planwire.formats import markdown_plan
from planwire.formats.dialect import Dialect, ReadTask
from planwire.formats.parsed import ParsedFile, Source
from planwire.formats.stated_links import stated_links
from planwire.v1 import task_pb2 as task_pb

STATUSES = {
    " ": task_pb.TASK_STATUS_PENDING,
    "x": task_pb.TASK_STATUS_COMPLETED,
    "/": task_pb.TASK_STATUS_IN_PROGRESS,
    "-": task_pb.TASK_STATUS_CANCELLED,
}
_DOTTED = r"\d{1,9}(?:\.\d{1,9}){1,9}"
_LETTERED = r"[A-Za-z]{1,10}-\d{1,9}(?:\.\d{1,9}){0,9}|T\d{3,9}"
# `1.2`, `3.`, `TASK-7`, `T001`, `T1:`, `#4` or `Task 2:`, some also as code and in brackets; in bold also another
# one of letters with a number. Editors write a backslash before the full stop.
_NUMBER = re.compile(
    rf"(?:(?P<number>{_DOTTED}|\d{{1,9}}(?=\\?[.:)])|{_LETTERED}|T\d{{1,2}}(?:\.\d{{1,9}}){{0,9}}(?=[.:])|#\d{{1,9}})\\?[.):]{{0,2}}"
    rf"|`(?P<code>{_DOTTED}|{_LETTERED})`[.:]?|\[(?P<bracketed>{_DOTTED}|T\d{{3,9}})\][.:]?"
    r"|(?i:task)[ \t]+(?P<worded>\d{1,9}(?:\.\d{1,9}){0,9})(?=[.):]|[ \t]+[-\u2013\u2014][ \t])[.):]{0,2}"
    r"|\*\*(?P<bold>[A-Za-z]{0,10}-?\d[\w.-]{0,30}?)[.:]?\*\*[.:]?)(?:[ \t]+[-\u2013\u2014])?[ \t]+(?P<title>\S.*)",
    re.ASCII | re.DOTALL,
)
# A title that is bold with its number.
_BOLD = re.compile(r"\*\*(?P<inner>[^*\s](?:[^*]|\*(?!\*))*)\*\*(?P<rest>.*)", re.DOTALL)


def split_number(title: str) -> tuple[str, str]:
    """The number that a title begins with, or nothing, and the title without it."""
    if found := _NUMBER.match(title):
        return _number(found), found["title"]
    bold = _BOLD.fullmatch(title)
    if bold and (found := _NUMBER.match(bold["inner"])):
        return _number(found), f"**{found['title']}**{bold['rest']}"
    return "", title


def _number(found: re.Match[str]) -> str:
    return str(found["number"] or found["code"] or found["bracketed"] or found["worded"] or found["bold"])


def _read(task: ReadTask, _source: Source) -> None:
    task.number, task.title = split_number(task.title)


DIALECT = Dialect(
    name="markdown",
    statuses=STATUSES,
    marks={
        task_pb.TASK_STATUS_PENDING: " ",
        task_pb.TASK_STATUS_APPROVED: " ",
        task_pb.TASK_STATUS_IN_PROGRESS: "/",
        task_pb.TASK_STATUS_COMPLETED: "x",
        task_pb.TASK_STATUS_FAILED: " ",
        task_pb.TASK_STATUS_REJECTED: "-",
        task_pb.TASK_STATUS_SKIPPED: "-",
        task_pb.TASK_STATUS_CANCELLED: "-",
    },
    read=_read,
    links=stated_links,
    joins_lines=False,
)


def parse(data: bytes, source: Source) -> ParsedFile:
    """The boxes of a file as the tasks of one active plan. Raises FileProblem."""
    return markdown_plan.parse(data, source, DIALECT)
